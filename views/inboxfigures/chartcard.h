// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inboxfigures/figurepane.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace campanile::views {

class ChartCanvas;
class CopyTable;
struct ChartDrawing;

/** One mark of a chart; nothing where there is nothing to measure. */
struct ChartPoint {
    QString label;               ///< along the axis: a day, a span
    std::optional<double> value;
    QString words;               ///< the value as it is read, with its unit
};

/** What a chart shows. */
struct ChartContent {
    enum class Shape { Line, Bars };
    Shape shape = Shape::Bars;
    QList<ChartPoint> points;
    QString labelHeading;        ///< headings of the table
    QString valueHeading;
    QString summary;             ///< one sentence for people who do not see the chart
    std::optional<double> top;   ///< end of the value axis; nothing = as the values want it
    QString empty;               ///< said in place of a chart without values
};

/**
 * A chart with its title, and the same numbers as a table for people who read rather than look; Ctrl+C takes the table along. In the
 * theme's colours, mirrored in right-to-left languages. Without the library of charts there is the table only. GUI thread.
 */
class ChartCard : public FigurePane
{
    Q_OBJECT

public:
    explicit ChartCard(const QString &title, QWidget *parent = nullptr);
    ~ChartCard() override;
    void setContent(const ChartContent &content);
    void showTable(bool isTable);
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] CopyTable *table() const { return m_table; }

Q_SIGNALS:
    void tableShown(bool isTable);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void draw();
    void alignTitle();
    [[nodiscard]] int labelCount() const;
    void placeTicks(ChartDrawing &drawing);
    void fillTable();
    [[nodiscard]] QList<ChartPoint> inReadingOrder() const;
    void tellPoint(int index, bool isOver);

    ChartContent m_content;
    int m_labels = 0; ///< that the axis of days was drawn with
    QLabel *m_title;
    QToolButton *m_switch;
    QStackedWidget *m_stack;
    std::unique_ptr<ChartCanvas> m_canvas; ///< null without the library of charts; then there is the table
    QWidget *m_view = nullptr;             ///< the canvas's
    QLabel *m_nothing;
    CopyTable *m_table;
};

} // namespace campanile::views
