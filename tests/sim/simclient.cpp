// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simworld.h"

using namespace Qt::StringLiterals;

namespace campanile::sim {

namespace {
constexpr qint64 kTenYears = 3650LL * 86'400'000;

net::Response broken(ErrorKind kind, const QString &code)
{
    net::Response response;
    response.error = makeError(kind, code);
    return response;
}

net::Response refusal(int status)
{
    net::Response response;
    response.status = status;
    response.headers.emplaceBack("content-type", "text/html");
    if (status == 429)
        response.headers.emplaceBack("retry-after", "20");
    response.body = "<html>no</html>";
    return response;
}
} // namespace

SimClient &SimWorld::addClient(const QString &user)
{
    const int index = int(m_clients.size());
    auto client = std::make_unique<SimClient>(m_now, m_plan.seed * 131 + quint64(index) + 3);
    client->index = index;
    client->path = "/c" + QByteArray::number(index) + "/cache.sqlite";
    client->disk.copyFrom(m_image.client);
    std::map<QByteArray, std::shared_ptr<Inode>> renamed;
    for (const auto &[name, inode] : client->disk.files)
        renamed["/c" + QByteArray::number(index) + name.mid(2)] = inode;
    client->disk.files = client->disk.safeFiles = renamed;
    client->disk.ignoreSync = m_plant == Plant::ClientNoSync;
    memoryvfs::mount("/c" + QByteArray::number(index) + '/', &client->disk);
    client->user = user.isEmpty() ? RecordId::create('u', m_serverClock, m_worldRng).toString() : user;
    if (!m_directory->members.contains(client->user))
        m_directory->members.insert(client->user, {m_image.account, u"Acme"_s, api::Role::Owner, false, 0});
    m_clients.push_back(std::move(client));
    return *m_clients.back();
}

void SimWorld::startClient(SimClient &client)
{
    ++client.life;
    client.timers.clear();
    client.calls.clear();
    store::OpenOptions options;
    options.path = QString::fromLatin1(client.path);
    options.vfs = memoryvfs::name();
    options.types = m_image.types;
    auto opened = store::StoreCore::open(options, client.clock, client.rng);
    if (!opened) {
        if (client.disk.dead || client.disk.full)
            return; // tried again when the disk is well
        fail(u"I1 the cache of client %1 cannot be opened: %2 %3"_s.arg(client.index).arg(opened.error().code, opened.error().detail));
        return;
    }
    client.store = std::move(*opened);
    client.usable = true;
    m_oracle.noteOutbox(client);
    sync::SyncConfig config;
    config.accountId = m_image.account;
    config.pageSize = m_plan.seed % 3 == 0 ? 3 : 4096;
    config.snapshotAbove = m_plan.seed % 5 == 0 ? 10 : 20'000;
    client.core = std::make_unique<sync::SyncCore>(config, client.clock, client.rng);
    put(client, sync::Event::of(sync::Event::Kind::Start));
}

void SimWorld::stopClient(SimClient &client, bool power)
{
    trace((power ? "power loss " : "kill ") + QByteArray::number(client.index));
    client.disk.dead = true;
    client.core.reset();
    client.store.reset();
    client.usable = false;
    ++client.life;
    if (power)
        client.disk.powerLoss(m_worldRng);
    else
        client.disk.processLoss();
}

void SimWorld::checkPower(SimClient &client)
{
    if (client.disk.dead && !failed()) {
        stopClient(client, true);
        startClient(client);
    } else if (!client.usable && !client.disk.full && !failed()) {
        startClient(client);
    }
}

void SimWorld::put(SimClient &client, const sync::Event &event)
{
    using Kind = sync::Effect::Kind;
    if (!client.usable || failed())
        return;
    const int life = client.life;
    const QList<sync::Effect> effects = client.core->handle(*client.store, event);
    if (client.disk.dead) {
        at(100, [this, index = client.index] { checkPower(*m_clients[size_t(index)]); });
        client.usable = false;
        return;
    }
    for (const sync::Effect &effect : effects) {
        switch (effect.kind) {
        case Kind::Send:
        case Kind::SendStream:
            send(client, effect);
            break;
        case Kind::Cancel:
            client.calls.remove(effect.request);
            break;
        case Kind::SetTimer: {
            const quint64 number = ++m_order;
            client.timers[int(effect.timer)] = number;
            at(effect.number, [this, index = client.index, life, timer = effect.timer, number] {
                SimClient &target = *m_clients[size_t(index)];
                if (target.life != life || target.timers.value(int(timer)) != number)
                    return;
                target.timers.remove(int(timer));
                put(target, sync::Event::timerFired(timer));
            });
            break;
        }
        case Kind::StopTimer:
            client.timers.remove(int(effect.timer));
            break;
        case Kind::Status:
            trace("status " + QByteArray::number(client.index) + ' ' + QByteArray::number(int(effect.state.phase)) + ' '
                  + effect.state.error.code.toLatin1() + ' ' + effect.state.error.detail.toLatin1());
            break;
        case Kind::RefreshToken:
            at(300, [this, index = client.index, life, fails = !m_healthy && m_worldRng.below(5) == 0] {
                SimClient &target = *m_clients[size_t(index)];
                if (target.life == life)
                    put(target, sync::Event::tokenRenewed(fails ? makeError(ErrorKind::Network, u"net.refused"_s) : Error()));
            });
            break;
        case Kind::ReadFile:
        case Kind::FetchFile:
        case Kind::RemoveFiles:
            break; // no files in these histories
        }
    }
    if (!failed())
        fail(m_oracle.checkClient(client));
}

void SimWorld::send(SimClient &client, const sync::Effect &effect)
{
    const int life = client.life;
    const int request = effect.request;
    const bool stream = effect.kind == sync::Effect::Kind::SendStream;
    client.calls.insert(request, true);
    SeededRng fate((m_plan.seed << 20) ^ (quint64(client.index) << 50) ^ ++client.sends);
    const auto luck = [&](int percent) { return !m_healthy && m_plan.lossy && int(fate.below(100)) < percent; };
    const bool lost = luck(8);
    const bool answerLost = luck(8);
    const bool twice = luck(5);
    const bool cut = luck(3);
    const bool old = luck(2);
    const qint64 there = 5 + qint64(fate.below(luck(10) ? 40'000 : 200));
    const qint64 back = 5 + qint64(fate.below(luck(10) ? 40'000 : 200));
    const int refused = luck(6) ? QList<int>{429, 503, 500, 401, 200, 502}.at(qsizetype(fate.below(6))) : 0;
    const bool refusedAfter = fate.below(2) == 0;
    trace("send " + QByteArray::number(client.index) + ' ' + QByteArray::number(request) + ' ' + effect.http.path);
    const auto reply = [this, index = client.index, life, request, stream](qint64 delay, net::Response response, bool last = true) {
        at(delay, [this, index, life, request, stream, response = std::move(response), last] {
            deliver(*m_clients[size_t(index)], life, request, stream, response, last);
        });
    };
    if (!client.online) {
        reply(50, broken(ErrorKind::Network, u"net.refused"_s));
        return;
    }
    at(effect.http.timeoutMs, [this, index = client.index, life, request, stream] {
        deliver(*m_clients[size_t(index)], life, request, stream, broken(ErrorKind::Timeout, u"net.timeout"_s), true);
    });
    if (lost)
        return;
    const auto arrive = [this, index = client.index, http = effect.http, reply, answerLost, cut, old, back, refused, refusedAfter] {
        SimClient &from = *m_clients[size_t(index)];
        if (refused != 0 && !refusedAfter) {
            reply(back, refusal(refused));
            return;
        }
        net::Response response = answer(http, from);
        if (failed() || answerLost)
            return;
        if (refused != 0)
            response = refusal(refused);
        if (cut)
            response.body.truncate(response.body.size() / 2);
        if (old && http.path == "/jmap/api" && m_plant == Plant::None && !from.lastAnswer.isEmpty())
            response.body = from.lastAnswer; // a proxy repeats itself
        if (http.path == "/jmap/api" && m_plant == Plant::None && response.status == 200 && !cut && refused == 0)
            from.lastAnswer = response.body;
        reply(back, response);
    };
    at(there, arrive);
    if (twice) // the network repeats the request; both answers come
        at(there + 1 + qint64(fate.below(30'000)), arrive);
}

void SimWorld::deliver(SimClient &client, int life, int request, bool stream, net::Response response, bool last)
{
    if (client.life != life || !client.usable)
        return;
    const bool waiting = client.calls.contains(request);
    if (!waiting && response.error.kind == ErrorKind::Timeout)
        return;
    if (waiting && last)
        client.calls.remove(request);
    // A late answer is delivered all the same: the state machine must know that it is late.
    if (stream && response.status == 200) {
        const qsizetype piece = 300 + qsizetype(m_plan.seed % 700);
        for (qsizetype at = 0; at < response.body.size() && client.usable && client.life == life; at += piece)
            put(client, sync::Event::streamPiece(request, response.body.mid(at, piece)));
        response.body.clear();
    }
    if (client.usable && client.life == life)
        put(client, sync::Event::reply(request, response));
}

void SimWorld::lookAtInbox(SimClient &client)
{
    if (!client.usable)
        return;
    store::Query query;
    query.type = u"InboxItem"_s;
    query.limit = 50;
    const auto page = client.store->reader().query(query);
    QStringList ids;
    for (const store::Record &record : page ? page->rows : QList<store::Record>())
        ids.append(record.id.toString());
    if (!ids.isEmpty())
        put(client, sync::Event::recordsWanted(u"InboxItem"_s, ids));
}

void SimWorld::clientStep(const Step &step)
{
    if (failed())
        return;
    SeededRng dice(step.dice);
    SimClient &client = *m_clients[size_t(step.client)];
    switch (step.kind) {
    case Step::Kind::Offline:
        client.online = false;
        return;
    case Step::Kind::Online:
        client.online = true;
        put(client, sync::Event::onlineChanged(true));
        return;
    case Step::Kind::Kill:
    case Step::Kind::PowerLoss:
        stopClient(client, step.kind == Step::Kind::PowerLoss);
        at(qint64(dice.below(3'000)), [this, index = step.client] { checkPower(*m_clients[size_t(index)]); });
        return;
    case Step::Kind::PowerLossInside:
        client.disk.writesLeft = int(dice.below(40));
        return;
    case Step::Kind::Keep:
        if (client.usable && client.store->checkpoint()) {
            client.kept = std::make_unique<Disk>();
            client.kept->copyFrom(client.disk);
            client.keptMark = m_oracle.mark();
        }
        return;
    case Step::Kind::Rollback:
        if (client.kept) {
            stopClient(client, false);
            client.disk.copyFrom(*client.kept);
            client.rolledBack = true;
            m_oracle.noteRollback(client, client.keptMark);
            startClient(client);
        }
        return;
    case Step::Kind::Copy:
        if (m_clients.size() < 6 && client.usable && client.store->checkpoint()) {
            SimClient &twin = addClient(client.user);
            twin.clockMoved = client.clockMoved; // its window was the same
            Disk copy;
            copy.copyFrom(client.disk);
            std::map<QByteArray, std::shared_ptr<Inode>> renamed;
            for (const auto &[name, inode] : copy.files) {
                if (!name.endsWith("-wal") && !name.endsWith("-shm"))
                    renamed[twin.path] = inode;
            }
            twin.disk.files = twin.disk.safeFiles = renamed;
            m_oracle.noteCopy(client);
            startClient(twin);
        }
        return;
    case Step::Kind::DiskFull:
        client.disk.full = true;
        at(qint64(dice.below(30'000)), [this, index = step.client] {
            SimClient &target = *m_clients[size_t(index)];
            target.disk.full = false;
            checkPower(target);
        });
        return;
    case Step::Kind::Clock:
        client.clock.offsetMs = qint64(dice.below(3)) * kTenYears - kTenYears;
        client.clockMoved = true;
        return;
    case Step::Kind::SyncNow:
        // A person looks around: further back in the inbox, or at what is there.
        if (dice.below(2) == 0)
            put(client, sync::Event::olderWanted(u"InboxItem"_s));
        if (dice.below(2) == 0)
            lookAtInbox(client);
        put(client, sync::Event::of(sync::Event::Kind::SyncNow));
        return;
    default:
        break;
    }
    if (client.usable)
        (void)editStep(step, client);
    if (client.disk.dead)
        checkPower(client);
}

} // namespace campanile::sim
