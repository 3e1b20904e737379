// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/move/movedesk.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "server/core/blobs/blobrows.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/engine.h"
#include "server/core/engineparts.h"
#include "server/core/jmap/writelimiter.h"
#include "server/core/members/memberdesk.h"
#include "server/core/move/moveopening.h"

#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMostPieces = 16'384;
constexpr qsizetype kMostName = 200;

Error unknown()
{
    return makeError(ErrorKind::NotFound, u"move.unknown"_s);
}

/** The workspace of a move, on its way or arrived; one that is gone is as unknown as somebody else's. */
Result<std::unique_ptr<WorkspaceTx>> openBrought(Storage &storage, const QString &workspaceId, Access access)
{
    auto tx = WorkspaceTx::openMoving(storage, workspaceId, access);
    if (!tx && tx.error().kind == ErrorKind::NotFound)
        return unknown();
    return tx;
}

bool isIdOf(char letter, const QString &text)
{
    const auto id = RecordId::parse(QStringView(text));
    return id && id->letter() == letter && id->toString() == text;
}

} // namespace

MoveDesk::MoveDesk(ControlDb &db, Engine &engine, MemberDesk &members, const Clock &clock, MoveLimits limits)
    : m_store(db, clock), m_db(db), m_engine(engine), m_members(members), m_clock(clock), m_limits(limits)
{
}

void MoveDesk::setCredentials(VaultCredentials credentials)
{
    const QMutexLocker lock(&m_vaultMutex);
    m_credentials = std::move(credentials);
}

bool MoveDesk::mayBring(const QString &userId) const
{
    bool may = false;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("SELECT may_create FROM ctl_user WHERE id=? AND disabled=0", {userId});
        if (!rows)
            return rows.error();
        may = !rows->isEmpty() && rows->first().first().toLongLong() != 0;
        return {};
    });
    if (!done)
        qCWarning(lcServer) << "rights of a user cannot be read:" << done.error().code;
    return done && may;
}

Result<MoveEntry> MoveDesk::entryOf(const QString &userId, const QString &workspaceId) const
{
    const auto entry = m_store.find(workspaceId);
    if (!entry)
        return entry.error();
    if (!entry->has_value() || (*entry)->userId != userId || (*entry)->state == MoveEntry::State::GivenUp)
        return unknown();
    return **entry;
}

bool MoveDesk::isBringing(const QString &userId, const QString &workspaceId) const
{
    const auto entry = entryOf(userId, workspaceId);
    return entry && entry->state == MoveEntry::State::Open;
}

Result<std::unique_ptr<WorkspaceTx>> MoveDesk::openFor(const QString &userId, const QString &workspaceId, Access access, MoveEntry *into)
{
    const auto entry = entryOf(userId, workspaceId);
    if (!entry)
        return entry.error();
    auto tx = openBrought(m_engine.parts().storage, workspaceId, access);
    if (!tx)
        return tx.error();
    if (entry->state != MoveEntry::State::Open || (*tx)->state() != WorkspaceState::Arriving)
        return makeError(ErrorKind::Conflict, u"move.finished"_s);
    if (into)
        *into = *entry;
    return tx;
}

Result<MoveStanding> MoveDesk::standingIn(WorkspaceTx &tx, const MoveEntry &entry) const
{
    MoveStanding standing;
    standing.isFinished = tx.state() == WorkspaceState::Live;
    MoveArea area(tx, m_engine.parts());
    standing.seq = area.sourceSeq();
    const auto parts = area.parts();
    if (!parts)
        return parts.error();
    standing.parts = *parts;
    standing.keptUntilMs = std::max(entry.touchedAtMs, m_clock.nowMs()) + m_limits.keepMs;
    return standing;
}

Result<MoveStanding> MoveDesk::begin(const QString &userId, const MoveWish &wish)
{
    const QMutexLocker lock(&m_mutex);
    if (!isIdOf('w', wish.workspaceId) || !isIdOf('u', wish.sourceUser) || wish.name.trimmed().isEmpty() || wish.name.size() > kMostName || wish.seq < 0)
        return makeError(ErrorKind::Invalid, u"move.badWish"_s);
    if (wish.schemaVersion > api::schemaVersion() || wish.schemaVersion < 1)
        return makeError(ErrorKind::Unsupported, u"move.schema"_s);
    Storage &storage = m_engine.parts().storage;
    auto known = m_store.find(wish.workspaceId);
    if (!known)
        return known.error();
    if (known->has_value() && ((*known)->userId != userId || (*known)->sourceUser != wish.sourceUser))
        return unknown();
    if (known->has_value() && (*known)->state == MoveEntry::State::GivenUp) {
        if (const auto cleared = clear(**known); !cleared)
            return cleared.error();
        *known = std::nullopt;
    }
    MoveEntry entry = known->value_or(MoveEntry{wish.workspaceId, userId, wish.sourceUser, wish.name.trimmed()});
    if (entry.state == MoveEntry::State::Finished)
        return MoveStanding{true, 0, {}, 0};
    if (!known->has_value()) {
        // A workspace of that id that did not come by a move is none of the caller's business.
        if (const auto other = WorkspaceTx::openMoving(storage, wish.workspaceId, Access::Read); other || other.error().kind != ErrorKind::NotFound)
            return other ? unknown() : other.error();
        if (const auto begun = m_store.begin(entry, m_limits.mostOpen); !begun)
            return begun.error();
    }
    auto tx = WorkspaceTx::openMoving(storage, wish.workspaceId, Access::Write);
    if (!tx && tx.error().kind == ErrorKind::NotFound) {
        auto made = storage.create(wish.workspaceId, entry.name, m_clock.nowMs());
        if (!made)
            return made.error();
        tx = WorkspaceTx::adopt(std::move(*made));
        if (tx) {
            if (const auto begun = MoveArea(**tx, m_engine.parts()).begin(wish.seq); !begun)
                return begun.error();
        }
    }
    if (!tx)
        return tx.error();
    if ((*tx)->state() == WorkspaceState::Live) {
        tx->reset();
        const auto entered = enter(entry);
        return entered ? Result<MoveStanding>(MoveStanding{true, 0, {}, 0}) : Result<MoveStanding>(entered.error());
    }
    MoveArea area(**tx, m_engine.parts());
    if (wish.seq != 0 && area.sourceSeq() != wish.seq) {
        if (const auto begun = area.begin(wish.seq); !begun)
            return begun.error();
    }
    const auto standing = standingIn(**tx, entry);
    if (const auto committed = (*tx)->commit(); !committed)
        return committed.error();
    if (const auto touched = m_store.touch(wish.workspaceId); !touched)
        return touched.error();
    return standing;
}

Result<MoveStanding> MoveDesk::standing(const QString &userId, const QString &workspaceId)
{
    const QMutexLocker lock(&m_mutex);
    const auto entry = entryOf(userId, workspaceId);
    if (!entry)
        return entry.error();
    if (entry->state == MoveEntry::State::Finished)
        return MoveStanding{true, 0, {}, 0};
    auto tx = openBrought(m_engine.parts().storage, workspaceId, Access::Read);
    if (!tx)
        return tx.error();
    const auto standing = standingIn(**tx, *entry);
    tx->reset();
    if (standing && standing->isFinished) {
        if (const auto entered = enter(*entry); !entered)
            return entered.error();
    }
    return standing;
}

Result<QStringList> MoveDesk::missingFiles(const QString &userId, const QString &workspaceId, const QStringList &blobIds)
{
    auto tx = openFor(userId, workspaceId, Access::Read);
    if (!tx)
        return tx.error();
    QStringList missing;
    for (const QString &id : blobIds) {
        if (!BlobStore::isValidId(id))
            return makeError(ErrorKind::Invalid, u"move.badFile"_s);
        const auto row = readableBlob(**tx, id, userId, api::Role::Owner);
        if (!row)
            return row.error();
        if (!row->has_value() || !m_engine.parts().blobs.contains(workspaceId, id))
            missing.append(id);
    }
    return missing;
}

Result<void> MoveDesk::assemble(const QString &userId, const QString &workspaceId, const QString &blobId, const QString &mimeType, const QStringList &pieces)
{
    auto tx = openFor(userId, workspaceId, Access::Write);
    if (!tx)
        return tx.error();
    BlobStore &blobs = m_engine.parts().blobs;
    if (!BlobStore::isValidId(blobId) || pieces.isEmpty() || pieces.size() > kMostPieces)
        return makeError(ErrorKind::Invalid, u"move.badFile"_s);
    const auto piece = [&](int index) -> Result<QByteArray> {
        const QString &id = pieces.at(index);
        const auto row = readableBlob(**tx, id, userId, api::Role::Owner);
        if (!row)
            return row.error();
        if (!row->has_value())
            return makeError(ErrorKind::Invalid, u"move.badFile"_s);
        return blobs.read(workspaceId, id, 0, (*row)->size);
    };
    qint64 size = 0;
    const auto made = blobs.assemble(workspaceId, piece, int(pieces.size()), &size);
    if (!made)
        return made.error().kind == ErrorKind::NotFound ? makeError(ErrorKind::Invalid, u"move.badFile"_s) : made.error();
    if (*made != blobId)
        return makeError(ErrorKind::Invalid, u"move.badFile"_s);
    if (const auto noted = noteBlob(**tx, blobId, size, mimeType.left(100), userId, m_clock.nowMs()); !noted)
        return noted;
    for (const QString &id : pieces) {
        if (id == blobId)
            continue;
        if (const auto forgotten = forgetBlob(**tx, id); !forgotten)
            return forgotten;
        if (const auto removed = blobs.remove(workspaceId, id); !removed)
            return removed;
    }
    return (*tx)->commit();
}

Result<MovePart> MoveDesk::take(const QString &userId, const QString &workspaceId, const QString &part, const QString &after, const QByteArray &text)
{
    if (text.size() > m_limits.mostBatchBytes)
        return makeError(ErrorKind::Limit, u"move.tooLarge"_s);
    QList<QByteArray> lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    if (lines.isEmpty() || lines.size() > m_limits.mostBatchRecords)
        return makeError(ErrorKind::Limit, u"move.tooLarge"_s);
    if (const qint64 wait = m_engine.parts().writes.take(workspaceId, lines.size()); wait > 0) {
        Error early = makeError(ErrorKind::Limit, u"rateLimit"_s);
        early.retryAfterMs = wait;
        return early;
    }
    MoveEntry entry;
    auto tx = openFor(userId, workspaceId, Access::Write, &entry);
    if (!tx)
        return tx.error();
    const auto taken = MoveArea(**tx, m_engine.parts()).take(part, after, lines, {entry.sourceUser, userId});
    if (!taken)
        return taken.error();
    if (const auto committed = (*tx)->commit(); !committed)
        return committed.error();
    tx->reset();
    if (const auto touched = m_store.touch(workspaceId); !touched)
        return touched.error();
    return taken;
}

Result<void> MoveDesk::takeSecrets(const QString &userId, const QString &workspaceId, const QJsonObject &secrets)
{
    const QMutexLocker lock(&m_vaultMutex);
    if (!m_credentials)
        return makeError(ErrorKind::Unsupported, u"move.noVault"_s);
    auto tx = openFor(userId, workspaceId, Access::Write);
    if (!tx)
        return tx.error();
    if (const auto sealed = sealSecrets(m_engine.parts(), **tx, *m_credentials, secrets, m_clock.nowMs()); !sealed)
        return sealed;
    return (*tx)->commit();
}

Result<void> MoveDesk::open(WorkspaceTx &tx, const MoveEntry &entry, const MoveManifest &manifest)
{
    MoveArea area(tx, m_engine.parts());
    if (area.sourceSeq() != manifest.seq)
        return makeError(ErrorKind::Conflict, u"move.outOfStep"_s, u"seq"_s);
    if (const auto same = area.compare(manifest.parts); !same)
        return same;
    if (const auto whole = area.checkReferences(); !whole)
        return whole;
    const auto missing = area.missingFiles(manifest.lostFiles);
    if (!missing)
        return missing.error();
    if (!missing->isEmpty())
        return makeError(ErrorKind::Invalid, u"move.filesMissing"_s, QString::number(missing->size()));
    const auto name = settleRecords(m_engine.parts(), tx, entry, m_clock.nowMs());
    if (!name)
        return name.error();
    if (const auto cleared = tx.sql().run("DELETE FROM import_part WHERE @W 1 = 1", {}); !cleared)
        return cleared.error();
    // From this commit on the workspace lives here: a state of the server it came from never fits again.
    tx.setEpoch(std::max(tx.epoch() + 1, m_clock.nowMs() / 1000));
    tx.setFloor(manifest.seq);
    tx.setName(*name);
    tx.setState(WorkspaceState::Live);
    return tx.commit();
}

Result<MoveStanding> MoveDesk::finish(const QString &userId, const QString &workspaceId, const MoveManifest &manifest)
{
    const QMutexLocker lock(&m_mutex);
    const auto entry = entryOf(userId, workspaceId);
    if (!entry)
        return entry.error();
    if (entry->state == MoveEntry::State::Finished)
        return MoveStanding{true, 0, {}, 0};
    auto tx = openBrought(m_engine.parts().storage, workspaceId, Access::Write);
    if (!tx)
        return tx.error();
    if ((*tx)->state() == WorkspaceState::Arriving) {
        if (const auto opened = open(**tx, *entry, manifest); !opened) {
            // Without this word the other side would have to take the workspace for opened, and keep it still.
            return opened.error().code == u"storage.diskFull"_s ? makeError(ErrorKind::Storage, u"move.diskFull"_s) : opened.error();
        }
    }
    tx->reset();
    if (const auto entered = enter(*entry); !entered)
        return entered.error();
    return MoveStanding{true, manifest.seq, {}, 0};
}

Result<void> MoveDesk::enter(MoveEntry entry)
{
    const auto read = m_engine.read(entry.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto workspace = records.get(u"Workspace"_s, entry.workspaceId);
        if (!workspace)
            return workspace.error();
        if (workspace->has_value())
            entry.name = (**workspace).value("name"_L1).toString();
        return {};
    });
    if (!read)
        return read;
    if (const auto entered = m_store.finish(entry); !entered)
        return entered;
    if (const auto told = m_members.refresh(entry.workspaceId); !told)
        qCWarning(lcServer) << "members are not written down yet:" << told.error().code;
    if (const auto seq = m_engine.sequence(entry.workspaceId); seq)
        m_engine.parts().committed(entry.workspaceId, *seq);
    return {};
}

Result<void> MoveDesk::clear(const MoveEntry &entry)
{
    if (const auto removed = m_engine.parts().storage.remove(entry.workspaceId, WorkspaceState::Arriving); !removed) {
        // It came to live in the same moment, so it stays.
        return removed.error().code == u"storage.otherState"_s ? enter(entry) : removed;
    }
    if (const auto removed = m_engine.parts().blobs.removeAll(entry.workspaceId); !removed)
        return removed;
    return m_store.forget(entry.workspaceId);
}

Result<void> MoveDesk::cancel(const QString &userId, const QString &workspaceId)
{
    const QMutexLocker lock(&m_mutex);
    const auto entry = entryOf(userId, workspaceId);
    if (!entry)
        return entry.error();
    if (entry->state == MoveEntry::State::Finished)
        return makeError(ErrorKind::Conflict, u"move.finished"_s);
    {
        auto tx = WorkspaceTx::openMoving(m_engine.parts().storage, workspaceId, Access::Read);
        if (!tx && tx.error().kind != ErrorKind::NotFound)
            return tx.error();
        if (tx && (*tx)->state() == WorkspaceState::Live) {
            tx->reset();
            const auto entered = enter(*entry);
            return entered ? Result<void>(makeError(ErrorKind::Conflict, u"move.finished"_s)) : entered;
        }
    }
    if (const auto dropped = m_store.giveUp(workspaceId); !dropped)
        return dropped;
    MoveEntry given = *entry;
    given.state = MoveEntry::State::GivenUp;
    if (const auto cleared = clear(given); !cleared)
        return cleared;
    const auto after = m_store.find(workspaceId);
    if (after && after->has_value() && (*after)->state == MoveEntry::State::Finished)
        return makeError(ErrorKind::Conflict, u"move.finished"_s);
    return {};
}

Result<int> MoveDesk::cleanUp()
{
    const QMutexLocker lock(&m_mutex);
    const auto entries = m_store.unfinished();
    if (!entries)
        return entries.error();
    int cleared = 0;
    for (const MoveEntry &entry : *entries) {
        auto tx = WorkspaceTx::openMoving(m_engine.parts().storage, entry.workspaceId, Access::Read);
        const bool lives = tx && (*tx)->state() == WorkspaceState::Live;
        if (!tx && tx.error().kind != ErrorKind::NotFound)
            return tx.error();
        if (tx)
            tx->reset();
        if (lives) {
            if (const auto entered = enter(entry); !entered)
                return entered.error();
            continue;
        }
        if (entry.state == MoveEntry::State::Open) {
            if (entry.touchedAtMs + m_limits.keepMs > m_clock.nowMs())
                continue;
            if (const auto dropped = m_store.giveUp(entry.workspaceId); !dropped)
                return dropped.error();
        }
        if (const auto done = clear(entry); !done)
            return done.error();
        ++cleared;
    }
    return cleared;
}

} // namespace campanile::server
