// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/figures.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace campanile::ui {

using namespace Qt::StringLiterals;

Sparkline::Sparkline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setValues(const QList<double> &values)
{
    m_values = values;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isRightToLeft()) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const auto [low, high] = std::minmax_element(m_values.begin(), m_values.end());
    const double span = *high - *low;
    const QRectF area = QRectF(rect()).adjusted(4, 4, -4, -4);
    QPolygonF points;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const double share = span > 0 ? (m_values.at(i) - *low) / span : 0.5;
        points << QPointF(area.left() + area.width() * double(i) / double(m_values.size() - 1),
                          area.bottom() - share * area.height());
    }
    const QColor color = tokens().data(0);
    QPainterPath fill;
    fill.addPolygon(points);
    fill.lineTo(area.right(), rect().bottom());
    fill.lineTo(area.left(), rect().bottom());
    QColor soft = color;
    soft.setAlphaF(0.12f);
    painter.fillPath(fill, soft);
    painter.setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points);
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(points.last(), 3, 3);
}

FigureTile::FigureTile(QWidget *parent) : QWidget(parent), m_line(new Sparkline(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::X2, 0, space::X2, space::X2);
    column->addStretch();
    column->addWidget(m_line);
}

void FigureTile::setFigure(const QString &label, const QString &value, const QString &unit,
                           std::optional<double> changePercent, bool moreIsBetter)
{
    m_label = label;
    m_value = value;
    m_unit = unit;
    m_change = changePercent;
    m_moreIsBetter = moreIsBetter;
    m_word.clear();
    if (changePercent) {
        const QString amount = QLocale().toString(std::abs(*changePercent), 'f', 0);
        if (qFuzzyIsNull(*changePercent))
            m_word = tr("no change");
        else
            m_word = *changePercent > 0 ? tr("%1 % more").arg(amount) : tr("%1 % less").arg(amount);
    }
    setAccessibleName(u"%1: %2 %3, %4"_s.arg(label, value, unit, m_word));
    update();
}

void FigureTile::setHistory(const QList<double> &values)
{
    m_line->setValues(values);
}

QSize FigureTile::sizeHint() const
{
    const int text = QFontMetrics(fontOf(TypeRole::Caption)).height() * 2
                     + QFontMetrics(fontOf(TypeRole::Display)).height();
    return {180, text + 32 + 5 * space::X2};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    drawPane(&painter, rect(), t.color(ColorRole::Surface), t.color(ColorRole::Line), metric::RadiusCard);
    const QRect area = rect().adjusted(space::X3, space::X2, -space::X3, -space::X2);
    const QFont caption = fontOf(TypeRole::Caption);
    const int small = QFontMetrics(caption).height();
    const int large = QFontMetrics(fontOf(TypeRole::Display)).height();
    drawLine(&painter, QRect(area.left(), area.top(), area.width(), small), m_label, caption,
             t.color(ColorRole::Muted));
    const QRect big(area.left(), area.top() + small + 2, area.width(), large);
    const int used = drawLine(&painter, big, m_value, fontOf(TypeRole::Display), t.color(ColorRole::Text));
    const QRect unit = isRightToLeft() ? big.adjusted(0, 4, -used - 6, 0) : big.adjusted(used + 6, 4, 0, 0);
    drawLine(&painter, unit, m_unit, caption, t.color(ColorRole::Muted));
    if (!m_change)
        return;
    const bool up = *m_change > 0;
    const bool flat = qFuzzyIsNull(*m_change);
    const QColor ink = t.ink(flat ? Tone::Neutral : (up == m_moreIsBetter ? Tone::Success : Tone::Danger));
    const QRect change(area.left(), big.bottom() + 3, area.width(), small);
    if (!flat) {
        const int x = isRightToLeft() ? change.right() - 13 : change.left();
        drawIcon(&painter, QRect(x, change.top() + (small - 14) / 2, 14, 14), up ? u"arrow-up"_s : u"arrow-down"_s, ink);
    }
    const int indent = flat ? 0 : 18;
    drawLine(&painter, isRightToLeft() ? change.adjusted(0, 0, -indent, 0) : change.adjusted(indent, 0, 0, 0), m_word,
             caption, ink);
}

} // namespace campanile::ui

#include "moc_figures.cpp"
