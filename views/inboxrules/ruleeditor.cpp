// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxrules/ruleeditor.h"

#include "ui/kit/forms.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuleNameMost = 200; ///< as the schema says of InboxRoutingRule.name
constexpr int kLineMost = 5000;
constexpr int kMostFollowers = 1'000'000'000;
constexpr int kRuleWidth = 600;

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &entry : value.toArray())
        texts.append(entry.toString());
    return texts;
}

/** The words of a line, apart by commas of any script. */
QStringList wordsOf(const QLineEdit *line)
{
    static const QRegularExpression commas(u"[,،、，;]"_s);
    QStringList words;
    for (const QString &part : line->text().split(commas)) {
        if (const QString word = part.simplified(); !word.isEmpty() && !words.contains(word))
            words.append(word);
    }
    return words;
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(ui::fontOf(ui::TypeRole::Strong));
    return label;
}

} // namespace

RuleEditor::RuleEditor(const PanelDeps &deps, const models::MembersModel &members, const QJsonObject &record, Accepted accepted, QWidget *parent)
    : QDialog(parent), m_deps(deps), m_members(members), m_accepted(std::move(accepted))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(record.isEmpty() ? tr("New routing rule") : tr("Routing rule"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::X3);
    m_name = new QLineEdit(record.value("name"_L1).toString(), this);
    m_name->setMaxLength(kRuleNameMost);
    m_nameRow = new ui::FormRow(tr("Name"), m_name, {}, this);
    column->addWidget(m_nameRow);
    column->addWidget(heading(tr("If all of this is so")));
    column->addWidget(makeConditions(record.value("conditions"_L1).toObject()));
    column->addWidget(heading(tr("Then")));
    column->addWidget(makeActions(record.value("actions"_L1).toObject()));
    m_stops = new QCheckBox(tr("Ask no further rules when this one fits"), this);
    m_stops->setChecked(record.value("stopsHere"_L1).toBool());
    m_active = new QCheckBox(tr("In use"), this);
    m_active->setChecked(record.value("isActive"_L1).toBool(true));
    column->addWidget(m_stops);
    column->addWidget(m_active);
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    QPushButton *save = ui::primaryButton(tr("Save"), this);
    save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    ui::resizeForText(this, {kRuleWidth, 0});
    m_name->setFocus();
    refresh();
}

QWidget *RuleEditor::makeConditions(const QJsonObject &conditions)
{
    QList<RuleChoice> accounts;
    for (const models::AccountRow &account : m_deps.accounts.rows())
        accounts.append({account.id.toString(), tr("%1 (%2)").arg(account.displayName, labelOf(networkChoices(), account.platform))});
    m_platforms = new PickButton(tr("Network"), tr("Any network"), networkChoices());
    m_accounts = new PickButton(tr("Account"), tr("Any account"), accounts);
    m_types = new PickButton(tr("Kind"), tr("Any kind"), typeChoices());
    m_intents = new PickButton(tr("Intent"), tr("Any intent"), intentChoices());
    m_sentiments = new PickButton(tr("Sentiment"), tr("Any sentiment"), sentimentChoices());
    const std::pair<PickButton *, QLatin1StringView> picks[] = {
        {m_platforms, "platforms"_L1}, {m_accounts, "accountIds"_L1}, {m_types, "types"_L1}, {m_intents, "intents"_L1}, {m_sentiments, "sentiments"_L1}};
    for (const auto &[pick, key] : picks)
        pick->setPicked(textsOf(conditions.value(key)));
    m_languages = new QLineEdit(textsOf(conditions.value("languages"_L1)).join(u", "_s));
    m_languages->setPlaceholderText(tr("Any language; de, en-GB"));
    m_keywords = new QLineEdit(textsOf(conditions.value("keywords"_L1)).join(u", "_s));
    m_keywords->setPlaceholderText(tr("refund, not arrived, broken*"));
    m_keywords->setMaxLength(kLineMost);
    m_followers = new QSpinBox;
    m_followers->setRange(0, kMostFollowers);
    m_followers->setGroupSeparatorShown(true);
    m_followers->setSpecialValueText(tr("Any number"));
    m_followers->setValue(conditions.value("minFollowers"_L1).toInt());
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(ui::space::X3);
    grid->setVerticalSpacing(ui::space::X2);
    grid->addWidget(new ui::FormRow(tr("Network"), m_platforms), 0, 0);
    grid->addWidget(new ui::FormRow(tr("Account"), m_accounts), 0, 1);
    grid->addWidget(new ui::FormRow(tr("Kind"), m_types), 1, 0);
    grid->addWidget(new ui::FormRow(tr("Intent"), m_intents), 1, 1);
    grid->addWidget(new ui::FormRow(tr("Sentiment"), m_sentiments), 2, 0);
    grid->addWidget(new ui::FormRow(tr("Language"), m_languages), 2, 1);
    grid->addWidget(new ui::FormRow(tr("One of these words"), m_keywords, tr("Apart by commas; a star stands for the rest of a word")), 3, 0);
    grid->addWidget(new ui::FormRow(tr("Followers, at least"), m_followers), 3, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget *RuleEditor::makeActions(const QJsonObject &actions)
{
    QList<RuleChoice> people;
    for (const models::MemberRow &member : m_members.rows()) {
        if (member.isActive)
            people.append({member.user.toString(), member.name});
    }
    m_people = new PickButton(tr("Give to"), tr("Nobody"), people);
    m_people->setPicked(textsOf(actions.value("assignToIds"_L1)));
    m_assignment = new QComboBox;
    m_assignment->addItem(tr("in turn"), u"round_robin"_s);
    m_assignment->addItem(tr("to whoever has the fewest open"), u"least_load"_s);
    m_assignment->addItem(tr("to the first who is there"), u"first"_s);
    const QString how = actions.value("assignment"_L1).toString(actions.contains("assignToIds"_L1) ? u"first"_s : u"round_robin"_s);
    m_assignment->setCurrentIndex(std::max(0, m_assignment->findData(how)));
    m_tags = new QLineEdit(textsOf(actions.value("addTags"_L1)).join(u", "_s));
    m_tags->setMaxLength(kLineMost);
    m_priority = new QComboBox;
    m_priority->addItem(tr("As reckoned"), QString());
    for (const RuleChoice &choice : priorityChoices())
        m_priority->addItem(choice.label, choice.wire);
    m_priority->setCurrentIndex(std::max(0, m_priority->findData(actions.value("priority"_L1).toString())));
    ui::takeWidthGiven({m_assignment, m_priority});
    m_vip = new QCheckBox(tr("Mark the sender as important"));
    m_vip->setChecked(actions.value("isVip"_L1).toBool());
    m_spam = new QCheckBox(tr("It is spam"));
    m_spam->setChecked(actions.value("isSpam"_L1).toBool());
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(ui::space::X3);
    grid->setVerticalSpacing(ui::space::X2);
    grid->addWidget(new ui::FormRow(tr("Give to"), m_people), 0, 0);
    grid->addWidget(new ui::FormRow(tr("How"), m_assignment), 0, 1);
    grid->addWidget(new ui::FormRow(tr("Tags"), m_tags), 1, 0);
    grid->addWidget(new ui::FormRow(tr("Priority"), m_priority), 1, 1);
    grid->addWidget(m_vip, 2, 0);
    grid->addWidget(m_spam, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_people, &PickButton::changed, this, &RuleEditor::refresh);
    connect(m_spam, &QCheckBox::toggled, this, &RuleEditor::refresh);
    return box;
}

void RuleEditor::refresh()
{
    // Spam is given to nobody.
    m_people->setEnabled(!m_spam->isChecked());
    m_assignment->setEnabled(!m_spam->isChecked() && m_people->picked().size() > 1);
}

QJsonObject RuleEditor::record() const
{
    QJsonObject conditions;
    const auto put = [](QJsonObject &object, const QString &key, const QStringList &texts) {
        if (!texts.isEmpty())
            object.insert(key, QJsonArray::fromStringList(texts));
    };
    put(conditions, u"platforms"_s, m_platforms->picked());
    put(conditions, u"accountIds"_s, m_accounts->picked());
    put(conditions, u"types"_s, m_types->picked());
    put(conditions, u"intents"_s, m_intents->picked());
    put(conditions, u"sentiments"_s, m_sentiments->picked());
    put(conditions, u"languages"_s, wordsOf(m_languages));
    put(conditions, u"keywords"_s, wordsOf(m_keywords));
    if (m_followers->value() > 0)
        conditions.insert("minFollowers"_L1, m_followers->value());
    QJsonObject actions;
    if (!m_people->picked().isEmpty()) {
        put(actions, u"assignToIds"_s, m_people->picked());
        actions.insert("assignment"_L1, m_assignment->currentData().toString());
    }
    put(actions, u"addTags"_s, wordsOf(m_tags));
    if (const QString priority = m_priority->currentData().toString(); !priority.isEmpty())
        actions.insert("priority"_L1, priority);
    if (m_vip->isChecked())
        actions.insert("isVip"_L1, true);
    if (m_spam->isChecked())
        actions.insert("isSpam"_L1, true);
    return {{u"name"_s, m_name->text().trimmed()}, {u"conditions"_s, conditions}, {u"actions"_s, actions},
            {u"stopsHere"_s, m_stops->isChecked()}, {u"isActive"_s, m_active->isChecked()}};
}

void RuleEditor::accept()
{
    const QJsonObject value = record();
    const bool hasName = !value.value("name"_L1).toString().isEmpty();
    m_nameRow->setError(hasName ? QString() : tr("A rule needs a name"));
    if (!hasName)
        return m_name->setFocus();
    if (value.value("actions"_L1).toObject().isEmpty() && !m_stops->isChecked()) {
        m_problem->setText(tr("Choose at least one thing that the rule does."));
        return m_problem->show();
    }
    m_accepted(value);
    QDialog::accept();
}

} // namespace campanile::views

#include "moc_ruleeditor.cpp"
