// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/templatebox.h"

#include "app/domain/crisis.h"
#include "app/domain/savedreply.h"
#include "app/services/crisisservice.h"
#include "app/services/inboxservice.h"
#include "ui/kit/bidi.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "views/tamed.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownTemplates = 5;
constexpr int kMostFields = 20;

/** Keeps its colour when its row is selected, which is only tinted. */
QIcon markOf(bool approved)
{
    const ui::Tone tone = approved ? ui::Tone::Success : ui::Tone::Warning;
    const QPixmap picture = ui::iconPixmap(approved ? u"shield-check"_s : u"lock"_s, ui::metric::IconSmall, ui::tokens().ink(tone), 2);
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Active})
        icon.addPixmap(picture, mode);
    return icon;
}

/** The draft that somebody has for an item; an empty text when there is none. */
Result<QString> draftOf(store::Reader &reader, const RecordId &item, const RecordId &me)
{
    store::Query query;
    query.type = u"InboxMessage"_s;
    query.where(u"inboxItemId"_s, store::Filter::Op::Eq, QVariant::fromValue(item));
    query.limit = 2000;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    for (const store::Record &record : page->rows) {
        const QJsonObject message = record.object();
        if (message.value("sendStatus"_L1) == u"draft"_s && message.value("authorId"_L1) == me.toString())
            return message.value("content"_L1).toString();
    }
    return QString();
}

/** What stands in for a variable that fills itself; the others are called as in the text. */
QString variableWords(const QString &name)
{
    if (name == u"sender.name")
        return TemplateBox::tr("Who wrote");
    return name == u"account.name" ? TemplateBox::tr("Account") : name;
}

} // namespace

QString filledTemplate(const QString &text, const QHash<QString, QString> &values)
{
    static const QRegularExpression pattern(u"\\{\\{\\s*([^{}\\s][^{}]{0,98}?)\\s*\\}\\}"_s);
    QString filled;
    qsizetype at = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += QStringView(text).mid(at, match.capturedStart() - at);
        const QString value = values.value(match.captured(1)).trimmed();
        filled += value.isEmpty() ? match.captured(0) : value;
        at = match.capturedEnd();
    }
    return filled + text.mid(at);
}

TemplateBox::TemplateBox(const CrisisParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_templates(models::makeCrisisTemplatesModel(parts.deps.store)), m_search(new ui::SearchField(tr("Find an answer"), this)), m_list(new QListWidget(this)),
      m_none(crisisLabel({}, ui::TypeRole::Body, true, this)), m_body(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_list->setProperty("kind", u"nav"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({ui::metric::IconSmall, ui::metric::IconSmall});
    m_list->setAccessibleName(tr("Answer templates"));
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_none);
    column->addWidget(m_body);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(ui::space::X2);
    m_fields = new QGridLayout;
    m_fields->setHorizontalSpacing(ui::space::X2);
    m_fields->setVerticalSpacing(ui::space::X1);
    m_fields->setColumnStretch(1, 1);
    body->addLayout(m_fields);
    auto *card = new ui::Card(m_body);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X2);
    m_preview = crisisLabel({}, ui::TypeRole::Body, false, card);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inner->addWidget(m_preview);
    body->addWidget(card);
    m_state = crisisLabel({}, ui::TypeRole::Caption, true, m_body);
    body->addWidget(m_state);
    m_reply = ui::primaryButton(tr("Put into the reply"), m_body);
    m_copy = new QPushButton(tr("Copy"), m_body);
    m_approve = new QPushButton(tr("Approve"), m_body);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    for (QPushButton *button : {m_reply, m_copy, m_approve}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    body->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &TemplateBox::fillList);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplateBox::choose);
    connect(m_copy, &QPushButton::clicked, this, &TemplateBox::copy);
    connect(m_reply, &QPushButton::clicked, this, &TemplateBox::putIntoReply);
    connect(m_approve, &QPushButton::clicked, this, &TemplateBox::approve);
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &TemplateBox::refresh);
    m_templates->onLoaded([this] { fillList(); });
    fillList();
}

TemplateBox::~TemplateBox() = default;

void TemplateBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fillList();
}

void TemplateBox::setEvent(const RecordId &event)
{
    m_event = event;
}

void TemplateBox::setMessage(const std::optional<models::CrisisMessageRow> &message)
{
    if (message == m_message)
        return;
    m_message = message;
    fillFields();
    refresh();
}

void TemplateBox::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

const models::CrisisTemplateRow *TemplateBox::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_templates->find(item->data(Qt::UserRole).toString()) : nullptr;
}

void TemplateBox::fillList()
{
    const QString before = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const models::CrisisTemplateRow &row : m_templates->rows()) {
            const bool fits = std::all_of(words.begin(), words.end(), [&row](const QString &word) {
                return row.name.contains(word, Qt::CaseInsensitive) || row.category.contains(word, Qt::CaseInsensitive) || row.content.contains(word, Qt::CaseInsensitive);
            });
            if (!row.isActive || !fits)
                continue;
            auto *item = new QListWidgetItem(markOf(row.isApproved()), row.name, m_list);
            item->setData(Qt::UserRole, row.id.toString());
            item->setToolTip(row.category.isEmpty() ? row.name : tr("%1 (%2)").arg(row.name, row.category));
            item->setData(Qt::AccessibleTextRole, row.isApproved() ? tr("%1, approved").arg(row.name) : tr("%1, not approved").arg(row.name));
            if (row.id.toString() == before)
                m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem())
            m_list->setCurrentRow(0);
    }
    const int height = m_list->count() == 0 ? 0 : m_list->sizeHintForRow(0) * std::min(kShownTemplates, m_list->count()) + 2 * m_list->frameWidth() + 2;
    m_list->setFixedHeight(height);
    m_list->setVisible(m_list->count() > 0);
    m_search->setVisible(!m_templates->rows().isEmpty());
    m_none->setVisible(m_list->count() == 0);
    m_none->setText(m_templates->rows().isEmpty() ? tr("There is no prepared answer yet. Write some while it is quiet.") : tr("No answer has these letters."));
    choose();
}

void TemplateBox::choose()
{
    fillFields();
    refresh();
}

QString TemplateBox::suggestion(const QString &variable) const
{
    if (!m_message || !domain::replyVariables().contains(variable))
        return {};
    domain::ReplyValues values;
    values.senderName = m_message->senderName;
    values.senderHandle = m_message->senderHandle;
    values.accountName = m_parts.account(m_message->account.toString());
    values.myName = m_parts.person(m_parts.me());
    const domain::FilledReply filled = domain::fillReply(u"{{"_s + variable + u"}}"_s, values);
    return filled.missing.isEmpty() && filled.unknown.isEmpty() ? filled.text : QString();
}

void TemplateBox::fillFields()
{
    const models::CrisisTemplateRow *row = chosen();
    const QStringList names = row ? domain::crisisVariables(row->content).mid(0, kMostFields) : QStringList();
    // A text of one's own stays while the template is the same, so that an arriving change does not take it away.
    QString shown = row ? row->id.toString() + names.join(u'|') : QString();
    if (m_message)
        shown += m_message->id.toString();
    if (shown == m_shown)
        return preview();
    m_shown = shown;
    emptyLayout(m_fields);
    m_values.clear();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at(i);
        auto *field = new QLineEdit(m_typed.value(name, suggestion(name)), m_body);
        field->setMaxLength(500);
        QLabel *label = crisisLabel(variableWords(name), ui::TypeRole::Caption, true, m_body);
        field->setAccessibleName(label->text());
        label->setToolTip(u"{{%1}}"_s.arg(name));
        label->setBuddy(field);
        label->setWordWrap(false);
        m_fields->addWidget(label, int(i), 0, Qt::AlignVCenter);
        m_fields->addWidget(field, int(i), 1);
        m_values.insert(name, field);
        connect(field, &QLineEdit::textEdited, this, [this, name](const QString &text) { m_typed.insert(name, text); });
        connect(field, &QLineEdit::textChanged, this, &TemplateBox::preview);
    }
    preview();
}

void TemplateBox::preview()
{
    const models::CrisisTemplateRow *row = chosen();
    QHash<QString, QString> values;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
        values.insert(it.key(), it.value()->text());
    m_preview->setText(row ? filledTemplate(row->content, values) : QString());
    m_preview->setAccessibleName(tr("Preview: %1").arg(m_preview->text()));
    refresh();
}

QString TemplateBox::readyText() const
{
    const models::CrisisTemplateRow *row = chosen();
    const bool isReady = row && row->isApproved() && domain::crisisVariables(m_preview->text()).isEmpty();
    return isReady ? m_preview->text() : QString();
}

void TemplateBox::refresh()
{
    const models::CrisisTemplateRow *row = chosen();
    m_body->setVisible(row);
    if (!row)
        return;
    const QStringList open = domain::crisisVariables(m_preview->text());
    const bool canReply = m_parts.deps.context.canEdit() && m_parts.deps.inbox;
    QString state;
    if (!row->isApproved())
        state = tr("Not approved: it cannot be used yet.");
    else if (!open.isEmpty())
        state = tr("Still open: %1").arg(ui::isolated(ui::joinedWords(open)));
    else if (!m_message)
        state = tr("Choose a message to put it into its reply.");
    else
        state = tr("Goes into the reply to %1.").arg(ui::isolated(tamed(m_message->senderName.isEmpty() ? m_message->senderHandle : m_message->senderName)));
    m_state->setText(state);
    const bool isReady = !readyText().isEmpty();
    m_copy->setEnabled(isReady);
    m_reply->setEnabled(isReady && m_message && canReply);
    m_reply->setToolTip(canReply ? QString() : m_parts.deps.context.whyNot(Permission::EditPosts));
    const QString why = m_parts.deps.context.whyNot(Permission::EditCrisisRules);
    m_approve->setVisible(!row->isApproved());
    m_approve->setEnabled(why.isEmpty());
    m_approve->setToolTip(why);
}

void TemplateBox::copy()
{
    const QString text = readyText();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    noteUse();
    if (m_parts.deps.toasts)
        m_parts.deps.toasts->show(tr("Copied"));
}

void TemplateBox::putIntoReply()
{
    const QString text = readyText();
    if (text.isEmpty() || !m_message || !m_parts.deps.inbox)
        return;
    const models::CrisisMessageRow message = *m_message;
    m_parts.deps.store.read(
        this, [item = message.id, me = m_parts.me()](store::Reader &reader) { return draftOf(reader, item, me); },
        [this, message, text](const Result<QString> &draft) {
            if (!draft)
                return m_parts.tellError(draft.error());
            if (draft->trimmed().isEmpty())
                return writeReply(message, text);
            // What somebody began to write is theirs.
            QGuiApplication::clipboard()->setText(text);
            if (m_parts.deps.toasts)
                m_parts.deps.toasts->show(tr("A reply was begun already. The answer is on the clipboard."), {}, ui::Tone::Info);
            m_parts.deps.bus.open(u"inbox"_s, message.id, {{u"reply"_s, true}});
        });
}

void TemplateBox::writeReply(const models::CrisisMessageRow &message, const QString &text)
{
    services::InboxReply reply;
    reply.item = message.id;
    reply.message = RecordId::create('j', m_parts.deps.clock, m_parts.deps.rng);
    reply.author = m_parts.me();
    reply.content = text;
    reply.seenUntil = message.at;
    if (const models::CrisisTemplateRow *row = chosen()) {
        reply.metadata.insert("crisisTemplateId"_L1, row->id.toString());
        if (!m_event.isNull())
            reply.metadata.insert("crisisEventId"_L1, m_event.toString());
    }
    m_parts.deps.inbox->saveDraft(reply, this, [this, item = message.id](const Result<store::Saved> &saved) {
        if (!saved)
            return m_parts.tellError(saved.error());
        m_parts.deps.bus.open(u"inbox"_s, item, {{u"reply"_s, true}});
    });
}

void TemplateBox::noteUse()
{
    const models::CrisisTemplateRow *row = chosen();
    if (!row || m_event.isNull() || !m_parts.deps.context.can(Permission::HandleCrisis))
        return;
    m_parts.crisis.noteUse(m_event, row->id, m_parts.me(), this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, {}); });
}

void TemplateBox::approve()
{
    if (const models::CrisisTemplateRow *row = chosen())
        m_parts.crisis.approveTemplate(row->id, m_parts.me(), this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("Answer approved")); });
}

} // namespace campanile::views

#include "moc_templatebox.cpp"
