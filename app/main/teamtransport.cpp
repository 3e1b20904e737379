// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/teamtransport.h"

namespace campanile {

QString tokenKeyOf(const QUrl &server)
{
    return QStringLiteral("tokens/") + server.adjusted(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash).toString();
}

TeamTransport::TeamTransport(const QUrl &server, std::unique_ptr<auth::TokenVault> vault, const Clock &clock, Rng &rng)
    : m_vault(std::move(vault)), m_tokenHttp(server, clock, rng), m_http(server, clock, rng),
      m_keeper(m_tokenHttp, *m_vault, clock, tokenKeyOf(server)), m_signed(m_http, m_keeper)
{
    connect(&m_signed, &Transport::stateChanged, this, &Transport::stateChanged);
    connect(&m_signed, &Transport::presenceReceived, this, &Transport::presenceReceived);
    connect(&m_http, &net::HttpTransport::clockSkewChanged, this, &TeamTransport::clockSkewChanged);
    connect(&m_signed, &Transport::onlineChanged, this, &Transport::onlineChanged);
}

std::unique_ptr<net::Call> TeamTransport::send(net::Request request, Done done)
{
    return m_signed.send(std::move(request), std::move(done));
}

std::unique_ptr<net::Call> TeamTransport::stream(net::Request request, Chunk chunk, Done done)
{
    return m_signed.stream(std::move(request), std::move(chunk), std::move(done));
}

void TeamTransport::startEvents()
{
    m_signed.startEvents();
}

void TeamTransport::stopEvents()
{
    m_signed.stopEvents();
}

} // namespace campanile

#include "moc_teamtransport.cpp"
