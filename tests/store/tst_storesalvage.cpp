// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <sqlite3.h>

namespace tst_storesalvage {

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

/** Caches on the disk whose pages were overwritten, and what of their edits is there again afterwards. */
class TestStoreSalvage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsOutliveTheFirstPage_data();
    void editsOutliveTheFirstPage();
    void editsOutliveThePageThatDefinesTheOutbox();
    void whatIsReadableIsSavedAndCounted();
    void anAcknowledgedEditIsNotSentAgain();
    void aFileOfNoiseIsMadeAnew();
    void rowsThatAreNoEditsAreLeft();

private:
    enum class Damage { Zeroes, Noise };

    static void overwrite(const QString &path, qint64 page, Damage how)
    {
        QByteArray bytes(kPage, '\0');
        if (how == Damage::Noise) {
            QRandomGenerator noise(42);
            noise.fillRange(reinterpret_cast<quint32 *>(bytes.data()), kPage / 4);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * kPage));
        QCOMPARE(file.write(bytes), qint64(kPage));
    }
    /** Pages that the log has a version of. */
    static QList<quint32> pagesInLog(const QString &path)
    {
        QList<quint32> pages;
        QFile log(path + u"-wal"_s);
        if (log.open(QIODevice::ReadOnly)) {
            for (qint64 at = 32; log.seek(at) && log.bytesAvailable() >= 24 + kPage; at += 24 + kPage)
                pages.append(qFromBigEndian<quint32>(log.read(4).constData()));
        }
        return pages;
    }
    static QList<qint64> numbers(const QString &path, const QByteArray &sql)
    {
        QList<qint64> found;
        sqlite3 *db = nullptr;
        sqlite3_stmt *select = nullptr;
        if (sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
            && sqlite3_prepare_v2(db, sql.constData(), -1, &select, nullptr) == SQLITE_OK) {
            while (sqlite3_step(select) == SQLITE_ROW)
                found.append(sqlite3_column_int64(select, 0));
        }
        sqlite3_finalize(select);
        sqlite3_close(db);
        return found;
    }
    static QStringList waiting(StoreCore &core)
    {
        QStringList ids;
        const auto entries = core.reader().outbox(1000);
        if (entries) {
            for (const OutboxEntry &entry : *entries)
                ids.append(entry.mutation.toString());
        }
        return ids;
    }
    /** As a power cut leaves it: nobody closes the cache and copies its log. */
    void copyTo(const QString &from, const QString &to)
    {
        QVERIFY(QFile::copy(from, to));
        if (QFile::exists(from + u"-wal"_s))
            QVERIFY(QFile::copy(from + u"-wal"_s, to + u"-wal"_s));
    }
    /** Unsent edits: short ones, and some whose text takes pages of its own. */
    void write(StoreCore &core, int count)
    {
        for (int i = 0; i < count; ++i) {
            const RecordId post = f.id('p');
            QVERIFY(core.applyLocal(Fixture::create(post, u"Post %1"_s.arg(i))));
            if (i % 10 == 0)
                QVERIFY(core.applyLocal(Fixture::edit(post, {{u"body"_s, QString(20'000, QChar(u'a' + i % 26))}})));
            m_posts.append(post);
        }
    }
    /** A closed cache with what write() makes of @p count, all of it in the file. */
    [[nodiscard]] bool makeCache(const QString &path, int count)
    {
        const auto core = f.open(path);
        write(*core, count);
        return core->checkpoint().has_value();
    }
    [[nodiscard]] std::unique_ptr<StoreCore> rebuild(const QString &path)
    {
        OpenOptions options;
        options.path = path;
        auto opened = StoreCore::openOrRecover(options, f.clock, f.rng);
        return opened ? std::move(*opened) : nullptr;
    }

    static constexpr int kPage = 4096;
    Fixture f;
    QList<RecordId> m_posts;
};

void TestStoreSalvage::editsOutliveTheFirstPage_data()
{
    QTest::addColumn<bool>("noise");
    QTest::addColumn<bool>("log");
    QTest::newRow("zeroed") << false << false;
    QTest::newRow("noise") << true << false;
    QTest::newRow("zeroed, the newest edit in the log") << false << true;
    QTest::newRow("noise, the newest edit in the log") << true << true;
}

void TestStoreSalvage::editsOutliveTheFirstPage()
{
    QFETCH(const bool, noise);
    QFETCH(const bool, log);
    m_posts.clear();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    const QString copy = folder.filePath(u"copy.db"_s);
    QStringList before;
    {
        auto core = f.open(path);
        write(*core, 200);
        QVERIFY(core->applyLocal(Fixture::edit(m_posts.last(), {{u"title"_s, u"Typed 1"_s}}, true)));
        QVERIFY(core->keepNote(u"composer/one"_s, u"mine"_s));
        QVERIFY(core->checkpoint());
        if (log)
            QVERIFY(core->applyLocal(Fixture::edit(m_posts.last(), {{u"title"_s, u"Typed 2"_s}}, true)));
        before = waiting(*core);
        copyTo(path, copy);
    }
    QCOMPARE(pagesInLog(copy).isEmpty(), !log);
    QVERIFY(!pagesInLog(copy).contains(1));
    overwrite(copy, 1, noise ? Damage::Noise : Damage::Zeroes);
    const auto core = rebuild(copy);
    QVERIFY(core);
    QVERIFY(core->rescue().isWhole);
    QCOMPARE(core->rescue().edits, before.size());
    QCOMPARE(waiting(*core), before);
    QCOMPARE(Fixture::property(*core, m_posts.last(), u"title"_s), QJsonValue(log ? u"Typed 2"_s : u"Typed 1"_s));
    QCOMPARE(Fixture::property(*core, m_posts.at(10), u"body"_s), QJsonValue(QString(20'000, u'k')));
    QCOMPARE(core->reader().notes(u"composer/"_s)->value(u"one"_s), u"mine"_s);
    QVERIFY(!QDir(folder.path()).entryList({u"copy.db.damaged-*"_s}).isEmpty());
}

void TestStoreSalvage::editsOutliveThePageThatDefinesTheOutbox()
{
    m_posts.clear();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    QVERIFY(makeCache(path, 200));
    const qint64 root = numbers(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'outbox'").value(0);
    QVERIFY(numbers(path, "SELECT pageno FROM dbstat WHERE name = 'outbox' AND pagetype = 'leaf'").size() > 5);
    overwrite(path, root, Damage::Noise);
    const auto core = rebuild(path);
    QVERIFY(core);
    QCOMPARE(core->rescue().edits, 220);
    QCOMPARE(core->reader().outbox(1000)->size(), 220);
    // Which pages belonged to it nobody knows for certain any more.
    QVERIFY(!core->rescue().isWhole);
    QVERIFY(core->rescue().file.contains(u".damaged-"_s));
    QVERIFY(QFile::exists(core->rescue().file));
}

void TestStoreSalvage::whatIsReadableIsSavedAndCounted()
{
    m_posts.clear();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    QVERIFY(makeCache(path, 200));
    const QList<qint64> leaves = numbers(path, "SELECT pageno FROM dbstat WHERE name = 'outbox' AND pagetype = 'leaf'");
    overwrite(path, leaves.at(leaves.size() / 2), Damage::Noise);
    overwrite(path, 1, Damage::Zeroes);
    const auto core = rebuild(path);
    QVERIFY(core);
    QVERIFY(!core->rescue().isWhole);
    QVERIFY2(core->rescue().edits < 220 && core->rescue().edits > 180, qPrintable(QString::number(core->rescue().edits)));
    QCOMPARE(core->reader().outbox(1000)->size(), core->rescue().edits);
}

void TestStoreSalvage::anAcknowledgedEditIsNotSentAgain()
{
    m_posts.clear();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    RecordId refused;
    {
        auto core = f.open(path);
        write(*core, 3); // the first has a long text besides
        const auto batch = core->nextBatch(1, 1 << 20);
        QVERIFY(core->markInFlight(*batch));
        QVERIFY(core->applyPushResults(Fixture::answer(*batch, PushResult::Status::Applied, 4)));
        const RecordId post = f.id('p');
        QVERIFY(core->applyLocal(Fixture::create(post, u"Refused"_s)));
        const auto rest = core->nextBatch(10, 1 << 20);
        QCOMPARE(rest->items.size(), 4);
        QVERIFY(core->markInFlight(*rest));
        PushReply reply;
        reply.results.append({rest->items.last().seq, rest->items.last().mutation, PushResult::Status::Rejected, 0,
                              R"([["Post/set",{"notCreated":{"x":{"type":"forbidden"}}},"0"]])"});
        QVERIFY(core->applyPushResults(reply));
        refused = rest->items.last().mutation;
        QVERIFY(core->checkpoint());
    }
    overwrite(path, 1, Damage::Zeroes);
    const auto core = rebuild(path);
    QVERIFY(core);
    QVERIFY(core->rescue().isWhole);
    QCOMPARE(core->rescue().edits, 3);
    const auto cards = core->reader().rejected();
    QCOMPARE(cards->size(), 1);
    QCOMPARE(cards->first().mutation, refused);
    QCOMPARE(cards->first().errorType, u"forbidden"_s);
}

void TestStoreSalvage::aFileOfNoiseIsMadeAnew()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    QVERIFY(f.open(path)->checkpoint());
    const qint64 pages = QFile(path).size() / kPage;
    for (qint64 page = 1; page <= pages; ++page)
        overwrite(path, page, Damage::Noise);
    const auto core = rebuild(path);
    QVERIFY(core);
    QVERIFY(!core->rescue().isWhole);
    QCOMPARE(core->rescue().edits, 0);
    QVERIFY(core->checkIntegrity());
}

void TestStoreSalvage::rowsThatAreNoEditsAreLeft()
{
    m_posts.clear();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    QVERIFY(makeCache(path, 5));
    sqlite3 *db = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &db), SQLITE_OK);
    // One whose text is cut, one of a type that nobody knows, and one without an id.
    QCOMPARE(sqlite3_exec(db, "UPDATE outbox SET ops = substr(ops, 1, 40) WHERE pos = 3", nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, "UPDATE outbox SET ops = replace(ops, '\"Post\"', '\"Nothing\"') WHERE pos = 4", nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, "UPDATE outbox SET mid = zeroblob(16) WHERE pos = 5; PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
    overwrite(path, 1, Damage::Zeroes);
    const auto core = rebuild(path);
    QVERIFY(core);
    QVERIFY(!core->rescue().isWhole);
    QCOMPARE(core->rescue().edits, 3);
}

CAMPANILE_GUILESS_TEST(TestStoreSalvage)

} // namespace tst_storesalvage

#include "tst_storesalvage.moc"
