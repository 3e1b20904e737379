// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/profile.h"
#include "ui/shell/dialogs.h"

namespace campanile {

/** What is asked before a team's workspace goes from this computer; @p unsent changes would be lost. */
[[nodiscard]] ui::Decision leaveDecision(const QString &workspace, const QString &server, int unsent);

struct Left {
    /** No other workspace of that server is left: its tokens have no use any more. */
    bool wasLastOfServer = false;
};

/**
 * Takes a team's workspace out of the profile, then its cache, files and window state off the disk. The cache must be
 * closed. The server keeps everything, the membership too. Errors: Invalid team.isLocal for one that lives on this
 * computer only, those of Profile; after an error nothing was removed.
 */
[[nodiscard]] Result<Left> leaveWorkspace(Profile &profile, const WorkspaceEntry &entry);

} // namespace campanile
