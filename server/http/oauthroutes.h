// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/auth/oauthserver.h"
#include "server/http/loginpage.h"
#include "server/http/replysender.h"

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

/**
 * The OAuth endpoints as HTTP: pages, forms, cookies and headers around OAuthServer. The form carries a token that
 * is bound to a cookie, to the time and to the request's parameters (HMAC-SHA-256 under @c formKey), so no other
 * site can send it. Thread-safe; handlers block on the database and on Argon2id.
 */
class OAuthRoutes
{
public:
    OAuthRoutes(OAuthServer &server, QByteArray formKey, const Clock &clock, Rng &rng);

    [[nodiscard]] HttpReply showLogin(const HttpRequest &request) const;
    [[nodiscard]] HttpReply postLogin(const HttpRequest &request, const QByteArray &body, const QString &address);
    [[nodiscard]] HttpReply token(const HttpRequest &request, const QByteArray &body);
    [[nodiscard]] HttpReply revoke(const HttpRequest &request, const QByteArray &body);
    [[nodiscard]] HttpReply metadata() const;

private:
    [[nodiscard]] HttpReply loginReply(const HttpRequest &request, LoginPage page, int status) const;
    [[nodiscard]] HttpReply errorReply(const HttpRequest &request, const QByteArray &code) const;
    [[nodiscard]] QByteArray formToken(const QByteArray &cookie, qint64 timeMs, const AuthorizeRequest &request) const;
    [[nodiscard]] bool isFormTokenGood(const QByteArray &token, const QByteArray &cookie,
                                       const AuthorizeRequest &request) const;
    [[nodiscard]] QByteArray cookieName() const;

    OAuthServer &m_server;
    const QByteArray m_formKey;
    const Clock &m_clock;
    Rng &m_rng;
    const bool m_isHttps;
};

} // namespace campanile::server
