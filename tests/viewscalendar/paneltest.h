// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/viewscalendar/calendarfixture.h"
#include "ui/theme/theme.h"
#include "views/calendar/calendarpanel.h"

#include <QTimeZone>

namespace campanile::calendartest {

/** A time of 2026 in Berlin, as UTC. */
inline QDateTime berlin(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), QTimeZone("Europe/Berlin")).toUTC();
}

/** What the clock of a PanelTest says. */
inline const QDateTime kNow = berlin(11, 18, 11);

/** Base of the tests of the whole panel: a new cache for each test, the panel once show() was called. */
class PanelTest : public QObject
{
    Q_OBJECT

protected:
    Fixture &fixture() { return *m_fixture; }
    views::CalendarPanel &panel() { return *m_panel; }
    /** Another panel over the same cache in place of the one before; not shown yet. */
    void renewPanel();
    /** Shows the panel and waits until it has its posts and the focus. */
    void show(views::CalendarKind kind = views::CalendarKind::Month);
    void choose(const RecordId &id);
    /** Where a post is in the view; waits for it. */
    QRect place(const RecordId &id);
    QRect dayPlace(const QDate &date) { return panel().view()->toViewport(panel().view()->slotRect({date, -1, false})); }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {});
    /** As it is in the cache. */
    QDateTime scheduledAt(const RecordId &id);

private Q_SLOTS:
    void init();
    void cleanup();

private:
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<views::CalendarPanel> m_panel;
};

} // namespace campanile::calendartest
