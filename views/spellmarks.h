// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/spanhighlighter.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QContextMenuEvent;
class QPlainTextEdit;

namespace campanile::views {

class SpellWorker;

/**
 * Spelling in one editor: looks through its text when a person pauses, tells what is wrong, and offers other words and the person's own
 * list in the editor's menu. What can only be read is not looked through, and the word that is being written is not wrong
 * before the caret has left it. Checking runs on the worker's pool. GUI thread; owned by the editor, the worker outlives it.
 */
class SpellMarks final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPauseMs = 400;

    SpellMarks(QPlainTextEdit &edit, SpellWorker &spelling);

    /** In order of begin, of the text that was looked through last. */
    [[nodiscard]] const QList<TextSpan> &wrong() const { return m_wrong; }
    /** The editor's own menu, with better words above it where the mouse or the caret is at a wrong one. */
    void openMenu(const QContextMenuEvent &event);
    void checkSoon() { m_timer.start(); }

Q_SIGNALS:
    /** wrong() is another. */
    void found();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void tellHeld();
    void popup(const QPoint &global, int position, const QString &wrong, const QStringList &better);

    QPlainTextEdit &m_edit;
    SpellWorker &m_spelling;
    QList<TextSpan> m_wrong;
    std::optional<TextSpan> m_held; ///< the wrong word that the caret stands behind
    QTimer m_timer;
};

} // namespace campanile::views
