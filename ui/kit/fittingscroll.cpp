// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fittingscroll.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>

namespace campanile::ui {

FittingScroll::FittingScroll(QWidget *content, const QString &name, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in it has the keyboard, and is scrolled to
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(name);
    setWidget(content);
    // The area switches the ground of its widget on when it takes it.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setVisible(!content->isHidden());
}

void FittingScroll::setRange(int least, int most)
{
    if (m_least == least && m_most == most)
        return;
    m_least = least;
    m_most = most;
    updateGeometry();
}

QSize FittingScroll::sizeHint() const
{
    const int width = viewport()->width();
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
    return {widget()->sizeHint().width(), std::min(height, m_most)};
}

bool FittingScroll::eventFilter(QObject *watched, QEvent *event)
{
    // The area has made itself the content's filter when it took it.
    if (watched == widget()) {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
            setVisible(!widget()->isHidden());
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

void FittingScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // Another width breaks the lines elsewhere.
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace campanile::ui
