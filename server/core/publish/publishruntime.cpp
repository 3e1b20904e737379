// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishruntime.h"

#include "server/core/accounts/healthobserver.h"
#include "server/core/engine.h"
#include "server/core/health/healthkeeper.h"

namespace campanile::server {

namespace {

HttpGuard guardFor(const QList<QUrl> &allowedOrigins)
{
    HttpGuard guard;
    for (const QUrl &origin : allowedOrigins)
        guard.allowOrigin(origin);
    return guard;
}

AccountDeskOptions deskOptions(const PublishRuntimeOptions &options, AccountObserver *observer)
{
    AccountDeskOptions desk;
    desk.networks = options.networks;
    desk.address = options.address;
    desk.linkKey = options.linkKey;
    desk.keeper.isSoleNode = options.publish.isSoleWorker;
    desk.keeper.observer = observer;
    return desk;
}

} // namespace

/** What commands about accounts use; the last of them to end takes it along. */
struct PublishRuntime::Parts {
    Parts(Engine &engine, VaultCredentials credentials, const Clock &clock, Rng &rng, const PublishRuntimeOptions &options)
        : store(engine), http(guardFor(options.allowedOrigins)), health(store, clock), observer(healthObserver(health)),
          desk(store, http, standardPlatforms(http, clock, options.networks), std::move(credentials), clock, rng, deskOptions(options, observer.get()))
    {
        store.setMediaLinks(&desk.media());
    }

    EnginePublishStore store;
    CurlHttpClient http;
    HealthKeeper health;
    std::unique_ptr<AccountObserver> observer;
    AccountDesk desk;
};

PublishRuntime::PublishRuntime(Engine &engine, VaultCredentials credentials, const Clock &clock, Rng &rng, PublishRuntimeOptions options)
    : m_engine(engine), m_clock(clock), m_options(std::move(options)),
      m_parts(std::make_shared<Parts>(engine, std::move(credentials), clock, rng, m_options))
{
    m_pool.setMaxThreadCount(m_options.threads);
    PublishOptions publish = m_options.publish;
    publish.executor = [this](std::function<void()> work) { m_pool.start(std::move(work)); };
    AccountDesk &desk = m_parts->desk;
    m_worker = std::make_unique<PublishWorker>(m_parts->store, desk.platforms(), desk.keeper(), clock, rng, publish, &m_occurrences, &m_parts->health,
                                               desk.networks());
    m_engine.setAccounts(accounts());
}

PublishRuntime::~PublishRuntime()
{
    m_watch.reset();
    m_parts->desk.keeper().stop();
    m_accountLoop.reset();
    m_loop.reset();
    m_worker->waitForIdle();
    m_pool.waitForDone();
}

void PublishRuntime::start()
{
    m_loop = std::make_unique<PublishLoop>(*m_worker, m_clock, m_options.publish.tickMs, m_options.publish.wakeGapMs);
    m_loop->start();
    m_accountLoop = std::make_unique<AccountLoop>(m_parts->desk);
    m_watch = m_engine.watch([wake = m_loop->waker()](const StateChange &) { wake(); });
}

void PublishRuntime::wake()
{
    if (m_loop)
        m_loop->wake();
}

HealthKeeper &PublishRuntime::health()
{
    return m_parts->health;
}

PublishStore &PublishRuntime::store()
{
    return m_parts->store;
}

std::weak_ptr<AccountDesk> PublishRuntime::accounts() const
{
    return std::shared_ptr<AccountDesk>(m_parts, &m_parts->desk);
}

Result<void> PublishRuntime::storeToken(const QString &workspaceId, const QString &accountId, const QString &accessToken)
{
    AccountTokens tokens;
    tokens.accessToken = accessToken;
    const auto written = m_engine.write(workspaceId, [&](SystemRecords &records) {
        return m_parts->desk.credentials().write(records, workspaceId, accountId, tokens);
    });
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace campanile::server
