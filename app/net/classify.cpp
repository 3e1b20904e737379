// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/classify.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace campanile::net {

namespace {

Error transient(ErrorKind kind, QString code, qint64 retryAfterMs)
{
    Error error = makeError(kind, std::move(code));
    error.retryAfterMs = std::max<qint64>(0, retryAfterMs);
    return error;
}

Error classifyProblem(const CallEnd &end)
{
    if (end.problemType.endsWith(":unknownCapability"))
        return makeError(ErrorKind::Unsupported, u"net.unknownCapability"_s);
    if (end.problemType.endsWith(":notJSON") || end.problemType.endsWith(":notRequest"))
        return makeError(ErrorKind::Internal, u"net.badRequest"_s);
    if (end.problemType.endsWith(":limit"))
        return makeError(ErrorKind::Limit, u"net.limit"_s);
    return makeError(ErrorKind::Invalid, u"net.refusedRequest"_s);
}

Error classifyStatus(const CallEnd &end)
{
    const int status = end.status;
    if ((status >= 200 && status < 300) || status == 304)
        return {};
    if (status < 400)
        return makeError(ErrorKind::Unsupported, u"net.redirect"_s);
    switch (status) {
    case 401:
        return makeError(ErrorKind::Auth, u"net.unauthorized"_s);
    case 403:
        return makeError(ErrorKind::Permission, u"net.forbidden"_s);
    case 404:
    case 410:
        return makeError(ErrorKind::NotFound, u"net.notFound"_s);
    case 407:
        return makeError(ErrorKind::Permission, u"net.proxyAuth"_s);
    case 408:
    case 425:
        return transient(ErrorKind::Timeout, u"net.timeout"_s, end.retryAfterMs);
    case 409:
    case 412:
    case 423:
        return makeError(ErrorKind::Conflict, u"net.conflict"_s);
    case 413:
    case 414:
    case 431:
        return makeError(ErrorKind::Limit, u"net.tooLarge"_s);
    case 429:
        return transient(ErrorKind::Limit, u"net.tooOften"_s, end.retryAfterMs);
    case 405:
    case 406:
    case 426:
    case 501:
    case 505:
        return makeError(ErrorKind::Unsupported, u"net.unsupported"_s);
    case 507:
        return makeError(ErrorKind::Storage, u"net.serverFull"_s);
    case 500:
        return transient(ErrorKind::Internal, u"net.serverFault"_s, end.retryAfterMs);
    default:
        break;
    }
    if (status >= 500)
        return transient(ErrorKind::Network, u"net.unavailable"_s, end.retryAfterMs);
    return classifyProblem(end);
}

Error classifyNetwork(const CallEnd &end)
{
    switch (end.network) {
    case QNetworkReply::NoError:
        return makeError(ErrorKind::Network, u"net.noAnswer"_s);
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return makeError(ErrorKind::Network, u"net.nameNotFound"_s, {}, {end.host});
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return makeError(ErrorKind::Network, u"net.refused"_s, {}, {end.host});
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return makeError(ErrorKind::Timeout, u"net.timeout"_s);
    case QNetworkReply::OperationCanceledError:
        return makeError(ErrorKind::Cancelled, u"net.cancelled"_s);
    case QNetworkReply::SslHandshakeFailedError:
        return makeError(ErrorKind::Permission, u"net.certificate"_s, {}, {end.host});
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return makeError(ErrorKind::Unsupported, u"net.redirect"_s, {}, {end.host});
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return makeError(ErrorKind::Permission, u"net.proxyAuth"_s);
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return makeError(ErrorKind::Unsupported, u"net.protocol"_s);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError: // what was packed cannot be unpacked, or grows beyond all measure
        return transient(ErrorKind::Corrupt, u"net.brokenAnswer"_s, -1);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::UnknownServerError:
    case QNetworkReply::ContentReSendError:
    // Those below name an HTTP status; without one the answer was lost on its way.
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
        return makeError(ErrorKind::Network, u"net.closed"_s, {}, {end.host});
    }
    return makeError(ErrorKind::Network, u"net.noAnswer"_s);
}

} // namespace

Error classify(const CallEnd &end)
{
    return end.status > 0 ? classifyStatus(end) : classifyNetwork(end);
}

Error errorOf(const Response &response)
{
    if (!response.error.isNull())
        return response.error;
    CallEnd end;
    end.status = response.status;
    end.retryAfterMs = parseRetryAfter(headerOf(response, "retry-after"), -1);
    constexpr qsizetype kMaxProblem = 64 * 1024;
    if (response.status >= 400 && response.body.size() <= kMaxProblem
        && headerOf(response, "content-type").startsWith("application/problem+json")) {
        const QJsonObject problem = QJsonDocument::fromJson(response.body).object();
        end.problemType = problem.value("type"_L1).toString().toUtf8();
        // The "detail" member stays out of ours: it may quote what a person wrote.
    }
    Error error = classify(end);
    if (!error.isNull())
        error.detail = u"HTTP %1 %2"_s.arg(response.status).arg(QString::fromUtf8(end.problemType)).trimmed();
    return error;
}

Handling handlingOf(const Error &error)
{
    if (!error.isNull() && error.isTransient())
        return Handling::Retry;
    switch (error.kind) {
    case ErrorKind::None:
        return Handling::Success;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return Handling::Retry;
    case ErrorKind::Auth:
        return Handling::Auth;
    case ErrorKind::Conflict:
        return Handling::Conflict;
    case ErrorKind::Permission:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::Limit:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        return Handling::User;
    case ErrorKind::Corrupt:
    case ErrorKind::Unsupported:
    case ErrorKind::Internal:
        return Handling::Fatal;
    }
    return Handling::Fatal;
}

QByteArray headerOf(const Response &response, QByteArrayView name)
{
    for (const auto &[key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

std::optional<qint64> parseHttpDate(QByteArrayView value)
{
    const QString text = QString::fromLatin1(value.trimmed());
    QDateTime time = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

qint64 parseRetryAfter(QByteArrayView value, qint64 nowMs)
{
    if (value.isEmpty())
        return -1;
    bool ok = false;
    const qint64 seconds = value.trimmed().toByteArray().toLongLong(&ok);
    if (ok)
        return seconds < 0 ? -1 : std::min<qint64>(seconds, 86'400) * 1'000;
    const auto date = parseHttpDate(value);
    return date && nowMs >= 0 ? std::max<qint64>(0, *date - nowMs) : -1;
}

} // namespace campanile::net
