// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"

#include "api/wiretime.h"

#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::api::codec {

namespace {

namespace dom = simdjson::dom;

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QJsonValue objectToQJson(dom::object object)
{
    QJsonObject out;
    for (const dom::key_value_pair field : object)
        out.insert(toQString(field.key), toQJson(field.value));
    return out;
}

QJsonValue arrayToQJson(dom::array array)
{
    QJsonArray out;
    for (const Element item : array)
        out.append(toQJson(item));
    return out;
}

} // namespace

Result<Element> parse(QByteArrayView json)
{
    thread_local dom::parser parser;
    Element element;
    const char *text = json.isEmpty() ? "" : json.data(); // a null view would be copied from
    const auto code = parser.parse(text, size_t(json.size())).get(element);
    if (code)
        return makeError(ErrorKind::Corrupt, u"api.notJson"_s, QString::fromUtf8(simdjson::error_message(code)));
    return element;
}

QJsonValue toQJson(Element element)
{
    switch (element.type()) {
    case dom::element_type::ARRAY: return arrayToQJson(element.get_array().value_unsafe());
    case dom::element_type::OBJECT: return objectToQJson(element.get_object().value_unsafe());
    case dom::element_type::INT64: return QJsonValue(qint64(element.get_int64().value_unsafe()));
    case dom::element_type::UINT64: return QJsonValue(double(element.get_uint64().value_unsafe()));
    case dom::element_type::DOUBLE: return QJsonValue(element.get_double().value_unsafe());
    case dom::element_type::STRING: return QJsonValue(toQString(element.get_string().value_unsafe()));
    case dom::element_type::BOOL: return QJsonValue(element.get_bool().value_unsafe());
    case dom::element_type::NULL_VALUE: return QJsonValue(QJsonValue::Null);
    }
    return {};
}

Error notAnObject(std::string_view type)
{
    return makeError(ErrorKind::Corrupt, u"api.notAnObject"_s, toQString(type) + u" is no object"_s, {toQString(type)});
}

Error badValue(std::string_view type, std::string_view property)
{
    return makeError(ErrorKind::Corrupt, u"api.badValue"_s,
                     toQString(type) + u'.' + toQString(property) + u" has a value of the wrong kind"_s,
                     {toQString(type), toQString(property)});
}

bool read(Element from, bool &to)
{
    return !from.get(to);
}

bool read(Element from, qint64 &to)
{
    std::int64_t whole = 0;
    if (!from.get(whole)) {
        to = whole;
        return true;
    }
    double real = 0;
    // Some writers add ".0"; above 2^53 a double no longer says which whole number was meant.
    if (!from.is<double>() || from.get(real) || std::abs(real) > 9007199254740992.0 || real != std::trunc(real))
        return false;
    to = qint64(real);
    return true;
}

bool read(Element from, double &to)
{
    return !from.get(to);
}

bool read(Element from, QString &to)
{
    std::string_view text;
    if (from.get(text))
        return false;
    to = toQString(text);
    return true;
}

bool read(Element from, QDateTime &to)
{
    std::string_view text;
    if (from.get(text))
        return false;
    const auto ms = parseWireTime(text);
    if (!ms)
        return false;
    to = QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC);
    return true;
}

bool read(Element from, QDate &to)
{
    std::string_view text;
    if (from.get(text))
        return false;
    const auto days = parseWireDate(text);
    if (!days)
        return false;
    to = QDate(1970, 1, 1).addDays(*days);
    return true;
}

bool read(Element from, QSet<QString> &to)
{
    to.clear();
    if (from.is_null())
        return true;
    dom::object object;
    if (from.get(object))
        return false;
    for (const dom::key_value_pair field : object) {
        bool member = false;
        if (field.value.get(member) || !member)
            return false;
        to.insert(toQString(field.key));
    }
    return true;
}

bool read(Element from, QStringList &to)
{
    to.clear();
    if (from.is_null())
        return true;
    dom::array array;
    if (from.get(array))
        return false;
    for (const Element item : array) {
        std::string_view text;
        if (item.get(text))
            return false;
        to.append(toQString(text));
    }
    return true;
}

bool read(Element from, QJsonObject &to)
{
    if (!from.is_object() && !from.is_null())
        return false;
    to = toQJson(from).toObject();
    return true;
}

bool read(Element from, QJsonValue &to)
{
    to = toQJson(from);
    return true;
}

bool readDecimal(Element from, QString &to)
{
    std::string_view text;
    if (from.get(text) || !isWireDecimal(text))
        return false;
    to = toQString(text);
    return true;
}

bool readDecimal(Element from, std::optional<QString> &to)
{
    QString text;
    if (from.is_null()) {
        to.reset();
        return true;
    }
    if (!readDecimal(from, text))
        return false;
    to = text;
    return true;
}

void write(JsonWriter &to, std::string_view key, bool value)
{
    to.member(key, value);
}

void write(JsonWriter &to, std::string_view key, qint64 value)
{
    to.member(key, value);
}

void write(JsonWriter &to, std::string_view key, double value)
{
    to.member(key, value);
}

void write(JsonWriter &to, std::string_view key, const QString &value)
{
    to.member(key, QStringView(value));
}

void write(JsonWriter &to, std::string_view key, const QDateTime &value)
{
    if (!value.isValid())
        return;
    const QByteArray text = formatWireTime(value.toMSecsSinceEpoch());
    to.member(key, std::string_view(text.constData(), size_t(text.size())));
}

void write(JsonWriter &to, std::string_view key, const QDate &value)
{
    if (!value.isValid())
        return;
    const QByteArray text = formatWireDate(QDate(1970, 1, 1).daysTo(value));
    to.member(key, std::string_view(text.constData(), size_t(text.size())));
}

void write(JsonWriter &to, std::string_view key, const QSet<QString> &value)
{
    if (value.isEmpty())
        return;
    // Sorted, so that equal records give equal bytes.
    QStringList members(value.begin(), value.end());
    members.sort();
    to.key(key);
    to.beginObject();
    for (const QString &member : members) {
        to.key(QStringView(member));
        to.value(true);
    }
    to.endObject();
}

void write(JsonWriter &to, std::string_view key, const QStringList &value)
{
    if (value.isEmpty())
        return;
    to.key(key);
    to.beginArray();
    for (const QString &item : value)
        to.value(QStringView(item));
    to.endArray();
}

void write(JsonWriter &to, std::string_view key, const QJsonObject &value)
{
    if (!value.isEmpty())
        to.member(key, QJsonValue(value));
}

void write(JsonWriter &to, std::string_view key, const QJsonValue &value)
{
    if (!value.isNull() && !value.isUndefined())
        to.member(key, value);
}

void writeId(JsonWriter &to, std::string_view key, const RecordId &value)
{
    if (value.isNull())
        return;
    const QByteArray text = value.toByteArray();
    to.member(key, std::string_view(text.constData(), size_t(text.size())));
}

void writeUnknown(JsonWriter &to, const QJsonObject &unknown)
{
    for (auto it = unknown.begin(); it != unknown.end(); ++it) {
        to.key(QStringView(it.key()));
        to.value(QJsonValue(it.value()));
    }
}

} // namespace campanile::api::codec
