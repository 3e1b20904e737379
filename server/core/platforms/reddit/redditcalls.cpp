// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/reddit/redditcalls.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/ratelimits.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct Meaning {
    QLatin1StringView word;
    FailureClass cls;
    QLatin1StringView code;
};

constexpr Meaning kMeanings[] = {{"rate"_L1, FailureClass::TransientSafe, "publish.rateLimited"_L1},
                                 {"quota"_L1, FailureClass::QuotaDay, "publish.dailyCap"_L1},
                                 {"duplicate"_L1, FailureClass::Duplicate, "publish.duplicate"_L1},
                                 {"auth"_L1, FailureClass::Auth, "publish.auth"_L1},
                                 {"policy"_L1, FailureClass::Policy, "publish.accountStopped"_L1},
                                 {"forbidden"_L1, FailureClass::Permanent, "publish.forbidden"_L1},
                                 {"media"_L1, FailureClass::Permanent, "publish.mediaFailed"_L1}};

/** Reddit asks for "platform:app:version (by /u/name)". */
HttpHeaders named(const AccountSession &session)
{
    QByteArray agent = "server:campanile:" CAMPANILE_VERSION;
    if (!session.username.isEmpty())
        agent += " (by /u/" + session.username.toLatin1() + ')';
    return {{"User-Agent", agent}};
}

} // namespace

RedditCalls::RedditCalls(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
    : m_calls(http), m_clock(clock), m_network(std::move(network))
{
}

qint64 RedditCalls::nowMs() const
{
    return m_clock.nowMs();
}

qint64 RedditCalls::millisOf(QLatin1StringView seconds, qint64 otherwise) const
{
    const QJsonValue value = m_network.provider.value(seconds);
    return value.isDouble() ? qint64(value.toDouble() * 1000) : otherwise;
}

PlatformResult<QJsonObject> RedditCalls::get(const AccountSession &session, const QString &path, const QUrlQuery &query) const
{
    QUrlQuery raw = query;
    // Without it texts come with &amp; for &.
    raw.addQueryItem(u"raw_json"_s, u"1"_s);
    const HttpResponse response = m_calls.get(session, under(m_network.apiUrl(), path), raw, server::named(session));
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (isSuccess(response) && document.isArray())
        return QJsonObject{{u"list"_s, document.array()}};
    return answer(session, response, CallKind::Read);
}

PlatformResult<QJsonObject> RedditCalls::post(const AccountSession &session, const QString &path, QUrlQuery values, CallKind kind) const
{
    values.addQueryItem(u"api_type"_s, u"json"_s);
    const auto body = answer(session, m_calls.form(session, under(m_network.apiUrl(), path), values, server::named(session)), kind);
    if (!body)
        return body.error();
    return body->contains("json"_L1) ? body->value("json"_L1).toObject().value("data"_L1).toObject() : *body;
}

PlatformResult<QJsonObject> RedditCalls::json(const AccountSession &session, const QString &path, const QJsonObject &values, CallKind kind) const
{
    const auto body = answer(session, m_calls.json(session, "POST", under(m_network.apiUrl(), path), values, server::named(session)), kind);
    if (!body)
        return body.error();
    return body->value("json"_L1).toObject().value("data"_L1).toObject();
}

PlatformResult<QString> RedditCalls::sendFile(const AccountSession &session, const QJsonObject &lease, const MediaItem &item, const QByteArray &content) const
{
    QString action = lease.value("action"_L1).toString();
    if (action.startsWith("//"_L1))
        action.prepend(u"https:"_s);
    const QUrl url(action);
    QString key;
    QList<FormPart> parts;
    for (const QJsonValue &value : lease.value("fields"_L1).toArray()) {
        const QJsonObject field = value.toObject();
        parts.append({field.value("name"_L1).toString().toUtf8(), field.value("value"_L1).toString().toUtf8()});
        if (parts.last().name == "key")
            key = field.value("value"_L1).toString();
    }
    parts.append({"file", content, item.fileName.toUtf8(), item.mimeType.toLatin1()});
    // An empty header of that name keeps the account's token from the store, which is somebody else's house.
    AccountSession stranger;
    stranger.observe = session.observe;
    const HttpResponse response = m_calls.multipart(stranger, url, parts);
    if (!isSuccess(response))
        return classify(response, CallKind::Read, {}, redact(response.detail, {session.accessToken}), nowMs());
    return action + u'/' + key;
}

PlatformResult<QJsonObject> RedditCalls::answer(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject body = document.object();
    const bool hasErrors = !body.value("json"_L1).toObject().value("errors"_L1).toArray().isEmpty();
    if (isSuccess(response) && document.isObject() && !hasErrors && !body.contains("error"_L1))
        return body;
    return failure(session, response, kind);
}

PlatformError RedditCalls::failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonObject body = bodyObject(response);
    const QJsonObject json = body.value("json"_L1).toObject();
    const QJsonArray first = json.value("errors"_L1).toArray().at(0).toArray();
    const QStringList secrets{session.accessToken};
    if (!first.isEmpty() && response.failure == HttpFailure::None) {
        PlatformError error = named(first.at(0).toString(), redact(first.at(1).toString(), secrets), json.value("ratelimit"_L1).toDouble(-1));
        error.httpStatus = response.status;
        return error;
    }
    QString words = body.value("explanation"_L1).toString();
    if (words.isEmpty())
        words = body.value("message"_L1).toString(response.detail);
    const QString reason = body.value("reason"_L1).toString();
    PlatformError error = classify(response, kind, reason, redact(words, secrets), nowMs());
    if (error.httpStatus == 403) {
        // A scope that is missing says so in WWW-Authenticate; any other 403 is the community's or the site's decision.
        const bool isScope = response.header("www-authenticate").contains("insufficient_scope");
        error.cls = isScope ? FailureClass::Auth : FailureClass::Permanent;
        error.code = isScope ? u"publish.permission"_s : u"publish.forbidden"_s;
    }
    if (error.code == "publish.rateLimited"_L1) {
        const auto window = rateWindowOf(response, nowMs());
        if (error.retryAtMs < nowMs() && window && window->resetAtMs > 0)
            error.retryAtMs = window->resetAtMs;
        if (window && window->resetAtMs > error.retryAtMs)
            error.retryAtMs = window->resetAtMs;
    }
    return error;
}

PlatformError RedditCalls::named(const QString &name, const QString &words, double seconds) const
{
    PlatformError error = problem(FailureClass::Permanent, u"publish.rejected"_s, words);
    error.platformCode = name;
    const QString word = m_network.provider.value("errors"_L1).toObject().value(name).toString();
    for (const Meaning &meaning : kMeanings) {
        if (word == meaning.word) {
            error.cls = meaning.cls;
            error.code = meaning.code;
        }
    }
    if (error.code == "publish.rateLimited"_L1) {
        const qint64 said = waitInWords(words);
        const qint64 wait = seconds >= 0 ? qMax(qint64(seconds * 1000), said) : said;
        error.retryAtMs = nowMs() + (wait >= 0 ? wait : millisOf("rateWaitSeconds"_L1, 600'000));
    }
    return error;
}

QString formValue(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

qint64 waitInWords(const QString &words)
{
    static const QRegularExpression wait(u"(\\d+)\\s*(millisecond|second|minute|hour|day)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = wait.match(words);
    if (!match.hasMatch())
        return -1;
    const qint64 count = match.captured(1).toLongLong();
    const QString unit = match.captured(2).toLower();
    const qint64 each = unit == "millisecond"_L1 ? 1 : unit == "second"_L1 ? 1000 : unit == "minute"_L1 ? 60'000 : unit == "hour"_L1 ? 3600'000 : 86'400'000;
    // "3 minutes" is rounded down there: a wait of one unit more is the one that is long enough.
    return qMin<qint64>((count + (each >= 60'000 ? 1 : 0)) * each, 7LL * 86'400'000);
}

} // namespace campanile::server
