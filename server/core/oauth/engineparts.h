// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/oauth/atprotoidentity.h"
#include "server/core/oauth/longlivedtokens.h"
#include "server/core/oauth/mastodonapps.h"

namespace campanile::server {

/** What OAuthEngine is made of; its members refer to each other, so it never moves. */
struct OAuthEngine::Parts {
    Parts(HttpClient &http, const Clock &usedClock, Rng &usedRng, OAuthOptions usedOptions)
        : clock(usedClock), rng(usedRng), options(std::move(usedOptions)), calls(http, usedClock, usedRng, nonces, options),
          flow(calls, usedClock, usedRng),
          mastodon(calls, usedClock, options), longLived(calls, usedClock)
    {
    }
    Parts(const Parts &) = delete;
    Parts &operator=(const Parts &) = delete;

    /** The server of a network whose addresses stand in its data. */
    [[nodiscard]] static AuthorizationServer fixedServer(const domain::NetworkInfo &network);
    [[nodiscard]] AtprotoResolver resolver(const domain::NetworkInfo &network) const;
    [[nodiscard]] Result<QUrl> beginFixed(const domain::NetworkInfo &network, const OAuthRequest &request, OAuthPending &pending);
    [[nodiscard]] Result<QUrl> beginMastodon(const domain::NetworkInfo &network, const OAuthRequest &request, OAuthStart &start);
    [[nodiscard]] Result<QUrl> beginAtproto(const domain::NetworkInfo &network, const OAuthRequest &request, OAuthPending &pending);
    [[nodiscard]] Result<void> checkAtproto(const domain::NetworkInfo &network, const OAuthPending &pending, OAuthGrant &grant) const;

    /** The server that handed out @p tokens. */
    [[nodiscard]] Result<AuthorizationServer> serverOfTokens(const domain::NetworkInfo &network, const AccountTokens &tokens,
                                                             const QString &serverUrl) const;
    /** The app they belong to. */
    [[nodiscard]] static AppCredentials appOfTokens(const AppCredentials &app, const AccountTokens &tokens);

    const Clock &clock;
    Rng &rng;
    const OAuthOptions options;
    DpopNonces nonces;
    OAuthCalls calls;
    AuthorizationFlow flow;
    MastodonApps mastodon;
    LongLivedTokens longLived;
};

} // namespace campanile::server
