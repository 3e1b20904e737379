// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/binding.h"

#include "api/codec.h"
#include "api/wiretime.h"

#include <algorithm>

namespace campanile::api {

namespace {

namespace dom = simdjson::dom;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/** A JSON value as the one of four forms that a column can be made of; nothing when it is none of them. */
using Plain = std::variant<std::monostate, bool, qint64, double, std::string_view>;

std::optional<Plain> plain(codec::Element value)
{
    if (value.is_null())
        return Plain();
    std::string_view text;
    if (!value.get(text))
        return Plain(text);
    bool flag = false;
    if (!value.get(flag))
        return Plain(flag);
    qint64 whole = 0;
    if (codec::read(value, whole))
        return Plain(whole);
    double real = 0;
    if (!value.get(real))
        return Plain(real);
    return std::nullopt;
}

std::optional<Plain> plain(const QJsonValue &value, QByteArray &keep)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return Plain();
    case QJsonValue::Bool: return Plain(value.toBool());
    case QJsonValue::String: keep = value.toString().toUtf8(); return Plain(view(keep));
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return whole != 0 || value.toDouble() == 0 ? Plain(whole) : Plain(value.toDouble());
    }
    case QJsonValue::Array:
    case QJsonValue::Object: break;
    }
    return std::nullopt;
}

std::optional<ColumnValue> fromText(ValueKind kind, std::string_view text)
{
    switch (kind) {
    case ValueKind::DateTime: {
        const auto ms = parseWireTime(text);
        return ms ? std::optional<ColumnValue>(*ms) : std::nullopt;
    }
    case ValueKind::Id: {
        const auto id = RecordId::parse(QByteArrayView(text.data(), qsizetype(text.size())));
        return id ? std::optional<ColumnValue>(Blob{id->bytes()}) : std::nullopt;
    }
    case ValueKind::Decimal:
    case ValueKind::String:
    case ValueKind::Text:
    case ValueKind::Date:
    case ValueKind::Enum: return ColumnValue(QByteArray(text.data(), qsizetype(text.size())));
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Real:
    case ValueKind::Set:
    case ValueKind::List:
    case ValueKind::Map:
    case ValueKind::Json: break;
    }
    return std::nullopt;
}

std::optional<ColumnValue> bind(ValueKind kind, const Plain &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return ColumnValue();
    if (const auto *text = std::get_if<std::string_view>(&value))
        return fromText(kind, *text);
    if (const auto *flag = std::get_if<bool>(&value))
        return kind == ValueKind::Bool ? std::optional<ColumnValue>(qint64(*flag)) : std::nullopt;
    if (const auto *whole = std::get_if<qint64>(&value)) {
        if (kind == ValueKind::Int)
            return ColumnValue(*whole);
        return kind == ValueKind::Real ? std::optional<ColumnValue>(double(*whole)) : std::nullopt;
    }
    const double real = std::get<double>(value);
    return kind == ValueKind::Real ? std::optional<ColumnValue>(real) : std::nullopt;
}

const tables::Binding *bindingOf(const TypeInfo &type)
{
    const auto all = tables::bindings();
    const auto at = std::lower_bound(all.begin(), all.end(), type.name,
                                     [](const tables::Binding &row, std::string_view name) { return row.type < name; });
    return at != all.end() && at->type == type.name ? &*at : nullptr;
}

/** The schema's default of a column, for a record that does not say. */
ColumnValue fallback(const TypeInfo &type, const ColumnInfo &column)
{
    const PropertyInfo *p = type.property(column.property);
    if (!p || p->defaultJson.empty())
        return {};
    std::string_view json = p->defaultJson;
    if (json == "true" || json == "false")
        return qint64(json == "true");
    if (json.size() >= 2 && json.front() == '"')
        return fromText(column.kind, json.substr(1, json.size() - 2)).value_or(ColumnValue());
    const QByteArray number(json.data(), qsizetype(json.size()));
    return column.storage == Storage::Real ? ColumnValue(number.toDouble()) : ColumnValue(number.toLongLong());
}

void fillMissing(const TypeInfo &type, std::span<const ColumnInfo> columns, std::vector<ColumnValue> &out)
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (std::holds_alternative<std::monostate>(out[i]))
            out[i] = fallback(type, columns[i]);
    }
}

/** Puts one standard property into @p out; false when its value does not fit. */
bool takeStandard(StandardColumns &out, std::string_view key, const Plain &value)
{
    const auto *text = std::get_if<std::string_view>(&value);
    if (key == "id") {
        const auto id = text ? RecordId::parse(QByteArrayView(text->data(), qsizetype(text->size()))) : std::nullopt;
        out.id = id.value_or(RecordId());
        return id.has_value();
    }
    if (key == "ver") {
        const auto *whole = std::get_if<qint64>(&value);
        out.ver = whole ? *whole : 0;
        return whole != nullptr;
    }
    if (std::holds_alternative<std::monostate>(value))
        return true;
    auto &time = key == "createdAt" ? out.createdAt : out.updatedAt;
    time = text ? parseWireTime(*text) : std::nullopt;
    return time.has_value();
}

bool isStandardColumn(std::string_view key)
{
    return key == "id" || key == "ver" || key == "createdAt" || key == "updatedAt";
}

} // namespace

std::string_view tableName(const TypeInfo &type)
{
    const tables::Binding *binding = bindingOf(type);
    return binding ? binding->table : std::string_view();
}

std::span<const ColumnInfo> columnsOf(const TypeInfo &type)
{
    const tables::Binding *binding = bindingOf(type);
    return binding ? binding->columns : std::span<const ColumnInfo>();
}

Result<void> columnValues(const TypeInfo &type, dom::element record, std::vector<ColumnValue> &out)
{
    const auto columns = columnsOf(type);
    out.assign(columns.size(), ColumnValue());
    dom::object object;
    if (record.get(object))
        return codec::notAnObject(type.name);
    for (const dom::key_value_pair field : object) {
        const auto at = std::find_if(columns.begin(), columns.end(),
                                     [&](const ColumnInfo &column) { return column.property == field.key; });
        if (at == columns.end())
            continue;
        const auto value = plain(field.value);
        auto bound = value ? bind(at->kind, *value) : std::nullopt;
        if (!bound)
            return codec::badValue(type.name, field.key);
        out[size_t(at - columns.begin())] = std::move(*bound);
    }
    fillMissing(type, columns, out);
    return {};
}

Result<void> columnValues(const TypeInfo &type, const QJsonObject &record, std::vector<ColumnValue> &out)
{
    const auto columns = columnsOf(type);
    out.assign(columns.size(), ColumnValue());
    QByteArray keep;
    for (size_t i = 0; i < columns.size(); ++i) {
        const std::string_view name = columns[i].property;
        const auto value = plain(record.value(QLatin1StringView(name.data(), qsizetype(name.size()))), keep);
        auto bound = value ? bind(columns[i].kind, *value) : std::nullopt;
        if (!bound)
            return codec::badValue(type.name, name);
        out[i] = std::move(*bound);
    }
    fillMissing(type, columns, out);
    return {};
}

Result<StandardColumns> standardColumns(const TypeInfo &type, dom::element record)
{
    StandardColumns out;
    dom::object object;
    if (record.get(object))
        return codec::notAnObject(type.name);
    for (const dom::key_value_pair field : object) {
        if (!isStandardColumn(field.key))
            continue;
        const auto value = plain(field.value);
        if (!value || !takeStandard(out, field.key, *value))
            return codec::badValue(type.name, field.key);
    }
    if (out.id.isNull())
        return codec::badValue(type.name, "id");
    return out;
}

Result<StandardColumns> standardColumns(const TypeInfo &type, const QJsonObject &record)
{
    StandardColumns out;
    QByteArray keep;
    for (const std::string_view key : kStandardProperties) {
        const auto it = record.constFind(QLatin1StringView(key.data(), qsizetype(key.size())));
        if (!isStandardColumn(key) || it == record.constEnd())
            continue;
        const auto value = plain(it.value(), keep);
        if (!value || !takeStandard(out, key, *value))
            return codec::badValue(type.name, key);
    }
    if (out.id.isNull())
        return codec::badValue(type.name, "id");
    return out;
}

} // namespace campanile::api
