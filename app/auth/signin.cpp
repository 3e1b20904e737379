// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/signin.h"

#include "app/core/logging.h"
#include "app/net/classify.h"

using namespace Qt::StringLiterals;

namespace campanile::auth {

SignIn::SignIn(net::Transport &transport, const Clock &clock, Rng &rng, OpenBrowser openBrowser, QObject *parent)
    : QObject(parent), m_transport(transport), m_clock(clock), m_rng(rng), m_openBrowser(std::move(openBrowser))
{
}

SignIn::~SignIn()
{
    cancel();
}

void SignIn::start(Options options, Done done)
{
    cancel();
    m_options = std::move(options);
    m_done = std::move(done);
    net::Request request;
    request.method = "GET";
    request.path = "/.well-known/oauth-authorization-server";
    m_call = m_transport.send(std::move(request), [this](const net::Response &response) { takeMetadata(response); });
}

void SignIn::cancel()
{
    m_done = nullptr;
    m_call.reset();
    m_listener.stop();
}

void SignIn::takeMetadata(const net::Response &response)
{
    if (Error error = net::errorOf(response); !error.isNull()) {
        finish(std::move(error));
        return;
    }
    auto metadata = parseMetadata(response.body, m_options.server.toString(QUrl::FullyEncoded));
    if (!metadata) {
        finish(metadata.error());
        return;
    }
    m_metadata = std::move(*metadata);
    browse();
}

void SignIn::browse()
{
    m_pkce = makePkce(m_rng);
    m_state = makeState(m_rng);
    const auto judge = [this](const QByteArray &target) {
        return parseRedirect(target, m_state, m_metadata.issuer).has_value();
    };
    const auto started = m_listener.start({}, m_options.timeoutMs, judge, m_options.page,
                                          [this](Result<QByteArray> target) { takeRedirect(std::move(target)); });
    if (!started) {
        finish(started.error());
        return;
    }
    FormPairs pairs{{"response_type", "code"},
                    {"client_id", m_options.clientId},
                    {"redirect_uri", m_listener.redirectUri()},
                    {"code_challenge", m_pkce.challenge},
                    {"code_challenge_method", "S256"},
                    {"state", m_state}};
    if (!m_options.loginHint.isEmpty())
        pairs.emplaceBack("login_hint", m_options.loginHint);
    QUrl url = m_options.server;
    QString base = url.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + QString::fromLatin1(m_metadata.authorizePath), QUrl::TolerantMode);
    url.setQuery(QString::fromLatin1(encodeForm(pairs)), QUrl::StrictMode);
    if (!m_openBrowser(url))
        finish(makeError(ErrorKind::Unsupported, u"auth.noBrowser"_s));
}

void SignIn::takeRedirect(Result<QByteArray> target)
{
    if (!target) {
        finish(target.error());
        return;
    }
    const auto code = parseRedirect(*target, m_state, m_metadata.issuer);
    if (!code) {
        qCWarning(lcAuth) << "sign-in refused:" << code.error().code;
        finish(code.error());
        return;
    }
    exchange(*code);
}

void SignIn::exchange(const QByteArray &code)
{
    net::Request request;
    request.path = m_metadata.tokenPath;
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = encodeForm({{"grant_type", "authorization_code"},
                               {"code", code},
                               {"redirect_uri", m_listener.redirectUri()},
                               {"client_id", m_options.clientId},
                               {"code_verifier", m_pkce.verifier}});
    m_call = m_transport.send(std::move(request), [this](const net::Response &response) {
        const Error error = net::errorOf(response);
        if (!response.error.isNull() || error.isTransient()) {
            finish(error);
            return;
        }
        auto tokens = parseTokenAnswer(response.status, response.body, m_clock.nowMs());
        if (tokens)
            tokens->issuer = m_metadata.issuer;
        finish(std::move(tokens));
    });
}

void SignIn::finish(Result<Tokens> tokens)
{
    const Done done = std::exchange(m_done, nullptr);
    m_listener.stop();
    m_pkce = {};
    if (done)
        done(std::move(tokens));
}

} // namespace campanile::auth

#include "moc_signin.cpp"
