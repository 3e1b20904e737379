// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/monthview.h"

#include "ui/theme/theme.h"
#include "views/calendar/calendartexts.h"

#include <QPainter>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::CalendarModel;
using ui::ColorRole;
using ui::TypeRole;
using ui::tokens;

namespace {
constexpr int kNumbers = 36;
constexpr int kLongNames = 110; ///< px of a column for the long name of its day
}

int MonthView::headHeight() const
{
    return ui::metric::RowCompact;
}

void MonthView::arrange()
{
    const DayTable &days = controller().days();
    m_grid.weeks = days.count() / 7;
    m_grid.numbers = controller().areWeekNumbersShown() ? kNumbers : 0;
    m_grid.rtl = isRtl();
    const CardMetrics metrics = scene().cards.metrics();
    const int height = std::max(viewport()->height() - headHeight(), m_grid.weeks * metrics.leastCell());
    m_grid.area = QRect(0, 0, viewport()->width(), height);
    setContentHeight(height);
    for (int day = 0; day < days.count(); ++day) {
        const QList<int> rows = rowsOfDay(day);
        if (rows.isEmpty())
            continue;
        QList<bool> tall(rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            tall[i] = CardPainter::hasThirdLine(entryAt(rows.at(i)));
        const CellCards cell = layoutCell(m_grid.cell(day), tall, metrics, isRtl());
        for (qsizetype i = 0; i < cell.cards.size(); ++i)
            addCard(rows.at(i), cell.cards.at(i));
        if (cell.hidden > 0)
            addMore(day, cell.more, rows.mid(cell.cards.size()), cell.moreInHead);
    }
    m_marks = overlayMarks();
}

std::optional<WallSlot> MonthView::slotAt(const QPoint &content) const
{
    const int day = m_grid.dayAt(content);
    if (day < 0 || day >= controller().days().count())
        return {};
    return WallSlot{controller().days().day(day).date, -1, false};
}

QRect MonthView::slotRect(const WallSlot &slot) const
{
    const int day = controller().days().indexOf(slot.date);
    return day < 0 || m_grid.weeks == 0 ? QRect() : m_grid.cell(day);
}

void MonthView::paintGround(QPainter &painter, const QRect &content)
{
    const ui::Tokens &t = tokens();
    painter.fillRect(content, t.color(ColorRole::Surface));
    const QDate today = controller().today();
    for (int day = 0; day < m_grid.weeks * 7 && day < controller().days().count(); ++day) {
        if (m_grid.cell(day).intersects(content))
            paintDay(painter, day, today);
    }
    const QColor line = t.color(ColorRole::Line);
    for (int week = 0; week < m_grid.weeks; ++week) {
        const QRect row = m_grid.cell(week * 7);
        if (week > 0)
            painter.fillRect(QRect(0, row.top(), m_grid.area.width(), t.line), line);
        if (m_grid.numbers > 0) {
            const QRect place = m_grid.weekNumber(week);
            const QString number = controller().locale().toString(controller().days().day(week * 7 + 3).date.weekNumber());
            ui::drawLine(&painter, QRect(place.left(), place.top() + 2, place.width(), scene().cards.metrics().headOf(place.height()) - 4), number, ui::fontOf(TypeRole::Caption),
                         t.color(ColorRole::Muted), Qt::AlignCenter);
        }
    }
    for (int column = m_grid.numbers > 0 ? 0 : 1; column < 7; ++column) {
        const QRect place = m_grid.column(column);
        painter.fillRect(QRect(isRtl() ? place.right() + 1 - t.line : place.left(), content.top(), t.line, content.height()), line);
    }
}

void MonthView::paintDay(QPainter &painter, int day, const QDate &today) const
{
    const ui::Tokens &t = tokens();
    const QRect cell = m_grid.cell(day);
    const CalendarDay &span = controller().days().day(day);
    if (span.date == today)
        painter.fillRect(cell, t.isHighContrast() ? t.color(ColorRole::Surface) : ui::blend(t.color(ColorRole::Accent), t.color(ColorRole::Surface), 0.07));
    else if (span.date < today)
        painter.fillRect(cell, t.color(ColorRole::Canvas));
    for (const OverlayMark &mark : m_marks) {
        if (mark.from < span.end && mark.to > span.start) {
            const QColor tint = t.tone(mark.kind == OverlayMark::Kind::BestTime ? ui::Tone::Success : ui::Tone::Warning);
            painter.fillRect(QRect(cell.left(), cell.bottom() - 3, cell.width(), 4), ui::blend(tint, t.color(ColorRole::Surface), 0.2 + 0.6 * std::clamp(mark.strength, 0.0, 1.0)));
        }
    }
    const bool other = span.date.month() != controller().anchor().month();
    const QLocale &locale = controller().locale();
    QString number = locale.toString(span.date.day());
    if (span.date.day() == 1 && cell.width() >= 90)
        number = calendartext::dayMonthText(span.date, locale);
    const QFont font = ui::fontOf(TypeRole::Caption);
    const int head = scene().cards.metrics().headOf(cell.height());
    const int side = std::clamp(QFontMetrics(font).height() + 6, 18, std::max(18, head - 2));
    if (span.date == today) {
        const QFont strong = ui::fontOf(TypeRole::CaptionStrong);
        const int width = std::max(side, QFontMetrics(strong).horizontalAdvance(number) + 12);
        const QRect pill(isRtl() ? cell.right() + 1 - 4 - width : cell.left() + 4, cell.top() + (head - side) / 2, width, side);
        ui::drawPane(&painter, pill, t.color(ColorRole::Accent), {}, side / 2);
        ui::drawLine(&painter, pill, number, strong, t.color(ColorRole::OnAccent), Qt::AlignCenter);
        return;
    }
    const bool quiet = other || span.date < today;
    ui::drawLine(&painter, QRect(cell.left() + 10, cell.top() + (head - side) / 2, cell.width() - 20, side), number, font,
                 quiet ? t.color(ColorRole::Muted) : t.color(ColorRole::Text));
}

void MonthView::paintHead(QPainter &painter, const QRect &head)
{
    const ui::Tokens &t = tokens();
    painter.fillRect(head, t.color(ColorRole::Surface));
    painter.fillRect(QRect(0, head.bottom() + 1 - t.line, head.width(), t.line), t.color(ColorRole::Line));
    const QLocale &locale = controller().locale();
    const QFont font = ui::fontOf(TypeRole::Caption);
    const QFontMetrics metrics(font);
    if (m_grid.weeks == 0)
        return;
    // All names long or all short: columns differ by a pixel, and a row of both would look like a mistake.
    QLocale::FormatType format = QLocale::LongFormat;
    for (int column = 0; column < 7; ++column) {
        const int room = m_grid.column(column).width() - 20;
        if (room < kLongNames || metrics.horizontalAdvance(locale.standaloneDayName(column + 1, QLocale::LongFormat)) > room)
            format = QLocale::ShortFormat;
    }
    for (int column = 0; column < 7; ++column) {
        const int weekday = controller().days().day(column).date.dayOfWeek();
        const QRect place(m_grid.column(column).left() + 10, 0, m_grid.column(column).width() - 20, head.height());
        const QString name = locale.standaloneDayName(weekday, format);
        ui::drawLine(&painter, place, name, font, t.color(ColorRole::Muted));
    }
}

void MonthView::landOn(const QDate &date, int index, SelectMode mode)
{
    const int day = controller().days().indexOf(date);
    const QList<int> rows = day < 0 ? QList<int>() : rowsOfDay(day);
    if (rows.isEmpty())
        controller().setCursor({date, -1, false}, mode);
    else
        controller().setCurrent(CalendarModel::keyOf(entryAt(rows.at(index < 0 ? rows.size() - 1 : std::min<qsizetype>(index, rows.size() - 1)))), mode);
}

void MonthView::moveCursor(Qt::Key key, SelectMode mode)
{
    const QDate date = controller().cursor().date;
    const int day = controller().days().indexOf(date);
    const QList<int> rows = day < 0 ? QList<int>() : rowsOfDay(day);
    const int at = controller().current() ? int(rows.indexOf(controller().model().rowOf(*controller().current()))) : -1;
    const int forward = isRtl() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return landOn(date.addDays(-forward), std::max(0, at), mode);
    case Qt::Key_Right:
        return landOn(date.addDays(forward), std::max(0, at), mode);
    case Qt::Key_Down:
        return at + 1 < rows.size() && (at >= 0 || !rows.isEmpty()) ? landOn(date, at + 1, mode) : landOn(date.addDays(7), 0, mode);
    case Qt::Key_Up:
        return at > 0 ? landOn(date, at - 1, mode) : landOn(date.addDays(-7), -1, mode);
    case Qt::Key_Home:
        return landOn(controller().days().day(day - day % 7).date, 0, mode);
    case Qt::Key_End:
        return landOn(controller().days().day(day - day % 7 + 6).date, 0, mode);
    default:
        return;
    }
}

WallSlot MonthView::liftedStep(const WallSlot &slot, Qt::Key key) const
{
    const int forward = isRtl() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return shifted(slot, -forward, 0);
    case Qt::Key_Right:
        return shifted(slot, forward, 0);
    case Qt::Key_Down:
        return shifted(slot, 7, 0);
    case Qt::Key_Up:
        return shifted(slot, -7, 0);
    default:
        return slot;
    }
}

} // namespace campanile::views

#include "moc_monthview.cpp"
