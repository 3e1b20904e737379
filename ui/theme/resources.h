// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::ui {

/** Makes the icons and the emoji list of this static library reachable; cheap to call again. */
void loadUiResources();

} // namespace campanile::ui
