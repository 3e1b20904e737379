// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httptransport.h"

#include "app/core/logging.h"
#include "app/net/classify.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace campanile::net {

static constexpr qint64 kPieceBytes = 256 << 10;
// What Qt reads ahead of us; beyond it the connection itself is slowed down.
static constexpr qint64 kReadAheadBytes = 1 << 20;

/** One HTTP call: child of the transport's folder of calls, deletes itself after its only callback. */
class HttpExchange final : public QObject
{
public:
    HttpExchange(HttpTransport &transport, Request request, Transport::Chunk chunk, Transport::Done done)
        : QObject(transport.m_exchanges.get()), m_transport(transport), m_chunk(std::move(chunk)), m_done(std::move(done)),
          m_limit(transport.m_maxBody), m_sentAtMs(transport.m_clock.nowMs())
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { finish(makeError(ErrorKind::Timeout, u"net.timeout"_s)); });
        const QNetworkRequest prepared = transport.makeRequest(request);
        if (!transport.m_allowed(prepared.url())) {
            refuse(makeError(ErrorKind::Permission, u"net.insecure"_s, {}, {prepared.url().host()}));
            return;
        }
        m_reply = request.method == "GET" ? transport.m_network.get(prepared)
                                          : transport.m_network.sendCustomRequest(prepared, request.method, request.body);
        // Packed bodies are counted unpacked by Qt, where a bound can bring them to a halt.
        if (m_chunk && prepared.rawHeader("Accept-Encoding") == "identity")
            m_reply->setReadBufferSize(kReadAheadBytes);
        connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
        connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::ended);
        connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
            // Collected for the message only; without ignoreSslErrors() the handshake ends here.
            for (const QSslError &error : errors)
                m_certificate += error.errorString() + u"; "_s;
        });
        m_timer.start(std::max(1, request.timeoutMs));
    }
    ~HttpExchange() override { dropReply(); }

    void cancel()
    {
        m_done = nullptr;
        m_chunk = nullptr;
        dropReply();
        m_timer.stop();
        deleteLater();
    }

    void setPaused(bool paused)
    {
        if (m_paused == paused)
            return;
        m_paused = paused;
        if (!paused)
            QTimer::singleShot(0, this, m_endWaits ? &HttpExchange::ended : &HttpExchange::read);
    }

private:
    /** Ends without a request; the callback still comes later, never inside send(). */
    void refuse(Error error)
    {
        QTimer::singleShot(0, this, [this, error] { finish(error); });
    }

    void read()
    {
        // In pieces, so that a small packed answer cannot become a large one in memory before the limit is looked at.
        const QPointer<HttpExchange> alive(this);
        while (alive && m_reply && !m_paused) {
            const QByteArray piece = m_reply->read(kPieceBytes);
            if (piece.isEmpty())
                return;
            take(piece);
        }
    }

    void take(const QByteArray &piece)
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_received += piece.size();
        if (m_chunk && status >= 200 && status < 300) {
            const QPointer<HttpExchange> alive(this);
            const bool goOn = m_chunk(piece);
            if (alive && m_done && !goOn)
                finish(makeError(ErrorKind::Cancelled, u"net.cancelled"_s));
            return;
        }
        if (m_received > m_limit)
            finish(makeError(ErrorKind::Limit, u"net.answerTooLarge"_s, u"more than %1 bytes"_s.arg(m_limit)));
        else
            m_body += piece;
    }

    void ended()
    {
        const QPointer<HttpExchange> alive(this);
        read();
        if (!alive || !m_reply)
            return;
        m_endWaits = m_paused;
        if (m_endWaits)
            return;
        CallEnd end;
        end.network = m_reply->error();
        end.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        end.host = m_reply->url().host();
        m_transport.noteDate(m_reply->rawHeader("Date"), m_sentAtMs);
        // Qt sets an error of its own for every status from 400 on; one below that means the body was cut.
        const bool whole = end.status >= 400 || end.network == QNetworkReply::NoError;
        if (end.status > 0 && whole) {
            finish({});
            return;
        }
        end.status = 0;
        Error error = classify(end);
        error.detail = m_certificate.isEmpty() ? m_reply->errorString() : m_certificate;
        finish(std::move(error));
    }

    void finish(Error error)
    {
        if (!m_done)
            return;
        Response response;
        response.error = std::move(error);
        if (m_reply) {
            response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            for (const auto &[name, value] : m_reply->rawHeaderPairs())
                response.headers.append({name.toLower(), value});
        }
        if (response.error.isNull())
            response.body = std::move(m_body);
        const Transport::Done done = std::exchange(m_done, nullptr);
        m_chunk = nullptr;
        dropReply();
        m_timer.stop();
        deleteLater();
        done(std::move(response));
    }

    void dropReply()
    {
        if (!m_reply)
            return;
        QNetworkReply *const reply = m_reply;
        m_reply.clear();
        reply->disconnect(this);
        if (reply->isRunning())
            reply->abort();
        reply->deleteLater();
    }

    HttpTransport &m_transport;
    Transport::Chunk m_chunk;
    Transport::Done m_done;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timer;
    QByteArray m_body;
    QString m_certificate;
    qint64 m_limit;
    qint64 m_received = 0;
    bool m_paused = false;
    bool m_endWaits = false; ///< the answer is whole, but not all of it was taken
    qint64 m_sentAtMs;
};

namespace {

class HttpCall final : public Call
{
public:
    explicit HttpCall(HttpExchange *exchange) : m_exchange(exchange) {}
    ~HttpCall() override { cancel(); }
    void cancel() override
    {
        if (m_exchange)
            m_exchange->cancel();
        m_exchange.clear();
    }
    void setPaused(bool paused) override
    {
        if (m_exchange)
            m_exchange->setPaused(paused);
    }

private:
    QPointer<HttpExchange> m_exchange;
};

constexpr qint64 kSkewStepMs = 5'000;

} // namespace

static bool isThisComputer(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

bool isAllowedUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == "https"_L1)
        return true;
    if (url.scheme() != "http"_L1)
        return false;
    return isThisComputer(url);
}

bool isAllowedNearby(const QUrl &url)
{
    if (isAllowedUrl(url))
        return true;
    if (!url.isValid() || url.scheme() != "http"_L1 || !url.userInfo().isEmpty())
        return false;
    const QHostAddress address(url.host());
    static const std::array nets{std::pair{QHostAddress(u"10.0.0.0"_s), 8}, std::pair{QHostAddress(u"172.16.0.0"_s), 12},
                                 std::pair{QHostAddress(u"192.168.0.0"_s), 16}, std::pair{QHostAddress(u"fc00::"_s), 7}};
    return !address.isNull() && std::any_of(nets.begin(), nets.end(), [&](const auto &net) { return address.isInSubnet(net.first, net.second); });
}

HttpTransport::HttpTransport(const QUrl &base, const Clock &clock, Rng &rng, QObject *parent)
    : Transport(parent), m_base(base), m_packing(!isThisComputer(base)), m_clock(clock), m_exchanges(std::make_unique<QObject>())
{
    m_network.setAutoDeleteReplies(false);
    m_network.setStrictTransportSecurityEnabled(true);
    m_events = new EventSource(
        m_network, rng,
        [this] {
            Request request;
            request.method = "GET";
            request.path = "/jmap/events";
            request.query = "types=*&closeafter=no&ping=60";
            return makeRequest(request);
        },
        this);
    connect(m_events, &EventSource::opened, this, [this] {
        m_online = true;
        Q_EMIT onlineChanged(true);
    });
    connect(m_events, &EventSource::lost, this, [this] {
        if (std::exchange(m_online, false))
            Q_EMIT onlineChanged(false);
    });
    connect(m_events, &EventSource::eventReceived, this, &HttpTransport::takeEvent);
    connect(m_events, &EventSource::pollDue, this, [this] { Q_EMIT stateChanged(QString(), 0); });
    connect(m_events, &EventSource::unauthorized, this, &HttpTransport::eventsUnauthorized);
}

HttpTransport::~HttpTransport()
{
    m_events->stop();
    // The exchanges hold replies of m_network and have to go before it.
    m_exchanges.reset();
    delete m_events;
}

std::unique_ptr<Call> HttpTransport::send(Request request, Done done)
{
    return begin(std::move(request), nullptr, std::move(done));
}

std::unique_ptr<Call> HttpTransport::stream(Request request, Chunk chunk, Done done)
{
    return begin(std::move(request), std::move(chunk), std::move(done));
}

std::unique_ptr<Call> HttpTransport::begin(Request request, Chunk chunk, Done done)
{
    // Compressing what never leaves the computer costs more than it saves: a millisecond for a hundred records that changed.
    if (!m_packing)
        request.headers.emplaceBack("Accept-Encoding", "identity");
    return std::make_unique<HttpCall>(new HttpExchange(*this, std::move(request), std::move(chunk), std::move(done)));
}

void HttpTransport::startEvents()
{
    if (!isAllowedUrl(m_base)) {
        qCWarning(lcNet) << "no event stream over an insecure connection";
        return;
    }
    m_events->start();
}

void HttpTransport::stopEvents()
{
    m_events->stop();
    if (std::exchange(m_online, false))
        Q_EMIT onlineChanged(false);
}

QNetworkRequest HttpTransport::makeRequest(const Request &request) const
{
    QUrl url = m_base;
    QString path = m_base.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QString::fromLatin1(request.path), QUrl::TolerantMode);
    url.setQuery(request.query.isEmpty() ? QString() : QString::fromLatin1(request.query));
    QNetworkRequest out(url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    out.setMaximumRedirectsAllowed(5);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // The transport's own limit counts what comes out of decompression; this keeps Qt's bomb check behind it.
    out.setDecompressedSafetyCheckThreshold(m_maxBody + 4 * kPieceBytes);
    out.setHeader(QNetworkRequest::UserAgentHeader, u"Campanile/" CAMPANILE_VERSION ""_s);
    if (!request.body.isEmpty())
        out.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);
    const QByteArray authorization = m_authorization ? m_authorization() : QByteArray();
    if (!authorization.isEmpty() && !out.hasRawHeader("Authorization"))
        out.setRawHeader("Authorization", authorization);
    return out;
}

void HttpTransport::noteDate(const QByteArray &date, qint64 sentAtMs)
{
    const auto server = parseHttpDate(date);
    if (!server)
        return;
    // Date has whole seconds, cut off: half a second is its middle.
    const qint64 middle = sentAtMs + (m_clock.nowMs() - sentAtMs) / 2;
    const qint64 skew = *server + 500 - middle;
    if (std::abs(skew - m_skewMs) < kSkewStepMs)
        return;
    m_skewMs = skew;
    Q_EMIT clockSkewChanged(skew);
}

void HttpTransport::takeEvent(const QByteArray &type, const QByteArray &data)
{
    if (type == "presence")
        Q_EMIT presenceReceived(data);
    if (type != "state")
        return;
    for (const auto &[account, seq] : parseStateChange(data))
        Q_EMIT stateChanged(account, seq);
}

QList<std::pair<QString, qint64>> parseStateChange(const QByteArray &json)
{
    QList<std::pair<QString, qint64>> out;
    const QJsonObject changed = QJsonDocument::fromJson(json).object().value("changed"_L1).toObject();
    for (auto account = changed.begin(); account != changed.end(); ++account) {
        qint64 newest = 0;
        const QJsonObject states = account.value().toObject();
        for (const auto &state : states) {
            // <epoch>.<acl>.<cursor>, base 36 (sync protocol section 3.6)
            const QStringList parts = state.toString().split(u'.');
            bool ok = false;
            const qint64 seq = parts.size() >= 3 ? parts.at(2).toLongLong(&ok, 36) : 0;
            if (ok)
                newest = std::max(newest, seq);
        }
        out.append({account.key(), newest});
    }
    return out;
}

} // namespace campanile::net

#include "moc_httptransport.cpp"
