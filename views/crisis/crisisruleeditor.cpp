// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisisruleeditor.h"

#include "ui/kit/card.h"
#include "ui/kit/forms.h"
#include "ui/kit/pickbutton.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/icons.h"
#include "views/networkchoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QThreadPool>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuleWidth = 620;
constexpr int kRuleHeight = 700;
constexpr int kRehearseAfterMs = 250;
constexpr int kMostMinutes = 1440;
constexpr int kMostMessages = 100'000;
constexpr int kMostPeopleFollow = 1'000'000'000;

QSpinBox *numberField(int least, int most, int value, const QString &suffix = {})
{
    auto *field = new QSpinBox;
    field->setRange(least, most);
    field->setGroupSeparatorShown(true);
    field->setSuffix(suffix);
    field->setValue(value);
    return field;
}

/** "3 times", "2.5 times" */
class FactorField final : public QDoubleSpinBox
{
public:
    FactorField() { setButtonSymbols(QAbstractSpinBox::NoButtons); }

protected:
    [[nodiscard]] QString textFromValue(double value) const override { return locale().toString(value, 'g', 4); }
};

QStringList arrayTexts(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &entry : value.toArray())
        texts.append(entry.toString());
    return texts;
}

/** The words of a line, apart by commas of any script. */
QStringList splitWords(const QString &line)
{
    static const QRegularExpression commas(u"[,،、，;]"_s);
    QStringList words;
    for (const QString &part : line.split(commas)) {
        if (const QString word = part.simplified(); !word.isEmpty() && !words.contains(word))
            words.append(word);
    }
    return words;
}

QJsonObject setOf(const QStringList &members)
{
    QJsonObject set;
    for (const QString &member : members)
        set.insert(member, true);
    return set;
}

QGridLayout *halves()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(ui::space::X3);
    grid->setVerticalSpacing(ui::space::X3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

CrisisRuleEditor::CrisisRuleEditor(const CrisisParts &parts, const QJsonObject &record, Accepted accepted, QWidget *parent)
    : QDialog(parent), m_parts(parts), m_accepted(std::move(accepted)), m_home(this)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(record.isEmpty() ? tr("New alarm rule") : tr("Alarm rule"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    outer->setSpacing(ui::space::GroupGap);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2, 2, ui::space::X3, 2);
    column->setSpacing(ui::space::X3);
    QGridLayout *head = halves();
    buildKind(head, record);
    column->addLayout(head);
    column->addWidget(crisisLabel(tr("When it fits"), ui::TypeRole::Strong, false, content));
    QGridLayout *when = halves();
    buildConditions(when, record.value("conditions"_L1).toObject());
    column->addLayout(when);
    column->addWidget(crisisLabel(tr("What happens then"), ui::TypeRole::Strong, false, content));
    QGridLayout *then = halves();
    buildPeople(then, record);
    column->addLayout(then);
    m_pauses = new QCheckBox(tr("Pause all scheduled posts at once"));
    m_pauses->setChecked(record.value("pausesPosts"_L1).toBool());
    m_active = new QCheckBox(tr("In use"));
    m_active->setChecked(record.value("isActive"_L1).toBool(true));
    column->addWidget(m_pauses);
    column->addWidget(m_active);
    column->addStretch(1);
    outer->addWidget(ui::plainScroll(content, {}, this), 1);
    auto *card = new ui::Card(this);
    auto *cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X2);
    cardColumn->setSpacing(ui::space::X1);
    m_sentence = crisisLabel({}, ui::TypeRole::Body, false, card);
    m_rehearsal = crisisLabel({}, ui::TypeRole::Caption, true, card);
    cardColumn->addWidget(m_sentence);
    cardColumn->addWidget(m_rehearsal);
    outer->addWidget(card);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    QPushButton *save = ui::primaryButton(tr("Save"), this);
    save->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    outer->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    follow();
    ui::resizeForText(this, {kRuleWidth, kRuleHeight});
    m_name->setFocus();
    refresh();
}

CrisisRuleEditor::~CrisisRuleEditor() = default;

void CrisisRuleEditor::buildKind(QGridLayout *grid, const QJsonObject &record)
{
    m_name = new QLineEdit(record.value("name"_L1).toString());
    m_name->setMaxLength(200);
    m_nameRow = new ui::FormRow(tr("Name"), m_name);
    m_kind = new QComboBox;
    for (const ui::PickChoice &choice : crisisKindChoices())
        m_kind->addItem(choice.label, choice.wire);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(record.value("ruleType"_L1).toString())));
    m_severity = new QComboBox;
    for (const ui::PickChoice &choice : crisisSeverityChoices())
        m_severity->addItem(ui::icon(crisisSeverityIcon(choice.wire), crisisSeverityTone(choice.wire)), choice.label, choice.wire);
    m_severity->setCurrentIndex(std::max(0, m_severity->findData(record.value("severity"_L1).toString(u"high"_s))));
    ui::takeWidthGiven({m_kind, m_severity});
    grid->addWidget(m_nameRow, 0, 0, 1, 2);
    grid->addWidget(new ui::FormRow(tr("What it watches"), m_kind), 1, 0);
    grid->addWidget(new ui::FormRow(tr("Severity"), m_severity), 1, 1);
}

void CrisisRuleEditor::buildConditions(QGridLayout *grid, const QJsonObject &conditions)
{
    m_window = numberField(5, kMostMinutes, conditions.value("windowMinutes"_L1).toInt(60), tr(" minutes"));
    m_count = numberField(1, kMostMessages, conditions.value("minCount"_L1).toInt(kindKey() == u"keyword" || kindKey() == u"influencer" ? 1 : 10), tr(" messages"));
    m_factor = new FactorField;
    m_factor->setRange(1, 100);
    m_factor->setDecimals(1);
    m_factor->setSuffix(tr(" times what is usual"));
    m_factor->setValue(conditions.value("factor"_L1).toDouble(3));
    m_days = numberField(1, 28, conditions.value("baselineDays"_L1).toInt(14), tr(" days"));
    m_share = numberField(5, 100, int(std::lround(conditions.value("negativeShare"_L1).toDouble(0.6) * 100)), tr(" %"));
    m_keywords = new QLineEdit(arrayTexts(conditions.value("keywords"_L1)).join(u", "_s));
    m_keywords->setPlaceholderText(tr("boycott*, recall, lawsuit"));
    m_followers = numberField(1, kMostPeopleFollow, conditions.value("minFollowers"_L1).toInt(50'000), tr(" followers"));
    m_backlog = numberField(1, kMostMessages, conditions.value("backlog"_L1).toInt(200), tr(" messages"));
    QList<ui::PickChoice> accounts;
    for (const models::AccountRow &account : m_parts.deps.accounts.rows())
        accounts.append({account.id.toString(), tr("%1 (%2)").arg(account.displayName, ui::labelOf(networkChoices(), account.platform))});
    m_accounts = new ui::PickButton(tr("Accounts"), tr("All accounts"), accounts);
    m_accounts->setPicked(arrayTexts(conditions.value("accountIds"_L1)));
    m_platforms = new ui::PickButton(tr("Networks"), tr("Every network"), networkChoices());
    m_platforms->setPicked(arrayTexts(conditions.value("platforms"_L1)));
    m_keywordsRow = new ui::FormRow(tr("One of these words"), m_keywords, tr("Apart by commas; a star stands for the rest of a word"));
    m_windowRow = new ui::FormRow(tr("Within"), m_window);
    m_countRow = new ui::FormRow(tr("At least"), m_count);
    m_factorRow = new ui::FormRow(tr("And at least"), m_factor);
    m_daysRow = new ui::FormRow(tr("Compared with the last"), m_days);
    m_shareRow = new ui::FormRow(tr("Negative share, at least"), m_share);
    m_followersRow = new ui::FormRow(tr("People with at least"), m_followers);
    m_backlogRow = new ui::FormRow(tr("Without an answer, at least"), m_backlog);
    grid->addWidget(m_keywordsRow, 0, 0, 1, 2);
    grid->addWidget(m_followersRow, 1, 0);
    grid->addWidget(m_backlogRow, 1, 1);
    grid->addWidget(m_countRow, 2, 0);
    grid->addWidget(m_windowRow, 2, 1);
    grid->addWidget(m_factorRow, 3, 0);
    grid->addWidget(m_daysRow, 3, 1);
    grid->addWidget(m_shareRow, 4, 0);
    grid->addWidget(new ui::FormRow(tr("Accounts"), m_accounts), 5, 0);
    grid->addWidget(new ui::FormRow(tr("Networks"), m_platforms), 5, 1);
}

void CrisisRuleEditor::buildPeople(QGridLayout *grid, const QJsonObject &record)
{
    QList<ui::PickChoice> people;
    for (const models::MemberRow &member : m_parts.members.rows()) {
        if (member.isActive)
            people.append({member.user.toString(), member.name});
    }
    m_notify = new ui::PickButton(tr("Who is told"), tr("Owners, admins and managers"), people);
    m_notify->setPicked(record.value("notifyIds"_L1).toObject().keys());
    m_escalate = numberField(0, kMostMinutes, record.value("escalateAfterMinutes"_L1).toInt(record.isEmpty() ? 15 : 0), tr(" minutes"));
    m_escalate->setSpecialValueText(tr("Never"));
    m_escalateTo = new ui::PickButton(tr("Then told"), tr("Owners and admins"), people);
    m_escalateTo->setPicked(record.value("escalateToIds"_L1).toObject().keys());
    grid->addWidget(new ui::FormRow(tr("Who is told"), m_notify), 0, 0, 1, 2);
    grid->addWidget(new ui::FormRow(tr("If nobody acknowledges it within"), m_escalate), 1, 0);
    grid->addWidget(new ui::FormRow(tr("Also tell"), m_escalateTo), 1, 1);
}

void CrisisRuleEditor::follow()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRehearseAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &CrisisRuleEditor::rehearse);
    for (QComboBox *box : {m_kind, m_severity})
        connect(box, &QComboBox::currentIndexChanged, this, &CrisisRuleEditor::refresh);
    for (QSpinBox *box : {m_window, m_count, m_days, m_share, m_followers, m_backlog, m_escalate})
        connect(box, &QSpinBox::valueChanged, this, &CrisisRuleEditor::refresh);
    connect(m_factor, &QDoubleSpinBox::valueChanged, this, &CrisisRuleEditor::refresh);
    connect(m_keywords, &QLineEdit::textChanged, this, &CrisisRuleEditor::refresh);
    for (ui::PickButton *pick : {m_accounts, m_platforms, m_notify, m_escalateTo})
        connect(pick, &ui::PickButton::changed, this, &CrisisRuleEditor::refresh);
    connect(m_pauses, &QCheckBox::toggled, this, &CrisisRuleEditor::refresh);
    m_parts.deps.store.read(
        this, [now = m_parts.nowMs()](store::Reader &reader) { return models::readCrisisHistory(reader, now); },
        [this](const Result<models::CrisisHistory> &history) {
            if (!history)
                return;
            m_history = std::make_shared<const models::CrisisHistory>(*history);
            rehearse();
        });
}

QString CrisisRuleEditor::kindKey() const
{
    return m_kind->currentData().toString();
}

QJsonObject CrisisRuleEditor::conditions() const
{
    const QString kind = kindKey();
    QJsonObject made;
    if (kind != u"inbox_backlog") {
        made.insert("windowMinutes"_L1, m_window->value());
        made.insert("minCount"_L1, m_count->value());
    }
    if (kind == u"mention_spike") {
        made.insert("factor"_L1, m_factor->value());
        made.insert("baselineDays"_L1, m_days->value());
    } else if (kind == u"negative_sentiment_spike") {
        made.insert("negativeShare"_L1, m_share->value() / 100.0);
    } else if (kind == u"keyword") {
        made.insert("keywords"_L1, QJsonArray::fromStringList(splitWords(m_keywords->text())));
    } else if (kind == u"influencer") {
        made.insert("minFollowers"_L1, m_followers->value());
    } else if (kind == u"inbox_backlog") {
        made.insert("backlog"_L1, m_backlog->value());
    }
    if (!m_accounts->picked().isEmpty())
        made.insert("accountIds"_L1, QJsonArray::fromStringList(m_accounts->picked()));
    if (!m_platforms->picked().isEmpty())
        made.insert("platforms"_L1, QJsonArray::fromStringList(m_platforms->picked()));
    return made;
}

QJsonObject CrisisRuleEditor::record() const
{
    return {{u"name"_s, m_name->text().trimmed()},
            {u"ruleType"_s, kindKey()},
            {u"severity"_s, m_severity->currentData().toString()},
            {u"conditions"_s, conditions()},
            {u"notifyIds"_s, setOf(m_notify->picked())},
            {u"notifyChannels"_s, setOf({u"app"_s, u"desktop"_s})},
            {u"escalateAfterMinutes"_s, m_escalate->value() > 0 ? QJsonValue(m_escalate->value()) : QJsonValue(QJsonValue::Null)},
            {u"escalateToIds"_s, setOf(m_escalateTo->picked())},
            {u"pausesPosts"_s, m_pauses->isChecked()},
            {u"isActive"_s, m_active->isChecked()}};
}

QString CrisisRuleEditor::sentence() const
{
    return m_sentence->text();
}

QString CrisisRuleEditor::rehearsal() const
{
    return m_rehearsal->text();
}

void CrisisRuleEditor::refresh()
{
    const QString kind = kindKey();
    m_keywordsRow->setVisible(kind == u"keyword");
    m_followersRow->setVisible(kind == u"influencer");
    m_backlogRow->setVisible(kind == u"inbox_backlog");
    m_windowRow->setVisible(kind != u"inbox_backlog");
    m_countRow->setVisible(kind != u"inbox_backlog");
    m_factorRow->setVisible(kind == u"mention_spike");
    m_daysRow->setVisible(kind == u"mention_spike");
    m_shareRow->setVisible(kind == u"negative_sentiment_spike");
    m_escalateTo->setEnabled(m_escalate->value() > 0);
    m_keywordsRow->setError({});
    m_sentence->setText(crisisRuleSentence(record(), m_parts.names()));
    m_soon.start();
}

void CrisisRuleEditor::rehearse()
{
    const auto rule = domain::crisisRuleOf(record());
    if (!m_history || !rule)
        return showRehearsal(std::nullopt);
    const quint64 generation = ++m_generation;
    m_parts.deps.pool.start([home = m_home, this, generation, rule = *rule, history = m_history] {
        home.deliver([this, generation, alarms = models::rehearseCrisis(rule, *history)] {
            if (generation == m_generation)
                showRehearsal(alarms);
        });
    });
}

void CrisisRuleEditor::showRehearsal(std::optional<int> alarms)
{
    QString text;
    if (alarms) {
        const QString span = crisisDuration(m_history->days() * kMostMinutes);
        text = *alarms == 0 ? tr("With what came in the last %1 it would have raised no alarm.").arg(span)
                            : tr("With what came in the last %1 it would have raised %n alarm(s).", nullptr, *alarms).arg(span);
    }
    m_rehearsal->setText(text);
    m_rehearsal->setVisible(!text.isEmpty());
}

void CrisisRuleEditor::accept()
{
    const QJsonObject rule = record();
    const bool hasName = !rule.value("name"_L1).toString().isEmpty();
    m_nameRow->setError(hasName ? QString() : tr("A rule needs a name"));
    if (!hasName)
        return m_name->setFocus();
    const QList<Error> problems = domain::crisisProblems(rule.value("ruleType"_L1).toString(), rule.value("conditions"_L1).toObject());
    if (!problems.isEmpty()) {
        // The number fields keep to their ranges, so it is about the words.
        m_keywordsRow->setError(crisisConditionProblem(problems.first()));
        return m_keywords->setFocus();
    }
    m_accepted(rule);
    QDialog::accept();
}

} // namespace campanile::views

#include "moc_crisisruleeditor.cpp"
