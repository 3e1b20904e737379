// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::ui {

/**
 * @p text for use within a sentence of a right-to-left language: handles, addresses, file names and other people's words keep
 * their own direction and leave the order of the words around them alone (Unicode UAX 9, isolates). In a left-to-right
 * language it comes back as it is. For the screen only, never for data.
 */
[[nodiscard]] QString isolated(const QString &text);

} // namespace campanile::ui
