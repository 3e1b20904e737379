// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settingsdialog.h"
#include "views/paneldeps.h"

namespace campanile::views {

/** Adds the page "members" to the settings. @p deps outlives the pages. */
void addMembersPage(ui::SettingsPages &pages, const PanelDeps &deps);
/** The commands "Members and roles" and "Invite somebody". Arguments outlive the actions' use in @p window. */
void registerMemberActions(ui::ActionRegistry &actions, const PanelDeps &deps, QWidget *window);

} // namespace campanile::views
