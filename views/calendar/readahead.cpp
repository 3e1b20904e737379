// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/readahead.h"

#include "app/core/clock.h"
#include "app/core/settings.h"
#include "ui/shell/uisettings.h"
#include "views/calendar/calendardates.h"
#include "views/calendar/calendarfilters.h"
#include "views/calendar/calendarheader.h"

#include <QGuiApplication>
#include <QJsonObject>
#include <QLocale>
#include <QScreen>
#include <QTimeZone>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastLine = 16; ///< px: no line of a cell is lower at any size of text

QList<qint64> boundsOf(const DayTable &days)
{
    QList<qint64> bounds;
    for (const CalendarDay &day : days.days())
        bounds.append(day.start);
    bounds.append(days.to());
    return bounds;
}

/** More posts than a day of a month shows on the largest screen that is there; the rest of a day is a number. */
int mostInOneDay(int weeks)
{
    int height = 0;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        height = std::max(height, screen->geometry().height());
    return height / std::max(1, weeks) / kLeastLine + 1;
}

} // namespace

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
    if (*kind == CalendarKind::Month)
        model->glanceNow({boundsOf(days), mostInOneDay(days.count() / 7)});
    else
        model->loadNow();
    return model;
}

} // namespace campanile::views
