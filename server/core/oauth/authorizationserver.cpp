// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/authorizationserver.h"

#include "app/core/clock.h"
#include "server/core/oauth/oautherrors.h"
#include "server/core/oauth/tokenanswer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

bool hasWord(const QJsonObject &metadata, QLatin1StringView list, QLatin1StringView word)
{
    return metadata.value(list).toArray().contains(QJsonValue(word));
}

/** An address of the metadata; invalid when it is one that must not be called. */
QUrl endpointOf(const QJsonObject &metadata, QLatin1StringView name, const QUrl &issuer)
{
    const QUrl url(metadata.value(name).toString(), QUrl::StrictMode);
    const bool isProtected = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && issuer.scheme() == "http"_L1);
    return url.isValid() && isProtected && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasFragment() ? url : QUrl();
}

QString withoutSlash(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

/** The key that tokens are bound to; nothing for bearer tokens. */
Result<std::optional<DpopKey>> keyOf(const QString &jwk)
{
    if (jwk.isEmpty())
        return std::optional<DpopKey>();
    const auto key = DpopKey::fromJwk(jwk);
    if (!key)
        return key.error();
    return std::optional<DpopKey>(*key);
}

const DpopKey *pointerTo(const Result<std::optional<DpopKey>> &key)
{
    return *key ? &**key : nullptr;
}

QStringList secretsOf(const OAuthPending &pending)
{
    return {pending.app.clientSecret, pending.verifier, pending.state, pending.nonce};
}

} // namespace

Result<AuthorizationServer> parseServerMetadata(const QByteArray &body, const QString &issuer)
{
    const QUrl base(issuer, QUrl::StrictMode);
    const QJsonObject metadata = QJsonDocument::fromJson(body).object();
    const auto bad = [&base](const QString &what) { return makeError(ErrorKind::Invalid, u"connect.badServer"_s, what, {base.host()}); };
    if (metadata.isEmpty())
        return bad(u"no metadata of an authorization server"_s);
    AuthorizationServer server;
    server.issuer = metadata.value("issuer"_L1).toString();
    // Mastodon writes its issuer with a slash at the end.
    if (withoutSlash(server.issuer) != withoutSlash(issuer))
        return makeError(ErrorKind::Invalid, u"connect.wrongIssuer"_s, u"the server calls itself by another name"_s);
    server.authorize = endpointOf(metadata, "authorization_endpoint"_L1, base);
    server.token = endpointOf(metadata, "token_endpoint"_L1, base);
    if (!server.authorize.isValid() || server.authorize.isEmpty() || !server.token.isValid() || server.token.isEmpty())
        return bad(u"endpoints are missing"_s);
    server.revoke = endpointOf(metadata, "revocation_endpoint"_L1, base);
    server.pushedRequest = endpointOf(metadata, "pushed_authorization_request_endpoint"_L1, base);
    server.registration = endpointOf(metadata, "app_registration_endpoint"_L1, base);
    server.sendsIss = metadata.value("authorization_response_iss_parameter_supported"_L1).toBool();
    server.bindsTokens = hasWord(metadata, "dpop_signing_alg_values_supported"_L1, "ES256"_L1);
    for (const QJsonValue &scope : metadata.value("scopes_supported"_L1).toArray())
        server.scopes.append(scope.toString());
    return server;
}

Result<AuthorizationServer> fetchServerMetadata(const OAuthCalls &calls, const QString &issuer, qint64 nowMs)
{
    const QUrl url(withoutSlash(issuer) + u"/.well-known/oauth-authorization-server"_s);
    const HttpResponse response = calls.get(url);
    if (response.failure != HttpFailure::None || response.status < 200 || response.status > 299) {
        const Error error = answerError(response, url, {}, nowMs);
        if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Limit)
            return error;
        return makeError(ErrorKind::Invalid, u"connect.badServer"_s, error.detail, {url.host()});
    }
    return parseServerMetadata(response.body, issuer);
}

Result<QUrl> AuthorizationFlow::begin(const AuthorizationServer &server, const AuthorizationRequest &request, OAuthPending &pending) const
{
    const PkcePair pkce = makePkce(m_rng, server.pkce);
    pending.state = randomText(m_rng);
    pending.verifier = pkce.verifier;
    pending.issuer = server.issuer;
    pending.requiresIss = pending.requiresIss || server.sendsIss;
    pending.scopes = request.scopes;
    pending.app = request.client.app;
    if (server.bindsTokens) {
        const auto key = DpopKey::generate();
        if (!key)
            return key.error();
        pending.dpopKey = key->toJwk();
    }
    FormPairs parameters{{u"response_type"_s, u"code"_s},
                         {u"redirect_uri"_s, pending.redirectUri.toString(QUrl::FullyEncoded)},
                         {u"scope"_s, request.scopes.join(request.scopeSeparator)},
                         {u"state"_s, pending.state}};
    if (!pkce.challenge.isEmpty())
        parameters += {{u"code_challenge"_s, pkce.challenge}, {u"code_challenge_method"_s, u"S256"_s}};
    if (request.scopes.contains(u"openid"_s)) {
        pending.nonce = randomText(m_rng);
        parameters.append({u"nonce"_s, pending.nonce});
    }
    parameters += request.more;
    if (!server.pushedRequest.isEmpty())
        return push(server, request.client, parameters, pending);
    parameters.prepend({request.client.idParam, request.client.app.clientId});
    return withQuery(server.authorize, parameters);
}

Result<QUrl> AuthorizationFlow::push(const AuthorizationServer &server, const ClientIdentity &client, const FormPairs &parameters,
                                     const OAuthPending &pending) const
{
    const auto key = keyOf(pending.dpopKey);
    if (!key)
        return key.error();
    const HttpResponse response = m_calls.form(server.pushedRequest, client, parameters, pointerTo(key));
    if (const Error error = answerError(response, server.pushedRequest, secretsOf(pending), m_clock.nowMs()); !error.isNull())
        return error;
    const QString name = QJsonDocument::fromJson(response.body).object().value("request_uri"_L1).toString();
    if (name.isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, u"no request_uri"_s);
    return withQuery(server.authorize, {{client.idParam, client.app.clientId}, {u"request_uri"_s, name}});
}

Result<TokenAnswer> AuthorizationFlow::finish(const AuthorizationServer &server, const domain::NetworkAuth &auth,
                                              const OAuthPending &pending, const QByteArray &target) const
{
    const auto code = codeOf(target, pending);
    if (!code)
        return code.error();
    if (m_clock.nowMs() >= pending.expiresAtMs)
        return makeError(ErrorKind::Invalid, u"connect.expired"_s);
    FormPairs values{{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, *code},
                     {u"redirect_uri"_s, pending.redirectUri.toString(QUrl::FullyEncoded)}};
    if (!pending.verifier.isEmpty())
        values.append({u"code_verifier"_s, pending.verifier});
    for (auto it = auth.tokenParams.begin(); it != auth.tokenParams.end(); ++it)
        values.append({it.key(), it.value()});
    const auto key = keyOf(pending.dpopKey);
    if (!key)
        return key.error();
    const HttpResponse response = m_calls.form(server.token, ClientIdentity::of(auth, pending.app), values, pointerTo(key));
    const QStringList secrets = secretsOf(pending) + QStringList{*code};
    auto answer = parseTokenAnswer(response, auth, TokenRequest::Code, secrets, m_clock.nowMs());
    if (!answer)
        return connectError(answer.error(), server.token);
    TokenAnswer result = *answer;
    if (*key && result.tokenType != "dpop"_L1)
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, u"the token is not bound to its key"_s);
    result.tokens.dpopKey = pending.dpopKey;
    if (!result.idToken.isEmpty()) {
        const auto subject = subjectOfIdToken(result.idToken, pending.app.clientId, pending.nonce, m_clock.nowMs());
        if (!subject)
            return subject.error();
        if (result.subject.isEmpty())
            result.subject = *subject;
    }
    return result;
}

AccountTokens renewed(AccountTokens fresh, const AccountTokens &old)
{
    if (fresh.refreshToken.isEmpty()) {
        fresh.refreshToken = old.refreshToken;
        fresh.refreshExpiresAtMs = old.refreshExpiresAtMs;
    }
    if (fresh.scopes.isEmpty())
        fresh.scopes = old.scopes;
    fresh.dpopKey = old.dpopKey;
    fresh.issuer = old.issuer;
    fresh.clientId = old.clientId;
    return fresh;
}

PlatformResult<AccountTokens> AuthorizationFlow::refresh(const AuthorizationServer &server, const domain::NetworkAuth &auth,
                                                         const AppCredentials &app, const AccountTokens &tokens) const
{
    FormPairs values{{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, tokens.refreshToken}};
    for (auto it = auth.tokenParams.begin(); it != auth.tokenParams.end(); ++it)
        values.append({it.key(), it.value()});
    const auto key = keyOf(tokens.dpopKey);
    if (!key)
        return personNeeded(key.error().detail);
    const HttpResponse response = m_calls.form(server.token, ClientIdentity::of(auth, app), values, pointerTo(key));
    const auto answer = parseTokenAnswer(response, auth, TokenRequest::Refresh, {tokens.refreshToken, tokens.accessToken, app.clientSecret},
                                         m_clock.nowMs());
    if (!answer)
        return answer.error();
    if (*key && answer->tokenType != "dpop"_L1)
        return personNeeded(u"the new token is not bound to its key"_s);
    return renewed(answer->tokens, tokens);
}

bool AuthorizationFlow::revoke(const AuthorizationServer &server, const domain::NetworkAuth &auth, const AppCredentials &app,
                               const AccountTokens &tokens) const
{
    if (server.revoke.isEmpty())
        return false;
    // A server that binds tokens takes one back only from whoever holds the key, and answers 200 to everybody else, too.
    const auto key = keyOf(tokens.dpopKey);
    if (!key)
        return false;
    bool isConfirmed = false;
    const std::pair<QString, QString> kinds[] = {{tokens.refreshToken, u"refresh_token"_s}, {tokens.accessToken, u"access_token"_s}};
    for (const auto &[token, kind] : kinds) {
        if (token.isEmpty())
            continue;
        const HttpResponse response = m_calls.form(server.revoke, ClientIdentity::of(auth, app), {{u"token"_s, token}, {u"token_type_hint"_s, kind}},
                                                   pointerTo(key));
        isConfirmed = tokenError(response, TokenRequest::Refresh, {token}, m_clock.nowMs()).code.isEmpty() || isConfirmed;
    }
    return isConfirmed;
}

} // namespace campanile::server
