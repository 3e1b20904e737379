// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"
#include "server/core/platforms/ratelimits.h"
#include "server/core/storage/systemrecords.h"

#include <optional>

namespace campanile::server {

/** Something that happened on an account. */
struct HealthNews {
    enum class Kind {
        Succeeded,     ///< a call did what it was to do
        Checked,       ///< the network was asked who the account is, and takes its sign-in
        Failed,        ///< @c error says how
        ReadingRefused, ///< the account may not read one kind of what people write; all else goes on. @c error says how
        Observed,      ///< only @c rate is new
        Quota,         ///< only @c quota is new
        Connected,
        Disconnected,
        Paused,
        Resumed,
        TokenRenewed,  ///< @c signInEndsMs is when a person has to act
        SignInEnded,   ///< the network no longer takes the tokens; @c error may say why
        Clock          ///< nothing but time has passed
    };
    Kind kind = Kind::Clock;
    PlatformError error = {};
    std::optional<RateWindow> rate = {};
    std::optional<RemoteQuota> quota = {};
    bool isPersonTold = false; ///< somebody has been notified of this already
    qint64 signInEndsMs = -1; ///< with Connected and TokenRenewed; 0 = never, -1 = leave
};

/**
 * Writes @p news into the account's AccountHealth (made when it has none), with the AccountHealthEvents and the
 * RecoveryGuidance that follow from it, and a Notification where a person has to act. The account's own status is read, not
 * changed. Nothing is written when nothing that a person can see has changed. @p nowMs is the time of the news.
 */
[[nodiscard]] Result<void> applyHealthNews(SystemRecords &records, const QString &accountId, const HealthNews &news, qint64 nowMs);

/** Whether applyHealthNews() would write anything. */
[[nodiscard]] Result<bool> isHealthNews(const SystemReader &records, const QString &accountId, const HealthNews &news, qint64 nowMs);

} // namespace campanile::server
