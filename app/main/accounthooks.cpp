// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/accounthooks.h"

#include "app/auth/loopbacklistener.h"
#include "app/main/signinpage.h"

#include <QDesktopServices>

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
    hooks.openSettings = std::move(openSettings);
    hooks.isTeamServer = isTeamServer;
    return hooks;
}

} // namespace campanile
