// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace campanile::ui {

/**
 * The menu stays open when one of its checkable entries is clicked, or ticked by the space bar, so that several can be chosen; Enter
 * and everything else close it as ever. For the life of the menu; GUI thread.
 */
void stayOpenForTicks(QMenu *menu);

} // namespace campanile::ui
