// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recurrence.h"

#include "app/domain/zonename.h"

#include <algorithm>
#include <functional>
#include <memory>

#include <libical/ical.h>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int maxSteps = 200'000;
constexpr qsizetype maxRuleLength = 1000;

Error invalidRule(const QString &what, const QString &detail = {})
{
    return makeError(ErrorKind::Invalid, u"recurrence."_s + what, detail);
}

/** The NAME=VALUE parts in order, upper case, or an error for anything else. */
Result<QList<std::pair<QString, QString>>> splitRule(QString rule)
{
    rule = rule.trimmed().toUpper();
    if (rule.startsWith(u"RRULE:"))
        rule.remove(0, 6);
    if (rule.endsWith(u';'))
        rule.chop(1);
    if (rule.isEmpty() || rule.size() > maxRuleLength)
        return invalidRule(u"syntax"_s);
    QList<std::pair<QString, QString>> parts;
    for (const QString &part : rule.split(u';')) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.left(equals);
        if (equals <= 0 || equals + 1 == part.size())
            return invalidRule(u"syntax"_s, part);
        for (const QChar c : part) {
            if (c.unicode() < 0x21 || c.unicode() > 0x7E)
                return invalidRule(u"syntax"_s, name);
        }
        if (std::any_of(parts.begin(), parts.end(), [&](const auto &other) { return other.first == name; }))
            return invalidRule(u"syntax"_s, name + u" twice"_s);
        parts.append({name, part.mid(equals + 1)});
    }
    return parts;
}

QString joinRule(const QList<std::pair<QString, QString>> &parts)
{
    QStringList texts;
    for (const auto &[name, value] : parts)
        texts.append(name + u'=' + value);
    return texts.join(u';');
}

struct Parsed
{
    icalrecurrencetype recur;
    RuleParts parts;
    /** Without COUNT and UNTIL, which are applied to instants here. */
    QList<std::pair<QString, QString>> plain;
};

QList<int> numbers(const short *list, int most)
{
    QList<int> result;
    for (int i = 0; i < most && list[i] != ICAL_RECURRENCE_ARRAY_MAX; ++i)
        result.append(list[i]);
    return result;
}

int isoWeekday(icalrecurrencetype_weekday day)
{
    return day == ICAL_SUNDAY_WEEKDAY ? 7 : int(day) - 1;
}

std::optional<QDateTime> parseUntil(const QString &text, bool *wall)
{
    *wall = !text.endsWith(u'Z');
    if (text.size() == 8) {
        const QDate date = QDate::fromString(text, u"yyyyMMdd"_s);
        if (date.isValid())
            return QDateTime(date, QTime(23, 59, 59), Qt::UTC);
        return std::nullopt;
    }
    const QDateTime time = QDateTime::fromString(*wall ? text : text.chopped(1), u"yyyyMMdd'T'HHmmss"_s);
    if (!time.isValid())
        return std::nullopt;
    return QDateTime(time.date(), time.time(), Qt::UTC);
}

std::optional<Frequency> frequencyOf(icalrecurrencetype_frequency freq)
{
    switch (freq) {
    case ICAL_MINUTELY_RECURRENCE:
        return Frequency::Minutely;
    case ICAL_HOURLY_RECURRENCE:
        return Frequency::Hourly;
    case ICAL_DAILY_RECURRENCE:
        return Frequency::Daily;
    case ICAL_WEEKLY_RECURRENCE:
        return Frequency::Weekly;
    case ICAL_MONTHLY_RECURRENCE:
        return Frequency::Monthly;
    case ICAL_YEARLY_RECURRENCE:
        return Frequency::Yearly;
    case ICAL_SECONDLY_RECURRENCE:
    case ICAL_NO_RECURRENCE:
        break;
    }
    return std::nullopt;
}

void fillParts(RuleParts &parts, const icalrecurrencetype &recur)
{
    parts.interval = recur.interval;
    for (int i = 0; i < ICAL_BY_DAY_SIZE && recur.by_day[i] != ICAL_RECURRENCE_ARRAY_MAX; ++i) {
        parts.days.append({icalrecurrencetype_day_position(recur.by_day[i]),
                           isoWeekday(icalrecurrencetype_day_day_of_week(recur.by_day[i]))});
    }
    parts.monthDays = numbers(recur.by_month_day, ICAL_BY_MONTHDAY_SIZE);
    parts.months = numbers(recur.by_month, ICAL_BY_MONTH_SIZE);
    parts.yearDays = numbers(recur.by_year_day, ICAL_BY_YEARDAY_SIZE);
    parts.weekNumbers = numbers(recur.by_week_no, ICAL_BY_WEEKNO_SIZE);
    parts.setPositions = numbers(recur.by_set_pos, ICAL_BY_SETPOS_SIZE);
    parts.hours = numbers(recur.by_hour, ICAL_BY_HOUR_SIZE);
    parts.minutes = numbers(recur.by_minute, ICAL_BY_MINUTE_SIZE);
    parts.weekStart = isoWeekday(recur.week_start);
}

/** A rule that no day of eight years (one leap year at least) fits would make libical walk to the end of its calendar. */
bool canHappen(const RuleParts &parts)
{
    if (parts.months.isEmpty() || parts.monthDays.isEmpty())
        return true;
    for (const int month : parts.months) {
        const int days = month == 2 ? 29 : QDate(2024, std::clamp(month, 1, 12), 1).daysInMonth();
        for (const int day : parts.monthDays) {
            if (std::abs(day) <= days)
                return true;
        }
    }
    return false;
}

Result<Parsed> parseRule(const QString &rule)
{
    const auto split = splitRule(rule);
    if (!split)
        return split.error();
    Parsed parsed{};
    for (const auto &[name, value] : *split) {
        bool ok = true;
        if (name == u"COUNT") {
            parsed.parts.count = value.toInt(&ok);
            ok = ok && parsed.parts.count >= 1;
        } else if (name == u"UNTIL") {
            parsed.parts.until = parseUntil(value, &parsed.parts.untilIsWall);
            ok = parsed.parts.until.has_value();
        } else {
            if (name == u"INTERVAL") {
                const int interval = value.toInt(&ok);
                ok = ok && interval >= 1 && interval <= 10'000;
            }
            parsed.plain.append({name, value});
        }
        if (!ok)
            return invalidRule(u"syntax"_s, name);
    }
    if (parsed.parts.count > 0 && parsed.parts.until)
        return invalidRule(u"countAndUntil"_s);
    const QByteArray text = joinRule(parsed.plain).toLatin1();
    parsed.recur = icalrecurrencetype_from_string(text.constData());
    if (parsed.recur.freq == ICAL_SECONDLY_RECURRENCE)
        return invalidRule(u"tooFrequent"_s);
    const std::optional<Frequency> frequency = frequencyOf(parsed.recur.freq);
    if (!frequency)
        return invalidRule(u"syntax"_s);
    parsed.parts.frequency = *frequency;
    fillParts(parsed.parts, parsed.recur);
    // RFC 5545, section 3.3.10: in a year BYMONTHDAY alone names that day of every month; libical takes the month of the start.
    if (*frequency == Frequency::Yearly && !parsed.parts.monthDays.isEmpty() && parsed.parts.months.isEmpty()
        && parsed.parts.yearDays.isEmpty() && parsed.parts.weekNumbers.isEmpty()) {
        for (short month = 1; month <= 12; ++month)
            parsed.recur.by_month[month - 1] = month;
        parsed.recur.by_month[12] = ICAL_RECURRENCE_ARRAY_MAX;
    }
    const bool hasBy = std::any_of(parsed.plain.begin(), parsed.plain.end(), [](const auto &p) { return p.first.startsWith(u"BY"); });
    const bool rare = std::any_of(parsed.plain.begin(), parsed.plain.end(), [](const auto &p) {
        return p.first == u"BYMONTH" || p.first == u"BYMONTHDAY" || p.first == u"BYYEARDAY" || p.first == u"BYSETPOS";
    });
    if ((*frequency == Frequency::Minutely && hasBy) || (*frequency == Frequency::Hourly && rare))
        return invalidRule(u"tooFrequent"_s);
    if (!canHappen(parsed.parts))
        return invalidRule(u"never"_s);
    return parsed;
}

struct FreeIterator
{
    void operator()(icalrecur_iterator *it) const { icalrecur_iterator_free(it); }
};

Result<QTimeZone> zoneOf(const Series &series)
{
    const std::optional<QTimeZone> zone = zoneNamed(series.zone);
    if (!zone)
        return makeError(ErrorKind::Invalid, u"recurrence.zone"_s, series.zone, {series.zone});
    if (!series.startWall.isValid() || series.startWall.date().year() < 1900 || series.startWall.date().year() > 2400)
        return invalidRule(u"start"_s);
    return *zone;
}

/**
 * Where libical is told to begin. It counts the weeks of INTERVAL from the begin of its first match, so a weekly rule
 * begins on the first of its days in the start's own week; what lies before the start is dropped later.
 */
QDate anchor(QDate start, const RuleParts &parts)
{
    if (parts.frequency != Frequency::Weekly || parts.days.isEmpty())
        return start;
    const auto offset = [&](int weekday) { return (weekday - parts.weekStart + 7) % 7; };
    int first = 6;
    for (const RuleParts::Day &day : parts.days)
        first = std::min(first, offset(day.weekday));
    return start.addDays(first - offset(start.dayOfWeek()));
}

/**
 * In the year of the start libical gives the wrong days of weeks that were asked for by number. Weeks that begin on Mondays are those of
 * ISO 8601, counted from the end where the number is negative.
 */
bool isInWeek(const RuleParts &parts, QDate day)
{
    if (parts.weekNumbers.isEmpty())
        return true;
    if (!parts.days.isEmpty()
        && std::none_of(parts.days.begin(), parts.days.end(), [&](const RuleParts::Day &other) { return other.weekday == day.dayOfWeek(); }))
        return false;
    if (parts.weekStart != 1)
        return true;
    int year = 0;
    const int week = day.weekNumber(&year);
    const int weeks = QDate(year, 12, 28).weekNumber();
    return parts.weekNumbers.contains(week) || parts.weekNumbers.contains(week - weeks - 1);
}

/**
 * libical loses weeks at the ends of years (it takes week 52 of 2028 for one of 2029). Weeks that begin on Mondays are therefore
 * asked for day by day, and isInWeek() chooses. False where the rule is left to libical.
 */
bool walkDaysOfWeeks(icalrecurrencetype &recur, const RuleParts &parts, QDate start)
{
    if (parts.weekNumbers.isEmpty() || parts.weekStart != 1 || parts.frequency != Frequency::Yearly || !parts.setPositions.isEmpty())
        return false;
    recur.freq = ICAL_DAILY_RECURRENCE;
    recur.interval = 1;
    recur.by_week_no[0] = ICAL_RECURRENCE_ARRAY_MAX;
    if (parts.days.isEmpty()) {
        recur.by_day[0] = short(start.dayOfWeek() % 7 + 1); // Sunday is 1
        recur.by_day[1] = ICAL_RECURRENCE_ARRAY_MAX;
    }
    return true;
}

/** INTERVAL counts the years that the weeks belong to. */
bool isYearOfSeries(const RuleParts &parts, QDate start, QDate day)
{
    int first = 0;
    int year = 0;
    (void)start.weekNumber(&first);
    (void)day.weekNumber(&year);
    return (year - first) % parts.interval == 0;
}

enum class Step { Continue, Stop };

/** Calls @p visit with every occurrence in order, skipped ones included, until it says stop or the series ends. */
Result<void> walk(const Series &series, const std::function<Step(const ZonedInstant &)> &visit)
{
    const auto parsed = parseRule(series.rule);
    if (!parsed)
        return parsed.error();
    const auto zone = zoneOf(series);
    if (!zone)
        return zone.error();
    const RuleParts &parts = parsed->parts;
    icalrecurrencetype recur = parsed->recur;
    const bool byDays = walkDaysOfWeeks(recur, parts, series.startWall.date());
    const QDate date = anchor(series.startWall.date(), parts);
    const QTime time = series.startWall.time();
    const QDateTime startWall(series.startWall.date(), time, Qt::UTC);
    icaltimetype start = icaltime_null_time();
    start.year = date.year();
    start.month = date.month();
    start.day = date.day();
    start.hour = time.hour();
    start.minute = time.minute();
    start.second = time.second();
    const std::unique_ptr<icalrecur_iterator, FreeIterator> it(icalrecur_iterator_new(recur, start));
    if (!it)
        return invalidRule(u"syntax"_s);
    QDateTime last;
    int counted = 0;
    for (int step = 0; parts.count == 0 || counted < parts.count; ++step) {
        const icaltimetype next = icalrecur_iterator_next(it.get());
        if (icaltime_is_null_time(next))
            return {};
        if (step >= maxSteps)
            return makeError(ErrorKind::Limit, u"recurrence.tooLong"_s);
        const QDate day(next.year, next.month, next.day);
        const QTime clock(next.hour, next.minute, next.second);
        if (QDateTime(day, clock, Qt::UTC) < startWall || !isInWeek(parts, day))
            continue;
        if (byDays && !isYearOfSeries(parts, series.startWall.date(), day))
            continue;
        ++counted;
        const ZonedInstant occurrence = toInstant(day, clock, *zone);
        if (parts.until && (parts.untilIsWall ? QDateTime(day, clock, Qt::UTC) : occurrence.utc) > *parts.until)
            return {};
        if (last.isValid() && occurrence.utc <= last)
            continue;
        last = occurrence.utc;
        if (visit(occurrence) == Step::Stop)
            return {};
    }
    return {};
}

QString untilText(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

} // namespace

Result<RuleParts> describeRule(const QString &rule)
{
    return parseRule(rule).transform([](const Parsed &parsed) { return parsed.parts; });
}

Result<QList<ZonedInstant>> expandSeries(const Series &series, const ExpandRange &range)
{
    const int most = std::clamp(range.maxCount, 0, maxOccurrences);
    QList<ZonedInstant> found;
    const Result<void> walked = walk(series, [&](const ZonedInstant &occurrence) {
        if (found.size() >= most || (range.to && occurrence.utc >= *range.to))
            return Step::Stop;
        if (series.exdates.contains(occurrence.utc) || (range.from && occurrence.utc < *range.from))
            return Step::Continue;
        found.append(occurrence);
        return found.size() >= most ? Step::Stop : Step::Continue;
    });
    if (!walked)
        return walked.error();
    return found;
}

Result<std::optional<ZonedInstant>> nextAfter(const Series &series, const QDateTime &utc)
{
    std::optional<ZonedInstant> found;
    const Result<void> walked = walk(series, [&](const ZonedInstant &occurrence) {
        if (occurrence.utc <= utc || series.exdates.contains(occurrence.utc))
            return Step::Continue;
        found = occurrence;
        return Step::Stop;
    });
    if (!walked)
        return walked.error();
    return found;
}

QList<ZonedInstant> offsetChanges(const QList<ZonedInstant> &occurrences)
{
    QList<ZonedInstant> changes;
    for (qsizetype i = 1; i < occurrences.size(); ++i) {
        if (occurrences[i].offsetSeconds != occurrences[i - 1].offsetSeconds)
            changes.append(occurrences[i]);
    }
    return changes;
}

Result<SplitSeries> splitSeries(const Series &series, const QDateTime &at)
{
    const auto parsed = parseRule(series.rule);
    if (!parsed)
        return parsed.error();
    int before = 0;
    QDateTime previous;
    std::optional<ZonedInstant> cut;
    const Result<void> walked = walk(series, [&](const ZonedInstant &occurrence) {
        if (occurrence.utc == at)
            cut = occurrence;
        if (occurrence.utc >= at)
            return Step::Stop;
        previous = occurrence.utc;
        ++before;
        return Step::Continue;
    });
    if (!walked)
        return walked.error();
    if (!cut)
        return invalidRule(u"notAnOccurrence"_s);

    SplitSeries result;
    const auto keep = [&](bool early) {
        QList<QDateTime> kept;
        std::copy_if(series.exdates.begin(), series.exdates.end(), std::back_inserter(kept),
                     [&](const QDateTime &date) { return (date < at) == early; });
        return kept;
    };
    // A shifted occurrence stands at another wall time than the rule says; the tail keeps the rule's time.
    const QTime clock = cut->nonexistent && series.startWall.time() < cut->wall.time() ? series.startWall.time() : cut->wall.time();
    result.tail = Series{series.rule, QDateTime(cut->wall.date(), clock, Qt::UTC), series.zone, keep(false)};
    if (before == 0)
        return result;
    auto headParts = parsed->plain;
    headParts.append({u"UNTIL"_s, untilText(previous)});
    result.head = Series{joinRule(headParts), series.startWall, series.zone, keep(true)};
    if (parsed->parts.count > 0) {
        auto tailParts = parsed->plain;
        tailParts.append({u"COUNT"_s, QString::number(parsed->parts.count - before)});
        result.tail.rule = joinRule(tailParts);
    }
    return result;
}

Series skipOccurrence(Series series, const QDateTime &at)
{
    if (!series.exdates.contains(at)) {
        series.exdates.append(at);
        std::sort(series.exdates.begin(), series.exdates.end());
    }
    return series;
}

Result<QString> withCount(const QString &rule, int count)
{
    if (count < 1)
        return invalidRule(u"syntax"_s, u"COUNT"_s);
    return parseRule(rule).transform([count](const Parsed &parsed) {
        auto parts = parsed.plain;
        parts.append({u"COUNT"_s, QString::number(count)});
        return joinRule(parts);
    });
}

Result<QString> withUntil(const QString &rule, const QDateTime &utc)
{
    if (!utc.isValid())
        return invalidRule(u"syntax"_s, u"UNTIL"_s);
    return parseRule(rule).transform([&utc](const Parsed &parsed) {
        auto parts = parsed.plain;
        parts.append({u"UNTIL"_s, untilText(utc)});
        return joinRule(parts);
    });
}

Result<QString> withoutEnd(const QString &rule)
{
    return parseRule(rule).transform([](const Parsed &parsed) { return joinRule(parsed.plain); });
}

} // namespace campanile::domain
