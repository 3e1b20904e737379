// SPDX-License-Identifier: GPL-3.0-or-later
// What a batch of writes will look at, asked for at once: on PostgreSQL each look-up that is waited for is a way to the server and back.
#include "server/core/storage/workspacetx.h"

namespace campanile::server {

namespace {

/** Longer texts are read when they are needed, so that a thousand of them are never in memory together. */
constexpr qint64 kMostBytesAhead = 65'536;

/** A text of PostgreSQL's for an array of texts; what is in quotes may be anything but NUL. */
QByteArray arrayOf(const QList<QByteArray> &items)
{
    QByteArray out = "{";
    for (QByteArray item : items) {
        item.replace('\\', "\\\\").replace('"', "\\\"");
        out += (out.size() > 1 ? ",\"" : "\"") + item + '"';
    }
    return out + '}';
}

/**
 * A look-up by key for each element of an array. Not "key = ANY(array)": without figures of a table that grows from nothing PostgreSQL
 * reads all of it for that, and the limit keeps it from taking this for the same.
 */
QByteArray eachOf(const QByteArray &kind, const QByteArray &columns, const QByteArray &table, const QByteArray &key)
{
    return "SELECT r.* FROM unnest($1::" + kind + "[]) AS wanted(name) CROSS JOIN LATERAL (SELECT " + columns + " FROM " + table + " WHERE @W "
           + key + " = wanted.name LIMIT 1) r";
}

} // namespace

Result<void> WorkspaceTx::readAhead(const QStringList &mutations, const QHash<const api::TypeInfo *, QSet<RecordId>> &records)
{
    m_readsAhead = true;
    if (auto done = readMutationsAhead(mutations); !done)
        return done;
    for (auto it = records.begin(); it != records.end(); ++it) {
        // What never leaves the server stands in a table of its own, and few types have any.
        if (!recordTable(*it.key()).privateKeys.isEmpty())
            continue;
        if (auto done = readRecordsAhead(*it.key(), it.value()); !done)
            return done;
    }
    return {};
}

Result<void> WorkspaceTx::readMutationsAhead(const QStringList &ids)
{
    QList<QByteArray> names;
    for (const QString &id : ids) {
        // No row has such an id, and the database takes none.
        if (id.contains(QChar(u'\0')))
            continue;
        names.append(id.toUtf8());
        m_mutationsAhead.insert(names.last(), std::nullopt);
    }
    return sql().query(eachOf("text", "mutation_id, client_id, seq, status, commit_seq, result", "mutation", "mutation_id"), {arrayOf(names)}, [this](const SqlRow &row) {
                           m_mutationsAhead.insert(row.text(0), MutationRow{QString::fromUtf8(row.text(0)), QString::fromUtf8(row.text(1)),
                                                                            row.integer(2), QString::fromUtf8(row.text(3)), row.integer(4), row.text(5)});
                           return true;
                       });
}

Result<void> WorkspaceTx::readRecordsAhead(const api::TypeInfo &type, const QSet<RecordId> &ids)
{
    QList<QByteArray> keys;
    for (const RecordId &id : ids) {
        keys.append("\\x" + id.bytes().toHex());
        m_recordsAhead.insert({&type, id.bytes()}, std::nullopt);
    }
    // The database knows a text's length without reading it.
    return sql().query(eachOf("bytea", "id, ver, created_at, updated_at, dead, dead_at, CASE WHEN octet_length(body) <= $2 THEN body END",
                              recordTable(type).name, "id"), {arrayOf(keys), kMostBytesAhead}, [&](const SqlRow &row) {
                           if (row.isNull(6))
                               m_recordsAhead.remove({&type, row.blob(0)});
                           else
                               m_recordsAhead.insert({&type, row.blob(0)}, StoredRecord{row.integer(1), row.integer(2), row.integer(3),
                                                                                        row.integer(4) != 0, row.integer(5), row.text(6), {}});
                           return true;
                       });
}

} // namespace campanile::server
