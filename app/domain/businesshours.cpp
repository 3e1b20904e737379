// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/businesshours.h"

#include "app/domain/zonename.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qint64 kHoursMinute = 60'000;
constexpr qint64 kHoursDay = 24 * 60 * kHoursMinute;
constexpr qint64 kHoursYear = 366 * kHoursDay;
constexpr qint64 kOffsetStep = 7 * kHoursDay; ///< no zone changes its clocks and back within it
constexpr qint64 kHoursEarliest = -2'208'988'800'000; ///< 1900-01-01
constexpr qint64 kHoursLatest = 16'725'225'600'000;   ///< 2500-01-01

qint64 floorDivide(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/** 1970-01-01 was a Thursday; Monday is 0. */
int hoursWeekdayOf(qint64 day)
{
    return int((day % 7 + 7 + 3) % 7);
}

QDate hoursDateOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

qint64 hoursDayOf(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

/** HH:MM as ms of the day; "24:00" only as an end. */
std::optional<qint32> minuteTimeOf(const QString &text, bool isEnd)
{
    if (text.size() != 5 || text[2] != u':')
        return std::nullopt;
    for (const int at : {0, 1, 3, 4}) {
        if (text[at] < u'0' || text[at] > u'9')
            return std::nullopt;
    }
    const int hour = QStringView(text).left(2).toInt();
    const int minute = QStringView(text).mid(3).toInt();
    if (minute > 59 || hour > 24 || (hour == 24 && (minute > 0 || !isEnd)))
        return std::nullopt;
    return qint32((hour * 60 + minute) * kHoursMinute);
}

Error hoursError(const QString &code, const QString &field, const QString &what = {})
{
    return makeError(ErrorKind::Invalid, code, field + u' ' + what, what.isEmpty() ? QStringList{field} : QStringList{field, what});
}

} // namespace

const QStringList &weekdayKeys()
{
    static const QStringList keys{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return keys;
}

BusinessHours::BusinessHours() : m_zone(QTimeZone::utc())
{
    std::array<Day, 7> week;
    week.fill({{0, qint32(kHoursDay)}});
    setWeek(week);
}

void BusinessHours::setWeek(std::array<Day, 7> week)
{
    m_weekTotal = 0;
    for (int weekday = 0; weekday < 7; ++weekday) {
        Day &spans = week[size_t(weekday)];
        std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
        Day merged;
        for (const Span &span : std::as_const(spans)) {
            if (!merged.isEmpty() && span.from <= merged.last().to)
                merged.last().to = std::max(merged.last().to, span.to);
            else
                merged.append(span);
        }
        qint64 total = 0;
        for (const Span &span : std::as_const(merged))
            total += span.to - span.from;
        m_week[size_t(weekday)] = merged;
        m_dayTotal[size_t(weekday)] = total;
        m_weekTotal += total;
    }
}

Result<void> BusinessHours::readDay(int weekday, const QString &key, const QJsonValue &value, std::array<Day, 7> &week) const
{
    const QString field = u"businessHours/"_s + key;
    if (value.isNull())
        return {};
    if (!value.isArray())
        return hoursError(u"hours.spans"_s, field);
    const QJsonArray spans = value.toArray();
    QList<std::pair<qint32, qint32>> own;
    for (int i = 0; i < spans.size(); ++i) {
        const QString place = field + u'/' + QString::number(i);
        const QJsonArray pair = spans[i].toArray();
        if (!spans[i].isArray() || pair.size() != 2 || !pair[0].isString() || !pair[1].isString())
            return hoursError(u"hours.spans"_s, place);
        const auto from = minuteTimeOf(pair[0].toString(), false);
        const auto to = minuteTimeOf(pair[1].toString(), true);
        if (!from || !to)
            return hoursError(u"hours.time"_s, place, pair[from ? 1 : 0].toString());
        if (*from == *to)
            return hoursError(u"hours.empty"_s, place);
        const qint32 end = *to > *from ? *to : *to + qint32(kHoursDay);
        for (const auto &[otherFrom, otherTo] : std::as_const(own)) {
            if (*from < otherTo && otherFrom < end)
                return hoursError(u"hours.overlap"_s, place);
        }
        own.append({*from, end});
        week[size_t(weekday)].append({*from, std::min(end, qint32(kHoursDay))});
        if (end > qint32(kHoursDay))
            week[size_t((weekday + 1) % 7)].append({0, end - qint32(kHoursDay)});
    }
    return {};
}

Result<BusinessHours> BusinessHours::parse(const QJsonObject &week, const QStringList &holidays, const QString &zone)
{
    BusinessHours hours;
    if (!zone.isEmpty()) {
        const std::optional<QTimeZone> named = zoneNamed(zone);
        if (!named)
            return hoursError(u"hours.zone"_s, u"timeZone"_s, zone);
        hours.m_zone = *named;
    }
    if (!week.isEmpty()) {
        std::array<Day, 7> days;
        for (auto it = week.begin(); it != week.end(); ++it) {
            const qsizetype weekday = weekdayKeys().indexOf(it.key());
            if (weekday < 0)
                return hoursError(u"hours.day"_s, u"businessHours/"_s + it.key());
            if (const auto read = hours.readDay(int(weekday), it.key(), it.value(), days); !read)
                return read.error();
        }
        hours.m_isAlwaysOpen = false;
        hours.setWeek(days);
        if (hours.m_weekTotal == 0)
            return hoursError(u"hours.never"_s, u"businessHours"_s);
    }
    for (const QString &text : holidays) {
        const bool isYearly = text.startsWith(u"--"_s);
        // A leap year, so that the 29th of February can be a holiday.
        const QDate date = QDate::fromString(isYearly ? u"2024"_s + text.mid(1) : text, u"yyyy-MM-dd"_s);
        if (!date.isValid() || text.size() != (isYearly ? 7 : 10))
            return hoursError(u"hours.holiday"_s, u"holidays"_s, text);
        if (isYearly)
            hours.m_everyYear.append(date.month() * 100 + date.day());
        else
            hours.m_days.append(hoursDayOf(date));
    }
    const auto tidy = [](auto &list) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    tidy(hours.m_everyYear);
    tidy(hours.m_days);
    // A day that is free each year needs no row of its own.
    hours.m_days.removeIf([&hours](qint64 day) {
        const QDate date = hoursDateOf(day);
        return std::binary_search(hours.m_everyYear.cbegin(), hours.m_everyYear.cend(), date.month() * 100 + date.day());
    });
    if (hours.m_everyYear.size() >= 366)
        return hoursError(u"hours.never"_s, u"holidays"_s);
    return hours;
}

bool BusinessHours::isHoliday(qint64 day) const
{
    if (std::binary_search(m_days.cbegin(), m_days.cend(), day))
        return true;
    if (m_everyYear.isEmpty())
        return false;
    const QDate date = hoursDateOf(day);
    return std::binary_search(m_everyYear.cbegin(), m_everyYear.cend(), date.month() * 100 + date.day());
}

qint64 BusinessHours::dayWorking(qint64 day, qint64 fromMs, qint64 toMs) const
{
    if (isHoliday(day))
        return 0;
    qint64 total = 0;
    for (const Span &span : m_week[size_t(hoursWeekdayOf(day))])
        total += std::max<qint64>(0, std::min<qint64>(toMs, span.to) - std::max<qint64>(fromMs, span.from));
    return total;
}

qint64 BusinessHours::daysWorking(qint64 fromDay, qint64 toDay) const
{
    if (toDay <= fromDay)
        return 0;
    qint64 total = (toDay - fromDay) / 7 * m_weekTotal;
    for (qint64 day = fromDay + (toDay - fromDay) / 7 * 7; day < toDay; ++day)
        total += m_dayTotal[size_t(hoursWeekdayOf(day))];
    for (auto it = std::lower_bound(m_days.cbegin(), m_days.cend(), fromDay); it != m_days.cend() && *it < toDay; ++it)
        total -= m_dayTotal[size_t(hoursWeekdayOf(*it))];
    if (m_everyYear.isEmpty())
        return total;
    const int lastYear = hoursDateOf(toDay - 1).year();
    for (int year = hoursDateOf(fromDay).year(); year <= lastYear; ++year) {
        for (const int code : m_everyYear) {
            const QDate date(year, code / 100, code % 100);
            if (!date.isValid())
                continue;
            if (const qint64 day = hoursDayOf(date); day >= fromDay && day < toDay)
                total -= m_dayTotal[size_t(hoursWeekdayOf(day))];
        }
    }
    return total;
}

qint64 BusinessHours::wallWorking(qint64 fromWall, qint64 toWall) const
{
    if (toWall <= fromWall)
        return 0;
    const qint64 first = floorDivide(fromWall, kHoursDay);
    const qint64 last = floorDivide(toWall, kHoursDay);
    if (first == last)
        return dayWorking(first, fromWall - first * kHoursDay, toWall - last * kHoursDay);
    return dayWorking(first, fromWall - first * kHoursDay, kHoursDay) + daysWorking(first + 1, last) + dayWorking(last, 0, toWall - last * kHoursDay);
}

BusinessHours::Stretch BusinessHours::stretchAt(qint64 instantMs, qint64 untilMs) const
{
    const auto offsetAt = [this](qint64 ms) { return m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)) * 1000LL; };
    Stretch stretch{instantMs, std::min(untilMs, instantMs + kHoursYear), offsetAt(instantMs)};
    if (!m_zone.hasTransitions())
        return stretch;
    // The offsets are looked at, not the list of transitions: where rules take over from the list, QTimeZone leaves some out.
    qint64 same = instantMs;
    while (same < stretch.toMs) {
        const qint64 next = std::min(same + kOffsetStep, stretch.toMs);
        if (offsetAt(next) == stretch.offsetMs) {
            same = next;
            continue;
        }
        qint64 changed = next;
        while (changed - same > 1) {
            const qint64 middle = same + (changed - same) / 2;
            (offsetAt(middle) == stretch.offsetMs ? same : changed) = middle;
        }
        stretch.toMs = changed;
        break;
    }
    return stretch;
}

qint64 BusinessHours::workingMsBetween(qint64 fromMs, qint64 toMs) const
{
    const qint64 end = std::clamp(toMs, kHoursEarliest, kHoursLatest);
    qint64 total = 0;
    for (qint64 at = std::clamp(fromMs, kHoursEarliest, kHoursLatest); at < end;) {
        const Stretch stretch = stretchAt(at, end);
        total += wallWorking(stretch.fromMs + stretch.offsetMs, stretch.toMs + stretch.offsetMs);
        at = stretch.toMs;
    }
    return total;
}

std::optional<qint64> BusinessHours::addWorking(qint64 instantMs, qint64 workingMs) const
{
    if (workingMs <= 0)
        return instantMs;
    qint64 left = workingMs;
    // Most deadlines are days away: it is not worth looking for clock changes of the whole year.
    qint64 reach = kOffsetStep;
    for (qint64 at = std::clamp(instantMs, kHoursEarliest, kHoursLatest); at < kHoursLatest; reach = std::min(reach * 4, kHoursYear)) {
        const Stretch stretch = stretchAt(at, std::min(at + reach, kHoursLatest));
        const qint64 base = stretch.fromMs + stretch.offsetMs;
        const qint64 here = wallWorking(base, stretch.toMs + stretch.offsetMs);
        if (here >= left) {
            qint64 low = stretch.fromMs; // too early
            qint64 high = stretch.toMs;  // late enough
            while (high - low > 1) {
                const qint64 middle = low + (high - low) / 2;
                (wallWorking(base, middle + stretch.offsetMs) >= left ? high : low) = middle;
            }
            return high;
        }
        left -= here;
        at = stretch.toMs;
    }
    return std::nullopt;
}

bool BusinessHours::isWorking(qint64 instantMs) const
{
    const qint64 at = std::clamp(instantMs, kHoursEarliest, kHoursLatest - 1);
    return workingMsBetween(at, at + 1) == 1;
}

} // namespace campanile::domain
