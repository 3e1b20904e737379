// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/rowdelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace campanile::ui {

namespace {

QRect place(const QStyleOptionViewItem &option, int x, int y, int width, int height)
{
    const QRect &r = option.rect;
    const int left = option.direction == Qt::RightToLeft ? r.right() + 1 - x - width : r.left() + x;
    return QRect(left, r.top() + y, width, height);
}

QRect quickRect(const QStyleOptionViewItem &option, int index, int count)
{
    const int x = option.rect.width() - space::PanelPadding - (count - index) * metric::RowCompact;
    return place(option, x, (option.rect.height() - 24) / 2, 24, 24);
}

} // namespace

RowDelegate::RowDelegate(Adapter adapter, QObject *parent)
    : QStyledItemDelegate(parent), m_adapter(std::move(adapter))
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines = QFontMetrics(fontOf(TypeRole::Strong)).height() + QFontMetrics(fontOf(TypeRole::Body)).height();
    return {metric::PanelMinimum, std::max(metric::RowTwoLine, lines + 16)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowLook row = m_adapter(index);
    const Tokens &t = tokens();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setLayoutDirection(option.direction);
    QColor ground = t.color(ColorRole::Surface);
    if (selected)
        ground = t.color(ColorRole::Accent);
    else if (hovered)
        ground = t.hover();
    painter->fillRect(option.rect, ground);
    const QColor text = selected ? t.color(ColorRole::OnAccent) : t.color(ColorRole::Text);
    const QColor muted = selected ? text : reachContrast(t.color(ColorRole::Muted), text, ground, ground, 4.5);
    const int height = option.rect.height();
    const int line = height / 2 - 6;
    if (row.unread)
        drawPane(painter, place(option, 3, height / 2 - 3, 6, 6), selected ? text : t.color(ColorRole::Accent), {}, 3);
    drawAvatar(painter, place(option, space::PanelPadding, (height - metric::Avatar) / 2, metric::Avatar, metric::Avatar),
               row.avatar, ground);
    const int left = space::PanelPadding + metric::Avatar + space::X3;
    const bool quick = hovered && !row.quickIcons.isEmpty();
    int end = option.rect.width() - space::PanelPadding;
    if (quick)
        end -= int(std::min<qsizetype>(3, row.quickIcons.size())) * metric::RowCompact;
    const QFont caption = fontOf(TypeRole::Caption);
    const int timeWidth = quick ? 0 : QFontMetrics(caption).horizontalAdvance(row.time);
    if (!quick)
        drawLine(painter, place(option, end - timeWidth, 6, timeWidth + 1, line), row.time, caption, muted);
    drawLine(painter, place(option, left, 6, end - left - timeWidth - space::X2, line), row.title,
             fontOf(row.unread ? TypeRole::Strong : TypeRole::Body), text);
    int chipEnd = end;
    for (const ChipLook &chip : row.chips) {
        const int width = std::min(chipWidth(chip, caption), 140);
        if (chipEnd - width < left + 80)
            break;
        chipEnd -= width;
        drawChip(painter, place(option, chipEnd, height / 2 + 1, width, metric::ChipHeight).topLeft(), chip, 140);
        chipEnd -= space::X1;
    }
    drawLine(painter, place(option, left, height / 2, chipEnd - left - space::X1, line), row.excerpt,
             fontOf(TypeRole::Body), muted);
    if (quick) {
        const int count = int(std::min<qsizetype>(3, row.quickIcons.size()));
        for (int i = 0; i < count; ++i)
            drawIcon(painter, quickRect(option, i, count).adjusted(3, 3, -3, -3), row.quickIcons.at(i), text);
    }
    if (option.state & QStyle::State_HasFocus && !selected) {
        painter->setPen(QPen(t.color(ColorRole::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
        const int count = int(std::min<qsizetype>(3, m_adapter(index).quickIcons.size()));
        for (int i = 0; i < count; ++i) {
            if (quickRect(option, i, count).contains(at)) {
                Q_EMIT quickActionTriggered(index, i);
                return true;
            }
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace campanile::ui

#include "moc_rowdelegate.cpp"
