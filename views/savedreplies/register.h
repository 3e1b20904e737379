// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settingsdialog.h"
#include "views/paneldeps.h"

namespace campanile::views {

/** Adds the page of the person's own language model. @p deps outlives it; nothing is added where nothing reaches a model. */
void addAiEndpointPage(ui::SettingsPages &pages, const PanelDeps &deps);

} // namespace campanile::views
