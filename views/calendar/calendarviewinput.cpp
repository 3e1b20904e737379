// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keys of the calendar's views: choosing, dragging, lifting.
#include "ui/theme/theme.h"
#include "views/calendar/calendartexts.h"
#include "views/calendar/calendarview.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace campanile::views {

using models::CalendarModel;
using ui::ColorRole;
using ui::tokens;

namespace {

constexpr int kEdge = 28;          ///< px from the edge where a drag scrolls
constexpr int kPageAfterTicks = 24; ///< of the scroll timer: a page turns after 0.7 s at the edge

bool isCopy(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::AltModifier) || modifiers.testFlag(Qt::ControlModifier);
}

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

void CalendarView::startDrag(const QPoint &at, Qt::KeyboardModifiers modifiers)
{
    if (!controller().isSelected(*m_pressed))
        controller().setCurrent(*m_pressed, SelectMode::Replace);
    const QList<CalendarEntry> entries = controller().selectedEntries();
    if (entries.isEmpty() || (!isCopy(modifiers) && !m_scene.edits.mayLift(entries))) {
        m_pressed.reset();
        return;
    }
    Drag drag;
    drag.entries = entries;
    drag.grabbed = *m_pressed;
    drag.offset = m_pressedAt - rectOf(*m_pressed).topLeft();
    m_drag = drag;
    viewport()->setCursor(Qt::ClosedHandCursor);
    m_scrollTimer.start();
    updateDrag(at, modifiers);
}

void CalendarView::updateDrag(const QPoint &at, Qt::KeyboardModifiers modifiers)
{
    m_drag->at = at;
    m_drag->copy = isCopy(modifiers) && !m_drag->fromTray;
    // On a scale of hours the card's upper edge is its time; elsewhere the pointer says which day is meant.
    const CalendarKind kind = controller().shownKind();
    const int grip = kind == CalendarKind::Week || kind == CalendarKind::Day ? m_drag->offset.y() : 0;
    m_drag->target = viewport()->rect().contains(at) && at.y() >= headHeight() ? slotAt(toContent(at - QPoint(0, grip))) : std::nullopt;
    if (!m_drag->target && viewport()->rect().contains(at) && at.y() >= headHeight())
        m_drag->target = slotAt(toContent(at));
    if (!m_drag->fromTray && !viewport()->rect().contains(at))
        Q_EMIT draggedOutside(viewport()->mapToGlobal(at), false);
    viewport()->update();
}

void CalendarView::finishDrag()
{
    const Drag drag = *m_drag;
    endDrag();
    if (drag.target) {
        if (drag.fromTray)
            m_scene.edits.plan(drag.grabbed.post, *drag.target);
        else
            m_scene.edits.drop(drag.entries, drag.grabbed, *drag.target, drag.copy);
    } else if (!drag.fromTray && !drag.byKey && !viewport()->rect().contains(drag.at)) {
        Q_EMIT draggedOutside(viewport()->mapToGlobal(drag.at), true);
    }
}

void CalendarView::endDrag()
{
    m_drag.reset();
    m_pressed.reset();
    m_scrollTimer.stop();
    m_edgeTicks = 0;
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void CalendarView::cancelDrag()
{
    if (!m_drag)
        return;
    const bool byKey = m_drag->byKey;
    endDrag();
    if (byKey)
        Q_EMIT spoken(tr("Put back"));
}

void CalendarView::autoscroll()
{
    if (!m_drag || m_drag->byKey)
        return;
    QScrollBar *bar = verticalScrollBar();
    const int y = m_drag->at.y();
    const int x = m_drag->at.x();
    const int up = headHeight() + kEdge - y;
    const int down = y - (viewport()->height() - kEdge);
    if (bar->maximum() > 0 && x >= 0 && x < viewport()->width() && (up > 0 || down > 0)) {
        bar->setValue(bar->value() + (up > 0 ? -up : down) / 2);
        updateDrag(m_drag->at, m_drag->copy ? Qt::AltModifier : Qt::NoModifier);
    }
    const bool atLeft = x >= 0 && x < kEdge / 2;
    const bool atRight = x < viewport()->width() && x >= viewport()->width() - kEdge / 2;
    m_edgeTicks = atLeft || atRight ? m_edgeTicks + 1 : 0;
    if (m_edgeTicks >= kPageAfterTicks) {
        m_edgeTicks = 0;
        controller().step(atRight != isRtl() ? 1 : -1);
    }
}

void CalendarView::dragFromTray(const CalendarEntry &post, const QPoint &viewportPoint)
{
    if (!m_drag) {
        Drag drag;
        drag.entries = {post};
        drag.grabbed = CalendarModel::keyOf(post);
        drag.fromTray = true;
        m_drag = drag;
        m_scrollTimer.start();
    }
    updateDrag(viewportPoint, Qt::NoModifier);
}

void CalendarView::dropFromTray()
{
    if (m_drag)
        finishDrag();
}

void CalendarView::liftOrDrop()
{
    if (m_drag) {
        finishDrag();
        return;
    }
    const CalendarEntry *current = controller().currentEntry();
    if (!current)
        return;
    const EntryKey key = CalendarModel::keyOf(*current);
    if (!controller().isSelected(key))
        controller().setCurrent(key, SelectMode::Replace);
    const QList<CalendarEntry> entries = controller().selectedEntries();
    if (!m_scene.edits.mayLift(entries))
        return;
    Drag drag;
    drag.entries = entries;
    drag.grabbed = key;
    drag.byKey = true;
    drag.target = controller().slotOf(*current);
    m_drag = drag;
    viewport()->update();
    Q_EMIT spoken(tr("Lifted. Arrow keys move it, Space drops it, Escape puts it back."));
}

QString CalendarView::dragText() const
{
    if (!m_drag || !m_drag->target)
        return {};
    const QString why = m_drag->fromTray ? QString() : m_scene.edits.refusal(m_drag->entries, m_drag->grabbed, *m_drag->target, m_drag->copy);
    if (!why.isEmpty())
        return why;
    WallSlot target = m_drag->fromTray ? m_scene.edits.withTime(*m_drag->target) : *m_drag->target;
    if (!target.hasTime()) {
        for (const CalendarEntry &entry : m_drag->entries) {
            if (CalendarModel::keyOf(entry) == m_drag->grabbed)
                target.minute = views::slotOf(entry.at, controller().zone()).minute;
        }
    }
    const QString where = calendartext::slotText(target, controller().locale());
    return m_drag->copy ? tr("Copy to %1").arg(where) : where;
}

QRect CalendarView::ghostRect() const
{
    QRect source = rectOf(m_drag->grabbed);
    const QRect slot = m_drag->target ? toViewport(slotRect(*m_drag->target)) : QRect();
    const CardMetrics m = m_scene.cards.metrics();
    QSize size = ghostSize(source);
    if (m_drag->fromTray || source.isNull())
        size = QSize(slot.isNull() ? 180 : std::max(80, slot.width() - 2 * m.padding), m.twoLine);
    if (m_drag->byKey)
        return QRect(slot.topLeft() + QPoint(m.padding, std::min(m.cellHead, std::max(0, slot.height() - size.height()))), size);
    const QPoint grip = m_drag->fromTray ? QPoint(size.width() / 2, size.height() / 2)
                                         : QPoint(std::min(m_drag->offset.x(), size.width() - 8), std::min(m_drag->offset.y(), size.height() - 4));
    return QRect(m_drag->at - grip, size);
}

void CalendarView::paintDrag(QPainter &painter)
{
    const ui::Tokens &t = tokens();
    const bool refused = m_drag->target && !m_drag->fromTray
                         && !m_scene.edits.refusal(m_drag->entries, m_drag->grabbed, *m_drag->target, m_drag->copy).isEmpty();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_drag->target) {
        const QRect slot = toViewport(slotRect(*m_drag->target));
        QColor veil = t.color(refused ? ColorRole::Warning : ColorRole::Accent);
        painter.setPen(QPen(veil, 2));
        veil.setAlphaF(0.10F);
        painter.setBrush(veil);
        painter.drawRoundedRect(QRectF(slot).adjusted(1, 1, -1, -1), ui::metric::RadiusControl, ui::metric::RadiusControl);
    }
    const auto held = std::find_if(m_drag->entries.begin(), m_drag->entries.end(), [&](const CalendarEntry &entry) { return CalendarModel::keyOf(entry) == m_drag->grabbed; });
    const QRect ghost = ghostRect();
    WallSlot shown = m_drag->target.value_or(views::slotOf(held->at, controller().zone()));
    if (!shown.hasTime())
        shown = m_drag->fromTray ? m_scene.edits.withTime(shown) : WallSlot{shown.date, views::slotOf(held->at, controller().zone()).minute, false};
    painter.setOpacity(0.94);
    m_scene.cards.drawGhost(&painter, ghost, *held, shown, int(m_drag->entries.size()));
    painter.setOpacity(1);
    const QString text = dragText();
    if (text.isEmpty())
        return;
    const QFont font = ui::fontOf(ui::TypeRole::Caption);
    const QFontMetrics metrics(font);
    QRect label(0, 0, metrics.horizontalAdvance(text) + 20, metrics.height() + 8);
    label.moveTopLeft(ghost.bottomLeft() + QPoint(0, 6));
    label.moveLeft(std::clamp(label.left(), 4, std::max(4, viewport()->width() - label.width() - 4)));
    if (label.bottom() > viewport()->height() - 4)
        label.moveBottom(ghost.top() - 6);
    ui::drawPane(&painter, label, refused ? t.soft(ui::Tone::Warning) : t.color(ColorRole::Text), refused ? t.color(ColorRole::Warning) : QColor(), label.height() / 2);
    ui::drawLine(&painter, label, text, font, refused ? t.ink(ui::Tone::Warning) : t.color(ColorRole::Surface), Qt::AlignCenter);
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
            if (controller().days().indexOf(m_drag->target->date) < 0)
                controller().setAnchor(m_drag->target->date);
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
        ensureCursorVisible();
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
