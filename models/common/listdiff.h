// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <algorithm>

namespace campanile::models {

/** The steps that turn one list into another, for a model's begin/end calls. */
struct ListSteps {
    struct Span {
        int first = 0;
        int last = 0;
    };
    QList<Span> removals;   ///< rows of the old list, from the end to the front
    QList<Span> insertions; ///< rows of the new list, from the front to the end
    QList<Span> changes;    ///< rows of the new list whose content differs
    [[nodiscard]] bool isEmpty() const { return removals.isEmpty() && insertions.isEmpty() && changes.isEmpty(); }
};

/**
 * Compares two lists by key. A row that changed its place among the others is removed and inserted again, so views
 * keep the selection of all other rows. Keys are unique within a list; @p keyOf gives a hashable value, and rows are
 * equal by operator==. Linear in the sizes of the lists.
 */
template<class Row, class KeyOf>
[[nodiscard]] ListSteps diffLists(const QList<Row> &before, const QList<Row> &after, KeyOf keyOf)
{
    using Key = std::decay_t<decltype(keyOf(before.first()))>;
    QHash<Key, int> oldRow;
    for (int i = 0; i < before.size(); ++i)
        oldRow.insert(keyOf(before.at(i)), i);

    // Rows stay when their old positions ascend along the new list; a greedy run keeps the common case (a few rows
    // moved) exact without the cost of a longest increasing subsequence.
    QList<bool> stays(before.size(), false);
    QList<bool> isNew(after.size(), true);
    int reached = -1;
    for (int i = 0; i < after.size(); ++i) {
        const int old = oldRow.value(keyOf(after.at(i)), -1);
        if (old > reached) {
            // A row that jumped far ahead would drag everything between out of the list: let it move instead.
            const bool jump = i + 1 < after.size() && [&] {
                const int next = oldRow.value(keyOf(after.at(i + 1)), -1);
                return next > reached && next < old;
            }();
            if (jump)
                continue;
            stays[old] = true;
            isNew[i] = false;
            reached = old;
        }
    }

    ListSteps steps;
    const auto append = [](QList<ListSteps::Span> &spans, int row) {
        if (!spans.isEmpty() && spans.last().last + 1 == row)
            spans.last().last = row;
        else
            spans.append({row, row});
    };
    for (int i = 0; i < before.size(); ++i) {
        if (!stays.at(i))
            append(steps.removals, i);
    }
    std::reverse(steps.removals.begin(), steps.removals.end());
    for (int i = 0; i < after.size(); ++i) {
        if (isNew.at(i))
            append(steps.insertions, i);
        else if (!(before.at(oldRow.value(keyOf(after.at(i)))) == after.at(i)))
            append(steps.changes, i);
    }
    return steps;
}

/**
 * Brings @p rows to @p after by the @p steps between them, with the begin and end calls of a model around each step. They
 * come as callables because they are protected members of QAbstractItemModel.
 */
template<class Row, class BeginRemove, class EndRemove, class BeginInsert, class EndInsert, class Changed>
void applySteps(QList<Row> &rows, const QList<Row> &after, const ListSteps &steps, BeginRemove beginRemove,
                EndRemove endRemove, BeginInsert beginInsert, EndInsert endInsert, Changed changed)
{
    for (const auto &span : steps.removals) {
        beginRemove(span.first, span.last);
        rows.remove(span.first, span.last - span.first + 1);
        endRemove();
    }
    for (const auto &span : steps.insertions) {
        beginInsert(span.first, span.last);
        for (int i = span.first; i <= span.last; ++i)
            rows.insert(i, after.at(i));
        endInsert();
    }
    rows = after;
    for (const auto &span : steps.changes)
        changed(span.first, span.last);
}

/** As applySteps(), finding the steps first. */
template<class Row, class KeyOf, class BeginRemove, class EndRemove, class BeginInsert, class EndInsert, class Changed>
void applyDiff(QList<Row> &rows, const QList<Row> &after, KeyOf keyOf, BeginRemove beginRemove, EndRemove endRemove,
               BeginInsert beginInsert, EndInsert endInsert, Changed changed)
{
    applySteps(rows, after, diffLists(rows, after, keyOf), beginRemove, endRemove, beginInsert, endInsert, changed);
}

} // namespace campanile::models
