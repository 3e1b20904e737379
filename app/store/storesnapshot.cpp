// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

using namespace Qt::StringLiterals;

// First import and repair (sync protocol 3.7): rows go to a table without indexes, which then takes the place of the
// old one. Whatever the snapshot does not name is gone; outbox, shadows and cards stay.
namespace campanile::store {

static QByteArray stageOf(const TypeTable &table)
{
    return "stage_" + table.table;
}

namespace {
/**
 * Leaves room in every page of a table that is filled in order. Rows that come one after the other fill a page to its last byte, and
 * the first one that grows later (a status has an instant) splits it: that writes its neighbours and the page above them as well.
 * A row of this kind holds the place until its page is full. Begins and ends within one transaction.
 */
class Room
{
public:
    Room(Database &db, const QByteArray &table)
        : m_db(db), m_insert("INSERT INTO " + table + " (id, ver, body) VALUES (x'', 0, ?)"), m_delete("DELETE FROM " + table + " WHERE rid = ?")
    {
    }
    /** After each row. */
    void keep()
    {
        constexpr int rows = 5; // a page has about six of the most frequent records
        constexpr qsizetype behind = 2;
        static const QByteArray room(112, ' ');
        if (++m_rows % rows != 0)
            return;
        m_db.prepare(m_insert).addTextView(room).run();
        m_holders.append(m_db.lastRowId());
        if (m_holders.size() > behind)
            give();
    }
    void end()
    {
        while (!m_holders.isEmpty())
            give();
    }

private:
    void give() { m_db.prepare(m_delete).add(m_holders.takeFirst()).run(); }

    Database &m_db;
    const QByteArray m_insert;
    const QByteArray m_delete;
    QList<qint64> m_holders;
    int m_rows = 0;
};
} // namespace

// While megabytes stream in: pages stay in memory until the indexes are made of them, large sorts use a second core, and
// the log goes to the file when there is time (settleSnapshots()) or when it has some 200 MB.
static void setBulk(Database &db, bool on)
{
    constexpr int bulkPages = 40'000;
    // Twice the same is asked for now and then, and what was usual before must not be forgotten.
    const bool isOn = db.logLimit() >= bulkPages;
    if (on != isOn)
        db.setLogLimit(on ? db.logLimit() + bulkPages : db.logLimit() - bulkPages);
    db.exec(on ? "PRAGMA cache_size=-131072; PRAGMA threads=2" : "PRAGMA cache_size=-8192; PRAGMA threads=0");
}

Result<void> StoreCore::settleSnapshots()
{
    // Between two types nothing is under way for a moment; only the pull after the last one is the end.
    if (!d->bulk || !d->pulled)
        return {};
    d->bulk = false;
    setBulk(*d->db, false);
    return checkpoint();
}

Result<SnapshotJob> StoreCore::beginSnapshot(const QString &type, const QString &state)
{
    const TypeTable *table = d->schema.find(type);
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, type);
    const auto open = openSnapshots();
    if (!open)
        return open.error();
    for (const SnapshotJob &job : *open) {
        // A fuzzy snapshot goes on under its first state: what changed since comes with the pull after it.
        const auto mine = parseState(job.state);
        const auto theirs = parseState(state);
        if (job.type == type && mine && theirs && mine->epoch == theirs->epoch && mine->acl == theirs->acl)
            return job;
    }
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->exec("DROP TABLE IF EXISTS " + stageOf(*table));
    d->db->prepare("INSERT OR REPLACE INTO snapshot_job (typ, state, after, count) VALUES (?, ?, NULL, 0)").add(type).add(state).run();
    if (const auto done = tx.commit(); !done)
        return done.error();
    return SnapshotJob{type, state, {}, 0};
}

Result<QList<SnapshotJob>> StoreCore::openSnapshots()
{
    QList<SnapshotJob> jobs;
    Statement select = d->db->prepare("SELECT typ, state, after, count FROM snapshot_job ORDER BY typ");
    while (select.step()) {
        SnapshotJob job{select.stringAt(0), select.stringAt(1), {}, select.intAt(3)};
        const TypeTable *table = d->schema.find(job.type);
        if (!table)
            continue;
        job.after = RecordId::fromBytes(table->type->letter, select.viewAt(2)).value_or(RecordId());
        jobs.append(job);
    }
    if (d->db->failed())
        return d->db->takeError();
    return jobs;
}

Result<int> StoreCore::importSnapshot(const QString &type, const QByteArray &ndjson)
{
    const TypeTable *table = d->schema.find(type);
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, type);
    if (!std::exchange(d->bulk, true))
        setBulk(*d->db, true);
    d->pulled = false;
    Private::Tx tx(*d, Transaction::Kind::Write);
    RecordId after;
    bool first = false;
    {
        Statement select = d->db->prepare("SELECT after, count FROM snapshot_job WHERE typ = ?");
        if (!select.add(type).step())
            return d->db->failed() ? d->db->takeError() : makeError(ErrorKind::Invalid, u"store.noSnapshot"_s, type);
        first = select.intAt(1) == 0;
        after = RecordId::fromBytes(table->type->letter, select.viewAt(0)).value_or(RecordId());
    }
    // Most types of a workspace are empty: a table is made for the first row only.
    if (first && !d->db->prepare("SELECT 1 FROM sqlite_master WHERE name = ?").addText(stageOf(*table)).step())
        d->db->exec(table->createSql(stageOf(*table)));
    int taken = 0;
    Statement insert = d->db->prepare(table->insertSql(stageOf(*table)));
    Room room(*d->db, stageOf(*table));
    for (qsizetype from = 0; from < ndjson.size();) {
        qsizetype end = ndjson.indexOf('\n', from);
        if (end < 0)
            end = ndjson.size();
        const QByteArrayView line = QByteArrayView(ndjson).sliced(from, end - from).trimmed();
        from = end + 1;
        if (line.isEmpty() || line.startsWith("{\"@type\""))
            continue;
        const auto record = d->parser.parse(*table, line);
        if (!record) {
            d->badItem(type, line, record.error().code);
            continue;
        }
        // Order is what makes "resume after the last id" complete, and what keeps an id from coming twice.
        if (!after.isNull() && record->id <= after)
            return makeError(ErrorKind::Invalid, u"store.snapshotOrder"_s, type);
        after = record->id;
        insert.reset();
        bindRecord(insert, *record);
        insert.run();
        room.keep();
        ++taken;
    }
    room.end();
    d->db->prepare("UPDATE snapshot_job SET after = ?, count = count + ? WHERE typ = ?").add(after).add(taken).add(type).run();
    if (const auto done = tx.commit(); !done)
        return done.error();
    return taken;
}

Result<void> StoreCore::finishSnapshot(const QString &type, qint64 expected)
{
    const TypeTable *table = d->schema.find(type);
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, type);
    Private::Tx tx(*d, Transaction::Kind::Write);
    bool isEmpty = false;
    {
        Statement select = d->db->prepare("SELECT count FROM snapshot_job WHERE typ = ?");
        if (!select.add(type).step())
            return d->db->failed() ? d->db->takeError() : makeError(ErrorKind::Invalid, u"store.noSnapshot"_s, type);
        if (expected >= 0 && select.intAt(0) > expected)
            return makeError(ErrorKind::Invalid, u"store.snapshotCount"_s, u"%1 of %2"_s.arg(select.intAt(0)).arg(expected));
        isEmpty = select.intAt(0) == 0;
    }
    // Rows beneath pending edits come from the snapshot too: theirs is the server's newest word.
    QSet<RecordKey> dirty;
    {
        Statement select = d->db->prepare("SELECT DISTINCT id FROM touch WHERE typ = ?");
        select.add(type);
        while (select.step()) {
            if (const auto id = RecordId::fromBytes(table->type->letter, select.viewAt(0)))
                dirty.insert({type, *id});
        }
    }
    if (isEmpty && dirty.isEmpty() && !d->db->prepare("SELECT 1 FROM " + table->table + " LIMIT 1").step() && !d->db->failed()) {
        d->db->exec("DROP TABLE IF EXISTS " + stageOf(*table));
        d->db->prepare("DELETE FROM snapshot_job WHERE typ = ?").add(type).run();
        return tx.commit(); // nothing was here and nothing came
    }
    if (isEmpty) {
        d->db->exec("DELETE FROM " + table->table);
    } else {
        d->db->exec("DROP TABLE " + table->table);
        d->db->exec("ALTER TABLE " + stageOf(*table) + " RENAME TO " + table->table);
        for (const QByteArray &index : table->indexes)
            d->db->exec(index);
    }
    for (const RecordKey &key : std::as_const(dirty)) {
        const auto server = d->row(*table, key.id);
        if (server)
            d->putShadow(type, key.id, server->ver, server->body);
        else
            d->dropShadow(type, key.id);
    }
    d->rebuildAll(dirty);
    d->restartSearch(type);
    d->db->prepare("DELETE FROM snapshot_job WHERE typ = ?").add(type).run();
    d->db->prepare("DELETE FROM coverage WHERE typ = ?").add(type).run(); // what lay before its window is gone
    d->noteReset(type);
    return tx.commit();
}

Result<void> StoreCore::abortSnapshot(const QString &type)
{
    const TypeTable *table = d->schema.find(type);
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, type);
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->exec("DROP TABLE IF EXISTS " + stageOf(*table));
    d->db->prepare("DELETE FROM snapshot_job WHERE typ = ?").add(type).run();
    return tx.commit();
}

Result<void> StoreCore::setCursor(const QString &state)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->prepare("UPDATE sync SET cursor = ?").add(state).run();
    QSet<RecordKey> dirty;
    if (const auto parts = parseState(state))
        d->retireAcked(parts->cursor, dirty);
    d->rebuildAll(dirty);
    return tx.commit();
}

} // namespace campanile::store
