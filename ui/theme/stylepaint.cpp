// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepaint.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace campanile::ui {

namespace {

constexpr std::array<std::pair<QLatin1StringView, ControlKind>, 9> kindNames{{
    {QLatin1StringView("primary"), ControlKind::Primary},
    {QLatin1StringView("danger"), ControlKind::Danger},
    {QLatin1StringView("link"), ControlKind::Link},
    {QLatin1StringView("segment"), ControlKind::Segment},
    {QLatin1StringView("small"), ControlKind::Small},
    {QLatin1StringView("word"), ControlKind::Word},
    {QLatin1StringView("nav"), ControlKind::Nav},
    {QLatin1StringView("offers"), ControlKind::Offers},
    {QLatin1StringView("bare"), ControlKind::Bare},
}};

/** Strokes of the bundled icons are 1.75 wide in a square of 24. */
constexpr qreal strokeShare = 1.75 / 24;

QRectF onPixels(const QPainter *painter, const QRectF &rect)
{
    const QTransform &transform = painter->deviceTransform();
    if (transform.type() != QTransform::TxScale)
        return rect;
    const QRectF there = transform.mapRect(rect);
    const QPointF from(std::round(there.left()), std::round(there.top()));
    const QPointF to(std::max(from.x() + 1, std::round(there.right())), std::max(from.y() + 1, std::round(there.bottom())));
    return transform.inverted().mapRect(QRectF(from, to));
}

qreal widthOnPixels(const QPainter *painter, qreal width)
{
    const qreal scale = painter->deviceTransform().m11();
    if (scale <= 0)
        return width;
    // A half is rounded down: rather fine than fat.
    return std::max(1.0, std::ceil(width * scale - 0.5)) / scale;
}

void drawStrokes(QPainter *painter, const QRectF &square, const QColor &color, const std::array<QPointF, 3> &points)
{
    const qreal unit = square.width() / 24;
    std::array<QPointF, 3> placed;
    std::transform(points.begin(), points.end(), placed.begin(), [&](QPointF point) { return square.topLeft() + point * unit; });
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, square.width() * strokeShare, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(placed.data(), int(placed.size()));
    painter->restore();
}

QRectF squareIn(const QRectF &rect, qreal side)
{
    side = std::min({side, rect.width(), rect.height()});
    return {std::floor(rect.center().x() - side / 2), std::floor(rect.center().y() - side / 2), side, side};
}

} // namespace

ControlKind kindOf(const QWidget *widget)
{
    if (!widget)
        return ControlKind::Plain;
    const QVariant value = widget->property("kind");
    if (!value.isValid())
        return ControlKind::Plain;
    const QString name = value.toString();
    const auto it = std::find_if(kindNames.begin(), kindNames.end(), [&name](const auto &row) { return name == row.first; });
    return it == kindNames.end() ? ControlKind::Plain : it->second;
}

ControlKind rowKindOf(const QWidget *list)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(list);
    if (!view)
        return ControlKind::Plain;
    const ControlKind kind = kindOf(view);
    if (kind == ControlKind::Nav)
        return kind;
    const bool isPopup = view->isWindow() || (view->parentWidget() && view->parentWidget()->inherits("QComboBoxPrivateContainer"));
    return kind == ControlKind::Offers || isPopup ? ControlKind::Offers : ControlKind::Plain;
}

void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal width, qreal radius)
{
    const QRectF outer = onPixels(painter, rect);
    const qreal border = line.isValid() && width > 0 ? widthOnPixels(painter, width) : 0;
    const QRectF inner = outer.adjusted(border, border, -border, -border);
    const qreal innerRadius = std::max(0.0, radius - border);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (border > 0) {
        QPainterPath ring;
        ring.addRoundedRect(outer, radius, radius);
        // Below an opaque ground the border is drawn whole, or a seam would show between the two.
        if (!fill.isValid())
            ring.addRoundedRect(inner, innerRadius, innerRadius);
        painter->fillPath(ring, line);
    }
    if (fill.isValid()) {
        painter->setBrush(fill);
        painter->drawRoundedRect(inner, innerRadius, innerRadius);
    }
    painter->restore();
}

void fillSharp(QPainter *painter, const QRectF &rect, const QColor &color)
{
    if (color.isValid())
        painter->fillRect(onPixels(painter, rect), color);
}

void drawChevron(QPainter *painter, const QRectF &rect, Pointing where, const QColor &color, qreal side)
{
    const QRectF square = squareIn(rect, side);
    switch (where) {
    case Pointing::Up:
        return drawStrokes(painter, square, color, {QPointF(6, 15), QPointF(12, 9), QPointF(18, 15)});
    case Pointing::Down:
        return drawStrokes(painter, square, color, {QPointF(6, 9), QPointF(12, 15), QPointF(18, 9)});
    case Pointing::Left:
        return drawStrokes(painter, square, color, {QPointF(15, 6), QPointF(9, 12), QPointF(15, 18)});
    case Pointing::Right:
        return drawStrokes(painter, square, color, {QPointF(9, 6), QPointF(15, 12), QPointF(9, 18)});
    }
}

void drawTick(QPainter *painter, const QRectF &rect, const QColor &color, qreal side)
{
    drawStrokes(painter, squareIn(rect, side), color, {QPointF(20, 6), QPointF(9, 17), QPointF(4, 12)});
}

} // namespace campanile::ui
