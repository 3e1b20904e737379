// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendarimport.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

int monthByName(const QString &name)
{
    const QLocale english(QLocale::English);
    for (int month = 1; month <= 12; ++month) {
        if (name.size() >= 3 && english.standaloneMonthName(month).startsWith(name, Qt::CaseInsensitive))
            return month;
    }
    return 0;
}

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year < 100 ? 2000 + year : year, month, day);
    if (!date.isValid() || date.year() < 1970 || date.year() > 2200)
        return std::nullopt;
    return date;
}

} // namespace

std::optional<QDate> parseDate(const QString &text, DateOrder order)
{
    static const QRegularExpression digits(u"^(\\d{1,4})[-/. ]{1,2}(\\d{1,2})[-/. ]{1,2}(\\d{1,4})\\.?$"_s);
    static const QRegularExpression dayName(u"^(\\d{1,2})\\.? ([A-Za-z]+)\\.?,? (\\d{4})$"_s);
    static const QRegularExpression nameDay(u"^([A-Za-z]+)\\.? (\\d{1,2}),? (\\d{4})$"_s);
    const QString plain = text.trimmed();
    if (const auto m = digits.match(plain); m.hasMatch()) {
        const int a = m.captured(1).toInt();
        const int b = m.captured(2).toInt();
        const int c = m.captured(3).toInt();
        if (m.captured(1).size() == 4)
            return valid(a, b, c);
        if (m.captured(1).size() > 2 || m.captured(3).size() == 3)
            return std::nullopt;
        switch (order) {
        case DateOrder::DayFirst:
            return valid(c, b, a);
        case DateOrder::MonthFirst:
            return valid(c, a, b);
        case DateOrder::YearFirst:
            return valid(a, b, c);
        }
    }
    if (const auto m = dayName.match(plain); m.hasMatch())
        return valid(m.captured(3).toInt(), monthByName(m.captured(2)), m.captured(1).toInt());
    if (const auto m = nameDay.match(plain); m.hasMatch())
        return valid(m.captured(3).toInt(), monthByName(m.captured(1)), m.captured(2).toInt());
    return std::nullopt;
}

std::optional<QTime> parseTime(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,2})(?:[:.h]?(\\d{2}))?(?::(\\d{2})(?:\\.\\d+)?)?\\s*([ap])?\\.?(m)?\\.?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto m = form.match(text.trimmed());
    const bool half = !m.captured(4).isEmpty();
    if (!m.hasMatch() || (m.captured(2).isEmpty() && !half) || half != !m.captured(5).isEmpty())
        return std::nullopt;
    int hour = m.captured(1).toInt();
    if (half && (hour < 1 || hour > 12))
        return std::nullopt;
    if (half)
        hour = hour % 12 + (m.captured(4).compare(u"p", Qt::CaseInsensitive) == 0 ? 12 : 0);
    const QTime time(hour, m.captured(2).toInt(), m.captured(3).toInt());
    if (!time.isValid())
        return std::nullopt;
    return time;
}

} // namespace campanile::domain
