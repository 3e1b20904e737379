// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/calendar/calendarview.h"

namespace campanile::views {

/** The week and the day: days as columns on a scale of hours of 56 px, with the hours of a second zone on demand. */
class TimeGridView final : public CalendarView
{
    Q_OBJECT

public:
    static constexpr int kHourHeight = 56;
    static constexpr int kStepMinutes = 15;

    TimeGridView(CalendarScene &scene, QWidget *parent);

    [[nodiscard]] std::optional<WallSlot> slotAt(const QPoint &content) const override;
    [[nodiscard]] QRect slotRect(const WallSlot &slot) const override;
    [[nodiscard]] const TimeAxis &axis() const { return m_axis; }
    /** Puts the hours around now, or around the morning, into sight. */
    void scrollToWork();

protected:
    void arrange() override;
    void paintGround(QPainter &painter, const QRect &content) override;
    void paintHead(QPainter &painter, const QRect &head) override;
    [[nodiscard]] int headHeight() const override;
    void moveCursor(Qt::Key key, SelectMode mode) override;
    [[nodiscard]] WallSlot liftedStep(const WallSlot &slot, Qt::Key key) const override;
    [[nodiscard]] QSize ghostSize(const QRect &source) const override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] int gutter() const;
    [[nodiscard]] QRect column(int day) const; ///< left and width; full height
    void arrangeDay(int day);
    void paintColumn(QPainter &painter, int day, const QRect &content) const;
    void paintHours(QPainter &painter, const QRect &content) const;
    void paintOver(QPainter &painter) override;
    /** Of the line that shows the time; none on a page without today. */
    [[nodiscard]] std::optional<QLine> nowLine() const;
    void verticalStep(bool down, SelectMode mode);
    void sideStep(const QDate &date, SelectMode mode);

    TimeAxis m_axis;
    QList<OverlayMark> m_marks;
    bool m_scrolled = false;
};

} // namespace campanile::views
