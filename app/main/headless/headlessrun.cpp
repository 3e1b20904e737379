// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/headlessrun.h"

#include "app/auth/keychainvault.h"
#include "app/main/application.h"
#include "app/main/fallbackvault.h"
#include "app/main/headless/output.h"
#include "app/main/teamtransport.h"

#include <QCoreApplication>
#include <QDir>

namespace campanile::headless {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDefaultTimeoutS = 120;
constexpr int kMaxTimeoutS = 24 * 3600;

/** The transport of a run that stays offline: every call ends without an answer. */
class NoTransport final : public net::Transport
{
public:
    [[nodiscard]] std::unique_ptr<net::Call> send(net::Request, Done done) override
    {
        net::Response response;
        response.error = makeError(ErrorKind::Network, u"net.offline"_s);
        QMetaObject::invokeMethod(this, [done = std::move(done), response] { done(response); }, Qt::QueuedConnection);
        return std::make_unique<NoCall>();
    }
    [[nodiscard]] std::unique_ptr<net::Call> stream(net::Request request, Chunk, Done done) override
    {
        return send(std::move(request), std::move(done));
    }
    void startEvents() override {}
    void stopEvents() override {}

private:
    struct NoCall final : net::Call {
        void cancel() override {}
        void setPaused(bool) override {}
    };
};

} // namespace

HeadlessRun::HeadlessRun(const Arguments &arguments) : m_arguments(arguments)
{
    m_syncLimit.setSingleShot(true);
    connect(&m_syncLimit, &QTimer::timeout, this, [this] { settleSync(makeError(ErrorKind::Timeout, u"cli.syncTimeout"_s)); });
}

HeadlessRun::~HeadlessRun()
{
    m_session.reset();
    m_server.reset();
}

int HeadlessRun::execute(const Invocation &invocation, const Body &body)
{
    QCoreApplication app(invocation.argc, invocation.argv);
    HeadlessRun run(invocation.arguments);
    if (const auto opened = run.openProfile(); !opened)
        return printError(opened.error());
    QTimer::singleShot(0, &run, [&] { body(run); });
    return QCoreApplication::exec();
}

Result<void> HeadlessRun::openProfile()
{
    StartOptions options;
    options.profileDir = m_arguments.value(u"profile"_s);
    auto profile = Profile::open(profileFolder(options));
    if (!profile)
        return profile.error();
    m_profile.emplace(std::move(*profile));
    // The same lock file as the window's, but nobody is woken: a script must not bring a window to the front.
    m_lock = std::make_unique<QLockFile>(QDir(m_profile->folder()).filePath(u"profile.lock"_s));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0))
        return {};
    if (m_lock->error() == QLockFile::LockFailedError)
        return makeError(ErrorKind::Storage, u"profile.inUse"_s);
    return makeError(ErrorKind::Storage, u"profile.notWritable"_s, m_profile->folder());
}

void HeadlessRun::startServer(const Then &then)
{
    m_server = std::make_unique<EmbeddedServer>(m_profile->serverDir(), m_profile->userId(), m_clock, m_rng);
    // Whatever a verb does, it may rely on the publisher; without its keys there is none.
    connect(m_server.get(), &EmbeddedServer::unlocked, this, then);
    connect(m_server.get(), &EmbeddedServer::keysNeeded, this, &HeadlessRun::fail);
    connect(m_server.get(), &EmbeddedServer::failed, this, &HeadlessRun::fail);
    m_server->start();
}

Result<WorkspaceEntry> HeadlessRun::chosenWorkspace() const
{
    const QString wanted = m_arguments.value(u"workspace"_s);
    if (wanted.isEmpty()) {
        if (const auto last = m_profile->lastOpened())
            return *last;
    }
    for (const WorkspaceEntry &entry : m_profile->workspaces()) {
        if (!wanted.isEmpty() && (entry.accountId == wanted || entry.name == wanted))
            return entry;
    }
    return makeError(ErrorKind::NotFound, u"cli.noWorkspace"_s, {}, {wanted});
}

WorkspaceSession::TransportFactory HeadlessRun::transportTo(const WorkspaceEntry &entry)
{
    if (entry.isEmbedded())
        return [this] { return m_server->makeTransport(); };
    return [this, server = entry.serverUrl]() -> std::unique_ptr<net::Transport> {
        auto vault = std::make_unique<FallbackVault>(std::make_unique<auth::KeychainVault>(u"Campanile"_s), std::make_shared<TokenMemory>());
        return std::make_unique<TeamTransport>(server, std::move(vault), m_clock, m_rng);
    };
}

void HeadlessRun::openSession(const WorkspaceEntry &entry, bool online, const Then &then)
{
    m_isOnline = online;
    WorkspaceSession::TransportFactory none = []() -> std::unique_ptr<net::Transport> { return std::make_unique<NoTransport>(); };
    m_session = std::make_unique<WorkspaceSession>(*m_profile, entry, online ? transportTo(entry) : none, m_clock, m_rng);
    connect(m_session.get(), &WorkspaceSession::failed, this, &HeadlessRun::fail);
    connect(m_session.get(), &WorkspaceSession::opened, this, [this, then](const store::Rescue &rescue) {
        m_rescue = rescue;
        then();
    });
    connect(m_session.get(), &WorkspaceSession::syncStateChanged, this, [this](const sync::SyncState &state) {
        m_sawSyncing = m_sawSyncing || state.phase == sync::SyncState::Phase::Syncing;
        checkSync();
    });
    connect(&m_session->store().hub(), &store::ChangeHub::statusChanged, this, &HeadlessRun::checkSync);
    online ? m_session->open() : m_session->openCache();
}

void HeadlessRun::openCache(const Then &then)
{
    const auto entry = chosenWorkspace();
    if (!entry)
        return fail(entry.error());
    openSession(*entry, false, then);
}

void HeadlessRun::openOnline(const Then &then)
{
    const auto entry = chosenWorkspace();
    if (!entry)
        return fail(entry.error());
    const auto open = [this, entry = *entry, then] {
        openSession(entry, true, [this, then] {
            sync([this, then](const Error &error) { error.isNull() ? then() : fail(error); });
        });
    };
    if (entry->isEmbedded() && !m_server)
        startServer(open);
    else
        open();
}

void HeadlessRun::openWorkspace(const Then &then)
{
    if (m_arguments.isSet(u"offline"_s))
        return openCache(then);
    const auto entry = chosenWorkspace();
    if (!entry)
        return fail(entry.error());
    const auto open = [this, entry = *entry, then] {
        openSession(entry, true, [this, then] { sync([then](const Error &) { then(); }); });
    };
    if (entry->isEmbedded() && !m_server)
        startServer(open);
    else
        open();
}

void HeadlessRun::sync(const std::function<void(const Error &)> &then)
{
    const auto seconds = m_arguments.number(u"timeout"_s, kDefaultTimeoutS, 1, kMaxTimeoutS);
    if (!seconds)
        return fail(seconds.error());
    m_afterSync = then;
    m_sawSyncing = false;
    m_syncLimit.start(*seconds * 1000);
    m_session->syncNow();
    checkSync();
}

void HeadlessRun::checkSync()
{
    if (!m_afterSync || m_reading)
        return;
    const sync::SyncState &state = m_session->syncState();
    using Phase = sync::SyncState::Phase;
    switch (state.phase) {
    case Phase::Syncing:
        return;
    case Phase::Offline:
        if (!state.error.isNull())
            settleSync(state.error);
        return;
    case Phase::Error:
        return settleSync(state.error);
    case Phase::SignedOut:
        return settleSync(state.error.isNull() ? makeError(ErrorKind::Auth, u"auth.signedOut"_s) : state.error);
    case Phase::UpToDate:
        break;
    }
    // A state from before this call says nothing about now: it must have begun anew since.
    if (!m_sawSyncing)
        return;
    m_reading = true;
    m_session->store().read(
        this, [](store::Reader &reader) { return reader.status(); },
        [this](const Result<store::SyncStatus> &status) {
            m_reading = false;
            if (!status)
                return settleSync(status.error());
            m_status = *status;
            if (m_status.pending + m_status.inFlight + m_status.uploads == 0)
                settleSync({});
        });
}

void HeadlessRun::settleSync(const Error &error)
{
    m_syncLimit.stop();
    m_isSynced = error.isNull();
    if (const auto then = std::exchange(m_afterSync, {}))
        then(error);
}

void HeadlessRun::succeedWithEdits(QJsonObject result)
{
    if (!m_isOnline) {
        result.insert(u"synced"_s, false);
        return succeed(result);
    }
    const int refusedBefore = m_status.rejected;
    sync([this, result, refusedBefore](const Error &error) mutable {
        result.insert(u"synced"_s, error.isNull());
        const int refused = m_status.rejected - refusedBefore;
        if (refused > 0)
            result.insert(u"refused"_s, refused);
        succeed(result, refused > 0 ? ExitFailed : ExitOk);
    });
}

void HeadlessRun::succeed(const QJsonObject &result, int code)
{
    QJsonObject out = result;
    if (!m_rescue.isNull()) {
        out.insert(m_rescue.isWhole ? u"rescuedEdits"_s : u"damagedCache"_s, m_rescue.file);
        out.insert(u"rescued"_s, m_rescue.edits);
    }
    printObject(out);
    finish(code);
}

void HeadlessRun::fail(const Error &error)
{
    finish(printError(error));
}

void HeadlessRun::finish(int code)
{
    m_afterSync = {};
    QCoreApplication::exit(code);
}

} // namespace campanile::headless

#include "moc_headlessrun.cpp"
