// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/sync/devices.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <utility>

namespace tst_syncengine {

using namespace campanile;
using namespace campanile::sync;
using campanile::test::Client;
using campanile::test::World;
using namespace Qt::StringLiterals;
using Phase = SyncState::Phase;

namespace {

/** A cache on this thread that can be held up. */
class GateRunner final : public store::StoreRunner
{
public:
    explicit GateRunner(store::StoreCore &core) : m_core(core) {}
    void run(std::function<void(store::StoreCore &)> work, QObject *context, std::function<void()> done) override
    {
        const auto job = [this, work = std::move(work), done = std::move(done)] {
            work(m_core);
            if (done)
                done();
        };
        if (closed && closed())
            m_waiting.append({context, job});
        else
            QMetaObject::invokeMethod(context, job, Qt::QueuedConnection);
    }
    void release()
    {
        closed = nullptr;
        for (const auto &[context, job] : std::exchange(m_waiting, {}))
            QMetaObject::invokeMethod(context, job, Qt::QueuedConnection);
    }
    std::function<bool()> closed;

private:
    store::StoreCore &m_core;
    QList<std::pair<QObject *, std::function<void()>>> m_waiting;
};

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editReachesTheOtherDevice();
    void stopEndsOffline();
    void signsOutWithoutARefresher();
    void theNetworkWaitsForTheCache();
};

void TestSyncEngine::editReachesTheOtherDevice()
{
    World world;
    Client one(world);
    Client two(world);
    QVERIFY(one.open() && two.open());
    one.engine.start();
    two.engine.start();
    QTRY_COMPARE(one.engine.state().phase, Phase::UpToDate);
    QTRY_COMPARE(two.engine.state().phase, Phase::UpToDate);
    const RecordId id = RecordId::create('p');
    store::Mutation mutation;
    mutation.label = u"post.create"_s;
    mutation.ops = {store::SetOp::create(u"Post"_s, id, {{u"title"_s, u"Across"_s}})};
    bool saved = false;
    one.store.apply(mutation, &one.engine, [&](const Result<store::Saved> &result) {
        saved = result.has_value();
        one.engine.localEdit();
    });
    QTRY_VERIFY(saved);
    QTRY_VERIFY(two.title(id).contains(u"Across"_s));
    QTRY_COMPARE(two.engine.state().phase, Phase::UpToDate);
}

void TestSyncEngine::stopEndsOffline()
{
    World world;
    Client client(world);
    QVERIFY(client.open());
    client.engine.start();
    QTRY_COMPARE(client.engine.state().phase, Phase::UpToDate);
    client.engine.stop();
    QTRY_COMPARE(client.engine.state().phase, Phase::Offline);
    client.engine.start();
    QTRY_COMPARE(client.engine.state().phase, Phase::UpToDate);
}

void TestSyncEngine::signsOutWithoutARefresher()
{
    World world;
    store::OpenOptions options;
    options.path = u":memory:"_s;
    SystemClock clock;
    SeededRng rng{5};
    auto core = store::StoreCore::open(options, clock, rng);
    QVERIFY(core);
    store::DirectRunner runner(**core);
    net::InProcessTransport transport(
        [](const net::Request &) {
            net::InProcessTransport::Answer answer;
            answer.response.status = 401;
            return answer;
        },
        [](const net::InProcessTransport::Notify &) { return std::shared_ptr<void>(); });
    SyncEngine engine(runner, transport, clock, rng, Client::configFor(world));
    engine.start();
    QTRY_COMPARE(engine.state().phase, Phase::SignedOut);
    QCOMPARE(engine.state().error.kind, ErrorKind::Auth);
}

// A snapshot that comes faster than it is written does not pile up in memory.
void TestSyncEngine::theNetworkWaitsForTheCache()
{
    constexpr int kRecords = 6000;
    constexpr int kPieceRecords = 16;
    World world;
    QStringList ids;
    for (int i = 0; i < kRecords; ++i) {
        world.clock.advanceMs(1);
        ids.append(RecordId::create('p', world.clock, world.rng).toString());
    }
    auto handed = std::make_shared<std::atomic<qint64>>(0);
    const QByteArray filling(4000, 'x');
    const auto snapshot = [&](const net::Request &) {
        net::InProcessTransport::Answer answer;
        answer.response.status = 200;
        answer.stream = [&, handed, next = 0]() mutable {
            QByteArray piece;
            if (next == 0)
                piece = R"({"@type":"SnapshotStart","type":"Post","state":"1.0.1","count":6000})" "\n";
            for (int i = 0; i < kPieceRecords && next < kRecords; ++i, ++next)
                piece += "{\"id\":\"" + ids.at(next).toLatin1() + "\",\"ver\":1,\"title\":\"Post\",\"body\":\"" + filling + "\"}\n";
            if (next == kRecords)
                piece += QByteArray(next++ == kRecords ? R"({"@type":"SnapshotEnd","count":6000})" "\n" : "");
            *handed += piece.size();
            return piece;
        };
        return answer;
    };
    net::InProcessTransport transport(
        [&](const net::Request &request) {
            const bool posts = request.path.startsWith("/jmap/snapshot/") && request.path.endsWith("/Post");
            return posts ? snapshot(request) : net::InProcessTransport::Answer{world.answer(request, world.user), {}};
        },
        [](const net::InProcessTransport::Notify &) { return std::shared_ptr<void>(); });
    SystemRng rng;
    SystemClock clock;
    store::OpenOptions options;
    options.path = world.folder.filePath(u"slow.sqlite"_s);
    auto core = store::StoreCore::open(options, clock, rng);
    QVERIFY(core);
    QVERIFY(core.value()->setCursor(u"zz.1.1"_s)); // of another life of the server: snapshots of all types follow
    GateRunner runner(**core);
    SyncEngine engine(runner, transport, clock, rng, Client::configFor(world));
    runner.closed = [&] { return *handed > 0; };
    engine.start();
    QTRY_VERIFY_WITH_TIMEOUT(*handed > 4 << 20, 10'000);
    // It comes to a stop far before the end, and goes on when the cache does.
    qint64 before = -1;
    QTRY_VERIFY_WITH_TIMEOUT(std::exchange(before, handed->load()) == handed->load(), 10'000);
    QVERIFY2(*handed < 8 << 20, qPrintable(QString::number(*handed)));
    runner.release();
    QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::UpToDate, 60'000);
    QVERIFY(*handed > 20 << 20);
    store::Query all;
    all.type = u"Post"_s;
    QCOMPARE(core.value()->reader().count(all).value(), qint64(kRecords));
}

CAMPANILE_GUILESS_TEST(TestSyncEngine)

} // namespace tst_syncengine

#include "tst_syncengine.moc"
