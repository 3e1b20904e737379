// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crisis/templateuse.h"
#include "server/core/publish/publishjournal.h"
#include "tests/crisis/crisisfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_crisisrules {

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

namespace {

QString kindOf(const QJsonObject &fault)
{
    return fault.value(u"type"_s).toString();
}

} // namespace

/** What people may do to crises, their rules, their templates and pauses of posts, on every back end. */
class TestCrisisRules : public CrisisTest
{
    Q_OBJECT

private Q_SLOTS:
    void theCourseOfACrisis_data() { addBackendRows(); }
    void theCourseOfACrisis();
    void stepsThatAreNone_data();
    void stepsThatAreNone();
    void stampsAreTheCallers_data() { addBackendRows(); }
    void stampsAreTheCallers();
    void acknowledgingIsTakenBackByWhoDidIt_data() { addBackendRows(); }
    void acknowledgingIsTakenBackByWhoDidIt();
    void aPersonCallsIt_data() { addBackendRows(); }
    void aPersonCallsIt();
    void whoMayWhat_data() { addBackendRows(); }
    void whoMayWhat();
    void theTimelineIsTheServers_data() { addBackendRows(); }
    void theTimelineIsTheServers();
    void badRulesAreRefused_data() { addBackendRows(); }
    void badRulesAreRefused();
    void fourEyesOnATemplate_data() { addBackendRows(); }
    void fourEyesOnATemplate();
    void aloneOneMayApprove_data() { addBackendRows(); }
    void aloneOneMayApprove();
    void useIsCounted_data() { addBackendRows(); }
    void useIsCounted();
    void onePauseAtATime_data() { addBackendRows(); }
    void onePauseAtATime();

private:
    QString call(const QString &title = u"Storm"_s, api::Role role = api::Role::Owner)
    {
        return create(u"CrisisEvent"_s, {{u"title"_s, title}, {u"detectedAt"_s, wireTime(now())}}, role).id;
    }
};

void TestCrisisRules::theCourseOfACrisis()
{
    beginCrisis();
    const QString id = call();
    pass(1);
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, u"acknowledged"_s}}, api::Role::Manager), QJsonObject());
    pass(1);
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, u"responding"_s}, {u"severity"_s, u"critical"_s}}, api::Role::Editor), QJsonObject());
    pass(1);
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, u"resolved"_s}, {u"responseNotes"_s, u"It was the weather."_s}}), QJsonObject());
    QJsonObject event = record(u"CrisisEvent"_s, id);
    QCOMPARE(event.value(u"acknowledgedById"_s).toString(), person(u"mona"_s));
    QCOMPARE(event.value(u"acknowledgedAt"_s).toString(), u"2026-03-18T10:01:00.000Z"_s);
    QCOMPARE(event.value(u"resolvedById"_s).toString(), person(u"boss"_s));
    QCOMPARE(event.value(u"resolvedAt"_s).toString(), u"2026-03-18T10:03:00.000Z"_s);
    QCOMPARE(lines(id), u"detected acknowledged severity_changed status_changed resolved"_s);
    pass(1);
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, u"responding"_s}}), QJsonObject());
    event = record(u"CrisisEvent"_s, id);
    QVERIFY(!event.contains(u"resolvedAt"_s) && !event.contains(u"resolvedById"_s));
    QCOMPARE(event.value(u"acknowledgedById"_s).toString(), person(u"mona"_s));
    pass(1);
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, u"false_positive"_s}}), QJsonObject());
    QVERIFY(lines(id).endsWith(u"reopened resolved"_s));
    for (const QJsonObject &entry : all(u"CrisisEntry"_s)) {
        QVERIFY(!entry.value(u"authorId"_s).toString().isEmpty());
        if (entry.value(u"kind"_s) == u"severity_changed"_s)
            QCOMPARE(entry.value(u"metadata"_s).toObject(), (QJsonObject{{u"from"_s, u"high"_s}, {u"to"_s, u"critical"_s}}));
    }
}

void TestCrisisRules::stepsThatAreNone_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isAllowed");
    const std::tuple<const char *, QString, QString, bool> steps[] = {
        {"answering does not go back to seeing for somebody else", u"responding"_s, u"acknowledged"_s, false},
        {"answering does not go back to nothing for somebody else", u"responding"_s, u"detected"_s, false},
        {"what is over is not only seen for somebody else", u"resolved"_s, u"acknowledged"_s, false},
        {"what is over was noticed, says somebody else", u"false_positive"_s, u"detected"_s, false},
        {"whoever answers may have only seen it", u"responding"_s, u"acknowledged"_s, true},
        {"whoever answers may not have begun", u"responding"_s, u"detected"_s, true},
        {"whoever ended it may go back to seeing", u"resolved"_s, u"acknowledged"_s, true},
        {"whoever ended it may go back to nothing", u"false_positive"_s, u"detected"_s, true},
        {"at once to answering", u"detected"_s, u"responding"_s, true},
        {"at once over", u"detected"_s, u"resolved"_s, true},
        {"it was one after all", u"false_positive"_s, u"resolved"_s, true},
    };
    for (const auto &[name, from, to, isAllowed] : steps)
        QTest::newRow(name) << int(EngineFixture::Backend::SqliteMemory) << from << to << isAllowed;
}

void TestCrisisRules::stepsThatAreNone()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, isAllowed);
    beginCrisis();
    const QString id = call();
    if (from != u"detected")
        QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, from}}), QJsonObject());
    const api::Role who = isAllowed ? api::Role::Owner : api::Role::Manager;
    QCOMPARE(kindOf(update(u"CrisisEvent"_s, id, {{u"status"_s, to}}, who)), isAllowed ? QString() : u"stateForbidden"_s);
    QCOMPARE(record(u"CrisisEvent"_s, id).value(u"status"_s).toString(), isAllowed ? to : from);
    // An end that is another end is whoever says so now.
    if (to == u"resolved"_s && isAllowed)
        QCOMPARE(record(u"CrisisEvent"_s, id).value(u"resolvedById"_s).toString(), person(u"boss"_s));
}

void TestCrisisRules::stampsAreTheCallers()
{
    beginCrisis();
    const QString id = call();
    QCOMPARE(kindOf(update(u"CrisisEvent"_s, id, {{u"status"_s, u"acknowledged"_s}, {u"acknowledgedById"_s, person(u"mona"_s)}})), u"invalidProperties"_s);
    // The time alone means the step too; a time of tomorrow is now.
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"acknowledgedAt"_s, u"2026-03-19T10:00:00.000Z"_s}}), QJsonObject());
    QJsonObject event = record(u"CrisisEvent"_s, id);
    QCOMPARE(event.value(u"status"_s).toString(), u"acknowledged"_s);
    QCOMPARE(event.value(u"acknowledgedById"_s).toString(), person(u"boss"_s));
    QCOMPARE(event.value(u"acknowledgedAt"_s).toString(), wireTime(now()));
    QCOMPARE(kindOf(update(u"CrisisEvent"_s, id, {{u"acknowledgedAt"_s, u"2026-03-18T09:59:00.000Z"_s}})), u"invalidProperties"_s);
    QCOMPARE(kindOf(update(u"CrisisEvent"_s, id, {{u"acknowledgedById"_s, person(u"mona"_s)}})), u"invalidProperties"_s);
    // What an offline device did before it was there at all is not kept.
    const QString other = call();
    QCOMPARE(update(u"CrisisEvent"_s, other, {{u"status"_s, u"resolved"_s}, {u"resolvedAt"_s, u"2020-01-01T00:00:00.000Z"_s}}), QJsonObject());
    QCOMPARE(record(u"CrisisEvent"_s, other).value(u"resolvedAt"_s).toString(), wireTime(now()));
    QCOMPARE(kindOf(update(u"CrisisEvent"_s, id, {{u"ownerId"_s, person(u"carl"_s)}})), u"invalidProperties"_s);
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"ownerId"_s, person(u"anna"_s)}}), QJsonObject());
    // Measurements are the server's.
    QCOMPARE(kindOf(update(u"CrisisEvent"_s, id, {{u"triggerData"_s, QJsonObject{{u"count"_s, 1}}}})), u"invalidProperties"_s);
}

void TestCrisisRules::acknowledgingIsTakenBackByWhoDidIt()
{
    beginCrisis();
    const QString id = call();
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, u"acknowledged"_s}}, api::Role::Manager), QJsonObject());
    QCOMPARE(kindOf(update(u"CrisisEvent"_s, id, {{u"status"_s, u"detected"_s}})), u"stateForbidden"_s);
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, u"detected"_s}, {u"acknowledgedAt"_s, QJsonValue()}, {u"acknowledgedById"_s, QJsonValue()}}, api::Role::Manager), QJsonObject());
    QVERIFY(!record(u"CrisisEvent"_s, id).contains(u"acknowledgedById"_s));
}

void TestCrisisRules::aPersonCallsIt()
{
    beginCrisis();
    const QString id = call(u"Roof is gone"_s, api::Role::Manager);
    QVERIFY(!id.isEmpty());
    const QJsonObject event = record(u"CrisisEvent"_s, id);
    QCOMPARE(event.value(u"status"_s).toString(), u"detected"_s);
    QVERIFY(!event.contains(u"triggerType"_s));
    QCOMPARE(notices(u"boss"_s), QStringList{u"notice.crisisCalled"_s});
    QCOMPARE(notices(u"mona"_s), QStringList());
    QCOMPARE(kindOf(create(u"CrisisEvent"_s, {{u"title"_s, u"Old"_s}, {u"status"_s, u"resolved"_s}, {u"detectedAt"_s, wireTime(now())}}).fault), u"stateForbidden"_s);
    QCOMPARE(kindOf(create(u"CrisisEvent"_s, {{u"title"_s, u"Forged"_s}, {u"triggerType"_s, u"keyword"_s}, {u"detectedAt"_s, wireTime(now())}}).fault), u"invalidProperties"_s);
}

void TestCrisisRules::whoMayWhat()
{
    beginCrisis();
    QCOMPARE(kindOf(create(u"CrisisEvent"_s, {{u"title"_s, u"x"_s}, {u"detectedAt"_s, wireTime(now())}}, api::Role::Editor).fault), u"forbidden"_s);
    const QString id = call();
    QCOMPARE(kindOf(update(u"CrisisEvent"_s, id, {{u"status"_s, u"acknowledged"_s}}, api::Role::Viewer)), u"forbidden"_s);
    QCOMPARE(update(u"CrisisEvent"_s, id, {{u"status"_s, u"acknowledged"_s}}, api::Role::Editor), QJsonObject());
    QCOMPARE(kindOf(create(u"PublishingPause"_s, {{u"startedAt"_s, wireTime(now())}}, api::Role::Editor).fault), u"forbidden"_s);
    QCOMPARE(kindOf(create(u"CrisisResponseTemplate"_s, {{u"name"_s, u"x"_s}, {u"content"_s, u"x"_s}}, api::Role::Editor).fault), u"forbidden"_s);
    QCOMPARE(kindOf(create(u"CrisisAlertRule"_s, {{u"name"_s, u"x"_s}, {u"ruleType"_s, u"keyword"_s}, {u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray{u"x"_s}}}}}, api::Role::Editor).fault),
             u"forbidden"_s);
    QVERIFY(!create(u"CrisisEntry"_s, {{u"crisisEventId"_s, id}, {u"occurredAt"_s, wireTime(now())}, {u"content"_s, u"Called the roaster."_s}}, api::Role::Editor).id.isEmpty());
    QCOMPARE(kindOf(create(u"CrisisEntry"_s, {{u"crisisEventId"_s, id}, {u"occurredAt"_s, wireTime(now())}, {u"content"_s, u"x"_s}}, api::Role::Viewer).fault), u"forbidden"_s);
}

void TestCrisisRules::theTimelineIsTheServers()
{
    beginCrisis();
    const QString id = call();
    for (const QString &kind : {u"detected"_s, u"grew"_s, u"acknowledged"_s, u"escalated"_s, u"resolved"_s, u"posts_paused"_s, u"template_approved"_s}) {
        const QJsonObject entry{{u"crisisEventId"_s, id}, {u"kind"_s, kind}, {u"occurredAt"_s, wireTime(now())}};
        QCOMPARE(kindOf(create(u"CrisisEntry"_s, entry).fault), u"stateForbidden"_s);
    }
    QCOMPARE(kindOf(create(u"CrisisEntry"_s, {{u"crisisEventId"_s, id}, {u"occurredAt"_s, wireTime(now())}, {u"content"_s, u" "_s}}).fault), u"invalidProperties"_s);
    const Made note = create(u"CrisisEntry"_s, {{u"crisisEventId"_s, id}, {u"occurredAt"_s, u"2030-01-01T00:00:00.000Z"_s}, {u"content"_s, u"Asked the lab."_s}, {u"authorId"_s, person(u"mona"_s)}});
    const QJsonObject written = record(u"CrisisEntry"_s, note.id);
    QCOMPARE(written.value(u"authorId"_s).toString(), person(u"boss"_s));
    QCOMPARE(written.value(u"occurredAt"_s).toString(), wireTime(now()));
    // Whoever is named hears of it, except oneself and those who have left.
    const QString named = QStringList{person(u"anna"_s), person(u"boss"_s), person(u"carl"_s)}.join(u' ');
    QCOMPARE(create(u"CrisisEntry"_s, {{u"crisisEventId"_s, id}, {u"occurredAt"_s, wireTime(now())}, {u"content"_s, u"@Anna please call"_s}, {u"metadata"_s, QJsonObject{{u"mentioned"_s, named}}}}).fault,
             QJsonObject());
    QCOMPARE(notices(u"anna"_s), QStringList{u"notice.mentioned"_s});
    for (const QString &other : {u"boss"_s, u"carl"_s})
        QVERIFY(!notices(other).contains(u"notice.mentioned"_s));
    // What was said stays said.
    QVERIFY(!update(u"CrisisEntry"_s, note.id, {{u"content"_s, u"Never asked."_s}}).isEmpty());
}

void TestCrisisRules::badRulesAreRefused()
{
    beginCrisis();
    const QJsonObject good{{u"name"_s, u"Words"_s}, {u"ruleType"_s, u"keyword"_s}, {u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray{u"sick"_s}}}}};
    const auto with = [&](const QString &name, const QJsonValue &value) {
        QJsonObject rule = good;
        rule.insert(name, value);
        return create(u"CrisisAlertRule"_s, rule, api::Role::Manager);
    };
    QVERIFY(!create(u"CrisisAlertRule"_s, good, api::Role::Manager).id.isEmpty());
    const Made bad = with(u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray{u"sick"_s}}, {u"windowMinutes"_s, 1}});
    QCOMPARE(bad.fault.value(u"properties"_s).toArray(), QJsonArray{u"conditions"_s});
    QVERIFY(bad.fault.value(u"description"_s).toString().startsWith(u"crisis.range: windowMinutes"_s));
    QCOMPARE(with(u"name"_s, u"  "_s).fault.value(u"properties"_s).toArray(), QJsonArray{u"name"_s});
    QCOMPARE(with(u"notifyChannels"_s, QJsonObject{{u"pigeon"_s, true}}).fault.value(u"properties"_s).toArray(), QJsonArray{u"notifyChannels"_s});
    QCOMPARE(with(u"notifyIds"_s, QJsonObject{{person(u"carl"_s), true}}).fault.value(u"properties"_s).toArray(), QJsonArray{u"notifyIds"_s});
    const QString id = with(u"escalateToIds"_s, QJsonObject{{person(u"anna"_s), true}}).id;
    QVERIFY(!id.isEmpty());
    QCOMPARE(kindOf(update(u"CrisisAlertRule"_s, id, {{u"ruleType"_s, u"influencer"_s}})), u"invalidProperties"_s);
}

void TestCrisisRules::fourEyesOnATemplate()
{
    beginCrisis();
    const QString id = create(u"CrisisResponseTemplate"_s, {{u"name"_s, u"Sorry"_s}, {u"content"_s, u"Hi {{name}}, sorry."_s}}, api::Role::Manager).id;
    QVERIFY(!id.isEmpty());
    QJsonObject text = record(u"CrisisResponseTemplate"_s, id);
    QCOMPARE(text.value(u"changedById"_s).toString(), person(u"mona"_s));
    QCOMPARE(text.value(u"variables"_s).toObject().keys(), QStringList{u"name"_s});
    const QString crisisId = call();
    const QJsonObject own = update(u"CrisisResponseTemplate"_s, id, {{u"approvedAt"_s, wireTime(now())}}, api::Role::Manager);
    QCOMPARE(kindOf(own), u"forbidden"_s);
    QCOMPARE(own.value(u"code"_s).toString(), u"crisis.ownText"_s);
    QCOMPARE(kindOf(update(u"CrisisResponseTemplate"_s, id, {{u"approvedAt"_s, wireTime(now())}, {u"approvedById"_s, person(u"mona"_s)}})), u"invalidProperties"_s);
    QCOMPARE(update(u"CrisisResponseTemplate"_s, id, {{u"approvedAt"_s, wireTime(now())}}), QJsonObject());
    text = record(u"CrisisResponseTemplate"_s, id);
    QCOMPARE(text.value(u"approvedById"_s).toString(), person(u"boss"_s));
    QVERIFY(lines(crisisId).contains(u"template_approved"_s));
    // Another name is the same text; another text is not.
    QCOMPARE(update(u"CrisisResponseTemplate"_s, id, {{u"name"_s, u"Very sorry"_s}}, api::Role::Manager), QJsonObject());
    QVERIFY(record(u"CrisisResponseTemplate"_s, id).contains(u"approvedAt"_s));
    QCOMPARE(update(u"CrisisResponseTemplate"_s, id, {{u"content"_s, u"Not sorry, {{sender}}."_s}}), QJsonObject());
    text = record(u"CrisisResponseTemplate"_s, id);
    QVERIFY(!text.contains(u"approvedAt"_s) && !text.contains(u"approvedById"_s));
    QCOMPARE(text.value(u"changedById"_s).toString(), person(u"boss"_s));
    QCOMPARE(text.value(u"variables"_s).toObject().keys(), QStringList{u"sender"_s});
    // Changing and approving in one go is approving one's own text.
    QCOMPARE(kindOf(update(u"CrisisResponseTemplate"_s, id, {{u"content"_s, u"Mine"_s}, {u"approvedAt"_s, wireTime(now() + 1)}}, api::Role::Manager)), u"forbidden"_s);
    QCOMPARE(update(u"CrisisResponseTemplate"_s, id, {{u"approvedAt"_s, wireTime(now())}}, api::Role::Manager), QJsonObject());
    QCOMPARE(update(u"CrisisResponseTemplate"_s, id, {{u"approvedAt"_s, QJsonValue()}}, api::Role::Manager), QJsonObject());
    QVERIFY(!record(u"CrisisResponseTemplate"_s, id).contains(u"approvedById"_s));
}

void TestCrisisRules::aloneOneMayApprove()
{
    beginCrisis();
    // Everybody else who might is gone; editors may not approve.
    for (const QJsonObject &member : all(u"WorkspaceMember"_s)) {
        if (member.value(u"userId"_s).toString() == person(u"mona"_s))
            patch(u"WorkspaceMember"_s, member.value(u"id"_s).toString(), {{u"isActive"_s, false}});
    }
    const QString id = create(u"CrisisResponseTemplate"_s, {{u"name"_s, u"Sorry"_s}, {u"content"_s, u"Sorry."_s}, {u"approvedAt"_s, wireTime(now())}}).id;
    QVERIFY(!id.isEmpty());
    QCOMPARE(record(u"CrisisResponseTemplate"_s, id).value(u"approvedById"_s).toString(), person(u"boss"_s));
}

void TestCrisisRules::useIsCounted()
{
    beginCrisis();
    const QString id = create(u"CrisisResponseTemplate"_s, {{u"name"_s, u"Sorry"_s}, {u"content"_s, u"Sorry."_s}}, api::Role::Manager).id;
    const QString crisisId = call();
    const QJsonObject use{{u"crisisEventId"_s, crisisId}, {u"kind"_s, u"template_used"_s}, {u"occurredAt"_s, wireTime(now())}, {u"metadata"_s, QJsonObject{{u"templateId"_s, id}}}};
    QCOMPARE(create(u"CrisisEntry"_s, use).fault.value(u"code"_s).toString(), u"crisis.notApproved"_s);
    QCOMPARE(update(u"CrisisResponseTemplate"_s, id, {{u"approvedAt"_s, wireTime(now())}}), QJsonObject());
    const Made made = create(u"CrisisEntry"_s, use);
    QCOMPARE(made.fault, QJsonObject());
    QCOMPARE(record(u"CrisisEntry"_s, made.id).value(u"metadata"_s).toObject().value(u"templateName"_s).toString(), u"Sorry"_s);
    QCOMPARE(record(u"CrisisResponseTemplate"_s, id).value(u"usageCount"_s).toInt(), 1);
    // A reply that was sent names it.
    pass(5);
    const QJsonObject message{{u"id"_s, f().newId('j')}, {u"inboxItemId"_s, f().newId('i')}, {u"authorId"_s, person(u"anna"_s)},
                              {u"metadata"_s, QJsonObject{{u"crisisTemplateId"_s, id}, {u"crisisEventId"_s, crisisId}}}};
    const auto counted = f().engine->write(f().account, [&](SystemRecords &records) { return countCrisisTemplate(records, message, now()); });
    QVERIFY(counted);
    QCOMPARE(record(u"CrisisResponseTemplate"_s, id).value(u"usageCount"_s).toInt(), 2);
    QCOMPARE(record(u"CrisisResponseTemplate"_s, id).value(u"lastUsedAt"_s).toString(), wireTime(now()));
    QCOMPARE(lines(crisisId).count(u"template_used"_s), 2);
    // A template that was thrown away stops no reply.
    const auto gone = f().engine->write(f().account, [&](SystemRecords &records) {
        return countCrisisTemplate(records, {{u"metadata"_s, QJsonObject{{u"crisisTemplateId"_s, f().newId('d')}}}}, now());
    });
    QVERIFY(gone);
}

void TestCrisisRules::onePauseAtATime()
{
    beginCrisis();
    const QString crisisId = call();
    const Made pause = create(u"PublishingPause"_s, {{u"startedAt"_s, u"2020-01-01T00:00:00.000Z"_s}, {u"crisisEventId"_s, crisisId}, {u"reason"_s, u"Storm"_s}}, api::Role::Manager);
    QCOMPARE(pause.fault, QJsonObject());
    QJsonObject stored = record(u"PublishingPause"_s, pause.id);
    QCOMPARE(stored.value(u"startedAt"_s).toString(), wireTime(now()));
    QCOMPARE(stored.value(u"startedById"_s).toString(), person(u"mona"_s));
    const Made second = create(u"PublishingPause"_s, {{u"startedAt"_s, wireTime(now())}});
    QCOMPARE(kindOf(second.fault), u"alreadyExists"_s);
    QCOMPARE(second.fault.value(u"existingId"_s).toString(), pause.id);
    pass(10);
    QCOMPARE(kindOf(update(u"PublishingPause"_s, pause.id, {{u"endedAt"_s, wireTime(now())}, {u"endedById"_s, person(u"mona"_s)}})), u"invalidProperties"_s);
    QCOMPARE(update(u"PublishingPause"_s, pause.id, {{u"endedAt"_s, u"2026-03-18T10:02:00.000Z"_s}, {u"aftermath"_s, u"publish"_s}}), QJsonObject());
    stored = record(u"PublishingPause"_s, pause.id);
    QCOMPARE(stored.value(u"endedAt"_s).toString(), wireTime(now()));
    QCOMPARE(stored.value(u"endedById"_s).toString(), person(u"boss"_s));
    QCOMPARE(kindOf(update(u"PublishingPause"_s, pause.id, {{u"endedAt"_s, QJsonValue()}})), u"stateForbidden"_s);
    QCOMPARE(kindOf(update(u"PublishingPause"_s, pause.id, {{u"aftermath"_s, u"reschedule"_s}})), u"stateForbidden"_s);
    QCOMPARE(lines(crisisId), u"detected posts_paused posts_resumed"_s);
    QVERIFY(!create(u"PublishingPause"_s, {{u"startedAt"_s, wireTime(now())}}).id.isEmpty());
    QCOMPARE(kindOf(create(u"PublishingPause"_s, {{u"startedAt"_s, wireTime(now())}, {u"endedAt"_s, wireTime(now())}}).fault), u"stateForbidden"_s);
}

CAMPANILE_GUILESS_TEST(TestCrisisRules)

} // namespace tst_crisisrules

#include "tst_crisisrules.moc"
