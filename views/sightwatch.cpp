// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sightwatch.h"

#include <QEvent>
#include <QWidget>

namespace campanile::views {

SightWatch::SightWatch(QWidget *pane) : QObject(pane), m_pane(pane)
{
    pane->installEventFilter(this);
}

bool SightWatch::isInSight() const
{
    return m_pane->isVisible() && !m_pane->window()->isMinimized();
}

void SightWatch::look()
{
    if (m_window != m_pane->window()) {
        if (m_window && m_window != m_pane)
            m_window->removeEventFilter(this);
        m_window = m_pane->window();
        if (m_window != m_pane)
            m_window->installEventFilter(this);
    }
    Q_EMIT looked();
}

bool SightWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
    case QEvent::ParentChange:
        // The event comes before what it tells of holds.
        QMetaObject::invokeMethod(this, &SightWatch::look, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace campanile::views

#include "moc_sightwatch.cpp"
