// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <sqlite3.h>

#include <functional>

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

namespace {
/** The statements of every connection since the last clear, as they were prepared. */
QList<QByteArray> g_statements;

int noteStatement(unsigned, void *, void *statement, void *)
{
    g_statements.append(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
    return 0;
}

int watchConnection(sqlite3 *db, char **, const void *)
{
    return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, noteStatement, nullptr);
}
} // namespace

/** Reads that must not walk a whole table of records, judged by the plan that SQLite makes of what was really run. */
class TestStorePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void readsUseAnIndex_data();
    void readsUseAnIndex();
    void anOlderCacheGetsTheIndexesOfNow();
    void aNewColumnIsFilledAndNothingUnsentIsLost();
    void aRecordThatGrowsFindsRoomInItsPage();

private:
    using Read = std::function<bool(Reader &)>;

    [[nodiscard]] QList<QByteArray> planOf(const QByteArray &sql) const;

    Fixture f;
    QTemporaryDir m_dir;
    std::unique_ptr<StoreCore> m_core;
    RecordId m_post;
};

Q_DECLARE_METATYPE(std::function<bool(campanile::store::Reader &)>)

void TestStorePlans::initTestCase()
{
    QCOMPARE(sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchConnection)), SQLITE_OK);
    m_core = f.open(m_dir.filePath(u"cache.sqlite"_s));
    QVERIFY(m_core);
    QJsonArray posts;
    for (int i = 0; i < 500; ++i) {
        m_post = f.id('p');
        QJsonObject post = Fixture::post(m_post, 5, u"Post %1"_s.arg(i), u"2026-11-%1T09:00:00.000Z"_s.arg(1 + i % 28, 2, 10, QChar(u'0')));
        if (i % 50 == 0)
            post.insert(u"recurrenceRule"_s, u"FREQ=WEEKLY"_s);
        posts.append(post);
    }
    QVERIFY(m_core->applyChanges(Fixture::posts({}, Fixture::state(5), posts)));
}

void TestStorePlans::cleanupTestCase()
{
    m_core.reset();
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watchConnection));
}

QList<QByteArray> TestStorePlans::planOf(const QByteArray &sql) const
{
    QList<QByteArray> lines;
    sqlite3 *db = nullptr;
    sqlite3_stmt *explain = nullptr;
    if (sqlite3_open_v2(m_dir.filePath(u"cache.sqlite"_s).toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(db, ("EXPLAIN QUERY PLAN " + sql).constData(), -1, &explain, nullptr) == SQLITE_OK) {
        while (sqlite3_step(explain) == SQLITE_ROW)
            lines.append(reinterpret_cast<const char *>(sqlite3_column_text(explain, 3)));
    }
    sqlite3_finalize(explain);
    sqlite3_close(db);
    return lines;
}

void TestStorePlans::readsUseAnIndex_data()
{
    QTest::addColumn<Read>("read");
    QTest::addColumn<QByteArray>("plan");
    const qint64 soon = f.clock.nowMs() + 90LL * 24 * 3600 * 1000;
    QTest::newRow("repeating posts come from their own small index")
        << Read([soon](Reader &reader) { return reader.repeatingPosts(soon)->size() == 10; }) << QByteArray("ix_post_repeating");
    QTest::newRow("a month of the calendar is a range of its index")
        << Read([soon](Reader &reader) { return !reader.postsInRange(0, soon)->isEmpty(); }) << QByteArray("(scheduled_at>? AND scheduled_at<?)");
    QTest::newRow("drafts come in the order of their index")
        << Read([](Reader &reader) { return reader.unscheduledPosts({}, 50)->rows.isEmpty(); }) << QByteArray("ix_post_unplanned");
    QTest::newRow("one record by its id") << Read([this](Reader &reader) { return reader.get(u"Post"_s, m_post)->has_value(); }) << QByteArray("(id=?)");
    const auto inbox = [](const QList<InboxFilter::Field> &fields, InboxSort sort = InboxSort::Priority) {
        InboxRequest request;
        request.sort = sort;
        for (const InboxFilter::Field field : fields)
            request.filter.terms.append({field, false, field == InboxFilter::Field::Words ? QStringList{u"word"_s} : QStringList()});
        request.withLayout = true;
        return Read([request](Reader &reader) { return reader.inboxSlice(request).has_value(); });
    };
    using Field = InboxFilter::Field;
    QTest::newRow("what waits for approval is read from the drafts that do") << inbox({Field::Review}) << QByteArray("SCAN d USING INDEX ix_reply_draft_asked");
    QTest::newRow("its items by their id") << inbox({Field::Review, Field::Unread}) << QByteArray("SEARCH r USING INDEX uq_inbox_item_id (id=?)");
    QTest::newRow("of what words find, what waits for approval") << inbox({Field::Review, Field::Words}) << QByteArray("SCAN d USING INDEX ix_reply_draft_asked");
    QTest::newRow("what is due, for answer or resolution, in the order of one index") << inbox({Field::Deadline}, InboxSort::Sla) << QByteArray("ix_inbox_list_sla");
    QTest::newRow("newest first: of each priority a range of the index of priorities") << inbox({}, InboxSort::Time) << QByteArray("ix_inbox_list_key (list_key>? AND list_key<?)");
    QTest::newRow("the conflicts of one record")
        << Read([this](Reader &reader) { return !reader.get(u"Post"_s, m_post).value()->flags.conflict; }) << QByteArray("(type_name=? AND record_id=?)");
}

void TestStorePlans::readsUseAnIndex()
{
    QFETCH(Read, read);
    QFETCH(QByteArray, plan);
    g_statements.clear();
    QVERIFY(read(m_core->reader()));
    const QList<QByteArray> statements = g_statements;
    bool found = false;
    int looked = 0;
    for (const QByteArray &sql : statements) {
        if (!sql.startsWith("SELECT"))
            continue;
        const QList<QByteArray> lines = planOf(sql);
        QVERIFY2(!lines.isEmpty(), sql.constData());
        ++looked;
        for (const QByteArray &line : lines) {
            found = found || line.contains(plan);
            const bool wholeTable = line.startsWith("SCAN p") || line.startsWith("SCAN rec_");
            QVERIFY2(!wholeTable || line.contains("USING"), (sql + "\n" + line).constData());
            // The few children of one post may be sorted; posts may not.
            QVERIFY2(!line.contains("TEMP B-TREE") || sql.contains("WHERE post_id = ?"), (sql + "\n" + line).constData());
        }
    }
    QVERIFY(looked > 0);
    QVERIFY2(found, (statements.join('\n') + "\n" + planOf(statements.value(1)).join('\n')).constData());
}

void TestStorePlans::anOlderCacheGetsTheIndexesOfNow()
{
    const QString path = m_dir.filePath(u"older.sqlite"_s);
    QByteArray before;
    sqlite3 *db = nullptr;
    const auto run = [&](const char *sql) {
        QByteArray text;
        const auto take = [](void *out, int, char **values, char **) {
            *static_cast<QByteArray *>(out) += QByteArray(values[0]) + '\n';
            return 0;
        };
        [&] { QCOMPARE(sqlite3_exec(db, sql, take, &text, nullptr), SQLITE_OK); }();
        return text;
    };
    static constexpr char indexes[] = "SELECT sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND tbl_name = 'rec_inbox_item' ORDER BY name";
    const RecordId item = f.id('i');
    const QJsonObject record{{u"id"_s, item.toString()}, {u"ver"_s, 5}, {u"status"_s, u"new"_s}, {u"priority"_s, u"high"_s},
                             {u"receivedAt"_s, u"2026-11-01T08:00:00.000Z"_s}, {u"content"_s, u"espresso"_s}};
    {
        const auto core = f.open(path);
        QVERIFY(core->applyChanges(Fixture::page({}, Fixture::state(5), {{u"InboxItem"_s, QJsonArray{record}}})));
        while (core->indexSearchSlice(100).value()) { }
    }
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &db), SQLITE_OK);
    before = run(indexes);
    // One index too many, one of another kind, and one too few; a mark in the row shows whether it was written anew.
    run("DROP INDEX ix_inbox_ended; DROP INDEX ix_inbox_list_sla; CREATE INDEX ix_inbox_list_sla ON rec_inbox_item (due_at);"
        "CREATE INDEX ix_inbox_list_at ON rec_inbox_item (list_at, rid, facts, snoozed_until); UPDATE rec_inbox_item SET updated_at = 77;"
        "UPDATE rec_ddl SET ddl = replace(ddl, 'CREATE INDEX ix_inbox_ended', 'CREATE INDEX ix_inbox_older') WHERE tbl = 'rec_inbox_item'");
    QVERIFY(run(indexes) != before);
    sqlite3_close(db);
    {
        const auto core = f.open(path);
        QVERIFY(core);
        InboxRequest request;
        request.sort = InboxSort::Time;
        QCOMPARE(core->reader().inboxSlice(request)->rows.size(), 1);
        QCOMPARE(core->reader().inboxCounts({{}})->first().count, 1);
    }
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &db), SQLITE_OK);
    QCOMPARE(run(indexes), before);
    QCOMPARE(run("SELECT updated_at FROM rec_inbox_item; SELECT done FROM inbox_search_job; PRAGMA integrity_check"), QByteArray("77\n1\nok\n"));
    // What else is otherwise means that the rows are read anew.
    run("UPDATE rec_ddl SET ddl = replace(ddl, 'CREATE TABLE inbox_tally', 'CREATE TABLE inbox_older') WHERE tbl = 'rec_inbox_item'");
    sqlite3_close(db);
    QVERIFY(f.open(path));
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &db), SQLITE_OK);
    QCOMPARE(run(indexes), before);
    QVERIFY(run("SELECT coalesce(updated_at, 0) FROM rec_inbox_item") != QByteArray("77\n"));
    sqlite3_close(db);
}

void TestStorePlans::aNewColumnIsFilledAndNothingUnsentIsLost()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.db"_s);
    const RecordId post = f.id('p'), campaign = f.id('c');
    QJsonObject record = Fixture::post(post, 5, u"Old"_s);
    record.insert(u"campaignId"_s, campaign.toString());
    const auto inCampaign = [&](StoreCore &core) {
        Query query;
        query.type = u"Post"_s;
        query.where(u"campaignId"_s, Filter::Op::Eq, QVariant::fromValue(campaign));
        const auto found = core.reader().query(query);
        return found ? int(found->rows.size()) : -1;
    };
    const auto run = [&path](const char *sql) {
        sqlite3 *db = nullptr;
        const bool done = sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK && sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
        const int changed = sqlite3_changes(db);
        sqlite3_close(db);
        return done ? changed : -1;
    };
    {
        const auto core = f.open(path);
        QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {record})));
        QVERIFY(core->applyLocal(Fixture::edit(post, {{u"title"_s, u"Mine"_s}})));
        QVERIFY(core->applyLocal(Fixture::edit(post, {{u"body"_s, u"My words"_s}})));
        QCOMPARE(inCampaign(*core), 1);
    }
    // As a program left it that did not look posts up by campaign.
    QVERIFY(run("DROP INDEX ix_post_campaign_id; ALTER TABLE rec_post DROP COLUMN campaign_id") >= 0);
    QCOMPARE(run("UPDATE rec_ddl SET ddl = replace(ddl, ' campaign_id BLOB,', '') WHERE tbl = 'rec_post' AND ddl LIKE '% campaign_id BLOB,%'"), 1);
    const auto core = f.open(path);
    QVERIFY(core);
    QCOMPARE(inCampaign(*core), 1);
    QCOMPARE(core->reader().outbox()->size(), 2);
    QCOMPARE(Fixture::property(*core, post, u"title"_s), QJsonValue(u"Mine"_s));
    QCOMPARE(Fixture::property(*core, post, u"body"_s), QJsonValue(u"My words"_s));
    QCOMPARE(core->cursor(), Fixture::state(5));
}

void TestStorePlans::aRecordThatGrowsFindsRoomInItsPage()
{
    constexpr int items = 1000, changed = 50;
    const auto pages = [](const QString &path) {
        sqlite3 *db = nullptr;
        sqlite3_stmt *count = nullptr;
        int found = -1;
        if (sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
            && sqlite3_prepare_v2(db, "SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count", -1, &count, nullptr) == SQLITE_OK
            && sqlite3_step(count) == SQLITE_ROW)
            found = sqlite3_column_int(count, 0);
        sqlite3_finalize(count);
        sqlite3_close(db);
        return found;
    };
    // Of some sizes a page is full to the last byte, of others not.
    int more = 0;
    for (int size = 300; size < 364; size += 8) {
        const QString path = m_dir.filePath(u"room%1.sqlite"_s.arg(size));
        const auto core = f.open(path);
        QJsonArray grown;
        QByteArray lines;
        for (int i = 0; i < items; ++i) {
            QJsonObject item{{u"id"_s, f.id('i').toString()}, {u"ver"_s, 5}, {u"status"_s, u"new"_s}, {u"content"_s, QString(size, u'x')},
                             {u"receivedAt"_s, u"2026-11-01T08:00:00.000Z"_s}};
            lines += QJsonDocument(item).toJson(QJsonDocument::Compact) + '\n';
            if (i % (items / changed) == 0) {
                item.insert(u"ver"_s, 6);
                item.insert(u"priorityScore"_s, 55);
                item.insert(u"statusAt"_s, u"2026-11-02T08:00:00.000Z"_s);
                grown.append(item);
            }
        }
        QVERIFY(core->beginSnapshot(u"InboxItem"_s, Fixture::state(5)));
        // In two pieces, as they come.
        const qsizetype half = lines.indexOf('\n', lines.size() / 2) + 1;
        QCOMPARE(core->importSnapshot(u"InboxItem"_s, lines.left(half)).value() + core->importSnapshot(u"InboxItem"_s, lines.mid(half)).value(), items);
        QVERIFY(core->finishSnapshot(u"InboxItem"_s, items));
        QVERIFY(core->setCursor(Fixture::state(5)));
        const int before = pages(path);
        QVERIFY(before > items / 12);
        Query all;
        all.type = u"InboxItem"_s;
        all.limit = items + 1;
        QCOMPARE(core->reader().query(all)->rows.size(), items);
        QCOMPARE(core->applyChanges(Fixture::page(Fixture::state(5), Fixture::state(6), {{u"InboxItem"_s, grown}}))->upserts, changed);
        more += pages(path) - before;
        QVERIFY(core->checkIntegrity());
    }
    QVERIFY2(more <= 10, QByteArray::number(more).constData());
}

CAMPANILE_GUILESS_TEST(TestStorePlans)
#include "tst_storeplans.moc"
