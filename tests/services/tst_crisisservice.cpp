// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does about a crisis, against a real cache: offline, taken back, refused.
#include "app/services/postbuild.h"
#include "tests/services/crisisrig.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_crisisservice {

using namespace campanile;
using namespace campanile::services;
using namespace campanile::services::crisistest;
using namespace Qt::StringLiterals;
using store::Saved;

/** What a person does about a crisis that is under way. */
class TestCrisisService : public CrisisRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
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
};

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

CAMPANILE_GUILESS_TEST(TestCrisisService)

} // namespace tst_crisisservice

#include "tst_crisisservice.moc"
