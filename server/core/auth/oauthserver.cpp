// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/oauthserver.h"

#include "app/core/logging.h"
#include "server/core/auth/secrets.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype MaxPairs = 32;
constexpr qsizetype MaxStateBytes = 1024;
constexpr qsizetype MaxRedirectBytes = 512;
constexpr qsizetype MaxClientIdBytes = 64;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<QByteArray> decodeFormPart(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c != '%') {
            out += c == '+' ? ' ' : c;
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text.at(i + 1));
        const int low = hexDigit(text.at(i + 2));
        if (high < 0 || low < 0)
            return std::nullopt;
        out += char(high * 16 + low);
        i += 2;
    }
    return out;
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

bool isClientId(const QByteArray &id)
{
    return !id.isEmpty() && id.size() <= MaxClientIdBytes && std::all_of(id.begin(), id.end(), isUnreserved);
}

bool isPrintable(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

OAuthReply failure(int status, QLatin1StringView error, QLatin1StringView description)
{
    return {status, {{u"error"_s, error}, {u"error_description"_s, description}}};
}

OAuthReply databaseFailure(const Error &error)
{
    qCWarning(lcServer) << "the token database failed:" << error.code << error.detail;
    return failure(503, "temporarily_unavailable"_L1, "try again"_L1);
}

QJsonObject tokenBody(const TokenPair &pair)
{
    return {{u"access_token"_s, QString::fromLatin1(pair.accessToken)},
            {u"token_type"_s, u"Bearer"_s},
            {u"expires_in"_s, pair.expiresInMs / 1000},
            {u"refresh_token"_s, QString::fromLatin1(pair.refreshToken)}};
}

} // namespace

std::optional<OAuthParams> parseForm(QByteArrayView text)
{
    OAuthParams params;
    qsizetype count = 0;
    const QList<QByteArray> pairs = text.toByteArray().split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        if (++count > MaxPairs)
            return std::nullopt;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodeFormPart(equals < 0 ? pair : pair.first(equals));
        const auto value = decodeFormPart(equals < 0 ? QByteArray() : pair.sliced(equals + 1));
        if (!name || !value)
            return std::nullopt;
        params.repeated = params.repeated || params.values.contains(*name);
        params.values.insert(*name, *value);
    }
    return params;
}

QByteArray encodeQueryValue(QByteArrayView value)
{
    return value.toByteArray().toPercentEncoding();
}

bool OAuthServer::isLoopbackRedirect(const QByteArray &uri)
{
    if (uri.size() > MaxRedirectBytes || !isPrintable(uri) || uri.contains('\\') || uri.contains('@')
        || uri.contains('#') || uri.contains('?')) {
        return false;
    }
    QByteArrayView rest(uri);
    bool known = false;
    for (const QByteArrayView prefix : {QByteArrayView("http://127.0.0.1:"), QByteArrayView("http://[::1]:")}) {
        if (rest.startsWith(prefix)) {
            rest = rest.sliced(prefix.size());
            known = true;
            break;
        }
    }
    const qsizetype slash = rest.indexOf('/');
    const QByteArrayView port = slash < 0 ? rest : rest.first(slash);
    if (!known || port.isEmpty() || port.size() > 5 || port.front() == '0'
        || !std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return false;
    }
    return port.toByteArray().toInt() <= 65535;
}

QByteArray OAuthServer::redirectTo(const QByteArray &uri, const QByteArray &state,
                                   const QList<std::pair<QByteArray, QByteArray>> &params) const
{
    QByteArray location = uri + '?';
    for (const auto &[name, value] : params)
        location += name + '=' + encodeQueryValue(value) + '&';
    if (!state.isEmpty())
        location += "state=" + encodeQueryValue(state) + '&';
    return location + "iss=" + encodeQueryValue(m_issuer);
}

OAuthServer::Checked OAuthServer::checkAuthorize(const OAuthParams &params) const
{
    const QByteArray clientId = params.value("client_id");
    const QByteArray redirect = params.value("redirect_uri");
    // Until both are known to be good nothing may be sent to the address (RFC 6749 section 4.1.2.1).
    if (params.repeated || !isClientId(clientId))
        return OAuthPageError{"client"};
    if (!isLoopbackRedirect(redirect))
        return OAuthPageError{"redirect"};
    QByteArray state = params.value("state");
    const bool stateFits = state.size() <= MaxStateBytes && isPrintable(state);
    if (!stateFits)
        state.clear();
    const auto refuse = [&](const QByteArray &error) -> Checked {
        return OAuthRedirect{redirectTo(redirect, state, {{"error", error}})};
    };
    if (!stateFits)
        return refuse("invalid_request");
    if (params.value("response_type") != "code")
        return refuse("unsupported_response_type");
    if (params.value("code_challenge_method") != "S256" || !isPkceChallenge(params.value("code_challenge")))
        return refuse("invalid_request");
    const QByteArray scope = params.value("scope");
    if (!scope.isEmpty() && scope != "campanile")
        return refuse("invalid_scope");
    return AuthorizeRequest{QString::fromLatin1(clientId), redirect, state, params.value("code_challenge"),
                            QString::fromUtf8(params.value("login_hint")).left(254)};
}

Result<OAuthRedirect> OAuthServer::approve(const AuthorizeRequest &request, const QString &login,
                                           const QString &password, const QString &address)
{
    const auto user = m_signIn.check(login, password, address);
    if (!user)
        return user.error();
    const auto code = m_tokens.issueCode(user->id, request.clientId, request.redirectUri, request.challenge);
    if (!code)
        return code.error();
    return OAuthRedirect{redirectTo(request.redirectUri, request.state, {{"code", *code}})};
}

OAuthRedirect OAuthServer::deny(const AuthorizeRequest &request) const
{
    return {redirectTo(request.redirectUri, request.state, {{"error", "access_denied"}})};
}

OAuthReply OAuthServer::token(const OAuthParams &form)
{
    if (form.repeated)
        return failure(400, "invalid_request"_L1, "a parameter came twice"_L1);
    const QByteArray grant = form.value("grant_type");
    const QByteArray clientId = form.value("client_id");
    if (grant.isEmpty() || !isClientId(clientId))
        return failure(400, "invalid_request"_L1, "grant_type and client_id are needed"_L1);
    Result<std::optional<TokenPair>> pair = std::optional<TokenPair>();
    if (grant == "authorization_code") {
        if (form.value("code").isEmpty() || form.value("redirect_uri").isEmpty()
            || form.value("code_verifier").isEmpty()) {
            return failure(400, "invalid_request"_L1, "code, redirect_uri and code_verifier are needed"_L1);
        }
        pair = m_tokens.redeemCode(form.value("code"), QString::fromLatin1(clientId), form.value("redirect_uri"),
                                   form.value("code_verifier"));
    } else if (grant == "refresh_token") {
        if (form.value("refresh_token").isEmpty())
            return failure(400, "invalid_request"_L1, "refresh_token is needed"_L1);
        pair = m_tokens.refresh(form.value("refresh_token"), QString::fromLatin1(clientId));
    } else {
        return failure(400, "unsupported_grant_type"_L1, "authorization_code or refresh_token"_L1);
    }
    if (!pair)
        return databaseFailure(pair.error());
    if (!pair->has_value())
        return failure(400, "invalid_grant"_L1, "the code or token is not valid or no longer so"_L1);
    return {200, tokenBody(**pair)};
}

OAuthReply OAuthServer::revoke(const OAuthParams &form)
{
    if (form.repeated || form.value("token").isEmpty())
        return failure(400, "invalid_request"_L1, "token is needed"_L1);
    if (const auto done = m_tokens.revoke(form.value("token")); !done)
        return databaseFailure(done.error());
    return {200, {}};
}

QJsonObject OAuthServer::metadata() const
{
    const QString base = QString::fromLatin1(m_issuer);
    return {{u"issuer"_s, base},
            {u"authorization_endpoint"_s, base + u"/oauth/authorize"_s},
            {u"token_endpoint"_s, base + u"/oauth/token"_s},
            {u"revocation_endpoint"_s, base + u"/oauth/revoke"_s},
            {u"response_types_supported"_s, QJsonArray{u"code"_s}},
            {u"response_modes_supported"_s, QJsonArray{u"query"_s}},
            {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
            {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
            {u"revocation_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
            {u"scopes_supported"_s, QJsonArray{u"campanile"_s}},
            {u"authorization_response_iss_parameter_supported"_s, true}};
}

} // namespace campanile::server
