// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/draftsmodel.h"
#include "ui/kit/rowdelegate.h"
#include "views/paneldeps.h"

#include <QIdentityProxyModel>
#include <QListView>

namespace campanile::views {

/** DraftsModel as something that can be dragged (views/postsmime.h). GUI thread; owned by the panel. */
class DraftsDragModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /** A drop never takes the row away: it goes when the post has its date. */
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
};

/** The list itself: what is pulled out of it is a small card at the pointer, with a count when there are several. */
class DraftsList final : public QListView
{
    Q_OBJECT

public:
    using QListView::QListView;
    /** The card at the pointer. */
    [[nodiscard]] QPixmap dragCard(const QString &name, int count) const;

protected:
    void startDrag(Qt::DropActions supported) override;
};

/** What a row of the list shows of @p post. */
[[nodiscard]] ui::RowLook draftLook(const store::PostCalendarRow &post, const PanelDeps &deps);

} // namespace campanile::views
