// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QProxyStyle>

class QAbstractScrollArea;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

namespace campanile::ui {

enum class ControlKind;
class BusyBars;

/**
 * Draws and measures every control from the tokens. What it does not know is Fusion's. Buttons, lists and tool buttons say what
 * they are by the dynamic property "kind" (kit/forms.h, setKind()), a line edit with an error by "invalid". Colours of a palette that
 * a view gave to a widget are kept where a control has no meaning of its own. GUI thread; owned by the QApplication, told of a
 * change of theme by Theme. Sizes are device-independent pixels.
 *
 * One file for each family: stylebuttons, stylefields, styleitems, stylemenus, stylebars; style.cpp deals out.
 */
class CampanileStyle final : public QProxyStyle
{
public:
    explicit CampanileStyle(const Tokens &tokens);

    /** Where lines become wider or icons larger everything is laid out anew; that it is drawn again comes from the palette. */
    void setTokens(const Tokens &tokens);

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;

private:
    /** Colours made of several tokens. */
    struct Inks {
        QColor accentHover;
        QColor accentPressed;
        QColor danger;
        QColor field; ///< border of what is written into
        QColor thumb;
        QColor dimmed;
        QColor hover;
        QColor pressed;
        QColor disabled;
    };
    void mix();
    [[nodiscard]] const QColor &color(ColorRole role) const { return m_tokens.color(role); }
    [[nodiscard]] int focusLine() const { return m_tokens.isHighContrast() ? 3 : 2; }
    [[nodiscard]] QColor inkOf(const QStyleOption &option) const;

    void drawPushPanel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const;
    void drawPushLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget) const;
    void drawCheck(const QStyleOption &option, QPainter *painter) const;
    void drawRadio(const QStyleOption &option, QPainter *painter) const;
    [[nodiscard]] QRect pushContents(const QStyleOption &option, const QWidget *widget) const;
    [[nodiscard]] QSize toolSize(const QSize &contents, const QWidget *widget) const;
    [[nodiscard]] QSize pushSize(const QSize &contents, const QWidget *widget) const;
    [[nodiscard]] int checkSide() const;
    [[nodiscard]] QRect checkPart(bool indicator, const QStyleOption &option) const;

    void drawField(const QStyleOption &option, QPainter *painter, bool invalid = false) const;
    void drawFrame(const QStyleOption &option, QPainter *painter, const QWidget *widget) const;
    [[nodiscard]] QRect frameContents(const QStyleOption &option, const QWidget *widget, bool &known) const;
    [[nodiscard]] QRect comboPart(SubControl sub, const QStyleOptionComplex &option) const;
    [[nodiscard]] QSize fieldSize(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const;
    void drawComboLabel(const QStyleOption &option, QPainter *painter) const;

    void polishArea(QAbstractScrollArea *area) const;
    void drawItem(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget, ControlKind kind) const;
    void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter) const;
    void drawHeader(const QStyleOption &option, QPainter *painter) const;
    void drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter) const;
    void drawSortArrow(const QStyleOption &option, QPainter *painter) const;
    [[nodiscard]] QRect headerPart(SubElement element, const QStyleOption &option) const;
    void drawBranch(const QStyleOption &option, QPainter *painter) const;
    [[nodiscard]] QSize headerSize(const QStyleOption *option) const;

    void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const;
    void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const;
    [[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents, const QWidget *widget) const;

    void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const;
    [[nodiscard]] QRect scrollBarPart(SubControl sub, const QStyleOptionSlider &option) const;
    void drawTabShape(const QStyleOptionTab &option, QPainter *painter) const;
    void drawTabLabel(const QStyleOptionTab &option, QPainter *painter, const QWidget *widget) const;
    [[nodiscard]] QSize tabSize(const QStyleOption *option, const QSize &contents) const;
    void drawProgress(const QStyleOption &option, QPainter *painter, const QWidget *widget) const;
    void drawDockTitle(const QStyleOption &option, QPainter *painter, const QWidget *widget) const;
    void drawGround(const QStyleOption &option, QPainter *painter, const QWidget *widget) const;
    void drawSeparator(const QStyleOption &option, QPainter *painter) const;

    Tokens m_tokens;
    Inks m_ink;
    mutable BusyBars *m_busy = nullptr; ///< made with the first bar that is busy; a child
};

} // namespace campanile::ui
