// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/publicaddress.h"

#include "server/core/platforms/httpclient.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

using Redirect = domain::NetworkAuth::Redirect;

QString loopbackUri(QLatin1StringView host, int port)
{
    return u"http://"_s + host + u':' + QString::number(port) + u'/';
}

QStringList ownUris(const domain::NetworkAuth &auth)
{
    QStringList uris;
    for (const int port : auth.ports) {
        if (auth.redirect == Redirect::FixedLoopback)
            uris.append(loopbackUri("127.0.0.1"_L1, port));
        else if (auth.redirect == Redirect::Localhost || auth.redirect == Redirect::Server)
            uris.append(loopbackUri("localhost"_L1, port));
    }
    return uris;
}

Error badRedirect()
{
    return makeError(ErrorKind::Invalid, u"connect.badRedirect"_s);
}

} // namespace

PublicAddress PublicAddress::of(const QString &baseUrl)
{
    const QUrl url(baseUrl, QUrl::StrictMode);
    const QString host = url.host().toLower();
    static const QStringList privateEnds{u".local"_s, u".localhost"_s, u".internal"_s, u".invalid"_s, u".test"_s, u".home.arpa"_s, u".lan"_s};
    const bool isPrivate = std::any_of(privateEnds.cbegin(), privateEnds.cend(), [&](const QString &end) { return host.endsWith(end); });
    if (!url.isValid() || url.scheme() != "https"_L1 || host.isEmpty() || isPrivate)
        return {};
    const bool isAddress = !QHostAddress(host).isNull();
    if (isAddress ? !HttpGuard::isPublicAddress(host) : !host.contains(u'.'))
        return {};
    return PublicAddress(url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash));
}

QUrl PublicAddress::at(const QString &path) const
{
    QUrl url = m_base;
    if (isReachable())
        url.setPath(m_base.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    return url;
}

QStringList redirectUris(const domain::NetworkInfo &network, const PublicAddress &address)
{
    const domain::NetworkAuth &auth = network.auth;
    if (!auth.needsApp)
        return {};
    QStringList uris;
    if (auth.redirect == Redirect::Loopback)
        uris.append(u"http://127.0.0.1"_s);
    if (auth.redirect != Redirect::Server || !address.isReachable())
        uris += ownUris(auth);
    if (address.isReachable() && auth.redirect != Redirect::Loopback)
        uris.append(address.callback().toString(QUrl::FullyEncoded));
    return uris;
}

bool canReturnToServer(const domain::NetworkInfo &network, const PublicAddress &address)
{
    // An app for desktop programs takes no other address than this computer's.
    return address.isReachable() && (network.auth.redirect != Redirect::Loopback || !network.auth.needsApp);
}

Result<QUrl> chooseRedirect(const domain::NetworkInfo &network, const PublicAddress &address, const QString &wanted)
{
    const domain::NetworkAuth &auth = network.auth;
    if (wanted.isEmpty() || (auth.redirect == Redirect::Server && address.isReachable())) {
        if (!canReturnToServer(network, address))
            return makeError(ErrorKind::Unsupported, u"connect.needsPublicServer"_s);
        return address.callback();
    }
    const QUrl url(wanted, QUrl::StrictMode);
    const bool isPlain = url.isValid() && url.scheme() == "http"_L1 && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && url.port() > 0 && (url.path().isEmpty() || url.path() == "/"_L1);
    if (!isPlain)
        return badRedirect();
    const QString host = url.host();
    if (auth.redirect == Redirect::Loopback) {
        if (host != "127.0.0.1"_L1 && host != "::1"_L1)
            return badRedirect();
        const QString spelt = host.contains(u':') ? u'[' + host + u']' : host;
        return QUrl(u"http://"_s + spelt + u':' + QString::number(url.port()) + u'/');
    }
    for (const QString &known : ownUris(auth)) {
        const QUrl registered(known);
        if (registered.host() == host && registered.port() == url.port())
            return registered;
    }
    return badRedirect();
}

} // namespace campanile::server
