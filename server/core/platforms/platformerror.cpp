// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/platformerror.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// A server that asks for more than this is not believed; the deadline of the target decides then.
constexpr qint64 kLongestRetryMs = 7LL * 24 * 3600 * 1000;
constexpr qsizetype kMessageLimit = 500;

qint64 bounded(qint64 atMs, qint64 nowMs)
{
    if (atMs < nowMs)
        return nowMs;
    return qMin(atMs, nowMs + kLongestRetryMs);
}

qint64 timeOf(const QByteArray &value, qint64 nowMs, bool epochSeconds)
{
    bool number = false;
    const qint64 n = value.toLongLong(&number);
    if (number) {
        if (n < 0 || n > 100'000'000'000LL)
            return -1;
        return bounded(epochSeconds ? n * 1000 : nowMs + n * 1000, nowMs);
    }
    QDateTime at = QDateTime::fromString(QString::fromLatin1(value), Qt::ISODateWithMs);
    if (!at.isValid()) {
        at = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        at.setTimeSpec(Qt::UTC);
    }
    if (!at.isValid())
        return -1;
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC);
    return bounded(at.toMSecsSinceEpoch(), nowMs);
}

PlatformError noAnswer(const HttpResponse &response, CallKind kind)
{
    PlatformError error;
    error.message = response.detail;
    if (response.failure == HttpFailure::Refused) {
        error.cls = FailureClass::Permanent;
        error.code = u"publish.addressRefused"_s;
    } else if (response.failure == HttpFailure::NotSent || kind == CallKind::Read) {
        error.cls = FailureClass::TransientSafe;
        error.code = u"publish.unreachable"_s;
    } else {
        error.cls = FailureClass::Ambiguous;
        error.code = u"publish.noAnswer"_s;
    }
    return error;
}

} // namespace

QString failureClassName(FailureClass cls)
{
    switch (cls) {
    case FailureClass::TransientSafe: return u"transientSafe"_s;
    case FailureClass::Ambiguous: return u"ambiguous"_s;
    case FailureClass::Duplicate: return u"duplicate"_s;
    case FailureClass::Auth: return u"auth"_s;
    case FailureClass::QuotaDay: return u"quotaDay"_s;
    case FailureClass::Policy: return u"policy"_s;
    case FailureClass::Permanent: return u"permanent"_s;
    }
    return {};
}

qint64 retryAt(const HttpResponse &response, qint64 nowMs)
{
    const QByteArray after = response.header("retry-after");
    if (!after.isEmpty())
        return timeOf(after, nowMs, false);
    for (const char *name : {"x-ratelimit-reset", "ratelimit-reset"}) {
        const QByteArray reset = response.header(name);
        if (!reset.isEmpty())
            return timeOf(reset, nowMs, true);
    }
    return -1;
}

PlatformError classify(const HttpResponse &response, CallKind kind, const QString &platformCode, const QString &message,
                       qint64 nowMs)
{
    if (response.failure != HttpFailure::None)
        return noAnswer(response, kind);
    PlatformError error;
    error.httpStatus = response.status;
    error.platformCode = platformCode;
    error.message = message;
    const int status = response.status;
    if (status == 429) {
        error.cls = FailureClass::TransientSafe;
        error.code = u"publish.rateLimited"_s;
        error.retryAtMs = retryAt(response, nowMs);
        // An hour and more is a cap on what may be posted, not a brake on requests.
        if (error.retryAtMs > nowMs + 3600'000)
            error.cls = FailureClass::QuotaDay;
    } else if (status == 401) {
        error.cls = FailureClass::Auth;
        error.code = u"publish.auth"_s;
    } else if (status >= 500 || status == 408) {
        // A server may fail after it has stored the post, so only a read is safe to repeat.
        error.cls = kind == CallKind::Mutation ? FailureClass::Ambiguous : FailureClass::TransientSafe;
        if (status == 503 && response.body.isEmpty())
            error.cls = FailureClass::TransientSafe;
        error.code = u"publish.serverError"_s;
        error.retryAtMs = retryAt(response, nowMs);
    } else if (status >= 200 && status < 300) {
        error.cls = kind == CallKind::Mutation ? FailureClass::Ambiguous : FailureClass::TransientSafe;
        error.code = u"publish.badAnswer"_s;
    } else if (status >= 300 && status < 400) {
        error.cls = FailureClass::Permanent;
        error.code = u"publish.redirected"_s;
    } else {
        error.cls = FailureClass::Permanent;
        error.code = u"publish.rejected"_s;
    }
    return error;
}

QString redact(const QString &text, const QStringList &secrets)
{
    QString clean = text;
    for (const QString &secret : secrets) {
        if (secret.size() >= 4)
            clean.replace(secret, u"***"_s);
    }
    static const QRegularExpression bearer(u"(bearer|dpop|basic)\\s+[A-Za-z0-9._~+/=-]+"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jwt(u"eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"_s);
    static const QRegularExpression pair(u"((?:access|refresh|client)_?(?:token|jwt|secret)|password|code)([\"']?\\s*[=:]\\s*[\"']?)[^\\s\"'&,}]+"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    clean.replace(bearer, u"\\1 ***"_s);
    clean.replace(jwt, u"***"_s);
    clean.replace(pair, u"\\1\\2***"_s);
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    clean = clean.trimmed();
    if (clean.size() > kMessageLimit)
        clean = clean.first(clean.at(kMessageLimit - 1).isHighSurrogate() ? kMessageLimit - 1 : kMessageLimit);
    return clean;
}

} // namespace campanile::server
