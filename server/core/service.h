// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace campanile::server {

/** Who asks: filled by whoever checked the token (the HTTP face, or the embedding client for "this computer"). */
struct Caller {
    QString userId;      ///< wire id of the User
    QString deviceId;    ///< stable per sign-in; rate limits count by it
    QString remoteAddress = {}; ///< where the request came from; empty on this computer
};

/** One request as it would stand in HTTP; the in-process transport and server/http build the same value. */
struct ApiRequest {
    QByteArray method;   ///< "GET", "POST"
    QByteArray path;     ///< percent-encoded path without query, "/jmap/api"
    QByteArray query;    ///< without '?'
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    Caller caller;
    bool mayWait = false; ///< runs on a thread that may wait for a network; see namesSlowMethod()

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

/** The answer. Either @c body is whole, or @c stream is read until its end by the face that sends it. */
struct ApiResponse {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /** Large answers (blob, snapshot): returns the next piece, empty at the end; called from one thread at a time. */
    std::function<QByteArray()> stream;
};

/**
 * Whether the body of POST /jmap/api may name a method that waits for a network. Such a request belongs on a thread of its own
 * kind with mayWait set, so that a slow network holds up nobody's sync. A guess by the text: saying yes too often is harmless,
 * and a method that was not seen answers that it is busy.
 */
[[nodiscard]] bool namesSlowMethod(const QByteArray &body);

/** Tells a listener that an account (workspace) moved; delivered on a thread of the service. */
struct StateChange {
    QString accountId;
    qint64 seq = 0;
};

/**
 * The server without a socket: every JMAP endpoint (session, api, upload, download, snapshot) as a function.
 * handle() blocks, may be called from several threads, and never throws.
 */
class Service
{
public:
    virtual ~Service() = default;
    [[nodiscard]] virtual ApiResponse handle(const ApiRequest &request) = 0;

    using Listener = std::function<void(const StateChange &)>;
    /** Calls @p listener after each commit in a workspace the caller can see, until the handle is destroyed. */
    [[nodiscard]] virtual std::shared_ptr<void> subscribe(const Caller &caller, Listener listener) = 0;

    using PresenceListener = std::function<void(const QString &accountId)>;
    /**
     * Calls @p listener whenever presenceFor() of a workspace may have changed, on any thread, until the handle is destroyed. The
     * handle stands for the caller's line: when the last one of a device goes, what was being written there is held offline.
     * Null where nobody's presence is known.
     */
    [[nodiscard]] virtual std::shared_ptr<void> subscribePresence(const Caller &, PresenceListener) { return {}; }
    /** The data of an "event: presence" (see PresenceDesk); empty for a workspace that the caller cannot see. */
    [[nodiscard]] virtual QByteArray presenceFor(const Caller &, const QString &) { return {}; }
};

} // namespace campanile::server
