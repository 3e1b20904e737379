// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QMargins>

class QPlainTextEdit;

namespace campanile::views {

/**
 * Lets what is written in @p edit begin at the edge where its first letter's script begins: Arabic at the right, Latin at the left, in any
 * window; an empty field waits where the window's language begins. QPlainTextEdit knows one alignment for all of its lines and leaves it
 * at the left. Once for each field, after its own text options are set; GUI thread.
 */
void followWriting(QPlainTextEdit *edit);

/** Margins, px, that are wider at the edge where reading begins: Qt mirrors what lies in a layout, not its margins. */
[[nodiscard]] inline QMargins leadingMargins(int leading, int top, int trailing, int bottom)
{
    return QGuiApplication::isRightToLeft() ? QMargins(trailing, top, leading, bottom) : QMargins(leading, top, trailing, bottom);
}

} // namespace campanile::views
