// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/presenceservice.h"
#include "models/inbox/inboxlists.h"

#include <QColor>
#include <QRect>

class QPainter;

namespace campanile::views {

/** Who else is at an item, as a small mark. */
struct PresenceMark {
    QList<services::Present> present;
    const models::MembersModel &members;
};

/** Width that the mark takes; 0 when nobody is there. */
[[nodiscard]] int presenceWidth(const PresenceMark &mark);
/**
 * Up to two faces, the one that does most first: a ring round who reads, a pencil before who writes, a cloud with a slash before
 * who holds a reply. Drawn into @p rect from its leading edge. @p ink is the colour of icons and rings on @p ground; invalid = by
 * what is done. GUI thread.
 */
void drawPresence(QPainter *painter, const QRect &rect, const PresenceMark &mark, const QColor &ground, const QColor &ink = {});

} // namespace campanile::views
