// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does about a crisis, against a real cache: offline, taken back, refused.
#include "app/services/crisisservice.h"

#include "app/services/postbuild.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace tst_crisisservice {

using namespace campanile;
using namespace campanile::services;
using namespace Qt::StringLiterals;
using store::Saved;

class TestCrisisService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void acknowledgingNamesWhoSawIt();
    void whoLeadsHasSeenIt();
    void theLeadGoesToPeopleOfTheWorkspace();
    void endingKeepsTheNotes_data();
    void endingKeepsTheNotes();
    void whatIsOverIsLeftAlone();
    void severityIsOneOfFour();
    void aCalledCrisisIsLedByItsCaller();
    void notesNameColleagues();
    void aPauseIsOneAndEndsWhole();
    void stepsOfTheCourseGoBackAndForward_data();
    void stepsOfTheCourseGoBackAndForward();
    void aStepThatSomebodyWentOnFromStays();
    void anUndonePauseEndsAndIsBegunAnew();
    void anUndoneResumePausesAgain();
    void anUndoneCallIsAFalseAlarm();
    void anUndoneNoteIsTakenBackByALine();
    void rulesAreCheckedBeforeSaving_data();
    void rulesAreCheckedBeforeSaving();
    void theUsualRulesAreOneStep();
    void aChangedTextLosesItsApproval();
    void nobodyApprovesOnesOwnText();
    void whoIsAloneApprovesOnesOwnText();
    void onlyApprovedTextsAreUsed();

private:
    void pull(const QString &type, QJsonObject record);
    RecordId make(const QString &type, char letter, QJsonObject record);
    RecordId event(const QJsonObject &more = {});
    RecordId member(const QString &role, bool active = true);
    [[nodiscard]] QJsonObject get(const QString &type, const RecordId &id);
    [[nodiscard]] QList<QJsonObject> all(const QString &type);
    [[nodiscard]] QString lastLabel() { return m_core->reader().outbox()->isEmpty() ? QString() : m_core->reader().outbox()->last().label; }
    [[nodiscard]] CrisisService::Done kept()
    {
        m_saved.reset();
        return [this](const Result<Saved> &saved) { m_saved = saved; };
    }
    [[nodiscard]] CrisisService::MadeDone keptId()
    {
        m_saved.reset();
        m_id = {};
        return [this](const Result<CrisisMade> &made) {
            if (made)
                m_id = made->id;
            m_saved = made ? Result<Saved>(made->saved) : Result<Saved>(made.error());
        };
    }
    [[nodiscard]] QString code() const { return m_saved && !*m_saved ? m_saved->error().code : QString(); }
    [[nodiscard]] bool isDone() const { return m_saved && *m_saved; }

    ManualClock m_clock;
    SeededRng m_rng{5};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::StoreCore> m_core;
    std::unique_ptr<store::DirectRunner> m_runner;
    std::unique_ptr<CrisisService> m_service;
    RecordId m_me;
    int m_ver = 0;
    RecordId m_id;
    std::optional<Result<Saved>> m_saved;

    /** The server has taken what waits, and made this of the record. */
    void acknowledge(QJsonObject record);
    [[nodiscard]] bool reopenCache();
    [[nodiscard]] QList<QJsonObject> openPauses();
};

void TestCrisisService::acknowledge(QJsonObject record)
{
    const auto batch = m_core->nextBatch(100, 1 << 20);
    QVERIFY(batch && m_core->markInFlight(*batch));
    store::PushReply reply;
    for (const store::PushItem &item : batch->items) {
        store::PushResult result;
        result.mutation = item.mutation;
        result.status = store::PushResult::Status::Applied;
        result.commit = ++m_ver;
        reply.results.append(result);
        reply.lastSeq = item.seq;
    }
    QVERIFY(m_core->applyPushResults(reply));
    const QString type = record.contains(u"startedAt"_s) ? u"PublishingPause"_s : u"CrisisEvent"_s;
    record.insert(u"ver"_s, ++m_ver);
    for (const QString &at : {u"createdAt"_s, u"updatedAt"_s})
        record.insert(at, u"2026-11-20T08:00:00.000Z"_s);
    const QJsonObject page{{u"oldState"_s, m_core->cursor()}, {u"newState"_s, u"1.1."_s + QString::number(m_ver, 36)}, {u"hasMoreChanges"_s, false},
                           {u"records"_s, QJsonObject{{type, QJsonArray{record}}}}, {u"destroyed"_s, QJsonObject()}, {u"lastSeq"_s, reply.lastSeq}};
    QVERIFY(m_core->applyChanges(QJsonDocument(page).toJson()));
    QVERIFY(m_core->reader().outbox()->isEmpty());
}

bool TestCrisisService::reopenCache()
{
    m_service.reset();
    m_runner.reset();
    m_core.reset();
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.db"_s);
    auto opened = store::StoreCore::open(options, m_clock, m_rng);
    if (!opened)
        return false;
    m_core = std::move(*opened);
    m_runner = std::make_unique<store::DirectRunner>(*m_core);
    m_service = std::make_unique<CrisisService>(*m_runner, m_clock, m_rng);
    return true;
}

QList<QJsonObject> TestCrisisService::openPauses()
{
    QList<QJsonObject> open = all(u"PublishingPause"_s);
    open.removeIf([](const QJsonObject &pause) { return pause.value(u"endedAt"_s).isString(); });
    return open;
}

void TestCrisisService::init()
{
    m_service.reset();
    m_runner.reset();
    m_core.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock.setMs(1'795'251'600'000); // 2026-11-21T09:00:00Z
    m_ver = 0;
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.db"_s);
    m_core = std::move(store::StoreCore::open(options, m_clock, m_rng).value());
    m_runner = std::make_unique<store::DirectRunner>(*m_core);
    m_service = std::make_unique<CrisisService>(*m_runner, m_clock, m_rng);
    m_me = member(u"owner"_s);
}

void TestCrisisService::pull(const QString &type, QJsonObject record)
{
    record.insert(u"ver"_s, ++m_ver);
    for (const QString &at : {u"createdAt"_s, u"updatedAt"_s})
        record.insert(at, u"2026-11-20T08:00:00.000Z"_s);
    QVERIFY(m_core->applyRecords(QJsonDocument(QJsonObject{{type, QJsonArray{record}}}).toJson()));
}

RecordId TestCrisisService::make(const QString &type, char letter, QJsonObject record)
{
    const RecordId id = RecordId::create(letter, m_clock, m_rng);
    record.insert(u"id"_s, id.toString());
    pull(type, record);
    return id;
}

RecordId TestCrisisService::event(const QJsonObject &more)
{
    QJsonObject record{{u"title"_s, u"Storm"_s}, {u"severity"_s, u"high"_s}, {u"status"_s, u"detected"_s}, {u"detectedAt"_s, u"2026-11-21T08:50:00.000Z"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    return make(u"CrisisEvent"_s, 'd', record);
}

RecordId TestCrisisService::member(const QString &role, bool active)
{
    const RecordId user = make(u"User"_s, 'u', {{u"name"_s, u"Somebody"_s}});
    make(u"WorkspaceMember"_s, 'm', {{u"userId"_s, user.toString()}, {u"role"_s, role}, {u"isActive"_s, active}});
    return user;
}

QJsonObject TestCrisisService::get(const QString &type, const RecordId &id)
{
    const auto record = m_core->reader().get(type, id);
    return record && *record ? (*record)->object() : QJsonObject();
}

QList<QJsonObject> TestCrisisService::all(const QString &type)
{
    store::Query query;
    query.type = type;
    QList<QJsonObject> list;
    const auto page = m_core->reader().query(query);
    if (page) {
        for (const store::Record &record : page->rows)
            list.append(record.object());
    }
    return list;
}

void TestCrisisService::acknowledgingNamesWhoSawIt()
{
    const RecordId id = event();
    m_service->acknowledge(id, m_me, this, kept());
    QVERIFY(isDone());
    QJsonObject record = get(u"CrisisEvent"_s, id);
    QCOMPARE(record.value(u"status"_s), u"acknowledged"_s);
    QCOMPARE(record.value(u"acknowledgedAt"_s), u"2026-11-21T09:00:00.000Z"_s);
    QCOMPARE(record.value(u"acknowledgedById"_s), m_me.toString());
    QCOMPARE(lastLabel(), u"crisis.acknowledge"_s);
    m_service->acknowledge(id, m_me, this, kept());
    QVERIFY((*m_saved)->unchanged);
    QVERIFY(m_core->undo());
    record = get(u"CrisisEvent"_s, id);
    QCOMPARE(record.value(u"status"_s), u"detected"_s);
    QVERIFY(!record.value(u"acknowledgedAt"_s).isString());
}

void TestCrisisService::whoLeadsHasSeenIt()
{
    const RecordId id = event();
    m_service->takeLead(id, m_me, this, kept());
    QVERIFY(isDone());
    const QJsonObject record = get(u"CrisisEvent"_s, id);
    QCOMPARE(record.value(u"status"_s), u"responding"_s);
    QCOMPARE(record.value(u"ownerId"_s), m_me.toString());
    QCOMPARE(record.value(u"acknowledgedById"_s), m_me.toString());
}

void TestCrisisService::theLeadGoesToPeopleOfTheWorkspace()
{
    const RecordId id = event();
    const RecordId gone = member(u"manager"_s, false);
    const RecordId there = member(u"manager"_s);
    m_service->setLead(id, gone, this, kept());
    QCOMPARE(code(), u"crisis.noSuchMember"_s);
    m_service->setLead(id, there, this, kept());
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"ownerId"_s), there.toString());
    m_service->setLead(id, {}, this, kept());
    QVERIFY(!get(u"CrisisEvent"_s, id).value(u"ownerId"_s).isString());
}

void TestCrisisService::endingKeepsTheNotes_data()
{
    QTest::addColumn<bool>("falseAlarm");
    QTest::addColumn<QString>("status");
    QTest::newRow("it was one") << false << u"resolved"_s;
    QTest::newRow("it was none") << true << u"false_positive"_s;
}

void TestCrisisService::endingKeepsTheNotes()
{
    QFETCH(bool, falseAlarm);
    QFETCH(QString, status);
    const RecordId id = event();
    if (falseAlarm)
        m_service->markFalseAlarm(id, m_me, u"  A bot. "_s, this, kept());
    else
        m_service->resolve(id, m_me, u"  A bot. "_s, this, kept());
    QVERIFY(isDone());
    QJsonObject record = get(u"CrisisEvent"_s, id);
    QCOMPARE(record.value(u"status"_s), status);
    QCOMPARE(record.value(u"responseNotes"_s), u"A bot."_s);
    QCOMPARE(record.value(u"resolvedById"_s), m_me.toString());
    QVERIFY(record.value(u"acknowledgedAt"_s).isString());
    m_service->reopen(id, this, kept());
    record = get(u"CrisisEvent"_s, id);
    QCOMPARE(record.value(u"status"_s), u"responding"_s);
    QVERIFY(!record.value(u"resolvedAt"_s).isString());
    m_service->reopen(id, this, kept());
    QCOMPARE(code(), u"crisis.isOpen"_s);
}

void TestCrisisService::whatIsOverIsLeftAlone()
{
    const RecordId id = event({{u"status"_s, u"resolved"_s}});
    m_service->acknowledge(id, m_me, this, kept());
    QCOMPARE(code(), u"crisis.isOver"_s);
    m_service->takeLead(id, m_me, this, kept());
    QCOMPARE(code(), u"crisis.isOver"_s);
    m_service->resolve(id, m_me, {}, this, kept());
    QCOMPARE(code(), u"crisis.isOver"_s);
    m_service->acknowledge(RecordId::create('d', m_clock, m_rng), m_me, this, kept());
    QCOMPARE(code(), u"crisis.gone"_s);
    QVERIFY(m_core->reader().outbox()->isEmpty());
}

void TestCrisisService::severityIsOneOfFour()
{
    const RecordId id = event();
    m_service->setSeverity(id, u"critical"_s, this, kept());
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"severity"_s), u"critical"_s);
    m_service->setSeverity(id, u"dreadful"_s, this, kept());
    QCOMPARE(code(), u"crisis.badSeverity"_s);
}

void TestCrisisService::aCalledCrisisIsLedByItsCaller()
{
    const RecordId account = make(u"SocialAccount"_s, 's', {{u"platform"_s, u"mastodon"_s}, {u"status"_s, u"connected"_s}});
    m_service->call({u"  "_s, u"high"_s, {}, {}}, m_me, this, keptId());
    QCOMPARE(code(), u"crisis.untitled"_s);
    m_service->call({u" Recall "_s, u"critical"_s, {account}, u"Batch 12"_s}, m_me, this, keptId());
    QVERIFY(isDone());
    const QJsonObject record = get(u"CrisisEvent"_s, m_id);
    QCOMPARE(record.value(u"title"_s), u"Recall"_s);
    QCOMPARE(record.value(u"status"_s), u"responding"_s);
    QCOMPARE(record.value(u"ownerId"_s), m_me.toString());
    QCOMPARE(record.value(u"affectedAccountIds"_s).toObject().keys(), QStringList{account.toString()});
    const QList<QJsonObject> entries = all(u"CrisisEntry"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().value(u"content"_s), u"Batch 12"_s);
    QCOMPARE(entries.first().value(u"crisisEventId"_s), m_id.toString());
    QCOMPARE(m_core->reader().outbox()->size(), 1);
}

void TestCrisisService::notesNameColleagues()
{
    const RecordId id = event();
    const RecordId mara = member(u"editor"_s);
    m_service->addNote(id, m_me, u" \n "_s, {}, this, keptId());
    QCOMPARE(code(), u"crisis.emptyNote"_s);
    m_service->addNote(id, m_me, QString(70'000, u'x'), {}, this, keptId());
    QCOMPARE(code(), u"crisis.noteTooLong"_s);
    m_service->addNote(id, m_me, u"@Mara call the shop"_s, {mara}, this, keptId());
    QVERIFY(isDone());
    const QJsonObject entry = get(u"CrisisEntry"_s, m_id);
    QCOMPARE(entry.value(u"kind"_s), u"note"_s);
    QCOMPARE(entry.value(u"authorId"_s), m_me.toString());
    QCOMPARE(entry.value(u"metadata"_s).toObject().value(u"mentioned"_s), mara.toString());
}

void TestCrisisService::aPauseIsOneAndEndsWhole()
{
    m_service->resumePosts(m_me, PauseEnd::Publish, this, kept());
    QCOMPARE(code(), u"pause.none"_s);
    m_service->pausePosts({}, m_me, u" Recall "_s, this, keptId());
    QVERIFY(isDone());
    QCOMPARE(get(u"PublishingPause"_s, m_id).value(u"reason"_s), u"Recall"_s);
    QCOMPARE(get(u"PublishingPause"_s, m_id).value(u"startedById"_s), m_me.toString());
    const RecordId mine = m_id;
    m_service->pausePosts({}, m_me, {}, this, keptId());
    QCOMPARE(code(), u"pause.already"_s);
    const RecordId ofRule = make(u"PublishingPause"_s, 'd', {{u"startedAt"_s, u"2026-11-21T08:00:00.000Z"_s}});
    const RecordId before = make(u"PublishingPause"_s, 'd', {{u"startedAt"_s, u"2026-11-20T08:00:00.000Z"_s}, {u"endedAt"_s, u"2026-11-20T09:00:00.000Z"_s}, {u"aftermath"_s, u"reschedule"_s}});
    m_service->resumePosts(m_me, PauseEnd::Publish, this, kept());
    QVERIFY(isDone());
    for (const RecordId &id : {mine, ofRule}) {
        QCOMPARE(get(u"PublishingPause"_s, id).value(u"endedAt"_s), u"2026-11-21T09:00:00.000Z"_s);
        QCOMPARE(get(u"PublishingPause"_s, id).value(u"endedById"_s), m_me.toString());
        QCOMPARE(get(u"PublishingPause"_s, id).value(u"aftermath"_s), u"publish"_s);
    }
    QCOMPARE(get(u"PublishingPause"_s, before).value(u"aftermath"_s), u"reschedule"_s);
}

void TestCrisisService::stepsOfTheCourseGoBackAndForward_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("the lead of what nobody had seen") << u"lead"_s << u"detected"_s << u"responding"_s;
    QTest::newRow("the end of what nobody had seen") << u"resolve"_s << u"detected"_s << u"resolved"_s;
    QTest::newRow("the end of what was being handled") << u"resolve"_s << u"responding"_s << u"resolved"_s;
    QTest::newRow("a false alarm") << u"falseAlarm"_s << u"acknowledged"_s << u"false_positive"_s;
    QTest::newRow("what is opened again") << u"reopen"_s << u"false_positive"_s << u"responding"_s;
}

void TestCrisisService::stepsOfTheCourseGoBackAndForward()
{
    QFETCH(QString, what);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const RecordId mara = member(u"manager"_s);
    QJsonObject more{{u"status"_s, before}};
    if (before != u"detected"_s) {
        more.insert(u"acknowledgedAt"_s, u"2026-11-21T08:55:00.000Z"_s);
        more.insert(u"acknowledgedById"_s, mara.toString());
    }
    if (before == u"false_positive"_s) {
        more.insert(u"resolvedAt"_s, u"2026-11-21T08:58:00.000Z"_s);
        more.insert(u"resolvedById"_s, mara.toString());
        more.insert(u"responseNotes"_s, u"A bot."_s);
    }
    const RecordId id = event(more);
    const QJsonObject was = get(u"CrisisEvent"_s, id);
    if (what == u"lead"_s)
        m_service->takeLead(id, m_me, this, kept());
    else if (what == u"reopen"_s)
        m_service->reopen(id, this, kept());
    else if (what == u"resolve"_s)
        m_service->resolve(id, m_me, u"All is well."_s, this, kept());
    else
        m_service->markFalseAlarm(id, m_me, {}, this, kept());
    QVERIFY(isDone());
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"status"_s), after);
    QCOMPARE(m_core->status()->undo.undoLabel, u"crisis."_s + what);
    // The server has a clock of its own.
    QJsonObject there = get(u"CrisisEvent"_s, id);
    for (const QString &stamp : {u"acknowledgedAt"_s, u"resolvedAt"_s}) {
        if (there.value(stamp).toString().startsWith(u"2026-11-21T09:00"_s))
            there.insert(stamp, u"2026-11-21T08:59:59.000Z"_s);
    }
    acknowledge(there);
    m_clock.advanceMs(60'000);
    QVERIFY(reopenCache());
    const auto undone = m_core->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().code + undone.error().args.join(u' ')));
    for (const QString &name : {u"status"_s, u"ownerId"_s, u"acknowledgedAt"_s, u"acknowledgedById"_s, u"resolvedAt"_s, u"resolvedById"_s, u"responseNotes"_s})
        QCOMPARE(get(u"CrisisEvent"_s, id).value(name), was.value(name));
    QVERIFY(m_core->redo());
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"status"_s), after);
}

void TestCrisisService::aStepThatSomebodyWentOnFromStays()
{
    const RecordId id = event();
    m_service->takeLead(id, m_me, this, kept());
    QJsonObject there = get(u"CrisisEvent"_s, id);
    there.insert(u"ownerId"_s, member(u"manager"_s).toString());
    acknowledge(there);
    QCOMPARE(m_core->undo().error().code, u"store.changedSince"_s);
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"status"_s), u"responding"_s);
}

void TestCrisisService::anUndonePauseEndsAndIsBegunAnew()
{
    const RecordId about = event();
    m_service->pausePosts(about, m_me, u"Recall"_s, this, keptId());
    QVERIFY(isDone());
    const RecordId first = m_id;
    m_clock.advanceMs(60'000);
    QVERIFY(reopenCache());
    QCOMPARE(m_core->status()->undo.undoLabel, u"crisis.pause"_s);
    QVERIFY(m_core->undo());
    const QJsonObject ended = get(u"PublishingPause"_s, first);
    QCOMPARE(ended.value(u"endedAt"_s), u"2026-11-21T09:01:00.000Z"_s);
    QCOMPARE(ended.value(u"endedById"_s), m_me.toString());
    QCOMPARE(ended.value(u"aftermath"_s), u"reschedule"_s);
    QVERIFY(reopenCache());
    QVERIFY(m_core->redo());
    QCOMPARE(all(u"PublishingPause"_s).size(), 2);
    QCOMPARE(get(u"PublishingPause"_s, first), ended);
    QCOMPARE(openPauses().size(), 1);
    QCOMPARE(openPauses().first().value(u"crisisEventId"_s), about.toString());
    QCOMPARE(openPauses().first().value(u"reason"_s), u"Recall"_s);
    QCOMPARE(openPauses().first().value(u"startedAt"_s), u"2026-11-21T09:01:00.000Z"_s);
    // Somebody else has ended this one: there is nothing left to take back.
    QJsonObject there = openPauses().first();
    there.insert(u"endedAt"_s, u"2026-11-21T09:02:00.000Z"_s);
    acknowledge(there);
    QCOMPARE(m_core->undo().error().code, u"store.changedSince"_s);
}

void TestCrisisService::anUndoneResumePausesAgain()
{
    m_service->pausePosts({}, m_me, u"Recall"_s, this, keptId());
    m_clock.advanceMs(60'000);
    m_service->resumePosts(m_me, PauseEnd::Publish, this, kept());
    QVERIFY(openPauses().isEmpty());
    m_clock.advanceMs(60'000);
    QVERIFY(reopenCache());
    QVERIFY(m_core->undo());
    QCOMPARE(openPauses().size(), 1);
    QCOMPARE(openPauses().first().value(u"startedAt"_s), u"2026-11-21T09:02:00.000Z"_s);
    QCOMPARE(openPauses().first().value(u"reason"_s), u"Recall"_s);
    QVERIFY(m_core->redo());
    QVERIFY(openPauses().isEmpty());
    for (const QJsonObject &pause : all(u"PublishingPause"_s))
        QCOMPARE(pause.value(u"aftermath"_s), u"publish"_s);
    QVERIFY(m_core->undo());
    QCOMPARE(openPauses().size(), 1);
    QCOMPARE(all(u"PublishingPause"_s).size(), 3);
}

void TestCrisisService::anUndoneCallIsAFalseAlarm()
{
    m_service->call({u"Recall"_s, u"critical"_s, {}, u"Batch 12"_s}, m_me, this, keptId());
    const RecordId id = m_id;
    QVERIFY(reopenCache());
    QVERIFY(m_core->undo());
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"status"_s), u"false_positive"_s);
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"resolvedById"_s), m_me.toString());
    QVERIFY(m_core->redo());
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"status"_s), u"responding"_s);
    QVERIFY(!get(u"CrisisEvent"_s, id).value(u"resolvedAt"_s).isString());
    m_service->resolve(id, m_me, {}, this, kept());
    QVERIFY(m_core->undo());
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"status"_s), u"responding"_s);
    QVERIFY(m_core->undo());
    QCOMPARE(get(u"CrisisEvent"_s, id).value(u"status"_s), u"false_positive"_s);
}

void TestCrisisService::anUndoneNoteIsTakenBackByALine()
{
    const RecordId id = event();
    m_service->addNote(id, m_me, u"Call the shop"_s, {}, this, keptId());
    const RecordId note = m_id;
    QVERIFY(reopenCache());
    QVERIFY(m_core->undo());
    const auto takers = [this](const QString &of) {
        QStringList ids;
        for (const QJsonObject &entry : all(u"CrisisEntry"_s)) {
            if (entry.value(u"metadata"_s).toObject().value(u"takesBack"_s).toString() == of)
                ids.append(entry.value(u"id"_s).toString());
        }
        return ids;
    };
    QCOMPARE(get(u"CrisisEntry"_s, note).value(u"content"_s), u"Call the shop"_s);
    QCOMPARE(takers(note.toString()).size(), 1);
    QVERIFY(m_core->redo());
    QCOMPARE(takers(takers(note.toString()).first()).size(), 1);
    QVERIFY(m_core->undo());
    QCOMPARE(takers(takers(takers(note.toString()).first()).first()).size(), 1);
    QCOMPARE(all(u"CrisisEntry"_s).size(), 4);
}

void TestCrisisService::rulesAreCheckedBeforeSaving_data()
{
    QTest::addColumn<QJsonObject>("rule");
    QTest::addColumn<QString>("code");
    const QJsonObject spike{{u"name"_s, u"Spike"_s}, {u"ruleType"_s, u"mention_spike"_s}, {u"conditions"_s, QJsonObject{{u"factor"_s, 3}}}};
    const auto with = [&spike](const QString &key, const QJsonValue &value) {
        QJsonObject rule = spike;
        rule.insert(key, value);
        return rule;
    };
    QTest::newRow("a whole one") << spike << QString();
    QTest::newRow("no name") << with(u"name"_s, u" "_s) << u"crisisRule.incomplete"_s;
    QTest::newRow("an unknown kind") << with(u"ruleType"_s, u"weather"_s) << u"crisis.kind"_s;
    QTest::newRow("words without a word") << QJsonObject{{u"name"_s, u"Words"_s}, {u"ruleType"_s, u"keyword"_s}, {u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray()}}}} << u"crisis.missing"_s;
    QTest::newRow("a window of a week") << with(u"conditions"_s, QJsonObject{{u"factor"_s, 3}, {u"windowMinutes"_s, 10'080}}) << u"crisis.range"_s;
}

void TestCrisisService::rulesAreCheckedBeforeSaving()
{
    QFETCH(QJsonObject, rule);
    QFETCH(QString, code);
    m_service->saveRule({}, rule, this, kept());
    QCOMPARE(this->code(), code);
    QCOMPARE(all(u"CrisisAlertRule"_s).size(), code.isEmpty() ? 1 : 0);
    if (!code.isEmpty())
        return;
    const RecordId id = *RecordId::parse(all(u"CrisisAlertRule"_s).first().value(u"id"_s).toString());
    m_service->setRuleActive(id, false, this, kept());
    QCOMPARE(get(u"CrisisAlertRule"_s, id).value(u"isActive"_s).toBool(), false);
    QVERIFY(m_core->undo());
    QCOMPARE(get(u"CrisisAlertRule"_s, id).value(u"isActive"_s).toBool(true), true);
    m_service->removeRule(id, this, kept());
    QVERIFY(all(u"CrisisAlertRule"_s).isEmpty());
    m_service->removeRule(id, this, kept());
    QCOMPARE(this->code(), u"crisisRule.gone"_s);
}

void TestCrisisService::theUsualRulesAreOneStep()
{
    QList<QJsonObject> rules;
    for (int i = 0; i < 3; ++i)
        rules.append({{u"name"_s, u"Rule %1"_s.arg(i)}, {u"ruleType"_s, u"inbox_backlog"_s}, {u"conditions"_s, QJsonObject{{u"backlog"_s, 10 + i}}}});
    m_service->addRules(rules, this, kept());
    QCOMPARE(all(u"CrisisAlertRule"_s).size(), 3);
    QCOMPARE(m_core->reader().outbox()->size(), 1);
    QVERIFY(m_core->undo());
    QVERIFY(all(u"CrisisAlertRule"_s).isEmpty());
    rules[1].insert(u"name"_s, QString());
    m_service->addRules(rules, this, kept());
    QCOMPARE(code(), u"crisisRule.incomplete"_s);
    QVERIFY(all(u"CrisisAlertRule"_s).isEmpty());
}

void TestCrisisService::aChangedTextLosesItsApproval()
{
    const RecordId id = make(u"CrisisResponseTemplate"_s, 'd',
                             {{u"name"_s, u"Sorry"_s}, {u"content"_s, u"We are sorry about {{product}}."_s}, {u"changedById"_s, member(u"admin"_s).toString()},
                              {u"approvedAt"_s, u"2026-11-20T08:00:00.000Z"_s}, {u"approvedById"_s, m_me.toString()}});
    m_service->saveTemplate({id, u"Sorry again"_s, {}, {}, u"We are sorry about {{product}}."_s, true}, this, kept());
    QVERIFY(get(u"CrisisResponseTemplate"_s, id).value(u"approvedAt"_s).isString());
    m_service->saveTemplate({id, u"Sorry again"_s, {}, {}, u"Sorry, {{sender.name}}: {{ product }}."_s, true}, this, kept());
    QJsonObject record = get(u"CrisisResponseTemplate"_s, id);
    QVERIFY(!record.value(u"approvedAt"_s).isString());
    QVERIFY(!record.value(u"approvedById"_s).isString());
    QCOMPARE(record.value(u"variables"_s).toObject().keys(), (QStringList{u"product"_s, u"sender.name"_s}));
    QVERIFY(m_core->undo());
    QVERIFY(get(u"CrisisResponseTemplate"_s, id).value(u"approvedAt"_s).isString());
    m_service->saveTemplate({{}, u"Empty"_s, {}, {}, u" "_s, true}, this, kept());
    QCOMPARE(code(), u"crisisTemplate.incomplete"_s);
}

void TestCrisisService::nobodyApprovesOnesOwnText()
{
    member(u"manager"_s);
    const RecordId mine = make(u"CrisisResponseTemplate"_s, 'd', {{u"name"_s, u"Mine"_s}, {u"content"_s, u"Text"_s}, {u"changedById"_s, m_me.toString()}});
    m_service->approveTemplate(mine, m_me, this, kept());
    QCOMPARE(code(), u"crisisTemplate.secondPerson"_s);
    const RecordId theirs = make(u"CrisisResponseTemplate"_s, 'd', {{u"name"_s, u"Theirs"_s}, {u"content"_s, u"Text"_s}, {u"changedById"_s, member(u"admin"_s).toString()}});
    m_service->approveTemplate(theirs, m_me, this, kept());
    QVERIFY(isDone());
    QCOMPARE(get(u"CrisisResponseTemplate"_s, theirs).value(u"approvedById"_s), m_me.toString());
    // What was written on this computer and has not reached the server yet is one's own, whatever the server says of it.
    m_service->withdrawApproval(theirs, this, kept());
    m_service->saveTemplate({theirs, u"Theirs"_s, {}, {}, u"Other words"_s, true}, this, kept());
    m_service->approveTemplate(theirs, m_me, this, kept());
    QCOMPARE(code(), u"crisisTemplate.secondPerson"_s);
    m_service->saveTemplate({{}, u"New"_s, {}, {}, u"Text"_s, true}, this, kept());
    for (const QJsonObject &record : all(u"CrisisResponseTemplate"_s)) {
        if (record.value(u"name"_s) == u"New"_s)
            m_service->approveTemplate(*RecordId::parse(record.value(u"id"_s).toString()), m_me, this, kept());
    }
    QCOMPARE(code(), u"crisisTemplate.secondPerson"_s);
}

void TestCrisisService::whoIsAloneApprovesOnesOwnText()
{
    member(u"editor"_s);
    member(u"admin"_s, false);
    const RecordId mine = make(u"CrisisResponseTemplate"_s, 'd', {{u"name"_s, u"Mine"_s}, {u"content"_s, u"Text"_s}, {u"changedById"_s, m_me.toString()}});
    m_service->approveTemplate(mine, m_me, this, kept());
    QVERIFY(isDone());
    QCOMPARE(get(u"CrisisResponseTemplate"_s, mine).value(u"approvedById"_s), m_me.toString());
}

void TestCrisisService::onlyApprovedTextsAreUsed()
{
    const RecordId id = event();
    const RecordId text = make(u"CrisisResponseTemplate"_s, 'd', {{u"name"_s, u"Sorry"_s}, {u"content"_s, u"Text"_s}, {u"changedById"_s, m_me.toString()}});
    m_service->noteUse(id, text, m_me, this, kept());
    QCOMPARE(code(), u"crisisTemplate.unapproved"_s);
    m_service->approveTemplate(text, m_me, this, kept());
    m_service->noteUse(id, text, m_me, this, kept());
    QVERIFY(isDone());
    const QList<QJsonObject> entries = all(u"CrisisEntry"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().value(u"kind"_s), u"template_used"_s);
    QCOMPARE(entries.first().value(u"metadata"_s).toObject().value(u"templateId"_s), text.toString());
}

CAMPANILE_GUILESS_TEST(TestCrisisService)

} // namespace tst_crisisservice

#include "tst_crisisservice.moc"
