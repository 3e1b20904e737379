// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/**
 * A reply that left named the crisis template that it came from: InboxMessage.metadata "crisisTemplateId", and "crisisEventId" where it
 * was written in the room of a crisis. The template was used once more, and the crisis has a line that says so. Within the
 * transaction that says that the reply was sent.
 */
[[nodiscard]] Result<void> countCrisisTemplate(SystemRecords &records, const QJsonObject &message, qint64 nowMs);

} // namespace campanile::server
