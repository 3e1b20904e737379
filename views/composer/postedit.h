// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "views/composer/spanhighlighter.h"

#include <QPlainTextEdit>

namespace campanile::views::composer {

class SpellWorker;

/**
 * The editor of one text. Grows with what is written. Pasted HTML becomes plain text, pictures and files become media,
 * and more than kMostPaste is refused before it reaches the document. Undo is the document's own while there is
 * something to undo, then the workspace's. Each paragraph is laid out in its own direction.
 */
class PostEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostPaste = 1'000'000; ///< UTF-16 units

    explicit PostEdit(SpellWorker &spelling, QWidget *parent = nullptr);

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
    void imagePasted(const QByteArray &png);
    void refused(const campanile::Error &error);
    /** Nothing left to undo (or redo) here. */
    void workspaceUndoRequested(bool redo);
    void focused();

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void checkSpelling();
    void applySpans();
    void openMenu(const QPoint &global, int position, const QString &wrong, const QStringList &better);
    void fitHeight();

    SpellWorker &m_spelling;
    SpanHighlighter *m_highlighter;
    QTimer *m_spellTimer;
    QList<TextSpan> m_entities;
    QList<TextSpan> m_wrong;
    int m_lines = 3;
    bool m_replacing = false;
};

} // namespace campanile::views::composer
