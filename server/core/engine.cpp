// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/engine.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "server/core/blobs/blobrows.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/engineparts.h"
#include "server/core/jmap/writelimiter.h"
#include "server/core/presence/presencedesk.h"

#include <QHash>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace campanile::server {

/** Who listens. Shared with the handles, which may outlive the engine. */
struct Listeners {
    struct Entry {
        QString userId;
        Service::Listener call;
        bool isWorker = false;
    };
    QMutex mutex;
    QHash<quint64, std::shared_ptr<Entry>> entries;
    QHash<QString, qint64> lastSeen;
    quint64 nextId = 0;
};

class Engine::Private
{
public:
    Private(std::shared_ptr<Storage> s, std::shared_ptr<const Directory> dir, const Clock &c, Rng &r, EngineOptions o)
        : storage(std::move(s)), directory(std::move(dir)), options(std::move(o)), blobs(options.blobDir),
          writes(c, options.limits.writesPerSecond, options.limits.writeBurst), listeners(std::make_shared<Listeners>()), presence(c, directory)
    {
        services = std::make_shared<MethodServices>(
            MethodServices{*storage, *directory, rules, options.limits, c, r, blobs, writes, options.upcasters, counters,
                           [this](const QString &account, qint64 seq) { announce(account, seq); }});
        services->presence = &presence;
    }

    void announce(const QString &accountId, qint64 seq)
    {
        QList<std::shared_ptr<Listeners::Entry>> targets;
        {
            const QMutexLocker lock(&listeners->mutex);
            qint64 &seen = listeners->lastSeen[accountId];
            seen = std::max(seen, seq);
            targets = listeners->entries.values();
        }
        for (const auto &target : std::as_const(targets)) {
            if (target->isWorker || directory->membership(target->userId, accountId))
                target->call({accountId, seq});
        }
    }

    std::shared_ptr<void> listen(Listeners::Entry entry)
    {
        const QMutexLocker lock(&listeners->mutex);
        const quint64 id = ++listeners->nextId;
        listeners->entries.insert(id, std::make_shared<Listeners::Entry>(std::move(entry)));
        return std::shared_ptr<void>(static_cast<void *>(listeners.get()), [all = listeners, id](void *) {
            const QMutexLocker inner(&all->mutex);
            all->entries.remove(id);
        });
    }

    ApiResponse route(const ApiRequest &request)
    {
        QList<QByteArray> path;
        for (const QByteArray &part : request.path.split('/'))
            path.append(QByteArray::fromPercentEncoding(part));
        if (path.size() < 3 || !path.first().isEmpty())
            return problemResponse(404, u"no such path"_s);
        const bool get = request.method == "GET" || request.method == "HEAD";
        const bool post = request.method == "POST";
        if (path.at(1) == ".well-known" && path.at(2) == "jmap" && path.size() == 3)
            return get ? sessionResponse(*services, request.caller.userId, options.baseUrl)
                       : problemResponse(405, u"GET only"_s);
        if (path.at(1) != "jmap")
            return problemResponse(404, u"no such path"_s);
        const QByteArray &area = path.at(2);
        if (area == "api" && path.size() == 3)
            return post ? apiResponse(*services, request) : problemResponse(405, u"POST only"_s);
        if (area == "upload")
            return post ? uploadResponse(*services, request, path) : problemResponse(405, u"POST only"_s);
        if (area == "download")
            return get ? downloadResponse(services, request, path) : problemResponse(405, u"GET only"_s);
        if (area == "snapshot")
            return get ? snapshotResponse(services, request, path) : problemResponse(405, u"GET only"_s);
        if (area == "move")
            return get || post ? moveResponse(*services, request, path) : problemResponse(405, u"GET and POST only"_s);
        if (area == "schema")
            return get ? schemaResponse(path) : problemResponse(405, u"GET only"_s);
        return problemResponse(404, u"no such path"_s);
    }

    std::shared_ptr<Storage> storage;
    std::shared_ptr<const Directory> directory;
    EngineOptions options;
    BlobStore blobs;
    WriteLimiter writes;
    MutationCounters counters;
    RuleBook rules;
    std::shared_ptr<Listeners> listeners;
    PresenceDesk presence;
    std::shared_ptr<MethodServices> services;
};

Engine::Engine(std::shared_ptr<Storage> storage, std::shared_ptr<const Directory> directory, const Clock &clock,
               Rng &rng, EngineOptions options)
    : d(std::make_unique<Private>(std::move(storage), std::move(directory), clock, rng, std::move(options)))
{
}

Engine::~Engine() = default;

void Engine::setPractice(std::weak_ptr<PracticeServer> practice)
{
    d->services->practice = std::move(practice);
}

void Engine::setAccounts(std::weak_ptr<AccountDesk> accounts)
{
    d->services->accounts = std::move(accounts);
}

void Engine::setMoves(std::weak_ptr<MoveDesk> moves)
{
    d->services->moves = std::move(moves);
}

const MethodServices &Engine::parts() const
{
    return *d->services;
}

void Engine::setMembers(std::weak_ptr<MemberDesk> members)
{
    d->services->members = std::move(members);
}

void Engine::announceTo(const QString &userId, const QString &accountId)
{
    QList<std::shared_ptr<Listeners::Entry>> targets;
    qint64 seq = 0;
    {
        const QMutexLocker lock(&d->listeners->mutex);
        seq = d->listeners->lastSeen.value(accountId);
        targets = d->listeners->entries.values();
    }
    for (const auto &target : std::as_const(targets)) {
        if (!target->isWorker && target->userId == userId)
            target->call({accountId, seq});
    }
}

MutationCounts Engine::mutationCounts() const
{
    const MutationCounters &counters = d->counters;
    return {counters.applied, counters.rejected, counters.replayed, counters.delayed};
}

ApiResponse Engine::handle(const ApiRequest &request)
{
    // The caller was authenticated by the face; without a user there is nothing to show.
    if (request.caller.userId.isEmpty())
        return problemResponse(401, u"not signed in"_s);
    return d->route(request);
}

std::shared_ptr<void> Engine::subscribe(const Caller &caller, Listener listener)
{
    return d->listen({caller.userId, std::move(listener)});
}

std::shared_ptr<void> Engine::subscribePresence(const Caller &caller, PresenceListener listener)
{
    return d->presence.subscribe(caller, std::move(listener));
}

QByteArray Engine::presenceFor(const Caller &caller, const QString &accountId)
{
    return d->presence.pictureFor(caller.userId, accountId);
}

PresenceDesk &Engine::presence()
{
    return d->presence;
}

std::shared_ptr<void> Engine::watch(Listener listener)
{
    return d->listen({{}, std::move(listener), true});
}

Result<qint64> Engine::write(const QString &accountId, const std::function<Result<void>(SystemRecords &)> &work)
{
    return writeSystemRecords(*d->services, accountId, work);
}

Result<void> Engine::read(const QString &accountId, const std::function<Result<void>(const SystemReader &)> &work)
{
    auto opened = WorkspaceTx::open(*d->storage, accountId, Access::Read);
    if (!opened)
        return opened.error();
    const auto records = makeSystemRecords(*d->services, **opened, 0);
    return work(*records);
}

Result<QStringList> Engine::workspaces()
{
    return d->storage->accounts();
}

Result<QString> Engine::createWorkspace(const NewWorkspace &workspace)
{
    const MethodServices &services = *d->services;
    const QString id = workspace.accountId.isEmpty() ? RecordId::create('w', services.clock, services.rng).toString()
                                                     : workspace.accountId;
    const qint64 nowMs = services.clock.nowMs();
    auto begun = d->storage->create(id, workspace.name, nowMs);
    if (!begun)
        return begun.error();
    auto tx = WorkspaceTx::adopt(std::move(*begun));
    if (!tx)
        return tx.error();
    if (auto started = (*tx)->beginCommit(); !started)
        return started.error();
    QJsonObject record = workspace.properties;
    record.insert(u"id"_s, id);
    record.insert(u"name"_s, workspace.name);
    record.insert(u"timezone"_s, workspace.timezone.isEmpty() ? u"UTC"_s : workspace.timezone);
    if (!workspace.ownerId.isEmpty())
        record.insert(u"ownerId"_s, workspace.ownerId);
    if (!record.contains(u"slug"_s))
        record.insert(u"slug"_s, id);
    const auto records = makeSystemRecords(services, **tx, nowMs);
    if (auto created = records->create(u"Workspace"_s, record); !created)
        return created.error();
    if (auto ended = (*tx)->endCommit(); !ended)
        return ended.error();
    const qint64 seq = (*tx)->seq();
    if (auto committed = (*tx)->commit(); !committed)
        return committed.error();
    tx->reset();
    d->announce(id, seq);
    return id;
}

Result<qint64> Engine::sequence(const QString &accountId)
{
    auto opened = WorkspaceTx::open(*d->storage, accountId, Access::Read);
    if (!opened)
        return opened.error();
    return (*opened)->seq();
}

Result<QString> Engine::blobPath(const QString &accountId, const QString &blobId)
{
    if (!d->blobs.contains(accountId, blobId))
        return makeError(ErrorKind::NotFound, u"blob.notFound"_s);
    return d->blobs.path(accountId, blobId);
}

Result<QString> Engine::putBlob(const QString &accountId, const QByteArray &content, const QString &mimeType,
                                const QString &userId)
{
    auto opened = WorkspaceTx::open(*d->storage, accountId, Access::Write);
    if (!opened)
        return opened.error();
    auto id = d->blobs.put(accountId, content);
    if (!id)
        return id.error();
    if (auto noted = noteBlob(**opened, *id, content.size(), mimeType, userId, d->services->clock.nowMs()); !noted)
        return noted.error();
    if (auto committed = (*opened)->commit(); !committed)
        return committed.error();
    return *id;
}

Result<HousekeepingReport> Engine::housekeeping(const QString &accountId)
{
    return runHousekeeping(*d->services, accountId);
}

Result<void> Engine::backup(const QString &accountId, const QString &folder)
{
    return runBackup(*d->services, accountId, folder);
}

Result<QString> Engine::restore(const QString &folder)
{
    qint64 seq = 0;
    auto account = runRestore(*d->services, folder, &seq);
    if (account)
        d->announce(*account, seq);
    return account;
}

void Engine::pollForeignCommits()
{
    QStringList accounts;
    {
        const QMutexLocker lock(&d->listeners->mutex);
        for (const auto &entry : std::as_const(d->listeners->entries)) {
            for (const Membership &member : d->directory->memberships(entry->userId)) {
                if (!accounts.contains(member.accountId))
                    accounts.append(member.accountId);
            }
        }
    }
    for (const QString &account : std::as_const(accounts)) {
        auto seq = sequence(account);
        if (!seq) {
            qCWarning(lcServer) << "cannot read the counter of a workspace:" << seq.error().code;
            continue;
        }
        bool isNew = false;
        {
            const QMutexLocker lock(&d->listeners->mutex);
            const auto known = d->listeners->lastSeen.constFind(account);
            isNew = known != d->listeners->lastSeen.constEnd() && *known < *seq;
            if (known == d->listeners->lastSeen.constEnd())
                d->listeners->lastSeen.insert(account, *seq);
        }
        if (isNew)
            d->announce(account, *seq);
    }
}

} // namespace campanile::server
