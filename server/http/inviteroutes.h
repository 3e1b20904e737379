// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/auth/oauthserver.h"
#include "server/http/invitepage.h"
#include "server/http/replysender.h"

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

/**
 * /invite/TOKEN: where an invited person makes an account or signs in, and becomes a member. The form carries a token that is
 * bound to a cookie, to the time and to the link (HMAC-SHA-256 under @c formKey), so no other site can send it. Thread-safe;
 * handlers block on the database and on Argon2id. The address is a secret: it is not logged and sent to nobody as referrer.
 */
class InviteRoutes
{
public:
    /** All arguments outlive the routes. */
    InviteRoutes(MemberDesk &desk, QByteArray formKey, const Clock &clock, Rng &rng, bool isHttps);

    [[nodiscard]] HttpReply get(const HttpRequest &request) const;
    [[nodiscard]] HttpReply post(const HttpRequest &request, const QByteArray &body, const QString &address) const;

private:
    [[nodiscard]] HttpReply invitePage(const HttpRequest &request, InvitePage page, int status) const;
    [[nodiscard]] HttpReply problem(const HttpRequest &request, const Error &error) const;
    [[nodiscard]] HttpReply refused(const HttpRequest &request, InvitePage page, const Error &error) const;
    [[nodiscard]] Result<void> accept(const QByteArray &token, const OAuthParams &form, const InvitePage &page, const QString &address) const;
    [[nodiscard]] QByteArray formToken(const QByteArray &cookie, qint64 timeMs, const QByteArray &token) const;
    [[nodiscard]] bool isFormTokenGood(const QByteArray &given, const QByteArray &cookie, const QByteArray &token) const;
    [[nodiscard]] QByteArray cookieName() const;

    MemberDesk &m_desk;
    const QByteArray m_formKey;
    const Clock &m_clock;
    Rng &m_rng;
    const bool m_isHttps;
};

} // namespace campanile::server
