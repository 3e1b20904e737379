// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::ui {
class PanelRegistry;
}

namespace campanile::views {

struct PanelDeps;

/** Registers the panel "calendar" of the group "plan". @p deps must outlive the panels. */
void registerCalendarPanel(ui::PanelRegistry &registry, const PanelDeps &deps);

} // namespace campanile::views
