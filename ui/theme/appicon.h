// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace campanile::ui {

/** The program's own picture, a bell tower: for windows, task bars and the about dialog. GUI thread. */
[[nodiscard]] QIcon appIcon();
/** The same for the tray: on a ground of its own, for nobody tells the colour of the panel behind it. @p badge adds a dot: something waits. */
[[nodiscard]] QIcon trayIcon(bool badge);

} // namespace campanile::ui
