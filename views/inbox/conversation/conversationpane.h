// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/conversationmodel.h"
#include "views/inbox/conversation/remotepictures.h"
#include "views/inbox/conversation/replycontroller.h"
#include "views/inbox/inboxparts.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace campanile::ui {
class StateView;
}

namespace campanile::views {

class DetailSection;
class DraftController;
class PresenceLine;
class PresenceWatch;
class ReplyBox;
class ReviewStrip;
class ThreadView;

/**
 * One item of the inbox: what it reacts to, its thread, and the box for the answer. GUI thread; what @p parts names outlives it.
 */
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationPane(InboxParts parts, QWidget *parent = nullptr);
    ~ConversationPane() override;

    /** Null: nothing is chosen. */
    void setItem(const RecordId &item);
    [[nodiscard]] const RecordId &item() const { return m_model->item(); }
    /** Where pictures of strangers come from when somebody asks; without it they can only be opened in the browser. */
    void setFetch(FetchBytes fetch);

    /** Puts the caret into the box: keys r and n of the list. */
    void startReply();
    void startNote();
    void openSavedReplies();
    void openFind();

    [[nodiscard]] const models::ConversationModel &model() const { return *m_model; }
    [[nodiscard]] ReplyController &controller() { return *m_controller; }
    [[nodiscard]] DraftController &drafts() { return *m_drafts; }
    [[nodiscard]] ThreadView *thread() const { return m_thread; }
    [[nodiscard]] ReplyBox *box() const { return m_box; }

Q_SIGNALS:
    /** Escape in the box: the keyboard goes back to the list. */
    void leaveRequested();
    /** The post of ours that this reacts to. */
    void openPostRequested(const campanile::RecordId &post);
    /** The reply went into the outbox. */
    void replied();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void refreshHead();
    void find(int step);
    void closeFind();
    void removeNote(const RecordId &note);
    void discard(const RecordId &message);
    void openUrl(const QUrl &url);

    const InboxParts m_parts;
    RemotePictures *m_pictures;
    std::unique_ptr<models::SavedRepliesModel> m_savedReplies;
    models::ConversationModel *m_model;
    ReplyController *m_controller;
    DraftController *m_drafts;
    DetailSection *m_head;
    QWidget *m_findBar;
    QLineEdit *m_findText;
    QLabel *m_findCount;
    ThreadView *m_thread;
    ui::StateView *m_states;
    PresenceLine *m_presence;
    PresenceWatch *m_watch;
    ReviewStrip *m_reviews;
    ReplyBox *m_box;
    QTimer m_minute; ///< countdowns and "5 min ago" move on
    bool m_headOpen = false;
    bool m_wasOnline = true;
};

} // namespace campanile::views
