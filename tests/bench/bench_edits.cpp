// SPDX-License-Identifier: GPL-3.0-or-later
// How long an edit keeps the GUI thread from the next key or frame (docs/performance.md).
#include "app/services/postservice.h"
#include "models/posts/calendarmodel.h"
#include "server/core/storage/sqliteprocess.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/bench/benchkit.h"
#include "tests/bench/busywatch.h"
#include "tests/bench/records.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

using namespace campanile;
using namespace campanile::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPosts = 20'000;
constexpr int kEdits = 500;
constexpr double kLimitMs = 2;
constexpr qint64 kDayMs = 86'400'000;

/** Counts the time that this thread spends in handlers; waiting for events does not count. */
class BusyApplication final : public QCoreApplication
{
public:
    BusyApplication(int &argc, char **argv) : QCoreApplication(argc, argv) {}
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_inside || QThread::currentThread() != thread())
            return QCoreApplication::notify(receiver, event);
        m_inside = true;
        const BusyWatch watch;
        const bool handled = QCoreApplication::notify(receiver, event);
        busyMs += watch.ms();
        m_inside = false;
        return handled;
    }
    double busyMs = 0;

private:
    // Another thread only gets as far as reading it, and then decides by the second test.
    std::atomic_bool m_inside = false;
};

struct Scene {
    explicit Scene(BusyApplication &application) : app(application)
    {
        const auto storage = must(server::SqliteStorage::open({folder.filePath(u"db"_s), {}, 4}), u"no storage"_s);
        const auto directory = std::make_shared<OwnerDirectory>();
        server::EngineOptions options;
        options.blobDir = folder.filePath(u"blobs"_s);
        server::Engine engine(storage, directory, clock, rng, options);
        const QString user = RecordId::create('u').toString();
        directory->accountId = must(engine.createWorkspace({{}, u"Bench"_s, {}, user, {}}), u"no workspace"_s);
        seed(*storage, directory->accountId, {0, kPosts}, clock.nowMs());
        store::OpenOptions cache;
        cache.path = folder.filePath(u"cache.sqlite"_s);
        fillCache(engine, user, directory->accountId, cache.path);

        store = std::make_unique<store::Store>(cache, clock);
        bool open = false;
        QObject::connect(store.get(), &store::Store::opened, &context, [&] { open = true; });
        store->open();
        Waiter().until([&] { return open; });
        service = std::make_unique<services::PostService>(*store, clock, rng);
        model = std::make_unique<models::CalendarModel>(*store);
        QObject::connect(model.get(), &models::CalendarModel::loaded, &context, [this] { ++loads; });
        const qint64 now = clock.nowMs();
        model->setRange(now + kDayMs, now + 43 * kDayMs);
        Waiter().until([&] { return loads > 0; });
        note("%lld of %d posts are in the model", qint64(model->entries().size()), kPosts);
    }

    /** GUI milliseconds of one edit: the call, its notices, the model's reading and its rows. */
    template<class Call>
    double edit(Call call)
    {
        bool done = false;
        const int before = loads;
        app.busyMs = 0;
        const BusyWatch watch;
        call([&](const Result<store::Saved> &saved) {
            if (!saved)
                die(u"an edit failed"_s, saved.error());
            done = true;
        });
        const double called = watch.ms();
        Waiter().until([&] { return done && loads > before; });
        return called + app.busyMs;
    }

    BusyApplication &app;
    SystemClock clock;
    SystemRng rng;
    QTemporaryDir folder;
    QObject context;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<services::PostService> service;
    std::unique_ptr<models::CalendarModel> model;
    int loads = 0;
};

void reportBusy(const char *name, const QList<double> &samples)
{
    note("%s: median %.3f ms, p99 %.3f ms, most %.3f ms of %d", name, median(samples), percentile(samples, 99),
         percentile(samples, 100), int(samples.size()));
    report(name, percentile(samples, 99) / kLimitMs, Goal::AtMost, 1);
}

} // namespace

int main(int argc, char **argv)
{
    server::prepareSqlite();
    BusyApplication app(argc, argv);
    Scene scene(app);
    QList<double> typing;
    QList<double> drops;
    typing.reserve(kEdits);
    drops.reserve(kEdits);
    for (int i = 0; i < kEdits; ++i) {
        const models::CalendarEntry entry = scene.model->entries().at((i * 31) % scene.model->entries().size());
        const QString title = u"A title that grows by a key %1"_s.arg(i);
        typing.append(scene.edit([&](const services::PostService::Done &done) {
            scene.service->edit(entry.post.id, {{u"title"_s, title}}, &scene.context, done);
        }));
        drops.append(scene.edit([&](const services::PostService::Done &done) {
            scene.service->move({{entry.post.id, entry.at + 3'600'000}}, &scene.context, done);
        }));
    }
    reportBusy("edit_gui_busy", typing);
    reportBusy("drop_gui_busy", drops);
    return 0;
}
