// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/slafixture.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

#include <latch>
#include <thread>

namespace tst_slakeeper {

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &record, const QString &name)
{
    return record.value(name).toString();
}

} // namespace

/** Deadlines of inbox items over days and weekends, on every back end. 2026-03-20 is a Friday; Berlin is an hour ahead of UTC. */
class TestSlaKeeper : public SlaTest
{
    Q_OBJECT

private Q_SLOTS:
    void aDeadlineComesWithTheItem_data() { addBackendRows(); }
    void aDeadlineComesWithTheItem();
    void warnsAndBreachesOnce_data() { addBackendRows(); }
    void warnsAndBreachesOnce();
    void levelsClimbUntilSomebodyTakesItOn_data() { addBackendRows(); }
    void levelsClimbUntilSomebodyTakesItOn();
    void aPauseOverTheWeekend_data() { addBackendRows(); }
    void aPauseOverTheWeekend();
    void theCustomerEndsAPause_data() { addBackendRows(); }
    void theCustomerEndsAPause();
    void anAnswerEndsTheClock_data() { addBackendRows(); }
    void anAnswerEndsTheClock();
    void closingByMistakeCostsNothing_data() { addBackendRows(); }
    void closingByMistakeCostsNothing();
    void aPersonEscalates_data() { addBackendRows(); }
    void aPersonEscalates();
    void answeringTakesItOn_data() { addBackendRows(); }
    void answeringTakesItOn();
    void twoNodesAreOne_data() { addBackendRows(); }
    void twoNodesAreOne();
    void editsOfPoliciesAreWorkedIn_data() { addBackendRows(); }
    void editsOfPoliciesAreWorkedIn();
    void anotherPriorityIsAnotherPolicy_data() { addBackendRows(); }
    void anotherPriorityIsAnotherPolicy();
    void aLongNightIsOneNotice_data() { addBackendRows(); }
    void aLongNightIsOneNotice();
    void policiesThatCannotBeReckonedAreRefused_data() { addBackendRows(); }
    void policiesThatCannotBeReckonedAreRefused();
};

void TestSlaKeeper::aDeadlineComesWithTheItem()
{
    begin();
    const QString general = makePolicy({});
    const QString urgent = makePolicy({{u"name"_s, u"Urgent"_s}, {u"priority"_s, u"urgent"_s}, {u"firstResponseMinutes"_s, 10}});
    setTime(u"2026-03-20T15:30:00Z"_s);
    const QJsonObject plain = item(arrive());
    QCOMPARE(text(plain, u"slaDeadline"_s), u"2026-03-23T08:30:00.000Z"_s);
    QCOMPARE(text(plain, u"slaStartedAt"_s), u"2026-03-20T15:30:00.000Z"_s);
    QCOMPARE(text(plain, u"slaDueAt"_s), u"2026-03-23T08:15:00.000Z"_s);
    QCOMPARE(text(plain, u"slaPolicyId"_s), general);
    const QJsonObject hot = item(arrive({{u"priority"_s, u"urgent"_s}}));
    QCOMPARE(text(hot, u"slaDeadline"_s), u"2026-03-20T15:40:00.000Z"_s);
    QCOMPARE(text(hot, u"slaPolicyId"_s), urgent);
    // What was over before it came has no clock.
    QVERIFY(!item(arrive({{u"status"_s, u"archived"_s}})).contains(u"slaStartedAt"_s));
    QVERIFY(!item(arrive({{u"status"_s, u"spam"_s}})).contains(u"slaDeadline"_s));
}

void TestSlaKeeper::warnsAndBreachesOnce()
{
    begin();
    makePolicy({});
    const QString own = arrive({{u"assignedToId"_s, person(u"anna"_s)}});
    const QString nobodys = arrive();
    const QString gone = arrive({{u"assignedToId"_s, person(u"carl"_s)}});
    tick(u"2026-03-18T09:44:00Z"_s);
    QCOMPARE(events(own), QString());
    for (const QString &when : {u"2026-03-18T09:45:00Z"_s, u"2026-03-18T09:46:00Z"_s})
        tick(when);
    QCOMPARE(events(own), u"sla_warning:0>0"_s);
    QCOMPARE(text(item(own), u"slaWarnedAt"_s), u"2026-03-18T09:45:00.000Z"_s);
    QCOMPARE(notices(u"anna"_s), QStringList{u"notice.slaWarning"_s});
    QCOMPARE(notices(u"mona"_s), (QStringList{u"notice.slaWarning"_s, u"notice.slaWarning"_s}));
    QVERIFY(!item(own).value(u"slaBreach"_s).toBool());
    for (const QString &when : {u"2026-03-18T10:00:00Z"_s, u"2026-03-18T10:01:00Z"_s, u"2026-03-19T10:01:00Z"_s})
        tick(when);
    for (const QString &id : {own, nobodys, gone}) {
        QCOMPARE(events(id), u"sla_warning:0>0 sla_breached:0>0"_s);
        QVERIFY(item(id).value(u"slaBreach"_s).toBool());
        QVERIFY(!item(id).contains(u"slaDueAt"_s));
    }
    QCOMPARE(notices(u"anna"_s), (QStringList{u"notice.slaWarning"_s, u"notice.slaBreach"_s}));
    QCOMPARE(notices(u"carl"_s), QStringList());
    QCOMPARE(notices(u"boss"_s), QStringList());
}

void TestSlaKeeper::levelsClimbUntilSomebodyTakesItOn()
{
    begin();
    makePolicy({{u"warnBeforeMinutes"_s, 0},
                {u"escalationLevels"_s, QJsonArray{QJsonObject{{u"afterMinutes"_s, 30}, {u"toId"_s, person(u"anna"_s)}}, QJsonObject{{u"afterMinutes"_s, 60}, {u"toId"_s, person(u"carl"_s)}},
                                                   QJsonObject{{u"afterMinutes"_s, 60}, {u"toId"_s, person(u"boss"_s)}}}}});
    const QString id = arrive({{u"assignedToId"_s, person(u"ben"_s)}, {u"readAt"_s, u"2026-03-18T09:00:00.000Z"_s}});
    tick(u"2026-03-18T10:29:00Z"_s);
    QCOMPARE(events(id), u"sla_breached:0>0"_s);
    tick(u"2026-03-18T10:30:00Z"_s);
    QCOMPARE(events(id), u"sla_breached:0>0 escalated:0>1"_s);
    QJsonObject now = item(id);
    QCOMPARE(text(now, u"escalatedToId"_s), person(u"anna"_s));
    QCOMPARE(text(now, u"assignedToId"_s), person(u"anna"_s));
    QCOMPARE(text(now, u"escalationStatus"_s), u"escalated"_s);
    QVERIFY(!now.contains(u"readAt"_s));
    QCOMPARE(notices(u"anna"_s), QStringList{u"notice.escalated"_s});
    // Two minutes late, so the next one counts from there; its person has left, so a manager gets it.
    tick(u"2026-03-18T11:29:00Z"_s);
    QCOMPARE(item(id).value(u"escalationLevel"_s).toInt(), 1);
    tick(u"2026-03-18T11:32:00Z"_s);
    QCOMPARE(text(item(id), u"escalatedToId"_s), person(u"mona"_s));
    QCOMPARE(item(id).value(u"escalationLevel"_s).toInt(), 2);
    // Somebody else opens it: that is no answer to the question who sees to it.
    QCOMPARE(edit(id, {{u"readAt"_s, u"2026-03-18T11:40:00.000Z"_s}}, api::Role::Editor), QJsonObject());
    QCOMPARE(text(item(id), u"escalationStatus"_s), u"escalated"_s);
    QCOMPARE(edit(id, {{u"readAt"_s, QJsonValue()}}, api::Role::Editor), QJsonObject());
    QCOMPARE(edit(id, {{u"readAt"_s, u"2026-03-18T11:45:00.000Z"_s}}, api::Role::Manager), QJsonObject());
    QCOMPARE(text(item(id), u"escalationStatus"_s), u"acknowledged"_s);
    tick(u"2026-03-19T15:00:00Z"_s);
    QCOMPARE(events(id), u"sla_breached:0>0 escalated:0>1 escalated:1>2 acknowledged:2>2"_s);
    QVERIFY(!item(id).contains(u"slaDueAt"_s));
    QCOMPARE(edit(id, {{u"status"_s, u"resolved"_s}}, api::Role::Manager), QJsonObject());
    QCOMPARE(text(item(id), u"escalationStatus"_s), u"resolved"_s);
    QVERIFY(events(id).endsWith(u"resolved:2>2"_s));
    QVERIFY(item(id).value(u"slaBreach"_s).toBool());
}

void TestSlaKeeper::aPauseOverTheWeekend()
{
    begin();
    makePolicy({{u"warnBeforeMinutes"_s, 0}});
    setTime(u"2026-03-20T15:00:00Z"_s);
    const QString id = arrive();
    setTime(u"2026-03-20T15:20:00Z"_s);
    QCOMPARE(edit(id, {{u"status"_s, u"pending"_s}}), QJsonObject());
    QJsonObject now = item(id);
    QCOMPARE(text(now, u"slaPausedAt"_s), u"2026-03-20T15:20:00.000Z"_s);
    QVERIFY(!now.contains(u"slaDeadline"_s));
    tick(u"2026-03-23T08:10:00Z"_s);
    QCOMPARE(events(id), QString());
    QCOMPARE(edit(id, {{u"status"_s, u"open"_s}}), QJsonObject());
    now = item(id);
    // 40 minutes of Friday and 10 of Monday.
    QCOMPARE(now.value(u"slaPausedSeconds"_s).toInt(), 50 * 60);
    QVERIFY(!now.contains(u"slaPausedAt"_s));
    tick(u"2026-03-23T08:10:00Z"_s);
    QCOMPARE(text(item(id), u"slaDeadline"_s), u"2026-03-23T08:50:00.000Z"_s);
    tick(u"2026-03-23T08:49:00Z"_s);
    QVERIFY(!item(id).value(u"slaBreach"_s).toBool());
    tick(u"2026-03-23T08:50:00Z"_s);
    QVERIFY(item(id).value(u"slaBreach"_s).toBool());
}

void TestSlaKeeper::theCustomerEndsAPause()
{
    begin();
    makePolicy({{u"warnBeforeMinutes"_s, 0}});
    const QString id = arrive();
    setTime(u"2026-03-18T09:20:00Z"_s);
    QCOMPARE(edit(id, {{u"status"_s, u"pending"_s}}), QJsonObject());
    setTime(u"2026-03-18T12:20:00Z"_s);
    arriveAgain(id);
    QCOMPARE(text(item(id), u"status"_s), u"open"_s);
    QCOMPARE(text(item(id), u"slaDeadline"_s), u"2026-03-18T13:00:00.000Z"_s);
    // A second message of somebody who waits already changes nothing.
    setTime(u"2026-03-18T12:30:00Z"_s);
    arriveAgain(id);
    QCOMPARE(text(item(id), u"slaDeadline"_s), u"2026-03-18T13:00:00.000Z"_s);
}

void TestSlaKeeper::anAnswerEndsTheClock()
{
    begin();
    makePolicy({});
    const QString sent = arrive();
    const QString outside = arrive();
    tick(u"2026-03-18T11:00:00Z"_s);
    QVERIFY(item(sent).value(u"slaBreach"_s).toBool());
    patch(u"InboxItem"_s, sent, {{u"status"_s, u"replied"_s}, {u"repliedAt"_s, u"2026-03-18T11:00:00.000Z"_s}});
    arriveAgain(outside, u"outbound"_s);
    for (const QString &id : {sent, outside}) {
        const QJsonObject now = item(id);
        for (const QString &name : {u"slaStartedAt"_s, u"slaDeadline"_s, u"slaDueAt"_s, u"slaPausedAt"_s})
            QVERIFY2(!now.contains(name), qPrintable(name));
        QVERIFY(now.value(u"slaBreach"_s).toBool());
    }
    // Resolved by whoever wrote the answer, which goes out a little later.
    const QString resolved = arrive();
    QCOMPARE(edit(resolved, {{u"status"_s, u"resolved"_s}}), QJsonObject());
    QVERIFY(item(resolved).contains(u"slaStartedAt"_s));
    patch(u"InboxItem"_s, resolved, {{u"repliedAt"_s, u"2026-03-18T11:00:00.000Z"_s}, {u"lastMessageAt"_s, u"2026-03-18T11:00:00.000Z"_s}});
    QVERIFY(!item(resolved).contains(u"slaStartedAt"_s));
    QCOMPARE(edit(resolved, {{u"status"_s, u"open"_s}}), QJsonObject());
    QVERIFY(!item(resolved).contains(u"slaDeadline"_s));
    // Opened again by a person there is nothing to wait for; when the customer writes, a new clock runs.
    QCOMPARE(edit(sent, {{u"status"_s, u"open"_s}}), QJsonObject());
    QVERIFY(!item(sent).contains(u"slaDeadline"_s));
    setTime(u"2026-03-18T14:00:00Z"_s);
    arriveAgain(outside);
    const QJsonObject now = item(outside);
    QCOMPARE(text(now, u"slaStartedAt"_s), u"2026-03-18T14:00:00.000Z"_s);
    QCOMPARE(text(now, u"slaDeadline"_s), u"2026-03-18T15:00:00.000Z"_s);
    QVERIFY(!now.value(u"slaBreach"_s).toBool());
    QVERIFY(!now.contains(u"slaWarnedAt"_s));
    tick(u"2026-03-18T15:00:00Z"_s);
    QCOMPARE(events(outside), u"sla_breached:0>0 sla_breached:0>0"_s);
}

void TestSlaKeeper::closingByMistakeCostsNothing()
{
    begin();
    makePolicy({});
    for (const QString &status : {u"archived"_s, u"resolved"_s, u"spam"_s, u"replied"_s}) {
        setTime(u"2026-03-18T09:00:00Z"_s);
        const QString id = arrive();
        setTime(u"2026-03-18T09:20:00Z"_s);
        QCOMPARE(edit(id, {{u"status"_s, status}}), QJsonObject());
        QVERIFY(!item(id).contains(u"slaDeadline"_s));
        setTime(u"2026-03-18T09:21:00Z"_s);
        QCOMPARE(edit(id, {{u"status"_s, u"new"_s}}), QJsonObject());
        tick(u"2026-03-18T09:21:00Z"_s);
        QCOMPARE(text(item(id), u"slaDeadline"_s), u"2026-03-18T10:01:00.000Z"_s);
        QCOMPARE(text(item(id), u"slaDueAt"_s), u"2026-03-18T09:46:00.000Z"_s);
    }
}

void TestSlaKeeper::aPersonEscalates()
{
    begin();
    makePolicy({{u"escalationLevels"_s, QJsonArray{QJsonObject{{u"afterMinutes"_s, 30}, {u"toId"_s, person(u"ben"_s)}}}}});
    const QString id = arrive({{u"assignedToId"_s, person(u"anna"_s)}});
    QCOMPARE(edit(id, {{u"requestedEscalationLevel"_s, 1}, {u"escalationReason"_s, u"Threatens with a lawyer"_s}}, api::Role::Editor), QJsonObject());
    tick(u"2026-03-18T09:01:00Z"_s);
    QJsonObject now = item(id);
    QCOMPARE(now.value(u"escalationLevel"_s).toInt(), 1);
    QCOMPARE(text(now, u"assignedToId"_s), person(u"ben"_s));
    QVERIFY(!now.contains(u"requestedEscalationLevel"_s));
    const QList<QJsonObject> written = all(u"EscalationEvent"_s);
    QCOMPARE(written.size(), 1);
    QCOMPARE(text(written[0], u"reason"_s), u"Threatens with a lawyer"_s);
    QCOMPARE(text(written[0], u"triggeredBy"_s), u"manual"_s);
    QCOMPARE(text(written[0], u"fromUserId"_s), person(u"anna"_s));
    QCOMPARE(text(written[0], u"toUserId"_s), person(u"ben"_s));
    // Beyond the levels of the policy: whoever leads.
    QCOMPARE(edit(id, {{u"requestedEscalationLevel"_s, 2}}, api::Role::Editor), QJsonObject());
    tick(u"2026-03-18T09:02:00Z"_s);
    QCOMPARE(text(item(id), u"assignedToId"_s), person(u"mona"_s));
    QCOMPARE(edit(id, {{u"requestedEscalationLevel"_s, 0}}, api::Role::Editor), QJsonObject());
    tick(u"2026-03-18T09:03:00Z"_s);
    QCOMPARE(events(id), u"escalated:0>1 escalated:1>2 de_escalated:2>0"_s);
    QCOMPARE(text(item(id), u"escalationStatus"_s), u"none"_s);
    // The clock went on all the while.
    tick(u"2026-03-18T10:00:00Z"_s);
    QVERIFY(item(id).value(u"slaBreach"_s).toBool());
}

void TestSlaKeeper::answeringTakesItOn()
{
    begin();
    makePolicy({{u"escalationLevels"_s, QJsonArray{QJsonObject{{u"afterMinutes"_s, 0}, {u"toId"_s, person(u"anna"_s)}}, QJsonObject{{u"afterMinutes"_s, 10}}}}});
    const QString id = arrive();
    tick(u"2026-03-18T10:00:00Z"_s);
    QCOMPARE(text(item(id), u"escalatedToId"_s), person(u"anna"_s));
    const QString message = f().newId('j');
    const QJsonObject answer = f().one(u"InboxMessage/set"_s,
                                       {{u"create"_s, QJsonObject{{message, QJsonObject{{u"inboxItemId"_s, id}, {u"direction"_s, u"outbound"_s}, {u"content"_s, u"On its way"_s},
                                                                                        {u"sendStatus"_s, u"queued"_s}, {u"occurredAt"_s, u"2026-03-18T10:01:00.000Z"_s}}}}}},
                                       api::Role::Editor);
    QVERIFY2(answer.value(u"created"_s).toObject().contains(message), QJsonDocument(answer).toJson().constData());
    QCOMPARE(text(item(id), u"escalationStatus"_s), u"acknowledged"_s);
    tick(u"2026-03-18T10:30:00Z"_s);
    QCOMPARE(events(id), u"sla_breached:0>0 escalated:0>1 acknowledged:1>1"_s);
}

void TestSlaKeeper::twoNodesAreOne()
{
    begin();
    makePolicy({{u"escalationLevels"_s, QJsonArray{QJsonObject{{u"afterMinutes"_s, 0}, {u"toId"_s, person(u"ben"_s)}}}}});
    QStringList ids;
    for (int i = 0; i < 20; ++i)
        ids.append(arrive());
    setTime(u"2026-03-18T10:00:00Z"_s);
    SeededRng otherRng(99);
    EngineOptions options;
    options.blobDir = f().folder.path() + u"/blobs"_s;
    options.baseUrl = u"https://campanile.test"_s;
    Engine other(f().storage, f().directory, f().clock, otherRng, options);
    EnginePublishStore stores[] = {EnginePublishStore(*f().engine), EnginePublishStore(other)};
    std::latch start(2);
    std::thread nodes[2];
    for (int node = 0; node < 2; ++node) {
        nodes[node] = std::thread([&, node] {
            SlaKeeper keeper(stores[node]);
            start.arrive_and_wait();
            keeper.tick(f().clock.nowMs());
        });
    }
    for (std::thread &node : nodes)
        node.join();
    for (const QString &id : std::as_const(ids))
        QCOMPARE(events(id), u"sla_breached:0>0 escalated:0>1"_s);
    QCOMPARE(notices(u"ben"_s), QStringList{u"notice.escalatedMany"_s});
}

void TestSlaKeeper::editsOfPoliciesAreWorkedIn()
{
    begin();
    const QString policy = makePolicy({{u"warnBeforeMinutes"_s, 0}});
    // More than a batch, most of them of one instant.
    QStringList ids;
    for (int i = 0; i < 230; ++i) {
        if (i > 210)
            f().clock.advanceMs(1'000);
        ids.append(arrive());
    }
    const QString closed = arrive({{u"status"_s, u"resolved"_s}});
    tick(u"2026-03-18T09:30:00Z"_s);
    QCOMPARE(text(item(ids.first()), u"slaDeadline"_s), u"2026-03-18T10:00:00.000Z"_s);
    const QJsonObject answer = f().one(u"SlaPolicy/set"_s, {{u"update"_s, QJsonObject{{policy, QJsonObject{{u"firstResponseMinutes"_s, 120}}}}}}, api::Role::Manager);
    QVERIFY(answer.value(u"updated"_s).toObject().contains(policy));
    tick(u"2026-03-18T09:31:00Z"_s);
    for (const QString &id : std::as_const(ids))
        QVERIFY2(text(item(id), u"slaDeadline"_s).startsWith(u"2026-03-18T11:00"_s), qPrintable(text(item(id), u"slaDeadline"_s)));
    QVERIFY(!item(closed).contains(u"slaDeadline"_s));
    // Nothing is done twice.
    const auto before = f().engine->sequence(f().account);
    tick(u"2026-03-18T09:32:00Z"_s);
    const auto after = f().engine->sequence(f().account);
    QVERIFY(before && after);
    QCOMPARE(*after, *before);
    QVERIFY(f().one(u"SlaPolicy/set"_s, {{u"destroy"_s, QJsonArray{policy}}}, api::Role::Manager).value(u"destroyed"_s).toArray().contains(policy));
    tick(u"2026-03-18T09:33:00Z"_s);
    QVERIFY(!item(ids.first()).contains(u"slaDeadline"_s));
    QVERIFY(item(ids.first()).contains(u"slaStartedAt"_s));
    // A policy that comes later finds those who wait.
    makePolicy({{u"firstResponseMinutes"_s, 90}});
    tick(u"2026-03-18T09:34:00Z"_s);
    QCOMPARE(text(item(ids.first()), u"slaDeadline"_s), u"2026-03-18T10:30:00.000Z"_s);
}

void TestSlaKeeper::anotherPriorityIsAnotherPolicy()
{
    begin();
    makePolicy({});
    makePolicy({{u"priority"_s, u"urgent"_s}, {u"firstResponseMinutes"_s, 20}, {u"warnBeforeMinutes"_s, 0}});
    const QString id = arrive();
    setTime(u"2026-03-18T09:05:00Z"_s);
    QCOMPARE(edit(id, {{u"correctedPriority"_s, u"urgent"_s}, {u"priority"_s, u"urgent"_s}}), QJsonObject());
    tick(u"2026-03-18T09:05:00Z"_s);
    QCOMPARE(text(item(id), u"slaDeadline"_s), u"2026-03-18T09:20:00.000Z"_s);
}

void TestSlaKeeper::aLongNightIsOneNotice()
{
    begin();
    makePolicy({{u"warnBeforeMinutes"_s, 0}});
    for (int i = 0; i < 7; ++i)
        arrive({{u"assignedToId"_s, person(u"anna"_s)}});
    tick(u"2026-03-19T10:00:00Z"_s);
    QCOMPARE(notices(u"anna"_s), QStringList{u"notice.slaBreachMany"_s});
    QCOMPARE(all(u"Notification"_s).first().value(u"metadata"_s).toObject().value(u"count"_s).toInt(), 7);
}

void TestSlaKeeper::policiesThatCannotBeReckonedAreRefused()
{
    begin();
    const auto refused = [&](const QString &type, const QJsonObject &record) {
        const QJsonObject answer = f().one(type + u"/set"_s, {{u"create"_s, QJsonObject{{f().newId('h'), record}}}}, api::Role::Manager);
        const QJsonObject bad = answer.value(u"notCreated"_s).toObject();
        return bad.isEmpty() ? QString() : bad.begin().value().toObject().value(u"properties"_s).toArray().at(0).toString();
    };
    const QJsonObject good{{u"name"_s, u"P"_s}, {u"firstResponseMinutes"_s, 60}};
    QCOMPARE(refused(u"SlaPolicy"_s, good), QString());
    QJsonObject bad = good;
    bad.insert(u"businessHours"_s, QJsonObject{{u"mon"_s, QJsonArray{QJsonValue(QJsonArray{u"09:00"_s, u"25:00"_s})}}});
    QCOMPARE(refused(u"SlaPolicy"_s, bad), u"businessHours"_s);
    bad = good;
    bad.insert(u"timeZone"_s, u"Europe/Atlantis"_s);
    QCOMPARE(refused(u"SlaPolicy"_s, bad), u"timeZone"_s);
    const QJsonObject rule{{u"name"_s, u"R"_s}, {u"conditions"_s, QJsonObject()}, {u"actions"_s, QJsonObject{{u"priority"_s, u"high"_s}}}};
    QCOMPARE(refused(u"InboxRoutingRule"_s, rule), QString());
    bad = rule;
    bad.insert(u"actions"_s, QJsonObject{{u"assignment"_s, u"dice"_s}});
    QCOMPARE(refused(u"InboxRoutingRule"_s, bad), u"actions"_s);
}

CAMPANILE_GUILESS_TEST(TestSlaKeeper)

} // namespace tst_slakeeper

#include "tst_slakeeper.moc"
