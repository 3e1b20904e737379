// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simworld.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::sim {

namespace {
constexpr qint64 kDayMs = 86'400'000;

/** Changes the arguments of every response with @p name. */
void changeResponse(QByteArray &body, QLatin1StringView name, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject root = QJsonDocument::fromJson(body).object();
    QJsonArray responses = root.value(u"methodResponses"_s).toArray();
    for (qsizetype i = 0; i < responses.size(); ++i) {
        QJsonArray response = responses.at(i).toArray();
        if (response.at(0).toString() != name)
            continue;
        QJsonObject arguments = response.at(1).toObject();
        change(arguments);
        response.replace(1, arguments);
        responses.replace(i, response);
    }
    root.insert(u"methodResponses"_s, responses);
    body = QJsonDocument(root).toJson(QJsonDocument::Compact);
}
} // namespace

void SimWorld::startServer()
{
    m_engine.reset();
    m_storage.reset();
    auto storage = server::SqliteStorage::open(
        {QString::fromUtf8(m_image.folder + "/db"), {memoryvfs::name(), true}, 1});
    if (!storage) {
        fail(u"server does not start: "_s + storage.error().code);
        return;
    }
    m_storage = *storage;
    server::EngineOptions options;
    options.blobDir = QString::fromUtf8(m_image.folder + "/blobs");
    options.baseUrl = u"https://campanile.test"_s;
    options.limits.changesRetentionDays = 1; // so that a leap of time purges
    options.limits.trashDays = 1;
    m_engine = std::make_unique<server::Engine>(m_storage, m_directory, m_serverClock, m_serverRng, options);
    if (const auto seq = m_engine->sequence(m_image.account); !seq)
        fail(u"I2 the workspace cannot be opened after a crash: %1 %2"_s.arg(seq.error().code, seq.error().detail));
}

void SimWorld::crashServer()
{
    trace("server crash");
    m_serverDisk.dead = true;
    m_engine.reset();
    m_storage.reset();
    m_serverDisk.powerLoss(m_worldRng);
    startServer();
}

Result<void> SimWorld::sql(const QByteArray &text)
{
    auto transaction = m_storage->begin(m_image.account, server::Access::Write);
    if (!transaction)
        return transaction.error();
    if (auto done = (*transaction)->sql().run(text, {}); !done)
        return done.error();
    return (*transaction)->commit();
}

net::Response SimWorld::ask(const net::Request &request, const QString &user)
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
    api.caller = {user, u"device"_s};
    const server::ApiResponse response = m_engine->handle(api);
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

net::Response SimWorld::answer(const net::Request &request, SimClient &client)
{
    ++m_requests;
    net::Request sent = request;
    const bool api = request.path == "/jmap/api";
    if (api) {
        plantBefore();
        changeRequest(sent.body);
    }
    const auto before = m_engine->sequence(m_image.account);
    net::Response response = ask(sent, client.user);
    if (m_serverDisk.dead) {
        // The power failed in the middle: nobody hears the answer.
        crashServer();
        net::Response none;
        none.error = makeError(ErrorKind::Network, u"net.reset"_s);
        return none;
    }
    if (api && response.status == 200)
        m_oracle.noteExchange(request.body, response.body);
    if (api) {
        plantAfter();
        changeAnswer(response.body, client);
    }
    const auto after = m_engine->sequence(m_image.account);
    if (before && after && *before != *after)
        announce(client.index);
    trace("answer " + QByteArray::number(client.index) + ' ' + request.path + ' ' + QByteArray::number(response.status) + ' '
          + QByteArray::number(qHashBits(response.body.constData(), size_t(response.body.size()))));
    return response;
}

void SimWorld::announce(int except)
{
    const auto seq = m_engine->sequence(m_image.account);
    for (const auto &client : m_clients) {
        if (!client->usable || !client->online || (!m_healthy && m_worldRng.below(3) == 0))
            continue;
        const int life = client->life;
        at(20 + qint64(m_worldRng.below(400)), [this, index = client->index, life, number = seq ? *seq : 0] {
            SimClient &target = *m_clients[size_t(index)];
            if (target.usable && target.life == life && target.online)
                put(target, sync::Event::serverMoved(m_image.account, number));
        });
    }
    Q_UNUSED(except)
}

// The inbox: something new, something late from long ago, a change, a withdrawal.
Result<void> SimWorld::receive(server::SystemRecords &records, const QString &account, SeededRng &dice)
{
    const auto items = records.query(u"InboxItem"_s, {}, 50);
    if (!items)
        return items.error();
    const quint64 what = dice.below(4);
    if (what == 0 || items->isEmpty()) {
        const qint64 ago = qint64(dice.below(3) == 0 ? dice.below(300) : dice.below(20)) * kDayMs;
        const auto made = records.create(u"InboxItem"_s, inboxItem(account, ++m_received, m_now - ago));
        return made ? Result<void>() : Result<void>(made.error());
    }
    const QString id = items->at(qsizetype(dice.below(quint64(items->size())))).value(u"id"_s).toString();
    if (what == 1 && items->size() > 3)
        return records.destroy(u"InboxItem"_s, id);
    return records.patch(u"InboxItem"_s, id, {{u"content"_s, token('n')}});
}

void SimWorld::serverStep(const Step &step)
{
    SeededRng dice(step.dice);
    switch (step.kind) {
    case Step::Kind::ServerEdit: {
        // What the publisher and the importers do: owned properties, and now and then a record.
        const auto done = m_engine->write(m_image.account, [&](server::SystemRecords &records) -> Result<void> {
            const auto accounts = records.query(u"SocialAccount"_s, {}, 10);
            if (!accounts)
                return accounts.error();
            const QString id = accounts->at(qsizetype(dice.below(quint64(accounts->size())))).value(u"id"_s).toString();
            if (auto named = records.patch(u"SocialAccount"_s, id, {{u"displayName"_s, token('n')}}); !named)
                return named;
            if (auto received = receive(records, id, dice); !received)
                return received;
            const auto targets = records.query(u"PostTarget"_s, {}, 50);
            if (!targets || targets->isEmpty() || dice.below(2) == 0)
                return targets ? Result<void>() : Result<void>(targets.error());
            const QString target = targets->at(qsizetype(dice.below(quint64(targets->size())))).value(u"id"_s).toString();
            return records.patch(u"PostTarget"_s, target, {{u"step"_s, token('s')}});
        });
        if (!done && !m_serverDisk.dead)
            fail(u"server edit failed: %1 %2"_s.arg(done.error().code, done.error().detail));
        announce(-1);
        break;
    }
    case Step::Kind::Acl: {
        SimClient &client = *m_clients[size_t(step.client)];
        server::Membership &member = m_directory->members[client.user];
        static constexpr api::Role kRoles[] = {api::Role::Owner, api::Role::Manager, api::Role::Editor, api::Role::Viewer};
        member.role = kRoles[dice.below(4)];
        ++member.acl;
        break;
    }
    case Step::Kind::Leap:
        m_now += kDayMs / 2 + qint64(dice.below(quint64(kDayMs)));
        [[fallthrough]];
    case Step::Kind::Housekeeping: {
        if (m_serverDisk.dead)
            break;
        const auto done = m_engine->housekeeping(m_image.account);
        if (!done && !m_serverDisk.dead)
            fail(u"housekeeping failed: %1 %2"_s.arg(done.error().code, done.error().detail));
        if (m_plant == Plant::NoFloor && done)
            (void)sql("UPDATE workspace SET floor = 0");
        break;
    }
    case Step::Kind::Backup:
        if (m_backups < 3) {
            const QString folder = QString::fromUtf8(m_image.folder + "/backup/") + QString::number(m_backups);
            const auto done = m_engine->backup(m_image.account, folder);
            if (!done)
                fail(u"backup failed: %1 %2"_s.arg(done.error().code, done.error().detail));
            m_oracle.noteBackup(m_backups++);
        }
        break;
    case Step::Kind::Restore:
        if (m_backups > 0) {
            const int which = int(dice.below(quint64(m_backups)));
            const auto done = m_engine->restore(QString::fromUtf8(m_image.folder + "/backup/") + QString::number(which));
            if (!done && !m_serverDisk.dead)
                fail(u"restore failed: %1 %2"_s.arg(done.error().code, done.error().detail));
            else if (done)
                m_oracle.noteRestore(which);
            announce(-1);
        }
        break;
    case Step::Kind::ServerCrash:
        crashServer();
        break;
    case Step::Kind::ServerCrashInside:
        m_serverDisk.writesLeft = int(dice.below(60));
        break;
    default:
        break;
    }
    if (m_serverDisk.dead && !failed())
        crashServer();
}

void SimWorld::plantBefore()
{
    if (m_plant == Plant::ForgetMutations) {
        (void)sql("DELETE FROM mutation");
        (void)sql("DELETE FROM sync_client");
    }
}

void SimWorld::plantAfter()
{
    if (m_plant == Plant::NoConflicts) {
        (void)sql("DELETE FROM chg WHERE typ = 'Conflict'");
        (void)sql("DELETE FROM rec_conflict");
    }
}

void SimWorld::changeRequest(QByteArray &body)
{
    if (m_plant != Plant::NoBase && m_plant != Plant::NoDependencies)
        return;
    QJsonObject root = QJsonDocument::fromJson(body).object();
    QJsonArray calls = root.value(u"methodCalls"_s).toArray();
    for (qsizetype i = 0; i < calls.size(); ++i) {
        QJsonArray call = calls.at(i).toArray();
        QJsonObject arguments = call.at(1).toObject();
        QJsonArray mutations = arguments.value(u"mutations"_s).toArray();
        for (qsizetype j = 0; j < mutations.size(); ++j) {
            QJsonObject mutation = mutations.at(j).toObject();
            if (m_plant == Plant::NoDependencies)
                mutation.insert(u"after"_s, QJsonArray());
            QJsonArray sets = mutation.value(u"calls"_s).toArray();
            for (qsizetype k = 0; m_plant == Plant::NoBase && k < sets.size(); ++k) {
                QJsonArray set = sets.at(k).toArray();
                QJsonObject inner = set.at(1).toObject();
                inner.remove(u"base"_s);
                set.replace(1, inner);
                sets.replace(k, set);
            }
            mutation.insert(u"calls"_s, sets);
            mutations.replace(j, mutation);
        }
        if (arguments.contains(u"mutations"_s))
            arguments.insert(u"mutations"_s, mutations);
        call.replace(1, arguments);
        calls.replace(i, call);
    }
    root.insert(u"methodCalls"_s, calls);
    body = QJsonDocument(root).toJson(QJsonDocument::Compact);
}

void SimWorld::changeAnswer(QByteArray &body, SimClient &client)
{
    const auto skip = [&](bool half) {
        changeResponse(body, "Sync/changes"_L1, [&](QJsonObject &page) {
            QJsonObject records = page.value(u"records"_s).toObject();
            const QJsonArray posts = records.value(u"Post"_s).toArray();
            if (half ? posts.isEmpty() || !records.contains(u"PostTarget"_s) : posts.isEmpty())
                return;
            QJsonArray kept = posts;
            kept.removeLast();
            records.insert(u"Post"_s, half ? QJsonArray() : kept);
            page.insert(u"records"_s, records);
        });
    };
    switch (m_plant) {
    case Plant::SkipCommit:
        if (m_worldRng.below(8) == 0)
            skip(false);
        break;
    case Plant::HalfCommit:
        if (m_worldRng.below(4) == 0)
            skip(true);
        break;
    case Plant::EarlyAck:
        changeResponse(body, "Mutation/apply"_L1, [](QJsonObject &answer) {
            QJsonArray results = answer.value(u"results"_s).toArray();
            for (qsizetype i = 0; i < results.size(); ++i) {
                QJsonObject result = results.at(i).toObject();
                if (result.contains(u"commit"_s))
                    result.insert(u"commit"_s, 1);
                results.replace(i, result);
            }
            answer.insert(u"results"_s, results);
        });
        // The page comes with the next pull, so that there is time to see.
        if (body.contains("Mutation/apply")) {
            QJsonObject root = QJsonDocument::fromJson(body).object();
            root.insert(u"methodResponses"_s, QJsonArray{root.value(u"methodResponses"_s).toArray().at(0)});
            body = QJsonDocument(root).toJson(QJsonDocument::Compact);
        }
        break;
    case Plant::ForeignRecord:
        changeResponse(body, "Sync/changes"_L1, [&](QJsonObject &page) {
            QJsonObject records = page.value(u"records"_s).toObject();
            QJsonArray posts = records.value(u"Post"_s).toArray();
            if (posts.isEmpty())
                return;
            QJsonObject post = posts.at(0).toObject();
            post.insert(u"id"_s, RecordId::create('p', m_serverClock, m_serverRng).toString());
            post.insert(u"title"_s, u"FOREIGN"_s);
            posts.append(post);
            records.insert(u"Post"_s, posts);
            page.insert(u"records"_s, records);
        });
        break;
    case Plant::NeverAnswers:
        if (m_requests > 12)
            changeResponse(body, "Mutation/apply"_L1, [](QJsonObject &answer) {
                QJsonArray results = answer.value(u"results"_s).toArray();
                for (qsizetype i = 0; i < results.size(); ++i) {
                    QJsonObject result = results.at(i).toObject();
                    result.insert(u"status"_s, u"retry"_s);
                    results.replace(i, result);
                }
                answer.insert(u"results"_s, results);
            });
        break;
    case Plant::AnyOldState:
        if (!client.lastAnswer.isEmpty() && body.contains("Sync/changes") && m_worldRng.below(3) == 0) {
            // An older page, made to look as if it continued where the client is.
            QByteArray old = client.lastAnswer;
            client.lastAnswer = body;
            const QString cursor = client.store ? client.store->cursor() : QString();
            QString state;
            changeResponse(body, "Sync/changes"_L1, [&](QJsonObject &page) { state = page.value(u"newState"_s).toString(); });
            QJsonObject stale;
            changeResponse(old, "Sync/changes"_L1, [&](QJsonObject &page) { stale = page; });
            if (!stale.isEmpty() && !state.isEmpty()) {
                stale.insert(u"oldState"_s, cursor.isEmpty() ? u"0"_s : cursor);
                stale.insert(u"newState"_s, state);
                changeResponse(body, "Sync/changes"_L1, [&](QJsonObject &page) { page = stale; });
            }
        } else if (body.contains("Sync/changes")) {
            client.lastAnswer = body;
        }
        break;
    case Plant::ShownButGone:
        if (m_worldRng.below(10) == 0 && body.contains("\"applied\""))
            (void)sql("UPDATE rec_post SET body = json_remove(body, '$.tags') WHERE ver = (SELECT max(ver) FROM rec_post)");
        break;
    case Plant::None:
    case Plant::ClientNoSync:
    case Plant::ServerNoSync:
    case Plant::ForgetMutations:
    case Plant::NoConflicts:
    case Plant::NoBase:
    case Plant::NoFloor:
    case Plant::NoDependencies:
        break;
    }
}

} // namespace campanile::sim
