// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/accountdesk.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/domain/practice.h"
#include "server/core/accounts/accountrecords.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

AccountDesk::AccountDesk(PublishStore &store, HttpClient &http, PlatformRegistry platforms, VaultCredentials credentials, const Clock &clock, Rng &rng,
                         AccountDeskOptions options)
    : m_store(store), m_clock(clock), m_options(std::move(options)), m_platforms(std::move(platforms)), m_credentials(std::move(credentials)),
      m_oauth(http, clock, rng, m_options.oauth), m_apps(store, m_credentials, clock),
      m_avatars(store, http, clock),
      m_parts{store, m_credentials, m_platforms, m_oauth, m_apps, m_options.networks, m_options.address, clock, rng, m_options.keeper.observer, &m_avatars},
      m_keeper(store, m_credentials, ways(), clock, rng, m_options.keeper), m_connect(m_parts), m_commands(m_parts, m_keeper, m_connect),
      m_networkApps(m_parts, m_options.linkKey), m_links(m_parts, m_options.linkKey), m_media(m_options.address, m_options.linkKey, clock)
{
}

RenewalWays AccountDesk::ways()
{
    RenewalWays ways;
    ways.canRenew = [this](const QJsonObject &account, const StoredTokens &stored) {
        return !stored.base().refreshToken.isEmpty() || m_oauth.canRefresh(m_options.networks.network(platformOf(account)), stored.base());
    };
    ways.renew = [this](const AccountKey &key, const QJsonObject &account, const StoredTokens &stored) { return renewed(key, account, stored); };
    ways.personNeededAt = [this](const QJsonObject &account, const StoredTokens &stored) {
        return OAuthEngine::personNeededAt(m_options.networks.network(platformOf(account)), stored.base(), stored.grantedAtMs);
    };
    return ways;
}

PlatformResult<AccountTokens> AccountDesk::refreshed(const AccountKey &key, const QJsonObject &account, const AccountTokens &tokens)
{
    const domain::NetworkInfo &network = m_options.networks.network(platformOf(account));
    // Bound tokens are renewed where they were given out; an adapter's own way is for those of other sign-ins.
    if (tokens.dpopKey.isEmpty()) {
        const auto adapter = m_platforms.find(domain::spokenPlatform(account));
        if (!adapter)
            return authError();
        const auto fresh = adapter->refresh(sessionFor(account, tokens));
        if (fresh || !isUnsupported(fresh.error()))
            return fresh;
    }
    const QString serverUrl = account.value("serverUrl"_L1).toString();
    const bool hasInstances = network.auth.kind == domain::NetworkAuth::Kind::Mastodon;
    const auto app = m_apps.app(key.workspaceId, network.platform, hasInstances ? serverUrl : QString());
    if (!app) {
        PlatformError fault;
        fault.cls = FailureClass::TransientSafe;
        fault.code = app.error().code;
        return fault;
    }
    return m_oauth.refresh(network, *app, tokens, serverUrl);
}

PlatformResult<StoredTokens> AccountDesk::renewed(const AccountKey &key, const QJsonObject &account, const StoredTokens &stored)
{
    StoredTokens next = stored;
    if (!stored.signIn) {
        const auto fresh = refreshed(key, account, stored.tokens);
        if (!fresh)
            return fresh.error();
        next.tokens = *fresh;
        return next;
    }
    // The page's own token comes from the person's.
    if (m_oauth.canRefresh(m_options.networks.network(platformOf(account)), *stored.signIn)) {
        const auto fresh = refreshed(key, account, *stored.signIn);
        if (!fresh)
            return fresh.error();
        next.signIn = mergedTokens(*stored.signIn, *fresh, m_clock.nowMs());
    }
    const auto adapter = m_platforms.find(domain::spokenPlatform(account));
    if (!adapter)
        return authError();
    const auto pages = adapter->channels(sessionFor(account, *next.signIn));
    if (!pages)
        return pages.error();
    for (const PlatformProfile &page : *pages) {
        if (page.platformAccountId == account.value("platformAccountId"_L1).toString() && !page.accessToken.isEmpty()) {
            next.tokens.accessToken = page.accessToken;
            next.tokens.obtainedAtMs = m_clock.nowMs();
            return next;
        }
    }
    return authError();
}

QJsonObject AccountDesk::clientMetadata() const
{
    return OAuthEngine::clientMetadata(m_options.networks.network(domain::Platform::Bluesky), m_options.address.clientMetadata(),
                                       {m_options.address.callback()}, m_options.oauth);
}

void AccountDesk::tidy()
{
    const auto workspaces = m_store.workspaces();
    if (!workspaces) {
        qCWarning(lcServer) << "workspaces cannot be listed:" << workspaces.error().code;
        return;
    }
    for (const QString &workspaceId : *workspaces) {
        if (const auto removed = m_connect.removeExpired(workspaceId); !removed)
            qCWarning(lcServer) << "flows that are over cannot be removed:" << removed.error().code;
        m_keeper.renewIdle(workspaceId);
        m_avatars.fetchMissing(workspaceId);
    }
}

AccountLoop::AccountLoop(AccountDesk &desk, int firstMs, int everyMs) : m_desk(desk), m_firstMs(firstMs), m_everyMs(everyMs)
{
    m_thread = std::thread([this] { run(); });
}

AccountLoop::~AccountLoop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void AccountLoop::run()
{
    int waitMs = m_firstMs;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (m_changed.wait_for(lock, std::chrono::milliseconds(waitMs), [this] { return m_isStopping; }))
                return;
        }
        m_desk.tidy();
        waitMs = m_everyMs;
    }
}

} // namespace campanile::server
