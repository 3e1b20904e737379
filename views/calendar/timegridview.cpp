// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/timegridview.h"

#include "ui/theme/theme.h"
#include "views/calendar/calendartexts.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace campanile::views {

using models::CalendarModel;
using ui::ColorRole;
using ui::TypeRole;
using ui::tokens;

namespace {
constexpr int kGutter = 60;
constexpr int kHead = 48;
constexpr int kCursorMorning = 9 * 60; ///< where the cursor stands on a day that was chosen without a time
constexpr int kLeastCard = 62; ///< px: narrower cards say nothing
}

TimeGridView::TimeGridView(CalendarScene &scene, QWidget *parent) : CalendarView(scene, parent)
{
    connect(&scene.controller, &CalendarController::viewChanged, this, [this] {
        if (isVisible() && controller().days().indexOf(controller().today()) >= 0)
            m_scrolled = false;
    });
}

int TimeGridView::headHeight() const
{
    return kHead;
}

int TimeGridView::gutter() const
{
    return controller().secondZone().isValid() ? 2 * kGutter : kGutter;
}

QRect TimeGridView::column(int day) const
{
    const int count = std::max(1, controller().days().count());
    const int width = viewport()->width() - gutter();
    const int from = gutter() + width * day / count;
    const int to = gutter() + width * (day + 1) / count;
    return {isRtl() ? viewport()->width() - to : from, 0, to - from, std::max(1, m_axis.height())};
}

void TimeGridView::arrange()
{
    m_axis = TimeAxis(controller().days(), kHourHeight);
    setContentHeight(m_axis.height() + ui::space::X2);
    for (int day = 0; day < controller().days().count(); ++day)
        arrangeDay(day);
    m_marks = overlayMarks();
    if (!m_scrolled) {
        m_scrolled = true;
        scrollToWork();
    }
}

void TimeGridView::arrangeDay(int day)
{
    const QList<int> rows = rowsOfDay(day);
    const CardMetrics metrics = scene().cards.metrics();
    const QRect place = column(day).adjusted(isRtl() ? 6 : 3, 0, isRtl() ? -3 : -6, 0);
    QList<Span> spans;
    for (const int row : rows) {
        const int top = std::min(m_axis.yOf(controller().slotOf(entryAt(row))), m_axis.height() - metrics.twoLine);
        spans.append({top, top + metrics.twoLine});
    }
    const QList<SideBySide> sides = placeSideBySide(spans, std::max(2, place.width() / kLeastCard));
    QHash<int, QList<int>> hidden; // cluster -> rows
    QHash<int, QRect> last;        // cluster -> the card that gives room to "+n"
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const SideBySide &side = sides.at(i);
        if (side.hidden) {
            hidden[side.cluster].append(rows.at(i));
            continue;
        }
        const int from = place.width() * side.column / side.columns;
        const int to = place.width() * (side.column + 1) / side.columns;
        const int left = isRtl() ? place.right() + 1 - to : place.left() + from;
        const QRect rect(left, spans.at(i).top + 1, to - from - 2, metrics.twoLine - 1 + 1);
        addCard(rows.at(i), rect);
        last[side.cluster] = last.value(side.cluster).united(rect);
    }
    for (auto it = hidden.begin(); it != hidden.end(); ++it) {
        const QRect cluster = last.value(it.key());
        addMore(day, QRect(cluster.left(), cluster.bottom() + 1, cluster.width(), metrics.oneLine), it.value());
    }
}

void TimeGridView::showEvent(QShowEvent *event)
{
    m_scrolled = false;
    CalendarView::showEvent(event);
    layoutNow();
}

void TimeGridView::scrollToWork()
{
    const int page = viewport()->height() - headHeight();
    const bool hasToday = controller().days().indexOf(controller().today()) >= 0;
    const WallSlot now = hasToday ? views::slotOf(controller().nowMs(), controller().zone()) : WallSlot{controller().anchor(), 8 * 60, false};
    verticalScrollBar()->setValue(hasToday ? m_axis.yOf(now) - page / 3 : m_axis.yOf(now) - ui::space::X3);
}

std::optional<WallSlot> TimeGridView::slotAt(const QPoint &content) const
{
    for (int day = 0; day < controller().days().count(); ++day) {
        const QRect place = column(day);
        if (content.x() >= place.left() && content.x() <= place.right() && content.y() >= -kHourHeight && content.y() < m_axis.height() + kHourHeight)
            return m_axis.slotAt(controller().days().day(day).date, std::clamp(content.y(), 0, m_axis.height() - 1), kStepMinutes);
    }
    return {};
}

QRect TimeGridView::slotRect(const WallSlot &slot) const
{
    const int day = controller().days().indexOf(slot.date);
    if (day < 0 || m_axis.hours().isEmpty())
        return {};
    const QRect place = column(day);
    const WallSlot timed = slot.hasTime() ? slot : WallSlot{slot.date, kCursorMorning, false};
    return {place.left(), m_axis.yOf(timed), place.width(), scene().cards.metrics().twoLine + 2};
}

QSize TimeGridView::ghostSize(const QRect &source) const
{
    return {std::max(source.width(), column(0).width() * 2 / 3), source.height()};
}

void TimeGridView::paintColumn(QPainter &painter, int day, const QRect &content) const
{
    const ui::Tokens &t = tokens();
    const QRect place = column(day);
    const CalendarDay &span = controller().days().day(day);
    const QDate today = controller().today();
    const QRect seen(place.left(), content.top(), place.width(), content.height());
    const qint64 now = controller().nowMs();
    const int nowY = span.date == today ? m_axis.yOf(views::slotOf(now, controller().zone())) : 0;
    if (span.date < today)
        painter.fillRect(seen, t.color(ColorRole::Canvas));
    else if (span.date == today) {
        if (!t.isHighContrast())
            painter.fillRect(seen, ui::blend(t.color(ColorRole::Accent), t.color(ColorRole::Surface), 0.05));
        painter.fillRect(QRect(place.left(), 0, place.width(), nowY) & seen, t.color(ColorRole::Canvas));
    }
    for (const OverlayMark &mark : m_marks) {
        const qint64 from = std::max(mark.from, span.start);
        const qint64 to = std::min(mark.to, span.end);
        if (from >= to)
            continue;
        const int top = m_axis.yOf(controller().days().slotOf(from));
        const int bottom = to == span.end ? m_axis.height() : m_axis.yOf(controller().days().slotOf(to));
        const QColor tint = t.tone(mark.kind == OverlayMark::Kind::BestTime ? ui::Tone::Success : ui::Tone::Warning);
        painter.fillRect(QRect(place.left(), top, place.width(), bottom - top) & seen, ui::blend(tint, t.color(ColorRole::Surface), 0.08 + 0.18 * std::clamp(mark.strength, 0.0, 1.0)));
    }
    for (int row = 0; row < m_axis.hours().size(); ++row) {
        if (m_axis.has(row, day))
            continue;
        // Clocks leave this hour out on this day.
        const QRect gap = QRect(place.left(), m_axis.top(row), place.width(), kHourHeight) & seen;
        painter.fillRect(gap, t.color(ColorRole::Canvas));
        painter.fillRect(gap, QBrush(t.color(ColorRole::Line), Qt::BDiagPattern));
    }
}

void TimeGridView::paintGround(QPainter &painter, const QRect &content)
{
    const ui::Tokens &t = tokens();
    painter.fillRect(content, t.color(ColorRole::Surface));
    for (int day = 0; day < controller().days().count(); ++day)
        paintColumn(painter, day, content);
    const QColor line = t.color(ColorRole::Line);
    const int left = isRtl() ? 0 : gutter();
    for (int row = 1; row < m_axis.hours().size(); ++row)
        painter.fillRect(QRect(left, m_axis.top(row), viewport()->width() - gutter(), t.line), line);
    for (int day = 0; day < controller().days().count(); ++day) {
        const QRect place = column(day);
        painter.fillRect(QRect(isRtl() ? place.right() + 1 - t.line : place.left(), content.top(), t.line, content.height()), line);
    }
    paintHours(painter, content);
    if (const auto now = nowLine())
        painter.fillRect(QRect(now->x1(), now->y1() - 1, now->dx() + 1, 2), t.color(ColorRole::Danger));
}

void TimeGridView::paintHours(QPainter &painter, const QRect &content) const
{
    const QFont font = ui::fontOf(TypeRole::Caption);
    const int height = QFontMetrics(font).height();
    const QColor muted = tokens().color(ColorRole::Muted);
    const QTimeZone second = controller().secondZone();
    const auto place = [&](int index, int y) {
        const int x = isRtl() ? viewport()->width() - (index + 1) * kGutter : index * kGutter;
        return QRect(x, y - height / 2, kGutter, height);
    };
    for (int row = 0; row < m_axis.hours().size(); ++row) {
        const int y = m_axis.top(row);
        if (y + kHourHeight < content.top() || y > content.bottom() + kHourHeight)
            continue;
        const AxisHour &hour = m_axis.hours().at(row);
        const WallSlot slot{controller().anchor(), hour.hour * 60, hour.repeated};
        QString text = calendartext::timeText(slot, controller().locale());
        if (hour.repeated)
            text += tr(" (2nd)");
        const int shownY = std::max(y, height / 2 + 2);
        ui::drawLine(&painter, place(0, shownY).adjusted(4, 0, -8, 0), text, font, muted, Qt::AlignTrailing | Qt::AlignVCenter);
        if (!second.isValid())
            continue;
        int day = 0;
        while (day + 1 < controller().days().count() && !m_axis.has(row, day))
            ++day;
        const WallSlot there = views::slotOf(instantOf({controller().days().day(day).date, hour.hour * 60, hour.repeated}, controller().zone()), second);
        ui::drawLine(&painter, place(1, shownY).adjusted(4, 0, -8, 0), calendartext::timeText(there, controller().locale()), font, muted, Qt::AlignTrailing | Qt::AlignVCenter);
    }
}

std::optional<QLine> TimeGridView::nowLine() const
{
    const int day = controller().days().indexOf(controller().nowMs());
    if (day < 0)
        return {};
    const QRect place = column(day);
    const int y = m_axis.yOf(views::slotOf(controller().nowMs(), controller().zone()));
    return QLine(place.left(), y, place.right(), y);
}

/** The line runs over the cards: at full strength in their margins, and as a hair behind the words between those. */
void TimeGridView::paintOver(QPainter &painter)
{
    const auto line = nowLine();
    if (!line)
        return;
    const ui::Tokens &t = tokens();
    const int y = line->y1();
    const QColor color = t.color(ColorRole::Danger);
    painter.save();
    // Words are darker than the line on a light ground and lighter on a dark one: so they win wherever both meet.
    const bool light = t.color(ColorRole::Surface).lightness() > 127;
    for (const Placed &placed : this->placed()) {
        const QRect &card = placed.rect;
        if (card.right() < line->x1() || card.left() > line->x2() || y < card.top() || y > card.bottom())
            continue;
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        const int before = isRtl() ? CardPainter::kTrailingMargin : CardPainter::kLeadingMargin;
        const int after = isRtl() ? CardPainter::kLeadingMargin : CardPainter::kTrailingMargin;
        painter.fillRect(QRect(card.left(), y - 1, before, 2), color);
        painter.fillRect(QRect(card.right() + 1 - after, y - 1, after, 2), color);
        painter.setCompositionMode(light ? QPainter::CompositionMode_Darken : QPainter::CompositionMode_Lighten);
        painter.setOpacity(0.4);
        painter.fillRect(QRect(card.left() + before, y, card.width() - before - after, 1), color);
        painter.setOpacity(1);
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(isRtl() ? line->x2() + 1 : line->x1(), y), 5, 5);
    painter.restore();
}

void TimeGridView::paintHead(QPainter &painter, const QRect &head)
{
    const ui::Tokens &t = tokens();
    painter.fillRect(head, t.color(ColorRole::Surface));
    painter.fillRect(QRect(0, head.bottom() + 1 - t.line, head.width(), t.line), t.color(ColorRole::Line));
    const QLocale &locale = controller().locale();
    const QFont caption = ui::fontOf(TypeRole::Caption);
    const QDate today = controller().today();
    for (int day = 0; day < controller().days().count(); ++day) {
        const QDate date = controller().days().day(day).date;
        const QRect place = column(day);
        const bool isToday = date == today;
        QFont number = ui::fontOf(TypeRole::Strong);
        const QRect top(place.left() + 8, 3, place.width() - 16, 18);
        ui::drawLine(&painter, top, locale.standaloneDayName(date.dayOfWeek(), place.width() > 120 ? QLocale::LongFormat : QLocale::ShortFormat), caption,
                     isToday ? t.ink(ui::Tone::Accent) : t.color(ColorRole::Muted));
        const QString text = locale.toString(date.day());
        const int width = std::max(24, QFontMetrics(number).horizontalAdvance(text) + 10);
        QRect pill(isRtl() ? place.right() + 1 - 6 - width : place.left() + 6, 21, width, 23);
        if (isToday)
            ui::drawPane(&painter, pill, t.color(ColorRole::Accent), {}, 11);
        else
            pill = QRect(place.left() + 8, 21, place.width() - 16, 23);
        ui::drawLine(&painter, pill, text, number, isToday ? t.color(ColorRole::OnAccent) : date < today ? t.color(ColorRole::Muted) : t.color(ColorRole::Text),
                     isToday ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignVCenter);
    }
    const QTimeZone second = controller().secondZone();
    const auto zoneName = [&](const QTimeZone &zone, int index) {
        const int x = isRtl() ? head.width() - (index + 1) * kGutter : index * kGutter;
        const QString name = calendartext::zoneText(zone, controller().days().from()).section(QStringLiteral(" ("), 0, 0);
        ui::drawLine(&painter, QRect(x + 4, 21, kGutter - 10, 23), name, caption, t.color(ColorRole::Muted), Qt::AlignTrailing | Qt::AlignVCenter);
    };
    if (second.isValid()) {
        zoneName(controller().zone(), 0);
        zoneName(second, 1);
    }
}

void TimeGridView::sideStep(const QDate &date, SelectMode mode)
{
    const WallSlot slot{date, controller().cursor().hasTime() ? controller().cursor().minute : kCursorMorning, false};
    const int day = controller().days().indexOf(date);
    int best = -1;
    for (const int row : day < 0 ? QList<int>() : rowsOfDay(day)) {
        const int away = std::abs(controller().slotOf(entryAt(row)).minute - slot.minute);
        if (away <= 30 && (best < 0 || away < std::abs(controller().slotOf(entryAt(best)).minute - slot.minute)))
            best = row;
    }
    if (best >= 0)
        controller().setCurrent(CalendarModel::keyOf(entryAt(best)), mode);
    else
        controller().setCursor(slot, mode);
}

void TimeGridView::verticalStep(bool down, SelectMode mode)
{
    // Stops are the posts of the day and the full hours, so that every post and every free hour can be reached.
    const WallSlot at = controller().cursor();
    const int day = controller().days().indexOf(at.date);
    const QList<int> rows = day < 0 ? QList<int>() : rowsOfDay(day);
    const int minute = at.hasTime() ? at.minute : kCursorMorning - 60;
    const int current = controller().current() ? int(rows.indexOf(controller().model().rowOf(*controller().current()))) : -1;
    int next = -1;
    if (current >= 0) {
        next = down ? current + 1 : current - 1;
    } else {
        const auto isBefore = [&](int row) { return controller().slotOf(entryAt(row)).minute < minute; };
        const auto isNotAfter = [&](int row) { return controller().slotOf(entryAt(row)).minute <= minute; };
        next = down ? int(std::count_if(rows.begin(), rows.end(), isNotAfter)) : int(std::count_if(rows.begin(), rows.end(), isBefore)) - 1;
    }
    const int hour = down ? (minute / 60 + 1) * 60 : minute % 60 == 0 ? minute - 60 : minute / 60 * 60;
    if (next >= 0 && next < rows.size()) {
        const int entryMinute = controller().slotOf(entryAt(rows.at(next))).minute;
        if (down ? entryMinute <= hour : entryMinute >= hour)
            return controller().setCurrent(CalendarModel::keyOf(entryAt(rows.at(next))), mode);
    }
    controller().setCursor(shifted({at.date, 0, false}, 0, hour), mode);
}

void TimeGridView::moveCursor(Qt::Key key, SelectMode mode)
{
    const QDate date = controller().cursor().date;
    const int forward = isRtl() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return sideStep(date.addDays(-forward), mode);
    case Qt::Key_Right:
        return sideStep(date.addDays(forward), mode);
    case Qt::Key_Down:
        return verticalStep(true, mode);
    case Qt::Key_Up:
        return verticalStep(false, mode);
    case Qt::Key_Home:
        return controller().setCursor({date, 0, false}, mode);
    case Qt::Key_End:
        return controller().setCursor({date, 23 * 60, false}, mode);
    default:
        return;
    }
}

WallSlot TimeGridView::liftedStep(const WallSlot &slot, Qt::Key key) const
{
    const int forward = isRtl() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return shifted(slot, -forward, 0);
    case Qt::Key_Right:
        return shifted(slot, forward, 0);
    case Qt::Key_Down:
        return shifted(slot, 0, kStepMinutes);
    case Qt::Key_Up:
        return shifted(slot, 0, -kStepMinutes);
    default:
        return slot;
    }
}

} // namespace campanile::views

#include "moc_timegridview.cpp"
