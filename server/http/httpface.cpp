// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpface.h"

#include "app/core/rng.h"
#include "server/core/auth/secrets.h"
#include "server/http/httptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QByteArray requestIdFrom(Rng &rng)
{
    return QByteArray::number(qulonglong(rng.next()), 16).rightJustified(16, '0');
}

HttpReply problem(int status, QByteArrayView type, QByteArrayView title)
{
    return {status,
            {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}},
            problemJson(type, status, title),
            {}};
}

HttpReply tooMany(qint64 retryAfterMs)
{
    HttpReply reply = problem(429, "urn:ietf:params:jmap:error:limit", "rate");
    reply.headers.emplaceBack("Retry-After", QByteArray::number((retryAfterMs + 999) / 1000));
    return reply;
}

HttpReply needsToken(QByteArrayView detail)
{
    HttpReply reply = problem(401, "about:blank", "sign in first");
    QByteArray challenge = "Bearer realm=\"campanile\"";
    if (!detail.isEmpty())
        challenge += ", error=\"" + detail.toByteArray() + '"';
    reply.headers.emplaceBack("WWW-Authenticate", challenge);
    return reply;
}

HttpReply busy()
{
    HttpReply reply = problem(503, "about:blank", "busy");
    reply.headers.emplaceBack("Retry-After", "1");
    return reply;
}

bool isLoopback(const QString &address)
{
    return address.startsWith(u"127."_s) || address == u"::1"_s || address.startsWith(u"::ffff:127."_s);
}

/** Nothing but what RFC 3986 allows in a path; no dot segments, so that nobody below has to think of them. */
bool isPlainPath(const QByteArray &path)
{
    if (!path.startsWith('/'))
        return false;
    const bool clean = std::all_of(path.begin(), path.end(), [](char c) {
        return c > 0x20 && c < 0x7f && c != '\\' && c != '"' && c != '<' && c != '>' && c != '#';
    });
    const QByteArray lower = path.toLower();
    return clean && !lower.contains("/../") && !lower.endsWith("/..") && !lower.contains("%2e%2e")
        && !lower.contains("%00");
}

/** RFC 9110 section 5.1. The parser is laxer, and a proxy in front may read "Content-Length :" as something else than we do. */
bool areTokens(const HeaderList &headers)
{
    return std::all_of(headers.begin(), headers.end(), [](const auto &header) {
        const QByteArray &name = header.first;
        return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
            return c > 0x20 && c < 0x7f && !QByteArrayView("\"(),/:;<=>?@[\\]{}").contains(c);
        });
    });
}

} // namespace

struct HttpFace::Route {
    enum class Kind { Service, Events, Authorize, Token, Revoke, Metadata, Connect, Invite, Media, Hook, Health, Metrics };
    enum class BodyKind { None, Api, Upload, Form, Hook };
    const char *name;
    const char *prefix;
    bool isWhole;
    const char *methods;
    Kind kind;
    BodyKind body;
};

/** One request on its way through the face. */
struct HttpFace::Job {
    std::shared_ptr<Exchange> exchange;
    const Route *route = nullptr;
    QByteArray requestId;
    QString remote;
    QString user;
    QElapsedTimer timer;
    qint64 bytesIn = 0;
    RateLimiter::Slot slot;
    RateLimiter::Slot addressSlot;
};

HttpFace::HttpFace(FaceParts parts, FaceOptions options)
    : m_parts(std::move(parts)), m_options(std::move(options)), m_perDevice(m_parts.clock, m_options.perDevice),
      m_perAddress(m_parts.clock, m_options.perAddress), m_perHookSender(m_parts.clock, m_options.perHookSender), m_pool(m_options.workers, m_options.maxQueued),
      m_slow(m_options.slowWorkers, m_options.maxSlowQueued),
      m_events({m_parts.service, m_parts.directory, m_pool, m_delays, m_parts.metrics, m_parts.sequence,
                m_parts.isAlive},
               m_options.events)
{
}

HttpFace::~HttpFace()
{
    m_events.closeAll();
    m_delays.stop();
    m_slow.stop();
    m_pool.stop();
}

const HttpFace::Route *HttpFace::routeFor(const QByteArray &path)
{
    static const Route routes[] = {
        {"session", "/.well-known/jmap", true, "GET", Route::Kind::Service, Route::BodyKind::None},
        {"api", "/jmap/api", true, "POST", Route::Kind::Service, Route::BodyKind::Api},
        {"upload", "/jmap/upload/", false, "POST", Route::Kind::Service, Route::BodyKind::Upload},
        {"download", "/jmap/download/", false, "GET", Route::Kind::Service, Route::BodyKind::None},
        {"events", "/jmap/events", true, "GET", Route::Kind::Events, Route::BodyKind::None},
        {"snapshot", "/jmap/snapshot/", false, "GET", Route::Kind::Service, Route::BodyKind::None},
        {"schema", "/jmap/schema/", false, "GET", Route::Kind::Service, Route::BodyKind::None},
        {"move", "/jmap/move/", false, "GET, POST", Route::Kind::Service, Route::BodyKind::Api},
        {"authorize", "/oauth/authorize", true, "GET, POST", Route::Kind::Authorize, Route::BodyKind::Form},
        {"token", "/oauth/token", true, "POST", Route::Kind::Token, Route::BodyKind::Form},
        {"revoke", "/oauth/revoke", true, "POST", Route::Kind::Revoke, Route::BodyKind::Form},
        {"oauth_metadata", "/.well-known/oauth-authorization-server", true, "GET", Route::Kind::Metadata, Route::BodyKind::None},
        {"connect", "/connect/", false, "GET, POST", Route::Kind::Connect, Route::BodyKind::Form},
        {"invite", "/invite/", false, "GET, POST", Route::Kind::Invite, Route::BodyKind::Form},
        {"media", "/media/", false, "GET, HEAD", Route::Kind::Media, Route::BodyKind::None},
        {"hooks", "/hooks/", false, "GET, POST", Route::Kind::Hook, Route::BodyKind::Hook},
        {"health", "/healthz", true, "GET", Route::Kind::Health, Route::BodyKind::None},
        {"metrics", "/metrics", true, "GET", Route::Kind::Metrics, Route::BodyKind::None},
    };
    const auto *it = std::find_if(std::begin(routes), std::end(routes), [&path](const Route &route) {
        return route.isWhole ? path == route.prefix : path.startsWith(route.prefix);
    });
    return it == std::end(routes) ? nullptr : it;
}

QString HttpFace::remoteOf(const HttpRequest &request) const
{
    if (!m_options.trustedProxies.contains(request.remoteAddress))
        return request.remoteAddress;
    // The proxy appends the address it saw; everything before that was said by the client.
    const QByteArray last = request.header("x-forwarded-for").split(',').last().trimmed().left(64);
    return last.isEmpty() ? request.remoteAddress : QString::fromLatin1(last);
}

qsizetype HttpFace::bodyLimit(const Route &route) const
{
    switch (route.body) {
    case Route::BodyKind::None:
        return 0;
    case Route::BodyKind::Api:
        return m_options.maxApiBody;
    case Route::BodyKind::Upload:
        return m_options.maxUploadBody;
    case Route::BodyKind::Form:
        return m_options.maxFormBody;
    case Route::BodyKind::Hook:
        return m_options.maxHookBody;
    }
    return 0;
}

/** What is wrong with the form of a request, before anything looks at who sent it. */
std::optional<HttpReply> HttpFace::refusal(const Job &job) const
{
    const HttpRequest &request = job.exchange->request();
    // Two ways to say how long a body is make two servers see two different requests (RFC 9112 section 11.2).
    const bool chunked = request.count("transfer-encoding") > 0;
    if ((chunked && request.count("content-length") > 0) || request.count("content-length") > 1
        || request.count("transfer-encoding") > 1
        || (chunked && request.header("transfer-encoding").toLower() != "chunked")) {
        return problem(400, "about:blank", "ambiguous length");
    }
    if (request.count("host") != 1 || !isPlainPath(request.path) || !areTokens(request.headers))
        return problem(400, "about:blank", "malformed request");
    if (request.count("authorization") > 1 || request.count("content-type") > 1 || request.count("upgrade") > 0)
        return problem(400, "about:blank", "malformed request");
    if (!job.route)
        return problem(404, "about:blank", "no such resource");
    if (!QByteArray(job.route->methods).split(',').contains(request.method)
        && !QByteArray(job.route->methods).split(',').contains(' ' + request.method)) {
        HttpReply reply = problem(405, "about:blank", "method not allowed");
        reply.headers.emplaceBack("Allow", job.route->methods);
        return reply;
    }
    const qsizetype limit = request.method == "GET" ? 0 : bodyLimit(*job.route);
    if (request.body.size() > limit) {
        HttpReply reply = problem(413, "urn:ietf:params:jmap:error:limit",
                                  job.route->body == Route::BodyKind::Upload ? "maxSizeUpload" : "maxSizeRequest");
        return reply;
    }
    return std::nullopt;
}

void HttpFace::handle(const std::shared_ptr<Exchange> &exchange)
{
    const auto job = std::make_shared<Job>();
    job->exchange = exchange;
    job->timer.start();
    job->route = routeFor(exchange->request().path);
    job->requestId = requestIdFrom(m_parts.rng);
    job->remote = remoteOf(exchange->request());
    job->bytesIn = exchange->request().body.size();
    ++m_running;
    ++m_parts.metrics.requestsRunning;
    if (auto reply = refusal(*job)) {
        // After a malformed request nobody knows where the next one would begin.
        if (reply->status == 400 || reply->status == 413)
            exchange->closeAfterwards();
        m_parts.metrics.countRefused("malformed");
        answer(job, std::move(*reply));
        return;
    }
    if (!m_pool.tryPost([this, job] { work(job); })) {
        m_parts.metrics.countRefused("queue");
        answer(job, busy());
    }
}

bool HttpFace::enter(const JobPtr &job, RateLimiter &limiter)
{
    RateLimiter::Answer entry = limiter.enter(job->remote);
    if (entry.slot) {
        job->addressSlot = std::move(entry.slot);
        return true;
    }
    m_parts.metrics.countRefused("address_rate");
    answer(job, tooMany(entry.retryAfterMs));
    return false;
}

void HttpFace::work(const JobPtr &job)
{
    const HttpRequest &request = job->exchange->request();
    switch (job->route->kind) {
    case Route::Kind::Service:
    case Route::Kind::Events:
        serve(job);
        return;
    case Route::Kind::Health: {
        const bool healthy = m_parts.isHealthy();
        answer(job, {healthy ? 200 : 503, {{"Content-Type", "text/plain"}, {"Cache-Control", "no-store"}},
                     healthy ? "ok\n" : "unhealthy\n", {}});
        return;
    }
    case Route::Kind::Metrics:
        answer(job, metricsReply(*job));
        return;
    case Route::Kind::Metadata:
        answer(job, m_parts.oauth.metadata());
        return;
    case Route::Kind::Media:
        serveMedia(job);
        return;
    case Route::Kind::Connect:
        serveConnect(job);
        return;
    case Route::Kind::Invite:
        serveInvite(job);
        return;
    case Route::Kind::Hook:
        serveHook(job);
        return;
    case Route::Kind::Authorize:
    case Route::Kind::Token:
    case Route::Kind::Revoke:
        break;
    }
    if (!enterAddress(job))
        return;
    const QByteArray body = job->exchange->takeBody();
    if (job->route->kind == Route::Kind::Token)
        answer(job, m_parts.oauth.token(request, body));
    else if (job->route->kind == Route::Kind::Revoke)
        answer(job, m_parts.oauth.revoke(request, body));
    else if (request.method == "GET")
        answer(job, m_parts.oauth.showLogin(request));
    else
        answer(job, m_parts.oauth.postLogin(request, body, job->remote));
}

HttpReply HttpFace::metricsReply(const Job &job) const
{
    const HttpRequest &request = job.exchange->request();
    const QByteArray given = request.header("authorization");
    const bool allowed = m_options.metricsToken.isEmpty()
        ? isLoopback(job.remote) && request.count("x-forwarded-for") == 0
        : equalSecrets(given, "Bearer " + m_options.metricsToken);
    if (!allowed)
        return problem(404, "about:blank", "no such resource");
    return {200, {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}, {"Cache-Control", "no-store"}},
            m_parts.metrics.text(), {}};
}

std::optional<HttpReply> HttpFace::decodeBody(Job &job, QByteArray &body) const
{
    const QByteArray coding = job.exchange->request().header("content-encoding").toLower();
    if (coding.isEmpty() || coding == "identity")
        return std::nullopt;
    if (coding != "gzip" || job.exchange->request().count("content-encoding") > 1)
        return problem(415, "about:blank", "content coding not supported");
    auto plain = gunzip(body, bodyLimit(*job.route));
    if (plain) {
        body = std::move(*plain);
        return std::nullopt;
    }
    if (plain.error().kind == ErrorKind::Limit)
        return problem(413, "urn:ietf:params:jmap:error:limit", "maxSizeRequest");
    return problem(400, "urn:ietf:params:jmap:error:notJSON", "the gzip data is damaged");
}

void HttpFace::serve(const JobPtr &job)
{
    const auto caller = m_parts.authenticator.caller(job->exchange->request().header("authorization"));
    if (!caller) {
        if (caller.error().kind != ErrorKind::Auth) {
            m_parts.log.write("error", u"token check failed"_s, {{u"code"_s, caller.error().code}});
            answer(job, busy());
        } else if (enterAddress(job)) {
            answer(job, needsToken(caller.error().code == u"auth.badToken"_s ? "invalid_token" : ""));
        }
        return;
    }
    job->user = caller->userId;
    RateLimiter::Answer entry = m_perDevice.enter(caller->userId + u'/' + caller->deviceId);
    if (!entry.slot) {
        m_parts.metrics.countRefused("device_rate");
        answer(job, tooMany(entry.retryAfterMs));
        return;
    }
    if (job->route->kind == Route::Kind::Events) {
        entry.slot.reset();
        const auto wanted = parseEventRequest(job->exchange->request(), m_options.events);
        if (!wanted) {
            answer(job, problem(400, "about:blank", "types, closeafter or ping is wrong"));
            return;
        }
        const bool opened = m_events.open(job->exchange, *caller, *wanted,
                                          [this, job] { finished(job, 200, 0, true); });
        if (!opened) {
            m_parts.metrics.countRefused("event_streams");
            answer(job, tooMany(30'000));
        }
        return;
    }
    job->slot = std::move(entry.slot);
    ApiRequest request;
    request.body = job->exchange->takeBody();
    if (auto wrong = decodeBody(*job, request.body)) {
        answer(job, std::move(*wrong));
        return;
    }
    const HttpRequest &source = job->exchange->request();
    request.method = source.method;
    request.path = source.path;
    request.query = source.query;
    request.caller = *caller;
    request.caller.remoteAddress = remoteOf(job->exchange->request());
    for (const auto &[name, value] : source.headers) {
        // The service has no use for the secrets of the connection.
        if (name != "authorization" && name != "cookie" && name != "content-encoding")
            request.headers.append({name, value});
    }
    if (job->route->body == Route::BodyKind::Api && namesSlowMethod(request.body)) {
        ApiRequest slow = request;
        slow.mayWait = true;
        // Without a free place it runs here, where only what need not wait is done.
        if (m_slow.tryPost([this, job, slow = std::move(slow)] { run(job, slow); }))
            return;
        m_parts.metrics.countRefused("slow_queue");
    }
    run(job, std::move(request));
}

void HttpFace::run(const JobPtr &job, ApiRequest request)
{
    ApiResponse response = m_parts.service.handle(request);
    answer(job, {response.status, std::move(response.headers), std::move(response.body), std::move(response.stream)});
}

void HttpFace::serveMedia(const JobPtr &job)
{
    HttpReply reply = m_parts.media ? m_parts.media->get(job->exchange->request()) : problem(404, "about:blank", "no such resource");
    // Networks fetch in many ranges; only guessing is counted.
    if (reply.status == 404 && !enterAddress(job))
        return;
    answer(job, std::move(reply));
}

void HttpFace::serveConnect(const JobPtr &job)
{
    if (!enterAddress(job))
        return;
    if (!m_parts.connect) {
        answer(job, problem(404, "about:blank", "no such resource"));
        return;
    }
    const bool posted = m_slow.tryPost([this, job] {
        const HttpRequest &request = job->exchange->request();
        const QByteArray body = job->exchange->takeBody();
        answer(job, request.method == "GET" ? m_parts.connect->get(request) : m_parts.connect->post(request, body));
    });
    if (posted)
        return;
    m_parts.metrics.countRefused("slow_queue");
    answer(job, busy());
}

void HttpFace::serveInvite(const JobPtr &job)
{
    if (!enterAddress(job))
        return;
    if (!m_parts.invite) {
        answer(job, problem(404, "about:blank", "no such resource"));
        return;
    }
    const HttpRequest &request = job->exchange->request();
    const QByteArray body = job->exchange->takeBody();
    answer(job, request.method == "GET" ? m_parts.invite->get(request) : m_parts.invite->post(request, body, job->remote));
}

void HttpFace::serveHook(const JobPtr &job)
{
    if (!enter(job, m_perHookSender))
        return;
    if (!m_parts.hooks) {
        answer(job, problem(404, "about:blank", "no such resource"));
        return;
    }
    // Networks want an answer within seconds: what waits for networks itself does not stand before them.
    const HttpRequest &request = job->exchange->request();
    const QByteArray body = job->exchange->takeBody();
    answer(job, request.method == "GET" ? m_parts.hooks->get(request) : m_parts.hooks->post(request, body));
}

void HttpFace::answer(const JobPtr &job, HttpReply reply)
{
    const int status = reply.status;
    reply.headers.emplaceBack("X-Request-Id", job->requestId);
    if (reply.header("x-content-type-options").isEmpty())
        reply.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    std::make_shared<ReplySender>(job->exchange, m_pool, std::move(reply),
                                  [this, job, status](qint64 bytes, bool complete) {
                                      finished(job, status, bytes, complete);
                                  })
        ->start();
}

void HttpFace::finished(const JobPtr &job, int status, qint64 bytes, bool complete)
{
    const char *route = job->route ? job->route->name : "unknown";
    job->slot.reset();
    job->addressSlot.reset();
    m_parts.metrics.countRequest(route, status, double(job->timer.nsecsElapsed()) / 1e9);
    m_parts.metrics.bytesOut += bytes;
    --m_parts.metrics.requestsRunning;
    QJsonObject fields{{u"id"_s, QString::fromLatin1(job->requestId)},
                       {u"method"_s, QString::fromLatin1(job->exchange->request().method.left(16))},
                       {u"route"_s, QLatin1StringView(route)},
                       {u"status"_s, status},
                       {u"ms"_s, job->timer.elapsed()},
                       {u"in"_s, job->bytesIn},
                       {u"out"_s, bytes},
                       {u"remote"_s, job->remote}};
    if (!job->user.isEmpty())
        fields.insert(u"user"_s, job->user);
    if (!complete)
        fields.insert(u"aborted"_s, true);
    m_parts.log.write("info", u"request"_s, fields);
    {
        const std::lock_guard lock(m_idleMutex);
        --m_running;
    }
    m_idle.notify_all();
}

bool HttpFace::drain(int graceMs)
{
    m_events.closeAll();
    std::unique_lock lock(m_idleMutex);
    return m_idle.wait_for(lock, std::chrono::milliseconds(graceMs), [this] { return m_running == 0; });
}

} // namespace campanile::server
