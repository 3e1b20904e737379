// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/copytable.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>
#include <utility>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeyRole = Qt::UserRole + 1;
constexpr int kNumberWidth = 96;
constexpr int kNameWidth = 140; ///< at least, of the first column

class OrderedItem : public QTableWidgetItem
{
public:
    explicit OrderedItem(const TableCell &cell) : QTableWidgetItem(cell.text)
    {
        setData(Qt::UserRole, cell.order);
        setData(kKeyRole, cell.key);
        setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    bool operator<(const QTableWidgetItem &other) const override
    {
        const QVariant mine = data(Qt::UserRole);
        const QVariant theirs = other.data(Qt::UserRole);
        if (mine.isValid() && theirs.isValid())
            return mine.toDouble() < theirs.toDouble();
        return QString::localeAwareCompare(text(), other.text()) < 0;
    }
};

/** Words of a cell stand below those of its heading. */
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QString text = std::exchange(cell.text, QString());
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
        const bool isSelected = cell.state & QStyle::State_Selected;
        ui::drawLine(painter, option.rect.adjusted(ui::space::X2, 0, -ui::space::X2, 0), text, cell.font,
                     cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text), cell.displayAlignment);
    }
};

} // namespace

CopyTable::CopyTable(QWidget *parent) : QTableWidget(parent)
{
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(ui::room(ui::metric::RowCompact));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setMinimumSectionSize(ui::metric::OneColumnBelow / 8);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new CellDelegate(this));
}

void CopyTable::setContent(const QStringList &headings, const QList<QList<TableCell>> &rows)
{
    const QString current = keyAt(currentRow());
    setSortingEnabled(false);
    clearContents();
    setColumnCount(int(headings.size()));
    setRowCount(int(rows.size()));
    for (int column = 0; column < headings.size(); ++column) {
        auto *heading = new QTableWidgetItem(headings[column]);
        heading->setTextAlignment((column == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
        heading->setToolTip(headings[column]);
        setHorizontalHeaderItem(column, heading);
    }
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column) {
            auto *item = new OrderedItem(rows[row][column]);
            item->setTextAlignment((column == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
            if (column == 0)
                item->setToolTip(item->text());
            setItem(row, column, item);
        }
    }
    for (int column = 0; column < headings.size(); ++column) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        if (column == 0)
            continue;
        int words = horizontalHeader()->fontMetrics().horizontalAdvance(headings[column]) + ui::space::X8;
        for (const QList<TableCell> &row : rows)
            words = std::max(words, column < row.size() ? fontMetrics().horizontalAdvance(row[column].text) + 2 * ui::space::X2 : 0);
        setColumnWidth(column, std::max(ui::room(kNumberWidth), words));
    }
    setSortingEnabled(true);
    for (int row = 0; !current.isEmpty() && row < rowCount(); ++row) {
        if (keyAt(row) == current)
            setCurrentCell(row, 0);
    }
    fitFirst();
    updateGeometry();
}

/** The first column takes the room that the others leave. */
void CopyTable::fitFirst()
{
    if (columnCount() == 0)
        return;
    int others = 0;
    for (int column = 1; column < columnCount(); ++column)
        others += columnWidth(column);
    setColumnWidth(0, std::max(ui::room(kNameWidth), viewport()->width() - others));
}

void CopyTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    verticalHeader()->setDefaultSectionSize(ui::room(ui::metric::RowCompact));
    updateGeometry();
}

void CopyTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    fitFirst();
}

QString CopyTable::keyAt(int row) const
{
    const QTableWidgetItem *first = row < 0 ? nullptr : item(row, 0);
    return first ? first->data(kKeyRole).toString() : QString();
}

QString CopyTable::copied() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        rows.resize(rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.append(horizontalHeaderItem(column)->text());
    lines.append(cells.join(u'\t'));
    for (const int row : std::as_const(rows)) {
        cells.clear();
        for (int column = 0; column < columnCount(); ++column)
            cells.append(item(row, column) ? item(row, column)->text().simplified() : QString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void CopyTable::copy() const
{
    QGuiApplication::clipboard()->setText(copied());
}

int CopyTable::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + ui::space::X1;
}

QSize CopyTable::sizeHint() const
{
    return {QTableWidget::sizeHint().width(), heightOf(std::clamp(rowCount(), 1, m_most))};
}

QSize CopyTable::minimumSizeHint() const
{
    return {ui::metric::PanelMinimum / 2, heightOf(std::clamp(rowCount(), 1, std::min(m_most, 4)))};
}

void CopyTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    QTableWidget::keyPressEvent(event);
}

} // namespace campanile::views

#include "moc_copytable.cpp"
