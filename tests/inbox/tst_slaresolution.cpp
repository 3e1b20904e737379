// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/slafixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_slaresolution {

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

namespace {

QString textIn(const QJsonObject &record, const QString &name)
{
    return record.value(name).toString();
}

} // namespace

/**
 * Until when a conversation has to be resolved, and who set its status, on every back end. 2026-03-18 is a Wednesday; the office in
 * Berlin is open from nine to five, which is 08:00 to 16:00 UTC. Days begin at 09:00 UTC here.
 */
class TestSlaResolution : public SlaTest
{
    Q_OBJECT

private Q_SLOTS:
    void theClockRunsInWorkingHours_data() { addBackendRows(); }
    void theClockRunsInWorkingHours();
    void breachesOnce_data() { addBackendRows(); }
    void breachesOnce();
    void itStandsWhileTheCustomerHasTheWord_data() { addBackendRows(); }
    void itStandsWhileTheCustomerHasTheWord();
    void aCaseThatIsOverBeginsAnew_data() { addBackendRows(); }
    void aCaseThatIsOverBeginsAnew();
    void reopeningByMistakeCostsNothing_data() { addBackendRows(); }
    void reopeningByMistakeCostsNothing();
    void aLaterRuleIsWorkedIn_data() { addBackendRows(); }
    void aLaterRuleIsWorkedIn();
    void whoSetTheStatus_data() { addBackendRows(); }
    void whoSetTheStatus();

private:
    QString rule(int minutes, int firstResponse = 60)
    {
        return makePolicy({{u"resolutionMinutes"_s, minutes > 0 ? QJsonValue(minutes) : QJsonValue()}, {u"firstResponseMinutes"_s, firstResponse}, {u"warnBeforeMinutes"_s, 0}});
    }
};

void TestSlaResolution::theClockRunsInWorkingHours()
{
    begin();
    rule(8 * 60);
    setTime(u"2026-03-20T12:00:00Z"_s); // Friday: four hours are left of the day
    const QString id = arrive();
    QCOMPARE(textIn(item(id), u"resolutionDueAt"_s), u"2026-03-23T12:00:00.000Z"_s);
    QVERIFY(!item(id).value(u"resolutionBreach"_s).toBool());
    // The answer is due first, so that is when the keeper looks.
    QCOMPARE(textIn(item(id), u"slaDueAt"_s), u"2026-03-20T13:00:00.000Z"_s);
    tick(u"2026-03-20T13:00:00Z"_s);
    QCOMPARE(textIn(item(id), u"slaDueAt"_s), u"2026-03-23T12:00:00.000Z"_s);
    // Without such a time there is none.
    patch(u"SlaPolicy"_s, all(u"SlaPolicy"_s).first().value(u"id"_s).toString(), {{u"resolutionMinutes"_s, QJsonValue()}});
    QVERIFY(!item(arrive()).contains(u"resolutionDueAt"_s));
}

void TestSlaResolution::breachesOnce()
{
    begin();
    rule(120, 1000);
    const QString id = arrive({{u"assignedToId"_s, person(u"anna"_s)}});
    QCOMPARE(textIn(item(id), u"slaDueAt"_s), u"2026-03-18T11:00:00.000Z"_s);
    tick(u"2026-03-18T10:59:00Z"_s);
    QVERIFY(!item(id).value(u"resolutionBreach"_s).toBool());
    for (const QString &when : {u"2026-03-18T11:00:00Z"_s, u"2026-03-18T11:01:00Z"_s, u"2026-03-18T14:00:00Z"_s})
        tick(when);
    QVERIFY(item(id).value(u"resolutionBreach"_s).toBool());
    QVERIFY(!item(id).value(u"slaBreach"_s).toBool());
    QCOMPARE(events(id), u"sla_breached:0>0"_s);
    const QJsonObject event = all(u"EscalationEvent"_s).first();
    QCOMPARE(event.value(u"metadata"_s)[u"clock"_s].toString(), u"resolution"_s);
    QCOMPARE(event.value(u"metadata"_s)[u"deadline"_s].toString(), u"2026-03-18T11:00:00.000Z"_s);
    QCOMPARE(notices(u"anna"_s), QStringList{u"notice.slaResolution"_s});
    QCOMPARE(notices(u"mona"_s), QStringList());
    // It stays told after it is done with.
    QCOMPARE(edit(id, {{u"status"_s, u"resolved"_s}}), QJsonObject());
    QVERIFY(item(id).value(u"resolutionBreach"_s).toBool());
    QVERIFY(!item(id).contains(u"resolutionDueAt"_s));
    QVERIFY(!item(id).contains(u"slaDueAt"_s));
}

void TestSlaResolution::itStandsWhileTheCustomerHasTheWord()
{
    begin();
    rule(240);
    const QString id = arrive();
    QCOMPARE(textIn(item(id), u"resolutionDueAt"_s), u"2026-03-18T13:00:00.000Z"_s);
    setTime(u"2026-03-18T10:00:00Z"_s);
    QCOMPARE(edit(id, {{u"status"_s, u"pending"_s}}), QJsonObject());
    QVERIFY(!item(id).contains(u"resolutionDueAt"_s));
    tick(u"2026-03-18T15:00:00Z"_s); // nothing breaches meanwhile
    QVERIFY(!item(id).value(u"resolutionBreach"_s).toBool());
    setTime(u"2026-03-19T10:00:00Z"_s);
    arriveAgain(id);
    // One hour was used; six on Wednesday and two on Thursday do not count.
    QCOMPARE(textIn(item(id), u"resolutionDueAt"_s), u"2026-03-19T13:00:00.000Z"_s);
    // An answer stops it as well: the first-reply clock is over, this one goes on with the next message.
    setTime(u"2026-03-19T11:00:00Z"_s);
    arriveAgain(id, u"outbound"_s);
    QVERIFY(!item(id).contains(u"resolutionDueAt"_s));
    QVERIFY(!item(id).contains(u"slaStartedAt"_s));
    setTime(u"2026-03-20T09:00:00Z"_s);
    arriveAgain(id);
    QCOMPARE(textIn(item(id), u"resolutionDueAt"_s), u"2026-03-20T11:00:00.000Z"_s);
    tick(u"2026-03-20T11:00:00Z"_s);
    QVERIFY(item(id).value(u"resolutionBreach"_s).toBool());
}

void TestSlaResolution::aCaseThatIsOverBeginsAnew()
{
    begin();
    rule(120, 1000);
    const QString id = arrive();
    tick(u"2026-03-18T12:00:00Z"_s);
    QVERIFY(item(id).value(u"resolutionBreach"_s).toBool());
    QCOMPARE(edit(id, {{u"status"_s, u"resolved"_s}}), QJsonObject());
    setTime(u"2026-03-24T09:00:00Z"_s);
    arriveAgain(id);
    QVERIFY(!item(id).value(u"resolutionBreach"_s).toBool());
    QCOMPARE(textIn(item(id), u"resolutionDueAt"_s), u"2026-03-24T11:00:00.000Z"_s);
    QCOMPARE(item(id).value(u"metadata"_s)[u"resolution"_s][u"startedAt"_s].toString(), u"2026-03-24T09:00:00.000Z"_s);
    tick(u"2026-03-24T11:00:00Z"_s);
    QCOMPARE(events(id), u"sla_breached:0>0 sla_breached:0>0"_s);
}

void TestSlaResolution::reopeningByMistakeCostsNothing()
{
    begin();
    rule(240);
    const QString id = arrive();
    setTime(u"2026-03-18T10:00:00Z"_s);
    arriveAgain(id, u"outbound"_s);
    QCOMPARE(edit(id, {{u"status"_s, u"resolved"_s}}), QJsonObject());
    setTime(u"2026-03-18T12:00:00Z"_s);
    QCOMPARE(edit(id, {{u"status"_s, u"open"_s}}), QJsonObject());
    tick(u"2026-03-18T12:00:00Z"_s);
    // An hour was used, two stood still. No answer is owed, so only this clock runs.
    QVERIFY(!item(id).contains(u"slaStartedAt"_s));
    QCOMPARE(textIn(item(id), u"resolutionDueAt"_s), u"2026-03-18T15:00:00.000Z"_s);
    QCOMPARE(textIn(item(id), u"slaDueAt"_s), u"2026-03-18T15:00:00.000Z"_s);
    tick(u"2026-03-18T15:00:00Z"_s);
    QVERIFY(item(id).value(u"resolutionBreach"_s).toBool());
}

void TestSlaResolution::aLaterRuleIsWorkedIn()
{
    begin();
    const QString policy = rule(0);
    const QString id = arrive();
    QVERIFY(!item(id).contains(u"resolutionDueAt"_s));
    patch(u"SlaPolicy"_s, policy, {{u"resolutionMinutes"_s, 60}});
    tick(u"2026-03-18T09:30:00Z"_s);
    QCOMPARE(textIn(item(id), u"resolutionDueAt"_s), u"2026-03-18T10:00:00.000Z"_s);
    tick(u"2026-03-18T10:30:00Z"_s);
    QVERIFY(item(id).value(u"resolutionBreach"_s).toBool());
    // A longer time takes it back.
    patch(u"SlaPolicy"_s, policy, {{u"resolutionMinutes"_s, 300}});
    tick(u"2026-03-18T11:00:00Z"_s);
    QVERIFY(!item(id).value(u"resolutionBreach"_s).toBool());
    QCOMPARE(textIn(item(id), u"resolutionDueAt"_s), u"2026-03-18T14:00:00.000Z"_s);
}

void TestSlaResolution::whoSetTheStatus()
{
    begin();
    const QString id = arrive();
    QVERIFY(!item(id).contains(u"statusById"_s));
    setTime(u"2026-03-18T14:03:00Z"_s);
    QCOMPARE(edit(id, {{u"status"_s, u"resolved"_s}}, api::Role::Manager), QJsonObject());
    QCOMPARE(textIn(item(id), u"statusById"_s), person(u"mona"_s));
    QCOMPARE(textIn(item(id), u"statusAt"_s), u"2026-03-18T14:03:00.000Z"_s);
    // Another edit says nothing about the status.
    setTime(u"2026-03-18T15:00:00Z"_s);
    QCOMPARE(edit(id, {{u"readAt"_s, u"2026-03-18T15:00:00.000Z"_s}}, api::Role::Editor), QJsonObject());
    QCOMPARE(textIn(item(id), u"statusById"_s), person(u"mona"_s));
    // Nobody may write somebody else's name there.
    QVERIFY(!edit(id, {{u"statusById"_s, person(u"boss"_s)}}).isEmpty());
    // The customer opens it again.
    setTime(u"2026-03-19T09:00:00Z"_s);
    arriveAgain(id);
    QVERIFY(!item(id).contains(u"statusById"_s));
    QCOMPARE(textIn(item(id), u"statusAt"_s), u"2026-03-19T09:00:00.000Z"_s);
}

CAMPANILE_GUILESS_TEST(TestSlaResolution)

} // namespace tst_slaresolution

#include "tst_slaresolution.moc"
