// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/preparedpage.h"

#include "app/services/crisisservice.h"
#include "ui/kit/bidi.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/icons.h"
#include "views/crisis/crisisruleeditor.h"
#include "views/crisis/templateeditor.h"
#include "views/networkchoices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPreviewLength = 240;
}

PreparedPage::PreparedPage(Kind kind, const PanelDeps &deps, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_members(models::makeMembersModel(deps.store)), m_parts{deps, *deps.crisis, *m_members},
      m_rules(models::makeCrisisRulesModel(deps.store)), m_templates(models::makeCrisisTemplatesModel(deps.store))
{
    const bool isRules = kind == Kind::Rules;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    column->addWidget(crisisLabel(isRules ? tr("When an alarm is raised and who is told. Each rule is compared with what is usual for your own accounts.")
                                          : tr("Answers for bad days, written while it is quiet. Another person reads and approves each before it can be used."),
                                  ui::TypeRole::Body, true, this));
    m_reason = crisisLabel({}, ui::TypeRole::Body, false, this);
    column->addWidget(m_reason);
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(2, 2, ui::space::X2, 2);
    list->setSpacing(ui::space::X3);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(ui::space::X2);
    list->addLayout(m_rows);
    m_empty = crisisLabel(isRules ? tr("No rule is watching yet.") : tr("There is no prepared answer yet."), ui::TypeRole::Body, false, content);
    list->addWidget(m_empty);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    m_add = ui::primaryButton(isRules ? tr("New rule") : tr("New answer"), content);
    m_usual = new QPushButton(tr("Add the usual rules"), content);
    for (QPushButton *button : {m_add, m_usual}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    list->addLayout(buttons);
    list->addStretch(1);
    auto *scroll = ui::plainScroll(content, {}, this);
    column->addWidget(scroll, 1);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_usual, &QPushButton::clicked, this, &PreparedPage::addUsual);
    connect(&deps.context, &WorkspaceContext::changed, this, &PreparedPage::refresh);
    m_rules->onLoaded([this] { refresh(); });
    m_templates->onLoaded([this] { refresh(); });
    m_members->onLoaded([this] { refresh(); });
    refresh();
}

PreparedPage::~PreparedPage() = default;

void PreparedPage::addButton(QHBoxLayout *line, QWidget *card, const QString &icon, const QString &tip, const QString &name, std::function<void()> run)
{
    auto *button = new QToolButton(card);
    button->setIcon(ui::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tr("%1: %2").arg(tip, name));
    button->setEnabled(m_parts.deps.context.can(Permission::EditCrisisRules));
    connect(button, &QToolButton::clicked, this, std::move(run));
    line->addWidget(button, 0, Qt::AlignTop);
}

QVBoxLayout *PreparedPage::startCard(QWidget *card, const QString &name, bool isActive, const QList<ui::ChipLook> &chips, QHBoxLayout *&line) const
{
    line = new QHBoxLayout(card);
    line->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    line->setSpacing(ui::space::X2);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(ui::space::X1);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    QLabel *title = crisisLabel(name, ui::TypeRole::Strong, !isActive, card);
    // With what a label that wraps has said of its height.
    QSizePolicy policy = title->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    title->setSizePolicy(policy);
    head->addWidget(title, 1);
    if (!isActive)
        head->addWidget(new ui::Chip({tr("Not in use"), u"pause"_s, ui::Tone::Neutral}, card), 0, Qt::AlignTop);
    for (const ui::ChipLook &chip : chips)
        head->addWidget(new ui::Chip(chip, card), 0, Qt::AlignTop);
    texts->addLayout(head);
    line->addLayout(texts, 1);
    return texts;
}

QWidget *PreparedPage::makeRule(const models::CrisisRuleRow &row)
{
    auto *card = new ui::Card;
    card->setObjectName(row.id.toString());
    QHBoxLayout *line = nullptr;
    QVBoxLayout *texts = startCard(card, row.name, row.isActive, {crisisSeverityLook(row.record.value("severity"_L1).toString(u"high"_s))}, line);
    texts->addWidget(crisisLabel(crisisRuleSentence(row.record, m_parts.names()), ui::TypeRole::Body, true, card));
    const auto tell = [this](const QString &text) { return [this, text](const Result<store::Saved> &saved) { m_parts.tell(saved, text); }; };
    addButton(line, card, row.isActive ? u"pause"_s : u"play"_s, row.isActive ? tr("Switch off") : tr("Switch on"), row.name, [this, row, tell] {
        m_parts.crisis.setRuleActive(row.id, !row.isActive, this, tell(row.isActive ? tr("Rule switched off") : tr("Rule switched on")));
    });
    addButton(line, card, u"pencil"_s, tr("Edit"), row.name, [this, id = row.id] { edit(id); });
    addButton(line, card, u"trash-2"_s, tr("Delete"), row.name, [this, id = row.id, tell] { m_parts.crisis.removeRule(id, this, tell(tr("Rule deleted"))); });
    return card;
}

QString PreparedPage::approvalWords(const models::CrisisTemplateRow &row) const
{
    if (row.isApproved())
        return tr("Approved %1 by %2.").arg(m_parts.timeWords(row.approvedAt), ui::isolated(m_parts.person(row.approvedBy)));
    return row.changedBy == m_parts.me() ? tr("You wrote it; another person approves it.") : tr("Waits for somebody to read and approve it.");
}

QWidget *PreparedPage::makeTemplate(const models::CrisisTemplateRow &row)
{
    auto *card = new ui::Card;
    card->setObjectName(row.id.toString());
    QHBoxLayout *line = nullptr;
    QList<ui::ChipLook> chips;
    if (!row.category.isEmpty())
        chips.append({row.category, u"tag"_s, ui::Tone::Neutral});
    if (!row.platform.isEmpty())
        chips.append({ui::labelOf(networkChoices(), row.platform), u"globe"_s, ui::Tone::Neutral});
    chips.append(row.isApproved() ? ui::ChipLook{tr("Approved"), u"shield-check"_s, ui::Tone::Success} : ui::ChipLook{tr("Not approved"), u"lock"_s, ui::Tone::Warning});
    QVBoxLayout *texts = startCard(card, row.name, row.isActive, chips, line);
    const QString content = row.content.simplified();
    texts->addWidget(crisisLabel(content.size() > kPreviewLength ? content.left(kPreviewLength) + QChar(0x2026) : content, ui::TypeRole::Body, true, card));
    QString facts = approvalWords(row);
    if (row.usageCount > 0)
        facts += u' ' + tr("Used %n time(s).", nullptr, row.usageCount);
    texts->addWidget(crisisLabel(facts, ui::TypeRole::Caption, true, card));
    const auto tell = [this](const QString &text) { return [this, text](const Result<store::Saved> &saved) { m_parts.tell(saved, text); }; };
    if (row.isApproved())
        addButton(line, card, u"rotate-ccw"_s, tr("Withdraw the approval"), row.name, [this, id = row.id, tell] { m_parts.crisis.withdrawApproval(id, this, tell(tr("Approval withdrawn"))); });
    else
        addButton(line, card, u"shield-check"_s, tr("Approve"), row.name, [this, id = row.id, tell] { m_parts.crisis.approveTemplate(id, m_parts.me(), this, tell(tr("Answer approved"))); });
    addButton(line, card, u"pencil"_s, tr("Edit"), row.name, [this, id = row.id] { edit(id); });
    addButton(line, card, u"trash-2"_s, tr("Delete"), row.name, [this, id = row.id, tell] { m_parts.crisis.removeTemplate(id, this, tell(tr("Answer deleted"))); });
    return card;
}

void PreparedPage::refresh()
{
    const QString reason = m_parts.deps.context.whyNot(Permission::EditCrisisRules);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    for (QPushButton *button : {m_add, m_usual}) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
    emptyLayout(m_rows);
    const bool isRules = m_kind == Kind::Rules;
    if (isRules) {
        for (const models::CrisisRuleRow &row : m_rules->rows())
            m_rows->addWidget(makeRule(row));
    } else {
        for (const models::CrisisTemplateRow &row : m_templates->rows())
            m_rows->addWidget(makeTemplate(row));
    }
    const bool isReady = (isRules ? m_rules->state() : m_templates->state()) == models::ListState::Ready;
    const bool isEmpty = m_rows->count() == 0;
    m_empty->setVisible(isEmpty && isReady);
    m_usual->setVisible(isRules && isEmpty && isReady);
}

void PreparedPage::addUsual()
{
    m_parts.crisis.addRules(usualCrisisRules(), this, [this](const Result<store::Saved> &saved) {
        m_parts.tell(saved, tr("%n rule(s) added", nullptr, int(usualCrisisRules().size())));
    });
}

QWidget *PreparedPage::edit(const RecordId &id)
{
    QDialog *dialog = nullptr;
    if (m_kind == Kind::Rules) {
        const models::CrisisRuleRow *row = id.isNull() ? nullptr : m_rules->find(id.toString());
        dialog = new CrisisRuleEditor(m_parts, row ? row->record : QJsonObject(), [this, id](const QJsonObject &rule) {
            m_parts.crisis.saveRule(id, rule, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("Saved")); });
        }, this);
    } else {
        const models::CrisisTemplateRow *row = id.isNull() ? nullptr : m_templates->find(id.toString());
        dialog = new TemplateEditor(row ? *row : models::CrisisTemplateRow(), [this](const services::CrisisTemplateText &text) {
            m_parts.crisis.saveTemplate(text, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("Saved")); });
        }, this);
    }
    dialog->open();
    return dialog;
}

} // namespace campanile::views

#include "moc_preparedpage.cpp"
