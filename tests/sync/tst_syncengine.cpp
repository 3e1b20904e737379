// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/inprocesstransport.h"
#include "app/sync/syncengine.h"
#include "tests/sync/world.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace campanile;
using namespace campanile::sync;
using campanile::test::World;
using namespace Qt::StringLiterals;
using Phase = SyncState::Phase;

namespace {

/** A workspace on "this computer": the server core behind the in-process transport, as the composition root wires it. */
std::unique_ptr<net::InProcessTransport> makeTransport(World &world)
{
    return std::make_unique<net::InProcessTransport>(
        [&world](const net::Request &request) {
            return net::InProcessTransport::Answer{world.answer(request, world.user), {}};
        },
        [&world](const net::InProcessTransport::Notify &notify) {
            return world.engine->subscribe({world.user, u"device"_s}, [notify](const server::StateChange &change) {
                notify(change.accountId, change.seq);
            });
        });
}

/** One device with the real threads: writer and readers of the store, pool of the transport. */
struct Client {
    explicit Client(World &world)
        : store({world.folder.filePath(u"cache-%1.sqlite"_s.arg(++count))}, clock), transport(makeTransport(world)),
          engine(store, *transport, clock, rng, configFor(world))
    {
    }
    static SyncConfig configFor(const World &world)
    {
        SyncConfig config;
        config.accountId = world.account;
        return config;
    }
    bool open()
    {
        QSignalSpy opened(&store, &store::Store::opened);
        store.open();
        return QTest::qWaitFor([&] { return !opened.isEmpty(); }, 5'000);
    }
    QString title(const RecordId &id)
    {
        QString out;
        bool done = false;
        store.read(&engine, [id](store::Reader &reader) { return reader.get(u"Post"_s, id); },
                   [&](const Result<std::optional<store::Record>> &record) {
                       done = true;
                       if (record && *record)
                           out = QString::fromUtf8((*record)->body);
                   });
        if (!QTest::qWaitFor([&] { return done; }, 5'000))
            return u"no answer"_s;
        return out;
    }

    static inline int count = 0;
    SystemClock clock;
    SystemRng rng;
    store::Store store;
    std::unique_ptr<net::InProcessTransport> transport;
    SyncEngine engine;
};

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editReachesTheOtherDevice();
    void stopEndsOffline();
    void signsOutWithoutARefresher();
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

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
