// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "views/spanhighlighter.h"

#include <QImage>
#include <QPlainTextEdit>

namespace campanile::views {
class SpellMarks;
class SpellWorker;
}

namespace campanile::views::composer {

/** The id of a PostAsset that is dragged within the composer. */
inline constexpr auto mediaMime = "application/x-campanile-media";

/**
 * The editor of one text. Grows with what is written. Pasted HTML becomes plain text, pictures and files become media,
 * and of a paste only as much is taken as fits into kMostText, before it reaches the document. Undo is the document's own while there is
 * something to undo, then the workspace's. Each paragraph is laid out in its own direction.
 */
class PostEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostText = 100'000; ///< UTF-16 units: what the server takes for a text (maxLength of Post.body)
    /** In one paragraph. Each takes a tenth of a millisecond whenever the paragraph is laid out, and no network takes as many. */
    static constexpr int kMostEmoji = 1'000;

    /** What a paste had too much of. */
    enum class Clip { Text, Emoji };
    Q_ENUM(Clip)

    explicit PostEdit(SpellWorker &spelling, QWidget *parent = nullptr);

    /** Without border and ground, inside a card that has them. */
    void setPlain();
    /** The text of another post: nothing of the one before can be brought back by undo. The caret goes to the end. */
    void adoptText(const QString &text);
    /** Shows another text without moving the caret away from what surrounds it; one step of undo. */
    void replaceText(const QString &text);
    /** What lies over the text, by the newest analysis. */
    void setEntities(const QList<TextSpan> &spans);
    void setMinimumLines(int lines);
    [[nodiscard]] SpanHighlighter *highlighter() const { return m_highlighter; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /** A person changed the text. */
    void edited(const QString &text);
    void filesDropped(const QStringList &files);
    /** An encoded picture, named by its kind. */
    void imagePasted(const QByteArray &data, const QString &name);
    void picturePasted(const QImage &image);
    /** A picture of another part was dropped here. */
    void mediaDropped(const campanile::RecordId &use);
    /** Of @p bytes only the beginning was taken; undo() takes that out again. */
    void clipped(qint64 bytes, campanile::views::composer::PostEdit::Clip why);
    /** Nothing left to undo (or redo) here. */
    void workspaceUndoRequested(bool redo);
    void focused();
    /** Came or went. */
    void focusChanged();

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applySpans();
    void fitHeight();
    void insertPicture(const QMimeData &source);
    void insertClipped(const QMimeData &source);
    void fitWrap(const QString &text);

    SpanHighlighter *m_highlighter;
    SpellMarks *m_spelling;
    QList<TextSpan> m_entities;
    int m_lines = 3;
    QString m_last;         ///< the text that was told of last: polishing and colours change a document without changing its words
    bool m_replacing = false;
};

} // namespace campanile::views::composer
