// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/reader_p.h"

#include "app/store/ops.h"

#include <QJsonDocument>

#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace campanile::store {

static constexpr int kMaxPage = 10'000;

QJsonObject Record::object() const
{
    return objectOf(body);
}

Reader::Private::Private(Database &database, const Schema &theSchema)
    : db(database), schema(theSchema), json(std::make_unique<simdjson::dom::parser>())
{
}

Reader::Private::~Private() = default;

Reader::Reader(Database &database, const Schema &schema) : d(std::make_unique<Private>(database, schema)) {}

Reader::~Reader() = default;

QString searchExpression(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(u'"' + word + u'"');
            word.clear();
        }
    }
    return words.isEmpty() ? QString() : words.join(u' ') + u'*';
}

Reader::Private::Flags Reader::Private::flags()
{
    Flags flags;
    Statement pending = db.prepare("SELECT DISTINCT t.id FROM outbox o JOIN touch t ON t.pos = o.pos WHERE o.state <> 2");
    while (pending.step())
        flags.pending.insert(pending.bytesAt(0));
    Statement rejected = db.prepare("SELECT DISTINCT id FROM rejected_touch");
    while (rejected.step())
        flags.rejected.insert(rejected.bytesAt(0));
    const TypeTable *conflicts = schema.find(u"Conflict");
    if (conflicts && conflicts->column(u"recordId") && conflicts->column(u"resolution")) {
        Statement open = db.prepare("SELECT record_id FROM rec_conflict WHERE resolution = 'unresolved'");
        while (open.step()) {
            if (const auto id = RecordId::parse(open.viewAt(0)))
                flags.conflict.insert(id->bytes());
        }
    }
    return flags;
}

SyncFlags Reader::Private::flagsOf(const QString &type, const RecordId &id)
{
    SyncFlags flags;
    Statement pending = db.prepare("SELECT 1 FROM touch t JOIN outbox o ON o.pos = t.pos WHERE t.id = ? AND o.state <> 2 LIMIT 1");
    flags.pending = pending.add(id).step();
    Statement rejected = db.prepare("SELECT 1 FROM rejected_touch WHERE id = ? LIMIT 1");
    flags.rejected = rejected.add(id).step();
    const TypeTable *conflicts = schema.find(u"Conflict");
    if (conflicts && conflicts->column(u"typeName") && conflicts->column(u"recordId") && conflicts->column(u"resolution")) {
        Statement open = db.prepare("SELECT 1 FROM rec_conflict WHERE type_name = ? AND record_id = ? AND resolution = 'unresolved' LIMIT 1");
        flags.conflict = open.add(type).add(id.toString()).step();
    }
    return flags;
}

void Reader::Private::bind(Statement &statement, const QVariant &value) const
{
    if (value.userType() == qMetaTypeId<RecordId>())
        statement.add(value.value<RecordId>());
    else if (value.userType() == QMetaType::QString)
        statement.add(value.toString());
    else if (value.userType() == QMetaType::Double)
        statement.add(value.toDouble());
    else if (value.userType() == QMetaType::QByteArray)
        statement.addBlob(value.toByteArray());
    else if (!value.isValid() || value.isNull())
        statement.addNull();
    else
        statement.add(value.toLongLong());
}

static QByteArray operatorSql(Filter::Op op)
{
    switch (op) {
    case Filter::Op::Eq: return " = ?";
    case Filter::Op::Ne: return " IS NOT ?";
    case Filter::Op::Lt: return " < ?";
    case Filter::Op::Le: return " <= ?";
    case Filter::Op::Gt: return " > ?";
    case Filter::Op::Ge: return " >= ?";
    case Filter::Op::IsNull: return " IS NULL";
    case Filter::Op::NotNull: return " IS NOT NULL";
    case Filter::Op::In:
    case Filter::Op::StartsWith:
        break;
    }
    return {};
}

Result<Reader::Private::Condition> Reader::Private::condition(const TypeTable &table, const Query &query)
{
    QList<QByteArray> parts;
    Condition out;
    for (const Filter &filter : query.filters) {
        const QByteArray column = table.columnName(filter.property);
        const bool alone = filter.op == Filter::Op::IsNull || filter.op == Filter::Op::NotNull;
        if (column.isEmpty())
            return makeError(ErrorKind::Invalid, u"store.notIndexed"_s, query.type + u'.' + filter.property);
        if (!alone && filter.op != Filter::Op::In && filter.values.size() != 1)
            return makeError(ErrorKind::Invalid, u"store.badFilter"_s, filter.property);
        if (filter.op == Filter::Op::In) {
            parts.append(column + " IN (" + QByteArray("?, ").repeated(filter.values.size()).chopped(filter.values.isEmpty() ? 0 : 2) + ')');
            out.values.append(filter.values);
        } else if (filter.op == Filter::Op::StartsWith) {
            // A range, because LIKE would not use the index.
            parts.append(column + " >= ? AND " + column + " < ?");
            out.values << filter.values.first() << QVariant(filter.values.first().toString() + QChar(0xffff));
        } else {
            parts.append(column + operatorSql(filter.op));
            if (!alone)
                out.values.append(filter.values);
        }
    }
    if (!query.ids.isEmpty()) {
        parts.append("id IN (" + QByteArray("?, ").repeated(query.ids.size()).chopped(2) + ')');
        for (const RecordId &id : query.ids)
            out.values.append(QVariant::fromValue(id));
    }
    if (!query.search.isEmpty()) {
        if (table.name != u"Post")
            return makeError(ErrorKind::Invalid, u"store.notSearchable"_s, query.type);
        const QString expression = searchExpression(query.search);
        parts.append(expression.isEmpty() ? QByteArray("0") : "rid IN (SELECT rowid FROM post_fts WHERE post_fts MATCH ?)");
        if (!expression.isEmpty())
            out.values.append(expression);
    }
    out.sql = parts.isEmpty() ? QByteArray() : " WHERE " + parts.join(" AND ");
    return out;
}

Result<QueryPage> Reader::query(const Query &query)
{
    const TypeTable *table = d->schema.find(query.type);
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, query.type);
    auto condition = d->condition(*table, query);
    if (!condition)
        return condition.error();
    const bool newestFirst = query.orderBy.isEmpty() && !query.search.isEmpty();
    const bool down = query.descending || newestFirst;
    const QByteArray key = query.orderBy.isEmpty() ? QByteArray("rid") : table->columnName(query.orderBy);
    if (key.isEmpty())
        return makeError(ErrorKind::Invalid, u"store.notIndexed"_s, query.type + u'.' + query.orderBy);
    QByteArray sql = "SELECT rid, id, ver, body, " + key + " FROM " + table->table + condition->sql;
    if (query.after) {
        sql += condition->sql.isEmpty() ? " WHERE " : " AND ";
        if (key == "rid") {
            sql += down ? "rid < ?" : "rid > ?";
        } else if (!query.after->key.isValid()) { // among the rows without a value, which come first upwards
            sql += down ? "(" + key + " IS NULL AND rid < ?)" : "(" + key + " IS NOT NULL OR rid > ?)";
        } else {
            sql += down ? "((" + key + ", rid) < (?, ?) OR " + key + " IS NULL)" : "(" + key + ", rid) > (?, ?)";
            condition->values.append(query.after->key);
        }
        condition->values.append(query.after->rid);
    }
    const QByteArray direction = down ? " DESC" : " ASC";
    sql += " ORDER BY " + (key == "rid" ? "rid" + direction : key + direction + ", rid" + direction) + " LIMIT ?";
    const int limit = std::clamp(query.limit, 1, kMaxPage);

    Transaction snapshot(d->db, Transaction::Kind::Read);
    Statement select = d->db.prepare(sql);
    for (const QVariant &value : std::as_const(condition->values))
        d->bind(select, value);
    select.add(limit);
    QueryPage page;
    QVariant last;
    while (select.step()) {
        Record record;
        record.rid = select.intAt(0);
        record.id = RecordId::fromBytes(table->type->letter, select.viewAt(1)).value_or(RecordId());
        record.ver = select.intAt(2);
        record.body = select.bytesAt(3);
        page.rows.append(record);
        if (select.isNull(4)) {
            last = QVariant();
        } else {
            const TypeTable::Column *column = table->column(query.orderBy);
            const bool isText = column && column->kind != api::ValueKind::Bool && column->kind != api::ValueKind::Int
                && column->kind != api::ValueKind::DateTime && column->kind != api::ValueKind::Id && column->kind != api::ValueKind::Real;
            const bool isBlob = query.orderBy == u"id" || (column && column->kind == api::ValueKind::Id);
            last = isBlob ? QVariant(select.bytesAt(4)) : isText ? QVariant(select.stringAt(4)) : QVariant(select.intAt(4));
        }
    }
    if (page.rows.size() == limit)
        page.next = Continuation{last, page.rows.last().rid};
    select.reset();
    d->addFlags(query.type, page.rows);
    if (const auto done = snapshot.commit(); !done)
        return done.error();
    return page;
}

Result<std::optional<Record>> Reader::get(const QString &type, const RecordId &id)
{
    Query one;
    one.type = type;
    one.ids = {id};
    one.limit = 1;
    const auto page = query(one);
    if (!page)
        return page.error();
    return page->rows.isEmpty() ? std::nullopt : std::optional(page->rows.first());
}

Result<qint64> Reader::count(const Query &query)
{
    const TypeTable *table = d->schema.find(query.type);
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, query.type);
    const auto condition = d->condition(*table, query);
    if (!condition)
        return condition.error();
    Statement select = d->db.prepare("SELECT count(*) FROM " + table->table + condition->sql);
    for (const QVariant &value : condition->values)
        d->bind(select, value);
    const qint64 count = select.step() ? select.intAt(0) : 0;
    if (d->db.failed())
        return d->db.takeError();
    return count;
}

static void takeOps(const QByteArray &json, QList<SetOp> &ops, QList<QJsonObject> &base)
{
    for (const StoredOp &stored : decodeOps(json)) {
        ops.append(stored.op);
        base.append(stored.base);
    }
}

Result<QList<OutboxEntry>> Reader::outbox(int limit)
{
    QList<OutboxEntry> entries;
    Statement select = d->db.prepare("SELECT mid, label, state, at, tries, error, ops, EXISTS (SELECT 1 FROM json_each(blobs) j "
                                     "JOIN blob_upload b ON b.blob_id = j.value WHERE b.state <> 2) FROM outbox ORDER BY pos LIMIT ?");
    select.add(limit);
    while (select.step()) {
        OutboxEntry entry;
        entry.mutation = RecordId::fromBytes('y', select.viewAt(0)).value_or(RecordId());
        entry.label = select.stringAt(1);
        entry.state = OutboxEntry::State(select.intAt(2));
        entry.at = select.intAt(3);
        entry.tries = int(select.intAt(4));
        entry.error = select.stringAt(5);
        takeOps(select.bytesAt(6), entry.ops, entry.base);
        entry.waitsForBlobs = select.intAt(7) != 0;
        entries.append(entry);
    }
    if (d->db.failed())
        return d->db.takeError();
    return entries;
}

Result<QList<RejectedEdit>> Reader::rejected(int limit)
{
    QList<RejectedEdit> edits;
    Statement select = d->db.prepare("SELECT mid, label, at, error, ops FROM rejected ORDER BY at, mid LIMIT ?");
    select.add(limit);
    while (select.step()) {
        RejectedEdit edit;
        edit.mutation = RecordId::fromBytes('y', select.viewAt(0)).value_or(RecordId());
        edit.label = select.stringAt(1);
        edit.at = select.intAt(2);
        edit.error = objectOf(select.bytesAt(3));
        edit.errorType = edit.error.value(u"type"_s).toString();
        takeOps(select.bytesAt(4), edit.ops, edit.base);
        edits.append(edit);
    }
    if (d->db.failed())
        return d->db.takeError();
    return edits;
}

Result<std::optional<Record>> Reader::serverRecord(const QString &type, const RecordId &id)
{
    Statement select = d->db.prepare("SELECT ver, body FROM shadow WHERE typ = ? AND id = ?");
    std::optional<Record> found;
    if (select.add(type).add(id).step())
        found = Record{id, select.intAt(0), select.bytesAt(1), {}, 0};
    if (d->db.failed())
        return d->db.takeError();
    return found;
}

Result<UndoState> Reader::undoState()
{
    UndoState state;
    Statement undo = d->db.prepare("SELECT label FROM undo WHERE undone = 0 ORDER BY step DESC LIMIT 1");
    state.canUndo = undo.step();
    if (state.canUndo)
        state.undoLabel = undo.stringAt(0);
    Statement redo = d->db.prepare("SELECT label FROM undo WHERE undone > 0 ORDER BY undone DESC, step LIMIT 1");
    state.canRedo = redo.step();
    if (state.canRedo)
        state.redoLabel = redo.stringAt(0);
    if (d->db.failed())
        return d->db.takeError();
    return state;
}

Result<SyncStatus> Reader::status()
{
    SyncStatus status;
    const auto number = [this](const char *sql) {
        Statement select = d->db.prepare(sql);
        return select.step() ? select.intAt(0) : 0;
    };
    status.pending = int(number("SELECT count(*) FROM outbox WHERE state = 0"));
    status.inFlight = int(number("SELECT count(*) FROM outbox WHERE state = 1"));
    status.rejected = int(number("SELECT count(*) FROM rejected"));
    status.uploads = int(number("SELECT count(*) FROM blob_upload WHERE state <> 2"));
    status.downloads = int(number("SELECT count(*) FROM blob_download"));
    status.lastPullMs = number("SELECT last_pull FROM sync");
    const TypeTable *conflicts = d->schema.find(u"Conflict");
    if (conflicts && conflicts->column(u"resolution"))
        status.conflicts = int(number("SELECT count(*) FROM rec_conflict WHERE resolution = 'unresolved'"));
    const auto undo = undoState();
    if (!undo)
        return undo.error();
    status.undo = *undo;
    return status;
}

Result<std::optional<CachedBlob>> Reader::cachedBlob(const QString &blobId)
{
    Statement select = d->db.prepare("SELECT blob_id, path, size, used_at FROM blob_cache WHERE blob_id = ?");
    std::optional<CachedBlob> found;
    if (select.add(blobId).step())
        found = CachedBlob{select.stringAt(0), select.stringAt(1), select.intAt(2), select.intAt(3)};
    if (d->db.failed())
        return d->db.takeError();
    return found;
}

} // namespace campanile::store
