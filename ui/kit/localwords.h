// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QStringList>

namespace campanile::ui {

/** How much of a date is written. */
enum class DateParts {
    DayMonth,           ///< "Nov 23", "23. Nov.", "11月23日"
    DayMonthYear,       ///< "Nov 23, 2026"
    WeekdayDayMonth,    ///< "Mon, Nov 23"
    WeekdayDayMonthYear ///< "Mon, Nov 23, 2026"
};

/** A date with short names in the order and with the marks of the locale's long form, so that no screen has a form of its own. */
[[nodiscard]] QString dateWords(const QDate &date, const QLocale &locale, DateParts parts);
/**
 * A format of QLocale without its year and what stands around that: "de" in Spanish, a comma in English, a character in Japanese, a quoted
 * word in Bulgarian. Without regular expressions, whose library a start would load for nothing else.
 */
[[nodiscard]] QString withoutYear(const QString &format);
/** The same without its weekday, and without the commas and brackets around that. */
[[nodiscard]] QString withoutWeekday(const QString &format);
/** "a, b, c" with the comma of the language; for facts side by side, where "and" would be wrong. */
[[nodiscard]] QString joinedWords(const QStringList &parts);

/** A label within a sentence: "Text" becomes "text", but not in German, where a noun keeps its capital. */
[[nodiscard]] QString midSentence(const QString &label);

} // namespace campanile::ui
