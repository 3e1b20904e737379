// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/draftsmodel.h"
#include "views/calendar/cardpainter.h"

#include <QListView>
#include <QWidget>

class QToolButton;

namespace campanile::views {

/** The row of cards of the tray; a card that is pulled is reported to the panel, which shows it over the calendar. */
class TrayList final : public QListView
{
    Q_OBJECT

public:
    TrayList(models::DraftsModel &model, CardPainter &cards, QWidget *parent);
    [[nodiscard]] std::optional<CalendarEntry> entryAt(const QModelIndex &index) const;
    /** Whether cards may be pulled out; off for a role that only looks. */
    void setMovable(bool movable) { m_movable = movable; }
    /** The buttons at the edges, shown where cards lie beyond them. */
    [[nodiscard]] const QToolButton *edge(bool atEnd) const { return atEnd ? m_forth : m_back; }

Q_SIGNALS:
    void pulled(const campanile::models::CalendarEntry &post, const QPoint &global);
    void dropped();
    void cancelled();
    void openRequested(const campanile::RecordId &post);
    /** Space: to the slot under the calendar's cursor. */
    void planRequested(const campanile::RecordId &post);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QToolButton *makeEdge(const QString &icon, int direction);
    void placeEdges();

    models::DraftsModel &m_model;
    QToolButton *m_back = nullptr;
    QToolButton *m_forth = nullptr;
    bool m_movable = true;
    QPoint m_pressedAt;
    std::optional<CalendarEntry> m_pressed;
    bool m_pulling = false;
};

/** Posts without a date, below the calendar; folds to its title. Owned by the panel. */
class UnscheduledTray final : public QWidget
{
    Q_OBJECT

public:
    UnscheduledTray(models::DraftsModel &model, CardPainter &cards, QWidget *parent);

    [[nodiscard]] TrayList *list() const { return m_list; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    /** A card of the calendar is over it and would lose its date when dropped. */
    void setDropHint(bool on);
    void retranslate();

Q_SIGNALS:
    void openChanged(bool open);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::DraftsModel &m_model;
    QToolButton *m_title;
    TrayList *m_list;
    bool m_open = true;
    bool m_hint = false;
};

} // namespace campanile::views
