// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace campanile::ui {

/** The program's own picture, a bell tower: for windows, task bars and the about dialog. GUI thread. */
[[nodiscard]] QIcon appIcon();
/** The tower alone for the tray, light for a dark panel or dark for a light one; @p badge adds a dot: something waits. */
[[nodiscard]] QIcon trayIcon(bool darkPanel, bool badge);

} // namespace campanile::ui
