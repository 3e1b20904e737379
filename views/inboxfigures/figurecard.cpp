// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/figurecard.h"

#include "ui/kit/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTrendHeight = 28;
constexpr int kArrow = 14;
constexpr int kCardWidth = 168;
constexpr int kLeastWidth = 116;

} // namespace

FigureCard::FigureCard(const QString &title, QWidget *parent) : QAbstractButton(parent), m_trend(new ui::Sparkline(this))
{
    setText(title);
    // A button would take no less than it asks for.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("How this was computed"));
    m_trend->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_trend->setFixedHeight(kTrendHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X2, 0, ui::space::X2, ui::space::X2);
    column->addStretch(1);
    column->addWidget(m_trend);
    setAttribute(Qt::WA_Hover);
}

void FigureCard::setFigure(const QString &value, const QString &unit, const FigureChange &change, const QString &note)
{
    m_value = value;
    m_unit = unit;
    m_change = change;
    m_note = note;
    setAccessibleName(unit.isEmpty() ? tr("%1: %2").arg(text(), value) : tr("%1: %2 %3").arg(text(), value, unit));
    setAccessibleDescription(change.words.isEmpty() ? note : tr("%1, compared with before").arg(change.words));
    update();
}

void FigureCard::setTrend(const QList<double> &values)
{
    m_trend->setValues(values);
}

QSize FigureCard::sizeHint() const
{
    const int small = QFontMetrics(ui::fontOf(ui::TypeRole::Caption)).height();
    const int large = QFontMetrics(ui::fontOf(ui::TypeRole::Display)).height();
    return {kCardWidth, ui::space::X3 + small + 2 + large + 3 + small + ui::space::X1 + kTrendHeight + ui::space::X2};
}

QSize FigureCard::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

void FigureCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void FigureCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ui::Tokens &t = ui::tokens();
    const QColor fill = isDown() ? t.pressed() : underMouse() ? t.hover() : t.color(ui::ColorRole::Surface);
    ui::drawPane(&painter, rect(), fill, t.color(hasFocus() ? ui::ColorRole::Accent : ui::ColorRole::Line), ui::metric::RadiusCard);
    const QRect area = rect().adjusted(ui::space::X3, ui::space::X3, -ui::space::X3, -ui::space::X2);
    const QFont caption = ui::fontOf(ui::TypeRole::Caption);
    const int small = QFontMetrics(caption).height();
    const int large = QFontMetrics(ui::fontOf(ui::TypeRole::Display)).height();
    const QColor muted = t.color(ui::ColorRole::Muted);
    ui::drawLine(&painter, QRect(area.left(), area.top(), area.width(), small), text(), caption, muted);
    const QRect big(area.left(), area.top() + small + 2, area.width(), large);
    const int used = ui::drawLine(&painter, big, m_value, ui::fontOf(ui::TypeRole::Display), t.color(ui::ColorRole::Text));
    const QRect unit = isRightToLeft() ? big.adjusted(0, 6, -used - 6, 0) : big.adjusted(used + 6, 6, 0, 0);
    if (QFontMetrics(caption).horizontalAdvance(m_unit) <= unit.width())
        ui::drawLine(&painter, unit, m_unit, caption, muted);
    const QRect line(area.left(), big.bottom() + 3, area.width(), small);
    if (m_change.words.isEmpty()) {
        ui::drawLine(&painter, line, m_note, caption, muted);
        return;
    }
    const QColor ink = m_change.tone == ui::Tone::Neutral ? muted : t.ink(m_change.tone);
    int indent = 0;
    if (!m_change.icon.isEmpty()) {
        const int arrow = ui::room(kArrow);
        const int x = isRightToLeft() ? line.right() - arrow + 1 : line.left();
        ui::drawIcon(&painter, QRect(x, line.top() + (small - arrow) / 2, arrow, arrow), m_change.icon, ink);
        indent = arrow + ui::space::X1;
    }
    ui::drawLine(&painter, isRightToLeft() ? line.adjusted(0, 0, -indent, 0) : line.adjusted(indent, 0, 0, 0), m_change.words, caption, ink);
}

} // namespace campanile::views

#include "moc_figurecard.cpp"
