// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/schema.h"

#include "app/store/inboxcolumns.h"
#include "app/store/inboxderive.h"

#include <QDateTime>

#include <algorithm>
#include <array>

#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace campanile::store {

QByteArray snakeCase(std::string_view name)
{
    QByteArray out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') {
            if (!out.isEmpty())
                out += '_';
            out += char(c - 'A' + 'a');
        } else {
            out += c;
        }
    }
    return out;
}

static QByteArray sqlType(api::ValueKind kind)
{
    using enum api::ValueKind;
    switch (kind) {
    case Bool:
    case Int:
    case DateTime:
        return "INTEGER";
    case Real:
        return "REAL";
    case Id:
        return "BLOB";
    case Decimal:
    case String:
    case Text:
    case Date:
    case Enum:
        return "TEXT";
    case Set:
    case List:
    case Map:
    case Json:
        break;
    }
    return {};
}

// The body stands last: reading a column behind a long body would walk its overflow pages.
QByteArray TypeTable::createSql(const QByteArray &as) const
{
    QByteArray sql = "CREATE TABLE " + as + " (rid INTEGER PRIMARY KEY, id BLOB NOT NULL, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER";
    for (const Column &column : columns)
        sql += ", " + column.name + ' ' + sqlType(column.kind);
    return sql + ", body TEXT NOT NULL) STRICT";
}

QByteArray TypeTable::insertSql(const QByteArray &into) const
{
    QByteArray names = "id, ver, created_at, updated_at";
    QByteArray marks = "?, ?, ?, ?";
    for (const Column &column : columns) {
        names += ", " + column.name;
        marks += ", ?";
    }
    return "INSERT INTO " + into + " (" + names + ", body) VALUES (" + marks + ", ?)";
}

const TypeTable::Column *TypeTable::column(QStringView property) const
{
    const QByteArray wanted = property.toUtf8();
    for (const Column &column : columns) {
        if (column.property == std::string_view(wanted.constData(), size_t(wanted.size())))
            return &column;
    }
    return nullptr;
}

QByteArray TypeTable::columnName(QStringView property) const
{
    if (property == u"id" || property == u"ver")
        return property.toUtf8();
    if (property == u"createdAt" || property == u"updatedAt")
        return property == u"createdAt" ? "created_at" : "updated_at";
    const Column *found = column(property);
    return found ? found->name : QByteArray();
}

static TypeTable makeTable(const api::TypeInfo &type)
{
    TypeTable table;
    table.type = &type;
    table.name = QString::fromUtf8(type.name.data(), qsizetype(type.name.size()));
    table.table = "rec_" + snakeCase(type.name);
    const bool isInbox = type.name == "InboxItem";
    const bool isMessage = type.name == "InboxMessage";
    // What only the server's workers look conversations up by: collecting, publishing, the clock of the service levels.
    static constexpr std::array<std::string_view, 3> kOfWorkers{"platformItemId", "postTargetId", "slaDueAt"};
    for (const api::PropertyInfo &property : type.properties) {
        // Whose a conflict is, the server asks before it gives one away.
        const bool isUnused = (isInbox && std::ranges::find(kOfWorkers, property.name) != kOfWorkers.end()) || (type.name == "Conflict" && property.name == type.ownedBy);
        if (property.indexed && !property.serverOnly && !isUnused && !sqlType(property.kind).isEmpty())
            table.columns.push_back({property.name, snakeCase(property.name), property.kind});
    }
    static constexpr std::array<std::string_view, 6> kTurnFrom{"direction", "sendStatus", "sentAt", "occurredAt", "authorId", "replyDueAt"};
    if (isMessage) {
        table.columns.push_back({"turn", "turn", api::ValueKind::Int, kTurnFrom});
        table.columns.push_back({"turn_due", "turn_due", api::ValueKind::Int, kTurnFrom});
        table.columns.push_back({"turn_by", "turn_by", api::ValueKind::Id, kTurnFrom});
    }
    if (isInbox) {
        for (const inbox::DerivedColumn &column : inbox::derivedColumns())
            table.columns.push_back({column.name, column.name, api::ValueKind::Int, column.from});
    }
    table.upsert = table.insertSql(table.table) + " ON CONFLICT(id) DO UPDATE SET ver=excluded.ver, created_at=excluded.created_at, updated_at=excluded.updated_at";
    for (const TypeTable::Column &column : table.columns)
        table.upsert += ", " + column.name + "=excluded." + column.name;
    table.upsert += ", body=excluded.body";
    const QByteArray stem = snakeCase(type.name);
    table.indexes.append("CREATE UNIQUE INDEX uq_" + stem + "_id ON " + table.table + " (id)");
    for (const api::IndexInfo &index : type.indexes) {
        // Lists of the inbox have narrow indexes of their own; each one more costs at every write.
        if (isInbox && index.fields.front() != "senderPlatformId" && index.fields.front() != "receivedAt")
            continue;
        // Nobody looks the audit log up here, and every change of a workspace adds to it.
        if (type.name == "AuditLog")
            continue;
        QByteArray names;
        QByteArray list;
        for (const std::string_view field : index.fields) {
            const QByteArray column = table.columnName(QString::fromUtf8(field.data(), qsizetype(field.size())));
            if (column.isEmpty()) {
                names.clear();
                break;
            }
            names += '_' + column;
            list += (list.isEmpty() ? "" : ", ") + column;
        }
        // Uniqueness is the server's to judge: a page may bring the winner before the loser is gone.
        if (!names.isEmpty())
            table.indexes.append("CREATE INDEX ix_" + stem + names + " ON " + table.table + " (" + list + ")");
    }
    if (type.name == "Post") {
        table.indexes.append("CREATE INDEX ix_post_repeating ON rec_post (scheduled_at) WHERE json_extract(body, '$.recurrenceRule') > ''");
        table.indexes.append("CREATE INDEX ix_post_unplanned ON rec_post (updated_at) WHERE scheduled_at IS NULL");
    } else if (isInbox) {
        table.indexes += inbox::indexSql();
    } else if (isMessage) {
        table.indexes.append("CREATE INDEX ix_inbox_turns ON rec_inbox_message (inbox_item_id, turn, turn_due, turn_by) WHERE turn IS NOT NULL");
    } else if (type.name == "ReplyDraft") {
        // What a person is to approve: little beside everything that was ever proposed.
        table.indexes.append("CREATE INDEX ix_reply_draft_asked ON rec_reply_draft (inbox_item_id) WHERE status = 'pending' AND json_extract(body, '$.metadata.askedAt') > ''");
    } else if (type.name == "PostTarget") {
        table.indexes.append("CREATE INDEX ix_post_target_marks ON rec_post_target (post_id, id, account_id, status)");
    }
    return table;
}

Schema::Schema(std::span<const api::TypeInfo> types) : m_types(types)
{
    for (const api::TypeInfo &type : types) {
        if (type.sync == api::SyncClass::Server)
            continue;
        m_byName.insert(QString::fromUtf8(type.name.data(), qsizetype(type.name.size())), int(m_tables.size()));
        m_tables.push_back(makeTable(type));
    }
}

const TypeTable *Schema::find(QStringView type) const
{
    const auto at = m_byName.constFind(type.toString());
    return at == m_byName.constEnd() ? nullptr : &m_tables[size_t(*at)];
}

const TypeTable *Schema::find(std::string_view type) const
{
    return find(QString::fromUtf8(type.data(), qsizetype(type.size())));
}

// Days from the civil calendar, proleptic Gregorian; std::chrono (C++20 [time.cal.ymd]) does the arithmetic.
std::optional<qint64> parseInstant(std::string_view text)
{
    const auto number = [&](size_t at, size_t length) -> int {
        int value = 0;
        for (size_t i = at; i < at + length; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text.back() != 'Z')
        return {};
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    const int hour = number(11, 2), minute = number(14, 2), second = number(17, 2);
    int ms = 0;
    if (text.size() == 24 && text[19] == '.')
        ms = number(20, 3);
    else if (text.size() != 20)
        return {};
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    if (year < 0 || month < 0 || day < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 || ms < 0)
        return {};
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + ms;
}

class RecordParser::Private
{
public:
    simdjson::dom::parser dom;
    std::string buffer;
};

RecordParser::RecordParser() : d(std::make_unique<Private>()) {}
RecordParser::~RecordParser() = default;

static ColumnValue columnValue(simdjson::dom::element value, api::ValueKind kind)
{
    using simdjson::dom::element_type;
    switch (value.type()) {
    case element_type::BOOL:
        return kind == api::ValueKind::Bool ? ColumnValue(qint64(bool(value))) : ColumnValue();
    case element_type::INT64:
        if (kind == api::ValueKind::Real)
            return double(int64_t(value));
        return kind == api::ValueKind::Int ? ColumnValue(qint64(int64_t(value))) : ColumnValue();
    case element_type::DOUBLE:
        return kind == api::ValueKind::Real ? ColumnValue(double(value)) : ColumnValue();
    case element_type::STRING: {
        const std::string_view text = value.get_string().value_unsafe();
        if (kind == api::ValueKind::DateTime) {
            const auto ms = parseInstant(text);
            return ms ? ColumnValue(*ms) : ColumnValue();
        }
        if (kind == api::ValueKind::Id) {
            const auto id = RecordId::parse(QByteArrayView(text.data(), qsizetype(text.size())));
            return id ? ColumnValue(id->bytes()) : ColumnValue();
        }
        if (kind == api::ValueKind::Bool || kind == api::ValueKind::Int || kind == api::ValueKind::Real)
            return {};
        return std::string(text);
    }
    case element_type::UINT64:
    case element_type::NULL_VALUE:
    case element_type::ARRAY:
    case element_type::OBJECT:
        break;
    }
    return {};
}

Result<ParsedRecord> RecordParser::parse(const TypeTable &table, QByteArrayView json)
{
    d->buffer.reserve(size_t(json.size()) + simdjson::SIMDJSON_PADDING);
    d->buffer.assign(json.data(), size_t(json.size()));
    simdjson::dom::object object;
    if (d->dom.parse(d->buffer.data(), d->buffer.size(), false).get(object))
        return makeError(ErrorKind::Invalid, u"store.badJson"_s);
    ParsedRecord out;
    out.columns.resize(table.columns.size());
    out.body = d->buffer;
    for (const auto &[key, value] : object) {
        if (key == "id") {
            std::string_view text;
            if (value.get(text))
                continue;
            if (const auto id = RecordId::parse(QByteArrayView(text.data(), qsizetype(text.size()))))
                out.id = *id;
        } else if (key == "ver") {
            int64_t ver = 0;
            if (value.get(ver) || ver < 0)
                return makeError(ErrorKind::Invalid, u"store.badVer"_s);
            out.ver = ver;
        } else if (key == "createdAt") {
            out.createdAt = columnValue(value, api::ValueKind::DateTime);
        } else if (key == "updatedAt") {
            out.updatedAt = columnValue(value, api::ValueKind::DateTime);
        } else {
            for (size_t i = 0; i < table.columns.size(); ++i) {
                if (table.columns[i].property == key) {
                    out.columns[i] = columnValue(value, table.columns[i].kind);
                    break;
                }
            }
        }
    }
    if (out.id.isNull() || out.id.letter() != table.type->letter)
        return makeError(ErrorKind::Invalid, u"store.badId"_s);
    if (table.columns.empty() || table.columns.back().from.empty())
        return out;
    if (table.columns.back().kind == api::ValueKind::Id)
        inbox::deriveTurn(object, out.columns[out.columns.size() - 3], out.columns[out.columns.size() - 2], out.columns.back());
    else
        deriveInboxColumns(table, object, out);
    return out;
}

void bindColumn(Statement &statement, const ColumnValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        statement.add(*number);
    else if (const auto *real = std::get_if<double>(&value))
        statement.add(*real);
    else if (const auto *text = std::get_if<std::string>(&value))
        statement.addTextView(QByteArrayView(text->data(), qsizetype(text->size())));
    else if (const auto *blob = std::get_if<QByteArray>(&value))
        statement.addBlob(*blob);
    else
        statement.addNull();
}

void bindRecord(Statement &statement, const ParsedRecord &record)
{
    statement.add(record.id).add(record.ver);
    bindColumn(statement, record.createdAt);
    bindColumn(statement, record.updatedAt);
    for (const ColumnValue &column : record.columns)
        bindColumn(statement, column);
    statement.addTextView(QByteArrayView(record.body.data(), qsizetype(record.body.size())));
}

} // namespace campanile::store
