// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/**
 * Makes sure that the workspace has a RecoveryGuidance record for this issue (wire value of AccountIssueType) on this network.
 * Steps are named by code; the English text beside them is for clients without a table.
 */
[[nodiscard]] Result<void> ensureGuidance(SystemRecords &records, const QString &platform, const QString &issue);

/** Wire value of IssueSeverity. */
[[nodiscard]] QString severityOf(const QString &issue);

} // namespace campanile::server
