// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

using namespace Qt::StringLiterals;

// Steps back and forward survive a restart; each is an edit of its own, so other people see it like any other.
namespace campanile::store {

static constexpr int kMaxSteps = 500;
// Typing without a pause this long is one step.
static constexpr qint64 kJoinMs = 5000;

namespace {

QJsonArray waysJson(const QList<SetOp> &ops)
{
    QJsonArray list;
    for (const SetOp &op : ops)
        list.append(QJsonObject{{u"create"_s, op.kind == SetOp::Kind::Create}, {u"type"_s, op.type}, {u"id"_s, op.id.isNull() ? QString() : op.id.toString()}, {u"value"_s, op.value}});
    return list;
}

QList<SetOp> waysOps(const QJsonArray &list)
{
    QList<SetOp> ops;
    for (const QJsonValue &entry : list) {
        const QJsonObject op = entry.toObject();
        const RecordId id = RecordId::parse(op.value(u"id"_s).toString()).value_or(RecordId());
        const QString type = op.value(u"type"_s).toString();
        const QJsonObject value = op.value(u"value"_s).toObject();
        ops.append(op.value(u"create"_s).toBool() ? SetOp::create(type, id, value) : SetOp::update(type, id, value));
    }
    return ops;
}

QByteArray encodeWays(const StepWays &ways, const RecordId &made)
{
    return jsonOf(QJsonObject{{u"back"_s, waysJson(ways.back)}, {u"forth"_s, waysJson(ways.forth)}, {u"stamps"_s, QJsonArray::fromStringList(ways.stamps)}, {u"made"_s, made.isNull() ? QString() : made.toString()}});
}

/** The value with the time and the record of a step in their places. */
QJsonValue filled(const QJsonValue &value, const QString &now, const QString &made)
{
    if (value.isString())
        return value.toString() == StepWays::kNow ? QJsonValue(now) : value.toString() == StepWays::kMade ? QJsonValue(made) : value;
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = filled(it.value(), now, made);
    return object;
}

} // namespace

void StoreCore::Private::pushUndo(const RecordId &mid, const QString &label, const QList<StoredOp> &ops, bool join, const RecordId &partOf, const StepWays &ways)
{
    db->exec("DELETE FROM undo WHERE undone <> 0");
    if (join) {
        Statement last = db->prepare("SELECT step, mid, forward, at FROM undo ORDER BY step DESC LIMIT 1");
        if (last.step() && last.viewAt(1) == QByteArrayView(mid.bytes()) && clock.nowMs() - last.intAt(3) < kJoinMs) {
            QList<StoredOp> merged = decodeOps(last.bytesAt(2));
            for (const StoredOp &stored : ops) {
                for (StoredOp &mine : merged) {
                    if (mine.op.id != stored.op.id)
                        continue;
                    for (auto it = stored.op.value.begin(); it != stored.op.value.end(); ++it) {
                        if (!mine.op.value.contains(it.key()))
                            mine.base.insert(it.key(), stored.base.value(it.key()));
                        mine.op.value.insert(it.key(), it.value());
                    }
                }
            }
            const qint64 step = last.intAt(0);
            last.reset();
            db->prepare("UPDATE undo SET forward = ?, at = ? WHERE step = ?").addText(encodeOps(merged)).add(clock.nowMs()).add(step).run();
            return;
        }
    }
    Statement insert = db->prepare("INSERT INTO undo (mid, made, label, forward, at, ways) VALUES (?, ?, ?, ?, ?, ?)");
    insert.add(mid).add(partOf.isNull() ? mid : partOf).add(label).addText(encodeOps(ops)).add(clock.nowMs());
    const auto made = std::find_if(ops.begin(), ops.end(), [](const StoredOp &stored) { return stored.op.kind == SetOp::Kind::Create; });
    if (ways.isEmpty())
        insert.addNull();
    else
        insert.addText(encodeWays(ways, made == ops.end() ? RecordId() : made->op.id));
    insert.run();
    db->prepare("DELETE FROM undo WHERE step <= (SELECT max(step) FROM undo) - ?").add(kMaxSteps).run();
}

Result<void> StoreCore::Private::checkExpected(const QList<StoredOp> &ops, const QStringList &stamps)
{
    QHash<RecordId, std::optional<QJsonObject>> now;
    const auto refused = [](const SetOp &op, const QString &property) {
        return makeError(ErrorKind::Conflict, u"store.changedSince"_s, op.id.toString(), {op.type, property});
    };
    for (const StoredOp &stored : ops) {
        const TypeTable *table = schema.find(stored.op.type);
        if (!table)
            return makeError(ErrorKind::Invalid, u"store.unknownType"_s, stored.op.type);
        if (!now.contains(stored.op.id))
            now.insert(stored.op.id, effective(*table, stored.op.id));
        std::optional<QJsonObject> &object = now[stored.op.id];
        const bool makes = stored.op.kind == SetOp::Kind::Create || (stored.op.kind == SetOp::Kind::Update && stored.base.isEmpty());
        if (makes != !object)
            return refused(stored.op, {});
        for (auto it = stored.base.begin(); object && it != stored.base.end(); ++it) {
            const QString property = propertyOf(it.key());
            const bool bookkeeping = !table->type->property(property.toStdString());
            if (!bookkeeping && !stamps.contains(property) && valueAt(*object, it.key()) != it.value())
                return refused(stored.op, property);
        }
        if (stored.op.kind == SetOp::Kind::Destroy)
            object.reset();
        else if (object)
            applyPatch(*object, stored.op.value);
        else
            object = stored.op.value;
    }
    if (db->failed())
        return db->takeError();
    return {};
}

// Values of a record's own properties are compared by checkExpected(); this finds what came to hang on it.
Result<void> StoreCore::Private::checkUnused(qint64 step, const QList<StoredOp> &ops)
{
    for (const StoredOp &stored : ops) {
        if (stored.op.kind != SetOp::Kind::Destroy)
            continue;
        const QString id = stored.op.id.toString();
        Statement later = db->prepare("SELECT forward FROM undo WHERE step > ? AND undone = 0 AND instr(forward, ?) > 0");
        later.add(step).add(id);
        while (later.step()) {
            for (const StoredOp &other : decodeOps(later.bytesAt(0))) {
                QSet<QString> mentioned;
                collectStrings(other.op.value, mentioned);
                if (other.op.id != stored.op.id && mentioned.contains(id))
                    return makeError(ErrorKind::Conflict, u"store.changedSince"_s, id, {stored.op.type, {}});
            }
        }
    }
    return {};
}

// The rows of one step, in the order in which they go back or forward; empty when there is none.
QList<qint64> StoreCore::Private::rowsOfStep(bool forward, const RecordId &made)
{
    const auto read = [](Statement &select) {
        QList<qint64> rows;
        while (select.step())
            rows.append(select.intAt(0));
        return rows;
    };
    if (!made.isNull()) {
        Statement select = db->prepare("SELECT step FROM undo WHERE undone = 0 AND made = ? ORDER BY step DESC");
        select.add(made);
        return read(select);
    }
    Statement select = db->prepare(forward ? "SELECT step FROM undo WHERE undone > 0 AND made = (SELECT made FROM undo WHERE undone > 0 "
                                             "ORDER BY undone DESC, step LIMIT 1) ORDER BY undone DESC, step"
                                           : "SELECT step FROM undo WHERE undone = 0 AND made = (SELECT made FROM undo WHERE undone = 0 "
                                             "ORDER BY step DESC LIMIT 1) ORDER BY step DESC");
    return read(select);
}

// What the step is to change must still be as the step left it.
Result<void> StoreCore::Private::checkLeft(const QList<SetOp> &wanted, const WaysRow &row)
{
    for (const SetOp &op : wanted) {
        const TypeTable *table = schema.find(op.type);
        if (!table)
            return makeError(ErrorKind::Invalid, u"store.unknownType"_s, op.type);
        if (op.kind == SetOp::Kind::Create)
            continue;
        const auto now = effective(*table, op.id);
        if (!now)
            return makeError(ErrorKind::Conflict, u"store.changedSince"_s, op.id.toString(), {op.type, {}});
        for (const StoredOp &done : row.last) {
            if (done.op.id != op.id)
                continue;
            const bool isMade = done.op.kind == SetOp::Kind::Create;
            const QJsonObject left = isMade ? withDefaults(*table->type, done.op.value) : done.op.value;
            for (auto it = op.value.begin(); it != op.value.end(); ++it) {
                const bool isKnown = isMade || left.contains(it.key());
                if (isKnown && !row.ways.stamps.contains(it.key()) && valueAt(*now, it.key()) != valueAt(left, it.key()))
                    return makeError(ErrorKind::Conflict, u"store.changedSince"_s, op.id.toString(), {op.type, it.key()});
            }
        }
    }
    return db->failed() ? Result<void>(db->takeError()) : Result<void>();
}

Result<Saved> StoreCore::Private::stepByWays(bool forward, qint64 step, const QString &label, WaysRow row)
{
    const QString now = instantText(clock.nowMs());
    QList<SetOp> wanted = forward ? row.ways.forth : row.ways.back;
    RecordId made = row.made;
    for (SetOp &op : wanted) {
        op.value = filled(op.value, now, row.made.isNull() ? QString() : row.made.toString()).toObject();
        if (!op.id.isNull())
            continue;
        const TypeTable *table = schema.find(op.type);
        if (op.kind == SetOp::Kind::Create && table)
            made = RecordId::create(table->type->letter, clock, rng);
        op.id = op.kind == SetOp::Kind::Create ? made : row.made;
    }
    if (const auto left = checkLeft(wanted, row); !left)
        return left.error();
    const auto saved = apply({(forward ? u"redo."_s : u"undo."_s) + label, wanted, false, false});
    if (!saved)
        return saved;
    row.last.clear();
    for (const SetOp &op : std::as_const(wanted))
        row.last.append(StoredOp{op, {}, 0, false});
    db->prepare("UPDATE undo SET forward = ?, ways = ? WHERE step = ?").addText(encodeOps(row.last)).addText(encodeWays(row.ways, made)).add(step).run();
    return saved;
}

Result<Saved> StoreCore::Private::stepRow(bool forward, qint64 step)
{
    QString label;
    WaysRow row;
    {
        Statement select = db->prepare("SELECT label, forward, ways FROM undo WHERE step = ?");
        if (!select.add(step).step())
            return db->failed() ? db->takeError() : makeError(ErrorKind::NotFound, u"store.nothingToUndo"_s);
        label = select.stringAt(0);
        row.last = decodeOps(select.bytesAt(1));
        const QJsonObject ways = select.isNull(2) ? QJsonObject() : objectOf(select.bytesAt(2));
        row.ways.back = waysOps(ways.value(u"back"_s).toArray());
        row.ways.forth = waysOps(ways.value(u"forth"_s).toArray());
        for (const QJsonValue &name : ways.value(u"stamps"_s).toArray())
            row.ways.stamps.append(name.toString());
        row.made = RecordId::parse(ways.value(u"made"_s).toString()).value_or(RecordId());
    }
    auto saved = row.ways.back.isEmpty() ? stepPlainly(forward, step, label, row) : stepByWays(forward, step, label, row);
    if (!saved)
        return saved;
    db->prepare(forward ? "UPDATE undo SET undone = 0, mid = coalesce(?, mid) WHERE step = ?"
                        : "UPDATE undo SET undone = 1 + (SELECT max(undone) FROM undo), mid = coalesce(?, mid) WHERE step = ?")
        .add(saved->mutation).add(step).run();
    return saved;
}

// The version that the step made on the server; 0 while it is on its way, and when it was too long ago to be remembered.
qint64 StoreCore::Private::commitOf(qint64 step)
{
    Statement select = db->prepare("SELECT j.commit_seq FROM undo u JOIN journal j ON j.mid = u.mid WHERE u.step = ?");
    return select.add(step).step() ? select.intAt(0) : 0;
}

Result<Saved> StoreCore::Private::stepPlainly(bool forward, qint64 step, const QString &label, const WaysRow &row)
{
    const QList<StoredOp> ops = forward ? row.last : inverseOps(schema, row.last);
    if (!forward) {
        if (const auto unused = checkUnused(step, ops); !unused)
            return unused.error();
    }
    if (const auto expected = checkExpected(ops, row.ways.stamps); !expected)
        return expected.error();
    const qint64 deletedAt = commitOf(step);
    QList<SetOp> wanted;
    for (const StoredOp &stored : ops) {
        wanted.append(stored.op.kind == SetOp::Kind::Create ? createdAgain(stored.op) : stored.op);
        // To the server an edit of the version that its deletion made is no surprise, and no conflict.
        if (isWhole(wanted.last().base))
            wanted.last().base.insert(u"ver"_s, deletedAt > 0 ? QJsonValue(deletedAt) : wanted.last().base.value(u"ver"_s));
    }
    return apply({(forward ? u"redo."_s : u"undo."_s) + label, wanted, false, false});
}

// The server takes an id for one creation only, and keeps it with what was thrown away: from there a record of a revivable type is
// fetched, any other begins anew under another id, by which all steps know it from now on.
SetOp StoreCore::Private::createdAgain(const SetOp &op)
{
    const TypeTable *table = schema.find(op.type);
    if (!table || table->type->sync == api::SyncClass::Local)
        return op;
    if (!table->type->revivable) {
        SetOp fresh = op;
        fresh.id = RecordId::create(table->type->letter, clock, rng);
        const QString was = op.id.toString(), is = fresh.id.toString();
        db->prepare("UPDATE undo SET forward = replace(forward, ?, ?), ways = replace(ways, ?, ?) WHERE instr(forward, ?) > 0")
            .add(was).add(is).add(was).add(is).add(was).run();
        return fresh;
    }
    const QString now = instantText(clock.nowMs());
    SetOp revived = SetOp::update(op.type, op.id, {});
    for (auto it = op.value.begin(); it != op.value.end(); ++it) {
        const api::PropertyInfo *property = table->type->property(it.key().toStdString());
        if (property && property->merge != api::MergeKind::Immutable)
            revived.value.insert(it.key(), it.value());
    }
    revived.base = withDefaults(*table->type, op.value);
    for (const auto &[name, value] : {std::pair(u"id"_s, QJsonValue(op.id.toString())), {u"ver"_s, 0}, {u"createdAt"_s, now}, {u"updatedAt"_s, now}})
        revived.base.insert(name, value);
    return revived;
}

Result<Saved> StoreCore::Private::step(bool forward, const RecordId &made)
{
    Tx tx(*this, Transaction::Kind::DurableWrite);
    const QList<qint64> rows = rowsOfStep(forward, made);
    if (rows.isEmpty())
        return db->failed() ? db->takeError() : makeError(ErrorKind::NotFound, forward ? u"store.nothingToRedo"_s : u"store.nothingToUndo"_s);
    Saved last;
    for (const qint64 row : rows) {
        const auto saved = stepRow(forward, row);
        if (!saved)
            return saved;
        last = *saved;
    }
    if (const auto done = tx.commit(); !done)
        return done.error();
    return last;
}

Result<Saved> StoreCore::undo()
{
    return d->step(false, {});
}

Result<Saved> StoreCore::undo(const RecordId &mutation)
{
    if (mutation.isNull())
        return makeError(ErrorKind::NotFound, u"store.nothingToUndo"_s);
    return d->step(false, mutation);
}

Result<Saved> StoreCore::redo()
{
    return d->step(true, {});
}

} // namespace campanile::store
