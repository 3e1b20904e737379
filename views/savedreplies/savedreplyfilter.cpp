// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedreplies/savedrepliespanel.h"

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

SavedReplyFilter::SavedReplyFilter(models::SavedRepliesModel &source, QObject *parent) : QSortFilterProxyModel(parent), m_source(source)
{
    setSourceModel(&source);
    sort(0);
}

void SavedReplyFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void SavedReplyFilter::setIntent(const QString &intent)
{
    m_intent = intent;
    invalidateFilter();
}

void SavedReplyFilter::setLanguage(const QString &language)
{
    m_language = language;
    invalidateFilter();
}

void SavedReplyFilter::setPlatform(const QString &platform)
{
    m_platform = platform;
    invalidateFilter();
}

void SavedReplyFilter::setUse(const QString &use)
{
    m_use = use;
    invalidateFilter();
}

void SavedReplyFilter::setOrder(Order order)
{
    m_order = order;
    invalidate();
}

bool SavedReplyFilter::moveTo(int row, int to)
{
    if (!canMove() || row < 0 || row >= rowCount() || to < 0 || to > rowCount() || to == row || to == row + 1)
        return false;
    // Beside the row that is seen there: what the filters hide in between keeps its place.
    const bool isBehind = to > row;
    const models::SavedReplyRow *moved = rowAt(index(row, 0));
    const models::SavedReplyRow *neighbour = rowAt(index(isBehind ? to - 1 : to, 0));
    if (!moved || !neighbour)
        return false;
    Q_EMIT moveWished(moved->id, neighbour->id, isBehind);
    return true;
}

Qt::ItemFlags SavedReplyFilter::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QSortFilterProxyModel::flags(index);
    if (!index.isValid())
        return plain | Qt::ItemIsDropEnabled;
    return canMove() ? plain | Qt::ItemIsDragEnabled : plain;
}

bool SavedReplyFilter::canDropMimeData(const QMimeData *, Qt::DropAction action, int, int, const QModelIndex &parent) const
{
    return canMove() && action == Qt::MoveAction && !parent.isValid();
}

bool SavedReplyFilter::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before)
{
    return !from.isValid() && !to.isValid() && count == 1 && moveTo(row, before);
}

bool SavedReplyFilter::isNarrowed() const
{
    return !m_words.isEmpty() || !m_intent.isEmpty() || !m_language.isEmpty() || !m_platform.isEmpty() || !m_use.isEmpty();
}

const models::SavedReplyRow *SavedReplyFilter::rowAt(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() && source.row() < m_source.rows().size() ? &m_source.rows().at(source.row()) : nullptr;
}

QModelIndex SavedReplyFilter::indexOf(const RecordId &id) const
{
    for (int i = 0; i < m_source.rows().size(); ++i) {
        if (m_source.rows().at(i).id == id)
            return mapFromSource(m_source.index(i));
    }
    return {};
}

bool SavedReplyFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const models::SavedReplyRow &reply = m_source.rows().at(row);
    if (!m_intent.isEmpty() && reply.intent != m_intent)
        return false;
    if (!m_language.isEmpty() && reply.language != m_language)
        return false;
    // One without networks is for all of them.
    if (!m_platform.isEmpty() && !reply.platforms.isEmpty() && !reply.platforms.contains(m_platform))
        return false;
    if (!m_use.isEmpty() && reply.isActive != (m_use == u"active"))
        return false;
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        return reply.name.contains(word, Qt::CaseInsensitive) || reply.content.contains(word, Qt::CaseInsensitive)
            || std::any_of(reply.tags.cbegin(), reply.tags.cend(), [&](const QString &tag) { return tag.contains(word, Qt::CaseInsensitive); });
    });
}

bool SavedReplyFilter::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const models::SavedReplyRow &x = m_source.rows().at(a.row());
    const models::SavedReplyRow &y = m_source.rows().at(b.row());
    if (m_order == Order::MostUsed && x.usageCount != y.usageCount)
        return x.usageCount > y.usageCount;
    if (m_order == Order::LastUsed && x.lastUsedAt != y.lastUsedAt)
        return x.lastUsedAt > y.lastUsedAt;
    if (m_order == Order::Own)
        return domain::standsBefore(x.place(), y.place());
    const int order = QString::localeAwareCompare(x.name, y.name);
    return order != 0 ? order < 0 : x.id.bytes() < y.id.bytes();
}

} // namespace campanile::views
