// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/sync/world.h"

#include <QTest>

namespace tst_synctrouble {

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

/** What SyncCore makes of answers that are broken, late, forged or refused: nothing is lost, and it gets up again. */
class TestSyncTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void truncatedSnapshotResumes();
    void hostileAnswersLoseNothing_data();
    void hostileAnswersLoseNothing();
    void stalePageIsDropped();
    void lateAnswerIsIgnored();
    void unauthorizedAsksForAToken();
    void tooOldClientOnlyReads();
    void backoffGrowsAndEndsWithTheNetwork();
};

void TestSyncTrouble::truncatedSnapshotResumes()
{
    World world;
    Device device(world);
    device.start();
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

void TestSyncTrouble::hostileAnswersLoseNothing_data()
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

void TestSyncTrouble::hostileAnswersLoseNothing()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    World world;
    Device device(world);
    device.start();
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

void TestSyncTrouble::stalePageIsDropped()
{
    World world;
    Device one(world);
    Device two(world);
    one.start();
    two.start();
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

void TestSyncTrouble::lateAnswerIsIgnored()
{
    World world;
    Device device(world);
    device.start();
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

void TestSyncTrouble::unauthorizedAsksForAToken()
{
    World world;
    Device device(world);
    device.start();
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

void TestSyncTrouble::tooOldClientOnlyReads()
{
    World world;
    SyncConfig config;
    config.schemaVersion = -1;
    Device old(world, u":memory:"_s, config);
    Device other(world);
    old.start();
    other.start();
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

void TestSyncTrouble::backoffGrowsAndEndsWithTheNetwork()
{
    World world;
    Device device(world);
    device.network = false;
    device.start();
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

CAMPANILE_GUILESS_TEST(TestSyncTrouble)

} // namespace tst_synctrouble

#include "tst_synctrouble.moc"
