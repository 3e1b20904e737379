// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QExplicitlySharedDataPointer>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <utility>
#include <variant>

namespace campanile::server {

struct JsonArrayData;
struct JsonObjectData;
class JsonObject;
class JsonValue;

// JSON for the way of a write through the engine. Qt's classes keep values encoded: each value that is read or put in costs
// some thousand instructions and a dozen allocations, and that was nearly half of a mutation. These keep them as they are used.
// Same names and the same meaning as Qt's, copies are shared until one changes, no thread-safety beyond that of copies.

/** A list of values. */
class JsonArray
{
public:
    JsonArray();
    JsonArray(std::initializer_list<JsonValue> values);
    JsonArray(const JsonArray &other);
    JsonArray(JsonArray &&other) noexcept;
    JsonArray &operator=(const JsonArray &other);
    JsonArray &operator=(JsonArray &&other) noexcept;
    ~JsonArray();
    [[nodiscard]] static JsonArray fromStringList(const QStringList &texts);
    [[nodiscard]] static JsonArray fromQt(const QJsonArray &array);
    [[nodiscard]] QJsonArray toQt() const;

    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    /** @p index has to be within the list. */
    [[nodiscard]] const JsonValue &at(qsizetype index) const;
    [[nodiscard]] const JsonValue *begin() const;
    [[nodiscard]] const JsonValue *end() const;
    [[nodiscard]] bool contains(const JsonValue &value) const;
    void append(JsonValue value);
    void replace(qsizetype index, JsonValue value);
    [[nodiscard]] bool operator==(const JsonArray &other) const;

private:
    friend class JsonReader;
    QExplicitlySharedDataPointer<JsonArrayData> d;
};

/** Values by name, in the order of the names (by UTF-16 unit, as Qt has them, so that the text of an object is one). */
class JsonObject
{
public:
    class const_iterator;

    JsonObject();
    JsonObject(std::initializer_list<std::pair<QString, JsonValue>> members);
    JsonObject(const JsonObject &other);
    JsonObject(JsonObject &&other) noexcept;
    JsonObject &operator=(const JsonObject &other);
    JsonObject &operator=(JsonObject &&other) noexcept;
    ~JsonObject();
    [[nodiscard]] static JsonObject fromQt(const QJsonObject &object);
    [[nodiscard]] QJsonObject toQt() const;
    /** What is no JSON object gives an empty one. */
    [[nodiscard]] static JsonObject fromText(QByteArrayView text);

    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    /** Undefined when there is none; valid until the object changes. */
    [[nodiscard]] const JsonValue &value(QStringView name) const;
    [[nodiscard]] const JsonValue &value(QLatin1StringView name) const;
    [[nodiscard]] const JsonValue &operator[](QStringView name) const { return value(name); }
    [[nodiscard]] const JsonValue &operator[](QLatin1StringView name) const { return value(name); }
    [[nodiscard]] bool contains(QStringView name) const;
    [[nodiscard]] bool contains(QLatin1StringView name) const;
    [[nodiscard]] QStringList keys() const;
    /** An undefined value takes the member away. */
    void insert(const QString &name, JsonValue value);
    void insert(QLatin1StringView name, JsonValue value);
    void remove(QStringView name);
    void remove(QLatin1StringView name);
    JsonValue take(QStringView name);
    [[nodiscard]] const_iterator begin() const;
    [[nodiscard]] const_iterator end() const;
    [[nodiscard]] const_iterator find(QStringView name) const;
    [[nodiscard]] bool operator==(const JsonObject &other) const;

private:
    friend class JsonReader;
    QExplicitlySharedDataPointer<JsonObjectData> d;
};

/** One value. A number without a fraction is the same however it was given: 1 and 1.0 are equal. */
class JsonValue
{
public:
    enum Type { Undefined, Null, Bool, Double, String, Array, Object };

    JsonValue(Type type = Null);
    JsonValue(bool truth) : m_value(truth) {}
    JsonValue(int number) : m_value(qint64(number)) {}
    JsonValue(qint64 number) : m_value(number) {}
    JsonValue(double number);
    JsonValue(QString text) : m_value(std::move(text)) {}
    JsonValue(QLatin1StringView text) : m_value(QString(text)) {}
    JsonValue(JsonArray array) : m_value(std::move(array)) {}
    JsonValue(JsonObject object) : m_value(std::move(object)) {}
    JsonValue(const void *) = delete;
    [[nodiscard]] static JsonValue fromQt(const QJsonValue &value);
    [[nodiscard]] QJsonValue toQt() const;

    [[nodiscard]] Type type() const;
    [[nodiscard]] bool isUndefined() const { return std::holds_alternative<Nothing>(m_value); }
    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    [[nodiscard]] bool isBool() const { return std::holds_alternative<bool>(m_value); }
    [[nodiscard]] bool isDouble() const { return std::holds_alternative<qint64>(m_value) || std::holds_alternative<double>(m_value); }
    [[nodiscard]] bool isString() const { return std::holds_alternative<QString>(m_value); }
    [[nodiscard]] bool isArray() const { return std::holds_alternative<JsonArray>(m_value); }
    [[nodiscard]] bool isObject() const { return std::holds_alternative<JsonObject>(m_value); }
    [[nodiscard]] bool toBool(bool other = false) const;
    [[nodiscard]] int toInt(int other = 0) const;
    [[nodiscard]] qint64 toInteger(qint64 other = 0) const;
    [[nodiscard]] double toDouble(double other = 0) const;
    [[nodiscard]] QString toString(const QString &other = {}) const;
    /** The text; empty for everything else. Valid as long as the value. */
    [[nodiscard]] QStringView text() const;
    [[nodiscard]] JsonArray toArray() const;
    [[nodiscard]] JsonObject toObject() const;
    /** The member of an object; undefined for everything else. */
    [[nodiscard]] JsonValue operator[](QLatin1StringView name) const { return toObject().value(name); }
    [[nodiscard]] bool operator==(const JsonValue &other) const { return m_value == other.m_value; }

private:
    struct Nothing {
        bool operator==(const Nothing &) const = default;
    };
    std::variant<Nothing, std::nullptr_t, bool, qint64, double, QString, JsonArray, JsonObject> m_value;
};

/** One member of an object; private to the classes here but for iterators. */
struct JsonMember {
    QString key;
    JsonValue value;
    bool operator==(const JsonMember &) const = default;
};

class JsonObject::const_iterator
{
public:
    explicit const_iterator(const JsonMember *at) : m_at(at) {}
    [[nodiscard]] const QString &key() const { return m_at->key; }
    [[nodiscard]] const JsonValue &value() const { return m_at->value; }
    const JsonValue &operator*() const { return m_at->value; }
    const_iterator &operator++()
    {
        ++m_at;
        return *this;
    }
    bool operator==(const const_iterator &) const = default;

private:
    const JsonMember *m_at;
};

/** Why a text is no JSON. */
struct JsonProblem {
    QString what; ///< in English, for the log and for programmers
};

/**
 * Reads JSON text (RFC 8259) in UTF-8, nested @p maxDepth deep at most; of two members with one name the last counts. An escape of half a
 * surrogate pair is read as U+FFFD. Refuses whole numbers of 2^64 and more, which Qt reads. Any thread.
 */
[[nodiscard]] std::variant<JsonValue, JsonProblem> readJson(QByteArrayView text, int maxDepth = 512);

/** JSON text without white space: the bytes that QJsonDocument writes. */
[[nodiscard]] QByteArray jsonBytes(const JsonObject &object);
[[nodiscard]] QByteArray jsonBytes(const JsonValue &value);

} // namespace campanile::server
