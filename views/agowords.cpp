// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/agowords.h"

#include "ui/kit/localwords.h"

#include <QCoreApplication>
#include <QDateTime>

namespace campanile::views {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;

QDateTime wall(qint64 ms, const MomentWays &ways)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(ways.zone);
}

QString counted(const char *text, qint64 count, const MomentWays &ways)
{
    return QCoreApplication::translate("Ago", text).arg(ways.locale.toString(count));
}

} // namespace

QString agoWords(qint64 ms, qint64 nowMs, const MomentWays &ways)
{
    const qint64 past = nowMs - ms;
    const QDate day = wall(ms, ways).date();
    const qint64 days = day.daysTo(wall(nowMs, ways).date());
    // A moment of the near future is a clock that differs a little, not a forecast.
    if (past < kMinuteMs && days <= 0)
        return QCoreApplication::translate("Ago", "just now");
    if (past < kHourMs)
        return counted(QT_TRANSLATE_NOOP("Ago", "%1 min ago"), std::max<qint64>(1, past / kMinuteMs), ways);
    if (days == 0)
        return counted(QT_TRANSLATE_NOOP("Ago", "%1 h ago"), past / kHourMs, ways);
    if (days == 1)
        return QCoreApplication::translate("Ago", "yesterday");
    if (days < 7)
        return ways.locale.standaloneDayName(day.dayOfWeek());
    const bool thisYear = day.year() == wall(nowMs, ways).date().year();
    return ui::dateWords(day, ways.locale, thisYear ? ui::DateParts::DayMonth : ui::DateParts::DayMonthYear);
}

QString exactWords(qint64 ms, const MomentWays &ways)
{
    const QDateTime at = wall(ms, ways);
    return QCoreApplication::translate("Ago", "%1, %2").arg(ways.locale.toString(at.date(), QLocale::LongFormat), ways.locale.toString(at.time(), QLocale::ShortFormat));
}

} // namespace campanile::views
