// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace campanile::ui {

namespace {

constexpr int kSortArrow = 16;
constexpr int kHeaderAcross = space::X2; // as the words of cells
constexpr int kHeaderAlong = 6;

} // namespace

/** A list's own ground goes where what is behind it shows; the rows tell where the pointer is. */
void CampanileStyle::polishArea(QAbstractScrollArea *area) const
{
    if (auto *view = qobject_cast<QAbstractItemView *>(area)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
        const ControlKind kind = kindOf(view);
        const bool isPopup = view->isWindow() || (view->parentWidget() && view->parentWidget()->inherits("QComboBoxPrivateContainer"));
        if (isPopup || kind == ControlKind::Offers || kind == ControlKind::Bare)
            view->viewport()->setAutoFillBackground(false);
    }
    // Its constructor asked for the width of the frame before it was what it is.
    area->setFrameStyle(area->frameStyle());
}

/** A row of a list of kind "nav" or "offers": a rounded ground and room at both sides. */
void CampanileStyle::drawItem(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget, ControlKind kind) const
{
    const bool isSelected = option.state & State_Selected;
    const bool isHovered = (option.state & State_Enabled) && (option.state & State_MouseOver);
    const bool isNav = kind == ControlKind::Nav;
    const QColor fill = isNav && isSelected ? m_ink.pressed : isSelected || isHovered ? m_ink.hover : QColor();
    const QColor ring = isNav && isSelected && (option.state & State_HasFocus) ? color(ColorRole::Accent) : QColor();
    if (fill.isValid())
        drawBox(painter, option.rect, fill, ring, focusLine(), isNav ? metric::RadiusControl : 4);
    QStyleOptionViewItem row(option);
    row.rect.adjust(space::X2, 0, -space::X2, 0);
    row.state &= ~(State_Selected | State_MouseOver | State_HasFocus);
    row.backgroundBrush = Qt::NoBrush;
    row.palette.setColor(QPalette::Text, color(option.state & State_Enabled ? ColorRole::Text : ColorRole::Muted));
    QProxyStyle::drawControl(CE_ItemViewItem, &row, painter, widget);
}

void CampanileStyle::drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter) const
{
    if (option.state & State_Selected) {
        const QPalette::ColorGroup group = option.state & State_Enabled ? QPalette::Normal : QPalette::Disabled;
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    } else if (option.backgroundBrush.style() != Qt::NoBrush) {
        const QPointF origin = painter->brushOrigin();
        painter->setBrushOrigin(option.rect.topLeft());
        painter->fillRect(option.rect, option.backgroundBrush);
        painter->setBrushOrigin(origin);
    }
}

void CampanileStyle::drawHeader(const QStyleOption &option, QPainter *painter) const
{
    painter->fillRect(option.rect, color(ColorRole::Surface));
    fillSharp(painter, QRect(option.rect.left(), option.rect.bottom() + 1 - m_tokens.line, option.rect.width(), m_tokens.line), color(ColorRole::Line));
}

void CampanileStyle::drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter) const
{
    const bool isEnabled = option.state & State_Enabled;
    QRect words = option.rect;
    if (!option.icon.isNull()) {
        const int side = proxy()->pixelMetric(PM_SmallIconSize, &option, nullptr);
        const QRect place(words.left(), words.top() + (words.height() - side) / 2, side, side);
        option.icon.paint(painter, visualRect(option.direction, option.rect, place), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        words = visualRect(option.direction, option.rect, words.adjusted(side + space::X1, 0, 0, 0));
    }
    painter->setPen(!isEnabled ? m_ink.disabled : color(option.state & State_On ? ColorRole::Text : ColorRole::Muted));
    painter->drawText(words, int(visualAlignment(option.direction, option.textAlignment)) | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, words.width()));
}

void CampanileStyle::drawBranch(const QStyleOption &option, QPainter *painter) const
{
    if (!(option.state & State_Children))
        return;
    const bool isSelected = option.state & State_Selected;
    const Pointing closed = option.direction == Qt::RightToLeft ? Pointing::Left : Pointing::Right;
    drawChevron(painter, option.rect, option.state & State_Open ? Pointing::Down : closed, color(isSelected ? ColorRole::OnAccent : ColorRole::Muted));
}

void CampanileStyle::drawSortArrow(const QStyleOption &option, QPainter *painter) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (header && header->sortIndicator != QStyleOptionHeader::None)
        drawChevron(painter, option.rect, header->sortIndicator == QStyleOptionHeader::SortUp ? Pointing::Up : Pointing::Down, color(ColorRole::Muted), m_tokens.room(14));
}

QRect CampanileStyle::headerPart(SubElement element, const QStyleOption &option) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    const bool isSorted = header && header->sortIndicator != QStyleOptionHeader::None;
    const QRect inner = option.rect.adjusted(kHeaderAcross, 0, -kHeaderAcross, -m_tokens.line);
    const int arrow = isSorted ? m_tokens.room(kSortArrow) : 0;
    const QRect part = element == SE_HeaderLabel ? inner.adjusted(0, 0, -arrow, 0) : QRect(inner.right() + 1 - arrow, inner.top(), arrow, inner.height());
    return visualRect(option.direction, option.rect, part);
}

QSize CampanileStyle::headerSize(const QStyleOption *option) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return {};
    const int icon = header->icon.isNull() ? 0 : proxy()->pixelMetric(PM_SmallIconSize, header, nullptr) + space::X1;
    const int arrow = header->sortIndicator == QStyleOptionHeader::None ? 0 : m_tokens.room(kSortArrow);
    const QSize text = header->fontMetrics.size(0, header->text);
    return {icon + text.width() + arrow + 2 * kHeaderAcross, std::max(icon, text.height()) + 2 * kHeaderAlong + m_tokens.line};
}

} // namespace campanile::ui
