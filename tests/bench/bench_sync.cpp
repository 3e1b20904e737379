// SPDX-License-Identifier: GPL-3.0-or-later
// First sync and deltas over loopback HTTP, held against curl, simdjson and raw SQLite (docs/performance.md).
#include "app/net/httptransport.h"
#include "app/store/store.h"
#include "app/sync/syncengine.h"
#include "server/core/storage/sqliteprocess.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/bench/benchkit.h"
#include "tests/bench/rawsync.h"
#include "tests/bench/records.h"
#include "tests/http/httpfixture.h"

#include <QCoreApplication>
#include <QFile>

#include <atomic>

using namespace campanile;
using namespace campanile::bench;
using namespace Qt::StringLiterals;

namespace {

/** The limits that protect a server from strangers would measure themselves here. */
server::FaceOptions openFace()
{
    server::FaceOptions options;
    options.perDevice = {1e6, 1e6, 64};
    options.perAddress = {1e6, 1e6, 64};
    return options;
}

/** A real server with one workspace of @p items inbox items. */
struct Site {
    explicit Site(int items) : http(openFace()), name(QByteArray::number(items))
    {
        if (!http.error().isEmpty())
            die(http.error());
        storage = must(server::SqliteStorage::open({folder.filePath(u"db"_s), {}, 4}), u"no storage"_s);
        directory->accountId = http.accountId;
        server::EngineOptions options;
        options.blobDir = folder.filePath(u"blobs"_s);
        options.baseUrl = u"http://127.0.0.1:%1"_s.arg(http.port());
        engine = std::make_unique<server::Engine>(storage, directory, clock, rng, options);
        must(engine->createWorkspace({http.accountId, u"Bench"_s, {}, http.user.id, {}}), u"no workspace"_s);
        const Stopwatch watch;
        seed(*storage, http.accountId, {items, 0}, clock.nowMs());
        note("%d records written to the server in %.1f s", items, watch.ms() / 1000);
        http.service.setHandler([this](const server::ApiRequest &request) {
            const Stopwatch handling;
            auto response = engine->handle(request);
            handledUs += qint64(handling.ms() * 1000);
            return response;
        });
        token = http.token();
    }
    ~Site() { http.stop(); }

    SystemClock clock;
    SystemRng rng;
    QTemporaryDir folder;
    server::HttpFixture http;
    QByteArray name;
    std::shared_ptr<OwnerDirectory> directory = std::make_shared<OwnerDirectory>();
    std::shared_ptr<server::SqliteStorage> storage;
    std::unique_ptr<server::Engine> engine;
    QByteArray token;
    std::atomic<qint64> handledUs = 0; ///< spent in the engine
};

/** The cache, with a watch on what it is asked to do. */
class TimedRunner final : public store::StoreRunner
{
public:
    explicit TimedRunner(store::Store &store) : m_store(store) {}
    void run(std::function<void(store::StoreCore &)> work, QObject *context, std::function<void()> done) override
    {
        m_store.run([this, work = std::move(work)](store::StoreCore &core) {
            const Stopwatch watch;
            const qint64 before = bytesFromDisk();
            work(core);
            diskBytes += bytesFromDisk() - before;
            workedUs += qint64(watch.ms() * 1000);
        }, context, std::move(done));
    }
    std::atomic<qint64> workedUs = 0;
    std::atomic<qint64> diskBytes = 0;

private:
    /** What this thread had to wait for because the system did not have it in memory. */
    static qint64 bytesFromDisk()
    {
        QFile file(u"/proc/thread-self/io"_s);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = file.readAll();
        const qsizetype at = text.indexOf("read_bytes: ");
        return at < 0 ? 0 : text.mid(at + 12, text.indexOf('\n', at) - at - 12).toLongLong();
    }

    store::Store &m_store;
};

/** The client as the composition root puts it together: cache with its threads, transport, synchronisation. */
class Client
{
public:
    explicit Client(Site &site)
        : m_transport(QUrl(u"http://127.0.0.1:%1"_s.arg(site.http.port())), m_clock, m_rng),
          m_store(std::make_unique<store::Store>(optionsFor(m_folder), m_clock)), m_runner(*m_store)
    {
        m_transport.setAuthorization([token = site.token] { return "Bearer " + token; });
        bool open = false;
        QObject::connect(m_store.get(), &store::Store::opened, &m_context, [&] { open = true; });
        QObject::connect(m_store.get(), &store::Store::openFailed, &m_context,
                         [](const Error &error) { die(u"the cache does not open"_s, error); });
        m_store->open();
        Waiter().until([&] { return open; });
        sync::SyncConfig config;
        config.accountId = site.http.accountId;
        m_engine = std::make_unique<sync::SyncEngine>(m_runner, m_transport, m_clock, m_rng, config);
    }

    /** Milliseconds until the cache has all there is. */
    double firstSync()
    {
        const Stopwatch watch;
        m_engine->start();
        settle(false);
        return watch.ms();
    }
    double pull()
    {
        const Stopwatch watch;
        m_engine->syncNow();
        settle(true);
        return watch.ms();
    }
    /** The system has all of the file in memory, as it always has that of a small workspace. */
    void warm() const
    {
        QFile file(m_folder.filePath(u"cache.sqlite"_s));
        if (!file.open(QIODevice::ReadOnly))
            die(u"the cache cannot be read"_s);
        QByteArray piece(1 << 20, '\0');
        while (file.read(piece.data(), piece.size()) > 0) { }
    }
    [[nodiscard]] QString cacheFile() const { return m_folder.filePath(u"cache.sqlite"_s); }
    /** Of the time since the last call, what the cache's thread spent on it. */
    double takeCacheMs() { return double(m_runner.workedUs.exchange(0)) / 1000; }
    double takeDiskKiB() { return double(m_runner.diskBytes.exchange(0)) / 1024; }
    /** Does at once what the cache does after a first sync when it has time, which takes minutes with many records. */
    void finishUpkeep()
    {
        bool done = false;
        m_store->run([](store::StoreCore &core) {
            must(core.settleSnapshots(), u"the cache does not settle"_s);
            while (must(core.indexSearchSlice(5'000), u"cannot index the cache"_s)) { }
            must(core.checkpoint(), u"cannot write the cache"_s);
        }, &m_context, [&] { done = true; });
        Waiter().until([&] { return done; });
    }

private:
    static store::OpenOptions optionsFor(const QTemporaryDir &folder)
    {
        store::OpenOptions options;
        options.path = folder.filePath(u"cache.sqlite"_s);
        return options;
    }
    /** Waits for the end of a run; with @p started only of one that begins after the call. */
    void settle(bool started)
    {
        bool began = !started;
        bool ended = false;
        const auto connection = QObject::connect(
            m_engine.get(), &sync::SyncEngine::stateChanged, &m_context, [&](const sync::SyncState &state) {
                if (state.phase == sync::SyncState::Phase::Error)
                    die(u"synchronisation failed"_s, state.error);
                began = began || state.phase == sync::SyncState::Phase::Syncing;
                ended = began && state.phase == sync::SyncState::Phase::UpToDate && !state.firstSync;
            });
        Waiter().until([&] { return ended; });
        QObject::disconnect(connection);
    }

    SystemClock m_clock;
    SystemRng m_rng;
    QTemporaryDir m_folder;
    QObject m_context;
    net::HttpTransport m_transport;
    std::unique_ptr<store::Store> m_store;
    TimedRunner m_runner;
    std::unique_ptr<sync::SyncEngine> m_engine;
};

RawSync rawSyncOf(const Site &site)
{
    const QByteArray day = site.clock.nowUtc().addDays(-90).date().toString(Qt::ISODate).toLatin1();
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(site.http.port()) + "/jmap/snapshot/"
                           + site.http.accountId.toLatin1() + "/InboxItem?window=" + day;
    return RawSync(url, site.token);
}

void benchFirstSync(Site &site, const char *name, int runs)
{
    QList<double> ours;
    QList<double> bare;
    QList<double> indexed;
    for (int i = 0; i < runs; ++i) {
        const RawTimes raw = rawSyncOf(site).run();
        bare.append(raw.download + raw.rows);
        indexed.append(raw.download + raw.rows + raw.indexes);
        Client client(site);
        ours.append(client.firstSync());
        note("%s run %d: download %.0f ms, %lld rows %.0f ms, their indexes %.0f ms; first sync %.0f ms", name, i + 1,
             raw.download, raw.count, raw.rows, raw.indexes, ours.last());
    }
    note("%s: against the same with the cache's indexes built as well: %.3f", name, median(ours) / median(indexed));
    report(name, median(ours) / median(bare), Goal::AtMost, 2.0);
}

/** Changes @p count records of the workspace, spread over all of them. Each gets another status, of one that waits: both lists of the
    inbox hear of each change, in both sizes. */
void changeSome(Site &site, const QStringList &ids, int round, int count)
{
    must(site.engine->write(site.http.accountId, [&](server::SystemRecords &records) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            const qsizetype at = (qsizetype(i) * ids.size() / count + round * kRoundStep) % ids.size();
            const auto done = records.patch(u"InboxItem"_s, ids.at(at), {{u"priorityScore"_s, round % 100}, {u"status"_s, round % 2 ? u"open"_s : u"new"_s}});
            if (!done)
                return done;
        }
        return {};
    }), u"cannot change records"_s);
}

QStringList inboxIds(Site &site)
{
    QStringList ids;
    auto tx = must(site.storage->begin(site.http.accountId, server::Access::Read), u"cannot read"_s);
    must(tx->sql().query("SELECT id FROM rec_inbox_item ORDER BY id", {}, [&](const server::SqlRow &row) {
        ids.append(RecordId::fromBytes('i', row.blob(0))->toString());
        return true;
    }), u"cannot read"_s);
    return ids;
}

/** Pulls the same changes in both workspaces, by turns; the median for each. */
class DeltaBench
{
public:
    DeltaBench(Site &few, Site &many) : m_sides{{few, Client(few), inboxIds(few), {}, {}, {}, {}}, {many, Client(many), inboxIds(many), {}, {}, {}, {}}}
    {
        for (Side &side : m_sides)
            side.client.firstSync();
    }
    void finishUpkeep()
    {
        for (Side &side : m_sides)
            side.client.finishUpkeep();
    }
    /** How much longer the large one takes. */
    double run(const char *when, int rounds)
    {
        constexpr int warmUp = 2;
        for (Side &side : m_sides) {
            side.client.warm();
            side.times = side.cacheTimes = side.serverTimes = side.disk = {};
        }
        for (int i = -warmUp; i < rounds; ++i) {
            ++m_round;
            for (Side &side : m_sides) {
                changeSome(side.site, side.ids, m_round, 100);
                side.site.handledUs = 0;
                (void)side.client.takeCacheMs();
                (void)side.client.takeDiskKiB();
                const double ms = side.client.pull();
                if (i < 0)
                    continue;
                side.times.append(ms);
                side.cacheTimes.append(side.client.takeCacheMs());
                side.disk.append(side.client.takeDiskKiB());
                side.serverTimes.append(double(side.site.handledUs) / 1000);
            }
        }
        const double few = median(m_sides[0].times);
        const double many = median(m_sides[1].times);
        for (const Side &side : m_sides)
            note("delta_100%s: %.2f ms with %s records, of it %.2f ms in the server and %.2f ms in the cache, %.0f KiB from the disk", when, median(side.times),
                 side.site.name.constData(), median(side.serverTimes), median(side.cacheTimes), median(side.disk));
        return many / few;
    }

    /** What SQLite needs for the same rows by hand, in copies of both caches: the part that their size is bound to cost. */
    void measureFloor(int rounds)
    {
        finishUpkeep();
        RawUpdates few(m_sides[0].client.cacheFile());
        RawUpdates many(m_sides[1].client.cacheFile());
        QList<double> fewTimes, manyTimes;
        for (int i = -2; i < rounds; ++i) {
            const double fewMs = few.run(i + 2, 100);
            const double manyMs = many.run(i + 2, 100);
            if (i < 0)
                continue;
            fewTimes.append(fewMs);
            manyTimes.append(manyMs);
        }
        note("delta_100: the same rows updated in the caches by hand: %.2f ms with %s records, %.2f ms with %s, %.2f times as long", median(fewTimes),
             m_sides[0].site.name.constData(), median(manyTimes), m_sides[1].site.name.constData(), median(manyTimes) / median(fewTimes));
    }

private:
    struct Side {
        Site &site;
        Client client;
        QStringList ids;
        QList<double> times, cacheTimes, serverTimes, disk;
    };
    Side m_sides[2];
    int m_round = 0;
};

void benchDelta(Site &few, Site &many, int rounds)
{
    DeltaBench bench(few, many);
    note("delta_100: ratio %.3f while words are taken into the index", bench.run(" after a first sync", rounds));
    bench.finishUpkeep();
    report("delta_100", bench.run("", rounds), Goal::AtMost, 1.3);
    bench.measureFloor(rounds);
}

} // namespace

/** bench_sync [SMALL [LARGE [ROUNDS]]]: sizes of the two first syncs, 100,000 and 1,000,000 unless given, and how often changes
    are pulled; 0 leaves out what it would measure, and SMALL = 0 both first syncs. */
int main(int argc, char **argv)
{
    server::prepareSqlite();
    const QCoreApplication app(argc, argv);
    const int small = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const int large = argc > 2 ? QByteArray(argv[2]).toInt() : 1'000'000;
    const int rounds = argc > 3 ? QByteArray(argv[3]).toInt() : 20;
    if (small > 0) {
        Site site(small);
        benchFirstSync(site, "sync_first_100k", 5);
    }
    if (large > 0) {
        Site many(large);
        if (small > 0)
            benchFirstSync(many, "sync_first_1m", 3);
        if (rounds > 0) {
            Site few(1'000);
            benchDelta(few, many, rounds);
        }
    }
    return 0;
}
