// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fixture.h"

#include "api/meta.h"
#include "server/core/storage/pgconnection.h"
#include "server/core/storage/sqliteconnection.h"
#include "server/core/storage/sqlitestorage.h"
#include "server/core/storage/workspacetx.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

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

QTEST_GUILESS_MAIN(TestServerStorage)
#include "tst_serverstorage.moc"
