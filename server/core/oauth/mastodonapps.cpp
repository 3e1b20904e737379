// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/mastodonapps.h"

#include "app/core/clock.h"
#include "server/core/oauth/oautherrors.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const QString kWellKnown = u"/.well-known/oauth-authorization-server"_s;

/** The addresses that servers without metadata share. */
MastodonServer usualServer(const QString &origin)
{
    MastodonServer server;
    server.origin = origin;
    server.oauth.authorize = QUrl(origin + u"/oauth/authorize"_s);
    server.oauth.token = QUrl(origin + u"/oauth/token"_s);
    server.oauth.revoke = QUrl(origin + u"/oauth/revoke"_s);
    server.apps = QUrl(origin + u"/api/v1/apps"_s);
    return server;
}

/** Where names live under another address than the server itself; empty when it is no such answer. */
QString movedTo(const HttpResponse &response, const QString &origin)
{
    if (response.failure != HttpFailure::None || response.status < 301 || response.status > 308)
        return {};
    const QUrl target(QString::fromUtf8(response.header("location")), QUrl::StrictMode);
    const QString other = originOf(target);
    const bool isSameFile = target.path() == kWellKnown && target.scheme() == QUrl(origin).scheme();
    return isSameFile && other != origin ? other : QString();
}

bool isLoopbackRedirect(const QUrl &url)
{
    return isSameLoopback(url, url);
}

QUrl withoutPort(QUrl url)
{
    url.setPort(-1);
    return url;
}

} // namespace

Result<MastodonServer> MastodonApps::discover(const QString &typed) const
{
    QString origin = typed;
    HttpResponse response = m_calls.get(QUrl(origin + kWellKnown));
    if (const QString other = movedTo(response, origin); !other.isEmpty()) {
        origin = other;
        response = m_calls.get(QUrl(origin + kWellKnown));
    }
    const QUrl url(origin);
    if (response.failure != HttpFailure::None || response.status >= 500 || response.status == 429)
        return answerError(response, url, {}, m_clock.nowMs());
    MastodonServer server = usualServer(origin);
    const bool isThere = response.status >= 200 && response.status < 300 && QJsonDocument::fromJson(response.body).isObject();
    if (!isThere)
        return server;
    const auto metadata = parseServerMetadata(response.body, origin);
    if (!metadata)
        return metadata.error();
    server.oauth = *metadata;
    // Doorkeeper names no algorithm for bound tokens; a server that would is still given plain ones by this API.
    server.oauth.bindsTokens = false;
    server.oauth.pushedRequest.clear();
    if (!metadata->registration.isEmpty())
        server.apps = metadata->registration;
    server.hasMetadata = true;
    return server;
}

QStringList MastodonApps::scopesFor(const QStringList &asked, const MastodonServer &server)
{
    QStringList scopes;
    for (const QString &scope : asked) {
        // "profile" came with the metadata (4.3); a server refuses the whole request for a name that it does not know.
        const bool isKnown = server.oauth.scopes.isEmpty() ? server.hasMetadata || scope != "profile"_L1 : server.oauth.scopes.contains(scope);
        if (isKnown)
            scopes.append(scope);
    }
    return scopes;
}

bool MastodonApps::fits(const AppCredentials &app, const MastodonServer &server, const QUrl &redirectUri, const QStringList &scopes)
{
    if (app.isEmpty() || (app.extra.contains("origin"_L1) && app.extra.value("origin"_L1).toString() != server.origin))
        return false;
    const QJsonArray redirects = app.extra.value("redirectUris"_L1).toArray();
    // Mastodon itself looks away from the port of a loopback address; not every server of its API does.
    const bool hasRedirect = std::any_of(redirects.cbegin(), redirects.cend(), [&](const QJsonValue &value) {
        const QUrl known(value.toString());
        return known == redirectUri || (server.hasMetadata && isSameLoopback(known, redirectUri));
    });
    const QStringList registered = splitScopes(app.extra.value("scopes"_L1).toString());
    return hasRedirect && missingScopes(scopes, registered).isEmpty();
}

Result<AppCredentials> MastodonApps::enrol(const MastodonServer &server, const QUrl &redirectUri, const QStringList &scopes) const
{
    QStringList redirects{redirectUri.toString(QUrl::FullyEncoded)};
    if (isLoopbackRedirect(redirectUri) && server.hasMetadata)
        redirects = {withoutPort(redirectUri).toString(QUrl::FullyEncoded)};
    const HttpResponse response = m_calls.form(server.apps, {{u"client_name"_s, m_options.appName},
                                                             {u"redirect_uris"_s, redirects.join(u'\n')},
                                                             {u"scopes"_s, scopes.join(u' ')},
                                                             {u"website"_s, m_options.appSite}});
    if (response.failure == HttpFailure::None && (response.status == 404 || (response.status >= 300 && response.status < 400)))
        return makeError(ErrorKind::Invalid, u"connect.badServer"_s, u"HTTP %1"_s.arg(response.status), {server.apps.host()});
    if (const Error error = answerError(response, server.apps, {}, m_clock.nowMs()); !error.isNull())
        return error;
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    AppCredentials app;
    app.clientId = body.value("client_id"_L1).toVariant().toString();
    app.clientSecret = body.value("client_secret"_L1).toString();
    if (app.clientId.isEmpty() || app.clientSecret.isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.badServer"_s, u"the answer names no app"_s, {server.apps.host()});
    app.extra = {{u"origin"_s, server.origin}, {u"redirectUris"_s, QJsonArray::fromStringList(redirects)}, {u"scopes"_s, scopes.join(u' ')}};
    return app;
}

Result<void> MastodonApps::touch(const MastodonServer &server, const domain::NetworkAuth &auth, const AppCredentials &app) const
{
    const HttpResponse response = m_calls.form(server.oauth.token, ClientIdentity::of(auth, app), {{u"grant_type"_s, u"client_credentials"_s}});
    if (const Error error = answerError(response, server.oauth.token, {app.clientSecret}, m_clock.nowMs()); !error.isNull())
        return error;
    return {};
}

} // namespace campanile::server
