// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/panels.h"

namespace campanile {

void registerPanels(ui::PanelRegistry &, const views::PanelDeps &)
{
}

} // namespace campanile
