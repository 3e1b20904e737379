// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QMargins>
#include <QPointF>
#include <QString>

#include <functional>

class QWidget;

namespace campanile::views {

/** A place on an axis and what is written there. */
struct ChartTick {
    double at = 0;
    QString text;
};

/** A chart as it is drawn, from the left to the right; everything decided but the drawing. */
struct ChartDrawing {
    bool isLine = false;          ///< a line with its area; bars otherwise
    QString name;                 ///< of what is measured
    QList<QPointF> points;        ///< place along the axis (0, 1, 2 ...) and value; the places of bars have no gap
    QList<ChartTick> values;      ///< of the value axis, the last is its end; none = nothing is drawn
    QList<ChartTick> places;
    int placeCount = 0;
    bool valuesAtRight = false;
    QMargins margins;             ///< in pixels
    QFont font;
    QColor data;
    QColor area;
    QColor labels;
    QColor lines;
    QColor barBorder;
    double stroke = 2;            ///< widths in pixels
    double axisLine = 1;
    bool showsPoints = false;
    double barShare = 1;          ///< of the room that a bar has
};

/** Draws charts in a widget. GUI thread. */
class ChartCanvas
{
public:
    virtual ~ChartCanvas() = default;
    /** Belongs to its parent, and lives at least as long as the canvas. */
    [[nodiscard]] virtual QWidget *widget() = 0;
    virtual void draw(const ChartDrawing &drawing) = 0;
    /** Called when the pointer comes over a place along the axis, and when it leaves (false). */
    std::function<void(int place, bool isOver)> pointed;
};

/**
 * What the library of charts offers under the name kChartCanvasMaker: a canvas whose widget has this parent. Owned by the caller. The
 * library has a part of its own because Qt Charts and what is behind it would be bound at each start, for panels that few of them show.
 */
using ChartCanvasMaker = ChartCanvas *(*)(QWidget *parent);
constexpr char kChartCanvasMaker[] = "campanileChartCanvas";
/** Tells which program the library was built for; under this name. A program takes one whose word is its own: classes have no other check. */
using ChartCanvasBuild = const char *(*)();
constexpr char kChartCanvasBuild[] = "campanileChartCanvasBuild";

} // namespace campanile::views
