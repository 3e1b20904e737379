// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringView>

#include <string_view>

namespace campanile::api {

/**
 * Writes compact UTF-8 JSON at the end of a buffer that the caller owns. Puts the commas; the caller keeps the
 * order of key and value. A lone surrogate becomes U+FFFD and a number that JSON cannot hold becomes null, so what
 * comes out is always valid JSON. Not thread-safe.
 */
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &out) : m_out(out) {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /** UTF-8 of the key; escaped like any string. */
    void key(std::string_view name);
    void key(QStringView name);

    void value(std::string_view utf8);
    void value(QStringView text);
    void value(bool flag);
    void value(qint64 number);
    void value(double number);
    void value(const QJsonValue &json);
    void null();
    /** Bytes that are JSON already. */
    void raw(std::string_view json);

    template<class T>
    void member(std::string_view name, const T &content)
    {
        key(name);
        value(content);
    }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void text(std::string_view utf8);
    void text(QStringView utf16);

    QByteArray &m_out;
    bool m_comma = false;
};

} // namespace campanile::api
