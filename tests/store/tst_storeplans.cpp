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

CAMPANILE_GUILESS_TEST(TestStorePlans)
#include "tst_storeplans.moc"
