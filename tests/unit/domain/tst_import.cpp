// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ical.h"
#include "app/domain/verbs.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

namespace tst_import {

using namespace Qt::StringLiterals;
using namespace campanile::domain;

class TstImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCsv_data();
    void readsCsv();
    void decodes_data();
    void decodes();
    void boundsCsvBombs();
    void knowsTheFormats_data();
    void knowsTheFormats();
    void listsBadRows();
    void parsesDatesAndTimes();
    void exportReadsBack();
    void readsCalendars();
    void calendarsReadBack();
    void refusesWhatIsNoCalendar();
    void previewsFiles();
};

static QByteArray flat(const CsvTable &table)
{
    QStringList rows;
    for (const CsvRow &row : table.rows)
        rows.append(QString::number(row.line) + u':' + row.fields.join(u'~'));
    return rows.join(u'/').toUtf8();
}

void TstImport::readsCsv_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("errors");
    QTest::newRow("plain") << QByteArray("a,b\r\nc,d\r\n") << QByteArray("1:a~b/2:c~d") << QStringList{};
    QTest::newRow("quotes, doubled quotes and line ends inside") << QByteArray("\"a \"\"b\"\"\",\"c\nd\"\ne,f")
                                                                 << QByteArray("1:a \"b\"~c\nd/3:e~f") << QStringList{};
    QTest::newRow("semicolons") << QByteArray("a;b,c\nd;e\n") << QByteArray("1:a~b,c/2:d~e") << QStringList{};
    QTest::newRow("tabs and old Mac line ends") << QByteArray("a\tb\rc\td") << QByteArray("1:a~b/2:c~d") << QStringList{};
    QTest::newRow("a sep line") << QByteArray("sep=;\na,b;c\n") << QByteArray("2:a,b~c") << QStringList{};
    QTest::newRow("empty lines are left out") << QByteArray("a,b\n\n,\nc,d\n") << QByteArray("1:a~b/4:c~d") << QStringList{};
    QTest::newRow("text after a quote") << QByteArray("\"a\"b,c\n") << QByteArray("1:ab~c") << QStringList{u"1 csv.textAfterQuote"_s};
    QTest::newRow("a quote that never closes") << QByteArray("a,b\n\"c,d\n") << QByteArray("1:a~b") << QStringList{u"2 csv.openQuote"_s};
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF" "a,b") << QByteArray("1:a~b") << QStringList{};
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QStringList{};
    QTest::newRow("zeros in the middle") << QByteArray("a\0b,c\nd,e", 9) << QByteArray("1:ab~c/2:d~e") << QStringList{};
}

void TstImport::readsCsv()
{
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, errors);
    const auto table = readCsv(csv);
    QVERIFY(table);
    QCOMPARE(flat(*table), rows);
    QStringList found;
    for (const RowError &error : table->errors)
        found.append(QString::number(error.line) + u' ' + error.code);
    QCOMPARE(found, errors);
}

void TstImport::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QByteArray little("\xFF\xFE" "c\0a\0f\0\xE9\0", 10);
    const QByteArray big("\xFE\xFF" "\0c\0a\0f\0\xE9", 10);
    QTest::newRow("UTF-8") << QByteArray("caf\xC3\xA9") << u"UTF-8"_s;
    QTest::newRow("UTF-16 little endian") << little << u"UTF-16LE"_s;
    QTest::newRow("UTF-16 big endian") << big << u"UTF-16BE"_s;
    QTest::newRow("UTF-16 without a mark") << little.mid(2) << u"UTF-16LE"_s;
    QTest::newRow("Windows") << QByteArray("caf\xE9") << u"windows-1252"_s;
}

void TstImport::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QString found;
    QCOMPARE(decodeText(bytes, &found), u"caf\u00E9"_s);
    QCOMPARE(found, encoding);
    QCOMPARE(decodeText(QByteArray("\x80\x93" "a\xFF")), u"\u20AC\u201Ca\u00FF"_s);
}

void TstImport::boundsCsvBombs()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readCsv(QByteArray("a,b\n").repeated(60'000)).error().code, u"csv.tooManyRows"_s);
    const auto full = readCsv("Text\n" + QByteArray("a\n").repeated(50'000));
    QVERIFY(full);
    QCOMPARE(full->rows.size(), 50'001);
    QCOMPARE(readCsv(QByteArray("PK\x03\x04\x14\x00\x06\x00\x08\xc3", 10)).error().code, u"csv.notText"_s);
    CsvLimits small;
    small.bytes = 10;
    QCOMPARE(readCsv("01234567890", small).error().code, u"csv.tooBig"_s);
    const auto wide = readCsv(QByteArray(1'000'000, ','));
    QVERIFY(wide);
    QVERIFY(wide->rows.isEmpty());
    QCOMPARE(wide->errors.size(), 1);
    const auto longField = readCsv(QByteArray(5'000'000, 'x') + ",b\nc,d\n");
    QVERIFY(longField);
    QCOMPARE(longField->errors.value(0).code, u"csv.fieldTooLong"_s);
    QCOMPARE(longField->rows.size(), 1);
    QVERIFY(readCsv(QByteArray(10'000'000, '"')));
    QVERIFY(timer.elapsed() < 20'000);
}

void TstImport::knowsTheFormats_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("when");
    QTest::newRow("Hootsuite, day first") << QByteArray("25/12/2026 09:30,Merry,https://a.example/x\n01/12/2026 08:00,Soon,\n")
                                          << u"hootsuite"_s << u"Merry"_s << u"2026-12-25T08:30:00Z"_s;
    QTest::newRow("Hootsuite, month first") << QByteArray("12/25/2026 09:30,Merry,\n") << u"hootsuite"_s << u"Merry"_s << u"2026-12-25T08:30:00Z"_s;
    QTest::newRow("Buffer") << QByteArray("Text,Image URL,Tags,Posting Time\nHi,https://a.example/i.png,\"x, y\",2026-07-01 18:05\n")
                            << u"buffer"_s << u"Hi"_s << u"2026-07-01T16:05:00Z"_s;
    QTest::newRow("Sprout") << QByteArray("date,time_24hr,message_text,link\n03/15/2026,14:00,Hello,\n") << u"sprout"_s << u"Hello"_s
                            << u"2026-03-15T13:00:00Z"_s;
    QTest::newRow("names of one's own") << QByteArray("Caption;Publish date;Hour\nHey;1 Mar 2026;9:05 PM\n") << u"unknown"_s << u"Hey"_s
                                        << u"2026-03-01T20:05:00Z"_s;
    QTest::newRow("a zone per row") << QByteArray("text,when,time zone\nHey,2026-03-01 10:00,America/New_York\n") << u"unknown"_s
                                    << u"Hey"_s << u"2026-03-01T15:00:00Z"_s;
    QTest::newRow("an offset in the time") << QByteArray("text,when\nHey,2026-03-01T10:00:00+05:30\n") << u"unknown"_s << u"Hey"_s
                                           << u"2026-03-01T04:30:00Z"_s;
    QTest::newRow("German names, semicolons, Windows-1252")
        << QByteArray("Datum;Uhrzeit;Nachricht;Kan\xe4le;Schlagw\xf6rter\n27.11.2026;09:05;Gr\xfc\xdf" "e;Laden;Herbst\n") << u"unknown"_s << u"Grüße"_s << u"2026-11-27T08:05:00Z"_s;
    QTest::newRow("Arabic names") << QByteArray("التاريخ,الوقت,النص\n2026-11-27,09:05,Hey\n") << u"unknown"_s << u"Hey"_s << u"2026-11-27T08:05:00Z"_s;
    QTest::newRow("no time at all") << QByteArray("text,when\nHey,\n") << u"unknown"_s << u"Hey"_s << QString();
}

void TstImport::knowsTheFormats()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, format);
    QFETCH(QString, text);
    QFETCH(QString, when);
    const auto table = readCsv(csv);
    QVERIFY(table);
    const ImportMapping mapping = guessMapping(*table, u"Europe/Berlin"_s);
    QCOMPARE(importFormatKey(mapping.format), format);
    const ImportResult result = readDrafts(*table, mapping);
    QVERIFY2(result.errors.isEmpty(), qPrintable(result.errors.value(0).code));
    QCOMPARE(result.drafts.value(0).text, text);
    QCOMPARE(result.drafts[0].when ? result.drafts[0].when->toString(Qt::ISODate) : QString(), when);
}

void TstImport::listsBadRows()
{
    const QByteArray csv = "text,when,link\ngood,2026-03-01 10:00,\n,2026-03-01 10:00,\nbad date,31/31/2026 10:00,\n"
                           "no time,2026-03-01,\nscript,2026-03-01 10:00,javascript:alert(1)\ngap,2026-03-29 02:30,\nalso good,2026-03-02 9am,\n";
    const auto table = readCsv(csv);
    QVERIFY(table);
    const ImportResult result = readDrafts(*table, guessMapping(*table, u"Europe/Berlin"_s));
    QCOMPARE(result.drafts.size(), 2);
    QStringList errors;
    for (const RowError &error : result.errors)
        errors.append(QString::number(error.line) + error.code.mid(6));
    QCOMPARE(errors, (QStringList{u"3.noText"_s, u"4.badDate"_s, u"5.badTime"_s, u"6.badLink"_s, u"7.skippedTime"_s}));
    ImportMapping mapping = guessMapping(*table, u"Nowhere/City"_s);
    QCOMPARE(readDrafts(*table, mapping).drafts.size(), 0);
}

void TstImport::parsesDatesAndTimes()
{
    QCOMPARE(parseDate(u"01.03.26"_s, DateOrder::DayFirst), QDate(2026, 3, 1));
    QCOMPARE(parseDate(u"2026/3/1"_s, DateOrder::DayFirst), QDate(2026, 3, 1));
    QCOMPARE(parseDate(u"March 1, 2026"_s, DateOrder::DayFirst), QDate(2026, 3, 1));
    QVERIFY(!parseDate(u"30/02/2026"_s, DateOrder::DayFirst));
    QVERIFY(!parseDate(u"1 Ma 2026"_s, DateOrder::DayFirst));
    QVERIFY(!parseDate(u"today"_s, DateOrder::DayFirst));
    QCOMPARE(parseTime(u"12 am"_s), QTime(0, 0));
    QCOMPARE(parseTime(u"12:30 p.m."_s), QTime(12, 30));
    QCOMPARE(parseTime(u"0905"_s), QTime(9, 5));
    QVERIFY(!parseTime(u"25:00"_s));
    QVERIFY(!parseTime(u"9"_s));
    QVERIFY(!parseTime(u"13pm"_s));
}

void TstImport::exportReadsBack()
{
    PostDraft draft;
    draft.line = 2;
    draft.title = u"T"_s;
    draft.text = u"=SUM(A1), \"quoted\"\nnext"_s;
    draft.when = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);
    draft.zone = u"Europe/Berlin"_s;
    draft.accounts = {u"@roastery"_s, u"Page"_s};
    draft.mediaUrls = {u"https://a.example/1.png"_s, u"https://a.example/2.png"_s};
    draft.altTexts = {u"one"_s, u"two"_s};
    draft.link = u"https://a.example/"_s;
    draft.firstComment = u"-first"_s;
    draft.labels = {u"a"_s, u"b, c"_s, u"say \"hi\"; now"_s, u"\"open"_s, u"two | three"_s};
    draft.campaign = u"C"_s;
    draft.status = u"draft"_s;
    draft.threadParts = {u"=Two; of \"three\""_s, u"Three\n\nwith a gap"_s};
    draft.rule = u"FREQ=WEEKLY;BYDAY=SU,MO;COUNT=4"_s;
    draft.exdates = {QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC), QDateTime(QDate(2026, 3, 8), QTime(9, 0), Qt::UTC)};
    draft.notes = u"Ask Kari, twice"_s;
    const QByteArray csv = exportDrafts({draft});
    QVERIFY(csv.contains("'=SUM"));
    QVERIFY(csv.contains("'-first"));
    QVERIFY(csv.contains("'@roastery"));
    const auto table = readCsv(csv);
    QVERIFY(table);
    const ImportMapping mapping = guessMapping(*table, u"UTC"_s);
    QCOMPARE(mapping.format, ImportFormat::Own);
    const ImportResult result = readDrafts(*table, mapping);
    QCOMPARE(result.errors.size(), 0);
    QVERIFY(result.drafts.value(0) == draft);
    // A person writes the skipped dates by hand, in the zone and at the time of the row.
    const auto byHand = readCsv("Text,Scheduled at,Time zone,Repeats,Skipped dates\r\nHi,2026-03-27 09:00,Europe/Berlin,RRULE:FREQ=DAILY,2026-03-30\r\nNo,2026-03-27 09:00,UTC,weekly,\r\n");
    QVERIFY(byHand);
    const ImportResult series = readDrafts(*byHand, guessMapping(*byHand, u"UTC"_s));
    QCOMPARE(series.drafts.value(0).rule, u"FREQ=DAILY"_s);
    QCOMPARE(series.drafts.value(0).exdates.value(0).toString(Qt::ISODate), u"2026-03-30T07:00:00Z"_s);
    QCOMPARE(series.errors.value(0).code, u"import.badRule"_s);
    // What somebody else has written without such care is read as ever.
    const auto loose = readCsv("Text,Labels\r\nHi,\"tea, coffee;\"\"open, 5\"\" cup\"\r\n");
    QVERIFY(loose);
    QCOMPARE(readDrafts(*loose, guessMapping(*loose, u"UTC"_s)).drafts.value(0).labels, (QStringList{u"tea"_s, u"coffee"_s, u"\"open"_s, u"5\" cup"_s}));
    // A post that has a title only goes the same way and comes back.
    PostDraft titled;
    titled.title = u"Ask the roaster"_s;
    titled.zone = u"UTC"_s;
    titled.status = u"idea"_s;
    const auto ideas = readCsv(exportDrafts({titled}));
    QVERIFY(ideas);
    QCOMPARE(readDrafts(*ideas, guessMapping(*ideas, u"UTC"_s)).drafts.value(0).title, titled.title);
    QCOMPARE(unguardField(u"'quoted"_s), u"'quoted"_s);
}

void TstImport::readsCalendars()
{
    const QByteArray calendar =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20260328T093000\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
        "EXDATE;TZID=Europe/Berlin:20260329T093000\r\nSUMMARY:Fresh\\, hot\r\nDESCRIPTION:A long te\r\n xt\\nwith a line\r\n"
        "CATEGORIES:tea,coffee\r\nURL:https://a.example/\r\nATTACH:https://a.example/i.png\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:No start\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20260401\r\nSUMMARY:All day\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:4\r\nDTSTART:20260401T080000Z\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:5\r\nDTSTART:20260401T080000Z\r\nSUMMARY:Often\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:6\r\nSUMMARY:Cut off\r\n"
        "BEGIN:VEVENT\r\nUID:7\r\nDTSTART;TZID=/vendor/20260101/America/New_York:20260401T080000\r\nSUMMARY:Zoned\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:8\r\nDTSTART;TZID=\"Eastern Standard Time\":20260401T080000\r\nSUMMARY:From Outlook\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n";
    const auto result = readIcal(calendar, u"Europe/Berlin"_s);
    QVERIFY(result);
    QCOMPARE(result->drafts.size(), 4);
    QCOMPARE(result->drafts[3].zone, u"America/New_York"_s);
    QCOMPARE(result->drafts[3].when->toString(Qt::ISODate), u"2026-04-01T12:00:00Z"_s);
    const PostDraft &first = result->drafts[0];
    QCOMPARE(first.title, u"Fresh, hot"_s);
    QCOMPARE(first.text, u"A long text\nwith a line"_s);
    QCOMPARE(first.when->toString(Qt::ISODate), u"2026-03-28T08:30:00Z"_s);
    QCOMPARE(first.zone, u"Europe/Berlin"_s);
    QCOMPARE(first.rule, u"FREQ=DAILY;COUNT=3"_s);
    QCOMPARE(first.exdates.value(0).toString(Qt::ISODate), u"2026-03-29T07:30:00Z"_s);
    QCOMPARE(first.labels, (QStringList{u"tea"_s, u"coffee"_s}));
    QCOMPARE(first.mediaUrls, QStringList{u"https://a.example/i.png"_s});
    QCOMPARE(result->drafts[1].when->toString(Qt::ISODate), u"2026-04-01T07:00:00Z"_s);
    QCOMPARE(result->drafts[2].when->toString(Qt::ISODate), u"2026-04-01T12:00:00Z"_s);
    QStringList errors;
    for (const RowError &error : result->errors)
        errors.append(QString::number(error.line) + error.code.mid(4));
    QCOMPARE(errors, (QStringList{u"2.noStart"_s, u"4.noText"_s, u"5.badRule"_s, u"6.malformed"_s}));
}

void TstImport::calendarsReadBack()
{
    PostDraft draft;
    draft.line = 1;
    draft.uid = u"a@b"_s;
    draft.title = u"T; x"_s;
    draft.text = QString(200, u'\u00E9') + u"\n\U0001F600 back\\slash, comma"_s;
    draft.when = QDateTime(QDate(2026, 3, 28), QTime(8, 0), Qt::UTC);
    draft.zone = u"Europe/Berlin"_s;
    draft.rule = u"FREQ=WEEKLY;COUNT=4"_s;
    draft.exdates = {QDateTime(QDate(2026, 4, 4), QTime(7, 0), Qt::UTC)};
    draft.link = u"https://a.example/x"_s;
    draft.mediaUrls = {u"https://a.example/1.png"_s};
    draft.labels = {u"one"_s, u"two, three"_s};
    draft.accounts = {u"mastodon:@roastery"_s, u"Page, the second"_s};
    draft.threadParts = {u"Two;\nof three"_s, u"Three \u05D0"_s};
    draft.firstComment = u"Link: https://a.example"_s;
    draft.campaign = u"Winter; gifts"_s;
    draft.notes = u"Ask Kari"_s;
    const QByteArray calendar = writeIcal({draft}, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    for (const QByteArray &line : calendar.split('\n'))
        QVERIFY(line.size() <= 76);
    const auto back = readIcal(calendar, u"UTC"_s);
    QVERIFY(back);
    QCOMPARE(back->errors.size(), 0);
    QCOMPARE(back->drafts.value(0).text, draft.text);
    QCOMPARE(back->drafts.value(0).labels, draft.labels);
    QCOMPARE(back->drafts.value(0).threadParts, draft.threadParts);
    QVERIFY(back->drafts.value(0) == draft);
    // A single post is written in UTC, and was planned in its own zone all the same.
    draft.rule.clear();
    draft.exdates.clear();
    const auto single = readIcal(writeIcal({draft}, *draft.when), u"UTC"_s);
    QVERIFY(single);
    QVERIFY(single->drafts.value(0) == draft);
}

void TstImport::refusesWhatIsNoCalendar()
{
    QCOMPARE(readIcal("hello", u"UTC"_s).error().code, u"ical.notCalendar"_s);
    QCOMPARE(readIcal("BEGIN:VCALENDAR", u"No/Where"_s).error().code, u"recurrence.zone"_s);
    IcalLimits few;
    few.events = 2;
    QCOMPARE(readIcal("BEGIN:VCALENDAR\n" + QByteArray("BEGIN:VEVENT\n").repeated(3), u"UTC"_s, few).error().code, u"ical.tooManyEvents"_s);
    QElapsedTimer timer;
    timer.start();
    (void)readIcal("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:" + QByteArray("\xF0\x9F ;:\"\\", 7).repeated(100'000) + "\nEND:VEVENT\n", u"UTC"_s);
    (void)readIcal("BEGIN:VCALENDAR\n" + QByteArray("BEGIN:VEVENT\nEND:VEVENT\n").repeated(20'000), u"UTC"_s);
    QVERIFY(timer.elapsed() < 10'000);
}

void TstImport::previewsFiles()
{
    const auto csv = importPreview("Text,Posting Time\nHi,2026-07-01 18:05\nBad,never\n", u"UTC"_s);
    QVERIFY(csv);
    QVERIFY(csv->contains("\"format\":\"buffer\""));
    QVERIFY(csv->contains("2026-07-01T18:05:00Z"));
    QVERIFY(csv->contains("import.badDate"));
    const auto ical = importPreview("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260401T080000Z\nSUMMARY:X\nEND:VEVENT\nEND:VCALENDAR\n", u"UTC"_s);
    QVERIFY(ical);
    QVERIFY(ical->contains("\"format\":\"icalendar\""));
}

CAMPANILE_APPLESS_TEST(TstImport)

} // namespace tst_import

#include "tst_import.moc"
