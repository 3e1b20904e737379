// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace campanile::ui {

namespace {

constexpr int kItemPadding = 5;      ///< above and below the words
constexpr int kLeading = 12;
constexpr int kTrailing = 16;
constexpr int kMark = 16;            ///< a tick, an icon, the arrow of a submenu
constexpr int kMarkColumn = kMark + space::X2;
constexpr int kShortcutGap = 24;
constexpr int kSeparator = 9;

bool hasMarks(const QStyleOptionMenuItem &option)
{
    return option.maxIconWidth > 0 || option.menuHasCheckableItems;
}

/** The list of a combo box is drawn as a menu, too, where its style has it so. */
bool isOfCombo(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget);
}

} // namespace

QSize CampanileStyle::menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents, const QWidget *widget) const
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int height = option.text.isEmpty() ? kSeparator - 1 + m_tokens.line : option.fontMetrics.height() + space::X3;
        return {contents.width() + kLeading, height};
    }
    int width = kLeading + contents.width() + kTrailing;
    if (isOfCombo(widget)) {
        const int icon = option.icon.isNull() ? 0 : kMarkColumn;
        const int words = option.fontMetrics.horizontalAdvance(option.text);
        return {space::X2 + icon + words + space::X2 + kMarkColumn, std::max(option.fontMetrics.height() + space::X2, metric::RowCompact)};
    }
    if (hasMarks(option))
        width += kMarkColumn - space::X1;
    if (option.text.contains(u'\t'))
        width += kShortcutGap;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += kMark;
    return {width, contents.height() + 2 * kItemPadding};
}

void CampanileStyle::drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const
{
    const QRect &all = option.rect;
    const auto placed = [&option, &all](const QRect &rect) { return visualRect(option.direction, all, rect); };
    painter->save();
    int left = all.left() + kLeading;
    const bool isCombo = isOfCombo(widget);
    if (isCombo) // which has put the ground of a window there
        painter->fillRect(all, color(ColorRole::Raised));
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        if (option.text.isEmpty())
            fillSharp(painter, QRect(all.left() + space::X2, all.center().y(), all.width() - 2 * space::X2, m_tokens.line), color(ColorRole::Line));
        painter->setPen(color(ColorRole::Muted));
        painter->setFont(option.font);
        painter->drawText(placed(QRect(left, all.top(), all.width() - kLeading, all.height())),
                          int(visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine | Qt::TextHideMnemonic, option.text);
        return painter->restore();
    }
    const bool isEnabled = option.state & State_Enabled;
    if (isEnabled && (option.state & State_Selected))
        drawBox(painter, all, m_ink.hover, {}, 0, 4);
    const QColor ink = isEnabled ? color(ColorRole::Text) : m_ink.disabled;
    int right = all.right() + 1 - kTrailing;
    const QRect leadingMark(all.left() + space::X2, all.top() + (all.height() - kMark) / 2, kMark, kMark);
    if (isCombo) {
        left = all.left() + space::X2 + (option.icon.isNull() ? 0 : kMarkColumn);
        right = all.right() + 1 - space::X2 - kMarkColumn;
        if (option.checked)
            drawTick(painter, placed(QRect(all.right() + 1 - space::X2 - kMark, leadingMark.top(), kMark, kMark)), isEnabled ? color(ColorRole::Accent) : ink, 14);
    } else if (hasMarks(option)) {
        left = all.left() + space::X2 + kMarkColumn;
        if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
            drawTick(painter, placed(leadingMark), isEnabled ? color(ColorRole::Accent) : ink, 14);
    }
    const bool hidesIcon = !isCombo && option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked;
    if (!option.icon.isNull() && !hidesIcon)
        option.icon.paint(painter, placed(leadingMark), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter, placed(QRect(all.right() + 1 - space::X1 - kMark, leadingMark.top(), kMark, kMark)),
                    option.direction == Qt::RightToLeft ? Pointing::Left : Pointing::Right, isEnabled ? color(ColorRole::Muted) : ink, 14);
    const qsizetype tab = option.text.indexOf(u'\t');
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | (proxy()->styleHint(SH_UnderlineShortcut, &option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const QRect words(left, all.top(), right - left, all.height());
    painter->setFont(option.font);
    painter->setPen(ink);
    QString text = option.text.left(tab);
    if (isCombo)
        text = option.fontMetrics.elidedText(text, Qt::ElideRight, words.width());
    painter->drawText(placed(words), int(visualAlignment(option.direction, Qt::AlignLeft)) | (isCombo ? Qt::AlignVCenter | Qt::TextSingleLine : flags), text);
    if (tab >= 0) {
        painter->setPen(isEnabled ? color(ColorRole::Muted) : ink);
        painter->drawText(placed(words), int(visualAlignment(option.direction, Qt::AlignRight)) | flags, option.text.mid(tab + 1));
    }
    painter->restore();
}

void CampanileStyle::drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const
{
    const bool isEnabled = option.state & State_Enabled;
    if (isEnabled && (option.state & (State_Selected | State_Sunken)))
        drawBox(painter, option.rect, m_ink.hover, {}, 0, 4);
    const int mnemonic = proxy()->styleHint(SH_UnderlineShortcut, &option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    if (!option.icon.isNull())
        return option.icon.paint(painter, option.rect, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    proxy()->drawItemText(painter, option.rect, Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine | mnemonic, option.palette, isEnabled, option.text, QPalette::WindowText);
}

} // namespace campanile::ui
