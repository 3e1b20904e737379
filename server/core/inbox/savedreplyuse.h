// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/** What stands beside a reply that left, within the transaction that says so. */

/** The saved reply that @p message came from was used once more. */
[[nodiscard]] Result<void> countSavedReply(SystemRecords &records, const QJsonObject &message, qint64 nowMs);

/** The draft that @p message came from is being sent. */
[[nodiscard]] Result<void> markDraftSending(SystemRecords &records, const QJsonObject &message);
/** ... and was, with what the person changed in it; @p sentAtMs in ms since 1970. */
[[nodiscard]] Result<void> markDraftSent(SystemRecords &records, const QJsonObject &message, qint64 sentAtMs);
/** ... or was not: it may be approved and sent again. */
[[nodiscard]] Result<void> markDraftFailed(SystemRecords &records, const QJsonObject &message, const QString &code, const QString &sentence);

} // namespace campanile::server
