// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/conversationmodel.h"
#include "views/inbox/conversation/threadbubble.h"

#include <QHash>
#include <QScrollArea>

class QLineEdit;
class QVBoxLayout;

namespace campanile::views {

/**
 * A thread from old to new with a line for each day. Bubbles that did not change stay as they are, so a selection and the place
 * survive what comes in; whoever reads the end stays at the end. GUI thread.
 */
class ThreadView : public QScrollArea
{
    Q_OBJECT

public:
    ThreadView(const InboxParts &parts, RemotePictures &pictures, QWidget *parent = nullptr);

    void showConversation(const models::Conversation &conversation);
    [[nodiscard]] QList<ThreadBubble *> bubbles() const;
    [[nodiscard]] bool isAtEnd() const;

    /** The words that are found are selected, one after the other; @p step 1 or -1, 0 begins at the newest. Gives "3 of 8", or nothing. */
    QString find(const QString &words, int step);
    void endFind();
    /** What is selected in one of the messages. */
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void olderRequested();
    void sendAnywayRequested(const campanile::RecordId &message);
    void retryRequested(const campanile::RecordId &message);
    void editRequested(const campanile::RecordId &message);
    void discardRequested(const campanile::RecordId &message);
    void removeNoteRequested(const campanile::RecordId &note);
    void openRequested(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] ThreadBubble *makeBubble(const models::ThreadEntry &entry);
    [[nodiscard]] QWidget *dayLine(const QDate &day) const;
    void place(const models::Conversation &conversation);
    void fitAll();

    const InboxParts &m_parts;
    RemotePictures &m_pictures;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QToolButton *m_older;
    QHash<RecordId, ThreadBubble *> m_bubbles;
    QList<ThreadBubble *> m_order;
    QList<QWidget *> m_lines;
    RecordId m_item;
    bool m_isPlacing = false; ///< is to be done again
    bool m_sticks = true;
    int m_fromEnd = 0;
    int m_found = -1;
};

} // namespace campanile::views
