// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/main/localdirectory.h"
#include "app/main/localmovehome.h"
#include "app/services/workspacemove.h"
#include "server/core/auth/controlstore.h"
#include "server/core/blobs/blobrows.h"
#include "server/core/engineparts.h"
#include "server/core/inbox/errand.h"
#include "server/core/jmap/validate.h"
#include "server/core/members/memberdesk.h"
#include "server/core/move/movedesk.h"
#include "server/core/storage/pgstorage.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/support/postgres.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

/** Two servers in one process: this computer, and a team's on either database. For one test thread. */
namespace campanile::moveworld {

using namespace Qt::StringLiterals;
using namespace campanile::server;

/** A control database whose next commits can be made to fail, as when a disk fills between two databases. */
class FailingDb final : public ControlDb
{
public:
    explicit FailingDb(std::unique_ptr<ControlDb> db) : m_db(std::move(db)) {}
    Result<void> read(const Work &work) override { return m_db->read(work); }
    Result<void> commit(const Work &work) override
    {
        if (failAfter >= 0 && failAfter-- == 0)
            return makeError(ErrorKind::Storage, u"control.broken"_s);
        return m_db->commit(work);
    }
    QByteArray integerType() const override { return m_db->integerType(); }
    QByteArray tableSuffix() const override { return m_db->tableSuffix(); }

    int failAfter = -1; ///< commits that still go well; -1 = all

private:
    std::unique_ptr<ControlDb> m_db;
};

inline QByteArray keyOf(char c)
{
    return QByteArray(Vault::kKeyBytes, c);
}

/** This computer: one person, SQLite. */
struct Here {
    QTemporaryDir folder;
    ManualClock clock{1'795'000'000'000};
    SeededRng rng{11};
    QString person = RecordId::create('u', clock, rng).toString();
    std::shared_ptr<LocalDirectory> directory = std::make_shared<LocalDirectory>(person);
    std::shared_ptr<Storage> storage;
    std::unique_ptr<Engine> engine;
    VaultCredentials credentials{Vault::create(keyOf('h')).value()};
    QString account;
    int unsent = 0;

    Here()
    {
        reopen();
        account = engine->createWorkspace({{}, u"Bright Cup"_s, u"Europe/Berlin"_s, person, {}}).value();
        directory->add(account, u"Bright Cup"_s);
    }
    /** The same computer once more, as @p other is now; it closes its files for that. */
    explicit Here(Here &other) : person(other.person), account(other.account)
    {
        other.engine.reset();
        other.storage.reset();
        QDirIterator files(other.folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString copy = folder.filePath(QDir(other.folder.path()).relativeFilePath(file));
            QDir().mkpath(QFileInfo(copy).absolutePath());
            QFile::copy(file, copy);
        }
        other.reopen();
        clock.setMs(other.clock.nowMs());
        directory = std::make_shared<LocalDirectory>(person);
        directory->add(account, u"Bright Cup"_s);
        reopen();
    }
    /** As after the program was killed: the same files, nothing in memory. */
    void reopen()
    {
        engine.reset();
        storage.reset();
        storage = SqliteStorage::open({folder.filePath(u"db"_s), {}, 4}).value();
        EngineOptions options;
        options.blobDir = folder.filePath(u"blobs"_s);
        options.baseUrl = u"https://here.invalid"_s;
        engine = std::make_unique<Engine>(storage, directory, clock, rng, options);
    }
    [[nodiscard]] std::unique_ptr<LocalMoveHome> home()
    {
        return std::make_unique<LocalMoveHome>(std::make_unique<MoveSource>(*engine, credentials), account, person, folder.filePath(u"backups"_s), u"2026-11-21"_s,
                                               [this] { return Result<int>(unsent); });
    }
    [[nodiscard]] bool isFrozen() const { return storage->accounts(WorkspaceState::Leaving).value().contains(account); }
    [[nodiscard]] bool lives() const { return engine->workspaces().value().contains(account); }
    QString make(const QString &type, const QJsonObject &record)
    {
        QString id;
        const auto done = engine->write(account, [&](SystemRecords &records) -> Result<void> {
            records.setActor(person);
            const auto made = records.create(type, record);
            if (!made)
                return made.error();
            id = *made;
            return {};
        });
        if (!done && done.error().code != u"record.exists")
            qWarning() << type << done.error().code << done.error().detail;
        return id;
    }
};

/** The team's server. */
struct There {
    QTemporaryDir folder;
    ManualClock clock{1'795'000'100'000};
    SeededRng rng{13};
    Passwords passwords{{1, 8192 * 1024}};
    std::unique_ptr<FailingDb> db;
    std::unique_ptr<ControlStore> people;
    std::unique_ptr<SignIn> signIn;
    std::shared_ptr<Storage> storage;
    std::shared_ptr<Engine> engine;
    std::shared_ptr<MemberDesk> members;
    std::shared_ptr<MoveDesk> desk;
    VaultCredentials credentials{Vault::create(keyOf('t')).value()};
    QString ada; ///< may bring workspaces
    QString bob; ///< may not
    QString eve; ///< may, too
    QString other; ///< a workspace that is there already
    QString problem;
    QString conninfo;

    There(bool postgres, tests::PostgresServer &server)
    {
        if (postgres) {
            static int databases = 0;
            const QString name = u"move_%1"_s.arg(++databases);
            if (!server.createDatabase(name)) {
                problem = server.problem();
                return;
            }
            conninfo = server.conninfo(name);
        }
        reopen();
        if (!problem.isEmpty())
            return;
        ada = people->addUser(u"ada@example.org"_s, u"Ada"_s, u"-"_s).value().id;
        bob = people->addUser(u"bob@example.org"_s, u"Bob"_s, u"-"_s).value().id;
        eve = people->addUser(u"eve@example.org"_s, u"Eve"_s, u"-"_s).value().id;
        for (const QString &id : {ada, eve}) {
            if (!people->setMayCreate(id, true))
                problem = u"rights"_s;
        }
        const auto entry = people->addWorkspace(u"Other"_s, false);
        other = engine->createWorkspace({entry->id, u"Other"_s, {}, eve, {}}).value();
        if (!people->setMember(eve, other, api::Role::Owner))
            problem = u"member"_s;
    }
    void reopen()
    {
        desk.reset();
        members.reset();
        engine.reset();
        storage.reset();
        auto control = conninfo.isEmpty() ? openSqliteControlDb(folder.filePath(u"control.db"_s)) : openPostgresControlDb(conninfo);
        if (!control) {
            problem = control.error().code;
            return;
        }
        db = std::make_unique<FailingDb>(std::move(*control));
        if (const auto migrated = migrateControlDb(*db); !migrated)
            problem = migrated.error().code + migrated.error().detail;
        people = std::make_unique<ControlStore>(*db, clock, rng);
        signIn = std::make_unique<SignIn>(*db, *people, passwords, clock);
        if (conninfo.isEmpty()) {
            storage = SqliteStorage::open({folder.filePath(u"db"_s), {}, 4}).value();
        } else {
            auto opened = PgStorage::open({conninfo, 8});
            if (!opened) {
                problem = opened.error().code + opened.error().detail;
                return;
            }
            storage = *opened;
        }
        EngineOptions options;
        options.blobDir = folder.filePath(u"blobs"_s);
        options.baseUrl = u"https://team.test"_s;
        std::shared_ptr<const Directory> directory(people.get(), [](const Directory *) {});
        engine = std::make_shared<Engine>(storage, directory, clock, rng, options);
        members = std::make_shared<MemberDesk>(*db, *people, *engine, passwords, *signIn, clock, rng, u"https://team.test"_s);
        engine->setMembers(members);
        desk = std::make_shared<MoveDesk>(*db, *engine, *members, clock);
        desk->setCredentials(credentials);
        engine->setMoves(desk);
    }
    services::MoveAnswer ask(const QString &user, const services::MoveRequest &request) const
    {
        ApiRequest call;
        call.method = request.method;
        call.path = request.path;
        call.query = request.query;
        call.headers = {{"content-type", request.contentType}};
        call.body = request.body;
        call.caller = {user, u"device"_s};
        const ApiResponse answer = engine->handle(call);
        services::MoveAnswer out;
        out.status = answer.status;
        out.body = answer.body;
        return out;
    }
    [[nodiscard]] bool lives(const QString &account) const { return engine->workspaces().value().contains(account); }
    [[nodiscard]] bool maySee(const QString &user, const QString &account) const
    {
        const auto session = ask(user, {"GET", "/.well-known/jmap"});
        return QJsonDocument::fromJson(session.body).object().value("accounts"_L1).toObject().contains(account);
    }
    [[nodiscard]] Error codeOf(const QString &user, const QByteArray &method, const QByteArray &path, const QByteArray &body = {}, const QByteArray &query = {}) const
    {
        return services::moveErrorOf(ask(user, {method, path, query, "application/json", body}));
    }
};

/** The whole record of every live row of a type, by id. */
inline QHash<QString, QJsonObject> recordsOf(Storage &storage, const QString &account, const api::TypeInfo &type)
{
    QHash<QString, QJsonObject> found;
    auto tx = WorkspaceTx::openMoving(storage, account, Access::Read);
    if (!tx)
        return found;
    QList<RecordId> ids;
    std::ignore = (*tx)->sql().query("SELECT id FROM " + recordTable(type).name + " WHERE @W dead = 0", {}, [&](const SqlRow &row) {
        ids.append(RecordId::fromBytes(type.letter, row.blob(0)).value());
        return true;
    });
    for (const RecordId &id : std::as_const(ids))
        found.insert(id.toString(), (*tx)->load(type, id).value()->object());
    return found;
}

/** Rows for tests that do the same on either database of a server. */
inline void addDatabases()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("to a server on SQLite") << false;
    QTest::newRow("to a server on PostgreSQL") << true;
}

inline services::WorkspaceMove::Options optionsFor(const QString &account)
{
    services::WorkspaceMove::Options options;
    options.workspaceId = account;
    options.server = u"https://team.test"_s;
    options.pieceBytes = 1 << 16;
    options.tries = 1;
    options.firstWaitMs = 1;
    options.mostWaitMs = 1;
    options.quietMs = 20;
    options.lookMs = 1;
    return options;
}

} // namespace campanile::moveworld
