// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/conversation/draftcontroller.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace campanile::views {

/** One reply that waits for a review: to be decided on, to be taken back, or not approved. GUI thread; the controller outlives it. */
class ReviewCard : public QWidget
{
    Q_OBJECT

public:
    ReviewCard(const models::ReplyDraftRow &draft, DraftController &drafts, QWidget *parent = nullptr);
    [[nodiscard]] const RecordId &draft() const { return m_draft.id; }
    /** What a decision rests on; a card that looks the same may stay, with what was typed into it. */
    [[nodiscard]] static QString signatureOf(const models::ReplyDraftRow &draft, const DraftController &drafts);
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }

protected:
    void paintEvent(QPaintEvent *event) override;
    /** From here on it is in somebody's sight. */
    void showEvent(QShowEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void buildDecision(QVBoxLayout *column);
    void buildOwn(QVBoxLayout *column);
    void openHistory();

    const models::ReplyDraftRow m_draft;
    DraftController &m_drafts;
    const qint64 m_seen; ///< newest message of the thread when the card came up
    QWidget *m_history = nullptr;
    QPlainTextEdit *m_edit = nullptr;
    QLineEdit *m_note = nullptr;
};

/** All reviews of the conversation, above the box. GUI thread. */
class ReviewStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewStrip(DraftController &drafts, QWidget *parent = nullptr);
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    DraftController &m_drafts;
    QVBoxLayout *m_column;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QString m_signature;
};

/** @p original and @p edited as one text with marks: what went struck through, what came underlined, in colours of the theme. HTML with everything escaped. */
[[nodiscard]] QString markedChanges(const QString &original, const QString &edited);

/** "Ada changed the text: other facts, 12 characters" */
[[nodiscard]] QString draftStepWords(const models::ReplyDraftStep &step, const InboxParts &parts);

/** What was done to a draft, read when it is shown: who, when, and each edit with its marks. GUI thread; deletes nothing. */
class DraftHistory : public QWidget
{
    Q_OBJECT

public:
    DraftHistory(const RecordId &draft, const InboxParts &parts, QWidget *parent = nullptr);

private:
    void fill(const Result<QList<models::ReplyDraftStep>> &steps);

    const InboxParts &m_parts;
    QVBoxLayout *m_column;
};

} // namespace campanile::views
