// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/csv.h"

#include <QDateTime>
#include <QMap>
#include <QTimeZone>

#include <optional>

namespace campanile::domain {

/** One planned post of an imported file: a value without ids; the caller makes records of it. */
struct PostDraft
{
    int line = 0;                    ///< where it stood, for messages (1-based; the event's number for iCalendar)
    QString uid;                     ///< iCalendar UID, empty for CSV
    QString title;
    QString text;
    std::optional<QDateTime> when;   ///< UTC; nothing: a draft without a time
    QString zone;                    ///< IANA zone the time was written in
    QString rule;                    ///< RFC 5545 RRULE, may be empty
    QList<QDateTime> exdates;        ///< UTC
    QStringList accounts;            ///< names as written
    QStringList mediaUrls;
    QStringList altTexts;
    QString link;
    QString firstComment;
    QStringList threadParts;         ///< after the first, which is the text
    QString notes;                   ///< of the planning; not published
    QStringList labels;
    QString campaign;
    QString status;                  ///< as written, e.g. "draft"

    bool operator==(const PostDraft &) const = default;
};

enum class ImportField { Ignore, Text, Date, Time, DateTime, Link, Media, AltText, Accounts, Labels, Campaign, Title, FirstComment, Zone, Status,
                         ThreadParts, Rule, SkippedDates, Notes };

/** Which bulk format a file looks like. Own is what exportDrafts() writes. */
enum class ImportFormat { Unknown, Own, Hootsuite, Buffer, Sprout };

/** Order of day, month and year where digits alone do not tell. */
enum class DateOrder { DayFirst, MonthFirst, YearFirst };

/** How the columns are read; the person may change it in the preview. */
struct ImportMapping
{
    ImportFormat format = ImportFormat::Unknown;
    bool hasHeader = true;
    QList<ImportField> columns;
    DateOrder dateOrder = DateOrder::MonthFirst;
    QString zone;                    ///< IANA zone for times without one

    bool operator==(const ImportMapping &) const = default;
};

struct ImportResult
{
    QList<PostDraft> drafts;
    QList<RowError> errors;          ///< rows left out, with their line
};

/**
 * Guesses the mapping: by header names (Buffer: Text, Image URL, Tags, Posting Time; Sprout: date, time_24hr, message_text; ours;
 * and common synonyms), else Hootsuite's headerless date, message, link. The date order is the one that all dates allow; month
 * first when more than one does.
 */
[[nodiscard]] ImportMapping guessMapping(const CsvTable &table, const QString &zone);

/**
 * Reads the rows by @p mapping. A row with an error is listed and left out whole: "import.noText", "import.badDate",
 * "import.badTime", "import.badLink", "import.badZone", "import.badRule", "import.skippedTime" (the clock jumps over it). Pure.
 */
[[nodiscard]] ImportResult readDrafts(const CsvTable &table, const ImportMapping &mapping);

/** Drafts as CSV with our own header; readDrafts() reads the same back. */
[[nodiscard]] QByteArray exportDrafts(const QList<PostDraft> &drafts);

/** Stable name of a format or field ("hootsuite", "text") for JSON and settings. */
[[nodiscard]] QString importFormatKey(ImportFormat format);
[[nodiscard]] QString importFieldKey(ImportField field);

/** A date as people write it: 2026-03-01, 1/3/2026, 01.03.26, "1 Mar 2026". */
[[nodiscard]] std::optional<QDate> parseDate(const QString &text, DateOrder order);
/** A time of day: 9:05, 09:05:30, 9am, "9:05 PM", 0905. */
[[nodiscard]] std::optional<QTime> parseTime(const QString &text);

} // namespace campanile::domain
