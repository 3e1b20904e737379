// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rng.h"
#include "app/domain/businesshours.h"
#include "app/domain/zonedtime.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_businesshours {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

QJsonObject json(const QString &text)
{
    return QJsonDocument::fromJson(QString(text).replace(u'\'', u'"').toUtf8()).object();
}

const QString kOffice = u"{'mon':[['09:00','17:30']],'tue':[['09:00','17:30']],'wed':[['09:00','17:30']],'thu':[['09:00','17:30']],'fri':[['09:00','17:30']]}"_s;

qint64 at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

QString text(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

/** What the header says, read minute by minute off the clock on the wall. */
class Reference
{
public:
    Reference(QJsonObject week, QStringList holidays, const QString &zone)
        : m_week(std::move(week)), m_holidays(std::move(holidays)), m_zone(zone.toLatin1())
    {
    }

    bool isWorking(qint64 ms) const
    {
        const QDateTime wall = toWall(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), m_zone);
        const QDate today = wall.date();
        if (m_holidays.contains(today.toString(u"yyyy-MM-dd"_s)) || m_holidays.contains(today.toString(u"--MM-dd"_s)))
            return false;
        if (m_week.isEmpty())
            return true;
        const int minute = wall.time().hour() * 60 + wall.time().minute();
        for (const bool yesterday : {false, true}) {
            const int weekday = yesterday ? today.addDays(-1).dayOfWeek() : today.dayOfWeek();
            for (const QJsonValue &span : m_week.value(weekdayKeys()[weekday - 1]).toArray()) {
                const int from = minutes(span.toArray()[0].toString());
                const int to = minutes(span.toArray()[1].toString());
                const bool overnight = to < from;
                if (yesterday ? overnight && minute < to : minute >= from && (overnight || minute < to))
                    return true;
            }
        }
        return false;
    }
    qint64 between(qint64 from, qint64 to) const
    {
        qint64 total = 0;
        for (qint64 ms = from; ms < to; ms += kMinute)
            total += isWorking(ms) ? kMinute : 0;
        return total;
    }

private:
    static int minutes(const QString &text) { return text.left(2).toInt() * 60 + text.mid(3).toInt(); }

    const QJsonObject m_week;
    const QStringList m_holidays;
    const QTimeZone m_zone;
};

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QJsonObject randomWeek(SeededRng &rng)
{
    QJsonObject week;
    for (const QString &key : weekdayKeys()) {
        if (rng.below(4) == 0)
            continue;
        QJsonArray spans;
        int minute = int(rng.below(600));
        for (int i = int(rng.below(3)); i >= 0 && minute < 1300; --i) {
            const int end = std::min(1440, minute + 1 + int(rng.below(300)));
            spans.append(QJsonArray{clockText(minute), clockText(end)});
            minute = end + 1 + int(rng.below(200));
        }
        if (rng.below(3) == 0 && minute < 1440)
            spans.append(QJsonArray{clockText(minute), clockText(int(rng.below(quint64(minute))))});
        week.insert(key, spans);
    }
    if (week.isEmpty())
        week.insert(u"wed"_s, QJsonArray{QJsonValue(QJsonArray{u"00:00"_s, u"24:00"_s})});
    return week;
}

} // namespace

/** Working time, and its way back. */
class TestBusinessHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsOverNightsAndHolidays_data();
    void addsOverNightsAndHolidays();
    void agreesWithTheClockOnTheWall_data();
    void agreesWithTheClockOnTheWall();
    void addingIsTheInverseOfCounting_data();
    void addingIsTheInverseOfCounting();
    void answersFarDatesAtOnce();
    void holidaysForEverHaveNoEnd();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
};

void TestBusinessHours::addsOverNightsAndHolidays_data()
{
    QTest::addColumn<QString>("week");
    QTest::addColumn<QStringList>("holidays");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("to");
    const QString berlin = u"Europe/Berlin"_s;
    QTest::newRow("a Friday afternoon goes on on Monday")
        << kOffice << QStringList() << berlin << u"2026-03-20T15:50:00Z"_s << 120 << u"2026-03-23T09:20:00Z"_s;
    QTest::newRow("a deadline may be the end of a day")
        << kOffice << QStringList() << berlin << u"2026-03-20T15:50:00Z"_s << 40 << u"2026-03-20T16:30:00Z"_s;
    QTest::newRow("a night counts from the morning")
        << kOffice << QStringList() << berlin << u"2026-03-17T22:00:00Z"_s << 30 << u"2026-03-18T08:30:00Z"_s;
    QTest::newRow("Monday after the clocks went forward starts an hour earlier in UTC")
        << kOffice << QStringList() << berlin << u"2026-03-27T16:00:00Z"_s << 60 << u"2026-03-30T07:30:00Z"_s;
    QTest::newRow("a holiday is passed over")
        << kOffice << QStringList{u"2026-04-03"_s, u"2026-04-06"_s} << berlin << u"2026-04-02T15:00:00Z"_s << 60 << u"2026-04-07T07:30:00Z"_s;
    QTest::newRow("a holiday of every year")
        << kOffice << QStringList{u"--12-25"_s} << berlin << u"2031-12-24T16:00:00Z"_s << 60 << u"2031-12-26T08:30:00Z"_s;
    QTest::newRow("without hours every minute counts")
        << QString() << QStringList() << berlin << u"2026-03-28T23:30:00Z"_s << 120 << u"2026-03-29T01:30:00Z"_s;
    QTest::newRow("without hours a holiday still does not")
        << QString() << QStringList{u"2026-05-01"_s} << u"UTC"_s << u"2026-04-30T23:00:00Z"_s << 90 << u"2026-05-02T00:30:00Z"_s;
    QTest::newRow("a night shift goes over midnight")
        << u"{'fri':[['22:00','06:00']]}"_s << QStringList() << u"UTC"_s << u"2026-03-20T23:00:00Z"_s << 480 << u"2026-03-27T23:00:00Z"_s;
    QTest::newRow("the skipped hour of a night shift is not worked")
        << u"{'sat':[['22:00','06:00']]}"_s << QStringList() << berlin << u"2026-03-28T21:00:00Z"_s << 420 << u"2026-03-29T04:00:00Z"_s;
    QTest::newRow("the repeated hour of a night shift is worked twice")
        << u"{'sat':[['22:00','06:00']]}"_s << QStringList() << berlin << u"2026-10-24T20:00:00Z"_s << 540 << u"2026-10-25T05:00:00Z"_s;
    QTest::newRow("half-hour zones")
        << kOffice << QStringList() << u"Asia/Kolkata"_s << u"2026-03-20T11:50:00Z"_s << 20 << u"2026-03-23T03:40:00Z"_s;
}

void TestBusinessHours::addsOverNightsAndHolidays()
{
    QFETCH(QString, week);
    QFETCH(QStringList, holidays);
    QFETCH(QString, zone);
    QFETCH(QString, from);
    QFETCH(int, minutes);
    QFETCH(QString, to);
    const auto hours = BusinessHours::parse(json(week), holidays, zone);
    QVERIFY(hours);
    const auto end = hours->addWorking(at(from), minutes * kMinute);
    QVERIFY(end);
    QCOMPARE(text(*end), to);
    QCOMPARE(hours->workingMsBetween(at(from), *end), minutes * kMinute);
}

void TestBusinessHours::agreesWithTheClockOnTheWall_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("around");
    QTest::newRow("Berlin goes forward") << u"Europe/Berlin"_s << u"2026-03-29T00:00:00Z"_s;
    QTest::newRow("Berlin goes back") << u"Europe/Berlin"_s << u"2026-10-25T00:00:00Z"_s;
    QTest::newRow("New York goes forward") << u"America/New_York"_s << u"2027-03-14T00:00:00Z"_s;
    QTest::newRow("half an hour in Lord Howe") << u"Australia/Lord_Howe"_s << u"2026-04-04T12:00:00Z"_s;
    QTest::newRow("Kolkata never changes") << u"Asia/Kolkata"_s << u"2026-02-28T00:00:00Z"_s;
    QTest::newRow("Samoa left out a day") << u"Pacific/Apia"_s << u"2011-12-30T00:00:00Z"_s;
    QTest::newRow("a leap day") << u"UTC"_s << u"2028-02-29T00:00:00Z"_s;
}

void TestBusinessHours::agreesWithTheClockOnTheWall()
{
    QFETCH(QString, zone);
    QFETCH(QString, around);
    SeededRng rng(4711);
    for (int round = 0; round < 150; ++round) {
        const QJsonObject week = round % 7 == 0 ? QJsonObject() : randomWeek(rng);
        QStringList holidays;
        const QDate day = QDateTime::fromMSecsSinceEpoch(at(around), Qt::UTC).date();
        for (int i = int(rng.below(3)); i > 0; --i)
            holidays.append(day.addDays(qint64(rng.below(9)) - 4).toString(rng.below(2) ? u"yyyy-MM-dd"_s : u"--MM-dd"_s));
        const auto hours = BusinessHours::parse(week, holidays, zone);
        QVERIFY2(hours, qPrintable(QString::fromUtf8(QJsonDocument(week).toJson(QJsonDocument::Compact))));
        const Reference slow(week, holidays, zone);
        const qint64 from = at(around) + (qint64(rng.below(6000)) - 4500) * kMinute;
        const qint64 to = from + qint64(rng.below(6000)) * kMinute;
        const qint64 expected = slow.between(from, to);
        QCOMPARE(hours->workingMsBetween(from, to), expected);
        QCOMPARE(hours->workingMsBetween(to, from), 0);
        QCOMPARE(hours->isWorking(from), slow.isWorking(from));
        if (expected == 0)
            continue;
        const qint64 part = 1 + qint64(rng.below(quint64(expected)));
        const auto end = hours->addWorking(from, part);
        QVERIFY(end && *end <= to);
        // The minute that it ends in is worked, and the minutes before it hold the rest.
        const qint64 whole = (*end - 1 - from) / kMinute * kMinute + from;
        QVERIFY(slow.isWorking(whole));
        QCOMPARE(slow.between(from, whole) + (*end - whole), part);
    }
}

void TestBusinessHours::addingIsTheInverseOfCounting_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"})
        QTest::addRow("in %s", zone) << QString::fromLatin1(zone);
}

void TestBusinessHours::addingIsTheInverseOfCounting()
{
    QFETCH(QString, zone);
    SeededRng rng(17);
    for (int week = 0; week < 40; ++week) {
        const auto hours = BusinessHours::parse(randomWeek(rng), {u"--01-01"_s, u"--12-25"_s, u"--02-29"_s, u"2026-04-03"_s}, zone);
        QVERIFY(hours);
        for (int i = 0; i < 60; ++i) {
            const qint64 from = at(u"2020-01-01T00:00:00Z"_s) + qint64(rng.below(quint64(20) * 365 * 24 * kHour));
            const qint64 amount = qint64(rng.below(i % 5 == 0 ? 2000 * kHour : 40 * kHour));
            const auto end = hours->addWorking(from, amount);
            QVERIFY(end);
            QCOMPARE(hours->workingMsBetween(from, *end), amount);
            // The first such instant, and time adds up.
            if (amount > 0)
                QCOMPARE(hours->workingMsBetween(from, *end - 1), amount - 1);
            const qint64 between = from + qint64(rng.below(quint64(*end - from) + 1));
            QCOMPARE(hours->workingMsBetween(from, between) + hours->workingMsBetween(between, *end), amount);
        }
    }
}

void TestBusinessHours::answersFarDatesAtOnce()
{
    const auto hours = BusinessHours::parse(json(kOffice), {u"--01-01"_s, u"--12-25"_s}, u"Europe/Berlin"_s);
    QVERIFY(hours);
    QElapsedTimer timer;
    timer.start();
    const qint64 total = hours->workingMsBetween(at(u"1900-01-01T00:00:00Z"_s), std::numeric_limits<qint64>::max());
    QVERIFY(total > 0);
    QCOMPARE(hours->workingMsBetween(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()), total);
    const auto end = hours->addWorking(at(u"2026-01-01T00:00:00Z"_s), 400'000 * kHour);
    QVERIFY(end);
    QCOMPARE(hours->workingMsBetween(at(u"2026-01-01T00:00:00Z"_s), *end), 400'000 * kHour);
    QVERIFY(!hours->addWorking(at(u"2026-01-01T00:00:00Z"_s), std::numeric_limits<qint64>::max()));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestBusinessHours::holidaysForEverHaveNoEnd()
{
    QStringList sundays;
    for (QDate day(2024, 1, 1); day.year() == 2024; day = day.addDays(1)) {
        if (day != QDate(2024, 2, 29))
            sundays.append(day.toString(u"--MM-dd"_s));
    }
    const auto hours = BusinessHours::parse(json(u"{'mon':[['09:00','10:00']]}"_s), sundays, u"UTC"_s);
    QVERIFY(hours);
    // The next leap day that is a Monday.
    const auto end = hours->addWorking(at(u"2025-01-01T00:00:00Z"_s), kHour);
    QVERIFY(end);
    QCOMPARE(text(*end), u"2044-02-29T10:00:00Z"_s);
    QVERIFY(!hours->addWorking(at(u"2025-01-01T00:00:00Z"_s), 40 * kHour));
}

void TestBusinessHours::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QString>("week");
    QTest::addColumn<QStringList>("holidays");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &week, const QString &code, const QString &field, const QStringList &holidays = {}, const QString &zone = {}) {
        QTest::newRow(name) << week << holidays << zone << code << field;
    };
    row("a day that is none", u"{'monday':[['09:00','17:00']]}"_s, u"hours.day"_s, u"businessHours/monday"_s);
    row("spans that are no list", u"{'mon':'09:00-17:00'}"_s, u"hours.spans"_s, u"businessHours/mon"_s);
    row("a span of three", u"{'mon':[['09:00','17:00'],['18:00','19:00','20:00']]}"_s, u"hours.spans"_s, u"businessHours/mon/1"_s);
    row("a time with one digit", u"{'mon':[['9:00','17:00']]}"_s, u"hours.time"_s, u"businessHours/mon/0"_s);
    row("minute sixty", u"{'mon':[['09:60','17:00']]}"_s, u"hours.time"_s, u"businessHours/mon/0"_s);
    row("a start at twenty-four", u"{'mon':[['24:00','02:00']]}"_s, u"hours.time"_s, u"businessHours/mon/0"_s);
    row("past twenty-four", u"{'mon':[['09:00','24:30']]}"_s, u"hours.time"_s, u"businessHours/mon/0"_s);
    row("no length", u"{'mon':[['09:00','09:00']]}"_s, u"hours.empty"_s, u"businessHours/mon/0"_s);
    row("two at once", u"{'mon':[['09:00','12:00'],['11:59','13:00']]}"_s, u"hours.overlap"_s, u"businessHours/mon/1"_s);
    row("hours that are never", u"{'mon':[],'tue':null}"_s, u"hours.never"_s, u"businessHours"_s);
    row("a day that does not exist", kOffice, u"hours.holiday"_s, u"holidays"_s, {u"2026-02-30"_s});
    row("a holiday in words", kOffice, u"hours.holiday"_s, u"holidays"_s, {u"Christmas"_s});
    row("an unknown zone", kOffice, u"hours.zone"_s, u"timeZone"_s, {}, u"Europe/Atlantis"_s);
}

void TestBusinessHours::refusesWhatItCannotRead()
{
    QFETCH(QString, week);
    QFETCH(QStringList, holidays);
    QFETCH(QString, zone);
    const auto hours = BusinessHours::parse(json(week), holidays, zone);
    QVERIFY(!hours);
    QTEST(hours.error().code, "code");
    QTEST(hours.error().args.value(0), "field");
    QCOMPARE(hours.error().kind, ErrorKind::Invalid);
}

CAMPANILE_APPLESS_TEST(TestBusinessHours)

} // namespace tst_businesshours

#include "tst_businesshours.moc"
