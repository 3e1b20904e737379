// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/result.h"
#include "app/core/rng.h"
#include "app/net/eventsource.h"
#include "app/net/transport.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <functional>
#include <memory>

namespace campanile::net {

/** True for https, and for http to this computer (sync protocol section 2, row 16). */
[[nodiscard]] bool isAllowedUrl(const QUrl &url);
/** The same, and http to an address of a private network (RFC 1918, RFC 4193) that stands there as a number. */
[[nodiscard]] bool isAllowedNearby(const QUrl &url);

/**
 * Transport over HTTPS. Plain http is refused except to loopback (setAllowed() may say otherwise); a certificate error always ends the call with
 * net.certificate and nothing can switch that off; redirects are followed on the same origin only; cookies,
 * caches and stored passwords of the system are not used. Answers of send() beyond maxBody are
 * ErrorKind::Limit. Lives on one thread (the sync thread) with a QNetworkAccessManager of its own;
 * Clock and Rng must outlive it.
 */
class HttpTransport final : public Transport
{
    Q_OBJECT

public:
    /** The value of the Authorization header at this moment; empty sends none. Called on the transport's thread. */
    using Authorization = std::function<QByteArray()>;

    HttpTransport(const QUrl &base, const Clock &clock, Rng &rng, QObject *parent = nullptr);
    ~HttpTransport() override;

    void setAuthorization(Authorization authorization) { m_authorization = std::move(authorization); }
    /** Whether answers may come packed: they may unless the server is on this computer, where packing costs more than it saves. */
    void setPacking(bool on) { m_packing = on; }
    void setMaxBody(qint64 bytes) { m_maxBody = bytes; }
    /** Which addresses are asked at all; isAllowedUrl() unless told. */
    void setAllowed(bool (*allowed)(const QUrl &)) { m_allowed = allowed; }
    void setEventTiming(const EventSource::Timing &timing) { m_events->setTiming(timing); }
    [[nodiscard]] const QUrl &base() const { return m_base; }
    /** Server clock minus ours in milliseconds, from the Date header of the newest answer; 0 before one. */
    [[nodiscard]] qint64 clockSkewMs() const { return m_skewMs; }

    [[nodiscard]] std::unique_ptr<Call> send(Request request, Done done) override;
    [[nodiscard]] std::unique_ptr<Call> stream(Request request, Chunk chunk, Done done) override;
    void startEvents() override;
    void stopEvents() override;
    /** Tries the event stream at once, after the network came back or the token was renewed. */
    void resumeEvents() { m_events->resume(); }

Q_SIGNALS:
    /** The skew moved by more than five seconds. */
    void clockSkewChanged(qint64 skewMs);
    /** The event stream was refused with 401 and waits for resumeEvents(). */
    void eventsUnauthorized();

private:
    friend class HttpExchange;
    [[nodiscard]] std::unique_ptr<Call> begin(Request request, Chunk chunk, Done done);
    [[nodiscard]] QNetworkRequest makeRequest(const Request &request) const;
    void noteDate(const QByteArray &date, qint64 sentAtMs);
    void takeEvent(const QByteArray &type, const QByteArray &data);

    QUrl m_base;
    bool m_packing;
    const Clock &m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<QObject> m_exchanges; ///< parent of the calls under way
    EventSource *m_events;
    Authorization m_authorization;
    bool (*m_allowed)(const QUrl &) = isAllowedUrl;
    qint64 m_maxBody = 64LL << 20;
    qint64 m_skewMs = 0;
    bool m_online = false;
};

/** Accounts and their newest counter in a StateChange object (RFC 8620 section 7.1); 0 where the state has no counter of ours. */
[[nodiscard]] QList<std::pair<QString, qint64>> parseStateChange(const QByteArray &json);

} // namespace campanile::net
