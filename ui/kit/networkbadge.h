// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"

#include <QStringList>

namespace campanile::ui {

/**
 * The badge of a network by its wire name ("twitter", also "x"; "practice" for the practice network): its glyph and its brand
 * colour, which appears nowhere but inside the badge (ux.md section 1, Networks). An unknown name gives a globe. Glyphs:
 * resources/networks. Pure; GUI thread, drawn by drawBadge() and drawAvatar().
 */
[[nodiscard]] BadgeLook networkBadge(const QString &network);
/** Every name that has a glyph of its own. */
[[nodiscard]] QStringList badgeNetworks();

} // namespace campanile::ui
