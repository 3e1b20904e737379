// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/chartcard.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/inboxfigures/chartlibrary.h"
#include "views/inboxfigures/copytable.h"

#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChartHeight = 190;
constexpr int kMostHeight = 290;
constexpr int kMostLabels = 7;  ///< along a line of days
constexpr int kLabelWidth = 74; ///< px that each of them wants
constexpr double kBarShare = 0.66;
constexpr int kMostMarks = 14; ///< that a line has room for

/** A round end for an axis from 0 to @p most with whole steps: 1, 2 or 5 times a power of ten. */
std::pair<double, int> roundTop(double most)
{
    if (most <= 4)
        return {4, 5};
    const double rough = most / 4;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    const int steps = int(std::ceil(most / step));
    return {steps * step, steps + 1};
}

} // namespace

ChartCard::ChartCard(const QString &title, QWidget *parent) : FigurePane(parent)
{
    setMaximumHeight(ui::room(kMostHeight));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X1);
    auto *top = new QHBoxLayout;
    m_title = new QLabel(title, this);
    m_title->setFont(ui::fontOf(ui::TypeRole::Strong));
    m_title->setWordWrap(true);
    m_switch = new QToolButton(this);
    m_switch->setAutoRaise(true);
    m_switch->setCheckable(true);
    top->addWidget(m_title, 1);
    top->addWidget(m_switch);
    column->addLayout(top);
    m_stack = new QStackedWidget(this);
    m_canvas = makeChartCanvas(m_stack);
    if (m_canvas) {
        m_view = m_canvas->widget();
        m_view->setMinimumHeight(kChartHeight);
        m_view->setAccessibleName(title);
        m_canvas->pointed = [this](int place, bool isOver) { tellPoint(place, isOver); };
        m_stack->addWidget(m_view);
    }
    m_table = new CopyTable(m_stack);
    m_table->setAccessibleName(title);
    m_nothing = new QLabel(m_stack);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);
    m_switch->setVisible(m_view);
    connect(m_switch, &QToolButton::clicked, this, [this](bool on) {
        showTable(on);
        Q_EMIT tableShown(on);
    });
    alignTitle();
    showTable(false);
}

ChartCard::~ChartCard()
{
    // What is drawn in it tells the canvas where the pointer is.
    delete m_view;
}

bool ChartCard::isTable() const
{
    return m_switch->isChecked();
}

void ChartCard::showTable(bool isTable)
{
    m_switch->setChecked(isTable);
    m_switch->setIcon(ui::icon(isTable ? u"chart-line"_s : u"list"_s, ui::ColorRole::Muted));
    const QString tip = isTable ? tr("Show as a chart") : tr("Show as a table");
    m_switch->setToolTip(tip);
    m_switch->setAccessibleName(tr("%1: %2").arg(m_title->text(), tip));
    const bool hasValues = std::any_of(m_content.points.cbegin(), m_content.points.cend(), [](const ChartPoint &point) { return point.value.has_value(); });
    m_switch->setEnabled(hasValues);
    m_stack->setCurrentWidget(!hasValues ? static_cast<QWidget *>(m_nothing) : isTable || !m_view ? static_cast<QWidget *>(m_table) : m_view);
}

void ChartCard::setContent(const ChartContent &content)
{
    m_content = content;
    m_nothing->setText(content.empty);
    if (m_view)
        m_view->setAccessibleDescription(content.summary);
    setToolTip({});
    fillTable();
    draw();
    showTable(isTable());
}

void ChartCard::fillTable()
{
    QList<QList<TableCell>> rows;
    int place = 0;
    for (const ChartPoint &point : m_content.points)
        rows.append({TableCell{point.label, ++place}, TableCell{point.words, point.value.value_or(-1)}});
    m_table->setContent({m_content.labelHeading, m_content.valueHeading}, rows);
}

int ChartCard::labelCount() const
{
    return std::clamp(width() / ui::room(kLabelWidth), 2, kMostLabels);
}

void ChartCard::resizeEvent(QResizeEvent *event)
{
    FigurePane::resizeEvent(event);
    if (m_content.shape == ChartContent::Shape::Line && labelCount() != m_labels)
        draw();
}

void ChartCard::alignTitle()
{
    m_title->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

/** What begins at the right is last on the axis, which always runs from left to right. */
QList<ChartPoint> ChartCard::inReadingOrder() const
{
    QList<ChartPoint> points = m_content.points;
    if (isRightToLeft())
        std::reverse(points.begin(), points.end());
    return points;
}

void ChartCard::draw()
{
    if (!m_canvas)
        return;
    const ui::Tokens &t = ui::tokens();
    ChartDrawing drawing;
    drawing.isLine = m_content.shape == ChartContent::Shape::Line;
    drawing.name = m_content.valueHeading;
    drawing.valuesAtRight = isRightToLeft();
    drawing.font = ui::fontOf(ui::TypeRole::Caption);
    // The label of the newest day stands half beside the axis, and is left out where it has no room.
    const int newest = m_content.points.isEmpty() ? 0 : QFontMetrics(drawing.font).horizontalAdvance(m_content.points.last().label);
    const int beside = std::max(ui::room(ui::space::X6), newest / 2 + ui::space::X2);
    // And half of the uppermost value stands above the line.
    const int above = std::max(int(ui::space::X1), QFontMetrics(drawing.font).height() / 2);
    drawing.margins = isRightToLeft() ? QMargins(beside, above, ui::space::X1, 0) : QMargins(ui::space::X1, above, beside, 0);
    drawing.data = t.data(0);
    drawing.area = t.data(0);
    drawing.area.setAlphaF(t.isHighContrast() ? 0.0F : 0.12F);
    drawing.labels = t.color(ui::ColorRole::Muted);
    drawing.lines = t.color(ui::ColorRole::Line);
    drawing.barBorder = t.isHighContrast() ? t.color(ui::ColorRole::Text) : t.data(0);
    drawing.stroke = t.isHighContrast() ? 3 : 2;
    drawing.axisLine = t.line;
    drawing.barShare = kBarShare;
    drawing.showsPoints = m_content.points.size() <= kMostMarks;
    placeTicks(drawing);
    m_canvas->draw(drawing);
}

void ChartCard::placeTicks(ChartDrawing &drawing)
{
    const QList<ChartPoint> points = inReadingOrder();
    const int count = int(points.size());
    if (count == 0)
        return;
    double most = 0;
    for (int i = 0; i < count; ++i) {
        if (points[i].value || !drawing.isLine)
            drawing.points.append({double(i), points[i].value.value_or(0)});
        most = std::max(most, points[i].value.value_or(0));
    }
    const auto [end, ticks] = m_content.top ? std::pair(*m_content.top, 5) : roundTop(most);
    for (int i = 0; i < ticks; ++i) {
        const double at = end * i / (ticks - 1);
        const QString number = QLocale().toString(qint64(std::llround(at)));
        drawing.values.append({at, m_content.top ? tr("%1 %").arg(number) : number});
    }
    drawing.placeCount = count;
    m_labels = labelCount();
    const int stride = std::max(1, (count + m_labels - 1) / m_labels);
    for (int i = 0; i < count; ++i) {
        // The newest has its label, the others stand a stride apart from it.
        const int fromNewest = isRightToLeft() ? i : count - 1 - i;
        if (!drawing.isLine || fromNewest % stride == 0)
            drawing.places.append({double(i), points[i].label});
    }
}

void ChartCard::tellPoint(int index, bool isOver)
{
    const QList<ChartPoint> points = inReadingOrder();
    if (!isOver || index < 0 || index >= points.size())
        return QToolTip::hideText();
    QToolTip::showText(QCursor::pos(), tr("%1: %2").arg(points[index].label, points[index].words), m_view);
}

void ChartCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        m_title->setFont(ui::fontOf(ui::TypeRole::Strong));
        setMaximumHeight(ui::room(kMostHeight));
        alignTitle();
        draw();
    }
    FigurePane::changeEvent(event);
}

void ChartCard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return m_table->copy();
    FigurePane::keyPressEvent(event);
}

} // namespace campanile::views

#include "moc_chartcard.cpp"
