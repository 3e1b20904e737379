// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wiretime.h"

#include <algorithm>
#include <chrono>

namespace campanile::api {

namespace {

constexpr qint64 kDayMs = 86'400'000;

/** The number in @p count digits at @p at; -1 when there is anything but a digit. */
int digits(std::string_view text, size_t at, size_t count)
{
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void put(QByteArray &out, qsizetype at, int width, qint64 value)
{
    for (int i = width - 1; i >= 0; --i) {
        out[at + i] = char('0' + value % 10);
        value /= 10;
    }
}

/** Milliseconds of ".123"; nothing when it is no fraction of one to nine digits. */
std::optional<int> fraction(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text[0] != '.' || text.size() < 2 || text.size() > 10)
        return std::nullopt;
    int ms = 0;
    for (size_t i = 1; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        if (i <= 3)
            ms = ms * 10 + (text[i] - '0');
    }
    for (size_t i = text.size(); i <= 3; ++i)
        ms *= 10;
    return ms;
}

} // namespace

std::optional<qint64> parseWireDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < 1 || month < 1 || day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

std::optional<qint64> parseWireTime(std::string_view text)
{
    if (text.size() < 20 || text.size() > 30 || text[10] != 'T' || text[13] != ':' || text[16] != ':'
        || text.back() != 'Z')
        return std::nullopt;
    const auto day = parseWireDate(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const auto ms = fraction(text.substr(19, text.size() - 20));
    if (!day || !ms || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    return *day * kDayMs + ((hour * 60 + minute) * 60 + second) * qint64(1000) + *ms;
}

QByteArray formatWireDate(qint64 daysSinceEpoch)
{
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(daysSinceEpoch))};
    QByteArray out("0000-00-00");
    put(out, 0, 4, int(date.year()));
    put(out, 5, 2, unsigned(date.month()));
    put(out, 8, 2, unsigned(date.day()));
    return out;
}

QByteArray formatWireTime(qint64 msSinceEpoch)
{
    qint64 day = msSinceEpoch / kDayMs;
    qint64 rest = msSinceEpoch % kDayMs;
    if (rest < 0) {
        rest += kDayMs;
        --day;
    }
    QByteArray out = formatWireDate(day) + "T00:00:00.000Z";
    put(out, 20, 3, rest % 1000);
    put(out, 17, 2, rest / 1000 % 60);
    put(out, 14, 2, rest / 60'000 % 60);
    put(out, 11, 2, rest / 3'600'000);
    return out;
}

bool isWireDecimal(std::string_view text)
{
    if (!text.empty() && text[0] == '-')
        text.remove_prefix(1);
    const size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view part = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
    const auto allDigits = [](std::string_view s) {
        return !s.empty() && s.size() <= 30 && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return allDigits(whole) && allDigits(part);
}

} // namespace campanile::api
