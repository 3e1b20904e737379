// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/move/movedesk.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "server/core/blobs/blobrows.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/engine.h"
#include "server/core/engineparts.h"
#include "server/core/health/healthrecords.h"
#include "server/core/jmap/writelimiter.h"
#include "server/core/members/memberdesk.h"

#include <QMutexLocker>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMostPieces = 16'384;
constexpr qsizetype kMostName = 200;
constexpr int kManyAccounts = 10'000;
constexpr qsizetype kMostSecrets = 20'000;

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

/** "network/mastodon/social.example": an app of one instance, which the program registered by itself. */
bool isInstanceApp(const QString &name)
{
    static const QRegularExpression form(u"\\Anetwork/mastodon/[A-Za-z0-9.:/\\[\\]-]{1,300}\\z"_s);
    return form.match(name).hasMatch();
}

Result<void> endSignIn(SystemRecords &records, const QJsonObject &account, qint64 nowMs)
{
    const QString id = account.value("id"_L1).toString();
    if (const auto done = records.patch(u"SocialAccount"_s, id, {{u"status"_s, u"needs_reauth"_s}}); !done)
        return done;
    HealthNews news;
    news.kind = HealthNews::Kind::SignInEnded;
    news.error.cls = FailureClass::Auth;
    news.error.code = u"move.reconnect"_s;
    return applyHealthNews(records, id, news, nowMs);
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
    const QJsonObject accounts = secrets.value(u"accounts"_s).toObject();
    const QJsonObject apps = secrets.value(u"apps"_s).toObject();
    if (accounts.size() + apps.size() > kMostSecrets)
        return makeError(ErrorKind::Limit, u"move.tooLarge"_s);
    if (const auto begun = (*tx)->beginCommit(); !begun)
        return begun;
    const auto records = makeSystemRecords(m_engine.parts(), **tx, m_clock.nowMs());
    for (auto it = accounts.begin(); it != accounts.end(); ++it) {
        const auto account = records->get(u"SocialAccount"_s, it.key());
        if (!account)
            return account.error();
        if (!account->has_value())
            return makeError(ErrorKind::Invalid, u"move.badReference"_s, u"tokens of an unknown account"_s, {u"SocialAccount"_s});
        StoredTokens stored;
        stored.tokens = tokensFromJson(it.value().toObject());
        if (const auto sealed = m_credentials->writeStored(*records, workspaceId, it.key(), stored); !sealed)
            return sealed;
    }
    for (auto it = apps.begin(); it != apps.end(); ++it) {
        if (!isInstanceApp(it.key()))
            return makeError(ErrorKind::Invalid, u"move.badPart"_s, u"app"_s);
        if (const auto sealed = m_credentials->writeNamed(*records, workspaceId, it.key(), it.value().toObject()); !sealed)
            return sealed;
    }
    if (const auto ended = (*tx)->endCommit(); !ended)
        return ended;
    return (*tx)->commit();
}

Result<void> MoveDesk::settleRecords(WorkspaceTx &tx, const MoveEntry &entry, QString *name)
{
    const qint64 now = m_clock.nowMs();
    if (const auto begun = tx.beginCommit(); !begun)
        return begun;
    const auto records = makeSystemRecords(m_engine.parts(), tx, now);
    records->setActor(entry.userId);
    const auto workspace = records->get(u"Workspace"_s, entry.workspaceId);
    if (!workspace)
        return workspace.error();
    if (!workspace->has_value())
        return makeError(ErrorKind::Invalid, u"move.incomplete"_s, u"Workspace"_s);
    *name = (**workspace).value("name"_L1).toString();
    // One who brings it here wants colleagues in it.
    if (const auto patched = records->patch(u"Workspace"_s, entry.workspaceId, {{u"ownerId"_s, entry.userId}, {u"isPersonal"_s, false}}); !patched)
        return patched;
    const auto accounts = records->query(u"SocialAccount"_s, {}, kManyAccounts);
    if (!accounts)
        return accounts.error();
    for (const QJsonObject &account : *accounts) {
        const QString status = account.value("status"_L1).toString();
        const auto sealed = records->count(u"Credential"_s, {{u"ownerId"_s, SystemCondition::Op::Equal, account.value("id"_L1)}});
        if (!sealed)
            return sealed.error();
        if (*sealed > 0 || status == "needs_reauth"_L1 || status == "disconnected"_L1)
            continue;
        if (const auto ended = endSignIn(*records, account, now); !ended)
            return ended;
    }
    const auto told = records->create(u"AuditLog"_s, {{u"action"_s, u"Workspace.moved"_s},
                                                      {u"resourceType"_s, u"Workspace"_s},
                                                      {u"resourceId"_s, entry.workspaceId},
                                                      {u"userId"_s, entry.userId},
                                                      {u"occurredAt"_s, formatInstant(now)}});
    return told ? tx.endCommit() : Result<void>(told.error());
}

Result<MoveStanding> MoveDesk::finish(const QString &userId, const QString &workspaceId, const MoveManifest &manifest)
{
    const QMutexLocker lock(&m_mutex);
    const auto entry = entryOf(userId, workspaceId);
    if (!entry)
        return entry.error();
    if (entry->state == MoveEntry::State::Finished)
        return MoveStanding{true, 0, {}, 0};
    auto opened = openBrought(m_engine.parts().storage, workspaceId, Access::Write);
    if (!opened)
        return opened.error();
    WorkspaceTx &tx = **opened;
    if (tx.state() == WorkspaceState::Arriving) {
        MoveArea area(tx, m_engine.parts());
        if (area.sourceSeq() != manifest.seq)
            return makeError(ErrorKind::Conflict, u"move.outOfStep"_s, u"seq"_s);
        if (const auto same = area.compare(manifest.parts); !same)
            return same.error();
        if (const auto whole = area.checkReferences(); !whole)
            return whole.error();
        const auto missing = area.missingFiles(manifest.lostFiles);
        if (!missing)
            return missing.error();
        if (!missing->isEmpty())
            return makeError(ErrorKind::Invalid, u"move.filesMissing"_s, QString::number(missing->size()));
        QString name;
        if (const auto settled = settleRecords(tx, *entry, &name); !settled)
            return settled.error();
        if (const auto cleared = tx.sql().run("DELETE FROM import_part WHERE @W 1 = 1", {}); !cleared)
            return cleared.error();
        // From this commit on the workspace lives here: a state of the server it came from never fits again.
        tx.setEpoch(std::max(tx.epoch() + 1, m_clock.nowMs() / 1000));
        tx.setFloor(manifest.seq);
        tx.setName(name);
        tx.setState(WorkspaceState::Live);
        if (const auto committed = tx.commit(); !committed)
            return committed.error();
    }
    opened->reset();
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
    for (MoveEntry entry : *entries) {
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
