// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/charts/chartcanvas.h"

#include <QAreaSeries>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace campanile::views {

namespace {

class QtChartCanvas final : public ChartCanvas
{
public:
    explicit QtChartCanvas(QWidget *parent) : m_view(new QChartView(parent))
    {
        m_view->setRenderHint(QPainter::Antialiasing);
        m_view->setFrameShape(QFrame::NoFrame);
        m_view->setFocusPolicy(Qt::StrongFocus);
        m_view->setBackgroundBrush(Qt::NoBrush);
        m_view->viewport()->setAutoFillBackground(false);
    }

    QWidget *widget() override { return m_view; }
    void draw(const ChartDrawing &drawing) override;

private:
    void drawLine(QChart &chart, const ChartDrawing &drawing);
    void drawBars(QChart &chart, const ChartDrawing &drawing);
    static void addAxes(QChart &chart, QAbstractSeries &series, const ChartDrawing &drawing);
    void tell(int place, bool isOver) const
    {
        if (pointed)
            pointed(place, isOver);
    }

    QChartView *m_view;
};

void QtChartCanvas::draw(const ChartDrawing &drawing)
{
    QChart *before = m_view->chart();
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins(drawing.margins);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    chart->setLayoutDirection(Qt::LeftToRight);
    m_view->setChart(chart);
    delete before;
    if (drawing.values.isEmpty())
        return;
    if (drawing.isLine)
        drawLine(*chart, drawing);
    else
        drawBars(*chart, drawing);
}

void QtChartCanvas::addAxes(QChart &chart, QAbstractSeries &series, const ChartDrawing &drawing)
{
    auto *values = new QCategoryAxis(&chart);
    auto *places = new QCategoryAxis(&chart);
    const auto fill = [](QCategoryAxis &axis, const QList<ChartTick> &ticks) {
        axis.setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        for (const ChartTick &tick : ticks)
            axis.append(tick.text, tick.at);
    };
    values->setStartValue(0);
    fill(*values, drawing.values);
    values->setRange(0, drawing.values.last().at);
    fill(*places, drawing.places);
    // Half a step at both ends, so that no mark and no label is cut.
    places->setRange(-0.5, drawing.placeCount - 0.5);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(values), static_cast<QAbstractAxis *>(places)}) {
        axis->setLabelsFont(drawing.font);
        axis->setLabelsBrush(drawing.labels);
        axis->setGridLinePen(QPen(drawing.lines, 1));
        axis->setLinePen(QPen(drawing.lines, drawing.axisLine));
    }
    values->setLineVisible(false);
    places->setGridLineVisible(false);
    chart.addAxis(values, drawing.valuesAtRight ? Qt::AlignRight : Qt::AlignLeft);
    chart.addAxis(places, Qt::AlignBottom);
    series.attachAxis(values);
    series.attachAxis(places);
}

void QtChartCanvas::drawLine(QChart &chart, const ChartDrawing &drawing)
{
    auto *line = new QLineSeries;
    auto *floor = new QLineSeries;
    for (const QPointF &point : drawing.points) {
        line->append(point);
        floor->append(point.x(), 0);
    }
    auto *area = new QAreaSeries(line, floor);
    line->setParent(area);
    floor->setParent(area);
    area->setBrush(drawing.area);
    area->setPen(Qt::NoPen);
    area->setBorderColor(Qt::transparent);
    auto *stroke = new QLineSeries;
    stroke->replace(drawing.points);
    stroke->setPen(QPen(drawing.data, drawing.stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    stroke->setPointsVisible(drawing.showsPoints);
    chart.addSeries(area);
    chart.addSeries(stroke);
    addAxes(chart, *stroke, drawing);
    for (QAbstractAxis *axis : chart.axes())
        area->attachAxis(axis);
    const auto over = [this](const QPointF &at, bool isOver) { tell(int(std::lround(at.x())), isOver); };
    QObject::connect(stroke, &QLineSeries::hovered, m_view, over);
    QObject::connect(area, &QAreaSeries::hovered, m_view, over);
}

void QtChartCanvas::drawBars(QChart &chart, const ChartDrawing &drawing)
{
    auto *set = new QBarSet(drawing.name);
    for (const QPointF &point : drawing.points)
        set->append(point.y());
    set->setColor(drawing.data);
    set->setBorderColor(drawing.barBorder);
    auto *series = new QBarSeries;
    series->append(set);
    series->setBarWidth(drawing.barShare);
    chart.addSeries(series);
    addAxes(chart, *series, drawing);
    QObject::connect(set, &QBarSet::hovered, m_view, [this](bool isOver, int index) { tell(index, isOver); });
}

} // namespace

} // namespace campanile::views

extern "C" Q_DECL_EXPORT campanile::views::ChartCanvas *campanileChartCanvas(QWidget *parent)
{
    return new campanile::views::QtChartCanvas(parent);
}

extern "C" Q_DECL_EXPORT const char *campanileChartCanvasBuild()
{
    return CAMPANILE_CHARTS_BUILD;
}
