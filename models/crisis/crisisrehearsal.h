// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/crisisarrivals.h"

#include <optional>

/** What a crisis rule would have done with the messages that are here. */
namespace campanile::models {

/** Messages of the last four weeks as the cache has them. */
struct CrisisHistory {
    QList<domain::CrisisMessage> messages; ///< ascending by time
    QList<CrisisArrival> arrivals;         ///< all that counts as volume
    qint64 fromMs = 0;                     ///< where what is known begins, ms since epoch
    qint64 toMs = 0;
    /** Whole days that it covers, 28 at most. */
    [[nodiscard]] int days() const;
};

/** At most the newest 6,000; where there are more, it begins later. Reader thread. */
[[nodiscard]] Result<CrisisHistory> readCrisisHistory(store::Reader &reader, qint64 nowMs);

/**
 * How often the rule would have raised an alarm: one that fits raises it, and it is over when the measure is clearly below for 15 minutes
 * (domain::crisisTurn). Nothing for rules about unanswered messages, since nobody knows what was unanswered then. Pure; any thread.
 */
[[nodiscard]] std::optional<int> rehearseCrisis(const domain::CrisisRule &rule, const CrisisHistory &history);

} // namespace campanile::models
