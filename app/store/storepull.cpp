// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/store/storecore_p.h"

#include <simdjson.h>

#include <algorithm>

using namespace Qt::StringLiterals;

// Pages of the server's changes (sync protocol 4.3). Also the one ingest of records fetched on demand.
namespace campanile::store {

namespace {
namespace sj = simdjson::ondemand;

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

Error badPage(const char *what)
{
    return makeError(ErrorKind::Invalid, u"store.badPage"_s, QString::fromLatin1(what));
}

/** Calls @p each with the raw JSON of every object and the text of every string; false when the list is damaged. */
template<class Each>
bool forEachOf(sj::array members, Each each)
{
    for (auto member : members) {
        std::string_view raw;
        sj::value value;
        sj::json_type kind;
        if (member.get(value) || value.type().get(kind))
            return false;
        if (kind == sj::json_type::object) {
            sj::object inner;
            if (value.get_object().get(inner) || inner.raw_json().get(raw))
                return false;
        } else if (kind != sj::json_type::string || value.get_string().get(raw)) {
            return false;
        }
        each(raw);
    }
    return true;
}

/** Calls @p each with type and raw JSON of every member of {"Type":[..]}; false when the text is damaged. */
template<class Each>
bool forEachMember(sj::object object, Each each)
{
    for (auto field : object) {
        std::string_view name;
        sj::array members;
        if (field.unescaped_key().get(name) || field.value().get_array().get(members))
            return false;
        const std::string type(name);
        if (!forEachOf(members, [&](std::string_view raw) { each(type, raw); }))
            return false;
    }
    return true;
}
} // namespace

void StoreCore::Private::badItem(const QString &type, QByteArrayView raw, const QString &why)
{
    qCWarning(lcStore, "a record of %s was skipped: %s", qPrintable(type), qPrintable(why));
    // The id if there is one near; otherwise a prefix of nothing personal: the length.
    const QJsonValue id = objectOf(raw.toByteArray()).value(u"id"_s);
    const QString key = id.isString() ? id.toString().left(64) : u"length %1"_s.arg(raw.size());
    db->prepare("INSERT INTO bad_item (typ, id, why, at) VALUES (?, ?, ?, ?) ON CONFLICT(typ, id) DO UPDATE SET why=excluded.why, at=excluded.at")
        .add(type).add(key).add(why).add(clock.nowMs()).run();
}

namespace {
/** One page under way. */
class PageWriter
{
public:
    PageWriter(StoreCore::Private &core, QSet<RecordId> touched) : m_core(core), m_touched(std::move(touched)) {}

    void upsert(std::string_view typeName, std::string_view raw)
    {
        const TypeTable *table = m_core.schema.find(typeName);
        if (!table || m_core.db->failed())
            return; // a type of a newer server: not asked for, not kept
        const QByteArrayView json(raw.data(), qsizetype(raw.size()));
        const auto record = m_core.parser.parse(*table, json);
        if (!record) {
            ++skipped;
            m_core.badItem(table->name, json, record.error().code);
            return;
        }
        if (m_touched.contains(record->id)) {
            const auto known = m_core.shadow(table->name, record->id);
            if (known && known->ver >= record->ver)
                return;
            m_core.putShadow(table->name, record->id, record->ver, QByteArrayView(record->body.data(), qsizetype(record->body.size())));
            dirty.insert({table->name, record->id});
            ++upserts;
            return;
        }
        const auto before = m_core.row(*table, record->id);
        if (before && before->ver >= record->ver)
            return;
        m_core.writeRow(*table, *record, before, false);
        ++upserts;
    }

    void destroy(std::string_view typeName, std::string_view idText)
    {
        const TypeTable *table = m_core.schema.find(typeName);
        const auto id = RecordId::parse(QByteArrayView(idText.data(), qsizetype(idText.size())));
        if (!table || !id || id->letter() != table->type->letter)
            return;
        ++destroyed;
        if (m_touched.contains(*id)) {
            m_core.dropShadow(table->name, *id);
            dirty.insert({table->name, *id});
        } else {
            m_core.removeRow(*table, *id);
        }
    }

    void finish() { m_core.rebuildAll(dirty); }

    int upserts = 0;
    int destroyed = 0;
    int skipped = 0;
    QSet<RecordKey> dirty;

private:
    StoreCore::Private &m_core;
    QSet<RecordId> m_touched;
};

bool stringField(sj::object &object, const char *name, QString &out)
{
    std::string_view value;
    if (object.find_field_unordered(name).get_string().get(value))
        return false;
    out = text(value);
    return true;
}
} // namespace

void StoreCore::Private::retireAcked(qint64 seq, QSet<RecordKey> &dirty)
{
    const QList<OutboxRow> done = outboxRows("WHERE state = 2 AND commit_seq <= ? ORDER BY pos", seq);
    for (const OutboxRow &row : done) {
        const QSet<RecordKey> keys = touchedBy(row.pos);
        keepUntold(row, keys);
        dirty |= keys;
        deleteOutbox(row.pos);
    }
}

Result<PullOutcome> StoreCore::applyChanges(const QByteArray &argumentsJson)
{
    sj::parser parser;
    const simdjson::padded_string padded(argumentsJson.constData(), size_t(argumentsJson.size()));
    sj::document document;
    sj::object page;
    if (parser.iterate(padded).get(document) || document.get_object().get(page))
        return badPage("no object");
    QString oldState;
    PullOutcome outcome;
    if (!stringField(page, "oldState", oldState) || !stringField(page, "newState", outcome.state) || outcome.state.isEmpty()
        || outcome.state.size() > 200)
        return badPage("no states");
    bool more = false;
    if (!page.find_field_unordered("hasMoreChanges").get_bool().get(more))
        outcome.hasMore = more;
    int64_t lastSeq = 0;
    if (!page.find_field_unordered("lastSeq").get_int64().get(lastSeq))
        outcome.lastSeq = lastSeq;

    Private::Tx tx(*d, Transaction::Kind::Write);
    const QString cursor = d->cursor();
    const auto parts = parseState(outcome.state);
    const auto before = parseState(cursor);
    // "0" asks for everything; its page is for a cache without a cursor only.
    if (oldState != cursor && !(cursor.isEmpty() && oldState == u"0")) {
        outcome.state = cursor;
        outcome.hasMore = false;
        return outcome;
    }
    if (parts && before && parts->epoch == before->epoch && parts->cursor < before->cursor)
        return badPage("the state runs backwards");
    PageWriter writer(*d, d->touchedIds());
    sj::object records;
    if (!page.find_field_unordered("records").get_object().get(records)
        && !forEachMember(records, [&](std::string_view type, std::string_view raw) { writer.upsert(type, raw); }))
        return badPage("records");
    sj::object destroyed;
    if (!page.find_field_unordered("destroyed").get_object().get(destroyed)
        && !forEachMember(destroyed, [&](std::string_view type, std::string_view raw) { writer.destroy(type, raw); }))
        return badPage("destroyed");
    if (!outcome.hasMore) // also when there was nothing new: it says when the cache was last known to be whole
        d->db->prepare("UPDATE sync SET last_pull = ?").add(d->clock.nowMs()).run();
    if (outcome.state != cursor) {
        d->db->prepare("UPDATE sync SET cursor = ?").add(outcome.state).run();
        // A record that changed again stands at its newest commit, which may be pages away from the one that is waited for.
        if (parts && !parts->paging && !outcome.hasMore)
            d->retireAcked(parts->cursor, writer.dirty);
    }
    writer.finish();
    if (const auto done = tx.commit(); !done)
        return done.error();
    outcome.applied = true;
    d->pulled = !outcome.hasMore;
    outcome.upserts = writer.upserts;
    outcome.destroyed = writer.destroyed;
    outcome.skipped = writer.skipped;
    return outcome;
}

Result<int> StoreCore::applyRecords(const QByteArray &recordsJson)
{
    sj::parser parser;
    const simdjson::padded_string padded(recordsJson.constData(), size_t(recordsJson.size()));
    sj::document document;
    sj::object records;
    if (parser.iterate(padded).get(document) || document.get_object().get(records))
        return badPage("no object");
    Private::Tx tx(*d, Transaction::Kind::Write);
    PageWriter writer(*d, d->touchedIds());
    if (!forEachMember(records, [&](std::string_view type, std::string_view raw) { writer.upsert(type, raw); }))
        return badPage("records");
    writer.finish();
    if (const auto done = tx.commit(); !done)
        return done.error();
    return writer.upserts;
}

Result<int> StoreCore::applyFetched(const QString &type, const QByteArray &argumentsJson)
{
    sj::parser parser;
    const simdjson::padded_string padded(argumentsJson.constData(), size_t(argumentsJson.size()));
    sj::document document;
    sj::object arguments;
    sj::array list;
    if (parser.iterate(padded).get(document) || document.get_object().get(arguments)
        || arguments.find_field_unordered("list").get_array().get(list))
        return badPage("no list");
    const QByteArray name = type.toUtf8();
    const std::string_view typeName(name.constData(), size_t(name.size()));
    Private::Tx tx(*d, Transaction::Kind::Write);
    PageWriter writer(*d, d->touchedIds());
    if (!forEachOf(list, [&](std::string_view raw) { writer.upsert(typeName, raw); }))
        return badPage("list");
    sj::array gone;
    if (!arguments.find_field_unordered("notFound").get_array().get(gone)
        && !forEachOf(gone, [&](std::string_view raw) { writer.destroy(typeName, raw); }))
        return badPage("notFound");
    writer.finish();
    if (const auto done = tx.commit(); !done)
        return done.error();
    return writer.upserts;
}

Result<void> StoreCore::setCoverage(const QString &type, const QString &key, Coverage piece)
{
    const auto known = coverage(type, key);
    if (!known)
        return known.error();
    Private::Tx tx(*d, Transaction::Kind::Write);
    for (const Coverage &other : *known) {
        if (other.toMs < piece.fromMs || other.fromMs > piece.toMs)
            continue;
        piece.fromMs = std::min(piece.fromMs, other.fromMs);
        piece.toMs = std::max(piece.toMs, other.toMs);
        piece.asOfMs = std::min(piece.asOfMs, other.asOfMs);
        d->db->prepare("DELETE FROM coverage WHERE typ = ? AND key = ? AND from_ms = ?").add(type).add(key).add(other.fromMs).run();
    }
    d->db->prepare("INSERT INTO coverage (typ, key, from_ms, to_ms, as_of) VALUES (?, ?, ?, ?, ?)")
        .add(type).add(key).add(piece.fromMs).add(piece.toMs).add(piece.asOfMs).run();
    return tx.commit();
}

Result<QList<Coverage>> StoreCore::coverage(const QString &type, const QString &key)
{
    QList<Coverage> pieces;
    Statement select = d->db->prepare("SELECT from_ms, to_ms, as_of FROM coverage WHERE typ = ? AND key = ? ORDER BY from_ms");
    select.add(type).add(key);
    while (select.step())
        pieces.append({select.intAt(0), select.intAt(1), select.intAt(2)});
    if (d->db->failed())
        return d->db->takeError();
    return pieces;
}

} // namespace campanile::store
