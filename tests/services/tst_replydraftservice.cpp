// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals and reviews of answers against a real cache, and what a person's own model is told.
#include "api/draftmarks.h"
#include "app/services/aireplyservice.h"
#include "app/services/postbuild.h"
#include "app/services/replydraftservice.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace tst_replydraftservice {

using namespace campanile;
using namespace campanile::services;
using namespace Qt::StringLiterals;
using store::Saved;

class TestReplyDraftService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void proposalsReplaceTheOnesBefore();
    void oneIsPreferred();
    void askingTakesTheTextOutOfTheBox();
    void aProposalSaysWhatItComesAfter();
    void whoLooksIsNotedOnce();
    void askingAgainKeepsTheDraft();
    void takingBackPutsItIntoTheBox();
    void approvingQueuesTheReply();
    void nobodyApprovesTheOwnWhereOthersHaveTo();
    void whatIsDecidedStays_data();
    void whatIsDecidedStays();
    void theModelIsToldTheConversationAndNothingElse();
    void namesStayHere();
    void whatTheModelSaysBecomesDrafts();
    void aCancelledQuestionLeavesNothing();
    void troubleOfTheModelIsTold();

private:
    void pull(const QString &type, QJsonObject record);
    RecordId item(const QJsonObject &more = {});
    void message(const RecordId &item, const QString &direction, const QString &text, const QJsonObject &more = {});
    QJsonObject get(const QString &type, const RecordId &id);
    QList<QJsonObject> drafts(const RecordId &item);
    RecordId draft(const RecordId &item, const QJsonObject &more = {});
    [[nodiscard]] ReplyDraftService::Done kept()
    {
        m_saved.reset();
        return [this](const Result<Saved> &saved) { m_saved = saved; };
    }
    template<class Work>
    auto run(Work work)
    {
        using R = std::invoke_result_t<Work, store::StoreCore &>;
        std::optional<R> done;
        m_store->call(this, work, [&](const R &result) { done = result; });
        [&] { QTRY_VERIFY(done); }();
        return done.value_or(R(makeError(ErrorKind::Timeout, u"test.timeout"_s)));
    }
    bool wentWell()
    {
        [&] { QTRY_VERIFY(m_saved); }();
        return m_saved && *m_saved;
    }
    QString code()
    {
        [&] { QTRY_VERIFY(m_saved); }();
        return m_saved && !*m_saved ? m_saved->error().code : QString();
    }
    [[nodiscard]] InboxReply replyTo(const RecordId &item, const QString &text) const
    {
        InboxReply reply;
        reply.item = item;
        reply.message = m_message;
        reply.author = m_me;
        reply.content = text;
        reply.seenUntil = fromWire(u"2026-11-20T10:00:00.000Z"_s);
        return reply;
    }

    ManualClock m_clock{1'795'251'600'000}; // 2026-11-21T09:00:00Z
    SystemRng m_rng;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ReplyDraftService> m_service;
    RecordId m_account, m_me, m_other, m_message;
    int m_ver = 0;
    std::optional<Result<Saved>> m_saved;
};

void TestReplyDraftService::init()
{
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.db"_s);
    m_store = std::make_unique<store::Store>(options, m_clock);
    QSignalSpy opened(m_store.get(), &store::Store::opened);
    m_store->open();
    QVERIFY(opened.wait());
    m_service = std::make_unique<ReplyDraftService>(*m_store, m_clock, m_rng);
    m_account = RecordId::create('s', m_clock, m_rng);
    m_me = RecordId::create('u', m_clock, m_rng);
    m_other = RecordId::create('u', m_clock, m_rng);
    m_message = RecordId::create('j', m_clock, m_rng);
    pull(u"SocialAccount"_s, {{u"id"_s, m_account.toString()}, {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"connected"_s}});
}

void TestReplyDraftService::pull(const QString &type, QJsonObject record)
{
    record.insert(u"ver"_s, ++m_ver);
    for (const QString &at : {u"createdAt"_s, u"updatedAt"_s})
        record.insert(at, toWire(m_clock.nowMs() + m_ver));
    const QByteArray json = QJsonDocument(QJsonObject{{type, QJsonArray{record}}}).toJson();
    QVERIFY(run([json](store::StoreCore &core) { return core.applyRecords(json); }));
}

RecordId TestReplyDraftService::item(const QJsonObject &more)
{
    m_clock.advanceMs(1);
    const RecordId id = RecordId::create('i', m_clock, m_rng);
    QJsonObject record{{u"id"_s, id.toString()}, {u"accountId"_s, m_account.toString()}, {u"platformItemId"_s, id.toString()}, {u"type"_s, u"comment"_s},
                       {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"open"_s}, {u"content"_s, u"Where is my parcel?"_s}, {u"senderName"_s, u"Grace Hopper"_s},
                       {u"senderHandle"_s, u"@grace@navy.example"_s}, {u"language"_s, u"en"_s}, {u"receivedAt"_s, u"2026-11-20T10:00:00.000Z"_s},
                       {u"lastMessageAt"_s, u"2026-11-20T10:00:00.000Z"_s}, {u"priority"_s, u"medium"_s}, {u"moderation"_s, u"visible"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    pull(u"InboxItem"_s, record);
    return id;
}

void TestReplyDraftService::message(const RecordId &item, const QString &direction, const QString &text, const QJsonObject &more)
{
    m_clock.advanceMs(1);
    QJsonObject record{{u"id"_s, RecordId::create('j', m_clock, m_rng).toString()}, {u"inboxItemId"_s, item.toString()}, {u"direction"_s, direction},
                       {u"content"_s, text}, {u"sendStatus"_s, u"sent"_s}, {u"occurredAt"_s, toWire(m_clock.nowMs())}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    pull(u"InboxMessage"_s, record);
}

QJsonObject TestReplyDraftService::get(const QString &type, const RecordId &id)
{
    return run([type, id](store::StoreCore &core) -> Result<QJsonObject> {
               const auto record = core.reader().get(type, id);
               if (!record)
                   return record.error();
               return *record ? (*record)->object() : QJsonObject();
           })
        .value_or(QJsonObject());
}

QList<QJsonObject> TestReplyDraftService::drafts(const RecordId &item)
{
    return run([item](store::StoreCore &core) { return readChildren(core.reader(), u"ReplyDraft"_s, u"inboxItemId"_s, item); }).value_or(QList<QJsonObject>());
}

RecordId TestReplyDraftService::draft(const RecordId &item, const QJsonObject &more)
{
    const RecordId id = RecordId::create('r', m_clock, m_rng);
    QJsonObject record{{u"id"_s, id.toString()}, {u"inboxItemId"_s, item.toString()}, {u"content"_s, u"At nine"_s}, {u"status"_s, u"pending"_s}, {u"origin"_s, u"human"_s},
                       {u"authorId"_s, m_other.toString()}, {u"metadata"_s, QJsonObject{{u"askedAt"_s, toWire(m_clock.nowMs())}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    pull(u"ReplyDraft"_s, record);
    return id;
}

void TestReplyDraftService::proposalsReplaceTheOnesBefore()
{
    const RecordId id = item();
    const RecordId asked = draft(id, {{u"origin"_s, u"ai"_s}, {u"authorId"_s, m_me.toString()}});
    const RecordId others = draft(id, {{u"origin"_s, u"ai"_s}, {u"metadata"_s, QJsonObject()}});
    m_service->keepProposals(id, m_me, {{u"One"_s, u"warm"_s, u"short"_s, 0.8}, {u"Two"_s, {}, {}, {}}}, this, kept());
    QVERIFY(wentWell());
    QCOMPARE(drafts(id).size(), 4);
    m_service->keepProposals(id, m_me, {{u"Three"_s, {}, {}, {}}}, this, kept());
    QVERIFY(wentWell());
    QStringList texts;
    for (const QJsonObject &one : drafts(id)) {
        texts.append(one.value(u"content"_s).toString());
        if (texts.last() != u"Three")
            continue;
        QCOMPARE(one.value(u"origin"_s).toString(), u"ai"_s);
        QCOMPARE(one.value(u"seenUntil"_s).toString(), u"2026-11-20T10:00:00.000Z"_s);
        QVERIFY2(!one.value(u"confidenceScore"_s).isDouble(), "nobody said how sure it is");
    }
    texts.sort();
    QCOMPARE(texts, (QStringList{u"At nine"_s, u"At nine"_s, u"Three"_s}));
    QVERIFY(!get(u"ReplyDraft"_s, asked).isEmpty());
    QVERIFY(!get(u"ReplyDraft"_s, others).isEmpty());
    m_service->keepProposals(RecordId::create('i', m_clock, m_rng), m_me, {{u"x"_s, {}, {}, {}}}, this, kept());
    QCOMPARE(code(), u"inbox.gone"_s);
}

void TestReplyDraftService::oneIsPreferred()
{
    const RecordId id = item();
    const RecordId first = draft(id), second = draft(id);
    const RecordId elsewhere = draft(item(), {{u"isPreferred"_s, true}});
    m_service->prefer(first, true, this, kept());
    QVERIFY(wentWell());
    m_service->prefer(second, true, this, kept());
    QVERIFY(wentWell());
    QVERIFY(!get(u"ReplyDraft"_s, first).value(u"isPreferred"_s).toBool());
    QVERIFY(get(u"ReplyDraft"_s, second).value(u"isPreferred"_s).toBool());
    QVERIFY(get(u"ReplyDraft"_s, elsewhere).value(u"isPreferred"_s).toBool());
}

void TestReplyDraftService::askingTakesTheTextOutOfTheBox()
{
    const RecordId id = item();
    message(id, u"outbound"_s, u"At nine"_s, {{u"id"_s, m_message.toString()}, {u"sendStatus"_s, u"draft"_s}, {u"authorId"_s, m_me.toString()}});
    InboxReply reply = replyTo(id, u"At nine, every day"_s);
    reply.isPrivate = true;
    m_service->ask(reply, m_other, this, kept());
    QVERIFY(wentWell());
    QVERIFY(get(u"InboxMessage"_s, m_message).isEmpty());
    const auto made = drafts(id);
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().value(u"content"_s).toString(), u"At nine, every day"_s);
    QCOMPARE(made.first().value(u"reviewerId"_s).toString(), m_other.toString());
    QVERIFY(made.first().value(u"isPrivate"_s).toBool());
    QVERIFY(!made.first().value(u"metadata"_s)[u"askedAt"_s].toString().isEmpty());
    m_service->ask(replyTo(id, u" "_s), {}, this, kept());
    QCOMPARE(code(), u"reply.empty"_s);
}

void TestReplyDraftService::aProposalSaysWhatItComesAfter()
{
    const RecordId id = item();
    const auto earlierOf = [this, id](const QString &text) {
        for (const QJsonObject &one : drafts(id)) {
            if (one.value(u"content"_s) == text)
                return one.value(u"metadata"_s)[api::kRegenerates].toString();
        }
        return u"not there"_s;
    };
    // What a colleague wrote was made by no model.
    draft(id);
    m_service->keepProposals(id, m_me, {{u"One"_s, {}, {}, {}}}, this, kept());
    QVERIFY(wentWell());
    QCOMPARE(earlierOf(u"One"_s), QString());
    QString one;
    for (const QJsonObject &draft : drafts(id))
        one = draft.value(u"content"_s).toString() == u"One" ? draft.value(u"id"_s).toString() : one;
    m_service->keepProposals(id, m_me, {{u"Two"_s, {}, {}, {}}}, this, kept());
    QVERIFY(wentWell());
    QCOMPARE(earlierOf(u"Two"_s), one);
    // The server looks at the earlier one, so it goes last.
    const auto outbox = run([](store::StoreCore &core) { return core.reader().outbox(10); });
    QVERIFY(outbox);
    QCOMPARE(outbox->last().ops.first().value.value(u"content"_s).toString(), u"Two"_s);
    QCOMPARE(outbox->last().ops.last().id.toString(), one);
}

void TestReplyDraftService::whoLooksIsNotedOnce()
{
    const RecordId asked = draft(item());
    const QString mark = api::viewedMark(m_me.toString());
    const auto pending = [this] { return run([](store::StoreCore &core) { return core.reader().outbox(50); })->size(); };
    m_service->noteViewed(asked, m_me, this, kept());
    QVERIFY(wentWell());
    QVERIFY(!get(u"ReplyDraft"_s, asked).value(u"metadata"_s)[mark].toString().isEmpty());
    QVERIFY(!get(u"ReplyDraft"_s, asked).value(u"metadata"_s)[u"askedAt"_s].toString().isEmpty());
    QCOMPARE(pending(), 1);
    m_service->noteViewed(asked, m_me, this, kept());
    QVERIFY(wentWell());
    QCOMPARE(pending(), 1);
    // Neither the author's looks are noted, nor those at what nobody is asked about or what is decided.
    m_service->noteViewed(asked, m_other, this, kept());
    QVERIFY(wentWell());
    for (const RecordId &id : {draft(item(), {{u"metadata"_s, QJsonObject()}}), draft(item(), {{u"status"_s, u"sent"_s}})}) {
        m_service->noteViewed(id, m_me, this, kept());
        QVERIFY(wentWell());
    }
    QCOMPARE(pending(), 1);
    QVERIFY2(!run([](store::StoreCore &core) { return core.reader().undoState(); })->canUndo, "looking is no step of undo");
}

void TestReplyDraftService::askingAgainKeepsTheDraft()
{
    const RecordId id = item();
    const RecordId rejected = draft(id, {{u"authorId"_s, m_me.toString()}, {u"status"_s, u"rejected"_s}, {u"reviewNote"_s, u"Too short"_s}});
    InboxReply reply = replyTo(id, u"From nine on"_s);
    reply.draft = rejected;
    m_service->ask(reply, {}, this, kept());
    QVERIFY(wentWell());
    QCOMPARE(drafts(id).size(), 1);
    const QJsonObject again = get(u"ReplyDraft"_s, rejected);
    QCOMPARE(again.value(u"status"_s).toString(), u"pending"_s);
    QCOMPARE(again.value(u"content"_s).toString(), u"From nine on"_s);
    QVERIFY(again.value(u"reviewNote"_s).toString().isEmpty());
    // A colleague's proposal stays a colleague's: one's own words make a draft of one's own.
    const RecordId theirs = draft(id, {{u"origin"_s, u"ai"_s}, {u"metadata"_s, QJsonObject()}});
    reply.draft = theirs;
    m_service->ask(reply, {}, this, kept());
    QVERIFY(wentWell());
    QCOMPARE(get(u"ReplyDraft"_s, theirs).value(u"content"_s).toString(), u"At nine"_s);
    QCOMPARE(drafts(id).size(), 3);
}

void TestReplyDraftService::takingBackPutsItIntoTheBox()
{
    const RecordId id = item();
    const RecordId mine = draft(id, {{u"authorId"_s, m_me.toString()}});
    m_service->takeBack(mine, m_message, this, kept());
    QVERIFY(wentWell());
    const QJsonObject text = get(u"InboxMessage"_s, m_message);
    QCOMPARE(text.value(u"sendStatus"_s).toString(), u"draft"_s);
    QCOMPARE(text.value(u"content"_s).toString(), u"At nine"_s);
    QCOMPARE(text.value(u"replyDraftId"_s).toString(), mine.toString());
    QVERIFY(get(u"ReplyDraft"_s, mine).value(u"metadata"_s)[u"askedAt"_s].toString().isEmpty());
}

void TestReplyDraftService::approvingQueuesTheReply()
{
    const RecordId id = item();
    const RecordId asked = draft(id, {{u"origin"_s, u"ai"_s}, {u"isPrivate"_s, true}});
    m_service->approve({asked, m_me, u"From nine on"_s, u"Nice"_s, fromWire(u"2026-11-20T11:00:00.000Z"_s), true}, this, kept());
    QVERIFY(wentWell());
    const QJsonObject decided = get(u"ReplyDraft"_s, asked);
    QCOMPARE(decided.value(u"status"_s).toString(), u"approved"_s);
    QCOMPARE(decided.value(u"content"_s).toString(), u"From nine on"_s);
    const auto queued = run([id](store::StoreCore &core) { return readChildren(core.reader(), u"InboxMessage"_s, u"inboxItemId"_s, id); });
    QVERIFY(queued);
    QCOMPARE(queued->size(), 1);
    const QJsonObject reply = queued->first();
    QCOMPARE(reply.value(u"sendStatus"_s).toString(), u"queued"_s);
    QCOMPARE(reply.value(u"content"_s).toString(), u"From nine on"_s);
    QCOMPARE(reply.value(u"replyDraftId"_s).toString(), asked.toString());
    QCOMPARE(reply.value(u"authorId"_s).toString(), m_other.toString());
    QCOMPARE(reply.value(u"seenUntil"_s).toString(), u"2026-11-20T11:00:00.000Z"_s);
    QVERIFY(reply.value(u"aiGenerated"_s).toBool());
    QVERIFY(reply.value(u"isPrivate"_s).toBool());
    // One step back: nothing is queued and the question stands again.
    std::optional<Result<Saved>> undone;
    m_store->undo((*m_saved)->mutation, this, [&](const Result<Saved> &saved) { undone = saved; });
    QTRY_VERIFY(undone);
    QVERIFY(*undone);
    QCOMPARE(get(u"ReplyDraft"_s, asked).value(u"status"_s).toString(), u"pending"_s);
    QVERIFY(run([id](store::StoreCore &core) { return readChildren(core.reader(), u"InboxMessage"_s, u"inboxItemId"_s, id); })->isEmpty());
}

void TestReplyDraftService::nobodyApprovesTheOwnWhereOthersHaveTo()
{
    const RecordId mine = draft(item(), {{u"authorId"_s, m_me.toString()}});
    m_service->approve({mine, m_me, u"At nine"_s, {}, 0, true}, this, kept());
    QCOMPARE(code(), u"replyDraft.own"_s);
    QCOMPARE(get(u"ReplyDraft"_s, mine).value(u"status"_s).toString(), u"pending"_s);
}

void TestReplyDraftService::whatIsDecidedStays_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("isOpen");
    for (const QString &status : {u"pending"_s, u"rejected"_s})
        QTest::newRow(qPrintable(status)) << status << true;
    for (const QString &status : {u"approved"_s, u"sending"_s, u"sent"_s, u"failed"_s})
        QTest::newRow(qPrintable(status)) << status << false;
}

void TestReplyDraftService::whatIsDecidedStays()
{
    QFETCH(QString, status);
    QFETCH(bool, isOpen);
    const RecordId id = item();
    const QString expected = isOpen ? QString() : u"replyDraft.settled"_s;
    m_service->reject({draft(id, {{u"status"_s, status}}), m_me, {}, u"No"_s, 0, false}, this, kept());
    QCOMPARE(code(), expected);
    m_service->approve({draft(id, {{u"status"_s, status}}), m_me, u"At nine"_s, {}, 0, false}, this, kept());
    QCOMPARE(code(), expected);
    m_service->remove(draft(id, {{u"status"_s, status}}), this, kept());
    QCOMPARE(code(), expected);
}

void TestReplyDraftService::theModelIsToldTheConversationAndNothingElse()
{
    const RecordId id = item();
    message(id, u"inbound"_s, u"Where is my parcel?"_s);
    message(id, u"outbound"_s, u"We look."_s);
    message(id, u"outbound"_s, u"NOT SENT"_s, {{u"sendStatus"_s, u"draft"_s}});
    message(id, u"outbound"_s, u"STOPPED"_s, {{u"sendStatus"_s, u"stopped"_s}});
    message(id, u"inbound"_s, u"DELETED"_s, {{u"remoteDeletedAt"_s, toWire(m_clock.nowMs())}});
    message(item(), u"inbound"_s, u"OTHER CONVERSATION"_s);
    pull(u"InboxNote"_s, {{u"id"_s, RecordId::create('i', m_clock, m_rng).toString()}, {u"inboxItemId"_s, id.toString()}, {u"authorId"_s, m_me.toString()}, {u"content"_s, u"NOTE"_s}});
    pull(u"BrandProfile"_s, {{u"id"_s, RecordId::create('b', m_clock, m_rng).toString()}, {u"name"_s, u"Northwind"_s}, {u"toneDescriptors"_s, QJsonArray{u"warm"_s}}, {u"mission"_s, u"MISSION"_s}, {u"isActive"_s, true}});
    const auto question = run([id](store::StoreCore &core) { return readAiQuestion(core.reader(), id, false); });
    QVERIFY(question);
    QCOMPARE(question->lines.size(), 2);
    QCOMPARE(question->lines.at(0).text, u"Where is my parcel?"_s);
    QVERIFY(question->lines.at(1).isOurs);
    const QString sent = QString::fromUtf8(QJsonDocument(domain::aiMessages(*question)).toJson());
    QVERIFY(sent.contains(u"warm"_s));
    for (const QString &secret : {u"NOT SENT"_s, u"STOPPED"_s, u"DELETED"_s, u"OTHER"_s, u"NOTE"_s, u"MISSION"_s, u"Hopper"_s})
        QVERIFY2(!sent.contains(secret), qPrintable(secret));
}

void TestReplyDraftService::namesStayHere()
{
    const RecordId id = item();
    message(id, u"inbound"_s, u"Grace here, write to grace@navy.example or ask @ada"_s, {{u"senderName"_s, u"Grace Hopper"_s}});
    const auto question = run([id](store::StoreCore &core) { return readAiQuestion(core.reader(), id, true); });
    QVERIFY(question);
    const QString sent = QString::fromUtf8(QJsonDocument(domain::aiMessages(*question)).toJson());
    for (const QString &name : {u"Grace"_s, u"navy"_s, u"ada"_s, u"Hopper"_s})
        QVERIFY2(!sent.contains(name, Qt::CaseInsensitive), qPrintable(name));
}

void TestReplyDraftService::whatTheModelSaysBecomesDrafts()
{
    const RecordId id = item();
    AiReplyService::Hooks hooks;
    QJsonArray asked;
    hooks.ask = [&asked](quint64, const AiReplyService::Question &question, auto, const AiReplyService::Answered &done) {
        QCOMPARE(question.address, u"http://localhost:1/v1"_s);
        QCOMPARE(question.model, u"llama"_s);
        asked = question.messages;
        done(AiAnswer{uR"({"replies": [{"text": "Hello [name]", "tone": "warm", "confidence": 0.5, "reason": "short"}]})"_s, {}});
    };
    AiReplyService service(*m_store, *m_service, hooks);
    service.propose(id, m_me, {u"http://localhost:1/v1"_s, u"llama"_s, true}, this, {}, kept());
    QVERIFY(wentWell());
    QCOMPARE(asked.size(), 2);
    const auto made = drafts(id);
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().value(u"content"_s).toString(), u"Hello {{sender.name}}"_s);
    QCOMPARE(made.first().value(u"confidenceScore"_s).toDouble(), 0.5);
    QCOMPARE(made.first().value(u"metadata"_s)[u"tone"_s].toString(), u"warm"_s);
    QCOMPARE(made.first().value(u"status"_s).toString(), u"pending"_s);
    // Nothing goes out by itself.
    QVERIFY(run([id](store::StoreCore &core) { return readChildren(core.reader(), u"InboxMessage"_s, u"inboxItemId"_s, id); })->isEmpty());
}

void TestReplyDraftService::aCancelledQuestionLeavesNothing()
{
    const RecordId id = item();
    AiReplyService::Answered answer;
    quint64 cancelled = 0;
    AiReplyService::Hooks hooks;
    hooks.ask = [&answer](quint64, const AiReplyService::Question &, auto, AiReplyService::Answered done) { answer = std::move(done); };
    hooks.cancel = [&cancelled](quint64 ticket) { cancelled = ticket; };
    AiReplyService service(*m_store, *m_service, hooks);
    const quint64 ticket = service.propose(id, m_me, {u"http://localhost:1/v1"_s, u"llama"_s, true}, this, {}, kept());
    QTRY_VERIFY(answer);
    service.cancel(ticket);
    QCOMPARE(cancelled, ticket);
    answer(AiAnswer{u"Too late"_s, {}});
    service.propose(id, m_me, {}, this, {}, kept());
    QCOMPARE(code(), u"ai.notSet"_s);
    QVERIFY(drafts(id).isEmpty());
}

void TestReplyDraftService::troubleOfTheModelIsTold()
{
    const RecordId id = item();
    AiReplyService::Hooks hooks;
    Result<AiAnswer> next = makeError(ErrorKind::Auth, u"ai.key"_s);
    hooks.ask = [&next](quint64, const AiReplyService::Question &, auto, const AiReplyService::Answered &done) { done(next); };
    AiReplyService service(*m_store, *m_service, hooks);
    const AiModel model{u"http://localhost:1/v1"_s, u"llama"_s, true};
    service.propose(id, m_me, model, this, {}, kept());
    QCOMPARE(code(), u"ai.key"_s);
    next = AiAnswer{u"<html>Sign in</html>"_s, {}};
    service.propose(id, m_me, model, this, {}, kept());
    QCOMPARE(code(), u"ai.noProposal"_s);
    service.propose(RecordId::create('i', m_clock, m_rng), m_me, model, this, {}, kept());
    QCOMPARE(code(), u"inbox.gone"_s);
    QVERIFY(drafts(id).isEmpty());
    // What was written before the trouble is kept, and the trouble told.
    next = AiAnswer{uR"(["One", "Tw)"_s, makeError(ErrorKind::Network, u"ai.brokeOff"_s)};
    service.propose(id, m_me, model, this, {}, kept());
    QCOMPARE(code(), u"ai.brokeOff"_s);
    QCOMPARE(drafts(id).size(), 2);
    // Stopping is no trouble.
    next = AiAnswer{uR"(["Three", "Fo)"_s, makeError(ErrorKind::Cancelled, u"ai.stopped"_s)};
    service.propose(id, m_me, model, this, {}, kept());
    QVERIFY(wentWell());
    QStringList texts;
    for (const QJsonObject &one : drafts(id))
        texts.append(one.value(u"content"_s).toString() + (one.value(u"metadata"_s)[u"isCut"_s].toBool() ? u"..."_s : QString()));
    texts.sort();
    QCOMPARE(texts, (QStringList{u"Fo..."_s, u"Three"_s}));
}

CAMPANILE_GUILESS_TEST(TestReplyDraftService)

} // namespace tst_replydraftservice

#include "tst_replydraftservice.moc"
