// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keys of the calendar's views.
#include "views/calendar/calendarview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace campanile::views {

using models::CalendarModel;

namespace {

SelectMode modeOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        return SelectMode::Extend;
    return modifiers.testFlag(Qt::ControlModifier) ? SelectMode::Toggle : SelectMode::Replace;
}

} // namespace

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() != Qt::LeftButton || at.y() < headHeight() || m_drag)
        return;
    const QPoint content = toContent(at);
    m_pressedAt = at;
    m_pressedWith = event->modifiers();
    m_pressed.reset();
    if (const More *more = moreAt(content)) {
        const QRect anchor = toViewport(more->rect);
        Q_EMIT moreRequested(more->day, more->rows, QRect(viewport()->mapToGlobal(anchor.topLeft()), anchor.size()));
        return;
    }
    if (const Placed *placed = cardAt(content)) {
        m_pressed = CalendarModel::keyOf(entryAt(placed->row));
        // A press on one of several chosen posts may begin a drag of all; which it is shows at release.
        if (!controller().isSelected(*m_pressed) && !event->modifiers().testFlag(Qt::ControlModifier))
            controller().setCurrent(*m_pressed, modeOf(event->modifiers()));
        return;
    }
    if (const auto slot = slotAt(content))
        controller().setCursor(*slot, event->modifiers() == Qt::NoModifier ? SelectMode::Replace : SelectMode::Keep);
    m_banding = true;
    m_band = QRect(content, QSize());
    m_beforeBand = controller().selection();
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_drag) {
        updateDrag(at, event->modifiers());
        return;
    }
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        hover(at);
        return;
    }
    if (m_banding) {
        updateBand(toContent(at));
    } else if (m_pressed && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        startDrag(at, event->modifiers());
    }
}

void CalendarView::updateBand(const QPoint &content)
{
    m_band = QRect(toContent(m_pressedAt), content).normalized();
    QSet<EntryKey> keys = m_beforeBand;
    for (const Placed &placed : m_placed) {
        if (placed.rect.intersects(m_band))
            keys.insert(CalendarModel::keyOf(entryAt(placed.row)));
    }
    controller().setSelection(keys);
    viewport()->update();
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_banding) {
        m_banding = false;
        viewport()->update();
    } else if (m_drag) {
        updateDrag(event->position().toPoint(), event->modifiers());
        finishDrag();
    } else if (m_pressed) {
        controller().setCurrent(*m_pressed, modeOf(m_pressedWith));
    }
    m_pressed.reset();
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() != Qt::LeftButton || at.y() < headHeight())
        return;
    m_banding = false;
    if (const Placed *placed = cardAt(toContent(at)))
        Q_EMIT openRequested(CalendarModel::keyOf(entryAt(placed->row)));
    else if (const auto slot = slotAt(toContent(at)); slot && !moreAt(toContent(at)))
        Q_EMIT createRequested(*slot);
}

void CalendarView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QPoint content = toContent(viewport()->mapFrom(this, event->pos()));
        if (const Placed *placed = cardAt(content)) {
            const EntryKey key = CalendarModel::keyOf(entryAt(placed->row));
            controller().setCurrent(key, controller().isSelected(key) ? SelectMode::Keep : SelectMode::Replace);
        } else if (const auto slot = slotAt(content)) {
            controller().setCursor(*slot, SelectMode::Replace);
        }
        Q_EMIT menuRequested(event->globalPos());
        return;
    }
    Q_EMIT menuRequested(viewport()->mapToGlobal(cursorRect().center()));
}

void CalendarView::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() > 0) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    // Nothing to scroll: a notch turns the page.
    const int notch = event->angleDelta().y();
    if (std::abs(notch) >= QWheelEvent::DefaultDeltasPerStep)
        controller().step(notch > 0 ? -1 : 1);
    event->accept();
}

bool CalendarView::handleLiftedKey(QKeyEvent *event)
{
    if (!m_drag)
        return false;
    switch (event->key()) {
    case Qt::Key_Escape:
        cancelDrag();
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finishDrag();
        return true;
    case Qt::Key_Alt:
    case Qt::Key_Control:
        if (!m_drag->byKey)
            updateDrag(m_drag->at, Qt::AltModifier);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_drag->byKey && m_drag->target) {
            m_drag->copy = event->modifiers().testFlag(Qt::AltModifier);
            m_drag->target = liftedStep(*m_drag->target, Qt::Key(event->key()));
            if (controller().days().indexOf(m_drag->target->date) < 0) {
                controller().setAnchor(m_drag->target->date);
                layoutNow();
            }
            ensureVisible(toViewport(slotRect(*m_drag->target)));
            viewport()->update();
            Q_EMIT spoken(dragText());
        }
        return true;
    default:
        return true; // nothing else happens while something is held
    }
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    if (handleLiftedKey(event))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        moveCursor(Qt::Key(event->key()), event->modifiers().testFlag(Qt::ShiftModifier) ? SelectMode::Extend : SelectMode::Replace);
        ensureVisible(cursorRect());
        return;
    case Qt::Key_Escape:
        controller().clearSelection();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void CalendarView::keyReleaseEvent(QKeyEvent *event)
{
    if (m_drag && !m_drag->byKey && (event->key() == Qt::Key_Alt || event->key() == Qt::Key_Control))
        updateDrag(m_drag->at, Qt::NoModifier);
    else
        QAbstractScrollArea::keyReleaseEvent(event);
}

} // namespace campanile::views
