// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace campanile::views::composer {

/** How a post repeats, as the form offers it. Custom keeps the RRULE as it was written. */
struct RepeatChoice {
    enum class Kind { None, Daily, Weekly, MonthlyByDay, MonthlyByWeekday, Custom };
    enum class End { Never, Date, Count };
    Kind kind = Kind::None;
    QList<int> weekdays;  ///< 1 Monday to 7 Sunday; Weekly only
    QString custom;
    End end = End::Never;
    QDate until;          ///< in the zone of the post
    int count = 10;
    bool operator==(const RepeatChoice &) const = default;
};

/** The choice that a rule stands for (RFC 5545 3.3.10); what the form cannot say is Custom. */
[[nodiscard]] RepeatChoice choiceOf(const QString &rule, const QByteArray &zone);
/** The rule of a choice for a series that starts on @p start; empty for None. Errors: those of app/domain/recurrence.h. */
[[nodiscard]] Result<QString> ruleOf(const RepeatChoice &choice, const QDate &start, const QByteArray &zone);
/** The place of a date among the same weekdays of its month: 1 to 4, or -1 for the last one. */
[[nodiscard]] int nthOf(const QDate &date);

} // namespace campanile::views::composer
