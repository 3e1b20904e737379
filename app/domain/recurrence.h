// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/zonedtime.h"

#include <QList>

#include <optional>

namespace campanile::domain {

/** A repeating time: what a Post stores in recurrenceRule, timezone and recurrenceExdates. */
struct Series
{
    QString rule;              ///< RFC 5545 RRULE value, with or without "RRULE:"
    QDateTime startWall;       ///< first wall-clock date and time; its time spec is ignored
    QString zone;              ///< IANA name
    QList<QDateTime> exdates;  ///< skipped occurrences, UTC instants
};

enum class Frequency { Minutely, Hourly, Daily, Weekly, Monthly, Yearly };

/** A rule taken apart, so that the ui can say it in words. */
struct RuleParts
{
    struct Day
    {
        int nth = 0;      ///< 0 every, 1 first, -1 last ...
        int weekday = 1;  ///< 1 Monday ... 7 Sunday
        bool operator==(const Day &) const = default;
    };
    Frequency frequency = Frequency::Daily;
    int interval = 1;
    QList<Day> days;
    QList<int> monthDays;
    QList<int> months;
    QList<int> yearDays;
    QList<int> weekNumbers;
    QList<int> setPositions;
    QList<int> hours;
    QList<int> minutes;
    int weekStart = 1;
    int count = 0;                   ///< 0: no COUNT
    std::optional<QDateTime> until;  ///< UTC instant, or a wall-clock time when untilIsWall
    bool untilIsWall = false;
};

/** Which occurrences are asked for. Bounds that are not set do not limit; maxCount does always. */
struct ExpandRange
{
    std::optional<QDateTime> from;  ///< UTC, inclusive
    std::optional<QDateTime> to;    ///< UTC, exclusive
    int maxCount = 1000;            ///< at most maxOccurrences
};
inline constexpr int maxOccurrences = 10'000;

/**
 * Repetition by RFC 5545 through libical, in the wall clock of a zone (so 09:00 stays 09:00 over a clock change).
 * All functions are pure and thread-safe. Errors are ErrorKind::Invalid with the codes "recurrence.syntax",
 * "recurrence.countAndUntil", "recurrence.tooFrequent" (SECONDLY, MINUTELY with BY parts, HOURLY with parts that name months or days of
 * months or years, which would take a step per hour of centuries), "recurrence.never",
 * "recurrence.zone", "recurrence.start"; ErrorKind::Limit "recurrence.tooLong" when 200,000 steps gave no end.
 */
[[nodiscard]] Result<RuleParts> describeRule(const QString &rule);

/**
 * The occurrences in order, without exdates; equal instants once. COUNT counts skipped ones too. A start that the
 * rule itself does not hit is no occurrence. UNTIL is inclusive; a plain date means its whole day.
 */
[[nodiscard]] Result<QList<ZonedInstant>> expandSeries(const Series &series, const ExpandRange &range);

/** First occurrence later than @p utc; nothing when the series has ended. */
[[nodiscard]] Result<std::optional<ZonedInstant>> nextAfter(const Series &series, const QDateTime &utc);

/** The occurrences whose offset from UTC differs from the one before: what a clock change does to the series. */
[[nodiscard]] QList<ZonedInstant> offsetChanges(const QList<ZonedInstant> &occurrences);

/** A series cut in two before one occurrence: "this and following". */
struct SplitSeries
{
    std::optional<Series> head;  ///< nothing when the cut is before the first occurrence
    Series tail;                 ///< starts at the cut; keeps what is left of COUNT
};
/** @p at must be an occurrence (or an exdate) of the series, else "recurrence.notAnOccurrence". */
[[nodiscard]] Result<SplitSeries> splitSeries(const Series &series, const QDateTime &at);

/** The series without one occurrence ("this" was deleted or changed on its own). */
[[nodiscard]] Series skipOccurrence(Series series, const QDateTime &at);

/** The rule with another end: COUNT, or UNTIL (UTC, inclusive), or without one. */
[[nodiscard]] Result<QString> withCount(const QString &rule, int count);
[[nodiscard]] Result<QString> withUntil(const QString &rule, const QDateTime &utc);
[[nodiscard]] Result<QString> withoutEnd(const QString &rule);

} // namespace campanile::domain
