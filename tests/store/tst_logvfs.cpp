// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/sqlite/logvfs.h"
#include "faultvfs.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace campanile;
using namespace campanile::store::test;
using namespace Qt::StringLiterals;

namespace {

/** A connection to a database of pages that one row fills each. */
class Pages
{
public:
    Pages(const QString &path, const QByteArray &vfs, int cachedPages = 2000)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs.isEmpty() ? nullptr : vfs.constData());
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=NORMAL");
        run("PRAGMA wal_autocheckpoint=0");
        run("PRAGMA cache_size=" + QByteArray::number(cachedPages));
        run("CREATE TABLE IF NOT EXISTS pages (number INTEGER PRIMARY KEY, text TEXT NOT NULL)");
    }
    ~Pages() { sqlite3_close(m_db); }
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;

    int run(const QByteArray &sql) { return sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr); }
    int fill(int from, int count, char letter = 'x')
    {
        for (int i = from; i < from + count; ++i) {
            const QByteArray text(3500, letter);
            if (const int rc = run("INSERT OR REPLACE INTO pages VALUES (" + QByteArray::number(i) + ", '" + text + "')"); rc != SQLITE_OK)
                return rc;
        }
        return SQLITE_OK;
    }
    QByteArray ask(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        QByteArray out;
        if (sqlite3_prepare_v2(m_db, sql.constData(), -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
            out = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        else
            out = sqlite3_errmsg(m_db);
        sqlite3_finalize(statement);
        return out;
    }
    QByteArray count() { return ask("SELECT count(*) FROM pages"); }
    QByteArray check() { return ask("PRAGMA integrity_check"); }

private:
    sqlite3 *m_db = nullptr;
};

} // namespace

class TestLogVfs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        FaultVfs::disarm();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void aCommitOfManyPagesIsAFewWrites();
    void aCommitIsSeenAtOnce_data();
    void aCommitIsSeenAtOnce();
    void aCommitIsInTheFile();
    void whatWasRolledBackIsNeverWrittenOverOthers();
    void savepointsMayGoBackOverPagesThatWait();
    void aFullDiskFailsTheCommitItself();
    void anUnknownVfsStaysUnknown();

private:
    QString path() const { return m_folder->filePath(u"pages.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogVfs::aCommitOfManyPagesIsAFewWrites()
{
    const auto writesOf = [&](const QByteArray &vfs, const QString &name) {
        Pages pages(m_folder->filePath(name), vfs);
        pages.run("BEGIN");
        pages.fill(1, 300);
        FaultVfs::arm(FaultVfs::Fault::None, 0);
        pages.run("COMMIT");
        return FaultVfs::calls();
    };
    QVERIFY(writesOf(FaultVfs::name(), u"plain.db"_s) > 600);
    const int writes = writesOf(logVfs(FaultVfs::name()), u"gathered.db"_s);
    QVERIFY2(writes < 30, qPrintable(QString::number(writes)));
}

void TestLogVfs::aCommitIsSeenAtOnce_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("one page") << 1;
    QTest::newRow("as much as may wait") << 15;
    QTest::newRow("a little more than may wait") << 16;
    QTest::newRow("many pages") << 200;
}

void TestLogVfs::aCommitIsSeenAtOnce()
{
    QFETCH(const int, rows);
    Pages writer(path(), logVfs());
    Pages reader(path(), "");
    for (int round = 1; round <= 5; ++round) {
        writer.run("BEGIN");
        QCOMPARE(writer.fill(round * 1000, rows), SQLITE_OK);
        QCOMPARE(reader.count(), QByteArray::number(rows * (round - 1)));
        QCOMPARE(writer.run("COMMIT"), SQLITE_OK);
        QCOMPARE(reader.count(), QByteArray::number(rows * round));
    }
    QCOMPARE(reader.check(), "ok"_ba);
}

void TestLogVfs::aCommitIsInTheFile()
{
    Pages writer(path(), logVfs());
    writer.run("BEGIN");
    writer.fill(1, 40);
    writer.run("COMMIT");
    // As after a crash: the files as they are, and nothing of the process.
    const QString copy = m_folder->filePath(u"copy.db"_s);
    QVERIFY(QFile::copy(path(), copy));
    QVERIFY(QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
    Pages after(copy, "");
    QCOMPARE(after.count(), "40"_ba);
    QCOMPARE(after.check(), "ok"_ba);
}

void TestLogVfs::whatWasRolledBackIsNeverWrittenOverOthers()
{
    // A cache this small writes pages to the log in the middle of a transaction.
    Pages one(path(), logVfs(), 5);
    Pages other(path(), logVfs());
    int expected = 0;
    for (int pages = 6; pages < 40; ++pages) {
        // With everything in the file a way back reads nothing from the log, which would write what waits.
        QCOMPARE(other.run("PRAGMA wal_checkpoint(FULL)"), SQLITE_OK);
        one.run("BEGIN");
        QCOMPARE(one.fill(pages * 1000, pages, 'a'), SQLITE_OK);
        QCOMPARE(one.run("ROLLBACK"), SQLITE_OK);
        other.run("BEGIN");
        QCOMPARE(other.fill(pages * 1000, pages + 2, 'b'), SQLITE_OK);
        QCOMPARE(other.run("COMMIT"), SQLITE_OK);
        QCOMPARE(one.fill(pages * 1000 + 900, 1, 'c'), SQLITE_OK);
        expected += pages + 3;
        Pages reader(path(), "");
        QCOMPARE(reader.count(), QByteArray::number(expected));
        QCOMPARE(reader.ask("SELECT count(*) FROM pages WHERE text LIKE 'a%'"), "0"_ba);
        QCOMPARE(reader.check(), "ok"_ba);
    }
}

void TestLogVfs::savepointsMayGoBackOverPagesThatWait()
{
    Pages writer(path(), logVfs(), 5);
    Pages reader(path(), "");
    int expected = 0;
    for (int pages = 4; pages < 30; ++pages) {
        writer.run("BEGIN");
        QCOMPARE(writer.fill(pages * 1000, pages, 'k'), SQLITE_OK);
        writer.run("SAVEPOINT part");
        QCOMPARE(writer.fill(pages * 1000 + 300, pages, 'g'), SQLITE_OK);
        QCOMPARE(writer.fill(pages * 1000, 3, 'g'), SQLITE_OK);
        QCOMPARE(writer.run("ROLLBACK TO part"), SQLITE_OK);
        QCOMPARE(writer.fill(pages * 1000 + 600, 7, 'k'), SQLITE_OK);
        QCOMPARE(writer.run("COMMIT"), SQLITE_OK);
        expected += pages + 7;
        QCOMPARE(reader.count(), QByteArray::number(expected));
        QCOMPARE(reader.ask("SELECT count(*) FROM pages WHERE text LIKE 'k%'"), QByteArray::number(expected));
        QCOMPARE(reader.check(), "ok"_ba);
    }
}

void TestLogVfs::aFullDiskFailsTheCommitItself()
{
    Pages writer(path(), logVfs(FaultVfs::name()));
    Pages reader(path(), "");
    writer.fill(1, 3);
    bool reachedEnd = false;
    for (int nth = 1; nth < 100 && !reachedEnd; ++nth) {
        writer.run("BEGIN");
        writer.fill(1000, 40);
        FaultVfs::arm(FaultVfs::Fault::DiskFull, nth);
        const int rc = writer.run("COMMIT");
        reachedEnd = FaultVfs::calls() < nth;
        FaultVfs::disarm();
        writer.run("ROLLBACK");
        QCOMPARE(rc, reachedEnd ? SQLITE_OK : SQLITE_FULL);
        QCOMPARE(reader.count(), reachedEnd ? "43"_ba : "3"_ba);
        QCOMPARE(reader.check(), "ok"_ba);
    }
    QVERIFY(reachedEnd);
    QCOMPARE(writer.fill(2000, 5), SQLITE_OK);
    QCOMPARE(reader.count(), "48"_ba);
}

void TestLogVfs::anUnknownVfsStaysUnknown()
{
    QCOMPARE(logVfs("nowhere"), "nowhere"_ba);
    QCOMPARE(logVfs(), logVfs());
    QCOMPARE(logVfs(logVfs()).startsWith("log-log-"), true);
}

CAMPANILE_GUILESS_TEST(TestLogVfs)

#include "tst_logvfs.moc"
