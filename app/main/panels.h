// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace campanile::models {
class CalendarModel;
}
namespace campanile::ui {
class PanelRegistry;
}
namespace campanile::views {
struct PanelDeps;
}

namespace campanile {

/** Registers every panel, in the order in which a perspective shows them; @p calendar (views::readAhead()) may be null. @p deps outlives the panels. */
void registerPanels(ui::PanelRegistry &registry, const views::PanelDeps &deps, std::unique_ptr<models::CalendarModel> calendar = {});

} // namespace campanile
