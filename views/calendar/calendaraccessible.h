// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::views {

class CalendarView;

/** Makes the views readable for assistive technology; call before the first one is asked for. Safe to repeat. */
void installCalendarAccessibility();
/** Index of the accessible child that has the focus: an entry in order of time, or the empty slot after them. */
[[nodiscard]] int calendarFocusChild(const CalendarView &view);

} // namespace campanile::views
