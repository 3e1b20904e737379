// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/tokenkeeper.h"
#include "app/net/httptransport.h"

namespace campanile::auth {

/**
 * A transport that signs: every call waits for a token, and one that is answered with 401 is sent once more with a
 * renewed one (safe for our calls, whose mutations carry ids). The event stream follows the token too. Lives on the
 * thread of the inner transport; does not own it or the keeper.
 */
class AuthorizedTransport final : public net::Transport
{
    Q_OBJECT

public:
    AuthorizedTransport(net::HttpTransport &inner, TokenKeeper &keeper, QObject *parent = nullptr);

    [[nodiscard]] std::unique_ptr<net::Call> send(net::Request request, Done done) override;
    [[nodiscard]] std::unique_ptr<net::Call> stream(net::Request request, Chunk chunk, Done done) override;
    void startEvents() override;
    void stopEvents() override;

private:
    class SignedCall;
    net::HttpTransport &m_inner;
    TokenKeeper &m_keeper;
    bool m_events = false;
};

} // namespace campanile::auth
