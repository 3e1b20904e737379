// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/move/movearea.h"
#include "server/core/move/movestore.h"
#include "server/core/vaultcredentials.h"

#include <QMutex>

#include <functional>
#include <optional>

namespace campanile::server {

class Engine;
class MemberDesk;
struct UserAccount;

/** What a move says of itself when it begins, and again whenever it goes on. */
struct MoveWish {
    QString workspaceId;
    QString sourceUser; ///< as the person is called on the computer that is left
    QString name;
    qint64 seq = 0;     ///< of the last commit at home; 0 = not known yet, only files come
    int schemaVersion = 0;
};

/** What a move that is to be finished has sent. */
struct MoveManifest {
    qint64 seq = 0;
    MoveParts parts;
    QStringList lostFiles; ///< that were not there at home either
};

/** Where a move stands. */
struct MoveStanding {
    bool isFinished = false;
    qint64 seq = 0;
    MoveParts parts;
    qint64 keptUntilMs = 0; ///< what came is cleared away then
};

struct MoveLimits {
    int mostOpen = 3;                         ///< moves of one person at a time
    qint64 keepMs = 7LL * 24 * 3600 * 1000;   ///< after the last piece
    qint64 mostBatchBytes = 4 << 20;
    int mostBatchRecords = 500;
};

/**
 * Workspaces that people bring to this server (docs/decisions/0008). What comes lies in a workspace that nobody else sees, nothing
 * publishes from and no list shows, until finish() makes it one of the server's in a single transaction, under a new epoch.
 * Every function asks again who calls; a workspace that is not the caller's to bring is NotFound move.unknown, whatever it is.
 * Errors besides those of the stores: Permission move.noRight, Limit move.tooMany, Unsupported move.schema, Conflict move.outOfStep,
 * Invalid move.badRecord, move.badOrder, move.badPart, move.incomplete, move.badReference, move.filesMissing, Limit move.tooLarge,
 * Storage move.diskFull (finish() alone: the workspace has not been opened).
 * Thread-safe; blocks on the databases and the disk.
 */
class MoveDesk
{
public:
    /** Everything given outlives the desk. */
    MoveDesk(ControlDb &db, Engine &engine, MemberDesk &members, const Clock &clock, MoveLimits limits = {});

    /** Before that nothing is sealed: takeSecrets() is Unsupported. */
    void setCredentials(VaultCredentials credentials);
    [[nodiscard]] const MoveLimits &limits() const { return m_limits; }
    [[nodiscard]] bool mayBring(const QString &userId) const;
    /** Whether @p userId brings @p workspaceId just now, so that files may be uploaded into it. */
    [[nodiscard]] bool isBringing(const QString &userId, const QString &workspaceId) const;

    [[nodiscard]] Result<MoveStanding> begin(const QString &userId, const MoveWish &wish);
    [[nodiscard]] Result<MoveStanding> standing(const QString &userId, const QString &workspaceId);
    /** Those of @p blobIds that are not here yet. */
    [[nodiscard]] Result<QStringList> missingFiles(const QString &userId, const QString &workspaceId, const QStringList &blobIds);
    /** Makes a large file of pieces that were uploaded; Invalid move.badFile when it is not @p blobId then. */
    [[nodiscard]] Result<void> assemble(const QString &userId, const QString &workspaceId, const QString &blobId, const QString &mimeType, const QStringList &pieces);
    [[nodiscard]] Result<MovePart> take(const QString &userId, const QString &workspaceId, const QString &part, const QString &after, const QByteArray &lines);
    /** Tokens of accounts and apps in clear, sealed here at once: {"accounts": {id: tokens}, "apps": {name: secrets}}. */
    [[nodiscard]] Result<void> takeSecrets(const QString &userId, const QString &workspaceId, const QJsonObject &secrets);
    [[nodiscard]] Result<MoveStanding> finish(const QString &userId, const QString &workspaceId, const MoveManifest &manifest);
    /** Clears away what came. Conflict move.finished when it is too late for that. */
    [[nodiscard]] Result<void> cancel(const QString &userId, const QString &workspaceId);

    /** Finishes what was cut off between two databases, and clears away what was given up or is too old; gives how many. */
    [[nodiscard]] Result<int> cleanUp();

private:
    [[nodiscard]] Result<MoveEntry> entryOf(const QString &userId, const QString &workspaceId) const;
    /** The same for one that still takes something; the transaction is in the arriving workspace. */
    [[nodiscard]] Result<std::unique_ptr<WorkspaceTx>> openFor(const QString &userId, const QString &workspaceId, Access access, MoveEntry *entry = nullptr);
    [[nodiscard]] Result<MoveStanding> standingIn(WorkspaceTx &tx, const MoveEntry &entry) const;
    /** The first half of finish(): all of it in one commit, which an error says did not happen. */
    [[nodiscard]] Result<void> open(WorkspaceTx &tx, const MoveEntry &entry, const MoveManifest &manifest);
    /** The second half of finish(), which may be repeated. */
    [[nodiscard]] Result<void> enter(MoveEntry entry);
    [[nodiscard]] Result<void> clear(const MoveEntry &entry);

    MoveStore m_store;
    ControlDb &m_db;
    Engine &m_engine;
    MemberDesk &m_members;
    const Clock &m_clock;
    const MoveLimits m_limits;
    QMutex m_mutex; ///< begin, finish, cancel and cleaning up one after the other; nodes of one database are kept apart by the rows
    mutable QMutex m_vaultMutex;
    std::optional<VaultCredentials> m_credentials;
};

} // namespace campanile::server
