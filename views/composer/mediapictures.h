// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

class QThreadPool;

namespace campanile::views::composer {

/** Small pictures of media files, decoded on the pool and kept. GUI thread; the pool must outlive it. */
class MediaPictures final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSide = 320; ///< pixels of the longer edge
    explicit MediaPictures(QThreadPool &pool, QObject *parent = nullptr);
    /** Null while it is being read, or when it is no picture. */
    [[nodiscard]] QImage picture(const QString &blobId, const QString &path);

Q_SIGNALS:
    void ready(const QString &blobId);

private:
    QThreadPool &m_pool;
    QCache<QString, QImage> m_pictures;
    QSet<QString> m_asked;
};

} // namespace campanile::views::composer
