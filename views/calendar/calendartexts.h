// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/calendarmodel.h"
#include "ui/theme/paint.h"
#include "views/calendar/calendardates.h"

#include <QLocale>
#include <QString>

namespace campanile {
struct Error;
}

/** Every word the calendar says, in the person's language and by the locale's own forms. Pure; GUI thread. */
namespace campanile::views::calendartext {

/** Word, icon and tone of a wire value of PostStatus; an unknown one shows as it came, with a question mark. */
[[nodiscard]] ui::ChipLook statusLook(const QString &status);
/** The statuses a person can filter by, in the order of a post's life. */
[[nodiscard]] QStringList statuses();
/** Word, icon and tone of a wire value of PublishStatus. */
[[nodiscard]] ui::ChipLook publishLook(const QString &status);

/** Title, else the first words, else "Untitled post". */
[[nodiscard]] QString nameOf(const store::PostCalendarRow &post);
[[nodiscard]] QString timeText(const WallSlot &slot, const QLocale &locale);
/** As timeText(), as short as it stays clear: "9:15am", "9am", "09:15". */
[[nodiscard]] QString cardTime(const WallSlot &slot, const QLocale &locale);
/** Text of a person's own language inside a line of another direction (Unicode TR9, first strong isolate). */
[[nodiscard]] QString isolated(const QString &text);
/** "Monday, 23 November" by the locale's long form without the year. */
[[nodiscard]] QString dayText(const QDate &date, const QLocale &locale);
/** Weekday and date as short as the locale has them: "Mon 23". */
[[nodiscard]] QString shortDayText(const QDate &date, const QLocale &locale);
[[nodiscard]] QString slotText(const WallSlot &slot, const QLocale &locale);
/** "November 2026", "23 – 29 Nov 2026", "Monday, 23 November 2026". */
[[nodiscard]] QString rangeTitle(CalendarKind kind, const QDate &anchor, const DayRange &range, const QLocale &locale);
/** What a screen reader says: day and time, name, status, accounts, series, unsent. */
[[nodiscard]] QString spokenName(const models::CalendarEntry &entry, const WallSlot &slot, const QLocale &locale);
/** "Berlin (UTC+1)" for a zone at an instant. */
[[nodiscard]] QString zoneText(const QTimeZone &zone, qint64 atMs);
/** One short sentence for what a service refused. */
[[nodiscard]] QString errorText(const Error &error);

} // namespace campanile::views::calendartext
