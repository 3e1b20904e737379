// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/main/embeddedserver.h"
#include "app/main/headless/verbs.h"
#include "app/main/profile.h"
#include "app/main/workspacesession.h"

#include <QJsonObject>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace campanile::headless {

/**
 * One run of a verb that needs a profile: its lock, the server of this computer, one workspace, and the end with an exit
 * code. Steps take what follows as a function; an error ends the run by itself. The same composition as the window,
 * without one. Main thread; needs an application object.
 */
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void()>;
    using Body = std::function<void(HeadlessRun &)>;

    explicit HeadlessRun(const Arguments &arguments);
    /** Closes the workspace, then the server, then gives the profile free. */
    ~HeadlessRun() override;

    /** Makes the application object, opens the profile, runs @p body in the event loop until finish(). */
    [[nodiscard]] static int execute(const Invocation &invocation, const Body &body);

    /** The profile, held for this process alone. Errors: profile.inUse, profile.notWritable and those of Profile::open(). */
    [[nodiscard]] Result<void> openProfile();
    /** The server of this computer, with its publisher at work. */
    void startServer(const Then &then);
    /** The one that --workspace names (id or name), else the one opened last; cli.noWorkspace. */
    [[nodiscard]] Result<WorkspaceEntry> chosenWorkspace() const;
    /** Opens the cache only: nothing is sent or fetched. */
    void openCache(const Then &then);
    /**
     * Opens the workspace and fetches what is new; with --offline the cache only. When nobody answers, work goes on with
     * the cache, as in the window.
     */
    void openWorkspace(const Then &then);
    /** As openWorkspace(), but ends the run when nobody answers. */
    void openOnline(const Then &then);
    /** Sends, then fetches, until nothing waits; gives a null error, or why it stopped. */
    void sync(const std::function<void(const Error &)> &then);

    /** Sends the edits of this run unless --offline, adds "synced" (and "refused"), prints and ends. */
    void succeedWithEdits(QJsonObject result);
    void succeed(const QJsonObject &result, int code = 0);
    void fail(const Error &error);
    void finish(int code);

    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] Profile &profile() { return *m_profile; }
    [[nodiscard]] EmbeddedServer &server() { return *m_server; }
    [[nodiscard]] WorkspaceSession &session() { return *m_session; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Rng &rng() { return m_rng; }
    /** Path of the edits that were saved from a damaged cache; usually empty. */
    [[nodiscard]] const store::Rescue &rescue() const { return m_rescue; }
    [[nodiscard]] const store::SyncStatus &lastStatus() const { return m_status; }

private:
    void openSession(const WorkspaceEntry &entry, bool online, const Then &then);
    [[nodiscard]] WorkspaceSession::TransportFactory transportTo(const WorkspaceEntry &entry);
    void checkSync();
    void settleSync(const Error &error);

    const Arguments &m_arguments;
    SystemClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<QLockFile> m_lock;
    std::optional<Profile> m_profile;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<WorkspaceSession> m_session;
    store::Rescue m_rescue;

    QTimer m_syncLimit;
    std::function<void(const Error &)> m_afterSync;
    bool m_sawSyncing = false;
    bool m_reading = false;
    bool m_isOnline = false;
    bool m_isSynced = false;
    store::SyncStatus m_status;
};

/** Options of every verb that opens a workspace; spread into the tables of options. */
#define CAMPANILE_PROFILE_OPTION {"profile", "DIR", QT_TRANSLATE_NOOP("Headless", "keep everything in this folder instead of the standard place")}
#define CAMPANILE_WORKSPACE_OPTION {"workspace", "ID", QT_TRANSLATE_NOOP("Headless", "id or name of the workspace (the one opened last)")}
#define CAMPANILE_OFFLINE_OPTION {"offline", "", QT_TRANSLATE_NOOP("Headless", "use the cache only; edits are sent next time")}
#define CAMPANILE_TIMEOUT_OPTION {"timeout", "S", QT_TRANSLATE_NOOP("Headless", "give up after so many seconds (120)")}

} // namespace campanile::headless
