// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/**
 * Tells people of urgent items among @p arrived (as written): whom each is assigned to, everybody where nobody is. Within
 * @p gapMs of the last unread notification of a person the number in it grows instead. Metadata: titleCode, code, count,
 * itemIds (the newest ten), senderName, platform. Within the caller's transaction.
 */
[[nodiscard]] Result<void> tellOfUrgent(SystemRecords &records, const QList<QJsonObject> &arrived, qint64 nowMs, qint64 gapMs);

/** A line in the log; never a person's text. */
void complainOfInbox(const char *what, const Error &error);

} // namespace campanile::server
