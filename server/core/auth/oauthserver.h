// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/signin.h"
#include "server/core/auth/tokenstore.h"

#include <QHash>
#include <QJsonObject>
#include <QUrl>

#include <variant>

namespace campanile::server {

/** Decoded parameters of a query or a form; a name that came twice is in @c repeated. */
struct OAuthParams {
    QHash<QByteArray, QByteArray> values;
    bool repeated = false;
    [[nodiscard]] QByteArray value(const QByteArray &name) const { return values.value(name); }
};

/** application/x-www-form-urlencoded; nothing when an escape is broken or there are more than 32 pairs. */
[[nodiscard]] std::optional<OAuthParams> parseForm(QByteArrayView text);
/** Percent-encodes a query value (RFC 3986 unreserved characters stay). */
[[nodiscard]] QByteArray encodeQueryValue(QByteArrayView value);

/** A checked authorization request. */
struct AuthorizeRequest {
    QString clientId;
    QByteArray redirectUri;
    QByteArray state;
    QByteArray challenge;
    QString loginHint;
};

/** Send the browser to @c location. */
struct OAuthRedirect {
    QByteArray location;
};

/** Show a page and send the browser nowhere: @c code is "client" or "redirect". */
struct OAuthPageError {
    QByteArray code;
};

/** Answer of a JSON endpoint. */
struct OAuthReply {
    int status = 200;
    QJsonObject body;
};

/**
 * The rules of the OAuth 2.0 endpoints without HTTP: code grant with PKCE S256 for native clients (RFC 6749, 7636,
 * 8252, 9207, 9700). A client needs no registration: it is public, its name is bound to its tokens, and a code can
 * only be delivered to a loopback address. Thread-safe; blocks on the database.
 */
class OAuthServer
{
public:
    OAuthServer(SignIn &signIn, TokenStore &tokens, QByteArray issuer)
        : m_signIn(signIn), m_tokens(tokens), m_issuer(std::move(issuer))
    {
    }

    using Checked = std::variant<AuthorizeRequest, OAuthRedirect, OAuthPageError>;
    [[nodiscard]] Checked checkAuthorize(const OAuthParams &params) const;
    /** Checks the password and returns where to send the browser; errors as SignIn::check(). */
    [[nodiscard]] Result<OAuthRedirect> approve(const AuthorizeRequest &request, const QString &login,
                                                const QString &password, const QString &address);
    [[nodiscard]] OAuthRedirect deny(const AuthorizeRequest &request) const;

    [[nodiscard]] OAuthReply token(const OAuthParams &form);
    [[nodiscard]] OAuthReply revoke(const OAuthParams &form);
    [[nodiscard]] QJsonObject metadata() const;
    [[nodiscard]] const QByteArray &issuer() const { return m_issuer; }

    /** http://127.0.0.1:PORT/... or http://[::1]:PORT/..., without user, fragment or query (RFC 8252 section 7.3). */
    [[nodiscard]] static bool isLoopbackRedirect(const QByteArray &uri);

private:
    [[nodiscard]] QByteArray redirectTo(const QByteArray &uri, const QByteArray &state,
                                        const QList<std::pair<QByteArray, QByteArray>> &params) const;

    SignIn &m_signIn;
    TokenStore &m_tokens;
    const QByteArray m_issuer;
};

} // namespace campanile::server
