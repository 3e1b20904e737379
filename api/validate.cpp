// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/patch.h"

#include "api/wiretime.h"
#include "app/core/recordid.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::api {

namespace {

// General limits where the schema names none.
constexpr int kMaxMembers = 1000;
constexpr int kMaxMemberLength = 255;
constexpr int kMaxString = 1000;
constexpr int kMaxText = 65536;
constexpr int kMaxDepth = 16;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/** Unicode code points, so that every platform counts the same. */
qsizetype codePoints(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

QString textFault(const QString &text, int maxLength, bool oneLine)
{
    if (!text.isValidUtf16())
        return u"holds half a surrogate pair"_s;
    if (text.contains(QChar(u'\0')))
        return u"holds a NUL character"_s;
    if (oneLine && (text.contains(u'\n') || text.contains(u'\r')))
        return u"must be one line"_s;
    if (text.size() > maxLength && codePoints(text) > maxLength)
        return u"is longer than %1 characters"_s.arg(maxLength);
    return {};
}

QString rangeFault(const PropertyInfo &p, double value)
{
    if (p.minimum && value < *p.minimum)
        return u"is below %1"_s.arg(*p.minimum);
    if (p.maximum && value > *p.maximum)
        return u"is above %1"_s.arg(*p.maximum);
    return {};
}

QString intFault(const PropertyInfo &p, const QJsonValue &value)
{
    const bool whole = value.isDouble() && (value.toInteger() != 0 || value.toDouble() == 0);
    return whole ? rangeFault(p, value.toDouble()) : u"must be a whole number"_s;
}

QString realFault(const PropertyInfo &p, const QJsonValue &value)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return u"must be a number"_s;
    return rangeFault(p, value.toDouble());
}

QString decimalFault(const PropertyInfo &p, const QJsonValue &value)
{
    const QByteArray text = value.toString().toUtf8();
    if (!value.isString() || !isWireDecimal(view(text)))
        return u"must be a decimal number in a string"_s;
    return rangeFault(p, text.toDouble());
}

QString enumFault(std::string_view enumName, const QString &text)
{
    const EnumInfo *info = findEnum(enumName);
    const QByteArray utf8 = text.toUtf8();
    const bool known = info && std::find(info->values.begin(), info->values.end(), view(utf8)) != info->values.end();
    return known ? QString() : u"is no value of %1"_s.arg(toQString(enumName));
}

QString idFault(std::string_view refType, const QString &text)
{
    const auto id = RecordId::parse(text);
    if (!id)
        return u"is no id"_s;
    const TypeInfo *type = findType(refType);
    // One spelling per id, because ids are compared as text.
    if (id->toString() != text)
        return u"must be in lower case"_s;
    return !type || type->letter == id->letter() ? QString() : u"is no id of %1"_s.arg(toQString(refType));
}

QString memberFault(const PropertyInfo &p, const QString &member)
{
    if (member.isEmpty())
        return u"has an empty member"_s;
    if (!p.enumName.empty())
        return enumFault(p.enumName, member);
    if (!p.refType.empty())
        return idFault(p.refType, member);
    return textFault(member, kMaxMemberLength, true);
}

QString setFault(const PropertyInfo &p, const QJsonValue &value)
{
    if (!value.isObject())
        return u"must be an object whose members are true"_s;
    const QJsonObject object = value.toObject();
    if (object.size() > (p.maxLength > 0 ? p.maxLength : kMaxMembers))
        return u"has too many members"_s;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isBool() || !it.value().toBool())
            return u"must be an object whose members are true"_s;
        if (const QString fault = memberFault(p, it.key()); !fault.isEmpty())
            return fault;
    }
    return {};
}

QString listFault(const PropertyInfo &p, const QJsonValue &value)
{
    if (!value.isArray())
        return u"must be an array of strings"_s;
    const QJsonArray array = value.toArray();
    if (array.size() > (p.maxLength > 0 ? p.maxLength : kMaxMembers))
        return u"has too many entries"_s;
    for (const QJsonValue &item : array) {
        if (!item.isString())
            return u"must be an array of strings"_s;
        if (const QString fault = textFault(item.toString(), kMaxText, false); !fault.isEmpty())
            return fault;
    }
    return {};
}

/** Depth and texts of any JSON. */
QString jsonFault(const QJsonValue &value, int depth)
{
    if (depth > kMaxDepth)
        return u"is nested too deeply"_s;
    if (value.isString())
        return textFault(value.toString(), kMaxText, false);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            if (const QString fault = jsonFault(item, depth + 1); !fault.isEmpty())
                return fault;
        }
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            QString fault = textFault(it.key(), kMaxMemberLength, true);
            if (fault.isEmpty())
                fault = jsonFault(it.value(), depth + 1);
            if (!fault.isEmpty())
                return fault;
        }
    }
    return {};
}

QString mapFault(const PropertyInfo &p, const QJsonValue &value)
{
    if (!value.isObject())
        return u"must be an object"_s;
    if (value.toObject().size() > (p.maxLength > 0 ? p.maxLength : kMaxMembers))
        return u"has too many keys"_s;
    return jsonFault(value, 0);
}

QString stringFault(const PropertyInfo &p, const QJsonValue &value, int general, bool oneLine)
{
    if (!value.isString())
        return u"must be a string"_s;
    return textFault(value.toString(), p.maxLength > 0 ? p.maxLength : general, oneLine);
}

bool isGroup(ValueKind kind)
{
    return kind == ValueKind::Set || kind == ValueKind::List || kind == ValueKind::Map;
}

/** Collects faults as one SetError. */
class Faults
{
public:
    void add(const QString &property, const QString &why)
    {
        if (!m_properties.contains(property))
            m_properties.append(property);
        if (m_description.isEmpty())
            m_description = property + u' ' + why;
    }
    [[nodiscard]] std::optional<SetError> result() const
    {
        if (m_properties.isEmpty())
            return std::nullopt;
        return SetError{u"invalidProperties"_s, m_description, m_properties};
    }

private:
    QStringList m_properties;
    QString m_description;
};

bool isStandard(const QString &name)
{
    return std::any_of(std::begin(kStandardProperties), std::end(kStandardProperties),
                       [&](std::string_view standard) { return toQString(standard) == name; });
}

const PropertyInfo *find(const TypeInfo &type, const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    return type.property(view(utf8));
}

/** A part of a set or map that a path names. */
QString pathFault(const PropertyInfo &p, const QStringList &path, const QJsonValue &value)
{
    if (p.kind == ValueKind::Set) {
        if (path.size() != 2 || !(value.isNull() || (value.isBool() && value.toBool())))
            return u"takes true or null for a member"_s;
        return memberFault(p, path[1]);
    }
    if (p.kind != ValueKind::Map)
        return u"can only be written whole"_s;
    for (qsizetype i = 1; i < path.size(); ++i) {
        if (const QString fault = textFault(path[i], kMaxMemberLength, true); !fault.isEmpty())
            return fault;
    }
    return path.size() > kMaxDepth ? u"is nested too deeply"_s : jsonFault(value, int(path.size()));
}

/** The value at a path; undefined when there is none. */
QJsonValue valueAt(const QJsonObject &object, const QStringList &path)
{
    QJsonValue value = object;
    for (const QString &part : path)
        value = value.isObject() ? value.toObject().value(part) : QJsonValue(QJsonValue::Undefined);
    return value;
}

bool same(const QJsonValue &a, const QJsonValue &b)
{
    return a == b || ((a.isNull() || a.isUndefined()) && (b.isNull() || b.isUndefined()));
}

} // namespace

QString valueFault(const PropertyInfo &p, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined()) {
        const bool empty = p.nullable || isGroup(p.kind) || !p.defaultJson.empty();
        return empty ? QString() : u"cannot be null"_s;
    }
    switch (p.kind) {
    case ValueKind::Bool: return value.isBool() ? QString() : u"must be true or false"_s;
    case ValueKind::Int: return intFault(p, value);
    case ValueKind::Real: return realFault(p, value);
    case ValueKind::Decimal: return decimalFault(p, value);
    case ValueKind::String: return stringFault(p, value, kMaxString, true);
    case ValueKind::Text: return stringFault(p, value, kMaxText, false);
    case ValueKind::DateTime:
        return value.isString() && parseWireTime(view(value.toString().toUtf8())) ? QString()
                                                                                  : u"must be a UTC time"_s;
    case ValueKind::Date:
        return value.isString() && parseWireDate(view(value.toString().toUtf8())) ? QString() : u"must be a date"_s;
    case ValueKind::Enum:
        return value.isString() ? enumFault(p.enumName, value.toString()) : u"must be a string"_s;
    case ValueKind::Id: return value.isString() ? idFault(p.refType, value.toString()) : u"must be an id"_s;
    case ValueKind::Set: return setFault(p, value);
    case ValueKind::List: return listFault(p, value);
    case ValueKind::Map: return mapFault(p, value);
    case ValueKind::Json: return jsonFault(value, 0);
    }
    return {};
}

std::optional<SetError> validateRecord(const TypeInfo &type, const QJsonObject &record, Writer who)
{
    Faults faults;
    for (auto it = record.begin(); it != record.end(); ++it) {
        const PropertyInfo *p = find(type, it.key());
        if (!p) {
            if (!isStandard(it.key()))
                faults.add(it.key(), u"is not a property of this type"_s);
            else if (who == Writer::Client)
                faults.add(it.key(), u"is set by the server"_s);
            continue;
        }
        if (who == Writer::Client && p->merge == MergeKind::ServerOwned)
            faults.add(it.key(), u"is set by the server"_s);
        else if (const QString fault = valueFault(*p, it.value()); !fault.isEmpty())
            faults.add(it.key(), fault);
    }
    for (const PropertyInfo &p : type.properties) {
        const QString name = toQString(p.name);
        if (p.required && record.value(name).isUndefined())
            faults.add(name, u"is required"_s);
    }
    return faults.result();
}

std::optional<SetError> validatePatch(const TypeInfo &type, const QJsonObject &patch, Writer who,
                                      const QJsonObject *current)
{
    Faults faults;
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        const auto path = parsePatchPath(it.key());
        if (!path)
            return SetError{u"invalidPatch"_s, u"a key of the patch is no pointer"_s, {}};
        const QString &name = path->first();
        const PropertyInfo *p = find(type, name);
        const QJsonValue value = it.value();
        const bool unchanged = current && same(valueAt(*current, *path), value);
        if (!p) {
            if (!isStandard(name))
                faults.add(name, u"is not a property of this type"_s);
            else if (who == Writer::Client && !unchanged)
                faults.add(name, u"is set by the server"_s);
            continue;
        }
        if (who == Writer::Client && p->merge == MergeKind::ServerOwned) {
            // What a client never sees must not be guessable by trying values.
            if (!unchanged || p->serverOnly)
                faults.add(name, u"is set by the server"_s);
            continue;
        }
        if (who == Writer::Client && p->merge == MergeKind::Immutable && !unchanged) {
            faults.add(name, u"cannot be changed after creation"_s);
            continue;
        }
        const QString fault = path->size() > 1 ? pathFault(*p, *path, value) : valueFault(*p, value);
        if (!fault.isEmpty())
            faults.add(name, fault);
    }
    return faults.result();
}

} // namespace campanile::api
