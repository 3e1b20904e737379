// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/migrations.h"

#include "api/meta.h"
#include "server/core/storage/recordtable.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

using Dialect = SqlConnection::Dialect;

/** One definition for both databases: {ws} {key} {id} {int} {rowid} {strict} are filled in for the dialect. */
QByteArray define(QByteArray sql, Dialect dialect)
{
    const bool pg = dialect == Dialect::Postgres;
    sql.replace("{ws}", pg ? "ws UUID NOT NULL, " : "");
    sql.replace("{key}", pg ? "ws, " : "");
    sql.replace("{id}", pg ? "BYTEA" : "BLOB");
    sql.replace("{int}", pg ? "BIGINT" : "INTEGER");
    sql.replace("{real}", pg ? "DOUBLE PRECISION" : "REAL");
    sql.replace("{strict}", pg ? "" : " STRICT");
    sql.replace("{strictkey}", pg ? "" : " STRICT, WITHOUT ROWID");
    return sql;
}

const char kVersionOne[] = R"(
CREATE TABLE chg ({ws}typ TEXT NOT NULL, id {id} NOT NULL, seq {int} NOT NULL, created_seq {int} NOT NULL,
  dead {int} NOT NULL DEFAULT 0, at {int} NOT NULL, PRIMARY KEY ({key}typ, id)){strictkey};
CREATE INDEX chg_seq ON chg ({key}seq);
CREATE TABLE mutation ({ws}mutation_id TEXT NOT NULL, client_id TEXT NOT NULL, seq {int} NOT NULL, status TEXT NOT NULL,
  commit_seq {int} NOT NULL, result TEXT, at {int} NOT NULL, PRIMARY KEY ({key}mutation_id)){strict};
CREATE UNIQUE INDEX mutation_client ON mutation ({key}client_id, seq);
CREATE INDEX mutation_at ON mutation ({key}at);
CREATE TABLE sync_client ({ws}client_id TEXT NOT NULL, user_id TEXT NOT NULL, last_seq {int} NOT NULL,
  acked_seq {int} NOT NULL, seen_at {int} NOT NULL, PRIMARY KEY ({key}client_id)){strictkey};
CREATE TABLE rec_private ({ws}typ TEXT NOT NULL, id {id} NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY ({key}typ, id)){strictkey};
CREATE TABLE blob ({ws}blob_id TEXT NOT NULL, size {int} NOT NULL, mime TEXT NOT NULL, at {int} NOT NULL,
  PRIMARY KEY ({key}blob_id)){strictkey};
CREATE TABLE blob_owner ({ws}blob_id TEXT NOT NULL, user_id TEXT NOT NULL, PRIMARY KEY ({key}blob_id, user_id)){strictkey};
CREATE TABLE blob_ref ({ws}typ TEXT NOT NULL, id {id} NOT NULL, blob_id TEXT NOT NULL,
  PRIMARY KEY ({key}typ, id, blob_id)){strictkey};
CREATE INDEX blob_ref_blob ON blob_ref ({key}blob_id);
)";

/** All that a page of changes asks of the log: without a look at the row of each change. */
const char kVersionTwo[] = R"(
DROP INDEX IF EXISTS chg_typ_seq;
CREATE INDEX chg_page ON chg ({key}typ, seq, dead, created_seq, id);
)";

/** Workspaces on their way from one server to another: what has arrived of each part, and what is said of the way. */
const char kVersionThree[] = R"(
ALTER TABLE workspace ADD COLUMN state {int} NOT NULL DEFAULT 0;
ALTER TABLE workspace ADD COLUMN moving TEXT NOT NULL DEFAULT '';
CREATE TABLE import_part ({ws}part TEXT NOT NULL, count {int} NOT NULL, last TEXT NOT NULL, chain {id} NOT NULL,
  PRIMARY KEY ({key}part)){strictkey};
)";

const char kWorkspaceSqlite[] = R"(
CREATE TABLE engine_meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE workspace (account TEXT PRIMARY KEY, name TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
  floor INTEGER NOT NULL, created_at INTEGER NOT NULL) STRICT;
)";

const char kWorkspacePostgres[] = R"(
CREATE TABLE workspace (ws UUID PRIMARY KEY, account TEXT NOT NULL UNIQUE, name TEXT NOT NULL, epoch BIGINT NOT NULL,
  seq BIGINT NOT NULL, floor BIGINT NOT NULL, created_at BIGINT NOT NULL);
)";

/** The second wall: even a statement that forgot its condition sees one workspace only. */
QByteArray rowSecurity(const QByteArray &table)
{
    return "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY; ALTER TABLE " + table
           + " FORCE ROW LEVEL SECURITY; CREATE POLICY one_workspace ON " + table
           + " USING (ws = current_setting('app.ws')::uuid) WITH CHECK (ws = current_setting('app.ws')::uuid);";
}

Result<qint64> single(SqlConnection &sql, QByteArrayView query, const SqlValues &values = {})
{
    qint64 value = 0;
    if (auto done = sql.query(query, values, [&](const SqlRow &row) {
            value = row.integer(0);
            return false;
        });
        !done)
        return done.error();
    return value;
}

Result<qint64> metaValue(SqlConnection &sql, const QByteArray &name)
{
    const bool sqlite = sql.dialect() == Dialect::Sqlite;
    const QByteArray exists = sqlite ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'engine_meta'"
                                     : "SELECT count(*) FROM pg_tables WHERE schemaname = 'campanile'"
                                       " AND tablename = 'engine_meta'";
    auto present = single(sql, exists);
    if (!present)
        return present.error();
    if (*present == 0)
        return qint64(0);
    return single(sql, "SELECT value FROM engine_meta WHERE name = $1", {name});
}

Result<void> setMeta(SqlConnection &sql, const QByteArray &name, qint64 value)
{
    auto done = sql.run("INSERT INTO engine_meta (name, value) VALUES ($1, $2)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        {name, value});
    return done ? Result<void>() : Result<void>(done.error());
}

QByteArray columnType(api::ValueKind kind, Dialect dialect)
{
    using Kind = api::ValueKind;
    const bool pg = dialect == Dialect::Postgres;
    switch (kind) {
    case Kind::Bool:
    case Kind::Int:
    case Kind::DateTime:
        return pg ? "BIGINT" : "INTEGER";
    case Kind::Real:
        return pg ? "DOUBLE PRECISION" : "REAL";
    case Kind::Id:
        return pg ? "BYTEA" : "BLOB";
    case Kind::Decimal:
    case Kind::String:
    case Kind::Text:
    case Kind::Date:
    case Kind::Enum:
    case Kind::Set:
    case Kind::List:
    case Kind::Map:
    case Kind::Json:
        return "TEXT";
    }
    return "TEXT";
}

/** Says which columns it holds, so that an index of other columns is another index. PostgreSQL cuts names at 63 bytes. */
QByteArray indexName(const QByteArray &table, const QByteArray &columns)
{
    QByteArray name = table + '_' + columns;
    name.replace(", ", "_");
    constexpr qsizetype most = 60;
    constexpr qsizetype digits = 8;
    if (name.size() <= most)
        return name;
    return name.left(most - digits - 1) + '_' + QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(digits);
}

QByteArray indexStatements(const api::TypeInfo &type, const RecordTable &table, Dialect dialect)
{
    QByteArray out;
    const QByteArray key = dialect == Dialect::Postgres ? "ws, " : "";
    QList<QByteArray> done;
    const auto add = [&](const QByteArray &columns) {
        if (done.contains(columns))
            return;
        done.append(columns);
        out += "CREATE INDEX IF NOT EXISTS " + indexName(table.name, columns) + " ON " + table.name + " (" + key + columns
               + ", id) WHERE dead = 0;";
    };
    for (const api::IndexInfo &index : type.indexes) {
        QByteArray columns;
        bool usable = !index.fields.empty();
        for (const std::string_view field : index.fields) {
            const RecordColumn *column
                = table.column(QString::fromLatin1(field.data(), qsizetype(field.size())));
            usable = usable && column;
            if (column)
                columns += (columns.isEmpty() ? "" : ", ") + column->name;
        }
        if (usable)
            add(columns);
    }
    for (const RecordColumn &column : table.columns)
        add(column.name);
    return out;
}

QByteArray tableStatements(const api::TypeInfo &type, const RecordTable &table, Dialect dialect)
{
    QByteArray text = "CREATE TABLE " + table.name + " (";
    if (dialect == Dialect::Sqlite)
        text += "rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ";
    else
        text += "ws UUID NOT NULL, id BYTEA NOT NULL, ";
    text += define("ver {int} NOT NULL, created_at {int}, updated_at {int}, body TEXT NOT NULL, "
                   "dead {int} NOT NULL DEFAULT 0, dead_at {int}",
                   dialect);
    for (const RecordColumn &column : table.columns)
        text += ", " + column.name + " " + columnType(column.kind, dialect);
    if (dialect == Dialect::Postgres)
        text += ", PRIMARY KEY (ws, id)";
    text += dialect == Dialect::Sqlite ? ") STRICT;" : ");";
    text += indexStatements(type, table, dialect);
    if (dialect == Dialect::Postgres)
        text += rowSecurity(table.name);
    return text;
}

/** Fills a new column from the bodies that are already there. */
Result<void> fillColumn(SqlConnection &sql, const RecordTable &table, const RecordColumn &column)
{
    const bool pg = sql.dialect() == Dialect::Postgres;
    struct Value {
        QByteArray ws, id;
        SqlValue value;
    };
    QList<Value> values;
    const QString name = QString::fromLatin1(column.property->name.data(), qsizetype(column.property->name.size()));
    auto read = sql.query("SELECT id, body, " + QByteArray(pg ? "ws::text" : "''") + " FROM " + table.name, {},
                          [&](const SqlRow &row) {
                              const QJsonObject body = QJsonDocument::fromJson(row.text(1)).object();
                              values.append({row.text(2), row.blob(0), columnValue(column.kind, body.value(name))});
                              return true;
                          });
    if (!read)
        return read.error();
    for (const Value &value : std::as_const(values)) {
        if (pg) {
            if (auto set = sql.script("SET LOCAL app.ws = '" + value.ws + "'"); !set)
                return set.error();
        }
        auto done = sql.run("UPDATE " + table.name + " SET " + column.name + " = $1 WHERE @W id = $2",
                            {value.value, SqlBlob{value.id}});
        if (!done)
            return done.error();
    }
    return {};
}

Result<QList<QByteArray>> existingColumns(SqlConnection &sql, const QByteArray &table)
{
    QList<QByteArray> names;
    const QByteArray query = sql.dialect() == Dialect::Sqlite
                                 ? "SELECT name FROM pragma_table_info($1)"
                                 : "SELECT column_name FROM information_schema.columns"
                                   " WHERE table_schema = 'campanile' AND table_name = $1";
    auto done = sql.query(query, {table}, [&](const SqlRow &row) {
        names.append(row.text(0));
        return true;
    });
    if (!done)
        return done.error();
    return names;
}

Result<void> addColumns(SqlConnection &sql, const api::TypeInfo &type, const RecordTable &table,
                        const QList<QByteArray> &existing)
{
    const bool pg = sql.dialect() == Dialect::Postgres;
    for (const RecordColumn &column : table.columns) {
        if (existing.contains(column.name))
            continue;
        // Row security would hide the rows that are to be filled.
        if (auto done = sql.script((pg ? "ALTER TABLE " + table.name + " DISABLE ROW LEVEL SECURITY;" : QByteArray())
                                   + "ALTER TABLE " + table.name + " ADD COLUMN " + column.name + " "
                                   + columnType(column.kind, sql.dialect()));
            !done)
            return done;
        if (auto done = fillColumn(sql, table, column); !done)
            return done;
        if (pg) {
            if (auto done = sql.script("ALTER TABLE " + table.name + " ENABLE ROW LEVEL SECURITY"); !done)
                return done;
        }
    }
    // PostgreSQL takes an empty script for a mistake.
    const QByteArray indexes = indexStatements(type, table, sql.dialect());
    return indexes.isEmpty() ? Result<void>() : sql.script(indexes);
}

/** Stands for everything that the schema of the records asks of the database. */
qint64 fingerprint(Dialect dialect)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const api::TypeInfo &type : api::types()) {
        if (type.sync != api::SyncClass::Local)
            hash.addData(tableStatements(type, recordTable(type), dialect));
    }
    return qFromBigEndian<qint64>(hash.result().constData()) & std::numeric_limits<qint64>::max();
}

/** Tables and columns are only ever added (sync protocol section 3.16), so an older program still finds its own. */
Result<void> migrateRecords(SqlConnection &sql)
{
    auto stored = metaValue(sql, "schema_version");
    if (!stored)
        return stored.error();
    if (*stored > api::schemaVersion())
        return makeError(ErrorKind::Unsupported, u"storage.newer"_s, u"schema %1"_s.arg(*stored));
    auto tables = metaValue(sql, "record_tables");
    if (!tables)
        return tables.error();
    const qint64 wanted = fingerprint(sql.dialect());
    if (*tables == wanted && *stored == api::schemaVersion())
        return {};
    for (const api::TypeInfo &type : api::types()) {
        if (type.sync == api::SyncClass::Local)
            continue;
        const RecordTable &table = recordTable(type);
        auto existing = existingColumns(sql, table.name);
        if (!existing)
            return existing.error();
        auto done = existing->isEmpty() ? sql.script(tableStatements(type, table, sql.dialect()))
                                        : addColumns(sql, type, table, *existing);
        if (!done)
            return done;
    }
    if (auto done = setMeta(sql, "record_tables", wanted); !done)
        return done;
    return setMeta(sql, "schema_version", api::schemaVersion());
}

Result<void> migrateToOne(SqlConnection &sql)
{
    const Dialect dialect = sql.dialect();
    QByteArray text = dialect == Dialect::Sqlite
                          ? QByteArray(kWorkspaceSqlite)
                          : "CREATE TABLE engine_meta (name TEXT PRIMARY KEY, value BIGINT NOT NULL);"
                                + QByteArray(kWorkspacePostgres);
    text += define(kVersionOne, dialect);
    if (dialect == Dialect::Postgres) {
        for (const char *table : {"chg", "mutation", "sync_client", "rec_private", "blob", "blob_owner", "blob_ref"})
            text += rowSecurity(table);
    }
    return sql.script(text);
}

Result<void> migrateToThree(SqlConnection &sql)
{
    const auto columns = existingColumns(sql, "workspace");
    if (!columns)
        return columns.error();
    if (columns->contains("state"))
        return {};
    QByteArray text = define(kVersionThree, sql.dialect());
    if (sql.dialect() == Dialect::Postgres)
        text += rowSecurity("import_part");
    return sql.script(text);
}

} // namespace

Result<int> storedEngineVersion(SqlConnection &sql)
{
    auto value = metaValue(sql, "engine_version");
    if (!value)
        return value.error();
    return int(*value);
}

QList<QByteArray> workspaceTables()
{
    QList<QByteArray> tables{"chg", "mutation", "sync_client", "rec_private", "blob", "blob_owner", "blob_ref", "import_part"};
    for (const api::TypeInfo &type : api::types()) {
        if (type.sync != api::SyncClass::Local)
            tables.append(recordTable(type).name);
    }
    return tables;
}

Result<WorkspaceState> workspaceState(SqlConnection &sql)
{
    const auto state = single(sql, "SELECT state FROM workspace WHERE @W 1 = 1");
    if (!state)
        return state.error();
    return *state == 0 ? WorkspaceState::Live : *state == 1 ? WorkspaceState::Arriving : WorkspaceState::Leaving;
}

Result<void> removeRows(SqlConnection &sql, WorkspaceState expected)
{
    const auto state = workspaceState(sql);
    if (!state)
        return state.error();
    if (*state != expected)
        return makeError(ErrorKind::Conflict, u"storage.otherState"_s);
    for (const QByteArray &table : workspaceTables() + QList<QByteArray>{"workspace"}) {
        if (auto done = sql.run("DELETE FROM " + table + " WHERE @W 1 = 1", {}); !done)
            return done.error();
    }
    return {};
}

Result<void> migrate(SqlConnection &sql)
{
    auto version = storedEngineVersion(sql);
    if (!version)
        return version.error();
    if (*version > kEngineVersion)
        return makeError(ErrorKind::Unsupported, u"storage.newer"_s, u"engine %1"_s.arg(*version));
    if (*version < 1) {
        if (auto done = migrateToOne(sql); !done)
            return done;
    }
    if (*version < 2) {
        if (auto done = sql.script(define(kVersionTwo, sql.dialect())); !done)
            return done;
    }
    if (*version < 3) {
        if (auto done = migrateToThree(sql); !done)
            return done;
    }
    if (*version < kEngineVersion) {
        if (auto done = setMeta(sql, "engine_version", kEngineVersion); !done)
            return done;
    }
    return migrateRecords(sql);
}

} // namespace campanile::server
