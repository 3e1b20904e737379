// SPDX-License-Identifier: GPL-3.0-or-later
// Housekeeping, and the copy of a workspace that moves between machines and databases.
//
// A copy is a folder with "workspace.ndjson" (a header, one line per row, an end line with count and sha-256) and
// "blobs/". It is the same for both databases, so a workspace can move from a SQLite file to PostgreSQL.
#include "server/core/engineparts.h"

#include "app/core/clock.h"
#include "server/core/blobs/blobrows.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/storage/migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kHourMs = 3'600'000;

/** A table of the engine; after each column its form: i whole number, t text, b bytes. */
struct DumpTable {
    QByteArray name;
    QList<std::pair<QByteArray, char>> columns;
};

QList<DumpTable> engineTables()
{
    return {{"chg", {{"typ", 't'}, {"id", 'b'}, {"seq", 'i'}, {"created_seq", 'i'}, {"dead", 'i'}, {"at", 'i'}}},
            {"mutation",
             {{"mutation_id", 't'}, {"client_id", 't'}, {"seq", 'i'}, {"status", 't'}, {"commit_seq", 'i'},
              {"result", 't'}, {"at", 'i'}}},
            {"sync_client",
             {{"client_id", 't'}, {"user_id", 't'}, {"last_seq", 'i'}, {"acked_seq", 'i'}, {"seen_at", 'i'}}},
            {"rec_private", {{"typ", 't'}, {"id", 'b'}, {"body", 't'}}},
            {"blob", {{"blob_id", 't'}, {"size", 'i'}, {"mime", 't'}, {"at", 'i'}}},
            {"blob_owner", {{"blob_id", 't'}, {"user_id", 't'}}},
            {"blob_ref", {{"typ", 't'}, {"id", 'b'}, {"blob_id", 't'}}}};
}

DumpTable recordDump(const api::TypeInfo &type)
{
    const RecordTable &table = recordTable(type);
    DumpTable dump{table.name,
                   {{"id", 'b'}, {"ver", 'i'}, {"created_at", 'i'}, {"updated_at", 'i'}, {"body", 't'}, {"dead", 'i'},
                    {"dead_at", 'i'}}};
    using Kind = api::ValueKind;
    for (const RecordColumn &column : table.columns) {
        const bool whole = column.kind == Kind::Bool || column.kind == Kind::Int || column.kind == Kind::DateTime;
        dump.columns.append({column.name, column.kind == Kind::Id ? 'b' : column.kind == Kind::Real ? 'r' : whole ? 'i' : 't'});
    }
    return dump;
}

QList<DumpTable> allTables()
{
    QList<DumpTable> tables = engineTables();
    for (const api::TypeInfo &type : api::types()) {
        if (type.sync != api::SyncClass::Local)
            tables.append(recordDump(type));
    }
    return tables;
}

QJsonValue dumpValue(const SqlRow &row, int column, char form)
{
    if (row.isNull(column))
        return QJsonValue::Null;
    if (form == 'i')
        return row.integer(column);
    if (form == 'r')
        return row.real(column);
    if (form == 'b')
        return QString::fromLatin1(row.blob(column).toBase64());
    return QString::fromUtf8(row.text(column));
}

SqlValue loadValue(const QJsonValue &value, char form)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (form == 'i')
        return value.toInteger();
    if (form == 'r')
        return value.toDouble();
    if (form == 'b')
        return SqlBlob{QByteArray::fromBase64(value.toString().toLatin1())};
    return value.toString().toUtf8();
}

QByteArray columnList(const DumpTable &table)
{
    QByteArray names;
    for (const auto &[name, form] : table.columns)
        names += (names.isEmpty() ? "" : ", ") + name;
    return names;
}

class CopyWriter
{
public:
    explicit CopyWriter(const QString &file) : m_file(file) {}

    bool open() { return m_file.open(QIODevice::WriteOnly); }
    bool line(const QJsonObject &object)
    {
        const QByteArray text = jsonText(object) + '\n';
        m_hash.addData(text);
        ++m_lines;
        return m_file.write(text) == text.size();
    }
    bool finish()
    {
        const QByteArray end = jsonText({{u"@type"_s, u"End"_s},
                                         {u"lines"_s, m_lines},
                                         {u"sha256"_s, QString::fromLatin1(m_hash.result().toHex())}})
                               + '\n';
        return m_file.write(end) == end.size() && m_file.commit();
    }

private:
    QSaveFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_lines = 0;
};

Error copyError(const QString &what)
{
    return makeError(ErrorKind::Storage, u"backup.notWritable"_s, what);
}

Error damaged(const QString &what)
{
    return makeError(ErrorKind::Corrupt, u"backup.damaged"_s, what);
}

Result<QStringList> dumpTables(WorkspaceTx &tx, CopyWriter &out)
{
    QStringList blobs;
    for (const DumpTable &table : allTables()) {
        bool written = true;
        auto read = tx.sql().query("SELECT " + columnList(table) + " FROM " + table.name + " WHERE @W 1 = 1", {},
                                   [&](const SqlRow &row) {
                                       QJsonArray values;
                                       for (int i = 0; i < table.columns.size(); ++i)
                                           values.append(dumpValue(row, i, table.columns.at(i).second));
                                       if (table.name == "blob")
                                           blobs.append(values.at(0).toString());
                                       written = out.line({{u"table"_s, QString::fromLatin1(table.name)}, {u"row"_s, values}});
                                       return written;
                                   });
        if (!read)
            return read.error();
        if (!written)
            return copyError(u"disk full?"_s);
    }
    return blobs;
}

/** Reads the file once to see that it is whole; gives the header. */
Result<QJsonObject> checkCopy(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::NotFound, u"backup.notFound"_s, path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QJsonObject header;
    qint64 lines = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith("{\"@type\":\"End\"")) {
            const QJsonObject end = QJsonDocument::fromJson(line).object();
            const bool good = end.value(u"lines"_s).toInteger() == lines && file.atEnd()
                              && end.value(u"sha256"_s).toString().toLatin1() == hash.result().toHex();
            return good ? Result<QJsonObject>(header) : Result<QJsonObject>(damaged(u"the sum does not match"_s));
        }
        if (lines++ == 0)
            header = QJsonDocument::fromJson(line).object();
        hash.addData(line);
    }
    return damaged(u"the end is missing"_s);
}

Result<void> loadRows(WorkspaceTx &tx, const QString &path)
{
    QHash<QString, DumpTable> tables;
    QHash<QString, QByteArray> inserts;
    for (const DumpTable &table : allTables()) {
        const QString name = QString::fromLatin1(table.name);
        QByteArray places;
        for (qsizetype i = 1; i <= table.columns.size(); ++i)
            places += (i > 1 ? ", $" : "$") + QByteArray::number(i);
        inserts.insert(name, "INSERT INTO " + table.name + " (@C " + columnList(table) + ") VALUES (@V " + places + ")");
        tables.insert(name, table);
        if (auto done = tx.sql().run("DELETE FROM " + table.name + " WHERE @W 1 = 1", {}); !done)
            return done.error();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::NotFound, u"backup.notFound"_s, path);
    file.readLine();
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line.contains(u"@type"_s))
            break;
        const QString name = line.value(u"table"_s).toString();
        const auto table = tables.constFind(name);
        const QJsonArray row = line.value(u"row"_s).toArray();
        if (table == tables.constEnd() || row.size() != table->columns.size())
            return damaged(u"an unknown table or a wrong number of columns"_s);
        SqlValues values;
        for (qsizetype i = 0; i < row.size(); ++i)
            values.append(loadValue(row.at(i), table->columns.at(i).second));
        if (auto done = tx.sql().run(inserts.value(name), values); !done)
            return done.error();
    }
    return {};
}

Result<void> loadBlobs(const MethodServices &services, const QString &accountId, const QString &folder)
{
    const QStringList names = QDir(folder).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return damaged(u"a blob cannot be read"_s);
        auto id = services.blobs.put(accountId, file.readAll());
        if (!id)
            return id.error();
        if (*id != name)
            return damaged(u"a blob is not what its name says"_s);
    }
    return {};
}

Result<qint64> removeTombstones(WorkspaceTx &tx, qint64 beforeMs)
{
    qint64 highest = 0;
    auto found = tx.sql().query("SELECT max(seq) FROM chg WHERE @W dead = 1 AND at < $1", {beforeMs},
                                [&](const SqlRow &row) {
                                    highest = row.isNull(0) ? 0 : row.integer(0);
                                    return false;
                                });
    if (!found)
        return found.error();
    if (highest == 0)
        return qint64(0);
    // Whoever has not read up to the floor can no longer be told what was destroyed.
    tx.setFloor(std::max(tx.floor(), highest));
    return tx.sql().run("DELETE FROM chg WHERE @W dead = 1 AND seq <= $1", {highest});
}

Result<qint64> removeDeadRecords(WorkspaceTx &tx, qint64 beforeMs)
{
    qint64 removed = 0;
    for (const api::TypeInfo &type : api::types()) {
        if (type.sync == api::SyncClass::Local)
            continue;
        const QByteArray dead = "(SELECT id FROM " + recordTable(type).name + " WHERE @W dead = 1 AND dead_at < $2)";
        for (const char *table : {"rec_private", "blob_ref"}) {
            auto done = tx.sql().run(QByteArray("DELETE FROM ") + table + " WHERE @W typ = $1 AND id IN " + dead,
                                     {bytesOf(type.name), beforeMs});
            if (!done)
                return done.error();
        }
        auto done = tx.sql().run("DELETE FROM " + recordTable(type).name + " WHERE @W dead = 1 AND dead_at < $1",
                                 {beforeMs});
        if (!done)
            return done.error();
        removed += *done;
    }
    return removed;
}

} // namespace

Result<HousekeepingReport> runHousekeeping(const MethodServices &services, const QString &accountId)
{
    auto opened = WorkspaceTx::open(services.storage, accountId, Access::Write);
    if (!opened)
        return opened.error();
    WorkspaceTx &tx = **opened;
    const qint64 now = services.clock.nowMs();
    const Limits &limits = services.limits;
    HousekeepingReport report;
    auto tombstones = removeTombstones(tx, now - limits.changesRetentionDays * kDayMs);
    if (!tombstones)
        return tombstones.error();
    report.tombstones = *tombstones;
    auto records = removeDeadRecords(tx, now - limits.trashDays * kDayMs);
    if (!records)
        return records.error();
    report.records = *records;
    auto mutations = tx.sql().run("DELETE FROM mutation WHERE @W at < $1", {now - limits.mutationRetentionDays * kDayMs});
    if (!mutations)
        return mutations.error();
    report.mutations = *mutations;
    if (auto forgotten = tx.forgetResults(); !forgotten)
        return forgotten.error();
    auto stale = staleBlobs(tx, now - limits.blobGraceHours * kHourMs);
    if (!stale)
        return stale.error();
    for (const QString &blobId : std::as_const(*stale)) {
        if (auto done = forgetBlob(tx, blobId); !done)
            return done.error();
        // Inside the transaction: an upload of the same content waits, and then writes the file again.
        if (auto done = services.blobs.remove(accountId, blobId); !done)
            return done.error();
        ++report.blobs;
    }
    if (auto done = tx.commit(); !done)
        return done.error();
    return report;
}

Result<void> runBackup(const MethodServices &services, const QString &accountId, const QString &folder)
{
    if (QDir(folder).exists() && !QDir(folder).isEmpty())
        return makeError(ErrorKind::Conflict, u"backup.notEmpty"_s, folder);
    if (!QDir().mkpath(folder + u"/blobs"_s))
        return copyError(folder);
    auto opened = WorkspaceTx::open(services.storage, accountId, Access::Read);
    if (!opened)
        return opened.error();
    WorkspaceTx &tx = **opened;
    CopyWriter out(folder + u"/workspace.ndjson"_s);
    if (!out.open()
        || !out.line({{u"@type"_s, u"Workspace"_s},
                      {u"account"_s, accountId},
                      {u"name"_s, tx.name()},
                      {u"epoch"_s, tx.epoch()},
                      {u"seq"_s, tx.seq()},
                      {u"floor"_s, tx.floor()},
                      {u"engine"_s, kEngineVersion},
                      {u"schema"_s, api::schemaVersion()}}))
        return copyError(u"cannot open"_s);
    auto blobs = dumpTables(tx, out);
    if (!blobs)
        return blobs.error();
    for (const QString &blob : std::as_const(*blobs)) {
        const QString source = services.blobs.path(accountId, blob);
        // A blob whose content went missing is no reason to have no copy of the rest.
        if (QFile::exists(source) && !QFile::copy(source, folder + u"/blobs/"_s + blob))
            return copyError(u"a blob"_s);
    }
    return out.finish() ? Result<void>() : Result<void>(copyError(u"cannot finish"_s));
}

Result<QString> runRestore(const MethodServices &services, const QString &folder, qint64 *seq)
{
    const QString path = folder + u"/workspace.ndjson"_s;
    auto header = checkCopy(path);
    if (!header)
        return header.error();
    if (header->value(u"engine"_s).toInt() > kEngineVersion || header->value(u"schema"_s).toInt() > api::schemaVersion())
        return makeError(ErrorKind::Unsupported, u"storage.newer"_s);
    const QString accountId = header->value(u"account"_s).toString();
    if (auto done = loadBlobs(services, accountId, folder + u"/blobs"_s); !done)
        return done.error();
    const qint64 nowMs = services.clock.nowMs();
    auto begun = services.storage.begin(accountId, Access::Write);
    if (!begun && begun.error().kind == ErrorKind::NotFound)
        begun = services.storage.create(accountId, header->value(u"name"_s).toString(), nowMs);
    if (!begun)
        return begun.error();
    auto opened = WorkspaceTx::adopt(std::move(*begun));
    if (!opened)
        return opened.error();
    WorkspaceTx &tx = **opened;
    if (auto done = loadRows(tx, path); !done)
        return done.error();
    // A state from before the restore must never fit again; seconds keep two restores of one copy apart.
    const qint64 last = std::max(tx.epoch(), header->value(u"epoch"_s).toInteger());
    tx.setEpoch(std::max(last + 1, nowMs / 1000));
    tx.setSeq(header->value(u"seq"_s).toInteger());
    tx.setFloor(header->value(u"floor"_s).toInteger());
    tx.setName(header->value(u"name"_s).toString());
    tx.setState(WorkspaceState::Live);
    *seq = tx.seq();
    if (auto done = tx.commit(); !done)
        return done.error();
    return accountId;
}

} // namespace campanile::server
