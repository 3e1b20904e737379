// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/oauth.h"
#include "app/auth/tokenvault.h"
#include "app/core/clock.h"
#include "app/net/transport.h"

#include <QObject>

#include <functional>
#include <memory>

namespace campanile::auth {

/**
 * Keeps one server's tokens fresh. While a refresh runs everybody who asks is parked; a guard lets them go, with the
 * new token or the error, on every way out. Refresh tokens rotate: the new one is in the vault before anybody uses the
 * access token that came with it, for the server treats an old one as stolen. Lives on the thread of the transport,
 * which must carry no authorization and, like vault and clock, outlive this object.
 */
class TokenKeeper final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QByteArray> accessToken)>;

    TokenKeeper(net::Transport &transport, TokenVault &vault, const Clock &clock, QString vaultKey,
                QByteArray clientId = "campanile-desktop", QObject *parent = nullptr);
    ~TokenKeeper() override;

    /** After SignIn: stores the tokens. */
    void adopt(const Tokens &tokens, TokenVault::Done done);
    /** A token that is good for at least half a minute. Auth auth.signInAgain when there is none to be had. */
    void token(Done done);
    /** @p refused was answered with 401: gives another one. Does nothing but wait when it was already replaced. */
    void renew(const QByteArray &refused, Done done);
    /** Tells the server, then forgets. */
    void signOut(TokenVault::Done done);
    /** The access token as it is now; may be empty or old. */
    [[nodiscard]] QByteArray current() const { return m_tokens.access; }

Q_SIGNALS:
    /** Only signing in again helps. */
    void signedOut();

private:
    class Release;
    friend class Release;
    void begin();
    void refresh(const std::shared_ptr<Release> &release);
    void takeAnswer(const net::Response &response, const std::shared_ptr<Release> &release);
    void forget();

    net::Transport &m_transport;
    TokenVault &m_vault;
    const Clock &m_clock;
    QString m_key;
    QByteArray m_clientId;
    Tokens m_tokens;
    bool m_loaded = false;
    bool m_busy = false;
    QList<Done> m_parked;
    std::unique_ptr<net::Call> m_call;
};

} // namespace campanile::auth
