// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

// Files made elsewhere: asked for by who wants to show them, fetched by the sync engine, kept until others need the room
// (sync protocol 3.10 and 4.1).
namespace campanile::store {

namespace {
/** What nobody looks at any more gives way to what is looked at now. */
constexpr int kMaxWaiting = 500;
/** Larger pictures are fetched when somebody opens them. */
constexpr qint64 kMaxThumbnailBytes = 32LL * 1024 * 1024;
/** Being used is written down once in so long. */
constexpr qint64 kUseMs = 3600'000;

/** The id becomes a file name, and it comes from elsewhere. */
bool isBlobId(const QString &id)
{
    return id.size() > 1 && id.size() <= 64 && id.startsWith(u'b')
        && std::all_of(id.begin(), id.end(), [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'2' && c <= u'7'); });
}

/** Accounts whose picture it is; the server has fetched it, and how large it is shows with the file. */
QList<RecordId> accountsWith(Database &db, const Schema &schema, const QString &blobId)
{
    QList<RecordId> ids;
    const TypeTable *accounts = schema.find(u"SocialAccount");
    if (!accounts || !accounts->column(u"avatarBlobId"))
        return ids;
    Statement select = db.prepare("SELECT id FROM rec_social_account WHERE avatar_blob_id = ?");
    select.add(blobId);
    while (select.step()) {
        if (const auto id = RecordId::fromBytes(accounts->type->letter, select.viewAt(0)))
            ids.append(*id);
    }
    return ids;
}
} // namespace

QList<RecordId> StoreCore::Private::assetsOf(const QString &blobId)
{
    QList<RecordId> ids;
    const TypeTable *assets = schema.find(u"Asset");
    if (!assets || !assets->column(u"blobId"))
        return ids;
    Statement select = db->prepare("SELECT id FROM rec_asset WHERE blob_id = ?");
    select.add(blobId);
    while (select.step()) {
        if (const auto id = RecordId::fromBytes(assets->type->letter, select.viewAt(0)))
            ids.append(*id);
    }
    return ids;
}

Result<bool> StoreCore::wantBlob(const QString &blobId, const QString &folder, BlobDownload::Priority priority)
{
    if (!isBlobId(blobId))
        return makeError(ErrorKind::Invalid, u"store.badBlobId"_s);
    Private::Tx tx(*d, Transaction::Kind::Write);
    const QList<RecordId> assets = d->assetsOf(blobId);
    const bool isPicture = assets.isEmpty() && !accountsWith(*d->db, d->schema, blobId).isEmpty();
    if (assets.isEmpty() && !isPicture)
        return d->db->failed() ? d->db->takeError() : makeError(ErrorKind::NotFound, u"store.gone"_s, blobId);
    const QJsonObject asset = isPicture ? QJsonObject() : d->effective(*d->schema.find(u"Asset"), assets.first()).value_or(QJsonObject());
    const qint64 size = asset.value(u"sizeBytes"_s).toInteger(-1);
    const QString mime = asset.value(u"mimeType"_s).toString();
    const bool small = isPicture || (mime.startsWith(u"image/") && size <= kMaxThumbnailBytes);
    if (priority == BlobDownload::Priority::Thumbnail && !small)
        return false;
    // Who asks does not find the file: a row that says otherwise is wrong.
    d->db->prepare("DELETE FROM blob_cache WHERE blob_id = ?").add(blobId).run();
    d->db->prepare("INSERT INTO blob_download (blob_id, path, size, mime, priority, asked_at) VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT(blob_id) DO UPDATE SET asked_at = excluded.asked_at, "
                   "next_try = iif(excluded.priority > priority, 0, next_try), priority = max(priority, excluded.priority)")
        .add(blobId).add(QDir(folder).filePath(blobId)).add(size).add(mime).add(int(priority)).add(d->clock.nowMs()).run();
    d->db->prepare("DELETE FROM blob_download WHERE blob_id IN (SELECT blob_id FROM blob_download ORDER BY priority DESC, asked_at DESC LIMIT -1 OFFSET ?)")
        .add(kMaxWaiting).run();
    if (const auto done = tx.commit(); !done)
        return done.error();
    return true;
}

Result<void> StoreCore::useBlob(const QString &blobId)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->prepare("UPDATE blob_cache SET used_at = ? WHERE blob_id = ? AND used_at < ?")
        .add(d->clock.nowMs()).add(blobId).add(d->clock.nowMs() - kUseMs).run();
    return tx.commit();
}

Result<std::optional<BlobDownload>> StoreCore::nextDownload()
{
    Statement select = d->db->prepare("SELECT blob_id, path, size, mime, priority, tries, next_try, error FROM blob_download "
                                      "ORDER BY next_try > ?1, iif(next_try > ?1, next_try, 0), priority DESC, asked_at DESC LIMIT 1");
    std::optional<BlobDownload> found;
    if (select.add(d->clock.nowMs()).step()) {
        found = BlobDownload{select.stringAt(0), select.stringAt(1), select.intAt(2), select.stringAt(3),
                             BlobDownload::Priority(select.intAt(4)), int(select.intAt(5)), select.intAt(6), select.stringAt(7)};
    }
    if (d->db->failed())
        return d->db->takeError();
    return found;
}

Result<void> StoreCore::updateDownload(const BlobDownload &download)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->prepare("UPDATE blob_download SET tries = ?, next_try = ?, error = ? WHERE blob_id = ?")
        .add(download.tries).add(download.nextTryMs).add(download.error).add(download.blobId).run();
    return tx.commit();
}

Result<void> StoreCore::dropDownload(const QString &blobId)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->prepare("DELETE FROM blob_download WHERE blob_id = ?").add(blobId).run();
    return tx.commit();
}

Result<void> StoreCore::finishDownload(const BlobDownload &download)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->prepare("DELETE FROM blob_download WHERE blob_id = ?").add(download.blobId).run();
    if (const auto kept = putCachedBlob({download.blobId, download.path, download.size, 0}); !kept)
        return kept;
    // Nothing of the record changed, but whoever shows it can show more.
    for (const RecordId &asset : d->assetsOf(download.blobId))
        d->note(u"Asset"_s, asset, RecordNote::Kind::Updated, {u"blobId"_s});
    for (const RecordId &account : accountsWith(*d->db, d->schema, download.blobId))
        d->note(u"SocialAccount"_s, account, RecordNote::Kind::Updated, {u"avatarBlobId"_s});
    return tx.commit();
}

} // namespace campanile::store
