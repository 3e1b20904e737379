// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishjournal.h"
#include "server/core/storage/pgstorage.h"
#include "tests/crisis/crisisfixture.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

#include <latch>
#include <thread>

namespace tst_crisiskeeper {

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

namespace {

const QJsonObject kAngry{{u"sentiment"_s, u"negative"_s}, {u"sentimentScore"_s, -0.7}};

QString textOf(const QJsonObject &record, const QString &name)
{
    return record.value(name).toString();
}

QJsonObject dataOf(const QJsonObject &event)
{
    return event.value(u"triggerData"_s).toObject();
}

} // namespace

/** Storms found in the records of a workspace, on every back end; the clock is the test's. */
class TestCrisisKeeper : public CrisisTest
{
    Q_OBJECT

private Q_SLOTS:
    void aStormIsFoundAtTheNextLook_data() { addBackendRows(); }
    void aStormIsFoundAtTheNextLook();
    void whatIsUsualIsNoStorm_data() { addBackendRows(); }
    void whatIsUsualIsNoStorm();
    void onlyTheAccountsOfTheRule_data() { addBackendRows(); }
    void onlyTheAccountsOfTheRule();
    void aCorrectionTakesItBack_data() { addBackendRows(); }
    void aCorrectionTakesItBack();
    void wordsAndVoices_data() { addBackendRows(); }
    void wordsAndVoices();
    void conversationsTakenUpAgain_data() { addBackendRows(); }
    void conversationsTakenUpAgain();
    void everyMessageCounts_data() { addBackendRows(); }
    void everyMessageCounts();
    void whatIsCountedFollowsTheLog_data() { addBackendRows(); }
    void whatIsCountedFollowsTheLog();
    void aBacklog_data() { addBackendRows(); }
    void aBacklog();
    void itGrowsAndCalmsDown_data() { addBackendRows(); }
    void itGrowsAndCalmsDown();
    void aRestartInBetweenIsNotSeen_data() { addBackendRows(); }
    void aRestartInBetweenIsNotSeen();
    void escalatesOnceWithoutAcknowledgement_data() { addBackendRows(); }
    void escalatesOnceWithoutAcknowledgement();
    void itStaysACrisisWithoutItsRule_data();
    void itStaysACrisisWithoutItsRule();
    void acknowledgedInTimeIsNotEscalated_data() { addBackendRows(); }
    void acknowledgedInTimeIsNotEscalated();
    void whomToTell_data() { addBackendRows(); }
    void whomToTell();
    void pausesPostsOnce_data() { addBackendRows(); }
    void pausesPostsOnce();
    void overIsOver_data() { addBackendRows(); }
    void overIsOver();
    void twoNodesRaiseOne_data() { addBackendRows(); }
    void twoNodesRaiseOne();
    void aRuleThatCannotBeReadHurtsNoOther_data() { addBackendRows(); }
    void aRuleThatCannotBeReadHurtsNoOther();
    void moreThanItKeeps_data() { addBackendRows(); }
    void moreThanItKeeps();
    void aQuietLookWritesNothing_data() { addBackendRows(); }
    void aQuietLookWritesNothing();

private:
    /** Messages in a conversation, one a second. */
    void follow(const QString &item, int count, int agoMinutes, const QString &direction = u"inbound"_s);
};

void TestCrisisKeeper::follow(const QString &item, int count, int agoMinutes, const QString &direction)
{
    const auto done = f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            const QString at = wireTime(now() - agoMinutes * 60'000LL + i * 1000LL);
            const auto made = records.create(u"InboxMessage"_s, {{u"inboxItemId"_s, item}, {u"direction"_s, direction}, {u"platformMessageId"_s, f().newId('m')},
                                                                 {u"content"_s, u"\"direction\":\"inbound\" and more"_s}, {u"sendStatus"_s, u"sent"_s}, {u"occurredAt"_s, at}});
            if (!made)
                return made.error();
            if (const auto moved = records.patch(u"InboxItem"_s, item, {{u"lastMessageAt"_s, at}}); !moved)
                return moved;
        }
        return {};
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().code + done.error().detail));
}

void TestCrisisKeeper::aStormIsFoundAtTheNextLook()
{
    beginCrisis();
    // One message an hour for ten days.
    for (int hour = 2; hour < 240; ++hour)
        write(1, hour * 60);
    const QString id = rule(u"mention_spike"_s, {{u"factor"_s, 3}, {u"minCount"_s, 8}, {u"windowMinutes"_s, 60}});
    look();
    QCOMPARE(events().size(), 0);
    const QStringList items = write(9, 10);
    look();
    QCOMPARE(events().size(), 1);
    const QJsonObject event = crisis();
    QCOMPARE(textOf(event, u"status"_s), u"detected"_s);
    QCOMPARE(textOf(event, u"ruleId"_s), id);
    QCOMPARE(textOf(event, u"triggerType"_s), u"mention_spike"_s);
    QCOMPARE(textOf(event, u"detectedAt"_s), wireTime(now()));
    QCOMPARE(textOf(event, u"severity"_s), u"medium"_s);
    QCOMPARE(dataOf(event).value(u"count"_s).toInt(), 9);
    QCOMPARE(dataOf(event).value(u"baseline"_s).toDouble(), 1.0);
    QCOMPARE(dataOf(event).value(u"threshold"_s).toInt(), 8);
    QCOMPARE(event.value(u"itemIds"_s).toObject().size(), 9);
    QVERIFY(event.value(u"itemIds"_s).toObject().contains(items.first()));
    QCOMPARE(event.value(u"affectedAccountIds"_s).toObject().keys(), QStringList{m_account});
    QCOMPARE(lines(), u"detected:9"_s);
    for (const QString &leader : {u"boss"_s, u"mona"_s})
        QCOMPARE(notices(leader), QStringList{u"notice.crisisDetected"_s});
    QCOMPARE(notices(u"anna"_s), QStringList());
    // Nothing new, nothing said.
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(lines(), u"detected:9"_s);
}

void TestCrisisKeeper::whatIsUsualIsNoStorm()
{
    beginCrisis();
    for (int hour = 2; hour < 200; ++hour)
        write(10, hour * 60);
    rule(u"mention_spike"_s, {{u"factor"_s, 3}, {u"minCount"_s, 5}, {u"windowMinutes"_s, 60}});
    write(15, 30);
    look();
    QCOMPARE(events().size(), 0);
    // Spam is no crisis.
    write(50, 30, {{u"status"_s, u"spam"_s}});
    look();
    QCOMPARE(events().size(), 0);
    write(15, 20);
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(dataOf(crisis()).value(u"baseline"_s).toDouble(), 10.0);
}

void TestCrisisKeeper::onlyTheAccountsOfTheRule()
{
    beginCrisis();
    rule(u"mention_spike"_s, {{u"factor"_s, 1}, {u"minCount"_s, 5}, {u"accountIds"_s, QJsonArray{m_account}}});
    rule(u"mention_spike"_s, {{u"factor"_s, 1}, {u"minCount"_s, 5}, {u"platforms"_s, QJsonArray{u"bluesky"_s}}}, {{u"name"_s, u"Bluesky"_s}});
    write(20, 5, {{u"accountId"_s, m_otherAccount}, {u"platform"_s, u"bluesky"_s}});
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(textOf(crisis(), u"title"_s), u"Bluesky"_s);
    QCOMPARE(crisis().value(u"affectedAccountIds"_s).toObject().keys(), QStringList{m_otherAccount});
}

void TestCrisisKeeper::aCorrectionTakesItBack()
{
    beginCrisis();
    rule(u"negative_sentiment_spike"_s, {{u"negativeShare"_s, 0.5}, {u"minCount"_s, 4}});
    const QStringList angry = write(2, 5, kAngry);
    write(2, 5, {{u"sentiment"_s, u"positive"_s}});
    write(30, 5);
    // A person has seen that one of them jokes.
    patch(u"InboxItem"_s, angry.first(), {{u"correctedSentiment"_s, u"positive"_s}});
    look();
    QCOMPARE(events().size(), 0);
    patch(u"InboxItem"_s, angry.first(), {{u"correctedSentiment"_s, QJsonValue()}});
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(dataOf(crisis()).value(u"negativeShare"_s).toDouble(), 0.5);
    QCOMPARE(dataOf(crisis()).value(u"unscored"_s).toInt(), 30);
    QCOMPARE(crisis().value(u"itemIds"_s).toObject().size(), 2);
}

void TestCrisisKeeper::wordsAndVoices()
{
    beginCrisis();
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"Rückruf"_s}}}, {{u"name"_s, u"Word"_s}, {u"severity"_s, u"critical"_s}});
    rule(u"influencer"_s, {{u"minFollowers"_s, 10'000}}, {{u"name"_s, u"Voice"_s}});
    write(1, 3, {{u"content"_s, u"Wann kommt der RUECKRUF?"_s}});
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(textOf(crisis(), u"title"_s), u"Word"_s);
    QCOMPARE(dataOf(crisis()).value(u"keywords"_s).toObject().value(u"Rückruf"_s).toInt(), 1);
    write(1, 1, {{u"content"_s, u"not nice"_s}, {u"senderFollowers"_s, 120'000}, {u"intent"_s, u"question"_s}, {u"correctedIntent"_s, u"complaint"_s}, {u"senderName"_s, u"Nina"_s}});
    pass(1);
    look();
    QCOMPARE(events().size(), 2);
    const QJsonObject voice = crisis();
    QCOMPARE(textOf(voice, u"title"_s), u"Voice"_s);
    QCOMPARE(textOf(voice, u"severity"_s), u"high"_s); // twelve times as many followers as asked for
    QCOMPARE(dataOf(voice).value(u"authors"_s).toArray().at(0).toObject().value(u"name"_s).toString(), u"Nina"_s);
}

void TestCrisisKeeper::conversationsTakenUpAgain()
{
    beginCrisis();
    const QString old = write(1, 60 * 24 * 30, {{u"type"_s, u"dm"_s}, {u"content"_s, u"thanks"_s}}).first();
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"poison"_s}}});
    look();
    patch(u"InboxItem"_s, old, {{u"content"_s, u"poison!"_s}, {u"lastMessageAt"_s, wireTime(now())}, {u"slaStartedAt"_s, wireTime(now())}, {u"status"_s, u"open"_s}});
    look();
    QCOMPARE(events().size(), 1);
    QVERIFY(crisis().value(u"itemIds"_s).toObject().contains(old));
}

void TestCrisisKeeper::everyMessageCounts()
{
    beginCrisis();
    // Three conversations that began long ago, with two messages a day in each; the answers to them are our own.
    const QStringList old = write(3, 60 * 24 * 12, {{u"type"_s, u"dm"_s}});
    for (int day = 1; day <= 10; ++day) {
        for (const QString &item : old) {
            follow(item, 2, day * 24 * 60);
            follow(item, 9, day * 24 * 60 - 5, u"outbound"_s);
        }
    }
    const QString spam = write(1, 60 * 24 * 12, {{u"type"_s, u"dm"_s}, {u"status"_s, u"spam"_s}}).first();
    rule(u"mention_spike"_s, {{u"factor"_s, 3}, {u"minCount"_s, 10}, {u"windowMinutes"_s, 1440}, {u"baselineDays"_s, 9}});
    look();
    QCOMPARE(events().size(), 0);
    follow(spam, 30, 20);
    follow(old.first(), 10, 20);
    follow(old.last(), 50, 19, u"outbound"_s);
    look();
    QCOMPARE(events().size(), 0);
    follow(old.at(1), 8, 10);
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(dataOf(crisis()).value(u"baseline"_s).toDouble(), 6.0);
    QCOMPARE(dataOf(crisis()).value(u"count"_s).toInt(), 18);
    QCOMPARE(crisis().value(u"itemIds"_s).toObject().size(), 2);
    // One that knows nothing yet counts the same.
    QCOMPARE(update(u"CrisisEvent"_s, textOf(crisis(), u"id"_s), {{u"status"_s, u"resolved"_s}}), QJsonObject());
    patch(u"CrisisEvent"_s, textOf(crisis(), u"id"_s), {{u"resolvedAt"_s, wireTime(now() - 48 * 3600'000LL)}});
    restartKeeper();
    look();
    QCOMPARE(events().size(), 2);
    QCOMPARE(dataOf(crisis()).value(u"count"_s).toInt(), 18);
    QCOMPARE(dataOf(crisis()).value(u"baseline"_s).toDouble(), 6.0);
}

void TestCrisisKeeper::whatIsCountedFollowsTheLog()
{
    beginCrisis();
    rule(u"mention_spike"_s, {{u"factor"_s, 1}, {u"minCount"_s, 5}});
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}, {u"minCount"_s, 3}}, {{u"name"_s, u"Word"_s}});
    const QStringList items = write(4, 10, {{u"content"_s, u"mould"_s}, {u"status"_s, u"spam"_s}});
    look();
    QCOMPARE(events().size(), 0);
    // Not spam after all: the words are read at once.
    for (const QString &item : items)
        patch(u"InboxItem"_s, item, {{u"status"_s, u"new"_s}});
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(textOf(crisis(), u"title"_s), u"Word"_s);
    // Five more, of which three are called spam before anybody looks, and one after that.
    const QStringList more = write(5, 5);
    for (int i = 0; i < 3; ++i)
        patch(u"InboxItem"_s, more.at(i), {{u"status"_s, u"spam"_s}});
    look();
    QCOMPARE(events().size(), 1);
    // History that a network brings later counts where it belongs.
    write(40, 60 * 24 * 3);
    look();
    QCOMPARE(events().size(), 1);
    const QStringList storm = write(5, 2);
    patch(u"InboxItem"_s, storm.first(), {{u"status"_s, u"archived"_s}});
    look();
    QCOMPARE(events().size(), 2);
}

void TestCrisisKeeper::aBacklog()
{
    beginCrisis();
    rule(u"inbox_backlog"_s, {{u"backlog"_s, 10}});
    write(6, 600);
    write(3, 600, {{u"status"_s, u"open"_s}});
    write(20, 600, {{u"status"_s, u"replied"_s}});
    look();
    QCOMPARE(events().size(), 0);
    const QString last = write(1, 1).first();
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(dataOf(crisis()).value(u"count"_s).toInt(), 10);
    // Whoever ends it has seen that they wait; an hour later it is asked again.
    QCOMPARE(update(u"CrisisEvent"_s, textOf(crisis(), u"id"_s), {{u"status"_s, u"resolved"_s}}), QJsonObject());
    pass(30);
    look();
    QCOMPARE(events().size(), 1);
    pass(31);
    look();
    QCOMPARE(events().size(), 2);
}

void TestCrisisKeeper::itGrowsAndCalmsDown()
{
    beginCrisis();
    rule(u"mention_spike"_s, {{u"factor"_s, 1}, {u"minCount"_s, 10}, {u"windowMinutes"_s, 60}});
    write(10, 5);
    look();
    write(4, 1);
    pass(1);
    look();
    QCOMPARE(lines(), u"detected:10"_s);
    QCOMPARE(crisis().value(u"itemIds"_s).toObject().size(), 14);
    write(6, 1);
    pass(1);
    look();
    // Twenty is twice the threshold: it is said that it grew, and it is worse.
    QCOMPARE(lines(), u"detected:10 grew:20 severity_changed"_s);
    QCOMPARE(textOf(crisis(), u"severity"_s), u"high"_s);
    QCOMPARE(dataOf(crisis()).value(u"peakCount"_s).toInt(), 20);
    QCOMPARE(notices(u"boss"_s), (QStringList{u"notice.crisisDetected"_s, u"notice.crisisGrew"_s}));
    // A person thinks otherwise; as long as it gets no worse that stays.
    QCOMPARE(update(u"CrisisEvent"_s, textOf(crisis(), u"id"_s), {{u"severity"_s, u"low"_s}}), QJsonObject());
    write(1, 1);
    pass(1);
    look();
    QCOMPARE(textOf(crisis(), u"severity"_s), u"low"_s);
    // It fits until the window has left most of it behind, 58 minutes after the first look; a quarter of an hour later it is calm.
    for (int minute = 0; minute < 69; ++minute) {
        pass(1);
        look();
    }
    QVERIFY2(!lines().contains(u"calmed"_s), qPrintable(lines()));
    pass(1);
    look();
    look();
    QVERIFY2(lines().endsWith(u"calmed:0"_s), qPrintable(lines()));
    QVERIFY(dataOf(crisis()).contains(u"calmedAt"_s));
    QCOMPARE(textOf(crisis(), u"status"_s), u"detected"_s);
    write(12, 1);
    look();
    QVERIFY2(lines().endsWith(u"grew:12"_s), qPrintable(lines()));
    QVERIFY(!dataOf(crisis()).contains(u"calmedAt"_s));
    QCOMPARE(events().size(), 1);
}

void TestCrisisKeeper::aRestartInBetweenIsNotSeen()
{
    QFETCH(int, backend);
    beginCrisis();
    const bool isKept = EngineFixture::Backend(backend) != EngineFixture::Backend::SqliteMemory;
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}}, {{u"escalateAfterMinutes"_s, 10}});
    write(2, 5, {{u"content"_s, u"mould"_s}});
    look();
    if (isKept)
        f().reopen();
    restartKeeper();
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(lines(), u"detected:2"_s);
    QCOMPARE(notices(u"boss"_s).size(), 1);
    pass(10);
    if (isKept)
        f().reopen();
    restartKeeper();
    look();
    if (isKept)
        f().reopen();
    restartKeeper();
    look();
    QCOMPARE(lines(), u"detected:2 escalated"_s);
    QCOMPARE(notices(u"boss"_s).size(), 2);
}

void TestCrisisKeeper::escalatesOnceWithoutAcknowledgement()
{
    beginCrisis();
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}},
         {{u"escalateAfterMinutes"_s, 15}, {u"notifyIds"_s, QJsonObject{{person(u"anna"_s), true}}}, {u"escalateToIds"_s, QJsonObject{{person(u"ben"_s), true}}}});
    write(1, 1, {{u"content"_s, u"mould"_s}});
    look();
    pass(14);
    look();
    QCOMPARE(lines(), u"detected:1"_s);
    pass(1);
    look();
    look();
    pass(60);
    look();
    QVERIFY(lines().startsWith(u"detected:1 escalated"_s));
    QCOMPARE(lines().count(u"escalated"_s), 1);
    QCOMPARE(textOf(crisis(), u"escalatedAt"_s), u"2026-03-18T10:15:00.000Z"_s);
    QCOMPARE(notices(u"anna"_s), QStringList{u"notice.crisisDetected"_s});
    QCOMPARE(notices(u"ben"_s), QStringList{u"notice.crisisEscalated"_s});
    QCOMPARE(notices(u"boss"_s), QStringList());
}

void TestCrisisKeeper::itStaysACrisisWithoutItsRule_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("what");
    for (const auto &[name, backend] : backends()) {
        QTest::newRow((name + ", switched off").constData()) << backend << u"off"_s;
        QTest::newRow((name + ", switched off and changed").constData()) << backend << u"changed"_s;
        QTest::newRow((name + ", deleted").constData()) << backend << u"deleted"_s;
    }
}

void TestCrisisKeeper::itStaysACrisisWithoutItsRule()
{
    QFETCH(QString, what);
    beginCrisis();
    const QString id = rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}}, {{u"escalateAfterMinutes"_s, 15}, {u"escalateToIds"_s, QJsonObject{{person(u"ben"_s), true}}}});
    write(1, 1, {{u"content"_s, u"mould"_s}});
    look();
    pass(5);
    if (what == u"deleted"_s)
        QVERIFY(f().one(u"CrisisAlertRule/set"_s, {{u"destroy"_s, QJsonArray{id}}}).value(u"destroyed"_s).toArray().contains(id));
    else
        QCOMPARE(update(u"CrisisAlertRule"_s, id, {{u"isActive"_s, false}}), QJsonObject());
    if (what == u"changed"_s)
        QCOMPARE(update(u"CrisisAlertRule"_s, id, {{u"escalateAfterMinutes"_s, 500}, {u"escalateToIds"_s, QJsonObject()}}), QJsonObject());
    // Nothing more is added to it.
    write(30, 1, {{u"content"_s, u"mould"_s}});
    look();
    QCOMPARE(lines(), u"detected:1"_s);
    pass(9);
    look();
    QCOMPARE(notices(u"ben"_s), QStringList());
    pass(1);
    restartKeeper();
    look();
    look();
    QCOMPARE(lines(), u"detected:1 escalated"_s);
    QCOMPARE(notices(u"ben"_s), QStringList{u"notice.crisisEscalated"_s});
    QCOMPARE(textOf(crisis(), u"status"_s), u"detected"_s);
}

void TestCrisisKeeper::acknowledgedInTimeIsNotEscalated()
{
    beginCrisis();
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}}, {{u"escalateAfterMinutes"_s, 15}});
    write(1, 1, {{u"content"_s, u"mould"_s}});
    look();
    pass(14);
    QCOMPARE(update(u"CrisisEvent"_s, textOf(crisis(), u"id"_s), {{u"status"_s, u"acknowledged"_s}}, api::Role::Manager), QJsonObject());
    pass(30);
    look();
    QVERIFY(!lines().contains(u"escalated"_s));
    QCOMPARE(textOf(crisis(), u"acknowledgedById"_s), person(u"mona"_s));
}

void TestCrisisKeeper::whomToTell()
{
    beginCrisis();
    // Carl has left: then it is whoever leads.
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}}, {{u"notifyIds"_s, QJsonObject{{person(u"carl"_s), true}}}, {u"notifyChannels"_s, QJsonObject{{u"desktop"_s, true}}}});
    write(1, 1, {{u"content"_s, u"mould"_s}});
    look();
    QCOMPARE(notices(u"carl"_s), QStringList());
    QCOMPARE(notices(u"boss"_s).size(), 1);
    QCOMPARE(notices(u"mona"_s).size(), 1);
    const QJsonObject notice = all(u"Notification"_s).first();
    QCOMPARE(textOf(notice, u"topic"_s), u"crisis"_s);
    QCOMPARE(textOf(notice, u"entityType"_s), u"CrisisEvent"_s);
    QCOMPARE(textOf(notice, u"entityId"_s), textOf(crisis(), u"id"_s));
    QCOMPARE(notice.value(u"metadata"_s).toObject().value(u"channels"_s).toArray(), QJsonArray{u"desktop"_s});
}

void TestCrisisKeeper::pausesPostsOnce()
{
    beginCrisis();
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}}, {{u"pausesPosts"_s, true}});
    write(1, 1, {{u"content"_s, u"mould"_s}});
    look();
    QCOMPARE(lines(), u"detected:1 posts_paused"_s);
    QCOMPARE(all(u"PublishingPause"_s).size(), 1);
    const QJsonObject pause = all(u"PublishingPause"_s).first();
    QCOMPARE(textOf(pause, u"crisisEventId"_s), textOf(crisis(), u"id"_s));
    QVERIFY(!pause.contains(u"startedById"_s));
    QVERIFY(!pause.contains(u"endedAt"_s));
    QVERIFY(all(u"Notification"_s).first().value(u"metadata"_s).toObject().value(u"postsPaused"_s).toBool());
    // A person lets posts leave again: what goes on does not pause them once more.
    QCOMPARE(update(u"PublishingPause"_s, textOf(pause, u"id"_s), {{u"endedAt"_s, wireTime(now())}, {u"aftermath"_s, u"publish"_s}}), QJsonObject());
    write(20, 1, {{u"content"_s, u"mould"_s}});
    pass(1);
    look();
    QCOMPARE(all(u"PublishingPause"_s).size(), 1);
    QVERIFY(lines().contains(u"posts_resumed"_s));
}

void TestCrisisKeeper::overIsOver()
{
    beginCrisis();
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}});
    write(3, 5, {{u"content"_s, u"mould"_s}});
    look();
    const QString first = textOf(crisis(), u"id"_s);
    QCOMPARE(update(u"CrisisEvent"_s, first, {{u"status"_s, u"false_positive"_s}}), QJsonObject());
    look();
    pass(5);
    look();
    // The same messages make no second one; a new one does.
    QCOMPARE(events().size(), 1);
    write(1, 1, {{u"content"_s, u"mould"_s}});
    look();
    QCOMPARE(events().size(), 2);
    QCOMPARE(crisis().value(u"itemIds"_s).toObject().size(), 1);
    // While it is open the first is not opened again.
    QCOMPARE(textOf(update(u"CrisisEvent"_s, first, {{u"status"_s, u"responding"_s}}), u"type"_s), u"alreadyExists"_s);
}

void TestCrisisKeeper::twoNodesRaiseOne()
{
    beginCrisis();
    rule(u"mention_spike"_s, {{u"factor"_s, 1}, {u"minCount"_s, 5}}, {{u"pausesPosts"_s, true}, {u"escalateAfterMinutes"_s, 5}});
    // On PostgreSQL another node has an engine and connections of its own.
    SeededRng otherRng{8};
    std::unique_ptr<Engine> node;
    if (!f().conninfo.isEmpty()) {
        const auto opened = PgStorage::open({f().conninfo, 4});
        QVERIFY(opened);
        node = std::make_unique<Engine>(*opened, f().directory, f().clock, otherRng, EngineOptions{f().folder.path() + u"/blobs2"_s, {}, {}, {}});
    }
    EnginePublishStore store(node ? *node : *f().engine);
    CrisisKeeper other(store);
    for (int round = 0; round < 6; ++round) {
        write(5, 1);
        pass(2);
        const qint64 at = now();
        std::latch both(2);
        std::thread colleague([&] {
            both.arrive_and_wait();
            other.tick(at);
        });
        both.arrive_and_wait();
        look();
        colleague.join();
        QCOMPARE(events().size(), 1);
    }
    QCOMPARE(all(u"PublishingPause"_s).size(), 1);
    QCOMPARE(lines().count(u"detected"_s), 1);
    QCOMPARE(lines().count(u"escalated"_s), 1);
    QCOMPARE(notices(u"boss"_s).count(u"notice.crisisDetected"_s), 1);
    QCOMPARE(notices(u"boss"_s).count(u"notice.crisisEscalated"_s), 1);
    // Each number is said once.
    const QStringList said = lines().split(u' ').filter(u"grew"_s);
    QCOMPARE(QSet<QString>(said.begin(), said.end()).size(), said.size());
}

void TestCrisisKeeper::aRuleThatCannotBeReadHurtsNoOther()
{
    beginCrisis();
    rule(u"keyword"_s, {{u"keywords"_s, 7}}, {{u"name"_s, u"Broken"_s}});
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}}, {{u"isActive"_s, false}, {u"name"_s, u"Off"_s}});
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"mould"_s}}}, {{u"name"_s, u"Good"_s}});
    write(1, 1, {{u"content"_s, u"mould"_s}});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a crisis rule cannot be read"_s));
    look();
    look();
    QCOMPARE(events().size(), 1);
    QCOMPARE(textOf(crisis(), u"title"_s), u"Good"_s);
}

void TestCrisisKeeper::moreThanItKeeps()
{
    beginCrisis();
    rule(u"mention_spike"_s, {{u"factor"_s, 1}, {u"minCount"_s, 5}});
    const QStringList items = write(490, 20);
    look();
    QCOMPARE(crisis().value(u"itemIds"_s).toObject().size(), 490);
    const QStringList more = write(200, 5);
    pass(1);
    look();
    const QJsonObject kept = crisis().value(u"itemIds"_s).toObject();
    QCOMPARE(kept.size(), 500);
    QVERIFY(kept.contains(more.first()) && kept.contains(items.last()) && !kept.contains(items.first()));
    QCOMPARE(dataOf(crisis()).value(u"count"_s).toInt(), 690);
}

void TestCrisisKeeper::aQuietLookWritesNothing()
{
    beginCrisis();
    rule(u"mention_spike"_s, {{u"factor"_s, 1}, {u"minCount"_s, 5}});
    write(8, 1);
    look();
    const auto before = f().engine->sequence(f().account);
    for (int i = 0; i < 5; ++i) {
        f().clock.setMs(now() + 10'000);
        look();
    }
    QCOMPARE(*f().engine->sequence(f().account), *before);
}

CAMPANILE_GUILESS_TEST(TestCrisisKeeper)

} // namespace tst_crisiskeeper

#include "tst_crisiskeeper.moc"
