// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "server/core/platforms/mastodon/mastodonadapter.h"
#include "server/core/publish/publishstore.h"
#include "server/core/vaultcredentials.h"

namespace campanile::server {

/**
 * Connects accounts: asks the network who the token belongs to, then writes the SocialAccount and its sealed Credential in
 * one transaction. Connecting an account that is known already renews it (status, limits, tokens) under its old id, which
 * frees what waited for it. Blocks on the network; thread-safe. Errors: Auth, Network, Invalid with the network's text.
 */
class AccountConnector
{
public:
    /** Everything given outlives the connector. */
    AccountConnector(PublishStore &store, const VaultCredentials &credentials, HttpClient &http, const Clock &clock);

    /** With a token of the instance (from its sign-in page); gives the id of the SocialAccount. */
    [[nodiscard]] Result<QString> connectMastodon(const QString &workspaceId, const QString &userId, const QString &serverUrl,
                                                  const QString &accessToken);
    /** With an app password, which is used once and not kept. */
    [[nodiscard]] Result<QString> connectBluesky(const QString &workspaceId, const QString &userId, const QString &serverUrl,
                                                 const QString &identifier, const QString &appPassword);
    /** Forgets the tokens and marks the account as disconnected; its history stays. */
    [[nodiscard]] Result<void> disconnect(const QString &workspaceId, const QString &accountId);

private:
    [[nodiscard]] Result<QString> store(const QString &workspaceId, const QString &userId, const QString &platform,
                                        const QString &serverUrl, const PlatformProfile &profile, const AccountTokens &tokens);

    PublishStore &m_store;
    const VaultCredentials &m_credentials;
    const Clock &m_clock;
    MastodonAdapter m_mastodon;
    BlueskyAdapter m_bluesky;
};

} // namespace campanile::server
