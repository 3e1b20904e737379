// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultvfs.h"
#include "storefixture.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

Q_DECLARE_METATYPE(campanile::store::test::FaultVfs::Fault)

class TestStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFailureLeavesTheLastCommit_data();
    void everyFailureLeavesTheLastCommit();
    void aNewerCacheIsRefusedUntouched();
    void aForeignFileIsRefusedUntouched();
    void aDamagedCacheIsRebuiltWithItsEdits_data();
    void aDamagedCacheIsRebuiltWithItsEdits();
    void editsAreSavedFromADamagedSchema();
    void aReadOnlyFileIsAnError();
    void groupsCommitTogether();

private:
    Fixture f;
    static QString rawQuery(const QString &path, const char *sql);
};

QString TestStoreFaults::rawQuery(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_stmt *stmt = nullptr;
    QString out;
    if (sqlite3_prepare_v2(db, sql, -1, &stmt, nullptr) == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW)
        out = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(stmt, 0)));
    sqlite3_finalize(stmt);
    sqlite3_close(db);
    return out;
}

void TestStoreFaults::everyFailureLeavesTheLastCommit_data()
{
    QTest::addColumn<FaultVfs::Fault>("fault");
    QTest::newRow("the disk is full") << FaultVfs::Fault::DiskFull;
    QTest::newRow("the disk does not answer") << FaultVfs::Fault::IoError;
}

void TestStoreFaults::everyFailureLeavesTheLastCommit()
{
    QFETCH(const FaultVfs::Fault, fault);
    bool reachedEnd = false;
    int failures = 0;
    for (int nth = 1; nth < 200 && !reachedEnd; ++nth) {
        FaultVfs::disarm();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"w.db"_s);
        auto core = f.open(path, FaultVfs::name());
        QVERIFY(core);
        const RecordId id = f.id('p');
        const RecordId extra = f.id('p');
        QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));

        QVERIFY(core->checkpoint()); // what is counted is the edit's own writes
        FaultVfs::arm(fault, nth);
        const auto edited = core->applyLocal(Fixture::edit(id, {{u"title"_s, u"Mine"_s}}));
        const auto pulled = core->applyChanges(Fixture::posts(Fixture::state(5), Fixture::state(6), {Fixture::post(extra, 6, u"Extra"_s)}));
        const auto folded = core->checkpoint();
        reachedEnd = FaultVfs::calls() < nth;
        FaultVfs::disarm();
        failures += int(!edited) + int(!pulled) + int(!folded);

        // As after a crash: what was reported as saved is there, what was not is not half there.
        core = nullptr;
        core = f.open(path, FaultVfs::name());
        QVERIFY2(core, qPrintable(QString::number(nth)));
        QCOMPARE(core->reader().outbox()->size(), edited ? 1 : 0);
        QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(edited ? u"Mine"_s : u"Old"_s));
        QCOMPARE(core->cursor(), Fixture::state(pulled ? 6 : 5));
        QCOMPARE(core->reader().get(u"Post"_s, extra)->has_value(), pulled.has_value());
        QVERIFY(core->checkIntegrity());
        // It heals: the same again works.
        QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"Mine"_s}, {u"body"_s, u"Again"_s}})));
        QVERIFY(core->applyChanges(Fixture::posts(core->cursor(), Fixture::state(9), {Fixture::post(extra, 9, u"Extra"_s)}))->applied);
    }
    QVERIFY(reachedEnd);
    QVERIFY(failures > 10);
}

void TestStoreFaults::aNewerCacheIsRefusedUntouched()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    QVERIFY(f.open(path));
    rawQuery(path, "PRAGMA user_version=99");
    rawQuery(path, "UPDATE meta SET value='99' WHERE key='min_compatible'");
    rawQuery(path, "PRAGMA wal_checkpoint(TRUNCATE)");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    OpenOptions options;
    options.path = path;
    const auto opened = StoreCore::openOrRecover(options, f.clock, f.rng);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"store.newer"_s);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestStoreFaults::aForeignFileIsRefusedUntouched()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_s);
    rawQuery(path, "PRAGMA user_version=1");
    OpenOptions options;
    options.path = path;
    QCOMPARE(StoreCore::openOrRecover(options, f.clock, f.rng).error().code, u"store.foreign"_s);
}

void TestStoreFaults::aDamagedCacheIsRebuiltWithItsEdits_data()
{
    QTest::addColumn<bool>("header");
    QTest::addColumn<bool>("thorough");
    QTest::newRow("rows of posts are overwritten") << false << true;
    QTest::newRow("the file is not a database at all") << true << false;
}

void TestStoreFaults::aDamagedCacheIsRebuiltWithItsEdits()
{
    QFETCH(const bool, header);
    QFETCH(const bool, thorough);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    const RecordId mine = f.id('p');
    {
        auto core = f.open(path);
        QJsonArray list;
        for (int i = 0; i < 500; ++i)
            list.append(Fixture::post(f.id('p'), 5, u"Post"_s));
        QVERIFY(core->applyLocal(Fixture::create(mine, u"Unsent"_s)));
        QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), list)));
        QVERIFY(core->checkpoint());
    }
    const qint64 page = rawQuery(path, "SELECT rootpage FROM sqlite_schema WHERE name='rec_post'").toLongLong();
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(header ? 0 : (page - 1) * 4096));
        file.write(QByteArray(4096, '\xff'));
    }
    OpenOptions options;
    options.path = path;
    const auto opened = StoreCore::openOrRecover(options, f.clock, f.rng, thorough);
    QVERIFY2(opened.has_value(), qPrintable(opened ? QString() : opened.error().code + opened.error().detail));
    QVERIFY(QFile::exists((*opened)->rescue().file));
    QVERIFY((*opened)->checkIntegrity());
    QVERIFY((*opened)->cursor().isEmpty());
    QVERIFY((*opened)->rescue().isWhole);
    QCOMPARE((*opened)->rescue().edits, 1);
    QVERIFY(!(*opened)->rescue().file.contains(u".damaged-"_s));
    QCOMPARE((*opened)->nextBatch(10, 1 << 20)->items.size(), 1);
    QCOMPARE(Fixture::property(**opened, mine, u"title"_s), QJsonValue(u"Unsent"_s));
}

void TestStoreFaults::editsAreSavedFromADamagedSchema()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    const RecordId mine = f.id('p');
    {
        auto core = f.open(path);
        QVERIFY(core->applyLocal(Fixture::create(mine, u"Unsent"_s)));
        QVERIFY(core->checkpoint());
    }
    // The list of tables takes many pages; without one of them no statement at all can be prepared.
    const qint64 page = rawQuery(path, "SELECT max(pageno) FROM dbstat WHERE name='sqlite_schema'").toLongLong();
    QVERIFY(page > 1);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * 4096));
        file.write(QByteArray(4096, '\xff'));
    }
    OpenOptions options;
    options.path = path;
    const auto opened = StoreCore::openOrRecover(options, f.clock, f.rng);
    QVERIFY2(opened.has_value(), qPrintable(opened ? QString() : opened.error().code + opened.error().detail));
    QCOMPARE((*opened)->nextBatch(10, 1 << 20)->items.size(), 1);
    QCOMPARE(Fixture::property(**opened, mine, u"title"_s), QJsonValue(u"Unsent"_s));
}

void TestStoreFaults::aReadOnlyFileIsAnError()
{
    OpenOptions options;
    options.path = u"/proc/nowhere/w.db"_s;
    const auto opened = StoreCore::open(options, f.clock, f.rng);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
}

void TestStoreFaults::groupsCommitTogether()
{
    auto core = f.open();
    const auto done = core->group([&]() -> Result<void> {
        if (const auto one = core->applyLocal(Fixture::create(f.id('p'), u"One"_s)); !one)
            return one.error();
        // One that fails takes only itself back.
        if (core->applyLocal(Fixture::edit(f.id('p'), {{u"title"_s, u"x"_s}})))
            return makeError(ErrorKind::Internal, u"test"_s);
        return {};
    });
    QVERIFY(done.has_value());
    QCOMPARE(core->reader().outbox()->size(), 1);
    QVERIFY(!core->group([&]() -> Result<void> {
        (void)core->applyLocal(Fixture::create(f.id('p'), u"Two"_s));
        return makeError(ErrorKind::Internal, u"test"_s);
    }));
    QCOMPARE(core->reader().outbox()->size(), 1);
    QCOMPARE(core->takeNotice().types.value(u"Post"_s).records.size(), 1);
}

CAMPANILE_GUILESS_TEST(TestStoreFaults)

#include "tst_storefaults.moc"
