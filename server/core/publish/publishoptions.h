// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace campanile::server {

/** Times of the publisher in milliseconds; the defaults are what the product ships. */
struct PublishOptions {
    qint64 graceMs = 30 * 60'000;          ///< later than this a post is missed, not sent
    qint64 deadlineMs = 2 * 3600'000;      ///< from the start of a target to giving up
    qint64 hardDeadlineMs = 26 * 3600'000; ///< a network's own waiting times may stretch the deadline up to here
    qint64 leaseMs = 10 * 60'000;          ///< a worker that was silent this long has lost its target
    qint64 retryBaseMs = 60'000;           ///< doubles with each retry ...
    qint64 retryMaxMs = 30 * 60'000;       ///< ... up to here, plus up to a tenth by chance
    qint64 reconcileAfterMs = 30'000;      ///< first look after an unknown outcome; doubles up to ten minutes
    qint64 pollAfterMs = 3'000;            ///< between questions whether media are ready
    qint64 pauseLookMs = 60'000;           ///< between looks of a begun target whether the pause of posts has ended
    qint64 afterPauseGapMs = 2 * 60'000;   ///< between two held posts of one account that leave after a pause
    qint64 choiceAheadMs = 24 * 3600'000;  ///< so long before its time a post that waits for a choice between two texts is told of
    qint64 choiceSettleMs = 10 * 60'000;   ///< a younger conflict is left to those who write at that moment
    qint64 holdMs = 10 * 60'000;           ///< between looks at an account that has to be connected again
    qint64 tickMs = 60'000;
    qint64 wakeGapMs = 250;                ///< at least this long between two looks, however often somebody wakes it
    /** One server for this database: what a worker before this one held is free at once. */
    bool isSoleWorker = true;
    /** Runs a piece of work; empty = at once on the caller's thread. */
    std::function<void(std::function<void()>)> executor;
};

} // namespace campanile::server
