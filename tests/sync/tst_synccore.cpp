// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/world.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace campanile;
using namespace campanile::sync;
using campanile::test::Device;
using campanile::test::World;
using namespace Qt::StringLiterals;
using Phase = SyncState::Phase;

namespace {

net::Response json(const QByteArray &body, int status = 200)
{
    net::Response response;
    response.status = status;
    response.headers.emplaceBack("content-type", "application/json");
    response.body = body;
    return response;
}

bool isApi(const net::Request &request)
{
    return request.path == "/jmap/api";
}

} // namespace

/** SyncCore and the real cache against the real server core, with a network that a test holds in its hand. */
class TestSyncCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editOfflineThenSync();
    void twoDevicesConverge();
    void lostAnswerReplaysOnce();
    void conflictIsKept();
    void refusedEditBecomesACard();
    void permissionChangeTakesASnapshot();
    void newEpochSendsTheJournalAgain();
    void copiedCacheForks();
    void manyRecordsComeBySnapshot();
    void truncatedSnapshotResumes();
    void hostileAnswersLoseNothing_data();
    void hostileAnswersLoseNothing();
    void stalePageIsDropped();
    void lateAnswerIsIgnored();
    void unauthorizedAsksForAToken();
    void tooOldClientOnlyReads();
    void newsOfOurOwnPushAreIgnored();
    void backoffGrowsAndEndsWithTheNetwork();
    void unchangedDataIsOneRequest();
    void fileGoesUpInPieces();
    void smallFileIsOneRequest();
    void changedFileIsNotSent();
    void editWaitsForItsFile();
    void stopIsQuiet();

private:
    static void start(Device &device) { device.put(Event::of(Event::Kind::Start)); }

    /** Writes @p content to a file and describes its upload; the id is what a server of another workspace names it. */
    static store::BlobUpload makeFile(World &world, const QByteArray &content)
    {
        store::BlobUpload upload;
        upload.path = world.folder.filePath(u"photo.bin"_s);
        QFile file(upload.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        upload.mimeType = u"application/octet-stream"_s;
        upload.size = content.size();
        upload.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
        World other;
        net::Request whole;
        whole.path = "/jmap/upload/" + other.account.toUtf8() + "/";
        whole.body = content;
        whole.headers.emplaceBack("Content-Type", "application/octet-stream");
        upload.blobId = parseUpload(other.answer(whole, other.user).body)->blobId;
        return upload;
    }
};

void TestSyncCore::editOfflineThenSync()
{
    World world;
    Device device(world);
    start(device);
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
    start(one);
    start(two);
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
    start(device);
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
    start(one);
    start(two);
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

void TestSyncCore::refusedEditBecomesACard()
{
    World world;
    Device device(world);
    start(device);
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
    start(device);
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

void TestSyncCore::newEpochSendsTheJournalAgain()
{
    World world;
    Device device(world);
    start(device);
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
        start(device);
        (void)device.create({{u"title"_s, u"First"_s}});
        QVERIFY(device.settle());
        QVERIFY(device.store->checkpoint());
    }
    QVERIFY(QFile::copy(path, copy));
    Device one(world, path);
    Device two(world, copy);
    start(one);
    start(two);
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
    start(one);
    QVERIFY(one.settle());
    RecordId last;
    for (int i = 0; i < 60; ++i)
        last = one.create({{u"title"_s, QString::number(i)}});
    QVERIFY(one.settle());
    SyncConfig config;
    config.pageSize = 4;
    config.snapshotAbove = 10;
    Device two(world, u":memory:"_s, config);
    start(two);
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

void TestSyncCore::truncatedSnapshotResumes()
{
    World world;
    Device device(world);
    start(device);
    RecordId last;
    for (int i = 0; i < 30; ++i)
        last = device.create({{u"title"_s, QString::number(i)}});
    QVERIFY(device.settle());
    world.team->member.acl = 1;
    int cuts = 0;
    device.forge = [&](const net::Request &request) -> std::optional<net::Response> {
        if (!request.path.endsWith("/Post") || cuts >= 3)
            return std::nullopt;
        ++cuts;
        net::Response whole = world.answer(request, world.user);
        whole.body.truncate(whole.body.size() / 2);
        return whole;
    };
    device.put(Event::serverMoved({}, 0));
    QVERIFY(device.settle(2'000));
    QCOMPARE(cuts, 3);
    QCOMPARE(device.state().phase, Phase::UpToDate);
    QCOMPARE(device.value(last, u"title"_s).toString(), u"29"_s);
}

void TestSyncCore::hostileAnswersLoseNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto page = [](const QByteArray &arguments) {
        return "{\"methodResponses\":[[\"Mutation/apply\",{\"lastSeq\":0,\"results\":[]},\"m\"],[\"Sync/changes\"," + arguments
            + ",\"c\"]]}";
    };
    QTest::newRow("not JSON") << QByteArray("<html>captive portal</html>") << 200;
    QTest::newRow("truncated") << QByteArray("{\"methodResponses\":[[\"Sync/ch") << 200;
    QTest::newRow("no answer to the call") << QByteArray("{\"methodResponses\":[]}") << 200;
    QTest::newRow("empty page without states") << page("{}") << 200;
    QTest::newRow("records of the wrong shape")
        << page(R"({"oldState":"0","newState":"1.0.1","hasMoreChanges":false,"records":[1,2],"destroyed":{}})") << 200;
    QTest::newRow("another old state")
        << page(R"({"oldState":"9.9.9","newState":"9.9.a","hasMoreChanges":false,"records":{},"destroyed":{}})") << 200;
    QTest::newRow("server fault") << QByteArray("oops") << 500;
    QTest::newRow("gone") << QByteArray("") << 404;
    QTest::newRow("results for mutations never sent")
        << QByteArray("{\"methodResponses\":[[\"Mutation/apply\",{\"lastSeq\":9,\"results\":[{\"seq\":1,\"id\":"
                      "\"y00000000000000000000000000\",\"status\":\"rejected\",\"responses\":[]}]},\"m\"]]}")
        << 200;
}

void TestSyncCore::hostileAnswersLoseNothing()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    World world;
    Device device(world);
    start(device);
    QVERIFY(device.settle());
    const RecordId id = device.create({{u"title"_s, u"Precious"_s}});
    const QString cursor = device.store->cursor();
    int forged = 0;
    device.forge = [&](const net::Request &request) -> std::optional<net::Response> {
        if (!isApi(request) || forged >= 5)
            return std::nullopt;
        ++forged;
        return json(body, status);
    };
    QVERIFY(device.deliver());
    QVERIFY(device.state().phase == Phase::Error || device.state().phase == Phase::Offline);
    QVERIFY(!device.state().error.code.isEmpty());
    QCOMPARE(device.value(id, u"title"_s).toString(), u"Precious"_s);
    QCOMPARE(device.store->cursor(), cursor);
    QVERIFY(device.settle());
    QCOMPARE(forged, 5);
    QCOMPARE(device.state().phase, Phase::UpToDate);
    QCOMPARE(world.serverRecord(u"Post"_s, id).value(u"title"_s).toString(), u"Precious"_s);
    QCOMPARE(device.status().rejected, 0);
}

void TestSyncCore::stalePageIsDropped()
{
    World world;
    Device one(world);
    Device two(world);
    start(one);
    start(two);
    QVERIFY(one.settle() && two.settle());
    two.put(Event::serverMoved({}, 0));
    const net::Response old = world.answer(two.pending.first().request, world.user);
    QVERIFY(two.settle());
    const RecordId id = one.create({{u"title"_s, u"New"_s}});
    QVERIFY(one.settle());
    two.put(Event::serverMoved({}, 0));
    QVERIFY(two.settle());
    const QString cursor = two.store->cursor();
    bool once = true;
    two.forge = [&](const net::Request &request) -> std::optional<net::Response> {
        return isApi(request) && std::exchange(once, false) ? std::optional(old) : std::nullopt;
    };
    two.put(Event::serverMoved({}, 0));
    QVERIFY(two.deliver());
    QCOMPARE(two.state().error.code, u"sync.staleAnswer"_s);
    QCOMPARE(two.store->cursor(), cursor);
    QVERIFY(two.settle());
    QCOMPARE(two.value(id, u"title"_s).toString(), u"New"_s);
}

void TestSyncCore::lateAnswerIsIgnored()
{
    World world;
    Device device(world);
    start(device);
    QVERIFY(device.deliver());
    const int call = device.pending.first().id;
    const net::Response answer = world.answer(device.pending.first().request, world.user);
    QVERIFY(device.settle());
    const QString cursor = device.store->cursor();
    device.put(Event::reply(call, answer));
    device.put(Event::reply(9'999, answer));
    QVERIFY(device.pending.isEmpty());
    QCOMPARE(device.store->cursor(), cursor);
    QCOMPARE(device.state().phase, Phase::UpToDate);
}

void TestSyncCore::unauthorizedAsksForAToken()
{
    World world;
    Device device(world);
    start(device);
    QVERIFY(device.settle());
    bool signedIn = false;
    device.forge = [&](const net::Request &) { return signedIn ? std::nullopt : std::optional(json("", 401)); };
    const RecordId id = device.create({{u"title"_s, u"A"_s}});
    QVERIFY(device.settle());
    QCOMPARE(device.refreshes, 1);
    signedIn = true;
    device.put(Event::tokenRenewed({}));
    QVERIFY(device.settle());
    QVERIFY(!world.serverRecord(u"Post"_s, id).isEmpty());
    // A refresh that fails for good signs out and keeps what is pending.
    signedIn = false;
    QVERIFY(device.edit(id, {{u"title"_s, u"B"_s}}));
    QVERIFY(device.settle());
    device.put(Event::tokenRenewed(makeError(ErrorKind::Auth, u"auth.signInAgain"_s)));
    QCOMPARE(device.state().phase, Phase::SignedOut);
    QVERIFY(device.settle());
    QVERIFY(device.pending.isEmpty());
    QCOMPARE(device.value(id, u"title"_s).toString(), u"B"_s);
    signedIn = true;
    device.put(Event::tokenRenewed({}));
    QVERIFY(device.settle());
    QCOMPARE(world.serverRecord(u"Post"_s, id).value(u"title"_s).toString(), u"B"_s);
}

void TestSyncCore::tooOldClientOnlyReads()
{
    World world;
    SyncConfig config;
    config.schemaVersion = -1;
    Device old(world, u":memory:"_s, config);
    Device other(world);
    start(old);
    start(other);
    QVERIFY(old.settle() && other.settle());
    QVERIFY(old.state().updateRequired);
    const RecordId mine = old.create({{u"title"_s, u"Kept"_s}});
    const RecordId theirs = other.create({{u"title"_s, u"Read"_s}});
    QVERIFY(other.settle());
    old.put(Event::serverMoved({}, 0));
    QVERIFY(old.settle());
    QCOMPARE(old.value(theirs, u"title"_s).toString(), u"Read"_s);
    QVERIFY(world.serverRecord(u"Post"_s, mine).isEmpty());
    QCOMPARE(old.status().pending, 1);
}

void TestSyncCore::newsOfOurOwnPushAreIgnored()
{
    World world;
    Device device(world);
    start(device);
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

void TestSyncCore::backoffGrowsAndEndsWithTheNetwork()
{
    World world;
    Device device(world);
    device.network = false;
    start(device);
    qint64 longest = 0;
    for (int i = 0; i < 40; ++i) {
        QVERIFY(device.deliver());
        const qint64 wait = device.timers.value(Timer::Retry) - world.clock.nowMs();
        QVERIFY(wait >= 100 && wait <= 300'000);
        longest = std::max(longest, wait);
        world.clock.advanceMs(wait);
        device.timers.remove(Timer::Retry);
        device.put(Event::timerFired(Timer::Retry));
    }
    QVERIFY(longest > 60'000);
    device.network = true;
    device.put(Event::onlineChanged(true));
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, Phase::UpToDate);
    QVERIFY(device.state().error.isNull());
}

void TestSyncCore::unchangedDataIsOneRequest()
{
    World world;
    Device device(world);
    start(device);
    (void)device.create({{u"title"_s, u"A"_s}});
    QVERIFY(device.settle());
    (void)device.store->takeNotice();
    device.sent.clear();
    device.put(Event::of(Event::Kind::SyncNow));
    QVERIFY(device.settle());
    QCOMPARE(device.sent.size(), 1);
    QVERIFY(device.store->takeNotice().isEmpty());
}

void TestSyncCore::fileGoesUpInPieces()
{
    World world;
    SyncConfig config;
    config.chunkBytes = 1'000;
    Device device(world, u":memory:"_s, config);
    start(device);
    QVERIFY(device.settle());
    QByteArray content;
    for (int i = 0; i < 2'500; ++i)
        content += char(i * 7);
    const store::BlobUpload upload = makeFile(world, content);
    QVERIFY(device.store->enqueueBlob(upload));
    int uploads = 0;
    bool cut = true;
    device.forge = [&](const net::Request &request) -> std::optional<net::Response> {
        if (!request.path.startsWith("/jmap/upload/"))
            return std::nullopt;
        ++uploads;
        if (uploads == 2 && std::exchange(cut, false)) {
            net::Response lost;
            lost.error = makeError(ErrorKind::Network, u"net.closed"_s);
            return lost;
        }
        return std::nullopt;
    };
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    const auto all = device.store->uploads();
    QVERIFY(all);
    QCOMPARE(device.status().uploads, 0);
    QCOMPARE(uploads, 4); // three pieces, one of them twice
    const auto stored = world.engine->blobPath(world.account, upload.blobId);
    QVERIFY2(stored, "the joined file must be on the server");
    QFile result(*stored);
    QVERIFY(result.open(QIODevice::ReadOnly));
    QCOMPARE(result.readAll(), content);
}

void TestSyncCore::smallFileIsOneRequest()
{
    World world;
    Device device(world);
    start(device);
    QVERIFY(device.settle());
    const store::BlobUpload upload = makeFile(world, "a small picture");
    QVERIFY(device.store->enqueueBlob(upload));
    device.sent.clear();
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    QCOMPARE(device.sent, QByteArrayList{"a small picture"});
    QCOMPARE(device.status().uploads, 0);
    QVERIFY(world.engine->blobPath(world.account, upload.blobId));
}

void TestSyncCore::changedFileIsNotSent()
{
    World world;
    Device device(world);
    start(device);
    QVERIFY(device.settle());
    const store::BlobUpload upload = makeFile(world, "first");
    QVERIFY(device.store->enqueueBlob(upload));
    QFile file(upload.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("other");
    file.close();
    device.sent.clear();
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    QVERIFY(device.sent.isEmpty());
    const auto all = device.store->uploads();
    QVERIFY(all && all->size() == 1);
    QCOMPARE(all->first().state, store::BlobUpload::State::Failed);
    QCOMPARE(all->first().error, u"sync.fileChanged"_s);
}

void TestSyncCore::editWaitsForItsFile()
{
    World world;
    Device device(world);
    start(device);
    QVERIFY(device.settle());
    const store::BlobUpload upload = makeFile(world, "picture of a roaster");
    QVERIFY(device.store->enqueueBlob(upload));
    const RecordId asset = RecordId::create('a', world.clock, world.rng);
    store::Mutation mutation;
    mutation.label = u"asset.add"_s;
    mutation.ops = {store::SetOp::create(u"Asset"_s, asset,
                                         {{u"blobId"_s, upload.blobId},
                                          {u"fileName"_s, u"photo.bin"_s},
                                          {u"kind"_s, u"image"_s},
                                          {u"mimeType"_s, upload.mimeType},
                                          {u"sizeBytes"_s, upload.size}})};
    QVERIFY(device.store->applyLocal(mutation));
    bool blocked = true;
    device.forge = [&](const net::Request &request) -> std::optional<net::Response> {
        return blocked && request.path.startsWith("/jmap/upload/") ? std::optional(json("", 503)) : std::nullopt;
    };
    device.put(Event::localEdit(false));
    QVERIFY(device.deliver());
    QVERIFY(device.pending.isEmpty());
    QVERIFY(world.serverRecord(u"Asset"_s, asset).isEmpty());
    QCOMPARE(device.status().pending, 1);
    blocked = false;
    QVERIFY(device.settle());
    const auto cards = device.store->reader().rejected();
    QVERIFY2(cards && cards->isEmpty(), QJsonDocument(cards->value(0).error).toJson().constData());
    QCOMPARE(world.serverRecord(u"Asset"_s, asset).value(u"blobId"_s).toString(), upload.blobId);
    QCOMPARE(device.status().pending, 0);
    QCOMPARE(device.status().rejected, 0);
}

void TestSyncCore::stopIsQuiet()
{
    World world;
    Device device(world);
    start(device);
    QVERIFY(!device.pending.isEmpty());
    device.put(Event::of(Event::Kind::Stop));
    QVERIFY(device.pending.isEmpty());
    QVERIFY(device.timers.isEmpty());
    device.put(Event::serverMoved({}, 0));
    QVERIFY(device.pending.isEmpty());
    start(device);
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, Phase::UpToDate);
}

QTEST_GUILESS_MAIN(TestSyncCore)
#include "tst_synccore.moc"
