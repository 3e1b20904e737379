// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarpopups.h"

#include "ui/kit/popover.h"
#include "ui/theme/theme.h"
#include "views/calendar/calendartexts.h"

#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using services::SeriesScope;

namespace {

constexpr int kListWidth = 320;
constexpr int kMostRows = 6;

EntryKey keyAt(const QModelIndex &index)
{
    return {index.data(Qt::UserRole).value<RecordId>(), index.data(Qt::UserRole + 1).toLongLong()};
}

class DayDelegate final : public QStyledItemDelegate
{
public:
    DayDelegate(CalendarController &controller, CardPainter &cards, QObject *parent) : QStyledItemDelegate(parent), m_controller(controller), m_cards(cards) {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {ui::room(kListWidth), ui::room(ui::metric::RowTwoLine)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const CalendarEntry *entry = m_controller.model().find(keyAt(index));
        if (!entry)
            return;
        CardState state;
        state.selected = option.state.testFlag(QStyle::State_Selected);
        state.hovered = option.state.testFlag(QStyle::State_MouseOver);
        state.past = entry->at < m_controller.nowMs();
        painter->setLayoutDirection(option.direction);
        m_cards.beginFrame();
        m_cards.drawRow(painter, option.rect, *entry, m_controller.slotOf(*entry), state);
    }

private:
    CalendarController &m_controller;
    CardPainter &m_cards;
};

} // namespace

ui::Popover *askScope(QWidget *parent, const QRect &globalAnchor, const ScopeQuestion &question, std::function<void(SeriesScope)> answered)
{
    const bool moves = question.what == ScopeQuestion::What::Move;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(ui::space::X2);
    auto *title = new QLabel(moves ? QCoreApplication::translate("CalendarPopups", "“%1” repeats. Move which?").arg(question.name) : QCoreApplication::translate("CalendarPopups", "“%1” repeats. Delete which?").arg(question.name), content);
    title->setTextFormat(Qt::PlainText);
    title->setFont(ui::fontOf(ui::TypeRole::Strong));
    title->setWordWrap(true);
    title->setFixedWidth(ui::room(kListWidth) - 40);
    column->addWidget(title);
    auto *popover = new ui::Popover(content, parent);
    popover->setAccessibleName(title->text());
    const auto add = [&](const QString &text, std::optional<SeriesScope> scope) {
        auto *button = new QPushButton(text, content);
        QObject::connect(button, &QPushButton::clicked, popover, [popover, scope, answered] {
            popover->close();
            if (scope)
                answered(*scope);
        });
        column->addWidget(button);
        return button;
    };
    add(moves ? QCoreApplication::translate("CalendarPopups", "Move only this one") : QCoreApplication::translate("CalendarPopups", "Skip only this one"), SeriesScope::This)->setObjectName(u"this"_s);
    add(moves ? QCoreApplication::translate("CalendarPopups", "Move this and following") : QCoreApplication::translate("CalendarPopups", "Delete this and following"), SeriesScope::ThisAndFollowing)->setObjectName(u"following"_s);
    add(moves ? QCoreApplication::translate("CalendarPopups", "Move the whole series") : QCoreApplication::translate("CalendarPopups", "Delete the whole series"), SeriesScope::All)->setObjectName(u"all"_s);
    QPushButton *keep = add(moves ? QCoreApplication::translate("CalendarPopups", "Leave it where it is") : QCoreApplication::translate("CalendarPopups", "Keep it"), std::nullopt);
    keep->setObjectName(u"keep"_s);
    keep->setProperty("kind", u"link"_s);
    popover->openAt(globalAnchor);
    keep->setFocus();
    return popover;
}

ui::Popover *showDayList(QWidget *parent, const QRect &globalAnchor, CalendarController &controller, CardPainter &cards, int day, DayListActions actions)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    const CalendarDay &span = controller.days().day(day);
    auto *title = new QLabel(calendartext::dayText(span.date, controller.locale()), content);
    title->setFont(ui::fontOf(ui::TypeRole::Strong));
    title->setMargin(ui::space::X2);
    column->addWidget(title);
    auto *list = new QListWidget(content);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a row is drawn as wide as the scroll bar leaves it
    list->setAccessibleName(title->text());
    list->setItemDelegate(new DayDelegate(controller, cards, list));
    for (const CalendarEntry &entry : controller.entries()) {
        if (entry.at < span.start || entry.at >= span.end)
            continue;
        auto *item = new QListWidgetItem(list);
        item->setData(Qt::UserRole, QVariant::fromValue(entry.post.id));
        item->setData(Qt::UserRole + 1, entry.occurrence);
        item->setData(Qt::AccessibleTextRole, controller.nameOfEntry(entry));
    }
    list->setFixedSize(ui::room(kListWidth), std::min(kMostRows, list->count()) * ui::room(ui::metric::RowTwoLine));
    column->addWidget(list);
    auto *popover = new ui::Popover(content, parent);
    popover->setAccessibleName(title->text());
    QObject::connect(list, &QListWidget::itemClicked, popover, [actions, list](QListWidgetItem *item) { actions.chosen(keyAt(list->indexFromItem(item))); });
    QObject::connect(list, &QListWidget::itemActivated, popover, [actions, list, popover](QListWidgetItem *item) {
        const EntryKey key = keyAt(list->indexFromItem(item));
        popover->close();
        actions.opened(key);
    });
    popover->openAt(globalAnchor);
    list->setCurrentRow(0);
    list->setFocus();
    return popover;
}

} // namespace campanile::views
