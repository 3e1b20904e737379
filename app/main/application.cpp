// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/application.h"

#include "app/auth/keychainvault.h"
#include "app/core/logging.h"
#include "app/main/fallbackvault.h"
#include "app/main/fontsahead.h"
#include "app/main/heap.h"
#include "app/main/iconsahead.h"
#include "app/main/leaveworkspace.h"
#include "app/main/moveflow.h"
#include "app/main/teamtransport.h"
#include "ui/kit/wheelguard.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notifications.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/toasts.h"
#include "ui/shell/uisettings.h"
#include "ui/theme/appicon.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QStandardPaths>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {
// Long after the window stands: a write that waits for the disk has no place before it.
constexpr int kSettleMs = 1000;
// A cache that has to be rebuilt must not keep posts of this computer waiting.
constexpr int kServerLatestMs = 2000;
// What the first panel shows is painted by then; the server's databases and workers would compete with it.
constexpr int kServerAfterWindowMs = 250;
} // namespace

QString profileFolder(const StartOptions &options)
{
    return options.profileDir.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : options.profileDir;
}

Application::Application(Profile profile, StartOptions options, QObject *parent)
    : QObject(parent), m_profile(std::move(profile)), m_options(std::move(options)), m_settings(QDir(m_profile.stateDir()).filePath(u"settings.ini"_s)), m_actions(&m_settings)
{
    m_language.apply(m_settings.value(ui::uisettings::language));
    connect(&m_settings, &Settings::valueChanged, this, [this](const QString &key) {
        if (key != ui::uisettings::language.key)
            return;
        m_language.apply(m_settings.value(ui::uisettings::language));
        // The choice comes from a dialog of the window that goes away.
        QMetaObject::invokeMethod(this, &Application::rebuildWindow, Qt::QueuedConnection);
    });
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &Application::settle);
    connect(&m_entrance, &Entrance::workspaceReady, this, &Application::openWorkspace);
    connect(&m_entrance, &Entrance::closed, this, [this] {
        if (!m_window)
            Q_EMIT quitRequested();
    });
    connect(&m_tray, &ui::Tray::openRequested, this, &Application::activate);
    connect(&m_tray, &ui::Tray::quitRequested, this, &Application::quitRequested);
    connect(&m_tray, &ui::Tray::notificationClicked, this, &Application::activate);
    connect(&m_tray, &ui::Tray::notificationsRequested, this, [this] {
        activate();
        if (m_window)
            m_window->window().bell()->openList();
    });
}

Application::~Application()
{
    if (m_server)
        m_server->abandon();
    closeWorkspace();
}

void Application::makeServer()
{
    // The embedded server starts with the program: posts of a workspace on this computer go out whichever one is shown.
    m_server = std::make_unique<EmbeddedServer>(m_profile.serverDir(), m_profile.userId(), m_clock, m_rng);
    m_server->setPracticePace({20'000, 90'000});
    connect(m_server.get(), &EmbeddedServer::started, this, &Application::serverStarted);
    m_keyGuard = std::make_unique<KeyGuard>(*m_server, m_tokenMemory, QDir(m_profile.serverDir()).filePath(u"tokens.sealed"_s),
                                            [this]() -> QWidget * { return m_window ? &m_window->window() : nullptr; });
    connect(m_keyGuard.get(), &KeyGuard::tokensOpened, this, [this] {
        if (m_session)
            m_session->syncNow();
    });
    connect(m_server.get(), &EmbeddedServer::failed, this, &Application::serverFailed);
    connect(m_server.get(), &EmbeddedServer::damaged, &m_rescue, &ServerRescue::setDamaged);
    connect(m_server.get(), &EmbeddedServer::damaged, this, &Application::goOnWithoutServer);
    connect(m_server.get(), &EmbeddedServer::restored, &m_rescue, &ServerRescue::setRestored);
    connect(m_server.get(), &EmbeddedServer::restoreFailed, &m_rescue, &ServerRescue::setFailed);
    connect(m_server.get(), &EmbeddedServer::restoreFailed, this, &Application::goOnWithoutServer);
}

void Application::start()
{
    // Queued: the window that asks goes away.
    connect(&m_rescue, &ServerRescue::restoreChosen, this, &Application::restoreBackup, Qt::QueuedConnection);
    makeServer();
    // What is in the cache is shown without waiting for any server, and its file opens while fonts are looked for.
    const auto first = firstWorkspace(m_profile, m_options.demo);
    if (first)
        openSession(*first);
    // Both fonts and cache are on their way, and icons need neither.
    if (first)
        makeIconsMeanwhile(m_options.fonts, m_settings);
    chooseFamilies(m_options.fonts, m_settings, m_theme);
    ui::applyAppearance(m_settings, &m_theme);
    m_theme.apply();
    qApp->installEventFilter(new ui::WheelGuard(this));
    QApplication::setWindowIcon(ui::appIcon());
    if (first) {
        buildWindow();
        QTimer::singleShot(kServerLatestMs, m_server.get(), &EmbeddedServer::start);
    } else {
        m_server->start();
    }
}

void Application::serverStarted()
{
    // Its first round frees what it has opened its databases with.
    QTimer::singleShot(kSettleMs, this, [] { returnFreeMemory(); });
    if (m_session)
        return lookAfterMoves();
    if (m_options.demo)
        m_entrance.startDemo();
    else
        m_entrance.show();
}

void Application::serverFailed(const Error &error)
{
    // Whoever has a workspace open goes on with what is kept of it.
    if (!m_session)
        return m_entrance.show(error);
    m_rescue.setServerOut(error);
}

void Application::goOnWithoutServer()
{
    if (m_session && m_session->entry().isEmbedded() && m_rescue.isDamaged(m_session->entry().accountId))
        m_session->setWorkOffline(true);
}

void Application::restoreBackup(const EmbeddedServer::Restore &restore)
{
    const auto entry = m_profile.find(restore.accountId);
    if (!entry)
        return;
    m_rescue.setRestoring(restore.accountId);
    closeWorkspace();
    m_keyGuard.reset();
    m_server.reset();
    makeServer();
    m_server->restoreFirst(restore);
    openWorkspace(*entry);
    m_server->start();
}

void Application::openDemo()
{
    if (const auto entry = m_profile.demonstration())
        openWorkspace(*entry);
    else
        m_entrance.startDemo();
}

void Application::receive(const QStringList &arguments)
{
    activate();
    const bool shown = m_session && m_session->entry().kind == WorkspaceEntry::Kind::Demo;
    if (arguments.contains(u"--demo"_s) && !shown && m_server && m_server->isRunning())
        openDemo();
}

void Application::leave()
{
    const WorkspaceEntry entry = m_session->entry();
    closeWorkspace();
    const auto left = leaveWorkspace(m_profile, entry);
    if (!left)
        return m_entrance.show(left.error());
    if (left->wasLastOfServer) {
        const std::shared_ptr<auth::TokenVault> vault = makeVault();
        vault->remove(tokenKeyOf(entry.serverUrl), [vault](const Result<void> &removed) {
            if (!removed)
                qCWarning(lcCore) << "tokens of a left server stay in the keychain:" << removed.error().code;
        });
    }
    if (const auto next = m_profile.lastOpened())
        openWorkspace(*next);
    else
        m_entrance.show();
}

void Application::moveWorkspace()
{
    if (!m_server->isRunning())
        return;
    m_moving = std::make_unique<MoveFlow>(MoveFlow::Parts{*m_server, *m_session, m_profile, m_clock, m_rng, [this] { return makeVault(); },
                                                          [](const QUrl &url) { return QDesktopServices::openUrl(url); }, &m_window->window()});
    connect(m_moving.get(), &MoveFlow::moved, this, &Application::workspaceMoved, Qt::QueuedConnection);
    connect(m_moving.get(), &MoveFlow::closed, this, [this] { m_moving.reset(); }, Qt::QueuedConnection);
    m_moving->open();
}

void Application::workspaceMoved(const WorkspaceEntry &entry, const QString &copyFolder)
{
    openWorkspace(entry);
    m_server->removeMoved(entry.accountId, this, [](const Result<void> &removed) {
        // It stays frozen, so it does no harm; the next start tries again.
        if (!removed)
            qCWarning(lcCore) << "what is left of a moved workspace stays:" << removed.error().code;
    });
    auto *done = new views::MoveDialog(entry.name, &m_window->window());
    done->showDone(entry.serverUrl.host(), copyFolder);
    connect(done, &views::MoveDialog::inviteRequested, this, [this] {
        if (QAction *members = m_actions.action(u"members.open"_s))
            members->trigger();
    });
    connect(m_window.get(), &WorkspaceWindow::shown, done, &QDialog::open);
}

void Application::lookAfterMoves()
{
    const QStringList moving = m_server->movingWorkspaces();
    for (const QString &id : moving) {
        const auto entry = m_profile.find(id);
        if (entry && !entry->isEmbedded()) {
            m_server->removeMoved(id, this, [](const Result<void> &removed) {
                if (!removed)
                    qCWarning(lcCore) << "what is left of a moved workspace stays:" << removed.error().code;
            });
        } else if (id == m_session->entry().accountId) {
            moveWorkspace();
        } else if (entry && m_window) {
            m_window->window().toasts()->show(tr("The move of %1 is not finished, and it publishes nothing until it is.").arg(entry->name),
                                              [this, entry] { QMetaObject::invokeMethod(this, [this, entry] { openWorkspace(*entry); }, Qt::QueuedConnection); }, ui::Tone::Warning,
                                              tr("Open it"));
        }
    }
}

void Application::activate()
{
    QWidget *window = m_window ? static_cast<QWidget *>(&m_window->window()) : m_entrance.page();
    if (!window)
        return;
    // Of a minimised window show() alone changes nothing.
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

std::unique_ptr<auth::TokenVault> Application::makeVault() const
{
    return std::make_unique<FallbackVault>(std::make_unique<auth::KeychainVault>(u"Campanile"_s), m_tokenMemory);
}

void Application::openWorkspace(const WorkspaceEntry &entry)
{
    closeWorkspace();
    if (!m_profile.find(entry.accountId)) {
        if (const auto stored = m_profile.put(entry); !stored)
            return m_entrance.show(stored.error());
    }
    openSession(entry);
    buildWindow();
}

void Application::openSession(const WorkspaceEntry &entry)
{
    WorkspaceSession::TransportFactory factory;
    if (entry.isEmbedded()) {
        factory = [this] { return m_server->makeTransport(); };
    } else {
        factory = [this, server = entry.serverUrl]() -> std::unique_ptr<net::Transport> {
            return std::make_unique<TeamTransport>(server, makeVault(), m_clock, m_rng);
        };
    }
    m_settings.setWorkspace(entry.accountId);
    m_session = std::make_unique<WorkspaceSession>(m_profile, entry, factory, m_clock, m_rng);
    m_session->setLastWords(&m_lastWords);
    connect(m_session.get(), &WorkspaceSession::opened, this, &Application::sessionOpened);
    connect(m_session.get(), &WorkspaceSession::failed, this, &Application::sessionFailed);
    m_session->open();
}

QString Application::layoutFile(const WorkspaceEntry &entry) const
{
    return QDir(m_profile.stateDir()).filePath(entry.accountId + u".json"_s);
}

void Application::sessionOpened(const store::Rescue &rescue)
{
    connect(m_window.get(), &WorkspaceWindow::shown, this, [this, rescue] { windowShown(rescue); });
    m_window->show();
}

void Application::windowShown(const store::Rescue &rescue)
{
    m_entrance.hide();
    m_window->tellRescued(rescue);
    m_rescue.show(&m_window->window(), m_session->entry().accountId, m_session->entry().isEmbedded());
    goOnWithoutServer();
    Q_EMIT workspaceOpened();
    if (m_server->isRunning())
        lookAfterMoves();
    QTimer::singleShot(kServerAfterWindowMs, m_server.get(), &EmbeddedServer::start);
    m_settle.start();
}

void Application::sessionFailed(const Error &error)
{
    m_window.reset();
    m_server->start();
    m_entrance.show(error);
}

void Application::settle()
{
    remember();
    rememberFamilies(m_options.fonts, m_settings, m_theme);
    rememberIcons(m_settings);
    returnFreeMemory();
}

void Application::remember()
{
    m_settle.stop();
    WorkspaceEntry entry = m_session->entry();
    if (const auto known = m_profile.find(entry.accountId))
        entry.name = known->name; // it may have another since it was opened
    entry.openedAt = m_clock.nowUtc().toString(Qt::ISODateWithMs);
    if (const auto stored = m_profile.put(entry); !stored)
        m_window->window().toasts()->show(ui::wordsFor(stored.error()).toText(), {}, ui::Tone::Warning);
}

void Application::rename(const QString &name)
{
    WorkspaceEntry entry = m_profile.find(m_session->entry().accountId).value_or(m_session->entry());
    entry.name = name;
    if (const auto stored = m_profile.put(entry); !stored)
        m_window->window().toasts()->show(ui::wordsFor(stored.error()).toText(), {}, ui::Tone::Warning);
    listWorkspaces();
}

void Application::listWorkspaces()
{
    QList<ui::WorkspaceEntry> list;
    for (const WorkspaceEntry &entry : m_profile.workspaces())
        list.append({entry.accountId, entry.name});
    m_window->window().setWorkspaces(list, m_session->entry().accountId);
}

void Application::buildWindow()
{
    const WindowDeps deps{m_settings, m_theme, m_actions, m_tray, m_clock, m_rng, layoutFile(m_session->entry()), u"/usr/share/hunspell"_s, m_keyGuard.get(),
                          [this] { return makeVault(); }};
    m_window = std::make_unique<WorkspaceWindow>(*m_session, deps);
    ui::MainWindow &window = m_window->window();
    listWorkspaces();
    connect(m_window.get(), &WorkspaceWindow::renamed, this, &Application::rename);
    connect(&window, &ui::MainWindow::workspaceChosen, this, [this](const QString &id) {
        if (const auto entry = m_profile.find(id); entry && id != m_session->entry().accountId)
            QMetaObject::invokeMethod(this, [this, entry] { openWorkspace(*entry); }, Qt::QueuedConnection);
    });
    connect(&window, &ui::MainWindow::addWorkspaceRequested, this, [this] { m_entrance.show(); });
    connect(&window, &ui::MainWindow::closeRequested, this, &Application::closeRequested);
    connect(m_window.get(), &WorkspaceWindow::signInRequested, this, [this] { m_entrance.signInAgain(m_session->entry().serverUrl); });
    // Queued: the window that asks goes away.
    connect(m_window.get(), &WorkspaceWindow::leaveRequested, this, &Application::leave, Qt::QueuedConnection);
    connect(m_window.get(), &WorkspaceWindow::moveRequested, this, &Application::moveWorkspace);
}

void Application::rebuildWindow()
{
    // Words, digits, dates and the direction of every panel change at once. One way to build them serves both: a window that
    // was switched is a new one, over the same session and with the same arrangement.
    m_entrance.retranslate();
    if (!m_window)
        return;
    const bool shown = m_window->window().isVisible();
    m_moving.reset();
    const bool inSettings = m_window->window().findChild<ui::SettingsDialog *>() != nullptr;
    m_window.reset();
    buildWindow();
    if (shown) {
        m_window->window().show();
        m_rescue.show(&m_window->window(), m_session->entry().accountId, m_session->entry().isEmbedded());
    }
    if (inSettings)
        m_window->window().openSettings(u"language"_s);
}

void Application::closeRequested()
{
    if (m_options.quitOnClose || !m_session || !m_session->entry().isEmbedded()) {
        Q_EMIT quitRequested();
        return;
    }
    // What is due on this computer goes out only while the program runs, so it stays in the tray; without a tray it says
    // what waits before it ends. Only the server knows, which may not have been asked for yet.
    m_server->start();
    m_server->countUnpublished(this, [this](int waiting) {
        if (waiting == 0) {
            Q_EMIT quitRequested();
            return;
        }
        if (!m_tray.isAvailable()) {
            askBeforeQuit(waiting);
            return;
        }
        if (m_window)
            m_window->window().hide();
        m_tray.notify(tr("Campanile is still running"), tr("%n post(s) are scheduled and will be published from here.", nullptr, waiting));
    });
}

void Application::askBeforeQuit(int waiting)
{
    if (!m_window)
        return;
    m_window->window().show();
    ui::Decision decision;
    decision.title = tr("%n post(s) will not be published", nullptr, waiting);
    decision.text = tr("They are scheduled on this computer and go out only while Campanile runs. They stay as they are and can be "
                       "published or moved the next time you open it.");
    decision.keep = tr("Keep running");
    decision.doIt = tr("Quit");
    ui::askDecision(&m_window->window(), decision, [this](bool quit) {
        if (quit)
            Q_EMIT quitRequested();
    });
}

void Application::closeWorkspace()
{
    if (m_settle.isActive())
        remember();
    // The session's own thread may still wait for it.
    if (m_session && m_server)
        m_server->start();
    m_moving.reset();
    m_window.reset();
    m_session.reset();
    m_tray.setState(0, {});
}

} // namespace campanile

#include "moc_application.cpp"
