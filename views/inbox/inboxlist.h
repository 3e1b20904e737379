// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

#include <functional>

class QPushButton;

namespace campanile::views {

/**
 * A list of rows of one height. What Qt's own list views keep for each row makes them slow and large with a million of them;
 * this one knows where a row is by arithmetic. Rows that come above what is shown leave it where it is, and a pill at the top
 * says how many. GUI thread; owned by the panel.
 */
class InboxList final : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit InboxList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] int firstShown() const;
    [[nodiscard]] int lastShown() const;
    [[nodiscard]] bool isAtTop() const;
    /** @p count new items stand above row @p above: shown by the pill when the top is not in sight. */
    void tellArrived(int count, int above);
    [[nodiscard]] int newAbove() const { return m_newAbove; }
    /** Moves the current row by @p step; @p extend takes the rows between into the selection. */
    void move(int step, bool extend);
    /** Takes the current row into the selection or out of it. */
    void toggleCurrent();
    /** Stands behind the last row and scrolls with it; the list takes it over. Its height follows its size hint. */
    void setFooter(QWidget *footer);
    /** What is heard of a row. */
    void setSpoken(std::function<QString(const QModelIndex &)> spoken) { m_spoken = std::move(spoken); }
    [[nodiscard]] QString spoken(const QModelIndex &index) const { return m_spoken ? m_spoken(index) : QString(); }
    /** The selected rows, loaded or not, as stretches from the top; no row is in two of them. */
    [[nodiscard]] QList<std::pair<int, int>> selectedSpans() const;
    [[nodiscard]] int selectedCount() const;

Q_SIGNALS:
    /** Other rows are on the screen. */
    void shownChanged(int first, int last);
    /** The selection or the current row changed; at most once per turn of the event loop. */
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyboardSearch(const QString &) override {} // letters are commands here

private:
    [[nodiscard]] int rows() const;
    void tellShown();
    void tellChosen();
    void placePill();
    void placeFooter();
    [[nodiscard]] int footerHeight() const;
    void showPill();

    std::function<QString(const QModelIndex &)> m_spoken;
    QPersistentModelIndex m_anchor; ///< where a selection by keys began
    int m_rowHeight = 56;
    int m_newAbove = 0;
    int m_toldFirst = -1;
    int m_toldLast = -1;
    bool m_chosenQueued = false;
    QPushButton *m_pill;
    QWidget *m_footer = nullptr;
};

} // namespace campanile::views
