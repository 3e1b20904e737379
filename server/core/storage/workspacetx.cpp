// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/workspacetx.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kFrozenRetryMs = 3000;

qint64 instantOf(const JsonObject &object, const QString &name)
{
    return parseInstant(object.value(name).toString()).value_or(0);
}

} // namespace

QJsonObject StoredRecord::object() const
{
    QJsonObject whole = QJsonDocument::fromJson(body).object();
    if (!hidden.isEmpty()) {
        const QJsonObject more = QJsonDocument::fromJson(hidden).object();
        for (auto it = more.begin(); it != more.end(); ++it)
            whole.insert(it.key(), it.value());
    }
    return whole;
}

JsonObject StoredRecord::record() const
{
    JsonObject whole = JsonObject::fromText(body);
    if (!hidden.isEmpty()) {
        const JsonObject more = JsonObject::fromText(hidden);
        for (auto it = more.begin(); it != more.end(); ++it)
            whole.insert(it.key(), it.value());
    }
    return whole;
}

Result<std::unique_ptr<WorkspaceTx>> WorkspaceTx::open(Storage &storage, const QString &accountId, Access access)
{
    auto tx = openMoving(storage, accountId, access);
    if (!tx)
        return tx;
    if ((*tx)->m_state == WorkspaceState::Arriving)
        return makeError(ErrorKind::NotFound, u"storage.noWorkspace"_s);
    if ((*tx)->m_state == WorkspaceState::Leaving && access == Access::Write) {
        Error frozen = makeError(ErrorKind::Storage, u"move.frozen"_s);
        frozen.retryAfterMs = kFrozenRetryMs;
        return frozen;
    }
    return tx;
}

Result<std::unique_ptr<WorkspaceTx>> WorkspaceTx::openMoving(Storage &storage, const QString &accountId, Access access)
{
    auto transaction = storage.begin(accountId, access);
    if (!transaction)
        return transaction.error();
    return adopt(std::move(*transaction));
}

Result<std::unique_ptr<WorkspaceTx>> WorkspaceTx::adopt(std::unique_ptr<StorageTransaction> transaction)
{
    std::unique_ptr<WorkspaceTx> tx(new WorkspaceTx(std::move(transaction)));
    if (auto read = tx->readRow(); !read)
        return read.error();
    return tx;
}

Result<void> WorkspaceTx::readRow()
{
    return sql().query("SELECT account, name, epoch, seq, floor, state, moving FROM workspace WHERE @W 1 = 1", {},
                       [this](const SqlRow &row) {
                           m_account = QString::fromUtf8(row.text(0));
                           m_name = QString::fromUtf8(row.text(1));
                           m_epoch = row.integer(2);
                           m_seq = row.integer(3);
                           m_floor = row.integer(4);
                           const qint64 state = row.integer(5);
                           m_state = state == 0 ? WorkspaceState::Live : state == 1 ? WorkspaceState::Arriving : WorkspaceState::Leaving;
                           m_moving = row.text(6);
                           return false;
                       });
}

Result<void> WorkspaceTx::beginCommit(bool undoable)
{
    m_dirty = false;
    m_undoable = undoable;
    return undoable ? sql().post("SAVEPOINT one_commit") : Result<void>();
}

Result<void> WorkspaceTx::endCommit()
{
    if (m_dirty) {
        ++m_seq;
        m_rowChanged = true;
        m_dirty = false;
    }
    return m_undoable ? sql().post("RELEASE SAVEPOINT one_commit") : Result<void>();
}

Result<void> WorkspaceTx::attempt(const std::function<bool()> &work)
{
    const bool dirtyBefore = m_dirty;
    if (auto begun = sql().post("SAVEPOINT one_attempt"); !begun)
        return begun;
    if (work())
        return sql().post("RELEASE SAVEPOINT one_attempt");
    m_dirty = dirtyBefore;
    m_recordsAhead.clear();
    return sql().script("ROLLBACK TO SAVEPOINT one_attempt; RELEASE SAVEPOINT one_attempt");
}

Result<void> WorkspaceTx::abandonCommit()
{
    if (!m_undoable)
        return m_dirty ? Result<void>(makeError(ErrorKind::Internal, u"storage.notUndoable"_s)) : Result<void>();
    m_dirty = false;
    m_recordsAhead.clear();
    return sql().script("ROLLBACK TO SAVEPOINT one_commit; RELEASE SAVEPOINT one_commit");
}

Result<void> WorkspaceTx::commit()
{
    if (m_rowChanged) {
        auto done = sql().post("UPDATE workspace SET name = $1, epoch = $2, seq = $3, floor = $4, state = $5, moving = $6 WHERE @W 1 = 1",
                               {m_name.toUtf8(), m_epoch, m_seq, m_floor, qint64(m_state), m_moving});
        if (!done)
            return done;
    }
    return m_transaction->commit();
}

Result<std::optional<StoredRecord>> WorkspaceTx::load(const api::TypeInfo &type, const RecordId &id)
{
    if (m_readsAhead) {
        if (const auto known = m_recordsAhead.constFind({&type, id.bytes()}); known != m_recordsAhead.constEnd())
            return *known;
    }
    const RecordTable &table = recordTable(type);
    std::optional<StoredRecord> found;
    auto done = sql().query(table.selectOne, {SqlBlob{id.bytes()}}, [&](const SqlRow &row) {
        found = StoredRecord{row.integer(0), row.integer(1), row.integer(2), row.integer(4) != 0,
                             row.integer(5), row.text(3),    {}};
        return false;
    });
    if (!done)
        return done.error();
    if (found && !table.privateKeys.isEmpty()) {
        auto more = sql().query("SELECT body FROM rec_private WHERE @W typ = $1 AND id = $2",
                                {bytesOf(type.name), SqlBlob{id.bytes()}}, [&](const SqlRow &row) {
                                    found->hidden = row.text(0);
                                    return false;
                                });
        if (!more)
            return more.error();
    }
    return found;
}

// An index is written anew when the statement names one of its columns, whatever the value: with 20 indexes that is 20 pages.
Result<void> WorkspaceTx::putRow(const api::TypeInfo &type, const RecordId &id, const JsonObject &object,
                                 const QByteArray &text, const JsonObject *before)
{
    constexpr qsizetype mostNamed = 4; // each set of columns is a statement of its own, kept for the next time
    const RecordTable &table = recordTable(type);
    if (before && object.value(u"createdAt"_s) == before->value(u"createdAt"_s)) {
        QByteArray sets = "ver = $1, updated_at = $2, body = $3";
        SqlValues values{commitSeq(), instantOf(object, u"updatedAt"_s), text};
        for (const RecordColumn &column : table.columns) {
            const JsonValue value = object.value(column.key);
            if (value == before->value(column.key))
                continue;
            values.append(columnValue(column.kind, value));
            sets += ", " + column.name + " = $" + QByteArray::number(values.size());
        }
        if (values.size() <= 3 + mostNamed) {
            values.append(SqlBlob{id.bytes()});
            return sql().post("UPDATE " + table.name + " SET " + sets + " WHERE @W id = $" + QByteArray::number(values.size()), values);
        }
    }
    SqlValues values{SqlBlob{id.bytes()},       commitSeq(), instantOf(object, u"createdAt"_s),
                     instantOf(object, u"updatedAt"_s), text, qint64(0), std::monostate{}};
    for (const RecordColumn &column : table.columns)
        values.append(columnValue(column.kind, object.value(column.key)));
    return sql().post(table.upsert, values);
}

Result<void> WorkspaceTx::put(const api::TypeInfo &type, const RecordId &id, const JsonObject &object,
                              qint64 nowMs, qsizetype maxBytes, const JsonObject *before)
{
    const RecordTable &table = recordTable(type);
    JsonObject body = object;
    JsonObject hidden;
    for (const QString &key : table.privateKeys) {
        if (const JsonValue value = body.take(key); !value.isUndefined() && !value.isNull())
            hidden.insert(key, value);
    }
    if (body.value(u"ver"_s).toInteger() != commitSeq())
        body.insert(u"ver"_s, commitSeq());
    const QByteArray text = jsonBytes(body);
    if (maxBytes > 0 && text.size() > maxBytes)
        return makeError(ErrorKind::Limit, u"storage.recordTooLarge"_s);
    if (auto done = putRow(type, id, object, text, before); !done)
        return done;
    if (m_readsAhead && table.privateKeys.isEmpty())
        m_recordsAhead.insert({&type, id.bytes()}, StoredRecord{commitSeq(), instantOf(object, u"createdAt"_s), instantOf(object, u"updatedAt"_s),
                                                                false, 0, text, {}});
    if (!table.privateKeys.isEmpty()) {
        auto done = hidden.isEmpty()
                        ? sql().run("DELETE FROM rec_private WHERE @W typ = $1 AND id = $2",
                                    {bytesOf(type.name), SqlBlob{id.bytes()}})
                        : sql().run("INSERT INTO rec_private (@C typ, id, body) VALUES (@V $1, $2, $3)"
                                    " ON CONFLICT (@C typ, id) DO UPDATE SET body = excluded.body",
                                    {bytesOf(type.name), SqlBlob{id.bytes()}, jsonBytes(hidden)});
        if (!done)
            return done.error();
    }
    if (auto done = putBlobReferences(type, id, object); !done)
        return done;
    return logChange(type, id, false, nowMs);
}

Result<void> WorkspaceTx::bury(const api::TypeInfo &type, const RecordId &id, qint64 nowMs)
{
    auto done = sql().run("UPDATE " + recordTable(type).name + " SET dead = 1, dead_at = $1, ver = $2 WHERE @W id = $3",
                          {nowMs, commitSeq(), SqlBlob{id.bytes()}});
    if (!done)
        return done.error();
    m_recordsAhead.remove({&type, id.bytes()});
    return logChange(type, id, true, nowMs);
}

Result<void> WorkspaceTx::logChange(const api::TypeInfo &type, const RecordId &id, bool dead, qint64 nowMs)
{
    m_dirty = true;
    return sql().post("INSERT INTO chg (@C typ, id, seq, created_seq, dead, at) VALUES (@V $1, $2, $3, $3, $4, $5)"
                                 " ON CONFLICT (@C typ, id) DO UPDATE SET seq = excluded.seq, dead = excluded.dead,"
                                 " at = excluded.at",
                                 {bytesOf(type.name), SqlBlob{id.bytes()}, commitSeq(), qint64(dead), nowMs});
}

Result<void> WorkspaceTx::putBlobReferences(const api::TypeInfo &type, const RecordId &id, const JsonObject &object)
{
    const QStringList &keys = recordTable(type).blobKeys;
    if (keys.isEmpty())
        return {};
    QSet<QString> blobs;
    for (const QString &key : keys) {
        if (const QString blob = object.value(key).toString(); !blob.isEmpty())
            blobs.insert(blob);
    }
    const SqlValues key{bytesOf(type.name), SqlBlob{id.bytes()}};
    if (auto done = sql().run("DELETE FROM blob_ref WHERE @W typ = $1 AND id = $2", key); !done)
        return done.error();
    for (const QString &blob : std::as_const(blobs)) {
        auto done = sql().run("INSERT INTO blob_ref (@C typ, id, blob_id) VALUES (@V $1, $2, $3)",
                              key + SqlValues{blob.toUtf8()});
        if (!done)
            return done.error();
    }
    return {};
}

Result<QList<QByteArray>> WorkspaceTx::idsWhere(const api::TypeInfo &type, const RecordColumn &column,
                                                const SqlValue &value)
{
    QList<QByteArray> ids;
    auto done = sql().query("SELECT id FROM " + recordTable(type).name + " WHERE @W dead = 0 AND " + column.name
                                + " = $1 ORDER BY id",
                            {value}, [&](const SqlRow &row) {
                                ids.append(row.blob(0));
                                return true;
                            });
    if (!done)
        return done.error();
    return ids;
}

Result<qint64> WorkspaceTx::typeSeq(const api::TypeInfo &type)
{
    qint64 seq = 0;
    auto done = sql().query("SELECT max(seq) FROM chg WHERE @W typ = $1", {bytesOf(type.name)}, [&](const SqlRow &row) {
        seq = row.isNull(0) ? 0 : row.integer(0);
        return false;
    });
    if (!done)
        return done.error();
    return seq;
}

Result<std::optional<MutationRow>> WorkspaceTx::mutation(const QString &id)
{
    if (const auto known = m_mutationsAhead.constFind(id.toUtf8()); known != m_mutationsAhead.constEnd())
        return *known;
    std::optional<MutationRow> found;
    auto done = sql().query("SELECT client_id, seq, status, commit_seq, result FROM mutation WHERE @W mutation_id = $1",
                            {id.toUtf8()}, [&](const SqlRow &row) {
                                found = MutationRow{id, QString::fromUtf8(row.text(0)), row.integer(1),
                                                    QString::fromUtf8(row.text(2)), row.integer(3), row.text(4)};
                                return false;
                            });
    if (!done)
        return done.error();
    return found;
}

Result<void> WorkspaceTx::putMutation(const MutationRow &row, qint64 nowMs)
{
    m_mutationsAhead.remove(row.id.toUtf8());
    return sql().post("INSERT INTO mutation (@C mutation_id, client_id, seq, status, commit_seq, result, at)"
                                 " VALUES (@V $1, $2, $3, $4, $5, $6, $7)",
                                 {row.id.toUtf8(), row.clientId.toUtf8(), row.seq, row.status.toUtf8(), row.commit,
                                  row.result, nowMs});
}

Result<void> WorkspaceTx::forgetResults()
{
    m_mutationsAhead.clear();
    return sql().post("UPDATE mutation SET result = NULL WHERE @W result IS NOT NULL AND EXISTS (SELECT 1 FROM sync_client c"
                      " WHERE @W c.client_id = mutation.client_id AND mutation.seq <= c.acked_seq)");
}

Result<std::optional<SyncClientRow>> WorkspaceTx::syncClient(const QString &clientId)
{
    std::optional<SyncClientRow> found;
    auto done = sql().query("SELECT user_id, last_seq, acked_seq FROM sync_client WHERE @W client_id = $1",
                            {clientId.toUtf8()}, [&](const SqlRow &row) {
                                found = SyncClientRow{QString::fromUtf8(row.text(0)), row.integer(1), row.integer(2)};
                                return false;
                            });
    if (!done)
        return done.error();
    return found;
}

Result<void> WorkspaceTx::putSyncClient(const QString &clientId, const SyncClientRow &row, qint64 nowMs)
{
    return sql().post(
        "INSERT INTO sync_client (@C client_id, user_id, last_seq, acked_seq, seen_at)"
                  " VALUES (@V $1, $2, $3, $4, $5) ON CONFLICT (@C client_id) DO UPDATE SET"
                  " last_seq = excluded.last_seq, acked_seq = excluded.acked_seq, seen_at = excluded.seen_at",
                  {clientId.toUtf8(), row.userId.toUtf8(), row.lastSeq, row.ackedSeq, nowMs});
}

} // namespace campanile::server
