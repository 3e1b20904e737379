// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/platforms/httpclient.h"
#include "server/core/platforms/platformadapter.h"
#include "server/core/publish/publishoptions.h"
#include "server/core/publish/publishstore.h"
#include "server/core/publish/publishworker.h"
#include "server/core/publish/recurrencesource.h"
#include "server/core/vaultcredentials.h"

#include <QList>
#include <QThreadPool>
#include <QUrl>

#include <memory>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

class Engine;

struct PublishRuntimeOptions {
    PublishOptions publish;
    QList<QUrl> allowedOrigins; ///< loopback or private origins that may be called all the same (the practice network)
    int threads = 4;            ///< targets that are worked on at once
};

/**
 * Publishing, put together: records of the engine, networks over HTTP, the vault, and the loop that looks every minute.
 * One for each server process, be it the team server or the one in the client. Engine, clock and rng outlive it, and rng
 * is thread-safe. Created and destroyed on one thread; destruction waits for the steps under way.
 */
class PublishRuntime
{
public:
    PublishRuntime(Engine &engine, VaultCredentials credentials, const Clock &clock, Rng &rng, PublishRuntimeOptions options);
    ~PublishRuntime();

    /** Starts the loop; a tick follows at once, and after every commit: "publish now" does not wait for the minute. */
    void start();
    /** Looks now instead of at the next minute. Any thread. */
    void wake();
    [[nodiscard]] PublishWorker &worker() { return *m_worker; }
    /** Keeps the token of an account that was connected. Any thread. */
    [[nodiscard]] Result<void> storeToken(const QString &workspaceId, const QString &accountId, const QString &accessToken);

private:
    Engine &m_engine;
    const Clock &m_clock;
    const PublishRuntimeOptions m_options;
    QThreadPool m_pool;
    EnginePublishStore m_store;
    std::unique_ptr<HttpClient> m_http;
    PlatformRegistry m_platforms;
    VaultCredentials m_credentials;
    RecurrenceSource m_occurrences;
    std::unique_ptr<PublishWorker> m_worker;
    std::unique_ptr<PublishLoop> m_loop;
    std::shared_ptr<void> m_watch; ///< of commits; ends before the loop
};

} // namespace campanile::server
