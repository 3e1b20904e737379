// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/auth/controlstore.h"
#include "server/http/httpface.h"
#include "server/http/socketserver.h"

#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace campanile::server {

/** A service whose answers a test writes itself. Thread-safe. */
class FakeService final : public Service
{
public:
    [[nodiscard]] ApiResponse handle(const ApiRequest &request) override;
    [[nodiscard]] std::shared_ptr<void> subscribe(const Caller &caller, Listener listener) override;

    void setHandler(std::function<ApiResponse(const ApiRequest &)> handler);
    /** Calls every listener, as a commit does. */
    void announce(const QString &accountId, qint64 seq);
    [[nodiscard]] int listenerCount() const;
    [[nodiscard]] QList<ApiRequest> requests() const;
    std::atomic<qint64> sequence{0};

private:
    mutable std::mutex m_mutex;
    std::function<ApiResponse(const ApiRequest &)> m_handler;
    QList<ApiRequest> m_requests;
    struct Listeners {
        std::mutex mutex;
        std::map<int, Listener> all;
        int next = 0;
    };
    std::shared_ptr<Listeners> m_listeners = std::make_shared<Listeners>();
};

/** Lets a test hold workers at a place and let them go. */
class Gate
{
public:
    void wait();
    void open();
    [[nodiscard]] int waiting() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
    int m_waiting = 0;
};

/** A clock that a test may move while server threads read it. */
class SharedClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    void advanceMs(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now{1'800'000'000'000};
};

/** The HTTP face with real sign-in on SQLite, real sockets and a service of the test's own; one user "ada". */
class HttpFixture
{
public:
    /** @p adjust may put further parts into the face. */
    explicit HttpFixture(FaceOptions face = {}, SocketOptions socket = {}, const std::function<void(FaceParts &)> &adjust = {});
    ~HttpFixture();

    /** Empty when everything started. */
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /** An access token of a new sign-in. */
    [[nodiscard]] QByteArray token();
    /** "Authorization: Bearer ...\r\n" */
    [[nodiscard]] QByteArray bearer() { return "Authorization: Bearer " + token() + "\r\n"; }
    [[nodiscard]] QByteArray log() const;
    void stop();

    const QString login = QStringLiteral("ada@example.org");
    const QString password = QStringLiteral("correct horse battery");
    UserAccount user;
    QString accountId;
    FakeService service;
    SharedClock clock;
    Metrics metrics;
    std::unique_ptr<ControlDb> db;
    std::unique_ptr<ControlStore> store;
    std::unique_ptr<TokenStore> tokens;
    std::unique_ptr<HttpFace> face;
    std::unique_ptr<SocketServer> server;

private:
    void assemble(FaceOptions options, const std::function<void(FaceParts &)> &adjust);

    QTemporaryDir m_folder;
    QString m_error;
    quint16 m_port = 0;
    SystemRng m_rng;
    mutable std::mutex m_logMutex;
    QByteArray m_logText;
    JsonLog m_log;
    Passwords m_passwords{{1, 8192 * 1024}};
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<OAuthServer> m_oauth;
    std::unique_ptr<OAuthRoutes> m_routes;
    std::unique_ptr<Authenticator> m_authenticator;
    std::atomic<HttpFace *> m_open{nullptr};
};

} // namespace campanile::server
