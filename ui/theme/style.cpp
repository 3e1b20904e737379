// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/stylepaint.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QFrame>
#include <QGroupBox>
#include <QLabel>
#include <QLayout>
#include <QMenuBar>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProgress = 6;

/** The weight is all that a primary button has of its own; its size and family stay those of where it is. */
void dressButton(QPushButton *button)
{
    const bool isStrong = button->testAttribute(Qt::WA_SetFont) && button->font().resolveMask() == QFont::WeightResolved;
    if (kindOf(button) == ControlKind::Primary) {
        QFont font = button->testAttribute(Qt::WA_SetFont) ? button->font() : QFont();
        if (!(font.resolveMask() & QFont::WeightResolved)) {
            font.setWeight(QFont::DemiBold);
            button->setFont(font);
        }
    } else if (isStrong) {
        button->setFont(QFont());
    }
}

} // namespace

CampanileStyle::CampanileStyle(const Tokens &tokens) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_tokens(tokens)
{
    mix();
}

void CampanileStyle::setTokens(const Tokens &tokens)
{
    const bool isWider = tokens.line != m_tokens.line || tokens.text != m_tokens.text;
    m_tokens = tokens;
    mix();
    if (!isWider)
        return;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        // The closed list of a combo box would measure all of its rows; it does when it opens.
        if (widget->window()->inherits("QComboBoxPrivateContainer"))
            continue;
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

void CampanileStyle::mix()
{
    const Tokens &t = m_tokens;
    m_ink = {blend(t.color(ColorRole::Text), t.color(ColorRole::Accent), 0.12),
             blend(t.color(ColorRole::Text), t.color(ColorRole::Accent), 0.22),
             t.ink(Tone::Danger),
             blend(t.color(ColorRole::Muted), t.color(ColorRole::Line), t.isHighContrast() ? 0 : 0.35),
             blend(t.color(ColorRole::Muted), t.color(ColorRole::Surface), 0.45),
             blend(t.color(ColorRole::Text), t.color(ColorRole::Surface), 0.12),
             t.hover(),
             t.pressed(),
             t.disabled()};
}

void CampanileStyle::polish(QWidget *widget)
{
    // Most widgets are labels and plain ones: what is asked first costs most.
    if (qobject_cast<QLabel *>(widget) || widget->metaObject() == &QWidget::staticMetaObject)
        return;
    if (qobject_cast<QAbstractButton *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
        if (auto *button = qobject_cast<QPushButton *>(widget))
            dressButton(button);
    } else if (auto *area = qobject_cast<QAbstractScrollArea *>(widget)) {
        polishArea(area);
    } else if (qobject_cast<QScrollBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    } else if (qobject_cast<QTabBar *>(widget) || qobject_cast<QSplitterHandle *>(widget) || qobject_cast<QAbstractSlider *>(widget) || qobject_cast<QGroupBox *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    } else if (qobject_cast<QDialog *>(widget) || qobject_cast<QMenuBar *>(widget)) {
        widget->setAttribute(Qt::WA_StyledBackground);
    } else if (auto *bar = qobject_cast<QProgressBar *>(widget)) {
        if (bar->orientation() == Qt::Horizontal)
            bar->setFixedHeight(kProgress);
    } else if (widget->inherits("QCalendarPopup")) { // of a date field: a window of its own, which would have no border
        widget->setAttribute(Qt::WA_StyledBackground);
        if (QLayout *inside = widget->layout())
            inside->setContentsMargins(m_tokens.line, m_tokens.line, m_tokens.line, m_tokens.line);
    } else if (auto *frame = qobject_cast<QFrame *>(widget); frame && frame->inherits("QComboBoxPrivateContainer")) {
        frame->setFrameStyle(frame->frameStyle()); // it asks the style for its width here only
    }
}

void CampanileStyle::unpolish(QWidget *) {}

void CampanileStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_Widget:
        return drawGround(*option, painter, widget);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(*option, painter, widget && widget->property("invalid").toBool());
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, color(ColorRole::Canvas));
        return fillSharp(painter, QRect(option->rect.left(), option->rect.top(), option->rect.width(), m_tokens.line), color(ColorRole::Line));
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(*option, painter);
    case PE_IndicatorRadioButton:
        return drawRadio(*option, painter);
    case PE_PanelItemViewItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemPanel(*row, painter);
        return;
    case PE_PanelItemViewRow: // a tree's whole row: its cells tell what is chosen
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if ((row->state & State_Selected) && row->showDecorationSelected)
                painter->fillRect(row->rect, row->palette.brush(row->state & State_Enabled ? QPalette::Normal : QPalette::Disabled, QPalette::Highlight));
            else if (row->features & QStyleOptionViewItem::Alternate)
                painter->fillRect(row->rect, row->palette.brush(QPalette::AlternateBase));
        }
        return;
    case PE_IndicatorBranch:
        return drawBranch(*option, painter);
    case PE_IndicatorHeaderArrow:
        return drawSortArrow(*option, painter);
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        return drawBox(painter, option->rect, element == PE_FrameMenu ? QColor() : color(ColorRole::Raised), color(ColorRole::Line), m_tokens.line, 0);
    case PE_PanelMenu:
        return painter->fillRect(option->rect, color(ColorRole::Raised));
    case PE_FrameGroupBox: {
        const int title = std::max(option->fontMetrics.height(), 14 + 2 * m_tokens.line) + space::X1;
        return drawBox(painter, option->rect.adjusted(0, title, 0, 0), {}, color(ColorRole::Line), m_tokens.line, metric::RadiusControl);
    }
    case PE_FrameTabWidget:
        return drawBox(painter, option->rect, {}, color(ColorRole::Line), m_tokens.line, 0);
    case PE_FrameTabBarBase:
        return fillSharp(painter, QRect(option->rect.left(), option->rect.bottom() + 1 - m_tokens.line, option->rect.width(), m_tokens.line), color(ColorRole::Line));
    case PE_IndicatorDockWidgetResizeHandle:
        return drawSeparator(*option, painter);
    case PE_IndicatorArrowUp:
        return drawChevron(painter, option->rect, Pointing::Up, inkOf(*option));
    case PE_IndicatorArrowDown:
        return drawChevron(painter, option->rect, Pointing::Down, inkOf(*option));
    case PE_IndicatorArrowLeft:
        return drawChevron(painter, option->rect, Pointing::Left, inkOf(*option));
    case PE_IndicatorArrowRight:
        return drawChevron(painter, option->rect, Pointing::Right, inkOf(*option));
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
    case PE_PanelMenuBar:
        return;
    case PE_FrameFocusRect:
        // Whatever else gets the keyboard: a link in a text, say. Rows, boxes and tabs show it themselves.
        if (!qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QAbstractButton *>(widget) && !qobject_cast<const QGroupBox *>(widget))
            drawBox(painter, option->rect, {}, color(ColorRole::Accent), m_tokens.line, 4);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CampanileStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    switch (element) {
    case CE_PushButton:
        if (button) {
            drawPushPanel(*button, painter, widget);
            QStyleOptionButton label(*button);
            label.rect = proxy()->subElementRect(SE_PushButtonContents, button, widget);
            drawPushLabel(label, painter, widget);
        }
        return;
    case CE_PushButtonBevel:
        if (button)
            drawPushPanel(*button, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (button)
            drawPushLabel(*button, painter, widget);
        return;
    case CE_ShapedFrame:
        return drawFrame(*option, painter, widget);
    case CE_ComboBoxLabel:
        return drawComboLabel(*option, painter);
    case CE_ItemViewItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (const ControlKind kind = rowKindOf(widget); kind != ControlKind::Plain)
                return drawItem(*row, painter, widget, kind);
        }
        break;
    case CE_Header: // Qt would place words and arrow as Fusion does
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeader(*option, painter);
            QStyleOptionHeader part(*header);
            part.rect = headerPart(SE_HeaderLabel, *header);
            drawHeaderLabel(part, painter);
            part.rect = headerPart(SE_HeaderArrow, *header);
            drawSortArrow(part, painter);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeader(*option, painter);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderLabel(*header, painter);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, painter, widget);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*item, painter, widget);
        return;
    case CE_MenuScroller:
        painter->fillRect(option->rect, color(ColorRole::Raised));
        return drawChevron(painter, option->rect, option->state & State_DownArrow ? Pointing::Down : Pointing::Up, color(ColorRole::Muted));
    case CE_MenuEmptyArea:
    case CE_MenuBarEmptyArea:
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabShape(*tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(*tab, painter, widget);
        return;
    case CE_ProgressBar:
        return drawProgress(*option, painter, widget);
    case CE_DockWidgetTitle:
        return drawDockTitle(*option, painter, widget);
    case CE_Splitter: // seen only where it can be taken
        if (option->state & State_MouseOver)
            drawSeparator(*option, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CampanileStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            drawToolButton(*tool, painter, widget);
        return;
    case CC_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->frame)
            drawField(*option, painter);
        return drawChevron(painter, comboPart(SC_ComboBoxArrow, *option), Pointing::Down, option->state & State_Enabled ? color(ColorRole::Muted) : m_ink.disabled,
                           m_tokens.room(metric::IconSmall));
    }
    case CC_SpinBox:
        return drawField(*option, painter);
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(*bar, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QColor CampanileStyle::inkOf(const QStyleOption &option) const
{
    return option.state & State_Enabled ? option.palette.color(QPalette::ButtonText) : m_ink.disabled;
}

} // namespace campanile::ui
