// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recurrence.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

namespace tst_recurrence {

using namespace Qt::StringLiterals;
using namespace campanile::domain;

class TstRecurrence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expands_data();
    void expands();
    void refuses_data();
    void refuses();
    void wallClocks_data();
    void wallClocks();
    void findsTheNextOne();
    void showsWhatClockChangesDo();
    void splits();
    void changesEnds();
    void describes();
    void hostileRulesEndInTime();
};

static QDateTime at(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

static Series series(const QString &rule, const QString &start, const QString &zone)
{
    return Series{rule, at(start), zone, {}};
}

static QStringList instants(const QList<ZonedInstant> &list)
{
    QStringList result;
    for (const ZonedInstant &instant : list)
        result.append(instant.utc.toString(Qt::ISODate));
    return result;
}

void TstRecurrence::expands_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("daily over the start of summer time") << u"FREQ=DAILY;COUNT=3"_s << u"2026-03-28T09:00:00"_s << u"Europe/Berlin"_s
        << QStringList{u"2026-03-28T08:00:00Z"_s, u"2026-03-29T07:00:00Z"_s, u"2026-03-30T07:00:00Z"_s};
    QTest::newRow("a time that is skipped moves forward") << u"FREQ=DAILY;COUNT=3"_s << u"2026-03-28T02:30:00"_s << u"Europe/Berlin"_s
        << QStringList{u"2026-03-28T01:30:00Z"_s, u"2026-03-29T01:30:00Z"_s, u"2026-03-30T00:30:00Z"_s};
    QTest::newRow("a time that comes twice is the first") << u"FREQ=DAILY;COUNT=2"_s << u"2026-10-25T02:30:00"_s << u"Europe/Berlin"_s
        << QStringList{u"2026-10-25T00:30:00Z"_s, u"2026-10-26T01:30:00Z"_s};
    QTest::newRow("New York in November") << u"FREQ=WEEKLY;BYDAY=SU;COUNT=2"_s << u"2026-11-01T01:30:00"_s << u"America/New_York"_s
        << QStringList{u"2026-11-01T05:30:00Z"_s, u"2026-11-08T06:30:00Z"_s};
    QTest::newRow("last Friday") << u"RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"_s << u"2026-01-30T12:00:00"_s << u"UTC"_s
        << QStringList{u"2026-01-30T12:00:00Z"_s, u"2026-02-27T12:00:00Z"_s, u"2026-03-27T12:00:00Z"_s};
    QTest::newRow("the 31st skips short months") << u"FREQ=MONTHLY;COUNT=3"_s << u"2026-01-31T12:00:00"_s << u"UTC"_s
        << QStringList{u"2026-01-31T12:00:00Z"_s, u"2026-03-31T12:00:00Z"_s, u"2026-05-31T12:00:00Z"_s};
    QTest::newRow("leap days") << u"FREQ=YEARLY;COUNT=2"_s << u"2024-02-29T00:00:00"_s << u"UTC"_s
        << QStringList{u"2024-02-29T00:00:00Z"_s, u"2028-02-29T00:00:00Z"_s};
    QTest::newRow("a day of the month in a year is that day of each month") << u"FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=-1;COUNT=4"_s
        << u"2026-10-05T12:00:00"_s << u"UTC"_s
        << QStringList{u"2026-10-31T12:00:00Z"_s, u"2026-11-30T12:00:00Z"_s, u"2026-12-31T12:00:00Z"_s, u"2028-01-31T12:00:00Z"_s};
    QTest::newRow("a weekday of a numbered week, in the year of the start") << u"FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=2"_s
        << u"2026-07-07T23:15:00"_s << u"Europe/Oslo"_s << QStringList{u"2027-01-04T22:15:00Z"_s, u"2028-01-03T22:15:00Z"_s};
    QTest::newRow("the last week of years with 53 and with 52") << u"FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=3"_s << u"2026-11-18T12:00:00"_s << u"UTC"_s
        << QStringList{u"2027-01-03T12:00:00Z"_s, u"2028-01-02T12:00:00Z"_s, u"2028-12-31T12:00:00Z"_s};
    QTest::newRow("a zone without a slash") << u"FREQ=DAILY;COUNT=1"_s << u"2026-07-01T09:00:00"_s << u"CET"_s << QStringList{u"2026-07-01T07:00:00Z"_s};
    QTest::newRow("until an instant, inclusive") << u"freq=daily;until=20260102T090000Z"_s << u"2026-01-01T10:00:00"_s << u"Europe/Berlin"_s
        << QStringList{u"2026-01-01T09:00:00Z"_s, u"2026-01-02T09:00:00Z"_s};
    QTest::newRow("until a day, inclusive") << u"FREQ=DAILY;UNTIL=20260102"_s << u"2026-01-01T23:00:00"_s << u"America/New_York"_s
        << QStringList{u"2026-01-02T04:00:00Z"_s, u"2026-01-03T04:00:00Z"_s};
    QTest::newRow("second to last workday") << u"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=2"_s << u"2026-01-01T08:00:00"_s
        << u"UTC"_s << QStringList{u"2026-01-29T08:00:00Z"_s, u"2026-02-26T08:00:00Z"_s};
    QTest::newRow("every second Sunday from a Thursday") << u"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=2"_s << u"2026-11-26T09:00:00"_s << u"UTC"_s
        << QStringList{u"2026-11-29T09:00:00Z"_s, u"2026-12-13T09:00:00Z"_s};
    QTest::newRow("the days before the start do not count") << u"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=3"_s << u"2026-11-26T09:00:00"_s
        << u"UTC"_s << QStringList{u"2026-11-27T09:00:00Z"_s, u"2026-12-07T09:00:00Z"_s, u"2026-12-11T09:00:00Z"_s};
    QTest::newRow("a half-hour zone") << u"FREQ=DAILY;COUNT=2"_s << u"2026-04-05T01:45:00"_s << u"Australia/Lord_Howe"_s
        << QStringList{u"2026-04-04T14:45:00Z"_s, u"2026-04-05T15:15:00Z"_s};
    QTest::newRow("hourly over a gap gives each instant once") << u"FREQ=HOURLY;COUNT=4"_s << u"2026-03-29T01:30:00"_s << u"Europe/Berlin"_s
        << QStringList{u"2026-03-29T00:30:00Z"_s, u"2026-03-29T01:30:00Z"_s, u"2026-03-29T02:30:00Z"_s};
}

void TstRecurrence::expands()
{
    QFETCH(QString, rule);
    QFETCH(QString, start);
    QFETCH(QString, zone);
    QFETCH(QStringList, expected);
    const auto result = expandSeries(series(rule, start, zone), {});
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().code));
    QCOMPARE(instants(*result), expected);
}

void TstRecurrence::refuses_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString() << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("words") << u"every day"_s << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("unknown frequency") << u"FREQ=OFTEN"_s << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("no frequency") << u"INTERVAL=2"_s << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("zero interval") << u"FREQ=DAILY;INTERVAL=0"_s << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("negative count") << u"FREQ=DAILY;COUNT=-1"_s << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("two ends") << u"FREQ=DAILY;COUNT=2;UNTIL=20260101"_s << u"UTC"_s << u"recurrence.countAndUntil"_s;
    QTest::newRow("a part twice") << u"FREQ=DAILY;FREQ=WEEKLY"_s << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("bad until") << u"FREQ=DAILY;UNTIL=20261340"_s << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("a day that never comes") << u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"_s << u"UTC"_s << u"recurrence.never"_s;
    QTest::newRow("each second") << u"FREQ=SECONDLY"_s << u"UTC"_s << u"recurrence.tooFrequent"_s;
    QTest::newRow("unknown zone") << u"FREQ=DAILY"_s << u"Mars/Olympus"_s << u"recurrence.zone"_s;
    QTest::newRow("a zone that POSIX would read as UTC") << u"FREQ=DAILY"_s << u"Oslo"_s << u"recurrence.zone"_s;
    QTest::newRow("a rule of POSIX") << u"FREQ=DAILY"_s << u"EST5EDT,M3.2.0/2,M11.1.0"_s << u"recurrence.zone"_s;
    QTest::newRow("no zone") << u"FREQ=DAILY"_s << QString() << u"recurrence.zone"_s;
    QTest::newRow("a line break") << u"FREQ=DAILY\r\nDTSTART:20200101"_s << u"UTC"_s << u"recurrence.syntax"_s;
    QTest::newRow("month 13") << u"FREQ=YEARLY;BYMONTH=13"_s << u"UTC"_s << u"recurrence.syntax"_s;
}

void TstRecurrence::refuses()
{
    QFETCH(QString, rule);
    QFETCH(QString, zone);
    QFETCH(QString, code);
    const auto result = expandSeries(series(rule, u"2026-01-01T00:00:00"_s, zone), {});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, code);
}

void TstRecurrence::wallClocks_data()
{
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<bool>("nonexistent");
    QTest::addColumn<bool>("ambiguous");
    QTest::newRow("a plain time") << u"2026-07-01T12:00:00"_s << u"Europe/Paris"_s << u"2026-07-01T10:00:00Z"_s << false << false;
    QTest::newRow("in the gap") << u"2026-03-29T02:00:00"_s << u"Europe/Paris"_s << u"2026-03-29T01:00:00Z"_s << true << false;
    QTest::newRow("just after the gap") << u"2026-03-29T03:00:00"_s << u"Europe/Paris"_s << u"2026-03-29T01:00:00Z"_s << false << false;
    QTest::newRow("in the overlap") << u"2026-10-25T02:00:00"_s << u"Europe/Paris"_s << u"2026-10-25T00:00:00Z"_s << false << true;
    QTest::newRow("just before the overlap") << u"2026-10-25T01:59:59"_s << u"Europe/Paris"_s << u"2026-10-24T23:59:59Z"_s << false << false;
    QTest::newRow("just after the overlap") << u"2026-10-25T03:00:00"_s << u"Europe/Paris"_s << u"2026-10-25T02:00:00Z"_s << false << false;
    QTest::newRow("a day that Samoa skipped") << u"2011-12-30T12:00:00"_s << u"Pacific/Apia"_s << u"2011-12-30T22:00:00Z"_s << true << false;
    QTest::newRow("Kathmandu") << u"2026-01-01T00:00:00"_s << u"Asia/Kathmandu"_s << u"2025-12-31T18:15:00Z"_s << false << false;
}

void TstRecurrence::wallClocks()
{
    QFETCH(QString, wall);
    QFETCH(QString, zone);
    QFETCH(QString, utc);
    QFETCH(bool, nonexistent);
    QFETCH(bool, ambiguous);
    const QDateTime asked = at(wall);
    const QTimeZone where(zone.toLatin1());
    const ZonedInstant instant = toInstant(asked.date(), asked.time(), where);
    QCOMPARE(instant.utc.toString(Qt::ISODate), utc);
    QCOMPARE(instant.nonexistent, nonexistent);
    QCOMPARE(instant.ambiguous, ambiguous);
    QCOMPARE(toWall(instant.utc, where), instant.wall);
    if (!nonexistent)
        QCOMPARE(instant.wall.toString(u"yyyy-MM-ddTHH:mm:ss"_s), wall);
}

void TstRecurrence::findsTheNextOne()
{
    Series weekly = series(u"FREQ=WEEKLY;COUNT=3"_s, u"2026-01-05T09:00:00"_s, u"UTC"_s);
    weekly = skipOccurrence(weekly, at(u"2026-01-12T09:00:00Z"_s));
    const auto next = nextAfter(weekly, at(u"2026-01-05T09:00:00Z"_s));
    QVERIFY(next && *next);
    QCOMPARE((*next)->utc, at(u"2026-01-19T09:00:00Z"_s));
    const auto none = nextAfter(weekly, at(u"2026-01-19T09:00:00Z"_s));
    QVERIFY(none);
    QVERIFY(!none->has_value());
    ExpandRange range;
    range.from = at(u"2026-01-06T00:00:00Z"_s);
    range.to = at(u"2026-01-19T09:00:00Z"_s);
    QVERIFY(expandSeries(weekly, range)->isEmpty());
}

void TstRecurrence::showsWhatClockChangesDo()
{
    const auto all = expandSeries(series(u"FREQ=WEEKLY;COUNT=53"_s, u"2026-01-04T02:30:00"_s, u"Europe/Berlin"_s), {});
    QVERIFY(all);
    const QList<ZonedInstant> changes = offsetChanges(*all);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0].wall, at(u"2026-03-29T03:30:00Z"_s));
    QVERIFY(changes[0].nonexistent);
    QCOMPARE(changes[1].wall.date(), QDate(2026, 11, 1));
}

void TstRecurrence::splits()
{
    const Series whole = skipOccurrence(series(u"FREQ=DAILY;COUNT=6"_s, u"2026-03-27T09:00:00"_s, u"Europe/Berlin"_s),
                                        at(u"2026-03-31T07:00:00Z"_s));
    const auto all = expandSeries(whole, {});
    const auto split = splitSeries(whole, (*all)[2].utc);
    QVERIFY(split);
    QVERIFY(split->head);
    QStringList joined = instants(*expandSeries(*split->head, {}));
    QCOMPARE(joined.size(), 2);
    joined += instants(*expandSeries(split->tail, {}));
    QCOMPARE(joined, instants(*all));
    QVERIFY(!splitSeries(whole, (*all)[0].utc)->head);
    const auto wrong = splitSeries(whole, at(u"2026-03-28T12:00:00Z"_s));
    QCOMPARE(wrong.error().code, u"recurrence.notAnOccurrence"_s);
}

void TstRecurrence::changesEnds()
{
    QCOMPARE(*withCount(u"FREQ=DAILY;UNTIL=20260101"_s, 4), u"FREQ=DAILY;COUNT=4"_s);
    QCOMPARE(*withUntil(u"FREQ=DAILY;COUNT=4"_s, at(u"2026-01-01T10:00:00Z"_s)), u"FREQ=DAILY;UNTIL=20260101T100000Z"_s);
    QCOMPARE(*withoutEnd(u"RRULE:FREQ=DAILY;COUNT=4"_s), u"FREQ=DAILY"_s);
    QVERIFY(!withCount(u"FREQ=DAILY"_s, 0));
    QVERIFY(!withoutEnd(u"nonsense"_s));
}

void TstRecurrence::describes()
{
    const auto parts = describeRule(u"FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,2MO;BYMONTH=3,4;WKST=SU;COUNT=5"_s);
    QVERIFY(parts);
    QCOMPARE(parts->frequency, Frequency::Monthly);
    QCOMPARE(parts->interval, 2);
    QCOMPARE(parts->days.size(), 2);
    QVERIFY(parts->days.contains(RuleParts::Day{-1, 5}));
    QVERIFY(parts->days.contains(RuleParts::Day{2, 1}));
    QCOMPARE(parts->months, (QList<int>{3, 4}));
    QCOMPARE(parts->weekStart, 7);
    QCOMPARE(parts->count, 5);
}

void TstRecurrence::hostileRulesEndInTime()
{
    QElapsedTimer timer;
    const QStringList rules{u"FREQ=HOURLY;INTERVAL=2;BYHOUR=1"_s, u"FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"_s,
                            u"FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6"_s, u"FREQ=YEARLY;INTERVAL=10000"_s, u"FREQ=MINUTELY"_s,
                            u"FREQ=DAILY;COUNT=2000000000"_s, u"FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1"_s,
                            u"FREQ=DAILY;BYSETPOS=5"_s, u"FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=2MO"_s, u"FREQ=DAILY;INTERVAL=7;BYDAY=MO"_s,
                            u"FREQ=HOURLY;BYMINUTE=1,2,3;BYSECOND=0"_s};
    for (const QString &rule : rules) {
        timer.start();
        ExpandRange range;
        range.maxCount = 100'000'000;
        const auto result = expandSeries(series(rule, u"2026-01-02T00:00:00"_s, u"Europe/Berlin"_s), range);
        QVERIFY(!result || result->size() <= maxOccurrences);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(rule));
    }
}

CAMPANILE_APPLESS_TEST(TstRecurrence)

} // namespace tst_recurrence

#include "tst_recurrence.moc"
