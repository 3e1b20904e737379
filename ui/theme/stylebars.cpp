// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QPainter>
#include <QPointer>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace campanile::ui {

namespace {

constexpr int kThumbMargin = 2;
constexpr int kLeastThumb = 36;
constexpr int kTabAcross = 12;
constexpr int kTabAlong = 6;
constexpr int kTabLine = 2;
constexpr int kBusyFrameMs = 33;
constexpr int kBusyRoundMs = 1'600; ///< from one end of the bar to the other and back
constexpr double kBusyShare = 0.3;  ///< of the bar

bool isBelow(const QStyleOptionTab &option)
{
    return option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
}

bool isUpright(const QStyleOptionTab &option)
{
    return option.shape == QTabBar::RoundedWest || option.shape == QTabBar::RoundedEast || option.shape == QTabBar::TriangularWest || option.shape == QTabBar::TriangularEast;
}

} // namespace

/** The thumb alone, without arrows or a groove; what lies below shows. */
void CampanileStyle::drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const
{
    if (option.maximum <= option.minimum || !(option.subControls & SC_ScrollBarSlider))
        return;
    const QRect thumb = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool isLit = option.activeSubControls & SC_ScrollBarSlider && (option.state & (State_MouseOver | State_Sunken));
    const QRect shown = thumb.adjusted(kThumbMargin, kThumbMargin, -kThumbMargin, -kThumbMargin);
    drawBox(painter, shown, isLit ? color(ColorRole::Muted) : m_ink.thumb, {}, 0, 4);
}

QRect CampanileStyle::scrollBarPart(SubControl sub, const QStyleOptionSlider &option) const
{
    const bool across = option.orientation == Qt::Horizontal;
    const QRect &all = option.rect;
    const int length = across ? all.width() : all.height();
    int thumb = length;
    if (option.maximum != option.minimum) {
        const qint64 range = qint64(option.maximum) - option.minimum;
        thumb = std::clamp(int(option.pageStep * qint64(length) / (range + option.pageStep)), std::min(kLeastThumb, length), length);
    }
    const int start = sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    const auto part = [&](int from, int size) {
        return across ? QRect(all.left() + from, all.top(), size, all.height()) : QRect(all.left(), all.top() + from, all.width(), size);
    };
    switch (sub) {
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSlider:
        return part(start, thumb);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + thumb, length - start - thumb);
    default: // no arrows
        return {};
    }
}

void CampanileStyle::drawTabShape(const QStyleOptionTab &option, QPainter *painter) const
{
    const QRect &all = option.rect;
    const bool isSelected = option.state & State_Selected;
    if (isSelected && (option.state & State_HasFocus))
        drawBox(painter, all.adjusted(0, 0, 0, -kTabLine - 1), {}, color(ColorRole::Accent), focusLine(), 4);
    if (!isSelected)
        return;
    QRect line(all.left(), isBelow(option) ? all.top() : all.bottom() + 1 - kTabLine, all.width(), kTabLine);
    if (isUpright(option))
        line = QRect(option.shape == QTabBar::RoundedEast || option.shape == QTabBar::TriangularEast ? all.left() : all.right() + 1 - kTabLine, all.top(), kTabLine, all.height());
    fillSharp(painter, line, color(ColorRole::Accent));
}

void CampanileStyle::drawTabLabel(const QStyleOptionTab &option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionTab label(option);
    const bool isEnabled = option.state & State_Enabled;
    const bool isStrong = option.state & (State_Selected | State_MouseOver);
    label.palette.setColor(QPalette::WindowText, !isEnabled ? m_ink.disabled : color(isStrong ? ColorRole::Text : ColorRole::Muted));
    label.state &= ~State_HasFocus; // shown around the tab
    if (!isUpright(option))
        label.rect = option.rect.adjusted(kTabAcross, isBelow(option) ? kTabLine : 0, -kTabAcross, isBelow(option) ? 0 : -kTabLine);
    QProxyStyle::drawControl(CE_TabBarTabLabel, &label, painter, widget);
}

QSize CampanileStyle::tabSize(const QStyleOption *option, const QSize &contents) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    const int icon = tab && !tab->icon.isNull() ? space::X3 : 0;
    if (tab && isUpright(*tab))
        return {contents.width() + 2 * kTabAlong + kTabLine, contents.height() + 2 * kTabAcross + icon};
    return {contents.width() + 2 * kTabAcross + icon, contents.height() + 2 * kTabAlong + kTabLine};
}

/** Has the busy bars drawn again that were drawn since the last time; rests where there is none, or none that is seen. */
class BusyBars final : public QObject
{
public:
    explicit BusyBars(QObject *parent) : QObject(parent) { m_since.start(); }

    /** Where the wandering part begins, 0 to 1 of the way that it has. @p bar is drawn again soon. */
    double placeFor(const QWidget *bar)
    {
        if (!m_bars.contains(bar))
            m_bars.append(bar);
        if (!m_timer.isActive())
            m_timer.start(kBusyFrameMs, this);
        const double turn = double(m_since.elapsed() % kBusyRoundMs) / kBusyRoundMs;
        return (1 - std::cos(turn * 2 * M_PI)) / 2;
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        if (m_bars.isEmpty())
            m_timer.stop();
        for (const QPointer<const QWidget> &bar : std::exchange(m_bars, {})) {
            if (bar && bar->isVisible())
                const_cast<QWidget *>(bar.data())->update();
        }
    }

private:
    QList<QPointer<const QWidget>> m_bars;
    QBasicTimer m_timer;
    QElapsedTimer m_since;
};

/** One round bar; of a task whose end nobody knows it shows a part that wanders. */
void CampanileStyle::drawProgress(const QStyleOption &option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar)
        return;
    const QRect &all = option.rect;
    const qreal radius = std::min(all.width(), all.height()) / 2.0;
    // Where lines are black a groove filled with their colour would hide what is done.
    if (m_tokens.isHighContrast())
        drawBox(painter, all, color(ColorRole::Surface), color(ColorRole::Line), 1, radius);
    else
        drawBox(painter, all, color(ColorRole::Line), {}, 0, radius);
    const bool across = bar->state & State_Horizontal;
    const int length = across ? all.width() : all.height();
    const bool isBusy = bar->minimum == 0 && bar->maximum == 0;
    const double span = double(bar->maximum) - bar->minimum;
    const double share = isBusy ? kBusyShare : span > 0 ? std::clamp((double(bar->progress) - bar->minimum) / span, 0.0, 1.0) : 0;
    const int done = int(length * share);
    if (done <= 0)
        return;
    double place = 0.5;
    if (isBusy && widget && Theme::current() && Theme::current()->motionMs() > 0) {
        if (!m_busy)
            m_busy = new BusyBars(const_cast<CampanileStyle *>(this));
        place = m_busy->placeFor(widget);
    }
    const int from = isBusy ? int((length - done) * place) : 0;
    const bool turned = across ? (bar->direction == Qt::RightToLeft) != bar->invertedAppearance : !bar->invertedAppearance;
    const int start = turned ? length - from - done : from;
    const QRect part = across ? QRect(all.left() + start, all.top(), done, all.height()) : QRect(all.left(), all.top() + start, all.width(), done);
    drawBox(painter, part, color(option.state & State_Enabled ? ColorRole::Accent : ColorRole::Muted), {}, 0, radius);
}

void CampanileStyle::drawDockTitle(const QStyleOption &option, QPainter *painter, const QWidget *widget) const
{
    const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(&option);
    if (!dock)
        return;
    painter->fillRect(option.rect, color(ColorRole::Surface));
    const QRect room = proxy()->subElementRect(SE_DockWidgetTitleBarText, &option, widget);
    const QRect words = visualRect(option.direction, option.rect, visualRect(option.direction, option.rect, room).adjusted(space::X2, 0, 0, 0));
    const QFont before = painter->font();
    QFont strong = before;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    const QString text = QFontMetrics(strong).elidedText(dock->title, Qt::ElideRight, words.width());
    proxy()->drawItemText(painter, words, int(visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextHideMnemonic, option.palette,
                          option.state & State_Enabled, text, QPalette::WindowText);
    painter->setFont(before);
}

/** What polish() asked to be asked for: the ground of dialogs, of the menu bar and of a date field's calendar. */
void CampanileStyle::drawGround(const QStyleOption &option, QPainter *painter, const QWidget *widget) const
{
    if (qobject_cast<const QMenuBar *>(widget)) {
        painter->fillRect(option.rect, color(ColorRole::Canvas));
        fillSharp(painter, QRect(option.rect.left(), option.rect.bottom() + 1 - m_tokens.line, option.rect.width(), m_tokens.line), color(ColorRole::Line));
    } else if (qobject_cast<const QDialog *>(widget)) {
        painter->fillRect(option.rect, color(ColorRole::Surface));
    } else if (widget && widget->inherits("QCalendarPopup")) {
        drawBox(painter, option.rect, color(ColorRole::Raised), color(ColorRole::Line), m_tokens.line, 0);
    }
}

/** Between docks, or the two sides of a splitter. */
void CampanileStyle::drawSeparator(const QStyleOption &option, QPainter *painter) const
{
    const QRect &all = option.rect;
    const bool isLit = option.state & State_MouseOver;
    const int width = isLit ? 2 : m_tokens.line;
    QRect line = all;
    if (all.width() > width && all.width() < all.height())
        line = QRect(all.left() + (all.width() - width) / 2, all.top(), width, all.height());
    else if (all.height() > width && all.height() <= all.width())
        line = QRect(all.left(), all.top() + (all.height() - width) / 2, all.width(), width);
    fillSharp(painter, line, color(isLit ? ColorRole::Accent : ColorRole::Line));
}

} // namespace campanile::ui
