// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

// The effective row: the server's with the pending edits in the order in which they were made (sync protocol 4.3).
namespace campanile::store {

// More notes than this of one type are told as "read again".
static constexpr int kMaxNotesPerType = 2000;
// Text of the mutations that one transaction keeps taken apart; as JSON values they need a few times as much.
static constexpr qint64 kMaxDecodedBytes = 16 * 1024 * 1024;

StoreCore::Private::Tx::~Tx()
{
    if (!m_done)
        m_core.notes.resize(m_mark);
    if (!m_done || m_tx.isOutermost()) // what was rolled back may come again with another text under the same position
        m_core.forgetDecoded();
}

Result<void> StoreCore::Private::Tx::commit()
{
    const bool outermost = m_tx.isOutermost();
    if (const auto done = m_tx.commit(); !done) {
        m_core.notes.resize(m_mark);
        m_done = true;
        return done.error();
    }
    m_done = true;
    if (outermost)
        m_core.foldNotes();
    return {};
}

void StoreCore::Private::note(const QString &type, const RecordId &id, RecordNote::Kind kind, QSet<QString> properties, bool flags)
{
    notes.append(Note{type, RecordNote{id, kind, std::move(properties), flags}, false});
}

void StoreCore::Private::noteReset(const QString &type)
{
    notes.append(Note{type, {}, true});
}

void StoreCore::Private::foldNotes()
{
    QHash<RecordId, qsizetype> seen;
    ChangeNotice fresh;
    for (Note &note : notes) {
        TypeChanges &changes = fresh.types[note.type];
        changes.reset = changes.reset || note.reset;
        if (changes.reset)
            continue;
        const auto at = seen.constFind(note.note.id);
        if (at == seen.constEnd()) {
            seen.insert(note.note.id, changes.records.size());
            changes.records.append(std::move(note.note));
            continue;
        }
        // Several steps on one record inside a commit are one change for who looks at it afterwards.
        RecordNote &known = changes.records[*at];
        known.properties |= note.note.properties;
        known.flags = known.flags || note.note.flags;
        if (note.note.kind == RecordNote::Kind::Destroyed || known.kind == RecordNote::Kind::Updated)
            known.kind = note.note.kind;
        else if (known.kind == RecordNote::Kind::Destroyed)
            known.kind = RecordNote::Kind::Updated;
    }
    notes.clear();
    for (TypeChanges &changes : fresh.types) {
        if (changes.reset || changes.records.size() > kMaxNotesPerType) {
            changes.reset = true;
            changes.records.clear();
        }
    }
    committed.merge(fresh);
}

std::optional<StoreCore::Private::Row> StoreCore::Private::row(const TypeTable &table, const RecordId &id)
{
    Statement select = db->prepare("SELECT rid, ver, body FROM " + table.table + " WHERE id = ?");
    if (!select.add(id).step())
        return {};
    return Row{select.intAt(0), select.intAt(1), select.bytesAt(2)};
}

std::optional<StoreCore::Private::Row> StoreCore::Private::shadow(const QString &type, const RecordId &id)
{
    Statement select = db->prepare("SELECT ver, body FROM shadow WHERE typ = ? AND id = ?");
    if (!select.add(type).add(id).step())
        return {};
    return Row{0, select.intAt(0), select.bytesAt(1)};
}

void StoreCore::Private::putShadow(const QString &type, const RecordId &id, qint64 ver, QByteArrayView body)
{
    db->prepare("INSERT INTO shadow (typ, id, ver, body) VALUES (?, ?, ?, ?) ON CONFLICT(typ, id) DO UPDATE SET ver=excluded.ver, body=excluded.body")
        .add(type).add(id).add(ver).addText(body).run();
}

void StoreCore::Private::dropShadow(const QString &type, const RecordId &id)
{
    db->prepare("DELETE FROM shadow WHERE typ = ? AND id = ?").add(type).add(id).run();
}

void StoreCore::Private::markSearch(const TypeTable &table, qint64 rid, const QSet<QString> *changed)
{
    const SearchIndex *index = searchIndex(table.name);
    if (!index || (changed && !index->concerns(*changed)))
        return;
    db->prepare(QByteArray("INSERT OR IGNORE INTO ") + index->dirty + " (rid) VALUES (?)").add(rid).run();
}

void StoreCore::Private::writeRow(const TypeTable &table, const ParsedRecord &record, const std::optional<Row> &before, bool flags)
{
    const QByteArrayView body(record.body.data(), qsizetype(record.body.size()));
    if (before && before->ver == record.ver && before->body == body) {
        if (flags)
            note(table.name, record.id, RecordNote::Kind::Updated, {}, true);
        return;
    }
    const QJsonObject old = before ? objectOf(before->body) : QJsonObject();
    if (old.isEmpty()) {
        Statement upsert = db->prepare(table.upsert);
        bindRecord(upsert, record);
        if (!upsert.run())
            return;
    }
    if (!before) {
        markSearch(table, db->lastRowId());
        note(table.name, record.id, RecordNote::Kind::Created, {}, flags);
        return;
    }
    const QSet<QString> changed = changedProperties(old, objectOf(body.toByteArray()));
    markSearch(table, before->rid, old.isEmpty() ? nullptr : &changed);
    if (!old.isEmpty() && !updateRow(table, record, before->rid, changed))
        return;
    note(table.name, record.id, RecordNote::Kind::Updated, changed, flags);
}

// SQLite rewrites the entries of every index that has a column of the SET list, changed or not; in a large cache each is a
// page of its own.
bool StoreCore::Private::updateRow(const TypeTable &table, const ParsedRecord &record, qint64 rid, const QSet<QString> &changed)
{
    QByteArray sql = "UPDATE " + table.table + " SET ver = ?, updated_at = ?, body = ?";
    const bool created = changed.contains(u"createdAt"_s);
    if (created)
        sql += ", created_at = ?";
    std::vector<size_t> columns;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const auto isChanged = [&](std::string_view name) { return changed.contains(QString::fromUtf8(name.data(), qsizetype(name.size()))); };
        const std::span<const std::string_view> from = table.columns[i].from;
        if (from.empty() ? !isChanged(table.columns[i].property) : std::none_of(from.begin(), from.end(), isChanged))
            continue;
        columns.push_back(i);
        sql += ", " + table.columns[i].name + " = ?";
    }
    Statement update = db->prepare(sql + " WHERE rid = ?");
    update.add(record.ver);
    bindColumn(update, record.updatedAt);
    update.addTextView(QByteArrayView(record.body.data(), qsizetype(record.body.size())));
    if (created)
        bindColumn(update, record.createdAt);
    for (const size_t i : columns)
        bindColumn(update, record.columns[i]);
    return update.add(rid).run();
}

void StoreCore::Private::removeRow(const TypeTable &table, const RecordId &id)
{
    const auto before = row(table, id);
    if (!before)
        return;
    db->prepare("DELETE FROM " + table.table + " WHERE id = ?").add(id).run();
    markSearch(table, before->rid);
    note(table.name, id, RecordNote::Kind::Destroyed);
}

namespace {
struct Overlay {
    std::optional<QJsonObject> body; ///< also kept beneath an own destroy, so that an edit can revive it
    bool alive = false;
};

void overlayOp(Overlay &state, const TypeTable &table, const SetOp &op, qint64 at)
{
    switch (op.kind) {
    case SetOp::Kind::Create: {
        QJsonObject made = withDefaults(*table.type, op.value);
        made.insert(u"id"_s, op.id.toString());
        made.insert(u"ver"_s, state.body ? state.body->value(u"ver"_s).toInteger() : 0);
        made.insert(u"createdAt"_s, instantText(at));
        made.insert(u"updatedAt"_s, instantText(at));
        // The server's row of a creation that it has already carried out knows more than the creation.
        if (!state.body || !state.alive)
            state.body = made;
        state.alive = true;
        return;
    }
    case SetOp::Kind::Update:
        if (!state.body && isWhole(op.base))
            state.body = op.base; // the server has carried out the destroy, and knows not yet that it was taken back
        if (!state.body)
            return;
        applyPatch(*state.body, op.value);
        state.body->insert(u"updatedAt"_s, instantText(at));
        state.alive = true;
        return;
    case SetOp::Kind::Destroy:
        state.alive = false;
        return;
    }
}

Overlay replay(StoreCore::Private &core, const TypeTable &table, const RecordId &id, const std::optional<QByteArray> &server, bool &touched)
{
    Overlay state;
    if (server) {
        state.body = objectOf(*server);
        state.alive = true;
    }
    Statement touches = core.db->prepare("SELECT pos FROM touch WHERE id = ? ORDER BY pos");
    touches.add(id);
    while (touches.step()) {
        touched = true;
        const auto &pending = core.pendingOps(touches.intAt(0));
        const QList<SetOp> ops = pending.byRecord.value(id);
        for (const SetOp &op : ops)
            overlayOp(state, table, op, pending.at);
    }
    return state;
}
} // namespace

const StoreCore::Private::PendingOps &StoreCore::Private::pendingOps(qint64 pos)
{
    const auto known = decoded.constFind(pos);
    if (known != decoded.constEnd())
        return *known;
    PendingOps fresh;
    Statement select = db->prepare("SELECT ops, at FROM outbox WHERE pos = ?");
    if (select.add(pos).step()) {
        const QByteArray text = select.bytesAt(0);
        if (decodedBytes + text.size() > kMaxDecodedBytes)
            forgetDecoded();
        decodedBytes += text.size();
        fresh.at = select.intAt(1);
        const QList<StoredOp> ops = decodeOps(text);
        for (const StoredOp &stored : ops) {
            QList<SetOp> &mine = fresh.byRecord[stored.op.id];
            mine.append(stored.op);
            if (stored.op.kind == SetOp::Kind::Update && isWhole(stored.base))
                mine.last().base = stored.base;
        }
    }
    return *decoded.insert(pos, std::move(fresh));
}

void StoreCore::Private::forgetDecoded()
{
    decoded.clear();
    decodedBytes = 0;
}

void StoreCore::Private::rebuild(const RecordKey &key, bool flags)
{
    const TypeTable *table = schema.find(key.type);
    if (!table || db->failed())
        return;
    const auto server = shadow(key.type, key.id);
    bool touched = false;
    const Overlay state = replay(*this, *table, key.id, server ? std::optional(server->body) : std::nullopt, touched);
    if (db->failed())
        return;
    if (!touched && server)
        dropShadow(key.type, key.id);
    if (!state.alive) {
        removeRow(*table, key.id);
        return;
    }
    const QByteArray text = touched ? jsonOf(*state.body) : server->body;
    auto parsed = parser.parse(*table, text);
    if (!parsed) {
        db->fail(parsed.error());
        return;
    }
    if (parsed->body.size() > size_t(16 * 1024 * 1024)) {
        db->fail(makeError(ErrorKind::Limit, u"store.tooBig"_s));
        return;
    }
    writeRow(*table, *parsed, row(*table, key.id), flags);
}

// The server tells nothing of what lies before a window (sync protocol 3.8), so the record of an edit there never comes with
// the commit that is waited for: what was edited stays as it is shown, under the old version, until it is read again.
void StoreCore::Private::keepUntold(const OutboxRow &row, const QSet<RecordKey> &keys)
{
    for (const RecordKey &key : keys) {
        const TypeTable *table = schema.find(key.type);
        const auto server = table && !table->type->windowBy.empty() ? shadow(key.type, key.id) : std::nullopt;
        if (!server || server->ver >= row.commitSeq)
            continue;
        Overlay state{objectOf(server->body), true};
        const QJsonValue updated = state.body->value(u"updatedAt"_s); // the server's; an edit that changed nothing leaves it
        const PendingOps &pending = pendingOps(row.pos);
        const QList<SetOp> ops = pending.byRecord.value(key.id);
        for (const SetOp &op : ops)
            overlayOp(state, *table, op, pending.at);
        state.body->insert(u"updatedAt"_s, updated);
        if (state.alive)
            putShadow(key.type, key.id, server->ver, jsonOf(*state.body));
        else
            dropShadow(key.type, key.id);
    }
}

void StoreCore::Private::rebuildAll(const QSet<RecordKey> &keys)
{
    // By id, which is by age: records of one mutation are neighbours, in the tables as well.
    QList<RecordKey> ordered(keys.begin(), keys.end());
    std::sort(ordered.begin(), ordered.end(), [](const RecordKey &a, const RecordKey &b) { return a.id < b.id; });
    for (const RecordKey &key : std::as_const(ordered))
        rebuild(key);
}

std::optional<QJsonObject> StoreCore::Private::effective(const TypeTable &table, const RecordId &id)
{
    if (const auto found = row(table, id))
        return objectOf(found->body);
    return {};
}

std::optional<OutboxRow> StoreCore::Private::outboxRow(const RecordId &mid)
{
    Statement select = db->prepare("SELECT pos FROM outbox WHERE mid = ?");
    if (!select.add(mid).step())
        return {};
    const QList<OutboxRow> rows = outboxRows("WHERE pos = ?", select.intAt(0));
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

QList<OutboxRow> StoreCore::Private::outboxRows(QByteArrayView where, qint64 argument)
{
    QList<OutboxRow> rows;
    Statement select = db->prepare("SELECT pos, seq, mid, label, ops, after, blobs, state, commit_seq, tries, error, at FROM outbox " + where.toByteArray());
    if (where.contains('?'))
        select.add(argument);
    while (select.step()) {
        OutboxRow row;
        row.pos = select.intAt(0);
        row.seq = select.intAt(1);
        row.mid = RecordId::fromBytes('y', select.viewAt(2)).value_or(RecordId());
        row.label = select.stringAt(3);
        row.ops = select.bytesAt(4);
        row.after = select.bytesAt(5);
        row.blobs = select.bytesAt(6);
        row.state = OutboxState(select.intAt(7));
        row.commitSeq = select.intAt(8);
        row.tries = int(select.intAt(9));
        row.error = select.stringAt(10);
        row.at = select.intAt(11);
        rows.append(row);
    }
    return rows;
}

QSet<RecordKey> StoreCore::Private::touchedBy(qint64 pos)
{
    QSet<RecordKey> keys;
    Statement select = db->prepare("SELECT typ, id FROM touch WHERE pos = ?");
    select.add(pos);
    while (select.step()) {
        const QString type = select.stringAt(0);
        if (const TypeTable *table = schema.find(type)) {
            if (const auto id = RecordId::fromBytes(table->type->letter, select.viewAt(1)))
                keys.insert({type, *id});
        }
    }
    return keys;
}

void StoreCore::Private::deleteOutbox(qint64 pos)
{
    decoded.remove(pos);
    db->prepare("DELETE FROM touch WHERE pos = ?").add(pos).run();
    db->prepare("DELETE FROM outbox WHERE pos = ?").add(pos).run();
}

QSet<RecordId> StoreCore::Private::touchedIds()
{
    QSet<RecordId> ids;
    Statement select = db->prepare("SELECT DISTINCT typ, id FROM touch");
    while (select.step()) {
        if (const TypeTable *table = schema.find(select.stringAt(0))) {
            if (const auto id = RecordId::fromBytes(table->type->letter, select.viewAt(1)))
                ids.insert(*id);
        }
    }
    return ids;
}

} // namespace campanile::store
