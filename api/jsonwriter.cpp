// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <charconv>
#include <cmath>

namespace campanile::api {

namespace {

/** What a character below 0x80 looks like inside a JSON string; empty when it stands for itself. */
std::string_view escapeOf(unsigned char c, char (&buffer)[6])
{
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
    }
    if (c >= 0x20)
        return {};
    constexpr char digits[] = "0123456789abcdef";
    buffer[0] = '\\';
    buffer[1] = 'u';
    buffer[2] = '0';
    buffer[3] = '0';
    buffer[4] = digits[c >> 4];
    buffer[5] = digits[c & 15];
    return {buffer, 6};
}

bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x80 && c != u'"' && c != u'\\';
}

void appendCodePoint(QByteArray &out, char32_t c)
{
    if (c < 0x800) {
        out += char(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            out += char(0xe0 | (c >> 12));
        } else {
            out += char(0xf0 | (c >> 18));
            out += char(0x80 | ((c >> 12) & 0x3f));
        }
        out += char(0x80 | ((c >> 6) & 0x3f));
    }
    out += char(0x80 | (c & 0x3f));
}

} // namespace

void JsonWriter::separate()
{
    if (m_comma)
        m_out += ',';
    m_comma = true;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_comma = false;
}

void JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_comma = true;
}

void JsonWriter::key(std::string_view name)
{
    separate();
    text(name);
    m_out += ':';
    m_comma = false;
}

void JsonWriter::key(QStringView name)
{
    separate();
    text(name);
    m_out += ':';
    m_comma = false;
}

void JsonWriter::value(std::string_view utf8)
{
    separate();
    text(utf8);
}

void JsonWriter::value(QStringView content)
{
    separate();
    text(content);
}

void JsonWriter::value(bool flag)
{
    separate();
    m_out += flag ? "true" : "false";
}

void JsonWriter::value(qint64 number)
{
    separate();
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
    m_out.append(buffer, qsizetype(end.ptr - buffer));
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number)) {
        null();
        return;
    }
    separate();
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
    m_out.append(buffer, qsizetype(end.ptr - buffer));
}

void JsonWriter::null()
{
    separate();
    m_out += "null";
}

void JsonWriter::raw(std::string_view json)
{
    separate();
    m_out.append(json.data(), qsizetype(json.size()));
}

void JsonWriter::value(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null: null(); return;
    case QJsonValue::Bool: value(json.toBool()); return;
    case QJsonValue::String: value(QStringView(json.toString())); return;
    case QJsonValue::Double: {
        const qint64 whole = json.toInteger();
        // toInteger gives 0 for a fraction and for what is out of range.
        if (whole != 0 || json.toDouble() == 0)
            value(whole);
        else
            value(json.toDouble());
        return;
    }
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray array = json.toArray();
        for (const QJsonValue &item : array)
            value(item);
        endArray();
        return;
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            key(QStringView(it.key()));
            value(QJsonValue(it.value()));
        }
        endObject();
        return;
    }
    }
}

void JsonWriter::text(std::string_view utf8)
{
    m_out += '"';
    size_t from = 0;
    char buffer[6];
    for (size_t i = 0; i < utf8.size(); ++i) {
        const std::string_view escape = escapeOf(static_cast<unsigned char>(utf8[i]), buffer);
        if (escape.empty())
            continue;
        m_out.append(utf8.data() + from, qsizetype(i - from));
        m_out.append(escape.data(), qsizetype(escape.size()));
        from = i + 1;
    }
    m_out.append(utf8.data() + from, qsizetype(utf8.size() - from));
    m_out += '"';
}

void JsonWriter::text(QStringView utf16)
{
    m_out += '"';
    char buffer[6];
    for (qsizetype i = 0; i < utf16.size(); ++i) {
        const char16_t c = utf16[i].unicode();
        if (isPlain(c)) {
            m_out += char(c);
        } else if (c < 0x80) {
            const std::string_view escape = escapeOf(static_cast<unsigned char>(c), buffer);
            if (escape.empty())
                m_out += char(c);
            else
                m_out.append(escape.data(), qsizetype(escape.size()));
        } else if (!QChar::isSurrogate(c)) {
            appendCodePoint(m_out, c);
        } else if (QChar::isHighSurrogate(c) && i + 1 < utf16.size() && utf16[i + 1].isLowSurrogate()) {
            appendCodePoint(m_out, QChar::surrogateToUcs4(c, utf16[i + 1].unicode()));
            ++i;
        } else {
            appendCodePoint(m_out, 0xfffd);
        }
    }
    m_out += '"';
}

} // namespace campanile::api
