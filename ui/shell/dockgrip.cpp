// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dockgrip.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>

namespace campanile::ui {

DockGrip::DockGrip(QDockWidget *dock, QWidget *header) : QWidget(dock), m_dock(dock), m_header(header)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    header->installEventFilter(this);
}

bool DockGrip::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        if (watched == m_header)
            return hand(static_cast<const QMouseEvent &>(*event));
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool DockGrip::hand(const QMouseEvent &event)
{
    const QPoint onDock = m_header->mapTo(m_dock, event.position().toPoint());
    if (event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonDblClick)
        m_below = onDock.y() - geometry().top();
    const QPointF shift(0, -m_below);
    QMouseEvent handed(event.type(), QPointF(onDock) + shift, event.scenePosition(), event.globalPosition() + shift,
                       event.button(), event.buttons(), event.modifiers(), event.pointingDevice());
    QCoreApplication::sendEvent(m_dock, &handed);
    return handed.isAccepted();
}

void DockGrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().color(ColorRole::Surface));
}

} // namespace campanile::ui

#include "moc_dockgrip.cpp"
