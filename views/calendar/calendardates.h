// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QTimeZone>

namespace campanile::views {

/** The four ways to look at the plan. */
enum class CalendarKind { Month, Week, Day, Agenda };

/** A place on the wall clock of the zone that is shown. */
struct WallSlot {
    QDate date;
    int minute = -1;       ///< of the day, 0 to 1439; -1: any time of the day
    bool repeated = false; ///< the second pass through an hour that occurs twice
    [[nodiscard]] bool hasTime() const { return minute >= 0; }
    bool operator==(const WallSlot &) const = default;
};

/** One day of a zone as a stretch of instants: 23 or 25 hours long where clocks change. */
struct CalendarDay {
    QDate date;
    qint64 start = 0; ///< ms since epoch
    qint64 end = 0;   ///< ms since epoch, exclusive
    [[nodiscard]] bool isOdd() const { return end - start != 86'400'000; }
};

/** Days that a view shows. */
struct DayRange {
    QDate first;
    int count = 0;
    [[nodiscard]] QDate last() const { return first.addDays(count - 1); }
    bool operator==(const DayRange &) const = default;
};

/** The instant of a slot (RFC 5545 3.3.5: a skipped time moves forward), ms since epoch. A slot without time is midnight. */
[[nodiscard]] qint64 instantOf(const WallSlot &slot, const QTimeZone &zone);
/** Where an instant stands on the wall clock of @p zone. */
[[nodiscard]] WallSlot slotOf(qint64 atMs, const QTimeZone &zone);
/** @p slot moved on the wall clock; a repeated hour counts as its first pass. */
[[nodiscard]] WallSlot shifted(const WallSlot &slot, int days, int minutes);

/** The days of a view around @p anchor: whole weeks of the month, the week, the day, four weeks of agenda. */
[[nodiscard]] DayRange rangeOf(CalendarKind kind, const QDate &anchor, Qt::DayOfWeek weekStart);
/** The anchor of the next (@p direction 1) or previous (-1) page. */
[[nodiscard]] QDate stepped(CalendarKind kind, const QDate &anchor, int direction);

/**
 * The days of a range with their boundaries worked out once, so that placing thousands of posts costs a search each
 * and not a time zone. A value; pure.
 */
class DayTable
{
public:
    DayTable() = default;
    DayTable(const DayRange &range, const QTimeZone &zone);

    [[nodiscard]] const QList<CalendarDay> &days() const { return m_days; }
    [[nodiscard]] const CalendarDay &day(int index) const { return m_days.at(index); }
    [[nodiscard]] int count() const { return int(m_days.size()); }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] qint64 from() const { return m_days.isEmpty() ? 0 : m_days.first().start; }
    [[nodiscard]] qint64 to() const { return m_days.isEmpty() ? 0 : m_days.last().end; }
    /** -1 when the instant or date is outside. */
    [[nodiscard]] int indexOf(qint64 atMs) const;
    [[nodiscard]] int indexOf(const QDate &date) const;
    /** As slotOf(), quick for instants inside the table. */
    [[nodiscard]] WallSlot slotOf(qint64 atMs) const;

private:
    QList<CalendarDay> m_days;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace campanile::views
