// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storecore_p.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::store {

static constexpr char kSelectUpload[] = "SELECT blob_id, path, mime, size, sha, chunks, state, tries, next_try, error FROM blob_upload ";

static BlobUpload uploadAt(const Statement &select)
{
    BlobUpload upload;
    upload.blobId = select.stringAt(0);
    upload.path = select.stringAt(1);
    upload.mimeType = select.stringAt(2);
    upload.size = select.intAt(3);
    upload.sha256 = select.bytesAt(4);
    const QJsonArray chunks = QJsonDocument::fromJson(select.bytesAt(5)).array();
    for (const QJsonValue &chunk : chunks)
        upload.chunks.append(chunk.toString());
    upload.state = BlobUpload::State(select.intAt(6));
    upload.tries = int(select.intAt(7));
    upload.nextTryMs = select.intAt(8);
    upload.error = select.stringAt(9);
    return upload;
}

// Durable: the mutation that names the blob waits for this row.
Result<void> StoreCore::enqueueBlob(const BlobUpload &upload)
{
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    d->db->prepare("INSERT INTO blob_upload (blob_id, path, mime, size, sha, chunks, state, tries, next_try, error) "
                   "VALUES (?, ?, ?, ?, ?, '[]', 0, 0, 0, '') "
                   "ON CONFLICT(blob_id) DO UPDATE SET path=excluded.path, state=0, next_try=0, error='' WHERE state = 3")
        .add(upload.blobId).add(upload.path).add(upload.mimeType).add(upload.size).addBlob(upload.sha256).run();
    return tx.commit();
}

bool StoreCore::Private::reopenUploads(const QJsonObject &error)
{
    const QJsonArray lost = error.value(u"notFound"_s).toArray();
    if (error.value(u"type"_s).toString() != u"blobNotFound" || lost.isEmpty())
        return false;
    QStringList again;
    for (const QJsonValue &value : lost) {
        const QString blobId = value.toString();
        Statement select = db->prepare("SELECT state, path FROM blob_upload WHERE blob_id = ?");
        if (!select.add(blobId).step())
            return false;
        const auto state = BlobUpload::State(select.intAt(0));
        if (state == BlobUpload::State::Waiting || state == BlobUpload::State::Uploading)
            continue; // on its way again for another edit
        if (state == BlobUpload::State::Failed || reopened.contains(blobId) || !QFile::exists(select.stringAt(1)))
            return false;
        again.append(blobId);
    }
    for (const QString &blobId : std::as_const(again)) {
        reopened.insert(blobId);
        db->prepare("UPDATE blob_upload SET chunks = '[]', state = 0, tries = 0, next_try = 0, error = '' WHERE blob_id = ?").add(blobId).run();
    }
    return true;
}

Result<std::optional<BlobUpload>> StoreCore::nextUpload()
{
    Statement select = d->db->prepare(QByteArray(kSelectUpload) + "WHERE state IN (0, 1) AND next_try <= ? ORDER BY state DESC, rowid LIMIT 1");
    std::optional<BlobUpload> found;
    if (select.add(d->clock.nowMs()).step())
        found = uploadAt(select);
    if (d->db->failed())
        return d->db->takeError();
    return found;
}

Result<void> StoreCore::updateUpload(const BlobUpload &upload)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->prepare("UPDATE blob_upload SET chunks = ?, state = ?, tries = ?, next_try = ?, error = ? WHERE blob_id = ?")
        .addText(jsonOf(QJsonArray::fromStringList(upload.chunks))).add(int(upload.state)).add(upload.tries)
        .add(upload.nextTryMs).add(upload.error).add(upload.blobId).run();
    return tx.commit();
}

Result<QList<BlobUpload>> StoreCore::uploads()
{
    QList<BlobUpload> list;
    Statement select = d->db->prepare(QByteArray(kSelectUpload) + "WHERE state <> 2 ORDER BY rowid");
    while (select.step())
        list.append(uploadAt(select));
    if (d->db->failed())
        return d->db->takeError();
    return list;
}

Result<void> StoreCore::putCachedBlob(const CachedBlob &blob)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    d->db->prepare("INSERT INTO blob_cache (blob_id, path, size, used_at) VALUES (?, ?, ?, ?) "
                   "ON CONFLICT(blob_id) DO UPDATE SET path=excluded.path, size=excluded.size, used_at=excluded.used_at")
        .add(blob.blobId).add(blob.path).add(blob.size).add(blob.usedAt > 0 ? blob.usedAt : d->clock.nowMs()).run();
    return tx.commit();
}

Result<std::optional<CachedBlob>> StoreCore::cachedBlob(const QString &blobId)
{
    return d->reader->cachedBlob(blobId);
}

Result<QList<CachedBlob>> StoreCore::blobsToEvict(qint64 maxBytes)
{
    QList<CachedBlob> gone;
    qint64 total = 0;
    {
        Statement sum = d->db->prepare("SELECT total(size) FROM blob_cache");
        total = sum.step() ? sum.intAt(0) : 0;
    }
    Statement select = d->db->prepare("SELECT blob_id, path, size, used_at FROM blob_cache c WHERE NOT EXISTS "
                                      "(SELECT 1 FROM blob_upload u WHERE u.blob_id = c.blob_id AND u.state <> 2) ORDER BY used_at, blob_id");
    while (total > maxBytes && select.step()) {
        gone.append({select.stringAt(0), select.stringAt(1), select.intAt(2), select.intAt(3)});
        total -= gone.last().size;
    }
    if (d->db->failed())
        return d->db->takeError();
    return gone;
}

Result<void> StoreCore::forgetBlobs(const QStringList &blobIds)
{
    Private::Tx tx(*d, Transaction::Kind::Write);
    for (const QString &blobId : blobIds)
        d->db->prepare("DELETE FROM blob_cache WHERE blob_id = ?").add(blobId).run();
    return tx.commit();
}

} // namespace campanile::store
