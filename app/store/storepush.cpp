// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/store/storecore_p.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

// Mutations on their way out and their answers (sync protocol 3.4 and 4.3).
namespace campanile::store {

namespace {
constexpr qint64 kJournalMs = 14LL * 24 * 3600 * 1000;

QByteArray wireJson(const OutboxRow &row, qint64 seq)
{
    return jsonOf(QJsonObject{{u"seq"_s, seq}, {u"id"_s, row.mid.toString()}, {u"label"_s, row.label},
                              {u"clientTime"_s, instantText(row.at)},
                              {u"after"_s, QJsonDocument::fromJson(row.after).array()},
                              {u"calls"_s, wireCalls(decodeOps(row.ops))}});
}

/** The SetError that a person should read: the first that is not a mere consequence. */
QJsonObject firstError(const QByteArray &responses)
{
    QJsonObject consequence;
    const QJsonArray calls = QJsonDocument::fromJson(responses).array();
    for (const QJsonValue &call : calls) {
        if (call.toArray().at(0).toString() == u"error")
            return call.toArray().at(1).toObject();
        const QJsonObject arguments = call.toArray().at(1).toObject();
        for (const auto &name : {u"notCreated"_s, u"notUpdated"_s, u"notDestroyed"_s}) {
            const QJsonObject errors = arguments.value(name).toObject();
            for (auto it = errors.begin(); it != errors.end(); ++it) {
                QJsonObject error = it.value().toObject();
                error.insert(u"recordId"_s, it.key());
                if (error.value(u"type"_s).toString() != u"dependencyRejected")
                    return error;
                consequence = error;
            }
        }
    }
    return consequence.isEmpty() ? QJsonObject{{u"type"_s, u"serverFail"_s}} : consequence;
}

bool namesAny(const QByteArray &after, const QSet<QString> &mids)
{
    const QJsonArray array = QJsonDocument::fromJson(after).array();
    return std::any_of(array.begin(), array.end(), [&](const QJsonValue &value) { return mids.contains(value.toString()); });
}
} // namespace

Result<PushBatch> StoreCore::nextBatch(int maxCount, qint64 maxBytes)
{
    PushBatch batch;
    qint64 nextSeq = 1;
    {
        Statement select = d->db->prepare("SELECT next_seq, client_id FROM sync");
        if (select.step()) {
            nextSeq = select.intAt(0);
            batch.clientId = RecordId::fromBytes('d', select.viewAt(1)).value_or(RecordId());
        }
    }
    {
        Statement first = d->db->prepare("SELECT min(seq) FROM outbox WHERE state = 1");
        batch.ackedThrough = (first.step() && !first.isNull(0) ? first.intAt(0) : nextSeq) - 1;
    }
    QSet<QString> waiting;
    qint64 bytes = 0;
    const QList<OutboxRow> rows = d->outboxRows("WHERE state IN (0, 1) ORDER BY seq IS NULL, seq, pos");
    for (const OutboxRow &row : rows) {
        if (batch.items.size() >= maxCount)
            break;
        if (row.state == OutboxState::Pending) {
            Statement missing = d->db->prepare("SELECT 1 FROM json_each(?) j JOIN blob_upload b ON b.blob_id = j.value WHERE b.state <> 2");
            if (missing.addText(row.blobs).step() || namesAny(row.after, waiting)) {
                waiting.insert(row.mid.toString());
                continue;
            }
        }
        const qint64 seq = row.seq > 0 ? row.seq : nextSeq++;
        const QByteArray json = wireJson(row, seq);
        if (!batch.items.isEmpty() && bytes + json.size() > maxBytes)
            break;
        bytes += json.size();
        batch.items.append(PushItem{seq, row.mid, json});
    }
    if (d->db->failed())
        return d->db->takeError();
    return batch;
}

Result<void> StoreCore::markInFlight(const PushBatch &batch)
{
    if (batch.isEmpty())
        return {};
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    for (const PushItem &item : batch.items) {
        // Taken back or typed into since the batch was made: what would be sent is no longer what is kept.
        const auto row = d->outboxRow(item.mutation);
        if (!d->db->failed() && (!row || row->state == OutboxState::Acked || wireJson(*row, item.seq) != item.json))
            return makeError(ErrorKind::Conflict, u"store.batchStale"_s);
        d->db->prepare("UPDATE outbox SET seq = ?, state = 1, tries = tries + 1 WHERE mid = ?").add(item.seq).add(item.mutation).run();
    }
    d->db->prepare("UPDATE sync SET next_seq = max(next_seq, ?)").add(batch.items.last().seq + 1).run();
    return tx.commit();
}

void StoreCore::Private::reject(const OutboxRow &row, const QJsonObject &error, QSet<RecordKey> &dirty, int &count)
{
    const QSet<RecordKey> keys = touchedBy(row.pos);
    db->prepare("INSERT OR REPLACE INTO rejected (mid, label, ops, error, at) VALUES (?, ?, ?, ?, ?)")
        .add(row.mid).add(row.label).addText(row.ops).addText(jsonOf(error)).add(clock.nowMs()).run();
    for (const RecordKey &key : keys) {
        db->prepare("INSERT OR IGNORE INTO rejected_touch (id, mid, typ) VALUES (?, ?, ?)").add(key.id).add(row.mid).add(key.type).run();
        dirty.insert(key);
    }
    deleteOutbox(row.pos);
    db->prepare("DELETE FROM undo WHERE mid = ?").add(row.mid).run();
    ++count;
    // Unsent dependants can never succeed; those on their way get the same verdict from the server.
    const QList<OutboxRow> pending = outboxRows("WHERE state = 0 ORDER BY pos");
    for (const OutboxRow &other : pending) {
        if (namesAny(other.after, {row.mid.toString()}) && outboxRow(other.mid))
            reject(other, {{u"type"_s, u"dependencyRejected"_s}, {u"id"_s, row.mid.toString()}}, dirty, count);
    }
}

bool StoreCore::Private::renew(const OutboxRow &row, const QJsonObject &error, QHash<QString, RecordId> &renewed)
{
    const bool follows = error.value(u"type"_s).toString() == u"dependencyRejected" && renewed.contains(error.value(u"id"_s).toString());
    if (!follows && !reopenUploads(error))
        return false;
    // The server keeps its word on the old id, so the edit goes as a new one; what stands on it has to know.
    const RecordId fresh = RecordId::create('y', clock, rng);
    renewed.insert(row.mid.toString(), fresh);
    const auto renamed = [&renewed](const QByteArray &after) {
        QJsonArray ids = QJsonDocument::fromJson(after).array();
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (const auto it = renewed.constFind(ids.at(i).toString()); it != renewed.constEnd())
                ids.replace(i, it->toString());
        }
        return jsonOf(ids);
    };
    const QByteArray blobs = jsonOf(QJsonArray::fromStringList(awaitedBlobs(decodeOps(row.ops))));
    db->prepare("UPDATE outbox SET mid = ?, seq = NULL, state = 0, after = ?, blobs = ?, error = '' WHERE pos = ?")
        .add(fresh).addText(renamed(row.after)).addText(blobs).add(row.pos).run();
    db->prepare("UPDATE undo SET mid = ? WHERE mid = ?").add(fresh).add(row.mid).run();
    const QList<OutboxRow> pending = outboxRows("WHERE state = 0 ORDER BY pos");
    for (const OutboxRow &other : pending) {
        if (namesAny(other.after, {row.mid.toString()}))
            db->prepare("UPDATE outbox SET after = ? WHERE pos = ?").addText(renamed(other.after)).add(other.pos).run();
    }
    return true;
}

void StoreCore::Private::renumber(qint64 nextSeq, bool newClient)
{
    db->exec("UPDATE outbox SET seq = NULL, state = 0 WHERE state = 1");
    db->exec("UPDATE outbox SET seq = NULL WHERE state = 2");
    db->prepare("UPDATE sync SET next_seq = ?").add(nextSeq).run();
    if (newClient)
        db->prepare("UPDATE sync SET client_id = ?").add(RecordId::create('d', clock, rng)).run();
}

Result<PushOutcome> StoreCore::applyPushResults(const PushReply &reply)
{
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    PushOutcome outcome;
    QSet<RecordKey> dirty;
    QHash<QString, RecordId> renewed;
    const qint64 seen = d->cursorSeq();
    for (const PushResult &result : reply.results) {
        const auto row = d->outboxRow(result.mutation);
        if (!row || row->state == OutboxState::Acked)
            continue; // a late copy of an answer
        switch (result.status) {
        case PushResult::Status::Applied:
            ++outcome.acked;
            d->db->prepare("INSERT OR REPLACE INTO journal (mid, label, ops, after, commit_seq, at) VALUES (?, ?, ?, ?, ?, ?)")
                .add(row->mid).add(row->label).addText(row->ops).addText(row->after).add(result.commit).add(d->clock.nowMs()).run();
            d->db->prepare("UPDATE outbox SET state = 2, commit_seq = ?, error = '' WHERE pos = ?").add(result.commit).add(row->pos).run();
            for (const RecordKey &key : d->touchedBy(row->pos))
                d->note(key.type, key.id, RecordNote::Kind::Updated, {}, true);
            break;
        case PushResult::Status::Rejected: {
            const QJsonObject error = firstError(result.responses);
            if (d->renew(*row, error, renewed))
                ++outcome.renewed;
            else
                d->reject(*row, error, dirty, outcome.rejected);
            break;
        }
        case PushResult::Status::Retry:
            outcome.retry = true;
            d->db->prepare("UPDATE outbox SET error = ? WHERE pos = ?").add(firstError(result.responses).value(u"type"_s).toString()).add(row->pos).run();
            break;
        case PushResult::Status::Fork:
        case PushResult::Status::Gap:
            qCInfo(lcStore, "mutations are numbered anew");
            d->renumber(result.status == PushResult::Status::Fork ? 1 : reply.lastSeq + 1, result.status == PushResult::Status::Fork);
            outcome.renumbered = true;
            break;
        }
        if (outcome.retry || outcome.renumbered)
            break;
    }
    d->retireAcked(seen, dirty);
    d->rebuildAll(dirty);
    if (const auto done = tx.commit(); !done)
        return done.error();
    return outcome;
}

Result<int> StoreCore::requeueJournal(qint64 serverSeq)
{
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    QList<OutboxRow> back;
    {
        Statement select = d->db->prepare("SELECT mid, label, ops, after, at FROM journal WHERE commit_seq > ? ORDER BY commit_seq DESC");
        select.add(serverSeq);
        while (select.step()) {
            OutboxRow row;
            row.mid = RecordId::fromBytes('y', select.viewAt(0)).value_or(RecordId());
            row.label = select.stringAt(1);
            row.ops = select.bytesAt(2);
            row.after = select.bytesAt(3);
            row.blobs = "[]";
            row.at = select.intAt(4);
            back.append(row);
        }
    }
    qint64 pos = 0;
    {
        Statement first = d->db->prepare("SELECT min(pos) FROM outbox");
        if (first.step() && !first.isNull(0))
            pos = first.intAt(0);
    }
    pos = std::min<qint64>(pos, 0);
    QSet<RecordKey> dirty;
    for (OutboxRow &row : back) {
        if (const auto acked = d->outboxRow(row.mid)) { // acknowledged, its pull never came
            const QSet<RecordKey> keys = d->touchedBy(acked->pos);
            d->deleteOutbox(acked->pos);
            // Or what was edited would be taken for the server's row when the edit goes on top again.
            d->rebuildAll(keys);
        }
        const QList<StoredOp> ops = decodeOps(row.ops);
        row.pos = --pos;
        d->insertOutbox(row, ops);
        for (const StoredOp &stored : ops)
            dirty.insert({stored.op.type, stored.op.id});
        d->db->prepare("DELETE FROM journal WHERE mid = ?").add(row.mid).run();
    }
    d->rebuildAll(dirty);
    if (const auto done = tx.commit(); !done)
        return done.error();
    return int(back.size());
}

Result<void> StoreCore::fork()
{
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    d->renumber(1, true);
    return tx.commit();
}

Result<void> StoreCore::pruneJournal()
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->prepare("DELETE FROM journal WHERE at < ?").add(d->clock.nowMs() - kJournalMs).run();
    d->db->prepare("DELETE FROM bad_item WHERE at < ?").add(d->clock.nowMs() - kJournalMs).run();
    return tx.commit();
}

} // namespace campanile::store
