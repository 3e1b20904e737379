// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "app/store/database.h"
#include "app/store/store.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

namespace tst_storethreads {

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

class TestStoreThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAnswerAfterTheNotice();
    void aGoneContextHearsNothing();
    void closingWritesWhatWaits();
    void anUnopenableCacheAnswersEveryCall();
    void readingsWaitForTheCacheToOpen();
    void readingsComeBeforeWritings();
    void whatHasToBeMadeFirstKeepsNobodyWaiting();
    void aCacheThatCanOnlyBeReadSaysSo();
    void aLongLogIsCopiedWhenNothingWaits();
    void searchIsFilledInTheBackground();
    void upkeepWaitsForAPause();
    void upkeepHasItsTurnWhereThereIsNoPause();
    void theIndexOfWordsTellsWhenItHasFollowed();

private:
    static Query allPosts()
    {
        Query query;
        query.type = u"Post"_s;
        return query;
    }
    SystemClock m_clock;
    Fixture f;
    static OpenOptions at(const QTemporaryDir &folder)
    {
        OpenOptions options;
        options.path = folder.filePath(u"w.db"_s);
        return options;
    }
};

void TestStoreThreads::editsAnswerAfterTheNotice()
{
    QTemporaryDir folder;
    Store store(at(folder), m_clock);
    QSignalSpy opened(&store, &Store::opened);
    QSignalSpy notices(&store.hub(), &ChangeHub::changed);
    store.open();
    QTRY_COMPARE(opened.size(), 1);
    int answers = 0;
    qsizetype noticesAtAnswer = 0;
    for (int i = 0; i < 100; ++i) {
        store.apply(Fixture::create(f.id('p'), QString::number(i)), this, [&](const Result<Saved> &saved) {
            QVERIFY(saved.has_value());
            QCOMPARE(QThread::currentThread(), thread());
            ++answers;
            noticesAtAnswer = notices.size();
        });
    }
    QTRY_COMPARE(answers, 100);
    QVERIFY(noticesAtAnswer >= 1);
    QVERIFY2(notices.size() < 100, "waiting edits share a commit");
    QTRY_COMPARE(store.hub().status().pending, 100);
    qint64 count = 0;
    store.read(this, [](Reader &reader) { return reader.count(allPosts()); },
               [&](const Result<qint64> &result) { count = result.value_or(-1); });
    QTRY_COMPARE(count, 100);
    bool undone = false;
    store.undo(this, [&](const Result<Saved> &saved) { undone = saved.has_value(); });
    QTRY_VERIFY(undone);
    QTRY_VERIFY(store.hub().status().undo.canRedo);
}

void TestStoreThreads::aGoneContextHearsNothing()
{
    QTemporaryDir folder;
    Store store(at(folder), m_clock);
    store.open();
    bool heard = false;
    auto context = std::make_unique<QObject>();
    store.apply(Fixture::create(f.id('p'), u"x"_s), context.get(), [&](const Result<Saved> &) { heard = true; });
    context.reset();
    bool next = false;
    store.apply(Fixture::create(f.id('p'), u"y"_s), this, [&](const Result<Saved> &) { next = true; });
    QTRY_VERIFY(next);
    QVERIFY(!heard);
}

void TestStoreThreads::closingWritesWhatWaits()
{
    QTemporaryDir folder;
    {
        Store store(at(folder), m_clock);
        store.open();
        for (int i = 0; i < 20; ++i)
            store.apply(Fixture::create(f.id('p'), QString::number(i)), this, [](const Result<Saved> &) {});
    }
    auto core = f.open(folder.filePath(u"w.db"_s));
    QVERIFY(core);
    QCOMPARE(core->reader().outbox()->size(), 20);
}

void TestStoreThreads::anUnopenableCacheAnswersEveryCall()
{
    OpenOptions options;
    options.path = u"/proc/nowhere/w.db"_s;
    Store store(options, m_clock);
    QSignalSpy failed(&store, &Store::openFailed);
    store.open();
    QTRY_COMPARE(failed.size(), 1);
    QStringList codes;
    store.apply(Fixture::create(f.id('p'), u"x"_s), this, [&](const Result<Saved> &saved) { codes << saved.error().code; });
    store.read(this, [](Reader &reader) { return reader.count(allPosts()); },
               [&](const Result<qint64> &result) { codes << result.error().code; });
    store.call(this, [](StoreCore &core) { return core.fork(); }, [&](const Result<void> &done) { codes << done.error().code; });
    QTRY_COMPARE(codes, (QStringList{u"store.closed"_s, u"store.closed"_s, u"store.closed"_s}));
}

void TestStoreThreads::readingsWaitForTheCacheToOpen()
{
    QTemporaryDir folder;
    QVERIFY(f.open(folder.filePath(u"w.db"_s))->applyLocal(Fixture::create(f.id('p'), u"x"_s)));
    Store store(at(folder), m_clock);
    QStringList heard;
    connect(&store, &Store::opened, this, [&] { heard << u"opened"_s; });
    store.open();
    for (int i = 0; i < 4; ++i) {
        store.read(this, [](Reader &reader) { return reader.count(allPosts()); },
                   [&](const Result<qint64> &count) { heard << QString::number(count.value_or(-1)); });
    }
    QTRY_COMPARE(heard, (QStringList{u"opened"_s, u"1"_s, u"1"_s, u"1"_s, u"1"_s}));

    OpenOptions nowhere;
    nowhere.path = u"/proc/nowhere/w.db"_s;
    Store closed(nowhere, m_clock);
    QString code;
    closed.open();
    closed.read(this, [](Reader &reader) { return reader.count(allPosts()); },
                [&](const Result<qint64> &count) { code = count.error().code; });
    QTRY_COMPARE(code, u"store.closed"_s);
}

void TestStoreThreads::readingsComeBeforeWritings()
{
    QTemporaryDir folder;
    OpenOptions options = at(folder);
    {
        Store store(options, m_clock);
        store.open();
        bool saved = false;
        store.apply(Fixture::create(f.id('p'), u"first"_s), this, [&](const Result<Saved> &done) { saved = done.has_value(); });
        QTRY_VERIFY(saved);
    }
    options.writesAfterMs = 600'000;
    {
        Store store(options, m_clock);
        QSignalSpy opened(&store, &Store::opened);
        bool written = false;
        qint64 count = 0;
        store.open();
        QObject here; // closing writes what waits, and its answer finds this scope no more
        store.apply(Fixture::create(f.id('p'), u"second"_s), &here, [&](const Result<Saved> &) { written = true; });
        store.read(this, [](Reader &reader) { return reader.count(allPosts()); }, [&](const Result<qint64> &result) { count = result.value_or(-1); });
        QTRY_COMPARE(count, 1);
        QCOMPARE(opened.size(), 1);
        QVERIFY(!written);
    }
    auto core = f.open(options.path);
    QVERIFY(core);
    QCOMPARE(core->reader().outbox()->size(), 2);
    core.reset();
    options.writesAfterMs = 1;
    Store store(options, m_clock);
    QSignalSpy opened(&store, &Store::opened);
    store.open();
    QTRY_COMPARE(store.hub().status().pending, 2);
    QCOMPARE(opened.size(), 1);
}

void TestStoreThreads::whatHasToBeMadeFirstKeepsNobodyWaiting()
{
    QTemporaryDir folder;
    OpenOptions options = at(folder);
    options.writesAfterMs = 600'000;
    const auto writesAtOnce = [&] {
        Store store(options, m_clock);
        store.open();
        bool written = false;
        store.apply(Fixture::create(f.id('p'), u"post"_s), this, [&](const Result<Saved> &saved) { written = saved.has_value(); });
        return QTest::qWaitFor([&] { return written; });
    };
    QVERIFY(writesAtOnce());
    {
        auto made = Database::open(options.path, {}, Database::Mode::ReadWrite, false);
        QVERIFY(made);
        (*made)->exec("UPDATE rec_ddl SET ddl = 'CREATE TABLE rec_post (of another time)' WHERE tbl = 'rec_post'");
        QVERIFY(!(*made)->failed());
    }
    QVERIFY(writesAtOnce());
}

void TestStoreThreads::aCacheThatCanOnlyBeReadSaysSo()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"cache"_s);
    QVERIFY(QDir().mkpath(folder));
    OpenOptions options;
    options.path = QDir(folder).filePath(u"w.db"_s);
    QVERIFY(f.open(options.path));
    options.writesAfterMs = 200;
    Store store(options, m_clock);
    QSignalSpy opened(&store, &Store::opened);
    QSignalSpy failed(&store, &Store::openFailed);
    store.open();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(QDir().rename(folder, parent.filePath(u"elsewhere"_s)));
    QTRY_COMPARE(failed.size(), 1);
    QString error;
    store.read(this, [](Reader &reader) { return reader.count(allPosts()); },
               [&](const Result<qint64> &result) { error = result ? QString() : result.error().code; });
    QTRY_COMPARE(error, u"store.closed"_s);
}

void TestStoreThreads::aLongLogIsCopiedWhenNothingWaits()
{
    constexpr int edits = 60;
    constexpr qint64 written = 1000 * 4096;
    const QString longTitle(30'000, u'x');
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    {
        auto core = f.open(path);
        QVERIFY(core);
        core->deferLog();
        const qint64 before = QFileInfo(path).size();
        for (int i = 0; i < edits; ++i)
            QVERIFY(core->applyLocal(Fixture::create(f.id('p'), longTitle)));
        QCOMPARE(QFileInfo(path).size(), before);
        core->copyLog();
        QVERIFY(QFileInfo(path).size() > before + written);
    }
    Store store(at(folder), m_clock);
    QSignalSpy opened(&store, &Store::opened);
    store.open();
    QTRY_COMPARE(opened.size(), 1);
    const qint64 before = QFileInfo(path).size();
    for (int i = 0; i < edits; ++i)
        store.apply(Fixture::create(f.id('p'), longTitle), this, [](const Result<Saved> &saved) { QVERIFY(saved.has_value()); });
    QTRY_VERIFY(QFileInfo(path).size() > before + written);
}

void TestStoreThreads::searchIsFilledInTheBackground()
{
    QTemporaryDir folder;
    Store store(at(folder), m_clock);
    store.open();
    store.apply(Fixture::create(f.id('p'), u"Espresso"_s), this, [](const Result<Saved> &) {});
    const auto found = [&] {
        qsizetype hits = -1;
        store.read(this, [](Reader &reader) { return reader.searchPosts(u"espr"_s, 5); },
                   [&](const Result<QList<PostCalendarRow>> &rows) { hits = rows ? rows->size() : 0; });
        return QTest::qWaitFor([&] { return hits >= 0; }) && hits == 1;
    };
    QTRY_VERIFY(found());
}

/** Posts found by a word that all of them have. */
static qsizetype indexedPosts(StoreCore &core)
{
    const auto rows = core.reader().searchPosts(u"espr"_s, 10'000);
    return rows ? rows->size() : -1;
}

void TestStoreThreads::upkeepWaitsForAPause()
{
    QTemporaryDir folder;
    Store store(at(folder), m_clock);
    store.open();
    constexpr int rounds = 30;
    int behind = 0, done = 0;
    // A second call that follows the first at once finds a cache that did not turn to its index of words in between.
    std::function<void()> next = [&] {
        store.apply(Fixture::create(f.id('p'), u"Espresso"_s), this, [&](const Result<Saved> &) {
            store.run([&, wanted = done + 1](StoreCore &core) { behind += indexedPosts(core) < wanted; }, this, [&] {
                if (++done < rounds)
                    next();
            });
        });
    };
    next();
    QTRY_COMPARE_WITH_TIMEOUT(done, rounds, 60'000);
    QVERIFY2(behind > rounds / 2, QByteArray::number(behind).constData());
    const auto all = [&] {
        std::atomic<qsizetype> found = -1;
        store.run([&](StoreCore &core) { found = indexedPosts(core); }, this, {});
        return QTest::qWaitFor([&] { return found >= 0; }) && found == rounds;
    };
    QTRY_VERIFY(all());
}

void TestStoreThreads::upkeepHasItsTurnWhereThereIsNoPause()
{
    QTemporaryDir folder;
    Store store(at(folder), m_clock);
    store.open();
    store.apply(Fixture::create(f.id('p'), u"Espresso"_s), this, [](const Result<Saved> &) {});
    std::atomic_int found = 0;
    bool stop = false, stopped = false;
    std::function<void()> next = [&] {
        stopped = stop;
        if (!stop)
            store.run([&](StoreCore &core) { found = int(indexedPosts(core)); }, this, [&] { next(); });
    };
    next();
    QTRY_COMPARE_WITH_TIMEOUT(found.load(), 1, 20'000);
    stop = true;
    QTRY_VERIFY(stopped);
}

void TestStoreThreads::theIndexOfWordsTellsWhenItHasFollowed()
{
    QTemporaryDir folder;
    Store store(at(folder), m_clock);
    QSignalSpy opened(&store, &Store::opened);
    store.open();
    QTRY_COMPARE(opened.size(), 1);
    QSignalSpy told(&store.hub(), &ChangeHub::searchIndexed);
    constexpr int edits = 2000; // many slices
    std::optional<qsizetype> hits;
    connect(&store.hub(), &ChangeHub::searchIndexed, &store, [&](const QSet<QString> &types) {
        if (types.contains(u"Post"_s))
            store.read(this, [](Reader &reader) { return reader.searchPosts(u"espr"_s, edits + 1); },
                       [&](const Result<QList<PostCalendarRow>> &rows) { hits = rows ? rows->size() : -1; });
    });
    store.run([&](StoreCore &core) {
        QVERIFY(core.group([&]() -> Result<void> {
            for (int i = 0; i < edits; ++i) {
                if (const auto saved = core.applyLocal(Fixture::create(f.id('p'), u"Espresso"_s)); !saved)
                    return saved.error();
            }
            return {};
        }));
    }, this, {});
    // The last word comes when everything can be found; on the way there it speaks a few times a second.
    QTRY_COMPARE_WITH_TIMEOUT(hits.value_or(0), edits, 60'000);
    QVERIFY2(told.size() <= edits / 200, qPrintable(QString::number(told.size())));
    const auto spoken = told.size();
    store.read(this, [](Reader &reader) { return reader.searchPosts(u"espr"_s, 1); }, [](const auto &) {});
    QVERIFY(!QTest::qWaitFor([&] { return told.size() > spoken; }, 400)); // nothing new, nothing told
}

CAMPANILE_GUILESS_TEST(TestStoreThreads)

} // namespace tst_storethreads

#include "tst_storethreads.moc"
