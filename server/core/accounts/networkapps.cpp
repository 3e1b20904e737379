// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/networkapps.h"

#include "server/core/publish/publishjournal.h"
#include "server/core/webhooks/webhookkeeper.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMaxId = 500;
constexpr qsizetype kMaxSecret = 2000;

/** What hinders connecting; empty when nothing does. */
QString missingOf(const domain::NetworkInfo &network, const PublicAddress &address, const AppCredentials &app)
{
    if (network.auth.needsApp && app.isEmpty())
        return u"app"_s;
    if (network.auth.needsSecret && app.clientSecret.isEmpty())
        return u"secret"_s;
    const bool canReturn = address.isReachable() || network.auth.redirect != domain::NetworkAuth::Redirect::Server || !network.auth.ports.isEmpty();
    return canReturn ? QString() : u"publicServer"_s;
}

} // namespace

Result<QJsonObject> NetworkApps::one(const QString &workspaceId, domain::Platform platform, bool showsApp)
{
    const domain::NetworkInfo &network = m_parts.networks.network(platform);
    const QString name = domain::platformKey(platform);
    const auto found = m_parts.apps.find(workspaceId, platform);
    // An app that does not open any more has to be entered again; the other networks are not touched by that.
    if (!found && found.error().kind != ErrorKind::Corrupt)
        return found.error();
    const StoredApp stored = found ? found->value_or(StoredApp()) : StoredApp();
    const QString missing = missingOf(network, m_parts.address, stored.app);
    QJsonObject json{{u"platform"_s, name},
                     {u"canConnect"_s, missing.isEmpty() && m_parts.platforms.find(name) != nullptr},
                     {u"missing"_s, missing},
                     {u"hasSecret"_s, !stored.app.clientSecret.isEmpty()},
                     {u"redirectUris"_s, QJsonArray::fromStringList(redirectUris(network, m_parts.address))}};
    if (stored.setAtMs > 0)
        json.insert("setAt"_L1, wireTime(stored.setAtMs));
    if (stored.checkedAtMs > 0) {
        json.insert("checkedAt"_L1, wireTime(stored.checkedAtMs));
        json.insert("checkCode"_L1, stored.checkCode);
    }
    if (showsApp && !stored.app.clientId.isEmpty())
        json.insert("clientId"_L1, stored.app.clientId);
    if (showsApp && network.webhook.isThere() && m_parts.address.isReachable()) {
        json.insert("webhookUrl"_L1, hookAddress(m_parts.address, platform).toString(QUrl::FullyEncoded));
        if (network.webhook.challenge == domain::NetworkWebhook::Challenge::Hub)
            json.insert("webhookToken"_L1, QString::fromLatin1(hookVerifyToken(m_linkKey, platform)));
    }
    return json;
}

Result<QJsonArray> NetworkApps::list(const QString &workspaceId, const QStringList &platforms, bool showsApp)
{
    QJsonArray list;
    for (const domain::Platform platform : domain::allPlatforms()) {
        if (!platforms.isEmpty() && !platforms.contains(domain::platformKey(platform)))
            continue;
        const auto entry = one(workspaceId, platform, showsApp);
        if (!entry)
            return entry.error();
        list.append(*entry);
    }
    return list;
}

Result<domain::Platform> NetworkApps::withApp(const QString &name) const
{
    const auto platform = domain::platformFromKey(name);
    if (!platform || !m_parts.networks.network(*platform).auth.needsApp)
        return makeError(ErrorKind::Unsupported, u"connect.unsupported"_s);
    return *platform;
}

Result<QJsonObject> NetworkApps::set(const QString &workspaceId, const QString &name, const QString &clientId, const QString &clientSecret)
{
    const auto platform = withApp(name);
    if (!platform)
        return platform.error();
    AppCredentials app;
    app.clientId = clientId.trimmed();
    app.clientSecret = clientSecret.trimmed();
    if (app.clientId.isEmpty() || app.clientId.size() > kMaxId || app.clientSecret.size() > kMaxSecret)
        return makeError(ErrorKind::Invalid, u"connect.badApp"_s);
    if (const auto stored = m_parts.apps.set(workspaceId, *platform, {}, app); !stored)
        return stored.error();
    return one(workspaceId, *platform, true);
}

Result<QJsonObject> NetworkApps::remove(const QString &workspaceId, const QString &name)
{
    const auto platform = withApp(name);
    if (!platform)
        return platform.error();
    if (const auto removed = m_parts.apps.remove(workspaceId, *platform); !removed)
        return removed.error();
    return one(workspaceId, *platform, true);
}

Result<QJsonObject> NetworkApps::check(const QString &workspaceId, const QString &name)
{
    const auto platform = withApp(name);
    if (!platform)
        return platform.error();
    const auto app = m_parts.apps.app(workspaceId, *platform);
    if (!app)
        return app.error();
    if (app->isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.noApp"_s);
    const domain::NetworkInfo &network = m_parts.networks.network(*platform);
    const QStringList uris = redirectUris(network, m_parts.address);
    const auto known = m_parts.oauth.checkApp(network, *app, uris.isEmpty() ? QUrl() : QUrl(uris.last()));
    if (const auto noted = m_parts.apps.noteCheck(workspaceId, *platform, known ? u"ok"_s : known.error().code); !noted)
        return noted.error();
    return one(workspaceId, *platform, true);
}

} // namespace campanile::server
