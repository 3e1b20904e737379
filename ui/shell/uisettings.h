// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"

namespace campanile::ui {

/** Settings of the window itself, declared once. */
namespace uisettings {
/** 0 system, 1 light, 2 dark, 3 high contrast: the order of ThemeMode. */
inline const Setting<int> theme{QStringLiteral("appearance/theme"), 0};
/** 0 system, 1 full, 2 reduced: the order of MotionMode. */
inline const Setting<int> motion{QStringLiteral("appearance/motion"), 0};
inline const Setting<int> textScale{QStringLiteral("appearance/textScale"), 100};
inline const Setting<bool> systemAccent{QStringLiteral("appearance/systemAccent"), true};
/** BCP 47; empty follows the system. */
inline const Setting<QString> language{QStringLiteral("language"), QString()};
/** IANA; empty is the workspace's. */
inline const Setting<QString> displayZone{QStringLiteral("displayZone"), QString(), SettingScope::Workspace};
} // namespace uisettings

class Theme;
/** Puts the stored appearance into the theme. */
void applyAppearance(const Settings &settings, Theme *theme);

} // namespace campanile::ui
