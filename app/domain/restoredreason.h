// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace campanile::domain {

/**
 * Why nothing is published after a team server came back from a backup (PublishingPause.reason). The server knows no reader's language: who
 * knows this text shows it in their own words, everybody else as it is.
 */
inline constexpr QLatin1StringView kRestoredReason{"The server's data was restored from a backup. Look at what is out already before you resume."};

} // namespace campanile::domain
