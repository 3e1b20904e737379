// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/emit.h"
#include "api/gen/names.h"

using namespace Qt::StringLiterals;

namespace campanile::schemagen {

namespace {

using api::SyncClass;
using api::ValueKind;

enum class Dialect { Client, ServerSqlite, PostgreSql };

using Statements = QList<QByteArray>;

QByteArray sqlType(ValueKind kind, Dialect dialect)
{
    const bool pg = dialect == Dialect::PostgreSql;
    switch (kind) {
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::DateTime: return pg ? "BIGINT" : "INTEGER";
    case ValueKind::Real: return pg ? "DOUBLE PRECISION" : "REAL";
    case ValueKind::Id: return pg ? "BYTEA" : "BLOB";
    case ValueKind::Decimal:
    case ValueKind::String:
    case ValueKind::Text:
    case ValueKind::Date:
    case ValueKind::Enum:
    case ValueKind::Set:
    case ValueKind::List:
    case ValueKind::Map:
    case ValueKind::Json: return "TEXT";
    }
    return {};
}

QByteArray qualified(const TypeDef &t, Dialect dialect)
{
    return (dialect == Dialect::PostgreSql ? "campanile." : "") + tableName(t.name);
}

QByteArray tableStatement(const TypeDef &t, Dialect dialect)
{
    const bool pg = dialect == Dialect::PostgreSql;
    QByteArray out = "CREATE TABLE IF NOT EXISTS " + qualified(t, dialect) + " (";
    out += pg ? "ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT"
              : "rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, "
                "updated_at INTEGER";
    if (dialect == Dialect::ServerSqlite)
        out += ", dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER";
    if (pg)
        out += ", dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT";
    out += ", body TEXT NOT NULL";
    QByteArray columns;
    for (const PropertyDef &p : t.properties) {
        if (p.indexed)
            columns += (columns.isEmpty() ? "" : ", ") + snakeCase(p.name) + ' ' + sqlType(p.kind, dialect);
    }
    if (!columns.isEmpty())
        out += ",\n    " + columns;
    if (pg)
        out += ",\n    PRIMARY KEY (ws, id)";
    return out + (pg ? ")" : ") STRICT");
}

/** What stands for "no value" where an index counts two missing values as the same; no real value equals it. */
QByteArray missingValue(ValueKind kind, Dialect dialect)
{
    const QByteArray type = sqlType(kind, dialect);
    if (type == "BYTEA")
        return "''::bytea";
    if (type == "BLOB")
        return "x''";
    return type == "TEXT" ? "''" : "-1";
}

QByteArray indexStatement(const TypeDef &t, const IndexDef &index, Dialect dialect)
{
    const bool pg = dialect == Dialect::PostgreSql;
    // The server decides what is unique; a cache must be able to hold what it was sent in any order.
    const bool unique = index.unique && dialect != Dialect::Client;
    QByteArray name = "ix_" + snakeCase(t.name);
    QByteArray fields = pg ? QByteArray("ws") : QByteArray();
    for (const QByteArray &field : index.fields) {
        const QByteArray column = snakeCase(field);
        name += '_' + column;
        const PropertyDef *p = t.property(field);
        const bool wrap = unique && index.nullsEqual && p && p->nullable;
        fields += (fields.isEmpty() ? "" : ", ")
            + (wrap ? "COALESCE(" + column + ", " + missingValue(p->kind, dialect) + ")" : column);
    }
    return QByteArray("CREATE ") + (unique ? "UNIQUE " : "") + "INDEX IF NOT EXISTS " + name.left(63) + " ON "
        + qualified(t, dialect) + " (" + fields + ")" + (unique ? " WHERE dead = 0" : "");
}

bool livesIn(const TypeDef &t, Dialect dialect)
{
    return dialect == Dialect::Client ? t.sync != SyncClass::Server : t.sync != SyncClass::Local;
}

Statements tables(const Schema &schema, Dialect dialect)
{
    Statements out;
    for (const TypeDef *t : schema.ordered()) {
        if (livesIn(*t, dialect))
            out.append(tableStatement(*t, dialect));
    }
    return out;
}

Statements indexes(const Schema &schema, Dialect dialect)
{
    Statements out;
    for (const TypeDef *t : schema.ordered()) {
        if (!livesIn(*t, dialect))
            continue;
        for (const IndexDef &index : t->indexes)
            out.append(indexStatement(*t, index, dialect));
    }
    return out;
}

Statements rowSecurity(const Schema &schema)
{
    Statements out;
    for (const TypeDef *t : schema.ordered()) {
        if (!livesIn(*t, Dialect::PostgreSql))
            continue;
        const QByteArray table = qualified(*t, Dialect::PostgreSql);
        // FORCE, so that the owner of the tables is behind the wall as well.
        out.append("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
        out.append("ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY");
        out.append("DROP POLICY IF EXISTS ws_wall ON " + table);
        out.append("CREATE POLICY ws_wall ON " + table
                   + " USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid)"
                     " WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid)");
    }
    return out;
}

QByteArray sqlFile(const QByteArray &about, const Statements &statements)
{
    QByteArray out = "-- SPDX-License-Identifier: GPL-3.0-or-later\n-- Generated from api/schema by campanile-schema: "
        + about + ". Change the schema, not this file.\n";
    for (const QByteArray &statement : statements)
        out += statement + ";\n";
    return out;
}

QByteArray cppFile(const QByteArray &function, const QByteArray &about, const Statements &statements)
{
    QByteArray out = cppHead(about) + "#include \"api/ddl.h\"\n\nnamespace campanile::api::ddl {\n\n"
        "std::span<const std::string_view> " + function + "()\n{\n    static constexpr std::string_view statements[] = {\n";
    for (const QByteArray &statement : statements)
        out += "        " + literal(statement) + ",\n";
    return out + "    };\n    return statements;\n}\n\n} // namespace campanile::api::ddl\n";
}

} // namespace

void emitSql(const Schema &schema, Files &files)
{
    const Statements clientTables = tables(schema, Dialect::Client);
    const Statements clientIndexes = indexes(schema, Dialect::Client);
    const Statements sqlite = tables(schema, Dialect::ServerSqlite) + indexes(schema, Dialect::ServerSqlite);
    const Statements pg = Statements{"CREATE SCHEMA IF NOT EXISTS campanile"} + tables(schema, Dialect::PostgreSql)
        + indexes(schema, Dialect::PostgreSql) + rowSecurity(schema);
    const auto both = [&](const char *file, const char *function, const QByteArray &about, const Statements &list) {
        files.insert(QLatin1StringView(file) + u".sql"_s, sqlFile(about, list));
        files.insert(u"ddl_"_s + QLatin1StringView(file) + u".cpp"_s, cppFile(function, about, list));
    };
    both("client_sqlite", "clientTables", "tables of the client's cache", clientTables);
    both("client_sqlite_indexes", "clientIndexes", "indexes of the client's cache", clientIndexes);
    both("server_sqlite", "serverSqlite", "a workspace file of the server", sqlite);
    both("server_postgresql", "serverPostgresql", "the server's schema in PostgreSQL", pg);
}

} // namespace campanile::schemagen
