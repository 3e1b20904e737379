// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/jsonwriter.h"
#include "api/record.h"

#include <simdjson.h>

/**
 * What the generated codecs are made of. Each read() gives false when the JSON is of another kind than the member;
 * each write() leaves out what is null or not set. Pure functions over their arguments.
 */
namespace campanile::api::codec {

using Element = simdjson::dom::element;

/**
 * Parses UTF-8 JSON with this thread's parser. What it gives is good until the next parse on the same thread.
 * Errors: Corrupt "api.notJson".
 */
[[nodiscard]] Result<Element> parse(QByteArrayView json);
/** A copy as Qt's JSON. Numbers above the range of qint64 become doubles. */
[[nodiscard]] QJsonValue toQJson(Element element);

[[nodiscard]] Error notAnObject(std::string_view type);
/** Corrupt "api.badValue" with type and property as args. */
[[nodiscard]] Error badValue(std::string_view type, std::string_view property);

[[nodiscard]] bool read(Element from, bool &to);
[[nodiscard]] bool read(Element from, qint64 &to);
[[nodiscard]] bool read(Element from, double &to);
[[nodiscard]] bool read(Element from, QString &to);
[[nodiscard]] bool read(Element from, QDateTime &to);
[[nodiscard]] bool read(Element from, QDate &to);
[[nodiscard]] bool read(Element from, QSet<QString> &to);
[[nodiscard]] bool read(Element from, QStringList &to);
[[nodiscard]] bool read(Element from, QJsonObject &to);
[[nodiscard]] bool read(Element from, QJsonValue &to);
[[nodiscard]] bool readDecimal(Element from, QString &to);
[[nodiscard]] bool readDecimal(Element from, std::optional<QString> &to);

template<class Traits>
[[nodiscard]] bool read(Element from, WireEnum<Traits> &to)
{
    std::string_view text;
    if (from.get(text))
        return false;
    to = WireEnum<Traits>::fromWire(text);
    return true;
}

template<class Tag>
[[nodiscard]] bool read(Element from, Id<Tag> &to)
{
    std::string_view text;
    if (from.get(text))
        return false;
    const auto id = RecordId::parse(QByteArrayView(text.data(), qsizetype(text.size())));
    const auto strong = id ? Id<Tag>::from(*id) : std::nullopt;
    if (!strong)
        return false;
    to = *strong;
    return true;
}

template<class T>
[[nodiscard]] bool read(Element from, std::optional<T> &to)
{
    if (from.is_null()) {
        to.reset();
        return true;
    }
    T value{};
    if (!read(from, value))
        return false;
    to = std::move(value);
    return true;
}

/** The properties of every record, and what is not known. */
template<class Tag>
[[nodiscard]] bool readStandard(Record<Tag> &to, std::string_view key, Element from)
{
    if (key == "id")
        return read(from, to.id);
    if (key == "ver")
        return read(from, to.ver);
    if (key == "createdAt")
        return read(from, to.createdAt);
    if (key == "updatedAt")
        return read(from, to.updatedAt);
    if (key == "createdBy")
        return read(from, to.createdBy);
    if (key == "updatedBy")
        return read(from, to.updatedBy);
    to.unknown.insert(QString::fromUtf8(key.data(), qsizetype(key.size())), toQJson(from));
    return true;
}

void write(JsonWriter &to, std::string_view key, bool value);
void write(JsonWriter &to, std::string_view key, qint64 value);
void write(JsonWriter &to, std::string_view key, double value);
void write(JsonWriter &to, std::string_view key, const QString &value);
void write(JsonWriter &to, std::string_view key, const QDateTime &value);
void write(JsonWriter &to, std::string_view key, const QDate &value);
void write(JsonWriter &to, std::string_view key, const QSet<QString> &value);
void write(JsonWriter &to, std::string_view key, const QStringList &value);
void write(JsonWriter &to, std::string_view key, const QJsonObject &value);
void write(JsonWriter &to, std::string_view key, const QJsonValue &value);
void writeId(JsonWriter &to, std::string_view key, const RecordId &value);

template<class Traits>
void write(JsonWriter &to, std::string_view key, const WireEnum<Traits> &value)
{
    to.key(key);
    if (value.isKnown())
        to.value(Traits::info().values[size_t(value.value())]);
    else
        to.value(QStringView(value.toWire()));
}

template<class Tag>
void write(JsonWriter &to, std::string_view key, const Id<Tag> &value)
{
    writeId(to, key, value.record());
}

template<class T>
void write(JsonWriter &to, std::string_view key, const std::optional<T> &value)
{
    if (value)
        write(to, key, *value);
}

template<class Tag>
void writeStandard(JsonWriter &to, const Record<Tag> &record)
{
    write(to, "id", record.id);
    if (record.ver > 0)
        write(to, "ver", record.ver);
    write(to, "createdAt", record.createdAt);
    write(to, "updatedAt", record.updatedAt);
    write(to, "createdBy", record.createdBy);
    write(to, "updatedBy", record.updatedBy);
}

void writeUnknown(JsonWriter &to, const QJsonObject &unknown);

/** A record from its JSON object, one @p readField call per property. */
template<class T>
[[nodiscard]] Result<T> readRecord(Element element, std::string_view type,
                                   bool (*readField)(T &, std::string_view, Element))
{
    simdjson::dom::object object;
    if (element.get(object))
        return notAnObject(type);
    T out;
    for (const simdjson::dom::key_value_pair field : object) {
        if (!readField(out, field.key, field.value))
            return badValue(type, field.key);
    }
    return out;
}

/** A record as compact UTF-8 JSON. */
template<class T>
[[nodiscard]] QByteArray body(const T &record)
{
    QByteArray out;
    JsonWriter writer(out);
    record.toJson(writer);
    return out;
}

} // namespace campanile::api::codec
