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
/** Whether two versions of something in a post wait for a choice. */
[[nodiscard]] bool isInConflict(const store::PostCalendarRow &post);
/** Whether a scheduled post does not leave before somebody chooses one of two texts. */
[[nodiscard]] bool waitsForChoice(const store::PostCalendarRow &post);
/** The status; of a scheduled post that does not leave, that it is held, and why. @p isPaused: all posts are. */
[[nodiscard]] ui::ChipLook lookOf(const store::PostCalendarRow &post, bool isPaused);
/** The statuses a person can filter by, in the order of a post's life. */
[[nodiscard]] QStringList statuses();
/** Word, icon and tone of a wire value of PublishStatus; what is pending in a scheduled post waits for its time, or is held with it. */
[[nodiscard]] ui::ChipLook publishLook(const QString &status, const QString &postStatus, bool isHeld = false);

/** Title, else the first words, else "Untitled post". */
[[nodiscard]] QString nameOf(const store::PostCalendarRow &post);
/** The first words of the text where nameOf() is not already those; may be empty. */
[[nodiscard]] QString excerptOf(const store::PostCalendarRow &post);
/** Whether excerptOf() is anything, without making it. */
[[nodiscard]] bool hasExcerpt(const store::PostCalendarRow &post);
/** "9:15 AM", "09:15": the one form of a time everywhere in the calendar. */
[[nodiscard]] QString timeText(const WallSlot &slot, const QLocale &locale);
/** Text of a person's own language inside a line of another direction (Unicode TR9, first strong isolate). */
[[nodiscard]] QString isolated(const QString &text);
/** "Monday, 23 November" by the locale's long form without the year. */
[[nodiscard]] QString dayText(const QDate &date, const QLocale &locale);
/** "Nov 1", "1. Nov.", "11月1日": day and month in the order of the locale. */
[[nodiscard]] QString dayMonthText(const QDate &date, const QLocale &locale);
/** "+3 more", or "+3" where that does not fit; digits and sign by the locale. */
[[nodiscard]] QString moreText(int count, bool brief, const QLocale &locale);
[[nodiscard]] QString slotText(const WallSlot &slot, const QLocale &locale);
/** "November 2026", "Nov 23 – 29, 2026" or "23 – 29 Nov 2026", "Monday, 23 November 2026". */
[[nodiscard]] QString rangeTitle(CalendarKind kind, const QDate &anchor, const DayRange &range, const QLocale &locale);
/** What a screen reader says: day and time, name, status, accounts, series, unsent. @p isPaused as in lookOf(). */
[[nodiscard]] QString spokenName(const models::CalendarEntry &entry, const WallSlot &slot, const QLocale &locale, bool isPaused);
/** "Berlin (UTC+1)" for a zone at an instant. */
[[nodiscard]] QString zoneText(const QTimeZone &zone, qint64 atMs);
/** One short sentence for what a service refused. */
[[nodiscard]] QString errorText(const Error &error);

} // namespace campanile::views::calendartext
