// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile {
class Clock;
}

namespace campanile::views {

class WorkspaceContext;

/**
 * Since when the workspace is cut off, for the strip of a panel: "since just now", "since 14:05", "since 20 Nov 14:05",
 * in the workspace's zone and the default locale. Empty while it is not cut off.
 */
[[nodiscard]] QString offlineSince(const WorkspaceContext &context, const Clock &clock);

} // namespace campanile::views
