// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

#include <array>

using namespace Qt::StringLiterals;

// Search over posts and over what came in. Filling an index costs many times the insert of its row, so it is done in slices
// when there is nothing better to do: first along the row ids, then whatever was touched since.
namespace campanile::store {

namespace {
// A text of a megabyte is searched by its beginning; the rest would only make the index slow.
constexpr qsizetype kLongestText = 32 * 1024;

void indexPost(Database &db, qint64 rid, const QByteArray &body)
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

void indexInboxItem(Database &db, qint64 rid, const QByteArray &body)
{
    const QJsonObject item = objectOf(body);
    db.prepare("INSERT INTO inbox_fts (rowid, sender, content, tags) VALUES (?, ?, ?, ?)")
        .add(rid).add(item.value(u"senderName"_s).toString() + u'\n' + item.value(u"senderHandle"_s).toString())
        .add(item.value(u"content"_s).toString().left(kLongestText)).add(item.value(u"tags"_s).toObject().keys().join(u'\n')).run();
}

constexpr std::array kPostProperties{u"title", u"body", u"threadParts", u"planningNotes", u"tags"};
constexpr std::array kInboxProperties{u"senderName", u"senderHandle", u"content", u"tags"};
constexpr std::array kIndexes{
    SearchIndex{u"Post", "post_fts", "search_dirty", "search_job", kPostProperties, indexPost},
    SearchIndex{u"InboxItem", "inbox_fts", "inbox_search_dirty", "inbox_search_job", kInboxProperties, indexInboxItem}};

struct IndexSlice {
    int taken = 0;
    bool isNews = false; ///< words find other records now, or the index says that it is complete
};

/** Takes up to @p maxRows rows of one type. */
IndexSlice indexSlice(Database &db, const SearchIndex &index, const QByteArray &table, int maxRows)
{
    const QByteArray fts = index.fts, dirtyTable = index.dirty, job = index.job;
    qint64 last = 0;
    bool complete = false;
    {
        Statement select = db.prepare("SELECT last_rid, done FROM " + job);
        if (select.step()) {
            last = select.intAt(0);
            complete = select.intAt(1) != 0;
        }
    }
    int taken = 0;
    const bool wasComplete = complete;
    if (!complete) {
        Statement select = db.prepare("SELECT rid, body FROM " + table + " WHERE rid > ? ORDER BY rid LIMIT ?");
        select.add(last).add(maxRows);
        while (select.step()) {
            last = select.intAt(0);
            db.prepare("DELETE FROM " + fts + " WHERE rowid = ?").add(last).run();
            index.insert(db, last, select.bytesAt(1));
            db.prepare("DELETE FROM " + dirtyTable + " WHERE rid = ?").add(last).run();
            ++taken;
        }
        complete = taken < maxRows;
        db.prepare("UPDATE " + job + " SET last_rid = ?, done = ?").add(last).add(int(complete)).run();
    }
    QList<qint64> dirty;
    if (complete && taken < maxRows) {
        Statement select = db.prepare("SELECT rid FROM " + dirtyTable + " LIMIT ?");
        select.add(maxRows - taken);
        while (select.step())
            dirty.append(select.intAt(0));
    }
    for (const qint64 rid : std::as_const(dirty)) {
        db.prepare("DELETE FROM " + fts + " WHERE rowid = ?").add(rid).run();
        Statement select = db.prepare("SELECT body FROM " + table + " WHERE rid = ?");
        if (select.add(rid).step())
            index.insert(db, rid, select.bytesAt(0));
        db.prepare("DELETE FROM " + dirtyTable + " WHERE rid = ?").add(rid).run();
    }
    taken += int(dirty.size());
    return {taken, taken > 0 || complete != wasComplete};
}
} // namespace

bool SearchIndex::concerns(const QSet<QString> &changed) const
{
    return std::any_of(properties.begin(), properties.end(), [&](const char16_t *name) { return changed.contains(QString::fromUtf16(name)); });
}

const SearchIndex *searchIndex(QStringView type)
{
    for (const SearchIndex &index : kIndexes) {
        if (type == QStringView(index.type))
            return &index;
    }
    return nullptr;
}

void StoreCore::Private::restartSearch(const QString &type)
{
    const SearchIndex *index = searchIndex(type);
    if (!index)
        return;
    db->exec("DELETE FROM " + QByteArray(index->fts));
    db->exec("DELETE FROM " + QByteArray(index->dirty));
    db->exec("UPDATE " + QByteArray(index->job) + " SET last_rid = 0, done = 0");
}

Result<bool> StoreCore::indexSearchSlice(int maxRows)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    int taken = 0;
    QSet<QString> news;
    for (const SearchIndex &index : kIndexes) {
        const TypeTable *table = d->schema.find(QStringView(index.type));
        if (!table || taken >= maxRows)
            continue;
        const IndexSlice slice = indexSlice(*d->db, index, table->table, maxRows - taken);
        taken += slice.taken;
        if (slice.isNews)
            news.insert(table->name);
    }
    if (const auto done = tx.commit(); !done)
        return done.error();
    d->committed.indexed.unite(news);
    return taken >= maxRows;
}

} // namespace campanile::store
