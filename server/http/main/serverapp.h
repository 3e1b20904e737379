// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/inbox/inboxruntime.h"
#include "server/core/move/movedesk.h"
#include "server/core/practice/practicehome.h"
#include "server/core/publish/publishruntime.h"
#include "server/http/httpface.h"
#include "server/http/main/servercore.h"
#include "server/http/socketserver.h"

#include <memory>

namespace campanile::server {

struct ServeOptions {
    DataPlace place;      ///< baseUrl empty = made from the address and port that were bound
    SocketOptions socket;
    FaceOptions face;
    int drainMs = 10'000;
    QString vaultKeyFile; ///< empty = "vault.key" in the place's folder
    QString networksFile; ///< the operator's changes to networks; empty = none
    bool practice = false; ///< run the practice network on this computer's loopback address
    QList<QUrl> reachable; ///< origins inside the house that networks may be at (an instance of one's own)
};

/**
 * The running server: databases, engine, sign-in, HTTP face and background work, put together in one place. Created,
 * started and stopped on one thread. Publishing starts last and stops first.
 */
class ServerApp
{
public:
    explicit ServerApp(ServeOptions options, JsonLog &log) : m_options(std::move(options)), m_log(log) {}
    ~ServerApp();

    /** Gives the port. */
    [[nodiscard]] Result<quint16> start();
    /** Lets answers under way finish for up to drainMs, then ends everything; true when none had to be cut. */
    bool stop();
    /** Expired tokens, tombstones, unreferenced blobs; posted to the maintenance thread. */
    void runHousekeeping();
    /** Clears away moves that nobody goes on with; posted to the maintenance thread. */
    void clearMoves();
    /** Brings the records of who is in which workspace up to date; posted to the maintenance thread. */
    void mirrorMembers();
    /** Lets time pass for who is at work on what; twice a second. Posted to a thread of its own, because people wait for it. */
    void tickPresence();
    /** Looks for commits that another process made in the same database. */
    void pollForeignCommits();

    [[nodiscard]] ServerCore &core() { return *m_core; }
    [[nodiscard]] QString baseUrl() const { return m_options.place.baseUrl; }

private:
    [[nodiscard]] Result<void> assemble(quint16 port);
    [[nodiscard]] Result<void> startPublishing();

    ServeOptions m_options;
    JsonLog &m_log;
    SystemClock m_clock;
    SystemRng m_rng;
    Metrics m_metrics;
    Passwords m_passwords;
    std::unique_ptr<SocketServer> m_socket; // outlives what holds exchanges
    std::unique_ptr<ServerCore> m_core;
    std::unique_ptr<TokenStore> m_tokens;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<OAuthServer> m_oauth;
    std::unique_ptr<OAuthRoutes> m_oauthRoutes;
    std::unique_ptr<ConnectRoutes> m_connectRoutes;
    std::unique_ptr<MediaRoutes> m_mediaRoutes;
    std::unique_ptr<WebhookRoutes> m_hookRoutes;
    std::shared_ptr<MemberDesk> m_members;
    std::shared_ptr<MoveDesk> m_moves;
    std::unique_ptr<InviteRoutes> m_inviteRoutes;
    std::unique_ptr<Authenticator> m_authenticator;
    std::unique_ptr<HttpFace> m_face;
    std::atomic<HttpFace *> m_open{nullptr};
    std::unique_ptr<PracticeHome> m_practice;
    std::unique_ptr<PublishRuntime> m_publisher;
    std::unique_ptr<InboxRuntime> m_inbox; ///< works with the publisher's accounts
    std::weak_ptr<AccountDesk> m_accounts; ///< set before requests come, so that any thread may look at it
    std::weak_ptr<WebhookIntake> m_hooks;  ///< likewise
    std::unique_ptr<WorkerPool> m_maintenance;
    std::unique_ptr<WorkerPool> m_presence;
    std::atomic<bool> m_polling{false};
    std::atomic<bool> m_tickingPresence{false};
    bool m_stopped = false;
};

} // namespace campanile::server
