// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <optional>

namespace campanile::domain {

/**
 * When a team works: spans of wall-clock time for each weekday in one zone, less holidays. An instant is working time when the
 * clock on the wall there shows a time within a span of a day that is no holiday; so an hour that a clock change repeats counts
 * twice and one that it skips does not exist. A span over midnight belongs to both days: a holiday takes its own part only.
 * Without hours every minute of every day that is no holiday counts. All instants are ms since 1970 in UTC and are held to the
 * years 1900 to 2500; an answer costs some microseconds for each year it spans. A value; const members are thread-safe.
 */
class BusinessHours
{
public:
    /** Open always, in UTC. */
    BusinessHours();

    /**
     * @p week: {"mon": [["09:00", "12:00"], ["13:00", "17:30"]], ...} with the keys mon tue wed thu fri sat sun; days that are
     * missing are closed, "24:00" ends a day, an end before its start is on the next day. Empty: always open.
     * @p holidays: YYYY-MM-DD, or --MM-DD for every year. @p zone: IANA name, empty = UTC.
     * Errors (Invalid; the first argument names the field, "businessHours/mon/0"): hours.day (no such weekday), hours.spans (no
     * list of pairs), hours.time (no HH:MM; second argument: what stands there), hours.empty (a span without length),
     * hours.overlap, hours.never (hours that are never), hours.holiday, hours.zone.
     */
    [[nodiscard]] static Result<BusinessHours> parse(const QJsonObject &week, const QStringList &holidays, const QString &zone);

    /** Working time from @p fromMs to @p toMs; 0 when @p toMs is not later. */
    [[nodiscard]] qint64 workingMsBetween(qint64 fromMs, qint64 toMs) const;
    /**
     * The first instant at which @p workingMs of working time have gone by since @p instantMs; @p instantMs itself for 0 and less.
     * So workingMsBetween(t, *addWorking(t, w)) is w. Nothing when holidays leave no such instant before the year 2500.
     */
    [[nodiscard]] std::optional<qint64> addWorking(qint64 instantMs, qint64 workingMs) const;
    [[nodiscard]] bool isWorking(qint64 instantMs) const;

    [[nodiscard]] bool isAlwaysOpen() const { return m_isAlwaysOpen; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    struct Span {
        qint32 from = 0; ///< ms of the day
        qint32 to = 0;
    };
    using Day = QList<Span>;

    /** A stretch of time in which the zone keeps one offset; at most a year. */
    struct Stretch {
        qint64 fromMs = 0;
        qint64 toMs = 0;
        qint64 offsetMs = 0;
    };
    [[nodiscard]] Stretch stretchAt(qint64 instantMs, qint64 untilMs) const;
    /** Working time between two wall clocks (ms since 1970-01-01 00:00 on that wall), as if no clock ever changed. */
    [[nodiscard]] qint64 wallWorking(qint64 fromWall, qint64 toWall) const;
    [[nodiscard]] qint64 daysWorking(qint64 fromDay, qint64 toDay) const;
    [[nodiscard]] qint64 dayWorking(qint64 day, qint64 fromMs, qint64 toMs) const;
    [[nodiscard]] bool isHoliday(qint64 day) const;
    [[nodiscard]] Result<void> readDay(int weekday, const QString &key, const QJsonValue &value, std::array<Day, 7> &week) const;
    void setWeek(std::array<Day, 7> week);

    QTimeZone m_zone;
    bool m_isAlwaysOpen = true;
    std::array<Day, 7> m_week;          ///< Monday first; sorted, apart
    std::array<qint64, 7> m_dayTotal{}; ///< ms
    qint64 m_weekTotal = 0;
    QList<qint64> m_days;               ///< single holidays as days since 1970, sorted
    QList<int> m_everyYear;             ///< month * 100 + day, sorted
};

/** The keys of the weekly hours, Monday first. */
[[nodiscard]] const QStringList &weekdayKeys();

} // namespace campanile::domain
