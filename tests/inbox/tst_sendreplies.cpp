// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/support/sendrig.h"
#include "tests/server/enginetest.h"

#include "server/core/inbox/replywindowstep.h"
#include "server/core/publish/publishjournal.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_sendreplies {

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

/** Replies and wishes of moderation on their way to a network, on both databases. */
class TestSendReplies : public tests::EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyIsSent_data() { tests::addBackendRows(); }
    void aReplyIsSent();
    void theDeadlineStaysWithTheAnswer_data();
    void theDeadlineStaysWithTheAnswer();
    void aReplyStops_data();
    void aReplyStops();
    void twoOfflineClients_data();
    void twoOfflineClients();
    void theSamePersonOnTwoMachines();
    void onesOwnRepliesAllGo();
    void afterAStopItIsSentAllTheSame();
    void anAnswerFromTheNetworkCounts();
    void whatCameSinceStillWaits();

    void filesGoWithTheReply();
    void privateAnswersGoPrivately();
    void whatPractisesIsAnsweredWhereItPractises();
    void hostileTexts_data();
    void hostileTexts();
    void theWindowIsKept();

    void moderation_data();
    void moderation();
    void aWishThatCannotBeDoneIsPutBack_data();
    void aWishThatCannotBeDoneIsPutBack();
};

void TestSendReplies::aReplyIsSent()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString saved = rig.create(u"SavedReply"_s, {{u"name"_s, u"Hours"_s}, {u"content"_s, u"At nine"_s}});
    const QString before = rig.lastMessageAt(item);
    const QString reply = rig.reply(u"phone"_s, item, u"At nine"_s, {{u"savedReplyId"_s, saved}});
    rig.run();
    QCOMPARE(rig.network->sent.size(), 1);
    QCOMPARE(rig.network->sent.first().parent, u"c1"_s);
    const QJsonObject message = rig.get(u"InboxMessage"_s, reply);
    QCOMPARE(message.value("sendStatus"_L1).toString(), u"sent"_s);
    QCOMPARE(message.value("platformMessageId"_L1).toString(), u"out-1"_s);
    QCOMPARE(message.value("permalink"_L1).toString(), u"https://network.example/1"_s);
    const QJsonObject after = rig.get(u"InboxItem"_s, item);
    QCOMPARE(after.value("status"_L1).toString(), u"replied"_s);
    QVERIFY(!message.value("authorId"_L1).toString().isEmpty());
    QCOMPARE(after.value("statusById"_L1), message.value("authorId"_L1));
    QVERIFY(qAbs(msOf(after.value("statusAt"_L1)) - msOf(message.value("sentAt"_L1))) < 10);
    QCOMPARE(after.value("repliedAt"_L1), message.value("sentAt"_L1));
    QCOMPARE(after.value("lastMessageAt"_L1), message.value("sentAt"_L1));
    QVERIFY(msOf(after.value("lastMessageAt"_L1)) > msOf(before));
    QCOMPARE(after.value("messageCount"_L1).toInt(), 2);
    QCOMPARE(rig.get(u"SavedReply"_s, saved).value("usageCount"_L1).toInt(), 1);
    QVERIFY(!rig.get(u"SavedReply"_s, saved).value("lastUsedAt"_L1).toString().isEmpty());
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
    QVERIFY(rig.all(u"Notification"_s).isEmpty());
}

void TestSendReplies::theDeadlineStaysWithTheAnswer_data()
{
    // Asked an hour ago, times in minutes from now; the policy of today wants an answer within 70.
    constexpr int none = 9999;
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("hasRule");
    QTest::addColumn<int>("deadline");
    QTest::addColumn<int>("pausedAt");
    QTest::addColumn<int>("due");
    QTest::newRow("the deadline as it stands, which a rule of that day made") << u"open"_s << true << -40 << none << -40;
    QTest::newRow("the clock stands: as if it went on now") << u"pending"_s << true << none << -30 << 40;
    QTest::newRow("nothing waits") << u"replied"_s << true << none << none << none;
    QTest::newRow("no rule held") << u"open"_s << false << none << none << none;
}

void TestSendReplies::theDeadlineStaysWithTheAnswer()
{
    constexpr int none = 9999;
    QFETCH(QString, status);
    QFETCH(bool, hasRule);
    QFETCH(int, deadline);
    QFETCH(int, pausedAt);
    QFETCH(int, due);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const qint64 now = f().clock.nowMs();
    const auto time = [now](int minutes) { return minutes == none ? QJsonValue() : QJsonValue(wireTime(now + minutes * 60'000LL)); };
    const QString rule = rig.create(u"SlaPolicy"_s, {{u"name"_s, u"Everything"_s}, {u"firstResponseMinutes"_s, 70}, {u"isActive"_s, true}});
    const QString id = rig.addItem(u"c1"_s, {{u"status"_s, status}, {u"slaStartedAt"_s, time(status == u"replied" ? none : -60)}, {u"slaDeadline"_s, time(deadline)},
                                             {u"slaPausedAt"_s, time(pausedAt)}, {u"slaPolicyId"_s, hasRule ? QJsonValue(rule) : QJsonValue()}}, 3600'000);
    const QString first = rig.reply(u"phone"_s, id, u"At nine"_s);
    rig.run();
    const QString second = rig.reply(u"phone"_s, id, u"On Sundays at ten"_s);
    rig.run();
    QCOMPARE(rig.status(first), u"sent"_s);
    QCOMPARE(rig.status(second), u"sent"_s);
    const QJsonValue kept = rig.get(u"InboxMessage"_s, first).value("replyDueAt"_L1);
    if (due == none)
        QVERIFY2(!kept.isString(), qPrintable(kept.toString()));
    else // the clock moves a little while it is sent
        QVERIFY2(qAbs(msOf(kept) - now - due * 60'000LL) < 5000, qPrintable(kept.toString()));
    QVERIFY(!rig.get(u"InboxMessage"_s, second).value("replyDueAt"_L1).isString());
}

void TestSendReplies::aReplyStops_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QJsonObject>("item");
    QTest::addColumn<QJsonObject>("message");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    const QJsonObject deleted{{u"remoteDeletedAt"_s, u"2026-11-01T00:00:00Z"_s}};
    QTest::newRow("what it answers was deleted") << u"mastodon"_s << deleted << QJsonObject() << u"At nine"_s << u"stopped"_s << u"reply.itemDeleted"_s;
    QTest::newRow("what it answers was removed here") << u"mastodon"_s << QJsonObject{{u"moderation"_s, u"removed"_s}} << QJsonObject() << u"At nine"_s << u"stopped"_s << u"reply.itemDeleted"_s;
    QTest::newRow("the window is closed") << u"facebook"_s << QJsonObject{{u"type"_s, u"dm"_s}, {u"ageDays"_s, 8}} << QJsonObject() << u"At nine"_s << u"stopped"_s << u"reply.windowClosed"_s;
    QTest::newRow("the account is gone") << u"mastodon"_s << QJsonObject{{u"account"_s, u"disconnected"_s}} << QJsonObject() << u"At nine"_s << u"stopped"_s << u"reply.accountDisconnected"_s;
    QTest::newRow("a variable is left") << u"mastodon"_s << QJsonObject() << QJsonObject() << u"Hi {{sender.nmae}}"_s << u"failed"_s << u"reply.unknownVariable"_s;
    QTest::newRow("too long") << u"mastodon"_s << QJsonObject() << QJsonObject() << QString(501, u'x') << u"failed"_s << u"reply.tooLong"_s;
    QTest::newRow("too long only with the handle that is added") << u"mastodon"_s << QJsonObject() << QJsonObject() << QString(499, u'x') << u"failed"_s << u"reply.tooLong"_s;
    QTest::newRow("no private way") << u"facebook"_s << QJsonObject() << QJsonObject{{u"isPrivate"_s, true}} << u"At nine"_s << u"failed"_s << u"reply.privateUnsupported"_s;
    QTest::newRow("no way at all") << u"tiktok"_s << QJsonObject() << QJsonObject() << u"At nine"_s << u"failed"_s << u"reply.unsupported"_s;
    QTest::newRow("no files") << u"facebook"_s << QJsonObject() << QJsonObject{{u"assetIds"_s, QJsonArray{u"x"_s}}} << u"At nine"_s << u"failed"_s << u"reply.filesUnsupported"_s;
}

void TestSendReplies::aReplyStops()
{
    QFETCH(QString, platform);
    QFETCH(QJsonObject, item);
    QFETCH(QJsonObject, message);
    QFETCH(QString, text);
    QFETCH(QString, status);
    QFETCH(QString, code);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f(), platform);
    const QString account = item.take(u"account"_s).toString();
    const qint64 age = item.take(u"ageDays"_s).toInt() * kDay;
    const QString id = rig.addItem(u"c1"_s, item, qMax<qint64>(60'000, age));
    if (message.contains(u"assetIds"_s))
        message.insert(u"assetIds"_s, QJsonArray{rig.create(u"Asset"_s, {{u"fileName"_s, u"cup.png"_s}, {u"kind"_s, u"image"_s}, {u"mimeType"_s, u"image/png"_s}, {u"sizeBytes"_s, 4}})});
    const QString reply = rig.reply(u"phone"_s, id, text, message);
    QCOMPARE(rig.lastResult.value("status"_L1).toString(), u"applied"_s);
    if (!account.isEmpty())
        rig.patch(u"SocialAccount"_s, rig.accountId, {{u"status"_s, account}});
    rig.run();
    QCOMPARE(rig.code(reply), code);
    QCOMPARE(rig.status(reply), status);
    QCOMPARE(rig.get(u"InboxMessage"_s, reply).value("content"_L1).toString(), text);
    QVERIFY(!rig.get(u"InboxMessage"_s, reply).value("errorMessage"_L1).toString().isEmpty());
    QVERIFY(rig.network->sent.isEmpty());
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
    const auto news = rig.all(u"Notification"_s);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.first().value("userId"_L1).toString(), EngineFixture::userOf(api::Role::Editor));
    QCOMPARE(news.first().value("metadata"_L1)["code"_L1].toString(), code);
}

void TestSendReplies::twoOfflineClients_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<bool>("isBFirst");
    QTest::addColumn<bool>("isOneWindow");
    using Backend = EngineFixture::Backend;
    for (const auto &[name, backend] : {std::pair("SQLite", Backend::SqliteFile), std::pair("PostgreSQL", Backend::Postgres)}) {
        QTest::addRow("the first comes first, on %s", name) << int(backend) << false << false;
        QTest::addRow("the later one comes first, on %s", name) << int(backend) << true << false;
        QTest::addRow("both come before anything is sent, on %s", name) << int(backend) << false << true;
        QTest::addRow("both come before anything is sent, turned round, on %s", name) << int(backend) << true << true;
    }
}

void TestSendReplies::twoOfflineClients()
{
    QFETCH(bool, isBFirst);
    QFETCH(bool, isOneWindow);
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    // Both write knowing the same; one of the clocks is a day behind.
    QString idA;
    QString idB;
    const QJsonArray callsA = rig.replyCalls(item, u"At nine, says Anna"_s, {{u"occurredAt"_s, wireTime(f().clock.nowMs() - kDay)}}, &idA);
    const QJsonArray callsB = rig.replyCalls(item, u"At nine, says Ben"_s, {}, &idB);
    const auto arrive = [&](bool isB) {
        const QJsonObject result = rig.push(isB ? u"ben"_s : u"anna"_s, isB ? callsB : callsA, isB ? api::Role::Manager : api::Role::Editor);
        QCOMPARE(result.value("status"_L1).toString(), u"applied"_s);
    };
    arrive(isBFirst);
    if (!isOneWindow)
        rig.run();
    f().clock.advanceMs(3'600'000);
    arrive(!isBFirst);
    rig.run();
    const QString winner = isBFirst ? idB : idA;
    const QString loser = isBFirst ? idA : idB;
    QCOMPARE(rig.network->sent.size(), 1);
    QCOMPARE(rig.network->requests, 1);
    QCOMPARE(rig.status(winner), u"sent"_s);
    QCOMPARE(rig.status(loser), u"stopped"_s);
    QCOMPARE(rig.code(loser), u"reply.answeredMeanwhile"_s);
    QVERIFY(rig.get(u"InboxMessage"_s, loser).value("content"_L1).toString().startsWith(u"At nine, says"_s));
    const auto news = rig.all(u"Notification"_s);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.first().value("userId"_L1), rig.get(u"InboxMessage"_s, loser).value("authorId"_L1));
}

void TestSendReplies::theSamePersonOnTwoMachines()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString seen = rig.lastMessageAt(item);
    const QString first = rig.reply(u"phone"_s, item, u"At nine"_s, {{u"seenUntil"_s, seen}});
    const QString second = rig.reply(u"desk"_s, item, u"At nine, I think"_s, {{u"seenUntil"_s, seen}});
    rig.run();
    QCOMPARE(rig.status(first), u"sent"_s);
    QCOMPARE(rig.code(second), u"reply.answeredMeanwhile"_s);
}

void TestSendReplies::onesOwnRepliesAllGo()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"thread"_s, kConversation);
    const QString seen = rig.lastMessageAt(item);
    QStringList ids;
    for (int i = 1; i <= 4; ++i) {
        ids.append(rig.reply(u"phone"_s, item, u"@ana Part %1"_s.arg(i), {{u"seenUntil"_s, seen}}));
        f().clock.advanceMs(1);
    }
    // The second of them has a hard time, and the order stays all the same.
    rig.network->faults = {Fault::LosesAnswer};
    rig.run();
    QStringList texts;
    for (const auto &sent : std::as_const(rig.network->sent))
        texts.append(sent.text);
    QCOMPARE(texts, (QStringList{u"@ana Part 1"_s, u"@ana Part 2"_s, u"@ana Part 3"_s, u"@ana Part 4"_s}));
    for (const QString &id : std::as_const(ids))
        QCOMPARE(rig.status(id), u"sent"_s);
    QCOMPARE(rig.get(u"InboxItem"_s, item).value("messageCount"_L1).toInt(), 5);
}

void TestSendReplies::afterAStopItIsSentAllTheSame()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString seen = rig.lastMessageAt(item);
    rig.reply(u"anna"_s, item, u"At nine"_s, {{u"seenUntil"_s, seen}});
    const QString second = rig.reply(u"ben"_s, item, u"And at ten on Sundays"_s, {{u"seenUntil"_s, seen}}, api::Role::Manager);
    rig.run();
    QCOMPARE(rig.status(second), u"stopped"_s);
    QVERIFY(rig.edit(u"ben"_s, u"InboxMessage"_s, second, {{u"seenUntil"_s, rig.lastMessageAt(item)}, {u"sendStatus"_s, u"queued"_s}}, api::Role::Manager));
    QVERIFY(rig.code(second).isEmpty());
    rig.run();
    QCOMPARE(rig.status(second), u"sent"_s);
    QCOMPARE(rig.network->sent.size(), 2);
}

void TestSendReplies::anAnswerFromTheNetworkCounts()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString reply = rig.reply(u"phone"_s, item, u"At nine"_s);
    // Somebody answered in the network's own app; the collector brought it.
    const QString at = wireTime(f().clock.nowMs());
    const QString found = rig.create(u"InboxMessage"_s, {{u"inboxItemId"_s, item}, {u"direction"_s, u"outbound"_s}, {u"content"_s, u"Nine!"_s}, {u"sendStatus"_s, u"sent"_s},
                                                         {u"platformMessageId"_s, u"app-1"_s}, {u"occurredAt"_s, at}, {u"sentAt"_s, at}});
    rig.run();
    QCOMPARE(rig.code(reply), u"reply.answeredMeanwhile"_s);
    QVERIFY(rig.network->sent.isEmpty());
    // What was deleted again is no answer.
    rig.patch(u"InboxMessage"_s, found, {{u"remoteDeletedAt"_s, at}});
    QVERIFY(rig.edit(u"phone"_s, u"InboxMessage"_s, reply, {{u"sendStatus"_s, u"queued"_s}}));
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
}

void TestSendReplies::whatCameSinceStillWaits()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"thread"_s, kConversation);
    const QString reply = rig.reply(u"phone"_s, item, u"At nine"_s);
    const QString at = wireTime(f().clock.nowMs());
    rig.create(u"InboxMessage"_s, {{u"inboxItemId"_s, item}, {u"direction"_s, u"inbound"_s}, {u"content"_s, u"And on Sundays?"_s}, {u"sendStatus"_s, u"sent"_s},
                                   {u"platformMessageId"_s, u"in-2"_s}, {u"occurredAt"_s, at}, {u"sentAt"_s, at}});
    rig.patch(u"InboxItem"_s, item, {{u"lastMessageAt"_s, at}});
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QCOMPARE(rig.get(u"InboxItem"_s, item).value("status"_L1).toString(), u"open"_s);
    QVERIFY(!rig.get(u"InboxItem"_s, item).contains("repliedAt"_L1));
    // A conversation that somebody has put away stays where it is.
    const QString other = rig.addItem(u"c2"_s, {{u"status"_s, u"resolved"_s}});
    rig.reply(u"phone"_s, other, u"Thanks"_s);
    rig.run();
    QCOMPARE(rig.get(u"InboxItem"_s, other).value("status"_L1).toString(), u"resolved"_s);
}

void TestSendReplies::filesGoWithTheReply()
{
    start(EngineFixture::Backend::SqliteFile);
    SendRig rig(f());
    const auto blob = f().engine->putBlob(f().account, "\x89PNG", u"image/png"_s, EngineFixture::userOf(api::Role::Editor));
    QVERIFY(blob);
    const QString asset = rig.create(u"Asset"_s, {{u"fileName"_s, u"cup.png"_s}, {u"kind"_s, u"image"_s}, {u"mimeType"_s, u"image/png"_s}, {u"sizeBytes"_s, 4}, {u"blobId"_s, *blob}});
    const QString item = rig.addItem(u"c1"_s);
    rig.network->faults = {Fault::LosesAnswer};
    const QString reply = rig.reply(u"phone"_s, item, u"Like this"_s, {{u"assetIds"_s, QJsonArray{asset}}});
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QCOMPARE(rig.network->sent.size(), 1);
    QCOMPARE(rig.network->sent.first().files, 1);
    const QString gone = rig.reply(u"phone"_s, item, u"Like that"_s, {{u"assetIds"_s, QJsonArray{f().newId('a')}}});
    rig.run();
    QCOMPARE(rig.code(gone), u"reply.fileMissing"_s);
}

void TestSendReplies::privateAnswersGoPrivately()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString reply = rig.reply(u"phone"_s, item, u"Between us"_s, {{u"isPrivate"_s, true}});
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QCOMPARE(rig.network->sent.first().visibility, u"direct"_s);
    QCOMPARE(rig.network->sent.first().text, u"@ana Between us"_s);
}

void TestSendReplies::whatPractisesIsAnsweredWhereItPractises()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    // Threads itself lets no program answer a message.
    rig.patch(u"SocialAccount"_s, rig.accountId, {{u"platform"_s, u"threads"_s}, {u"metadata"_s, QJsonObject{{u"practice"_s, true}}}});
    QJsonObject conversation = kConversation;
    conversation.insert(u"platform"_s, u"threads"_s);
    const QString reply = rig.reply(u"phone"_s, rig.addItem(u"c1"_s, conversation), u"At nine"_s);
    rig.run();
    QCOMPARE(rig.code(reply), QString());
    QCOMPARE(rig.status(reply), u"sent"_s);
}

void TestSendReplies::hostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("direction overrides") << u"a\u202Eb\u2066c\u2069d"_s;
    QTest::newRow("marks upon marks") << u"Z"_s + QString(60, QChar(0x0301)) + u"algo"_s;
    QTest::newRow("script") << u"<script>alert(1)</script><img src=https://t.example/p.gif>"_s;
    QTest::newRow("emoji cut in half") << QString(QChar(0xD83D));
    QTest::newRow("lookalike address") << u"https://\u0430pple.example/"_s;
    QTest::newRow("quotes and backslashes") << u"'; DROP TABLE rec_inbox_message; -- \\ \" %1 %n $1"_s;
}

void TestSendReplies::hostileTexts()
{
    QFETCH(QString, text);
    start(EngineFixture::Backend::SqliteFile);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s, {{u"senderName"_s, text}, {u"content"_s, text}});
    const QString reply = rig.reply(u"phone"_s, item, text);
    if (rig.lastResult.value("status"_L1).toString() == "rejected"_L1) {
        // Half a character is no text.
        QVERIFY(rig.get(u"InboxMessage"_s, reply).isEmpty());
        return;
    }
    rig.run();
    QCOMPARE(rig.status(reply), u"sent"_s);
    QCOMPARE(rig.network->sent.first().text, u"@ana "_s + rig.get(u"InboxMessage"_s, reply).value("content"_L1).toString());
}

void TestSendReplies::theWindowIsKept()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f(), u"facebook"_s);
    const InboxStep step = replyWindowStep(domain::NetworkCatalogue::builtIn());
    QJsonObject item{{u"platform"_s, u"facebook"_s}, {u"type"_s, u"dm"_s}, {u"receivedAt"_s, u"2026-01-01T00:00:00.000Z"_s}};
    const auto arrive = [&](const QString &direction, const QString &at) {
        InboxArrival arrival{item, {{u"direction"_s, direction}, {u"occurredAt"_s, at}}, {}, false, true, 0};
        const auto done = f().engine->write(f().account, [&](SystemRecords &records) { return step(records, arrival); });
        QVERIFY(done);
    };
    arrive(u"inbound"_s, u"2026-01-03T00:00:00.000Z"_s);
    QCOMPARE(msOf(item.value("replyWindowEndsAt"_L1)), msOf(u"2026-01-10T00:00:00.000Z"_s));
    // Older messages and our own ones do not move it.
    arrive(u"inbound"_s, u"2026-01-02T00:00:00.000Z"_s);
    arrive(u"outbound"_s, u"2026-01-05T00:00:00.000Z"_s);
    QCOMPARE(msOf(item.value("replyWindowEndsAt"_L1)), msOf(u"2026-01-10T00:00:00.000Z"_s));
    item.insert(u"type"_s, u"comment"_s);
    arrive(u"inbound"_s, u"2026-01-06T00:00:00.000Z"_s);
    QVERIFY(!item.contains("replyWindowEndsAt"_L1));
}

void TestSendReplies::moderation_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("reached");
    using Backend = EngineFixture::Backend;
    QTest::newRow("hide, on SQLite") << int(Backend::SqliteFile) << u"visible"_s << u"hiding"_s << u"hide c1"_s << u"hidden"_s;
    QTest::newRow("hide, on PostgreSQL") << int(Backend::Postgres) << u"visible"_s << u"hiding"_s << u"hide c1"_s << u"hidden"_s;
    QTest::newRow("show again") << int(Backend::SqliteMemory) << u"hidden"_s << u"unhiding"_s << u"unhide c1"_s << u"visible"_s;
    QTest::newRow("remove") << int(Backend::SqliteMemory) << u"visible"_s << u"removing"_s << u"remove c1"_s << u"removed"_s;
    QTest::newRow("block") << int(Backend::SqliteMemory) << u"visible"_s << u"blocking"_s << u"block p-ana"_s << u"blocked"_s;
}

void TestSendReplies::moderation()
{
    QFETCH(QString, from);
    QFETCH(QString, wish);
    QFETCH(QString, asked);
    QFETCH(QString, reached);
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s, {{u"moderation"_s, from}});
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"moderation"_s, wish}}));
    // The first answer is lost; asking twice does no harm.
    rig.network->faults = {Fault::LosesAnswer, Fault::Busy};
    rig.run();
    QCOMPARE(rig.network->moderated, (QStringList{asked, asked}));
    QCOMPARE(rig.get(u"InboxItem"_s, item).value("moderation"_L1).toString(), reached);
    QVERIFY(!rig.get(u"InboxItem"_s, item).contains("moderationError"_L1));
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
    QVERIFY(rig.all(u"Notification"_s).isEmpty());
}

void TestSendReplies::aWishThatCannotBeDoneIsPutBack_data()
{
    QTest::addColumn<QString>("wish");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reached");
    QTest::newRow("no interface for it") << u"blocking"_s << -1 << u"moderation.unsupported"_s << u"visible"_s;
    QTest::newRow("refused") << u"hiding"_s << int(Fault::Refuses) << u"publish.rejected"_s << u"visible"_s;
    QTest::newRow("deleted meanwhile") << u"hiding"_s << int(Fault::Gone) << u"moderation.itemDeleted"_s << u"visible"_s;
    QTest::newRow("removing what is gone is done") << u"removing"_s << int(Fault::Gone) << QString() << u"removed"_s;
    QTest::newRow("never an answer") << u"hiding"_s << int(Fault::LosesRequest) << u"moderation.unconfirmed"_s << u"visible"_s;
}

void TestSendReplies::aWishThatCannotBeDoneIsPutBack()
{
    QFETCH(QString, wish);
    QFETCH(int, fault);
    QFETCH(QString, code);
    QFETCH(QString, reached);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    rig.network->unable = fault < 0 ? QSet<QString>{u"block"_s} : QSet<QString>();
    rig.network->faults = fault < 0 ? QList<Fault>() : QList<Fault>(100, Fault(fault));
    const QString item = rig.addItem(u"c1"_s);
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"moderation"_s, wish}}));
    rig.run();
    const QJsonObject after = rig.get(u"InboxItem"_s, item);
    QCOMPARE(after.value("moderation"_L1).toString(), reached);
    QCOMPARE(after.value("moderationError"_L1).toString(), code);
    QCOMPARE(rig.all(u"Notification"_s).size(), code.isEmpty() ? 0 : 1);
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
}

CAMPANILE_GUILESS_TEST(TestSendReplies)

} // namespace tst_sendreplies

#include "tst_sendreplies.moc"
