// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::views {

/** Makes the list readable for assistive technology: its rows on the screen are its children. Safe to repeat. */
void installInboxAccessibility();

} // namespace campanile::views
