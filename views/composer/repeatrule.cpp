// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/repeatrule.h"

#include "app/domain/recurrence.h"

#include <QStringList>

#include <array>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

const QStringList &dayNames()
{
    static const QStringList names{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    return names;
}

RepeatChoice::Kind kindOf(const domain::RuleParts &parts)
{
    using Kind = RepeatChoice::Kind;
    const bool plain = parts.interval == 1 && parts.months.isEmpty() && parts.yearDays.isEmpty() && parts.weekNumbers.isEmpty()
                       && parts.setPositions.isEmpty() && parts.hours.isEmpty() && parts.minutes.isEmpty();
    if (!plain)
        return Kind::Custom;
    switch (parts.frequency) {
    case domain::Frequency::Daily:
        return parts.days.isEmpty() && parts.monthDays.isEmpty() ? Kind::Daily : Kind::Custom;
    case domain::Frequency::Weekly:
        return parts.monthDays.isEmpty() ? Kind::Weekly : Kind::Custom;
    case domain::Frequency::Monthly:
        if (parts.days.isEmpty() && parts.monthDays.size() == 1)
            return Kind::MonthlyByDay;
        if (parts.monthDays.isEmpty() && parts.days.size() == 1 && parts.days.first().nth != 0)
            return Kind::MonthlyByWeekday;
        return Kind::Custom;
    case domain::Frequency::Minutely:
    case domain::Frequency::Hourly:
    case domain::Frequency::Yearly:
        return Kind::Custom;
    }
    return Kind::Custom;
}

} // namespace

int nthOf(const QDate &date)
{
    return date.day() + 7 > date.daysInMonth() ? -1 : (date.day() - 1) / 7 + 1;
}

RepeatChoice choiceOf(const QString &rule, const QByteArray &zone)
{
    RepeatChoice choice;
    if (rule.isEmpty())
        return choice;
    choice.kind = RepeatChoice::Kind::Custom;
    choice.custom = rule;
    const auto parts = domain::describeRule(rule);
    if (!parts)
        return choice;
    choice.kind = kindOf(*parts);
    if (parts->count > 0) {
        choice.end = RepeatChoice::End::Count;
        choice.count = parts->count;
    } else if (parts->until) {
        choice.end = RepeatChoice::End::Date;
        choice.until = parts->untilIsWall ? parts->until->date() : parts->until->toTimeZone(QTimeZone(zone)).date();
    }
    for (const domain::RuleParts::Day &day : parts->days) {
        if (choice.kind == RepeatChoice::Kind::Weekly && day.nth != 0)
            choice.kind = RepeatChoice::Kind::Custom;
        choice.weekdays.append(day.weekday);
    }
    if (choice.kind == RepeatChoice::Kind::Custom) {
        // The end has controls of its own, so the written rule shows the rest.
        choice.custom = domain::withoutEnd(rule).value_or(rule);
    } else {
        choice.custom.clear();
    }
    return choice;
}

Result<QString> ruleOf(const RepeatChoice &choice, const QDate &start, const QByteArray &zone)
{
    using Kind = RepeatChoice::Kind;
    QString rule;
    switch (choice.kind) {
    case Kind::None:
        return QString();
    case Kind::Daily:
        rule = u"FREQ=DAILY"_s;
        break;
    case Kind::Weekly: {
        QStringList days;
        for (int day = 1; day <= 7; ++day) {
            if (choice.weekdays.contains(day))
                days.append(dayNames().at(day - 1));
        }
        if (days.isEmpty())
            days.append(dayNames().at(start.dayOfWeek() - 1));
        rule = u"FREQ=WEEKLY;BYDAY="_s + days.join(u',');
        break;
    }
    case Kind::MonthlyByDay:
        rule = u"FREQ=MONTHLY;BYMONTHDAY=%1"_s.arg(start.day());
        break;
    case Kind::MonthlyByWeekday:
        rule = u"FREQ=MONTHLY;BYDAY=%1%2"_s.arg(nthOf(start)).arg(dayNames().at(start.dayOfWeek() - 1));
        break;
    case Kind::Custom:
        rule = choice.custom.trimmed();
        if (rule.startsWith(u"RRULE:"_s, Qt::CaseInsensitive))
            rule = rule.mid(6);
        break;
    }
    if (const auto parts = domain::describeRule(rule); !parts)
        return parts.error();
    switch (choice.end) {
    case RepeatChoice::End::Never:
        return domain::withoutEnd(rule);
    case RepeatChoice::End::Count:
        return domain::withCount(rule, choice.count);
    case RepeatChoice::End::Date:
        return domain::withUntil(rule, QDateTime(choice.until, QTime(23, 59, 59), QTimeZone(zone)).toUTC());
    }
    return rule;
}

} // namespace campanile::views::composer
