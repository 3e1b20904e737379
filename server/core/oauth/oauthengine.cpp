// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/oauthengine.h"

#include "app/core/clock.h"
#include "server/core/oauth/engineparts.h"
#include "server/core/oauth/longlivedtokens.h"
#include "server/core/oauth/oautherrors.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

using domain::NetworkAuth;
using domain::NetworkInfo;

namespace {

QStringList scopeNames(const NetworkInfo &network, const QStringList &wanted)
{
    if (!wanted.isEmpty())
        return wanted;
    QStringList names;
    for (const domain::NetworkScope &scope : network.auth.scopes)
        names.append(scope.name);
    return names;
}

FormPairs pairsOf(const QHash<QString, QString> &values)
{
    // The order of a hash changes from run to run; addresses should not.
    FormPairs pairs;
    for (auto it = values.begin(); it != values.end(); ++it)
        pairs.append({it.key(), it.value()});
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &one : value.toArray())
        result.append(one.toString());
    return result;
}

QJsonObject appToJson(const AppCredentials &app)
{
    return {{u"clientId"_s, app.clientId}, {u"clientSecret"_s, app.clientSecret}, {u"extra"_s, app.extra}};
}

AppCredentials appFromJson(const QJsonObject &json)
{
    return {json.value("clientId"_L1).toString(), json.value("clientSecret"_L1).toString(), json.value("extra"_L1).toObject()};
}

/** The client of AT Protocol that a program on a person's computer is (specification "oauth", localhost client). */
QString localClientId(const QUrl &redirectUri, const QStringList &scopes)
{
    QUrl redirect = redirectUri;
    redirect.setPort(-1);
    // "localhost" itself is not allowed as a redirect there.
    if (redirect.host() == "localhost"_L1)
        redirect.setHost(u"127.0.0.1"_s);
    const FormPairs parameters{{u"redirect_uri"_s, redirect.toString(QUrl::FullyEncoded)}, {u"scope"_s, scopes.join(u' ')}};
    return u"http://localhost?"_s + QString::fromLatin1(encodeForm(parameters));
}

} // namespace

QJsonObject OAuthPending::toJson() const
{
    return {{u"platform"_s, platform},
            {u"state"_s, state},
            {u"issuer"_s, issuer},
            {u"requiresIss"_s, requiresIss},
            {u"verifier"_s, verifier},
            {u"nonce"_s, nonce},
            {u"dpopKey"_s, dpopKey},
            {u"redirectUri"_s, redirectUri.toString(QUrl::FullyEncoded)},
            {u"serverUrl"_s, serverUrl},
            {u"expectedSubject"_s, expectedSubject},
            {u"scopes"_s, QJsonArray::fromStringList(scopes)},
            {u"app"_s, appToJson(app)},
            {u"endpoints"_s, endpoints},
            {u"startedAt"_s, startedAtMs},
            {u"expiresAt"_s, expiresAtMs}};
}

Result<OAuthPending> OAuthPending::fromJson(const QJsonObject &json)
{
    OAuthPending pending;
    pending.platform = json.value("platform"_L1).toString();
    pending.state = json.value("state"_L1).toString();
    pending.issuer = json.value("issuer"_L1).toString();
    pending.requiresIss = json.value("requiresIss"_L1).toBool();
    pending.verifier = json.value("verifier"_L1).toString();
    pending.nonce = json.value("nonce"_L1).toString();
    pending.dpopKey = json.value("dpopKey"_L1).toString();
    pending.redirectUri = QUrl(json.value("redirectUri"_L1).toString(), QUrl::StrictMode);
    pending.serverUrl = json.value("serverUrl"_L1).toString();
    pending.expectedSubject = json.value("expectedSubject"_L1).toString();
    pending.scopes = strings(json.value("scopes"_L1));
    pending.app = appFromJson(json.value("app"_L1).toObject());
    pending.endpoints = json.value("endpoints"_L1).toObject();
    pending.startedAtMs = json.value("startedAt"_L1).toInteger();
    pending.expiresAtMs = json.value("expiresAt"_L1).toInteger();
    if (pending.platform.isEmpty() || pending.state.isEmpty() || !pending.redirectUri.isValid() || pending.expiresAtMs <= 0)
        return makeError(ErrorKind::Invalid, u"connect.gone"_s, u"the sign-in cannot be read"_s);
    return pending;
}

OAuthEngine::OAuthEngine(HttpClient &http, const Clock &clock, Rng &rng, OAuthOptions options)
    : m_parts(std::make_unique<Parts>(http, clock, rng, std::move(options)))
{
}

OAuthEngine::~OAuthEngine() = default;

AuthorizationServer OAuthEngine::Parts::fixedServer(const NetworkInfo &network)
{
    const NetworkAuth &auth = network.auth;
    AuthorizationServer server;
    server.authorize = auth.authorize;
    server.token = auth.token;
    server.revoke = auth.revoke;
    server.pkce = auth.pkce;
    if (auth.requiresIss)
        server.issuer = originOf(auth.authorize);
    return server;
}

AtprotoResolver OAuthEngine::Parts::resolver(const NetworkInfo &network) const
{
    return AtprotoResolver(calls, clock, network.apiUrl(u"directory"_s), network.apiUrl(u"entryway"_s));
}

Result<OAuthStart> OAuthEngine::begin(const NetworkInfo &network, const OAuthRequest &request)
{
    OAuthStart start;
    OAuthPending &pending = start.pending;
    pending.platform = domain::platformKey(network.platform);
    pending.redirectUri = request.redirectUri;
    pending.requiresIss = network.auth.requiresIss;
    pending.startedAtMs = m_parts->clock.nowMs();
    pending.expiresAtMs = pending.startedAtMs + m_parts->options.flowLifeMs;
    if (!request.redirectUri.isValid() || request.redirectUri.host().isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, u"there is no address to come back to"_s);
    Result<QUrl> address = QUrl();
    switch (network.auth.kind) {
    case NetworkAuth::Kind::OAuth2:
        address = m_parts->beginFixed(network, request, pending);
        break;
    case NetworkAuth::Kind::Mastodon:
        address = m_parts->beginMastodon(network, request, start);
        break;
    case NetworkAuth::Kind::Atproto:
        address = m_parts->beginAtproto(network, request, pending);
        break;
    }
    if (!address)
        return address.error();
    start.authorizeUrl = *address;
    start.state = pending.state;
    return start;
}

Result<QUrl> OAuthEngine::Parts::beginFixed(const NetworkInfo &network, const OAuthRequest &request, OAuthPending &pending)
{
    const NetworkAuth &auth = network.auth;
    if (request.app.isEmpty() || (auth.needsSecret && request.app.clientSecret.isEmpty()))
        return makeError(ErrorKind::Invalid, u"connect.noApp"_s);
    return flow.begin(fixedServer(network),
                      {ClientIdentity::of(auth, request.app), scopeNames(network, request.scopes), auth.scopeSeparator, pairsOf(auth.authorizeParams)},
                      pending);
}

Result<QUrl> OAuthEngine::Parts::beginMastodon(const NetworkInfo &network, const OAuthRequest &request, OAuthStart &start)
{
    const QString origin = serverOrigin(request.server);
    if (origin.isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.noServer"_s);
    const auto server = mastodon.discover(origin);
    if (!server)
        return server.error();
    const QStringList scopes = MastodonApps::scopesFor(scopeNames(network, request.scopes), *server);
    AppCredentials app = request.app;
    if (!MastodonApps::fits(app, *server, request.redirectUri, scopes)) {
        const auto made = mastodon.enrol(*server, request.redirectUri, scopes);
        if (!made)
            return made.error();
        app = *made;
        start.isNewApp = true;
        if (!server->hasMetadata) {
            // Old servers sweep out apps that nobody has used (methods/apps); what comes of it does not matter here.
            (void)mastodon.touch(*server, network.auth, app);
        }
    }
    OAuthPending &pending = start.pending;
    pending.serverUrl = server->origin;
    pending.endpoints = {{u"token"_s, server->oauth.token.toString(QUrl::FullyEncoded)}};
    return flow.begin(server->oauth, {ClientIdentity::of(network.auth, app), scopes, u" "_s, pairsOf(network.auth.authorizeParams)}, pending);
}

Result<QUrl> OAuthEngine::Parts::beginAtproto(const NetworkInfo &network, const OAuthRequest &request, OAuthPending &pending)
{
    const AtprotoResolver names = resolver(network);
    const QString typed = request.server.trimmed();
    const QString handle = handleOf(typed);
    QString origin = typed.isEmpty() ? originOf(network.apiUrl(u"entryway"_s)) : QString();
    QString hint;
    if (typed.startsWith("did:"_L1) || !handle.isEmpty()) {
        const auto identity = handle.isEmpty() ? names.ofDid(typed) : names.ofHandle(handle);
        if (identity) {
            origin = identity->pds;
            hint = handle.isEmpty() ? typed : handle;
            pending.serverUrl = identity->pds;
            pending.expectedSubject = identity->did;
        } else if (identity.error().code != "connect.unknownHandle"_L1 || !names.serverOf(serverOrigin(handle))) {
            // "pds.example" may be a name or a server; as long as it is neither, the person meant a name.
            return identity.error();
        }
    }
    if (origin.isEmpty())
        origin = serverOrigin(typed);
    if (origin.isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.noServer"_s);
    if (!request.expectedSubject.isEmpty()) {
        if (!pending.expectedSubject.isEmpty() && pending.expectedSubject != request.expectedSubject)
            return makeError(ErrorKind::Invalid, u"connect.wrongAccount"_s);
        pending.expectedSubject = request.expectedSubject;
    }
    const auto server = names.serverOf(origin);
    if (!server)
        return server.error();
    const QStringList scopes = scopeNames(network, request.scopes);
    AppCredentials app;
    app.clientId = request.clientMetadataUrl.isEmpty() ? localClientId(request.redirectUri, scopes)
                                                       : request.clientMetadataUrl.toString(QUrl::FullyEncoded);
    FormPairs more = pairsOf(network.auth.authorizeParams);
    if (!hint.isEmpty())
        more.append({u"login_hint"_s, hint});
    pending.endpoints = {{u"token"_s, server->token.toString(QUrl::FullyEncoded)}};
    return flow.begin(*server, {ClientIdentity::of(network.auth, app), scopes, u" "_s, more}, pending);
}

Result<OAuthGrant> OAuthEngine::finish(const NetworkInfo &network, const OAuthPending &pending, const QByteArray &target)
{
    if (pending.platform != domain::platformKey(network.platform))
        return makeError(ErrorKind::Invalid, u"connect.wrongState"_s, u"the sign-in is for another network"_s);
    AuthorizationServer server = Parts::fixedServer(network);
    if (network.auth.kind != NetworkAuth::Kind::OAuth2)
        server.token = QUrl(pending.endpoints.value("token"_L1).toString(), QUrl::StrictMode);
    const auto answer = m_parts->flow.finish(server, network.auth, pending, target);
    if (!answer)
        return answer.error();
    OAuthGrant grant;
    grant.tokens = answer->tokens;
    grant.subject = answer->subject;
    grant.serverUrl = pending.serverUrl;
    if (network.auth.exchange != NetworkAuth::Exchange::None) {
        const auto longer = m_parts->longLived.exchange(network.auth, pending.app, grant.tokens.accessToken);
        if (!longer)
            return connectError(longer.error(), network.auth.longLived);
        grant.tokens = renewed(longer->tokens, grant.tokens);
    }
    if (network.auth.kind == NetworkAuth::Kind::Atproto) {
        if (const auto checked = m_parts->checkAtproto(network, pending, grant); !checked)
            return checked.error();
    } else if (!pending.expectedSubject.isEmpty() && !grant.subject.isEmpty() && grant.subject != pending.expectedSubject) {
        return makeError(ErrorKind::Invalid, u"connect.wrongAccount"_s);
    }
    grant.missingScopes = missingScopes(pending.scopes, grant.tokens.scopes);
    grant.personNeededAtMs = personNeededAt(network, grant.tokens, grant.tokens.obtainedAtMs);
    return grant;
}

Result<void> OAuthEngine::Parts::checkAtproto(const NetworkInfo &network, const OAuthPending &pending, OAuthGrant &grant) const
{
    if (!grant.tokens.scopes.contains(u"atproto"_s))
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, u"the scope atproto was not granted"_s);
    if (!pending.expectedSubject.isEmpty() && grant.subject != pending.expectedSubject)
        return makeError(ErrorKind::Invalid, u"connect.wrongAccount"_s);
    // A server may only speak for the accounts that name it: without this look any server could hand out any account.
    const AtprotoResolver names = resolver(network);
    const auto identity = names.ofDid(grant.subject);
    if (!identity)
        return identity.error();
    const auto issuer = names.issuerOf(identity->pds);
    if (!issuer)
        return issuer.error();
    if (*issuer != pending.issuer)
        return makeError(ErrorKind::Invalid, u"connect.wrongIssuer"_s, u"the account belongs to another server"_s);
    grant.serverUrl = identity->pds;
    grant.tokens.issuer = pending.issuer;
    grant.tokens.clientId = pending.app.clientId;
    return {};
}

QJsonObject OAuthEngine::clientMetadata(const NetworkInfo &network, const QUrl &url, const QList<QUrl> &redirectUris, const OAuthOptions &options)
{
    QJsonArray redirects;
    for (const QUrl &redirect : redirectUris)
        redirects.append(redirect.toString(QUrl::FullyEncoded));
    return {{u"client_id"_s, url.toString(QUrl::FullyEncoded)},
            {u"client_name"_s, options.appName},
            {u"client_uri"_s, originOf(url)},
            {u"application_type"_s, u"web"_s},
            {u"grant_types"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
            {u"response_types"_s, QJsonArray{u"code"_s}},
            {u"redirect_uris"_s, redirects},
            {u"scope"_s, scopeNames(network, {}).join(u' ')},
            {u"token_endpoint_auth_method"_s, u"none"_s},
            {u"dpop_bound_access_tokens"_s, true}};
}

QString OAuthEngine::serverOrigin(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains("://"_L1)) {
        // "@anna@mastodon.example" names the server behind the last @.
        text = text.section(u'@', -1).section(u'/', 0, 0);
        if (text.isEmpty() || (!text.contains(u'.') && !text.contains(u':') && text != "localhost"_L1))
            return {};
        text.prepend("https://"_L1);
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return {};
    return originOf(url);
}

} // namespace campanile::server
