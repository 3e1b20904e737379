// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::ui {

/**
 * False on X11 without a compositor: what is translucent in a window of its own, such as a shadow, is black there. Asks the X server,
 * since a compositor comes and goes. GUI thread.
 */
[[nodiscard]] bool isComposited();

} // namespace campanile::ui
