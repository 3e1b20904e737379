// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <unistd.h>

using namespace campanile::test;
using namespace Qt::StringLiterals;

namespace {

/** As a person without rights to other people's files: root loses the power to pass over file rights, others have none. */
QStringList withoutPower()
{
    if (geteuid() != 0)
        return {};
    return {u"setpriv"_s, u"--inh-caps=-all"_s, u"--bounding-set=-dac_override,-dac_read_search"_s};
}

bool execSql(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    const bool opened = sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK;
    const bool done = opened && sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

qint64 rootPage(const QString &path, const QByteArray &name)
{
    sqlite3 *db = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt *statement = nullptr;
    const QByteArray sql = "SELECT rootpage FROM sqlite_schema WHERE name='" + name + '\'';
    qint64 page = 0;
    if (sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        page = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return page;
}

/** Every file below @p folder with its bytes. */
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            all.insert(file.fileName(), file.readAll());
    }
    return all;
}

void setWritable(const QString &folder, bool writable)
{
    const QFile::Permissions add = writable ? QFile::WriteOwner : QFile::Permissions();
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo entry(it.next());
        QFile::setPermissions(entry.filePath(), QFile::ReadOwner | add | (entry.isDir() ? QFile::ExeOwner : QFile::Permissions()));
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | add);
}

} // namespace

/** The real program on disks that are closed, damaged or from the future. Each test has a profile of its own. */
class TestBadDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readOnlyHomeIsSaid();
    void profileThatLostItsRightsIsUntouched();
    void newerCacheIsRefusedUntouched();
    void damagedCacheIsRebuiltWithItsEdits();
    void fileThatIsNoCacheIsPutAside();

private:
    [[nodiscard]] static QStringList at(const QTemporaryDir &dir, const QStringList &words)
    {
        return words + QStringList{u"--profile"_s, dir.filePath(u"profile"_s)};
    }
    /** A profile with one synchronised workspace and the post "Before"; gives the path of its cache. */
    [[nodiscard]] static QString makeProfile(const QTemporaryDir &dir);
    [[nodiscard]] static QStringList texts(const ProgramRun &run);
};

QString TestBadDisk::makeProfile(const QTemporaryDir &dir)
{
    const ProgramRun made = runHeadless(at(dir, {u"workspace"_s, u"create"_s, u"--name"_s, u"Roastery"_s}));
    if (made.code != 0 || runHeadless(at(dir, {u"post"_s, u"create"_s, u"--text"_s, u"Before"_s})).code != 0)
        return {};
    QDirIterator it(dir.filePath(u"profile/cache"_s), {u"cache.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
    return it.hasNext() ? it.next() : QString();
}

QStringList TestBadDisk::texts(const ProgramRun &run)
{
    QStringList list;
    for (const QJsonValue &post : run.json().value(u"posts"_s).toArray())
        list.append(post.toObject().value(u"text"_s).toString());
    list.sort();
    return list;
}

void TestBadDisk::readOnlyHomeIsSaid()
{
    QTemporaryDir dir;
    setWritable(dir.path(), false);
    const ProgramRun run = runHeadless(at(dir, {u"workspace"_s, u"list"_s}), {}, withoutPower());
    setWritable(dir.path(), true);
    QCOMPARE(run.code, 1);
    QCOMPARE(run.errorCode(), u"profile.notWritable"_s);
    QVERIFY2(run.errorSentence().contains(u"permissions"), qPrintable(run.errorSentence()));
    QVERIFY(!QFile::exists(dir.filePath(u"profile"_s)));
}

void TestBadDisk::profileThatLostItsRightsIsUntouched()
{
    QTemporaryDir dir;
    QVERIFY(!makeProfile(dir).isEmpty());
    const auto before = contents(dir.path());
    setWritable(dir.path(), false);
    const ProgramRun listed = runHeadless(at(dir, {u"post"_s, u"list"_s, u"--offline"_s}), {}, withoutPower());
    const ProgramRun edited = runHeadless(at(dir, {u"post"_s, u"create"_s, u"--text"_s, u"x"_s, u"--offline"_s}), {}, withoutPower());
    const auto after = contents(dir.path());
    setWritable(dir.path(), true);
    for (const ProgramRun &run : {listed, edited}) {
        QVERIFY2(run.code == 1, (run.out + run.err).constData());
        QVERIFY2(run.errorCode() == u"profile.notWritable" || run.errorCode() == u"store.readOnly", run.err.constData());
        QVERIFY2(run.errorSentence().contains(u"permissions"), qPrintable(run.errorSentence()));
    }
    QCOMPARE(after, before);
    QCOMPARE(texts(runHeadless(at(dir, {u"post"_s, u"list"_s, u"--offline"_s}))), QStringList{u"Before"_s});
}

void TestBadDisk::newerCacheIsRefusedUntouched()
{
    QTemporaryDir dir;
    const QString cache = makeProfile(dir);
    QVERIFY(!cache.isEmpty());
    QVERIFY(execSql(cache, "PRAGMA user_version=99; UPDATE meta SET value='99' WHERE key='min_compatible'; PRAGMA wal_checkpoint(TRUNCATE)"));
    QFile file(cache);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    for (const QStringList &words : {QStringList{u"post"_s, u"list"_s, u"--offline"_s}, QStringList{u"sync"_s},
                                     QStringList{u"post"_s, u"create"_s, u"--text"_s, u"x"_s, u"--offline"_s}}) {
        const ProgramRun run = runHeadless(at(dir, words));
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errorCode(), u"store.newer"_s);
        QVERIFY2(run.errorSentence().contains(u"newer version"), qPrintable(run.errorSentence()));
        QVERIFY(file.seek(0));
        QVERIFY2(file.readAll() == before, "not a byte may change");
        QCOMPARE(QFileInfo(cache + u"-wal"_s).size(), 0);
    }
    QVERIFY(QDir(QFileInfo(cache).absolutePath()).entryList({u"*.rescue-*"_s, u"*.damaged-*"_s}).isEmpty());
}

void TestBadDisk::damagedCacheIsRebuiltWithItsEdits()
{
    QTemporaryDir dir;
    const QString cache = makeProfile(dir);
    QVERIFY(!cache.isEmpty());
    QCOMPARE(runHeadless(at(dir, {u"post"_s, u"create"_s, u"--text"_s, u"Unsent"_s, u"--offline"_s})).code, 0);
    QVERIFY(execSql(cache, "PRAGMA wal_checkpoint(TRUNCATE)"));
    const qint64 page = rootPage(cache, "shadow");
    QVERIFY(page > 1);
    QFile file(cache);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * 4096));
    QCOMPARE(file.write(QByteArray(4096, '\xff')), 4096);
    file.close();

    const ProgramRun listed = runHeadless(at(dir, {u"post"_s, u"list"_s, u"--offline"_s}));
    QVERIFY2(listed.code == 0, listed.err.constData());
    // What came from the server has to be fetched again; what the server has never seen is there at once.
    QCOMPARE(texts(listed), QStringList{u"Unsent"_s});
    const QString rescue = listed.json().value(u"rescuedEdits"_s).toString();
    QFile saved(rescue);
    QVERIFY2(saved.open(QIODevice::ReadOnly), qPrintable(rescue));
    QVERIFY(saved.readAll().contains("Unsent"));
    QCOMPARE(saved.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(!QDir(QFileInfo(cache).absolutePath()).entryList({u"*.damaged-*"_s}).isEmpty());

    const ProgramRun synced = runHeadless(at(dir, {u"sync"_s}));
    QVERIFY2(synced.code == 0, synced.err.constData());
    QCOMPARE(synced.json().value(u"waiting"_s).toInt(-1), 0);
    QVERIFY(!synced.json().contains(u"rescuedEdits"_s));
    QCOMPARE(texts(runHeadless(at(dir, {u"post"_s, u"list"_s, u"--offline"_s}))), (QStringList{u"Before"_s, u"Unsent"_s}));
}

void TestBadDisk::fileThatIsNoCacheIsPutAside()
{
    QTemporaryDir dir;
    const QString cache = makeProfile(dir);
    QVERIFY(!cache.isEmpty());
    QFile file(cache);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(100'000, 'x')) == 100'000);
    file.close();
    const ProgramRun synced = runHeadless(at(dir, {u"sync"_s}));
    QVERIFY2(synced.code == 0, synced.err.constData());
    QCOMPARE(texts(runHeadless(at(dir, {u"post"_s, u"list"_s, u"--offline"_s}))), QStringList{u"Before"_s});
}

QTEST_GUILESS_MAIN(TestBadDisk)
#include "tst_baddisk.moc"
