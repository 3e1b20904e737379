// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fixture.h"

#include "api/meta.h"
#include "server/core/storage/migrations.h"
#include "server/core/storage/pgconnection.h"
#include "server/core/storage/sqliteconnection.h"
#include "server/core/storage/sqlitestorage.h"
#include "server/core/storage/workspacetx.h"
#include "tests/server/rawdatabase.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

namespace tst_serverstorage {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;

/** What the two databases must give: no lost change, walls between workspaces, refusal of newer files. */
class TestServerStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresServer>();
        QVERIFY2(m_postgres->problem().isEmpty(), qPrintable(m_postgres->problem()));
    }
    void cleanupTestCase() { m_postgres.reset(); }

    void anEditWritesOnlyWhatItChanges_data()
    {
        QTest::addColumn<int>("backend");
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<bool>("isScheduledAtNamed");
        for (const auto &[name, backend] : {std::pair{"on a SQLite file", EngineFixture::Backend::SqliteFile}, {"on PostgreSQL", EngineFixture::Backend::Postgres}}) {
            const auto row = [&, database = QByteArray(name), number = int(backend)](const char *what, const QJsonObject &changes, bool named) {
                QTest::newRow((QByteArray(what) + ' ' + database).constData()) << number << changes << named;
            };
            row("a text without a column", {{u"title"_s, u"New"_s}}, false);
            row("one column", {{u"status"_s, u"draft"_s}}, false);
            row("a column that becomes empty", {{u"scheduledAt"_s, QJsonValue::Null}}, true);
            QJsonObject many{{u"status"_s, u"draft"_s}, {u"scheduledAt"_s, u"2031-01-01T09:00:00.000Z"_s},
                             {u"campaignId"_s, RecordId::create('c').toString()}, {u"recurrenceAt"_s, u"2031-01-02T09:00:00.000Z"_s}};
            row("as many columns as a statement of its own may name", many, true);
            many.insert(u"recurrenceParentId"_s, RecordId::create('p').toString());
            row("so many columns that all are written", many, true);
        }
    }
    void anEditWritesOnlyWhatItChanges()
    {
        QFETCH(int, backend);
        QFETCH(QJsonObject, changes);
        QFETCH(bool, isScheduledAtNamed);
        EngineFixture fixture{EngineFixture::Backend(backend), m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const api::TypeInfo &type = *api::findType("Post");
        const RecordTable &table = recordTable(type);
        const RecordId id = RecordId::create('p');
        const QJsonObject before{{u"id"_s, id.toString()}, {u"createdAt"_s, u"2030-01-01T09:00:00.000Z"_s}, {u"title"_s, u"Old"_s},
                                 {u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, u"2030-01-01T09:00:00.000Z"_s}};
        QJsonObject after = before;
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            if (it.value().isNull())
                after.remove(it.key());
            else
                after.insert(it.key(), it.value());
        }
        auto tx = WorkspaceTx::open(*fixture.storage, fixture.account, Access::Write);
        QVERIFY(tx && (*tx)->beginCommit() && (*tx)->put(type, id, JsonObject::fromQt(before), 1) && (*tx)->endCommit());
        const bool isSqlite = (*tx)->sql().dialect() == SqlConnection::Dialect::Sqlite;
        if (isSqlite)
            QVERIFY((*tx)->sql().script("CREATE TEMP TABLE named (n); CREATE TEMP TRIGGER names AFTER UPDATE OF scheduled_at ON rec_post"
                                        " BEGIN INSERT INTO named VALUES (1); END"));
        QVERIFY((*tx)->beginCommit());
        after.insert(u"updatedAt"_s, u"2032-01-01T09:00:00.000Z"_s);
        const JsonObject was = JsonObject::fromQt(before);
        QVERIFY((*tx)->put(type, id, JsonObject::fromQt(after), 2, 0, &was));
        QVERIFY((*tx)->endCommit());
        const auto stored = (*tx)->load(type, id);
        QVERIFY(stored && *stored);
        after.insert(u"ver"_s, (*stored)->ver);
        QCOMPARE((*stored)->object(), after);
        QCOMPARE((*stored)->ver, (*tx)->seq());
        QCOMPARE((*stored)->updatedAt, *parseInstant(u"2032-01-01T09:00:00.000Z"));
        QCOMPARE((*stored)->createdAt, *parseInstant(u"2030-01-01T09:00:00.000Z"));
        for (const RecordColumn &column : table.columns) {
            const SqlValue value = columnValue(column.kind, after.value(column.key));
            bool isThere = false;
            const QByteArray condition = std::holds_alternative<std::monostate>(value) ? " IS NULL" : " = $2";
            SqlValues values{SqlBlob{id.bytes()}};
            if (condition != " IS NULL")
                values.append(value);
            QVERIFY((*tx)->sql().query("SELECT 1 FROM rec_post WHERE @W id = $1 AND " + column.name + condition, values, [&](const SqlRow &) {
                isThere = true;
                return false;
            }));
            QVERIFY2(isThere, column.name.constData());
        }
        if (!isSqlite)
            return;
        qint64 named = 0;
        QVERIFY((*tx)->sql().query("SELECT count(*) FROM temp.named", {}, [&](const SqlRow &row) {
            named = row.integer(0);
            return false;
        }));
        QCOMPARE(named > 0, isScheduledAtNamed);
        QVERIFY((*tx)->sql().script("DROP TRIGGER temp.names; DROP TABLE temp.named"));
    }

    void aPollingReaderLosesNothing_data()
    {
        QTest::addColumn<int>("backend");
        QTest::newRow("on a SQLite file") << int(EngineFixture::Backend::SqliteFile);
        QTest::newRow("on PostgreSQL") << int(EngineFixture::Backend::Postgres);
    }
    void aPollingReaderLosesNothing()
    {
        QFETCH(int, backend);
        EngineFixture fixture{EngineFixture::Backend(backend), m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        constexpr int kWriters = 12;
        constexpr int kEach = 40;
        const api::TypeInfo &type = *api::findType("Campaign");
        std::atomic<int> running{kWriters};
        std::atomic<int> failures{0};
        std::vector<std::thread> writers;
        for (int writer = 0; writer < kWriters; ++writer) {
            writers.emplace_back([&, writer] {
                for (int i = 0; i < kEach; ++i) {
                    QByteArray bytes(16, '\0');
                    bytes[0] = char(writer);
                    bytes[1] = char(i);
                    const auto id = RecordId::fromBytes(type.letter, bytes);
                    auto tx = WorkspaceTx::open(*fixture.storage, fixture.account, Access::Write);
                    const bool good = tx && (*tx)->beginCommit()
                                      && (*tx)->put(type, *id, {{u"id"_s, id->toString()}}, 1) && (*tx)->endCommit()
                                      && (*tx)->commit();
                    if (!good)
                        ++failures;
                }
                --running;
            });
        }
        // The reader moves its cursor to the newest number it saw, as clients do.
        QSet<QByteArray> seen;
        qint64 cursor = 0;
        for (bool last = false;;) {
            auto tx = WorkspaceTx::open(*fixture.storage, fixture.account, Access::Read);
            if (tx) {
                const qint64 seq = (*tx)->seq();
                const auto read = (*tx)->sql().query("SELECT id FROM chg WHERE @W typ = 'Campaign' AND seq > $1", {cursor},
                                                     [&](const SqlRow &row) {
                                                         seen.insert(row.blob(0));
                                                         return true;
                                                     });
                QVERIFY(read);
                cursor = seq;
            }
            if (last)
                break;
            last = running == 0;
        }
        for (std::thread &thread : writers)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(seen.size(), kWriters * kEach);
        // The workspace's own record took the first number; none is missing after it.
        QCOMPARE(cursor, qint64(1 + kWriters * kEach));
    }

    void aLookAtTheNewestNeverWaitsForAWriter_data()
    {
        QTest::addColumn<int>("backend");
        QTest::newRow("on a SQLite file") << int(EngineFixture::Backend::SqliteFile);
        QTest::newRow("on PostgreSQL") << int(EngineFixture::Backend::Postgres);
    }
    void aLookAtTheNewestNeverWaitsForAWriter()
    {
        QFETCH(int, backend);
        EngineFixture fixture{EngineFixture::Backend(backend), m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const auto open = [&](Access access) { return WorkspaceTx::open(*fixture.storage, fixture.account, access); };
        const api::TypeInfo &type = *api::findType("Campaign");
        const RecordId id = *RecordId::parse(QStringView(fixture.newId(type.letter)));
        {
            auto writer = open(Access::Write);
            QVERIFY(writer && (*writer)->beginCommit() && (*writer)->put(type, id, {{u"id"_s, id.toString()}}, 1));
            // The writer has not committed: everybody else sees what was there before.
            for (const Access access : {Access::ReadRecent, Access::Read, Access::ReadRecent}) {
                auto reader = open(access);
                QVERIFY(reader);
                const auto loaded = (*reader)->load(type, id);
                QVERIFY(loaded && !*loaded);
            }
            QVERIFY((*writer)->endCommit() && (*writer)->commit());
        }
        auto recent = open(Access::ReadRecent);
        QVERIFY(recent);
        auto loaded = (*recent)->load(type, id);
        QVERIFY(loaded && *loaded);
        // A second look, and an ordinary one, beside the first.
        QVERIFY(open(Access::ReadRecent) && open(Access::Read));
        recent->reset();
        QVERIFY(open(Access::Write));
    }

    void anOldChangeLogGetsItsCoveringIndex_data() { aLookAtTheNewestNeverWaitsForAWriter_data(); }
    void anOldChangeLogGetsItsCoveringIndex()
    {
        QFETCH(int, backend);
        const bool sqlite = EngineFixture::Backend(backend) == EngineFixture::Backend::SqliteFile;
        EngineFixture fixture{EngineFixture::Backend(backend), m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const QString post = fixture.makePost();
        fixture.engine.reset();
        fixture.storage.reset();
        const QByteArray key = sqlite ? "" : "ws, ";
        auto connection = openAgain(fixture);
        QVERIFY(connection);
        QVERIFY((*connection)->script("DROP INDEX chg_page; CREATE INDEX chg_typ_seq ON chg (" + key + "typ, seq);"
                                      "UPDATE engine_meta SET value = 1 WHERE name = 'engine_version'"));
        QVERIFY((*connection)->script("BEGIN"));
        QVERIFY(migrate(**connection));
        QVERIFY((*connection)->script("COMMIT"));
        if (sqlite) {
            QByteArray plan;
            QVERIFY((*connection)->query("EXPLAIN QUERY PLAN SELECT id, created_seq FROM chg WHERE typ = 'Post' AND seq > 0"
                                         " AND seq <= 9 AND dead = 1 ORDER BY seq, id",
                                         {}, [&](const SqlRow &row) {
                                             plan += row.text(3);
                                             return true;
                                         }));
            QVERIFY2(plan.contains("COVERING INDEX chg_page"), plan.constData());
        }
        const QByteArray names = sqlite ? "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'chg_%' ORDER BY name"
                                        : "SELECT indexname FROM pg_indexes WHERE tablename = 'chg' AND indexname LIKE 'chg_%' ORDER BY indexname";
        QByteArrayList found;
        QVERIFY((*connection)->query(names, {}, [&](const SqlRow &row) {
            found.append(row.text(0));
            return true;
        }));
        QVERIFY(found.contains("chg_page") && found.contains("chg_seq"));
        QVERIFY(!found.contains("chg_typ_seq"));
    }

    void anOldFileGetsNewTablesAndColumns_data() { aLookAtTheNewestNeverWaitsForAWriter_data(); }
    void anOldFileGetsNewTablesAndColumns()
    {
        QFETCH(int, backend);
        const bool sqlite = EngineFixture::Backend(backend) == EngineFixture::Backend::SqliteFile;
        EngineFixture fixture{EngineFixture::Backend(backend), m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const QString other = *fixture.engine->createWorkspace({{}, u"Other"_s, {}, {}, {}});
        const QString post = fixture.makePost({{u"scheduledAt"_s, u"2027-01-01T10:00:00Z"_s}});
        fixture.engine.reset();
        fixture.storage.reset();
        {
            // As a program knew it whose schema had neither the type nor the indexed property.
            auto connection = openAgain(fixture);
            QVERIFY(connection);
            for (const QByteArray &index : indexesOf(**connection, "rec_post", "scheduled_at"))
                QVERIFY((*connection)->script("DROP INDEX " + index));
            QVERIFY((*connection)->script("ALTER TABLE rec_post DROP COLUMN scheduled_at; DROP TABLE rec_campaign;"
                                          "UPDATE engine_meta SET value = 7 WHERE name = 'record_tables'"));
        }
        fixture.reopen();
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        // The column has the value of the record that was there, so it is found by it.
        const QJsonObject found = fixture.one(u"Post/query"_s, {{u"filter"_s, QJsonObject{{u"scheduledAt"_s, u"2027-01-01T10:00:00.000Z"_s}}}});
        QCOMPARE(found.value(u"ids"_s).toArray(), QJsonArray{post});
        const QString campaign = fixture.newId('c');
        const QJsonObject made = fixture.one(u"Campaign/set"_s, {{u"create"_s, QJsonObject{{campaign, QJsonObject{{u"name"_s, u"Spring"_s}}}}}});
        QVERIFY(made.value(u"created"_s).toObject().contains(campaign));
        QCOMPARE(fixture.get(u"Post"_s, post).value(u"scheduledAt"_s).toString(), u"2027-01-01T10:00:00.000Z"_s);
        if (sqlite)
            return;
        // The wall between workspaces stands around what was added.
        auto tx = WorkspaceTx::open(*fixture.storage, other, Access::Read);
        QVERIFY(tx);
        int rows = 0;
        for (const QByteArray table : {"rec_post", "rec_campaign"}) {
            QVERIFY((*tx)->sql().query("SELECT 1 FROM " + table, {}, [&](const SqlRow &) {
                ++rows;
                return true;
            }));
        }
        QCOMPARE(rows, 0);
    }

    void nullsCountAsOneValueWhereTheSchemaSaysSo_data() { addBackendRows(); }
    void nullsCountAsOneValueWhereTheSchemaSaysSo()
    {
        QFETCH(int, backend);
        EngineFixture fixture{EngineFixture::Backend(backend), m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const auto make = [&](const QJsonObject &folder) {
            const QString id = fixture.newId('f');
            const QJsonObject answer = fixture.one(u"AssetFolder/set"_s, {{u"create"_s, QJsonObject{{id, folder}}}});
            return answer.value(u"created"_s).toObject().contains(id) ? id : QString();
        };
        const QJsonObject top{{u"name"_s, u"Summer"_s}};
        const QString first = make(top);
        QVERIFY(!first.isEmpty());
        QVERIFY(make(top).isEmpty());
        const QJsonObject inside{{u"name"_s, u"Summer"_s}, {u"parentId"_s, first}};
        QVERIFY(!make(inside).isEmpty());
        QVERIFY(make(inside).isEmpty());
        // A destroyed folder is not in the way.
        fixture.one(u"AssetFolder/set"_s, {{u"destroy"_s, QJsonArray{first}}});
        QVERIFY(!make(top).isEmpty());
    }

    void rollbackLeavesNothing_data() { addBackendRows(); }
    void rollbackLeavesNothing()
    {
        QFETCH(int, backend);
        EngineFixture fixture{EngineFixture::Backend(backend), m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const api::TypeInfo &type = *api::findType("Campaign");
        const RecordId id = *RecordId::parse(QStringView(fixture.newId(type.letter)));
        {
            auto tx = WorkspaceTx::open(*fixture.storage, fixture.account, Access::Write);
            QVERIFY(tx);
            QVERIFY((*tx)->beginCommit());
            QVERIFY((*tx)->put(type, id, {{u"id"_s, id.toString()}}, 1));
            QVERIFY((*tx)->endCommit());
            // The program stops here.
        }
        auto tx = WorkspaceTx::open(*fixture.storage, fixture.account, Access::Read);
        QVERIFY(tx);
        QCOMPARE((*tx)->seq(), 1);
        auto loaded = (*tx)->load(type, id);
        QVERIFY(loaded && !*loaded);
    }

    void workspacesAreApartEvenWithoutTheCondition()
    {
        EngineFixture fixture{EngineFixture::Backend::Postgres, m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const auto other = fixture.engine->createWorkspace({{}, u"Other"_s, {}, {}, {}});
        QVERIFY(other);
        auto tx = WorkspaceTx::open(*fixture.storage, fixture.account, Access::Read);
        QVERIFY(tx);
        int rows = 0;
        QVERIFY((*tx)->sql().query("SELECT 1 FROM rec_workspace", {}, [&](const SqlRow &) {
            ++rows;
            return true;
        }));
        QCOMPARE(rows, 1);
    }

    void hiddenPropertiesNeverLeave_data() { addBackendRows(); }
    void hiddenPropertiesNeverLeave()
    {
        QFETCH(int, backend);
        EngineFixture fixture{EngineFixture::Backend(backend), m_postgres.get()};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const auto patched = fixture.engine->write(fixture.account, [&](SystemRecords &records) {
            return records.patch(u"Workspace"_s, fixture.account, {{u"stripeCustomerId"_s, u"cus-secret"_s}});
        });
        QVERIFY(patched);
        QString kept;
        QVERIFY(fixture.engine->read(fixture.account, [&](const SystemReader &records) -> Result<void> {
            auto workspace = records.get(u"Workspace"_s, fixture.account);
            if (!workspace)
                return workspace.error();
            kept = (*workspace)->value(u"stripeCustomerId"_s).toString();
            return {};
        }));
        QCOMPARE(kept, u"cus-secret"_s);
        QVERIFY(!fixture.get(u"Workspace"_s, fixture.account).contains(u"stripeCustomerId"_s));
        QCOMPARE(fixture.one(u"Workspace/get"_s, {{u"properties"_s, QJsonArray{u"stripeCustomerId"_s}}})
                     .value(u"@error"_s).toString(),
                 u"invalidArguments"_s);
        const ApiResponse response = fixture.http("GET", "/jmap/snapshot/" + fixture.account.toLatin1() + "/Workspace");
        for (QByteArray piece = response.stream(); !piece.isEmpty(); piece = response.stream())
            QVERIFY(!piece.contains("cus-secret"));
        const QJsonObject page = fixture.one(u"Sync/changes"_s, {{u"sinceState"_s, u"0"_s}});
        QVERIFY(page.value(u"records"_s).toObject().contains(u"Workspace"_s));
        QVERIFY(!QJsonDocument(page).toJson().contains("cus-secret"));
        // A client's edit keeps what it cannot see.
        fixture.one(u"Workspace/set"_s, {{u"update"_s, QJsonObject{{fixture.account, QJsonObject{{u"name"_s, u"New"_s}}}}}});
        QVERIFY(fixture.engine->read(fixture.account, [&](const SystemReader &records) -> Result<void> {
            auto found = records.query(u"Workspace"_s, {{u"slug"_s, SystemCondition::Op::Equal, fixture.account}}, 5);
            if (!found)
                return found.error();
            kept = found->value(0).value(u"stripeCustomerId"_s).toString() + found->value(0).value(u"name"_s).toString();
            return {};
        }));
        QCOMPARE(kept, u"cus-secretNew"_s);
    }

    void aNewerFileIsRefusedUntouched()
    {
        EngineFixture fixture{EngineFixture::Backend::SqliteFile, nullptr};
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const QString file = fixture.folder.path() + u"/db/"_s + fixture.account + u".sqlite"_s;
        fixture.engine.reset();
        fixture.storage.reset();
        {
            auto connection = SqliteConnection::open(file, false, {});
            QVERIFY(connection);
            QVERIFY((*connection)->script("UPDATE engine_meta SET value = 999 WHERE name = 'engine_version';"
                                          "PRAGMA wal_checkpoint(TRUNCATE)"));
        }
        QFile before(file);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray bytes = before.readAll();
        auto storage = SqliteStorage::open({fixture.folder.path() + u"/db"_s, {}, 4});
        QVERIFY(storage);
        auto begun = (*storage)->begin(fixture.account, Access::Read);
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::Unsupported);
        before.seek(0);
        QCOMPARE(before.readAll(), bytes);
    }

    void aDamagedFileIsSaid()
    {
        QTemporaryDir folder;
        const QString account = u"w01jd0000007000800000000000"_s;
        QVERIFY(RecordId::parse(QStringView(account)));
        QFile file(folder.path() + u'/' + account + u".sqlite"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        auto storage = SqliteStorage::open({folder.path(), {}, 4});
        QVERIFY(storage);
        auto begun = (*storage)->begin(account, Access::Write);
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::Corrupt);
        QCOMPARE((*storage)->begin(u"../../etc/passwd"_s, Access::Read).error().kind, ErrorKind::NotFound);
    }

private:
    std::unique_ptr<PostgresServer> m_postgres;
};

CAMPANILE_GUILESS_TEST(TestServerStorage)

} // namespace tst_serverstorage

#include "tst_serverstorage.moc"
