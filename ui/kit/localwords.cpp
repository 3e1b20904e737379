// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/localwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

bool isComma(QChar c)
{
    return c == u',' || c == u'،';
}

qsizetype beforeSpaces(QStringView text, qsizetype at)
{
    while (at > 0 && text.at(at - 1).isSpace())
        --at;
    return at;
}

qsizetype afterSpaces(QStringView text, qsizetype at)
{
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    return at;
}

qsizetype afterLetters(QStringView text, qsizetype at, QChar letter)
{
    while (at < text.size() && text.at(at) == letter)
        ++at;
    return at;
}

/** Where the words that lead to a year at @p at begin: a comma, or "de" with or without quotes. */
qsizetype beforeLeadIn(QStringView text, qsizetype at)
{
    const qsizetype end = beforeSpaces(text, at);
    if (end > 0 && isComma(text.at(end - 1)))
        return beforeSpaces(text, end - 1);
    if (end == at)
        return at;
    for (const QStringView word : {QStringView(u"'de'"), QStringView(u"de")}) {
        if (text.first(end).endsWith(word))
            return beforeSpaces(text, end - word.size());
    }
    return at;
}

/** Where what belongs to a year that ends at @p at is over. */
qsizetype afterTail(QStringView text, qsizetype at)
{
    at = afterSpaces(text, at);
    const QStringView rest = text.sliced(at);
    for (const QStringView mark : {QStringView(u"年"), QStringView(u"년"), QStringView(u"г.")}) {
        if (rest.startsWith(mark))
            at += mark.size();
    }
    if (rest.startsWith(u'\'') && rest.indexOf(u'\'', 1) > 0)
        at += rest.indexOf(u'\'', 1) + 1;
    if (at < text.size() && (text.at(at) == u',' || text.at(at) == u'.'))
        ++at;
    return afterSpaces(text, at);
}

} // namespace

QString withoutYear(const QString &format)
{
    QString out = format;
    for (qsizetype at = 0; at < out.size();) {
        const qsizetype end = afterLetters(out, at, u'y');
        if (end - at < 2) {
            at = std::max(end, at + 1);
            continue;
        }
        const qsizetype first = beforeLeadIn(out, at);
        out.remove(first, afterTail(out, end) - first);
        at = first;
    }
    return out;
}

QString withoutWeekday(const QString &format)
{
    QString out = format;
    for (qsizetype at = 0; at < out.size();) {
        qsizetype end = afterLetters(out, at, u'd');
        if (end - at < 3) {
            at = std::max(end, at + 1);
            continue;
        }
        const auto isAround = [&out](qsizetype place) { return out.at(place).isSpace() || isComma(out.at(place)); };
        if (at > 0 && out.at(at - 1) == u'(')
            --at;
        while (at > 0 && isAround(at - 1))
            --at;
        if (end < out.size() && out.at(end) == u')')
            ++end;
        while (end < out.size() && isAround(end))
            ++end;
        out.remove(at, end - at);
    }
    return out;
}

QString dateWords(const QDate &date, const QLocale &locale, DateParts parts)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    if (parts == DateParts::DayMonth || parts == DateParts::WeekdayDayMonth)
        format = withoutYear(format);
    if (parts == DateParts::DayMonth || parts == DateParts::DayMonthYear)
        format = withoutWeekday(format);
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
