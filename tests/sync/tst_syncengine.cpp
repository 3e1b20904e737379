// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/devices.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace campanile;
using namespace campanile::sync;
using campanile::test::Client;
using campanile::test::World;
using namespace Qt::StringLiterals;
using Phase = SyncState::Phase;

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
