// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QPointer>

class QMouseEvent;

namespace campanile::ui {

/**
 * Stands where QDockWidget has its title row, one line high, and lets the header of the panel below take its place: what
 * is pressed, dragged and double-clicked on the header moves and floats the dock. GUI thread; owned by the dock.
 */
class DockGrip : public QWidget
{
    Q_OBJECT
public:
    DockGrip(QDockWidget *dock, QWidget *header);
    [[nodiscard]] QSize sizeHint() const override { return {0, 1}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool hand(const QMouseEvent &event);
    QDockWidget *m_dock;
    QPointer<QWidget> m_header;
    /** From this line, where the dock hears the press, to where the header was pressed. */
    int m_below = 0;
};

} // namespace campanile::ui
