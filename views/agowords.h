// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace campanile::views {

/** How moments are read: the person's language and the workspace's zone. */
struct MomentWays {
    QLocale locale;
    QTimeZone zone = QTimeZone::utc();
};

/** "just now", "5 min ago", "3 h ago", "yesterday", "Monday" within the week, then a short date. Instants in ms since epoch. Pure. */
[[nodiscard]] QString agoWords(qint64 ms, qint64 nowMs, const MomentWays &ways);
/** The moment in full, for the tool tip of agoWords(). */
[[nodiscard]] QString exactWords(qint64 ms, const MomentWays &ways);

} // namespace campanile::views
