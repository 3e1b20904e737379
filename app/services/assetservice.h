// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/store/store.h"

#include <QHash>
#include <QObject>
#include <QSize>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace campanile::services {

/** A file that was taken over into the library. */
struct AddedAsset {
    RecordId asset;
    RecordId postAsset; ///< null when it was added to the library only
    QString mediaPath;  ///< the copy in the media folder
};

/** Where a use of a picture or video goes among the media of its post. */
struct MediaPlace {
    RecordId use;  ///< PostAsset
    QString rank;
    int part = 0;  ///< of a thread; 0 = the first
};

/**
 * Media: takes a file over into the profile's media folder (content-addressed, so a file is there once), creates the
 * Asset, hangs it on a post and queues the upload, which goes on in the background. The copy is what is published
 * later, so the original may be moved or edited. Files are read on the pool. Call from the GUI thread.
 *
 * Errors: asset.unreadable, asset.tooLarge (args: name, bytes, most bytes), asset.notMedia, and those of the store.
 */
class AssetService
{
public:
    /** The server's limit for one upload (sync protocol 3.10) times the parts that are put together. */
    static constexpr qint64 kMaxBytes = 1024LL * 1024 * 1024;
    /** More than any network takes for a picture or a document (platforms.md section 13), less than hurts to decode. */
    static constexpr qint64 kMaxStillBytes = 64LL * 1024 * 1024;

    using Done = std::function<void(Result<AddedAsset>)>;
    using SavedDone = std::function<void(Result<store::Saved>)>;

    AssetService(store::StoreRunner &store, QThreadPool &pool, QString mediaDir, const Clock &clock, Rng &rng);

    /** @p post null: into the library only. @p rank: fractional rank among the post's media. @p part: 0 = first. */
    void add(const QString &file, const RecordId &post, int part, const QString &rank, QObject *context, Done done);
    /** Image data from the clipboard, as add(); @p name is shown as the file's name. */
    void addData(const QByteArray &data, const QString &name, const RecordId &post, int part, const QString &rank,
                 QObject *context, Done done);
    /** Hangs an asset of the library on a post. */
    void attach(const RecordId &asset, const RecordId &post, int part, const QString &rank, QObject *context, SavedDone done);
    void detach(const RecordId &postAsset, QObject *context, SavedDone done);
    /** One mutation: a part of a thread that moves takes all of its media along. */
    void reorder(const QList<MediaPlace> &places, QObject *context, SavedDone done);
    /** Alt text of this use of the picture; the asset keeps its own. */
    void setAltText(const RecordId &postAsset, const QString &text, QObject *context, SavedDone done);

    /** Where the content of @p blobId lies on this computer. Empty when it is not here: a picture made elsewhere is then
        fetched, and its Asset is told as changed once it is. */
    [[nodiscard]] QString localPath(const QString &blobId);

private:
    /** What the cache was last told of a file. */
    struct Noted {
        bool here = false;
        qint64 atMs = 0;
    };
    void noteLook(const QString &blobId, bool here);

    struct Taken;
    void finish(Result<Taken> taken, const RecordId &post, int part, const QString &rank, QObject *context, Done done);

    store::StoreRunner &m_store;
    QThreadPool &m_pool;
    const QString m_mediaDir;
    const Clock &m_clock;
    Rng &m_rng;
    QHash<QString, Noted> m_noted;
};

} // namespace campanile::services
