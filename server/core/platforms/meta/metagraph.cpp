// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/meta/metagraph.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/ratelimits.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct Meaning {
    QLatin1StringView word;
    FailureClass cls;
    QLatin1StringView code;
};

// The words of "provider.errors". "unknown" is decided by what the call was.
constexpr Meaning kMeanings[] = {
    {"transient"_L1, FailureClass::TransientSafe, "publish.serverError"_L1},
    {"notReady"_L1, FailureClass::TransientSafe, "publish.processing"_L1},
    {"rate"_L1, FailureClass::TransientSafe, "publish.rateLimited"_L1},
    {"quota"_L1, FailureClass::QuotaDay, "publish.dailyCap"_L1},
    {"duplicate"_L1, FailureClass::Duplicate, "publish.duplicate"_L1},
    {"auth"_L1, FailureClass::Auth, "publish.auth"_L1},
    {"permission"_L1, FailureClass::Auth, "publish.permission"_L1},
    {"policy"_L1, FailureClass::Policy, "publish.accountStopped"_L1},
    {"ambiguous"_L1, FailureClass::Ambiguous, "publish.noAnswer"_L1},
    {"mediaGone"_L1, FailureClass::TransientSafe, "publish.mediaGone"_L1},
    {"media"_L1, FailureClass::Permanent, "publish.mediaFailed"_L1},
    {"permanent"_L1, FailureClass::Permanent, "publish.rejected"_L1}};

QUrlQuery queryOf(const GraphValues &values)
{
    QUrlQuery query;
    for (const auto &[name, value] : values)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return query;
}

} // namespace

MetaGraph::MetaGraph(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
    : m_calls(http), m_clock(clock), m_network(std::move(network))
{
}

qint64 MetaGraph::nowMs() const
{
    return m_clock.nowMs();
}

PlatformResult<QJsonObject> MetaGraph::get(const AccountSession &session, const QString &path, const GraphValues &values) const
{
    return answer(session, m_calls.get(session, under(m_network.apiUrl(), path), queryOf(values)), CallKind::Read);
}

PlatformResult<QJsonObject> MetaGraph::post(const AccountSession &session, const QString &path, const GraphValues &values, CallKind kind,
                                            const QString &base) const
{
    return answer(session, m_calls.form(session, under(m_network.apiUrl(base), path), queryOf(values)), kind);
}

PlatformResult<QJsonObject> MetaGraph::json(const AccountSession &session, const QString &path, const QJsonObject &body, CallKind kind) const
{
    return answer(session, m_calls.json(session, "POST", under(m_network.apiUrl(), path), body), kind);
}

PlatformResult<QJsonObject> MetaGraph::multipart(const AccountSession &session, const QString &path, const QList<FormPart> &parts,
                                                 const QString &base) const
{
    // Only files go out this way, and a file that no message uses is dropped there: repeating does no harm.
    return answer(session, m_calls.multipart(session, under(m_network.apiUrl(base), path), parts), CallKind::Read);
}

PlatformResult<QJsonObject> MetaGraph::sendFilm(const AccountSession &session, const QUrl &target, const QByteArray &content) const
{
    // The address comes from an answer, and the token goes with it.
    if (!isOwnHost(target, m_network.apiUrl(), u"facebook.com"_s))
        return problem(FailureClass::Permanent, u"publish.addressRefused"_s, target.host());
    const HttpHeaders headers{{"Authorization", "OAuth " + session.accessToken.toUtf8()},
                              {"offset", "0"},
                              {"file_size", QByteArray::number(content.size())}};
    return answer(session, m_calls.bytes(session, "POST", target, content, "application/octet-stream", headers), CallKind::Read);
}

PlatformResult<void> MetaGraph::remove(const AccountSession &session, const QString &path) const
{
    const HttpResponse response = m_calls.bytes(session, "DELETE", under(m_network.apiUrl(), path), {}, {});
    if (response.failure == HttpFailure::None && (response.status == 404 || response.status == 410))
        return {};
    const auto done = answer(session, response, CallKind::Read);
    if (done)
        return {};
    // "Object with ID ... does not exist": it is gone.
    if (done.error().platformCode == "100/33"_L1)
        return {};
    return done.error();
}

PlatformResult<QJsonObject> MetaGraph::answer(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonObject body = bodyObject(response);
    if (isSuccess(response) && !body.isEmpty() && !body.contains("error"_L1))
        return body;
    return failure(session, response, kind);
}

PlatformError MetaGraph::failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonObject body = bodyObject(response).value("error"_L1).toObject();
    const int code = body.value("code"_L1).toInt(-1);
    const int subcode = body.value("error_subcode"_L1).toInt(-1);
    QString message = body.value("error_user_msg"_L1).toString();
    if (message.isEmpty())
        message = body.value("message"_L1).toString(response.detail);
    message = redact(message, {session.accessToken});
    const QString name = code < 0 ? QString() : subcode < 0 ? QString::number(code) : u"%1/%2"_s.arg(code).arg(subcode);
    PlatformError error = classify(response, kind, name, message, nowMs());
    if (code >= 0 && response.failure == HttpFailure::None) {
        const qint64 asked = error.retryAtMs;
        QStringList keys{QString::number(code)};
        if (subcode >= 0)
            keys.prepend(u's' + QString::number(subcode));
        // Graph API: 200 to 299 are permissions, 80001 to 80014 the limits of a business use case.
        if (code >= 200 && code <= 299)
            keys.append(u"200"_s);
        if (code >= 80001 && code <= 80014)
            keys.append(u"80001"_s);
        error = errorFor(keys, body.value("is_transient"_L1).toBool(), message, kind);
        error.httpStatus = response.status;
        error.platformCode = name;
        if (asked >= 0)
            error.retryAtMs = asked;
    }
    if (error.code == "publish.rateLimited"_L1) {
        const auto window = rateWindowOf(response, nowMs());
        if (window && window->resetAtMs > nowMs())
            error.retryAtMs = window->resetAtMs;
        else if (error.retryAtMs < 0)
            error.retryAtMs = nowMs() + millisOf("rateWaitSeconds"_L1, 3600'000);
    }
    return error;
}

qint64 MetaGraph::millisOf(QLatin1StringView seconds, qint64 otherwise) const
{
    const QJsonValue value = m_network.provider.value(seconds);
    return value.isDouble() ? qint64(value.toDouble() * 1000) : otherwise;
}

PlatformError MetaGraph::errorFor(const QStringList &keys, bool isTransient, const QString &message, CallKind kind) const
{
    const QJsonObject table = m_network.provider.value("errors"_L1).toObject();
    QString word;
    for (const QString &key : keys) {
        if (word.isEmpty())
            word = table.value(key).toString();
    }
    if (word.isEmpty())
        word = isTransient ? u"unknown"_s : u"permanent"_s;
    PlatformError error = problem(FailureClass::Permanent, u"publish.rejected"_s, message);
    if (word == "unknown"_L1) {
        // It may have failed after the message was stored.
        error.cls = kind == CallKind::Mutation ? FailureClass::Ambiguous : FailureClass::TransientSafe;
        error.code = u"publish.serverError"_s;
    }
    for (const Meaning &meaning : kMeanings) {
        if (word == meaning.word) {
            error.cls = meaning.cls;
            error.code = meaning.code;
        }
    }
    if (error.cls == FailureClass::QuotaDay)
        error.retryAtMs = nowMs() + millisOf("quotaWaitSeconds"_L1, 6 * 3600'000);
    return error;
}

qint64 graphTime(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger() * 1000;
    QString text = value.toString();
    bool isNumber = false;
    if (const qint64 seconds = text.toLongLong(&isNumber); isNumber)
        return seconds * 1000;
    // "+0000" has no colon, which ISO 8601 in its extended form wants.
    if (text.size() > 5 && (text.at(text.size() - 5) == u'+' || text.at(text.size() - 5) == u'-') && !text.endsWith(u'Z'))
        text.insert(text.size() - 2, u':');
    return instantOf(text);
}

QString nextPage(const QJsonObject &list)
{
    const QJsonObject paging = list.value("paging"_L1).toObject();
    return paging.contains("next"_L1) ? paging.value("cursors"_L1).toObject().value("after"_L1).toString() : QString();
}

RemoteMetrics metricsOf(const QJsonObject &answer, const QJsonObject &names)
{
    RemoteMetrics metrics;
    for (const QJsonValue &entry : answer.value("data"_L1).toArray()) {
        const QJsonObject figure = entry.toObject();
        const QString name = names.value(figure.value("name"_L1).toString()).toString();
        if (name.isEmpty())
            continue;
        QJsonValue value = figure.value("total_value"_L1).toObject().value("value"_L1);
        const QJsonArray values = figure.value("values"_L1).toArray();
        if (value.isUndefined() && !values.isEmpty())
            value = values.last().toObject().value("value"_L1);
        if (value.isDouble()) {
            metrics.insert(name, value.toDouble());
        } else if (value.isObject()) {
            double sum = 0;
            const QJsonObject parts = value.toObject();
            for (const QJsonValue &part : parts)
                sum += part.toDouble();
            metrics.insert(name, sum);
        }
    }
    return metrics;
}

QJsonObject limitsOf(const RemoteQuota &quota)
{
    return quota.total > 0 ? QJsonObject{{u"postsPerDay"_s, quota.total}} : QJsonObject();
}

RemoteQuota quotaOf(const QJsonObject &answer)
{
    const QJsonObject entry = answer.value("data"_L1).toArray().at(0).toObject();
    const QJsonObject config = entry.value("config"_L1).toObject();
    RemoteQuota quota;
    quota.used = entry.value("quota_usage"_L1).toInt(-1);
    quota.total = config.value("quota_total"_L1).toInt(-1);
    quota.windowMs = config.value("quota_duration"_L1).toInteger() * 1000;
    return quota;
}

} // namespace campanile::server
