// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/accounts/accountdesk.h"
#include "server/core/publish/publishoptions.h"
#include "server/core/publish/publishworker.h"
#include "server/core/publish/recurrencesource.h"

#include <QList>
#include <QThreadPool>
#include <QUrl>

#include <memory>

namespace campanile::server {

class Engine;
class HealthKeeper;

struct PublishRuntimeOptions {
    PublishOptions publish;
    QList<QUrl> allowedOrigins; ///< loopback or private origins that may be called all the same (the practice network)
    int threads = 4;            ///< targets that are worked on at once
    domain::NetworkCatalogue networks = domain::NetworkCatalogue::builtIn();
    PublicAddress address;      ///< nothing on "this computer"
    QByteArray linkKey;         ///< 32 bytes that all nodes share, for links that strangers and networks follow
};

/**
 * Publishing and connected accounts, put together: records of the engine, networks over HTTP, the vault, the accounts' health,
 * the loop that publishes and the one that keeps sign-ins alive. One for each server process, be it the team server or the one
 * in the client. Engine, clock and rng outlive it, and rng is thread-safe. Created and destroyed on one thread; destruction
 * waits for the steps under way. Commands about accounts that still run then hold what they need until they end.
 */
class PublishRuntime
{
public:
    PublishRuntime(Engine &engine, VaultCredentials credentials, const Clock &clock, Rng &rng, PublishRuntimeOptions options);
    ~PublishRuntime();

    /** Starts the loops; a tick follows at once, and after every commit: "publish now" does not wait for the minute. */
    void start();
    /** Looks now instead of at the next minute. Any thread. */
    void wake();
    [[nodiscard]] PublishWorker &worker() { return *m_worker; }
    [[nodiscard]] HealthKeeper &health();
    /** The records, with addresses of files for networks that fetch them. */
    [[nodiscard]] PublishStore &store();
    /** Connected accounts; empty once the runtime has ended. Any thread. */
    [[nodiscard]] std::weak_ptr<AccountDesk> accounts() const;
    /** Keeps the token of an account that was connected. Any thread. */
    [[nodiscard]] Result<void> storeToken(const QString &workspaceId, const QString &accountId, const QString &accessToken);

private:
    struct Parts;

    Engine &m_engine;
    const Clock &m_clock;
    const PublishRuntimeOptions m_options;
    QThreadPool m_pool;
    RecurrenceSource m_occurrences;
    std::shared_ptr<Parts> m_parts; ///< shared with commands under way
    std::unique_ptr<PublishWorker> m_worker;
    std::unique_ptr<PublishLoop> m_loop;
    std::unique_ptr<AccountLoop> m_accountLoop;
    std::shared_ptr<void> m_watch; ///< of commits; ends before the loop
};

} // namespace campanile::server
