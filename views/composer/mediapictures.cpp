// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/mediapictures.h"

#include "views/poolwork.h"

#include <QImageReader>

#include <algorithm>

namespace campanile::views::composer {

namespace {

QImage decode(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > MediaPictures::kSide)
        reader.setScaledSize(size.scaled(MediaPictures::kSide, MediaPictures::kSide, Qt::KeepAspectRatio));
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

MediaPictures::MediaPictures(QThreadPool &pool, QObject *parent) : QObject(parent), m_pool(pool), m_pictures(60) {}

QImage MediaPictures::picture(const QString &blobId, const QString &path)
{
    if (blobId.isEmpty() || path.isEmpty())
        return {};
    if (const QImage *image = m_pictures.object(blobId))
        return *image;
    if (!m_asked.contains(blobId)) {
        m_asked.insert(blobId);
        runOnPool(m_pool, this, [path] { return decode(path); }, [this, blobId](const QImage &image) {
            // A file that is no picture stays asked for, so it is not decoded again and again.
            if (image.isNull())
                return;
            m_asked.remove(blobId);
            m_pictures.insert(blobId, new QImage(image));
            Q_EMIT ready(blobId);
        });
    }
    return {};
}

} // namespace campanile::views::composer

#include "moc_mediapictures.cpp"
