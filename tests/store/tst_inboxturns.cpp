// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "app/store/inboxcolumns.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

namespace {

constexpr qint64 kStart = 1'790'000'000'000;

QString wireOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

qint64 msIn(const QJsonObject &record, const QString &name)
{
    const QDateTime at = QDateTime::fromString(record.value(name).toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : -1;
}

/** A conversation as it reads in one line: what the reader gives, and what the records say. */
QString lineOf(const RecordId &id, const QString &account, const QString &assignee, const QString &platform, const QString &type, const QString &status,
               qint64 endedAt, qint64 caseAt, bool isLate, const QStringList &turns)
{
    return QStringList{id.toString(), account, assignee, platform, type, status, QString::number(endedAt), QString::number(caseAt), QString::number(isLate), turns.join(u',')}.join(u' ');
}

QStringList read(StoreCore &core, qint64 *completeFrom = nullptr)
{
    QStringList lines;
    const auto reach = core.reader().inboxThreads([&](const InboxThreadRow &row) {
        QStringList turns;
        for (const InboxTurnRow &turn : row.turns)
            turns.append(QString::number(turn.at - kStart) + (turn.isInbound ? u"i"_s : u"o"_s) + turn.author + (turn.dueAt < 0 ? QString() : u'/' + QString::number(turn.dueAt - kStart)));
        lines.append(lineOf(row.id, row.account, row.assignee, row.platform, row.type, row.status, row.endedAt, row.caseAt, row.isResolvedLate, turns));
        return true;
    });
    if (!reach)
        qWarning() << reach.error().code << reach.error().detail;
    else if (completeFrom)
        *completeFrom = reach->completeFromMs;
    return lines;
}

/** Until when an answer was due as it left, as lineOf() says it. */
QString dueOf(const QJsonObject &message)
{
    const qint64 due = msIn(message, u"replyDueAt"_s);
    return due < 0 ? QString() : u'/' + QString::number(due - kStart);
}

QByteArray g_plans;

int planStatement(unsigned, void *, void *statement, void *)
{
    auto *stmt = static_cast<sqlite3_stmt *>(statement);
    const QByteArray sql = sqlite3_sql(stmt);
    if (!sql.startsWith("SELECT") || !sql.contains("rec_inbox"))
        return 0;
    sqlite3_stmt *explain = nullptr;
    if (sqlite3_prepare_v2(sqlite3_db_handle(stmt), ("EXPLAIN QUERY PLAN " + sql).constData(), -1, &explain, nullptr) != SQLITE_OK)
        return 0;
    while (sqlite3_step(explain) == SQLITE_ROW)
        g_plans += QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(explain, 3))) + '\n';
    sqlite3_finalize(explain);
    return 0;
}

int watchPlans(sqlite3 *db, char **, const void *)
{
    return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, planStatement, nullptr);
}

} // namespace

/** Conversations for figures: from narrow indexes what the records say, after any change. */
class TestInboxTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheRecordsSay();
    void followsEveryChange_data();
    void followsEveryChange();
    void idsThatShareACodeAreToldApart();
    void tellsHowFarItReaches();
    void touchesNoBody();

private:
    void begin();
    void pull(const QString &type, const QJsonObject &record);
    void drop(const QString &type, const QString &id);
    [[nodiscard]] QStringList expected() const;
    RecordId addItem(const QJsonObject &more = {});
    RecordId addMessage(const RecordId &item, const QString &direction, qint64 at, const QJsonObject &more = {});

    Fixture f;
    QTemporaryDir m_dir;
    std::unique_ptr<StoreCore> m_core;
    QMap<QString, QJsonObject> m_items;    ///< by id
    QMap<QString, QJsonObject> m_messages;
    qint64 m_state = 5;
    int m_files = 0;
};

void TestInboxTurns::begin()
{
    m_core = f.open(m_dir.filePath(u"turns-%1.sqlite"_s.arg(++m_files)));
    QVERIFY(m_core);
    m_items.clear();
    m_messages.clear();
    m_state = 5;
    QVERIFY(m_core->applyChanges(Fixture::page({}, Fixture::state(m_state), {})));
}

void TestInboxTurns::pull(const QString &type, const QJsonObject &record)
{
    QJsonObject sent = record;
    sent.insert(u"ver"_s, ++m_state);
    for (const QString &at : {u"createdAt"_s, u"updatedAt"_s})
        sent.insert(at, wireOf(kStart));
    QVERIFY(m_core->applyChanges(Fixture::page(Fixture::state(m_state - 1), Fixture::state(m_state), {{type, QJsonArray{sent}}})));
    if (type == u"InboxItem")
        m_items.insert(record.value(u"id"_s).toString(), record);
    if (type == u"InboxMessage")
        m_messages.insert(record.value(u"id"_s).toString(), record);
}

void TestInboxTurns::drop(const QString &type, const QString &id)
{
    ++m_state;
    QVERIFY(m_core->applyChanges(Fixture::page(Fixture::state(m_state - 1), Fixture::state(m_state), {}, {{type, QJsonArray{id}}})));
    m_items.remove(id);
    m_messages.remove(id);
}

RecordId TestInboxTurns::addItem(const QJsonObject &more)
{
    const RecordId id = f.id('i');
    QJsonObject item{{u"id"_s, id.toString()}, {u"type"_s, u"dm"_s}, {u"status"_s, u"open"_s}, {u"platform"_s, u"mastodon"_s}, {u"accountId"_s, RecordId::create('s').toString()},
                     {u"platformItemId"_s, id.toString()}, {u"content"_s, u"Hello?"_s}, {u"senderName"_s, u"Kim"_s}, {u"receivedAt"_s, wireOf(kStart)}, {u"priority"_s, u"medium"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        item.insert(it.key(), it.value());
    pull(u"InboxItem"_s, item);
    return id;
}

RecordId TestInboxTurns::addMessage(const RecordId &item, const QString &direction, qint64 at, const QJsonObject &more)
{
    const RecordId id = f.id('j');
    QJsonObject message{{u"id"_s, id.toString()}, {u"inboxItemId"_s, item.toString()}, {u"direction"_s, direction}, {u"content"_s, u"?"_s}, {u"occurredAt"_s, wireOf(kStart + at)}, {u"sendStatus"_s, u"sent"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        message.insert(it.key(), it.value());
    pull(u"InboxMessage"_s, message);
    return id;
}

/** The same from the records as they were sent, without any index. */
QStringList TestInboxTurns::expected() const
{
    QStringList lines;
    for (const QJsonObject &item : m_items) {
        const QString id = item.value(u"id"_s).toString();
        QList<std::pair<qint64, QString>> turns;
        for (const QJsonObject &message : m_messages) {
            if (message.value(u"inboxItemId"_s).toString() != id)
                continue;
            const bool isInbound = message.value(u"direction"_s).toString() == u"inbound";
            if (!isInbound && message.value(u"sendStatus"_s).toString() != u"sent")
                continue;
            const qint64 sent = isInbound ? -1 : msIn(message, u"sentAt"_s);
            const qint64 at = sent < 0 ? msIn(message, u"occurredAt"_s) : sent;
            turns.append({at * 2 + (isInbound ? 0 : 1), QString::number(at - kStart) + (isInbound ? u"i"_s : u"o"_s + message.value(u"authorId"_s).toString() + dueOf(message))});
        }
        std::sort(turns.begin(), turns.end());
        QStringList words;
        for (const auto &[key, word] : turns)
            words.append(word);
        const QString status = item.value(u"status"_s).toString();
        const bool isOver = status == u"pending" || status == u"replied" || status == u"resolved" || status == u"archived";
        qint64 ended = isOver && status == u"resolved" ? msIn(item, u"resolvedAt"_s) : -1;
        if (isOver && ended < 0)
            ended = msIn(item, u"statusAt"_s);
        const qint64 started = msIn(item.value(u"metadata"_s)[u"resolution"_s].toObject(), u"startedAt"_s);
        lines.append(lineOf(*RecordId::parse(id), item.value(u"accountId"_s).toString(), item.value(u"assignedToId"_s).toString(), item.value(u"platform"_s).toString(),
                            item.value(u"type"_s).toString(), status, ended, ended < 0 ? -1 : started < 0 ? msIn(item, u"receivedAt"_s) : started,
                            ended >= 0 && item.value(u"resolutionBreach"_s).toBool(), words));
    }
    // As the bytes of ids are ordered, so are their letters.
    std::sort(lines.begin(), lines.end());
    return lines;
}

void TestInboxTurns::readsWhatTheRecordsSay()
{
    begin();
    const QString anna = RecordId::create('u').toString();
    const RecordId thread = addItem({{u"status"_s, u"resolved"_s}, {u"resolvedAt"_s, wireOf(kStart + 9000)}, {u"statusAt"_s, wireOf(kStart + 9100)}, {u"assignedToId"_s, anna},
                                     {u"resolutionBreach"_s, true}, {u"metadata"_s, QJsonObject{{u"resolution"_s, QJsonObject{{u"startedAt"_s, wireOf(kStart + 500)}}}}}});
    addMessage(thread, u"outbound"_s, 900, {{u"sentAt"_s, wireOf(kStart + 2000)}, {u"authorId"_s, anna}, {u"replyDueAt"_s, wireOf(kStart + 2500)}});
    addMessage(thread, u"inbound"_s, 500);
    addMessage(thread, u"inbound"_s, 2000);
    addMessage(thread, u"outbound"_s, 3000, {{u"sendStatus"_s, u"failed"_s}});
    addMessage(thread, u"outbound"_s, 3500, {{u"sendStatus"_s, u"draft"_s}});
    addMessage(thread, u"outbound"_s, 4000); // found on the network
    addMessage(f.id('i'), u"inbound"_s, 100); // its item is not here
    addItem({{u"status"_s, u"spam"_s}});
    const QStringList lines = read(*m_core);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.filter(thread.toString()).first().endsWith(u"500i,2000i,2000o%1/2500,4000o"_s.arg(anna)), qPrintable(lines.join(u'\n')));
    QCOMPARE(lines, expected());
}

void TestInboxTurns::followsEveryChange_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestInboxTurns::followsEveryChange()
{
    QFETCH(int, seed);
    begin();
    QRandomGenerator random{quint32(seed)};
    const auto one = [&random](const QStringList &of) { return of.at(random.bounded(int(of.size()))); };
    const QStringList people{RecordId::create('u').toString(), RecordId::create('u').toString(), QString()};
    for (const QString &person : people.first(2))
        pull(u"User"_s, {{u"id"_s, person}, {u"name"_s, u"P"_s}});
    for (int step = 0; step < 220; ++step) {
        switch (random.bounded(6)) {
        case 0: addItem({{u"status"_s, one({u"new"_s, u"open"_s, u"spam"_s})}}); break;
        case 1:
        case 2:
            if (!m_items.isEmpty())
                addMessage(*RecordId::parse(one(m_items.keys())), one({u"inbound"_s, u"outbound"_s}), random.bounded(1'000'000),
                           {{u"sendStatus"_s, one({u"sent"_s, u"queued"_s})}, {u"authorId"_s, one(people)}});
            break;
        case 3:
            if (!m_items.isEmpty()) {
                QJsonObject item = m_items.value(one(m_items.keys()));
                item.insert(u"status"_s, one({u"open"_s, u"pending"_s, u"replied"_s, u"resolved"_s, u"archived"_s}));
                item.insert(u"statusAt"_s, wireOf(kStart + random.bounded(1'000'000)));
                item.insert(u"resolvedAt"_s, item.value(u"status"_s).toString() == u"resolved" ? QJsonValue(wireOf(kStart + random.bounded(1'000'000))) : QJsonValue());
                item.insert(u"assignedToId"_s, one(people));
                pull(u"InboxItem"_s, item);
            }
            break;
        case 4:
            if (!m_messages.isEmpty()) {
                QJsonObject message = m_messages.value(one(m_messages.keys()));
                message.insert(u"sendStatus"_s, u"sent"_s);
                message.insert(u"sentAt"_s, wireOf(kStart + random.bounded(1'000'000)));
                if (message.value(u"direction"_s).toString() == u"outbound")
                    message.insert(u"replyDueAt"_s, random.bounded(2) ? QJsonValue(wireOf(kStart + random.bounded(1'000'000))) : QJsonValue());
                pull(u"InboxMessage"_s, message);
            }
            break;
        case 5:
            if (random.bounded(4) == 0 && !m_messages.isEmpty())
                drop(u"InboxMessage"_s, one(m_messages.keys()));
            else if (random.bounded(6) == 0 && !m_items.isEmpty())
                drop(u"InboxItem"_s, one(m_items.keys()));
            break;
        }
    }
    QVERIFY(m_items.size() > 5);
    QCOMPARE(read(*m_core), expected());
    // What the indexes tell survives the closing of the file.
    const QString path = m_dir.filePath(u"turns-%1.sqlite"_s.arg(m_files));
    m_core.reset();
    m_core = f.open(path);
    QVERIFY(m_core);
    QCOMPARE(read(*m_core), expected());
}

void TestInboxTurns::idsThatShareACodeAreToldApart()
{
    begin();
    // The narrow index keeps ten bits of who it is assigned to: of 300 people some share a code, whether their records are here or not.
    for (int i = 0; i < 300; ++i) {
        const QString person = RecordId::create('u').toString();
        addItem({{u"assignedToId"_s, person}});
        if (i % 3 == 0)
            pull(u"User"_s, {{u"id"_s, person}, {u"name"_s, u"P"_s}});
    }
    // Of accounts it keeps fifteen bits.
    const RecordId account = RecordId::create('s');
    RecordId other = RecordId::create('s');
    while (inbox::idCode(inbox::kAccount, other) != inbox::idCode(inbox::kAccount, account))
        other = RecordId::create('s');
    addItem({{u"accountId"_s, account.toString()}});
    addItem({{u"accountId"_s, other.toString()}});
    QCOMPARE(read(*m_core), expected());
}

void TestInboxTurns::tellsHowFarItReaches()
{
    begin();
    qint64 completeFrom = -1;
    QCOMPARE(read(*m_core, &completeFrom), QStringList());
    QCOMPARE(completeFrom, 0);
    QVERIFY(m_core->setCoverage(u"InboxMessage"_s, {}, {kStart - 5000, kStart - 4000, kStart}));
    QVERIFY(m_core->setCoverage(u"InboxMessage"_s, {}, {kStart - 1000, kStart, kStart}));
    QVERIFY(m_core->setCoverage(u"InboxMessage"_s, u"some thread"_s, {0, kStart + 9, kStart}));
    (void)read(*m_core, &completeFrom);
    QCOMPARE(completeFrom, kStart - 1000);
    bool stopped = false;
    addItem();
    addItem();
    QVERIFY(m_core->reader().inboxThreads([&](const InboxThreadRow &) {
        const bool again = stopped;
        stopped = true;
        return again;
    }));
    QVERIFY(stopped);
}

void TestInboxTurns::touchesNoBody()
{
    QCOMPARE(sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchPlans)), SQLITE_OK);
    begin();
    const RecordId item = addItem({{u"status"_s, u"archived"_s}, {u"statusAt"_s, wireOf(kStart)}});
    addMessage(item, u"inbound"_s, 10);
    g_plans.clear();
    QCOMPARE(read(*m_core).size(), 1);
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watchPlans));
    for (const char *index : {"uq_inbox_item_id", "ix_inbox_turns", "ix_inbox_list_key", "ix_inbox_ended"})
        QVERIFY2(g_plans.contains(QByteArray("USING COVERING INDEX ") + index), g_plans.constData());
    QVERIFY2(!g_plans.contains("TEMP B-TREE"), g_plans.constData());
    m_core.reset();
}

CAMPANILE_GUILESS_TEST(TestInboxTurns)
#include "tst_inboxturns.moc"
