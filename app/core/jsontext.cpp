// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/jsontext.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace campanile {

namespace {

constexpr char kHex[] = "0123456789abcdef";
/** What stands for itself; the last stands for all that is not ASCII. */
constexpr auto kIsPlain = [] {
    std::array<bool, 0x81> plain{};
    for (size_t c = 0x20; c < 0x80; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

char *putUnit(char *to, char16_t unit)
{
    for (const char c : {'\\', 'u', kHex[unit >> 12], kHex[(unit >> 8) & 0xf], kHex[(unit >> 4) & 0xf], kHex[unit & 0xf]})
        *to++ = c;
    return to;
}

char *putControl(char *to, char16_t unit)
{
    constexpr char16_t known[] = u"\b\f\n\r\t";
    constexpr char letters[] = "bfnrt";
    for (int i = 0; letters[i]; ++i) {
        if (known[i] == unit) {
            *to++ = '\\';
            *to++ = letters[i];
            return to;
        }
    }
    return putUnit(to, unit);
}

#ifdef __SSE2__
/** Writes eight units when each of them stands for itself; false, and nothing written, otherwise. */
bool putPlainEight(char *to, const QChar *at)
{
    const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
    // As signed numbers what is above 0x7fff is below zero, and so below 0x20.
    const __m128i odd = _mm_or_si128(_mm_or_si128(_mm_cmplt_epi16(units, _mm_set1_epi16(0x20)), _mm_cmpgt_epi16(units, _mm_set1_epi16(0x7f))),
                                     _mm_or_si128(_mm_cmpeq_epi16(units, _mm_set1_epi16('"')), _mm_cmpeq_epi16(units, _mm_set1_epi16('\\'))));
    if (_mm_movemask_epi8(odd) != 0)
        return false;
    _mm_storel_epi64(reinterpret_cast<__m128i *>(to), _mm_packus_epi16(units, units));
    return true;
}
#endif

/** Reads four units; true when each of them stands for itself. */
bool isPlainFour(const QChar *at, quint64 &four)
{
    constexpr quint64 ones = 0x0001000100010001;
    constexpr quint64 tops = ones * 0x80;
    std::memcpy(&four, at, sizeof four);
    if ((four & ~(ones * 0x7f)) != 0)
        return false;
    // Each unit is below 0x80, so that no sum reaches its neighbour. A top bit stays away from what is below 0x20, and from what is equal.
    return ((four + ones * 0x60) & ((four ^ (ones * '"')) + ones * 0x7f) & ((four ^ (ones * '\\')) + ones * 0x7f) & tops) == tops;
}

/** Writes the low byte of each of four units, in the order in which they stand in memory. */
char *putFour(char *to, quint64 four)
{
    if constexpr (std::endian::native == std::endian::little) {
        four |= four >> 8;
        four = (four & 0xffff) | ((four >> 16) & 0xffff0000);
        const auto bytes = quint32(four);
        std::memcpy(to, &bytes, sizeof bytes);
        return to + 4;
    } else {
        for (const int shift : {48, 32, 16, 0})
            *to++ = char(four >> shift);
        return to;
    }
}

char *putWide(char *to, char32_t c)
{
    if (c < 0x800) {
        *to++ = char(0xc0 | (c >> 6));
    } else if (c < 0x10000) {
        *to++ = char(0xe0 | (c >> 12));
        *to++ = char(0x80 | ((c >> 6) & 0x3f));
    } else {
        *to++ = char(0xf0 | (c >> 18));
        *to++ = char(0x80 | ((c >> 12) & 0x3f));
        *to++ = char(0x80 | ((c >> 6) & 0x3f));
    }
    *to++ = char(0x80 | (c & 0x3f));
    return to;
}

void putSlice(QByteArray &out, QStringView text)
{
    const qsizetype before = out.size();
    out.resize(before + text.size() * kLongestJsonUnit);
    out.truncate(putJsonText(out.data() + before, text) - out.constData());
}

void putText(QByteArray &out, const QString &text)
{
    out += '"';
    eachJsonSlice(text, [&out](QStringView slice) { putSlice(out, slice); });
    out += '"';
}

void putValue(QByteArray &out, const QJsonValue &value);

void putObject(QByteArray &out, const QJsonObject &object)
{
    out += '{';
    for (auto at = object.constBegin(); at != object.constEnd(); ++at) {
        if (at != object.constBegin())
            out += ',';
        putText(out, at.key());
        out += ':';
        putValue(out, at.value());
    }
    out += '}';
}

void putNumber(QByteArray &out, const QJsonValue &value)
{
    const double real = value.toDouble();
    if (!std::isfinite(real)) {
        out += "null";
        return;
    }
    const qint64 whole = value.toInteger(0);
    out += whole != 0 || real == 0 ? QByteArray::number(whole) : QByteArray::number(real, 'g', QLocale::FloatingPointShortest);
}

void putValue(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return putText(out, value.toString());
    case QJsonValue::Double:
        return putNumber(out, value);
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return;
    case QJsonValue::Object:
        return putObject(out, value.toObject());
    case QJsonValue::Array: {
        out += '[';
        bool first = true;
        for (const QJsonValue &member : value.toArray()) {
            if (!std::exchange(first, false))
                out += ',';
            putValue(out, member);
        }
        out += ']';
        return;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        return;
    }
}

} // namespace

char *putJsonText(char *to, QStringView text)
{
    for (const QChar *at = text.begin(); at != text.end(); ++at) {
        // Nearly all there is: ids, instants, names of properties, and most of what people write.
#ifdef __SSE2__
        for (; text.end() - at >= 8 && putPlainEight(to, at); at += 8)
            to += 8;
#endif
        for (quint64 four = 0; text.end() - at >= 4 && isPlainFour(at, four); at += 4)
            to = putFour(to, four);
        while (at != text.end() && kIsPlain[std::min<char16_t>(at->unicode(), 0x80)])
            *to++ = char((at++)->unicode());
        if (at == text.end())
            break;
        const char16_t unit = at->unicode();
        if (unit == u'"' || unit == u'\\') {
            *to++ = '\\';
            *to++ = char(unit);
        } else if (unit < 0x20) {
            to = putControl(to, unit);
        } else if (!QChar::isSurrogate(unit)) {
            to = putWide(to, unit);
        } else if (QChar::isHighSurrogate(unit) && at + 1 != text.end() && at[1].isLowSurrogate()) {
            ++at;
            to = putWide(to, QChar::surrogateToUcs4(unit, at->unicode()));
        } else {
            to = putUnit(to, unit); // half of a pair has no UTF-8
        }
    }
    return to;
}

QByteArray jsonTextOf(const QJsonObject &object)
{
    QByteArray out;
    out.reserve(1024);
    putObject(out, object);
    return out;
}

QByteArray jsonTextOf(const QString &text)
{
    QByteArray out;
    putText(out, text);
    return out;
}

} // namespace campanile
