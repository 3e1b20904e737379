// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/net/backoff.h"
#include "app/net/sseparser.h"

#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QNetworkAccessManager;
class QNetworkReply;

namespace campanile::net {

/**
 * The push channel (sync protocol section 3.9): one event stream, opened again after every loss with full-jitter
 * back-off and Last-Event-ID. A server or proxy that cannot stream (wrong type, three connections without a
 * byte) is polled instead: pollDue() about every 60 s, and the stream is tried again every tenth time.
 * Lives on the thread of the QNetworkAccessManager, which it does not own. Errors are part of its life: it never
 * stops by itself, except that unauthorized() waits for resume().
 */
class EventSource final : public QObject
{
    Q_OBJECT

public:
    /** Times in milliseconds, changeable for tests. */
    struct Timing {
        qint64 silenceMs = 150'000; ///< two and a half pings of 60 s
        qint64 pollMs = 60'000;
        int failuresBeforePolling = 3;
        int pollsBeforeRetry = 10;
    };
    /** Makes the request for each attempt, so that a renewed token is used at once. */
    using MakeRequest = std::function<QNetworkRequest()>;

    EventSource(QNetworkAccessManager &network, Rng &rng, MakeRequest makeRequest, QObject *parent = nullptr);
    ~EventSource() override;

    void setTiming(const Timing &timing) { m_timing = timing; }
    void start();
    void stop();
    /** Tries now: the network came back, or the token was renewed. */
    void resume();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isPolling() const { return m_polling; }

Q_SIGNALS:
    void opened();
    /** The stream ended or could not be opened. */
    void lost(const campanile::Error &error);
    void eventReceived(const QByteArray &type, const QByteArray &data);
    void pollDue();
    void unauthorized();

private:
    void connectNow();
    void readPiece();
    void ended();
    void fail(const Error &error, bool cannotStream);
    void scheduleNext(qint64 retryAfterMs);
    void dropReply();
    void setOpen(bool open);

    QNetworkAccessManager &m_network;
    Rng &m_rng;
    MakeRequest m_makeRequest;
    Timing m_timing;
    Backoff m_backoff;
    SseParser m_parser;
    QPointer<QNetworkReply> m_reply;
    QTimer m_wait;
    QTimer m_silence;
    int m_barren = 0; ///< attempts in a row that never brought a byte of a stream
    int m_polls = 0;
    bool m_running = false;
    bool m_open = false;
    bool m_polling = false;
};

} // namespace campanile::net
