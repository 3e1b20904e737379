// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/networktools.h"

#include "server/core/platforms/ratelimits.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kLongestWaitMs = 7LL * 24 * 3600'000;
// What is left of a clock's error after the network's own time was taken into account.
constexpr qint64 kClockSkewMs = 5 * 60'000;

} // namespace

PlatformFacts factsOf(const domain::NetworkInfo &network)
{
    return {domain::platformKey(network.platform), network.concurrency, network.capCount, network.capWindowMs, network.mediaLifetimeMs};
}

QString digestKey(const QString &seed, qint64 nowMs)
{
    const QByteArray text = seed.toUtf8() + ':' + QByteArray::number(nowMs);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(40));
}

qint64 settingOf(const domain::NetworkInfo &network, const QString &name, qint64 otherwise)
{
    const qint64 value = network.provider.value(name).toInteger();
    return value > 0 ? value : otherwise;
}

FieldValues::FieldValues(const domain::NetworkInfo &network, const QJsonObject &options) : m_values(options)
{
    for (const domain::NetworkField &field : network.fields) {
        const QJsonValue own = options.value(field.name);
        if ((own.isUndefined() || own.isNull()) && !field.defaultValue.isUndefined())
            m_values.insert(field.name, field.defaultValue);
    }
}

QStringList FieldValues::list(QLatin1StringView name) const
{
    QStringList result;
    const QJsonArray values = m_values.value(name).toArray();
    for (const QJsonValue &value : values) {
        if (const QString text = value.toString().trimmed(); !text.isEmpty())
            result.append(text);
    }
    return result;
}

bool isFilm(const MediaItem &item)
{
    return item.mimeType.startsWith("video/"_L1);
}

QList<ContentIssue> threadIssues(const PublishContent &content, bool takesComment)
{
    const int most = takesComment && content.hasFirstComment ? 2 : 1;
    if (content.parts.size() <= most)
        return {};
    const bool isComment = content.hasFirstComment && content.parts.size() == 2;
    return {{isComment ? u"comment.unsupported"_s : u"thread.unsupported"_s, most, {}}};
}

QList<ContentIssue> filmIssues(const PartContent &part, int index, const domain::PlatformLimits &limits)
{
    QList<ContentIssue> issues;
    for (const MediaItem &item : part.media) {
        if (!isFilm(item) || item.durationMs <= 0)
            continue;
        const double seconds = double(item.durationMs) / 1000.0;
        if (limits.videoSecondsMax >= 0 && seconds > limits.videoSecondsMax)
            issues.append({u"media.tooLong"_s, index, {QString::number(limits.videoSecondsMax), QString::number(seconds), item.fileName}});
        else if (seconds < limits.videoSecondsMin)
            issues.append({u"media.tooShort"_s, index, {QString::number(limits.videoSecondsMin), QString::number(seconds), item.fileName}});
    }
    return issues;
}

qint64 clockAhead(const HttpResponse &response, qint64 nowMs)
{
    QDateTime there = QLocale::c().toDateTime(QString::fromLatin1(response.header("date").trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!there.isValid())
        return 0;
    there.setTimeSpec(Qt::UTC);
    return nowMs - there.toMSecsSinceEpoch();
}

qint64 callsAgainAt(const HttpResponse &response, qint64 nowMs)
{
    // Instants are the network's; a clock that differs from it must not turn the wait into none or into hours.
    const qint64 ahead = clockAhead(response, nowMs);
    const qint64 thereMs = nowMs - ahead;
    qint64 at = -1;
    if (const auto window = rateWindowOf(response, thereMs); window && window->resetAtMs >= 0)
        at = window->resetAtMs;
    else if (const qint64 said = retryAt(response, thereMs); said >= 0)
        at = said;
    return at < 0 ? -1 : qBound(nowMs, at + ahead, nowMs + kLongestWaitMs);
}

qint64 instantOf(const QJsonValue &value)
{
    QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!at.isValid())
        return 0;
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC);
    return at.toMSecsSinceEpoch();
}

QString idText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString segment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

PlatformError problem(FailureClass cls, const QString &code, const QString &message, qint64 retryAtMs)
{
    PlatformError error;
    error.cls = cls;
    error.code = code;
    error.message = message;
    error.retryAtMs = retryAtMs;
    return error;
}

bool isOwnHost(const QUrl &url, const QUrl &base, const QString &domain)
{
    if (url.scheme() == base.scheme() && url.host() == base.host() && url.port() == base.port())
        return true;
    return url.scheme() == "https"_L1 && !domain.isEmpty() && (url.host() == domain || url.host().endsWith(u'.' + domain));
}

qint64 earliestOnNetwork(const CreateAttempt &attempt, const HttpResponse &response, qint64 nowMs)
{
    return attempt.sentAtMs - clockAhead(response, nowMs) - kClockSkewMs;
}

} // namespace campanile::server
