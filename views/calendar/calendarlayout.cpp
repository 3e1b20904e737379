// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarlayout.h"

#include <algorithm>

namespace campanile::views {

namespace {
constexpr int kScarceRows = 2; ///< with no more rows than this, none is spent on "+n more"
}

QRect MonthGrid::column(int index) const
{
    // Edges by division of the whole, so that columns touch and the last one ends at the edge.
    const int width = area.width() - numbers;
    const int from = numbers + width * index / 7;
    const int to = numbers + width * (index + 1) / 7;
    const int left = rtl ? area.right() + 1 - to : area.left() + from;
    return {left, area.top(), to - from, area.height()};
}

QRect MonthGrid::cell(int day) const
{
    const int row = day / 7;
    const int top = area.top() + area.height() * row / std::max(1, weeks);
    const int bottom = area.top() + area.height() * (row + 1) / std::max(1, weeks);
    const QRect place = column(day % 7);
    return {place.left(), top, place.width(), bottom - top};
}

QRect MonthGrid::weekNumber(int week) const
{
    const QRect row = cell(week * 7);
    return {rtl ? area.right() + 1 - numbers : area.left(), row.top(), numbers, row.height()};
}

int MonthGrid::dayAt(const QPoint &point) const
{
    for (int day = 0; day < weeks * 7; ++day) {
        if (cell(day).contains(point))
            return day;
    }
    return -1;
}

CellCards layoutCell(const QRect &cell, const QList<bool> &tall, const CardMetrics &metrics, bool rtl)
{
    CellCards result;
    const int count = int(tall.size());
    const int left = cell.left() + metrics.padding;
    const int width = cell.width() - 2 * metrics.padding;
    const int head = metrics.headOf(cell.height());
    const int top = cell.top() + head;
    const int room = cell.bottom() + 1 - metrics.padding - top + metrics.gap;
    const auto fits = [&](int height) { return std::max(0, room / (height + metrics.gap)); };
    const int threes = int(std::count(tall.begin(), tall.end(), true));
    const bool full = threes * (metrics.threeLine + metrics.gap) + (count - threes) * (metrics.twoLine + metrics.gap) <= room;
    const bool two = full || count <= fits(metrics.twoLine);
    const int places = two ? count : fits(metrics.oneLine);
    result.moreInHead = count > places && places <= kScarceRows;
    const int shown = count <= places ? count : result.moreInHead ? places : places - 1;
    int y = top;
    for (int i = 0; i < shown; ++i) {
        const int height = full && tall.at(i) ? metrics.threeLine : two ? metrics.twoLine : metrics.oneLine;
        result.cards.append({left, y, width, height});
        y += height + metrics.gap;
    }
    result.hidden = count - shown;
    if (result.moreInHead)
        result.more = QRect(rtl ? cell.left() : cell.left() + cell.width() * 2 / 5, cell.top(), cell.width() * 3 / 5, head);
    else if (result.hidden > 0)
        result.more = QRect(left, y, width, metrics.oneLine);
    return result;
}

TimeAxis::TimeAxis(const DayTable &days, int hourHeight) : m_days(days), m_hourHeight(hourHeight)
{
    const auto isReal = [&](const QDate &date, int hour, bool repeated) {
        // Half hours too: some zones change by thirty minutes.
        for (const int minute : {hour * 60, hour * 60 + 30, hour * 60 + 59}) {
            const WallSlot asked{date, minute, repeated};
            if (slotOf(instantOf(asked, days.zone()), days.zone()) == asked)
                return true;
        }
        return false;
    };
    QList<bool> twice(24, false);
    for (const CalendarDay &day : days.days()) {
        for (int hour = 0; day.isOdd() && hour < 24; ++hour)
            twice[hour] = twice[hour] || isReal(day.date, hour, true);
    }
    for (int hour = 0; hour < 24; ++hour) {
        m_hours.append({hour, false});
        if (twice[hour])
            m_hours.append({hour, true});
    }
    for (const CalendarDay &day : days.days()) {
        QList<bool> present;
        for (const AxisHour &row : std::as_const(m_hours))
            present.append(day.isOdd() ? isReal(day.date, row.hour, row.repeated) : !row.repeated);
        m_present.append(present);
    }
}

int TimeAxis::yOf(const WallSlot &slot) const
{
    const int hour = std::max(0, slot.minute) / 60;
    int row = 0;
    for (int i = 0; i < m_hours.size(); ++i) {
        if (m_hours.at(i).hour == hour && (!m_hours.at(i).repeated || slot.repeated))
            row = i;
    }
    return row * m_hourHeight + (std::max(0, slot.minute) % 60) * m_hourHeight / 60;
}

WallSlot TimeAxis::slotAt(const QDate &date, int y, int step) const
{
    const int day = m_days.indexOf(date);
    int row = std::clamp(y / m_hourHeight, 0, int(m_hours.size()) - 1);
    int minute = std::clamp((y - row * m_hourHeight) * 60 / m_hourHeight, 0, 59);
    minute -= minute % step;
    while (day >= 0 && !has(row, day) && row + 1 < m_hours.size()) {
        ++row;
        minute = 0;
    }
    return {date, m_hours.at(row).hour * 60 + minute, m_hours.at(row).repeated};
}

QList<SideBySide> placeSideBySide(const QList<Span> &spans, int most)
{
    QList<SideBySide> places(spans.size());
    QList<int> ends; // per column of the cluster: where its last span ends
    qsizetype clusterStart = 0;
    int clusterEnd = 0;
    int cluster = 0;
    const auto close = [&](qsizetype until) {
        const int columns = std::min(int(ends.size()), most);
        for (qsizetype i = clusterStart; i < until; ++i)
            places[i].columns = std::max(1, columns);
        clusterStart = until;
        ends.clear();
        ++cluster;
    };
    for (qsizetype i = 0; i < spans.size(); ++i) {
        if (!ends.isEmpty() && spans.at(i).top >= clusterEnd)
            close(i);
        clusterEnd = ends.isEmpty() ? spans.at(i).bottom : std::max(clusterEnd, spans.at(i).bottom);
        qsizetype column = 0;
        while (column < ends.size() && ends.at(column) > spans.at(i).top)
            ++column;
        if (column == ends.size())
            ends.append(0);
        ends[column] = spans.at(i).bottom;
        places[i].column = int(column);
        places[i].hidden = column >= most;
        places[i].cluster = cluster;
    }
    close(spans.size());
    return places;
}

QList<AgendaLine> layoutAgenda(const QList<int> &dayOfEntry, int today, int headerHeight, int rowHeight, int gap)
{
    QList<AgendaLine> lines;
    int y = 0;
    int current = -1;
    const auto header = [&](int day) {
        if (!lines.isEmpty())
            y += gap;
        lines.append({day, -1, y, headerHeight});
        y += headerHeight;
        current = day;
    };
    for (int row = 0; row < dayOfEntry.size(); ++row) {
        const int day = dayOfEntry.at(row);
        if (day < 0)
            continue;
        if (today >= 0 && current < today && day > today)
            header(today);
        if (day != current)
            header(day);
        lines.append({day, row, y, rowHeight});
        y += rowHeight;
    }
    if (today >= 0 && current < today)
        header(today);
    return lines;
}

} // namespace campanile::views
