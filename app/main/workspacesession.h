// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/courier.h"
#include "app/core/rng.h"
#include "app/main/profile.h"
#include "app/net/transport.h"
#include "app/services/accountservice.h"
#include "app/services/assetservice.h"
#include "app/services/crisisservice.h"
#include "app/services/inboxhistory.h"
#include "app/services/inboxservice.h"
#include "app/services/memberservice.h"
#include "app/services/postservice.h"
#include "app/services/practiceservice.h"
#include "app/services/presenceservice.h"
#include "app/services/publishservice.h"
#include "app/services/workspaceservice.h"
#include "app/store/store.h"
#include "app/sync/syncengine.h"

#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace campanile {

/**
 * Where lines to servers stay for a moment after their workspace was closed, until the server has heard that nobody sits there
 * any more. Nobody waits for that but the end of the program, which is at most WorkspaceSession::kFarewellMs away. GUI thread;
 * outlives the sessions, and whatever their transports need outlives it.
 */
class LastWords : public QObject
{
public:
    ~LastWords() override;
    /** A thread that ends by itself. */
    void take(std::unique_ptr<QThread> line);
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }

private:
    std::vector<std::unique_ptr<QThread>> m_lines;
};

/**
 * One open workspace: its cache, its synchronisation on a thread of its own, and the services over both. Knows no
 * window, so the command line uses it as well. GUI thread; clock and rng outlive it, and so does whatever the
 * transport needs.
 */
class WorkspaceSession : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFarewellMs = 400; ///< that a line stays to say that nobody sits here any more

    /** Called once on the sync thread, where the transport will live. */
    using TransportFactory = std::function<std::unique_ptr<net::Transport>()>;

    WorkspaceSession(const Profile &profile, WorkspaceEntry entry, TransportFactory makeTransport, const Clock &clock,
                     Rng &rng, QObject *parent = nullptr);
    /** Stops synchronising, then closes the cache; waiting edits are written first. Waits for no server. */
    ~WorkspaceSession() override;
    /** Where the farewell is said; without it colleagues learn from the end of the line that nobody is here. */
    void setLastWords(LastWords *lastWords) { m_lastWords = lastWords; }

    /** Opens the cache; opened() or failed() follows, exactly one. Synchronising starts unless working offline. */
    void open();
    /** Opens the cache and leaves the server alone: nothing is sent or fetched. Nobody is cut off, so nobody is offline. */
    void openCache();
    /** "Work offline": a choice of the person that holds until taken back. */
    void setWorkOffline(bool offline);
    [[nodiscard]] bool isWorkingOffline() const { return m_workOffline; }
    void syncNow();

    [[nodiscard]] const WorkspaceEntry &entry() const { return m_entry; }
    [[nodiscard]] const sync::SyncState &syncState() const { return m_syncState; }
    [[nodiscard]] store::Store &store() { return m_store; }
    [[nodiscard]] services::PostService &posts() { return m_posts; }
    [[nodiscard]] services::AssetService &assets() { return m_assets; }
    [[nodiscard]] services::WorkspaceService &workspace() { return m_workspace; }
    [[nodiscard]] services::InboxService &inbox() { return m_inbox; }
    [[nodiscard]] services::CrisisService &crisis() { return m_crisis; }
    [[nodiscard]] services::InboxHistory &history() { return m_history; }
    [[nodiscard]] services::PresenceService &presence() { return m_presence; }
    [[nodiscard]] services::PublishService &publish() { return m_publish; }
    [[nodiscard]] services::PracticeService &practice() { return m_practice; }
    [[nodiscard]] services::AccountService &accounts() { return m_accounts; }
    [[nodiscard]] services::MemberService &members() { return m_members; }
    /** Where the server's changes to networks are kept, beside the cache. */
    [[nodiscard]] QString networksFile() const { return m_networksFile; }
    [[nodiscard]] QThreadPool &pool() { return m_pool; }

Q_SIGNALS:
    void opened(const campanile::store::Rescue &rescue);
    void failed(const campanile::Error &error);
    /** Clock of the team's server minus this computer's, in milliseconds. */
    void clockSkewChanged(qint64 skewMs);
    void syncStateChanged(const campanile::sync::SyncState &state);

private:
    void startSync();
    [[nodiscard]] services::InboxHistory::Server historyServer();
    void post(std::function<void(sync::SyncEngine &)> work);
    /** Carries news of who is at work on what from the sync thread to here. */
    void watchPresence(net::Transport &transport, const Courier &home);
    /** One method call beside the outbox; @p answer comes on this object's thread unless the session ends first. */
    void callServer(const QString &method, const QJsonObject &arguments, services::PublishService::Answer answer);

    const WorkspaceEntry m_entry;
    const Clock &m_clock;
    Rng &m_rng;
    TransportFactory m_makeTransport;
    const QString m_networksFile;
    /** Ends after the cache: what that still answers to the engine is let go on the thread, and would be kept for good by one that has ended. */
    struct EndOfThread {
        void operator()(QThread *thread) const;
    };
    std::unique_ptr<QThread, EndOfThread> m_syncThread{new QThread};
    store::Store m_store;
    QThreadPool m_pool;
    services::PostService m_posts;
    services::InboxService m_inbox;
    services::CrisisService m_crisis;
    services::InboxHistory m_history;
    services::AssetService m_assets;
    services::WorkspaceService m_workspace;
    services::PublishService m_publish;
    services::PracticeService m_practice;
    services::AccountService m_accounts;
    services::MemberService m_members;
    services::PresenceService m_presence;

    /** Lives and dies on the sync thread. */
    struct SyncSide;
    LastWords *m_lastWords = nullptr;
    QObject *m_syncWorker;
    std::shared_ptr<SyncSide> m_sync;
    sync::SyncState m_syncState;
    bool m_workOffline = false;
    bool m_cacheOnly = false;
    bool m_opened = false;
};

} // namespace campanile
