// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxfigures.h"
#include "app/domain/verbs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

qint64 at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

/** How fast, how much, how well: by hand over small sets. */
class TestInboxFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksAreNearest_data();
    void ranksAreNearest();
    void workingTimeLeavesTheWeekendOut();
    void agesFallIntoTheirBuckets();
    void aRunningClockIsNotJudged();
    void peopleByLoad();
    void theVerbReadsItems();
};

void TestInboxFigures::ranksAreNearest_data()
{
    QTest::addColumn<QList<int>>("minutes");
    QTest::addColumn<int>("median");
    QTest::addColumn<int>("p90");
    QTest::newRow("one") << QList<int>{7} << 7 << 7;
    QTest::newRow("two: the smaller is the middle") << QList<int>{9, 3} << 3 << 9;
    QTest::newRow("ten") << QList<int>{10, 1, 9, 2, 8, 3, 7, 4, 6, 5} << 5 << 9;
    QTest::newRow("eleven") << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} << 6 << 10;
    QTest::newRow("an answer before the question is none") << QList<int>{-5} << 0 << 0;
}

void TestInboxFigures::ranksAreNearest()
{
    QFETCH(QList<int>, minutes);
    QList<InboxFigureRow> rows;
    for (const int minute : minutes)
        rows.append({10 * kHour, 10 * kHour + minute * kMinute, -1, -1, u"replied"_s, {}, false, false});
    rows.append({10 * kHour, 400 * kHour, -1, -1, u"spam"_s, {}, true, true});
    const InboxFigures figures = inboxFigures(rows, {}, 500 * kHour);
    QCOMPARE(figures.firstReply.count, minutes.size());
    QTEST(int(figures.firstReply.medianMs / kMinute), "median");
    QTEST(int(figures.firstReply.p90Ms / kMinute), "p90");
    QCOMPARE(figures.resolution.count, 0);
    QCOMPARE(figures.resolution.medianMs, -1);
    QCOMPARE(figures.slaKeptPercent, -1.0);
}

void TestInboxFigures::workingTimeLeavesTheWeekendOut()
{
    QJsonObject week;
    for (const QString &day : {u"mon"_s, u"fri"_s})
        week.insert(day, QJsonArray{QJsonArray{u"09:00"_s, u"17:00"_s}});
    const auto hours = BusinessHours::parse(week, {}, u"UTC"_s);
    QVERIFY(hours);
    const InboxFigures figures = inboxFigures({{at(u"2026-03-20T16:30:00Z"_s), at(u"2026-03-23T09:30:00Z"_s), at(u"2026-03-23T10:30:00Z"_s), -1, u"resolved"_s, {}, true, false}},
                                              *hours, at(u"2026-03-24T10:30:00Z"_s));
    QCOMPARE(figures.firstReplyWorking.medianMs, kHour);
    QCOMPARE(figures.firstReply.medianMs, 65 * kHour);
    QCOMPARE(figures.resolutionWorking.medianMs, 2 * kHour);
    QCOMPARE(figures.slaKeptPercent, 100.0);
}

void TestInboxFigures::agesFallIntoTheirBuckets()
{
    const qint64 now = 1000 * kHour;
    QList<InboxFigureRow> rows;
    for (const qint64 age : {0LL, kHour - 1, kHour, 24 * kHour, 7 * 24 * kHour, 900 * kHour})
        rows.append({now - age, -1, -1, -1, u"open"_s, {}, false, false});
    // Old, but it waits for an hour only.
    rows.append({0, kHour, -1, now - kHour, u"open"_s, {}, false, false});
    rows.append({0, -1, -1, -1, u"archived"_s, {}, false, false});
    QCOMPARE(inboxFigures(rows, {}, now).backlog, (QList<qint64>{2, 2, 0, 1, 0, 2}));
}

void TestInboxFigures::aRunningClockIsNotJudged()
{
    const InboxFigures figures = inboxFigures({{0, -1, -1, 0, u"open"_s, {}, true, false},
                                               {0, -1, -1, 0, u"open"_s, {}, true, true},
                                               {0, kHour, -1, -1, u"replied"_s, {}, true, false},
                                               {0, kHour, -1, -1, u"replied"_s, {}, true, false},
                                               {0, kHour, -1, -1, u"replied"_s, {}, false, true}},
                                              {}, kHour);
    QCOMPARE(figures.slaJudged, 3);
    QCOMPARE(figures.slaKept, 2);
    QVERIFY(qAbs(figures.slaKeptPercent - 66.6667) < 0.001);
}

void TestInboxFigures::peopleByLoad()
{
    QList<InboxFigureRow> rows;
    for (const QString &user : {u"b"_s, u"a"_s, u"b"_s, u"a"_s, QString(), u"c"_s})
        rows.append({0, -1, -1, -1, user == u"c" ? u"resolved"_s : u"pending"_s, user, true, user == u"a"});
    const QList<LoadFigure> load = inboxFigures(rows, {}, kHour).load;
    QCOMPARE(load.size(), 3);
    QCOMPARE(load[0].userId, u"a"_s);
    QCOMPARE(load[0].open, 2);
    QCOMPARE(load[0].overdue, 2);
    QCOMPARE(load[1].userId, u"b"_s);
    QCOMPARE(load[2].userId, QString());
}

void TestInboxFigures::theVerbReadsItems()
{
    const auto answer = inboxFiguresLine(R"({"now":"2026-03-20T12:00:00Z","rows":[{"receivedAt":"2026-03-20T10:00:00Z","repliedAt":"2026-03-20T10:30:00Z","status":"replied","slaPolicyId":"h1"}]})");
    QVERIFY(answer);
    const QJsonObject figures = QJsonDocument::fromJson(*answer).object();
    QCOMPARE(figures.value(u"firstReply"_s).toObject().value(u"medianSeconds"_s).toInt(), 1800);
    QCOMPARE(figures.value(u"slaKeptPercent"_s).toInt(), 100);
    QCOMPARE(inboxFiguresLine("{}").error().code, u"figures.line"_s);
    QCOMPARE(inboxFiguresLine(R"({"now":"2026-03-20T12:00:00Z","rows":[{}]})").error().args.value(0), u"rows/0/receivedAt"_s);
}

QTEST_APPLESS_MAIN(TestInboxFigures)
#include "tst_inboxfigures.moc"
