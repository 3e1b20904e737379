// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settingsdialog.h"
#include "views/paneldeps.h"

namespace campanile::views {

/** The pages "responsetimes" and "routing" of the settings dialog. @p deps outlives them. */
void addInboxRulesPages(ui::SettingsPages &pages, const PanelDeps &deps);

} // namespace campanile::views
