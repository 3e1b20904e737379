// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/**
 * The time of a target has come that a person publishes by hand: it waits for them, its author is told, and the journal says so
 * as entry @p entry. It waits until they say that it is done, or until it is cancelled.
 */
[[nodiscard]] Result<void> remind(SystemRecords &records, const QJsonObject &target, int entry, qint64 nowMs);

/** What the person wrote down (doneByHandAt, doneByHandUrl) becomes the outcome of the target, and of its post. */
[[nodiscard]] Result<void> takeDoneByHand(SystemRecords &records, const QJsonObject &target);

} // namespace campanile::server
