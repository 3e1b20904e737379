// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/chatendpoint.h"

#include "app/net/classify.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace campanile::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTemperature = 0.7; // several proposals should differ
constexpr qint64 kLongestWaitMs = 24LL * 3600'000;
constexpr int kGrownMs = 60; // between two looks at what is being written

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
    case 429:
    case 503: {
        Error error = makeError(ErrorKind::Limit, u"ai.busy"_s, u"HTTP "_s + status);
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

struct ChatEndpoint::Exchange {
    ChatCall call;
    Grown grown;
    Done done;
    ChatStream stream;
    QTimer silence;
    QTimer telling;
    std::unique_ptr<net::HttpTransport> http;
    std::unique_ptr<net::Call> running;
};

ChatEndpoint::ChatEndpoint(std::shared_ptr<TokenVault> vault, const Clock &clock, Rng &rng, QObject *parent)
    : QObject(parent), m_vault(std::move(vault)), m_clock(clock), m_rng(rng)
{
}

ChatEndpoint::~ChatEndpoint() = default;

void ChatEndpoint::ask(quint64 ticket, const ChatCall &call, Grown grown, Done done)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->call = call;
    exchange->grown = std::move(grown);
    exchange->done = std::move(done);
    exchange->silence.setSingleShot(true);
    exchange->telling.setSingleShot(true);
    connect(&exchange->silence, &QTimer::timeout, this, [this, ticket] { finish(ticket, makeError(ErrorKind::Timeout, u"ai.timeout"_s)); });
    connect(&exchange->telling, &QTimer::timeout, this, [this, ticket] {
        const auto growing = m_calls.value(ticket);
        if (growing && growing->grown)
            growing->grown(growing->stream.text());
    });
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
    exchange->http->setMaxBody(ChatStream::kMaxAnswer);
    net::Request request;
    request.path = "/chat/completions";
    request.timeoutMs = exchange->call.longestMs;
    request.headers.emplaceBack("Accept", "text/event-stream, application/json");
    // A packed stream is held back by its own window.
    request.headers.emplaceBack("Accept-Encoding", "identity");
    if (!key.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + key);
    request.body = QJsonDocument(QJsonObject{{u"model"_s, exchange->call.model}, {u"messages"_s, exchange->call.messages},
                                             {u"temperature"_s, kTemperature}, {u"stream"_s, true}})
                       .toJson(QJsonDocument::Compact);
    exchange->silence.start(exchange->call.silenceMs);
    exchange->running = exchange->http->stream(
        std::move(request), [this, ticket](QByteArrayView bytes) { return take(ticket, bytes); },
        [this, ticket](const net::Response &response) {
            // The transport is still at work above us: it goes when this turn is over.
            QMetaObject::invokeMethod(this, [this, ticket, response] { ended(ticket, response); }, Qt::QueuedConnection);
        });
}

bool ChatEndpoint::take(quint64 ticket, QByteArrayView bytes)
{
    const auto exchange = m_calls.value(ticket);
    if (!exchange)
        return false;
    exchange->silence.start();
    const qsizetype before = exchange->stream.text().size();
    const bool isWanted = exchange->stream.feed(bytes);
    if (exchange->stream.text().size() != before && !exchange->telling.isActive())
        exchange->telling.start(kGrownMs);
    return isWanted;
}

void ChatEndpoint::ended(quint64 ticket, const net::Response &response)
{
    const auto exchange = m_calls.value(ticket);
    if (!exchange)
        return;
    const bool isOver = exchange->stream.isDone() || !exchange->stream.error().isNull();
    if (isOver)
        return finish(ticket, {});
    if (!response.error.isNull())
        return finish(ticket, lineError(response.error));
    if (response.status < 200 || response.status >= 300)
        return finish(ticket, statusError(response, m_clock.nowMs()));
    exchange->stream.end();
    finish(ticket, {});
}

void ChatEndpoint::finish(quint64 ticket, Error error)
{
    const auto exchange = m_calls.take(ticket);
    if (!exchange)
        return;
    retire(exchange);
    if (error.isNull())
        error = exchange->stream.error();
    const QString text = exchange->stream.text();
    if (!text.trimmed().isEmpty() && !error.isNull() && error.kind != ErrorKind::Cancelled)
        error = makeError(ErrorKind::Network, u"ai.brokeOff"_s, error.code);
    if (!text.trimmed().isEmpty())
        exchange->done(ChatAnswer{text, error});
    else
        exchange->done(error.isNull() ? makeError(ErrorKind::Invalid, u"ai.noAnswer"_s) : error);
}

void ChatEndpoint::stop(quint64 ticket)
{
    finish(ticket, makeError(ErrorKind::Cancelled, u"ai.stopped"_s));
}

void ChatEndpoint::cancel(quint64 ticket)
{
    if (const auto exchange = m_calls.take(ticket))
        retire(exchange);
}

void ChatEndpoint::retire(const std::shared_ptr<Exchange> &exchange)
{
    exchange->silence.stop();
    exchange->telling.stop();
    exchange->running.reset();
    // One of its timers may be at work above us: it goes when this turn is over.
    QMetaObject::invokeMethod(this, [exchange] {}, Qt::QueuedConnection);
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
