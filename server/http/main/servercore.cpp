// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/main/servercore.h"

#include "app/core/clock.h"
#include "app/domain/restoredreason.h"
#include "app/domain/zonename.h"
#include "server/core/afterrestore.h"
#include "server/core/auth/controlbackup.h"
#include "server/core/storage/pgstorage.h"
#include "server/core/storage/sqlitestorage.h"
#include "server/core/vaultkey.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr int BackupFormat = 1;

Result<void> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, OwnerOnly))
        return makeError(ErrorKind::Storage, u"server.folder"_s, path);
    return {};
}

Result<void> writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(content) != content.size() || !file.commit()) {
        return makeError(ErrorKind::Storage, u"server.write"_s, file.errorString());
    }
    return {};
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::NotFound, u"server.read"_s, path);
    return file.readAll();
}

QString sha256(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

Result<std::shared_ptr<Storage>> openStorage(const DataPlace &place)
{
    if (place.conninfo.isEmpty()) {
        SqliteStorageOptions options;
        options.folder = place.folder + u"/workspaces"_s;
        auto storage = SqliteStorage::open(options);
        return storage ? Result<std::shared_ptr<Storage>>(std::shared_ptr<Storage>(*storage)) : storage.error();
    }
    PgStorageOptions options;
    options.conninfo = place.conninfo;
    auto storage = PgStorage::open(options);
    return storage ? Result<std::shared_ptr<Storage>>(std::shared_ptr<Storage>(*storage)) : storage.error();
}

/** The WorkspaceMember of a user, also of one who has left; empty when there never was one. */
Result<QList<QJsonObject>> memberRecord(SystemRecords &records, const UserAccount &user)
{
    return records.query(u"WorkspaceMember"_s, {{u"userId"_s, SystemCondition::Op::Equal, user.id}}, 1);
}

} // namespace

QString vaultKeyPath(const DataPlace &place, const QString &chosen)
{
    return chosen.isEmpty() ? QDir(place.folder).filePath(u"vault.key"_s) : chosen;
}

Result<Vault> openVault(const DataPlace &place, const QString &chosen)
{
    const auto source = vaultKeySource(vaultKeyPath(place, chosen), QProcessEnvironment::systemEnvironment());
    if (!source)
        return source.error();
    const auto keys = loadVaultKeys(*source);
    return keys ? Vault::create(*keys) : Result<Vault>(keys.error());
}

Result<std::unique_ptr<ServerCore>> ServerCore::open(const DataPlace &place, const Clock &clock, Rng &rng, bool create)
{
    const QString file = place.folder + u"/control.db"_s;
    if (!create && (!QFileInfo(place.folder).isDir() || (place.conninfo.isEmpty() && !QFile::exists(file))))
        return makeError(ErrorKind::NotFound, u"server.notInitialised"_s, place.folder);
    for (const QString &folder : {place.folder, place.folder + u"/blobs"_s, place.folder + u"/workspaces"_s}) {
        if (const auto made = makePrivateFolder(folder); !made)
            return made.error();
    }
    std::unique_ptr<ServerCore> core(new ServerCore);
    auto db = place.conninfo.isEmpty() ? openSqliteControlDb(file) : openPostgresControlDb(place.conninfo);
    if (!db)
        return db.error();
    core->m_db = std::move(db).value();
    if (const auto migrated = migrateControlDb(*core->m_db); !migrated)
        return migrated.error();
    core->m_store = std::make_shared<ControlStore>(*core->m_db, clock, rng);
    auto storage = openStorage(place);
    if (!storage)
        return storage.error();
    EngineOptions options;
    options.blobDir = place.folder + u"/blobs"_s;
    options.baseUrl = place.baseUrl;
    // Sync protocol section 3.11. A workspace on this computer has one writer, who may import as fast as the disk allows.
    options.limits.writesPerSecond = 2000;
    core->m_engine = std::make_shared<Engine>(std::move(storage).value(), core->m_store, clock, rng, options);
    return core;
}

Result<UserAccount> ServerCore::addUser(const QString &login, const QString &name, const QString &password)
{
    const auto hash = m_passwords.hash(password);
    if (!hash)
        return hash.error();
    return m_store->addUser(login, name, *hash);
}

Result<void> ServerCore::addMember(const UserAccount &user, const QString &accountId, api::Role role)
{
    if (role != api::Role::Owner) {
        if (auto kept = keepsAnOwner(user, accountId); !kept)
            return kept;
    }
    if (auto set = m_store->setMember(user.id, accountId, role); !set)
        return set;
    const auto written = m_engine->write(accountId, [&](SystemRecords &records) -> Result<void> {
        const auto person = records.get(u"User"_s, user.id);
        if (!person)
            return person.error();
        if (!person->has_value()) {
            const auto made = records.create(u"User"_s, {{u"id"_s, user.id}, {u"name"_s, user.name}, {u"email"_s, user.login}});
            if (!made)
                return made.error();
        }
        const auto members = memberRecord(records, user);
        if (!members)
            return members.error();
        if (members->isEmpty()) {
            const auto made = records.create(u"WorkspaceMember"_s,
                                             {{u"userId"_s, user.id}, {u"role"_s, roleText(role)}, {u"isActive"_s, true}});
            return made ? Result<void>() : Result<void>(made.error());
        }
        return records.patch(u"WorkspaceMember"_s, members->first().value("id"_L1).toString(),
                             {{u"role"_s, roleText(role)}, {u"isActive"_s, true}});
    });
    return written ? Result<void>() : Result<void>(written.error());
}

Result<void> ServerCore::removeMember(const UserAccount &user, const QString &accountId)
{
    if (auto kept = keepsAnOwner(user, accountId); !kept)
        return kept;
    if (auto removed = m_store->removeMember(user.id, accountId); !removed)
        return removed;
    const auto written = m_engine->write(accountId, [&](SystemRecords &records) -> Result<void> {
        const auto members = memberRecord(records, user);
        if (!members)
            return members.error();
        if (members->isEmpty())
            return {};
        return records.patch(u"WorkspaceMember"_s, members->first().value("id"_L1).toString(), {{u"isActive"_s, false}});
    });
    return written ? Result<void>() : Result<void>(written.error());
}

Result<void> ServerCore::keepsAnOwner(const UserAccount &user, const QString &accountId) const
{
    const auto membership = m_store->membership(user.id, accountId);
    if (!membership || membership->role != api::Role::Owner)
        return {};
    const auto owners = m_store->ownerCount(accountId);
    if (!owners)
        return owners.error();
    return *owners > 1 ? Result<void>() : Result<void>(makeError(ErrorKind::Conflict, u"server.lastOwner"_s));
}

Result<void> ServerCore::setPassword(const UserAccount &user, const QString &password)
{
    const auto hash = m_passwords.hash(password);
    if (!hash)
        return hash.error();
    return m_store->setPassword(user.id, *hash);
}

Result<WorkspaceEntry> ServerCore::addWorkspace(const QString &name, const QString &timezone, const UserAccount &owner,
                                                bool isPersonal)
{
    if (!timezone.isEmpty() && !domain::zoneNamed(timezone))
        return makeError(ErrorKind::Invalid, u"server.badTimezone"_s);
    auto entry = m_store->addWorkspace(name, isPersonal);
    if (!entry)
        return entry;
    NewWorkspace workspace;
    workspace.accountId = entry->id;
    workspace.name = entry->name;
    workspace.timezone = timezone;
    workspace.ownerId = owner.id;
    workspace.properties = {{u"isPersonal"_s, isPersonal}};
    if (const auto made = m_engine->createWorkspace(workspace); !made)
        return made.error();
    if (const auto joined = addMember(owner, entry->id, api::Role::Owner); !joined)
        return joined.error();
    return entry;
}

Result<qsizetype> ServerCore::backup(const QString &target, const Clock &clock)
{
    // What happens while the server is copied may be in it or not.
    const QString began = clock.nowUtc().toString(Qt::ISODateWithMs);
    if (QFileInfo::exists(target))
        return makeError(ErrorKind::Conflict, u"server.backupExists"_s, target);
    if (const auto made = makePrivateFolder(target); !made)
        return made.error();
    const auto control = exportControl(*m_db);
    if (!control)
        return control.error();
    const QByteArray controlText = QJsonDocument(*control).toJson();
    if (const auto written = writeWhole(target + u"/control.json"_s, controlText); !written)
        return written.error();
    const auto accounts = m_engine->workspaces();
    if (!accounts)
        return accounts.error();
    for (const QString &account : *accounts) {
        if (const auto copied = m_engine->backup(account, target + u'/' + account); !copied)
            return copied.error();
    }
    const QJsonObject manifest{{u"format"_s, BackupFormat},
                               {u"createdAt"_s, began},
                               {u"program"_s, QLatin1StringView(CAMPANILE_VERSION)},
                               {u"controlSha256"_s, sha256(controlText)},
                               {u"workspaces"_s, QJsonArray::fromStringList(*accounts)}};
    if (const auto written = writeWhole(target + u"/backup.json"_s, QJsonDocument(manifest).toJson()); !written)
        return written.error();
    return accounts->size();
}

Result<ServerCore::Restored> ServerCore::restore(const QString &source, const Clock &clock)
{
    const auto manifestText = readWhole(source + u"/backup.json"_s);
    if (!manifestText)
        return manifestText.error();
    const QJsonObject manifest = QJsonDocument::fromJson(*manifestText).object();
    if (manifest.value("format"_L1).toInt() != BackupFormat)
        return makeError(ErrorKind::Unsupported, u"server.backupFormat"_s, source);
    const QDateTime began = QDateTime::fromString(manifest.value("createdAt"_L1).toString(), Qt::ISODateWithMs);
    if (!began.isValid())
        return makeError(ErrorKind::Corrupt, u"server.backupDamaged"_s, source);
    const auto controlText = readWhole(source + u"/control.json"_s);
    if (!controlText)
        return controlText.error();
    if (sha256(*controlText) != manifest.value("controlSha256"_L1).toString())
        return makeError(ErrorKind::Corrupt, u"server.backupDamaged"_s, source);
    const auto present = m_store->workspaces();
    if (!present)
        return present.error();
    if (!present->isEmpty())
        return makeError(ErrorKind::Conflict, u"control.notEmpty"_s);
    const QJsonArray accounts = manifest.value("workspaces"_L1).toArray();
    for (const QJsonValue &account : accounts) {
        const QString id = account.toString();
        if (id.contains(u'/') || id.contains(u'.'))
            return makeError(ErrorKind::Corrupt, u"server.backupDamaged"_s, source);
        if (const auto put = m_engine->restore(source + u'/' + id); !put)
            return put.error();
        if (const auto settled = settleAfterRestore(*m_engine, {id, began.toMSecsSinceEpoch(), clock.nowMs(), domain::kRestoredReason}); !settled)
            return settled.error();
    }
    // Last, so that nobody can sign in to half a restore.
    if (const auto put = importControl(*m_db, QJsonDocument::fromJson(*controlText).object()); !put)
        return put.error();
    return Restored{accounts.size(), began.toMSecsSinceEpoch()};
}

} // namespace campanile::server
