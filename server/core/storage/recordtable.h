// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "server/core/storage/json.h"
#include "server/core/storage/sql.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace campanile::server {

/** A property that has a column of its own. */
struct RecordColumn {
    QByteArray name;
    QString key;                 ///< name of the property on the wire
    api::ValueKind kind;
    const api::PropertyInfo *property = nullptr; ///< null for created_at and updated_at
};

/** Names and statements for the table of one type; static data, made once from the schema. */
struct RecordTable {
    QByteArray name;             ///< "rec_post_target"
    QList<RecordColumn> columns; ///< indexed properties, in schema order
    QByteArray selectOne;        ///< by id: ver, created_at, updated_at, body, dead, dead_at
    QByteArray upsert;           ///< id, ver, created_at, updated_at, body, dead, dead_at, columns...
    QStringList blobKeys;        ///< properties that name a blob
    QStringList privateKeys;     ///< properties that never leave the server, kept in rec_private

    /** The column of an indexed property, or of id, createdAt, updatedAt; null when there is none. */
    [[nodiscard]] const RecordColumn *column(QStringView property) const;
};

/** The table of @p type. Thread-safe. */
[[nodiscard]] const RecordTable &recordTable(const api::TypeInfo &type);

/** True for a property that names a blob ("blobId", "thumbnailBlobId"). */
[[nodiscard]] bool isBlobProperty(const api::PropertyInfo &property);

/** A string_view of the schema as UTF-8 bytes or as a QString. */
[[nodiscard]] inline QByteArray bytesOf(std::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }
[[nodiscard]] inline QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/** fooBar -> foo_bar. */
[[nodiscard]] QByteArray snakeCase(std::string_view name);

/** The column form of a JSON value; null for anything that does not fit @p kind. */
[[nodiscard]] SqlValue columnValue(api::ValueKind kind, const JsonValue &value);
[[nodiscard]] SqlValue columnValue(api::ValueKind kind, const QJsonValue &value);

/** UTC instant of the wire form in ms since 1970; nothing when malformed. */
[[nodiscard]] std::optional<qint64> parseInstant(QStringView text);
/** "2026-11-21T09:00:00.000Z". */
[[nodiscard]] QString formatInstant(qint64 ms);

} // namespace campanile::server
