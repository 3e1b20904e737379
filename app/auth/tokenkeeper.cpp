// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/tokenkeeper.h"

#include "app/core/logging.h"
#include "app/net/classify.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace campanile::auth {

namespace {
constexpr qint64 kMarginMs = 30'000;
}

/** Held by every step of a refresh; when the last holder goes, the parked callers go on. */
class TokenKeeper::Release
{
public:
    explicit Release(TokenKeeper *keeper) : m_keeper(keeper) { keeper->m_busy = true; }
    ~Release()
    {
        if (!m_keeper)
            return;
        m_keeper->m_busy = false;
        const QList<Done> parked = std::exchange(m_keeper->m_parked, {});
        const Result<QByteArray> result = error.isNull() ? Result<QByteArray>(m_keeper->m_tokens.access) : error;
        const QPointer<TokenKeeper> keeper = m_keeper;
        const bool out = error.kind == ErrorKind::Auth;
        for (const Done &done : parked)
            done(result);
        if (keeper && out)
            Q_EMIT keeper->signedOut();
    }
    Release(const Release &) = delete;
    Release &operator=(const Release &) = delete;

    /** What the parked hear; a way out that sets nothing is a fault of ours and heard as such. */
    Error error = makeError(ErrorKind::Internal, u"auth.refreshLost"_s);

private:
    QPointer<TokenKeeper> m_keeper;
};

TokenKeeper::TokenKeeper(net::Transport &transport, TokenVault &vault, const Clock &clock, QString vaultKey,
                         QByteArray clientId, QObject *parent)
    : QObject(parent), m_transport(transport), m_vault(vault), m_clock(clock), m_key(std::move(vaultKey)),
      m_clientId(std::move(clientId))
{
}

TokenKeeper::~TokenKeeper()
{
    m_call.reset();
}

void TokenKeeper::adopt(const Tokens &tokens, TokenVault::Done done)
{
    m_tokens = tokens;
    m_loaded = true;
    m_vault.write(m_key, tokens.toVault(), std::move(done));
}

void TokenKeeper::token(Done done)
{
    if (!m_busy && m_loaded && !m_tokens.access.isEmpty() && m_tokens.expiresAtMs - kMarginMs > m_clock.nowMs()) {
        done(m_tokens.access);
        return;
    }
    m_parked.append(std::move(done));
    if (!m_busy)
        begin();
}

void TokenKeeper::renew(const QByteArray &refused, Done done)
{
    if (!m_busy && m_loaded && m_tokens.access != refused) {
        token(std::move(done));
        return;
    }
    m_tokens.expiresAtMs = 0;
    token(std::move(done));
}

void TokenKeeper::begin()
{
    const auto release = std::make_shared<Release>(this);
    if (m_loaded) {
        refresh(release);
        return;
    }
    m_vault.read(m_key, [self = QPointer<TokenKeeper>(this), release](const Result<QByteArray> &value) {
        if (!self)
            return;
        if (!value) {
            // No entry means signed out; no vault, or a locked one, means ask again later.
            const bool none = value.error().kind == ErrorKind::NotFound;
            release->error = none ? makeError(ErrorKind::Auth, u"auth.signInAgain"_s) : value.error();
            return;
        }
        const auto tokens = Tokens::fromVault(*value);
        if (!tokens) {
            release->error = makeError(ErrorKind::Auth, u"auth.signInAgain"_s);
            return;
        }
        self->m_tokens = *tokens;
        self->m_loaded = true;
        if (tokens->expiresAtMs - kMarginMs > self->m_clock.nowMs() && !tokens->access.isEmpty())
            release->error = {};
        else
            self->refresh(release);
    });
}

void TokenKeeper::refresh(const std::shared_ptr<Release> &release)
{
    if (m_tokens.refresh.isEmpty()) {
        release->error = makeError(ErrorKind::Auth, u"auth.signInAgain"_s);
        return;
    }
    net::Request request;
    request.path = "/oauth/token";
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = encodeForm(
        {{"grant_type", "refresh_token"}, {"refresh_token", m_tokens.refresh}, {"client_id", m_clientId}});
    m_call = m_transport.send(std::move(request),
                              [this, release](const net::Response &response) { takeAnswer(response, release); });
}

void TokenKeeper::takeAnswer(const net::Response &response, const std::shared_ptr<Release> &release)
{
    const Error error = net::errorOf(response);
    if (!response.error.isNull() || error.isTransient()) {
        release->error = error;
        return;
    }
    auto tokens = parseTokenAnswer(response.status, response.body, m_clock.nowMs(), m_tokens.refresh);
    if (!tokens) {
        release->error = tokens.error();
        if (tokens.error().kind == ErrorKind::Auth)
            forget();
        return;
    }
    tokens->issuer = m_tokens.issuer;
    m_tokens = std::move(*tokens);
    m_vault.write(m_key, m_tokens.toVault(), [release](const Result<void> &stored) {
        // The old refresh token is spent either way; this run goes on, the next one will have to sign in.
        if (!stored)
            qCWarning(lcAuth) << "the new token could not be stored:" << stored.error().code;
        release->error = {};
    });
}

void TokenKeeper::forget()
{
    m_tokens = {};
    m_vault.remove(m_key, [](const Result<void> &removed) {
        if (!removed)
            qCWarning(lcAuth) << "the spent token could not be removed:" << removed.error().code;
    });
}

void TokenKeeper::signOut(TokenVault::Done done)
{
    net::Request request;
    request.path = "/oauth/revoke";
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = encodeForm({{"token", m_tokens.refresh}, {"client_id", m_clientId}});
    m_tokens = {};
    m_loaded = true;
    m_call = m_transport.send(std::move(request), [this, done = std::move(done)](const net::Response &response) {
        // Offline the token lives on at the server until it expires; here it is gone in any case.
        if (const Error error = net::errorOf(response); !error.isNull())
            qCInfo(lcAuth) << "the server did not hear the sign-out:" << error.code;
        m_vault.remove(m_key, done);
    });
}

} // namespace campanile::auth

#include "moc_tokenkeeper.cpp"
