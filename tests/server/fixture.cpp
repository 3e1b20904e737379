// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fixture.h"

#include "api/meta.h"
#include "app/core/recordid.h"
#include "server/core/storage/pgstorage.h"
#include "server/core/storage/sqlitestorage.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace campanile::server;

namespace campanile::tests {

void FixedDirectory::set(const QString &userId, const Membership &member)
{
    QList<Membership> &list = m_members[userId];
    list.removeIf([&](const Membership &old) { return old.accountId == member.accountId; });
    list.append(member);
}

EngineFixture::EngineFixture(Backend backend, PostgresServer *postgres)
{
    if (backend == Backend::Postgres) {
        static int databases = 0;
        const QString name = u"engine_%1"_s.arg(++databases);
        if (!postgres || !postgres->createDatabase(name)) {
            problem = postgres ? postgres->problem() : u"no server"_s;
            return;
        }
        conninfo = postgres->conninfo(name);
    } else {
        m_folder = backend == Backend::SqliteMemory ? u":memory:"_s : folder.path() + u"/db"_s;
    }
    reopen();
    if (!problem.isEmpty())
        return;
    auto made = engine->createWorkspace({{}, u"Acme"_s, {}, {}, {}});
    if (!made) {
        problem = made.error().code + u": "_s + made.error().detail;
        return;
    }
    account = *made;
    for (int i = 0; i < api::kRoleCount; ++i)
        directory->set(userOf(api::Role(i)), {account, u"Acme"_s, api::Role(i), false, 0});
}

void EngineFixture::reopen()
{
    engine.reset();
    storage.reset();
    if (m_folder.isEmpty()) {
        auto opened = PgStorage::open({conninfo, 16});
        if (opened)
            storage = *opened;
        else
            problem = opened.error().code + u": "_s + opened.error().detail;
    } else {
        auto opened = SqliteStorage::open({m_folder, {}, 4});
        if (opened)
            storage = *opened;
        else
            problem = opened.error().code + u": "_s + opened.error().detail;
    }
    EngineOptions options;
    options.blobDir = folder.path() + u"/blobs"_s;
    options.baseUrl = u"https://campanile.test"_s;
    options.limits = limits;
    options.upcasters = upcasters;
    if (storage)
        engine = std::make_unique<Engine>(storage, directory, clock, rng, options);
}

QString EngineFixture::userOf(api::Role role)
{
    QByteArray bytes(16, char(role));
    bytes[6] = 0x70;
    bytes[8] = char(0x80);
    return RecordId::fromBytes('u', bytes)->toString();
}

QString EngineFixture::newId(char letter)
{
    return RecordId::create(letter, clock, rng).toString();
}

QList<QJsonObject> EngineFixture::call(const QJsonArray &calls, api::Role role, bool extended)
{
    const auto text = [](std::string_view view) { return QString::fromLatin1(view.data(), qsizetype(view.size())); };
    QJsonArray uses{text(api::kCoreCapability), text(api::kModelCapability), text(api::kBlobCapability)};
    if (extended)
        uses.append(text(api::kSyncCapability));
    const QByteArray body = QJsonDocument(QJsonObject{{u"using"_s, uses}, {u"methodCalls"_s, calls}}).toJson();
    const ApiResponse response = http("POST", "/jmap/api", body, {}, role);
    QList<QJsonObject> out;
    const QJsonArray answers = QJsonDocument::fromJson(response.body).object().value(u"methodResponses"_s).toArray();
    for (const QJsonValue &answer : answers) {
        QJsonObject object = answer.toArray().at(1).toObject();
        if (answer.toArray().at(0).toString() == u"error"_s)
            object.insert(u"@error"_s, object.value(u"type"_s));
        out.append(object);
    }
    return out;
}

QJsonObject EngineFixture::one(const QString &name, QJsonObject args, api::Role role, bool extended)
{
    if (!args.contains(u"accountId"_s))
        args.insert(u"accountId"_s, account);
    const QList<QJsonObject> answers = call(QJsonArray{QJsonValue(QJsonArray{name, args, u"0"_s})}, role, extended);
    return answers.value(0);
}

QJsonObject EngineFixture::mutate(const QString &clientId, qint64 seq, const QString &id, const QJsonArray &calls,
                                  const QJsonArray &after, api::Role role)
{
    const QJsonObject mutation{{u"seq"_s, seq}, {u"id"_s, id}, {u"after"_s, after}, {u"calls"_s, calls}};
    const QJsonObject answer
        = one(u"Mutation/apply"_s, {{u"clientId"_s, clientId}, {u"mutations"_s, QJsonArray{mutation}}}, role);
    return answer.contains(u"@error"_s) ? answer : answer.value(u"results"_s).toArray().at(0).toObject();
}

ApiResponse EngineFixture::http(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                QList<std::pair<QByteArray, QByteArray>> headers, api::Role role)
{
    ApiRequest request;
    request.method = method;
    const qsizetype mark = path.indexOf('?');
    request.path = mark < 0 ? path : path.left(mark);
    request.query = mark < 0 ? QByteArray() : path.mid(mark + 1);
    request.headers = std::move(headers);
    request.body = body;
    request.caller = {userOf(role), u"device"_s};
    return engine->handle(request);
}

QJsonObject EngineFixture::get(const QString &type, const QString &id)
{
    return one(type + u"/get"_s, {{u"ids"_s, QJsonArray{id}}}).value(u"list"_s).toArray().at(0).toObject();
}

QString EngineFixture::makePost(const QJsonObject &properties)
{
    const QString id = newId('p');
    QJsonObject post = properties;
    if (!post.contains(u"body"_s))
        post.insert(u"body"_s, u"Hello"_s);
    const QJsonObject answer = one(u"Post/set"_s, {{u"create"_s, QJsonObject{{id, post}}}});
    return answer.value(u"created"_s).toObject().contains(id) ? id : QString();
}

QString EngineFixture::makeTarget(const QString &postId)
{
    QString channel;
    const auto made = engine->write(account, [&](SystemRecords &records) -> Result<void> {
        const auto id = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"platformAccountId"_s, newId('s')},
                                                            {u"username"_s, u"anna"_s}, {u"status"_s, u"connected"_s}});
        if (!id)
            return id.error();
        channel = *id;
        return {};
    });
    if (!made)
        return {};
    const QString id = newId('t');
    const QJsonObject target{{u"postId"_s, postId}, {u"accountId"_s, channel}, {u"platform"_s, u"mastodon"_s}};
    const QJsonObject answer = one(u"PostTarget/set"_s, {{u"create"_s, QJsonObject{{id, target}}}});
    return answer.value(u"created"_s).toObject().contains(id) ? id : QString();
}

void addBackendRows()
{
    QTest::addColumn<int>("backend");
    QTest::newRow("on a SQLite file") << int(EngineFixture::Backend::SqliteFile);
    QTest::newRow("on SQLite in memory") << int(EngineFixture::Backend::SqliteMemory);
    QTest::newRow("on PostgreSQL") << int(EngineFixture::Backend::Postgres);
}

} // namespace campanile::tests
