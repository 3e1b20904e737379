// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QStringList>

namespace campanile::server {
class SystemRecords;
}

namespace campanile::demo {

/**
 * How the accounts of the demonstration do: health with its reasons, what happened to them lately, and two groups. One was
 * asked to wait yesterday, the sign-in of one ends in twelve days, one has used most of its posts. @p accountIds in the
 * order in which the demonstration makes them. Within a transaction of the caller's.
 */
[[nodiscard]] Result<void> addHealth(server::SystemRecords &records, const QStringList &accountIds, qint64 nowMs);

} // namespace campanile::demo
