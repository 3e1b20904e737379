// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/authorizedtransport.h"
#include "app/auth/tokenkeeper.h"
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/net/httptransport.h"

#include <QUrl>

#include <memory>

namespace campanile {

/** The vault key of a server's tokens. */
[[nodiscard]] QString tokenKeyOf(const QUrl &server);

/**
 * The whole road to a team server in one object: HTTPS, the keeper of its tokens, and the transport that signs. Made
 * and destroyed on the sync thread. @p vault must outlive it and be used on the same thread; so must clock and rng.
 */
class TeamTransport final : public net::Transport
{
    Q_OBJECT

public:
    TeamTransport(const QUrl &server, std::unique_ptr<auth::TokenVault> vault, const Clock &clock, Rng &rng);

    [[nodiscard]] std::unique_ptr<net::Call> send(net::Request request, Done done) override;
    [[nodiscard]] std::unique_ptr<net::Call> stream(net::Request request, Chunk chunk, Done done) override;
    void startEvents() override;
    void stopEvents() override;
    [[nodiscard]] auth::TokenKeeper &keeper() { return m_keeper; }

Q_SIGNALS:
    /** Server clock minus ours, in milliseconds, when it moved by more than some seconds. */
    void clockSkewChanged(qint64 skewMs);

private:
    std::unique_ptr<auth::TokenVault> m_vault;
    net::HttpTransport m_tokenHttp; ///< carries no authorization: the keeper's own requests
    net::HttpTransport m_http;
    auth::TokenKeeper m_keeper;
    auth::AuthorizedTransport m_signed;
};

} // namespace campanile
