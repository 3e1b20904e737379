// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QVariant>

namespace campanile::views {

/** One cell: what is read, and what it is sorted by. */
struct TableCell {
    QString text;
    QVariant order;        ///< a number; invalid = by the text
    QString key = {};      ///< of the row, in its first cell
};

/**
 * A small table to read: numbers at the trailing edge, sorted by a click on a heading, Ctrl+C takes the selection (or all of it) as
 * text with tabs. As high as its rows. GUI thread.
 */
class CopyTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit CopyTable(QWidget *parent = nullptr);
    /** The first column is text, the others are numbers. The order that a person chose stays. */
    void setContent(const QStringList &headings, const QList<QList<TableCell>> &rows);
    /** The selection, or everything when there is none; with the headings. */
    [[nodiscard]] QString copied() const;
    void copy() const;
    /** Key of a row as it stands now. */
    [[nodiscard]] QString keyAt(int row) const;
    /** Grows with its rows up to @p most of them. */
    void setMostRows(int most) { m_most = most; updateGeometry(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitFirst();
    [[nodiscard]] int heightOf(int rows) const;
    int m_most = 12;
};

} // namespace campanile::views
