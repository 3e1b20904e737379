// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/businesshours.h"

#include <QHash>

namespace campanile::domain {

/** One inbox item as the figures need it. ms since 1970; -1 = has not happened. */
struct InboxFigureRow {
    qint64 receivedMs = -1;     ///< when its first message came
    qint64 firstReplyMs = -1;   ///< when the first answer was sent
    qint64 resolvedMs = -1;
    qint64 waitingSinceMs = -1; ///< when the first message came that nobody has answered (InboxItem.slaStartedAt)
    QString status;             ///< wire value of InboxItemStatus
    QString assignedToId;       ///< empty = nobody
    bool hasPolicy = false;     ///< a response time held for it
    bool isBreached = false;
};

/** The middle and the tail of some durations. Nearest rank: the smallest value that at least half (nine tenths) of all do not exceed. */
struct DurationFigure {
    qint64 count = 0;
    qint64 medianMs = -1; ///< -1 without values
    qint64 p90Ms = -1;
};

struct LoadFigure {
    QString userId;      ///< empty = nobody
    qint64 open = 0;     ///< new, open or pending
    qint64 overdue = 0;  ///< of those: breached
};

/**
 * Figures over a set of items, at one instant. Spam counts nowhere.
 * First reply: from received to the first answer, of items that have one. Resolution: from received to resolved, of items that
 * are resolved now. A span that ends before it starts (clocks of two networks) is 0. Working: the same in working time.
 * Backlog: items that are new, open or pending, by age: since waitingSinceMs, without it since received, in real time.
 * Kept: of the items with a policy which are answered or breached, the share that is not breached; those whose time still runs are
 * left out, so a good hour does not look better than it was.
 */
struct InboxFigures {
    DurationFigure firstReply;
    DurationFigure firstReplyWorking;
    DurationFigure resolution;
    DurationFigure resolutionWorking;
    QList<qint64> backlog;       ///< one for each of backlogBounds(), and what is older
    QList<LoadFigure> load;      ///< most first, then by id
    qint64 slaJudged = 0;
    qint64 slaKept = 0;
    double slaKeptPercent = -1;  ///< -1 while nothing is judged
};

/** Upper bounds of the backlog's ages in ms: 1 h, 4 h, 24 h, 3 d, 7 d; an age of exactly a bound is in the next. */
[[nodiscard]] const QList<qint64> &backlogBounds();

[[nodiscard]] InboxFigures inboxFigures(const QList<InboxFigureRow> &rows, const BusinessHours &hours, qint64 nowMs);

} // namespace campanile::domain
