// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/publish/series.h"

namespace campanile::server {

/** Occurrences by RFC 5545 in the wall clock of the series' zone (app/domain/recurrence.h). Stateless, thread-safe. */
class RecurrenceSource final : public OccurrenceSource
{
public:
    [[nodiscard]] Result<std::optional<qint64>> next(const SeriesRule &rule, qint64 afterMs) const override;
};

} // namespace campanile::server
