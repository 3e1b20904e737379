// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"

#include "server/core/auth/secrets.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

ApiResponse FakeService::handle(const ApiRequest &request)
{
    std::function<ApiResponse(const ApiRequest &)> handler;
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(request);
        handler = m_handler;
    }
    if (handler)
        return handler(request);
    return {200, {{"Content-Type", "application/json"}}, "{\"path\":\"" + request.path + "\"}", {}};
}

std::shared_ptr<void> FakeService::subscribe(const Caller &, Listener listener)
{
    const std::shared_ptr<Listeners> listeners = m_listeners;
    const std::lock_guard lock(listeners->mutex);
    const int key = listeners->next++;
    listeners->all.emplace(key, std::move(listener));
    return {nullptr, [listeners, key](void *) {
                const std::lock_guard leave(listeners->mutex);
                listeners->all.erase(key);
            }};
}

void FakeService::setHandler(std::function<ApiResponse(const ApiRequest &)> handler)
{
    const std::lock_guard lock(m_mutex);
    m_handler = std::move(handler);
}

void FakeService::announce(const QString &accountId, qint64 seq)
{
    sequence = seq;
    std::vector<Listener> all;
    {
        const std::lock_guard lock(m_listeners->mutex);
        for (const auto &[key, listener] : m_listeners->all)
            all.push_back(listener);
    }
    for (const Listener &listener : all)
        listener({accountId, seq});
}

int FakeService::listenerCount() const
{
    const std::lock_guard lock(m_listeners->mutex);
    return int(m_listeners->all.size());
}

QList<ApiRequest> FakeService::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void Gate::wait()
{
    std::unique_lock lock(m_mutex);
    ++m_waiting;
    m_changed.wait(lock, [this] { return m_open; });
    --m_waiting;
}

void Gate::open()
{
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
    }
    m_changed.notify_all();
}

int Gate::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

HttpFixture::HttpFixture(FaceOptions faceOptions, SocketOptions socket, const std::function<void(FaceParts &)> &adjust)
    : m_log([this](const QByteArray &line) {
          const std::lock_guard lock(m_logMutex);
          m_logText += line;
      })
{
    auto made = makeSocketServer(socket, [this](const std::shared_ptr<Exchange> &exchange) {
        if (HttpFace *open = m_open.load())
            open->handle(exchange);
    });
    if (!made) {
        m_error = made.error().code + made.error().detail;
        return;
    }
    server = std::move(made).value();
    const auto bound = server->start();
    if (!bound) {
        m_error = bound.error().code + bound.error().detail;
        return;
    }
    m_port = *bound;
    assemble(std::move(faceOptions), adjust);
}

void HttpFixture::assemble(FaceOptions options, const std::function<void(FaceParts &)> &adjust)
{
    auto opened = openSqliteControlDb(m_folder.filePath(u"control.db"_s));
    if (!opened) {
        m_error = opened.error().detail;
        return;
    }
    db = std::move(opened).value();
    if (const auto migrated = migrateControlDb(*db); !migrated) {
        m_error = migrated.error().detail;
        return;
    }
    store = std::make_unique<ControlStore>(*db, clock, m_rng);
    const auto hash = m_passwords.hash(password);
    const auto added = store->addUser(login, u"Ada"_s, hash.value_or(QString()));
    const auto place = store->addWorkspace(u"Roastery"_s, false);
    if (!added || !place || !store->setMember(added->id, place->id, api::Role::Editor)) {
        m_error = u"the user cannot be made"_s;
        return;
    }
    user = *added;
    accountId = place->id;
    tokens = std::make_unique<TokenStore>(*db, clock, m_rng);
    m_signIn = std::make_unique<SignIn>(*db, *store, m_passwords, clock);
    m_oauth = std::make_unique<OAuthServer>(*m_signIn, *tokens, "http://127.0.0.1:" + QByteArray::number(m_port));
    m_routes = std::make_unique<OAuthRoutes>(*m_oauth, "form key", clock, m_rng);
    m_authenticator = std::make_unique<Authenticator>(*tokens);
    FaceParts parts{service, *store, *m_authenticator, *m_routes, clock, m_rng, m_log, metrics,
                    [this](const QString &) { return service.sequence.load(); },
                    [this](const Caller &caller) { return tokens->isFamilyAlive(caller.deviceId).value_or(false); },
                    [] { return true; }};
    if (adjust)
        adjust(parts);
    face = std::make_unique<HttpFace>(std::move(parts), std::move(options));
    m_open = face.get();
}

QByteArray HttpFixture::token()
{
    const QByteArray verifier = newSecret(m_rng);
    const auto code = tokens->issueCode(user.id, u"test"_s, "http://127.0.0.1:1/", pkceChallenge(verifier));
    if (!code)
        return {};
    const auto pair = tokens->redeemCode(*code, u"test"_s, "http://127.0.0.1:1/", verifier);
    return pair && pair->has_value() ? (*pair)->accessToken : QByteArray();
}

QByteArray HttpFixture::log() const
{
    const std::lock_guard lock(m_logMutex);
    return m_logText;
}

void HttpFixture::stop()
{
    if (!server)
        return;
    server->stopAccepting();
    if (face)
        face->drain(5000);
    m_open = nullptr;
    server->stop();
    face.reset();
    server.reset();
}

HttpFixture::~HttpFixture()
{
    stop();
}

} // namespace campanile::server
