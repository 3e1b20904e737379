// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

namespace campanile::server {
class SystemRecords;
}

namespace campanile::demo {

/**
 * How the roastery would notice a storm, and what it has prepared to say: four rules, four answers of which three are approved.
 * Nothing of what the demonstration's people have written so far fits a rule. @p ownerId: wire id of the User who looks at it.
 */
[[nodiscard]] Result<void> addCrisisPlans(server::SystemRecords &records, const QString &ownerId, qint64 nowMs);

} // namespace campanile::demo
