// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/rowdelegate.h"

#include "ui/kit/bidi.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFaces = 3;
constexpr int kFaceSide = 20;
constexpr int kQuick = 24;        ///< of a quick action, with the room around its icon
constexpr int kChipMost = 140;
constexpr int kLeastExcerpt = 80; ///< px of the second line that chips and faces leave to its text

QRect place(const QStyleOptionViewItem &option, int x, int y, int width, int height)
{
    const QRect &r = option.rect;
    const int left = option.direction == Qt::RightToLeft ? r.right() + 1 - x - width : r.left() + x;
    return QRect(left, r.top() + y, width, height);
}

QRect quickRect(const QStyleOptionViewItem &option, int index, int count)
{
    const int side = room(kQuick);
    const int x = option.rect.width() - space::PanelPadding - (count - index) * room(metric::RowCompact);
    return place(option, x, (option.rect.height() - side) / 2, side, side);
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
    const int avatar = room(metric::Avatar);
    drawAvatar(painter, place(option, space::PanelPadding, (height - avatar) / 2, avatar, avatar), row.avatar, ground);
    const int left = space::PanelPadding + avatar + space::X3;
    const bool quick = hovered && !row.quickIcons.isEmpty();
    int end = option.rect.width() - space::PanelPadding;
    if (quick)
        end -= int(std::min<qsizetype>(3, row.quickIcons.size())) * room(metric::RowCompact);
    const QFont caption = fontOf(TypeRole::Caption);
    int timeWidth = quick ? 0 : QFontMetrics(caption).horizontalAdvance(row.time) + 2;
    const bool single = row.excerpt.isEmpty() && row.chips.isEmpty() && row.faces.isEmpty();
    const int firstY = single ? (height - line) / 2 : 6;
    if (!quick)
        drawLine(painter, place(option, end - timeWidth, firstY, timeWidth, line), row.time, caption, muted, Qt::AlignTrailing | Qt::AlignVCenter);
    if (row.beside && row.besideWidth > 0) {
        timeWidth += (timeWidth > 0 ? int(space::X2) : 0) + row.besideWidth;
        row.beside(painter, place(option, end - timeWidth, firstY, row.besideWidth, line), ground, selected ? text : QColor());
    }
    drawLine(painter, place(option, left, firstY, end - left - timeWidth - space::X2, line), isolated(row.title),
             fontOf(row.unread || row.strong ? TypeRole::Strong : TypeRole::Body), text);
    int chipEnd = end;
    if (!row.faces.isEmpty()) {
        const int shown = int(std::min<qsizetype>(kFaces, row.faces.size()));
        const int more = row.faces.size() > shown ? QFontMetrics(caption).horizontalAdvance(u"+99"_s) + space::X1 : 0;
        const int side = std::min(room(kFaceSide), chipHeight());
        const int width = (shown - 1) * side * 2 / 3 + side + more;
        if (chipEnd - width >= left + kLeastExcerpt) {
            chipEnd -= width;
            drawAvatarStack(painter, place(option, chipEnd, height / 2 + 1, width, side), row.faces, kFaces, ground);
            chipEnd -= space::X2;
        }
    }
    for (const ChipLook &chip : row.chips) {
        const int width = std::min(chipWidth(chip, caption), room(kChipMost));
        if (chipEnd - width < left + kLeastExcerpt)
            break;
        chipEnd -= width;
        drawChip(painter, place(option, chipEnd, height / 2 + 1, width, metric::ChipHeight).topLeft(), chip, room(kChipMost));
        chipEnd -= space::X1;
    }
    drawLine(painter, place(option, left, height / 2, chipEnd - left - space::X1, line), isolated(row.excerpt),
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

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    const RowLook row = m_adapter(index);
    const int count = int(std::min<qsizetype>(3, row.quickIcons.size()));
    QString text;
    for (int i = 0; i < count; ++i) {
        if (quickRect(option, i, count).contains(event->pos()))
            text = row.quickTips.value(i);
    }
    // With quick actions the time gives way to them, so the moment is told anywhere else on the row.
    if (text.isEmpty())
        text = row.exactTime;
    if (text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), text, view);
    return true;
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
