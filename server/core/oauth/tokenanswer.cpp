// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/tokenanswer.h"

#include "server/core/oauth/oauthwords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// Nobody means more by it; larger numbers would leave the calendar.
constexpr qint64 kLongestLifeSeconds = 20LL * 366 * 24 * 3600;

/** The object that holds the members: itself, its "data", or the first of a list in "data". */
QJsonObject unwrapped(const QJsonObject &body)
{
    const QJsonValue data = body.value("data"_L1);
    if (body.contains("access_token"_L1) || data.isUndefined())
        return body;
    return data.isArray() ? data.toArray().at(0).toObject() : data.toObject();
}

QString textOf(const QJsonValue &value)
{
    // Ids are larger than a double holds; QJsonValue keeps them as integers.
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const QString text = textOf(object.value(name)); !text.isEmpty())
            return text;
    }
    return {};
}

/** Seconds from now as a time; 0 when it is missing or makes no sense. */
qint64 timeIn(const QJsonObject &object, std::initializer_list<QLatin1StringView> names, qint64 nowMs)
{
    for (const QLatin1StringView name : names) {
        const QJsonValue value = object.value(name);
        bool ok = value.isDouble();
        const double seconds = ok ? value.toDouble() : value.toString().trimmed().toDouble(&ok);
        if (ok && seconds > 0)
            return nowMs + qint64(std::min(seconds, double(kLongestLifeSeconds))) * 1000;
    }
    return 0;
}

QStringList scopesOf(const QJsonObject &object)
{
    for (const QLatin1StringView name : {"scope"_L1, "scopes"_L1, "permissions"_L1}) {
        const QJsonValue value = object.value(name);
        if (value.isString() && !value.toString().trimmed().isEmpty())
            return splitScopes(value.toString());
        QStringList scopes;
        for (const QJsonValue &one : value.toArray())
            scopes += splitScopes(one.toString());
        if (!scopes.isEmpty())
            return scopes;
    }
    return {};
}

/** What went wrong in the network's words; "name" is empty when nothing did. */
struct Complaint {
    QString name;
    QString message;
    int number = 0;
    bool isPassing = false;
};

Complaint complaintOf(const QJsonObject &body)
{
    Complaint complaint;
    const QJsonValue error = body.value("error"_L1);
    const QJsonObject data = body.value("data"_L1).toObject();
    if (error.isObject()) {
        const QJsonObject inner = error.toObject();
        complaint = {textOf(inner.value("code"_L1)), inner.value("message"_L1).toString(), inner.value("code"_L1).toInt(),
                     inner.value("is_transient"_L1).toBool()};
        // TikTok says that nothing went wrong with an error of this name.
        if (complaint.name == "ok"_L1 || complaint.name == "0"_L1)
            complaint.name.clear();
    } else if (!textOf(error).isEmpty() && error.toVariant() != QVariant(0)) {
        complaint = {textOf(error), firstText(body, {"error_description"_L1, "message"_L1}), error.toInt(), false};
    } else if (body.contains("error_type"_L1)) {
        complaint = {body.value("error_type"_L1).toString(), body.value("error_message"_L1).toString(), 0, false};
    } else if (data.value("error_code"_L1).toInt() != 0) {
        complaint = {textOf(data.value("error_code"_L1)), data.value("description"_L1).toString(), 0, false};
    } else if (!body.contains("access_token"_L1) && (body.contains("code"_L1) || body.contains("serviceErrorCode"_L1))) {
        complaint = {firstText(body, {"serviceErrorCode"_L1, "code"_L1}), body.value("message"_L1).toString(), 0, false};
    }
    return complaint;
}

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

void become(PlatformError &error, FailureClass cls, const QString &code)
{
    error.cls = cls;
    error.code = code;
}

/** The numbers of the Graph API (platform facts, section 5). */
bool readGraphNumber(PlatformError &error, int number)
{
    if (number == 190 || number == 102 || number == 10 || (number >= 200 && number < 300)) {
        become(error, FailureClass::Auth, u"publish.auth"_s);
    } else if (number == 101) {
        become(error, FailureClass::Permanent, u"connect.badApp"_s);
    } else if (number == 1 || number == 2) {
        become(error, FailureClass::TransientSafe, u"publish.serverError"_s);
    } else if (number == 4 || number == 17 || number == 32 || number == 613) {
        become(error, FailureClass::TransientSafe, u"publish.rateLimited"_s);
    } else {
        return false;
    }
    return true;
}

void judge(PlatformError &error, const HttpResponse &response, const Complaint &complaint, TokenRequest request)
{
    const QString &name = complaint.name;
    const bool isGraph = complaint.number > 0 && complaint.number < 400;
    if (isOneOf(name, {"invalid_grant"_L1, "expired_token"_L1, "invalid_token"_L1, "access_token_invalid"_L1, "refresh_token_invalid"_L1})) {
        become(error, FailureClass::Auth, u"publish.auth"_s);
    } else if (isOneOf(name, {"invalid_client"_L1, "unauthorized_client"_L1, "invalid_client_id"_L1})) {
        become(error, FailureClass::Permanent, u"connect.badApp"_s);
    } else if (isOneOf(name, {"temporarily_unavailable"_L1, "server_error"_L1, "internal_error"_L1}) || complaint.isPassing) {
        become(error, FailureClass::TransientSafe, u"publish.serverError"_s);
    } else if (isOneOf(name, {"slow_down"_L1, "rate_limit_exceeded"_L1})) {
        become(error, FailureClass::TransientSafe, u"publish.rateLimited"_s);
    } else if (isGraph && readGraphNumber(error, complaint.number)) {
        return;
    } else if (isGraph && complaint.number == 100 && request == TokenRequest::Code) {
        // "This authorization code has been used" and "expired" are told apart by their words only.
        become(error, FailureClass::Auth, u"publish.auth"_s);
    } else if (name == "OAuthException"_L1) {
        become(error, FailureClass::Auth, u"publish.auth"_s);
    } else if (response.status == 401) {
        // RFC 6749, 5.2: at the token endpoint it is the app that is not accepted.
        become(error, FailureClass::Permanent, u"connect.badApp"_s);
    } else if (request == TokenRequest::Refresh && (response.status == 400 || response.status == 403)
               && !isOneOf(name, {"invalid_request"_L1, "invalid_scope"_L1, "unsupported_grant_type"_L1, "invalid_dpop_proof"_L1,
                                  "use_dpop_nonce"_L1})) {
        // A token that a network refuses with an error of its own is refused the next time, too.
        become(error, FailureClass::Auth, u"publish.auth"_s);
    } else {
        become(error, FailureClass::Permanent, u"publish.rejected"_s);
    }
}

} // namespace

PlatformError tokenError(const HttpResponse &response, TokenRequest request, const QStringList &secrets, qint64 nowMs)
{
    // Nothing is published by it, so whatever did not come through may be asked again.
    PlatformError error = classify(response, CallKind::Read, {}, redact(response.detail, secrets), nowMs);
    if (response.failure != HttpFailure::None || response.status == 429 || response.status == 408
        || (response.status >= 300 && response.status < 400))
        return error;
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const Complaint complaint = complaintOf(document.object());
    error.platformCode = redact(complaint.name.left(64), secrets);
    error.message = redact(complaint.message, secrets);
    const bool isSuccess = response.status >= 200 && response.status < 300;
    if (isSuccess && complaint.name.isEmpty()) {
        error.code.clear();
        return error;
    }
    if (response.status >= 500 && !(complaint.number > 0 && complaint.number < 400))
        return error;
    if (!document.isObject() && response.status != 401) {
        // A page in the place of an answer: of a proxy, a sign-in wall, a wrong address.
        become(error, FailureClass::TransientSafe, u"publish.badAnswer"_s);
        return error;
    }
    judge(error, response, complaint, request);
    return error;
}

PlatformResult<TokenAnswer> parseTokenAnswer(const HttpResponse &response, const domain::NetworkAuth &auth, TokenRequest request,
                                             const QStringList &secrets, qint64 nowMs)
{
    PlatformError error = tokenError(response, request, secrets, nowMs);
    if (!error.code.isEmpty())
        return error;
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QJsonObject object = unwrapped(body);
    TokenAnswer answer;
    answer.tokens.accessToken = object.value("access_token"_L1).toString();
    if (answer.tokens.accessToken.isEmpty()) {
        become(error, FailureClass::TransientSafe, u"publish.badAnswer"_s);
        return error;
    }
    AccountTokens &tokens = answer.tokens;
    tokens.refreshToken = object.value("refresh_token"_L1).toString();
    tokens.obtainedAtMs = nowMs;
    tokens.expiresAtMs = timeIn(object, {"expires_in"_L1, "expires"_L1}, nowMs);
    if (tokens.expiresAtMs == 0 && auth.accessTtlMs > 0)
        tokens.expiresAtMs = nowMs + auth.accessTtlMs;
    if (!tokens.refreshToken.isEmpty()) {
        tokens.refreshExpiresAtMs = timeIn(object, {"refresh_token_expires_in"_L1, "refresh_expires_in"_L1}, nowMs);
        if (tokens.refreshExpiresAtMs == 0 && auth.refreshTtlMs > 0)
            tokens.refreshExpiresAtMs = nowMs + auth.refreshTtlMs;
    }
    tokens.scopes = scopesOf(object);
    answer.subject = firstText(object, {"sub"_L1, "open_id"_L1, "user_id"_L1});
    answer.idToken = object.value("id_token"_L1).toString();
    answer.tokenType = object.value("token_type"_L1).toString().toLower();
    return answer;
}

} // namespace campanile::server
