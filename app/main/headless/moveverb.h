// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/headless/headlessrun.h"

namespace campanile::headless {

/** Moves the chosen workspace to a team server, goes on with a move that was cut off, or takes it back; ends the run. */
void moveWorkspace(HeadlessRun &run);

} // namespace campanile::headless
