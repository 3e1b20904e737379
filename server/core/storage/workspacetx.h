// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "app/core/recordid.h"
#include "server/core/storage/recordtable.h"
#include "server/core/storage/storage.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace campanile::server {

/** A record as it is kept: @c body is exactly what clients get, @c hidden what never leaves the server. */
struct StoredRecord {
    qint64 ver = 0;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    bool dead = false;
    qint64 deadAt = 0;
    QByteArray body;
    QByteArray hidden; ///< JSON object; empty when the type has no such properties

    /** Body and hidden properties together. */
    [[nodiscard]] QJsonObject object() const;
    /** The same for what goes on to be written. */
    [[nodiscard]] JsonObject record() const;
};

/** A stored result of a mutation. */
struct MutationRow {
    QString id;
    QString clientId;
    qint64 seq = 0;
    QString status;      ///< "applied" or "rejected"
    qint64 commit = 0;
    QByteArray result;   ///< JSON; empty once the client has acknowledged it
};

struct SyncClientRow {
    QString userId;
    qint64 lastSeq = 0;
    qint64 ackedSeq = 0;
};

/**
 * One transaction in one workspace with what the change log demands (sync protocol section 3.6): every write of a
 * commit carries the commit's number, the counter is written last. Writes happen between beginCommit() and
 * endCommit(); a commit that changed nothing takes no number. Used by one thread.
 */
class WorkspaceTx
{
public:
    /** Errors: those of Storage; NotFound for a workspace that is only arriving; for writes on one that is leaving Storage
        move.frozen, to be tried again: either it stays, or its clients go on elsewhere. */
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceTx>> open(Storage &storage, const QString &accountId,
                                                                   Access access);
    /** For the move between servers alone: in whatever state the workspace is. */
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceTx>> openMoving(Storage &storage, const QString &accountId, Access access);
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceTx>> adopt(std::unique_ptr<StorageTransaction> transaction);

    [[nodiscard]] const QString &accountId() const { return m_account; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] qint64 epoch() const { return m_epoch; }
    [[nodiscard]] qint64 seq() const { return m_seq; }
    [[nodiscard]] qint64 floor() const { return m_floor; }
    [[nodiscard]] WorkspaceState state() const { return m_state; }
    /** What the move wrote down about itself; empty where there is none. */
    [[nodiscard]] const QByteArray &moving() const { return m_moving; }
    [[nodiscard]] SqlConnection &sql() { return m_transaction->sql(); }

    // One commit of the change log; several may share the database transaction.
    /** Without @p undoable, abandonCommit() works only as long as nothing was written. */
    [[nodiscard]] Result<void> beginCommit(bool undoable = false);
    [[nodiscard]] Result<void> endCommit();
    /** Undoes everything since beginCommit(), and its number; on an error the transaction must be given up. */
    [[nodiscard]] Result<void> abandonCommit();
    /** Runs @p work and undoes what it wrote when it gives false; an error means that the transaction must be given up. */
    [[nodiscard]] Result<void> attempt(const std::function<bool()> &work);
    [[nodiscard]] qint64 commitSeq() const { return m_seq + 1; }
    [[nodiscard]] bool commitIsDirty() const { return m_dirty; }
    /** Writes the counter and makes all commits durable. */
    [[nodiscard]] Result<void> commit();

    // Records.
    [[nodiscard]] Result<std::optional<StoredRecord>> load(const api::TypeInfo &type, const RecordId &id);
    /** Writes a whole record (standard properties included) as part of the current commit; ErrorKind::Limit and nothing
        written when its text is longer than @p maxBytes (0 = any length). @p before: the same record, not dead, as it was read in
        this transaction; then only the columns that are otherwise are written, and the indexes that they stand in. */
    [[nodiscard]] Result<void> put(const api::TypeInfo &type, const RecordId &id, const JsonObject &object,
                                   qint64 nowMs, qsizetype maxBytes = 0, const JsonObject *before = nullptr);
    [[nodiscard]] Result<void> bury(const api::TypeInfo &type, const RecordId &id, qint64 nowMs);
    /** Whether each look-up is a way to another process and back. */
    [[nodiscard]] bool gainsByReadingAhead() const { return m_transaction->sql().dialect() == SqlConnection::Dialect::Postgres; }
    /** For a batch of writes, where gainsByReadingAhead(): asks at once for what mutation() and load() will be asked. They then answer
        from memory, and know what was written meanwhile. */
    [[nodiscard]] Result<void> readAhead(const QStringList &mutations, const QHash<const api::TypeInfo *, QSet<RecordId>> &records);
    /** Ids of live records with @p value in the column of an indexed property, ascending. */
    [[nodiscard]] Result<QList<QByteArray>> idsWhere(const api::TypeInfo &type, const RecordColumn &column,
                                                     const SqlValue &value);
    /** max(seq) of the type. */
    [[nodiscard]] Result<qint64> typeSeq(const api::TypeInfo &type);

    // Mutations and clients.
    [[nodiscard]] Result<std::optional<MutationRow>> mutation(const QString &id);
    [[nodiscard]] Result<void> putMutation(const MutationRow &row, qint64 nowMs);
    /** Drops the results that their clients have acknowledged. */
    [[nodiscard]] Result<void> forgetResults();
    [[nodiscard]] Result<std::optional<SyncClientRow>> syncClient(const QString &clientId);
    [[nodiscard]] Result<void> putSyncClient(const QString &clientId, const SyncClientRow &row, qint64 nowMs);

    // For restore, housekeeping and the move.
    void setState(WorkspaceState state, const QByteArray &moving = {}) { m_state = state; m_moving = moving; m_rowChanged = true; }
    void setEpoch(qint64 epoch) { m_epoch = epoch; m_rowChanged = true; }
    void setSeq(qint64 seq) { m_seq = seq; m_rowChanged = true; }
    void setFloor(qint64 floor) { m_floor = floor; m_rowChanged = true; }
    void setName(const QString &name) { m_name = name; m_rowChanged = true; }

private:
    explicit WorkspaceTx(std::unique_ptr<StorageTransaction> transaction) : m_transaction(std::move(transaction)) {}
    [[nodiscard]] Result<void> readRow();
    [[nodiscard]] Result<void> logChange(const api::TypeInfo &type, const RecordId &id, bool dead, qint64 nowMs);
    [[nodiscard]] Result<void> putRow(const api::TypeInfo &type, const RecordId &id, const JsonObject &object,
                                      const QByteArray &text, const JsonObject *before);
    [[nodiscard]] Result<void> putBlobReferences(const api::TypeInfo &type, const RecordId &id,
                                                 const JsonObject &object);

    using RecordKey = std::pair<const api::TypeInfo *, QByteArray>;
    [[nodiscard]] Result<void> readMutationsAhead(const QStringList &ids);
    [[nodiscard]] Result<void> readRecordsAhead(const api::TypeInfo &type, const QSet<RecordId> &ids);

    std::unique_ptr<StorageTransaction> m_transaction;
    /** What was read ahead, as it is now; an empty value stands for a row that is not there. */
    QHash<QByteArray, std::optional<MutationRow>> m_mutationsAhead;
    QHash<RecordKey, std::optional<StoredRecord>> m_recordsAhead;
    bool m_readsAhead = false;
    QString m_account;
    QString m_name;
    qint64 m_epoch = 0;
    qint64 m_seq = 0;
    qint64 m_floor = 0;
    WorkspaceState m_state = WorkspaceState::Live;
    QByteArray m_moving;
    bool m_dirty = false;
    bool m_undoable = false;
    bool m_rowChanged = false;
};

} // namespace campanile::server
