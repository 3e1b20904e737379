// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/assetservice.h"

#include "app/core/blobid.h"
#include "app/core/courier.h"
#include "app/core/logging.h"
#include "app/core/picturetype.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::SetOp;

namespace {

constexpr qint64 kCopyStep = 1024 * 1024;

QString mediaKind(const QString &mime)
{
    if (mime == u"image/gif")
        return u"gif"_s;
    if (mime.startsWith(u"image/"))
        return u"image"_s;
    if (mime.startsWith(u"video/"))
        return u"video"_s;
    if (mime.startsWith(u"audio/"))
        return u"audio"_s;
    if (mime == u"application/pdf")
        return u"document"_s;
    return {};
}

struct PngOrJpegSize {
    int width = 0;
    int height = 0;
};

quint32 big(const QByteArray &bytes, qsizetype at, int count)
{
    quint32 value = 0;
    for (int i = 0; i < count; ++i)
        value = (value << 8) | uchar(bytes.at(at + i));
    return value;
}

/**
 * Pixels of a picture from its header, without decoding it: PNG (RFC 2083 4.1.1), GIF89a, and JPEG start-of-frame
 * (ITU T.81 B.2.2). Zero for anything else; the server measures those.
 */
PngOrJpegSize readSize(const QByteArray &head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n") && head.size() >= 24)
        return {int(big(head, 16, 4)), int(big(head, 20, 4))};
    if ((head.startsWith("GIF87a") || head.startsWith("GIF89a")) && head.size() >= 10)
        return {uchar(head.at(6)) | uchar(head.at(7)) << 8, uchar(head.at(8)) | uchar(head.at(9)) << 8};
    if (!head.startsWith("\xff\xd8"))
        return {};
    qsizetype at = 2;
    while (at + 9 < head.size() && uchar(head.at(at)) == 0xff) {
        const uchar marker = uchar(head.at(at + 1));
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame)
            return {int(big(head, at + 7, 2)), int(big(head, at + 5, 2))};
        at += 2 + qsizetype(big(head, at + 2, 2));
    }
    return {};
}

/** Whether a file begins as pictures of its kind do. Its name alone says nothing: a download that was an error page is called .png, too. */
bool beginsAs(const QString &mime, const QByteArray &head)
{
    static const QStringList told{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s};
    return !told.contains(mime) || pictureType(head) == mime;
}

} // namespace

/** A file as it lies in the media folder. */
struct AssetService::Taken {
    QString path;
    QString name;
    QString mime;
    QString kind;
    QByteArray sha256;
    qint64 size = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] static Result<Taken> from(QIODevice &source, const QString &name, const QString &mediaDir);
};

/** Copies while hashing: the copy is in place under its content's name before anything refers to it. */
Result<AssetService::Taken> AssetService::Taken::from(QIODevice &source, const QString &name, const QString &mediaDir)
{
    if (!source.isOpen() && !source.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, u"asset.unreadable"_s, source.errorString(), {name});

    Taken taken;
    taken.name = name;
    taken.size = source.size();
    const QByteArray head = source.peek(256 * 1024);
    taken.mime = QMimeDatabase().mimeTypeForFileNameAndData(name, head).name();
    taken.kind = mediaKind(taken.mime);
    if (taken.kind.isEmpty() || head.isEmpty() || !beginsAs(taken.mime, head))
        return makeError(ErrorKind::Invalid, u"asset.notMedia"_s, taken.mime, {name});
    const bool moves = taken.kind == u"video" || taken.kind == u"audio";
    const qint64 most = moves ? kMaxBytes : kMaxStillBytes;
    if (taken.size > most)
        return makeError(ErrorKind::Limit, u"asset.tooLarge"_s, {}, {name, QString::number(taken.size), QString::number(most)});
    const auto [width, height] = readSize(head);
    taken.width = width;
    taken.height = height;

    if (!QDir().mkpath(mediaDir))
        return makeError(ErrorKind::Storage, u"store.readOnly"_s, mediaDir);
    QSaveFile copy(QDir(mediaDir).filePath(u"incoming-"_s + RecordId::create('b').toString()));
    if (!copy.open(QIODevice::WriteOnly))
        return makeError(ErrorKind::Storage, u"store.diskFull"_s, copy.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kCopyStep);
        if (piece.isEmpty())
            return makeError(ErrorKind::Storage, u"asset.unreadable"_s, source.errorString(), {name});
        hash.addData(piece);
        if (copy.write(piece) != piece.size())
            return makeError(ErrorKind::Storage, u"store.diskFull"_s, copy.errorString());
    }
    taken.sha256 = hash.result();
    taken.path = QDir(mediaDir).filePath(blobIdOf(taken.sha256));
    if (QFile::exists(taken.path))
        return taken;
    const QString incoming = copy.fileName();
    if (!copy.commit() || !QFile::rename(incoming, taken.path)) {
        QFile::remove(incoming);
        // Another addition of the same content may have won the race; then the file is there.
        if (!QFile::exists(taken.path))
            return makeError(ErrorKind::Storage, u"store.diskFull"_s, copy.errorString());
    }
    return taken;
}

AssetService::AssetService(store::StoreRunner &store, QThreadPool &pool, QString mediaDir, const Clock &clock, Rng &rng)
    : m_store(store), m_pool(pool), m_mediaDir(std::move(mediaDir)), m_clock(clock), m_rng(rng)
{
}

QString AssetService::localPath(const QString &blobId)
{
    if (blobId.isEmpty())
        return {};
    const QString path = QDir(m_mediaDir).filePath(blobId);
    const bool here = QFile::exists(path);
    noteLook(blobId, here);
    return here ? path : QString();
}

// Views ask with every repaint; the cache hears it once in a while.
void AssetService::noteLook(const QString &blobId, bool here)
{
    constexpr qint64 kNotedMs = 600'000;
    constexpr qsizetype kMostNoted = 5'000;
    const qint64 now = m_clock.nowMs();
    if (m_noted.size() > kMostNoted)
        m_noted.clear();
    Noted &known = m_noted[blobId];
    if (known.atMs != 0 && known.here == here && now - known.atMs < kNotedMs)
        return;
    known = {here, now};
    m_store.run(
        [blobId, here, dir = m_mediaDir](store::StoreCore &core) {
            const auto done = here ? core.useBlob(blobId) : Result<void>();
            const auto wanted = here ? Result<bool>(false) : core.wantBlob(blobId, dir, store::BlobDownload::Priority::Thumbnail);
            if (!done || (!wanted && wanted.error().kind != ErrorKind::NotFound))
                qCWarning(lcStore) << "a look at a file was not noted:" << (done ? wanted.error().code : done.error().code);
        },
        nullptr, {});
}

void AssetService::add(const QString &file, const RecordId &post, int part, const QString &rank, QObject *context, Done done)
{
    m_pool.start([this, file, post, part, rank, context, home = Courier(context), dir = m_mediaDir, done = std::move(done)] {
        QFile source(file);
        auto taken = Taken::from(source, QFileInfo(file).fileName(), dir);
        home.deliver([this, taken = std::move(taken), post, part, rank, context, done] {
            finish(taken, post, part, rank, context, done);
        });
    });
}

void AssetService::addData(const QByteArray &data, const QString &name, const RecordId &post, int part,
                           const QString &rank, QObject *context, Done done)
{
    m_pool.start([this, data = QByteArray(data), name, post, part, rank, context, home = Courier(context), dir = m_mediaDir, done = std::move(done)]() mutable {
        QBuffer source(&data);
        auto taken = Taken::from(source, name, dir);
        home.deliver([this, taken = std::move(taken), post, part, rank, context, done] {
            finish(taken, post, part, rank, context, done);
        });
    });
}

void AssetService::finish(Result<Taken> taken, const RecordId &post, int part, const QString &rank, QObject *context, Done done)
{
    if (!taken) {
        done(taken.error());
        return;
    }
    AddedAsset added;
    added.asset = RecordId::create('a', m_clock, m_rng);
    added.postAsset = post.isNull() ? RecordId() : RecordId::create('q', m_clock, m_rng);
    added.mediaPath = taken->path;

    QJsonObject asset{{u"fileName"_s, taken->name}, {u"name"_s, QFileInfo(taken->name).completeBaseName()},
                      {u"kind"_s, taken->kind},     {u"mimeType"_s, taken->mime},
                      {u"sizeBytes"_s, taken->size}, {u"blobId"_s, blobIdOf(taken->sha256)}};
    if (taken->width > 0) {
        asset.insert(u"width"_s, taken->width);
        asset.insert(u"height"_s, taken->height);
    }
    Mutation mutation{u"asset.add"_s, {SetOp::create(u"Asset"_s, added.asset, asset)}};
    if (!post.isNull()) {
        const QJsonObject use{{u"postId"_s, post.toString()}, {u"assetId"_s, added.asset.toString()}, {u"rank"_s, rank}, {u"part"_s, part}};
        mutation.ops.append(SetOp::create(u"PostAsset"_s, added.postAsset, use));
    }
    store::BlobUpload upload;
    upload.blobId = blobIdOf(taken->sha256);
    upload.path = taken->path;
    upload.mimeType = taken->mime;
    upload.size = taken->size;
    upload.sha256 = taken->sha256;

    m_store.call(
        context,
        [mutation, upload](store::StoreCore &core) -> Result<store::Saved> {
            // The upload is queued first: a record that waits for a file nobody sends would wait for ever.
            if (const auto queued = core.enqueueBlob(upload); !queued)
                return queued.error();
            return core.applyLocal(mutation);
        },
        [added, done = std::move(done)](const Result<store::Saved> &saved) {
            done(saved ? Result<AddedAsset>(added) : Result<AddedAsset>(saved.error()));
        });
}

void AssetService::attach(const RecordId &asset, const RecordId &post, int part, const QString &rank, QObject *context, SavedDone done)
{
    const QJsonObject use{{u"postId"_s, post.toString()}, {u"assetId"_s, asset.toString()}, {u"rank"_s, rank}, {u"part"_s, part}};
    const Mutation mutation{u"post.media"_s, {SetOp::create(u"PostAsset"_s, RecordId::create('q', m_clock, m_rng), use)}};
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

void AssetService::detach(const RecordId &postAsset, QObject *context, SavedDone done)
{
    const Mutation mutation{u"post.media"_s, {SetOp::destroy(u"PostAsset"_s, postAsset)}};
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

void AssetService::reorder(const QList<MediaPlace> &places, QObject *context, SavedDone done)
{
    Mutation mutation{u"post.media"_s, {}};
    for (const MediaPlace &place : places)
        mutation.ops.append(SetOp::update(u"PostAsset"_s, place.use, {{u"rank"_s, place.rank}, {u"part"_s, place.part}}));
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

void AssetService::setAltText(const RecordId &postAsset, const QString &text, QObject *context, SavedDone done)
{
    Mutation mutation{u"post.altText"_s, {SetOp::update(u"PostAsset"_s, postAsset, {{u"altText"_s, text}})}};
    mutation.coalesce = true;
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

} // namespace campanile::services
