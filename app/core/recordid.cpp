// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/recordid.h"

#include "app/core/clock.h"
#include "app/core/rng.h"

#include <algorithm>
#include <type_traits>

namespace campanile {

namespace {

constexpr char kAlphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr qsizetype kTextLength = 27;

// Crockford's decoding table: the look-alikes i, l and o are read as 1, 1 and 0.
constexpr auto kDigits = [] {
    std::array<signed char, 128> table{};
    table.fill(-1);
    for (int i = 0; i < 32; ++i) {
        table[size_t(kAlphabet[i])] = static_cast<signed char>(i);
        if (kAlphabet[i] >= 'a')
            table[size_t(kAlphabet[i] - 'a' + 'A')] = static_cast<signed char>(i);
    }
    table['i'] = table['I'] = table['l'] = table['L'] = 1;
    table['o'] = table['O'] = 0;
    return table;
}();

int digitValue(char16_t c)
{
    return c < 128 ? kDigits[c] : -1;
}

template<class View>
std::optional<RecordId> parseText(View text)
{
    if (text.size() != kTextLength)
        return std::nullopt;
    const auto unit = [&](qsizetype i) {
        if constexpr (std::is_same_v<View, QStringView>)
            return char16_t(text[i].unicode());
        else
            return char16_t(uchar(text[i]));
    };
    char16_t letter = unit(0);
    if (letter >= u'A' && letter <= u'Z')
        letter = char16_t(letter - u'A' + u'a');
    if (letter < u'a' || letter > u'z')
        return std::nullopt;

    std::array<char, 16> bytes{};
    // 26 digits carry 130 bits: the first digit holds only the top three.
    unsigned buffer = 0;
    int bits = 0;
    size_t at = 0;
    for (qsizetype i = 1; i < kTextLength; ++i) {
        const int value = digitValue(unit(i));
        if (value < 0 || (i == 1 && value > 7))
            return std::nullopt;
        const int width = i == 1 ? 3 : 5;
        buffer = (buffer << width) | unsigned(value);
        bits += width;
        while (bits >= 8) {
            bits -= 8;
            bytes[at++] = char(buffer >> bits);
            buffer &= (1u << bits) - 1;
        }
    }
    return RecordId::fromBytes(char(letter), QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

/** Writes the text of an id to @p to, which has room for kTextLength units. */
template<class Unit>
void writeText(Unit *to, char letter, const std::array<std::uint8_t, 16> &bytes)
{
    *to++ = Unit(letter);
    // Two leading zero bits fill the 128 bits up to 26 digits.
    unsigned buffer = 0;
    int bits = 2;
    for (const std::uint8_t byte : bytes) {
        buffer = (buffer << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            *to++ = Unit(kAlphabet[(buffer >> bits) & 31]);
        }
        buffer &= (1u << bits) - 1;
    }
}

} // namespace

RecordId RecordId::create(char letter, const Clock &clock, Rng &rng)
{
    RecordId id;
    id.m_letter = letter;
    rng.fill(id.m_bytes);
    const auto ms = std::uint64_t(clock.nowMs());
    for (int i = 0; i < 6; ++i)
        id.m_bytes[size_t(i)] = std::uint8_t(ms >> (40 - 8 * i));
    id.m_bytes[6] = std::uint8_t((id.m_bytes[6] & 0x0f) | 0x70);
    id.m_bytes[8] = std::uint8_t((id.m_bytes[8] & 0x3f) | 0x80);
    return id;
}

RecordId RecordId::create(char letter)
{
    SystemRng rng;
    return create(letter, SystemClock(), rng);
}

std::optional<RecordId> RecordId::parse(QStringView text)
{
    return parseText(text);
}

std::optional<RecordId> RecordId::parse(QByteArrayView text)
{
    return parseText(text);
}

std::optional<RecordId> RecordId::fromBytes(char letter, QByteArrayView bytes)
{
    if (bytes.size() != 16 || letter < 'a' || letter > 'z')
        return std::nullopt;
    RecordId id;
    id.m_letter = letter;
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char *>(id.m_bytes.data()));
    return id;
}

QByteArray RecordId::bytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(m_bytes.size()));
}

QByteArray RecordId::toByteArray() const
{
    if (isNull())
        return {};
    QByteArray text(kTextLength, Qt::Uninitialized);
    writeText(text.data(), m_letter, m_bytes);
    return text;
}

QString RecordId::toString() const
{
    if (isNull())
        return {};
    QString text(kTextLength, Qt::Uninitialized);
    writeText(reinterpret_cast<char16_t *>(text.data()), m_letter, m_bytes);
    return text;
}

bool RecordId::isVersion7() const
{
    return (m_bytes[6] >> 4) == 7 && (m_bytes[8] >> 6) == 2;
}

} // namespace campanile
