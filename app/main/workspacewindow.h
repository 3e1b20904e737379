// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/chathooks.h"
#include "app/main/contextreader.h"
#include "app/main/networksource.h"
#include "app/main/notificationcenter.h"
#include "app/main/workspacesession.h"
#include "app/services/aireplyservice.h"
#include "app/services/replydraftservice.h"
#include "models/records/recordlists.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/recordsource.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/settingsdialog.h"
#include "views/accountpictures.h"
#include "views/crisis/crisiswatch.h"
#include "views/paneldeps.h"

#include <QObject>
#include <QTimer>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace campanile::ui {
class ActionRegistry;
class Theme;
class Tray;
}

namespace campanile {

class KeyGuard;

/** Finds posts for the palette and for search everywhere, in the full-text index. GUI thread. */
class PostRecordSource final : public ui::RecordSource
{
    Q_OBJECT

public:
    /** @p zone: that of the calendar, in which a post's time is told. */
    PostRecordSource(store::Store &store, std::function<QTimeZone()> zone, QObject *parent = nullptr);
    void search(quint64 ticket, const QString &text, int limit) override;

private:
    store::Store &m_store;
    std::function<QTimeZone()> m_zone;
};

/** Finds conversations by what was written and by who wrote it, the newest first. GUI thread. */
class InboxRecordSource final : public ui::RecordSource
{
    Q_OBJECT

public:
    /** @p zone: in which the time of the last message is told. */
    InboxRecordSource(store::Store &store, const Clock &clock, std::function<QTimeZone()> zone, QObject *parent = nullptr);
    void search(quint64 ticket, const QString &text, int limit) override;

private:
    store::Store &m_store;
    const Clock &m_clock;
    std::function<QTimeZone()> m_zone;
};

/** What the window borrows from the application; all of it outlives the window. */
struct WindowDeps {
    Settings &settings;
    ui::Theme &theme;
    ui::ActionRegistry &actions;
    ui::Tray &tray;
    const Clock &clock;
    Rng &rng;
    QString statePath;
    QString dictionaryDir;
    KeyGuard *keys = nullptr; ///< of the sign-ins on this computer; null only in tests
    ChatHooks::VaultFactory makeVault = {}; ///< where the key of the person's language model lies; without it there is none
};

/**
 * The window of one open workspace: models, panels and shell over one session, and the wiring between the session's state
 * and what the shell shows. GUI thread; the session must outlive it.
 */
class WorkspaceWindow : public QObject
{
    Q_OBJECT

public:
    WorkspaceWindow(WorkspaceSession &session, const WindowDeps &deps, QObject *parent = nullptr);
    ~WorkspaceWindow() override;

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] const ui::PanelRegistry &panels() const { return m_panels; }
    [[nodiscard]] views::WorkspaceContext &context() { return m_context; }
    /**
     * Puts the window on the screen once the workspace's own facts are read: its time zone decides which days a calendar
     * asks for. shown() follows.
     */
    void show();
    /** Shows which edits were saved from a damaged cache. */
    void tellRescued(const store::Rescue &rescue);

Q_SIGNALS:
    void shown();
    /** The workspace has another name than the one that it was opened by. */
    void renamed(const QString &name);
    /** The person wants to sign in to the team's server again. */
    void signInRequested();
    /** The person wants this workspace gone from this computer; asked and answered. */
    void leaveRequested();
    /** The person wants this workspace of the computer to live on a team server. */
    void moveRequested();

private:
    void present();
    void tellWhereKeysLie(KeyGuard &keys, Settings &settings);
    void buildActions();
    void buildMenu();
    void watchSession();
    void showSyncState(const sync::SyncState &state);
    void showSignedOut(bool isSignedOut);
    void showStatus(const store::SyncStatus &status);
    void showLastSync();
    void askToLeave();
    /** The server no longer lets this person in: keeps what was not sent and asks what becomes of the copy. Once. */
    void tellClosed();
    void showRights();
    void showUndo();
    void undo(bool redo);
    void openSegment(const QString &segment);

    WorkspaceSession &m_session;
    const WindowDeps m_deps;
    services::ReplyDraftService m_replyDrafts;
    std::unique_ptr<ChatHooks> m_chat;
    std::unique_ptr<services::AiReplyService> m_ai;
    std::unique_ptr<models::AccountsModel> m_accounts;
    std::unique_ptr<models::CampaignsModel> m_campaigns;
    std::unique_ptr<models::TemplatesModel> m_templates;
    views::WorkspaceContext m_context;
    ContextReader m_contextReader;
    NetworkSource m_networkSource;
    ui::SelectionBus m_bus;
    ui::PanelRegistry m_panels;
    ui::SettingsPages m_pages;
    PostRecordSource m_postSource;
    InboxRecordSource m_inboxSource;
    std::unique_ptr<views::AccountPictures> m_pictures;
    std::unique_ptr<views::PanelDeps> m_panelDeps;
    std::unique_ptr<views::CrisisWatch> m_crisisWatch;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<NotificationCenter> m_notifications;
    QTimer m_minute;
    store::SyncStatus m_status;
    qint64 m_offlineSinceMs = 0;
    bool m_isSignedOut = false;
    bool m_isClosed = false;
};

} // namespace campanile
