// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendardates.h"

#include "app/domain/zonedtime.h"

#include <algorithm>

namespace campanile::views {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kAgendaDays = 28;

QTime timeOf(int minute)
{
    return QTime(0, 0).addSecs(std::clamp(minute, 0, kMinutesOfDay - 1) * 60);
}

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

/** By how much clocks went back around @p instant, in ms. */
qint64 overlapAt(const QDateTime &instant, const QTimeZone &zone)
{
    const QTimeZone::OffsetData next = zone.nextTransition(instant);
    if (!next.atUtc.isValid())
        return 0;
    return qint64(zone.offsetFromUtc(instant) - next.offsetFromUtc) * 1000;
}

} // namespace

qint64 instantOf(const WallSlot &slot, const QTimeZone &zone)
{
    const domain::ZonedInstant found = domain::toInstant(slot.date, timeOf(slot.minute), zone);
    qint64 ms = found.utc.toMSecsSinceEpoch();
    if (slot.repeated && found.ambiguous)
        ms += overlapAt(found.utc, zone);
    return ms;
}

WallSlot slotOf(qint64 atMs, const QTimeZone &zone)
{
    const QDateTime at = utc(atMs);
    const QDateTime wall = domain::toWall(at, zone);
    WallSlot slot{wall.date(), wall.time().hour() * 60 + wall.time().minute(), false};
    const domain::ZonedInstant first = domain::toInstant(wall.date(), wall.time(), zone);
    slot.repeated = first.ambiguous && first.utc < at;
    return slot;
}

WallSlot shifted(const WallSlot &slot, int days, int minutes)
{
    const int total = (slot.hasTime() ? slot.minute : 0) + minutes;
    const int carry = total >= 0 ? total / kMinutesOfDay : -((kMinutesOfDay - 1 - total) / kMinutesOfDay);
    WallSlot moved{slot.date.addDays(days + carry), slot.hasTime() ? total - carry * kMinutesOfDay : -1, false};
    moved.repeated = slot.repeated && days == 0 && minutes == 0;
    return moved;
}

DayRange rangeOf(CalendarKind kind, const QDate &anchor, Qt::DayOfWeek weekStart)
{
    const auto weekOf = [weekStart](const QDate &date) { return date.addDays(-((date.dayOfWeek() - int(weekStart) + 7) % 7)); };
    switch (kind) {
    case CalendarKind::Month: {
        const QDate first = weekOf(QDate(anchor.year(), anchor.month(), 1));
        const QDate last = QDate(anchor.year(), anchor.month(), anchor.daysInMonth());
        return {first, int(first.daysTo(weekOf(last))) + 7};
    }
    case CalendarKind::Week:
        return {weekOf(anchor), 7};
    case CalendarKind::Day:
        return {anchor, 1};
    case CalendarKind::Agenda:
        return {anchor, kAgendaDays};
    }
    return {anchor, 1};
}

QDate stepped(CalendarKind kind, const QDate &anchor, int direction)
{
    switch (kind) {
    case CalendarKind::Month:
        return anchor.addMonths(direction);
    case CalendarKind::Week:
        return anchor.addDays(7 * direction);
    case CalendarKind::Day:
        return anchor.addDays(direction);
    case CalendarKind::Agenda:
        return anchor.addDays(kAgendaDays * direction);
    }
    return anchor;
}

DayTable::DayTable(const DayRange &range, const QTimeZone &zone) : m_zone(zone)
{
    qint64 start = instantOf({range.first, 0, false}, zone);
    for (int i = 0; i < range.count; ++i) {
        const QDate date = range.first.addDays(i);
        const qint64 end = instantOf({date.addDays(1), 0, false}, zone);
        m_days.append({date, start, end});
        start = end;
    }
}

int DayTable::indexOf(qint64 atMs) const
{
    if (m_days.isEmpty() || atMs < from() || atMs >= to())
        return -1;
    const auto after = std::upper_bound(m_days.begin(), m_days.end(), atMs, [](qint64 at, const CalendarDay &day) { return at < day.start; });
    return int(after - m_days.begin()) - 1;
}

int DayTable::indexOf(const QDate &date) const
{
    if (m_days.isEmpty())
        return -1;
    const qint64 index = m_days.first().date.daysTo(date);
    return index >= 0 && index < count() ? int(index) : -1;
}

WallSlot DayTable::slotOf(qint64 atMs) const
{
    const int index = indexOf(atMs);
    if (index < 0 || m_days.at(index).isOdd())
        return views::slotOf(atMs, m_zone);
    const CalendarDay &day = m_days.at(index);
    return {day.date, int((atMs - day.start) / 60'000), false};
}

} // namespace campanile::views
