// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/calendar/calendaredits.h"
#include "views/calendar/cardpainter.h"

#include <QRect>

#include <functional>

namespace campanile::ui {
class Popover;
}

namespace campanile::views {

/** Asks which posts of a series are meant; returns at once. Closing it is "none": nothing changes. */
ui::Popover *askScope(QWidget *parent, const QRect &globalAnchor, const ScopeQuestion &question, std::function<void(services::SeriesScope)> answered);

/** What a click in the list of a day's posts leads to. */
struct DayListActions {
    std::function<void(const EntryKey &)> chosen;
    std::function<void(const EntryKey &)> opened;
};
/** All posts of one day in a list beside "+n more". */
ui::Popover *showDayList(QWidget *parent, const QRect &globalAnchor, CalendarController &controller, CardPainter &cards, int day, DayListActions actions);

} // namespace campanile::views
