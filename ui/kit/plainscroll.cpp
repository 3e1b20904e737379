// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/plainscroll.h"

#include <QScrollArea>

namespace campanile::ui {

QScrollArea *plainScroll(QWidget *content, const QString &name, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(name);
    scroll->setWidget(content);
    // The area switches the ground of its widget on when it takes it.
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace campanile::ui
