// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishruntime.h"

#include "server/core/engine.h"

namespace campanile::server {

namespace {

std::unique_ptr<HttpClient> makeClient(const QList<QUrl> &allowedOrigins)
{
    HttpGuard guard;
    for (const QUrl &origin : allowedOrigins)
        guard.allowOrigin(origin);
    return std::make_unique<CurlHttpClient>(std::move(guard));
}

} // namespace

PublishRuntime::PublishRuntime(Engine &engine, VaultCredentials credentials, const Clock &clock, Rng &rng, PublishRuntimeOptions options)
    : m_engine(engine), m_clock(clock), m_options(std::move(options)), m_store(engine), m_http(makeClient(m_options.allowedOrigins)),
      m_platforms(standardPlatforms(*m_http, clock)), m_credentials(std::move(credentials))
{
    m_pool.setMaxThreadCount(m_options.threads);
    PublishOptions publish = m_options.publish;
    publish.executor = [this](std::function<void()> work) { m_pool.start(std::move(work)); };
    m_worker = std::make_unique<PublishWorker>(m_store, m_platforms, m_credentials, clock, rng, publish, &m_occurrences);
}

PublishRuntime::~PublishRuntime()
{
    m_watch.reset();
    m_loop.reset();
    m_worker->waitForIdle();
    m_pool.waitForDone();
}

void PublishRuntime::start()
{
    m_loop = std::make_unique<PublishLoop>(*m_worker, m_clock, m_options.publish.tickMs, m_options.publish.wakeGapMs);
    m_loop->start();
    m_watch = m_engine.watch([wake = m_loop->waker()](const StateChange &) { wake(); });
}

void PublishRuntime::wake()
{
    if (m_loop)
        m_loop->wake();
}

Result<void> PublishRuntime::storeToken(const QString &workspaceId, const QString &accountId, const QString &accessToken)
{
    AccountTokens tokens;
    tokens.accessToken = accessToken;
    const auto written = m_engine.write(workspaceId, [&](SystemRecords &records) { return m_credentials.write(records, workspaceId, accountId, tokens); });
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace campanile::server
