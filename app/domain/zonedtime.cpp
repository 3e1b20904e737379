// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/zonedtime.h"

#include <algorithm>

namespace campanile::domain {

ZonedInstant toInstant(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime asked(date, time, Qt::UTC);
    const int before = zone.offsetFromUtc(asked.addDays(-1));
    const int after = zone.offsetFromUtc(asked.addDays(1));
    const QDateTime early = asked.addSecs(-before);
    const QDateTime late = asked.addSecs(-after);
    const bool earlyFits = zone.offsetFromUtc(early) == before;
    const bool lateFits = zone.offsetFromUtc(late) == after;

    ZonedInstant result;
    result.nonexistent = !earlyFits && !lateFits;
    result.ambiguous = earlyFits && lateFits && early != late;
    if (earlyFits && lateFits)
        result.utc = std::min(early, late);
    else
        result.utc = lateFits ? late : early;
    result.offsetSeconds = zone.offsetFromUtc(result.utc);
    result.wall = result.utc.addSecs(result.offsetSeconds);
    return result;
}

QDateTime toWall(const QDateTime &utc, const QTimeZone &zone)
{
    return utc.toUTC().addSecs(zone.offsetFromUtc(utc));
}

} // namespace campanile::domain
