// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/inboxparts.h"
#include "views/presencestrip.h"

namespace campanile::views {

/** Who else is at this item, above the box for the answer. GUI thread; what @p parts names outlives it. */
class PresenceLine final : public PresenceStrip
{
    Q_OBJECT

public:
    explicit PresenceLine(const InboxParts &parts, QWidget *parent = nullptr);

    void setItem(const RecordId &item);

protected:
    void refresh() override;
    [[nodiscard]] int drawFaces(QPainter *painter, const QRect &room, const QColor &ground) const override;

private:
    const InboxParts m_parts;
    RecordId m_item;
};

} // namespace campanile::views
