// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

#include <utility>

namespace campanile::store {

QString StoreCore::Private::cursor()
{
    Statement select = db->prepare("SELECT cursor FROM sync");
    return select.step() ? select.stringAt(0) : QString();
}

qint64 StoreCore::Private::cursorSeq()
{
    const auto parts = parseState(cursor());
    // In the middle of a long pull a record may be past the cursor although its commit is not: only a whole pull counts.
    return parts && !parts->paging ? parts->cursor : 0;
}

QString StoreCore::cursor() const
{
    const QString cursor = d->cursor();
    (void)d->db->takeError(); // an unreadable cursor is an empty one: the next write reports the fault
    return cursor;
}

RecordId StoreCore::clientId() const
{
    Statement select = d->db->prepare("SELECT client_id FROM sync");
    const RecordId id = select.step() ? RecordId::fromBytes('d', select.viewAt(0)).value_or(RecordId()) : RecordId();
    (void)d->db->takeError();
    return id;
}

Result<SyncStatus> StoreCore::status()
{
    return d->reader->status();
}

ChangeNotice StoreCore::takeNotice()
{
    return std::exchange(d->committed, {});
}

Reader &StoreCore::reader()
{
    return *d->reader;
}

std::span<const api::TypeInfo> StoreCore::types() const
{
    return d->schema.types();
}

Result<void> StoreCore::group(const std::function<Result<void>()> &work)
{
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    if (d->db->failed())
        return d->db->takeError();
    if (const auto done = work(); !done)
        return done;
    return tx.commit();
}

bool StoreCore::damaged() const
{
    return d->db->damaged();
}

Rescue StoreCore::rescue() const
{
    return d->rescue;
}

} // namespace campanile::store
