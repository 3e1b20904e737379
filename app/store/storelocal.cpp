// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

// A person's edit: outbox, touch, shadow and effective row in one durable transaction (sync protocol 4.2).
namespace campanile::store {

namespace {
constexpr qsizetype kMaxMutationBytes = 1024 * 1024; // server's maxSizeMutation

QList<RecordKey> keysOf(const QList<StoredOp> &ops)
{
    QList<RecordKey> keys;
    QSet<RecordKey> seen;
    for (const StoredOp &stored : ops) {
        const RecordKey key{stored.op.type, stored.op.id};
        if (seen.contains(key))
            continue;
        seen.insert(key);
        keys.append(key);
    }
    return keys;
}

QByteArray listJson(const QStringList &list)
{
    return jsonOf(QJsonArray::fromStringList(list));
}

QStringList jsonList(const QByteArray &json)
{
    QStringList out;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array)
        out.append(value.toString());
    return out;
}

bool overlaps(const QString &path, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.key() != path && (it.key().startsWith(path + u'/') || path.startsWith(it.key() + u'/')))
            return true;
    }
    return false;
}

/** Puts @p fresh over @p known; false when the two cannot be one. */
bool mergeOps(QList<StoredOp> &known, const QList<StoredOp> &fresh)
{
    for (const StoredOp &stored : fresh) {
        bool found = false;
        for (StoredOp &mine : known) {
            if (mine.op.id != stored.op.id || mine.op.type != stored.op.type)
                continue;
            if (mine.op.kind != SetOp::Kind::Update || stored.op.kind != SetOp::Kind::Update || stored.op.requireVersion || mine.op.requireVersion)
                return false;
            for (auto it = stored.op.value.begin(); it != stored.op.value.end(); ++it) {
                if (overlaps(it.key(), mine.op.value))
                    return false;
                if (!mine.op.value.contains(it.key()))
                    mine.base.insert(it.key(), stored.base.value(it.key()));
                mine.op.value.insert(it.key(), it.value());
            }
            found = true;
        }
        if (!found)
            return false;
    }
    return true;
}
} // namespace

Result<QList<StoredOp>> StoreCore::Private::prepareOps(const QList<SetOp> &wanted)
{
    QList<StoredOp> ops;
    QHash<RecordId, std::optional<QJsonObject>> now; // what the ops before made of the record
    for (const SetOp &op : wanted) {
        if (const auto fine = checkOp(schema, op); !fine)
            return fine.error();
        const TypeTable &table = *schema.find(op.type);
        if (!now.contains(op.id))
            now.insert(op.id, effective(table, op.id));
        std::optional<QJsonObject> &object = now[op.id];
        StoredOp stored{op, {}, object ? object->value(u"ver"_s).toInteger() : 0, false};
        stored.op.requireVersion = op.requireVersion || hasExternalEffect(*table.type, op);
        Statement touched = db->prepare("SELECT 1 FROM touch WHERE id = ?");
        stored.versionAfter = touched.add(op.id).step();
        switch (op.kind) {
        case SetOp::Kind::Create:
            if (object)
                return makeError(ErrorKind::Conflict, u"store.exists"_s, op.id.toString());
            object = withDefaults(*table.type, op.value);
            break;
        case SetOp::Kind::Update:
            if (!object) {
                // Only an own destroy leaves something to bring back: until the server has carried it out the shadow has the
                // server's row, after that the step of undo has the record as it was.
                const auto beneath = shadow(op.type, op.id);
                if (!table.type->revivable || (!beneath && !isWhole(op.base)))
                    return makeError(ErrorKind::NotFound, u"store.gone"_s, op.id.toString());
                object = beneath ? objectOf(beneath->body) : op.base;
                stored.baseVer = beneath ? beneath->ver : op.base.value(u"ver"_s).toInteger();
                for (auto it = op.value.begin(); it != op.value.end(); ++it) {
                    if (beneath)
                        stored.base.insert(it.key(), valueAt(*object, it.key()));
                    else if (valueAt(*object, it.key()) == it.value())
                        stored.op.value.remove(it.key()); // the server's trash has it
                }
                if (!beneath) {
                    stored.base = op.base;
                    stored.op.requireVersion = op.requireVersion || hasExternalEffect(*table.type, stored.op);
                }
            } else {
                for (auto it = op.value.begin(); it != op.value.end(); ++it) {
                    if (valueAt(*object, it.key()) == it.value())
                        stored.op.value.remove(it.key());
                    else
                        stored.base.insert(it.key(), valueAt(*object, it.key()));
                }
                if (stored.op.value.isEmpty())
                    continue;
            }
            applyPatch(*object, stored.op.value);
            break;
        case SetOp::Kind::Destroy:
            if (!object)
                continue;
            stored.base = *object;
            object.reset();
            break;
        }
        ops.append(stored);
    }
    if (db->failed())
        return db->takeError();
    return ops;
}

/** "", [] and {} stand for a property that is not there. */
static bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

// What a pull brought while somebody wrote is in the row already, but it is not what they changed: with the row's value for a
// base the server would take their text for an answer to the colleague's, which it would overwrite without a word.
QList<StoredOp> StoreCore::Private::onGivenBases(QList<StoredOp> ops, const QList<SetOp> &wanted)
{
    for (const SetOp &given : wanted) {
        if (given.base.isEmpty() || isWhole(given.base) || given.kind != SetOp::Kind::Update)
            continue;
        QSet<QString> own;
        {
            QList<qint64> places;
            Statement touches = db->prepare("SELECT pos FROM touch WHERE id = ?");
            touches.add(given.id);
            while (touches.step())
                places.append(touches.intAt(0));
            for (const qint64 pos : std::as_const(places)) {
                const QList<SetOp> pending = pendingOps(pos).byRecord.value(given.id);
                for (const SetOp &op : pending) {
                    for (auto it = op.value.begin(); it != op.value.end(); ++it)
                        own.insert(propertyOf(it.key()));
                }
            }
        }
        for (StoredOp &stored : ops) {
            if (stored.op.id != given.id || stored.op.type != given.type || stored.op.kind != SetOp::Kind::Update)
                continue;
            for (auto it = given.base.begin(); it != given.base.end(); ++it) {
                const bool applies = stored.base.contains(it.key()) && !own.contains(propertyOf(it.key()));
                if (applies && !(isNothing(it.value()) && isNothing(stored.base.value(it.key()))))
                    stored.base.insert(it.key(), it.value());
            }
        }
    }
    return ops;
}

// Derived mechanically: every unconfirmed mutation that touches one of the records, or made one that is referred to.
QStringList StoreCore::Private::dependencies(const QList<StoredOp> &ops)
{
    QSet<QString> mentioned;
    QSet<RecordId> own;
    for (const StoredOp &stored : ops) {
        own.insert(stored.op.id);
        collectStrings(stored.op.value, mentioned);
    }
    QMap<qint64, QString> found; // by position, so the list is the same for the same edits
    const auto look = [&](const RecordId &id, bool createsOnly) {
        Statement select = db->prepare("SELECT t.pos, o.mid FROM touch t JOIN outbox o ON o.pos = t.pos WHERE t.id = ? AND t.creates >= ?");
        select.add(id).add(int(createsOnly));
        while (select.step()) {
            if (const auto mid = RecordId::fromBytes('y', select.viewAt(1)))
                found.insert(select.intAt(0), mid->toString());
        }
    };
    for (const RecordId &id : std::as_const(own))
        look(id, false);
    for (const QString &text : std::as_const(mentioned)) {
        const auto id = RecordId::parse(text);
        if (id && !own.contains(*id))
            look(*id, true);
    }
    return found.values();
}

QStringList StoreCore::Private::awaitedBlobs(const QList<StoredOp> &ops)
{
    QSet<QString> mentioned;
    for (const StoredOp &stored : ops)
        collectStrings(stored.op.value, mentioned);
    QStringList blobs;
    for (const QString &text : std::as_const(mentioned)) {
        if (!text.startsWith(u'b'))
            continue;
        Statement select = db->prepare("SELECT 1 FROM blob_upload WHERE blob_id = ? AND state <> 2");
        if (select.add(text).step())
            blobs.append(text);
    }
    blobs.sort();
    return blobs;
}

void StoreCore::Private::touch(const RecordKey &key, qint64 pos, bool creates)
{
    {
        Statement dirty = db->prepare("SELECT 1 FROM touch WHERE id = ?");
        if (!dirty.add(key.id).step()) {
            const TypeTable *table = schema.find(key.type);
            if (const auto clean = table ? row(*table, key.id) : std::nullopt)
                putShadow(key.type, key.id, clean->ver, clean->body);
        }
    }
    db->prepare("INSERT INTO touch (id, pos, typ, creates) VALUES (?, ?, ?, ?) ON CONFLICT(id, pos) DO UPDATE SET creates=max(creates, excluded.creates)")
        .add(key.id).add(pos).add(key.type).add(int(creates)).run();
}

void StoreCore::Private::insertOutbox(OutboxRow &row, const QList<StoredOp> &ops)
{
    Statement insert = db->prepare("INSERT INTO outbox (pos, mid, label, ops, after, blobs, state, at) VALUES (?, ?, ?, ?, ?, ?, 0, ?)");
    if (row.pos != 0)
        insert.add(row.pos);
    else
        insert.addNull();
    insert.add(row.mid).add(row.label).addText(row.ops).addText(row.after).addText(row.blobs).add(row.at).run();
    row.pos = db->lastRowId();
    decoded.remove(row.pos);
    for (const StoredOp &stored : ops)
        touch({stored.op.type, stored.op.id}, row.pos, stored.op.kind == SetOp::Kind::Create);
}

std::optional<Saved> StoreCore::Private::tryCoalesce(const QString &label, const QList<StoredOp> &ops, const QList<StoredOp> &sent, bool undoable)
{
    const QList<RecordKey> keys = keysOf(ops);
    std::optional<qint64> pos;
    for (const RecordKey &key : keys) {
        Statement last = db->prepare("SELECT max(pos) FROM touch WHERE id = ?");
        if (!last.add(key.id).step() || last.isNull(0) || (pos && *pos != last.intAt(0)))
            return {};
        pos = last.intAt(0);
    }
    if (!pos || touchedBy(*pos).size() != keys.size())
        return {};
    const QList<OutboxRow> rows = outboxRows("WHERE pos = ?", *pos);
    if (rows.isEmpty() || rows.first().state != OutboxState::Pending || rows.first().label != label)
        return {};
    OutboxRow known = rows.first();
    QList<StoredOp> merged = decodeOps(known.ops);
    Statement followed = db->prepare("SELECT 1 FROM outbox WHERE pos > ? AND instr(after, ?) > 0");
    if (followed.add(known.pos).add(known.mid.toString()).step() || !mergeOps(merged, sent))
        return {};
    const QStringList before = jsonList(known.after);
    const QStringList needed = dependencies(ops);
    for (const QString &mid : needed) {
        if (mid != known.mid.toString() && !before.contains(mid))
            return {};
    }
    const QByteArray text = encodeOps(merged);
    if (text.size() > kMaxMutationBytes)
        return {};
    // A new id: in a copy of this file, or in an older one that is put back, the old id still stands for the text of then,
    // and the server takes each id once.
    const RecordId fresh = RecordId::create('y', clock, rng);
    db->prepare("UPDATE outbox SET mid = ?, ops = ?, blobs = ?, at = ? WHERE pos = ?")
        .add(fresh).addText(text).addText(listJson(awaitedBlobs(merged))).add(clock.nowMs()).add(known.pos).run();
    decoded.remove(known.pos);
    db->prepare("UPDATE undo SET mid = ? WHERE mid = ?").add(fresh).add(known.mid).run();
    known.mid = fresh;
    if (undoable)
        pushUndo(known.mid, label, ops, true);
    for (const RecordKey &key : keys)
        rebuild(key);
    return Saved{known.mid, true, false};
}

void StoreCore::Private::writeLocalOnly(const QList<StoredOp> &ops)
{
    for (const StoredOp &stored : ops) {
        const TypeTable &table = *schema.find(stored.op.type);
        const auto before = row(table, stored.op.id);
        if (stored.op.kind == SetOp::Kind::Destroy) {
            removeRow(table, stored.op.id);
            continue;
        }
        const QString now = instantText(clock.nowMs());
        QJsonObject object = before ? objectOf(before->body) : withDefaults(*table.type, {{u"id"_s, stored.op.id.toString()}, {u"createdAt"_s, now}});
        applyPatch(object, stored.op.value);
        object.insert(u"ver"_s, before ? before->ver + 1 : 1);
        object.insert(u"updatedAt"_s, now);
        const auto parsed = parser.parse(table, jsonOf(object));
        if (!parsed)
            db->fail(parsed.error());
        else
            writeRow(table, *parsed, before, false);
    }
}

Result<Saved> StoreCore::Private::apply(const Mutation &mutation)
{
    Tx tx(*this, Transaction::Kind::DurableWrite);
    const auto ops = prepareOps(mutation.ops);
    if (!ops)
        return ops.error();
    if (ops->isEmpty())
        return Saved{{}, false, true};
    const auto isLocal = [this](const StoredOp &stored) { return schema.find(stored.op.type)->type->sync == api::SyncClass::Local; };
    const auto localCount = std::count_if(ops->begin(), ops->end(), isLocal);
    if (localCount != 0 && localCount != ops->size())
        return makeError(ErrorKind::Invalid, u"store.mixedTypes"_s);
    // A step back leads to what was there, not to what the edit was made from.
    const QList<StoredOp> sent = onGivenBases(*ops, mutation.ops);
    std::optional<Saved> saved;
    if (localCount != 0) {
        writeLocalOnly(*ops);
        saved = Saved{};
    } else if (mutation.coalesce)
        saved = tryCoalesce(mutation.label, *ops, sent, mutation.undoable);
    if (!saved) {
        OutboxRow row;
        row.mid = RecordId::create('y', clock, rng);
        row.label = mutation.label;
        row.ops = encodeOps(sent);
        row.after = listJson(dependencies(*ops));
        row.blobs = listJson(awaitedBlobs(*ops));
        row.at = clock.nowMs();
        if (row.ops.size() > kMaxMutationBytes)
            return makeError(ErrorKind::Limit, u"store.mutationTooBig"_s, QString::number(row.ops.size()));
        insertOutbox(row, *ops);
        if (mutation.undoable)
            pushUndo(row.mid, mutation.label, *ops, false, mutation.partOf, mutation.ways);
        for (const RecordKey &key : keysOf(*ops))
            rebuild(key);
        saved = Saved{row.mid, false, false};
    }
    if (const auto done = tx.commit(); !done)
        return done.error();
    return *saved;
}

Result<Saved> StoreCore::applyLocal(const Mutation &mutation)
{
    return d->apply(mutation);
}

Result<void> StoreCore::discardPending(const RecordId &mutation)
{
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    const auto row = d->outboxRow(mutation);
    if (!row)
        return d->db->failed() ? d->db->takeError() : makeError(ErrorKind::NotFound, u"store.gone"_s);
    if (row->state != OutboxState::Pending)
        return makeError(ErrorKind::Conflict, u"store.alreadySent"_s);
    {
        Statement followed = d->db->prepare("SELECT 1 FROM outbox WHERE instr(after, ?) > 0");
        if (followed.add(mutation.toString()).step())
            return makeError(ErrorKind::Conflict, u"store.hasFollowers"_s);
    }
    const QSet<RecordKey> keys = d->touchedBy(row->pos);
    d->deleteOutbox(row->pos);
    d->db->prepare("DELETE FROM undo WHERE mid = ?").add(mutation).run();
    d->rebuildAll(keys);
    return tx.commit();
}

Result<Saved> StoreCore::retryRejected(const RecordId &mutation)
{
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    QString label;
    QList<SetOp> ops;
    {
        Statement select = d->db->prepare("SELECT label, ops FROM rejected WHERE mid = ?");
        if (!select.add(mutation).step())
            return d->db->failed() ? d->db->takeError() : makeError(ErrorKind::NotFound, u"store.gone"_s);
        label = select.stringAt(0);
        for (const StoredOp &stored : decodeOps(select.bytesAt(1)))
            ops.append(stored.op);
    }
    const auto saved = d->apply({label, ops});
    if (!saved)
        return saved;
    if (const auto gone = discardRejected(mutation); !gone)
        return gone.error();
    if (const auto done = tx.commit(); !done)
        return done.error();
    return saved;
}

Result<void> StoreCore::discardRejected(const RecordId &mutation)
{
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    {
        Statement select = d->db->prepare("SELECT typ, id FROM rejected_touch WHERE mid = ?");
        select.add(mutation);
        while (select.step()) {
            const TypeTable *table = d->schema.find(select.stringAt(0));
            const auto id = table ? RecordId::fromBytes(table->type->letter, select.viewAt(1)) : std::nullopt;
            if (id)
                d->note(table->name, *id, RecordNote::Kind::Updated, {}, true);
        }
    }
    d->db->prepare("DELETE FROM rejected_touch WHERE mid = ?").add(mutation).run();
    d->db->prepare("DELETE FROM rejected WHERE mid = ?").add(mutation).run();
    return tx.commit();
}

} // namespace campanile::store
