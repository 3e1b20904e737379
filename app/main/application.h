// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/core/settings.h"
#include "app/main/embeddedserver.h"
#include "app/main/entrance.h"
#include "app/main/fallbackvault.h"
#include "app/main/keyguard.h"
#include "app/main/language.h"
#include "app/main/profile.h"
#include "app/main/profileahead.h"
#include "app/main/serverrescue.h"
#include "app/main/workspacesession.h"
#include "app/main/workspacewindow.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/tray.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace campanile {

class FontsAhead;
class MoveFlow;

/** How the program was started. */
struct StartOptions {
    QString profileDir;    ///< empty = QStandardPaths::AppDataLocation
    bool demo = false;     ///< open the demonstration workspace, making it when there is none
    bool quitOnClose = false; ///< closing the window ends the program even while posts are due (tour, tests)
    const FontsAhead *fonts = nullptr; ///< lists them meanwhile; null when nobody does
};

/** The profile folder of @p options. */
[[nodiscard]] QString profileFolder(const StartOptions &options);

/**
 * The composition root of the window: profile, settings, theme, the embedded server, and one open workspace at a time. Builds
 * in that order and destroys in reverse. GUI thread.
 */
class Application : public QObject
{
    Q_OBJECT

public:
    Application(Profile profile, StartOptions options, QObject *parent = nullptr);
    ~Application() override;

    /**
     * Opens the last workspace, the demonstration, or the first page. Returns at once: the cache opens on its own threads
     * while the window is built, and the window is shown when the cache is open.
     */
    void start();
    /** Brings the window to the front; for a second start and for the tray. */
    void activate();
    /** A second start with these arguments: shows the window and does what they ask for ("--demo"). */
    void receive(const QStringList &arguments);
    /** The open window; null before one is open. */
    [[nodiscard]] WorkspaceWindow *window() { return m_window.get(); }
    [[nodiscard]] WorkspaceSession *session() { return m_session.get(); }
    [[nodiscard]] EmbeddedServer *server() { return m_server.get(); }
    [[nodiscard]] ui::ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] Settings &settings() { return m_settings; }

Q_SIGNALS:
    /** A workspace's window is on the screen and its cache is open. */
    void workspaceOpened();
    void quitRequested();

private:
    void makeServer();
    void serverStarted();
    void serverFailed(const Error &error);
    /** The open workspace goes on without the server, from what the cache has. */
    void goOnWithoutServer();
    /** Everything is closed and opened again, with the copy in place of the damaged data. */
    void restoreBackup(const EmbeddedServer::Restore &restore);
    [[nodiscard]] std::unique_ptr<auth::TokenVault> makeVault() const;
    void openWorkspace(const WorkspaceEntry &entry);
    void openSession(const WorkspaceEntry &entry);
    void sessionOpened(const store::Rescue &rescue);
    void windowShown(const store::Rescue &rescue);
    void sessionFailed(const Error &error);
    /** What can wait until the window stands. */
    void settle();
    /** Writes down that the open workspace is the one to open next time. */
    void remember();
    void rename(const QString &name);
    void listWorkspaces();
    [[nodiscard]] QString layoutFile(const WorkspaceEntry &entry) const;
    void buildWindow();
    void rebuildWindow();
    void closeWorkspace();
    void leave();
    /** Opens the dialog about moving the open workspace to a team server, or about a move that was cut off. */
    void moveWorkspace();
    void workspaceMoved(const WorkspaceEntry &entry, const QString &copyFolder);
    /** What moves have left behind here: says which are not finished, and clears away what is. */
    void lookAfterMoves();
    void openDemo();
    void closeRequested();
    void askBeforeQuit(int waiting);

    Profile m_profile;
    const StartOptions m_options;
    SystemClock m_clock;
    SystemRng m_rng;
    Settings m_settings;
    Language m_language;
    ui::Theme m_theme;
    ui::ActionRegistry m_actions;
    ui::Tray m_tray;
    std::shared_ptr<TokenMemory> m_tokenMemory = std::make_shared<TokenMemory>();
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<KeyGuard> m_keyGuard;
    ServerRescue m_rescue{[this](const QString &account) { return m_server ? m_server->backups().of(account) : QList<server::LocalBackup>(); }};
    Entrance m_entrance{{m_profile, m_clock, m_rng, [this]() -> EmbeddedServer & { return *m_server; }, [this] { return makeVault(); },
                         [this] { return m_session ? m_session->entry().accountId : QString(); }}};
    LastWords m_lastWords;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<WorkspaceWindow> m_window;
    std::unique_ptr<MoveFlow> m_moving; ///< works with session and window
    QTimer m_settle;
};

} // namespace campanile
