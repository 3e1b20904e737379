// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/auth/authenticator.h"
#include "server/core/directory.h"
#include "server/http/connectroutes.h"
#include "server/http/eventstreams.h"
#include "server/http/inviteroutes.h"
#include "server/http/jsonlog.h"
#include "server/http/mediaroutes.h"
#include "server/http/metrics.h"
#include "server/http/oauthroutes.h"
#include "server/http/ratelimiter.h"
#include "server/http/replysender.h"
#include "server/http/webhookroutes.h"

#include <QElapsedTimer>
#include <QStringList>

namespace campanile::server {

struct FaceOptions {
    int workers = 4;
    size_t maxQueued = 256;
    int slowWorkers = 4;                     ///< for what waits for networks, so that nobody's sync does
    size_t maxSlowQueued = 32;
    RateRules perDevice;                     ///< per user and device, sync protocol section 3.11
    RateRules perAddress{10, 60, 16};        ///< sign-in pages, tokens, health and wrong tokens
    RateRules perHookSender{100, 400, 16};   ///< networks send many hooks from one address, and again what is refused
    EventRules events;
    qsizetype maxApiBody = 10'485'760;       ///< after decompression
    qsizetype maxUploadBody = 67'108'864;
    qsizetype maxFormBody = 16 * 1024;
    qsizetype maxHookBody = 1024 * 1024;
    QByteArray metricsToken;                 ///< bearer token for /metrics; empty = loopback only
    QStringList trustedProxies;              ///< addresses whose X-Forwarded-For is believed
};

/** What the face stands on; all of it outlives the face. */
struct FaceParts {
    Service &service;
    const Directory &directory;
    const Authenticator &authenticator;
    OAuthRoutes &oauth;
    const Clock &clock;
    Rng &rng;
    JsonLog &log;
    Metrics &metrics;
    std::function<qint64(const QString &accountId)> sequence;
    std::function<bool(const Caller &caller)> isAlive;
    std::function<bool()> isHealthy;
    const ConnectRoutes *connect = nullptr;  ///< null: there are no pages for connecting accounts
    const MediaRoutes *media = nullptr;      ///< null: networks cannot fetch files here
    const InviteRoutes *invite = nullptr;    ///< null: there are no pages of invitations
    const WebhookRoutes *hooks = nullptr;    ///< null: networks cannot tell of news here
};

/**
 * From a request to its answer: routes, methods, sizes, sign-in, rate limits, compression, log and counters.
 * handle() is called on io threads and returns at once; everything that can block runs on the face's own workers.
 */
class HttpFace
{
public:
    HttpFace(FaceParts parts, FaceOptions options);
    ~HttpFace();

    void handle(const std::shared_ptr<Exchange> &exchange);

    /** Ends event streams and waits up to @p graceMs for the answers under way; true when none was left. */
    bool drain(int graceMs);

private:
    struct Route;
    struct Job;
    using JobPtr = std::shared_ptr<Job>;

    [[nodiscard]] static const Route *routeFor(const QByteArray &path);
    [[nodiscard]] std::optional<HttpReply> refusal(const Job &job) const;
    [[nodiscard]] QString remoteOf(const HttpRequest &request) const;
    [[nodiscard]] qsizetype bodyLimit(const Route &route) const;
    void work(const JobPtr &job);
    void serve(const JobPtr &job);
    void serveMedia(const JobPtr &job);
    void serveConnect(const JobPtr &job);
    void serveHook(const JobPtr &job);
    void serveInvite(const JobPtr &job);
    void run(const JobPtr &job, ApiRequest request);
    [[nodiscard]] bool enterAddress(const JobPtr &job) { return enter(job, m_perAddress); }
    [[nodiscard]] bool enter(const JobPtr &job, RateLimiter &limiter);
    [[nodiscard]] std::optional<HttpReply> decodeBody(Job &job, QByteArray &body) const;
    [[nodiscard]] HttpReply metricsReply(const Job &job) const;
    void answer(const JobPtr &job, HttpReply reply);
    void finished(const JobPtr &job, int status, qint64 bytes, bool complete);

    FaceParts m_parts;
    const FaceOptions m_options;
    RateLimiter m_perDevice;
    RateLimiter m_perAddress;
    RateLimiter m_perHookSender;
    WorkerPool m_pool;
    WorkerPool m_slow;
    DelayLine m_delays;
    EventStreams m_events;
    std::atomic<int> m_running{0};
    std::mutex m_idleMutex;
    std::condition_variable m_idle;
};

} // namespace campanile::server
