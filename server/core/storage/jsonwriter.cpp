// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/json.h"

#include "app/core/jsontext.h"

#include <QLocale>

#include <charconv>
#include <cmath>
#include <cstring>

namespace campanile::server {

namespace {

/** Text that grows at its end, a few instructions for each piece. Each thread keeps the room for the next one. */
class TextRoom
{
public:
    TextRoom() : m_text(std::move(kept()))
    {
        if (m_text.isEmpty())
            m_text.resize(kFirst);
    }
    /** Room for @p size bytes at the end; what is written there counts once it is taken. */
    char *room(qsizetype size)
    {
        if (m_used + size > m_text.size())
            m_text.resize(std::max(m_text.size() * 2, m_used + size));
        return m_text.data() + m_used;
    }
    void takeUntil(const char *end) { m_used = end - m_text.constData(); }
    void put(char c)
    {
        *room(1) = c;
        ++m_used;
    }
    void put(QByteArrayView bytes)
    {
        std::memcpy(room(bytes.size()), bytes.data(), size_t(bytes.size()));
        m_used += bytes.size();
    }
    QByteArray finished()
    {
        QByteArray text(m_text.constData(), m_used);
        if (m_text.size() <= kMostKept)
            kept() = std::move(m_text);
        return text;
    }

private:
    static constexpr qsizetype kFirst = 8 * 1024;
    static constexpr qsizetype kMostKept = 64 * 1024;
    static QByteArray &kept()
    {
        static thread_local QByteArray room;
        return room;
    }
    QByteArray m_text;
    qsizetype m_used = 0;
};

void writeValue(TextRoom &out, const JsonValue &value);

void writeText(TextRoom &out, QStringView text)
{
    if (text.size() <= kJsonSlice) {
        char *to = out.room(text.size() * kLongestJsonUnit + 2);
        *to++ = '"';
        to = putJsonText(to, text);
        *to++ = '"';
        out.takeUntil(to);
        return;
    }
    out.put('"');
    eachJsonSlice(text, [&out](QStringView slice) { out.takeUntil(putJsonText(out.room(slice.size() * kLongestJsonUnit), slice)); });
    out.put('"');
}

void writeObject(TextRoom &out, const JsonObject &object)
{
    constexpr qsizetype longestShort = 100;
    char before = '{';
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString &name = it.key();
        if (name.size() <= longestShort) {
            char *to = out.room(name.size() * kLongestJsonUnit + 4);
            *to++ = before;
            *to++ = '"';
            to = putJsonText(to, name);
            *to++ = '"';
            *to++ = ':';
            out.takeUntil(to);
        } else {
            out.put(before);
            writeText(out, name);
            out.put(':');
        }
        writeValue(out, it.value());
        before = ',';
    }
    if (before == '{')
        out.put('{');
    out.put('}');
}

void writeNumber(TextRoom &out, const JsonValue &value)
{
    const double real = value.toDouble();
    const qint64 whole = value.toInteger();
    if (whole != 0 || real == 0) {
        constexpr qsizetype longest = 24;
        char *const to = out.room(longest);
        out.takeUntil(std::to_chars(to, to + longest, whole).ptr);
    } else {
        out.put(std::isfinite(real) ? QByteArray::number(real, 'g', QLocale::FloatingPointShortest) : QByteArray("null"));
    }
}

void writeValue(TextRoom &out, const JsonValue &value)
{
    switch (value.type()) {
    case JsonValue::String:
        return writeText(out, value.text());
    case JsonValue::Double:
        return writeNumber(out, value);
    case JsonValue::Bool:
        return out.put(value.toBool() ? QByteArrayView("true") : QByteArrayView("false"));
    case JsonValue::Object:
        return writeObject(out, value.toObject());
    case JsonValue::Array: {
        char before = '[';
        for (const JsonValue &member : value.toArray()) {
            out.put(before);
            writeValue(out, member);
            before = ',';
        }
        if (before == '[')
            out.put('[');
        return out.put(']');
    }
    case JsonValue::Null:
    case JsonValue::Undefined:
        return out.put(QByteArrayView("null"));
    }
}

} // namespace

QByteArray jsonBytes(const JsonObject &object)
{
    TextRoom out;
    writeObject(out, object);
    return out.finished();
}

QByteArray jsonBytes(const JsonValue &value)
{
    TextRoom out;
    writeValue(out, value);
    return out.finished();
}

} // namespace campanile::server
