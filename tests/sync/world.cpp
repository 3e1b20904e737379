// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/world.h"

#include "app/net/classify.h"
#include "server/core/storage/sqlitestorage.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::test {

World::World(server::Limits theLimits) : limits(theLimits)
{
    user = RecordId::create('u', clock, rng).toString();
    startServer();
    const auto made = engine->createWorkspace({{}, u"Acme"_s, {}, user, {}});
    if (!made)
        qFatal("no workspace: %s", qPrintable(made.error().code));
    account = *made;
    team->member = {account, u"Acme"_s, api::Role::Owner, false, 0};
}

void World::startServer()
{
    engine.reset();
    const auto storage = server::SqliteStorage::open({folder.filePath(u"db"_s), {}, 4});
    if (!storage)
        qFatal("no storage: %s", qPrintable(storage.error().code));
    server::EngineOptions options;
    options.blobDir = folder.filePath(u"blobs"_s);
    options.baseUrl = u"https://campanile.test"_s;
    options.limits = limits;
    engine = std::make_unique<server::Engine>(*storage, team, clock, rng, options);
}

net::Response World::answer(const net::Request &request, const QString &caller)
{
    server::ApiRequest api;
    api.method = request.method;
    api.path = request.path;
    api.query = request.query;
    for (const auto &[name, value] : request.headers)
        api.headers.emplaceBack(name.toLower(), value);
    if (!request.body.isEmpty() && api.header("content-type").isEmpty())
        api.headers.emplaceBack("content-type", "application/json");
    api.body = request.body;
    api.caller = {caller, u"device"_s};
    const server::ApiResponse response = engine->handle(api);
    net::Response out;
    out.status = response.status;
    out.headers = response.headers;
    out.body = response.body;
    while (response.stream) {
        const QByteArray piece = response.stream();
        if (piece.isEmpty())
            break;
        out.body += piece;
    }
    return out;
}

QJsonObject World::serverRecord(const QString &type, const RecordId &id)
{
    const QByteArray arguments =
        QJsonDocument(QJsonObject{{u"accountId"_s, account}, {u"ids"_s, QJsonArray{id.toString()}}}).toJson(QJsonDocument::Compact);
    net::Request request;
    request.path = "/jmap/api";
    request.body = sync::buildRequest({{type.toUtf8() + "/get", arguments, "0"}});
    const net::Response response = answer(request, user);
    return QJsonDocument::fromJson(response.body)["methodResponses"_L1][0][1]["list"_L1][0].toObject();
}

Device::Device(World &theWorld, const QString &path, sync::SyncConfig theConfig)
    : world(theWorld), config(std::move(theConfig))
{
    store::OpenOptions options;
    options.path = path;
    auto opened = store::StoreCore::open(options, world.clock, world.rng);
    if (!opened)
        qFatal("no cache: %s", qPrintable(opened.error().code));
    store = std::move(*opened);
    config.accountId = world.account;
    core = std::make_unique<sync::SyncCore>(config, world.clock, world.rng);
}

void Device::restart()
{
    pending.clear();
    timers.clear();
    core = std::make_unique<sync::SyncCore>(config, world.clock, world.rng);
    start();
}

sync::Event Device::fetch(const sync::Effect &effect)
{
    ++fetches;
    net::Response response;
    if (network)
        response = (forge ? forge(effect.http) : std::nullopt).value_or(net::Response());
    else
        response.error = makeError(ErrorKind::Network, u"net.refused"_s);
    if (network && response.status == 0 && response.error.isNull())
        response = world.answer(effect.http, world.user);
    if (const Error error = net::errorOf(response); !error.isNull())
        return sync::Event::fileFetched(effect.request, 0, error);
    QFile file(effect.text);
    if (!file.open(QIODevice::WriteOnly) || file.write(response.body) != response.body.size())
        return sync::Event::fileFetched(effect.request, 0, makeError(ErrorKind::Storage, u"store.diskFull"_s));
    return sync::Event::fileFetched(effect.request, response.body.size(), {});
}

void Device::put(const sync::Event &event)
{
    using Kind = sync::Effect::Kind;
    QList<sync::Event> more;
    for (const sync::Effect &effect : core->handle(*store, event)) {
        switch (effect.kind) {
        case Kind::Send:
        case Kind::SendStream:
            sent.append(effect.http.body);
            pending.append({effect.request, effect.kind == Kind::SendStream, effect.http});
            break;
        case Kind::Cancel:
            pending.removeIf([&](const Pending &call) { return call.id == effect.request; });
            break;
        case Kind::SetTimer:
            timers[effect.timer] = world.clock.nowMs() + effect.number;
            break;
        case Kind::StopTimer:
            timers.remove(effect.timer);
            break;
        case Kind::Status:
            break;
        case Kind::RefreshToken:
            ++refreshes;
            break;
        case Kind::ReadFile: {
            QFile file(effect.text);
            const bool open = file.open(QIODevice::ReadOnly) && file.seek(effect.number);
            more.append(sync::Event::fileRead(effect.request, open ? file.read(effect.length) : QByteArray(),
                                              open ? Error() : makeError(ErrorKind::Storage, u"sync.fileUnreadable"_s)));
            break;
        }
        case Kind::FetchFile:
            more.append(fetch(effect));
            break;
        case Kind::RemoveFiles:
            for (const QString &path : effect.paths)
                QFile::remove(path);
            more.append(sync::Event::filesRemoved(effect.request));
            break;
        }
    }
    for (const sync::Event &next : std::as_const(more))
        put(next);
}

bool Device::deliver()
{
    if (pending.isEmpty())
        return false;
    const Pending call = pending.takeFirst();
    net::Response response;
    if (!network) {
        response.error = makeError(ErrorKind::Network, u"net.refused"_s);
    } else {
        const auto forged = forge ? forge(call.request) : std::nullopt;
        response = forged ? *forged : world.answer(call.request, world.user);
    }
    if (call.stream && response.status == 200) {
        // Cut at awkward places, as a network does.
        for (qsizetype at = 0; at < response.body.size(); at += 777)
            put(sync::Event::streamPiece(call.id, response.body.mid(at, 777)));
        response.body.clear();
    }
    put(sync::Event::reply(call.id, response));
    return true;
}

void Device::loseAnswer()
{
    const Pending call = pending.takeFirst();
    (void)world.answer(call.request, world.user);
    net::Response lost;
    lost.error = makeError(ErrorKind::Timeout, u"net.timeout"_s);
    put(sync::Event::reply(call.id, lost));
}

bool Device::settle(int maxSteps)
{
    for (int i = 0; i < maxSteps; ++i) {
        if (deliver())
            continue;
        const auto retry = timers.find(sync::Timer::Retry);
        const auto upload = timers.find(sync::Timer::Upload);
        const auto due = retry != timers.end() ? retry : upload != timers.end() ? upload : timers.find(sync::Timer::Download);
        if (due == timers.end())
            return true;
        if (!network)
            return true; // it would try for ever
        const sync::Timer timer = due.key();
        world.clock.setMs(std::max(world.clock.nowMs(), due.value()));
        timers.erase(due);
        put(sync::Event::timerFired(timer));
    }
    return false;
}

RecordId Device::create(const QJsonObject &properties)
{
    world.clock.advanceMs(1);
    const RecordId id = RecordId::create('p', world.clock, world.rng);
    store::Mutation mutation;
    mutation.label = u"post.create"_s;
    mutation.ops = {store::SetOp::create(u"Post"_s, id, properties)};
    const auto saved = store->applyLocal(mutation);
    if (!saved)
        qFatal("not saved: %s %s", qPrintable(saved.error().code), qPrintable(saved.error().detail));
    put(sync::Event::localEdit(false));
    return id;
}

Result<store::Saved> Device::edit(const RecordId &id, const QJsonObject &patch)
{
    world.clock.advanceMs(1);
    store::Mutation mutation;
    mutation.label = u"post.edit"_s;
    mutation.ops = {store::SetOp::update(u"Post"_s, id, patch)};
    auto saved = store->applyLocal(mutation);
    put(sync::Event::localEdit(false));
    return saved;
}

QJsonValue Device::value(const RecordId &id, const QString &property)
{
    const auto record = store->reader().get(u"Post"_s, id);
    if (!record || !*record)
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson((*record)->body).object().value(property);
}

store::SyncStatus Device::status()
{
    const auto status = store->status();
    return status ? *status : store::SyncStatus{};
}

} // namespace campanile::test
