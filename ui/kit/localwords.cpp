// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/localwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace campanile::ui {

using namespace Qt::StringLiterals;

QString dateWords(const QDate &date, const QLocale &locale, DateParts parts)
{
    // What stands around the year belongs to it: "de 2026" in Spanish, a comma in English, a character in Japanese.
    static const QRegularExpression year(u"(\\s*'?de'?\\s+|\\s*[,،]\\s*)?y{2,4}\\s*(年|년|'[^']*')?[,.]?\\s*"_s);
    static const QRegularExpression weekday(u"[\\s,،]*\\(?d{3,4}\\)?[\\s,،]*"_s);
    QString format = locale.dateFormat(QLocale::LongFormat);
    if (parts == DateParts::DayMonth || parts == DateParts::WeekdayDayMonth)
        format.remove(year);
    if (parts == DateParts::DayMonth || parts == DateParts::DayMonthYear)
        format.remove(weekday);
    format.replace(u"dddd"_s, u"ddd"_s).replace(u"MMMM"_s, u"MMM"_s);
    return locale.toString(date, format.trimmed());
}

QString joinedWords(const QStringList &parts)
{
    return parts.join(QCoreApplication::translate("Words", ", ", "between facts side by side"));
}

QString midSentence(const QString &label)
{
    const QLocale locale;
    if (locale.language() == QLocale::German || locale.language() == QLocale::Luxembourgish || label.isEmpty())
        return label;
    return locale.toLower(label.left(1)) + label.mid(1);
}

} // namespace campanile::ui
