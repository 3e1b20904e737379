// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/calendar/calendarview.h"

namespace campanile::views {

/** Four weeks as a list with a header per day: the view for narrow panels and for reading aloud. */
class AgendaView final : public CalendarView
{
    Q_OBJECT

public:
    using CalendarView::CalendarView;

    [[nodiscard]] std::optional<WallSlot> slotAt(const QPoint &content) const override;
    [[nodiscard]] QRect slotRect(const WallSlot &slot) const override;

protected:
    void arrange() override;
    void paintGround(QPainter &painter, const QRect &content) override;
    void paintHead(QPainter &painter, const QRect &head) override;
    void paintEntry(QPainter &painter, const Placed &placed, const CardState &state) override;
    void moveCursor(Qt::Key key, SelectMode mode) override;
    [[nodiscard]] WallSlot liftedStep(const WallSlot &slot, Qt::Key key) const override;
    [[nodiscard]] QSize ghostSize(const QRect &source) const override;

private:
    QList<AgendaLine> m_lines;
};

} // namespace campanile::views
