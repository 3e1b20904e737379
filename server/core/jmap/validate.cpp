// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/validate.h"

#include "app/core/recordid.h"
#include "server/core/storage/recordtable.h"

#include <QDate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

using Problem = std::optional<QString>;

constexpr int kShortText = 4096;   // general limits where the schema names none
constexpr int kLongText = 262'144;
constexpr int kMembers = 10'000;
constexpr double kMaxExactInteger = 9007199254740991.0; // RFC 8620 section 1.3: Int is within 2^53-1

Problem checkText(const api::PropertyInfo &property, const QString &text, int general)
{
    const int limit = property.maxLength > 0 ? property.maxLength : general;
    if (text.size() > limit)
        return u"longer than %1 characters"_s.arg(limit);
    if (text.contains(QChar(u'\0')))
        return u"contains a zero character"_s;
    return std::nullopt;
}

Problem checkRange(const api::PropertyInfo &property, double number)
{
    if (!std::isfinite(number) || (property.minimum && number < *property.minimum)
        || (property.maximum && number > *property.maximum))
        return u"out of range"_s;
    return std::nullopt;
}

Problem checkDecimal(const QString &text)
{
    bool digits = false;
    bool point = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c >= u'0' && c <= u'9')
            digits = true;
        else if (c == u'.' && !point && digits)
            point = true;
        else if (c != u'-' || i != 0)
            return u"not a decimal number"_s;
    }
    return digits && !text.endsWith(u'.') && text.size() <= 40 ? Problem() : Problem(u"not a decimal number"_s);
}

Problem checkEnum(const api::PropertyInfo &property, const QString &text)
{
    const api::EnumInfo *info = api::findEnum(property.enumName);
    if (!info)
        return std::nullopt;
    const QByteArray bytes = text.toUtf8();
    const std::string_view wire(bytes.constData(), size_t(bytes.size()));
    return std::ranges::find(info->values, wire) == info->values.end() ? Problem(u"not one of the known values"_s)
                                                                       : Problem();
}

Problem checkSet(const api::PropertyInfo &property, const JsonObject &set)
{
    const int limit = property.maxLength > 0 ? property.maxLength : kMembers;
    if (set.size() > limit)
        return u"more than %1 members"_s.arg(limit);
    for (auto it = set.begin(); it != set.end(); ++it) {
        if (it.value() != JsonValue(true))
            return u"a member of a set has the value true"_s;
        if (it.key().isEmpty() || it.key().size() > kShortText || it.key().contains(QChar(u'\0')))
            return u"a member is empty or too long"_s;
        if (!property.refType.empty() && !RecordId::parse(QStringView(it.key())))
            return u"a member is not an id"_s;
        if (!property.enumName.empty()) {
            if (auto bad = checkEnum(property, it.key()))
                return bad;
        }
    }
    return std::nullopt;
}

Problem checkInstant(JsonValue &value)
{
    const auto ms = value.isString() ? parseInstant(value.toString()) : std::nullopt;
    if (!ms)
        return u"not a UTC instant"_s;
    value = formatInstant(*ms);
    return std::nullopt;
}

Problem checkId(JsonValue &value)
{
    const auto id = value.isString() ? RecordId::parse(QStringView(value.toString())) : std::nullopt;
    if (!id)
        return u"not an id"_s;
    value = id->toString();
    return std::nullopt;
}

Problem checkNumber(const api::PropertyInfo &property, const JsonValue &value, bool whole)
{
    if (!value.isDouble())
        return u"not a number"_s;
    const double number = value.toDouble();
    if (whole && (number != std::floor(number) || std::abs(number) > kMaxExactInteger))
        return u"not a whole number"_s;
    return checkRange(property, number);
}

} // namespace

std::optional<QString> checkValue(const api::PropertyInfo &property, JsonValue &value)
{
    using Kind = api::ValueKind;
    if (value.isNull() || value.isUndefined())
        return property.nullable ? Problem() : Problem(u"may not be null"_s);
    switch (property.kind) {
    case Kind::Bool:
        return value.isBool() ? Problem() : Problem(u"not true or false"_s);
    case Kind::Int:
        return checkNumber(property, value, true);
    case Kind::Real:
        return checkNumber(property, value, false);
    case Kind::Decimal:
        return value.isString() ? checkDecimal(value.toString()) : Problem(u"not a decimal in quotes"_s);
    case Kind::String:
        return value.isString() ? checkText(property, value.toString(), kShortText) : Problem(u"not text"_s);
    case Kind::Text:
        return value.isString() ? checkText(property, value.toString(), kLongText) : Problem(u"not text"_s);
    case Kind::DateTime:
        return checkInstant(value);
    case Kind::Date:
        return value.isString() && value.toString().size() == 10
                       && QDate::fromString(value.toString(), Qt::ISODate).isValid()
                   ? Problem()
                   : Problem(u"not a date"_s);
    case Kind::Enum:
        return value.isString() ? checkEnum(property, value.toString()) : Problem(u"not text"_s);
    case Kind::Id:
        return checkId(value);
    case Kind::Set:
        return value.isObject() ? checkSet(property, value.toObject()) : Problem(u"not a set"_s);
    case Kind::List: {
        const int limit = property.maxLength > 0 ? property.maxLength : kMembers;
        if (!value.isArray())
            return u"not a list"_s;
        return value.toArray().size() > limit ? Problem(u"more than %1 items"_s.arg(limit)) : Problem();
    }
    case Kind::Map:
        return value.isObject() ? Problem() : Problem(u"not a map"_s);
    case Kind::Json:
        return std::nullopt;
    }
    return std::nullopt;
}

JsonValue defaultValue(const api::PropertyInfo &property)
{
    if (property.defaultJson.empty()) {
        // A set or map that must be there starts empty.
        if (!property.nullable && (property.kind == api::ValueKind::Set || property.kind == api::ValueKind::Map))
            return JsonObject();
        if (!property.nullable && property.kind == api::ValueKind::List)
            return JsonArray();
        return JsonValue(JsonValue::Undefined);
    }
    auto read = readJson(QByteArrayView(property.defaultJson.data(), qsizetype(property.defaultJson.size())));
    auto *value = std::get_if<JsonValue>(&read);
    return value ? std::move(*value) : JsonValue(JsonValue::Undefined);
}

} // namespace campanile::server
