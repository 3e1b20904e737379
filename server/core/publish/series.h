// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/publish/publishoptions.h"
#include "server/core/publish/publishstore.h"

#include <optional>

namespace campanile {
class Clock;
}

namespace campanile::server {

/** The rule of a recurring post, as its properties hold it. */
struct SeriesRule {
    qint64 startMs = 0;
    QString timezone;       ///< IANA
    QString rule;           ///< RFC 5545 RRULE
    qint64 endMs = -1;      ///< -1 = as the rule says
    QList<qint64> exdatesMs;
};

/** When a series happens. Stateless, thread-safe. */
class OccurrenceSource
{
public:
    virtual ~OccurrenceSource() = default;
    /** First instant of the series after @p afterMs that is not left out; nothing when it has ended; Invalid for a bad rule. */
    [[nodiscard]] virtual Result<std::optional<qint64>> next(const SeriesRule &rule, qint64 afterMs) const = 0;
};

/**
 * Turns the due occurrence of a recurring post into a post of its own (recurrenceParentId, recurrenceAt) and moves
 * nextOccurrenceAt on, in one transaction; an occurrence that has a post already (made by an edit of "this one") is left to
 * that post. Of occurrences that were missed only the last one becomes a post. A series that has ended is archived.
 */
[[nodiscard]] Result<void> advanceSeries(PublishStore &store, const QString &workspaceId, const QString &postId,
                                         const OccurrenceSource &source, const PublishOptions &options, qint64 nowMs);

} // namespace campanile::server
