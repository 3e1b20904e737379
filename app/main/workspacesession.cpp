// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/workspacesession.h"

#include "app/core/logging.h"
#include "app/main/teamtransport.h"
#include "app/sync/methodcaller.h"
#include "app/sync/presencenews.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPoolThreads = 2;
// As long as a window takes to be painted: until then every core is needed for what it shows.
constexpr int kWritesAfterMs = 100;

store::OpenOptions cacheOf(const Profile &profile, const WorkspaceEntry &entry)
{
    store::OpenOptions options;
    options.path = profile.cacheFile(entry.accountId);
    options.refuseGuiThread = true;
    options.writesAfterMs = kWritesAfterMs;
    QDir().mkpath(QFileInfo(options.path).absolutePath());
    return options;
}

/** Whether records may have changed by an account command. */
bool changesAccounts(const QString &method)
{
    return !method.startsWith(u"Network/") && method != u"SocialAccount/flow" && method != u"SocialAccount/choices";
}

} // namespace

struct WorkspaceSession::SyncSide {
    std::unique_ptr<net::Transport> transport;
    std::unique_ptr<sync::SyncEngine> engine;
    std::unique_ptr<sync::MethodCaller> caller;
};

WorkspaceSession::WorkspaceSession(const Profile &profile, WorkspaceEntry entry, TransportFactory makeTransport,
                                   const Clock &clock, Rng &rng, QObject *parent)
    : QObject(parent), m_entry(std::move(entry)), m_clock(clock), m_rng(rng), m_makeTransport(std::move(makeTransport)),
      m_networksFile(QFileInfo(profile.cacheFile(m_entry.accountId)).dir().filePath(u"networks.json"_s)),
      m_store(cacheOf(profile, m_entry), clock), m_posts(m_store, clock, rng), m_inbox(m_store, clock, rng), m_crisis(m_store, clock, rng),
      m_history(m_store, clock, historyServer()),
      m_assets(m_store, m_pool, profile.mediaDir(m_entry.accountId), clock, rng), m_workspace(m_store, clock, rng),
      m_publish([this](const QString &method, const QJsonObject &arguments, services::PublishService::Answer answer) {
          callServer(method, arguments, [this, answer = std::move(answer)](const Result<QJsonObject> &result) {
              // What the command changed is shown from the records, so they are fetched without waiting for news.
              if (result)
                  syncNow();
              answer(result);
          });
      }),
      m_practice([this](const QString &method, const QJsonObject &arguments, services::PracticeService::Answer answer) {
          callServer(method, arguments, std::move(answer));
      }),
      m_accounts([this](const QString &method, const QJsonObject &arguments, services::AccountService::Answer answer) {
          callServer(method, arguments, [this, method, answer = std::move(answer)](const Result<QJsonObject> &result) {
              if (result && changesAccounts(method))
                  syncNow();
              answer(result);
          });
      }),
      m_members([this](const QString &method, const QJsonObject &arguments, services::MemberService::Answer answer) {
          callServer(method, arguments, [this, method, answer = std::move(answer)](const Result<QJsonObject> &result) {
              if (result && method != u"Member/seen")
                  syncNow();
              answer(result);
          });
      }),
      m_presence(m_store, clock, m_entry.accountId, RecordId::parse(m_entry.userId).value_or(RecordId()),
                 [this](const QString &method, const QJsonObject &arguments, services::PresenceService::Answer answer) {
                     callServer(method, arguments, std::move(answer));
                 }),
      m_syncWorker(new QObject), m_sync(std::make_shared<SyncSide>())
{
    m_pool.setMaxThreadCount(kPoolThreads);
    m_syncThread->setObjectName(u"sync"_s);
    m_syncWorker->moveToThread(m_syncThread.get());
    connect(m_syncThread.get(), &QThread::finished, m_syncWorker, &QObject::deleteLater);
    // A result on its way and the object that it waits for hold each other, and the thread's queue holds both.
    connect(m_syncThread.get(), &QThread::finished, m_syncThread.get(), [] { QCoreApplication::removePostedEvents(nullptr, QEvent::MetaCall); }, Qt::DirectConnection);

    connect(&m_store, &store::Store::openFailed, this, &WorkspaceSession::failed);
    connect(&m_store, &store::Store::opened, this, [this](const store::Rescue &rescue) {
        m_opened = true;
        startSync();
        Q_EMIT opened(rescue);
    });
    // A commit that leaves something to send or to fetch wakes the engine; more edits within a second travel together.
    connect(&m_store.hub(), &store::ChangeHub::statusChanged, this, [this](const store::SyncStatus &status) {
        if (status.pending > 0 || status.uploads > 0 || status.downloads > 0)
            post([](sync::SyncEngine &engine) { engine.localEdit(true); });
    });
}

LastWords::~LastWords()
{
    for (const auto &line : m_lines)
        line->wait();
}

void LastWords::take(std::unique_ptr<QThread> line)
{
    connect(line.get(), &QThread::finished, this, [this, ended = line.get()] {
        std::erase_if(m_lines, [ended](const auto &one) { return one.get() == ended && one->wait(); });
    });
    m_lines.push_back(std::move(line));
}

void WorkspaceSession::EndOfThread::operator()(QThread *thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

WorkspaceSession::~WorkspaceSession()
{
    // Without it colleagues would see a reply that is held offline, for a day. On this computer there are none.
    const auto farewell = m_lastWords && !m_entry.isEmbedded() ? m_presence.farewell(false) : std::nullopt;
    if (!m_syncThread->isRunning()) {
        delete m_syncWorker;
        m_pool.waitForDone();
        return;
    }
    // The engine belongs to the sync thread, so it ends there, before the cache does. The line may stay a little longer.
    QMetaObject::invokeMethod(
        m_syncWorker,
        [side = m_sync, worker = m_syncWorker, farewell] {
            side->engine.reset();
            const auto end = [side, staysAlone = farewell.has_value()] {
                side->caller.reset();
                side->transport.reset();
                if (staysAlone)
                    QThread::currentThread()->quit();
            };
            if (!farewell || !side->caller)
                return end();
            QTimer::singleShot(kFarewellMs, worker, end);
            // The caller is still at work above us: it goes when this turn is over.
            side->caller->call(u"Presence/set"_s, *farewell, [worker, end](const Result<QJsonObject> &) { QMetaObject::invokeMethod(worker, end, Qt::QueuedConnection); });
        },
        Qt::BlockingQueuedConnection);
    if (farewell)
        m_lastWords->take(std::unique_ptr<QThread>(m_syncThread.release()));
    m_pool.waitForDone();
}

void WorkspaceSession::open()
{
    m_store.open();
}

void WorkspaceSession::openCache()
{
    m_cacheOnly = true;
    open();
}

void WorkspaceSession::startSync()
{
    m_syncThread->start();
    QMetaObject::invokeMethod(m_syncWorker, [this, home = Courier(this), side = m_sync] {
        side->transport = m_makeTransport();
        watchPresence(*side->transport, home);
        if (const auto *team = qobject_cast<TeamTransport *>(side->transport.get()))
            connect(team, &TeamTransport::clockSkewChanged, this, &WorkspaceSession::clockSkewChanged);
        sync::SyncConfig config;
        config.accountId = m_entry.accountId;
        config.basePath = m_entry.serverUrl.path();
        config.windowDays = services::InboxHistory::kWindowDays;
        side->engine = std::make_unique<sync::SyncEngine>(m_store, *side->transport, m_clock, m_rng, config);
        side->caller = std::make_unique<sync::MethodCaller>(*side->transport, config.accountId);
        connect(side->engine.get(), &sync::SyncEngine::stateChanged, this, [this](const sync::SyncState &state) {
            m_syncState = state;
            m_history.setFetching(state.fetchingOlder);
            Q_EMIT syncStateChanged(state);
        });
    });
    if (!m_workOffline && !m_cacheOnly)
        post([](sync::SyncEngine &engine) { engine.start(); });
}

void WorkspaceSession::setWorkOffline(bool offline)
{
    if (m_workOffline == offline)
        return;
    // Said while the line still stands: what is written now is held until it is back.
    if (const auto farewell = offline ? m_presence.farewell(true) : std::nullopt)
        callServer(u"Presence/set"_s, *farewell, [](const Result<QJsonObject> &) {});
    m_workOffline = offline;
    if (!m_opened || m_cacheOnly)
        return;
    post([offline](sync::SyncEngine &engine) { offline ? engine.stop() : engine.start(); });
}

void WorkspaceSession::syncNow()
{
    if (!m_workOffline && !m_cacheOnly)
        post([](sync::SyncEngine &engine) { engine.syncNow(); });
}

services::InboxHistory::Server WorkspaceSession::historyServer()
{
    return {[this](qint64 beforeMs) { post([beforeMs](sync::SyncEngine &engine) { engine.fetchOlder(u"InboxItem"_s, beforeMs); }); },
            [this](const QStringList &ids) { post([ids](sync::SyncEngine &engine) { engine.refresh(u"InboxItem"_s, ids); }); },
            [this](const QString &item) {
                post([item](sync::SyncEngine &engine) { engine.fetchRelated(u"InboxMessage"_s, u"inboxItemId"_s, item); });
            }};
}

void WorkspaceSession::watchPresence(net::Transport &transport, const Courier &home)
{
    connect(&transport, &net::Transport::onlineChanged, &transport, [this, home](bool online) {
        home.deliver([this, online] { m_presence.setOnline(online); });
    });
    connect(&transport, &net::Transport::presenceReceived, &transport, [this, home](const QByteArray &json) {
        const auto picture = sync::parsePresence(json);
        if (picture)
            home.deliver([this, picture = *picture] { m_presence.take(picture); });
        else
            qCWarning(lcSync) << "news of colleagues cannot be read:" << picture.error().code;
    });
}

void WorkspaceSession::post(std::function<void(sync::SyncEngine &)> work)
{
    QMetaObject::invokeMethod(m_syncWorker, [side = m_sync, work = std::move(work)] {
        if (side->engine)
            work(*side->engine);
    });
}

void WorkspaceSession::callServer(const QString &method, const QJsonObject &arguments, services::PublishService::Answer answer)
{
    if (m_workOffline || m_cacheOnly || !m_opened)
        return answer(makeError(ErrorKind::Network, u"net.offline"_s));
    QMetaObject::invokeMethod(m_syncWorker, [home = Courier(this), side = m_sync, method, arguments, answer = std::move(answer)] {
        const auto deliver = [home, answer](const Result<QJsonObject> &result) {
            home.deliver([answer, result] { answer(result); });
        };
        if (side->caller)
            side->caller->call(method, arguments, deliver);
        else
            deliver(makeError(ErrorKind::Network, u"net.offline"_s));
    });
}

} // namespace campanile

#include "moc_workspacesession.cpp"
