// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QList>
#include <QString>

#include <functional>

namespace campanile::store {

/** A message that came, or went out. */
struct InboxTurnRow {
    qint64 at = 0;        ///< inbound: occurredAt; outbound: sentAt, else occurredAt. ms since epoch
    bool isInbound = true;
    QString author;       ///< of outbound ones: id of User; empty = written on the network itself
    qint64 dueAt = -1;    ///< of outbound ones: until when it was due as it left, where that was kept; ms since epoch
};

/** One conversation of the cache with all its messages: what figures are reckoned from. Plain value; wire values and ids. */
struct InboxThreadRow {
    RecordId id;
    QString account;
    QString assignee;     ///< empty = nobody
    QString platform;
    QString type;
    QString status;
    QString priority;
    qint64 endedAt = -1;  ///< since when it is not open, where that is known; ms since epoch
    qint64 caseAt = -1;   ///< first message of the case that was resolved
    bool isResolvedLate = false;
    QList<InboxTurnRow> turns; ///< ascending, inbound first at the same instant; without what was not sent
};

/** How far the messages of the cache reach. */
struct InboxReach {
    qint64 completeFromMs = 0; ///< everything since then is here; 0 = everything
};

/** Gets one conversation after the other, by id; false stops the reading. */
using TakeThread = std::function<bool(const InboxThreadRow &)>;

} // namespace campanile::store
