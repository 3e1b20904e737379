// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_storecore {

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

class TestStoreCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsStayOnTopUntilTheirPull();
    void aRejectedEditBecomesACard();
    void typingIsOneMutation();
    void dependenciesFollowRecordsAndReferences();
    void aMutationWaitsForItsFile();
    void forkAndGapNumberAnew_data();
    void forkAndGapNumberAnew();
    void aBatchThatChangedIsNotSent();
    void snapshotReplacesAndResumes();
    void journalGoesBackAfterARestore();
    void blobsAndCoverage();
    void searchFindsWords();
    void queriesPageByKey();
    void localRecordsStayHere();
    void wrongEditsAreRefused_data();
    void wrongEditsAreRefused();
    void aMonthOfTwentyThousandPostsSharesItsTexts();

private:
    Fixture f;
};

void TestStoreCore::editsStayOnTopUntilTheirPull()
{
    auto core = f.open();
    QVERIFY(core);
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts(QString(), Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"Mine"_s}})));
    const ChangeNotice notice = core->takeNotice();
    QCOMPARE(notice.types.value(u"Post"_s).records.last().properties, QSet<QString>{u"title"_s});

    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QCOMPARE(batch.items.size(), 1);
    const QJsonObject wire = QJsonDocument::fromJson(batch.items.first().json).object();
    const QJsonObject call = wire.value(u"calls"_s).toArray().at(0).toArray().at(1).toObject();
    QCOMPARE(call.value(u"base"_s).toObject().value(id.toString()).toObject(),
             (QJsonObject{{u"ver"_s, 5}, {u"values"_s, QJsonObject{{u"title"_s, u"Old"_s}}}}));
    QVERIFY(core->markInFlight(batch));
    // Somebody else's change of another property comes before our answer.
    QJsonObject theirs = Fixture::post(id, 6, u"Old"_s);
    theirs.insert(u"body"_s, u"Theirs"_s);
    QVERIFY(core->applyChanges(Fixture::posts(Fixture::state(5), Fixture::state(6), {theirs}))->applied);
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Mine"_s));
    QCOMPARE(Fixture::property(*core, id, u"body"_s), QJsonValue(u"Theirs"_s));
    QCOMPARE(core->applyPushResults(Fixture::answer(batch, PushResult::Status::Applied, 7))->acked, 1);
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Mine"_s));
    QVERIFY(!core->reader().get(u"Post"_s, id).value()->flags.pending);
    theirs.insert(u"title"_s, u"Mine"_s);
    theirs.insert(u"ver"_s, 7);
    QVERIFY(core->applyChanges(Fixture::posts(Fixture::state(6), Fixture::state(7), {theirs}))->applied);
    QCOMPARE(core->reader().outbox()->size(), 0);
    QVERIFY(!core->reader().serverRecord(u"Post"_s, id)->has_value());
    QCOMPARE(core->reader().get(u"Post"_s, id).value()->ver, 7);
}

void TestStoreCore::aRejectedEditBecomesACard()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"Mine"_s}})));
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QVERIFY(core->markInFlight(batch));
    Mutation later = Fixture::edit(id, {{u"body"_s, u"Later"_s}});
    later.label = u"post.other"_s;
    QVERIFY(core->applyLocal(later));
    const QByteArray responses = R"([["Post/set",{"notUpdated":{")" + id.toByteArray() + R"(":{"type":"conflict","property":"title"}}},"0"]])";
    QCOMPARE(core->applyPushResults(Fixture::answer(batch, PushResult::Status::Rejected, 0, responses))->rejected, 2);
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
    const QList<RejectedEdit> cards = core->reader().rejected().value();
    QCOMPARE(cards.size(), 2);
    const bool firstIsOurs = cards.first().mutation == batch.items.first().mutation;
    const RejectedEdit &card = firstIsOurs ? cards.first() : cards.last();
    QCOMPARE(card.errorType, u"conflict"_s);
    QCOMPARE(card.ops.first().value.value(u"title"_s).toString(), u"Mine"_s);
    QCOMPARE((firstIsOurs ? cards.last() : cards.first()).errorType, u"dependencyRejected"_s);
    QVERIFY(core->reader().get(u"Post"_s, id).value()->flags.rejected);
    QVERIFY(!core->status()->undo.canUndo);
    QVERIFY(core->retryRejected(card.mutation));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Mine"_s));
    QCOMPARE(core->status()->rejected, 1);
    QVERIFY(core->discardRejected((firstIsOurs ? cards.last() : cards.first()).mutation));
    QCOMPARE(core->status()->rejected, 0);
}

void TestStoreCore::typingIsOneMutation()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
    QVERIFY(!core->applyLocal(Fixture::edit(id, {{u"title"_s, u"A"_s}}, true))->coalesced);
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"AB"_s}}, true))->coalesced);
    QCOMPARE(core->reader().outbox()->size(), 1);
    QCOMPARE(core->reader().outbox()->first().base.first().value(u"title"_s).toString(), u"Old"_s);
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"AB"_s}}, true))->unchanged);
    // Another mutation after it is a boundary.
    Mutation other = Fixture::edit(id, {{u"body"_s, u"x"_s}});
    other.label = u"post.other"_s;
    QVERIFY(core->applyLocal(other));
    QVERIFY(!core->applyLocal(Fixture::edit(id, {{u"title"_s, u"ABC"_s}}, true))->coalesced);
    QCOMPARE(core->reader().outbox()->size(), 3);
    // One that is on its way is never touched again.
    QVERIFY(core->markInFlight(core->nextBatch(10, 1 << 20).value()));
    QVERIFY(!core->applyLocal(Fixture::edit(id, {{u"title"_s, u"ABCD"_s}}, true))->coalesced);
}

void TestStoreCore::dependenciesFollowRecordsAndReferences()
{
    auto core = f.open();
    const RecordId post = f.id('p');
    const RecordId target = f.id('t');
    const RecordId made = core->applyLocal(Fixture::create(post, u"New"_s))->mutation;
    Mutation reference;
    reference.label = u"target.create"_s;
    reference.ops = {SetOp::create(u"PostTarget"_s, target, {{u"postId"_s, post.toString()}, {u"accountId"_s, f.id('s').toString()}})};
    QVERIFY(core->applyLocal(reference));
    QVERIFY(core->applyLocal(Fixture::edit(post, {{u"status"_s, u"scheduled"_s}})));
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QCOMPARE(batch.items.size(), 3);
    for (int i : {1, 2}) {
        const QJsonObject wire = QJsonDocument::fromJson(batch.items.at(i).json).object();
        QCOMPARE(wire.value(u"after"_s).toArray(), QJsonArray{made.toString()});
    }
    const QJsonObject scheduling = QJsonDocument::fromJson(batch.items.at(2).json).object();
    const QJsonObject call = scheduling.value(u"calls"_s).toArray().at(0).toArray().at(1).toObject();
    QCOMPARE(call.value(u"ifVersions"_s).toObject().value(post.toString()), QJsonValue(u"after"_s));
    QCOMPARE(batch.items.at(2).seq, 3);
}

void TestStoreCore::aMutationWaitsForItsFile()
{
    auto core = f.open();
    BlobUpload upload;
    upload.blobId = u"babcdefg"_s;
    upload.path = u"/home/x.png"_s;
    upload.sha256 = QByteArray(32, 'x');
    QVERIFY(core->enqueueBlob(upload));
    const RecordId asset = f.id('a');
    Mutation mutation;
    mutation.label = u"asset.create"_s;
    mutation.ops = {SetOp::create(u"Asset"_s, asset, {{u"blobId"_s, upload.blobId}})};
    const auto saved = core->applyLocal(mutation);
    QVERIFY2(saved.has_value(), qPrintable(saved ? QString() : saved.error().code + saved.error().detail));
    QVERIFY(core->applyLocal(Fixture::create(f.id('p'), u"Independent"_s)));
    Mutation follower;
    follower.label = u"asset.edit"_s;
    follower.ops = {SetOp::update(u"Asset"_s, asset, {{u"altText"_s, u"A cup"_s}})};
    QVERIFY(core->applyLocal(follower));
    QCOMPARE(core->nextBatch(10, 1 << 20)->items.size(), 1);
    QVERIFY(core->reader().outbox()->first().waitsForBlobs);
    BlobUpload next = core->nextUpload().value().value();
    next.state = BlobUpload::State::Done;
    QVERIFY(core->updateUpload(next));
    const PushBatch all = core->nextBatch(10, 1 << 20).value();
    QCOMPARE(all.items.size(), 3);
    QCOMPARE(all.items.first().seq, 1);
}

void TestStoreCore::forkAndGapNumberAnew_data()
{
    QTest::addColumn<PushResult::Status>("status");
    QTest::addColumn<qint64>("firstSeq");
    QTest::newRow("a fork starts a new client at one") << PushResult::Status::Fork << 1LL;
    QTest::newRow("a gap goes on after the server's number") << PushResult::Status::Gap << 41LL;
}

void TestStoreCore::forkAndGapNumberAnew()
{
    QFETCH(const PushResult::Status, status);
    QFETCH(const qint64, firstSeq);
    auto core = f.open();
    const RecordId client = core->clientId();
    const RecordId mid = core->applyLocal(Fixture::create(f.id('p'), u"New"_s))->mutation;
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QVERIFY(core->markInFlight(batch));
    PushReply reply = Fixture::answer(batch, status, 0);
    reply.lastSeq = 40;
    QVERIFY(core->applyPushResults(reply)->renumbered);
    const PushBatch again = core->nextBatch(10, 1 << 20).value();
    QCOMPARE(again.items.first().seq, firstSeq);
    QCOMPARE(again.items.first().mutation, mid);
    QCOMPARE(again.clientId != client, status == PushResult::Status::Fork);
}

void TestStoreCore::aBatchThatChangedIsNotSent()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"A"_s}}, true)));
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"AB"_s}}, true))->coalesced);
    QCOMPARE(core->markInFlight(batch).error().code, u"store.batchStale"_s);
    QVERIFY(core->markInFlight(core->nextBatch(10, 1 << 20).value()));
    // An unanswered batch keeps its numbers.
    QCOMPARE(core->nextBatch(10, 1 << 20)->items.first().seq, 1);
    QCOMPARE(core->nextBatch(10, 1 << 20)->ackedThrough, 0);
}

void TestStoreCore::snapshotReplacesAndResumes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    auto core = f.open(path);
    const RecordId gone = f.id('p');
    const RecordId kept = f.id('p');
    const RecordId fresh = f.id('p');
    const RecordId local = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(gone, 4, u"Gone"_s), Fixture::post(kept, 5, u"Kept"_s)})));
    QVERIFY(core->applyLocal(Fixture::edit(kept, {{u"title"_s, u"Mine"_s}})));
    QVERIFY(core->applyLocal(Fixture::create(local, u"Local"_s)));
    QVERIFY(core->beginSnapshot(u"Post"_s, u"2.1.9"_s));
    const auto line = [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; };
    QCOMPARE(core->importSnapshot(u"Post"_s, line(Fixture::post(kept, 8, u"Theirs"_s))).value(), 1);
    core = nullptr;
    core = f.open(path);
    const QList<SnapshotJob> jobs = core->openSnapshots().value();
    QCOMPARE(jobs.size(), 1);
    QCOMPARE(jobs.first().after, kept);
    QCOMPARE(core->beginSnapshot(u"Post"_s, u"2.1.b"_s)->state, u"2.1.9"_s);
    QCOMPARE(core->importSnapshot(u"Post"_s, line(Fixture::post(kept, 8, u"Twice"_s))).error().code, u"store.snapshotOrder"_s);
    QCOMPARE(core->importSnapshot(u"Post"_s, line(Fixture::post(fresh, 9, u"Fresh"_s))).value(), 1);
    (void)core->takeNotice();
    QVERIFY(core->finishSnapshot(u"Post"_s, 2));
    QVERIFY(core->takeNotice().types.value(u"Post"_s).reset);
    QVERIFY(core->setCursor(u"2.1.9"_s));
    QVERIFY(!core->reader().get(u"Post"_s, gone)->has_value());
    QCOMPARE(Fixture::property(*core, kept, u"title"_s), QJsonValue(u"Mine"_s));
    QCOMPARE(core->reader().serverRecord(u"Post"_s, kept).value()->ver, 8);
    QCOMPARE(Fixture::property(*core, local, u"title"_s), QJsonValue(u"Local"_s));
    QCOMPARE(Fixture::property(*core, fresh, u"title"_s), QJsonValue(u"Fresh"_s));
    QVERIFY(core->checkIntegrity());
    QCOMPARE(core->reader().outbox()->size(), 2);
}

void TestStoreCore::journalGoesBackAfterARestore()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    const RecordId mid = core->applyLocal(Fixture::create(id, u"New"_s))->mutation;
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QVERIFY(core->markInFlight(batch));
    QVERIFY(core->applyPushResults(Fixture::answer(batch, PushResult::Status::Applied, 6)));
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(6), {Fixture::post(id, 6, u"New"_s)}))->applied);
    QCOMPARE(core->requeueJournal(6).value(), 0);
    QVERIFY(core->applyLocal(Fixture::create(f.id('p'), u"After"_s)));
    QCOMPARE(core->requeueJournal(5).value(), 1);
    QVERIFY(core->fork());
    const PushBatch again = core->nextBatch(10, 1 << 20).value();
    QCOMPARE(again.items.size(), 2);
    QCOMPARE(again.items.first().mutation, mid);
    f.clock.advanceMs(15LL * 24 * 3600 * 1000);
    QVERIFY(core->pruneJournal());
}

void TestStoreCore::blobsAndCoverage()
{
    auto core = f.open();
    QVERIFY(core->putCachedBlob({u"b1"_s, u"/1"_s, 60, 1}));
    QVERIFY(core->putCachedBlob({u"b2"_s, u"/2"_s, 60, 2}));
    const QList<CachedBlob> gone = core->blobsToEvict(100).value();
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.first().blobId, u"b1"_s);
    QVERIFY(core->forgetBlobs({gone.first().blobId}));
    QVERIFY(core->blobsToEvict(100)->isEmpty());
    QVERIFY(core->cachedBlob(u"b2"_s)->has_value());
    QVERIFY(core->setCoverage(u"InboxItem"_s, u"s"_s, {100, 200, 10}));
    QVERIFY(core->setCoverage(u"InboxItem"_s, u"s"_s, {300, 400, 20}));
    QCOMPARE(core->coverage(u"InboxItem"_s, u"s"_s)->size(), 2);
    QVERIFY(core->setCoverage(u"InboxItem"_s, u"s"_s, {150, 300, 30}));
    const QList<Coverage> pieces = core->coverage(u"InboxItem"_s, u"s"_s).value();
    QCOMPARE(pieces.size(), 1);
    QCOMPARE(pieces.first().fromMs, 100);
    QCOMPARE(pieces.first().toMs, 400);
    QCOMPARE(pieces.first().asOfMs, 10);
}

void TestStoreCore::searchFindsWords()
{
    auto core = f.open();
    const RecordId first = f.id('p');
    const RecordId second = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(first, 4, u"Grand café opening"_s), Fixture::post(second, 5, u"Closing"_s)})));
    QVERIFY(!core->takeNotice().indexed.contains(u"Post"_s)); // the rows are there, the index is not
    while (core->indexSearchSlice(1).value()) { }
    QVERIFY(core->takeNotice().indexed.contains(u"Post"_s));
    QVERIFY(!core->indexSearchSlice(1).value());
    QVERIFY(core->takeNotice().isEmpty());
    QCOMPARE(core->reader().searchPosts(u"grand hotel"_s, 10)->size(), 0);
    QCOMPARE(core->reader().searchPosts(u"grand caf"_s, 10)->first().id, first);
    QVERIFY(core->applyLocal(Fixture::edit(second, {{u"title"_s, u"Espresso \"OR\" NEAR( *"_s}})));
    while (core->indexSearchSlice(10).value()) { }
    QCOMPARE(core->reader().searchPosts(u"espresso or near( \"*"_s, 10)->size(), 1);
    QCOMPARE(core->reader().searchPosts(u"closing"_s, 10)->size(), 1); // the text still says so
    QCOMPARE(core->reader().searchPosts(u" \"* "_s, 10)->size(), 0);
}

void TestStoreCore::queriesPageByKey()
{
    auto core = f.open();
    QJsonArray list;
    for (int i = 0; i < 25; ++i)
        list.append(Fixture::post(f.id('p'), 5, u"n"_s, i < 5 ? QString() : u"2026-11-%1T09:00:00.000Z"_s.arg(i / 2 + 1, 2, 10, QChar(u'0'))));
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), list)));
    for (const bool down : {false, true}) {
        Query query;
        query.type = u"Post"_s;
        query.orderBy = u"scheduledAt"_s;
        query.descending = down;
        query.limit = 4;
        QSet<RecordId> seen;
        for (;;) {
            const QueryPage page = core->reader().query(query).value();
            for (const Record &record : page.rows)
                seen.insert(record.id);
            if (!page.next)
                break;
            query.after = page.next;
        }
        QCOMPARE(seen.size(), 25);
    }
    Query wrong;
    wrong.type = u"Post"_s;
    wrong.where(u"body"_s, Filter::Op::Eq, u"x"_s);
    QCOMPARE(core->reader().query(wrong).error().code, u"store.notIndexed"_s);
    Query draft;
    draft.type = u"Post"_s;
    draft.where(u"status"_s, Filter::Op::Eq, u"draft"_s).where(u"scheduledAt"_s, Filter::Op::IsNull, {});
    QCOMPARE(core->reader().count(draft).value(), 5);
    QCOMPARE(core->reader().unscheduledPosts({}, 3)->rows.size(), 3);
    QCOMPARE(core->reader().unscheduledPosts({}, 3, core->reader().unscheduledPosts({}, 3)->next)->rows.size(), 2);
}

void TestStoreCore::localRecordsStayHere()
{
    auto core = f.open();
    const api::TypeInfo *type = api::findType("PanelLayout");
    QVERIFY(type);
    const RecordId id = f.id(type->letter);
    Mutation mutation;
    mutation.label = u"layout.save"_s;
    mutation.ops = {SetOp::create(u"PanelLayout"_s, id, {{u"name"_s, u"Wide"_s}})};
    QVERIFY(core->applyLocal(mutation));
    QCOMPARE(core->reader().get(u"PanelLayout"_s, id).value()->object().value(u"name"_s).toString(), u"Wide"_s);
    QVERIFY(core->nextBatch(10, 1 << 20)->isEmpty());
    mutation.ops.append(SetOp::create(u"Post"_s, f.id('p'), {}));
    QVERIFY(!core->applyLocal(mutation));
}

void TestStoreCore::wrongEditsAreRefused_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("patch");
    QTest::addColumn<QString>("code");
    QTest::newRow("an unknown type") << u"Nonsense"_s << QJsonObject{} << u"store.unknownType"_s;
    QTest::newRow("an unknown property") << u"Post"_s << QJsonObject{{u"nonsense"_s, 1}} << u"store.notWritable"_s;
    QTest::newRow("a property of the server") << u"Post"_s << QJsonObject{{u"publishedAt"_s, u"x"_s}} << u"store.notWritable"_s;
    QTest::newRow("the id") << u"Post"_s << QJsonObject{{u"id"_s, u"x"_s}} << u"store.notWritable"_s;
    QTest::newRow("a record that is not there") << u"Post"_s << QJsonObject{{u"title"_s, u"x"_s}} << u"store.gone"_s;
    QTest::newRow("a type that only the server writes") << u"SocialAccount"_s << QJsonObject{} << u"store.readOnlyType"_s;
}

void TestStoreCore::wrongEditsAreRefused()
{
    QFETCH(const QString, type);
    QFETCH(const QJsonObject, patch);
    QFETCH(const QString, code);
    auto core = f.open();
    Mutation mutation;
    mutation.label = u"x"_s;
    mutation.ops = {SetOp::update(type, f.id('p'), patch)};
    const auto saved = core->applyLocal(mutation);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, code);
    QCOMPARE(core->reader().outbox()->size(), 0);
    Mutation paste = Fixture::create(f.id('p'), u"x"_s);
    paste.ops.first().value.insert(u"body"_s, QString(100'000'000, u'x'));
    QCOMPARE(core->applyLocal(paste).error().code, u"store.mutationTooBig"_s);
}

void TestStoreCore::aMonthOfTwentyThousandPostsSharesItsTexts()
{
    auto core = f.open();
    QVERIFY(core->beginSnapshot(u"Post"_s, u"1.1.5"_s));
    QVERIFY(core->beginSnapshot(u"PostTarget"_s, u"1.1.5"_s));
    QByteArray posts, targets;
    const RecordId account = f.id('s');
    const qint64 start = QDateTime(QDate(2025, 10, 1), QTime(), Qt::UTC).toMSecsSinceEpoch();
    constexpr qint64 kDay = 24LL * 3600 * 1000;
    for (int i = 0; i < 20'000; ++i) {
        const RecordId id = f.id('p');
        const qint64 at = start + i * (420 * kDay / 20'000);
        QJsonObject post = Fixture::post(id, 5, u"Post %1"_s.arg(i), QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z');
        post.insert(u"tags"_s, QJsonObject{{u"launch"_s, true}});
        posts += QJsonDocument(post).toJson(QJsonDocument::Compact) + '\n';
        targets += QJsonDocument(QJsonObject{{u"id"_s, f.id('t').toString()}, {u"ver"_s, 5}, {u"postId"_s, id.toString()},
                                             {u"accountId"_s, account.toString()}, {u"status"_s, u"pending"_s}}).toJson(QJsonDocument::Compact) + '\n';
    }
    QCOMPARE(core->importSnapshot(u"Post"_s, posts).value(), 20'000);
    QCOMPARE(core->importSnapshot(u"PostTarget"_s, targets).value(), 20'000);
    QVERIFY(core->finishSnapshot(u"Post"_s));
    QVERIFY(core->finishSnapshot(u"PostTarget"_s));
    const qint64 from = start + 200 * kDay;
    const QList<PostCalendarRow> rows = core->reader().postsInRange(from, from + 30 * kDay).value();
    QVERIFY(rows.size() > 1300);
    QCOMPARE(rows.first().targets.size(), 1);
    QCOMPARE(rows.first().targets.first().account, account);
    QCOMPARE(rows.first().tags, QStringList{u"launch"_s});
    // What most rows have in common is there once.
    QCOMPARE(rows.last().tags, rows.first().tags);
    QCOMPARE(rows.last().status, rows.first().status);
    QCOMPARE(rows.last().tags.first().constData(), rows.first().tags.first().constData());
    QCOMPARE(rows.last().status.constData(), rows.first().status.constData());
    QCOMPARE(rows.last().targets.first().status, u"pending"_s);
    QCOMPARE(rows.last().targets.first().status.constData(), rows.first().targets.first().status.constData());
}

CAMPANILE_GUILESS_TEST(TestStoreCore)

} // namespace tst_storecore

#include "tst_storecore.moc"
