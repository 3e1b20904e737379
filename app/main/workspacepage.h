// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settingsdialog.h"

namespace campanile::services {
class WorkspaceService;
}
namespace campanile::views {
class WorkspaceContext;
}

namespace campanile {

/**
 * The settings page of the workspace itself: its name, the time zone that posts are planned in and a second one that the
 * calendar shows beside it. Saved at once as an edit of the Workspace record, so it can be undone; greyed out with a reason
 * for roles that may not. Arguments outlive the page.
 */
[[nodiscard]] ui::SettingsPage workspacePage(views::WorkspaceContext &context, services::WorkspaceService &service, const QString &accountId);

} // namespace campanile
