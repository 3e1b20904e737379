// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/accountcommands.h"
#include "server/core/accounts/avatarkeeper.h"
#include "server/core/accounts/connectlinks.h"
#include "server/core/accounts/medialinks.h"
#include "server/core/accounts/networkapps.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace campanile::server {

struct AccountDeskOptions {
    domain::NetworkCatalogue networks = domain::NetworkCatalogue::builtIn();
    PublicAddress address;        ///< nothing on "this computer"
    QByteArray linkKey;           ///< 32 bytes that all nodes share; without it no links are made
    TokenKeeperOptions keeper;    ///< its observer hears everything about accounts
    OAuthOptions oauth;
};

/**
 * Everything about connected accounts in one place, over one store and one way to the networks. Owns its parts, which refer to
 * each other. Thread-safe as they are; created once per server process.
 */
class AccountDesk
{
public:
    /** @p store, @p http, @p clock and @p rng outlive the desk; @p platforms works over the same @p http. */
    AccountDesk(PublishStore &store, HttpClient &http, PlatformRegistry platforms, VaultCredentials credentials, const Clock &clock, Rng &rng,
                AccountDeskOptions options = {});
    AccountDesk(const AccountDesk &) = delete;
    AccountDesk &operator=(const AccountDesk &) = delete;

    [[nodiscard]] const domain::NetworkCatalogue &networks() const { return m_options.networks; }
    [[nodiscard]] const PublicAddress &address() const { return m_options.address; }
    [[nodiscard]] const PlatformRegistry &platforms() const { return m_platforms; }
    [[nodiscard]] const VaultCredentials &credentials() const { return m_credentials; }
    [[nodiscard]] TokenKeeper &keeper() { return m_keeper; }
    [[nodiscard]] ConnectService &connect() { return m_connect; }
    [[nodiscard]] AccountCommands &commands() { return m_commands; }
    [[nodiscard]] NetworkApps &apps() { return m_networkApps; }
    /** The apps themselves, with their secrets. */
    [[nodiscard]] const AppCredentialStore &appStore() const { return m_apps; }
    /** 32 bytes that all nodes share; empty where nobody reaches this server. */
    [[nodiscard]] const QByteArray &linkKey() const { return m_options.linkKey; }
    [[nodiscard]] ConnectLinks &links() { return m_links; }
    [[nodiscard]] const MediaLinks &media() const { return m_media; }
    [[nodiscard]] AvatarKeeper &avatars() { return m_avatars; }
    /** The document that stands for this server with AT Protocol. */
    [[nodiscard]] QJsonObject clientMetadata() const;

    /** Renews what nobody uses, removes flows that are over and fetches pictures that are missing, in all workspaces. */
    void tidy();

private:
    [[nodiscard]] RenewalWays ways();
    [[nodiscard]] PlatformResult<AccountTokens> refreshed(const AccountKey &key, const QJsonObject &account, const AccountTokens &tokens);
    [[nodiscard]] PlatformResult<StoredTokens> renewed(const AccountKey &key, const QJsonObject &account, const StoredTokens &stored);

    PublishStore &m_store;
    const Clock &m_clock;
    const AccountDeskOptions m_options;
    const PlatformRegistry m_platforms;
    const VaultCredentials m_credentials;
    OAuthEngine m_oauth;
    AppCredentialStore m_apps;
    AvatarKeeper m_avatars;
    ConnectParts m_parts;
    TokenKeeper m_keeper;
    ConnectService m_connect;
    AccountCommands m_commands;
    NetworkApps m_networkApps;
    ConnectLinks m_links;
    MediaLinks m_media;
};

/** Calls tidy() every few minutes on a thread of its own. */
class AccountLoop
{
public:
    explicit AccountLoop(AccountDesk &desk, int firstMs = 20'000, int everyMs = 5 * 60'000);
    /** Waits for the round under way. */
    ~AccountLoop();

private:
    void run();

    AccountDesk &m_desk;
    const int m_firstMs;
    const int m_everyMs;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace campanile::server
