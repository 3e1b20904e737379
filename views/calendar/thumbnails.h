// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/paneldeps.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace campanile::views {

/**
 * Small square pictures of assets: found in the cache on a reader thread, decoded on the pool, kept here. A picture that
 * is not on this computer is fetched, and ready() follows when it has come. GUI thread; @p deps must outlive it.
 */
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSide = 96; ///< pixels

    explicit Thumbnails(const PanelDeps &deps, QObject *parent = nullptr);

    /** The picture, or a null image while it is not there; asking starts the reading. */
    [[nodiscard]] QImage picture(const RecordId &asset);

Q_SIGNALS:
    void ready(const campanile::RecordId &asset);

private:
    void find(const RecordId &asset);
    void decode(const RecordId &asset, const QString &path);

    const PanelDeps &m_deps;
    QCache<RecordId, QImage> m_pictures;
    QSet<RecordId> m_asked;
};

} // namespace campanile::views
