// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/agendaview.h"

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

void AgendaView::arrange()
{
    QList<int> dayOf;
    dayOf.reserve(controller().entries().size());
    for (const CalendarEntry &entry : controller().entries())
        dayOf.append(controller().days().indexOf(entry.at));
    m_lines = layoutAgenda(dayOf, controller().days().indexOf(controller().today()), ui::room(ui::metric::RowNormal), ui::room(ui::metric::RowTwoLine), ui::space::X2);
    for (const AgendaLine &line : std::as_const(m_lines)) {
        if (line.entry >= 0)
            addCard(line.entry, QRect(0, line.top, viewport()->width(), line.height));
    }
    setContentHeight(m_lines.isEmpty() ? 0 : m_lines.last().top + m_lines.last().height + ui::space::X4);
}

std::optional<WallSlot> AgendaView::slotAt(const QPoint &content) const
{
    const AgendaLine *found = nullptr;
    for (const AgendaLine &line : m_lines) {
        if (line.top <= content.y())
            found = &line;
    }
    if (!found || content.y() < 0)
        return {};
    return WallSlot{controller().days().day(found->day).date, -1, false};
}

QRect AgendaView::slotRect(const WallSlot &slot) const
{
    const int day = controller().days().indexOf(slot.date);
    for (const AgendaLine &line : m_lines) {
        if (line.day == day && line.entry < 0)
            return {0, line.top, viewport()->width(), line.height};
    }
    return {};
}

QSize AgendaView::ghostSize(const QRect &source) const
{
    return {std::min(source.width(), 320), scene().cards.metrics().twoLine};
}

void AgendaView::paintGround(QPainter &painter, const QRect &content)
{
    const ui::Tokens &t = tokens();
    painter.fillRect(content, t.color(ColorRole::Surface));
    const QDate today = controller().today();
    const int inset = ui::space::PanelPadding;
    for (const AgendaLine &line : std::as_const(m_lines)) {
        if (line.top + line.height + 1 < content.top() || line.top > content.bottom())
            continue;
        if (line.entry >= 0)
            continue;
        const QDate date = controller().days().day(line.day).date;
        const QRect head(0, line.top, viewport()->width(), line.height);
        const bool isToday = date == today;
        painter.fillRect(head, isToday && !t.isHighContrast() ? t.soft(ui::Tone::Accent) : t.color(ColorRole::Canvas));
        QString text = calendartext::dayText(date, controller().locale());
        if (isToday)
            text = tr("Today, %1").arg(text);
        else if (date == today.addDays(1))
            text = tr("Tomorrow, %1").arg(text);
        ui::drawLine(&painter, head.adjusted(inset, 0, -inset, 0), text, ui::fontOf(TypeRole::Strong),
                     isToday ? t.ink(ui::Tone::Accent) : date < today ? t.color(ColorRole::Muted) : t.color(ColorRole::Text));
        const qsizetype count = rowsOfDay(line.day).size();
        const QString amount = count == 0 ? tr("nothing planned") : count == 1 ? tr("1 post") : tr("%n posts", nullptr, int(count));
        const int used = QFontMetrics(ui::fontOf(TypeRole::Strong)).horizontalAdvance(text);
        if (used + 130 < head.width())
            ui::drawLine(&painter, head.adjusted(inset, 0, -inset, 0), amount, ui::fontOf(TypeRole::Caption), t.color(ColorRole::Muted), Qt::AlignTrailing | Qt::AlignVCenter);
    }
}

void AgendaView::paintHead(QPainter &, const QRect &) {}

void AgendaView::paintEntry(QPainter &painter, const Placed &placed, const CardState &state)
{
    const CalendarEntry &entry = entryAt(placed.row);
    scene().cards.drawRow(&painter, placed.rect, entry, controller().slotOf(entry), state);
    painter.fillRect(QRect(placed.rect.left() + ui::space::PanelPadding, placed.rect.bottom(), placed.rect.width() - 2 * ui::space::PanelPadding, 1), tokens().color(ColorRole::Line));
}

void AgendaView::moveCursor(Qt::Key key, SelectMode mode)
{
    const int count = int(controller().entries().size());
    if (count == 0)
        return;
    int row = controller().current() ? controller().model().rowOf(*controller().current()) : -1;
    const int day = controller().days().indexOf(controller().cursor().date);
    const auto nextDay = [&](int direction) {
        int to = row;
        while (to >= 0 && to < count && controller().days().indexOf(entryAt(to).at) == day)
            to += direction;
        return to;
    };
    const bool forward = (key == Qt::Key_Right) != isRtl();
    switch (key) {
    case Qt::Key_Down:
        row = row < 0 ? 0 : row + 1;
        break;
    case Qt::Key_Up:
        row = row < 0 ? 0 : row - 1;
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        row = row < 0 ? 0 : nextDay(forward ? 1 : -1);
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        row = count - 1;
        break;
    default:
        return;
    }
    controller().setCurrent(CalendarModel::keyOf(entryAt(std::clamp(row, 0, count - 1))), mode);
}

WallSlot AgendaView::liftedStep(const WallSlot &slot, Qt::Key key) const
{
    const bool later = key == Qt::Key_Down || (key == Qt::Key_Right) != isRtl();
    return shifted(slot, key == Qt::Key_Up ? -1 : later ? 1 : -1, 0);
}

} // namespace campanile::views

#include "moc_agendaview.cpp"
