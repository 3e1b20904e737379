// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/publish/publishoptions.h"
#include "server/core/storage/systemrecords.h"

#include <QStringList>

namespace campanile::server {

/** Steps of a target that has begun and waits: for the end of a pause, or for its turn after one. */
inline constexpr QLatin1StringView kPausedStep("waiting pause");
inline constexpr QLatin1StringView kTurnStep("waiting turn");

/** What pauses of posts make of one that is due. Times in ms since 1970. */
struct PauseVerdict {
    enum class Fate {
        Free,     ///< no pause met it
        Held,     ///< a pause lasts
        KeptBack, ///< the pause ended, and what came due in it waits for a new time
        Late      ///< the pause ended, and what came due in it leaves now
    };
    Fate fate = Fate::Free;
    qint64 dueMs = 0; ///< from when on its lateness counts: its time, or the end of the pause that held it
};

/**
 * A post belongs to a pause when it came due while that lasted, or so shortly before that it would still have left
 * (PublishOptions::graceMs). One after the other: what a pause let go and the next one met, follows the next one.
 */
[[nodiscard]] Result<PauseVerdict> pauseVerdict(const SystemReader &records, qint64 dueMs, qint64 graceMs);

/** The pause that lasts; empty when none does. */
[[nodiscard]] Result<QJsonObject> openPause(const SystemReader &records);

/** What a pause makes of a target that had begun before it, of which nothing has left: it waits, or, after the pause, is kept back. */
[[nodiscard]] Result<PauseVerdict::Fate> pauseOfTarget(const SystemReader &records, const QJsonObject &target);

/** When the next held target of the account may leave, so that they leave one after the other. */
[[nodiscard]] Result<qint64> turnAfterPause(const SystemReader &records, const QString &accountId, qint64 gapMs, qint64 nowMs);

/** Counts the targets of the posts that the open pause holds, into its heldCount; nothing is written when it is right. */
[[nodiscard]] Result<void> countHeld(SystemRecords &records, const QString &pauseId, const QStringList &postIds);

} // namespace campanile::server
