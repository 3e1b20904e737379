// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QGuiApplication>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScrollBar = 12;
constexpr int kThumb = 36; ///< with the room around it
constexpr int kTipPadding = 6;
constexpr int kMessageIcon = 32;
constexpr int kArrowOfMenu = 20; ///< beside the words of a button
constexpr int kDockMargin = 6;
constexpr int kProgressHeight = 6;

/** The lists that pop up have their own border and a little room around the rows. */
QSize itemSize(const QSize &size, ControlKind kind)
{
    if (kind == ControlKind::Plain)
        return size;
    const int height = kind == ControlKind::Offers ? std::max(size.height(), metric::RowCompact) : size.height();
    return {size.width() + 2 * space::X2, height};
}

/** The icon that points to where lines of @p direction begin; the icons turn round with the window, Qt's arrows do not. */
QString chevronTo(Qt::LayoutDirection direction)
{
    return QGuiApplication::layoutDirection() == direction ? u"chevron-left"_s : u"chevron-right"_s;
}

} // namespace

QRect CampanileStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonContents:
        return pushContents(*option, widget);
    case SE_PushButtonFocusRect:
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_RadioButtonClickRect:
    case SE_CheckBoxClickRect:
        return option->rect;
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator:
        return checkPart(true, *option);
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return checkPart(false, *option);
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            return option->rect;
        const int across = m_tokens.line + space::X2;
        return option->rect.adjusted(across, m_tokens.line, -across, -m_tokens.line);
    }
    case SE_ShapedFrameContents:
    case SE_FrameContents: {
        bool isKnown = false;
        const QRect inside = frameContents(*option, widget, isKnown);
        if (isKnown)
            return inside;
        break;
    }
    case SE_HeaderLabel:
    case SE_HeaderArrow:
        return headerPart(element, *option);
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
        return option->rect;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect CampanileStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return comboPart(sub, *option);
    case CC_SpinBox: {
        if (sub == SC_SpinBoxFrame)
            return option->rect;
        if (sub != SC_SpinBoxEditField)
            return {}; // keys and the wheel do what buttons would
        const int across = m_tokens.line + space::X2;
        return option->rect.adjusted(across, m_tokens.line, -across, -m_tokens.line);
    }
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(sub, *bar);
        break;
    case CC_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool isSplit = tool->features & QStyleOptionToolButton::MenuButtonPopup;
            const int arrow = isSplit ? proxy()->pixelMetric(PM_MenuButtonIndicator, option, widget) : 0;
            const QRect &all = option->rect;
            const QRect part = sub == SC_ToolButtonMenu ? QRect(all.right() + 1 - arrow, all.top(), arrow, all.height()) : all.adjusted(0, 0, -arrow, 0);
            return visualRect(option->direction, all, part);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QSize CampanileStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        return pushSize(size, widget);
    case CT_ToolButton:
        return toolSize(size, widget);
    case CT_CheckBox:
    case CT_RadioButton: {
        const int side = checkSide();
        return {size.width() + side + space::X2 + 1, std::max(size.height(), side) + 1};
    }
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox:
        return fieldSize(type, option, size, widget);
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, size, widget);
        break;
    case CT_MenuBarItem:
        return size + QSize(20, 10);
    case CT_Menu:
    case CT_MenuBar:
    case CT_ScrollBar:
        return size;
    case CT_HeaderSection:
        return headerSize(option);
    case CT_TabBarTab:
        return tabSize(option, size);
    case CT_ProgressBar:
        return {size.width(), kProgressHeight};
    case CT_ItemViewItem:
        return itemSize(QProxyStyle::sizeFromContents(type, option, size, widget), rowKindOf(widget));
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int CampanileStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_MenuPanelWidth:
        return m_tokens.line;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::X1;
    case PM_ButtonMargin:
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_MenuButtonIndicator:
        return m_tokens.room(qobject_cast<const QToolButton *>(widget) ? 16 : kArrowOfMenu);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return checkSide();
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::X2;
    case PM_ToolTipLabelFrameWidth:
        return m_tokens.line + kTipPadding;
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ScrollBarSliderMin:
        return kThumb;
    case PM_DockWidgetTitleMargin:
        return kDockMargin;
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_DockWidgetTitleBarButtonMargin:
        return 2;
    case PM_MessageBoxIconSize:
        return kMessageIcon;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
        return m_tokens.room(metric::IconSmall);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CampanileStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_ComboBox_PopupFrameStyle:
        return int(QFrame::StyledPanel) | int(QFrame::Plain);
    case SH_Table_GridLineColor:
        return int(color(ColorRole::Line).rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

/** Qt's own are pictures in files, and the first of them loads the plugin of every picture format. */
QIcon CampanileStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const ColorRole role = qobject_cast<const QCalendarWidget *>(widget) ? ColorRole::OnAccent : ColorRole::Text;
    switch (which) {
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(u"ellipsis"_s);
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(u"x"_s);
    case SP_TitleBarNormalButton:
        return icon(u"copy"_s);
    case SP_LineEditClearButton:
        return icon(u"x"_s, ColorRole::Muted);
    case SP_ArrowLeft:
        return icon(chevronTo(Qt::LeftToRight), role);
    case SP_ArrowRight:
        return icon(chevronTo(Qt::RightToLeft), role);
    case SP_MessageBoxInformation:
        return icon(u"info"_s, Tone::Info);
    case SP_MessageBoxWarning:
        return icon(u"triangle-alert"_s, Tone::Warning);
    case SP_MessageBoxCritical:
        return icon(u"circle-x"_s, Tone::Danger);
    case SP_MessageBoxQuestion:
        return icon(u"circle-help"_s, Tone::Accent);
    case SP_FileDialogBack:
        return icon(u"arrow-left"_s);
    case SP_FileDialogToParent:
        return icon(u"arrow-up"_s);
    case SP_ArrowForward:
        return icon(u"arrow-right"_s);
    case SP_FileDialogNewFolder:
        return icon(u"plus"_s);
    case SP_FileDialogListView:
        return icon(u"layout-dashboard"_s);
    case SP_FileDialogDetailedView:
        return icon(u"list"_s);
    case SP_DirIcon:
    case SP_DirOpenIcon:
    case SP_DirClosedIcon:
    case SP_DirLinkIcon:
        return icon(u"folder"_s, ColorRole::Muted);
    case SP_FileIcon:
    case SP_FileLinkIcon:
        return icon(u"file-text"_s, ColorRole::Muted);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace campanile::ui
