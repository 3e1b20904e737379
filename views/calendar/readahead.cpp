// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/readahead.h"

#include "app/core/clock.h"
#include "app/core/settings.h"
#include "ui/shell/uisettings.h"
#include "views/calendar/calendardates.h"
#include "views/calendar/calendarfilters.h"
#include "views/calendar/calendarheader.h"

#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

namespace campanile::views {

using namespace Qt::StringLiterals;

std::unique_ptr<models::CalendarModel> readAhead(store::Store &store, const Settings &settings, const Clock &clock, const QJsonObject &state)
{
    const auto kind = kindOf(state.value("view"_L1).toString());
    const QString own = settings.value(ui::uisettings::displayZone);
    const QTimeZone zone((own.isEmpty() ? state.value("zone"_L1).toString() : own).toLatin1());
    if (!kind || !zone.isValid())
        return {};
    const DayTable days(rangeOf(*kind, slotOf(clock.nowMs(), zone).date, QLocale().firstDayOfWeek()), zone);
    auto model = std::make_unique<models::CalendarModel>(store);
    model->setRange(days.from(), days.to());
    model->setFilter(CalendarFilters::fromJson(state.value("filter"_L1).toObject()));
    model->loadNow();
    return model;
}

} // namespace campanile::views
