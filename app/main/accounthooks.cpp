// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/accounthooks.h"

#include "app/auth/loopbacklistener.h"
#include "app/main/signinpage.h"

#include <QDesktopServices>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace campanile {

namespace {

using Redirect = domain::NetworkAuth::Redirect;
using auth::LoopbackListener;

constexpr int kTimeoutMs = 600'000;

LoopbackListener::Place placeFor(Redirect redirect, const QList<int> &ports)
{
    using Host = LoopbackListener::Place::Host;
    switch (redirect) {
    case Redirect::Loopback:
        return {Host::Address, {}};
    case Redirect::FixedLoopback:
        return {Host::Address, ports};
    case Redirect::Localhost:
    case Redirect::Server:
        return {Host::Name, ports};
    }
    return {};
}

class ListeningWait final : public views::BrowserWait
{
public:
    Result<void> start(const LoopbackListener::Place &place, views::AccountHooks::Arrived arrived)
    {
        // Only says whether the network refused; whether the answer is ours is for the server to judge.
        const auto judge = [](const QByteArray &target) { return !target.contains("?error=") && !target.contains("&error="); };
        return m_listener.start(place, kTimeoutMs, judge, connectPage, [this, arrived = std::move(arrived)](const Result<QByteArray> &target) {
            // Queued: whoever is told may end this wait.
            QMetaObject::invokeMethod(&m_listener, [arrived, target] { arrived(target); }, Qt::QueuedConnection);
        });
    }
    [[nodiscard]] QUrl redirectUri() const override { return QUrl::fromEncoded(m_listener.redirectUri()); }

private:
    LoopbackListener m_listener;
};

constexpr int kFetchTimeoutMs = 20'000;
constexpr qint64 kMostFetched = 16LL * 1024 * 1024;

/** An address of a stranger must not reach into the network of this computer. */
bool isPublic(const QUrl &url)
{
    const QString host = url.host();
    const QHostAddress address(host);
    if (!address.isNull()) {
        // Private use and shared addresses (RFC 1918, 6598, 4193).
        for (const char *subnet : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"}) {
            if (address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet))))
                return false;
        }
        return address.isGlobal();
    }
    return host.contains(u'.') && !host.endsWith(QLatin1StringView(".local")) && !host.endsWith(QLatin1StringView(".internal"));
}

void fetchPicture(QNetworkAccessManager &network, const QUrl &url, QObject *context, std::function<void(const Result<QByteArray> &)> done)
{
    if (url.scheme() != QLatin1StringView("https") || !isPublic(url))
        return done(makeError(ErrorKind::Invalid, QStringLiteral("net.insecure"), {}, {url.host()}));
    QNetworkRequest request(url);
    request.setTransferTimeout(kFetchTimeoutMs);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setMaximumRedirectsAllowed(4);
    QNetworkReply *reply = network.get(request);
    QObject::connect(reply, &QNetworkReply::redirected, reply, [reply](const QUrl &to) {
        if (to.scheme() == QLatin1StringView("https") && isPublic(to))
            Q_EMIT reply->redirectAllowed();
        else
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
        if (received > kMostFetched || total > kMostFetched)
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, context, [reply, done = std::move(done)] {
        done(reply->error() == QNetworkReply::NoError ? Result<QByteArray>(reply->readAll())
                                                      : Result<QByteArray>(makeError(ErrorKind::Network, QStringLiteral("net.noAnswer"))));
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QObject::connect(context, &QObject::destroyed, reply, &QNetworkReply::abort);
}

} // namespace

views::AccountHooks accountHooks(bool isTeamServer, std::function<void(const QString &page)> openSettings)
{
    views::AccountHooks hooks;
    hooks.listen = [](Redirect redirect, const QList<int> &ports,
                      views::AccountHooks::Arrived arrived) -> Result<std::unique_ptr<views::BrowserWait>> {
        auto wait = std::make_unique<ListeningWait>();
        if (const auto started = wait->start(placeFor(redirect, ports), std::move(arrived)); !started)
            return started.error();
        return std::unique_ptr<views::BrowserWait>(std::move(wait));
    };
    hooks.openBrowser = [](const QUrl &page) { return QDesktopServices::openUrl(page); };
    // Made with the first picture that is fetched: it looks for proxies and plugins.
    hooks.fetch = [network = std::shared_ptr<QNetworkAccessManager>()](const QUrl &url, QObject *context, std::function<void(const Result<QByteArray> &)> done) mutable {
        if (!network)
            network = std::make_shared<QNetworkAccessManager>();
        fetchPicture(*network, url, context, std::move(done));
    };
    hooks.openSettings = std::move(openSettings);
    hooks.isTeamServer = isTeamServer;
    return hooks;
}

} // namespace campanile
