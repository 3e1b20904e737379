// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/embeddedserver.h"

#include "app/auth/keychainvault.h"
#include "app/core/courier.h"
#include "app/core/logging.h"
#include "app/main/demo/demoworkspace.h"
#include "server/core/afterrestore.h"
#include "server/core/auth/memberrecords.h"
#include "server/core/jmap/methods.h"
#include "server/core/storage/sqlitestorage.h"
#include "server/core/vaultcredentials.h"
#include "server/core/vaultreseal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMetaObject>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

// A name that no listener can mistake for a real server; the client cuts it off the URLs of the session.
constexpr char16_t kBaseUrl[] = u"https://this-computer.invalid";
constexpr int kManyRecords = 100'000;

/** As this computer calls the person. */
QString personName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable).trimmed(); !name.isEmpty())
            return name;
    }
    return QCoreApplication::translate("campanile::EmbeddedServer", "Me");
}

} // namespace

EmbeddedServer::EmbeddedServer(QString folder, QString userId, const Clock &clock, Rng &rng, std::optional<server::PublishRuntimeOptions> publishing, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_userId(std::move(userId)), m_personName(personName()), m_publishing(std::move(publishing)), m_clock(clock), m_rng(rng),
      m_copies(QDir(m_folder).filePath(u"workspaces"_s), QDir(m_folder).filePath(u"backups"_s)), m_backups(m_copies, clock),
      m_worker(new QObject), m_directory(std::make_shared<LocalDirectory>(m_userId)),
      m_keys(m_folder, std::make_unique<auth::KeychainVault>(u"Campanile"_s))
{
    m_thread.setObjectName(u"embedded-server"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_backups, &BackupKeeper::damaged, this, &EmbeddedServer::damaged);
    connect(this, &EmbeddedServer::started, &m_backups, &BackupKeeper::begin);
}

EmbeddedServer::~EmbeddedServer()
{
    m_demoCancelled = true;
    m_backups.stop();
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_worker;
    }
    // Both call the practice network and the engine, so they go first; the inbox works with the publisher's accounts.
    m_inbox.reset();
    m_publisher.reset();
    m_practice.reset();
    m_engine.reset();
}

void EmbeddedServer::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    // Not before: a thread that begins and waits at once makes the system move those that work, while a window is built.
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [this] {
        m_openOutcome = open();
        m_opened.set_value();
    });
    openKeys();
    // Behind the keys: where they are at hand, whoever hears of the start finds publishing at work.
    QMetaObject::invokeMethod(m_worker, [this] {
        m_isReported = true;
        QMetaObject::invokeMethod(this, [this, opened = m_openOutcome] {
            m_isRunning = opened.has_value();
            if (opened)
                Q_EMIT started();
            else
                Q_EMIT failed(opened.error());
        });
    });
}

void EmbeddedServer::abandon()
{
    // Whoever waits for a transport gets one that knows no server.
    if (!std::exchange(m_isStarted, true))
        m_opened.set_value();
}

void EmbeddedServer::openKeys()
{
    // A keys' file needs its folder, which the server's thread may not have made yet.
    QDir().mkpath(m_folder);
    m_keys.open([this](const Result<server::VaultKeys> &keys) { takeKeys(keys); });
}

void EmbeddedServer::unlock(const QString &passphrase)
{
    m_keys.unlock(passphrase, [this](const Result<server::VaultKeys> &keys) { takeKeys(keys); });
}

void EmbeddedServer::takeKeys(const Result<server::VaultKeys> &keys)
{
    if (!keys) {
        // Queued, so that whoever starts the server has heard that it runs.
        QMetaObject::invokeMethod(this, [this, error = keys.error()] { Q_EMIT keysNeeded(error); }, Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(m_worker, [this, keys = *keys] {
        if (!m_openOutcome || m_publisher)
            return;
        m_openOutcome = startPublishing(keys);
        if (!m_openOutcome) {
            // Before the start is reported this is its failure.
            if (m_isReported)
                QMetaObject::invokeMethod(this, [this, error = m_openOutcome.error()] { Q_EMIT keysNeeded(error); });
            return;
        }
        for (const auto &work : std::exchange(m_waiting, {}))
            work();
        QMetaObject::invokeMethod(this, &EmbeddedServer::unlocked);
    });
}

void EmbeddedServer::whenPublishing(std::function<void()> work)
{
    if (m_publisher)
        work();
    else
        m_waiting.append(std::move(work));
}

Result<void> EmbeddedServer::open()
{
    const QDir dir(m_folder);
    if (!dir.mkpath(u"workspaces"_s) || !dir.mkpath(u"blobs"_s))
        return makeError(ErrorKind::Storage, u"profile.notWritable"_s, m_folder);

    server::SqliteStorageOptions storageOptions;
    storageOptions.folder = dir.filePath(u"workspaces"_s);
    storageOptions.settings.frugal = true;
    // Each keeps the whole schema. The workers rarely read at the same moment; then one more is opened for as long as it takes.
    storageOptions.maxIdleReaders = 1;
    if (m_restore)
        restoreNow(*m_restore);
    auto storage = server::SqliteStorage::open(storageOptions);
    if (!storage)
        return storage.error();
    const auto accounts = (*storage)->accounts();
    if (!accounts)
        return accounts.error();
    // A workspace that cannot be read is not served; whoever has it open goes on with what is kept beside the window.
    const QStringList files = m_copies.workspaces();
    for (const QString &account : files) {
        const auto readable = (*storage)->begin(account, server::Access::Read);
        if (!readable && readable.error().kind == ErrorKind::Corrupt)
            tellDamaged(account, readable.error());
    }

    server::EngineOptions options;
    options.blobDir = dir.filePath(u"blobs"_s);
    options.baseUrl = QString::fromUtf16(kBaseUrl);
    m_engine = std::make_shared<server::Engine>(*storage, m_directory, m_clock, m_rng, options);
    const auto leaving = (*storage)->accounts(server::WorkspaceState::Leaving);
    if (!leaving)
        return leaving.error();
    for (const QString &account : *accounts + *leaving) {
        QString name = account;
        const auto read = m_engine->read(account, [&](const server::SystemReader &records) -> Result<void> {
            const auto workspace = records.get(u"Workspace"_s, account);
            if (workspace && *workspace)
                name = (*workspace)->value(u"name"_s).toString();
            return {};
        });
        // Listed all the same: what can be read of it is served.
        if (!read)
            qCWarning(lcServer) << "workspace is not readable:" << account << read.error().code;
        if (!read && read.error().kind == ErrorKind::Corrupt)
            tellDamaged(account, read.error());
        // One that is being moved is shown, and nothing is written into it.
        if (leaving->contains(account))
            m_directory->add(account, name);
        else
            adopt(account, name);
    }
    return openPractice();
}

void EmbeddedServer::tellDamaged(const QString &accountId, const Error &error)
{
    qCWarning(lcServer) << "the data of a workspace is damaged:" << accountId << error.detail;
    QMetaObject::invokeMethod(this, [this, accountId, error] { Q_EMIT damaged(accountId, error); }, Qt::QueuedConnection);
}

void EmbeddedServer::restoreNow(const Restore &restore)
{
    const auto kept = putBack(restore);
    if (!kept && kept.error().kind == ErrorKind::Corrupt) {
        // The next older one is offered then.
        QFile::rename(restore.backup.file, restore.backup.file + u".damaged"_s);
    }
    QMetaObject::invokeMethod(
        this,
        [this, kept, account = restore.accountId] {
            if (kept)
                Q_EMIT restored(account, *kept);
            else
                Q_EMIT restoreFailed(account, kept.error());
        },
        Qt::QueuedConnection);
}

Result<QString> EmbeddedServer::putBack(const Restore &restore)
{
    const QString staging = QDir(m_folder).filePath(u"restoring"_s);
    if (const auto staged = m_copies.stage(restore.accountId, restore.backup, staging); !staged)
        return staged.error();
    {
        server::SqliteStorageOptions options;
        options.folder = staging;
        const auto storage = server::SqliteStorage::open(options);
        if (!storage)
            return storage.error();
        server::EngineOptions engineOptions;
        engineOptions.blobDir = QDir(m_folder).filePath(u"blobs"_s);
        server::Engine engine(*storage, m_directory, m_clock, m_rng, engineOptions);
        if (const auto settled = server::settleAfterRestore(engine, {restore.accountId, restore.backup.madeAtMs, m_clock.nowMs(), restore.reason}); !settled)
            return settled.error();
    }
    return m_copies.putInPlace(restore.accountId, staging, m_clock.nowMs());
}

void EmbeddedServer::lookAt(const QByteArray &answer)
{
    constexpr qsizetype kShort = 4096; // an answer that tells of a failure holds little else
    if (answer.size() > kShort || !answer.contains("\"storage.corrupt\"") || m_isLooking.exchange(true))
        return;
    QMetaObject::invokeMethod(this, [this] {
        m_backups.look();
        m_isLooking = false;
    }, Qt::QueuedConnection);
}

void EmbeddedServer::adopt(const QString &workspaceId, const QString &name)
{
    m_directory->add(workspaceId, name);
    const auto mirrored = server::mirrorMembers(*m_engine, workspaceId, {{m_userId, m_personName, {}, api::Role::Owner, true}});
    if (!mirrored)
        qCWarning(lcServer) << "the owner is not written down:" << workspaceId << mirrored.error().code;
}

Result<void> EmbeddedServer::openPractice()
{
    m_practice = std::make_unique<server::PracticeHome>(m_folder, *m_engine, m_clock, m_pace);
    return m_practice->start();
}

Result<void> EmbeddedServer::startPublishing(const server::VaultKeys &keys)
{
    const auto vault = server::Vault::create(keys);
    if (!vault)
        return vault.error();
    // What was changed on disk, or sealed with a key that is gone, is found before anything is sent.
    if (const auto sealed = server::resealSecrets(*m_engine, *vault, m_clock); !sealed)
        return sealed.error();
    // The options name the built-in networks, whose descriptions are read here for the first time: not on the thread of the window.
    server::PublishRuntimeOptions runtime = m_publishing ? *m_publishing : server::PublishRuntimeOptions();
    runtime.allowedOrigins.append(m_practice->url());
    {
        const std::lock_guard lock(m_credentialsMutex);
        m_credentials = std::make_unique<server::VaultCredentials>(*vault);
    }
    m_practice->admitAgain(*m_credentials);
    m_publisher = std::make_unique<server::PublishRuntime>(*m_engine, *m_credentials, m_clock, m_rng, runtime);
    m_publisher->start();
    m_inbox = std::make_unique<server::InboxRuntime>(*m_engine, *m_publisher, m_clock, m_rng);
    m_inbox->start();
    return {};
}

std::unique_ptr<net::Transport> EmbeddedServer::makeTransport()
{
    m_isOpen.wait();
    const auto engine = m_engine;
    const server::Caller caller{m_userId, u"this-computer"_s};
    const auto handler = [this, engine, caller](const net::Request &request) {
        net::InProcessTransport::Answer result;
        if (!engine) {
            result.response.error = makeError(ErrorKind::Network, u"net.offline"_s);
            return result;
        }
        server::ApiRequest call;
        call.method = request.method;
        call.path = request.path;
        call.query = request.query;
        call.headers = request.headers;
        call.body = request.body;
        call.caller = caller;
        call.mayWait = server::namesSlowMethod(request.body);
        server::ApiResponse answer = engine->handle(call);
        lookAt(answer.body);
        result.response.status = answer.status;
        result.response.headers = std::move(answer.headers);
        result.response.body = std::move(answer.body);
        result.stream = std::move(answer.stream);
        return result;
    };
    const auto subscribe = [engine, caller](net::InProcessTransport::Notify notify) {
        return !engine ? nullptr : engine->subscribe(caller, [notify](const server::StateChange &change) { notify(change.accountId, change.seq); });
    };
    const auto subscribePresence = [engine, caller](net::InProcessTransport::NotifyPresence notify) {
        const auto tell = [engine = std::weak_ptr(engine), caller, notify](const QString &account) {
            const auto alive = engine.lock();
            if (const QByteArray picture = alive ? alive->presenceFor(caller, account) : QByteArray(); !picture.isEmpty())
                notify(picture);
        };
        return !engine ? nullptr : engine->subscribePresence(caller, tell);
    };
    return std::make_unique<net::InProcessTransport>(handler, subscribe, nullptr,
                                                     [](const net::Request &request) { return server::namesSlowMethod(request.body); }, subscribePresence);
}

std::unique_ptr<server::MoveSource> EmbeddedServer::makeMoveSource()
{
    const std::lock_guard lock(m_credentialsMutex);
    return std::make_unique<server::MoveSource>(*m_engine, m_credentials ? std::optional(*m_credentials) : std::nullopt);
}

QStringList EmbeddedServer::movingWorkspaces()
{
    return m_engine->parts().storage.accounts(server::WorkspaceState::Leaving).value_or(QStringList());
}

void EmbeddedServer::removeMoved(const QString &workspaceId, QObject *context, std::function<void(Result<void>)> done)
{
    const Courier home(context);
    QMetaObject::invokeMethod(m_worker, [this, workspaceId, home, done = std::move(done)] {
        m_directory->remove(workspaceId);
        const auto removed = makeMoveSource()->remove(workspaceId);
        // Moved away for good: nothing here is to come back.
        if (removed)
            m_copies.forget(workspaceId);
        home.deliver([removed, done] { done(removed); });
    });
}

void EmbeddedServer::createWorkspace(const QString &name, const QString &timezone, QObject *context, std::function<void(Result<QString>)> done)
{
    const Courier home(context);
    QMetaObject::invokeMethod(m_worker, [this, name, timezone, home, done = std::move(done)] {
        server::NewWorkspace workspace;
        workspace.name = name;
        workspace.timezone = timezone;
        workspace.ownerId = m_userId;
        const auto created = m_engine->createWorkspace(workspace);
        if (created)
            adopt(*created, name);
        home.deliver([created, done] { done(created); });
    });
}

void EmbeddedServer::createDemo(QObject *context, std::function<void(int, int)> progress, std::function<void(Result<QString>)> done)
{
    m_demoCancelled = false;
    const Courier home(context);
    QMetaObject::invokeMethod(m_worker, [this, home, progress = std::move(progress), done = std::move(done)] {
        whenPublishing([this, home, progress, done] {
            const auto result = makeDemo([&](int at, int total) { home.deliver([progress, at, total] { progress(at, total); }); });
            home.deliver([result, done] { done(result); });
        });
    });
}

Result<QString> EmbeddedServer::makeDemo(const std::function<void(int, int)> &progress)
{
    demo::DemoOptions options;
    options.today = m_clock.nowUtc().date();
    options.nowMs = m_clock.nowMs();
    options.ownerId = m_userId;
    const auto made = demo::createDemoWorkspace(*m_engine, m_practice->network(), options, progress, m_demoCancelled);
    if (!made)
        return made.error();
    for (const demo::DemoAccount &account : made->accounts) {
        if (const auto stored = m_publisher->storeToken(made->workspaceId, account.accountId, account.login.accessToken); !stored)
            return stored.error();
    }
    adopt(made->workspaceId, made->name);
    return made->workspaceId;
}

void EmbeddedServer::countUnpublished(QObject *context, std::function<void(int)> done)
{
    const Courier home(context);
    QMetaObject::invokeMethod(m_worker, [this, home, done = std::move(done)] {
        int waiting = 0;
        const QStringList accounts = m_engine ? m_engine->workspaces().value_or(QStringList()) : QStringList();
        for (const QString &account : accounts) {
            for (const QString &status : {u"scheduled"_s, u"publishing"_s}) {
                const auto read = m_engine->read(account, [&](const server::SystemReader &records) -> Result<void> {
                    const auto posts = records.query(u"Post"_s, {{u"status"_s, server::SystemCondition::Op::Equal, status}}, kManyRecords);
                    waiting += posts ? int(posts->size()) : 0;
                    return {};
                });
                if (!read)
                    qCWarning(lcServer) << "cannot count what is due:" << account << read.error().code;
            }
        }
        home.deliver([done, waiting] { done(waiting); });
    });
}

} // namespace campanile

#include "moc_embeddedserver.cpp"
