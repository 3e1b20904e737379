// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/calendarmodel.h"

#include <memory>

class QJsonObject;

namespace campanile {
class Clock;
class Settings;
}

namespace campanile::views {

/**
 * The posts of the page with which a calendar panel will open, asked for at once: they are read while the program still looks for fonts
 * and builds its window. @p state is what the panel saved when it was last shown (CalendarPanel::saveState()); null
 * where it names no time zone, because the days of a page depend on it. If the workspace has another zone by now, the panel
 * asks anew. GUI thread; the store may still be opening, and must outlive the model.
 */
[[nodiscard]] std::unique_ptr<models::CalendarModel> readAhead(store::Store &store, const Settings &settings, const Clock &clock, const QJsonObject &state);

} // namespace campanile::views
