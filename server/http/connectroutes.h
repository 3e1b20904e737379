// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/accountdesk.h"
#include "server/core/auth/oauthserver.h"
#include "server/http/connectpage.h"
#include "server/http/replysender.h"

namespace campanile::server {

/**
 * /connect/...: the pages of links for people without a login, and where browsers come back from networks. A link's sign-in is
 * bound to the browser that began it by a cookie; forms carry a token of it (HMAC-SHA-256 under @c formKey). Handlers block on
 * the database and on networks; thread-safe. Nothing of an address's query is logged.
 */
class ConnectRoutes
{
public:
    using Desk = std::function<std::shared_ptr<AccountDesk>()>;

    /** @p desk gives nothing while no accounts are looked after. */
    ConnectRoutes(Desk desk, QByteArray formKey, Rng &rng, bool isHttps);

    [[nodiscard]] HttpReply get(const HttpRequest &request) const;
    [[nodiscard]] HttpReply post(const HttpRequest &request, const QByteArray &body) const;

private:
    [[nodiscard]] HttpReply showLink(AccountDesk &desk, const HttpRequest &request, const QByteArray &token) const;
    [[nodiscard]] HttpReply begin(AccountDesk &desk, const HttpRequest &request, const QByteArray &token, const OAuthParams &form) const;
    [[nodiscard]] HttpReply comeBack(AccountDesk &desk, const HttpRequest &request) const;
    [[nodiscard]] HttpReply choose(AccountDesk &desk, const HttpRequest &request, const OAuthParams &form) const;
    [[nodiscard]] HttpReply choicePage(AccountDesk &desk, const HttpRequest &request, const FlowKey &key, const ConnectFlow &flow, ConnectNotice notice) const;
    [[nodiscard]] HttpReply problem(const HttpRequest &request, int status, const Error &error) const;
    [[nodiscard]] QByteArray cookieName() const;
    [[nodiscard]] QByteArray cookieOf(const HttpRequest &request) const;
    [[nodiscard]] QByteArray formToken(const QByteArray &cookie, const QString &flowId) const;

    Desk m_desk;
    QByteArray m_formKey;
    Rng &m_rng;
    bool m_isHttps;
};

} // namespace campanile::server
