// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile {

/**
 * No memory image is left behind when this process crashes: it would hold sign-ins in clear. Call once, first thing in main().
 * Nothing happens where the system has no such thing, and with CAMPANILE_CORE_DUMPS set, for whoever looks for a fault.
 */
void forbidCoreDumps();

} // namespace campanile
