// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/support/sendrig.h"
#include "tests/server/enginetest.h"

#include "server/core/publish/publishjournal.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_sendrules {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using tests::EngineFixture;
using tests::SendRig;

/** What clients may write in the inbox, and what the server makes of it, on both databases. */
class TestSendRules : public tests::EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayReply_data();
    void whoMayReply();
    void aReplyIsItsAuthors_data() { tests::addBackendRows(); }
    void aReplyIsItsAuthors();
    void statusesThatAClientMaySet_data();
    void statusesThatAClientMaySet();
    void whatCameInIsFixed_data() { tests::addBackendRows(); }
    void whatCameInIsFixed();
    void aQueuedReplyIsTakenBack_data() { tests::addBackendRows(); }
    void aQueuedReplyIsTakenBack();
    void aReplyOnItsWayStays();
    void priorityFollowsThePerson_data() { tests::addBackendRows(); }
    void priorityFollowsThePerson();
    void resolvingIsStamped();
    void onlyMembersAreAssigned_data() { tests::addBackendRows(); }
    void onlyMembersAreAssigned();
    void wishesOfModeration_data();
    void wishesOfModeration();
    void aWishIsTakenBack();
    void notesAreTheirAuthors_data() { tests::addBackendRows(); }
    void notesAreTheirAuthors();
    void savedRepliesHaveWords();
    void draftsAreReviewed_data() { tests::addBackendRows(); }
    void draftsAreReviewed();
    void reviewStepsSayWhereTheyCameFrom();
    void oneDraftIsPreferred();
    void editsOfDraftsAreMeasured();
    void refusedWritesLeaveNothingBeside_data() { tests::addBackendRows(); }
    void refusedWritesLeaveNothingBeside();

private:
    [[nodiscard]] static bool applied(const QJsonObject &result) { return result.value("status"_L1).toString() == "applied"_L1; }
    [[nodiscard]] static QString user(api::Role role) { return EngineFixture::userOf(role); }
};

void TestSendRules::whoMayReply_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("may");
    QTest::newRow("owner") << int(api::Role::Owner) << true;
    QTest::newRow("admin") << int(api::Role::Admin) << true;
    QTest::newRow("manager") << int(api::Role::Manager) << true;
    QTest::newRow("editor") << int(api::Role::Editor) << true;
    QTest::newRow("viewer") << int(api::Role::Viewer) << false;
}

void TestSendRules::whoMayReply()
{
    QFETCH(int, role);
    QFETCH(bool, may);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    rig.reply(u"phone"_s, item, u"At nine"_s, {}, api::Role(role));
    QCOMPARE(applied(rig.lastResult), may);
    QCOMPARE(rig.all(u"InboxErrand"_s).size(), may ? 1 : 0);
    QCOMPARE(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"status"_s, u"resolved"_s}}, api::Role(role)), may);
    const QJsonObject note{{u"create"_s, QJsonObject{{u"k"_s, QJsonObject{{u"inboxItemId"_s, item}, {u"authorId"_s, user(api::Role(role))}, {u"content"_s, u"?"_s}}}}}};
    QCOMPARE(applied(rig.push(u"phone"_s, tests::oneCall(u"InboxNote/set"_s, note), api::Role(role))), may);
    rig.run();
    QCOMPARE(rig.network->sent.size(), may ? 1 : 0);
}

void TestSendRules::aReplyIsItsAuthors()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString reply = rig.reply(u"phone"_s, item, u"At nine"_s,
                                    {{u"authorId"_s, user(api::Role::Owner)}, {u"occurredAt"_s, wireTime(f().clock.nowMs() + 86'400'000)},
                                     {u"sentAt"_s, wireTime(f().clock.nowMs() - 86'400'000)}});
    QVERIFY(applied(rig.lastResult));
    const QJsonObject message = rig.get(u"InboxMessage"_s, reply);
    QCOMPARE(message.value("authorId"_L1).toString(), user(api::Role::Editor));
    QCOMPARE(message.value("occurredAt"_L1).toString(), wireTime(f().clock.nowMs()));
    QVERIFY(!message.contains("sentAt"_L1));
    QCOMPARE(message.value("writtenOn"_L1).toString(), u"phone"_s);
    // Which machine it was is nobody's business.
    QVERIFY(!f().get(u"InboxMessage"_s, reply).contains("writtenOn"_L1));
    // The client is told what became of what it gave.
    const QJsonObject created = rig.lastResult.value("responses"_L1)[0][1]["created"_L1][reply].toObject();
    QCOMPARE(created.value("authorId"_L1).toString(), user(api::Role::Editor));
}

void TestSendRules::statusesThatAClientMaySet_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("may");
    for (const QString &status : {u"draft"_s, u"queued"_s})
        QTest::newRow(qPrintable(status)) << status << true;
    for (const QString &status : {u"sending"_s, u"sent"_s, u"unconfirmed"_s, u"stopped"_s, u"failed"_s})
        QTest::newRow(qPrintable(status)) << status << false;
}

void TestSendRules::statusesThatAClientMaySet()
{
    QFETCH(QString, status);
    QFETCH(bool, may);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    rig.reply(u"phone"_s, item, u"At nine"_s, {{u"sendStatus"_s, status}});
    QCOMPARE(applied(rig.lastResult), may);
    const QString draft = rig.reply(u"phone"_s, item, u"At ten"_s, {{u"sendStatus"_s, u"draft"_s}});
    QCOMPARE(rig.edit(u"phone"_s, u"InboxMessage"_s, draft, {{u"sendStatus"_s, status}}), may);
    // Nothing to say is a draft at most.
    rig.reply(u"phone"_s, item, u" \n"_s, {{u"sendStatus"_s, status}});
    QCOMPARE(applied(rig.lastResult), status == u"draft"_s);
}

void TestSendRules::whatCameInIsFixed()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString inbound = rig.all(u"InboxMessage"_s).first().value("id"_L1).toString();
    QVERIFY(!rig.edit(u"phone"_s, u"InboxMessage"_s, inbound, {{u"content"_s, u"I love it"_s}}));
    QVERIFY(!applied(rig.push(u"phone"_s, tests::oneCall(u"InboxMessage/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{inbound}}}))));
    rig.reply(u"phone"_s, item, u"x"_s, {{u"direction"_s, u"inbound"_s}});
    QVERIFY(!applied(rig.lastResult));
    QVERIFY(!rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"repliedAt"_s, wireTime(f().clock.nowMs())}}));
}

void TestSendRules::aQueuedReplyIsTakenBack()
{
    start();
    SendRig rig(f());
    const QString reply = rig.reply(u"phone"_s, rig.addItem(u"c1"_s), u"At nine"_s);
    QVERIFY(rig.edit(u"phone"_s, u"InboxMessage"_s, reply, {{u"sendStatus"_s, u"draft"_s}}));
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
    rig.run();
    QVERIFY(rig.network->sent.isEmpty());
    QVERIFY(rig.edit(u"phone"_s, u"InboxMessage"_s, reply, {{u"content"_s, u"At ten"_s}, {u"sendStatus"_s, u"queued"_s}}));
    rig.run();
    QCOMPARE(rig.network->sent.size(), 1);
    QCOMPARE(rig.network->sent.first().text, u"@ana At ten"_s);
    const QString thrown = rig.reply(u"phone"_s, rig.addItem(u"c2"_s), u"At nine"_s);
    QVERIFY(applied(rig.push(u"phone"_s, tests::oneCall(u"InboxMessage/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{thrown}}}))));
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
}

void TestSendRules::aReplyOnItsWayStays()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString reply = rig.reply(u"phone"_s, rig.addItem(u"c1"_s), u"At nine"_s);
    bool wasTried = false;
    rig.network->afterTaken = [&](const auto &) {
        wasTried = true;
        QVERIFY(!rig.edit(u"phone"_s, u"InboxMessage"_s, reply, {{u"sendStatus"_s, u"draft"_s}}));
        QVERIFY(!rig.edit(u"phone"_s, u"InboxMessage"_s, reply, {{u"content"_s, u"At ten"_s}}));
        QVERIFY(!applied(rig.push(u"phone"_s, tests::oneCall(u"InboxMessage/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{reply}}}))));
    };
    rig.run();
    QVERIFY(wasTried);
    QCOMPARE(rig.status(reply), u"sent"_s);
    QVERIFY(!rig.edit(u"phone"_s, u"InboxMessage"_s, reply, {{u"sendStatus"_s, u"queued"_s}}));
}

void TestSendRules::priorityFollowsThePerson()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s, {{u"priorityScore"_s, 85}, {u"priority"_s, u"urgent"_s}});
    const auto priority = [&] { return rig.get(u"InboxItem"_s, item).value("priority"_L1).toString(); };
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"correctedPriority"_s, u"low"_s}, {u"priority"_s, u"low"_s}}));
    QCOMPARE(priority(), u"low"_s);
    // Whoever forgets one half of it means both.
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"priority"_s, u"high"_s}}));
    QCOMPARE(rig.get(u"InboxItem"_s, item).value("correctedPriority"_L1).toString(), u"high"_s);
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"correctedPriority"_s, QJsonValue()}}));
    QCOMPARE(priority(), u"urgent"_s);
}

void TestSendRules::resolvingIsStamped()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const auto resolvedAt = [&] { return rig.get(u"InboxItem"_s, item).value("resolvedAt"_L1).toString(); };
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"status"_s, u"resolved"_s}}));
    QCOMPARE(resolvedAt(), wireTime(f().clock.nowMs()));
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"status"_s, u"open"_s}}));
    QVERIFY(resolvedAt().isEmpty());
    // A clock that is ahead does not resolve in the future, one that is behind not before it came.
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"status"_s, u"resolved"_s}, {u"resolvedAt"_s, u"2199-01-01T00:00:00Z"_s}}));
    QCOMPARE(resolvedAt(), wireTime(f().clock.nowMs()));
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"resolvedAt"_s, u"1999-01-01T00:00:00Z"_s}}));
    QCOMPARE(resolvedAt(), rig.get(u"InboxItem"_s, item).value("receivedAt"_L1).toString());
}

void TestSendRules::onlyMembersAreAssigned()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    QVERIFY(!rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"assignedToId"_s, f().newId('u')}}));
    rig.create(u"WorkspaceMember"_s, {{u"userId"_s, user(api::Role::Admin)}, {u"role"_s, u"admin"_s}, {u"isActive"_s, false}});
    QVERIFY(!rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"assignedToId"_s, user(api::Role::Admin)}}));
    QVERIFY(rig.all(u"Notification"_s).isEmpty());
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"assignedToId"_s, user(api::Role::Manager)}}));
    // Whoever takes something needs no news of it.
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"assignedToId"_s, user(api::Role::Editor)}}));
    const auto news = rig.all(u"Notification"_s);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.first().value("userId"_L1).toString(), user(api::Role::Manager));
    QCOMPARE(news.first().value("topic"_L1).toString(), u"assignment"_s);
    QCOMPARE(news.first().value("entityId"_L1).toString(), item);
    QCOMPARE(news.first().value("message"_L1).toString(), u"When do you open?"_s);
}

void TestSendRules::wishesOfModeration_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("may");
    QTest::newRow("hide what is visible") << u"visible"_s << u"hiding"_s << true;
    QTest::newRow("show what is hidden") << u"hidden"_s << u"unhiding"_s << true;
    QTest::newRow("remove what is hidden") << u"hidden"_s << u"removing"_s << true;
    QTest::newRow("block") << u"visible"_s << u"blocking"_s << true;
    QTest::newRow("hide what is hidden") << u"hidden"_s << u"hiding"_s << false;
    QTest::newRow("claim that it is hidden") << u"visible"_s << u"hidden"_s << false;
    QTest::newRow("bring back what was removed") << u"removed"_s << u"visible"_s << false;
}

void TestSendRules::wishesOfModeration()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, may);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s, {{u"moderation"_s, from}});
    QCOMPARE(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"moderation"_s, to}}), may);
    QCOMPARE(rig.all(u"InboxErrand"_s).size(), may ? 1 : 0);
}

void TestSendRules::aWishIsTakenBack()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"moderation"_s, u"hiding"_s}}));
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"moderation"_s, u"visible"_s}}));
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"moderation"_s, u"hiding"_s}}));
    QVERIFY(rig.edit(u"phone"_s, u"InboxItem"_s, item, {{u"moderation"_s, u"blocking"_s}}));
    rig.run();
    QCOMPARE(rig.network->moderated, QStringList{u"block p-ana"_s});
    QCOMPARE(rig.get(u"InboxItem"_s, item).value("moderation"_L1).toString(), u"blocked"_s);
}

void TestSendRules::notesAreTheirAuthors()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString note = f().newId('i');
    const auto create = [&](const QString &id, const QJsonObject &mentioned) {
        const QJsonObject record{{u"inboxItemId"_s, item}, {u"authorId"_s, user(api::Role::Owner)}, {u"content"_s, u"Do you know her?"_s}, {u"mentionedIds"_s, mentioned}};
        return applied(rig.push(u"phone"_s, tests::oneCall(u"InboxNote/set"_s, QJsonObject{{u"create"_s, QJsonObject{{id, record}}}})));
    };
    QVERIFY(!create(f().newId('i'), {{f().newId('u'), true}}));
    QVERIFY(rig.all(u"Notification"_s).isEmpty());
    QVERIFY(create(note, {{user(api::Role::Manager), true}, {user(api::Role::Editor), true}}));
    QCOMPARE(rig.get(u"InboxNote"_s, note).value("authorId"_L1).toString(), user(api::Role::Editor));
    QVERIFY(rig.edit(u"phone"_s, u"InboxNote"_s, note, {{u"mentionedIds/"_s + user(api::Role::Admin), true}}));
    QVERIFY(!rig.edit(u"desk"_s, u"InboxNote"_s, note, {{u"content"_s, u"No"_s}}, api::Role::Owner));
    QVERIFY(!applied(rig.push(u"desk"_s, tests::oneCall(u"InboxNote/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{note}}}), api::Role::Owner)));
    QStringList told;
    for (const QJsonObject &news : rig.all(u"Notification"_s)) {
        QCOMPARE(news.value("topic"_L1).toString(), u"mention"_s);
        told.append(news.value("userId"_L1).toString());
    }
    told.sort();
    QStringList expected{user(api::Role::Manager), user(api::Role::Admin)};
    expected.sort();
    QCOMPARE(told, expected);
}

void TestSendRules::savedRepliesHaveWords()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const auto create = [&](const QJsonObject &record, api::Role role = api::Role::Manager) {
        return applied(rig.push(u"desk %1"_s.arg(int(role)), tests::oneCall(u"SavedReply/set"_s, QJsonObject{{u"create"_s, QJsonObject{{u"k"_s, record}}}}), role));
    };
    QVERIFY(create({{u"name"_s, u"Hours"_s}, {u"content"_s, u"From nine"_s}}));
    QVERIFY(!create({{u"name"_s, u" "_s}, {u"content"_s, u"From nine"_s}}));
    QVERIFY(!create({{u"name"_s, u"Hours"_s}, {u"content"_s, u"From nine"_s}, {u"usageCount"_s, 7}}));
    QVERIFY(!create({{u"name"_s, u"Hours"_s}, {u"content"_s, u"From nine"_s}}, api::Role::Editor));
}

void TestSendRules::draftsAreReviewed()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString draft = f().newId('r');
    const QJsonObject record{{u"inboxItemId"_s, item}, {u"content"_s, u"At nine o'clock, every day."_s}, {u"origin"_s, u"human"_s}};
    QVERIFY(applied(rig.push(u"phone"_s, tests::oneCall(u"ReplyDraft/set"_s, QJsonObject{{u"create"_s, QJsonObject{{draft, record}}}}))));
    rig.reply(u"phone"_s, item, u"At nine"_s, {{u"replyDraftId"_s, draft}});
    QVERIFY2(!applied(rig.lastResult), "sent only after approved");
    QVERIFY(rig.edit(u"desk"_s, u"ReplyDraft"_s, draft, {{u"status"_s, u"approved"_s}}, api::Role::Manager));
    QCOMPARE(rig.get(u"ReplyDraft"_s, draft).value("reviewedById"_L1).toString(), user(api::Role::Manager));
    QVERIFY(rig.edit(u"phone"_s, u"ReplyDraft"_s, draft, {{u"content"_s, u"At ten o'clock on Sundays only."_s}}));
    QCOMPARE(rig.get(u"ReplyDraft"_s, draft).value("status"_L1).toString(), u"pending"_s);
    QVERIFY(!rig.get(u"ReplyDraft"_s, draft).contains("reviewedById"_L1));
    QVERIFY(!rig.edit(u"phone"_s, u"ReplyDraft"_s, draft, {{u"status"_s, u"sent"_s}}));
    QVERIFY(rig.edit(u"desk"_s, u"ReplyDraft"_s, draft, {{u"status"_s, u"rejected"_s}}, api::Role::Manager));
    QVERIFY(rig.edit(u"desk"_s, u"ReplyDraft"_s, draft, {{u"status"_s, u"approved"_s}}, api::Role::Manager));
    rig.reply(u"phone"_s, item, u"At ten o'clock on Sundays, only."_s, {{u"replyDraftId"_s, draft}});
    QVERIFY(applied(rig.lastResult));
    rig.run();
    QCOMPARE(rig.get(u"ReplyDraft"_s, draft).value("status"_L1).toString(), u"sent"_s);
    QVERIFY(!rig.edit(u"phone"_s, u"ReplyDraft"_s, draft, {{u"content"_s, u"Never"_s}}));
    QVERIFY(!applied(rig.push(u"phone"_s, tests::oneCall(u"ReplyDraft/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{draft}}}))));
    QStringList actions;
    for (const QJsonObject &line : rig.all(u"ReplyDraftAudit"_s)) {
        actions.append(line.value("action"_L1).toString());
        QVERIFY(!line.value("performedById"_L1).toString().isEmpty());
    }
    QCOMPARE(actions, (QStringList{u"created"_s, u"approved"_s, u"edited"_s, u"rejected"_s, u"approved"_s, u"sent"_s}));
    const auto edits = rig.all(u"ReplyDraftEdit"_s);
    QCOMPARE(edits.size(), 2);
    QCOMPARE(edits.first().value("originalContent"_L1).toString(), u"At nine o'clock, every day."_s);
    QCOMPARE(edits.first().value("editedContent"_L1).toString(), u"At ten o'clock on Sundays only."_s);
    QCOMPARE(edits.last().value("editType"_L1).toString(), u"minor"_s);
    QCOMPARE(edits.last().value("editDistance"_L1).toInt(), 1);
}

void TestSendRules::reviewStepsSayWhereTheyCameFrom()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QJsonObject record{{u"inboxItemId"_s, rig.addItem(u"c1"_s)}, {u"content"_s, u"At nine"_s}, {u"origin"_s, u"human"_s}};
    const QJsonObject args{{u"accountId"_s, f().account}, {u"create"_s, QJsonObject{{u"k"_s, record}}}};
    const auto uri = [](std::string_view view) { return QString::fromLatin1(view.data(), qsizetype(view.size())); };
    ApiRequest request;
    request.method = "POST";
    request.path = "/jmap/api";
    request.headers = {{"user-agent", "Campanile/1.0"}};
    request.caller = {user(api::Role::Editor), u"device"_s, u"203.0.113.9"_s};
    request.body = QJsonDocument(QJsonObject{{u"using"_s, QJsonArray{uri(api::kCoreCapability), uri(api::kModelCapability)}},
                                             {u"methodCalls"_s, tests::oneCall(u"ReplyDraft/set"_s, args)}})
                       .toJson();
    QCOMPARE(f().engine->handle(request).status, 200);
    const auto lines = rig.all(u"ReplyDraftAudit"_s);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().value("ipAddress"_L1).toString(), u"203.0.113.9"_s);
    QCOMPARE(lines.first().value("userAgent"_L1).toString(), u"Campanile/1.0"_s);
    // Addresses of people stay on the server.
    const QJsonObject seen = f().get(u"ReplyDraftAudit"_s, lines.first().value("id"_L1).toString());
    QCOMPARE(seen.value("action"_L1).toString(), u"created"_s);
    QVERIFY(!seen.contains("ipAddress"_L1));
}

void TestSendRules::oneDraftIsPreferred()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString other = rig.create(u"ReplyDraft"_s, {{u"inboxItemId"_s, rig.addItem(u"c2"_s)}, {u"content"_s, u"0"_s}, {u"isPreferred"_s, true}});
    const QString first = rig.create(u"ReplyDraft"_s, {{u"inboxItemId"_s, item}, {u"content"_s, u"1"_s}});
    const QString second = rig.create(u"ReplyDraft"_s, {{u"inboxItemId"_s, item}, {u"content"_s, u"2"_s}});
    QVERIFY(rig.edit(u"phone"_s, u"ReplyDraft"_s, first, {{u"isPreferred"_s, true}}));
    QVERIFY(rig.edit(u"desk"_s, u"ReplyDraft"_s, second, {{u"isPreferred"_s, true}}, api::Role::Owner));
    QVERIFY(!rig.get(u"ReplyDraft"_s, first).value("isPreferred"_L1).toBool());
    QVERIFY(rig.get(u"ReplyDraft"_s, second).value("isPreferred"_L1).toBool());
    QVERIFY(rig.get(u"ReplyDraft"_s, other).value("isPreferred"_L1).toBool());
}

void TestSendRules::editsOfDraftsAreMeasured()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString draft = rig.create(u"ReplyDraft"_s, {{u"inboxItemId"_s, rig.addItem(u"c1"_s)}, {u"content"_s, u"We open at nine"_s}});
    const QString id = f().newId('r');
    const QJsonObject edit{{u"draftId"_s, draft}, {u"originalContent"_s, u"We open at 9:00"_s}, {u"editedContent"_s, u"We open at 8:00"_s}, {u"editType"_s, u"minor"_s}, {u"editDistance"_s, 0}};
    QVERIFY(applied(rig.push(u"phone"_s, tests::oneCall(u"ReplyDraftEdit/set"_s, QJsonObject{{u"create"_s, QJsonObject{{id, edit}}}}))));
    QCOMPARE(rig.get(u"ReplyDraftEdit"_s, id).value("editDistance"_L1).toInt(), 1);
    QCOMPARE(rig.get(u"ReplyDraftEdit"_s, id).value("editType"_L1).toString(), u"content"_s);
}

void TestSendRules::refusedWritesLeaveNothingBeside()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    QString id;
    QJsonArray calls = rig.replyCalls(item, u"At nine"_s, {}, &id);
    calls.append(QJsonArray{u"InboxItem/set"_s, QJsonObject{{u"update"_s, QJsonObject{{item, QJsonObject{{u"assignedToId"_s, f().newId('u')}}}}}}, u"1"_s});
    QVERIFY(!applied(rig.push(u"phone"_s, calls)));
    QVERIFY(rig.get(u"InboxMessage"_s, id).isEmpty());
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
    QVERIFY(rig.all(u"Notification"_s).isEmpty());
}

CAMPANILE_GUILESS_TEST(TestSendRules)

} // namespace tst_sendrules

#include "tst_sendrules.moc"
