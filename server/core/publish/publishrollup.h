// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/** True when the publisher is done with a target: nothing will happen to it by itself. */
[[nodiscard]] bool isFinalTarget(const QJsonObject &target);
/**
 * Sets the post's status, publishedAt and errorMessage when all its targets are final, and tells the person who made
 * the post when something went wrong. Does nothing while a target is still at work or the post is not publishing.
 */
[[nodiscard]] Result<void> rollUpPost(SystemRecords &records, const QString &postId);
/** A Notification to the author of @p post (of the series for an occurrence); to everybody when there is none. */
[[nodiscard]] Result<void> notifyAuthor(SystemRecords &records, const QJsonObject &post, const QString &level,
                                        const QString &title, const QString &code, const QString &message);
/** The next number in the journal of a target. */
[[nodiscard]] Result<int> nextEntry(const SystemReader &records, const QString &targetId);

} // namespace campanile::server
