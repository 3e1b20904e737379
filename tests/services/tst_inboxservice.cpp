// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the inbox, against a real cache: offline, taken back, after a restart.
#include "app/services/inboxservice.h"

#include "app/services/postbuild.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace tst_inboxservice {

using namespace campanile;
using namespace campanile::services;
using namespace Qt::StringLiterals;
using store::Saved;

class TestInboxService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readingOpensWhatIsNew();
    void statusSetsWhatGoesWithIt_data();
    void statusSetsWhatGoesWithIt();
    void tenThousandAreOneStepOfUndo();
    void goneOnesArePassedOver();
    void aRefusedPieceTakesTheOthersBack();
    void onlyPeopleOfTheWorkspaceAreAssigned();
    void snoozingLooksAhead();
    void tagsKeepTheirNames();
    void correctionsKeepTheComputedValue();
    void moderationFollowsWhatTheNetworkSaid_data();
    void moderationFollowsWhatTheNetworkSaid();
    void escalatingAsksForOneLevelAtATime();
    void notesBelongToTheirAuthor();
    void aDraftSurvivesARestart();
    void anEmptyDraftGoesAway();
    void replyingQueuesWhatWasKnown();
    void replyIsRefused_data();
    void replyIsRefused();
    void aStoppedReplyGoesOutKnowingEverything();
    void aReplyThatWasSentIsLeftAlone();
    void savedRepliesAreKept();

private:
    void open();
    void pull(const QString &type, QJsonObject record);
    RecordId item(const QJsonObject &more = {});
    RecordId message(const RecordId &item, const QString &status, const QJsonObject &more = {});
    [[nodiscard]] QJsonObject get(const QString &type, const RecordId &id);
    [[nodiscard]] QJsonObject get(const RecordId &id) { return get(u"InboxItem"_s, id); }
    [[nodiscard]] qsizetype outboxSize() { return m_core->reader().outbox()->size(); }
    [[nodiscard]] InboxReply draftOf(const RecordId &item, const QString &text) const
    {
        InboxReply reply;
        reply.item = item;
        reply.message = m_message;
        reply.author = m_me;
        reply.content = text;
        reply.seenUntil = fromWire(u"2026-11-20T10:00:00.000Z"_s);
        return reply;
    }
    [[nodiscard]] InboxService::Done kept()
    {
        m_saved.reset();
        return [this](const Result<Saved> &saved) { m_saved = saved; };
    }
    [[nodiscard]] QString code() const { return m_saved && !*m_saved ? m_saved->error().code : QString(); }

    ManualClock m_clock{1'795'251'600'000}; // 2026-11-21T09:00:00Z
    SeededRng m_rng{11};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::StoreCore> m_core;
    std::unique_ptr<store::DirectRunner> m_runner;
    std::unique_ptr<InboxService> m_service;
    RecordId m_account;
    RecordId m_me;
    RecordId m_message;
    int m_ver = 0;
    std::optional<Result<Saved>> m_saved;
};

void TestInboxService::open()
{
    m_service.reset();
    m_runner.reset();
    m_core.reset();
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.db"_s);
    m_core = std::move(store::StoreCore::open(options, m_clock, m_rng).value());
    m_runner = std::make_unique<store::DirectRunner>(*m_core);
    m_service = std::make_unique<InboxService>(*m_runner, m_clock, m_rng);
}

void TestInboxService::init()
{
    m_service.reset();
    m_runner.reset();
    m_core.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_ver = 0;
    open();
    m_account = RecordId::create('s', m_clock, m_rng);
    m_me = RecordId::create('u', m_clock, m_rng);
    m_message = RecordId::create('j', m_clock, m_rng);
    pull(u"SocialAccount"_s, {{u"id"_s, m_account.toString()}, {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"connected"_s}});
}

void TestInboxService::pull(const QString &type, QJsonObject record)
{
    record.insert(u"ver"_s, ++m_ver);
    for (const QString &at : {u"createdAt"_s, u"updatedAt"_s})
        record.insert(at, u"2026-11-20T08:00:00.000Z"_s);
    QVERIFY(m_core->applyRecords(QJsonDocument(QJsonObject{{type, QJsonArray{record}}}).toJson()));
}

RecordId TestInboxService::item(const QJsonObject &more)
{
    m_clock.advanceMs(1);
    const RecordId id = RecordId::create('i', m_clock, m_rng);
    QJsonObject record{{u"id"_s, id.toString()}, {u"accountId"_s, m_account.toString()}, {u"platformItemId"_s, id.toString()},
                       {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"new"_s}, {u"content"_s, u"Hello"_s},
                       {u"receivedAt"_s, u"2026-11-20T10:00:00.000Z"_s}, {u"lastMessageAt"_s, u"2026-11-20T10:00:00.000Z"_s},
                       {u"priority"_s, u"medium"_s}, {u"priorityScore"_s, 65}, {u"moderation"_s, u"visible"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    pull(u"InboxItem"_s, record);
    return id;
}

RecordId TestInboxService::message(const RecordId &item, const QString &status, const QJsonObject &more)
{
    const RecordId id = RecordId::create('j', m_clock, m_rng);
    QJsonObject record{{u"id"_s, id.toString()}, {u"inboxItemId"_s, item.toString()}, {u"direction"_s, u"outbound"_s},
                       {u"content"_s, u"Our answer"_s}, {u"sendStatus"_s, status}, {u"occurredAt"_s, u"2026-11-20T11:00:00.000Z"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    pull(u"InboxMessage"_s, record);
    return id;
}

QJsonObject TestInboxService::get(const QString &type, const RecordId &id)
{
    const auto record = m_core->reader().get(type, id);
    return record && *record ? (*record)->object() : QJsonObject();
}

void TestInboxService::readingOpensWhatIsNew()
{
    const RecordId id = item();
    m_service->markRead({id}, Reading::ByOpening, this, kept());
    QVERIFY(m_saved && *m_saved);
    QCOMPARE(get(id).value(u"status"_s), QJsonValue(u"open"_s));
    QCOMPARE(fromWire(get(id).value(u"readAt"_s)), m_clock.nowMs());
    QVERIFY(!m_core->status()->undo.canUndo);
    m_service->markRead({id}, Reading::ByOpening, this, kept());
    QVERIFY((*m_saved)->unchanged);
    QCOMPARE(outboxSize(), 1);
    m_service->markUnread({id}, this, kept());
    QVERIFY(!get(id).value(u"readAt"_s).isString());
    QVERIFY(m_core->undo((*m_saved)->mutation));
    QVERIFY(get(id).value(u"readAt"_s).isString());
}

void TestInboxService::statusSetsWhatGoesWithIt_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<bool>("isResolved");
    QTest::addColumn<bool>("sleeps");
    QTest::newRow("resolving reads it and says when") << u"resolved"_s << true << true << false;
    QTest::newRow("archiving reads it") << u"archived"_s << true << false << false;
    QTest::newRow("spam is read") << u"spam"_s << true << false << false;
    QTest::newRow("waiting for the customer leaves the rest") << u"pending"_s << false << false << true;
}

void TestInboxService::statusSetsWhatGoesWithIt()
{
    QFETCH(QString, status);
    QFETCH(bool, isRead);
    QFETCH(bool, isResolved);
    QFETCH(bool, sleeps);
    const RecordId id = item({{u"snoozedUntil"_s, u"2026-11-25T10:00:00.000Z"_s}});
    m_service->setStatus({id}, status, this, kept());
    QVERIFY(m_saved && *m_saved);
    QCOMPARE(get(id).value(u"status"_s).toString(), status);
    QCOMPARE(get(id).value(u"readAt"_s).isString(), isRead);
    QCOMPARE(get(id).value(u"resolvedAt"_s).isString(), isResolved);
    QCOMPARE(get(id).value(u"snoozedUntil"_s).isString(), sleeps);
    m_service->setStatus({id}, u"new"_s, this, kept());
    QCOMPARE(code(), u"inbox.badStatus"_s);
    m_service->setStatus({id}, u"open"_s, this, kept());
    QVERIFY(!get(id).value(u"resolvedAt"_s).isString());
}

void TestInboxService::tenThousandAreOneStepOfUndo()
{
    QList<RecordId> ids;
    QVERIFY(m_core->group([&]() -> Result<void> {
        for (int i = 0; i < 1200; ++i)
            ids.append(item());
        return {};
    }));
    m_service->setStatus(ids, u"resolved"_s, this, kept());
    QVERIFY(m_saved && *m_saved);
    QCOMPARE(outboxSize(), 3);
    const auto outbox = m_core->reader().outbox();
    for (const auto &entry : *outbox)
        QVERIFY(entry.ops.size() <= InboxService::kChunk);
    const auto resolved = [&] {
        return std::count_if(ids.begin(), ids.end(), [&](const RecordId &id) { return get(id).value(u"status"_s) == u"resolved"_s; });
    };
    QCOMPARE(resolved(), 1200);
    QVERIFY(m_core->undo((*m_saved)->mutation));
    QCOMPARE(resolved(), 0);
    QVERIFY(m_core->redo());
    QCOMPARE(resolved(), 1200);
    QVERIFY(m_core->undo());
    QCOMPARE(resolved(), 0);
}

void TestInboxService::goneOnesArePassedOver()
{
    const RecordId gone = RecordId::create('i', m_clock, m_rng);
    const RecordId there = item();
    m_service->setStatus({gone, there}, u"archived"_s, this, kept());
    QVERIFY(m_saved && *m_saved);
    QCOMPARE(get(there).value(u"status"_s), QJsonValue(u"archived"_s));
    m_service->setStatus({gone}, u"archived"_s, this, kept());
    QCOMPARE(code(), u"inbox.gone"_s);
}

void TestInboxService::aRefusedPieceTakesTheOthersBack()
{
    QList<RecordId> ids;
    for (int i = 0; i < InboxService::kChunk; ++i)
        ids.append(item());
    // A tag as long as a mutation may be does not fit beside 20 others.
    for (int i = 0; i < 20; ++i)
        ids.append(item({{u"tags"_s, QJsonObject{{QString(80'000, u'x'), true}}}}));
    m_service->removeTags(ids.mid(InboxService::kChunk), {QString(80'000, u'x')}, this, kept());
    QCOMPARE(code(), u"store.mutationTooBig"_s);
    for (const RecordId &id : ids.mid(0, InboxService::kChunk))
        pull(u"InboxItem"_s, [&] { QJsonObject object = get(id); object.insert(u"tags"_s, QJsonObject{{u"a"_s, true}}); return object; }());
    m_service->removeTags(ids, {u"a"_s, QString(80'000, u'x')}, this, kept());
    QCOMPARE(code(), u"store.mutationTooBig"_s);
    QVERIFY(get(ids.first()).value(u"tags"_s).toObject().contains(u"a"_s));
}

void TestInboxService::onlyPeopleOfTheWorkspaceAreAssigned()
{
    const RecordId id = item();
    m_service->assign({id}, m_me, this, kept());
    QCOMPARE(code(), u"inbox.noSuchMember"_s);
    pull(u"WorkspaceMember"_s, {{u"id"_s, RecordId::create('m', m_clock, m_rng).toString()}, {u"userId"_s, m_me.toString()}, {u"role"_s, u"editor"_s}, {u"isActive"_s, true}});
    m_service->assign({id}, m_me, this, kept());
    QVERIFY(*m_saved);
    QCOMPARE(get(id).value(u"assignedToId"_s).toString(), m_me.toString());
    m_service->assign({id}, {}, this, kept());
    QVERIFY(!get(id).value(u"assignedToId"_s).isString());
}

void TestInboxService::snoozingLooksAhead()
{
    const RecordId id = item();
    m_service->snooze({id}, m_clock.nowMs() - 1, this, kept());
    QCOMPARE(code(), u"inbox.inPast"_s);
    m_service->snooze({id}, m_clock.nowMs() + 60'000, this, kept());
    QCOMPARE(fromWire(get(id).value(u"snoozedUntil"_s)), m_clock.nowMs() + 60'000);
    m_service->snooze({id}, {}, this, kept());
    QVERIFY(!get(id).value(u"snoozedUntil"_s).isString());
}

void TestInboxService::tagsKeepTheirNames()
{
    const RecordId plain = item();
    const RecordId tagged = item({{u"tags"_s, QJsonObject{{u"old"_s, true}}}});
    m_service->addTags({plain, tagged}, {u"  a/b~c "_s, u"old"_s, u""_s}, this, kept());
    QVERIFY(*m_saved);
    QCOMPARE(get(plain).value(u"tags"_s).toObject().keys(), (QStringList{u"a/b~c"_s, u"old"_s}));
    QCOMPARE(get(tagged).value(u"tags"_s).toObject().keys(), (QStringList{u"a/b~c"_s, u"old"_s}));
    m_service->removeTags({plain, tagged}, {u"a/b~c"_s}, this, kept());
    QCOMPARE(get(tagged).value(u"tags"_s).toObject().keys(), QStringList{u"old"_s});
    m_service->addTags({plain}, {u"  "_s}, this, kept());
    QCOMPARE(code(), u"inbox.noTag"_s);
}

void TestInboxService::correctionsKeepTheComputedValue()
{
    const RecordId id = item({{u"sentiment"_s, u"negative"_s}, {u"intent"_s, u"complaint"_s}});
    m_service->correctPriority({id}, u"low"_s, this, kept());
    QCOMPARE(get(id).value(u"priority"_s), QJsonValue(u"low"_s));
    QCOMPARE(get(id).value(u"correctedPriority"_s), QJsonValue(u"low"_s));
    m_service->correctPriority({id}, {}, this, kept());
    QCOMPARE(get(id).value(u"priority"_s), QJsonValue(u"high"_s));
    QVERIFY(!get(id).value(u"correctedPriority"_s).isString());
    m_service->correctSentiment({id}, u"positive"_s, this, kept());
    m_service->correctIntent({id}, u"praise"_s, this, kept());
    QCOMPARE(get(id).value(u"sentiment"_s), QJsonValue(u"negative"_s));
    QCOMPARE(get(id).value(u"correctedSentiment"_s), QJsonValue(u"positive"_s));
    QCOMPARE(get(id).value(u"correctedIntent"_s), QJsonValue(u"praise"_s));
}

void TestInboxService::moderationFollowsWhatTheNetworkSaid_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<bool>("goes");
    QTest::newRow("a visible comment is hidden") << u"visible"_s << u"hiding"_s << true;
    QTest::newRow("a hidden comment is shown") << u"hidden"_s << u"unhiding"_s << true;
    QTest::newRow("a visible comment is not shown again") << u"visible"_s << u"unhiding"_s << false;
    QTest::newRow("what is being hidden is not removed yet") << u"hiding"_s << u"removing"_s << false;
    QTest::newRow("who is blocked is not blocked again") << u"blocked"_s << u"blocking"_s << false;
    QTest::newRow("a comment is removed") << u"visible"_s << u"removing"_s << true;
    QTest::newRow("no such wish") << u"visible"_s << u"visible"_s << false;
}

void TestInboxService::moderationFollowsWhatTheNetworkSaid()
{
    QFETCH(QString, state);
    QFETCH(QString, wish);
    QFETCH(bool, goes);
    const RecordId id = item({{u"moderation"_s, state}});
    m_service->moderate({id}, wish, this, kept());
    QCOMPARE(m_saved->has_value(), goes);
    QCOMPARE(get(id).value(u"moderation"_s).toString(), goes ? wish : state);
    if (!goes) {
        QCOMPARE(code(), u"inbox.moderation"_s);
        return;
    }
    QVERIFY(m_core->undo((*m_saved)->mutation));
    QCOMPARE(get(id).value(u"moderation"_s).toString(), state);
}

void TestInboxService::escalatingAsksForOneLevelAtATime()
{
    const RecordId id = item({{u"escalationLevel"_s, 1}});
    m_service->escalate({id}, u" Press is asking "_s, this, kept());
    QCOMPARE(get(id).value(u"requestedEscalationLevel"_s).toInt(), 2);
    QCOMPARE(get(id).value(u"escalationReason"_s), QJsonValue(u"Press is asking"_s));
    m_service->escalate({id}, {}, this, kept());
    QCOMPARE(code(), u"inbox.level"_s);
}

void TestInboxService::notesBelongToTheirAuthor()
{
    const RecordId id = item();
    const RecordId other = RecordId::create('u', m_clock, m_rng);
    std::optional<Result<RecordId>> made;
    m_service->addNote(id, m_me, u"  Ask @Ada first "_s, {other}, this, [&](const Result<RecordId> &note) { made = note; });
    QVERIFY(made && *made);
    const RecordId note = **made;
    QCOMPARE(get(u"InboxNote"_s, note).value(u"content"_s), QJsonValue(u"Ask @Ada first"_s));
    QCOMPARE(get(u"InboxNote"_s, note).value(u"mentionedIds"_s).toObject().keys(), QStringList{other.toString()});
    m_service->editNote(note, other, u"Mine now"_s, {}, this, kept());
    QCOMPARE(code(), u"inbox.notYours"_s);
    m_service->editNote(note, m_me, u"Done"_s, {}, this, kept());
    QCOMPARE(get(u"InboxNote"_s, note).value(u"content"_s), QJsonValue(u"Done"_s));
    m_service->removeNote(note, other, this, kept());
    QCOMPARE(code(), u"inbox.notYours"_s);
    m_service->removeNote(note, m_me, this, kept());
    QVERIFY(get(u"InboxNote"_s, note).isEmpty());
    QVERIFY(m_core->undo());
    // The server takes an id once, so the note is back under another one.
    store::Query notesOnly;
    notesOnly.type = u"InboxNote"_s;
    const auto notes = m_core->reader().query(notesOnly);
    QVERIFY(notes);
    QCOMPARE(notes->rows.size(), 1);
    QVERIFY(notes->rows.first().id != note);
    QCOMPARE(notes->rows.first().object().value(u"content"_s), QJsonValue(u"Done"_s));
    QCOMPARE(notes->rows.first().object().value(u"inboxItemId"_s), QJsonValue(id.toString()));
    m_service->addNote(id, m_me, u" \n "_s, {}, this, [&](const Result<RecordId> &empty) { made = empty; });
    QCOMPARE(made->error().code, u"inbox.emptyNote"_s);
}

void TestInboxService::aDraftSurvivesARestart()
{
    const RecordId id = item();
    m_service->saveDraft(draftOf(id, u"Dear"_s), this, kept());
    QVERIFY(*m_saved);
    m_service->saveDraft(draftOf(id, u"Dear Ada"_s), this, kept());
    m_service->saveDraft(draftOf(id, u"Dear Ada, thank you"_s), this, kept());
    QCOMPARE(outboxSize(), 2); // the draft, and all typing after it as one
    QVERIFY(!m_core->status()->undo.canUndo);
    open();
    const QJsonObject draft = get(u"InboxMessage"_s, m_message);
    QCOMPARE(draft.value(u"content"_s), QJsonValue(u"Dear Ada, thank you"_s));
    QCOMPARE(draft.value(u"sendStatus"_s), QJsonValue(u"draft"_s));
    QCOMPARE(draft.value(u"authorId"_s).toString(), m_me.toString());
}

void TestInboxService::anEmptyDraftGoesAway()
{
    const RecordId id = item();
    m_service->saveDraft(draftOf(id, u"x"_s), this, kept());
    m_service->saveDraft(draftOf(id, u"  \n"_s), this, kept());
    QVERIFY(*m_saved);
    QVERIFY(get(u"InboxMessage"_s, m_message).isEmpty());
    m_service->saveDraft(draftOf(id, QString()), this, kept());
    QVERIFY((*m_saved)->unchanged);
}

void TestInboxService::replyingQueuesWhatWasKnown()
{
    const RecordId id = item();
    m_service->saveDraft(draftOf(id, u"Thank you"_s), this, kept());
    InboxReply reply = draftOf(id, u"Thank you, Ada"_s);
    reply.resolves = true;
    m_service->reply(reply, this, kept());
    QVERIFY(m_saved && *m_saved);
    QJsonObject sent = get(u"InboxMessage"_s, m_message);
    QCOMPARE(sent.value(u"sendStatus"_s), QJsonValue(u"queued"_s));
    QCOMPARE(sent.value(u"content"_s), QJsonValue(u"Thank you, Ada"_s));
    QCOMPARE(fromWire(sent.value(u"seenUntil"_s)), reply.seenUntil);
    QCOMPARE(get(id).value(u"status"_s), QJsonValue(u"resolved"_s));
    QVERIFY(get(id).value(u"readAt"_s).isString());
    m_service->saveDraft(draftOf(id, u"Too late"_s), this, kept());
    QCOMPARE(code(), u"reply.alreadySent"_s);
    // One step back: the text is a draft again and nothing is resolved.
    QVERIFY(m_core->undo());
    QCOMPARE(get(u"InboxMessage"_s, m_message).value(u"sendStatus"_s), QJsonValue(u"draft"_s));
    QCOMPARE(get(id).value(u"status"_s), QJsonValue(u"new"_s));
    QVERIFY(m_core->redo());
    m_service->takeBack(m_message, this, kept());
    QCOMPARE(get(u"InboxMessage"_s, m_message).value(u"sendStatus"_s), QJsonValue(u"draft"_s));
}

void TestInboxService::replyIsRefused_data()
{
    QTest::addColumn<QJsonObject>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing is written") << QJsonObject() << u" \n"_s << u"reply.empty"_s;
    QTest::newRow("the comment is gone") << QJsonObject{{u"remoteDeletedAt"_s, u"2026-11-20T12:00:00.000Z"_s}} << u"Hi"_s << u"reply.itemDeleted"_s;
    QTest::newRow("the window has closed") << QJsonObject{{u"replyWindowEndsAt"_s, u"2026-11-21T08:59:00.000Z"_s}} << u"Hi"_s << u"reply.windowClosed"_s;
    QTest::newRow("the account is not connected") << QJsonObject{{u"accountId"_s, u"s0000000000000000000000000a"_s}} << u"Hi"_s << u"reply.accountDisconnected"_s;
}

void TestInboxService::replyIsRefused()
{
    QFETCH(QJsonObject, state);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const RecordId id = item(state);
    m_service->reply(draftOf(id, text), this, kept());
    QCOMPARE(code(), expected);
    QVERIFY(get(u"InboxMessage"_s, m_message).isEmpty());
}

void TestInboxService::aStoppedReplyGoesOutKnowingEverything()
{
    const RecordId id = item({{u"lastMessageAt"_s, u"2026-11-21T08:30:00.000Z"_s}});
    const RecordId stopped = message(id, u"stopped"_s, {{u"seenUntil"_s, u"2026-11-20T10:00:00.000Z"_s}, {u"errorCode"_s, u"reply.answeredMeanwhile"_s}});
    m_service->retry(stopped, this, kept());
    QCOMPARE(code(), u"reply.alreadySent"_s);
    m_service->sendAnyway(stopped, this, kept());
    QVERIFY(*m_saved);
    QCOMPARE(get(u"InboxMessage"_s, stopped).value(u"sendStatus"_s), QJsonValue(u"queued"_s));
    QCOMPARE(get(u"InboxMessage"_s, stopped).value(u"seenUntil"_s), QJsonValue(u"2026-11-21T08:30:00.000Z"_s));
    const RecordId failed = message(id, u"failed"_s, {{u"seenUntil"_s, u"2026-11-20T10:00:00.000Z"_s}});
    m_service->retry(failed, this, kept());
    QCOMPARE(get(u"InboxMessage"_s, failed).value(u"sendStatus"_s), QJsonValue(u"queued"_s));
    QCOMPARE(get(u"InboxMessage"_s, failed).value(u"seenUntil"_s), QJsonValue(u"2026-11-20T10:00:00.000Z"_s));
    m_service->discardReply(failed, this, kept());
    QVERIFY(get(u"InboxMessage"_s, failed).isEmpty());
}

void TestInboxService::aReplyThatWasSentIsLeftAlone()
{
    const RecordId id = item();
    for (const QString &status : {u"sending"_s, u"sent"_s, u"unconfirmed"_s}) {
        const RecordId out = message(id, status);
        m_service->takeBack(out, this, kept());
        QCOMPARE(code(), u"reply.alreadySent"_s);
        m_service->retry(out, this, kept());
        QCOMPARE(code(), u"reply.alreadySent"_s);
        m_service->discardReply(out, this, kept());
        QCOMPARE(code(), u"reply.alreadySent"_s);
    }
    m_service->sendAnyway(message(id, u"sent"_s), this, kept());
    QCOMPARE(code(), u"reply.alreadySent"_s);
    m_service->sendAnyway(message(id, u"unconfirmed"_s), this, kept());
    QVERIFY(*m_saved);
    const RecordId inbound = message(id, u"draft"_s, {{u"direction"_s, u"inbound"_s}});
    m_service->discardReply(inbound, this, kept());
    QCOMPARE(code(), u"reply.alreadySent"_s);
}

void TestInboxService::savedRepliesAreKept()
{
    std::optional<Result<RecordId>> made;
    SavedReplyText text;
    text.name = u" Thanks "_s;
    text.content = u"Thank you, {{sender.name}}"_s;
    text.intent = u"praise"_s;
    text.platforms = {u"mastodon"_s};
    m_service->saveSavedReply(text, this, [&](const Result<RecordId> &id) { made = id; });
    QVERIFY(made && *made);
    text.id = **made;
    QCOMPARE(get(u"SavedReply"_s, text.id).value(u"name"_s), QJsonValue(u"Thanks"_s));
    text.content.clear();
    m_service->saveSavedReply(text, this, [&](const Result<RecordId> &id) { made = id; });
    QCOMPARE(made->error().code, u"savedReply.incomplete"_s);
    text.content = u"Thanks"_s;
    m_service->saveSavedReply(text, this, [&](const Result<RecordId> &id) { made = id; });
    QCOMPARE(get(u"SavedReply"_s, text.id).value(u"content"_s), QJsonValue(u"Thanks"_s));
    m_service->removeSavedReply(text.id, this, kept());
    QVERIFY(get(u"SavedReply"_s, text.id).isEmpty());
    m_service->removeSavedReply(text.id, this, kept());
    QCOMPARE(code(), u"savedReply.gone"_s);
}

CAMPANILE_GUILESS_TEST(TestInboxService)

} // namespace tst_inboxservice

#include "tst_inboxservice.moc"
