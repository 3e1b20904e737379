// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/thumbnails.h"

#include "app/core/courier.h"
#include "app/services/assetservice.h"

#include <QImageReader>
#include <QJsonObject>
#include <QThreadPool>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKept = 400;

/** Reads no more of the picture than the side needs, then cuts the middle square. Pool thread. */
QImage decodeSquare(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid())
        reader.setScaledSize(size.scaled(Thumbnails::kSide, Thumbnails::kSide, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    const int side = std::min(image.width(), image.height());
    const QImage square = image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    return square.scaled(Thumbnails::kSide, Thumbnails::kSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

Thumbnails::Thumbnails(const PanelDeps &deps, QObject *parent) : QObject(parent), m_deps(deps), m_pictures(kKept)
{
    connect(&deps.store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
        // A file that was missing may be here now: it came from the server, or the asset names another.
        const auto changes = notice.types.constFind(u"Asset"_s);
        if (changes == notice.types.constEnd())
            return;
        if (changes->reset)
            m_asked.clear();
        for (const store::RecordNote &note : changes->records) {
            if (m_asked.contains(note.id) && !m_pictures.contains(note.id))
                find(note.id);
        }
    });
}

QImage Thumbnails::picture(const RecordId &asset)
{
    if (asset.isNull())
        return {};
    if (const QImage *image = m_pictures.object(asset))
        return *image;
    if (!m_asked.contains(asset)) {
        m_asked.insert(asset);
        find(asset);
    }
    return {};
}

void Thumbnails::find(const RecordId &asset)
{
    m_deps.store.read(
        this,
        [asset](store::Reader &reader) -> Result<QString> {
            const auto record = reader.get(u"Asset"_s, asset);
            if (!record)
                return record.error();
            if (!*record)
                return makeError(ErrorKind::NotFound, u"asset.gone"_s);
            return (*record)->object().value(u"blobId"_s).toString();
        },
        [this, asset](const Result<QString> &blobId) {
            // Asking is what fetches a picture made elsewhere.
            if (blobId)
                decode(asset, m_deps.assets.localPath(*blobId));
        });
}

void Thumbnails::decode(const RecordId &asset, const QString &path)
{
    if (path.isEmpty())
        return;
    m_deps.pool.start([this, home = Courier(this), asset, path] {
        const QImage image = decodeSquare(path);
        if (image.isNull())
            return;
        home.deliver([this, asset, image] {
            m_pictures.insert(asset, new QImage(image));
            Q_EMIT ready(asset);
        });
    });
}

} // namespace campanile::views

#include "moc_thumbnails.cpp"
