// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/publish/series.h"
#include "server/core/publish/targetrunner.h"

#include <QSet>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace campanile::server {

/**
 * Publishes what is due. tick() starts due posts, materialises series and works on every target that has its turn; it may be
 * called from one thread at a time, targets run on the executor. All state is in the records, so a worker may be
 * ended at any moment and another one goes on. Nothing throws; errors of the store end up in the log and the next tick
 * tries again.
 */
class PublishWorker
{
public:
    struct Report {
        int started = 0;      ///< posts that began
        int missed = 0;       ///< posts that were due while nobody was there
        int worked = 0;       ///< targets that were given to a runner
        qint64 nextMs = -1;   ///< when a target wants its next turn; -1 = none is waiting
    };

    /** @p occurrences may be null: then recurring posts wait. @p networks says which fields a post needs and what is published by
     *  hand. Everything given outlives the worker; with an executor of several threads @p rng has to be thread-safe. */
    PublishWorker(PublishStore &store, const PlatformRegistry &platforms, TokenKeeper &keeper, const Clock &clock, Rng &rng,
                  PublishOptions options, const OccurrenceSource *occurrences = nullptr, HealthKeeper *health = nullptr,
                  const domain::NetworkCatalogue &networks = domain::NetworkCatalogue::builtIn());
    /** The same with a keeper of its own, which knows no other way to renew tokens than the adapters'. */
    PublishWorker(PublishStore &store, const PlatformRegistry &platforms, const VaultCredentials &credentials,
                  const Clock &clock, Rng &rng, PublishOptions options, const OccurrenceSource *occurrences = nullptr, HealthKeeper *health = nullptr);
    ~PublishWorker();

    Report tick();
    /** Waits until no target is being worked on. */
    void waitForIdle();

private:
    struct Lane {
        QString workspaceId;
        QString accountId;
        QStringList targetIds;
    };

    void startDue(const QString &workspaceId, Report &report);
    [[nodiscard]] Result<void> begin(SystemRecords &records, const QString &postId, Report &report);
    /** True while two texts of a series wait for a choice and its date at @p nextMs (UTC) may still be late: the post made for it then has the chosen one. */
    [[nodiscard]] Result<bool> holdSeries(const QString &workspaceId, const QString &postId, qint64 nextMs);
    /** Posts stand still: what is due stays as it is, and the pause knows how much that is. */
    void holdDue(const QString &workspaceId, const QString &pauseId, const QList<QJsonObject> &due);
    /** How a target begins: empty code = it goes, from @c turnMs on. */
    struct Beginning {
        QString code;      ///< publish.missed, publish.heldByPause or publish.textNotChosen: nothing is sent
        bool isInTurn = false;
        qint64 turnMs = 0;
    };
    [[nodiscard]] Result<void> beginTarget(SystemRecords &records, const QJsonObject &target, Beginning beginning);
    /** The network lets no program publish this, or the person wants to do it. */
    [[nodiscard]] Result<bool> isByHand(const SystemReader &records, const QJsonObject &target) const;
    void finishByHand(const QString &workspaceId);
    void freeAbandoned(const QString &workspaceId);
    void workOn(const QString &workspaceId, Report &report, QHash<QString, QList<Lane>> &lanes);
    void runLanes(const QString &platform, QList<Lane> lanes);
    void runLane(const Lane &lane);

    PublishStore &m_store;
    const PlatformRegistry &m_platforms;
    std::unique_ptr<TokenKeeper> m_ownKeeper;
    TokenKeeper &m_keeper;
    const Clock &m_clock;
    Rng &m_rng;
    PublishOptions m_options;
    const OccurrenceSource *m_occurrences;
    HealthKeeper *m_health;
    const domain::NetworkCatalogue &m_networks;
    bool m_isFirstTick = true;

    QHash<QString, QStringList> m_held; ///< by workspace: the pause, and the posts that it was last seen to hold

    std::mutex m_mutex;
    std::condition_variable m_idle;
    QSet<QString> m_busyAccounts;
    int m_running = 0;
};

/** Calls tick() every minute, sooner when a target wants it or wake() is called. Owns one thread. */
class PublishLoop
{
public:
    PublishLoop(PublishWorker &worker, const Clock &clock, qint64 tickMs = 60'000, qint64 wakeGapMs = 250);
    /** Ends the thread after the current tick. */
    ~PublishLoop();
    void start();
    void wake() { m_signal->wake(); }
    /** wake() for somebody who may outlive the loop. */
    [[nodiscard]] std::function<void()> waker() const
    {
        return [signal = m_signal] { signal->wake(); };
    }

private:
    /** What the loop sleeps on. */
    struct Signal {
        void wake();
        std::mutex mutex;
        std::condition_variable changed;
        bool stop = false;
        bool woken = false;
    };
    void loop();

    PublishWorker &m_worker;
    const Clock &m_clock;
    qint64 m_tickMs;
    qint64 m_wakeGapMs;
    std::shared_ptr<Signal> m_signal = std::make_shared<Signal>();
    std::thread m_thread;
};

} // namespace campanile::server
