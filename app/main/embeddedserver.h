// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/result.h"
#include "app/core/rng.h"
#include "app/main/backupkeeper.h"
#include "app/main/localdirectory.h"
#include "app/main/localkeys.h"
#include "app/net/inprocesstransport.h"
#include "server/core/engine.h"
#include "server/core/inbox/inboxruntime.h"
#include "server/core/move/movesource.h"
#include "server/core/practice/practicehome.h"
#include "server/core/publish/publishruntime.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <optional>

namespace campanile {

/**
 * The server of "this computer": the same engine, publisher and practice network that a team server runs, without a
 * socket of its own for the client. Opens and closes on a thread of its own, because databases are opened there. The
 * object lives on the GUI thread; engine() may be used from any thread once started() came.
 */
class EmbeddedServer : public QObject
{
    Q_OBJECT

public:
    /**
     * @p folder holds databases, blobs and what is said about the vault's key; made when missing. Clock and rng outlive the
     * server. @p publishing: other networks than the built-in ones; the practice network may always be called.
     */
    EmbeddedServer(QString folder, QString userId, const Clock &clock, Rng &rng, std::optional<server::PublishRuntimeOptions> publishing = {},
                   QObject *parent = nullptr);
    /** Ends publishing and the inbox after the step under way, then closes the databases. */
    ~EmbeddedServer() override;

    /**
     * Opens everything in the background; started() or failed() follows, exactly one. Again: nothing more. Where the vault's
     * key has to be waited for, keysNeeded() says so, all but publishing goes on without it, and unlock() or openKeys() brings
     * it.
     */
    void start();
    /** Not to be started any more, if it was not: the program ends. Whoever waits in makeTransport() goes on, offline. */
    void abandon();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /** A backup that is put in place of a workspace before anything is opened. */
    struct Restore {
        QString accountId;
        server::LocalBackup backup;
        QString reason; ///< for people: why nothing is published afterwards
    };
    /** Before start(). restored() or restoreFailed() comes before started(). */
    void restoreFirst(Restore restore) { m_restore = std::move(restore); }
    /** Copies of the workspaces, made once a day while the server runs. */
    [[nodiscard]] BackupKeeper &backups() { return m_backups; }
    /** How lively the practice network is; before start(). Nobody speaks there unasked without. */
    void setPracticePace(server::PracticePace pace) { m_pace = pace; }
    [[nodiscard]] server::Engine &engine() { return *m_engine; }
    [[nodiscard]] QUrl practiceUrl() const { return m_practice ? m_practice->url() : QUrl(); }
    [[nodiscard]] server::PracticeServer *practice() { return m_practice ? &m_practice->network() : nullptr; }
    [[nodiscard]] server::PublishRuntime *publisher() { return m_publisher.get(); }
    [[nodiscard]] QString userId() const { return m_userId; }
    [[nodiscard]] LocalKeys &keys() { return m_keys; }
    /** Asks for the keys once more, after keysNeeded(). */
    void openKeys();
    /** keysNeeded() follows again when the passphrase does not fit. */
    void unlock(const QString &passphrase);

    /**
     * A transport for the one person of this computer; the server must outlive it. Any thread but the GUI's: it waits
     * until start() has opened the databases. When they could not be opened, every call of it is offline.
     */
    [[nodiscard]] std::unique_ptr<net::Transport> makeTransport();

    /** For the move of a workspace to a team server; the server outlives it. After started(), and unlocked() for sign-ins. */
    [[nodiscard]] std::unique_ptr<server::MoveSource> makeMoveSource();
    /** A workspace that was moved: what is left of it here goes for good; @p done comes on the thread of @p context. */
    void removeMoved(const QString &workspaceId, QObject *context, std::function<void(Result<void>)> done);
    /** Workspaces that are kept still because their move has not ended. */
    [[nodiscard]] QStringList movingWorkspaces();

    /** Makes an empty workspace; runs on the server's thread. Gives its account id on the thread of @p context. */
    void createWorkspace(const QString &name, const QString &timezone, QObject *context, std::function<void(Result<QString>)> done);
    /**
     * Makes the demonstration workspace with accounts on the practice network; takes some seconds. @p progress hears
     * done and total on the thread of @p context; cancelDemo() stops it.
     */
    void createDemo(QObject *context, std::function<void(int, int)> progress, std::function<void(Result<QString>)> done);
    void cancelDemo() { m_demoCancelled = true; }
    /** How many targets are waiting or under way: what would not be published if the program ended now. */
    void countUnpublished(QObject *context, std::function<void(int)> done);

Q_SIGNALS:
    void started();
    void failed(const campanile::Error &error);
    /** The data of this workspace cannot be read, at the start or found later; the others are served. May come again. */
    void damaged(const QString &accountId, const campanile::Error &error);
    /** @p damagedFile: where what was there before is kept. */
    void restored(const QString &accountId, const QString &damagedFile);
    void restoreFailed(const QString &accountId, const campanile::Error &error);
    /** Nothing is published yet: vault.needsPassphrase, vault.wrongPassphrase, or why the keychain gave nothing. */
    void keysNeeded(const campanile::Error &error);
    /** Publishing has begun. */
    void unlocked();

private:
    [[nodiscard]] Result<void> open();
    void restoreNow(const Restore &restore);
    [[nodiscard]] Result<QString> putBack(const Restore &restore);
    void tellDamaged(const QString &accountId, const Error &error);
    /** What a client was told may mean that a file is damaged: the files are looked through. */
    void lookAt(const QByteArray &answer);
    /** Who owns this computer enters the workspace; the directory and its records say so. */
    void adopt(const QString &workspaceId, const QString &name);
    [[nodiscard]] Result<void> openPractice();
    void takeKeys(const Result<server::VaultKeys> &keys);
    [[nodiscard]] Result<void> startPublishing(const server::VaultKeys &keys);
    /** Server's thread: now, or once there are keys. */
    void whenPublishing(std::function<void()> work);
    [[nodiscard]] Result<QString> makeDemo(const std::function<void(int, int)> &progress);

    const QString m_folder;
    const QString m_userId;
    const QString m_personName; ///< as this computer calls its owner
    const std::optional<server::PublishRuntimeOptions> m_publishing;
    const Clock &m_clock;
    Rng &m_rng;
    const server::LocalBackups m_copies;
    BackupKeeper m_backups;
    std::optional<Restore> m_restore; ///< until start()
    std::atomic_bool m_isLooking = false;
    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread
    std::promise<void> m_opened;
    const std::shared_future<void> m_isOpen = m_opened.get_future().share();
    bool m_isStarted = false; ///< GUI thread, as m_isRunning
    bool m_isRunning = false;
    std::shared_ptr<LocalDirectory> m_directory;
    std::shared_ptr<server::Engine> m_engine;
    std::unique_ptr<server::PracticeHome> m_practice;
    LocalKeys m_keys;
    std::mutex m_credentialsMutex; ///< keys come on the server's thread while others make the source of a move
    std::unique_ptr<server::VaultCredentials> m_credentials;
    std::unique_ptr<server::PublishRuntime> m_publisher;
    std::unique_ptr<server::InboxRuntime> m_inbox;
    server::PracticePace m_pace;
    Result<void> m_openOutcome; ///< server's thread, as the next two
    bool m_isReported = false;
    QList<std::function<void()>> m_waiting;
    std::atomic_bool m_demoCancelled = false;
};

} // namespace campanile
