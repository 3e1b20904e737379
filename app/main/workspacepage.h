// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "ui/shell/settingsdialog.h"

namespace campanile::services {
class WorkspaceService;
}
namespace campanile::store {
class Store;
}
namespace campanile::views {
class WorkspaceContext;
}

namespace campanile {

/**
 * The settings page of the workspace itself: its name, the time zone that posts are planned in and a second one that the
 * calendar shows beside it, and whose replies another person approves, with a warning where there is nobody who could. Saved at once as
 * an edit of the Workspace record, so it can be undone; greyed out with a reason for roles that may not. Arguments outlive the page.
 * @p me is a User.
 */
[[nodiscard]] ui::SettingsPage workspacePage(views::WorkspaceContext &context, services::WorkspaceService &service, store::Store &store, const QString &accountId,
                                             const RecordId &me);

} // namespace campanile
