// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"
#include "ui/shell/settingsdialog.h"

namespace campanile::services {
class PresenceService;
}

namespace campanile::views {

/** Whether colleagues see what this person reads and writes; of the person, in all workspaces. */
[[nodiscard]] const Setting<bool> &sharesPresence();
/** Does what the setting says, now and whenever it changes. Both outlive the binding, which ends with @p service. */
void followPrivacy(services::PresenceService &service, Settings &settings);
/** The page "Privacy" of the settings. @p settings outlives the page. */
[[nodiscard]] ui::SettingsPage privacySettingsPage(Settings &settings);

} // namespace campanile::views
