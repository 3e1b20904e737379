// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/workspacewindow.h"

#include "app/core/settings.h"
#include "app/main/accounthooks.h"
#include "app/main/closedworkspace.h"
#include "app/main/keyguard.h"
#include "app/main/leaveworkspace.h"
#include "app/main/panels.h"
#include "app/main/workspacepage.h"
#include "models/posts/calendarmodel.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/layoutstore.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/toasts.h"
#include "ui/kit/bidi.h"
#include "ui/shell/uisettings.h"
#include "views/accounts/accountspanel.h"
#include "views/accounts/networkspage.h"
#include "views/calendar/readahead.h"
#include "views/crisis/crisispanel.h"
#include "views/crisis/crisiswords.h"
#include "views/importer/registerimporter.h"
#include "views/inbox/presencepage.h"
#include "views/inbox/inboxpanel.h"
#include "views/inboxrules/register.h"
#include "views/savedreplies/register.h"
#include "views/tellsaved.h"
#include "views/members/register.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinuteMs = 60'000;

ui::ConnectionState connectionOf(const sync::SyncState &state)
{
    using Phase = sync::SyncState::Phase;
    switch (state.phase) {
    case Phase::Offline:
        return ui::ConnectionState::Offline;
    case Phase::Syncing:
        return ui::ConnectionState::Connecting;
    case Phase::UpToDate:
    case Phase::Error:
        return ui::ConnectionState::Online;
    case Phase::SignedOut:
        return ui::ConnectionState::SignedOut;
    }
    return ui::ConnectionState::Offline;
}

} // namespace

PostRecordSource::PostRecordSource(store::Store &store, std::function<QTimeZone()> zone, QObject *parent) : RecordSource(parent), m_store(store), m_zone(std::move(zone))
{
    connect(&store.hub(), &store::ChangeHub::searchIndexed, this, [this](const QSet<QString> &types) {
        if (types.contains(u"Post"_s))
            Q_EMIT outdated();
    });
}

void PostRecordSource::search(quint64 ticket, const QString &text, int limit)
{
    m_store.read(
        this, [text, limit](store::Reader &reader) { return reader.searchPosts(text, limit); },
        [this, ticket](const Result<QList<store::PostCalendarRow>> &rows) {
            QList<ui::RecordHit> hits;
            if (rows) {
                const QTimeZone zone = m_zone();
                for (const store::PostCalendarRow &row : *rows) {
                    const QString when = row.scheduledAt == 0
                        ? tr("Draft")
                        : QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.scheduledAt, zone), QLocale::ShortFormat);
                    hits.append({row.id, u"composer"_s, u"file-text"_s, row.title.isEmpty() ? row.excerpt : row.title, when, tr("Posts")});
                }
            }
            Q_EMIT hitsReady(ticket, hits, true);
        });
}

InboxRecordSource::InboxRecordSource(store::Store &store, const Clock &clock, std::function<QTimeZone()> zone, QObject *parent)
    : RecordSource(parent), m_store(store), m_clock(clock), m_zone(std::move(zone))
{
    connect(&store.hub(), &store::ChangeHub::searchIndexed, this, [this](const QSet<QString> &types) {
        if (types.contains(u"InboxItem"_s))
            Q_EMIT outdated();
    });
}

void InboxRecordSource::search(quint64 ticket, const QString &text, int limit)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        Q_EMIT hitsReady(ticket, {}, true);
        return;
    }
    store::InboxRequest request;
    request.filter.terms = {{store::InboxFilter::Field::Words, false, words}};
    request.filter.snoozed = store::InboxFilter::Snoozed::Any;
    request.filter.nowMs = m_clock.nowMs();
    request.sort = store::InboxSort::Time;
    request.limit = limit;
    m_store.read(
        this, [request](store::Reader &reader) { return reader.inboxSlice(request); },
        [this, ticket](const Result<store::InboxSlice> &slice) {
            QList<ui::RecordHit> hits;
            const QTimeZone zone = m_zone();
            for (const store::InboxRow &row : slice ? slice->rows : QList<store::InboxRow>()) {
                const QString who = row.senderName.isEmpty() ? row.senderHandle : row.senderName;
                const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.at, zone), QLocale::ShortFormat);
                hits.append({row.id, u"inbox"_s, u"inbox"_s, tr("%1: %2", "who wrote what").arg(ui::isolated(who), ui::isolated(row.excerpt.simplified())), when, tr("Inbox")});
            }
            Q_EMIT hitsReady(ticket, hits, true);
        });
}

WorkspaceWindow::WorkspaceWindow(WorkspaceSession &session, const WindowDeps &deps, QObject *parent)
    : QObject(parent), m_session(session), m_deps(deps), m_replyDrafts(session.store(), deps.clock, deps.rng), m_accounts(models::makeAccountsModel(session.store())),
      m_campaigns(models::makeCampaignsModel(session.store())), m_templates(models::makeTemplatesModel(session.store())),
      m_contextReader(session.store(), session.entry(), m_context),
      m_networkSource(session.accounts(), session.pool(), session.networksFile(), m_context), m_postSource(session.store(), [this] { return views::calendarZone(m_deps.settings, m_context); }),
      m_inboxSource(session.store(), deps.clock, [this] { return views::calendarZone(m_deps.settings, m_context); })
{
    m_panelDeps.reset(new views::PanelDeps{session.store(), session.posts(), session.assets(), session.workspace(), m_context,
                                           *m_accounts, *m_campaigns, *m_templates, m_bus, deps.actions, deps.settings, nullptr,
                                           session.pool(), deps.clock, deps.rng, deps.dictionaryDir, &session.publish(), &session.practice(),
                                           &session.accounts()});
    m_pictures = std::make_unique<views::AccountPictures>(*m_accounts, session.assets(), session.pool());
    m_panelDeps->pictures = m_pictures.get();
    m_panelDeps->inbox = &session.inbox();
    m_panelDeps->replyDrafts = &m_replyDrafts;
    if (deps.makeVault) {
        m_chat = std::make_unique<ChatHooks>(deps.makeVault, deps.clock, deps.rng);
        m_ai = std::make_unique<services::AiReplyService>(session.store(), m_replyDrafts, m_chat->hooks());
        m_panelDeps->ai = m_ai.get();
    }
    m_panelDeps->crisis = &session.crisis();
    m_panelDeps->members = &session.members();
    m_panelDeps->history = &session.history();
    m_panelDeps->presence = &session.presence();
    m_panelDeps->me = RecordId::parse(session.entry().userId).value_or(RecordId());
    m_panelDeps->accountHooks = accountHooks(!session.entry().isEmbedded(), [this](const QString &page) { m_window->openSettings(page); });
    if (deps.keys && session.entry().isEmbedded())
        tellWhereKeysLie(*deps.keys, deps.settings);
    // Asked for after the workspace's own facts, without which nothing is shown, and before anything is built.
    registerPanels(m_panels, *m_panelDeps, views::readAhead(session.store(), deps.settings, deps.clock, ui::layoutstore::shownState(deps.statePath, u"calendar"_s)));
    m_pages.add(workspacePage(m_context, session.workspace(), session.store(), session.entry().accountId, m_panelDeps->me));
    if (deps.keys)
        m_pages.add(deps.keys->page());
    views::addMembersPage(m_pages, *m_panelDeps);
    m_pages.add(views::networksSettingsPage(*m_panelDeps));
    views::addInboxRulesPages(m_pages, *m_panelDeps);
    views::addAiEndpointPage(m_pages, *m_panelDeps);
    views::addInboxPages(m_pages, *m_panelDeps);
    views::addCrisisPages(m_pages, *m_panelDeps);
    views::followPrivacy(session.presence(), deps.settings);
    m_pages.add(views::privacySettingsPage(deps.settings));
    ui::addShellPages(m_pages, deps.settings, deps.theme, deps.actions);
    m_crisisWatch = std::make_unique<views::CrisisWatch>(*m_panelDeps);
    // The window's menus take up what is registered by then.
    buildActions();
    m_window = std::make_unique<ui::MainWindow>(ui::ShellDeps{m_panels, deps.actions, m_bus, m_pages, {&m_postSource, &m_inboxSource}, deps.statePath});
    m_panelDeps->toasts = m_window->toasts();
    m_crisisWatch->setWindow(m_window->banners(), m_window.get());
    views::registerImporter(deps.actions, *m_panelDeps, m_window.get());
    views::registerAccountActions(deps.actions, *m_panelDeps, m_window.get());
    views::registerMemberActions(deps.actions, *m_panelDeps, m_window.get());
    buildMenu();
    m_notifications = std::make_unique<NotificationCenter>(session.store(), session.workspace(), m_bus, *m_window, deps.tray);
    watchSession();
    showRights();
    connect(&m_contextReader, &ContextReader::renamed, this, &WorkspaceWindow::renamed);
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &WorkspaceWindow::showLastSync);
    m_minute.start();
}

WorkspaceWindow::~WorkspaceWindow()
{
    m_window->saveNow();
    m_notifications.reset();
    m_window.reset();
    m_crisisWatch.reset();
}

void WorkspaceWindow::show()
{
    if (m_contextReader.isAnswered())
        present();
    else
        connect(&m_contextReader, &ContextReader::answered, this, &WorkspaceWindow::present, Qt::SingleShotConnection);
}

void WorkspaceWindow::present()
{
    // What the panels ask for is read while the window is laid out.
    m_window->makePanels();
    m_window->show();
    Q_EMIT shown();
}

void WorkspaceWindow::tellWhereKeysLie(KeyGuard &keys, Settings &settings)
{
    static const Setting<bool> told{u"keys/told"_s, false};
    views::AccountHooks &hooks = m_panelDeps->accountHooks;
    // Said when it begins to matter, and once.
    hooks.listen = [this, &keys, &settings, listen = hooks.listen](domain::NetworkAuth::Redirect redirect, const QList<int> &ports,
                                                                  views::AccountHooks::Arrived arrived) {
        if (keys.hasToTell() && !settings.value(told)) {
            settings.setValue(told, true);
            m_window->toasts()->show(tr("No keychain answers on this computer. The key of your sign-ins lies in a file that only you may read."),
                                     [this] { m_window->openSettings(u"keys"_s); }, ui::Tone::Info, tr("Use a passphrase"));
        }
        return listen(redirect, ports, std::move(arrived));
    };
}

void WorkspaceWindow::buildActions()
{
    const auto add = [this](const QString &id, std::function<QString()> text, const QString &icon, const QKeySequence &key, auto slot) {
        QAction *action = m_deps.actions.add({id, std::move(text), [] { return tr("Workspace"); }, icon, {key}, ui::ActionScope::Window, {}});
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add(u"post.new"_s, [] { return tr("New post"); }, u"square-pen"_s, QKeySequence::New, [this] { m_bus.open(u"composer"_s, {}, {{u"new"_s, true}}); });
    add(u"edit.undo"_s, [] { return tr("Undo"); }, u"undo-2"_s, QKeySequence::Undo, [this] { undo(false); });
    add(u"edit.redo"_s, [] { return tr("Redo"); }, u"redo-2"_s, QKeySequence::Redo, [this] { undo(true); });
    add(u"workspace.sync"_s, [] { return tr("Synchronize now"); }, u"refresh-cw"_s, QKeySequence(Qt::Key_F5), [this] { m_session.syncNow(); });
    QAction *offline = add(u"workspace.offline"_s, [] { return tr("Work offline"); }, u"wifi-off"_s, QKeySequence(), [this](bool on) {
        m_session.setWorkOffline(on);
        showSyncState(m_session.syncState());
    });
    offline->setCheckable(true);
    offline->setChecked(m_session.isWorkingOffline());
    if (!m_session.entry().isEmbedded()) {
        add(u"workspace.signIn"_s, [] { return tr("Sign in again"); }, u"log-in"_s, QKeySequence(), [this] { Q_EMIT signInRequested(); })
            ->setEnabled(false);
    }
    if (!m_session.entry().isEmbedded())
        add(u"workspace.leave"_s, [] { return tr("Leave this workspace"); }, u"circle-x"_s, QKeySequence(), [this] { askToLeave(); });
    if (m_session.entry().isEmbedded())
        add(u"workspace.move"_s, [] { return tr("Move to a team server..."); }, u"users"_s, QKeySequence(), [this] { Q_EMIT moveRequested(); });
    add(u"workspace.add"_s, [] { return tr("Add workspace"); }, u"plus"_s, QKeySequence(), [this] { Q_EMIT m_window->addWorkspaceRequested(); });
}

void WorkspaceWindow::buildMenu()
{
    QMenuBar *bar = m_window->menuBar();
    auto *menu = new QMenu(tr("&Workspace"), m_window.get());
    bar->insertMenu(bar->actions().value(1), menu);
    for (const QString &id : {u"workspace.sync"_s, u"workspace.offline"_s, u"workspace.signIn"_s, QString(), u"accounts.connect"_s, u"members.open"_s, QString(), u"crisis.call"_s, u"crisis.pause"_s, QString(), u"import.calendar"_s, u"export.calendar"_s, QString(), u"workspace.add"_s, u"workspace.move"_s, u"workspace.leave"_s}) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (QAction *action = m_deps.actions.action(id))
            menu->addAction(action);
    }
    // An action's shortcut works while it belongs to a widget of the window, in a menu or not.
    for (const ui::ActionSpec &spec : m_deps.actions.specs()) {
        if (spec.scope == ui::ActionScope::Window)
            m_window->addAction(m_deps.actions.action(spec.id));
    }
}

void WorkspaceWindow::watchSession()
{
    connect(&m_session, &WorkspaceSession::syncStateChanged, this, &WorkspaceWindow::showSyncState);
    connect(&m_session.store().hub(), &store::ChangeHub::statusChanged, this, &WorkspaceWindow::showStatus);
    connect(&m_context, &views::WorkspaceContext::changed, this, &WorkspaceWindow::showRights);
    connect(&m_session, &WorkspaceSession::clockSkewChanged, m_window->status(), &ui::StatusBar::setClockSkew);
    connect(m_window->status(), &ui::StatusBar::segmentClicked, this, &WorkspaceWindow::openSegment);
    showSyncState(m_session.syncState());
    showStatus(m_session.store().hub().status());
}

void WorkspaceWindow::showSyncState(const sync::SyncState &state)
{
    using Phase = sync::SyncState::Phase;
    // Before the first word of the engine, and in a picture made from the cache, nothing has failed: that alarms nobody.
    const bool begun = state.phase != Phase::Offline || !state.error.isNull() || m_session.isWorkingOffline();
    const bool online = !begun || (state.phase != Phase::Offline && state.phase != Phase::SignedOut);
    if (online)
        m_offlineSinceMs = 0;
    else if (m_offlineSinceMs == 0)
        m_offlineSinceMs = m_deps.clock.nowMs();
    m_context.setOnline(online, m_offlineSinceMs);
    m_contextReader.setSessionRole(state.role);
    if (state.phase == Phase::UpToDate)
        m_networkSource.setReached(true);
    else if (state.phase == Phase::Offline || state.phase == Phase::SignedOut)
        m_networkSource.setReached(false);
    // The server of a workspace on this computer is this program: it is there.
    const ui::ConnectionState waiting = m_session.entry().isEmbedded() ? ui::ConnectionState::Online : ui::ConnectionState::Connecting;
    m_window->status()->setConnection(begun ? connectionOf(state) : waiting, m_session.entry().serverUrl.host());
    showSignedOut(state.phase == Phase::SignedOut);
    if (state.firstSync && state.phase == sync::SyncState::Phase::Syncing)
        m_window->status()->setTask({u"first-sync"_s, tr("Fetching the workspace"), state.done, 0, -1});
    else
        m_window->status()->removeTask(u"first-sync"_s);
    if (state.phase == Phase::UpToDate)
        m_isClosed = false;
    else if (state.error.code == u"sync.noAccount" && !m_session.entry().isEmbedded())
        return tellClosed();
    if (state.phase == sync::SyncState::Phase::Error)
        m_window->toasts()->show(ui::wordsFor(state.error).toText(), {}, ui::Tone::Warning);
}

void WorkspaceWindow::showSignedOut(bool isSignedOut)
{
    if (std::exchange(m_isSignedOut, isSignedOut) == isSignedOut)
        return;
    if (QAction *action = m_deps.actions.action(u"workspace.signIn"_s))
        action->setEnabled(isSignedOut);
    if (isSignedOut) {
        const QString text = tr("You are signed out of %1. Your changes are kept here and go out when you have signed in.");
        m_window->toasts()->show(text.arg(m_session.entry().serverUrl.host()), [this] { Q_EMIT signInRequested(); },
                                 ui::Tone::Warning, tr("Sign in"));
    }
}

void WorkspaceWindow::showStatus(const store::SyncStatus &status)
{
    m_status = status;
    m_window->status()->setOutbox(status.pending + status.inFlight);
    m_window->status()->setConflicts(status.conflicts, status.rejected);
    showUndo();
    showLastSync();
}

void WorkspaceWindow::showLastSync()
{
    if (m_status.lastPullMs == 0)
        return m_window->status()->setLastSync({});
    const qint64 minutes = (m_deps.clock.nowMs() - m_status.lastPullMs) / kMinuteMs;
    if (minutes < 1)
        m_window->status()->setLastSync(tr("just now"));
    else if (minutes < 60)
        m_window->status()->setLastSync(tr("%n min ago", nullptr, int(minutes)));
    else
        m_window->status()->setLastSync(QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_status.lastPullMs), QLocale::ShortFormat));
}

void WorkspaceWindow::askToLeave()
{
    const int unsent = m_status.pending + m_status.inFlight + m_status.rejected;
    ui::askDecision(m_window.get(), leaveDecision(m_context.name(), m_session.entry().serverUrl.host(), unsent), [this](bool leave) {
        if (leave)
            Q_EMIT leaveRequested();
    });
}

void WorkspaceWindow::tellClosed()
{
    // Sync goes on asking, because a door may open again; the person is asked once.
    if (std::exchange(m_isClosed, true))
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    keepUnsent(m_session.store(), m_context.name(), folder, this, [this](const Result<KeptWork> &kept) {
        ui::askDecision(m_window.get(), closedDecision(m_context.name(), m_session.entry().serverUrl.host(), kept), [this](bool remove) {
            if (remove)
                Q_EMIT leaveRequested();
        });
    });
}

void WorkspaceWindow::showRights()
{
    m_window->status()->setViewOnly(m_context.whyNot(views::Permission::EditPosts));
    const QString reason = m_context.whyNot(views::Permission::EditPosts);
    if (QAction *import = m_deps.actions.action(u"import.calendar"_s)) {
        import->setEnabled(reason.isEmpty());
        import->setToolTip(reason.isEmpty() ? import->text() : reason);
    }
    showUndo();
}

void WorkspaceWindow::showUndo()
{
    const bool may = m_context.canEdit();
    for (const auto &[id, enabled] : {std::pair(u"edit.undo"_s, m_status.undo.canUndo), std::pair(u"edit.redo"_s, m_status.undo.canRedo)}) {
        if (QAction *action = m_deps.actions.action(id))
            action->setEnabled(enabled && may);
    }
}

void WorkspaceWindow::undo(bool redo)
{
    const auto done = [this, redo, label = redo ? m_status.undo.redoLabel : m_status.undo.undoLabel](const Result<store::Saved> &saved) {
        if (!saved)
            return m_window->toasts()->show(ui::wordsFor(saved.error()).toText(), {}, ui::Tone::Warning);
        if (const QString said = views::crisisStepWords(label, redo); !said.isEmpty())
            m_window->toasts()->show(said);
    };
    if (redo)
        m_session.store().redo(this, done);
    else
        views::undoNewest(m_session.store(), m_window->toasts(), this, done);
}

void WorkspaceWindow::openSegment(const QString &segment)
{
    if (segment == u"connection" && m_isSignedOut)
        Q_EMIT signInRequested();
    else if (segment == u"connection" || segment == u"sync")
        m_session.syncNow();
    else if (segment == u"clock")
        m_window->toasts()->show(m_window->status()->explanationOf(segment), {}, ui::Tone::Warning);
    else if (segment == u"view-only")
        m_window->toasts()->show(m_context.whyNot(views::Permission::EditPosts), {}, ui::Tone::Info);
    else
        m_bus.open(u"outbox"_s, {}, {{u"tab"_s, segment == u"conflicts" && m_status.conflicts == 0 ? u"refused"_s : segment}});
}

void WorkspaceWindow::tellRescued(const store::Rescue &rescue)
{
    if (rescue.isNull())
        return;
    const QString name = QFileInfo(rescue.file).fileName();
    const QString count = QLocale().toString(rescue.edits);
    const QString words = rescue.isWhole
        ? tr("The cache was damaged and has been rebuilt. Your unsent changes (%1) are all there and wait to be sent; a copy of them is kept as %2.").arg(count, name)
        : tr("The cache was damaged and has been rebuilt. Of the changes that were not sent yet %1 could be read and wait to be sent; others may be missing. "
             "The damaged file is kept as %2.").arg(count, name);
    m_window->toasts()->show(words, {}, ui::Tone::Warning);
}

} // namespace campanile

#include "moc_workspacewindow.cpp"
