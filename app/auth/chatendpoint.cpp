// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/chatendpoint.h"

#include "app/net/classify.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace campanile::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTemperature = 0.7; // several proposals should differ
constexpr qint64 kLongestWaitMs = 24LL * 3600'000;

QString keyNameOf(const QUrl &base)
{
    return u"ai/"_s + base.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString(QUrl::FullyEncoded).toLower();
}

Error statusError(const net::Response &response, qint64 nowMs)
{
    const QString status = QString::number(response.status);
    switch (response.status) {
    case 401:
    case 403:
        return makeError(ErrorKind::Auth, u"ai.key"_s, u"HTTP "_s + status);
    case 404:
        return makeError(ErrorKind::NotFound, u"ai.noModel"_s, u"HTTP 404"_s);
    case 408:
    case 504:
        return makeError(ErrorKind::Timeout, u"ai.timeout"_s, u"HTTP "_s + status);
    case 413:
        return makeError(ErrorKind::Limit, u"ai.refused"_s, {}, {status});
    case 429: {
        Error error = makeError(ErrorKind::Limit, u"ai.busy"_s, u"HTTP 429"_s);
        error.retryAfterMs = std::min(net::parseRetryAfter(net::headerOf(response, "retry-after"), nowMs), kLongestWaitMs);
        return error;
    }
    default:
        break;
    }
    if (response.status >= 500)
        return makeError(ErrorKind::Network, u"ai.failed"_s, {}, {status});
    return makeError(ErrorKind::Invalid, u"ai.refused"_s, {}, {status});
}

Error lineError(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
        return makeError(ErrorKind::Timeout, u"ai.timeout"_s);
    case ErrorKind::Limit:
        return makeError(ErrorKind::Limit, u"ai.tooLarge"_s);
    case ErrorKind::Permission:
        return makeError(ErrorKind::Permission, error.code == u"net.certificate" ? u"ai.certificate"_s : u"ai.insecure"_s);
    default:
        break;
    }
    return makeError(ErrorKind::Network, error.code == u"net.certificate" ? u"ai.certificate"_s : u"ai.unreachable"_s, error.code);
}

} // namespace

Result<QUrl> chatBase(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty() || text.size() > 2000)
        return makeError(ErrorKind::Invalid, u"ai.badAddress"_s);
    const bool isBare = !text.contains(u"://"_s);
    if (isBare)
        text.prepend(u"https://"_s);
    QUrl url(text, QUrl::StrictMode);
    if (isBare && url.isValid()) {
        // What runs on this computer or in its network rarely has a certificate.
        QUrl plain = url;
        plain.setScheme(u"http"_s);
        if (net::isAllowedNearby(plain))
            url = plain;
    }
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return makeError(ErrorKind::Invalid, u"ai.badAddress"_s);
    if (!net::isAllowedNearby(url))
        return makeError(ErrorKind::Permission, u"ai.insecure"_s, {}, {url.host()});
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(u"/chat/completions"_s))
        path.chop(17);
    url.setPath(path.isEmpty() ? u"/v1"_s : path);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

Result<QString> chatText(const net::Response &response, qint64 nowMs)
{
    if (!response.error.isNull())
        return lineError(response.error);
    if (response.status < 200 || response.status >= 300)
        return statusError(response, nowMs);
    QJsonParseError parsing;
    const QJsonDocument json = QJsonDocument::fromJson(response.body, &parsing);
    if (parsing.error != QJsonParseError::NoError || !json.isObject())
        return makeError(ErrorKind::Invalid, u"ai.notJson"_s, u"at byte %1 of %2"_s.arg(parsing.offset).arg(response.body.size()));
    const QJsonValue content = json[u"choices"_s][0][u"message"_s][u"content"_s];
    QString text = content.toString();
    // Some answer with parts, of which those of kind "text" are words.
    for (const QJsonValue &part : content.toArray()) {
        if (part[u"type"_s].toString() == u"text")
            text += part[u"text"_s].toString();
    }
    if (text.trimmed().isEmpty())
        return makeError(ErrorKind::Invalid, u"ai.noAnswer"_s);
    return text;
}

struct ChatEndpoint::Exchange {
    ChatCall call;
    Done done;
    std::unique_ptr<net::HttpTransport> http;
    std::unique_ptr<net::Call> running;
};

ChatEndpoint::ChatEndpoint(std::shared_ptr<TokenVault> vault, const Clock &clock, Rng &rng, QObject *parent)
    : QObject(parent), m_vault(std::move(vault)), m_clock(clock), m_rng(rng)
{
}

ChatEndpoint::~ChatEndpoint() = default;

void ChatEndpoint::ask(quint64 ticket, const ChatCall &call, Done done)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->call = call;
    exchange->done = std::move(done);
    m_calls.insert(ticket, exchange);
    m_vault->read(keyNameOf(call.base), [guard = QPointer(this), ticket](const Result<QByteArray> &key) {
        if (!guard || !guard->m_calls.contains(ticket))
            return;
        // Models on one's own computer need no key; a vault that is locked has one that it does not give.
        if (!key && key.error().kind != ErrorKind::NotFound && key.error().kind != ErrorKind::Unsupported)
            return guard->finish(ticket, makeError(ErrorKind::Permission, u"ai.vault"_s, key.error().code));
        guard->send(ticket, key.value_or(QByteArray()));
    });
}

void ChatEndpoint::send(quint64 ticket, const QByteArray &key)
{
    const auto exchange = m_calls.value(ticket);
    exchange->http = std::make_unique<net::HttpTransport>(exchange->call.base, m_clock, m_rng);
    exchange->http->setAllowed(net::isAllowedNearby);
    exchange->http->setMaxBody(kMaxAnswer);
    net::Request request;
    request.path = "/chat/completions";
    request.timeoutMs = exchange->call.timeoutMs;
    request.headers.emplaceBack("Accept", "application/json");
    if (!key.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + key);
    request.body = QJsonDocument(QJsonObject{{u"model"_s, exchange->call.model}, {u"messages"_s, exchange->call.messages},
                                             {u"temperature"_s, kTemperature}, {u"stream"_s, false}})
                       .toJson(QJsonDocument::Compact);
    exchange->running = exchange->http->send(std::move(request), [this, ticket](const net::Response &response) {
        // The transport is still at work above us: it goes when this turn is over.
        QMetaObject::invokeMethod(this, [this, ticket, text = chatText(response, m_clock.nowMs())] { finish(ticket, text); }, Qt::QueuedConnection);
    });
}

void ChatEndpoint::finish(quint64 ticket, const Result<QString> &result)
{
    const auto exchange = m_calls.take(ticket);
    if (exchange)
        exchange->done(result);
}

void ChatEndpoint::cancel(quint64 ticket)
{
    m_calls.remove(ticket);
}

void ChatEndpoint::keepKey(const QUrl &base, const QByteArray &key, std::function<void(Result<void>)> done)
{
    if (key.isEmpty())
        m_vault->remove(keyNameOf(base), std::move(done));
    else
        m_vault->write(keyNameOf(base), key, std::move(done));
}

void ChatEndpoint::hasKey(const QUrl &base, std::function<void(Result<bool>)> done)
{
    m_vault->read(keyNameOf(base), [done = std::move(done)](const Result<QByteArray> &key) {
        if (key)
            done(!key->isEmpty());
        else if (key.error().kind == ErrorKind::NotFound || key.error().kind == ErrorKind::Unsupported)
            done(false);
        else
            done(key.error());
    });
}

} // namespace campanile::auth
#include "moc_chatendpoint.cpp"
