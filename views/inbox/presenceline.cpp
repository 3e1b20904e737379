// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/presenceline.h"

#include "views/inbox/conversation/threadwords.h"
#include "views/inbox/presencemark.h"
#include "views/inbox/presencewords.h"

namespace campanile::views {

PresenceLine::PresenceLine(const InboxParts &parts, QWidget *parent) : PresenceStrip(parent), m_parts(parts)
{
    if (!parts.deps.presence) {
        hide();
        return;
    }
    connect(parts.deps.presence, &services::PresenceService::changed, this, &PresenceLine::refresh);
    connect(&parts.members, &QAbstractItemModel::modelReset, this, &PresenceLine::refresh);
    connect(&parts.members, &QAbstractItemModel::rowsInserted, this, &PresenceLine::refresh);
    connect(&parts.members, &QAbstractItemModel::rowsRemoved, this, &PresenceLine::refresh);
    connect(&parts.members, &QAbstractItemModel::dataChanged, this, &PresenceLine::refresh);
    refresh();
}

void PresenceLine::setItem(const RecordId &item)
{
    m_item = item;
    refresh();
}

void PresenceLine::refresh()
{
    if (!m_parts.deps.presence)
        return;
    const QList<services::Present> present = m_parts.deps.presence->at(m_item);
    say(presenceWords(present, {m_parts.members, m_parts.nowMs(), waysOf(m_parts)}, true), hasColleagues(m_parts.members) || !present.isEmpty());
}

int PresenceLine::drawFaces(QPainter *painter, const QRect &room, const QColor &ground) const
{
    const PresenceMark mark{m_parts.deps.presence->at(m_item), m_parts.members};
    drawPresence(painter, room, mark, ground);
    return presenceWidth(mark);
}

} // namespace campanile::views

#include "moc_presenceline.cpp"
