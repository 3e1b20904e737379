// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/changehub.h"
#include "app/store/storecore.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace campanile::store {

/**
 * Runs work on the thread that owns a StoreCore. @p done runs on the thread of @p context, after the commit, and not at
 * all when the context is gone. The engine is written against this, so that a simulation can run it on the spot.
 */
class StoreRunner
{
public:
    virtual ~StoreRunner() = default;
    virtual void run(std::function<void(StoreCore &)> work, QObject *context, std::function<void()> done) = 0;

    /** @p work: StoreCore & -> Result<T>; @p done: Result<T> -> void. */
    template<class Work, class Done>
    void call(QObject *context, Work work, Done done)
    {
        using R = std::invoke_result_t<Work, StoreCore &>;
        auto box = std::make_shared<std::optional<R>>();
        run([box, work = std::move(work)](StoreCore &core) mutable { box->emplace(work(core)); }, context,
            [box, done = std::move(done)]() mutable {
                done(box->has_value() ? std::move(**box)
                                      : R(makeError(ErrorKind::Storage, QStringLiteral("store.closed"))));
            });
    }
};

/** Runs at once on the caller's thread, for simulations and tests of the layers above. */
class DirectRunner final : public StoreRunner
{
public:
    explicit DirectRunner(StoreCore &core, ChangeHub *hub = nullptr) : m_core(core), m_hub(hub) {}
    void run(std::function<void(StoreCore &)> work, QObject *context, std::function<void()> done) override;

private:
    StoreCore &m_core;
    ChangeHub *m_hub;
};

/**
 * The cache with its threads: one writer that owns the StoreCore and commits waiting edits together, and two readers
 * with connections of their own. Lives on the thread that made it (the GUI's); every method returns at once and every
 * callback comes by a queued call on the thread of its context object, exactly once unless the context is gone.
 * After each commit the hub tells what changed, before the callbacks of that commit. The clock must outlive the store.
 */
class Store final : public QObject, public StoreRunner
{
    Q_OBJECT

public:
    explicit Store(OpenOptions options, const Clock &clock, QObject *parent = nullptr);
    /** Ends what is under way, then closes; waiting edits are still written. */
    ~Store() override;

    /**
     * Opens or recovers in the background; opened() or openFailed() follows. What is asked for before that waits and is answered after it.
     * With OpenOptions::writesAfterMs what is written waits so long, and a file that can be read but not written is opened() before openFailed().
     */
    void open();

    [[nodiscard]] ChangeHub &hub() { return m_hub; }

    void run(std::function<void(StoreCore &)> work, QObject *context, std::function<void()> done) override;
    /** A person's edit: done with the saved mutation once it is on the disk. */
    void apply(const Mutation &mutation, QObject *context, std::function<void(Result<Saved>)> done);
    void undo(QObject *context, std::function<void(Result<Saved>)> done);
    /** The step of one mutation, for a toast that outlives later steps. */
    void undo(const RecordId &mutation, QObject *context, std::function<void(Result<Saved>)> done);
    void redo(QObject *context, std::function<void(Result<Saved>)> done);

    /** @p query: Reader & -> Result<T>; @p done: Result<T> -> void. */
    template<class Read, class Done>
    void read(QObject *context, Read query, Done done)
    {
        using R = std::invoke_result_t<Read, Reader &>;
        auto box = std::make_shared<std::optional<R>>();
        runReader([box, query = std::move(query)](Reader &reader) mutable { box->emplace(query(reader)); }, context,
                  [box, done = std::move(done)]() mutable {
                      done(box->has_value() ? std::move(**box)
                                            : R(makeError(ErrorKind::Storage, QStringLiteral("store.closed"))));
                  });
    }

Q_SIGNALS:
    /** @p rescue: what was saved from a damaged cache that was rebuilt; usually null. */
    void opened(const campanile::store::Rescue &rescue);
    void openFailed(const campanile::Error &error);
    /** The file was found damaged while in use and was rebuilt: pull from the start. */
    void recovered(const campanile::store::Rescue &rescue);

private:
    void runReader(std::function<void(Reader &)> work, QObject *context, std::function<void()> done);

    class Private;
    ChangeHub m_hub;
    std::unique_ptr<Private> d;
};

} // namespace campanile::store
