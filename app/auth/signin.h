// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/loopbacklistener.h"
#include "app/auth/oauth.h"
#include "app/core/clock.h"
#include "app/net/transport.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace campanile::auth {

/**
 * One sign-in to a team server: discovery (RFC 8414), the system browser on the server's own page, a loopback redirect,
 * code and PKCE S256 for tokens. Needs a transport without authorization, which must outlive it; opening the browser
 * is given from outside. Exactly one callback per start() unless cancel() comes first. Lives on the transport's thread.
 */
class SignIn final : public QObject
{
    Q_OBJECT

public:
    using OpenBrowser = std::function<bool(const QUrl &)>;
    using Done = std::function<void(Result<Tokens>)>;

    struct Options {
        QUrl server;                 ///< the base the transport uses
        QByteArray clientId = "campanile-desktop";
        QByteArray loginHint;        ///< may be empty
        int timeoutMs = 300'000;     ///< for the person at the browser
        LoopbackListener::Page page; ///< empty: an empty page
    };

    SignIn(net::Transport &transport, const Clock &clock, Rng &rng, OpenBrowser openBrowser, QObject *parent = nullptr);
    ~SignIn() override;

    void start(Options options, Done done);
    void cancel();
    [[nodiscard]] bool isRunning() const { return bool(m_done); }

private:
    void takeMetadata(const net::Response &response);
    void browse();
    void takeRedirect(Result<QByteArray> target);
    void exchange(const QByteArray &code);
    void finish(Result<Tokens> tokens);

    net::Transport &m_transport;
    const Clock &m_clock;
    Rng &m_rng;
    OpenBrowser m_openBrowser;
    Options m_options;
    Done m_done;
    Metadata m_metadata;
    Pkce m_pkce;
    QByteArray m_state;
    LoopbackListener m_listener;
    std::unique_ptr<net::Call> m_call;
};

} // namespace campanile::auth
