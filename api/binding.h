// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace simdjson::dom {
class element;
}

namespace campanile::api {

/** How a column is stored; the SQL type differs by database, the value bound does not. */
enum class Storage { Integer, Real, Text, Blob };

/** A property with a column of its own. */
struct ColumnInfo {
    std::string_view property;
    std::string_view column;
    Storage storage;
    ValueKind kind;
};

/** The 16 bytes of an id. */
struct Blob {
    QByteArray bytes;
    bool operator==(const Blob &) const = default;
};

/** Ready to bind: null, whole number (flags, times in ms since the epoch), real, UTF-8 text, bytes. */
using ColumnValue = std::variant<std::monostate, qint64, double, QByteArray, Blob>;

/** The columns that every table of records has. */
struct StandardColumns {
    RecordId id;
    qint64 ver = 0;
    std::optional<qint64> createdAt; ///< ms since the epoch
    std::optional<qint64> updatedAt; ///< ms since the epoch
};

/** "rec_post_target"; without the schema name that PostgreSQL puts before it. */
[[nodiscard]] std::string_view tableName(const TypeInfo &type);
/** Columns besides the standard ones, in the order of the table. */
[[nodiscard]] std::span<const ColumnInfo> columnsOf(const TypeInfo &type);

/**
 * Puts one value per column of columnsOf(type) into @p out (its storage is used again). Properties that are absent
 * or null give std::monostate, or the schema's default when there is one, so that a filter on the column finds them.
 * Errors: Corrupt "api.badValue" with type and property when a value cannot be stored.
 */
[[nodiscard]] Result<void> columnValues(const TypeInfo &type, simdjson::dom::element record, std::vector<ColumnValue> &out);
[[nodiscard]] Result<void> columnValues(const TypeInfo &type, const QJsonObject &record, std::vector<ColumnValue> &out);
/** Errors: Corrupt "api.badValue"; an id is needed, everything else may be absent. */
[[nodiscard]] Result<StandardColumns> standardColumns(const TypeInfo &type, simdjson::dom::element record);
[[nodiscard]] Result<StandardColumns> standardColumns(const TypeInfo &type, const QJsonObject &record);

namespace tables {

struct Binding {
    std::string_view type;
    std::string_view table;
    std::span<const ColumnInfo> columns;
};

/** Sorted by type. */
[[nodiscard]] std::span<const Binding> bindings();

} // namespace tables

} // namespace campanile::api
