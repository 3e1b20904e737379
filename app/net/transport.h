// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace campanile::net {

/** A request to the Campanile server. Paths are relative to the server's base URL. */
struct Request {
    QByteArray method = "POST";
    QByteArray path;                                  ///< "/jmap/api"
    QByteArray query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int timeoutMs = 30'000;                           ///< from sending to the last byte
};

/** What came back. @c error is null when an HTTP answer of any status arrived. */
struct Response {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    Error error;
};

/** A call under way; destroying or cancelling it ends it without a further callback. */
class Call
{
public:
    virtual ~Call() = default;
    virtual void cancel() = 0;
    /** Of a stream: no more pieces until it goes on. A few that were on their way already may still come; what the other
        side sends meanwhile waits with it, not here. */
    virtual void setPaused(bool paused) = 0;
};

/**
 * Bytes to the server and back: HTTPS for a team, a function call for "this computer"; same bytes on both.
 * Lives on one thread; callbacks come on that thread, each exactly once unless the call was cancelled.
 */
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Done = std::function<void(Response)>;
    /** Receives the body piece by piece; returning false ends the call with ErrorKind::Cancelled. */
    using Chunk = std::function<bool(QByteArrayView)>;

    [[nodiscard]] virtual std::unique_ptr<Call> send(Request request, Done done) = 0;
    /** As send(), with the body handed to @p chunk as it arrives (snapshot, download). */
    [[nodiscard]] virtual std::unique_ptr<Call> stream(Request request, Chunk chunk, Done done) = 0;
    /** Opens the event stream; stateChanged() follows. Reconnects by itself until stopped. */
    virtual void startEvents() = 0;
    virtual void stopEvents() = 0;

Q_SIGNALS:
    /** A workspace moved on the server; @p seq is its newest counter, 0 when unknown. */
    void stateChanged(const QString &accountId, qint64 seq);
    /** Who is at work on what in a workspace: the data of an "event: presence", unread. */
    void presenceReceived(const QByteArray &json);
    /** The event stream went up or down: the best sign of being online. */
    void onlineChanged(bool online);
};

} // namespace campanile::net
