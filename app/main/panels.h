// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::ui {
class PanelRegistry;
}
namespace campanile::views {
struct PanelDeps;
}

namespace campanile {

/** Registers every panel, in the order in which a perspective shows them. @p deps outlives the panels. */
void registerPanels(ui::PanelRegistry &registry, const views::PanelDeps &deps);

} // namespace campanile
