// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/eventsource.h"

#include "app/core/logging.h"
#include "app/net/classify.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace campanile::net {

EventSource::EventSource(QNetworkAccessManager &network, Rng &rng, MakeRequest makeRequest, QObject *parent)
    : QObject(parent), m_network(network), m_rng(rng), m_makeRequest(std::move(makeRequest)), m_backoff(rng)
{
    m_wait.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        if (m_polling) {
            Q_EMIT pollDue();
            if (!m_running)
                return;
            if (++m_polls % m_timing.pollsBeforeRetry != 0) {
                scheduleNext(-1);
                return;
            }
        }
        connectNow();
    });
    connect(&m_silence, &QTimer::timeout, this,
            [this] { fail(makeError(ErrorKind::Timeout, u"net.streamSilent"_s), !m_open); });
}

EventSource::~EventSource()
{
    dropReply();
}

void EventSource::start()
{
    if (m_running)
        return;
    m_running = true;
    m_polling = false;
    m_barren = 0;
    m_backoff.reset();
    connectNow();
}

void EventSource::stop()
{
    m_running = false;
    m_wait.stop();
    m_silence.stop();
    dropReply();
    setOpen(false);
}

void EventSource::resume()
{
    if (!m_running || m_reply)
        return;
    m_backoff.reset();
    m_wait.stop();
    connectNow();
}

void EventSource::connectNow()
{
    dropReply();
    m_parser.reset();
    QNetworkRequest request = m_makeRequest();
    request.setRawHeader("Accept", "text/event-stream");
    request.setRawHeader("Cache-Control", "no-store");
    // A compressed stream is held back by its own window; events must come one by one.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_parser.lastEventId().isEmpty())
        request.setRawHeader("Last-Event-ID", m_parser.lastEventId());
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &EventSource::readPiece);
    connect(m_reply, &QNetworkReply::finished, this, &EventSource::ended);
    m_silence.start(std::chrono::milliseconds(m_timing.silenceMs));
}

void EventSource::readPiece()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200)
        return; // an error body; ended() classifies it
    if (!m_reply->rawHeader("Content-Type").toLower().startsWith("text/event-stream")) {
        fail(makeError(ErrorKind::Unsupported, u"net.noEventStream"_s), true);
        return;
    }
    const QByteArray piece = m_reply->readAll();
    m_silence.start(std::chrono::milliseconds(m_timing.silenceMs));
    if (!m_open) {
        m_barren = 0;
        m_polling = false;
        m_backoff.reset();
        setOpen(true);
    }
    const auto events = m_parser.feed(piece);
    if (!events) {
        fail(events.error(), false);
        return;
    }
    const QPointer<QNetworkReply> mine = m_reply;
    for (const SseEvent &event : *events) {
        Q_EMIT eventReceived(event.type, event.data);
        if (!mine || mine != m_reply)
            return; // stopped or reopened by a listener
    }
}

void EventSource::ended()
{
    CallEnd end;
    end.network = m_reply->error();
    end.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    end.host = m_reply->url().host();
    end.retryAfterMs = parseRetryAfter(m_reply->rawHeader("Retry-After"), -1);
    if (end.status == 401) {
        dropReply();
        m_silence.stop();
        setOpen(false);
        Q_EMIT lost(classify(end));
        Q_EMIT unauthorized();
        return;
    }
    // A stream that was whole and simply closed carries 200 and no network error.
    const bool closed = end.status == 200;
    Error error = closed ? makeError(ErrorKind::Network, u"net.closed"_s) : classify(end);
    // 204 tells an event source to stay away (WHATWG HTML section 9.2.3).
    const bool cannot = end.status == 204 || (end.status >= 300 && end.status < 500 && end.status != 429);
    if (error.isNull())
        error = makeError(ErrorKind::Unsupported, u"net.noEventStream"_s);
    fail(error, cannot || (closed && !m_open));
}

void EventSource::fail(const Error &error, bool cannotStream)
{
    dropReply();
    m_silence.stop();
    setOpen(false);
    if (cannotStream && ++m_barren >= m_timing.failuresBeforePolling && !m_polling) {
        m_polling = true;
        m_polls = 0;
        qCInfo(lcNet) << "event stream not possible, polling instead:" << error.code;
    }
    Q_EMIT lost(error);
    if (m_running)
        scheduleNext(error.retryAfterMs);
}

void EventSource::scheduleNext(qint64 retryAfterMs)
{
    if (m_polling) {
        // +-20 % so that many clients behind one lost server do not march in step.
        const qint64 spread = m_timing.pollMs * 2 / 5;
        const qint64 jitter = qint64(m_rng.below(std::uint64_t(spread) + 1)) - spread / 2;
        m_wait.start(std::chrono::milliseconds(m_timing.pollMs + jitter));
        return;
    }
    m_wait.start(std::chrono::milliseconds(m_backoff.next(std::max(retryAfterMs, m_parser.retryMs()))));
}

void EventSource::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *const reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void EventSource::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    if (open)
        Q_EMIT opened();
}

} // namespace campanile::net

#include "moc_eventsource.cpp"
