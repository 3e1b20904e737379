// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/changehub.h"

namespace campanile::store {

void ChangeNotice::merge(const ChangeNotice &later)
{
    for (auto it = later.types.begin(); it != later.types.end(); ++it) {
        TypeChanges &mine = types[it.key()];
        mine.reset = mine.reset || it->reset;
        if (mine.reset)
            mine.records.clear();
        else
            mine.records.append(it->records);
    }
    indexed.unite(later.indexed);
}

void ChangeHub::publish(const ChangeNotice &notice)
{
    if (!notice.types.isEmpty())
        Q_EMIT changed(notice);
    if (!notice.indexed.isEmpty())
        Q_EMIT searchIndexed(notice.indexed);
}

void ChangeHub::publishStatus(const SyncStatus &status)
{
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

} // namespace campanile::store

#include "moc_changehub.cpp"
