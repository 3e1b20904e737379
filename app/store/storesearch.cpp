// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

using namespace Qt::StringLiterals;

// Search over posts. Filling an index costs many times the insert of its row, so it is done in slices when there is
// nothing better to do: first along the row ids, then whatever was touched since.
namespace campanile::store {

namespace {
void indexBody(Database &db, qint64 rid, const QByteArray &body)
{
    const QJsonObject post = objectOf(body);
    QStringList parts;
    const QJsonArray thread = post.value(u"threadParts"_s).toArray();
    for (const QJsonValue &part : thread)
        parts.append(part.toString());
    db.prepare("INSERT INTO post_fts (rowid, title, body, thread, notes, tags) VALUES (?, ?, ?, ?, ?, ?)")
        .add(rid).add(post.value(u"title"_s).toString()).add(post.value(u"body"_s).toString()).add(parts.join(u'\n'))
        .add(post.value(u"planningNotes"_s).toString()).add(post.value(u"tags"_s).toObject().keys().join(u' ')).run();
}
} // namespace

Result<bool> StoreCore::indexSearchSlice(int maxRows)
{
    const TypeTable *posts = d->schema.find(u"Post");
    if (!posts)
        return false;
    Database &db = *d->db;
    Private::Tx tx(*d, Transaction::Kind::Write);
    qint64 last = 0;
    bool complete = false;
    {
        Statement job = db.prepare("SELECT last_rid, done FROM search_job");
        if (job.step()) {
            last = job.intAt(0);
            complete = job.intAt(1) != 0;
        }
    }
    int taken = 0;
    if (!complete) {
        Statement select = db.prepare("SELECT rid, body FROM rec_post WHERE rid > ? ORDER BY rid LIMIT ?");
        select.add(last).add(maxRows);
        while (select.step()) {
            last = select.intAt(0);
            db.prepare("DELETE FROM post_fts WHERE rowid = ?").add(last).run();
            indexBody(db, last, select.bytesAt(1));
            db.prepare("DELETE FROM search_dirty WHERE rid = ?").add(last).run();
            ++taken;
        }
        complete = taken < maxRows;
        db.prepare("UPDATE search_job SET last_rid = ?, done = ?").add(last).add(int(complete)).run();
    }
    QList<qint64> dirty;
    if (complete && taken < maxRows) {
        Statement select = db.prepare("SELECT rid FROM search_dirty LIMIT ?");
        select.add(maxRows - taken);
        while (select.step())
            dirty.append(select.intAt(0));
    }
    for (const qint64 rid : std::as_const(dirty)) {
        db.prepare("DELETE FROM post_fts WHERE rowid = ?").add(rid).run();
        Statement select = db.prepare("SELECT body FROM rec_post WHERE rid = ?");
        if (select.add(rid).step())
            indexBody(db, rid, select.bytesAt(0));
        db.prepare("DELETE FROM search_dirty WHERE rid = ?").add(rid).run();
    }
    if (const auto done = tx.commit(); !done)
        return done.error();
    return taken + dirty.size() >= maxRows;
}

} // namespace campanile::store
