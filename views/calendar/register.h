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

/** Registers the panel "calendar" of the group "plan"; @p ahead goes to the first one. @p deps must outlive the panels. */
void registerCalendarPanel(ui::PanelRegistry &registry, const PanelDeps &deps, std::unique_ptr<models::CalendarModel> ahead = {});

} // namespace campanile::views
