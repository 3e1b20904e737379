// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practicehome.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/domain/practice.h"
#include "server/core/engine.h"
#include "server/core/practice/crowdtexts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxAccounts = 100'000;
constexpr qint64 kRenewalToldMs = 7LL * 24 * 3600 * 1000;
constexpr QLatin1StringView kDamagedMark{".damaged-"};

QString databaseIn(const QString &folder)
{
    return QDir(folder).filePath(u"practice.sqlite"_s);
}

QString portFileIn(const QString &folder)
{
    return QDir(folder).filePath(u"practice.port"_s);
}

quint16 lastPort(const QString &folder)
{
    QFile file(portFileIn(folder));
    return file.open(QIODevice::ReadOnly) ? quint16(file.readAll().trimmed().toUInt()) : quint16(0);
}

/** As long as somebody may wonder where their posts are. */
PracticeRenewal lastRenewal(const QString &folder, qint64 nowMs)
{
    PracticeRenewal last;
    const QStringList kept = QDir(folder).entryList({u"practice.sqlite"_s + kDamagedMark + u'*'}, QDir::Files);
    for (const QString &name : kept) {
        bool isNumber = false;
        const qint64 at = name.section(u'-', -1).toLongLong(&isNumber);
        if (isNumber && at > last.atMs && nowMs - at < kRenewalToldMs)
            last = {at, name};
    }
    return last;
}

} // namespace

PracticeHome::PracticeHome(QString folder, Engine &engine, const Clock &clock, PracticePace pace)
    : m_folder(std::move(folder)), m_engine(engine), m_clock(clock), m_pace(pace)
{
}

Result<void> PracticeHome::beginAnew()
{
    const QString path = databaseIn(m_folder);
    const QString kept = path + kDamagedMark + QString::number(m_clock.nowMs());
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, QString()}) {
        QFile file(path + suffix);
        if (file.exists() && !file.rename(kept + suffix))
            return makeError(ErrorKind::Storage, u"practice.storeFailed"_s, file.errorString());
    }
    qCWarning(lcServer) << "the file of the practice network is damaged; it is kept, and the network begins anew:" << QFileInfo(kept).fileName();
    PracticeStore store;
    if (const auto opened = store.open(path); !opened)
        return opened;
    return store.countFrom(m_clock.nowMs() / 1000);
}

void PracticeHome::eachAccount(const std::function<void(const SystemReader &, const QString &, const QJsonObject &, qint64)> &take)
{
    const auto workspaces = m_engine.workspaces();
    for (const QString &workspace : workspaces.value_or(QStringList())) {
        const auto read = m_engine.read(workspace, [&](const SystemReader &records) -> Result<void> {
            const auto accounts = records.query(u"SocialAccount"_s, {}, kMaxAccounts);
            if (!accounts)
                return accounts.error();
            for (const QJsonObject &account : *accounts) {
                const qint64 id = account.value("platformAccountId"_L1).toString().section(u'@', 0, 0).toLongLong();
                if (domain::practises(account) && id > 0)
                    take(records, workspace, account, id);
            }
            return {};
        });
        if (!read)
            qCWarning(lcServer) << "practice accounts of a workspace are not in the new network:" << workspace << read.error().code;
    }
}

Result<void> PracticeHome::putAccountsBack()
{
    QList<PracticeAccount> accounts;
    eachAccount([&](const SystemReader &, const QString &, const QJsonObject &account, qint64 id) {
        accounts.append({id, account.value("username"_L1).toString(), account.value("displayName"_L1).toString()});
    });
    if (const auto done = m_network->putBack(accounts); !done)
        return done;
    return accounts.isEmpty() ? Result<void>() : m_network->addPeople(practicePeople());
}

void PracticeHome::admitAgain(const VaultCredentials &credentials)
{
    if (!m_network || m_network->renewal().atMs == 0)
        return;
    eachAccount([&](const SystemReader &records, const QString &workspace, const QJsonObject &account, qint64 id) {
        const QString record = account.value("id"_L1).toString();
        const auto tokens = credentials.read(records, workspace, record);
        const auto admitted = tokens ? m_network->admit(id, tokens->accessToken.toLatin1()) : Result<void>(tokens.error());
        if (!admitted)
            qCWarning(lcServer) << "a practice account is not signed in to the new network:" << record << admitted.error().code;
    });
}

Result<void> PracticeHome::start()
{
    const Result<void> sound = PracticeStore().open(databaseIn(m_folder));
    if (!sound && sound.error().kind == ErrorKind::Corrupt) {
        if (const auto begun = beginAnew(); !begun)
            return begun;
    }
    PracticeOptions options;
    options.databasePath = databaseIn(m_folder);
    options.renewal = lastRenewal(m_folder, m_clock.nowMs());
    options.port = lastPort(m_folder);
    options.pace = m_pace;
    m_network = std::make_shared<PracticeServer>(options, m_clock);
    auto url = m_network->start();
    if (!url && options.port != 0) {
        options.port = 0;
        m_network = std::make_shared<PracticeServer>(options, m_clock);
        url = m_network->start();
    }
    if (!url)
        return url.error();
    if (url->port() != options.port) {
        QFile file(portFileIn(m_folder));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(url->port())) < 0)
            qCWarning(lcServer) << "the port of the practice network is not kept:" << file.errorString();
    }
    if (options.renewal.atMs != 0) {
        if (const auto back = putAccountsBack(); !back)
            return back;
    }
    if (const auto adopted = adoptUrl(); !adopted)
        return adopted;
    m_engine.setPractice(m_network);
    return {};
}

Result<void> PracticeHome::adoptUrl()
{
    const QString url = m_network->url().toString();
    const auto workspaces = m_engine.workspaces();
    if (!workspaces)
        return workspaces.error();
    for (const QString &workspace : *workspaces) {
        const auto written = m_engine.write(workspace, [&](SystemRecords &records) -> Result<void> {
            const auto accounts = records.query(u"SocialAccount"_s, {}, kMaxAccounts);
            if (!accounts)
                return accounts.error();
            for (const QJsonObject &account : *accounts) {
                if (!domain::practises(account) || account.value("serverUrl"_L1).toString() == url)
                    continue;
                const auto patched = records.patch(u"SocialAccount"_s, account.value("id"_L1).toString(), {{u"serverUrl"_s, url}});
                if (!patched)
                    return patched;
            }
            return {};
        });
        // One damaged workspace does not keep the others from practising.
        if (!written)
            qCWarning(lcServer) << "practice accounts keep their old address:" << workspace << written.error().code;
    }
    return {};
}

Result<QString> PracticeHome::connectAccount(const QString &folder, Engine &engine, const VaultCredentials &credentials,
                                             const Clock &clock, const PracticeWish &wish)
{
    PracticeStore store;
    if (const auto opened = store.open(databaseIn(folder)); !opened)
        return opened.error();
    const QString name = wish.displayName.isEmpty() ? wish.username : wish.displayName;
    const auto login = addPracticeAccount(store, wish.username, name);
    if (!login)
        return login.error();
    const quint16 port = lastPort(folder);
    QJsonObject values{{u"username"_s, login->username},
                       {u"displayName"_s, name},
                       {u"status"_s, u"connected"_s},
                       {u"connectedAt"_s, clock.nowUtc().toString(Qt::ISODateWithMs)},
                       // Without a port yet the network fills it in when it starts.
                       {u"serverUrl"_s, port == 0 ? QString() : u"http://127.0.0.1:%1"_s.arg(port)}};
    if (!wish.userId.isEmpty())
        values.insert("connectedById"_L1, wish.userId);
    QString id;
    const auto written = engine.write(wish.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto known = records.query(u"SocialAccount"_s,
                                         {{u"platform"_s, SystemCondition::Op::Equal, u"mastodon"_s},
                                          {u"platformAccountId"_s, SystemCondition::Op::Equal, QString(login->accountId + u"@practice"_s)}},
                                         1);
        if (!known)
            return known.error();
        if (known->isEmpty()) {
            QJsonObject record = values;
            record.insert("platform"_L1, u"mastodon"_s);
            record.insert("accountKind"_L1, u"personal"_s);
            record.insert("platformAccountId"_L1, QString(login->accountId + u"@practice"_s));
            record.insert("metadata"_L1, QJsonObject{{u"practice"_s, true}});
            const auto made = records.create(u"SocialAccount"_s, record);
            if (!made)
                return made.error();
            id = *made;
        } else {
            id = known->first().value("id"_L1).toString();
            if (const auto patched = records.patch(u"SocialAccount"_s, id, values); !patched)
                return patched;
        }
        AccountTokens tokens;
        tokens.accessToken = login->accessToken;
        return credentials.write(records, wish.workspaceId, id, tokens);
    });
    if (!written)
        return written.error();
    return id;
}

} // namespace campanile::server
