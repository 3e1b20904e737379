// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace campanile::ui {

namespace {

constexpr int kMenuArrow = 16;
constexpr int kCheck = 14;
constexpr int kIconGap = 4; ///< QPushButton::sizeHint() counts on it

struct Padding {
    int across;
    int along;
};

Padding toolPadding(ControlKind kind)
{
    switch (kind) {
    case ControlKind::Segment:
        return {6, 1};
    case ControlKind::Small:
        return {2, 2};
    case ControlKind::Word:
        return {4, 3};
    case ControlKind::Plain:
    case ControlKind::Primary:
    case ControlKind::Danger:
    case ControlKind::Link:
    case ControlKind::Nav:
    case ControlKind::Offers:
    case ControlKind::Bare:
        break;
    }
    return {space::X1, space::X1};
}

/** Qt gives tool buttons room around what is in them besides any padding; rows of them are laid out for it. */
constexpr int kToolSlack = 3;

} // namespace

void CampanileStyle::drawPushPanel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const
{
    const bool isEnabled = option.state & State_Enabled;
    const bool isFocused = option.state & State_HasFocus;
    const bool isDown = option.state & (State_Sunken | State_On);
    const bool isHovered = isEnabled && (option.state & State_MouseOver);
    const int width = isFocused ? focusLine() : m_tokens.line;
    const ControlKind kind = kindOf(widget);
    if (kind == ControlKind::Primary) {
        const QColor fill = !isEnabled ? m_ink.dimmed : isDown ? m_ink.accentPressed : isHovered ? m_ink.accentHover : color(ColorRole::Accent);
        return drawBox(painter, option.rect, fill, isFocused ? color(ColorRole::Text) : QColor(), width, metric::RadiusControl);
    }
    if (kind == ControlKind::Link) {
        if (isFocused)
            drawBox(painter, option.rect, {}, color(ColorRole::Accent), width, metric::RadiusControl);
        return;
    }
    QColor line = color(ColorRole::Line);
    if (kind == ControlKind::Danger && isEnabled)
        line = m_ink.danger;
    if (isFocused)
        line = color(ColorRole::Accent);
    const QColor fill = isDown ? m_ink.pressed : isHovered ? m_ink.hover : color(ColorRole::Raised);
    drawBox(painter, option.rect, fill, line, width, metric::RadiusControl);
}

void CampanileStyle::drawPushLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const
{
    const ControlKind kind = kindOf(widget);
    const bool isEnabled = option.state & State_Enabled;
    QColor ink = option.palette.color(isEnabled ? option.palette.currentColorGroup() : QPalette::Disabled, QPalette::ButtonText);
    if (kind == ControlKind::Primary)
        ink = color(isEnabled ? ColorRole::OnAccent : ColorRole::Muted);
    else if (isEnabled && kind == ControlKind::Danger)
        ink = option.state & (State_Sunken | State_On) ? reachContrast(m_ink.danger, color(ColorRole::Text), m_ink.pressed, m_ink.pressed, 4.5) : m_ink.danger;
    else if (isEnabled && kind == ControlKind::Link)
        ink = color(ColorRole::Accent);
    QRect room = option.rect;
    const bool hasWords = !option.text.isEmpty();
    const bool hasIcon = !option.icon.isNull();
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect arrow(room.right() + 1 - kMenuArrow, room.top(), kMenuArrow, room.height());
        drawChevron(painter, hasWords || hasIcon ? visualRect(option.direction, room, arrow) : room, Pointing::Down, ink);
        room = visualRect(option.direction, room, room.adjusted(0, 0, -kMenuArrow - space::X1, 0));
    }
    const int mnemonic = proxy()->styleHint(SH_UnderlineShortcut, &option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    int alignment = Qt::AlignCenter;
    if (hasIcon) {
        const QSize icon = option.iconSize;
        const int words = hasWords ? kIconGap + option.fontMetrics.size(mnemonic, option.text).width() : 0;
        const QRect place(room.left() + (room.width() - icon.width() - words) / 2, room.top() + (room.height() - icon.height()) / 2, icon.width(), icon.height());
        const QIcon::Mode mode = !isEnabled ? QIcon::Disabled : kind == ControlKind::Primary ? QIcon::Selected : QIcon::Normal;
        option.icon.paint(painter, visualRect(option.direction, room, place), Qt::AlignCenter, mode, option.state & State_On ? QIcon::On : QIcon::Off);
        room = visualRect(option.direction, room, QRect(QPoint(place.right() + 1 + kIconGap, room.top()), room.bottomRight()));
        alignment = int(visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
    }
    if (!hasWords)
        return;
    const QPen pen = painter->pen();
    const QFont font = painter->font();
    if (kind == ControlKind::Link && isEnabled) {
        QFont underlined = font;
        underlined.setUnderline(true);
        painter->setFont(underlined);
    }
    painter->setPen(ink);
    painter->drawText(room, alignment | mnemonic, option.text);
    painter->setPen(pen);
    painter->setFont(font);
}

QSize CampanileStyle::pushSize(const QSize &contents, const QWidget *widget) const
{
    const bool isLink = kindOf(widget) == ControlKind::Link;
    const int border = isLink ? 0 : m_tokens.line;
    const int padding = isLink ? space::X1 : space::X3;
    return {contents.width() + 2 * (padding + border), std::max(contents.height() + space::X2, metric::RowCompact) + 2 * border};
}

QRect CampanileStyle::pushContents(const QStyleOption &option, const QWidget *widget) const
{
    const int side = kindOf(widget) == ControlKind::Link ? space::X1 : space::X3 + m_tokens.line;
    return option.rect.adjusted(side, 0, -side, 0);
}

QSize CampanileStyle::toolSize(const QSize &contents, const QWidget *widget) const
{
    const Padding padding = toolPadding(kindOf(widget));
    return contents + QSize(kToolSlack + 2 * padding.across, kToolSlack + 2 * padding.along);
}

void CampanileStyle::drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget) const
{
    const bool isEnabled = option.state & State_Enabled;
    const ControlKind kind = kindOf(widget);
    const int radius = kind == ControlKind::Segment ? 4 : metric::RadiusControl;
    const bool isDown = option.state & (State_Sunken | State_On);
    const bool isHovered = isEnabled && (option.state & State_MouseOver);
    // In the bar of a month, say.
    const bool isOnAccent = widget && widget->parentWidget() && widget->parentWidget()->backgroundRole() == QPalette::Highlight;
    const QColor fill = isDown      ? isOnAccent ? m_ink.accentPressed : m_ink.pressed
                        : isHovered ? isOnAccent ? m_ink.accentHover : m_ink.hover
                                    : QColor();
    const QColor ring = !(option.state & State_HasFocus) ? QColor() : color(isOnAccent ? ColorRole::OnAccent : ColorRole::Accent);
    if (fill.isValid() || ring.isValid())
        drawBox(painter, option.rect, fill, ring, focusLine(), radius);
    QStyleOptionToolButton label(option);
    const Padding padding = toolPadding(kind);
    label.rect = option.rect.adjusted(padding.across, padding.along, -padding.across, -padding.along);
    if (isEnabled && kind == ControlKind::Word)
        label.palette.setColor(QPalette::ButtonText, color(ColorRole::Accent));
    if (isOnAccent)
        label.palette.setColor(QPalette::ButtonText, color(ColorRole::OnAccent));
    // A button that opens its menu at once looks like any other; one that is split shows where.
    if (option.features & QStyleOptionToolButton::MenuButtonPopup) {
        const QRect arrow = proxy()->subControlRect(CC_ToolButton, &option, SC_ToolButtonMenu, widget);
        drawChevron(painter, arrow, Pointing::Down, label.palette.color(QPalette::ButtonText), 12);
        label.rect = visualRect(option.direction, option.rect, label.rect.adjusted(0, 0, -arrow.width() + padding.across, 0));
    }
    label.features &= ~QStyleOptionToolButton::HasMenu;
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

void CampanileStyle::drawCheck(const QStyleOption &option, QPainter *painter) const
{
    const bool isEnabled = option.state & State_Enabled;
    const bool isOn = option.state & State_On;
    const bool isHalf = option.state & State_NoChange;
    const bool isFocused = option.state & State_HasFocus;
    QColor fill = color(isEnabled ? ColorRole::Surface : ColorRole::Canvas);
    QColor line = isEnabled ? m_ink.field : color(ColorRole::Line);
    if (isEnabled && isOn)
        fill = line = color(ColorRole::Accent);
    else if (isEnabled && isHalf)
        fill = line = color(ColorRole::Muted);
    if (isEnabled && (option.state & State_MouseOver))
        line = color(ColorRole::Accent);
    if (isFocused)
        line = isOn && isEnabled ? color(ColorRole::Text) : color(ColorRole::Accent);
    const QColor mark = isEnabled ? color(isOn ? ColorRole::OnAccent : ColorRole::Surface) : m_ink.disabled;
    drawBox(painter, option.rect, fill, line, isFocused ? focusLine() : m_tokens.line, 4);
    if (isOn)
        drawTick(painter, option.rect, mark, m_tokens.room(kCheck));
    else if (isHalf)
        fillSharp(painter, QRectF(option.rect.left() + 4, option.rect.center().y(), option.rect.width() - 8, 2), mark);
}

void CampanileStyle::drawRadio(const QStyleOption &option, QPainter *painter) const
{
    const bool isEnabled = option.state & State_Enabled;
    const bool isOn = option.state & State_On;
    const bool isFocused = option.state & State_HasFocus;
    const bool isLit = isEnabled && (isOn || isFocused || (option.state & State_MouseOver));
    const QColor line = isLit ? color(ColorRole::Accent) : isEnabled ? m_ink.field : color(ColorRole::Line);
    const qreal radius = option.rect.width() / 2.0;
    if (!isOn) {
        const QColor fill = color(isEnabled ? ColorRole::Surface : ColorRole::Canvas);
        return drawBox(painter, option.rect, fill, line, isFocused ? focusLine() : m_tokens.line, radius);
    }
    const QColor ring = isFocused ? color(ColorRole::Text) : isEnabled ? line : m_ink.disabled;
    drawBox(painter, option.rect, isEnabled ? color(ColorRole::Accent) : ring, ring, isFocused ? focusLine() : m_tokens.line, radius);
    const int dot = m_tokens.room(5);
    drawBox(painter, QRectF(option.rect).adjusted(dot, dot, -dot, -dot), color(isEnabled ? ColorRole::OnAccent : ColorRole::Canvas), {}, 0, radius);
}

/** Of the box of a check box, with its border. */
int CampanileStyle::checkSide() const
{
    return m_tokens.room(kCheck) + 2 * m_tokens.line;
}

/** The box or the words of a check box or radio button. */
QRect CampanileStyle::checkPart(bool indicator, const QStyleOption &option) const
{
    const int side = checkSide();
    const QRect &all = option.rect;
    const QRect part = indicator ? QRect(all.left(), all.top() + (all.height() - side) / 2, side, side)
                                 : all.adjusted(side + space::X2, 0, 0, 0);
    return visualRect(option.direction, all, part);
}

} // namespace campanile::ui
