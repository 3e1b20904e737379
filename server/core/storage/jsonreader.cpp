// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/json.h"

#include "api/meta.h"
#include "server/core/storage/jsondata.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** What ends a plain stretch of a text: quotation mark, backslash, control characters, and all that is not ASCII. */
constexpr auto kEndsPlain = [] {
    std::array<bool, 256> ends{};
    for (size_t c = 0; c < 256; ++c)
        ends[c] = c < 0x20 || c >= 0x80 || c == '"' || c == '\\';
    return ends;
}();

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
    [[nodiscard]] QString of(const char *name, size_t size) const
    {
        for (size_t at = slotOf(name, size);; ++at) {
            const QString &known = m_slots[at % kSlots];
            if (known.isNull())
                return QString::fromLatin1(name, qsizetype(size));
            if (size_t(known.size()) == size && std::equal(name, name + size, known.utf16(), [](char a, ushort b) { return quint8(a) == b; }))
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

} // namespace

/** One pass over the text, without looking back. */
class JsonReader
{
public:
    JsonReader(QByteArrayView text, int maxDepth) : m_begin(text.data()), m_at(text.data()), m_end(text.data() + text.size()), m_depth(maxDepth) {}

    std::variant<JsonValue, JsonProblem> read()
    {
        JsonValue value(JsonValue::Undefined); // what is nested begins as null
        if (m_end - m_at >= 3 && std::memcmp(m_at, "\xef\xbb\xbf", 3) == 0)
            m_at += 3;
        if (readValue(value)) {
            skipBlanks();
            if (m_at == m_end)
                return value;
            fail(u"more follows the end"_s);
        }
        return JsonProblem{m_problem, m_at - m_begin};
    }

private:
    bool fail(const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = what;
        return false;
    }
    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }
    bool takes(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    bool readValue(JsonValue &out)
    {
        skipBlanks();
        if (m_at == m_end)
            return fail(u"ends too early"_s);
        switch (*m_at) {
        case '{':
            return readObject(out);
        case '[':
            return readArray(out);
        case '"': {
            QString text;
            ++m_at;
            if (!readText(text))
                return false;
            out = JsonValue(std::move(text));
            return true;
        }
        case 't':
            out = true;
            return readWord("true");
        case 'f':
            out = false;
            return readWord("false");
        case 'n':
            out = JsonValue::Null;
            return readWord("null");
        default:
            return readNumber(out);
        }
    }

    bool readWord(std::string_view word)
    {
        if (size_t(m_end - m_at) < word.size() || std::memcmp(m_at, word.data(), word.size()) != 0)
            return fail(u"an unknown word"_s);
        m_at += word.size();
        return true;
    }

    bool readObject(JsonValue &out)
    {
        if (--m_depth < 0)
            return fail(u"nested too deeply"_s);
        ++m_at;
        const bool isOutermost = out.isUndefined();
        JsonObject object;
        skipBlanks();
        if (!takes('}')) {
            object.d = new JsonObjectData;
            auto &members = object.d->members;
            do {
                if (members.size() == members.capacity())
                    members.reserve(isOutermost && members.empty() ? roomBeyond(kInRecord) : roomBeyond(members.size()));
                skipBlanks();
                if (!takes('"'))
                    return fail(u"a name is missing"_s);
                JsonMember &member = members.emplace_back();
                if (!readName(member.key))
                    return false;
                skipBlanks();
                if (!takes(':'))
                    return fail(u"a colon is missing"_s);
                if (!readValue(member.value))
                    return false;
                skipBlanks();
            } while (takes(','));
            if (!takes('}'))
                return fail(u"an object does not end"_s);
            settleMembers(members);
        }
        ++m_depth;
        out = JsonValue(std::move(object));
        return true;
    }

    bool readArray(JsonValue &out)
    {
        if (--m_depth < 0)
            return fail(u"nested too deeply"_s);
        ++m_at;
        JsonArray array;
        skipBlanks();
        if (!takes(']')) {
            array.d = new JsonArrayData;
            do {
                if (!readValue(array.d->values.emplace_back()))
                    return false;
                skipBlanks();
            } while (takes(','));
            if (!takes(']'))
                return fail(u"an array does not end"_s);
        }
        ++m_depth;
        out = JsonValue(std::move(array));
        return true;
    }

    bool readNumber(JsonValue &out)
    {
        const char *const from = m_at;
        const auto digits = [this] {
            const char *const first = m_at;
            while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
                ++m_at;
            return m_at != first;
        };
        takes('-');
        const bool isZero = m_at != m_end && *m_at == '0';
        const char *const whole = m_at;
        if (!digits() || (isZero && m_at - whole > 1))
            return fail(u"an unknown value"_s);
        bool isWhole = true;
        if (takes('.')) {
            isWhole = false;
            if (!digits())
                return fail(u"a number does not end"_s);
        }
        if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
            isWhole = false;
            ++m_at;
            if (!takes('+'))
                takes('-');
            if (!digits())
                return fail(u"a number does not end"_s);
        }
        if (isWhole) {
            qint64 number = 0;
            if (std::from_chars(from, m_at, number).ec == std::errc()) {
                out = number;
                return true;
            }
        }
        double real = 0;
        if (std::from_chars(from, m_at, real).ec != std::errc())
            return fail(u"a number is out of range"_s);
        out = real;
        return true;
    }

    bool readName(QString &out)
    {
        const char *const from = m_at;
        skipPlain();
        if (m_at == m_end || *m_at != '"') {
            m_at = from;
            return readText(out);
        }
        constexpr qsizetype longest = 40;
        const qsizetype size = m_at - from;
        static const KnownNames names;
        out = size <= longest ? names.of(from, size_t(size)) : QString::fromLatin1(from, size);
        ++m_at;
        return true;
    }

    void skipPlain()
    {
        // Eight bytes at once, as long as nothing in them ends the stretch: a byte with its highest bit set, or one that gets it
        // by taking away (below 0x20) or by being equal (to a quotation mark or a backslash).
        constexpr quint64 ones = 0x0101010101010101;
        constexpr quint64 tops = ones * 0x80;
        while (m_end - m_at >= 8) {
            quint64 bytes = 0;
            std::memcpy(&bytes, m_at, 8);
            const quint64 quotes = bytes ^ (ones * '"');
            const quint64 slashes = bytes ^ (ones * '\\');
            if (((bytes | (bytes - ones * 0x20) | (quotes - ones) | (slashes - ones)) & tops) != 0)
                break;
            m_at += 8;
        }
        while (m_at != m_end && !kEndsPlain[quint8(*m_at)])
            ++m_at;
    }

    /** From behind the first quotation mark to behind the last. */
    bool readText(QString &out)
    {
        const char *const from = m_at;
        skipPlain();
        if (m_at != m_end && *m_at == '"') {
            // An empty text is a text, and not none.
            out = m_at == from ? u""_s : QString::fromLatin1(from, m_at - from);
            ++m_at;
            return true;
        }
        m_at = from;
        QByteArray utf8;
        for (;;) {
            const char *const piece = m_at;
            while (m_at != m_end && quint8(*m_at) >= 0x20 && *m_at != '"' && *m_at != '\\')
                ++m_at;
            if (m_at == m_end)
                return fail(u"a text does not end"_s);
            if (quint8(*m_at) < 0x20)
                return fail(u"a control character in a text"_s);
            if (m_at != piece) {
                const QByteArrayView bytes(piece, m_at - piece);
                if (!bytes.isValidUtf8())
                    return fail(u"a text is no UTF-8"_s);
                out += QString::fromUtf8(bytes);
            }
            if (*m_at++ == '"')
                return true;
            if (!readEscape(out))
                return false;
        }
    }

    bool readEscape(QString &out)
    {
        if (m_at == m_end)
            return fail(u"a text does not end"_s);
        constexpr char names[] = "\"\\/bfnrt";
        constexpr char16_t meanings[] = u"\"\\/\b\f\n\r\t";
        const char c = *m_at++;
        if (c == 'u')
            return readUnit(out);
        const char *const at = c == '\0' ? nullptr : std::strchr(names, c);
        if (!at)
            return fail(u"an unknown escape"_s);
        out += QChar(meanings[at - names]);
        return true;
    }

    bool readUnit(QString &out)
    {
        quint16 unit = 0;
        if (m_end - m_at < 4 || std::from_chars(m_at, m_at + 4, unit, 16).ptr != m_at + 4)
            return fail(u"an unknown escape"_s);
        m_at += 4;
        out += QChar(unit);
        return true;
    }

    static constexpr size_t kInRecord = 8; ///< most objects that are read by themselves are records, with more members than this
    const char *m_begin;
    const char *m_at;
    const char *m_end;
    int m_depth;
    QString m_problem;
};

std::variant<JsonValue, JsonProblem> readJson(QByteArrayView text, int maxDepth)
{
    return JsonReader(text, maxDepth).read();
}

} // namespace campanile::server
