// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace campanile::ui {

FlowLayout::FlowLayout(int spacing, QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::clear()
{
    while (QLayoutItem *item = takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const bool rtl = parentWidget() && parentWidget()->isRightToLeft();
    int x = 0;
    int y = 0;
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(rect.width(), 1), item->sizeHint().height()));
        if (x > 0 && x + size.width() > rect.width()) {
            x = 0;
            y += line + spacing();
            line = 0;
        }
        if (apply)
            item->setGeometry(QRect(QPoint(rtl ? rect.right() + 1 - x - size.width() : rect.x() + x, rect.y() + y), size));
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return y + line;
}

void growDown(QWidget *widget)
{
    // Its hint is the height at its least width; as a minimum that would make a wide page as high as a narrow one.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    widget->setSizePolicy(policy);
}

FlowRow::FlowRow(int spacing, QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(spacing, this))
{
    growDown(this);
}

void FlowRow::add(QWidget *widget)
{
    widget->setParent(this);
    m_flow->addWidget(widget);
}

} // namespace campanile::ui
