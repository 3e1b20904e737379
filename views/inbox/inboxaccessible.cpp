// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxaccessible.h"

#include "views/inbox/inboxlist.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPersistentModelIndex>

#include <memory>

namespace campanile::views {

namespace {

/** One row; lives as long as the interface of its list, which asks by place. */
class RowAccessible final : public QAccessibleInterface
{
public:
    RowAccessible(InboxList *list, int place) : m_list(list), m_place(place) {}

    [[nodiscard]] QModelIndex index() const { return m_list->model() ? m_list->model()->index(m_list->firstShown() + m_place, 0) : QModelIndex(); }
    [[nodiscard]] bool isValid() const override { return m_list && index().isValid(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_list); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_list->spoken(index()) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        const QRect row = m_list->visualRect(index());
        return QRect(m_list->viewport()->mapToGlobal(row.topLeft()), row.size());
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        state.selected = m_list->selectionModel() && m_list->selectionModel()->isSelected(index());
        state.focused = m_list->hasFocus() && m_list->currentIndex() == index();
        return state;
    }

private:
    InboxList *m_list;
    int m_place;
};

class ListAccessible final : public QAccessibleWidget
{
public:
    explicit ListAccessible(InboxList *list) : QAccessibleWidget(list, QAccessible::List), m_list(list) {}
    ~ListAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override
    {
        return m_list->model() && m_list->model()->rowCount() > 0 ? m_list->lastShown() - m_list->firstShown() + 1 : 0;
    }
    [[nodiscard]] QAccessibleInterface *child(int place) const override
    {
        if (place < 0 || place >= childCount())
            return nullptr;
        const auto known = m_rows.constFind(place);
        if (known != m_rows.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *row = new RowAccessible(m_list, place);
        m_rows.insert(place, QAccessible::registerAccessibleInterface(row));
        return row;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
            if (QAccessible::accessibleInterface(*it) == child)
                return it.key();
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_list->hasFocus() && m_list->currentIndex().isValid() ? child(m_list->currentIndex().row() - m_list->firstShown()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex index = m_list->indexAt(m_list->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? child(index.row() - m_list->firstShown()) : nullptr;
    }

private:
    InboxList *m_list;
    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *list = qobject_cast<InboxList *>(object);
    return list ? new ListAccessible(list) : nullptr;
}

} // namespace

void installInboxAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace campanile::views
