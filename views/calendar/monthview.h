// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/calendar/calendarview.h"

namespace campanile::views {

/** Whole weeks as a grid of days; see CalendarView. */
class MonthView final : public CalendarView
{
    Q_OBJECT

public:
    using CalendarView::CalendarView;

    [[nodiscard]] std::optional<WallSlot> slotAt(const QPoint &content) const override;
    [[nodiscard]] QRect slotRect(const WallSlot &slot) const override;
    [[nodiscard]] const MonthGrid &grid() const { return m_grid; }

protected:
    void arrange() override;
    void paintGround(QPainter &painter, const QRect &content) override;
    void paintHead(QPainter &painter, const QRect &head) override;
    [[nodiscard]] int headHeight() const override;
    void moveCursor(Qt::Key key, SelectMode mode) override;
    [[nodiscard]] WallSlot liftedStep(const WallSlot &slot, Qt::Key key) const override;

private:
    void paintDay(QPainter &painter, int day, const QDate &today) const;
    void landOn(const QDate &date, int index, SelectMode mode);

    MonthGrid m_grid;
    QList<OverlayMark> m_marks;
};

} // namespace campanile::views
