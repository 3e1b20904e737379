// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/sync/world.h"

#include <QTest>

namespace tst_synccore {

using namespace campanile;
using namespace campanile::sync;
using campanile::test::Device;
using campanile::test::World;
using namespace Qt::StringLiterals;
using Phase = SyncState::Phase;

/** SyncCore and the real cache against the real server core, with a network that a test holds in its hand. */
class TestSyncCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editOfflineThenSync();
    void twoDevicesConverge();
    void lostAnswerReplaysOnce();
    void conflictIsKept();
    void aTextThatWasBegunBeforeAPullIsNoAnswerToIt();
    void refusedEditBecomesACard();
    void permissionChangeTakesASnapshot();
    void aLowerRoleForgetsWhatItMayNotRead();
    void newEpochSendsTheJournalAgain();
    void copiedCacheForks();
    void manyRecordsComeBySnapshot();
    void newsOfOurOwnPushAreIgnored();
    void unchangedDataIsOneRequest();
    void stopIsQuiet();
};

void TestSyncCore::editOfflineThenSync()
{
    World world;
    Device device(world);
    device.start();
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, Phase::UpToDate);
    device.network = false;
    const RecordId id = device.create({{u"title"_s, u"Offline"_s}});
    QVERIFY(device.edit(id, {{u"title"_s, u"Offline, again"_s}}));
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, Phase::Offline);
    QCOMPARE(device.value(id, u"title"_s).toString(), u"Offline, again"_s);
    QVERIFY(world.serverRecord(u"Post"_s, id).isEmpty());
    device.network = true;
    device.put(Event::onlineChanged(true));
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, Phase::UpToDate);
    QCOMPARE(world.serverRecord(u"Post"_s, id).value(u"title"_s).toString(), u"Offline, again"_s);
    QCOMPARE(device.status().pending + device.status().inFlight, 0);
}

void TestSyncCore::twoDevicesConverge()
{
    World world;
    Device one(world);
    Device two(world);
    one.start();
    two.start();
    QVERIFY(one.settle() && two.settle());
    const RecordId id = one.create({{u"title"_s, u"A"_s}});
    QVERIFY(one.settle());
    two.put(Event::serverMoved(world.account, 0));
    QVERIFY(two.settle());
    QCOMPARE(two.value(id, u"title"_s).toString(), u"A"_s);
    QVERIFY(one.edit(id, {{u"tags/spring"_s, true}}));
    QVERIFY(two.edit(id, {{u"tags/sale"_s, true}}));
    QVERIFY(two.settle());
    QVERIFY(one.settle());
    two.put(Event::serverMoved(world.account, 0));
    QVERIFY(two.settle());
    const QJsonObject both{{u"spring"_s, true}, {u"sale"_s, true}};
    QCOMPARE(one.value(id, u"tags"_s).toObject(), both);
    QCOMPARE(two.value(id, u"tags"_s).toObject(), both);
    QCOMPARE(one.status().conflicts, 0);
}

void TestSyncCore::lostAnswerReplaysOnce()
{
    World world;
    Device device(world);
    device.start();
    QVERIFY(device.settle());
    const RecordId id = device.create({{u"title"_s, u"Once"_s}});
    QCOMPARE(device.pending.size(), 1);
    device.loseAnswer();
    const qint64 ver = world.serverRecord(u"Post"_s, id).value(u"ver"_s).toInteger();
    QVERIFY(ver > 0);
    QVERIFY(device.settle());
    QCOMPARE(world.serverRecord(u"Post"_s, id).value(u"ver"_s).toInteger(), ver);
    QCOMPARE(device.status().pending + device.status().inFlight, 0);
    // The same across a restart of the program.
    QVERIFY(device.edit(id, {{u"title"_s, u"Twice"_s}}));
    (void)world.answer(device.pending.first().request, world.user);
    const qint64 second = world.serverRecord(u"Post"_s, id).value(u"ver"_s).toInteger();
    device.restart();
    QVERIFY(device.settle());
    QCOMPARE(world.serverRecord(u"Post"_s, id).value(u"ver"_s).toInteger(), second);
    QCOMPARE(device.status().rejected, 0);
}

void TestSyncCore::conflictIsKept()
{
    World world;
    Device one(world);
    Device two(world);
    one.start();
    two.start();
    QVERIFY(one.settle() && two.settle());
    const RecordId id = one.create({{u"title"_s, u"Base"_s}});
    QVERIFY(one.settle());
    two.put(Event::serverMoved({}, 0));
    QVERIFY(two.settle());
    two.network = false;
    QVERIFY(two.edit(id, {{u"title"_s, u"Mine"_s}}));
    QVERIFY(two.settle());
    QVERIFY(one.edit(id, {{u"title"_s, u"Theirs"_s}}));
    QVERIFY(one.settle());
    two.network = true;
    two.put(Event::onlineChanged(true));
    QVERIFY(two.settle());
    QCOMPARE(two.value(id, u"title"_s).toString(), u"Mine"_s);
    QCOMPARE(two.status().conflicts, 1);
    one.put(Event::serverMoved({}, 0));
    QVERIFY(one.settle());
    QCOMPARE(one.status().conflicts, 1);
}

void TestSyncCore::aTextThatWasBegunBeforeAPullIsNoAnswerToIt()
{
    World world;
    Device one(world);
    Device two(world);
    one.start();
    two.start();
    QVERIFY(one.settle() && two.settle());
    const RecordId id = one.create({{u"body"_s, u"Brew on Monday"_s}});
    QVERIFY(one.settle());
    two.put(Event::serverMoved({}, 0));
    QVERIFY(two.settle());
    QVERIFY(one.edit(id, {{u"body"_s, u"Brew on Sunday"_s}}));
    QVERIFY(one.settle());
    two.put(Event::serverMoved({}, 0));
    QVERIFY(two.settle());
    QCOMPARE(two.value(id, u"body"_s).toString(), u"Brew on Sunday"_s);
    // Whoever sits at the second device had the first text before them when they changed it.
    const auto write = [&](const QString &text, const QString &base) {
        store::Mutation mutation{u"post.edit"_s, {store::SetOp::update(u"Post"_s, id, {{u"body"_s, text}})}, true};
        mutation.ops.first().base = {{u"body"_s, base}};
        const auto saved = two.store->applyLocal(mutation);
        two.put(Event::localEdit(false));
        return saved.has_value();
    };
    two.network = false;
    QVERIFY(write(u"Brew on Friday"_s, u"Brew on Monday"_s));
    QCOMPARE(two.value(id, u"body"_s).toString(), u"Brew on Friday"_s);
    // A step back leads to what the cache had, not to what the person had.
    const auto undone = two.store->undo();
    QVERIFY(undone);
    QCOMPARE(two.value(id, u"body"_s).toString(), u"Brew on Sunday"_s);
    QVERIFY(two.store->redo());
    QVERIFY(write(u"Brew on Friday at nine"_s, u"Brew on Friday"_s));
    two.network = true;
    two.put(Event::onlineChanged(true));
    QVERIFY(two.settle());
    QCOMPARE(two.value(id, u"body"_s).toString(), u"Brew on Friday at nine"_s);

    const int before = two.status().conflicts;
    const RecordId other = one.create({{u"body"_s, u"Brew on Monday"_s}});
    QVERIFY(one.settle());
    QVERIFY(one.edit(other, {{u"body"_s, u"Brew on Sunday"_s}}));
    QVERIFY(one.settle());
    two.put(Event::serverMoved({}, 0));
    QVERIFY(two.settle());
    store::Mutation mutation{u"post.edit"_s, {store::SetOp::update(u"Post"_s, other, {{u"body"_s, u"Brew on Friday"_s}})}, true};
    mutation.ops.first().base = {{u"body"_s, u"Brew on Monday"_s}};
    QVERIFY(two.store->applyLocal(mutation));
    // What is typed on is an edit of one's own text, not of the one beneath.
    mutation.ops.first().value = {{u"body"_s, u"Brew on Friday at nine"_s}};
    mutation.ops.first().base = {{u"body"_s, u"Brew on Friday"_s}};
    QVERIFY(two.store->applyLocal(mutation));
    two.put(Event::localEdit(false));
    QVERIFY(two.settle());
    // The server keeps what stands there, and the other text with the conflict.
    QCOMPARE(two.value(other, u"body"_s).toString(), u"Brew on Sunday"_s);
    QCOMPARE(world.serverRecord(u"Post"_s, other).value(u"body"_s).toString(), u"Brew on Sunday"_s);
    QCOMPARE(two.status().conflicts, before + 1);
}

void TestSyncCore::refusedEditBecomesACard()
{
    World world;
    Device device(world);
    device.start();
    QVERIFY(device.settle());
    const RecordId id = device.create({{u"title"_s, u"A"_s}});
    QVERIFY(device.settle());
    // A client may not say that a post is published.
    const auto saved = device.edit(id, {{u"status"_s, u"published"_s}});
    QVERIFY(saved);
    const RecordId later = device.create({{u"title"_s, u"The queue goes on"_s}});
    QVERIFY(device.settle());
    QCOMPARE(device.status().rejected, 1);
    QCOMPARE(device.value(id, u"status"_s).toString(), u"draft"_s);
    QVERIFY(!world.serverRecord(u"Post"_s, later).isEmpty());
    const auto cards = device.store->reader().rejected();
    QVERIFY(cards && cards->size() == 1);
    QCOMPARE(cards->first().ops.first().value.value(u"status"_s).toString(), u"published"_s);
}

void TestSyncCore::permissionChangeTakesASnapshot()
{
    World world;
    Device device(world);
    device.start();
    const RecordId id = device.create({{u"title"_s, u"A"_s}});
    QVERIFY(device.settle());
    const QString before = device.store->cursor();
    device.network = false;
    QVERIFY(device.edit(id, {{u"title"_s, u"Pending"_s}}));
    QVERIFY(device.settle());
    world.team->member.acl = 5;
    device.network = true;
    device.put(Event::onlineChanged(true));
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, Phase::UpToDate);
    QCOMPARE(store::parseState(device.store->cursor())->acl, 5);
    QVERIFY(device.store->cursor() != before);
    QCOMPARE(world.serverRecord(u"Post"_s, id).value(u"title"_s).toString(), u"Pending"_s);
    QCOMPARE(device.value(id, u"title"_s).toString(), u"Pending"_s);
}

void TestSyncCore::aLowerRoleForgetsWhatItMayNotRead()
{
    World world;
    world.team->member.role = api::Role::Editor;
    Device device(world);
    device.start();
    const RecordId id = device.create({{u"title"_s, u"A"_s}});
    QVERIFY(device.settle());
    const QString invite = RecordId::create('g').toString();
    const auto made = world.engine->write(world.account, [&](server::SystemRecords &records) -> Result<void> {
        const auto one = records.create(u"WorkspaceInvite"_s, {{u"id"_s, invite}, {u"email"_s, u"bo@example.org"_s}});
        return one ? Result<void>() : Result<void>(one.error());
    });
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    const auto hasInvite = [&] {
        const auto record = device.store->reader().get(u"WorkspaceInvite"_s, *RecordId::parse(invite));
        return record && record->has_value();
    };
    const auto become = [&](api::Role role) {
        world.team->member.role = role;
        ++world.team->member.acl;
        device.put(Event::serverMoved(world.account, 0));
        return device.settle() && device.state().phase == Phase::UpToDate;
    };
    QVERIFY(!hasInvite());
    // More rights bring what they open, fewer take it away; neither asks the person to start again.
    QVERIFY(become(api::Role::Admin));
    QVERIFY(hasInvite());
    QCOMPARE(device.state().role, u"admin"_s);
    QVERIFY(become(api::Role::Viewer));
    QVERIFY(!hasInvite());
    QCOMPARE(device.value(id, u"title"_s).toString(), u"A"_s);
}

void TestSyncCore::newEpochSendsTheJournalAgain()
{
    World world;
    Device device(world);
    device.start();
    const RecordId kept = device.create({{u"title"_s, u"Before the backup"_s}});
    QVERIFY(device.settle());
    const QString backup = world.folder.filePath(u"backup"_s);
    const auto copied = world.engine->backup(world.account, backup);
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().code));
    const RecordId lost = device.create({{u"title"_s, u"After the backup"_s}});
    QVERIFY(device.settle());
    QVERIFY(!world.serverRecord(u"Post"_s, lost).isEmpty());
    const auto restored = world.engine->restore(backup);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().code));
    QVERIFY(world.serverRecord(u"Post"_s, lost).isEmpty());
    device.put(Event::serverMoved(world.account, 0));
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, Phase::UpToDate);
    QCOMPARE(world.serverRecord(u"Post"_s, lost).value(u"title"_s).toString(), u"After the backup"_s);
    QCOMPARE(world.serverRecord(u"Post"_s, kept).value(u"title"_s).toString(), u"Before the backup"_s);
    QCOMPARE(device.value(lost, u"title"_s).toString(), u"After the backup"_s);
    QCOMPARE(device.status().rejected, 0);
}

void TestSyncCore::copiedCacheForks()
{
    World world;
    const QString path = world.folder.filePath(u"one.sqlite"_s);
    const QString copy = world.folder.filePath(u"two.sqlite"_s);
    {
        Device device(world, path);
        device.start();
        (void)device.create({{u"title"_s, u"First"_s}});
        QVERIFY(device.settle());
        QVERIFY(device.store->checkpoint());
    }
    QVERIFY(QFile::copy(path, copy));
    Device one(world, path);
    Device two(world, copy);
    one.start();
    two.start();
    const RecordId a = one.create({{u"title"_s, u"From one"_s}});
    QVERIFY(one.settle());
    const RecordId b = two.create({{u"title"_s, u"From two"_s}});
    QVERIFY(two.settle());
    QCOMPARE(world.serverRecord(u"Post"_s, a).value(u"title"_s).toString(), u"From one"_s);
    QCOMPARE(world.serverRecord(u"Post"_s, b).value(u"title"_s).toString(), u"From two"_s);
    QVERIFY(one.store->clientId() != two.store->clientId());
    QCOMPARE(two.status().rejected, 0);
}

void TestSyncCore::manyRecordsComeBySnapshot()
{
    World world;
    Device one(world);
    one.start();
    QVERIFY(one.settle());
    RecordId last;
    for (int i = 0; i < 60; ++i)
        last = one.create({{u"title"_s, QString::number(i)}});
    QVERIFY(one.settle());
    SyncConfig config;
    config.pageSize = 4;
    config.snapshotAbove = 10;
    Device two(world, u":memory:"_s, config);
    two.start();
    bool snapshot = false;
    two.forge = [&](const net::Request &request) -> std::optional<net::Response> {
        snapshot = snapshot || request.path.startsWith("/jmap/snapshot/");
        return std::nullopt;
    };
    QVERIFY(two.settle(2'000));
    QVERIFY(snapshot);
    QCOMPARE(two.state().phase, Phase::UpToDate);
    QVERIFY(!two.state().firstSync);
    QCOMPARE(two.value(last, u"title"_s).toString(), u"59"_s);
    QCOMPARE(two.store->cursor(), one.store->cursor());
}

void TestSyncCore::newsOfOurOwnPushAreIgnored()
{
    World world;
    Device device(world);
    device.start();
    (void)device.create({{u"title"_s, u"A"_s}});
    QVERIFY(device.settle());
    const qint64 seq = store::parseState(device.store->cursor())->cursor;
    device.put(Event::serverMoved(world.account, seq));
    QVERIFY(device.pending.isEmpty());
    device.put(Event::serverMoved(u"another"_s, seq + 5));
    QVERIFY(device.pending.isEmpty());
    device.put(Event::serverMoved(world.account, seq + 1));
    QCOMPARE(device.pending.size(), 1);
}

void TestSyncCore::unchangedDataIsOneRequest()
{
    World world;
    Device device(world);
    device.start();
    (void)device.create({{u"title"_s, u"A"_s}});
    QVERIFY(device.settle());
    (void)device.store->takeNotice();
    device.sent.clear();
    device.put(Event::of(Event::Kind::SyncNow));
    QVERIFY(device.settle());
    QCOMPARE(device.sent.size(), 1);
    QVERIFY(device.store->takeNotice().isEmpty());
}

void TestSyncCore::stopIsQuiet()
{
    World world;
    Device device(world);
    device.start();
    QVERIFY(!device.pending.isEmpty());
    device.put(Event::of(Event::Kind::Stop));
    QVERIFY(device.pending.isEmpty());
    QVERIFY(device.timers.isEmpty());
    device.put(Event::serverMoved({}, 0));
    QVERIFY(device.pending.isEmpty());
    device.start();
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, Phase::UpToDate);
}

CAMPANILE_GUILESS_TEST(TestSyncCore)

} // namespace tst_synccore

#include "tst_synccore.moc"
