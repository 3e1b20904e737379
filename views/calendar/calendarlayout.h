// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/calendar/calendardates.h"

#include <QList>
#include <QRect>

#include <optional>

/** Where things stand, as pure arithmetic: no widgets, no painting, no clock. Lengths are device-independent pixels. */
namespace campanile::views {

/** Heights and gaps of the cards, from the font. */
struct CardMetrics {
    int oneLine = 22;
    int twoLine = 44;
    int threeLine = 60;
    int gap = 2;
    int cellHead = 26;  ///< date line of a month cell
    int lowHead = 20;   ///< the same where the cell is low
    int padding = 4;

    /** A cell that has no room for two rows under its date gives the date less. */
    [[nodiscard]] int headOf(int cellHeight) const { return cellHeight < cellHead + 2 * (oneLine + gap) + padding ? lowHead : cellHead; }
    /** The least height of a cell that still shows one entry. */
    [[nodiscard]] int leastCell() const { return lowHead + oneLine + padding; }
};

/** Seven columns of days, whole weeks as rows; mirrored for right-to-left. */
struct MonthGrid {
    QRect area;           ///< below the weekday names
    int weeks = 0;
    int numbers = 0;      ///< width of the week number column; 0 = none
    bool rtl = false;

    [[nodiscard]] QRect cell(int day) const;
    [[nodiscard]] QRect weekNumber(int week) const;
    /** Left and width of a column, 0 to 6 in reading order. */
    [[nodiscard]] QRect column(int index) const;
    [[nodiscard]] int dayAt(const QPoint &point) const; ///< -1 outside
};

/** The cards of one cell: those that fit, and how many do not. */
struct CellCards {
    QList<QRect> cards;
    QRect more;           ///< where "+n more" stands
    bool moreInHead = false; ///< beside the date, because the rows below it are all taken
    int hidden = 0;
};
/**
 * Full cards while all fit, else of two lines, else of one, else as many as fit and "+n more": on a row of its own, or
 * beside the date where rows are scarce, so that an entry is shown wherever one has room. @p tall: which of the cards
 * have something to say on a third line.
 */
[[nodiscard]] CellCards layoutCell(const QRect &cell, const QList<bool> &tall, const CardMetrics &metrics, bool rtl);

/** One hour of the week view's scale. */
struct AxisHour {
    int hour = 0;
    bool repeated = false; ///< the second pass, where some day of the view has one
    bool operator==(const AxisHour &) const = default;
};

/**
 * The hours of a week: 24 rows, one more where clocks go back on one of its days. A day without the hour (the others
 * on such a week, or the day when clocks go forward) leaves it out; see has().
 */
class TimeAxis
{
public:
    TimeAxis() = default;
    TimeAxis(const DayTable &days, int hourHeight);

    [[nodiscard]] const QList<AxisHour> &hours() const { return m_hours; }
    [[nodiscard]] int height() const { return int(m_hours.size()) * m_hourHeight; }
    [[nodiscard]] int hourHeight() const { return m_hourHeight; }
    [[nodiscard]] int top(int row) const { return row * m_hourHeight; }
    [[nodiscard]] int yOf(const WallSlot &slot) const;
    /** The slot at @p y on @p date, snapped down to @p step minutes; an hour that the day lacks gives the next one it has. */
    [[nodiscard]] WallSlot slotAt(const QDate &date, int y, int step) const;
    /** Whether the hour of @p row exists on the @p day -th day of the table. */
    [[nodiscard]] bool has(int row, int day) const { return m_present.value(day).value(row, true); }

private:
    QList<AxisHour> m_hours;
    QList<QList<bool>> m_present; ///< day -> row
    DayTable m_days;
    int m_hourHeight = 56;
};

/** A card on the scale of hours, before columns are given. */
struct Span {
    int top = 0;
    int bottom = 0; ///< exclusive
};
struct SideBySide {
    int column = 0;
    int columns = 1;
    bool hidden = false; ///< did not fit; counted by the "+n" of its cluster
    int cluster = 0;
    bool operator==(const SideBySide &) const = default;
};
/** Overlapping spans get columns of equal width; at most @p most, the rest are hidden. @p spans sorted by top. */
[[nodiscard]] QList<SideBySide> placeSideBySide(const QList<Span> &spans, int most);

/** One line of the agenda: a day's name or one entry. */
struct AgendaLine {
    int day = 0;       ///< index in the day table
    int entry = -1;    ///< row of the model; -1 is the day's header
    int top = 0;
    int height = 0;
};
/** @p dayOfEntry: day index of each row in order. Days without entries are left out, except @p today. */
[[nodiscard]] QList<AgendaLine> layoutAgenda(const QList<int> &dayOfEntry, int today, int headerHeight, int rowHeight, int gap);

} // namespace campanile::views
