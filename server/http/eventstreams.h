// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/directory.h"
#include "server/core/service.h"
#include "server/http/exchange.h"
#include "server/http/metrics.h"
#include "server/http/workerpool.h"

#include <QHash>

#include <mutex>
#include <set>

namespace campanile::server {

struct EventRules {
    int perUser = 4;
    int coalesceMs = 250;
    int minPingSeconds = 30;
    int maxPingSeconds = 300;
};

/** What /jmap/events was asked for (RFC 8620 section 7.3). */
struct EventRequest {
    QList<QByteArray> types; ///< empty = all
    bool closeAfterState = false;
    int pingSeconds = 0;     ///< 0 = none
    QByteArray lastEventId;
};

/** Nothing when a parameter is missing or makes no sense. */
[[nodiscard]] std::optional<EventRequest> parseEventRequest(const HttpRequest &request, const EventRules &rules);

/**
 * The open event streams. Every event is a StateChange object (RFC 8620 section 7.1) whose id is
 * "<account>=<number>,..." with the newest commit number of each account, in decimal, so a reconnect with
 * Last-Event-ID is told at once what it missed. Under each account stands "Sync": "0.0.<number in base 36>" when all
 * types were asked for (a state string whose epoch and rights are left open, protocol section 3.6), or the state
 * strings of the named types. Writes wait for the one before; what happens meanwhile is
 * folded into the next event. Thread-safe.
 */
class EventStreams
{
public:
    struct Parts {
        Service &service;
        const Directory &directory;
        WorkerPool &pool;
        DelayLine &delays;
        Metrics &metrics;
        /** Newest commit number of an account; -1 when unknown. */
        std::function<qint64(const QString &accountId)> sequence;
        /** False ends the stream at its next ping. */
        std::function<bool(const Caller &caller)> isAlive;
    };

    EventStreams(Parts parts, EventRules rules);
    ~EventStreams();

    /** Takes the exchange over; false (and nothing done) when the user has too many streams. @p done comes at the end. */
    [[nodiscard]] bool open(const std::shared_ptr<Exchange> &exchange, const Caller &caller, const EventRequest &request,
                            std::function<void()> done);
    /** Ends all streams and refuses new ones. */
    void closeAll();

    class Stream;

private:
    friend class Stream;
    void forget(const std::shared_ptr<Stream> &stream);

    Parts m_parts;
    const EventRules m_rules;
    std::mutex m_mutex;
    bool m_closing = false;
    std::set<std::shared_ptr<Stream>> m_streams;
};

} // namespace campanile::server
