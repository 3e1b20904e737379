// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/json.h"

#include "server/core/storage/jsondata.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace campanile::server {

namespace {

const JsonValue &undefinedValue()
{
    static const JsonValue value(JsonValue::Undefined);
    return value;
}

bool isKey(const QString &key, QStringView name)
{
    // The length and the last letter tell nearly all names apart, without a call.
    const qsizetype size = key.size();
    return size == name.size() && (size == 0 || (key.utf16()[size - 1] == name.utf16()[size - 1] && std::memcmp(key.utf16(), name.utf16(), size_t(size) * 2) == 0));
}

bool isKey(const QString &key, QLatin1StringView name)
{
    return key.size() == name.size() && key == name;
}

/** The order of the names, by their units; mostly the first says it. */
bool isBeforeName(QStringView a, QStringView b)
{
    if (!a.isEmpty() && !b.isEmpty() && a.front() != b.front())
        return a.front() < b.front();
    return a < b;
}

// Records have some twenty members, whose names mostly differ in length already: looking at each is faster than halving.
template <typename Name>
const JsonMember *findMember(const JsonObjectData *data, Name name)
{
    if (!data)
        return nullptr;
    for (const JsonMember &member : data->members) {
        if (isKey(member.key, name))
            return &member;
    }
    return nullptr;
}

/** The whole number that @p number is. */
std::optional<qint64> wholeOf(double number)
{
    constexpr double most = 9223372036854775808.0; // 2^63
    if (!(number >= -most && number < most) || number != std::trunc(number))
        return std::nullopt;
    return qint64(number);
}

void insertMember(std::vector<JsonMember> &members, qsizetype at, JsonMember member)
{
    if (members.size() == members.capacity())
        members.reserve(roomBeyond(members.size()));
    members.insert(members.begin() + at, std::move(member));
}

JsonObjectData &changeable(QExplicitlySharedDataPointer<JsonObjectData> &d)
{
    if (!d)
        d = new JsonObjectData;
    else
        d.detach();
    return *d;
}

JsonArrayData &changeable(QExplicitlySharedDataPointer<JsonArrayData> &d)
{
    if (!d)
        d = new JsonArrayData;
    else
        d.detach();
    return *d;
}

} // namespace

JsonArray::JsonArray() = default;
JsonArray::JsonArray(const JsonArray &other) = default;
JsonArray::JsonArray(JsonArray &&other) noexcept = default;
JsonArray &JsonArray::operator=(const JsonArray &other) = default;
JsonArray &JsonArray::operator=(JsonArray &&other) noexcept = default;
JsonArray::~JsonArray() = default;

JsonArray::JsonArray(std::initializer_list<JsonValue> values)
{
    changeable(d).values.assign(values);
}

JsonArray JsonArray::fromStringList(const QStringList &texts)
{
    JsonArray array;
    for (const QString &text : texts)
        array.append(text);
    return array;
}

JsonArray JsonArray::fromQt(const QJsonArray &array)
{
    JsonArray out;
    for (const QJsonValue &value : array)
        out.append(JsonValue::fromQt(value));
    return out;
}

QJsonArray JsonArray::toQt() const
{
    QJsonArray out;
    for (const JsonValue &value : *this)
        out.append(value.toQt());
    return out;
}

qsizetype JsonArray::size() const
{
    return d ? qsizetype(d->values.size()) : 0;
}

const JsonValue &JsonArray::at(qsizetype index) const
{
    return d->values[size_t(index)];
}

const JsonValue *JsonArray::begin() const
{
    return d ? d->values.data() : nullptr;
}

const JsonValue *JsonArray::end() const
{
    return d ? d->values.data() + d->values.size() : nullptr;
}

bool JsonArray::contains(const JsonValue &value) const
{
    return std::find(begin(), end(), value) != end();
}

void JsonArray::append(JsonValue value)
{
    changeable(d).values.push_back(value.isUndefined() ? JsonValue() : std::move(value));
}

void JsonArray::replace(qsizetype index, JsonValue value)
{
    changeable(d).values[size_t(index)] = std::move(value);
}

bool JsonArray::operator==(const JsonArray &other) const
{
    return d == other.d || std::equal(begin(), end(), other.begin(), other.end());
}

JsonObject::JsonObject() = default;
JsonObject::JsonObject(const JsonObject &other) = default;
JsonObject::JsonObject(JsonObject &&other) noexcept = default;
JsonObject &JsonObject::operator=(const JsonObject &other) = default;
JsonObject &JsonObject::operator=(JsonObject &&other) noexcept = default;
JsonObject::~JsonObject() = default;

JsonObject::JsonObject(std::initializer_list<std::pair<QString, JsonValue>> members)
{
    if (members.size() > 0)
        changeable(d).members.reserve(members.size());
    for (const auto &[name, value] : members)
        insert(name, value);
}

JsonObject JsonObject::fromQt(const QJsonObject &object)
{
    JsonObject out;
    if (object.isEmpty())
        return out;
    auto &members = changeable(out.d).members;
    members.reserve(size_t(object.size()));
    for (auto it = object.begin(); it != object.end(); ++it)
        members.push_back({it.key(), JsonValue::fromQt(it.value())});
    settleMembers(members);
    return out;
}

QJsonObject JsonObject::toQt() const
{
    // Reading is faster than putting in one member after the other.
    return isEmpty() ? QJsonObject() : QJsonDocument::fromJson(jsonBytes(*this)).object();
}

JsonObject JsonObject::fromText(QByteArrayView text)
{
    const auto read = readJson(text);
    const auto *value = std::get_if<JsonValue>(&read);
    return value ? value->toObject() : JsonObject();
}

qsizetype JsonObject::size() const
{
    return d ? qsizetype(d->members.size()) : 0;
}

const JsonValue &JsonObject::value(QStringView name) const
{
    const JsonMember *member = findMember(d.data(), name);
    return member ? member->value : undefinedValue();
}

const JsonValue &JsonObject::value(QLatin1StringView name) const
{
    const JsonMember *member = findMember(d.data(), name);
    return member ? member->value : undefinedValue();
}

bool JsonObject::contains(QStringView name) const
{
    return findMember(d.data(), name) != nullptr;
}

bool JsonObject::contains(QLatin1StringView name) const
{
    return findMember(d.data(), name) != nullptr;
}

QStringList JsonObject::keys() const
{
    QStringList names;
    names.reserve(size());
    for (auto it = begin(); it != end(); ++it)
        names.append(it.key());
    return names;
}

void JsonObject::insert(const QString &name, JsonValue value)
{
    if (value.isUndefined()) {
        remove(name);
        return;
    }
    auto &members = changeable(d).members;
    const auto at = std::lower_bound(members.begin(), members.end(), name, [](const JsonMember &member, const QString &wanted) { return isBeforeName(member.key, wanted); });
    if (at != members.end() && at->key == name)
        at->value = std::move(value);
    else
        insertMember(members, at - members.begin(), {name, std::move(value)});
}

void JsonObject::insert(QLatin1StringView name, JsonValue value)
{
    insert(QString(name), std::move(value));
}

void JsonObject::remove(QStringView name)
{
    (void)take(name);
}

void JsonObject::remove(QLatin1StringView name)
{
    remove(QString(name));
}

JsonValue JsonObject::take(QStringView name)
{
    const JsonMember *member = findMember(d.data(), name);
    if (!member)
        return undefinedValue();
    const auto at = member - d->members.data();
    auto &members = changeable(d).members;
    JsonValue taken = std::move(members[size_t(at)].value);
    members.erase(members.begin() + at);
    return taken;
}

JsonObject::const_iterator JsonObject::begin() const
{
    return const_iterator(d ? d->members.data() : nullptr);
}

JsonObject::const_iterator JsonObject::end() const
{
    return const_iterator(d ? d->members.data() + d->members.size() : nullptr);
}

JsonObject::const_iterator JsonObject::find(QStringView name) const
{
    const JsonMember *member = findMember(d.data(), name);
    return member ? const_iterator(member) : end();
}

bool JsonObject::operator==(const JsonObject &other) const
{
    if (d == other.d)
        return true;
    if (size() != other.size())
        return false;
    return size() == 0 || d->members == other.d->members;
}

void settleMembers(std::vector<JsonMember> &members)
{
    const auto isBefore = [](const JsonMember &a, const JsonMember &b) { return isBeforeName(a.key, b.key); };
    const auto isNotBefore = [&](const JsonMember &a, const JsonMember &b) { return !isBefore(a, b); };
    // What the engine has written itself is in order.
    if (std::adjacent_find(members.begin(), members.end(), isNotBefore) == members.end())
        return;
    std::stable_sort(members.begin(), members.end(), isBefore);
    // Of several with one name the last stays.
    size_t kept = 0;
    for (size_t i = 0; i < members.size(); ++i) {
        if (kept > 0 && members[kept - 1].key == members[i].key)
            --kept;
        if (kept != i)
            members[kept] = std::move(members[i]);
        ++kept;
    }
    members.erase(members.begin() + qsizetype(kept), members.end());
}

JsonValue::JsonValue(Type type)
{
    switch (type) {
    case Undefined:
        return;
    case Null:
        m_value = nullptr;
        return;
    case Bool:
        m_value = false;
        return;
    case Double:
        m_value = qint64(0);
        return;
    case String:
        m_value = QString();
        return;
    case Array:
        m_value = JsonArray();
        return;
    case Object:
        m_value = JsonObject();
        return;
    }
}

JsonValue::JsonValue(double number)
{
    if (const auto whole = wholeOf(number))
        m_value = *whole;
    else
        m_value = number;
}

JsonValue JsonValue::fromQt(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return Null;
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger(0);
        return whole != 0 ? JsonValue(whole) : JsonValue(value.toDouble());
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return JsonArray::fromQt(value.toArray());
    case QJsonValue::Object:
        return JsonObject::fromQt(value.toObject());
    case QJsonValue::Undefined:
        break;
    }
    return Undefined;
}

QJsonValue JsonValue::toQt() const
{
    switch (type()) {
    case Undefined:
        return QJsonValue(QJsonValue::Undefined);
    case Null:
        return QJsonValue(QJsonValue::Null);
    case Bool:
        return toBool();
    case Double:
        return std::holds_alternative<qint64>(m_value) ? QJsonValue(std::get<qint64>(m_value)) : QJsonValue(std::get<double>(m_value));
    case String:
        return toString();
    case Array:
        return toArray().toQt();
    case Object:
        return toObject().toQt();
    }
    return {};
}

JsonValue::Type JsonValue::type() const
{
    static constexpr Type types[] = {Undefined, Null, Bool, Double, Double, String, Array, Object};
    return types[m_value.index()];
}

bool JsonValue::toBool(bool other) const
{
    const bool *truth = std::get_if<bool>(&m_value);
    return truth ? *truth : other;
}

int JsonValue::toInt(int other) const
{
    const qint64 *number = std::get_if<qint64>(&m_value);
    return number && *number >= std::numeric_limits<int>::min() && *number <= std::numeric_limits<int>::max() ? int(*number) : other;
}

qint64 JsonValue::toInteger(qint64 other) const
{
    const qint64 *number = std::get_if<qint64>(&m_value);
    return number ? *number : other;
}

double JsonValue::toDouble(double other) const
{
    if (const qint64 *number = std::get_if<qint64>(&m_value))
        return double(*number);
    const double *number = std::get_if<double>(&m_value);
    return number ? *number : other;
}

QString JsonValue::toString(const QString &other) const
{
    const QString *text = std::get_if<QString>(&m_value);
    return text ? *text : other;
}

QStringView JsonValue::text() const
{
    const QString *text = std::get_if<QString>(&m_value);
    return text ? QStringView(*text) : QStringView();
}

JsonArray JsonValue::toArray() const
{
    const JsonArray *array = std::get_if<JsonArray>(&m_value);
    return array ? *array : JsonArray();
}

JsonObject JsonValue::toObject() const
{
    const JsonObject *object = std::get_if<JsonObject>(&m_value);
    return object ? *object : JsonObject();
}

} // namespace campanile::server
