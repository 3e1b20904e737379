// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/recordtable.h"

#include "app/core/recordid.h"

#include <algorithm>
#include <chrono>
#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const RecordColumn kIdColumn{"id", u"id"_s, api::ValueKind::Id, nullptr};
const RecordColumn kCreatedColumn{"created_at", u"createdAt"_s, api::ValueKind::DateTime, nullptr};
const RecordColumn kUpdatedColumn{"updated_at", u"updatedAt"_s, api::ValueKind::DateTime, nullptr};

RecordTable makeTable(const api::TypeInfo &type)
{
    RecordTable table;
    table.name = "rec_" + snakeCase(type.name);
    for (const api::PropertyInfo &property : type.properties) {
        if (property.indexed)
            table.columns.append({snakeCase(property.name), textOf(property.name), property.kind, &property});
        if (property.serverOnly)
            table.privateKeys.append(textOf(property.name));
        if (isBlobProperty(property))
            table.blobKeys.append(textOf(property.name));
    }
    table.selectOne = "SELECT ver, created_at, updated_at, body, dead, dead_at FROM " + table.name
                      + " WHERE @W id = $1";
    QByteArray names = "id, ver, created_at, updated_at, body, dead, dead_at";
    QByteArray values = "$1, $2, $3, $4, $5, $6, $7";
    QByteArray sets = "ver = excluded.ver, created_at = excluded.created_at, updated_at = excluded.updated_at, "
                      "body = excluded.body, dead = excluded.dead, dead_at = excluded.dead_at";
    int number = 8;
    for (const RecordColumn &column : std::as_const(table.columns)) {
        names += ", " + column.name;
        values += ", $" + QByteArray::number(number++);
        sets += ", " + column.name + " = excluded." + column.name;
    }
    table.upsert = "INSERT INTO " + table.name + " (@C " + names + ") VALUES (@V " + values
                   + ") ON CONFLICT (@C id) DO UPDATE SET " + sets;
    return table;
}

std::vector<RecordTable> makeTables()
{
    std::vector<RecordTable> tables;
    for (const api::TypeInfo &type : api::types())
        tables.push_back(makeTable(type));
    return tables;
}

} // namespace

const RecordTable &recordTable(const api::TypeInfo &type)
{
    // In the order of api::types(), of which every TypeInfo is an element.
    static const std::vector<RecordTable> tables = makeTables();
    return tables[size_t(&type - api::types().data())];
}

const RecordColumn *RecordTable::column(QStringView property) const
{
    if (property == u"id")
        return &kIdColumn;
    if (property == u"createdAt")
        return &kCreatedColumn;
    if (property == u"updatedAt")
        return &kUpdatedColumn;
    for (const RecordColumn &column : columns) {
        if (property == column.key)
            return &column;
    }
    return nullptr;
}

bool isBlobProperty(const api::PropertyInfo &property)
{
    return property.kind == api::ValueKind::String
           && (property.name == "blobId" || property.name.ends_with("BlobId"));
}

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

std::optional<qint64> parseInstant(QStringView text)
{
    // Exactly the wire form, the fraction being optional: anything laxer would let two texts mean one instant.
    constexpr QStringView form = u"0000-00-00T00:00:00.000Z";
    if ((text.size() != 20 && text.size() != 24) || text.back() != u'Z')
        return std::nullopt;
    int numbers[7] = {};
    int *number = numbers;
    for (qsizetype i = 0; i < text.size() - 1; ++i) {
        const int digit = text.at(i).unicode() - u'0';
        if (form.at(i) != u'0') {
            if (text.at(i) != form.at(i))
                return std::nullopt;
            ++number;
        } else if (digit < 0 || digit > 9) {
            return std::nullopt;
        } else {
            *number = *number * 10 + digit;
        }
    }
    const auto [year, month, day, hour, minute, second, ms] = numbers;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(day))};
    if (year == 0 || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + ms;
}

QString formatInstant(qint64 ms)
{
    const std::chrono::sys_time<std::chrono::milliseconds> instant{std::chrono::milliseconds(ms)};
    const auto days = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(days);
    const std::chrono::hh_mm_ss time(instant - days);
    char16_t text[] = u"0000-00-00T00:00:00.000Z";
    const auto put = [&text](qsizetype last, int digits, unsigned number) {
        for (; digits > 0; --digits, --last, number /= 10)
            text[last] = char16_t(u'0' + number % 10);
    };
    put(3, 4, unsigned(std::clamp(int(date.year()), 0, 9999)));
    put(6, 2, unsigned(date.month()));
    put(9, 2, unsigned(date.day()));
    put(12, 2, unsigned(time.hours().count()));
    put(15, 2, unsigned(time.minutes().count()));
    put(18, 2, unsigned(time.seconds().count()));
    put(22, 3, unsigned(time.subseconds().count()));
    return QString(reinterpret_cast<const QChar *>(text), qsizetype(std::size(text)) - 1);
}

namespace {

template <typename Value>
SqlValue columnOf(api::ValueKind kind, const Value &value)
{
    using Kind = api::ValueKind;
    switch (kind) {
    case Kind::Bool:
        return value.isBool() ? SqlValue(qint64(value.toBool())) : SqlValue();
    case Kind::Int:
        return value.isDouble() ? SqlValue(value.toInteger()) : SqlValue();
    case Kind::Real:
        return value.isDouble() ? SqlValue(value.toDouble()) : SqlValue();
    case Kind::DateTime:
        if (value.isDouble())
            return value.toInteger();
        if (const auto ms = parseInstant(value.toString()))
            return *ms;
        return {};
    case Kind::Id:
        if (const auto id = RecordId::parse(QStringView(value.toString())))
            return SqlBlob{id->bytes()};
        return {};
    case Kind::Decimal:
    case Kind::String:
    case Kind::Text:
    case Kind::Date:
    case Kind::Enum:
        return value.isString() ? SqlValue(value.toString().toUtf8()) : SqlValue();
    case Kind::Set:
    case Kind::List:
    case Kind::Map:
    case Kind::Json:
        return {};
    }
    return {};
}

} // namespace

SqlValue columnValue(api::ValueKind kind, const JsonValue &value)
{
    return columnOf(kind, value);
}

SqlValue columnValue(api::ValueKind kind, const QJsonValue &value)
{
    return columnOf(kind, value);
}

} // namespace campanile::server
