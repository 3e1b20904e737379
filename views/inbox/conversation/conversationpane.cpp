// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/conversationpane.h"

#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/networkbadge.h"
#include "ui/kit/stateview.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "views/inbox/conversation/linkcard.h"
#include "views/inbox/conversation/draftcontroller.h"
#include "views/inbox/conversation/replybox.h"
#include "views/inbox/conversation/reviewstrip.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadview.h"
#include "views/inbox/conversation/threadwords.h"
#include "views/inbox/presenceline.h"
#include "views/inbox/presencewatch.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kPostShort = 180;  // UTF-16 units of the original post in one glance
constexpr qsizetype kPostLong = 4'000;
constexpr int kPaneRefreshMs = 30'000;
}

ConversationPane::ConversationPane(InboxParts parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_pictures(new RemotePictures(parts.deps.pool, parts.deps.settings, this)),
      m_savedReplies(models::makeSavedRepliesModel(parts.deps.store)), m_model(new models::ConversationModel(parts.deps.store, parts.me, this)),
      m_controller(new ReplyController(m_parts, *m_savedReplies, this)), m_drafts(new DraftController(m_parts, *m_controller, this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new DetailSection({}, content);
    column->addWidget(m_head);
    m_findBar = new QWidget(content);
    auto *find = new QHBoxLayout(m_findBar);
    find->setContentsMargins(ui::space::PanelPadding, ui::space::X1, ui::space::PanelPadding, ui::space::X1);
    m_findText = new QLineEdit(m_findBar);
    m_findText->setPlaceholderText(tr("Find in this conversation"));
    m_findText->setAccessibleName(tr("Find in this conversation"));
    m_findCount = plainText({}, ui::TypeRole::Caption, true, m_findBar);
    m_findCount->setWordWrap(false);
    find->addWidget(m_findText, 1);
    find->addWidget(m_findCount);
    for (const auto &[icon, name, step] : {std::tuple{u"chevron-up"_s, tr("Earlier match"), -1}, std::tuple{u"chevron-down"_s, tr("Later match"), 1}}) {
        QToolButton *button = wordButton({}, icon, m_findBar);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, [this, by = step] { this->find(by); });
        find->addWidget(button);
    }
    m_findBar->hide();
    column->addWidget(m_findBar);
    m_thread = new ThreadView(m_parts, *m_pictures, content);
    column->addWidget(m_thread, 1);
    m_presence = new PresenceLine(m_parts, content);
    column->addWidget(m_presence);
    m_reviews = new ReviewStrip(*m_drafts, content);
    column->addWidget(m_reviews);
    m_box = new ReplyBox(*m_controller, *m_drafts, m_parts, content);
    column->addWidget(m_box);
    m_states = new ui::StateView(content, this);
    m_states->setEmptyText({u"message-circle"_s, tr("Choose something from the list to read and answer it."), {}, {}});
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_states);
    setAccessibleName(tr("Conversation"));

    m_pictures->setFetch(parts.deps.accountHooks.fetch);
    connect(m_model, &models::ConversationModel::changed, this, &ConversationPane::refresh);
    connect(m_states, &ui::StateView::retryRequested, m_model, &models::ConversationModel::retry);
    connect(m_thread, &ThreadView::olderRequested, m_model, &models::ConversationModel::showOlder);
    connect(m_thread, &ThreadView::openRequested, this, &ConversationPane::openUrl);
    connect(m_thread, &ThreadView::sendAnywayRequested, this, [this](const RecordId &id) {
        m_parts.inbox.sendAnyway(id, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("The reply is on its way")); });
    });
    connect(m_thread, &ThreadView::retryRequested, this, [this](const RecordId &id) {
        m_parts.inbox.retry(id, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("The reply is on its way")); });
    });
    connect(m_thread, &ThreadView::editRequested, this, [this](const RecordId &id) {
        m_controller->flush();
        m_parts.inbox.takeBack(id, this, [this](const Result<store::Saved> &saved) {
            m_parts.tell(saved, {});
            if (saved)
                startReply();
        });
    });
    connect(m_thread, &ThreadView::discardRequested, this, &ConversationPane::discard);
    connect(m_thread, &ThreadView::removeNoteRequested, this, &ConversationPane::removeNote);
    connect(m_box, &ReplyBox::leaveRequested, this, &ConversationPane::leaveRequested);
    connect(m_controller, &ReplyController::sent, this, &ConversationPane::replied);
    connect(m_findText, &QLineEdit::textChanged, this, [this] { this->find(0); });
    connect(m_findText, &QLineEdit::returnPressed, this, [this] { this->find(-1); });
    connect(&parts.deps.context, &WorkspaceContext::changed, this, [this] {
        if (m_parts.isOnline() != m_wasOnline)
            refresh();
    });
    m_watch = new PresenceWatch(*m_controller, m_parts, this);
    connect(m_drafts, &DraftController::changed, m_reviews, &ReviewStrip::refresh);
    connect(m_controller, &ReplyController::adopted, m_reviews, &ReviewStrip::refresh);
    connect(&parts.deps.context, &WorkspaceContext::changed, m_reviews, &ReviewStrip::refresh);
    m_minute.setInterval(kPaneRefreshMs);
    connect(&m_minute, &QTimer::timeout, m_box, &ReplyBox::refresh);
    m_minute.start();
    refresh();
}

ConversationPane::~ConversationPane() = default;

void ConversationPane::setItem(const RecordId &item)
{
    if (item == m_model->item())
        return;
    closeFind();
    m_headOpen = false;
    m_box->setMode(ReplyBox::Mode::Reply);
    m_model->setItem(item);
    m_drafts->setItem(item);
    m_presence->setItem(item);
    m_watch->setItem(item);
}

void ConversationPane::setFetch(FetchBytes fetch)
{
    m_pictures->setFetch(std::move(fetch));
}

void ConversationPane::startReply()
{
    m_box->startReply();
}

void ConversationPane::startNote()
{
    m_box->startNote();
}

void ConversationPane::openSavedReplies()
{
    m_box->startReply();
    m_box->openSavedReplies();
}

void ConversationPane::refresh()
{
    m_wasOnline = m_parts.isOnline();
    const models::Conversation &conversation = m_model->conversation();
    switch (m_model->state()) {
    case models::ListState::Loading:
        // The text of the item before must be safe before its box shows another one.
        m_controller->setConversation({});
        return m_states->showLoading();
    case models::ListState::Failed:
        return m_states->showError(m_model->error());
    case models::ListState::Ready:
        break;
    }
    m_controller->setConversation(conversation);
    if (!conversation.isThere) {
        m_states->setEmptyText({u"message-circle"_s, item().isNull() ? tr("Choose something from the list to read and answer it.")
                                                                     : tr("This is no longer in the inbox."), {}, {}});
        return m_states->showEmpty();
    }
    refreshHead();
    m_thread->showConversation(conversation);
    m_reviews->refresh();
    m_states->showContent();
}

void ConversationPane::refreshHead()
{
    const models::InboxFacts &facts = m_model->conversation().item;
    const QString signature = facts.id.toString() + facts.originalPost + facts.permalink + facts.status + facts.post.toString() + QString::number(facts.deletedAt)
        + (m_headOpen ? u"+"_s : u"-"_s) + facts.senderName + facts.accountName + QString::number(facts.rating);
    QVBoxLayout *column = m_head->begin(signature);
    if (!column)
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::space::X3);
    const QString name = safeLine(facts.senderName.isEmpty() ? facts.senderHandle : facts.senderName, 60);
    row->addWidget(new ui::Avatar({{}, name, ui::networkBadge(facts.platform)}, ui::metric::Avatar, m_head), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(plainText(name, ui::TypeRole::Strong, false, m_head));
    QString line = tr("%1 on %2, to %3").arg(itemTypeWords(facts.type), networkOf(m_parts, facts.platform).label, ui::isolated(safeLine(facts.accountName, 60)));
    if (facts.rating > 0)
        line += u" \u00b7 "_s + tr("%n of 5 stars", nullptr, facts.rating);
    texts->addWidget(plainText(line, ui::TypeRole::Caption, true, m_head));
    row->addLayout(texts, 1);
    row->addWidget(new ui::Chip({statusWords(facts.status), {}, facts.status == u"new" ? ui::Tone::Accent : facts.status == u"resolved" ? ui::Tone::Success : ui::Tone::Neutral, -1}, m_head), 0, Qt::AlignTop);
    if (!facts.permalink.isEmpty() && linkOf(facts.permalink).url.isValid())
        row->addWidget(linkButton(linkOf(facts.permalink), [this](const QUrl &url) { openUrl(url); }, m_head, true), 0, Qt::AlignTop);
    column->addLayout(row);
    if (facts.deletedAt != 0)
        column->addWidget(markedText(u"trash-2"_s, ui::Tone::Warning, tr("It was deleted on the network. What you see is what was kept here."), m_head));
    if (facts.originalPost.isEmpty() && facts.post.isNull())
        return;
    const TextPart part = partOf(facts.originalPost, m_headOpen ? kPostLong : kPostShort, m_headOpen ? 60 : 3);
    const QString shown = part.isWhole ? part.text : part.text.trimmed() + u'\u2026';
    QLabel *post = plainText(tr("In answer to: %1").arg(ui::isolated(shown)), ui::TypeRole::Caption, true, m_head);
    post->setObjectName(u"originalPost"_s);
    post->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(post);
    auto *buttons = new QHBoxLayout;
    if (!part.isWhole || m_headOpen) {
        QToolButton *more = wordButton(m_headOpen ? tr("Show less") : tr("Show the whole post"), {}, m_head);
        connect(more, &QToolButton::clicked, this, [this] {
            m_headOpen = !m_headOpen;
            refreshHead();
        });
        buttons->addWidget(more);
    }
    if (!facts.post.isNull()) {
        QToolButton *open = wordButton(tr("Open the post in the calendar"), u"calendar"_s, m_head);
        connect(open, &QToolButton::clicked, this, [this, id = facts.post] { Q_EMIT openPostRequested(id); });
        buttons->addWidget(open);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
}

void ConversationPane::openFind()
{
    m_findBar->show();
    m_findText->setFocus(Qt::ShortcutFocusReason);
    m_findText->selectAll();
    find(0);
}

void ConversationPane::find(int step)
{
    m_findCount->setText(m_thread->find(m_findText->text(), step));
}

void ConversationPane::closeFind()
{
    if (m_findBar->isHidden())
        return;
    m_findBar->hide();
    m_thread->endFind();
}

bool ConversationPane::event(QEvent *event)
{
    // The window has Ctrl+F for the list; from within a conversation it means the conversation.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::Resize)
        m_box->setRoom(height());
    return QWidget::event(event);
}

void ConversationPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        return openFind();
    if (event->key() == Qt::Key_Escape) {
        if (!m_findBar->isHidden()) {
            closeFind();
            m_thread->setFocus();
            return;
        }
        Q_EMIT leaveRequested();
        return;
    }
    // Keys of the list; they come here only from where nothing is typed.
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_R)
        return startReply();
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_N)
        return startNote();
    QWidget::keyPressEvent(event);
}

void ConversationPane::removeNote(const RecordId &note)
{
    m_parts.inbox.removeNote(note, m_parts.me, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("Note deleted")); });
}

void ConversationPane::discard(const RecordId &message)
{
    m_parts.inbox.discardReply(message, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("Reply discarded")); });
}

void ConversationPane::openUrl(const QUrl &url)
{
    if (m_parts.deps.accountHooks.openBrowser)
        m_parts.deps.accountHooks.openBrowser(url);
}

} // namespace campanile::views
#include "moc_conversationpane.cpp"
