// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/draftsmodel.h"

#include <QIdentityProxyModel>

namespace campanile::views {

/** MIME type of posts on the move: wire ids, one a line. The calendar takes it. */
inline constexpr const char *kPostsMime = "application/x-campanile-posts";

/** DraftsModel as something that can be dragged. GUI thread; owned by the panel. */
class DraftsDragModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction | Qt::CopyAction; }
};

/** "Just now", "5 min", "3 h", "Yesterday", then a short date. */
[[nodiscard]] QString draftTime(const QDateTime &at, const QDateTime &now, const QLocale &locale);

} // namespace campanile::views
