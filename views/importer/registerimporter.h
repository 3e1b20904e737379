// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/paneldeps.h"

class QWidget;

namespace campanile::views {

/** Adds the commands import.calendar and export.calendar, which open dialogs over @p window. @p deps must outlive the window. */
void registerImporter(ui::ActionRegistry &actions, const PanelDeps &deps, QWidget *window);

} // namespace campanile::views
