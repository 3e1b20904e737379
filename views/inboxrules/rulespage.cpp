// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxrules/rulespage.h"

#include "app/domain/intent.h"
#include "app/domain/language.h"
#include "app/domain/rank.h"
#include "app/domain/sentiment.h"
#include "app/services/workspaceservice.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/plainscroll.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/inboxrules/policyeditor.h"
#include "views/inboxrules/ruleeditor.h"
#include "views/inboxrules/rulewords.h"
#include "views/tellsaved.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAccountRole = Qt::UserRole + 1;

QLabel *label(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setText(text);
    made->setFont(ui::fontOf(role));
    made->setWordWrap(true);
    made->setAlignment((parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (isMuted)
        made->setForegroundRole(QPalette::PlaceholderText);
    return made;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

RulesPage::RulesPage(Kind kind, const PanelDeps &deps, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_deps(deps), m_rules(makeInboxRulesModel(deps.store, type())), m_members(models::makeMembersModel(deps.store))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    const bool isTimes = kind == Kind::ResponseTimes;
    column->addWidget(label(isTimes ? tr("How soon people get an answer. For each message the first rule that fits holds; the clock stands while you wait for the customer.")
                                    : tr("What happens to new messages before anybody sees them. The rules are asked from the top; what they do adds up."),
                            ui::TypeRole::Body, true, this));
    m_reason = label({}, ui::TypeRole::Body, false, this);
    column->addWidget(m_reason);
    auto *content = new QWidget;
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(ui::space::X2);
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(2, 2, ui::space::X2, 2);
    list->setSpacing(ui::space::X3);
    list->addLayout(m_rows);
    m_empty = label(isTimes ? tr("There is no response time yet. Without one nothing is ever overdue.") : tr("There is no rule yet. New messages wait for whoever takes them."), ui::TypeRole::Body, false, content);
    list->addWidget(m_empty);
    m_add = ui::primaryButton(isTimes ? tr("New response time") : tr("New rule"), content);
    m_add->setAutoDefault(false);
    list->addWidget(m_add, 0, Qt::AlignLeading);
    if (!isTimes)
        buildTest(list);
    list->addStretch(1);
    auto *scroll = ui::plainScroll(content, {}, this);
    column->addWidget(scroll, 1);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(&deps.context, &WorkspaceContext::changed, this, &RulesPage::refresh);
    m_rules->onLoaded([this] { refresh(); });
    m_members->onLoaded([this] { refresh(); });
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&deps.accounts, moved, this, &RulesPage::refresh);
    refresh();
}

RulesPage::~RulesPage() = default;

QString RulesPage::type() const
{
    return m_kind == Kind::ResponseTimes ? u"SlaPolicy"_s : u"InboxRoutingRule"_s;
}

void RulesPage::buildTest(QVBoxLayout *column)
{
    auto *card = new ui::Card;
    auto *box = new QVBoxLayout(card);
    box->setContentsMargins(ui::space::X4, ui::space::X3, ui::space::X4, ui::space::X3);
    box->setSpacing(ui::space::X2);
    box->addWidget(label(tr("Try it"), ui::TypeRole::Strong, false, card));
    m_sample = new QLineEdit(card);
    m_sample->setPlaceholderText(tr("What somebody might write"));
    m_sample->setClearButtonEnabled(true);
    m_sample->setAccessibleName(tr("Text to try the rules with"));
    box->addWidget(m_sample);
    auto *line = new QHBoxLayout;
    line->setSpacing(ui::space::X2);
    m_sampleNetwork = new QComboBox(card);
    m_sampleNetwork->setAccessibleName(tr("Account or network"));
    fillPlaces();
    m_sampleType = new QComboBox(card);
    m_sampleType->setAccessibleName(tr("Kind"));
    for (const RuleChoice &choice : typeChoices())
        m_sampleType->addItem(choice.label, choice.wire);
    line->addWidget(m_sampleNetwork);
    line->addWidget(m_sampleType);
    line->addStretch(1);
    box->addLayout(line);
    m_results = new QVBoxLayout;
    m_results->setSpacing(ui::space::X1);
    box->addLayout(m_results);
    column->addWidget(card);
    connect(m_sample, &QLineEdit::textChanged, this, &RulesPage::refreshTest);
    connect(m_sampleNetwork, &QComboBox::currentIndexChanged, this, &RulesPage::refreshTest);
    connect(m_sampleType, &QComboBox::currentIndexChanged, this, &RulesPage::refreshTest);
}

QString RulesPage::personOf(const QString &id) const
{
    const models::MemberRow *member = m_members->find(id);
    return member && !member->name.isEmpty() ? member->name : tr("somebody");
}

QString RulesPage::accountOf(const QString &id) const
{
    const models::AccountRow *account = m_deps.accounts.find(id);
    return account ? account->displayName : tr("an account");
}

QString RulesPage::summaryOf(const QJsonObject &record, bool &isReadable) const
{
    if (m_kind == Kind::ResponseTimes) {
        const auto policy = domain::slaPolicyOf(record, m_deps.context.timezone());
        isReadable = policy.has_value();
        return policy ? policySummary(*policy) : ui::wordsFor(policy.error()).toText();
    }
    const auto rule = domain::routingRuleOf(record);
    isReadable = rule.has_value();
    return rule ? ruleSummary(*rule, [this](const QString &id) { return personOf(id); }, [this](const QString &id) { return accountOf(id); })
                : ui::wordsFor(rule.error()).toText();
}

QWidget *RulesPage::makeRow(const InboxRuleRow &row, int place, int count)
{
    auto *card = new ui::Card;
    card->setObjectName(row.id.toString());
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    line->setSpacing(ui::space::X2);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    QLabel *title = label(row.name, ui::TypeRole::Strong, !row.isActive, card);
    title->setWordWrap(false);
    head->addWidget(title);
    bool isReadable = true;
    const QString summary = summaryOf(row.record, isReadable);
    if (!row.isActive)
        head->addWidget(new ui::Chip({tr("Not in use"), u"pause"_s, ui::Tone::Neutral}, card));
    else if (!isReadable)
        head->addWidget(new ui::Chip({tr("Does not work"), u"circle-alert"_s, ui::Tone::Danger}, card));
    head->addStretch(1);
    texts->addLayout(head);
    texts->addWidget(label(summary, ui::TypeRole::Body, true, card));
    line->addLayout(texts, 1);
    const bool canEdit = m_deps.context.can(Permission::EditInboxRules);
    const auto button = [&](const QString &icon, const QString &tip, bool on, std::function<void()> act) {
        auto *made = new QToolButton(card);
        made->setIcon(ui::icon(icon));
        made->setAutoRaise(true);
        made->setToolTip(tip);
        made->setAccessibleName(tip + u": "_s + row.name);
        made->setEnabled(on && canEdit);
        connect(made, &QToolButton::clicked, this, std::move(act));
        line->addWidget(made, 0, Qt::AlignTop);
    };
    button(u"arrow-up"_s, tr("Ask earlier"), place > 0, [this, id = row.id] { move(id, -1); });
    button(u"arrow-down"_s, tr("Ask later"), place + 1 < count, [this, id = row.id] { move(id, 1); });
    button(u"pencil"_s, tr("Edit"), true, [this, id = row.id] { edit(id); });
    button(u"trash-2"_s, tr("Delete"), true, [this, id = row.id] { remove(id); });
    return card;
}

void RulesPage::refresh()
{
    const QString reason = m_deps.context.whyNot(Permission::EditInboxRules);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_add->setEnabled(reason.isEmpty());
    m_add->setToolTip(reason);
    clear(m_rows);
    const QList<InboxRuleRow> &rows = m_rules->rows();
    for (int i = 0; i < rows.size(); ++i)
        m_rows->addWidget(makeRow(rows[i], i, int(rows.size())));
    if (m_sampleNetwork)
        fillPlaces();
    m_empty->setVisible(rows.isEmpty() && m_rules->state() == models::ListState::Ready);
    refreshTest();
}

/** The accounts that are connected; every network where none is. */
void RulesPage::fillPlaces()
{
    const QSignalBlocker quiet(m_sampleNetwork);
    const QString before = m_sampleNetwork->currentText();
    m_sampleNetwork->clear();
    for (const models::AccountRow &account : m_deps.accounts.rows()) {
        m_sampleNetwork->addItem(tr("%1 (%2)").arg(account.displayName, labelOf(networkChoices(), account.platform)), account.platform);
        m_sampleNetwork->setItemData(m_sampleNetwork->count() - 1, account.id.toString(), kAccountRole);
    }
    for (const RuleChoice &choice : networkChoices()) {
        if (std::none_of(m_deps.accounts.rows().cbegin(), m_deps.accounts.rows().cend(), [&choice](const models::AccountRow &row) { return row.platform == choice.wire; }))
            m_sampleNetwork->addItem(choice.label, choice.wire);
    }
    m_sampleNetwork->setCurrentIndex(std::max(0, m_sampleNetwork->findText(before)));
}

void RulesPage::refreshTest()
{
    if (!m_results)
        return;
    clear(m_results);
    const QString text = m_sample->text().trimmed();
    if (text.isEmpty())
        return;
    const domain::LanguageGuess language = domain::languageOf(text);
    const domain::Sentiment sentiment = domain::sentimentOf(text, language.isKnown() ? QStringView(language.language) : QStringView());
    domain::RoutingSubject subject;
    subject.platform = m_sampleNetwork->currentData().toString();
    subject.accountId = m_sampleNetwork->currentData(kAccountRole).toString();
    subject.type = m_sampleType->currentData().toString();
    subject.text = text;
    subject.language = language.isKnown() ? language.language : QString();
    subject.sentiment = sentiment.compound ? domain::moodKey(domain::moodOf(*sentiment.compound)) : QString();
    subject.intent = domain::intentKey(domain::intentOf(text, subject.language).intent);
    QList<domain::RoutingRule> rules;
    for (const InboxRuleRow &row : m_rules->rows()) {
        if (auto rule = domain::routingRuleOf(row.record))
            rules.append(*std::move(rule));
    }
    for (const domain::RuleCheck &check : domain::route(rules, subject).checks) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(ui::space::X2);
        row->addWidget(new ui::Chip({check.fits ? tr("Fits") : tr("Does not fit"), check.fits ? u"check"_s : u"x"_s, check.fits ? ui::Tone::Success : ui::Tone::Neutral}, line), 0, Qt::AlignTop);
        QStringList why;
        for (const domain::ConditionCheck &condition : check.conditions) {
            if (check.fits || !condition.fits)
                why.append(checkWords(condition, [this](const QString &id) { return accountOf(id); }));
        }
        const QString all = why.isEmpty() ? check.name : tr("%1 – %2").arg(check.name, why.join(u" · "_s));
        row->addWidget(label(all, ui::TypeRole::Body, !check.fits, line), 1);
        m_results->addWidget(line);
    }
    if (m_results->count() == 0)
        m_results->addWidget(label(tr("No rule is in use."), ui::TypeRole::Body, true, this));
}

QWidget *RulesPage::edit(const RecordId &id)
{
    const InboxRuleRow *row = id.isNull() ? nullptr : m_rules->find(id.toString());
    const QJsonObject record = row ? row->record : QJsonObject();
    const auto accepted = [this, id](const QJsonObject &value) { save(id, value); };
    QDialog *dialog = nullptr;
    if (m_kind == Kind::ResponseTimes)
        dialog = new PolicyEditor(m_deps, *m_members, record, accepted, this);
    else
        dialog = new RuleEditor(m_deps, *m_members, record, accepted, this);
    dialog->open();
    return dialog;
}

void RulesPage::save(const RecordId &id, const QJsonObject &record)
{
    if (!id.isNull()) {
        m_deps.workspace.update(type(), id, record, this, [this](const Result<store::Saved> &saved) { tell(saved, tr("Saved")); });
        return;
    }
    QJsonObject value;
    for (auto it = record.begin(); it != record.end(); ++it) {
        if (!it.value().isNull())
            value.insert(it.key(), it.value());
    }
    const QString last = m_rules->rows().isEmpty() ? QString() : m_rules->rows().last().rank;
    value.insert("rank"_L1, domain::rankBetween(last, {}));
    m_deps.workspace.create(type(), 'h', value, this, [this](const Result<RecordId> &made) {
        if (!made && m_deps.toasts)
            m_deps.toasts->show(ui::wordsFor(made.error()).toText(), {}, ui::Tone::Danger);
    });
}

void RulesPage::move(const RecordId &id, int by)
{
    const QList<InboxRuleRow> rows = m_rules->rows();
    const auto it = std::find_if(rows.cbegin(), rows.cend(), [&id](const InboxRuleRow &row) { return row.id == id; });
    const qsizetype from = it - rows.cbegin();
    const qsizetype to = from + by;
    if (it == rows.cend() || to < 0 || to >= rows.size())
        return;
    const auto rankAt = [&rows](qsizetype place) { return place < 0 || place >= rows.size() ? QString() : rows[place].rank; };
    const QString after = by < 0 ? rankAt(to - 1) : rankAt(to);
    const QString before = by < 0 ? rankAt(to) : rankAt(to + 1);
    const bool hasPlace = (by < 0 ? to == 0 : true) || !after.isEmpty();
    if (hasPlace && domain::isRank(by < 0 ? before : after) && (after.isEmpty() || before.isEmpty() || after < before)) {
        m_deps.workspace.update(type(), id, {{u"rank"_s, domain::rankBetween(after, before)}}, this, [this](const Result<store::Saved> &saved) { tell(saved, tr("Order changed")); });
        return;
    }
    // Rules without a place, or two with the same: all get one.
    QList<InboxRuleRow> ordered = rows;
    ordered.move(from, to);
    const QList<QString> ranks = domain::rankSeries(int(ordered.size()));
    for (qsizetype i = 0; i < ordered.size(); ++i)
        m_deps.workspace.update(type(), ordered[i].id, {{u"rank"_s, ranks[i]}}, this, [this](const Result<store::Saved> &saved) { tell(saved, {}); });
}

void RulesPage::remove(const RecordId &id)
{
    m_deps.workspace.remove(type(), id, this, [this](const Result<store::Saved> &saved) { tell(saved, m_kind == Kind::ResponseTimes ? tr("Response time deleted") : tr("Rule deleted")); });
}

void RulesPage::tell(const Result<store::Saved> &saved, const QString &text)
{
    tellSaved(m_deps, saved, text);
}

} // namespace campanile::views

#include "moc_rulespage.cpp"
