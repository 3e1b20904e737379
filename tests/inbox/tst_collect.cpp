// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxcollector.h"
#include "server/core/health/healthkeeper.h"
#include "server/core/inbox/scoring.h"
#include "server/core/inbox/slakeeper.h"
#include "server/core/publish/publishjournal.h"
#include "tests/inbox/support/collectrig.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_collect {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QString text(const QJsonObject &record, const char *name)
{
    return record.value(QLatin1StringView(name)).toString();
}

} // namespace

/** The collector on real records of both databases, against a network whose pages the test writes. */
class TestCollect : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void oneItemHoweverOftenItComes_data() { rows(); }
    void oneItemHoweverOftenItComes();
    void twoKindsAreOneItem_data() { rows(); }
    void twoKindsAreOneItem();
    void aConversationGrowsInAnyOrder_data() { rows(); }
    void aConversationGrowsInAnyOrder();
    void whoWritesAgainReopens_data() { rows(); }
    void whoWritesAgainReopens();
    void editsAndDeletionsAreSeen_data() { rows(); }
    void editsAndDeletionsAreSeen();
    void ownAnswersCount_data() { rows(); }
    void ownAnswersCount();
    void anAnswerOnTheNetworkKeepsItsDeadline();
    void repliesSentFromHereAreRecognised();
    void historyGoesOnAfterARestart_data() { rows(); }
    void historyGoesOnAfterARestart();
    void manyPagesOfNewsLoseNothing();
    void nothingNewWritesNothing();
    void aLimitIsWaitedFor();
    void refusedTokensAreRenewedOnceAndThenAPersonIsNeeded();
    void unsupportedKindsAreNotAskedAgain();
    void aPermissionThatIsRefusedIsToldWithWhatToDo();
    void eachMessageHasAMoodOfItsOwn();
    void anAccountThatIsDisconnectedIsLeftAlone();
    void hostileTextIsKeptAsText_data() { rows(); }
    void hostileTextIsKeptAsText();
    void ourPostIsFound();
    void urgentItemsAreToldOnceWithACount();
    void anItemFromBeforeTheAccountIsArchived();

private:
    static void rows()
    {
        QTest::addColumn<int>("backend");
        QTest::newRow("SQLite in a file") << int(EngineFixture::Backend::SqliteFile);
        QTest::newRow("PostgreSQL") << int(EngineFixture::Backend::Postgres);
    }
    void begin()
    {
        QFETCH(int, backend);
        start(EngineFixture::Backend(backend));
    }
};

void TestCollect::oneItemHoweverOftenItComes()
{
    // A page that is refused for what is known already would take what is new on it along.
    QTest::failOnWarning(QRegularExpression(u"a page was not written"_s));
    begin();
    CollectRig rig(f());
    rig.network->hasHead = false;
    rig.network->mentions = {rig.item(u"2"_s, u"Second"_s, kMinute), rig.item(u"1"_s, u"First"_s, 2 * kMinute), rig.item(u"2"_s, u"Second"_s, kMinute)};
    rig.network->messages = {rig.message(u"m1"_s, u"t"_s, u"Do you ship?"_s, false, 10 * kMinute), rig.message(u"m2"_s, u"t"_s, u"We do"_s, true, 8 * kMinute),
                             rig.message(u"m1"_s, u"t"_s, u"Do you ship?"_s, false, 10 * kMinute)};
    for (int i = 0; i < 4; ++i) {
        rig.run();
        rig.later(5 * kMinute);
    }
    rig.network->mentions.append(rig.item(u"3"_s, u"Third"_s, kMinute));
    rig.network->messages.append(rig.message(u"m3"_s, u"t"_s, u"Great"_s, false, kMinute));
    rig.run();
    QCOMPARE(rig.all(u"InboxItem"_s).size(), 4);
    QCOMPARE(rig.all(u"InboxMessage"_s).size(), 6);
    const QJsonObject talk = rig.itemOf(u"t"_s);
    QCOMPARE(talk.value("messageCount"_L1).toInt(), 3);
    QCOMPARE(rig.messagesOf(talk).size(), 3);
    QCOMPARE(text(talk, "content"), u"Great"_s);
    const QJsonObject first = rig.itemOf(u"1"_s);
    QCOMPARE(text(first, "content"), u"First"_s);
    QCOMPARE(text(first, "status"), u"new"_s);
    QCOMPARE(text(first, "senderHandle"), u"ada@elsewhere.example"_s);
    QCOMPARE(text(first, "platform"), u"mastodon"_s);
    QCOMPARE(first.value("receivedAt"_L1), rig.messagesOf(first).first().value("occurredAt"_L1));
}

void TestCollect::twoKindsAreOneItem()
{
    begin();
    CollectRig rig(f());
    RemoteInboxItem answer = rig.item(u"9"_s, u"@roaster lovely"_s, kMinute);
    rig.network->mentions = {answer};
    rig.run();
    QCOMPARE(text(rig.itemOf(u"9"_s), "type"), u"mention"_s);
    // Below the post it reads a little differently: that is no edit.
    answer.kind = RemoteInboxItem::Kind::Comment;
    answer.postId = u"p1"_s;
    answer.text = u"lovely"_s;
    rig.network->comments = {answer};
    rig.later(20 * kMinute);
    rig.run(2);
    QCOMPARE(rig.all(u"InboxItem"_s).size(), 1);
    const QJsonObject item = rig.itemOf(u"9"_s);
    QCOMPARE(text(item, "type"), u"comment"_s);
    QCOMPARE(text(item, "originalPostId"), u"p1"_s);
    QCOMPARE(text(item, "content"), u"@roaster lovely"_s);
    QVERIFY(text(item, "remoteEditedAt").isEmpty());
    QCOMPARE(rig.messagesOf(item).size(), 1);
}

void TestCollect::aConversationGrowsInAnyOrder()
{
    begin();
    CollectRig rig(f());
    rig.network->pageSize = 10;
    // Our own message comes before the question that it answers, and the newest is in the middle.
    rig.network->messages = {rig.message(u"m2"_s, u"t"_s, u"We do"_s, true, 8 * kMinute), rig.message(u"m3"_s, u"t"_s, u"Great"_s, false, 5 * kMinute),
                             rig.message(u"m1"_s, u"t"_s, u"Do you ship?"_s, false, 10 * kMinute)};
    rig.run();
    QCOMPARE(rig.all(u"InboxItem"_s).size(), 1);
    const QJsonObject item = rig.itemOf(u"t"_s);
    QCOMPARE(text(item, "type"), u"dm"_s);
    QCOMPARE(text(item, "content"), u"Great"_s);
    QCOMPARE(item.value("messageCount"_L1).toInt(), 3);
    QCOMPARE(text(item, "senderName"), u"Ada"_s);
    QCOMPARE(text(item, "lastMessageAt"), wireTime(f().clock.nowMs() - 5 * kMinute));
    QCOMPARE(text(item, "receivedAt"), wireTime(f().clock.nowMs() - 10 * kMinute));
    QCOMPARE(text(item, "repliedAt"), wireTime(f().clock.nowMs() - 8 * kMinute));
    QCOMPARE(text(item, "status"), u"open"_s);
    const auto messages = rig.messagesOf(item);
    QCOMPARE(messages.size(), 3);
    QCOMPARE(text(messages.at(1), "direction"), u"outbound"_s);
    QVERIFY(!messages.at(1).contains("authorId"_L1) || messages.at(1).value("authorId"_L1).isNull());
    // A late one from before changes what is there, not what is shown.
    rig.network->messages.append(rig.message(u"m0"_s, u"t"_s, u"Hello?"_s, false, 20 * kMinute));
    rig.later(5 * kMinute);
    rig.run();
    const QJsonObject after = rig.itemOf(u"t"_s);
    QCOMPARE(text(after, "content"), u"Great"_s);
    QCOMPARE(after.value("messageCount"_L1).toInt(), 4);
}

void TestCollect::whoWritesAgainReopens()
{
    begin();
    CollectRig rig(f());
    rig.network->messages = {rig.message(u"m1"_s, u"a"_s, u"One"_s), rig.message(u"m2"_s, u"b"_s, u"Two"_s)};
    rig.run();
    const QString now = wireTime(f().clock.nowMs());
    rig.patch(u"InboxItem"_s, text(rig.itemOf(u"a"_s), "id"), {{u"status"_s, u"resolved"_s}, {u"readAt"_s, now}, {u"resolvedAt"_s, now}});
    rig.patch(u"InboxItem"_s, text(rig.itemOf(u"b"_s), "id"), {{u"status"_s, u"spam"_s}, {u"readAt"_s, now}});
    rig.later(5 * kMinute);
    rig.network->messages.append({rig.message(u"m3"_s, u"a"_s, u"Again"_s), rig.message(u"m4"_s, u"b"_s, u"Buy this"_s)});
    rig.run();
    QCOMPARE(text(rig.itemOf(u"a"_s), "status"), u"open"_s);
    QVERIFY(text(rig.itemOf(u"a"_s), "readAt").isEmpty());
    QVERIFY(text(rig.itemOf(u"a"_s), "resolvedAt").isEmpty());
    QCOMPARE(text(rig.itemOf(u"b"_s), "status"), u"spam"_s);
    QVERIFY(!text(rig.itemOf(u"b"_s), "readAt").isEmpty());
}

void TestCollect::editsAndDeletionsAreSeen()
{
    begin();
    QStringList scored;
    const InboxStep step = [&](SystemRecords &, InboxArrival &arrival) -> Result<void> {
        if (arrival.hasNewText)
            scored.append(text(arrival.message, "content"));
        return {};
    };
    CollectRig rig(f(), {step});
    rig.network->pageSize = 10;
    rig.network->mentions = {rig.item(u"1"_s, u"Bad coffee"_s, 10 * kMinute), rig.item(u"2"_s, u"Good coffee"_s, 9 * kMinute)};
    rig.run();
    QCOMPARE(scored, (QStringList{u"Bad coffee"_s, u"Good coffee"_s}));
    rig.network->mentions[0].text = u"Bad coffee, but nice people"_s;
    rig.network->mentions[0].editedAtMs = f().clock.nowMs();
    rig.network->mentions.removeAt(1);
    rig.later(kHour);
    rig.run(2);
    QCOMPARE(scored.last(), u"Bad coffee, but nice people"_s);
    const QJsonObject edited = rig.itemOf(u"1"_s);
    QCOMPARE(text(edited, "content"), u"Bad coffee, but nice people"_s);
    QCOMPARE(text(edited, "remoteEditedAt"), wireTime(rig.network->mentions[0].editedAtMs));
    QCOMPARE(text(rig.messagesOf(edited).first(), "content"), u"Bad coffee, but nice people"_s);
    const QJsonObject gone = rig.itemOf(u"2"_s);
    QVERIFY(!text(gone, "remoteDeletedAt").isEmpty());
    QCOMPARE(text(gone, "content"), u"Good coffee"_s);
    QVERIFY(!text(rig.messagesOf(gone).first(), "remoteDeletedAt").isEmpty());
    QVERIFY(text(edited, "remoteDeletedAt").isEmpty());
}

void TestCollect::ownAnswersCount()
{
    begin();
    CollectRig rig(f());
    RemoteInboxItem own = rig.item(u"2"_s, u"Until six"_s, kMinute);
    own.kind = RemoteInboxItem::Kind::Comment;
    own.isOwn = true;
    own.parentId = u"1"_s;
    own.postId = u"p1"_s;
    // The answer is on the newest page, its question on one that is read later.
    RemoteInboxItem question = rig.item(u"1"_s, u"Open today?"_s, 10 * kMinute);
    question.kind = RemoteInboxItem::Kind::Comment;
    question.postId = u"p1"_s;
    rig.network->pageSize = 1;
    rig.network->comments = {question, own};
    rig.run();
    QVERIFY(rig.all(u"InboxItem"_s).isEmpty() || rig.itemOf(u"2"_s).isEmpty());
    rig.run(3);
    QCOMPARE(rig.all(u"InboxItem"_s).size(), 1);
    const QJsonObject item = rig.itemOf(u"1"_s);
    QCOMPARE(text(item, "status"), u"replied"_s);
    QCOMPARE(text(item, "repliedAt"), wireTime(own.createdAtMs));
    QCOMPARE(item.value("messageCount"_L1).toInt(), 2);
    const auto messages = rig.messagesOf(item);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(text(messages.last(), "direction"), u"outbound"_s);
    QCOMPARE(text(messages.last(), "platformMessageId"), u"2"_s);
}

void TestCollect::anAnswerOnTheNetworkKeepsItsDeadline()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f(), {slaStep()});
    rig.create(u"SlaPolicy"_s, {{u"name"_s, u"Everything"_s}, {u"firstResponseMinutes"_s, 30}, {u"isActive"_s, true}});
    rig.network->messages = {rig.message(u"m1"_s, u"t"_s, u"Do you ship?"_s, false, 5 * kMinute)};
    rig.run();
    const QString due = text(rig.itemOf(u"t"_s), "slaDeadline");
    QVERIFY(!due.isEmpty());
    for (const QString &id : {u"m2"_s, u"m3"_s}) {
        rig.later(10 * kMinute);
        rig.network->messages.append(rig.message(id, u"t"_s, u"We do: "_s + id, true));
        rig.run(2);
    }
    const auto messages = rig.messagesOf(rig.itemOf(u"t"_s));
    QCOMPARE(messages.size(), 3);
    for (const QJsonObject &message : messages)
        QCOMPARE(text(message, "replyDueAt"), text(message, "platformMessageId") == u"m2" ? due : QString());
}

void TestCollect::repliesSentFromHereAreRecognised()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    rig.network->messages = {rig.message(u"m1"_s, u"t"_s, u"Do you ship?"_s, false, kHour)};
    rig.run();
    const QString item = text(rig.itemOf(u"t"_s), "id");
    const QString now = wireTime(f().clock.nowMs());
    const QString sent = rig.create(u"InboxMessage"_s, {{u"inboxItemId"_s, item}, {u"direction"_s, u"outbound"_s}, {u"content"_s, u"We do"_s}, {u"occurredAt"_s, now},
                                                        {u"sendStatus"_s, u"sent"_s}, {u"platformMessageId"_s, u"m2"_s}});
    rig.network->messages.append(rig.message(u"m2"_s, u"t"_s, u"@ada We do"_s, true));
    // The answer of the network to this one has not come yet.
    const QString under = rig.create(u"InboxMessage"_s, {{u"inboxItemId"_s, item}, {u"direction"_s, u"outbound"_s}, {u"content"_s, u"And fast"_s}, {u"occurredAt"_s, now},
                                                         {u"sendStatus"_s, u"sending"_s}});
    rig.network->messages.append(rig.message(u"m3"_s, u"t"_s, u"And fast"_s, true));
    rig.later(10 * kMinute);
    rig.run(2);
    QCOMPARE(rig.messagesOf(rig.itemOf(u"t"_s)).size(), 3);
    rig.patch(u"InboxMessage"_s, under, {{u"sendStatus"_s, u"sent"_s}, {u"platformMessageId"_s, u"m3"_s}});
    rig.later(kHour);
    rig.run(2);
    QCOMPARE(rig.messagesOf(rig.itemOf(u"t"_s)).size(), 3);
    for (const QJsonObject &message : rig.messagesOf(rig.itemOf(u"t"_s))) {
        if (text(message, "id") == sent)
            QCOMPARE(text(message, "content"), u"We do"_s);
    }
}

void TestCollect::historyGoesOnAfterARestart()
{
    begin();
    CollectRig rig(f());
    for (int i = 0; i < 20; ++i)
        rig.network->mentions.append(rig.item(QString::number(i), u"Number %1"_s.arg(i), (20 - i) * kHour));
    rig.run();
    // The newest first; the past one page a turn.
    QVERIFY(!rig.itemOf(u"19"_s).isEmpty());
    QVERIFY(rig.itemOf(u"5"_s).isEmpty());
    rig.run(2);
    const qsizetype before = rig.all(u"InboxItem"_s).size();
    QVERIFY(before < 20);
    rig.network->calls.clear();
    rig.restart();
    rig.network->mentions.append(rig.item(u"20"_s, u"While it was away"_s));
    rig.run(20);
    QCOMPARE(rig.all(u"InboxItem"_s).size(), 21);
    // It went on where it was: no page of the past twice.
    const QString mention = QString::number(int(RemoteInboxItem::Kind::Mention));
    QStringList pages;
    for (const QString &call : std::as_const(rig.network->calls)) {
        if (call.startsWith(mention + u' ') && !call.endsWith(u" 0"_s))
            pages.append(call);
    }
    QCOMPARE(pages.size(), QSet<QString>(pages.begin(), pages.end()).size());
    QVERIFY(!pages.contains(mention + u" 17"_s));
}

void TestCollect::manyPagesOfNewsLoseNothing()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    rig.network->mentions = {rig.item(u"0"_s, u"Zero"_s, kHour)};
    rig.run(2);
    for (int i = 1; i < 60; ++i)
        rig.network->mentions.append(rig.item(QString::number(i), u"Number %1"_s.arg(i), 60 - i));
    rig.later(kHour);
    rig.run();
    QVERIFY(rig.all(u"InboxItem"_s).size() < 60);
    rig.restart();
    rig.run(10);
    QCOMPARE(rig.all(u"InboxItem"_s).size(), 60);
    // And the next look starts behind all of them.
    rig.network->calls.clear();
    rig.network->mentions.append(rig.item(u"60"_s, u"Sixty"_s));
    rig.later(kHour);
    rig.run();
    QCOMPARE(rig.all(u"InboxItem"_s).size(), 61);
}

void TestCollect::nothingNewWritesNothing()
{
    start(EngineFixture::Backend::SqliteFile);
    for (const bool hasHead : {true, false}) {
        CollectRig rig(f());
        rig.network->hasHead = hasHead;
        rig.network->mentions = {rig.item(u"1"_s, u"One"_s, kHour), rig.item(u"2"_s, u"Two"_s, kHour)};
        rig.run(3);
        rig.later(kHour);
        rig.run(2);
        const auto before = f().engine->sequence(f().account);
        rig.network->calls.clear();
        for (int i = 0; i < 5; ++i) {
            rig.later(20 * kMinute);
            QVERIFY(rig.run() > 0);
        }
        QVERIFY(rig.network->calls.size() >= 10);
        QCOMPARE(*f().engine->sequence(f().account), *before);
        rig.patch(u"SocialAccount"_s, rig.account, {{u"status"_s, u"disconnected"_s}});
    }
}

void TestCollect::aLimitIsWaitedFor()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    rig.network->mentions = {rig.item(u"1"_s, u"One"_s)};
    PlatformError limit;
    limit.cls = FailureClass::TransientSafe;
    limit.code = u"publish.rateLimited"_s;
    limit.httpStatus = 429;
    limit.retryAtMs = f().clock.nowMs() + 40 * kMinute;
    rig.network->failure = limit;
    QCOMPARE(rig.run(), 1);
    QCOMPARE(rig.network->calls.size(), 1);
    for (int i = 0; i < 3; ++i) {
        rig.later(10 * kMinute);
        QCOMPARE(rig.run(), 0);
    }
    QCOMPARE(rig.network->calls.size(), 1);
    rig.later(11 * kMinute);
    QCOMPARE(rig.run(), 1);
    QVERIFY(!rig.itemOf(u"1"_s).isEmpty());
    // What the health keeper has heard of the network counts too.
    rig.create(u"AccountHealth"_s, {{u"accountId"_s, rig.account}, {u"healthScore"_s, 50}, {u"status"_s, u"degraded"_s}, {u"isRateLimited"_s, true},
                                    {u"rateLimitResetAt"_s, wireTime(f().clock.nowMs() + kHour)}});
    rig.later(30 * kMinute);
    QCOMPARE(rig.run(), 0);
    rig.later(31 * kMinute);
    QCOMPARE(rig.run(), 1);
}

void TestCollect::refusedTokensAreRenewedOnceAndThenAPersonIsNeeded()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    rig.network->goodToken = u"token-2"_s;
    rig.network->mentions = {rig.item(u"1"_s, u"One"_s)};
    rig.run();
    QVERIFY(!rig.itemOf(u"1"_s).isEmpty());
    rig.network->goodToken.clear();
    rig.later(kHour);
    rig.run();
    const auto account = rig.all(u"SocialAccount"_s).first();
    QCOMPARE(text(account, "status"), u"needs_reauth"_s);
    rig.network->calls.clear();
    rig.later(kHour);
    QCOMPARE(rig.run(), 0);
    QVERIFY(rig.network->calls.isEmpty());
}

void TestCollect::unsupportedKindsAreNotAskedAgain()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    rig.run(2);
    const QString review = QString::number(int(RemoteInboxItem::Kind::Review)) + u" 0"_s;
    QCOMPARE(rig.network->calls.count(review), 1);
    rig.restart();
    rig.later(2 * kDay);
    rig.run(3);
    QCOMPARE(rig.network->calls.count(review), 1);
    rig.patch(u"SocialAccount"_s, rig.account, {{u"connectedAt"_s, wireTime(f().clock.nowMs())}});
    rig.run(2);
    QCOMPARE(rig.network->calls.count(review), 2);
}

void TestCollect::aPermissionThatIsRefusedIsToldWithWhatToDo()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    server::HealthKeeper health(rig.store, f().clock);
    rig.context->health = &health;
    rig.restart();
    PlatformError refused;
    refused.cls = FailureClass::Auth;
    refused.code = u"publish.forbidden"_s;
    refused.httpStatus = 403;
    refused.message = u"Requires pages_read_user_content"_s;
    rig.network->failure = refused;
    rig.run(3);
    const auto records = rig.all(u"AccountHealth"_s);
    QCOMPARE(records.size(), 1);
    QCOMPARE(text(records.first(), "issueType"), u"permission_denied"_s);
    QCOMPARE(text(records.first(), "lastErrorCode"), u"inbox.mayNotRead"_s);
    QCOMPARE(text(records.first(), "lastError"), refused.message);
    // Everything else goes on: the sign-in is good and no error was counted.
    QCOMPARE(records.first().value("consecutiveErrors"_L1).toInt(), 0);
    QCOMPARE(text(rig.all(u"SocialAccount"_s).first(), "status"), u"connected"_s);
    QCOMPARE(rig.all(u"RecoveryGuidance"_s).size(), 1);
    // A good call does not take it back, connecting anew does.
    rig.later(kHour);
    rig.run(3);
    QCOMPARE(text(rig.all(u"AccountHealth"_s).first(), "issueType"), u"permission_denied"_s);
    health.report(f().account, rig.account, {.kind = server::HealthNews::Kind::Connected});
    QVERIFY(text(rig.all(u"AccountHealth"_s).first(), "issueType").isEmpty());
}

void TestCollect::eachMessageHasAMoodOfItsOwn()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f(), {server::scoringStep()});
    rig.network->messages = {rig.message(u"m1"_s, u"t"_s, u"I love this, what a wonderful coffee!"_s, false, 2 * kHour),
                             rig.message(u"m2"_s, u"t"_s, u"This is terrible, I hate waiting."_s, false, kHour),
                             rig.message(u"m3"_s, u"t"_s, u"Das kann ich leider nicht verstehen, bitte um Antwort"_s, false, 0)};
    rig.run(3);
    const QJsonObject item = rig.itemOf(u"t"_s);
    QHash<QString, QJsonValue> moods;
    const auto messages = rig.messagesOf(item);
    QCOMPARE(messages.size(), 3);
    for (const QJsonObject &message : messages)
        moods.insert(text(message, "platformMessageId"), message.value("sentimentScore"_L1));
    QVERIFY(moods.value(u"m1"_s).toDouble() > 0.5);
    QVERIFY(moods.value(u"m2"_s).toDouble() < -0.5);
    QVERIFY(!moods.value(u"m3"_s).isDouble()); // a language without a lexicon
    // An edit is read anew.
    rig.network->messages.first().text = u"I am so angry, awful service"_s;
    rig.network->messages.first().editedAtMs = f().clock.nowMs();
    rig.later(13 * kHour);
    rig.run(3);
    for (const QJsonObject &message : rig.messagesOf(item)) {
        if (text(message, "platformMessageId") == u"m1")
            QVERIFY2(message.value("sentimentScore"_L1).toDouble() < 0, qPrintable(text(message, "content")));
    }
}

void TestCollect::anAccountThatIsDisconnectedIsLeftAlone()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    rig.network->messages = {rig.message(u"m1"_s, u"t"_s, u"Do you ship?"_s, false, kHour)};
    rig.run();
    rig.network->messages.append(rig.message(u"m2"_s, u"t"_s, u"Hello?"_s));
    rig.patch(u"SocialAccount"_s, rig.account, {{u"status"_s, u"disconnected"_s}});
    rig.network->calls.clear();
    rig.later(kHour);
    QCOMPARE(rig.run(), 0);
    QVERIFY(rig.network->calls.isEmpty());
    QCOMPARE(text(rig.itemOf(u"t"_s), "content"), u"Do you ship?"_s);
    rig.patch(u"SocialAccount"_s, rig.account, {{u"status"_s, u"connected"_s}, {u"connectedAt"_s, wireTime(f().clock.nowMs())}});
    rig.run();
    QCOMPARE(text(rig.itemOf(u"t"_s), "content"), u"Hello?"_s);
    QCOMPARE(rig.itemOf(u"t"_s).value("messageCount"_L1).toInt(), 2);
}

void TestCollect::hostileTextIsKeptAsText()
{
    begin();
    CollectRig rig(f());
    rig.network->pageSize = 10;
    const QString script = u"<script>alert(1)</script><img src=https://track.example/x.gif>"_s;
    const QString odd = u"a\u202Eb z\u0335\u0336 \U0001F468\u200D\U0001F469 x"_s + QChar(0) + u"y"_s + QChar(0xD83D) + u"z"_s;
    QString large(1'000'000, u'x');
    large.replace(65'535, 2, QString::fromUcs4(U"\U0001F600"));
    rig.network->mentions = {rig.item(u"1"_s, script), rig.item(u"2"_s, odd), rig.item(u"3"_s, large)};
    rig.network->mentions[2].authorName = QString(5'000, u'n');
    rig.network->mentions[2].media = {QUrl(u"javascript:alert(1)"_s), QUrl(u"https://pictures.example/1.png"_s)};
    rig.run();
    QCOMPARE(text(rig.itemOf(u"1"_s), "content"), script);
    QCOMPARE(text(rig.itemOf(u"2"_s), "content"), u"a\u202Eb z\u0335\u0336 \U0001F468\u200D\U0001F469 xy\uFFFDz"_s);
    const QJsonObject cut = rig.itemOf(u"3"_s);
    QCOMPARE(text(cut, "content").size(), 65'535);
    QCOMPARE(text(cut, "senderName").size(), 1'000);
    QCOMPARE(cut.value("attachments"_L1).toArray().size(), 1);
    rig.later(kHour);
    rig.run(2);
    QVERIFY(text(rig.itemOf(u"3"_s), "remoteEditedAt").isEmpty());
}

void TestCollect::ourPostIsFound()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    const QString post = rig.create(u"Post"_s, {{u"body"_s, u"New on the shelf"_s}});
    const QString target = rig.create(u"PostTarget"_s, {{u"postId"_s, post}, {u"accountId"_s, rig.account}, {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"published"_s},
                                                        {u"platformPostId"_s, u"p1"_s}});
    RemoteInboxItem first = rig.item(u"1"_s, u"Lovely"_s, kHour);
    first.kind = RemoteInboxItem::Kind::Comment;
    first.postId = u"p1"_s;
    RemoteInboxItem deeper = rig.item(u"2"_s, u"Indeed"_s, kMinute);
    deeper.kind = RemoteInboxItem::Kind::Comment;
    deeper.parentId = u"1"_s;
    rig.network->comments = {first, deeper};
    rig.network->saysWhole = true;
    rig.run();
    for (const QString &id : {u"1"_s, u"2"_s}) {
        const QJsonObject item = rig.itemOf(id);
        QCOMPARE(text(item, "postTargetId"), target);
        QCOMPARE(text(item, "originalPostContent"), u"New on the shelf"_s);
        QCOMPARE(text(item, "originalPostId"), u"p1"_s);
    }
    QCOMPARE(text(rig.itemOf(u"2"_s), "parentItemId"), u"1"_s);
    // A comment that is missing where everything is has been deleted, and one that is back has not.
    const RemoteInboxItem gone = rig.network->comments.takeFirst();
    rig.later(kHour);
    rig.run();
    QVERIFY(!text(rig.itemOf(u"1"_s), "remoteDeletedAt").isEmpty());
    QVERIFY(text(rig.itemOf(u"2"_s), "remoteDeletedAt").isEmpty());
    rig.network->comments.prepend(gone);
    rig.later(kHour);
    rig.run();
    QVERIFY(text(rig.itemOf(u"1"_s), "remoteDeletedAt").isEmpty());
}

void TestCollect::urgentItemsAreToldOnceWithACount()
{
    start(EngineFixture::Backend::SqliteFile);
    const QString somebody = EngineFixture::userOf(api::Role::Editor);
    const InboxStep step = [&](SystemRecords &, InboxArrival &arrival) -> Result<void> {
        const QString said = text(arrival.item, "content");
        arrival.item.insert("priority"_L1, said.contains("urgent"_L1) ? u"urgent"_s : u"low"_s);
        if (said.contains("mine"_L1))
            arrival.item.insert("assignedToId"_L1, somebody);
        return {};
    };
    CollectRig rig(f(), {step});
    rig.network->pageSize = 10;
    rig.network->mentions = {rig.item(u"1"_s, u"urgent"_s), rig.item(u"2"_s, u"urgent"_s), rig.item(u"3"_s, u"calm"_s), rig.item(u"4"_s, u"urgent mine"_s)};
    rig.run();
    QCOMPARE(rig.all(u"Notification"_s).size(), 2);
    rig.later(3 * kMinute);
    rig.network->mentions.append(rig.item(u"5"_s, u"urgent"_s));
    rig.run();
    auto notices = rig.all(u"Notification"_s);
    QCOMPARE(notices.size(), 2);
    for (const QJsonObject &notice : std::as_const(notices)) {
        const bool isMine = text(notice, "userId") == somebody;
        QCOMPARE(text(notice, "topic"), u"inbox"_s);
        QCOMPARE(notice.value("metadata"_L1)["count"_L1].toInt(), isMine ? 1 : 3);
    }
    rig.later(6 * kMinute);
    rig.network->mentions.append(rig.item(u"6"_s, u"urgent"_s));
    rig.run();
    QCOMPARE(rig.all(u"Notification"_s).size(), 3);
}

void TestCollect::anItemFromBeforeTheAccountIsArchived()
{
    start(EngineFixture::Backend::SqliteFile);
    CollectRig rig(f());
    rig.network->mentions = {rig.item(u"1"_s, u"Long ago"_s, 30 * kDay), rig.item(u"2"_s, u"Yesterday"_s, kDay)};
    rig.run();
    QCOMPARE(text(rig.itemOf(u"1"_s), "status"), u"archived"_s);
    QVERIFY(!text(rig.itemOf(u"1"_s), "readAt").isEmpty());
    QCOMPARE(text(rig.itemOf(u"2"_s), "status"), u"new"_s);
}

CAMPANILE_GUILESS_TEST(TestCollect)

} // namespace tst_collect

#include "tst_collect.moc"
