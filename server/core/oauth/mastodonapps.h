// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/oauth/authorizationserver.h"

namespace campanile::server {

/** A server that speaks the Mastodon API, as far as signing in goes. */
struct MastodonServer {
    QString origin;
    AuthorizationServer oauth;
    QUrl apps;                ///< where an app registers itself
    bool hasMetadata = false; ///< Mastodon 4.3 and newer
};

/**
 * Signing in at servers of the Mastodon API (documentation "methods/oauth", "methods/apps"): addresses from the metadata where
 * there are some, else those that all of them share; an app that registers itself. Blocks; stateless, thread-safe. Errors: as
 * OAuthEngine.
 */
class MastodonApps
{
public:
    MastodonApps(const OAuthCalls &calls, const Clock &clock, OAuthOptions options) : m_calls(calls), m_clock(clock), m_options(std::move(options)) {}

    [[nodiscard]] Result<MastodonServer> discover(const QString &origin) const;
    /** The permissions of @p network that @p server knows. */
    [[nodiscard]] static QStringList scopesFor(const QStringList &asked, const MastodonServer &server);
    /** Whether an app that was registered before can be used for @p redirectUri and @p scopes. */
    [[nodiscard]] static bool fits(const AppCredentials &app, const MastodonServer &server, const QUrl &redirectUri, const QStringList &scopes);
    [[nodiscard]] Result<AppCredentials> enrol(const MastodonServer &server, const QUrl &redirectUri, const QStringList &scopes) const;
    /** A token of the app itself: it tells whether the server still knows the app, and keeps old servers from forgetting it. */
    [[nodiscard]] Result<void> touch(const MastodonServer &server, const domain::NetworkAuth &auth, const AppCredentials &app) const;

private:
    const OAuthCalls &m_calls;
    const Clock &m_clock;
    OAuthOptions m_options;
};

} // namespace campanile::server
