// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"

#include "app/core/courier.h"
#include "app/core/logging.h"
#include "app/store/database.h"
#include "app/store/schema.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMutex>
#include <QQueue>
#include <QThread>
#include <QTimer>
#include <QWaitCondition>

using namespace Qt::StringLiterals;

namespace campanile::store {

namespace {
// One commit takes at most this many waiting edits, so that the first of them is not kept waiting for the last.
constexpr int kMaxGroup = 64;
constexpr int kSearchSlice = 50;
// Upkeep begins after a pause of this length: a pull asks for the cache several times within a few ms, and must not find it busy.
constexpr unsigned long kCalmMs = 30;
// Where there is no pause, a piece of upkeep gets its turn this often.
constexpr qint64 kMostPatienceMs = 1000;
// While the index of words takes up much, who shows a search looks again this often, and once more at the end.
constexpr qint64 kTellIndexedMs = 250;
// What a window shows first is read through one connection: a second one would take the core from it while it is built.
constexpr int kSecondReaderMs = 100;
// A reader without work for this long gives the memory of its pages back; the system still has them.
constexpr unsigned long kRestMs = 500;

void answer(const Courier &home, std::function<void()> done)
{
    if (done)
        home.deliver(std::move(done));
}
} // namespace

void DirectRunner::run(std::function<void(StoreCore &)> work, QObject *, std::function<void()> done)
{
    work(m_core);
    const ChangeNotice notice = m_core.takeNotice();
    if (m_hub) {
        m_hub->publish(notice);
        if (const auto status = m_core.status())
            m_hub->publishStatus(*status);
    }
    if (done)
        done();
}

class Store::Private
{
public:
    struct Job {
        std::function<void(StoreCore &)> work;
        std::function<void(Reader &)> read;
        Courier home;
        std::function<void()> done;
        bool edit = false; ///< may share a commit with its neighbours
    };

    Private(Store &theStore, OpenOptions openOptions, const Clock &theClock)
        : store(theStore), options(std::move(openOptions)), clock(theClock) {}

    Store &store;
    OpenOptions options;
    const Clock &clock;
    std::shared_ptr<const Schema> schema; ///< of the first opening, set by the writer before anything can be read
    std::unique_ptr<Database> spare;      ///< an open connection for whichever reader begins first
    SystemRng rng;

    QMutex mutex;
    QWaitCondition writeWork, readWork;
    QQueue<Job> writes, reads;
    bool readersEnd = false;
    bool writerEnds = false;
    bool opening = true;   ///< readings wait for the first outcome
    bool readable = false;
    int generation = 0;
    std::unique_ptr<QThread> writer;
    std::vector<std::unique_ptr<QThread>> readers;
    std::unique_ptr<StoreCore> core;

    void addReader();
    void writeLoop();
    void readLoop();
    void announce();
    void announceIndexed();
    bool openCore(bool again);
    template<class Value>
    void tell(void (Store::*signal)(const Value &), const Value &value);
    void letRead(std::shared_ptr<const Schema> known, std::unique_ptr<Database> connection);
    void runJobs(QList<Job> jobs);
    [[nodiscard]] bool recoverIfDamaged();
};

bool Store::Private::openCore(bool again)
{
    std::optional<Result<FirstLook>> look;
    if (!again)
        look = StoreCore::look(options);
    const bool readsFirst = options.writesAfterMs > 0 && look && *look && (*look)->isReady;
    if (readsFirst) {
        tell(&Store::opened, Rescue());
        letRead((*look)->schema, std::move((*look)->connection));
        const QDeadlineTimer until(options.writesAfterMs);
        QMutexLocker lock(&mutex);
        while (!writerEnds && writeWork.wait(&mutex, until)) { }
    }
    auto opened = StoreCore::openOrRecover(options, clock, rng, again, look ? &*look : nullptr);
    if (!opened) {
        tell(&Store::openFailed, opened.error());
        const QMutexLocker lock(&mutex);
        opening = readable = false;
        readWork.wakeAll();
        return false;
    }
    core = std::move(*opened);
    core->deferLog();
    announce();
    if (readsFirst && core->rescue().isNull())
        return true;
    tell(again || readsFirst ? &Store::recovered : &Store::opened, core->rescue());
    letRead(core->schema(), look && *look ? std::move((*look)->connection) : nullptr);
    return true;
}

template<class Value>
void Store::Private::tell(void (Store::*signal)(const Value &), const Value &value)
{
    QMetaObject::invokeMethod(&store, [target = &store, signal, value] { Q_EMIT(target->*signal)(value); }, Qt::QueuedConnection);
}

void Store::Private::letRead(std::shared_ptr<const Schema> known, std::unique_ptr<Database> connection)
{
    // Only now that it was told: whoever reads hears that the cache is open before the first answer.
    const QMutexLocker lock(&mutex);
    opening = false;
    readable = true;
    ++generation;
    if (!schema)
        schema = std::move(known);
    spare = std::move(connection);
    readWork.wakeAll();
}

void Store::Private::announce()
{
    ChangeNotice notice = core->takeNotice();
    const auto status = core->status();
    if (!status)
        qCWarning(lcStore, "status: %s", qPrintable(status.error().code));
    Store *target = &store;
    QMetaObject::invokeMethod(target, [target, notice, status] {
        target->m_hub.publish(notice);
        if (status)
            target->m_hub.publishStatus(*status);
    }, Qt::QueuedConnection);
}

void Store::Private::announceIndexed()
{
    ChangeNotice notice = core->takeNotice();
    if (notice.isEmpty())
        return;
    Store *target = &store;
    QMetaObject::invokeMethod(target, [target, notice = std::move(notice)] { target->m_hub.publish(notice); }, Qt::QueuedConnection);
}

bool Store::Private::recoverIfDamaged()
{
    {
        QMutexLocker lock(&mutex);
        readable = false;
        spare.reset();
    }
    core.reset();
    return openCore(true);
}

void Store::Private::runJobs(QList<Job> jobs)
{
    // Waiting edits share one fsync; when the common commit fails each is tried alone and hears its own outcome.
    if (jobs.size() > 1) {
        const auto together = core->group([&]() -> Result<void> {
            for (Job &job : jobs)
                job.work(*core);
            return {};
        });
        if (!together) {
            for (Job &job : jobs)
                job.work(*core);
        }
    } else {
        for (Job &job : jobs)
            job.work(*core);
    }
    announce();
    for (Job &job : jobs)
        answer(job.home, std::move(job.done));
}

void Store::Private::addReader()
{
    readers.emplace_back(QThread::create([this] { readLoop(); }));
    readers.back()->setObjectName(u"store-reader-%1"_s.arg(readers.size() - 1));
    readers.back()->start();
}

void Store::Private::writeLoop()
{
    bool open = openCore(false);
    bool indexing = open;
    bool rested = false;
    bool calm = true;
    QElapsedTimer told, restless;
    for (;;) {
        QList<Job> jobs;
        {
            QMutexLocker lock(&mutex);
            if (writes.isEmpty() && !writerEnds && indexing && !calm)
                calm = !writeWork.wait(&mutex, kCalmMs);
            if (writes.isEmpty() && !writerEnds && !indexing) {
                if (!open || rested) {
                    writeWork.wait(&mutex);
                } else if (!writeWork.wait(&mutex, kRestMs)) {
                    rested = true;
                    lock.unlock();
                    core->releaseMemory();
                    lock.relock();
                }
            }
            while (!writes.isEmpty() && jobs.size() < kMaxGroup && (jobs.isEmpty() || (jobs.first().edit && writes.head().edit)))
                jobs.append(writes.dequeue());
            if (jobs.isEmpty() && writerEnds)
                break;
        }
        if (!open) {
            for (Job &job : jobs)
                answer(job.home, std::move(job.done)); // their boxes are empty: store.closed
            continue;
        }
        if (!jobs.isEmpty()) {
            runJobs(std::move(jobs));
            rested = false;
            indexing = true;
            if (calm)
                restless.start();
            calm = restless.hasExpired(kMostPatienceMs);
            if (core->damaged())
                indexing = open = recoverIfDamaged();
            continue;
        }
        if (indexing && calm) {
            if (const auto settled = core->settleSnapshots(); !settled)
                qCWarning(lcStore, "after a snapshot: %s", qPrintable(settled.error().code));
            const auto more = core->indexSearchSlice(kSearchSlice);
            indexing = more && *more;
            if (!indexing || !told.isValid() || told.hasExpired(kTellIndexedMs)) {
                announceIndexed();
                told.start();
            }
            if (!indexing)
                core->copyLog();
            if (core->damaged())
                indexing = open = recoverIfDamaged();
        }
    }
    core.reset();
}

void Store::Private::readLoop()
{
    std::unique_ptr<Database> db;
    std::unique_ptr<Reader> reader;
    int mine = 0;
    bool rested = false;
    for (;;) {
        Job job;
        bool opened = false;
        {
            QMutexLocker lock(&mutex);
            while ((reads.isEmpty() || opening) && !readersEnd) {
                if (!db || rested) {
                    readWork.wait(&mutex);
                } else if (!readWork.wait(&mutex, kRestMs)) {
                    rested = true;
                    lock.unlock(); // nobody waits for this
                    db->releaseMemory();
                    lock.relock();
                }
            }
            if (reads.isEmpty())
                return;
            rested = false;
            job = reads.dequeue();
            opened = readable;
            if (mine != generation) {
                reader.reset();
                db = std::move(spare);
                mine = generation;
            }
        }
        if (opened && !reader && db) {
            reader = std::make_unique<Reader>(*db, *schema);
        } else if (opened && !reader) {
            auto made = Database::open(options.path, options.vfs, Database::Mode::ReadOnly, options.refuseGuiThread);
            if (made) {
                db = std::move(*made);
                reader = std::make_unique<Reader>(*db, *schema);
            } else {
                qCWarning(lcStore, "reader: %s", qPrintable(made.error().code));
            }
        }
        if (opened && reader)
            job.read(*reader);
        answer(job.home, std::move(job.done));
    }
}

Store::Store(OpenOptions options, const Clock &clock, QObject *parent)
    : QObject(parent), m_hub(this)
{
#ifndef QT_NO_DEBUG
    options.refuseGuiThread = true;
#endif
    d = std::make_unique<Private>(*this, std::move(options), clock);
}

Store::~Store()
{
    // The log goes into the file when its last connection closes; two that close at once each take the other for the last.
    {
        const QMutexLocker lock(&d->mutex);
        d->readersEnd = true;
        d->readWork.wakeAll();
    }
    for (const auto &thread : d->readers)
        thread->wait();
    d->spare.reset();
    {
        const QMutexLocker lock(&d->mutex);
        d->writerEnds = true;
        d->writeWork.wakeAll();
    }
    if (d->writer)
        d->writer->wait();
}

void Store::open()
{
    if (d->writer)
        return;
    d->writer.reset(QThread::create([this] { d->writeLoop(); }));
    d->writer->setObjectName(u"store-writer"_s);
    d->addReader();
    d->writer->start();
    QTimer::singleShot(kSecondReaderMs, this, [this] { d->addReader(); });
}

void Store::run(std::function<void(StoreCore &)> work, QObject *context, std::function<void()> done)
{
    QMutexLocker lock(&d->mutex);
    d->writes.enqueue({std::move(work), {}, Courier(context), std::move(done), false});
    d->writeWork.wakeOne();
}

void Store::apply(const Mutation &mutation, QObject *context, std::function<void(Result<Saved>)> done)
{
    auto box = std::make_shared<Result<Saved>>(makeError(ErrorKind::Storage, u"store.closed"_s));
    QMutexLocker lock(&d->mutex);
    d->writes.enqueue({[box, mutation](StoreCore &core) { *box = core.applyLocal(mutation); }, {}, Courier(context),
                       [box, done = std::move(done)] { done(*box); }, true});
    d->writeWork.wakeOne();
}

void Store::undo(QObject *context, std::function<void(Result<Saved>)> done)
{
    call(context, [](StoreCore &core) { return core.undo(); }, std::move(done));
}

void Store::undo(const RecordId &mutation, QObject *context, std::function<void(Result<Saved>)> done)
{
    call(context, [mutation](StoreCore &core) { return core.undo(mutation); }, std::move(done));
}

void Store::redo(QObject *context, std::function<void(Result<Saved>)> done)
{
    call(context, [](StoreCore &core) { return core.redo(); }, std::move(done));
}

void Store::runReader(std::function<void(Reader &)> work, QObject *context, std::function<void()> done)
{
    QMutexLocker lock(&d->mutex);
    d->reads.enqueue({{}, std::move(work), Courier(context), std::move(done), false});
    d->readWork.wakeOne();
}

} // namespace campanile::store

#include "moc_store.cpp"
