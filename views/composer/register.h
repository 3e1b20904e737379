// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::ui {
class PanelRegistry;
}

namespace campanile::views {

struct PanelDeps;

/** Panel "composer" of the group "plan"; open it with bus.open("composer", post, {"occurrence": ms, "scheduledAt": ms}). */
void registerComposerPanel(ui::PanelRegistry &registry, const PanelDeps &deps);

} // namespace campanile::views
