// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarview.h"

#include "ui/theme/theme.h"
#include "views/calendar/calendaraccessible.h"
#include "views/calendar/calendartexts.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace campanile::views {

using models::CalendarModel;
using ui::ColorRole;
using ui::tokens;

namespace {
constexpr int kMinuteMs = 60'000;
constexpr int kScrollMs = 30;
}

CalendarView::CalendarView(CalendarScene &scene, QWidget *parent) : QAbstractScrollArea(parent), m_scene(scene)
{
    installCalendarAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    // Every pixel is painted here, so nothing need be erased first.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(0);
    connect(&m_layoutTimer, &QTimer::timeout, this, &CalendarView::layoutNow);
    m_scrollTimer.setInterval(kScrollMs);
    connect(&m_scrollTimer, &QTimer::timeout, this, &CalendarView::autoscroll);
    m_minuteTimer.setInterval(kMinuteMs);
    connect(&m_minuteTimer, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_minuteTimer.start();
    CalendarController &c = controller();
    connect(&c, &CalendarController::viewChanged, this, &CalendarView::scheduleLayout);
    connect(&c, &CalendarController::entriesChanged, this, [this] {
        // At once: the rows have new numbers, and a paint with the old places would show the wrong posts.
        layoutNow();
        // Without a reader to hear it, the event would load what serves one.
        if (isVisible() && QAccessible::isActive()) {
            QAccessibleEvent event(this, QAccessible::ObjectReorder);
            QAccessible::updateAccessibility(&event);
        }
    });
    connect(&c, &CalendarController::selectionChanged, this, [this] {
        viewport()->update();
        if (isVisible() && hasFocus())
            announceFocus();
    });
    connect(&scene.cards, &CardPainter::changed, viewport(), qOverload<>(&QWidget::update));
    CalendarModel &model = c.model();
    const auto forget = [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            m_scene.cards.forget(CalendarModel::keyOf(entryAt(row)));
    };
    connect(&model, &QAbstractItemModel::dataChanged, this, [forget](const QModelIndex &a, const QModelIndex &b) { forget(a.row(), b.row()); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [forget](const QModelIndex &, int a, int b) { forget(a, b); });
    // Rows are numbers into the model; between a change and the next layout they would name other posts.
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, [this] {
            m_placed.clear();
            m_mores.clear();
        });
}

CalendarView::~CalendarView() = default;

void CalendarView::scheduleLayout()
{
    if (!m_layoutTimer.isActive())
        m_layoutTimer.start();
}

void CalendarView::layoutNow()
{
    m_layoutTimer.stop();
    m_placed.clear();
    m_mores.clear();
    if (isVisible())
        arrange();
    viewport()->update();
}

QList<int> CalendarView::rowsOfDay(int day) const
{
    const QList<CalendarEntry> &entries = controller().entries();
    const CalendarDay &span = controller().days().day(day);
    const auto before = [](const CalendarEntry &entry, qint64 at) { return entry.at < at; };
    const auto first = std::lower_bound(entries.begin(), entries.end(), span.start, before);
    const auto last = std::lower_bound(first, entries.end(), span.end, before);
    QList<int> rows(last - first);
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i] = int(first - entries.begin() + i);
    return rows;
}

QList<OverlayMark> CalendarView::overlayMarks() const
{
    QList<OverlayMark> marks;
    for (const OverlayProvider *provider : m_scene.overlays)
        marks += provider->marks(controller().days().from(), controller().days().to());
    return marks;
}

void CalendarView::setContentHeight(int height)
{
    const int page = viewport()->height() - headHeight();
    verticalScrollBar()->setRange(0, std::max(0, height - page));
    verticalScrollBar()->setPageStep(std::max(1, page));
    verticalScrollBar()->setSingleStep(ui::metric::RowNormal);
}

QPoint CalendarView::toContent(const QPoint &point) const
{
    return point + QPoint(0, verticalScrollBar()->value() - headHeight());
}

QRect CalendarView::toViewport(const QRect &content) const
{
    return content.translated(0, headHeight() - verticalScrollBar()->value());
}

QRect CalendarView::rectOf(const EntryKey &key) const
{
    const int row = controller().model().rowOf(key);
    for (const Placed &placed : m_placed) {
        if (placed.row == row)
            return toViewport(placed.rect);
    }
    for (const More &more : m_mores) {
        if (more.rows.contains(row))
            return toViewport(more.rect);
    }
    return {};
}

QRect CalendarView::cursorRect() const
{
    if (controller().current()) {
        if (const QRect rect = rectOf(*controller().current()); !rect.isNull())
            return rect;
    }
    return toViewport(slotRect(controller().cursor()));
}

void CalendarView::ensureVisible(const QRect &rect)
{
    QScrollBar *bar = verticalScrollBar();
    if (rect.isNull())
        return;
    if (rect.top() < headHeight())
        bar->setValue(bar->value() - (headHeight() - rect.top()) - ui::space::X2);
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + rect.bottom() - viewport()->height() + ui::space::X2);
}

const CalendarView::Placed *CalendarView::cardAt(const QPoint &content) const
{
    // The last one painted lies on top.
    const auto it = std::find_if(m_placed.rbegin(), m_placed.rend(), [&](const Placed &placed) { return placed.rect.contains(content); });
    return it == m_placed.rend() ? nullptr : &*it;
}

const CalendarView::More *CalendarView::moreAt(const QPoint &content) const
{
    const auto it = std::find_if(m_mores.begin(), m_mores.end(), [&](const More &more) { return more.rect.contains(content); });
    return it == m_mores.end() ? nullptr : &*it;
}

void CalendarView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    m_scene.cards.beginFrame();
    const int head = headHeight();
    const QRect body(0, head, viewport()->width(), viewport()->height() - head);
    const QRect dirty = event->rect() & body;
    if (!dirty.isEmpty()) {
        painter.save();
        painter.setClipRect(dirty);
        painter.translate(0, head - verticalScrollBar()->value());
        const QRect content(toContent(dirty.topLeft()), dirty.size());
        paintGround(painter, content);
        paintCards(painter, content);
        painter.restore();
    }
    if (head > 0 && event->rect().top() < head)
        paintHead(painter, QRect(0, 0, viewport()->width(), head));
    if (m_drag)
        paintDrag(painter);
    if (m_scene.cards.isUnfinished())
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
}

void CalendarView::paintCards(QPainter &painter, const QRect &content)
{
    const qint64 now = controller().nowMs();
    const std::optional<EntryKey> &current = controller().current();
    const bool focus = hasFocus();
    for (const Placed &placed : std::as_const(m_placed)) {
        if (!placed.rect.intersects(content))
            continue;
        const CalendarEntry &entry = entryAt(placed.row);
        const EntryKey key = CalendarModel::keyOf(entry);
        CardState state;
        state.selected = controller().isSelected(key);
        state.hovered = m_hovered == key && !m_drag;
        state.focused = focus && current == key && !m_drag;
        state.past = entry.at < now;
        state.faded = m_drag && !m_drag->copy && !m_drag->fromTray
                      && std::any_of(m_drag->entries.begin(), m_drag->entries.end(), [&](const CalendarEntry &moved) { return CalendarModel::keyOf(moved) == key; });
        paintEntry(painter, placed, state);
    }
    for (const More &more : std::as_const(m_mores)) {
        if (more.rect.intersects(content))
            paintMore(painter, more);
    }
    paintOver(painter);
    const QRect slot = slotRect(controller().cursor());
    if (focus && !current && !m_drag && slot.isValid()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens().color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(slot).adjusted(2, 2, -2, -2), ui::metric::RadiusControl, ui::metric::RadiusControl);
        painter.restore();
    }
    if (m_banding) {
        QColor veil = tokens().color(ColorRole::Accent);
        painter.setPen(QPen(veil, 1));
        veil.setAlphaF(0.12F);
        painter.setBrush(veil);
        painter.drawRect(m_band.adjusted(0, 0, -1, -1));
    }
}

void CalendarView::paintEntry(QPainter &painter, const Placed &placed, const CardState &state)
{
    const CalendarEntry &entry = entryAt(placed.row);
    m_scene.cards.draw(&painter, placed.rect, entry, controller().slotOf(entry), state);
}

void CalendarView::paintMore(QPainter &painter, const More &more)
{
    const bool under = !m_drag && more.rect.contains(toContent(viewport()->mapFromGlobal(QCursor::pos())));
    if (under)
        ui::drawPane(&painter, more.rect, tokens().hover(), {}, ui::metric::RadiusControl);
    const QLocale &locale = controller().locale();
    const int count = int(more.rows.size());
    const QString full = calendartext::moreText(count, false, locale);
    const bool fits = ui::advanceOf(ui::TypeRole::CaptionStrong, full) <= more.rect.width() - 12;
    ui::drawLine(&painter, more.rect.adjusted(6, 0, -6, 0), fits ? full : calendartext::moreText(count, true, locale), ui::fontOf(ui::TypeRole::CaptionStrong), tokens().color(ColorRole::Muted),
                 more.inHead ? Qt::AlignTrailing | Qt::AlignVCenter : Qt::AlignLeading | Qt::AlignVCenter);
}

void CalendarView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layoutNow();
}

void CalendarView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LayoutDirectionChange) {
        m_scene.cards.forgetAll();
        scheduleLayout();
    }
    QAbstractScrollArea::changeEvent(event);
}

bool CalendarView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint content = toContent(help->pos());
        if (const Placed *placed = cardAt(content); placed && help->pos().y() >= headHeight())
            QToolTip::showText(help->globalPos(), controller().nameOfEntry(entryAt(placed->row)), viewport(), toViewport(placed->rect));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered) {
        m_hovered.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void CalendarView::hover(const QPoint &viewportPoint)
{
    const Placed *placed = viewportPoint.y() >= headHeight() ? cardAt(toContent(viewportPoint)) : nullptr;
    const auto now = placed ? std::optional(CalendarModel::keyOf(entryAt(placed->row))) : std::nullopt;
    if (now != m_hovered) {
        for (const auto &key : {m_hovered, now}) {
            if (key)
                viewport()->update(rectOf(*key));
        }
        m_hovered = now;
    }
    for (const More &more : std::as_const(m_mores)) {
        if (more.rect.adjusted(-8, -8, 8, 8).contains(toContent(viewportPoint)))
            viewport()->update(toViewport(more.rect));
    }
    viewport()->setCursor(moreAt(toContent(viewportPoint)) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CalendarView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void CalendarView::announceFocus()
{
    ensureVisible(cursorRect());
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(calendarFocusChild(*this));
    QAccessible::updateAccessibility(&event);
}

void CalendarView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announceFocus();
}

} // namespace campanile::views

#include "moc_calendarview.cpp"
