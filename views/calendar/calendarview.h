// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/calendar/calendarcontroller.h"
#include "views/calendar/calendaredits.h"
#include "views/calendar/calendarlayout.h"
#include "views/calendar/cardpainter.h"
#include "views/calendar/overlayprovider.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <optional>

namespace campanile::views {

/** What a view works with; outlives it. */
struct CalendarScene {
    CalendarController &controller;
    CalendarEdits &edits;
    CardPainter &cards;
    QList<const OverlayProvider *> overlays;
};

/**
 * Base of the four views: places cards, finds what is under the pointer, selects, drags, lifts by key, scrolls, and
 * tells assistive technology. A subclass lays out, paints the ground and knows its slots. Content coordinates start
 * below the fixed head. GUI thread; owned by the panel; paints only what the paint event asks for.
 */
class CalendarView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    struct Placed {
        int row = 0; ///< of the model
        QRect rect;
    };
    struct More {
        int day = 0; ///< of the day table
        QRect rect;
        QList<int> rows;
        bool inHead = false; ///< beside the date, at its far side
    };
    /** Something on its way to another slot. */
    struct Drag {
        QList<CalendarEntry> entries;
        EntryKey grabbed;
        QPoint offset;        ///< of the pointer inside the card
        QPoint at;            ///< pointer, viewport coordinates
        std::optional<WallSlot> target;
        bool copy = false;
        bool byKey = false;
        bool fromTray = false; ///< without a date so far: from the tray or another panel
        bool fromPanel = false; ///< with fromTray: by drag and drop of the platform
    };

    CalendarView(CalendarScene &scene, QWidget *parent);
    ~CalendarView() override;

    [[nodiscard]] CalendarScene &scene() const { return m_scene; }
    [[nodiscard]] CalendarController &controller() const { return m_scene.controller; }
    [[nodiscard]] const QList<Placed> &placed() const { return m_placed; }
    [[nodiscard]] const QList<More> &mores() const { return m_mores; }
    [[nodiscard]] const std::optional<Drag> &drag() const { return m_drag; }
    /** Viewport rectangle of an entry; of the "+n more" that hides it; null when it is on neither. */
    [[nodiscard]] QRect rectOf(const EntryKey &key) const;
    [[nodiscard]] QRect cursorRect() const;
    [[nodiscard]] QPoint toContent(const QPoint &viewportPoint) const;
    [[nodiscard]] QRect toViewport(const QRect &content) const;
    [[nodiscard]] virtual std::optional<WallSlot> slotAt(const QPoint &content) const = 0;
    [[nodiscard]] virtual QRect slotRect(const WallSlot &slot) const = 0;

    /** Lays out again and paints; cheap to call often, works once per turn of the event loop. */
    void scheduleLayout();
    void layoutNow();
    /** Scrolls until @p rect (viewport coordinates) can be seen. */
    void ensureVisible(const QRect &rect);

    /** A post of the tray over this view. Empty position: it left. */
    void dragFromTray(const CalendarEntry &post, const QPoint &viewportPoint);
    void dropFromTray();
    void cancelDrag();
    /** Space: picks up what is selected, or drops it. */
    void liftOrDrop();
    [[nodiscard]] QString dragText() const;

Q_SIGNALS:
    void openRequested(const campanile::models::EntryKey &key);
    void menuRequested(const QPoint &global);
    void createRequested(const campanile::views::WallSlot &slot);
    void moreRequested(int day, const QList<int> &rows, const QRect &globalAnchor);
    /** The dragged posts are outside of this view (the tray may take them). */
    void draggedOutside(const QPoint &global, bool dropped);
    /** Text for the live region: where a lifted post stands. */
    void spoken(const QString &text);

protected:
    // What a subclass gives.
    virtual void arrange() = 0;
    virtual void paintGround(QPainter &painter, const QRect &content) = 0;
    virtual void paintHead(QPainter &painter, const QRect &head) = 0;
    virtual void paintEntry(QPainter &painter, const Placed &placed, const CardState &state);
    /** On top of the cards; content coordinates. */
    virtual void paintOver(QPainter &) {}
    [[nodiscard]] virtual int headHeight() const { return 0; }
    virtual void moveCursor(Qt::Key key, SelectMode mode) = 0;
    [[nodiscard]] virtual WallSlot liftedStep(const WallSlot &slot, Qt::Key key) const = 0;
    [[nodiscard]] virtual QSize ghostSize(const QRect &source) const { return source.size(); }

    void setContentHeight(int height);
    void addCard(int row, const QRect &rect) { m_placed.append({row, rect}); }
    void addMore(int day, const QRect &rect, const QList<int> &rows, bool inHead = false) { m_mores.append({day, rect, rows, inHead}); }
    [[nodiscard]] const CalendarEntry &entryAt(int row) const { return controller().entries().at(row); }
    /** Rows of the model that stand on a day of the table. */
    [[nodiscard]] QList<int> rowsOfDay(int day) const;
    [[nodiscard]] QList<OverlayMark> overlayMarks() const;
    [[nodiscard]] bool isRtl() const { return layoutDirection() == Qt::RightToLeft; }
    void paintMore(QPainter &painter, const More &more);

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    // Posts from another panel (views/postsmime.h).
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] const Placed *cardAt(const QPoint &content) const;
    [[nodiscard]] const More *moreAt(const QPoint &content) const;
    void hover(const QPoint &viewportPoint);
    void startDrag(const QPoint &at, Qt::KeyboardModifiers modifiers);
    void updateDrag(const QPoint &at, Qt::KeyboardModifiers modifiers);
    void dropHeld(const Drag &drag);
    void finishDrag();
    void endDrag();
    void autoscroll();
    void updateBand(const QPoint &content);
    void paintDrag(QPainter &painter);
    void paintCards(QPainter &painter, const QRect &content);
    void announceFocus();
    [[nodiscard]] bool handleLiftedKey(QKeyEvent *event);
    [[nodiscard]] QString refusalOfDrag() const;
    [[nodiscard]] QRect ghostRect() const;

    CalendarScene &m_scene;
    QList<Placed> m_placed;
    QList<More> m_mores;
    QTimer m_layoutTimer;
    QTimer m_scrollTimer;
    QTimer m_minuteTimer;
    int m_edgeTicks = 0;
    std::optional<Drag> m_drag;
    std::optional<EntryKey> m_hovered;
    std::optional<EntryKey> m_pressed;
    QPoint m_pressedAt;
    Qt::KeyboardModifiers m_pressedWith;
    bool m_banding = false;
    QRect m_band; ///< content coordinates
    QSet<EntryKey> m_beforeBand;
};

} // namespace campanile::views
