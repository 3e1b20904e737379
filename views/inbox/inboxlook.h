// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxmodel.h"
#include "ui/kit/rowdelegate.h"
#include "views/inbox/inboxparts.h"

namespace campanile::views {

/** What a row is read with; all of it outlives the list. */
struct InboxReading {
    const Clock &clock;
    const WorkspaceContext &context;
    const models::MembersModel &members;
    const services::PresenceService *presence = nullptr; ///< who else is at a row; null: nobody knows
};

/** What a row shows of @p row. */
[[nodiscard]] ui::RowLook inboxLook(const store::InboxRow &row, const InboxReading &with);
/** The same as one sentence, for who listens. */
[[nodiscard]] QString inboxSpoken(const store::InboxRow &row, const InboxReading &with);

/**
 * Rows of the inbox: the two lines of the kit, below them a thin bar that fills as the time for an answer (or for the resolution) runs out; grey when the
 * network has deleted the item, a skeleton while it is not loaded. GUI thread; owned by the list.
 */
class InboxDelegate final : public ui::RowDelegate
{
    Q_OBJECT

public:
    InboxDelegate(const models::InboxModel &model, const InboxReading &with, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /** The row as one sentence. */
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    const models::InboxModel &m_model;
    const InboxReading m_with;
};

} // namespace campanile::views
