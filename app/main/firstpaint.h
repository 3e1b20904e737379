// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace campanile {

class Application;

/**
 * For tests/bench: prints "first-paint MS" (ms since @p start was started) when the calendar was painted with the posts of its page, and ends
 * the program. GUI thread; ends with the application object.
 */
void tellFirstPaint(Application &application, const QElapsedTimer &start);

} // namespace campanile
