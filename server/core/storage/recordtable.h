// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "server/core/storage/sql.h"

#include <QJsonValue>
#include <QList>

namespace campanile::server {

/** A property that has a column of its own. */
struct RecordColumn {
    QByteArray name;
    api::ValueKind kind;
    const api::PropertyInfo *property = nullptr; ///< null for created_at and updated_at
};

/** Names and statements for the table of one type; static data, made once from the schema. */
struct RecordTable {
    QByteArray name;             ///< "rec_post_target"
    QList<RecordColumn> columns; ///< indexed properties, in schema order
    QByteArray selectOne;        ///< by id: ver, created_at, updated_at, body, dead, dead_at
    QByteArray upsert;           ///< id, ver, created_at, updated_at, body, dead, dead_at, columns...
    bool hasPrivate = false;     ///< has properties that never leave the server, kept in rec_private

    /** The column of an indexed property, or of id, createdAt, updatedAt; null when there is none. */
    [[nodiscard]] const RecordColumn *column(QStringView property) const;
};

/** The table of @p type. Thread-safe. */
[[nodiscard]] const RecordTable &recordTable(const api::TypeInfo &type);

/** fooBar -> foo_bar. */
[[nodiscard]] QByteArray snakeCase(std::string_view name);

/** The column form of a JSON value; null for anything that does not fit @p kind. */
[[nodiscard]] SqlValue columnValue(api::ValueKind kind, const QJsonValue &value);

/** UTC instant of the wire form in ms since 1970; nothing when malformed. */
[[nodiscard]] std::optional<qint64> parseInstant(QStringView text);
/** "2026-11-21T09:00:00.000Z". */
[[nodiscard]] QString formatInstant(qint64 ms);

} // namespace campanile::server
