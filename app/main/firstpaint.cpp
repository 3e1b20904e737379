// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/firstpaint.h"

#include "app/main/application.h"
#include "views/calendar/calendarpanel.h"
#include "views/calendar/calendarview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>

namespace campanile {

namespace {

class PaintWatch final : public QObject
{
public:
    PaintWatch(views::CalendarView &view, const QElapsedTimer &start) : QObject(&view), m_view(view), m_start(start)
    {
        view.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // A calendar without its posts is not what is waited for.
        if (event->type() == QEvent::Paint && !m_seen && !m_view.placed().isEmpty()) {
            m_seen = true;
            // The filter runs before the painting; the next turn of the loop is after it.
            QTimer::singleShot(0, this, [this] {
                std::printf("first-paint %lld\n", static_cast<long long>(m_start.elapsed()));
                std::fflush(stdout);
                QCoreApplication::exit(0);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    views::CalendarView &m_view;
    const QElapsedTimer m_start;
    bool m_seen = false;
};

} // namespace

void tellFirstPaint(Application &application, const QElapsedTimer &start)
{
    QObject::connect(&application, &Application::workspaceOpened, &application, [&application, start] {
        auto *calendar = application.window()->window().findChild<views::CalendarPanel *>();
        if (!calendar)
            return QCoreApplication::exit(1);
        new PaintWatch(*calendar->view(), start);
    });
}

} // namespace campanile
