// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/publish/publishoptions.h"
#include "server/core/publish/publishstore.h"
#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/**
 * Two people changed one text of a post, and nobody has said yet which of the two it is to be. Such a post is not sent:
 * whichever text left would be one that somebody has not agreed to. It is held for as long as a post may be late, and goes as
 * soon as a choice is made. Only what the server knows counts: an edit that has not left its computer is no conflict yet.
 */

/** The open Conflict records over texts of the post and of its @p targets: those that the composer asks about. */
[[nodiscard]] Result<QList<QJsonObject>> openTextChoices(const SystemReader &records, const QString &postId, const QList<QJsonObject> &targets);

/**
 * Tells the post's author, and everybody whose text was set aside, that the post waits; once for each time (@p dueMs, UTC) that it is planned
 * for, also after a restart. @p choices is not empty.
 */
[[nodiscard]] Result<void> tellOfTextChoice(SystemRecords &records, const QJsonObject &post, const QList<QJsonObject> &targets,
                                            const QList<QJsonObject> &choices, qint64 dueMs);

/**
 * Tells the same people while there is time to choose: once for each time that a post is planned for, from PublishOptions::choiceAheadMs
 * before it. What two people write at this moment is left to them for PublishOptions::choiceSettleMs.
 */
[[nodiscard]] Result<void> warnOfTextChoices(PublishStore &store, const QString &workspaceId, const PublishOptions &options, qint64 nowMs);

} // namespace campanile::server
