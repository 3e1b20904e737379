// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OAuthEngine that looks after tokens once they are there.
#include "app/core/clock.h"
#include "server/core/oauth/engineparts.h"
#include "server/core/oauth/oautherrors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

using domain::NetworkAuth;
using domain::NetworkInfo;

namespace {

/** What connecting would have said, for a worker that only knows classes. */
PlatformError workerError(const Error &error)
{
    PlatformError result;
    const bool isPassing = error.kind == ErrorKind::Network || error.kind == ErrorKind::Limit;
    result.cls = isPassing ? FailureClass::TransientSafe : FailureClass::Permanent;
    result.code = isPassing ? u"publish.unreachable"_s : error.code;
    result.message = error.detail;
    return result;
}

} // namespace

AppCredentials OAuthEngine::Parts::appOfTokens(const AppCredentials &app, const AccountTokens &tokens)
{
    return tokens.clientId.isEmpty() ? app : AppCredentials{tokens.clientId};
}

Result<AuthorizationServer> OAuthEngine::Parts::serverOfTokens(const NetworkInfo &network, const AccountTokens &tokens, const QString &serverUrl) const
{
    switch (network.auth.kind) {
    case NetworkAuth::Kind::OAuth2:
        break;
    case NetworkAuth::Kind::Mastodon: {
        const auto server = mastodon.discover(serverUrl);
        return server ? Result<AuthorizationServer>(server->oauth) : Result<AuthorizationServer>(server.error());
    }
    case NetworkAuth::Kind::Atproto:
        return fetchServerMetadata(calls, tokens.issuer, clock.nowMs());
    }
    AuthorizationServer server = fixedServer(network);
    if (!network.auth.refreshUrl.isEmpty())
        server.token = network.auth.refreshUrl;
    return server;
}

bool OAuthEngine::canRefresh(const NetworkInfo &network, const AccountTokens &tokens) const
{
    const NetworkAuth &auth = network.auth;
    const bool isOldEnough = m_parts->clock.nowMs() - tokens.obtainedAtMs >= auth.minRefreshAgeMs;
    switch (auth.refresh) {
    case NetworkAuth::Refresh::None:
        return false;
    case NetworkAuth::Refresh::RefreshToken:
        return !tokens.refreshToken.isEmpty() && isOldEnough;
    case NetworkAuth::Refresh::Facebook:
    case NetworkAuth::Refresh::Instagram:
    case NetworkAuth::Refresh::Threads:
        // A page's token never expires and needs nothing.
        return tokens.expiresAtMs > 0 && isOldEnough;
    }
    return false;
}

PlatformResult<AccountTokens> OAuthEngine::refresh(const NetworkInfo &network, const AppCredentials &app, const AccountTokens &tokens,
                                                   const QString &serverUrl)
{
    const NetworkAuth &auth = network.auth;
    const qint64 oldEnoughAtMs = tokens.obtainedAtMs + auth.minRefreshAgeMs;
    if (auth.minRefreshAgeMs > 0 && m_parts->clock.nowMs() < oldEnoughAtMs) {
        PlatformError error;
        error.cls = FailureClass::TransientSafe;
        error.code = u"publish.rateLimited"_s;
        error.message = u"the token is too young to be renewed"_s;
        error.retryAtMs = oldEnoughAtMs;
        return error;
    }
    switch (auth.refresh) {
    case NetworkAuth::Refresh::None:
        return personNeeded(u"the network renews no tokens"_s);
    case NetworkAuth::Refresh::Facebook:
    case NetworkAuth::Refresh::Instagram:
    case NetworkAuth::Refresh::Threads: {
        const auto answer = m_parts->longLived.refresh(auth, app, tokens.accessToken);
        if (!answer)
            return answer.error();
        return renewed(answer->tokens, tokens);
    }
    case NetworkAuth::Refresh::RefreshToken:
        break;
    }
    if (tokens.refreshToken.isEmpty())
        return personNeeded(u"there is no refresh token"_s);
    const auto server = m_parts->serverOfTokens(network, tokens, serverUrl);
    if (!server)
        return workerError(server.error());
    return m_parts->flow.refresh(*server, auth, Parts::appOfTokens(app, tokens), tokens);
}

bool OAuthEngine::revoke(const NetworkInfo &network, const AppCredentials &app, const AccountTokens &tokens, const QString &serverUrl)
{
    const auto server = m_parts->serverOfTokens(network, tokens, serverUrl);
    if (!server || server->revoke.isEmpty())
        return false;
    if (network.auth.exchange == NetworkAuth::Exchange::Facebook) {
        // The Graph API takes permissions back with DELETE /me/permissions instead of RFC 7009.
        const HttpResponse response = m_parts->calls.remove(server->revoke, tokens.accessToken);
        return tokenError(response, TokenRequest::Refresh, {tokens.accessToken}, m_parts->clock.nowMs()).code.isEmpty();
    }
    return m_parts->flow.revoke(*server, network.auth, Parts::appOfTokens(app, tokens), tokens);
}

Result<void> OAuthEngine::checkApp(const NetworkInfo &network, const AppCredentials &app, const QUrl &redirectUri, const QString &serverUrl)
{
    const NetworkAuth &auth = network.auth;
    if (auth.kind == NetworkAuth::Kind::Atproto)
        return {};
    if (app.isEmpty() || (auth.needsSecret && app.clientSecret.isEmpty()))
        return makeError(ErrorKind::Invalid, u"connect.noApp"_s);
    if (auth.kind == NetworkAuth::Kind::Mastodon) {
        const auto server = m_parts->mastodon.discover(serverOrigin(serverUrl));
        return server ? m_parts->mastodon.touch(*server, auth, app) : Result<void>(server.error());
    }
    // A code that cannot be one: what the network complains about tells whether it came past the app's name and secret.
    FormPairs values{{u"grant_type"_s, u"authorization_code"_s},
                     {u"code"_s, u"campanile-asks-whether-the-app-is-known"_s},
                     {u"redirect_uri"_s, redirectUri.toString(QUrl::FullyEncoded)}};
    if (auth.pkce != NetworkAuth::Pkce::None)
        values.append({u"code_verifier"_s, makePkce(m_parts->rng, auth.pkce).verifier});
    const HttpResponse response = m_parts->calls.form(auth.token, ClientIdentity::of(auth, app), values);
    const PlatformError error = tokenError(response, TokenRequest::Code, {app.clientSecret}, m_parts->clock.nowMs());
    const bool isAboutCode = error.cls == FailureClass::Auth || error.platformCode == "invalid_request"_L1 || error.platformCode == "invalid_grant"_L1;
    if (error.code.isEmpty() || isAboutCode)
        return {};
    return connectError(error, auth.token);
}

qint64 OAuthEngine::personNeededAt(const NetworkInfo &network, const AccountTokens &tokens, qint64 grantedAtMs)
{
    const NetworkAuth &auth = network.auth;
    qint64 atMs = 0;
    switch (auth.refresh) {
    case NetworkAuth::Refresh::None:
        atMs = tokens.expiresAtMs;
        break;
    case NetworkAuth::Refresh::RefreshToken:
        atMs = tokens.refreshToken.isEmpty() ? tokens.expiresAtMs : tokens.refreshExpiresAtMs;
        break;
    case NetworkAuth::Refresh::Facebook:
        // Whether a renewed token of Facebook lives longer than the old one is not documented, so its own date counts.
        atMs = tokens.expiresAtMs;
        break;
    case NetworkAuth::Refresh::Instagram:
    case NetworkAuth::Refresh::Threads:
        break;
    }
    const qint64 grantEndMs = auth.grantTtlMs > 0 && grantedAtMs > 0 ? grantedAtMs + auth.grantTtlMs : 0;
    return atMs > 0 && grantEndMs > 0 ? std::min(atMs, grantEndMs) : std::max(atMs, grantEndMs);
}

} // namespace campanile::server
