// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sla.h"
#include "app/domain/verbs.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_sla {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QString &text)
{
    return QJsonDocument::fromJson(QString(text).replace(u'\'', u'"').toUtf8()).object();
}

const QString kOffice = u"'timeZone':'Europe/Berlin','businessHours':{'mon':[['09:00','17:00']],'tue':[['09:00','17:00']],'wed':[['09:00','17:00']],'thu':[['09:00','17:00']],'fri':[['09:00','17:00']]}"_s;

SlaPolicy policyNamed(const QString &id, const QString &rank, const QString &platform = {}, const QString &type = {}, const QString &priority = {})
{
    SlaPolicy policy;
    policy.id = id;
    policy.rank = rank;
    policy.platform = platform;
    policy.itemType = type;
    policy.priority = priority;
    policy.firstResponseMinutes = 60;
    return policy;
}

qint64 at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

QString text(qint64 ms)
{
    return ms < 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

/** Which policy holds, and what follows from a clock. */
class TestSla : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRankGoesBeforeTheDetail();
    void theDetailDecidesWithoutARank();
    void restingAndOtherPoliciesDoNotHold();
    void readsPolicies_data();
    void readsPolicies();
    void reckonsDeadlines_data();
    void reckonsDeadlines();
    void levelsFollowEachOther();
    void aPauseMovesDeadlineAndLevel();
};

void TestSla::theRankGoesBeforeTheDetail()
{
    const QList<SlaPolicy> policies{policyNamed(u"a"_s, u"V"_s, u"instagram"_s, u"comment"_s, u"urgent"_s), policyNamed(u"b"_s, u"G"_s)};
    const SlaPolicy *chosen = choosePolicy(policies, {u"instagram"_s, u"comment"_s, u"urgent"_s});
    QVERIFY(chosen);
    QCOMPARE(chosen->id, u"b"_s);
}

void TestSla::theDetailDecidesWithoutARank()
{
    const SlaSubject subject{u"instagram"_s, u"comment"_s, u"urgent"_s};
    QList<SlaPolicy> policies{policyNamed(u"all"_s, {}), policyNamed(u"network"_s, {}, u"instagram"_s), policyNamed(u"type"_s, {}, {}, u"comment"_s)};
    QCOMPARE(choosePolicy(policies, subject)->id, u"type"_s);
    policies.append(policyNamed(u"priority"_s, {}, {}, {}, u"urgent"_s));
    QCOMPARE(choosePolicy(policies, subject)->id, u"priority"_s);
    policies.append(policyNamed(u"two"_s, {}, u"instagram"_s, u"comment"_s));
    QCOMPARE(choosePolicy(policies, subject)->id, u"two"_s);
    policies.append(policyNamed(u"ranked"_s, u"z"_s));
    QCOMPARE(choosePolicy(policies, subject)->id, u"ranked"_s);
}

void TestSla::restingAndOtherPoliciesDoNotHold()
{
    QList<SlaPolicy> policies{policyNamed(u"a"_s, u"A"_s, u"facebook"_s), policyNamed(u"b"_s, u"B"_s)};
    policies[1].isActive = false;
    QVERIFY(!choosePolicy(policies, {u"instagram"_s, u"comment"_s, u"low"_s}));
}

void TestSla::readsPolicies_data()
{
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("minutes are needed") << u"{}"_s << u"sla.minutes"_s << u"firstResponseMinutes"_s;
    QTest::newRow("no half minutes") << u"{'firstResponseMinutes':1.5}"_s << u"sla.minutes"_s << u"firstResponseMinutes"_s;
    QTest::newRow("no negative warning") << u"{'firstResponseMinutes':10,'warnBeforeMinutes':-1}"_s << u"sla.minutes"_s << u"warnBeforeMinutes"_s;
    QTest::newRow("levels are a list") << u"{'firstResponseMinutes':10,'escalationLevels':{}}"_s << u"sla.levels"_s << u"escalationLevels"_s;
    QTest::newRow("a level has a delay") << u"{'firstResponseMinutes':10,'escalationLevels':[{'afterMinutes':5},{}]}"_s << u"sla.levels"_s << u"escalationLevels/1"_s;
    QTest::newRow("hours are read") << u"{'firstResponseMinutes':10,'businessHours':{'fri':[['9','17']]}}"_s << u"hours.time"_s << u"businessHours/fri/0"_s;
    QTest::newRow("hours are an object") << u"{'firstResponseMinutes':10,'businessHours':[]}"_s << u"hours.spans"_s << u"businessHours"_s;
}

void TestSla::readsPolicies()
{
    QFETCH(QString, record);
    const auto policy = slaPolicyOf(json(record), u"UTC"_s);
    QVERIFY(!policy);
    QTEST(policy.error().code, "code");
    QTEST(policy.error().args.value(0), "field");
}

void TestSla::reckonsDeadlines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an hour at night") << u"{'receivedAt':'2026-03-20T22:00:00Z','now':'2026-03-20T22:10:00Z','firstResponseMinutes':60,'warnBeforeMinutes':15}"_s
        << u"{'breached':false,'deadline':'2026-03-20T23:00:00Z','leftSeconds':3000,'levels':[],'paused':false,'warnAt':'2026-03-20T22:45:00Z','warned':false}"_s;
    QTest::newRow("over the weekend") << u"{'receivedAt':'2026-03-20T15:30:00Z','now':'2026-03-23T08:45:00Z','firstResponseMinutes':60,'warnBeforeMinutes':15,"_s + kOffice + u"}"_s
        << u"{'breached':true,'deadline':'2026-03-23T08:30:00Z','leftSeconds':-900,'levels':[],'paused':false,'warnAt':'2026-03-23T08:15:00Z','warned':true}"_s;
    QTest::newRow("a pause from Friday to Monday costs its working time") << u"{'receivedAt':'2026-03-20T14:00:00Z','now':'2026-03-23T08:30:00Z','firstResponseMinutes':120,'warnBeforeMinutes':0,"
            "'pauses':[['2026-03-20T15:00:00Z','2026-03-23T08:30:00Z']],"_s + kOffice + u"}"_s
        << u"{'breached':false,'deadline':'2026-03-23T09:30:00Z','leftSeconds':3600,'levels':[],'paused':false,'warnAt':null,'warned':false}"_s;
    QTest::newRow("a clock that stands has no deadline") << u"{'receivedAt':'2026-03-20T14:00:00Z','now':'2026-03-24T08:30:00Z','firstResponseMinutes':120,'pauses':[['2026-03-20T15:00:00Z']],"_s + kOffice + u"}"_s
        << u"{'breached':false,'deadline':null,'leftSeconds':3600,'levels':[],'paused':true,'warnAt':null,'warned':false}"_s;
    QTest::newRow("levels in working time") << u"{'receivedAt':'2026-03-20T15:00:00Z','now':'2026-03-20T15:00:00Z','firstResponseMinutes':30,'warnBeforeMinutes':0,"
            "'escalationLevels':[{'afterMinutes':20,'toId':'u1'},{'afterMinutes':60,'toId':null}],"_s + kOffice + u"}"_s
        << u"{'breached':false,'deadline':'2026-03-20T15:30:00Z','leftSeconds':1800,'levels':['2026-03-20T15:50:00Z','2026-03-23T08:50:00Z'],'paused':false,'warnAt':null,'warned':false}"_s;
    QTest::newRow("a day of work to resolve it, less a pause") << u"{'receivedAt':'2026-03-20T14:00:00Z','now':'2026-03-20T15:30:00Z','firstResponseMinutes':30,'warnBeforeMinutes':0,'resolutionMinutes':480,"
            "'pauses':[['2026-03-20T14:30:00Z','2026-03-20T15:00:00Z']],"_s + kOffice + u"}"_s
        << u"{'breached':true,'deadline':'2026-03-20T15:00:00Z','leftSeconds':-1800,'levels':[],'paused':false,'resolutionDeadline':'2026-03-23T14:30:00Z','warnAt':null,'warned':false}"_s;
    QTest::newRow("no instant") << u"{'receivedAt':'yesterday','now':'2026-03-20T15:00:00Z','firstResponseMinutes':30}"_s << QString();
    QTest::newRow("a pause that ends before it starts") << u"{'receivedAt':'2026-03-20T14:00:00Z','now':'2026-03-20T15:00:00Z','firstResponseMinutes':30,'pauses':[['2026-03-20T15:00:00Z','2026-03-20T14:00:00Z']]}"_s << QString();
}

void TestSla::reckonsDeadlines()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    const auto answer = slaLine(line.replace(u'\'', u'"').toUtf8());
    QCOMPARE(answer.has_value(), !expected.isEmpty());
    if (!expected.isEmpty())
        QCOMPARE(QString::fromUtf8(*answer), expected.replace(u'\'', u'"'));
    else
        QCOMPARE(answer.error().code, u"sla.line"_s);
}

void TestSla::levelsFollowEachOther()
{
    const auto policy = slaPolicyOf(json(u"{'firstResponseMinutes':30,'escalationLevels':[{'afterMinutes':20,'toId':'u1'},{'afterMinutes':60,'toId':'u2'}],"_s + kOffice + u"}"_s), {});
    QVERIFY(policy);
    SlaClock clock;
    clock.startedMs = at(u"2026-03-20T15:00:00Z"_s);
    SlaTimes times = slaTimes(*policy, clock);
    QCOMPARE(text(times.nextLevelAtMs), u"2026-03-20T15:50:00Z"_s);
    QCOMPARE(times.nextLevel, 1);
    clock.level = 1;
    clock.levelSinceMs = at(u"2026-03-20T15:55:00Z"_s);
    times = slaTimes(*policy, clock);
    QCOMPARE(text(times.nextLevelAtMs), u"2026-03-23T08:55:00Z"_s);
    QCOMPARE(times.nextLevel, 2);
    clock.isAcknowledged = true;
    QCOMPARE(slaTimes(*policy, clock).nextLevelAtMs, -1);
    clock.isAcknowledged = false;
    clock.level = 2;
    QCOMPARE(slaTimes(*policy, clock).nextLevelAtMs, -1);
    // Asked for by a person long before the time is over: the second level still waits for the breach.
    clock.level = 1;
    clock.levelSinceMs = at(u"2026-03-20T13:00:00Z"_s);
    QCOMPARE(text(slaTimes(*policy, clock).nextLevelAtMs), u"2026-03-20T15:30:00Z"_s);
}

void TestSla::aPauseMovesDeadlineAndLevel()
{
    const auto policy = slaPolicyOf(json(u"{'firstResponseMinutes':30,'escalationLevels':[{'afterMinutes':20},{'afterMinutes':60}],"_s + kOffice + u"}"_s), {});
    QVERIFY(policy);
    SlaClock clock;
    clock.startedMs = at(u"2026-03-20T15:00:00Z"_s);
    clock.level = 1;
    clock.levelSinceMs = at(u"2026-03-20T15:50:00Z"_s);
    clock.pausedAtMs = at(u"2026-03-20T15:52:00Z"_s);
    QCOMPARE(slaTimes(*policy, clock).deadlineMs, -1);
    resumeClock(clock, policy->hours, at(u"2026-03-23T08:10:00Z"_s));
    QCOMPARE(clock.pausedSeconds, 18 * 60);
    QCOMPARE(clock.pausedAtMs, -1);
    // Two of sixty minutes had gone by.
    QCOMPARE(text(slaTimes(*policy, clock).nextLevelAtMs), u"2026-03-23T09:08:00Z"_s);
    QCOMPARE(text(slaTimes(*policy, clock).deadlineMs), u"2026-03-20T15:48:00Z"_s);
    // Nothing happens to a clock that runs.
    const SlaClock before = clock;
    resumeClock(clock, policy->hours, at(u"2026-03-24T08:10:00Z"_s));
    QCOMPARE(clock, before);
}

CAMPANILE_APPLESS_TEST(TestSla)

} // namespace tst_sla

#include "tst_sla.moc"
