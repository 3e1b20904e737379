// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/support/sendrig.h"
#include "tests/server/enginetest.h"

#include "server/core/inbox/replywindowstep.h"
#include "server/core/publish/publishjournal.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_sendoutcomes {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using tests::EngineFixture;
using tests::ScriptedNetwork;
using tests::SendRig;
using Fault = ScriptedNetwork::Fault;

namespace {

constexpr qint64 kDay = 24 * 3600'000LL;
const QJsonObject kConversation{{u"type"_s, u"dm"_s}, {u"platformItemId"_s, u"thread"_s}};

} // namespace

/** Replies whose way to the network is not straight: lost answers, refusals, a token that has ended, an account that waits. */
class TestSendOutcomes : public tests::EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLostAnswerIsLookedFor_data();
    void aLostAnswerIsLookedFor();
    void afterTheEndOfTheProcess_data();
    void afterTheEndOfTheProcess();
    void anotherReplyWaitsForTheOutcome();
    void whatNobodyConfirmsIsLeftToThePerson();
    void theCollectorMayBeFaster();
    void anInboxWithoutOwnMessagesDecidesNothing();
    void refusalsHaveTheirEnd_data();
    void refusalsHaveTheirEnd();
    void theTokenIsRenewedOnce();
    void anAccountThatWaitsHoldsItsReplies();
};

void TestSendOutcomes::aLostAnswerIsLookedFor_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("requests");
    QTest::newRow("taken, and the answer is lost") << int(Fault::LosesAnswer) << 1;
    QTest::newRow("the request is lost") << int(Fault::LosesRequest) << 2;
    QTest::newRow("refused for now") << int(Fault::Busy) << 2;
}

void TestSendOutcomes::aLostAnswerIsLookedFor()
{
    QFETCH(int, fault);
    QFETCH(int, requests);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    rig.network->faults = {Fault(fault)};
    const QString reply = rig.reply(u"phone"_s, rig.addItem(u"c1"_s), u"At nine"_s);
    rig.tick();
    QCOMPARE(rig.status(reply), Fault(fault) == Fault::Busy ? u"queued"_s : u"unconfirmed"_s);
    QVERIFY(!rig.code(reply).isEmpty());
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QVERIFY(rig.code(reply).isEmpty());
    QCOMPARE(rig.network->sent.size(), 1);
    QCOMPARE(rig.network->requests, requests);
}

void TestSendOutcomes::afterTheEndOfTheProcess_data()
{
    QTest::addColumn<bool>("hasLeft");
    QTest::newRow("before the request left") << false;
    QTest::newRow("after the network took it") << true;
}

void TestSendOutcomes::afterTheEndOfTheProcess()
{
    QFETCH(bool, hasLeft);
    start(EngineFixture::Backend::SqliteFile);
    SendRig rig(f());
    const QString reply = rig.reply(u"phone"_s, rig.addItem(u"c1"_s), u"At nine"_s);
    // What the process leaves behind when it ends between the mark and the answer.
    const QString text = u"@ana At nine"_s;
    const QJsonObject errand = rig.all(u"InboxErrand"_s).first();
    QJsonObject state = errand.value("state"_L1).toObject();
    state.insert("open"_L1, true);
    state.insert("key"_L1, u"k"_s);
    state.insert("sentAt"_L1, f().clock.nowMs());
    state.insert("digest"_L1, QString::fromLatin1(textDigest(text)));
    rig.patch(u"InboxErrand"_s, errand.value("id"_L1).toString(), {{u"state"_s, state}, {u"nextAttemptAt"_s, wireTime(f().clock.nowMs() + 180'000)}});
    rig.patch(u"InboxMessage"_s, reply, {{u"sendStatus"_s, u"sending"_s}});
    if (hasLeft)
        rig.network->sent.append({u"k"_s, u"c1"_s, text, {}, 0, {u"out-1"_s, {}, {}, f().clock.nowMs()}});
    // An account that has to be connected again in between changes nothing about what has left.
    rig.patch(u"SocialAccount"_s, rig.accountId, {{u"status"_s, u"needs_reauth"_s}});
    f().clock.advanceMs(181'000);
    rig.restart();
    rig.tick();
    QCOMPARE(rig.status(reply), u"unconfirmed"_s);
    rig.patch(u"SocialAccount"_s, rig.accountId, {{u"status"_s, u"connected"_s}});
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QCOMPARE(rig.network->sent.size(), 1);
    QCOMPARE(rig.network->requests, hasLeft ? 0 : 1);
    QVERIFY(rig.network->looks > 0);
}

void TestSendOutcomes::anotherReplyWaitsForTheOutcome()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString seen = rig.lastMessageAt(item);
    rig.network->faults = {Fault::LosesAnswer};
    const QString first = rig.reply(u"anna"_s, item, u"At nine"_s, {{u"seenUntil"_s, seen}});
    rig.tick();
    const QString second = rig.reply(u"ben"_s, item, u"At nine!"_s, {{u"seenUntil"_s, seen}}, api::Role::Manager);
    rig.tick();
    QCOMPARE(rig.status(second), u"queued"_s);
    rig.run();
    QCOMPARE(rig.status(first), u"sent"_s);
    QCOMPARE(rig.code(second), u"reply.answeredMeanwhile"_s);
    QCOMPARE(rig.network->sent.size(), 1);
}

void TestSendOutcomes::whatNobodyConfirmsIsLeftToThePerson()
{
    start(EngineFixture::Backend::SqliteMemory);
    // A network whose conversations show nothing of what the account itself wrote.
    SendRig rig(f(), u"facebook"_s);
    const QString item = rig.addItem(u"thread"_s, kConversation);
    rig.network->faults = {Fault::LosesRequest};
    const QString reply = rig.reply(u"phone"_s, item, u"At nine"_s);
    rig.run(2000);
    QCOMPARE(rig.status(reply), u"unconfirmed"_s);
    QCOMPARE(rig.code(reply), u"reply.unconfirmed"_s);
    QCOMPARE(rig.network->requests, 1);
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
    QCOMPARE(rig.all(u"Notification"_s).size(), 1);
    // The person has looked, and sends it once more.
    QVERIFY(rig.edit(u"phone"_s, u"InboxMessage"_s, reply, {{u"sendStatus"_s, u"queued"_s}}));
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QCOMPARE(rig.network->sent.size(), 1);
}

void TestSendOutcomes::theCollectorMayBeFaster()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString reply = rig.reply(u"phone"_s, item, u"At nine"_s);
    rig.network->afterTaken = [&](const ScriptedNetwork::Sent &sent) {
        const QString at = wireTime(sent.post.createdAtMs);
        rig.create(u"InboxMessage"_s, {{u"inboxItemId"_s, item}, {u"direction"_s, u"outbound"_s}, {u"content"_s, sent.text}, {u"sendStatus"_s, u"sent"_s},
                                       {u"platformMessageId"_s, sent.post.id}, {u"occurredAt"_s, at}, {u"sentAt"_s, at}});
        rig.patch(u"InboxItem"_s, item, {{u"messageCount"_s, 2}, {u"lastMessageAt"_s, at}});
    };
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QCOMPARE(rig.get(u"InboxMessage"_s, reply).value("platformMessageId"_L1).toString(), u"out-1"_s);
    QCOMPARE(rig.all(u"InboxMessage"_s).size(), 2);
    QCOMPARE(rig.get(u"InboxItem"_s, item).value("messageCount"_L1).toInt(), 2);
    // The same, and the answer is lost: what the collector found is the outcome.
    rig.network->faults = {Fault::LosesAnswer};
    const QString second = rig.reply(u"phone"_s, item, u"Or ten"_s);
    const int looks = rig.network->looks;
    rig.run();
    QCOMPARE(rig.status(second), u"sent"_s);
    QCOMPARE(rig.network->looks, looks);
    QCOMPARE(rig.network->sent.size(), 2);
    QCOMPARE(rig.all(u"InboxMessage"_s).size(), 3);
}

void TestSendOutcomes::anInboxWithoutOwnMessagesDecidesNothing()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f(), u"facebook"_s);
    const QString item = rig.addItem(u"thread"_s, kConversation);
    const QString first = rig.reply(u"phone"_s, item, u"At nine"_s);
    rig.run();
    QCOMPARE(rig.status(first), u"sent"_s);
    // With the first one in the list, the second one would be seen if it were there.
    rig.network->faults = {Fault::LosesRequest};
    const QString second = rig.reply(u"phone"_s, item, u"At ten"_s);
    rig.network->sent.first().post.createdAtMs -= 3'600'000;
    rig.run();
    QCOMPARE(rig.status(second), u"sent"_s);
    QCOMPARE(rig.network->sent.size(), 2);
    rig.network->faults = {Fault::LosesAnswer};
    const QString third = rig.reply(u"phone"_s, item, u"At eleven"_s);
    rig.run();
    QCOMPARE(rig.status(third), u"sent"_s);
    QCOMPARE(rig.network->sent.size(), 3);
}

void TestSendOutcomes::refusalsHaveTheirEnd_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("what it answers is not there") << int(Fault::Gone) << u"stopped"_s << u"reply.itemDeleted"_s;
    QTest::newRow("the network says it is too late") << int(Fault::TooLate) << u"stopped"_s << u"reply.windowClosed"_s;
    QTest::newRow("the network refuses it") << int(Fault::Refuses) << u"failed"_s << u"publish.rejected"_s;
    QTest::newRow("the network is never there") << int(Fault::Busy) << u"failed"_s << u"publish.unreachable"_s;
}

void TestSendOutcomes::refusalsHaveTheirEnd()
{
    QFETCH(int, fault);
    QFETCH(QString, status);
    QFETCH(QString, code);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    rig.network->faults = QList<Fault>(100, Fault(fault));
    const QString draft = rig.create(u"ReplyDraft"_s, {{u"inboxItemId"_s, rig.addItem(u"c1"_s)}, {u"content"_s, u"At nine"_s}, {u"status"_s, u"approved"_s}});
    const QString item = rig.get(u"ReplyDraft"_s, draft).value("inboxItemId"_L1).toString();
    const QString reply = rig.reply(u"phone"_s, item, u"At nine"_s, {{u"replyDraftId"_s, draft}});
    rig.run();
    QCOMPARE(rig.status(reply), status);
    QCOMPARE(rig.code(reply), code);
    QVERIFY(rig.network->sent.isEmpty());
    QVERIFY(rig.network->requests <= 9);
    QCOMPARE(rig.get(u"ReplyDraft"_s, draft).value("status"_L1).toString(), u"failed"_s);
    QCOMPARE(rig.all(u"ReplyDraftAudit"_s).last().value("action"_L1).toString(), u"send_failed"_s);
    QCOMPARE(rig.get(u"InboxItem"_s, item).value("status"_L1).toString(), u"open"_s);
}

void TestSendOutcomes::theTokenIsRenewedOnce()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    rig.network->goodToken = u"token-2"_s;
    const QString reply = rig.reply(u"phone"_s, rig.addItem(u"c1"_s), u"At nine"_s);
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QCOMPARE(rig.network->requests, 2);
}

void TestSendOutcomes::anAccountThatWaitsHoldsItsReplies()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    rig.patch(u"SocialAccount"_s, rig.accountId, {{u"status"_s, u"needs_reauth"_s}});
    const QString reply = rig.reply(u"phone"_s, rig.addItem(u"c1"_s), u"At nine"_s);
    for (int i = 0; i < 5; ++i) {
        rig.tick();
        f().clock.advanceMs(60'000);
    }
    QCOMPARE(rig.status(reply), u"queued"_s);
    QCOMPARE(rig.code(reply), u"publish.auth"_s);
    rig.patch(u"SocialAccount"_s, rig.accountId, {{u"status"_s, u"connected"_s}});
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    rig.patch(u"SocialAccount"_s, rig.accountId, {{u"status"_s, u"needs_reauth"_s}});
    const QString second = rig.reply(u"phone"_s, rig.addItem(u"c2"_s), u"At nine"_s);
    rig.run(5000);
    QCOMPARE(rig.status(second), u"failed"_s);
    QCOMPARE(rig.code(second), u"reply.deadline"_s);
}

CAMPANILE_GUILESS_TEST(TestSendOutcomes)

} // namespace tst_sendoutcomes

#include "tst_sendoutcomes.moc"
