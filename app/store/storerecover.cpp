// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/store/storecore_p.h"
#include "app/store/storesalvage.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

// A damaged cache is put aside and made anew; everything but unsent edits can be fetched again, so those are saved
// first, to a file of their own that stays on the disk.
namespace campanile::store {

namespace {
/** Reads as far as the damage lets it; @p isWhole becomes false when that is not to the end. */
QJsonArray readable(Database &db, const Schema &schema, const char *sql, bool &isWhole)
{
    QJsonArray rows;
    Statement select = db.prepare(sql);
    while (select.step()) {
        const auto mid = RecordId::fromBytes('y', select.viewAt(0));
        const QJsonObject row{{u"id"_s, mid ? mid->toString() : QString()}, {u"label"_s, select.stringAt(1)},
                                {u"ops"_s, QJsonDocument::fromJson(select.bytesAt(2)).array()},
                                {u"after"_s, QJsonDocument::fromJson(select.bytesAt(3)).array()},
                                {u"blobs"_s, QJsonDocument::fromJson(select.bytesAt(4)).array()},
                                {u"at"_s, select.intAt(5)}, {u"commit"_s, select.intAt(6)},
                                {u"error"_s, QJsonDocument::fromJson(select.bytesAt(7)).object()}};
        if (isEdit(row, schema))
            rows.append(row);
        else
            isWhole = false;
    }
    if (db.failed()) {
        qCWarning(lcStore, "part of a table could not be saved: %s", qPrintable(db.takeError().detail));
        isWhole = false;
    }
    return rows;
}

Kept readByTables(const OpenOptions &options, const Schema &schema)
{
    Kept saved;
    auto opened = Database::open(options.path, options.vfs, Database::Mode::Rescue, options.refuseGuiThread);
    if (!opened) {
        saved.isWhole = false;
        return saved;
    }
    Database &db = **opened;
    bool isJournalWhole = true; // what is only in there has reached the server
    saved.outbox = readable(db, schema, "SELECT mid, label, ops, after, blobs, at, 0, '{}' FROM outbox WHERE state <> 2 ORDER BY pos", saved.isWhole);
    saved.journal = readable(db, schema, "SELECT mid, label, ops, after, '[]', at, commit_seq, '{}' FROM journal ORDER BY commit_seq", isJournalWhole);
    saved.rejected = readable(db, schema, "SELECT mid, label, ops, '[]', '[]', at, 0, error FROM rejected", saved.isWhole);
    Statement notes = db.prepare("SELECT substr(key, ?), value FROM meta WHERE substr(key, 1, ?) = ?");
    notes.add(qint64(kNotePrefix.size()) + 1).add(qint64(kNotePrefix.size())).add(QString(kNotePrefix));
    while (notes.step())
        saved.notes.insert(notes.stringAt(0), notes.stringAt(1));
    if (db.failed()) {
        (void)db.takeError();
        saved.isWhole = false;
    }
    return saved;
}

/** @p first, and those of @p more that it does not have. */
QJsonArray together(QJsonArray first, const QJsonArray &more)
{
    QSet<QString> known;
    for (const QJsonValue &row : std::as_const(first))
        known.insert(row[u"id"].toString());
    for (const QJsonValue &row : more) {
        if (!known.contains(row[u"id"].toString()))
            first.append(row);
    }
    return first;
}

Kept saveFrom(const OpenOptions &options)
{
    const Schema schema(options.types);
    const Kept read = readByTables(options, schema);
    if (read.isWhole)
        return read;
    Kept saved = salvage(options.path, schema);
    qCInfo(lcStore, "edits saved from a damaged cache: %lld by its tables, %lld by its pages", qlonglong(read.outbox.size()), qlonglong(saved.outbox.size()));
    // By its pages they come in their order.
    saved.outbox = together(saved.outbox, read.outbox);
    saved.journal = together(saved.journal, read.journal);
    saved.rejected = together(saved.rejected, read.rejected);
    for (auto it = read.notes.begin(); it != read.notes.end(); ++it)
        saved.notes.insert(it.key(), it.value());
    return saved;
}

Result<QString> writeRescue(const QString &path, qint64 nowMs, const Kept &saved)
{
    const QString name = u"%1.rescue-%2.json"_s.arg(path).arg(nowMs);
    QSaveFile file(name);
    const QJsonObject all{{u"version"_s, 1}, {u"outbox"_s, saved.outbox}, {u"journal"_s, saved.journal}, {u"rejected"_s, saved.rejected}, {u"notes"_s, saved.notes}};
    const QByteArray text = QJsonDocument(all).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return makeError(ErrorKind::Storage, u"store.rescue"_s, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.commit())
        return makeError(ErrorKind::Storage, u"store.rescue"_s, file.errorString());
    return name;
}

QString damagedName(const QString &path, qint64 nowMs)
{
    return u"%1.damaged-%2"_s.arg(path).arg(nowMs);
}

Result<void> putAside(const QString &path, qint64 nowMs)
{
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s, QString()}) {
        const QString from = path + suffix;
        if (QFile::exists(from) && !QFile::rename(from, damagedName(path, nowMs) + suffix))
            return makeError(ErrorKind::Storage, u"store.readOnly"_s, u"the damaged file cannot be put aside"_s);
    }
    return {};
}

OutboxRow rowOf(const QJsonObject &object)
{
    OutboxRow row;
    row.mid = RecordId::parse(object.value(u"id"_s).toString()).value_or(RecordId());
    row.label = object.value(u"label"_s).toString();
    row.ops = jsonOf(object.value(u"ops"_s).toArray());
    row.after = jsonOf(object.value(u"after"_s).toArray());
    row.blobs = jsonOf(object.value(u"blobs"_s).toArray());
    row.at = object.value(u"at"_s).toInteger();
    row.commitSeq = object.value(u"commit"_s).toInteger();
    return row;
}

Result<void> takeOver(StoreCore::Private &core, const Kept &saved)
{
    StoreCore::Private::Tx tx(core, Transaction::Kind::DurableWrite);
    QSet<RecordKey> dirty;
    for (const QJsonValue &value : saved.outbox) {
        OutboxRow row = rowOf(value.toObject());
        const QList<StoredOp> ops = decodeOps(row.ops);
        core.insertOutbox(row, ops);
        for (const StoredOp &stored : ops)
            dirty.insert({stored.op.type, stored.op.id});
    }
    for (const QJsonValue &value : saved.journal) {
        const OutboxRow row = rowOf(value.toObject());
        core.db->prepare("INSERT OR REPLACE INTO journal (mid, label, ops, after, commit_seq, at) VALUES (?, ?, ?, ?, ?, ?)")
            .add(row.mid).add(row.label).addText(row.ops).addText(row.after).add(row.commitSeq).add(row.at).run();
    }
    for (const QJsonValue &value : saved.rejected) {
        const OutboxRow row = rowOf(value.toObject());
        core.db->prepare("INSERT OR REPLACE INTO rejected (mid, label, ops, error, at) VALUES (?, ?, ?, ?, ?)")
            .add(row.mid).add(row.label).addText(row.ops).addText(jsonOf(value.toObject().value(u"error"_s).toObject())).add(row.at).run();
        for (const StoredOp &stored : decodeOps(row.ops))
            core.db->prepare("INSERT OR IGNORE INTO rejected_touch (id, mid, typ) VALUES (?, ?, ?)")
                .add(stored.op.id).add(row.mid).add(stored.op.type).run();
    }
    for (auto it = saved.notes.begin(); it != saved.notes.end(); ++it)
        core.db->prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").add(kNotePrefix + it.key()).add(it.value().toString()).run();
    core.rebuildAll(dirty);
    return tx.commit();
}
} // namespace

Result<std::unique_ptr<StoreCore>> StoreCore::openOrRecover(const OpenOptions &options, const Clock &clock, Rng &rng, bool thorough,
                                                             Result<FirstLook> *look)
{
    const auto tryToOpen = [&]() -> Result<std::unique_ptr<StoreCore>> {
        if (!look)
            return open(options, clock, rng);
        if (!*look)
            return look->error();
        return open(options, **look, clock, rng);
    };
    auto opened = tryToOpen();
    if (opened && thorough) {
        if (const auto sound = (*opened)->checkIntegrity(); !sound)
            opened = Result<std::unique_ptr<StoreCore>>(sound.error());
    }
    if (opened || opened.error().kind != ErrorKind::Corrupt || options.path == u":memory:")
        return opened;
    if (look && *look)
        (*look)->connection.reset();
    qCWarning(lcStore, "the cache is damaged and is made anew: %s", qPrintable(opened.error().detail));
    const Kept saved = saveFrom(options);
    const qint64 at = clock.nowMs();
    const auto rescue = writeRescue(options.path, at, saved);
    if (!rescue)
        return rescue.error();
    if (const auto aside = putAside(options.path, at); !aside)
        return aside.error();
    auto fresh = open(options, clock, rng);
    if (!fresh)
        return fresh;
    if (const auto taken = takeOver(*(*fresh)->d, saved); !taken)
        return taken.error();
    (*fresh)->d->committed = {};
    // When unsent edits could not be read to the end, the file to keep is the damaged one.
    (*fresh)->d->rescue = {saved.isWhole ? *rescue : damagedName(options.path, at), int(saved.outbox.size()), saved.isWhole};
    return fresh;
}

} // namespace campanile::store
