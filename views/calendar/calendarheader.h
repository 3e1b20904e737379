// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/calendar/calendarcontroller.h"

#include <QWidget>

class QLabel;

namespace campanile::ui {
class SegmentedControl;
}

namespace campanile::views {

class CalendarFilters;

/**
 * The line at the top of the calendar: pages, title, filters, views. Shows less as it gets narrower; what it leaves out
 * is in the panel's menu. GUI thread; owned by the panel; @p deps and the controller must outlive it.
 */
class CalendarHeader final : public QWidget
{
    Q_OBJECT

public:
    CalendarHeader(CalendarController &controller, const PanelDeps &deps, QWidget *parent);

    [[nodiscard]] CalendarFilters *filters() const { return m_filters; }
    void retranslate();
    /** Takes view and title from the controller. */
    void refresh();
    /** @p width of the whole panel, px. */
    void fitTo(int width);

Q_SIGNALS:
    void kindChosen(campanile::views::CalendarKind kind);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButton(const char *action, bool text);
    void fit();

    CalendarController &m_controller;
    const PanelDeps &m_deps;
    QLabel *m_title;
    CalendarFilters *m_filters;
    ui::SegmentedControl *m_kinds;
    int m_panelWidth = 0;
    int m_longestTitle = 0; ///< px: paging through months must not show and hide the views
};

/** Stable name of a view in a saved state: "month". */
[[nodiscard]] QString idOf(CalendarKind kind);
[[nodiscard]] std::optional<CalendarKind> kindOf(const QString &id);

} // namespace campanile::views
