// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::ui {

struct Tokens;

/** The small style sheet that goes with the palette: corners, hairlines, hover and focus of the stock controls. */
[[nodiscard]] QString styleSheetOf(const Tokens &tokens);

} // namespace campanile::ui
