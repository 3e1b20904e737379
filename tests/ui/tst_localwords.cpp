// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_localwords {

using namespace campanile::ui;
using namespace Qt::StringLiterals;

class TestLocalWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void datesFollowTheOrderOfTheLocale_data();
    void datesFollowTheOrderOfTheLocale();
    void everyLocalesFormatLosesItsYearAndWeekday();
    void labelsKeepTheirCapitalWhereNounsDo_data();
    void labelsKeepTheirCapitalWhereNounsDo();
    void onlyRightToLeftSentencesIsolate();
};

void TestLocalWords::datesFollowTheOrderOfTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<int>("parts");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &locale, DateParts parts, const QString &words) { QTest::newRow(name) << locale << int(parts) << words; };
    row("American day and month", u"en_US"_s, DateParts::DayMonth, u"Nov 23"_s);
    row("American with the year", u"en_US"_s, DateParts::DayMonthYear, u"Nov 23, 2026"_s);
    row("American with the weekday", u"en_US"_s, DateParts::WeekdayDayMonth, u"Mon, Nov 23"_s);
    row("American with all", u"en_US"_s, DateParts::WeekdayDayMonthYear, u"Mon, Nov 23, 2026"_s);
    row("British day and month", u"en_GB"_s, DateParts::DayMonth, u"23 Nov"_s);
    row("German day and month", u"de_DE"_s, DateParts::DayMonth, u"23. Nov."_s);
    row("German with all", u"de_DE"_s, DateParts::WeekdayDayMonthYear, u"Mo., 23. Nov. 2026"_s);
    row("Spanish drops the word before the year", u"es_ES"_s, DateParts::DayMonth, u"23 de nov"_s);
    row("Japanese keeps its marks", u"ja_JP"_s, DateParts::DayMonth, u"11月23日"_s);
    row("Arabic in its own digits", u"ar_EG"_s, DateParts::WeekdayDayMonthYear, u"الاثنين، ٢٣ نوفمبر ٢٠٢٦"_s);
}

void TestLocalWords::datesFollowTheOrderOfTheLocale()
{
    QFETCH(QString, locale);
    QFETCH(int, parts);
    QTEST(dateWords(QDate(2026, 11, 23), QLocale(locale), DateParts(parts)), "words");
}

void TestLocalWords::everyLocalesFormatLosesItsYearAndWeekday()
{
    // What the functions do, as a regular expression says it.
    const QRegularExpression year(u"(\\s*('de'|de)\\s+|\\s*[,،]\\s*)?y{2,4}\\s*(年|년|г\\.|'[^']*')?[,.]?\\s*"_s);
    const QRegularExpression weekday(u"[\\s,،]*\\(?d{3,4}\\)?[\\s,،]*"_s);
    const QList<QLocale> locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    QVERIFY(locales.size() > 300);
    for (const QLocale &locale : locales) {
        for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat, QLocale::NarrowFormat}) {
            const QString format = locale.dateFormat(length);
            QCOMPARE(withoutYear(format), QString(format).remove(year));
            QCOMPARE(withoutWeekday(format), QString(format).remove(weekday));
        }
    }
    QCOMPARE(withoutYear(QString()), QString());
    QCOMPARE(withoutYear(u"y 'of"_s), u"y 'of"_s);
    QCOMPARE(withoutYear(u"d MMMM yyyy 'г"_s), u"d MMMM 'г"_s);
    QCOMPARE(withoutWeekday(u"(dddd)"_s), QString());
}

void TestLocalWords::labelsKeepTheirCapitalWhereNounsDo_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << u"en_US"_s << u"Alt text"_s << u"alt text"_s;
    QTest::newRow("German") << u"de_DE"_s << u"Erster Kommentar"_s << u"Erster Kommentar"_s;
    QTest::newRow("Turkish has two letters i") << u"tr_TR"_s << u"Iki"_s << u"ıki"_s;
    QTest::newRow("nothing") << u"en_US"_s << QString() << QString();
}

void TestLocalWords::labelsKeepTheirCapitalWhereNounsDo()
{
    QFETCH(QString, locale);
    QFETCH(QString, label);
    QLocale::setDefault(QLocale(locale));
    QTEST(midSentence(label), "words");
}

void TestLocalWords::onlyRightToLeftSentencesIsolate()
{
    QCOMPARE(isolated(u"@cafe"_s), u"@cafe"_s);
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    QCOMPARE(isolated(u"@cafe"_s), QChar(0x2068) + u"@cafe"_s + QChar(0x2069));
    QCOMPARE(isolated(QString()), QString());
}

CAMPANILE_APPLESS_TEST(TestLocalWords)

} // namespace tst_localwords

#include "tst_localwords.moc"
