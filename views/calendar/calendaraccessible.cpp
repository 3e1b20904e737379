// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendaraccessible.h"

#include "views/calendar/calendartexts.h"
#include "views/calendar/calendarview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <algorithm>

namespace campanile::views {

using models::CalendarModel;

namespace {

constexpr qsizetype kSpareChildren = 200;

/** One post, or (without a key) the empty slot under the cursor. */
class EntryAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    EntryAccessible(CalendarView *view, std::optional<EntryKey> key) : m_view(view), m_key(std::move(key)) {}

    [[nodiscard]] bool isValid() const override { return m_view && (!m_key || m_view->controller().model().find(*m_key)); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (what != QAccessible::Name || !isValid())
            return {};
        CalendarController &controller = m_view->controller();
        if (m_key)
            return controller.nameOfEntry(*controller.model().find(*m_key));
        const WallSlot &slot = controller.cursor();
        const int day = controller.days().indexOf(slot.date);
        qsizetype count = 0;
        if (day >= 0 && !slot.hasTime()) {
            const CalendarDay &span = controller.days().day(day);
            for (const CalendarEntry &entry : controller.entries())
                count += entry.at >= span.start && entry.at < span.end ? 1 : 0;
        }
        const QString where = calendartext::slotText(slot, controller.locale());
        return count == 0 ? CalendarView::tr("%1, nothing planned").arg(where) : CalendarView::tr("%1, %n posts", nullptr, int(count)).arg(where);
    }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_key ? m_view->rectOf(*m_key) : m_view->cursorRect();
        return place.isNull() ? QRect() : QRect(m_view->viewport()->mapToGlobal(place.topLeft()), place.size());
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = m_key.has_value();
        state.multiSelectable = true;
        if (!isValid())
            return state;
        CalendarController &controller = m_view->controller();
        state.selected = m_key && controller.isSelected(*m_key);
        state.focused = m_view->hasFocus() && controller.current() == m_key;
        state.offscreen = rect().isNull();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (m_key && name == pressAction())
            Q_EMIT m_view->openRequested(*m_key);
        else if (!m_key && name == pressAction())
            Q_EMIT m_view->createRequested(m_view->controller().cursor());
        else if (m_key && name == setFocusAction())
            m_view->controller().setCurrent(*m_key, SelectMode::Replace);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<CalendarView> m_view;
    std::optional<EntryKey> m_key;
};

/** The view: a list of its posts in order of time, then the slot under the cursor when it is empty. */
class ViewAccessible final : public QAccessibleWidget
{
public:
    explicit ViewAccessible(CalendarView *view) : QAccessibleWidget(view, QAccessible::List), m_view(view) {}
    ~ViewAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
        if (m_slot)
            QAccessible::deleteAccessibleInterface(m_slot);
    }

    [[nodiscard]] int childCount() const override { return int(m_view->controller().entries().size()) + (m_view->controller().current() ? 0 : 1); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const auto &entries = m_view->controller().entries();
        if (index < 0 || index >= childCount())
            return nullptr;
        if (index == entries.size()) {
            if (!m_slot)
                m_slot = QAccessible::registerAccessibleInterface(new EntryAccessible(m_view, std::nullopt));
            return QAccessible::accessibleInterface(m_slot);
        }
        // Pages that were left behind: their posts are no children any more.
        if (m_children.size() > 2 * entries.size() + kSpareChildren) {
            m_children.removeIf([this](const QHash<EntryKey, QAccessible::Id>::iterator it) {
                const bool gone = !m_view->controller().model().find(it.key());
                if (gone)
                    QAccessible::deleteAccessibleInterface(it.value());
                return gone;
            });
        }
        const EntryKey key = CalendarModel::keyOf(entries.at(index));
        auto it = m_children.constFind(key);
        if (it == m_children.constEnd())
            it = m_children.insert(key, QAccessible::registerAccessibleInterface(new EntryAccessible(m_view, key)));
        return QAccessible::accessibleInterface(*it);
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QAccessible::Id id = QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child));
        if (id == m_slot && m_slot)
            return int(m_view->controller().entries().size());
        const EntryKey key = m_children.key(id);
        return key.post.isNull() ? -1 : m_view->controller().model().rowOf(key);
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint at = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        for (const CalendarView::Placed &placed : m_view->placed()) {
            if (m_view->toViewport(placed.rect).contains(at))
                return child(placed.row);
        }
        return nullptr;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override { return m_view->hasFocus() ? child(calendarFocusChild(*m_view)) : nullptr; }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Name)
            return CalendarView::tr("Calendar, %1").arg(m_view->controller().title());
        if (what == QAccessible::Description && m_view->drag())
            return m_view->dragText();
        return QAccessibleWidget::text(what);
    }

private:
    CalendarView *m_view;
    mutable QHash<EntryKey, QAccessible::Id> m_children;
    mutable QAccessible::Id m_slot = 0;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<CalendarView *>(object);
    return view ? new ViewAccessible(view) : nullptr;
}

} // namespace

void installCalendarAccessibility()
{
    QAccessible::removeFactory(&makeInterface);
    QAccessible::installFactory(&makeInterface);
}

int calendarFocusChild(const CalendarView &view)
{
    const CalendarController &controller = view.controller();
    if (const CalendarEntry *entry = controller.currentEntry())
        return view.controller().model().rowOf(CalendarModel::keyOf(*entry));
    return int(controller.entries().size());
}

} // namespace campanile::views
