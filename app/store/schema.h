// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "app/core/recordid.h"
#include "app/store/database.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace campanile::store {

/** Begins the keys of notes among the cache's own values. */
inline constexpr QLatin1StringView kNotePrefix{"note:"};

/** A value for a column: nothing, integer, real, text or blob (views into the parsed text). */
using ColumnValue = std::variant<std::monostate, qint64, double, std::string, QByteArray>;

/** A record taken apart for its table: the standard properties, the indexed ones and the text as it came. */
struct ParsedRecord {
    RecordId id;
    qint64 ver = 0;
    ColumnValue createdAt;
    ColumnValue updatedAt;
    std::vector<ColumnValue> columns;
    std::string_view body;
};

/** The table of one type: names, statements, columns. Built from the schema's metadata once per opening. */
struct TypeTable {
    struct Column {
        std::string_view property;
        QByteArray name;
        api::ValueKind kind;
        /** Properties that it is computed from; empty for a property's own column. */
        std::span<const std::string_view> from = {};
    };
    const api::TypeInfo *type = nullptr;
    QString name;          ///< "Post"
    QByteArray table;      ///< "rec_post"
    std::vector<Column> columns;
    QByteArray upsert;     ///< INSERT .. ON CONFLICT(id) DO UPDATE
    QList<QByteArray> indexes;

    [[nodiscard]] QByteArray createSql(const QByteArray &table) const;
    [[nodiscard]] QByteArray insertSql(const QByteArray &table) const;
    [[nodiscard]] const Column *column(QStringView property) const;
    /** Column name of an indexed or standard property; empty when it has none. */
    [[nodiscard]] QByteArray columnName(QStringView property) const;
};

/** All tables of records. Immutable after construction, thread-safe. */
class Schema
{
public:
    explicit Schema(std::span<const api::TypeInfo> types);

    [[nodiscard]] const TypeTable *find(QStringView type) const;
    [[nodiscard]] const TypeTable *find(std::string_view type) const;
    [[nodiscard]] const std::vector<TypeTable> &tables() const { return m_tables; }
    [[nodiscard]] std::span<const api::TypeInfo> types() const { return m_types; }

private:
    std::span<const api::TypeInfo> m_types;
    std::vector<TypeTable> m_tables;
    QHash<QString, int> m_byName;
};

/**
 * Takes JSON records apart with simdjson. Keeps its buffers; not thread-safe. Text is validated whole before anything
 * is taken from it, so what is stored verbatim is well-formed.
 */
class RecordParser
{
public:
    RecordParser();
    ~RecordParser();
    /** One JSON object; the result's views last until the next call. */
    [[nodiscard]] Result<ParsedRecord> parse(const TypeTable &table, QByteArrayView json);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/** Milliseconds since the epoch of "2026-11-21T09:00:00.000Z"; nothing for any other text. */
[[nodiscard]] std::optional<qint64> parseInstant(std::string_view text);
void bindColumn(Statement &statement, const ColumnValue &value);
/** Binds id, ver, created_at, updated_at, columns, body: the order of upsert and insertSql. Texts are bound where they
    are: @p record and what it was parsed from must live until the statement has run and was reset. */
void bindRecord(Statement &statement, const ParsedRecord &record);
[[nodiscard]] QByteArray snakeCase(std::string_view name);

} // namespace campanile::store
