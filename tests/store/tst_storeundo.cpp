// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <sqlite3.h>

namespace tst_storeundo {

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

/** Steps back and forward, also those that name their step as the Undo of a message does. */
class TestStoreUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoSurvivesARestart();
    void undoRefusesWhatOthersChanged();
    void undoOfCreateAndDestroy();
    void whatTheServerDeletedComesBack();
    void whatTheServerRefusesToBringBackIsGoneAgain();
    void aCreationThatWasTakenBackComesFromTheTrash();
    void whatCannotBeRevivedBeginsAnewUnderAnotherId();
    void anOlderStepIsTakenBackAlone();
    void aLaterEditOfTheSamePropertyIsNotLost();
    void whatHangsOnACreationKeepsIt();
    void aStepIsTakenBackOnce();
    void typingThatJoinedIsOneStep();
    void redoFollowsTheOrderOfTheStepsBack();
    void theIdSurvivesUndoRedoAndARestart();
    void aLongStepIsOneStepBackAndForward();
    void aLongStepGoesBackWholeOrNotAtAll();
    void aCacheOfTheVersionBeforeIsTakenOver();

private:
    /** A post that the server has: title "Old". */
    [[nodiscard]] RecordId known(StoreCore &core)
    {
        const RecordId id = f.id('p');
        return core.applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})) ? id : RecordId();
    }
    [[nodiscard]] static RecordId edited(StoreCore &core, const RecordId &id, const QString &property, const QString &value, bool typing = false)
    {
        const auto saved = core.applyLocal(Fixture::edit(id, {{property, value}}, typing));
        return saved ? saved->mutation : RecordId();
    }

    /** Sends what waits; the server makes version @p commit of it. */
    [[nodiscard]] static bool sent(StoreCore &core, qint64 commit)
    {
        const PushBatch batch = core.nextBatch(10, 1 << 20).value();
        return !batch.isEmpty() && core.markInFlight(batch) && core.applyPushResults(Fixture::answer(batch, PushResult::Status::Applied, commit));
    }
    /** A scheduled post that the server had as version 5 and has thrown away as version 6, on this client's word. */
    [[nodiscard]] RecordId deleted(StoreCore &core)
    {
        const RecordId id = f.id('p');
        QJsonObject post = Fixture::post(id, 5, u"Old"_s, u"2026-11-20T08:00:00.000Z"_s);
        post.insert(u"status"_s, u"scheduled"_s);
        const bool fine = core.applyChanges(Fixture::posts({}, Fixture::state(5), {post}))
            && core.applyLocal({u"post.delete"_s, {SetOp::destroy(u"Post"_s, id)}}) && sent(core, 6)
            && core.applyChanges(Fixture::page(Fixture::state(5), Fixture::state(6), {}, {{u"Post"_s, QJsonArray{id.toString()}}}));
        return fine ? id : RecordId();
    }

    Fixture f;
};

void TestStoreUndo::undoSurvivesARestart()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    const RecordId id = f.id('p');
    {
        auto core = f.open(path);
        QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
        QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"New"_s}, {u"tags/a"_s, true}})));
    }
    auto core = f.open(path);
    QCOMPARE(core->status()->undo.undoLabel, u"post.edit"_s);
    QVERIFY(core->undo());
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
    QVERIFY(core->status()->undo.canRedo);
    QVERIFY(!core->status()->undo.canUndo);
    core = nullptr;
    core = f.open(path);
    QVERIFY(core->redo());
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"New"_s));
    QCOMPARE(core->redo().error().code, u"store.nothingToRedo"_s);
    QCOMPARE(core->reader().outbox()->size(), 3);
}

void TestStoreUndo::undoRefusesWhatOthersChanged()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"New"_s}})));
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QVERIFY(core->markInFlight(batch));
    QVERIFY(core->applyPushResults(Fixture::answer(batch, PushResult::Status::Applied, 6)));
    QVERIFY(core->applyChanges(Fixture::posts(Fixture::state(5), Fixture::state(7), {Fixture::post(id, 7, u"Somebody else's"_s)}))->applied);
    const auto undone = core->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, u"store.changedSince"_s);
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Somebody else's"_s));
}

void TestStoreUndo::undoOfCreateAndDestroy()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyLocal(Fixture::create(id, u"New"_s)));
    QVERIFY(core->undo());
    QVERIFY(!core->reader().get(u"Post"_s, id)->has_value());
    const auto again = core->redo();
    QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().code));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"New"_s));

    const RecordId old = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(old, 5, u"Old"_s)})));
    Mutation remove;
    remove.label = u"post.delete"_s;
    remove.ops = {SetOp::destroy(u"Post"_s, old)};
    QVERIFY(core->applyLocal(remove));
    QVERIFY(!core->reader().get(u"Post"_s, old)->has_value());
    const auto back = core->undo();
    QVERIFY2(back.has_value(), qPrintable(back ? QString() : back.error().code + back.error().detail));
    QCOMPARE(Fixture::property(*core, old, u"title"_s), QJsonValue(u"Old"_s));
}

void TestStoreUndo::whatTheServerDeletedComesBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    auto core = f.open(path);
    const RecordId id = deleted(*core);
    QVERIFY(!id.isNull());
    QVERIFY(core->reader().outbox()->isEmpty());
    core = nullptr;
    core = f.open(path);
    const auto back = core->undo();
    QVERIFY2(back.has_value(), qPrintable(back ? QString() : back.error().code + back.error().detail));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
    QCOMPARE(Fixture::property(*core, id, u"status"_s), QJsonValue(u"scheduled"_s));
    // The server has the record in its trash: nothing of it is sent but that it was known to be there, and as which version.
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QCOMPARE(batch.items.size(), 1);
    const QJsonObject call = QJsonDocument::fromJson(batch.items.first().json).object().value(u"calls"_s)[0][1].toObject();
    QCOMPARE(call.value(u"update"_s), QJsonValue(QJsonObject{{id.toString(), QJsonObject()}}));
    QCOMPARE(call.value(u"base"_s)[id.toString()], QJsonValue(QJsonObject{{u"ver"_s, 6}, {u"values"_s, QJsonObject()}}));
    QVERIFY(!call.contains(u"ifVersions"_s));
    core = nullptr;
    core = f.open(path); // what waits is shown after a restart, too
    QCOMPARE(Fixture::property(*core, id, u"body"_s), QJsonValue(u"Text of Old"_s));
    QVERIFY(sent(*core, 7));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
    QJsonObject revived = Fixture::post(id, 7, u"Old"_s, u"2026-11-20T08:00:00.000Z"_s);
    revived.insert(u"status"_s, u"scheduled"_s);
    QVERIFY(core->applyChanges(Fixture::posts(Fixture::state(6), Fixture::state(7), {revived})));
    QVERIFY(core->reader().outbox()->isEmpty());
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
    const auto again = core->redo();
    QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().code + again.error().detail));
    QVERIFY(!core->reader().get(u"Post"_s, id)->has_value());
}

void TestStoreUndo::whatTheServerRefusesToBringBackIsGoneAgain()
{
    auto core = f.open();
    const RecordId id = deleted(*core);
    QVERIFY(!id.isNull());
    QVERIFY(core->undo());
    QVERIFY(edited(*core, id, u"title"_s, u"Newer"_s) != RecordId());
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Newer"_s));
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QVERIFY(core->markInFlight(batch));
    QVERIFY(core->applyPushResults(Fixture::answer(batch, PushResult::Status::Rejected, 0, R"([["Post/set",{"notUpdated":{"x":{"type":"notFound"}}},"0"]])")));
    QVERIFY(!core->reader().get(u"Post"_s, id)->has_value());
    QVERIFY(!core->reader().rejected()->isEmpty());
}

void TestStoreUndo::aCreationThatWasTakenBackComesFromTheTrash()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyLocal(Fixture::create(id, u"New"_s)));
    QVERIFY(sent(*core, 5));
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"New"_s)})));
    QVERIFY(core->undo());
    QVERIFY(sent(*core, 6));
    QVERIFY(core->applyChanges(Fixture::page(Fixture::state(5), Fixture::state(6), {}, {{u"Post"_s, QJsonArray{id.toString()}}})));
    const auto again = core->redo();
    QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().code + again.error().detail));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"New"_s));
    // The id is spent: a second creation under it is one that the server refuses.
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QCOMPARE(batch.items.size(), 1);
    const QJsonObject call = QJsonDocument::fromJson(batch.items.first().json).object().value(u"calls"_s)[0][1].toObject();
    QVERIFY(!call.contains(u"create"_s));
    QCOMPARE(call.value(u"update"_s), QJsonValue(QJsonObject{{id.toString(), QJsonObject()}}));
    QCOMPARE(call.value(u"base"_s)[id.toString()][u"ver"_s].toInteger(), 6);
    QVERIFY(core->undo());
    QVERIFY(!core->reader().get(u"Post"_s, id)->has_value());
}

void TestStoreUndo::whatCannotBeRevivedBeginsAnewUnderAnotherId()
{
    auto core = f.open();
    const api::TypeInfo *notes = api::findType("InboxNote");
    QVERIFY(notes && !notes->revivable);
    const RecordId item = f.id('i'), note = RecordId::create(notes->letter, f.clock, f.rng);
    const auto all = [&core] {
        QStringList ids;
        const auto entries = core->reader().outbox();
        for (const OutboxEntry &entry : *entries)
            ids.append(entry.ops.first().id.toString());
        return ids;
    };
    QVERIFY(core->applyLocal({u"note.create"_s, {SetOp::create(u"InboxNote"_s, note, {{u"inboxItemId"_s, item.toString()}, {u"content"_s, u"Words"_s}})}}));
    QVERIFY(core->applyLocal({u"note.edit"_s, {SetOp::update(u"InboxNote"_s, note, {{u"content"_s, u"Other words"_s}})}}));
    QVERIFY(core->applyLocal({u"note.delete"_s, {SetOp::destroy(u"InboxNote"_s, note)}}));
    QVERIFY(core->undo());
    const auto fresh = RecordId::parse(all().last());
    QVERIFY(fresh && *fresh != note);
    const auto back = core->reader().get(u"InboxNote"_s, *fresh);
    QVERIFY(back && *back);
    QCOMPARE((*back)->object().value(u"content"_s), QJsonValue(u"Other words"_s));
    QVERIFY(core->undo()); // the steps before know it by its new id
    QCOMPARE((*core->reader().get(u"InboxNote"_s, *fresh))->object().value(u"content"_s), QJsonValue(u"Words"_s));
    QVERIFY(core->redo());
    QVERIFY(core->redo());
    QVERIFY(!core->reader().get(u"InboxNote"_s, *fresh)->has_value());
}

void TestStoreUndo::anOlderStepIsTakenBackAlone()
{
    auto core = f.open();
    const RecordId id = known(*core);
    const RecordId first = edited(*core, id, u"title"_s, u"New"_s);
    const RecordId second = edited(*core, id, u"body"_s, u"Words"_s);
    const RecordId other = f.id('p');
    QVERIFY(core->applyLocal(Fixture::create(other, u"Other"_s)));
    QVERIFY(core->undo(first));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
    QCOMPARE(Fixture::property(*core, id, u"body"_s), QJsonValue(u"Words"_s));
    QCOMPARE(Fixture::property(*core, other, u"title"_s), QJsonValue(u"Other"_s));
    QCOMPARE(core->status()->undo.undoLabel, u"post.create"_s);
    QVERIFY(core->undo(second));
    QCOMPARE(Fixture::property(*core, id, u"body"_s), QJsonValue(u"Text of Old"_s));
}

void TestStoreUndo::aLaterEditOfTheSamePropertyIsNotLost()
{
    auto core = f.open();
    const RecordId id = known(*core);
    const RecordId first = edited(*core, id, u"title"_s, u"New"_s);
    QVERIFY(!edited(*core, id, u"title"_s, u"Newer"_s).isNull());
    const auto refused = core->undo(first);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().code, u"store.changedSince"_s);
    QCOMPARE(refused.error().args, (QStringList{u"Post"_s, u"title"_s}));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Newer"_s));
    QVERIFY(core->undo());
    QVERIFY(core->undo(first));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
}

void TestStoreUndo::whatHangsOnACreationKeepsIt()
{
    auto core = f.open();
    const RecordId post = f.id('p');
    const RecordId made = core->applyLocal(Fixture::create(post, u"Copy"_s))->mutation;
    Mutation target{u"post.accounts"_s, {SetOp::create(u"PostTarget"_s, f.id('t'), {{u"postId"_s, post.toString()}, {u"accountId"_s, f.id('s').toString()}})}};
    QVERIFY(core->applyLocal(target));
    const auto refused = core->undo(made);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"store.changedSince"_s);
    QVERIFY(core->undo());
    QVERIFY(core->undo(made));
    QCOMPARE(Fixture::property(*core, post, u"title"_s), QJsonValue(QJsonValue::Undefined));
}

void TestStoreUndo::aStepIsTakenBackOnce()
{
    auto core = f.open();
    const RecordId id = known(*core);
    const RecordId first = edited(*core, id, u"title"_s, u"New"_s);
    QVERIFY(core->undo(first));
    const auto again = core->undo(first);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"store.nothingToUndo"_s);
    QVERIFY(!core->undo(RecordId()));
    QVERIFY(!core->undo(f.id('y')));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
}

void TestStoreUndo::typingThatJoinedIsOneStep()
{
    auto core = f.open();
    const RecordId id = known(*core);
    const RecordId first = edited(*core, id, u"title"_s, u"A"_s, true);
    QVERIFY(!edited(*core, id, u"title"_s, u"AB"_s, true).isNull());
    QVERIFY(core->undo(first));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
}

void TestStoreUndo::redoFollowsTheOrderOfTheStepsBack()
{
    auto core = f.open();
    const RecordId id = known(*core);
    const RecordId first = edited(*core, id, u"title"_s, u"New"_s);
    QVERIFY(!edited(*core, id, u"body"_s, u"Words"_s).isNull());
    QVERIFY(core->undo(first));
    QVERIFY(core->undo()); // the body
    QVERIFY(core->redo());
    QCOMPARE(Fixture::property(*core, id, u"body"_s), QJsonValue(u"Words"_s));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
    QVERIFY(core->redo());
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"New"_s));
    QVERIFY(!core->redo());
}

void TestStoreUndo::theIdSurvivesUndoRedoAndARestart()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"cache.sqlite"_s);
    auto core = f.open(path);
    const RecordId id = known(*core);
    const RecordId first = edited(*core, id, u"title"_s, u"New"_s);
    QVERIFY(core->undo(first));
    core.reset();
    core = f.open(path);
    QVERIFY(core->redo());
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"New"_s));
    core.reset();
    core = f.open(path);
    QVERIFY(core->undo(first));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
}

void TestStoreUndo::aLongStepIsOneStepBackAndForward()
{
    auto core = f.open();
    QList<RecordId> posts;
    QJsonArray objects;
    for (int i = 0; i < 4; ++i) {
        posts.append(f.id('p'));
        objects.append(Fixture::post(posts.last(), 5, u"Old"_s));
    }
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), objects)));
    RecordId first;
    for (int i = 0; i < 3; ++i) {
        Mutation part = Fixture::edit(posts[i], {{u"title"_s, u"New"_s}});
        part.partOf = first;
        const auto saved = core->applyLocal(part);
        QVERIFY(saved);
        first = first.isNull() ? saved->mutation : first;
        // What somebody does in between is a step of its own.
        if (i == 1)
            QVERIFY(!edited(*core, posts[3], u"title"_s, u"Other"_s).isNull());
    }
    const auto titles = [&] {
        QStringList all;
        for (const RecordId &id : posts)
            all.append(Fixture::property(*core, id, u"title"_s).toString());
        return all.join(u' ');
    };
    QVERIFY(core->undo());
    QCOMPARE(titles(), u"Old Old Old Other"_s);
    QVERIFY(core->undo());
    QCOMPARE(titles(), u"Old Old Old Old"_s);
    QVERIFY(core->redo());
    QCOMPARE(titles(), u"Old Old Old Other"_s);
    QVERIFY(core->redo());
    QCOMPARE(titles(), u"New New New Other"_s);
    QVERIFY(core->undo(first));
    QCOMPARE(titles(), u"Old Old Old Other"_s);
    QCOMPARE(core->undo(first).error().code, u"store.nothingToUndo"_s);
}

void TestStoreUndo::aLongStepGoesBackWholeOrNotAtAll()
{
    auto core = f.open();
    const RecordId a = known(*core);
    const RecordId b = f.id('p');
    QVERIFY(core->applyLocal(Fixture::create(b, u"Old"_s)));
    const RecordId first = edited(*core, a, u"title"_s, u"New"_s);
    Mutation part = Fixture::edit(b, {{u"title"_s, u"New"_s}});
    part.partOf = first;
    QVERIFY(core->applyLocal(part));
    QVERIFY(!edited(*core, a, u"title"_s, u"Newer"_s).isNull());
    QCOMPARE(core->undo(first).error().code, u"store.changedSince"_s);
    QCOMPARE(Fixture::property(*core, a, u"title"_s), QJsonValue(u"Newer"_s));
    QCOMPARE(Fixture::property(*core, b, u"title"_s), QJsonValue(u"New"_s));
}

void TestStoreUndo::aCacheOfTheVersionBeforeIsTakenOver()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"cache.sqlite"_s);
    auto core = f.open(path);
    const RecordId id = known(*core);
    const RecordId first = edited(*core, id, u"title"_s, u"New"_s);
    QVERIFY(!edited(*core, id, u"body"_s, u"Words"_s).isNull());
    QVERIFY(core->undo());
    core.reset();
    sqlite3 *raw = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &raw), SQLITE_OK);
    QCOMPARE(sqlite3_exec(raw, "DROP TABLE inbox_fts; DROP TABLE inbox_search_dirty; DROP TABLE inbox_search_job; DROP TABLE blob_download; DROP INDEX ix_undo_made; ALTER TABLE undo DROP COLUMN made; ALTER TABLE undo DROP COLUMN ways; PRAGMA user_version=1", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(raw);
    core = f.open(path);
    QVERIFY(core);
    QVERIFY(core->undo(first));
    QVERIFY(core->redo());
    QVERIFY(core->redo());
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"New"_s));
    QCOMPARE(Fixture::property(*core, id, u"body"_s), QJsonValue(u"Words"_s));
}

CAMPANILE_GUILESS_TEST(TestStoreUndo)

} // namespace tst_storeundo

#include "tst_storeundo.moc"
