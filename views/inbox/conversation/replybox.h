// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/conversation/draftcontroller.h"

#include <QHash>
#include <QPlainTextEdit>
#include <QWidget>

class QCompleter;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStringListModel;
class QToolButton;

namespace campanile::ui {
class FittingScroll;
class SegmentedControl;
}

namespace campanile::views {

class ProposalStrip;
class SpanHighlighter;
class SpellMarks;
class SpellWorker;
class SuggestionStrip;

/** The editor of an answer or a note: grows with the text, plain text only, completes names after an @ in notes. GUI thread. */
class ReplyEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReplyEdit(QWidget *parent = nullptr);
    /** People who can be named after an @; empty switches it off. */
    void setNames(const QStringList &names);
    [[nodiscard]] QCompleter *completer() const { return m_completer; }
    /** Marks what is misspelled; @p spelling outlives the editor. */
    void setSpelling(SpellWorker &spelling);
    /** Shows another text without a step of undo across it. */
    void adopt(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited(const QString &text);
    void sendRequested(bool resolves);
    void leaveRequested();
    void filesDropped(const QStringList &files);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    void grow();
    void complete();
    [[nodiscard]] QString wordAfterAt() const;
    void takeName(const QString &name);

    QStringListModel *m_names;
    QCompleter *m_completer;
    SpellMarks *m_spelling = nullptr;
    SpanHighlighter *m_marks = nullptr;
    bool m_isAdopting = false;
};

/**
 * Where answers and notes are written: says who reads it and as whom it goes out, what is left of the length and of the time, offers
 * saved replies and what a model proposes, asks colleagues to look, and says what a colleague answered meanwhile. Ctrl+Enter sends, with Shift it resolves as well. GUI thread.
 */
class ReplyBox : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Reply, Note };

    ReplyBox(ReplyController &controller, DraftController &drafts, const InboxParts &parts, QWidget *parent = nullptr);

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void startReply();
    void startNote();
    void openSavedReplies();
    void refresh();
    /** How high the pane is that it shares with the thread, in px. */
    void setRoom(int height);
    [[nodiscard]] ReplyEdit *edit() const { return m_edit; }
    [[nodiscard]] QPushButton *sendButton() const { return m_send; }

Q_SIGNALS:
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildTools(QHBoxLayout *row);
    void buildCommands();
    void refreshNotice();
    void refreshFiles();
    void refreshCount();
    void refreshSpelling();
    void submit(bool resolves);
    void openReviewers();
    void addNote();
    void openEmoji();
    void chooseFiles();
    void addFiles(const QStringList &files);

    ReplyController &m_controller;
    DraftController &m_drafts;
    const InboxParts &m_parts;
    Mode m_mode = Mode::Reply;
    ui::SegmentedControl *m_modes;
    ui::SegmentedControl *m_ways;
    QBoxLayout *m_facts;
    QLabel *m_sender;
    QWidget *m_notice;
    QLabel *m_noticeText;
    QToolButton *m_noticeButton;
    QLabel *m_window;
    SuggestionStrip *m_suggestions;
    QToolButton *m_propose;
    ProposalStrip *m_proposals;
    ui::FittingScroll *m_proposalRoom;
    QWidget *m_files;
    SpellWorker *m_spelling;
    ReplyEdit *m_edit;
    QToolButton *m_emoji;
    QToolButton *m_saved;
    QToolButton *m_attach;
    QToolButton *m_review;
    QLabel *m_count;
    QLabel *m_why;
    QPushButton *m_resolve;
    QPushButton *m_send;
    QHash<RecordId, QString> m_note; ///< notes that were begun, by item
    QHash<RecordId, QString> m_fileNames;
    RecordId m_shown;
};

} // namespace campanile::views
