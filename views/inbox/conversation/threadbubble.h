// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/conversationfacts.h"
#include "views/inbox/inboxparts.h"

#include <QTextEdit>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace campanile::views {

class RemotePictures;

/** Plain text that can be selected and copied, as high as it is; each paragraph in its own direction, long words broken. GUI thread. */
class ThreadText : public QTextEdit
{
public:
    explicit ThreadText(QWidget *parent = nullptr);
    /** As wide as the text needs, at most @p most. */
    void fit(int most);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/**
 * One message, note or event of a thread. Shows what strangers wrote as inert text: nothing is loaded, no HTML is read, links open
 * only after they said where they lead. Long texts come in steps. GUI thread.
 */
class ThreadBubble : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype kFirst = 1'200; ///< UTF-16 units that are shown at once
    static constexpr int kFirstLines = 24;
    static constexpr qsizetype kStep = 8'000;

    ThreadBubble(const models::ThreadEntry &entry, const InboxParts &parts, RemotePictures &pictures, QWidget *parent = nullptr);

    [[nodiscard]] const models::ThreadEntry &entry() const { return m_entry; }
    [[nodiscard]] ThreadText *text() const { return m_text; }
    /** The pane became @p width wide. */
    void fit(int width);
    void showMore();
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

Q_SIGNALS:
    void sendAnywayRequested(const campanile::RecordId &message);
    void retryRequested(const campanile::RecordId &message);
    void editRequested(const campanile::RecordId &message);
    void discardRequested(const campanile::RecordId &message);
    void removeNoteRequested(const campanile::RecordId &note);
    void openRequested(const QUrl &url);
    /** The height is another one. */
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildEvent(QVBoxLayout *column);
    void buildHead(QVBoxLayout *column);
    void buildFiles(QVBoxLayout *column);
    void buildLinks(QVBoxLayout *column);
    void buildState(QVBoxLayout *column);
    void showText();
    [[nodiscard]] QString authorWords() const;
    [[nodiscard]] QString moreWords() const;

    const models::ThreadEntry m_entry;
    const InboxParts &m_parts;
    RemotePictures &m_pictures;
    ThreadText *m_text = nullptr;
    QToolButton *m_more = nullptr;
    qsizetype m_shown = kFirst;
    bool m_isWhole = true;
    int m_width = 480;
};

} // namespace campanile::views
