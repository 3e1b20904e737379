// SPDX-License-Identifier: GPL-3.0-or-later
// Posts on the move in the calendar's views: dragged, lifted by key, pulled from the tray or from another panel.
#include "ui/theme/theme.h"
#include "views/calendar/calendartexts.h"
#include "views/calendar/calendarview.h"
#include "views/postsmime.h"

#include <QDragEnterEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
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

QList<RecordId> draggedPosts(const QList<CalendarEntry> &entries)
{
    QList<RecordId> ids;
    for (const CalendarEntry &entry : entries)
        ids.append(entry.post.id);
    return ids;
}

} // namespace

void CalendarView::startDrag(const QPoint &at, Qt::KeyboardModifiers modifiers)
{
    if (!controller().isSelected(*m_pressed))
        controller().setCurrent(*m_pressed, SelectMode::Replace);
    const QList<CalendarEntry> entries = controller().selectedEntries();
    if (entries.isEmpty() || ((!isCopy(modifiers) || !m_scene.edits.isAllowed()) && !m_scene.edits.mayLift(entries))) {
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
            m_scene.edits.plan(draggedPosts(drag.entries), *drag.target);
        else
            dropHeld(drag);
    } else if (!drag.fromTray && !drag.byKey && !viewport()->rect().contains(drag.at)) {
        Q_EMIT draggedOutside(viewport()->mapToGlobal(drag.at), true);
    }
}

void CalendarView::dropHeld(const Drag &drag)
{
    const bool isSeries = std::any_of(drag.entries.begin(), drag.entries.end(), [](const CalendarEntry &entry) { return entry.isOccurrence(); });
    if (!drag.copy && !isSeries && m_scene.edits.refusal(drag.entries, drag.grabbed, *drag.target, false).isEmpty()) {
        // On another page they are not there yet; without this the keys would stand beside what they have just put down.
        QSet<EntryKey> moved;
        for (const CalendarEntry &entry : drag.entries)
            moved.insert(CalendarModel::keyOf(entry));
        controller().chooseWhenLoaded(moved, drag.grabbed);
    }
    m_scene.edits.drop(drag.entries, drag.grabbed, *drag.target, drag.copy);
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

void CalendarView::dragEnterEvent(QDragEnterEvent *event)
{
    const PostsInHand hand = fromMime(event->mimeData());
    if (hand.posts.isEmpty() || m_drag || !m_scene.edits.isAllowed()) {
        event->ignore();
        return;
    }
    Drag drag;
    for (qsizetype i = 0; i < hand.posts.size(); ++i) {
        CalendarEntry entry;
        entry.post.id = hand.posts.at(i);
        entry.post.title = hand.names.at(i);
        entry.post.status = u"draft"_s;
        drag.entries.append(entry);
    }
    drag.grabbed = CalendarModel::keyOf(drag.entries.first());
    drag.fromTray = true;
    drag.fromPanel = true;
    m_drag = drag;
    m_scrollTimer.start();
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void CalendarView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_drag) {
        event->ignore();
        return;
    }
    updateDrag(event->position().toPoint(), Qt::NoModifier);
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_drag->target && refusalOfDrag().isEmpty());
}

void CalendarView::dragLeaveEvent(QDragLeaveEvent *)
{
    if (m_drag)
        endDrag();
}

void CalendarView::dropEvent(QDropEvent *event)
{
    if (!m_drag) {
        event->ignore();
        return;
    }
    updateDrag(event->position().toPoint(), Qt::NoModifier);
    // A copy for the panel it came from: its row goes when the post has its date, not because of the gesture.
    event->setDropAction(Qt::CopyAction);
    event->accept();
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

QString CalendarView::refusalOfDrag() const
{
    if (!m_drag->target)
        return {};
    return m_drag->fromTray ? m_scene.edits.planRefusal(*m_drag->target) : m_scene.edits.refusal(m_drag->entries, m_drag->grabbed, *m_drag->target, m_drag->copy);
}

QString CalendarView::dragText() const
{
    if (!m_drag || !m_drag->target)
        return {};
    if (const QString why = refusalOfDrag(); !why.isEmpty())
        return why;
    if (m_drag->fromTray)
        return m_scene.edits.spreadText(draggedPosts(m_drag->entries), *m_drag->target);
    WallSlot target = *m_drag->target;
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
    const bool refused = !refusalOfDrag().isEmpty();
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
    // What comes from another panel is shown at the pointer by the platform already.
    if (!m_drag->fromPanel) {
        painter.setOpacity(0.94);
        m_scene.cards.drawGhost(&painter, ghost, *held, shown, int(m_drag->entries.size()));
        painter.setOpacity(1);
    }
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

} // namespace campanile::views
