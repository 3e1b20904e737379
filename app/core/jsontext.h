// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringView>

namespace campanile {

/**
 * JSON text (RFC 8259) without white space: the bytes that QJsonDocument writes, in half the time, for code that
 * writes records all day. Pure; any thread.
 */
[[nodiscard]] QByteArray jsonTextOf(const QJsonObject &object);
[[nodiscard]] QByteArray jsonTextOf(const QString &text);

inline constexpr qsizetype kLongestJsonUnit = 6; ///< bytes that one unit of a text takes at most: "\u001f"
/**
 * Writes @p text as it stands between the quotation marks of a JSON text to @p to, which has room for kLongestJsonUnit bytes for
 * each unit; gives the end of what it wrote. Where a longer text is cut, a surrogate pair must stay together. Pure; any thread.
 */
[[nodiscard]] char *putJsonText(char *to, QStringView text);

inline constexpr qsizetype kJsonSlice = 1024; ///< units at a time, so that room for the worst case stays small
/** Calls @p put for one piece of @p text after the other, each of about kJsonSlice units; surrogate pairs stay together. */
template<class Put>
void eachJsonSlice(QStringView text, Put put)
{
    while (!text.isEmpty()) {
        qsizetype count = text.size() < kJsonSlice ? text.size() : kJsonSlice;
        if (count < text.size() && text.at(count - 1).isHighSurrogate())
            ++count;
        put(text.first(count));
        text = text.sliced(count);
    }
}

} // namespace campanile
