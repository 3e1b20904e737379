// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accounts/support/accountrig.h"

#include "api/meta.h"
#include "server/core/storage/pgstorage.h"
#include "server/core/storage/sqlitestorage.h"

#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

std::optional<Membership> RigDirectory::membership(const QString &userId, const QString &accountId) const
{
    for (const Membership &member : members.value(userId)) {
        if (member.accountId == accountId)
            return member;
    }
    return std::nullopt;
}

std::shared_ptr<Engine> AccountRig::makeEngine()
{
    EngineOptions engineOptions;
    engineOptions.blobDir = folder.filePath(u"blobs"_s);
    if (!m_conninfo.isEmpty()) {
        PgStorageOptions options;
        options.conninfo = m_conninfo;
        return std::make_shared<Engine>(*PgStorage::open(options), directory, clock, rng, engineOptions);
    }
    QDir(folder.path()).mkpath(u"data"_s);
    SqliteStorageOptions options;
    options.folder = folder.filePath(u"data"_s);
    return std::make_shared<Engine>(*SqliteStorage::open(options), directory, clock, rng, engineOptions);
}

AccountRig::AccountRig(const QString &baseUrl, const QString &conninfo) : m_baseUrl(baseUrl), m_conninfo(conninfo), m_vaultKey(*Vault::newKey())
{
    engine = makeEngine();
    owner = RecordId::create('u', clock, rng).toString();
    stranger = RecordId::create('u', clock, rng).toString();
    const auto add = [this](const QString &name, const QString &user) {
        NewWorkspace wanted;
        wanted.name = name;
        const QString id = *engine->createWorkspace(wanted);
        directory->members[user].append({id, name, api::Role::Owner, false, 0});
        return id;
    };
    workspace = add(u"Harbour Roasters"_s, owner);
    otherWorkspace = add(u"Other place"_s, stranger);
    people.insert(api::Role::Owner, owner);
    for (const api::Role role : {api::Role::Admin, api::Role::Manager, api::Role::Editor, api::Role::Viewer}) {
        const QString user = RecordId::create('u', clock, rng).toString();
        people.insert(role, user);
        directory->members[user].append({workspace, u"Harbour Roasters"_s, role, false, 0});
    }
    create(u"User"_s, {{u"id"_s, owner}, {u"name"_s, u"Ada <Lovelace>"_s}, {u"email"_s, u"ada@example.org"_s}});
    store = std::make_unique<EnginePublishStore>(*engine);
    HttpGuard guard;
    guard.allowOrigin(network.url());
    http = std::make_unique<CurlHttpClient>(guard);
    desk = otherDesk(true);
    engine->setAccounts(desk);
}

AccountRig::~AccountRig() = default;

AccountDeskOptions AccountRig::options(bool isSoleNode)
{
    AccountDeskOptions options;
    options.networks = *domain::NetworkCatalogue::builtIn().overlaid(network.overlay());
    if (!m_baseUrl.isEmpty())
        options.address = PublicAddress(QUrl(m_baseUrl));
    options.linkKey = QByteArray(32, 'l');
    options.keeper.isSoleNode = isSoleNode;
    options.keeper.observer = &observer;
    options.keeper.busyPolls = 200;
    options.keeper.busyPollMs = 10;
    return options;
}

std::unique_ptr<AccountDesk> AccountRig::otherDesk(bool isSoleNode)
{
    PlatformRegistry platforms = standardPlatforms(*http, clock);
    platforms.add(std::make_shared<FakeAdapter>(*http, u"twitter"_s, network.url()));
    platforms.add(std::make_shared<FakeAdapter>(*http, u"facebook"_s, network.url()));
    EnginePublishStore *records = store.get();
    if (desk && !m_conninfo.isEmpty()) {
        m_nodes.push_back({makeEngine(), nullptr});
        m_nodes.back().store = std::make_unique<EnginePublishStore>(*m_nodes.back().engine);
        records = m_nodes.back().store.get();
    }
    return std::make_unique<AccountDesk>(*records, *http, platforms, VaultCredentials(*Vault::create(m_vaultKey)), clock, rng, options(isSoleNode));
}

QJsonObject AccountRig::get(const QString &type, const QString &id)
{
    QJsonObject record;
    const auto done = engine->read(workspace, [&](const SystemReader &records) -> Result<void> {
        record = records.get(type, id).value_or(std::nullopt).value_or(QJsonObject());
        return {};
    });
    return done ? record : QJsonObject();
}

QList<QJsonObject> AccountRig::all(const QString &type)
{
    QList<QJsonObject> list;
    const auto done = engine->read(workspace, [&](const SystemReader &records) -> Result<void> {
        list = records.query(type, {}, 1000).value_or(QList<QJsonObject>());
        return {};
    });
    return done ? list : QList<QJsonObject>();
}

QString AccountRig::create(const QString &type, const QJsonObject &record)
{
    QString id;
    const auto done = engine->write(workspace, [&](SystemRecords &records) -> Result<void> {
        const auto made = records.create(type, record);
        if (!made)
            return made.error();
        id = *made;
        return {};
    });
    if (!done)
        qWarning("%s: %s %s", qPrintable(type), qPrintable(done.error().code), qPrintable(done.error().detail));
    return id;
}

void AccountRig::patch(const QString &type, const QString &id, const QJsonObject &values)
{
    const auto done = engine->write(workspace, [&](SystemRecords &records) { return records.patch(type, id, values); });
    if (!done)
        qWarning("%s: %s %s", qPrintable(type), qPrintable(done.error().code), qPrintable(done.error().detail));
}

void AccountRig::enterApps()
{
    for (const QString &platform : {u"twitter"_s, u"facebook"_s}) {
        const auto set = desk->apps().set(workspace, platform, network.clientId, network.clientSecret);
        if (!set)
            qWarning("app: %s", qPrintable(set.error().code));
    }
}

ConnectWish AccountRig::wish(const QString &platform) const
{
    ConnectWish wish{workspace, owner, platform};
    wish.redirectUri = platform == u"twitter" ? u"http://127.0.0.1:47831/"_s : u"http://localhost:47831/"_s;
    return wish;
}

QString AccountRig::connectOne(const QString &platform)
{
    const auto flow = desk->connect().begin(wish(platform));
    if (!flow)
        return flow.error().code;
    const auto done = desk->connect().finish(key(flow->flowId), network.consent(flow->authorizeUrl));
    if (!done)
        return done.error().code;
    return done->accountIds.value(0);
}

StoredTokens AccountRig::tokens(const QString &accountId)
{
    StoredTokens stored;
    const auto read = engine->read(workspace, [&](const SystemReader &records) -> Result<void> {
        const auto found = desk->credentials().readStored(records, workspace, accountId);
        if (!found)
            return found.error();
        stored = *found;
        return {};
    });
    return read ? stored : StoredTokens();
}

QJsonObject AccountRig::call(const QString &userId, const QString &method, QJsonObject args, bool mayWait)
{
    if (!args.contains("accountId"_L1))
        args.insert("accountId"_L1, workspace);
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    const QJsonObject request{{u"using"_s, QJsonArray{text(api::kCoreCapability), text(api::kModelCapability), text(api::kSyncCapability)}},
                              {u"methodCalls"_s, QJsonArray{QJsonValue(QJsonArray{method, args, u"0"_s})}}};
    ApiRequest wanted;
    wanted.method = "POST";
    wanted.path = "/jmap/api";
    wanted.body = QJsonDocument(request).toJson(QJsonDocument::Compact);
    wanted.caller = {userId, u"device"_s};
    wanted.mayWait = mayWait;
    const ApiResponse response = engine->handle(wanted);
    answers += response.body + '\n';
    const QJsonArray answer = QJsonDocument::fromJson(response.body).object().value("methodResponses"_L1).toArray().at(0).toArray();
    QJsonObject out = answer.at(1).toObject();
    if (answer.at(0).toString() == u"error")
        out.insert("@error"_L1, out.value("type"_L1));
    return out;
}
