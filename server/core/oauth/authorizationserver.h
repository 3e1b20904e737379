// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/oauth/oauthcalls.h"

namespace campanile::server {

/** Where and how one authorization server is talked to: from its metadata (RFC 8414) or from a network's data. A value. */
struct AuthorizationServer {
    QString issuer;             ///< empty where a network has none
    QUrl authorize;
    QUrl token;
    QUrl revoke;                ///< empty: there is none
    QUrl pushedRequest;         ///< empty: parameters go through the browser
    QUrl registration;          ///< of apps, where the metadata names it
    bool sendsIss = false;      ///< every redirect carries iss
    bool bindsTokens = false;   ///< DPoP with ES256
    QStringList scopes;         ///< that it knows; empty = not said
    domain::NetworkAuth::Pkce pkce = domain::NetworkAuth::Pkce::S256;
};

/**
 * Reads RFC 8414 metadata. The issuer has to be @p issuer, and no address may be less protected than it. Errors: Invalid
 * connect.wrongIssuer, connect.badServer (args: host).
 */
[[nodiscard]] Result<AuthorizationServer> parseServerMetadata(const QByteArray &body, const QString &issuer);
/** Fetches it from @p issuer's well-known address. */
[[nodiscard]] Result<AuthorizationServer> fetchServerMetadata(const OAuthCalls &calls, const QString &issuer, qint64 nowMs);

/** What an authorization request says beside what the server's data say. */
struct AuthorizationRequest {
    ClientIdentity client;
    QStringList scopes;
    QString scopeSeparator = QStringLiteral(" ");
    FormPairs more;             ///< login_hint, prompt, access_type ...
};

/**
 * The dance with one authorization server, whatever the network: address for the browser (with a pushed request where there
 * is an endpoint for it), code for tokens, new tokens, revoking. Stateless, thread-safe.
 */
class AuthorizationFlow
{
public:
    /** @p calls, @p clock and @p rng outlive it. */
    AuthorizationFlow(const OAuthCalls &calls, const Clock &clock, Rng &rng) : m_calls(calls), m_clock(clock), m_rng(rng) {}

    /** Completes @p pending (platform, redirectUri, serverUrl and life are the caller's) and gives the address for the browser. */
    [[nodiscard]] Result<QUrl> begin(const AuthorizationServer &server, const AuthorizationRequest &request, OAuthPending &pending) const;
    /** Errors: of the redirect, then those of connectError(). @p auth names the lifetimes and the client's ways. */
    [[nodiscard]] Result<struct TokenAnswer> finish(const AuthorizationServer &server, const domain::NetworkAuth &auth,
                                                    const OAuthPending &pending, const QByteArray &target) const;
    /** With a refresh token; the old one stays when the answer has none. */
    [[nodiscard]] PlatformResult<AccountTokens> refresh(const AuthorizationServer &server, const domain::NetworkAuth &auth,
                                                        const AppCredentials &app, const AccountTokens &tokens) const;
    /** RFC 7009 for the refresh token, if any, and the access token; true when one of the two was confirmed. */
    [[nodiscard]] bool revoke(const AuthorizationServer &server, const domain::NetworkAuth &auth, const AppCredentials &app,
                              const AccountTokens &tokens) const;

private:
    [[nodiscard]] Result<QUrl> push(const AuthorizationServer &server, const ClientIdentity &client, const FormPairs &parameters,
                                    const OAuthPending &pending) const;

    const OAuthCalls &m_calls;
    const Clock &m_clock;
    Rng &m_rng;
};

/** New tokens over old ones: what the answer leaves out stays as it was. */
[[nodiscard]] AccountTokens renewed(AccountTokens fresh, const AccountTokens &old);

} // namespace campanile::server
