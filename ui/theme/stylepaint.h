// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QWidget;

namespace campanile::ui {

/** What a control is besides its class, said by its dynamic property "kind". */
enum class ControlKind { Plain, Primary, Danger, Link, Segment, Small, Word, Nav, Offers, Bare };
[[nodiscard]] ControlKind kindOf(const QWidget *widget);
/** Nav or Offers where the rows of a list have a rounded ground: those that ask for it, and what pops up to be chosen from. */
[[nodiscard]] ControlKind rowKindOf(const QWidget *list);

/**
 * Drawing for the style: GUI thread, no state. Boxes and lines stand on whole pixels of the device whatever its ratio, so that a
 * hairline is never a blur of two. An invalid colour draws nothing.
 */
void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal width, qreal radius);
void fillSharp(QPainter *painter, const QRectF &rect, const QColor &color);

enum class Pointing { Up, Down, Left, Right };
/** The arrow of the line icons, of @p side, in the middle of @p rect; it points where it is told to in mirrored windows, too. */
void drawChevron(QPainter *painter, const QRectF &rect, Pointing where, const QColor &color, qreal side = 16);
void drawTick(QPainter *painter, const QRectF &rect, const QColor &color, qreal side);

} // namespace campanile::ui
