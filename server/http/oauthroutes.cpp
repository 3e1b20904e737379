// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/oauthroutes.h"

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/auth/secrets.h"
#include "server/http/httptext.h"
#include "server/http/pageshell.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 FormLifetimeMs = 15 * 60'000;

HttpReply jsonReply(const OAuthReply &reply)
{
    return {reply.status,
            {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}, {"Pragma", "no-cache"}},
            QJsonDocument(reply.body).toJson(QJsonDocument::Compact),
            {}};
}

HttpReply redirectReply(const OAuthRedirect &redirect)
{
    // 303, so that the browser forgets the password instead of posting it on (RFC 9700 section 4.12).
    return {303,
            {{"Location", redirect.location}, {"Cache-Control", "no-store"}, {"Referrer-Policy", "no-referrer"}},
            {},
            {}};
}

bool isForm(const HttpRequest &request)
{
    return mediaType(request.header("content-type")) == "application/x-www-form-urlencoded";
}

HttpReply badForm()
{
    return jsonReply({400, {{u"error"_s, u"invalid_request"_s}}});
}

} // namespace

OAuthRoutes::OAuthRoutes(OAuthServer &server, QByteArray formKey, const Clock &clock, Rng &rng)
    : m_server(server), m_formKey(std::move(formKey)), m_clock(clock), m_rng(rng),
      m_isHttps(server.issuer().startsWith("https://"))
{
}

QByteArray OAuthRoutes::cookieName() const
{
    // The prefix makes browsers refuse the cookie from anywhere but this host over https.
    return m_isHttps ? "__Host-campanile-form" : "campanile-form";
}

QByteArray OAuthRoutes::formToken(const QByteArray &cookie, qint64 timeMs, const AuthorizeRequest &request) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_formKey);
    for (const QByteArray &part : {cookie, QByteArray::number(timeMs), request.clientId.toLatin1(), request.redirectUri,
                                   request.state, request.challenge}) {
        code.addData(QByteArray::number(part.size()) + ':' + part);
    }
    return QByteArray::number(timeMs) + '.'
        + code.result().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool OAuthRoutes::isFormTokenGood(const QByteArray &token, const QByteArray &cookie,
                                  const AuthorizeRequest &request) const
{
    bool isNumber = false;
    const qint64 madeAt = token.left(token.indexOf('.')).toLongLong(&isNumber);
    const qint64 age = m_clock.nowMs() - madeAt;
    return isNumber && !cookie.isEmpty() && age >= 0 && age <= FormLifetimeMs
        && equalSecrets(token, formToken(cookie, madeAt, request));
}

HttpReply OAuthRoutes::loginReply(const HttpRequest &request, LoginPage page, int status) const
{
    const QByteArray cookie = newSecret(m_rng);
    page.formToken = formToken(cookie, m_clock.nowMs(), page.request);
    HttpReply reply;
    reply.status = status;
    // Browsers apply form-action to the redirect that follows as well. An IPv6 address cannot be written there.
    const QByteArray &target = page.request.redirectUri;
    const qsizetype slash = target.indexOf('/', qsizetype(std::size("http://")) - 1);
    const QByteArray origin =
        target.startsWith("http://[") ? QByteArray(" http:") : ' ' + (slash < 0 ? target : target.first(slash));
    reply.headers = pageHeaders(origin);
    reply.headers.append({"Set-Cookie",
                          cookieName() + '=' + cookie + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=900"
                              + (m_isHttps ? "; Secure" : "")});
    if (page.retryAfterMs > 0)
        reply.headers.append({"Retry-After", QByteArray::number((page.retryAfterMs + 999) / 1000)});
    reply.body = renderLoginPage(page, request.header("accept-language"));
    return reply;
}

HttpReply OAuthRoutes::errorReply(const HttpRequest &request, const QByteArray &code) const
{
    return {400, pageHeaders({}), renderErrorPage(code, request.header("accept-language")), {}};
}

HttpReply OAuthRoutes::showLogin(const HttpRequest &request) const
{
    const auto params = parseForm(request.query);
    if (!params)
        return errorReply(request, "client");
    const OAuthServer::Checked checked = m_server.checkAuthorize(*params);
    if (const auto *error = std::get_if<OAuthPageError>(&checked))
        return errorReply(request, error->code);
    if (const auto *redirect = std::get_if<OAuthRedirect>(&checked))
        return redirectReply(*redirect);
    LoginPage page;
    page.request = std::get<AuthorizeRequest>(checked);
    page.login = page.request.loginHint;
    return loginReply(request, page, 200);
}

HttpReply OAuthRoutes::postLogin(const HttpRequest &request, const QByteArray &body, const QString &address)
{
    const auto params = isForm(request) ? parseForm(body) : std::nullopt;
    if (!params)
        return errorReply(request, "client");
    const OAuthServer::Checked checked = m_server.checkAuthorize(*params);
    if (const auto *error = std::get_if<OAuthPageError>(&checked))
        return errorReply(request, error->code);
    if (const auto *redirect = std::get_if<OAuthRedirect>(&checked))
        return redirectReply(*redirect);
    LoginPage page;
    page.request = std::get<AuthorizeRequest>(checked);
    page.login = QString::fromUtf8(params->value("login")).left(254);
    const QByteArray cookie = cookieValue(request.header("cookie"), cookieName());
    if (!isFormTokenGood(params->value("form_token"), cookie, page.request)) {
        page.notice = LoginNotice::Expired;
        return loginReply(request, page, 403);
    }
    if (params->value("action") == "deny")
        return redirectReply(m_server.deny(page.request));
    const auto approved =
        m_server.approve(page.request, page.login, QString::fromUtf8(params->value("password")), address);
    if (approved)
        return redirectReply(*approved);
    switch (approved.error().kind) {
    case ErrorKind::Auth:
        page.notice = LoginNotice::WrongPassword;
        return loginReply(request, page, 403);
    case ErrorKind::Limit:
        page.notice = LoginNotice::Locked;
        page.retryAfterMs = approved.error().retryAfterMs;
        return loginReply(request, page, 429);
    case ErrorKind::None:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Permission:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::Storage:
    case ErrorKind::Corrupt:
    case ErrorKind::Unsupported:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break;
    }
    page.notice = LoginNotice::Unavailable;
    return loginReply(request, page, 503);
}

HttpReply OAuthRoutes::token(const HttpRequest &request, const QByteArray &body)
{
    const auto form = isForm(request) ? parseForm(body) : std::nullopt;
    return form ? jsonReply(m_server.token(*form)) : badForm();
}

HttpReply OAuthRoutes::revoke(const HttpRequest &request, const QByteArray &body)
{
    const auto form = isForm(request) ? parseForm(body) : std::nullopt;
    return form ? jsonReply(m_server.revoke(*form)) : badForm();
}

HttpReply OAuthRoutes::metadata() const
{
    return {200,
            {{"Content-Type", "application/json"}, {"Cache-Control", "max-age=3600"}},
            QJsonDocument(m_server.metadata()).toJson(QJsonDocument::Compact),
            {}};
}

} // namespace campanile::server
