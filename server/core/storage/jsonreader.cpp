// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/json.h"

#include "api/meta.h"
#include "server/core/storage/jsondata.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cstring>

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace campanile::server {

namespace {

// What a thread keeps allocated for its next text.
constexpr size_t kKeptCapacity = 64 * 1024;

/**
 * The names that come again in every record and request, each as one text for the whole process: reading a name then allocates
 * nothing. Filled once, read from any thread.
 */
class KnownNames
{
public:
    KnownNames()
    {
        for (const api::TypeInfo &type : api::types()) {
            for (const api::PropertyInfo &property : type.properties)
                add(property.name);
        }
        for (const std::string_view name : api::kStandardProperties)
            add(name);
        for (const char *name : {"accountId", "clientId", "ackedThrough", "mutations", "seq", "label", "after", "calls", "schemaVersion", "create", "update",
                                 "destroy", "base", "ifVersions", "using", "methodCalls", "values"})
            add(name);
    }
    /** The text of @p name, which is UTF-8. */
    [[nodiscard]] QString of(std::string_view name) const
    {
        for (size_t at = slotOf(name.data(), name.size());; ++at) {
            const QString &known = m_slots[at % kSlots];
            if (known.isNull())
                return QString::fromUtf8(name.data(), qsizetype(name.size()));
            if (size_t(known.size()) == name.size() && std::equal(name.begin(), name.end(), known.utf16(), [](char a, ushort b) { return quint8(a) == b; }))
                return known;
        }
    }

private:
    static constexpr size_t kSlots = 8192; ///< several times as many as there are names
    /** The first and the last eight bytes say enough of a name; a shorter one is all of it, some bytes twice. */
    static size_t slotOf(const char *name, size_t size)
    {
        quint64 first = 0;
        quint64 last = 0;
        if (size >= 8) {
            std::memcpy(&first, name, 8);
            std::memcpy(&last, name + size - 8, 8);
        } else {
            for (size_t i = 0; i < size; ++i)
                first = first << 8 | quint8(name[i]);
        }
        const quint64 hash = (first * 0x9e3779b97f4a7c15 ^ std::rotl(last, 29) ^ size) * 0xff51afd7ed558ccd;
        return hash >> 40;
    }
    void add(std::string_view name)
    {
        if (m_count > kSlots / 2)
            return;
        size_t at = slotOf(name.data(), name.size());
        const QString text = QString::fromLatin1(name.data(), qsizetype(name.size()));
        while (!m_slots[at % kSlots].isNull()) {
            if (m_slots[at % kSlots] == text)
                return;
            ++at;
        }
        m_slots[at % kSlots] = text;
        ++m_count;
    }

    std::vector<QString> m_slots = std::vector<QString>(kSlots);
    size_t m_count = 0;
};

/** The unit that an escape at @p at names; nothing where there is no escape of a unit. */
std::optional<quint16> escapedUnit(const QByteArray &text, qsizetype at)
{
    if (text.size() - at < 6 || text.at(at) != '\\' || text.at(at + 1) != 'u')
        return {};
    bool isHex = false;
    const quint16 unit = text.mid(at + 2, 4).toUShort(&isHex, 16);
    return isHex ? std::optional(unit) : std::nullopt;
}

/** With the sign for what cannot be read (U+FFFD) in place of escapes of half a surrogate pair, as an emoji that was cut in two leaves them. */
QByteArray withoutHalfPairs(QByteArrayView from)
{
    QByteArray text = from.toByteArray();
    for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
        const auto unit = escapedUnit(text, at);
        if (!unit) {
            at += 2;
            continue;
        }
        const auto next = escapedUnit(text, at + 6);
        const bool isPair = QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next);
        if (!isPair && QChar::isSurrogate(*unit))
            std::memcpy(text.data() + at + 2, "fffd", 4);
        at += isPair ? 12 : 6;
    }
    return text;
}

} // namespace

/** Puts a document of simdjson into values that can be kept and changed. */
class JsonReader
{
public:
    static JsonValue valueOf(const dom::element &from)
    {
        switch (from.type()) {
        case dom::element_type::OBJECT:
            return objectOf(from.get_object().value_unsafe());
        case dom::element_type::ARRAY:
            return arrayOf(from.get_array().value_unsafe());
        case dom::element_type::STRING:
            return textOf(from.get_string().value_unsafe());
        case dom::element_type::INT64:
            return qint64(from.get_int64().value_unsafe());
        case dom::element_type::UINT64:
            return double(from.get_uint64().value_unsafe());
        case dom::element_type::DOUBLE:
            return from.get_double().value_unsafe();
        case dom::element_type::BOOL:
            return from.get_bool().value_unsafe();
        case dom::element_type::NULL_VALUE:
            break;
        }
        return JsonValue::Null;
    }

private:
    static QString textOf(std::string_view text)
    {
        // An empty text is a text, and not none.
        return text.empty() ? u""_s : QString::fromUtf8(text.data(), qsizetype(text.size()));
    }

    static QString nameOf(std::string_view name)
    {
        static const KnownNames names;
        return name.empty() || name.size() > kLongestKnown ? textOf(name) : names.of(name);
    }

    static JsonObject objectOf(dom::object from)
    {
        JsonObject object;
        if (from.size() == 0)
            return object;
        object.d = new JsonObjectData;
        auto &members = object.d->members;
        members.reserve(roomBeyond(from.size()));
        for (const auto &[name, value] : from)
            members.push_back({nameOf(name), valueOf(value)});
        settleMembers(members);
        return object;
    }

    static JsonArray arrayOf(dom::array from)
    {
        JsonArray array;
        if (from.size() == 0)
            return array;
        array.d = new JsonArrayData;
        array.d->values.reserve(from.size());
        for (const dom::element value : from)
            array.d->values.push_back(valueOf(value));
        return array;
    }

    static constexpr size_t kLongestKnown = 40;
};

std::variant<JsonValue, JsonProblem> readJson(QByteArrayView text, int maxDepth)
{
    // What it has allocated serves the next text too, unless that was a giant.
    thread_local dom::parser parser;
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    if (text.startsWith(mark))
        text = text.sliced(mark.size());
    dom::element document;
    const auto parse = [&](QByteArrayView from) {
        const simdjson::error_code error = parser.allocate(std::max(parser.capacity(), size_t(from.size())), size_t(maxDepth));
        return error ? error : parser.parse(from.data(), size_t(from.size())).get(document);
    };
    simdjson::error_code error = parse(text);
    if (error == simdjson::STRING_ERROR)
        error = parse(withoutHalfPairs(text));
    std::variant<JsonValue, JsonProblem> read = JsonProblem{QString::fromLatin1(simdjson::error_message(error))};
    if (!error)
        read = JsonReader::valueOf(document);
    if (parser.capacity() > kKeptCapacity)
        parser = dom::parser();
    return read;
}

} // namespace campanile::server
