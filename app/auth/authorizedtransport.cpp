// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/authorizedtransport.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace campanile::auth {

/** One signed call: token, request, and on 401 both once more. Shared, because parked callbacks may outlive the handle. */
class AuthorizedTransport::SignedCall : public std::enable_shared_from_this<SignedCall>
{
public:
    SignedCall(AuthorizedTransport &transport, net::Request request, Chunk chunk, Done done)
        : m_transport(&transport), m_request(std::move(request)), m_chunk(std::move(chunk)), m_done(std::move(done))
    {
    }

    void start()
    {
        m_transport->m_keeper.token([self = shared_from_this()](Result<QByteArray> token) { self->sendWith(token); });
    }
    void cancel()
    {
        m_done = nullptr;
        m_chunk = nullptr;
        m_inner.reset();
    }
    void setPaused(bool paused)
    {
        if (m_inner)
            m_inner->setPaused(paused);
    }

private:
    void sendWith(const Result<QByteArray> &token)
    {
        if (!m_done || !m_transport)
            return;
        if (!token) {
            net::Response response;
            response.error = token.error();
            finish(std::move(response));
            return;
        }
        m_token = *token;
        net::Request request = m_request;
        request.headers.emplaceBack("Authorization", "Bearer " + m_token);
        const auto done = [weak = weak_from_this()](net::Response response) {
            if (const auto self = weak.lock())
                self->take(std::move(response));
        };
        m_inner = m_chunk ? m_transport->m_inner.stream(std::move(request), m_chunk, done)
                          : m_transport->m_inner.send(std::move(request), done);
    }

    void take(net::Response response)
    {
        if (response.status != 401 || m_renewed || !m_transport) {
            finish(std::move(response));
            return;
        }
        m_renewed = true;
        m_transport->m_keeper.renew(
            m_token, [self = shared_from_this()](Result<QByteArray> token) { self->sendWith(token); });
    }

    void finish(net::Response response)
    {
        const Done done = std::exchange(m_done, nullptr);
        m_chunk = nullptr;
        if (done)
            done(std::move(response));
    }

    QPointer<AuthorizedTransport> m_transport;
    net::Request m_request;
    Chunk m_chunk;
    Done m_done;
    QByteArray m_token;
    bool m_renewed = false;
    std::unique_ptr<net::Call> m_inner;
};

namespace {

template<class Inner>
class Handle final : public net::Call
{
public:
    explicit Handle(std::shared_ptr<Inner> inner) : m_inner(std::move(inner)) {}
    ~Handle() override { m_inner->cancel(); }
    void cancel() override { m_inner->cancel(); }
    void setPaused(bool paused) override { m_inner->setPaused(paused); }

private:
    std::shared_ptr<Inner> m_inner;
};

} // namespace

AuthorizedTransport::AuthorizedTransport(net::HttpTransport &inner, TokenKeeper &keeper, QObject *parent)
    : Transport(parent), m_inner(inner), m_keeper(keeper)
{
    connect(&inner, &net::Transport::stateChanged, this, &net::Transport::stateChanged);
    connect(&inner, &net::Transport::presenceReceived, this, &net::Transport::presenceReceived);
    connect(&inner, &net::Transport::onlineChanged, this, &net::Transport::onlineChanged);
    connect(&inner, &net::HttpTransport::eventsUnauthorized, this, [this] {
        m_keeper.renew(m_keeper.current(), [self = QPointer<AuthorizedTransport>(this)](const Result<QByteArray> &token) {
            if (self && self->m_events && token)
                self->m_inner.resumeEvents();
        });
    });
}

std::unique_ptr<net::Call> AuthorizedTransport::send(net::Request request, Done done)
{
    return stream(std::move(request), nullptr, std::move(done));
}

std::unique_ptr<net::Call> AuthorizedTransport::stream(net::Request request, Chunk chunk, Done done)
{
    auto call = std::make_shared<SignedCall>(*this, std::move(request), std::move(chunk), std::move(done));
    auto handle = std::make_unique<Handle<SignedCall>>(call);
    // Queued, so that a vault that answers at once cannot call back before the caller holds the handle.
    QMetaObject::invokeMethod(this, [call] { call->start(); }, Qt::QueuedConnection);
    return handle;
}

void AuthorizedTransport::startEvents()
{
    m_events = true;
    m_inner.setAuthorization([keeper = QPointer<TokenKeeper>(&m_keeper)] {
        const QByteArray token = keeper ? keeper->current() : QByteArray();
        return token.isEmpty() ? QByteArray() : "Bearer " + token;
    });
    m_keeper.token([self = QPointer<AuthorizedTransport>(this)](const Result<QByteArray> &) {
        // Without a token the stream is refused and says so, which leads to a renewal.
        if (self && self->m_events)
            self->m_inner.startEvents();
    });
}

void AuthorizedTransport::stopEvents()
{
    m_events = false;
    m_inner.stopEvents();
}

} // namespace campanile::auth

#include "moc_authorizedtransport.cpp"
