// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;

namespace campanile::ui {

/**
 * @p text for use within a sentence of a right-to-left language: handles, addresses, file names and other people's words keep
 * their own direction and leave the order of the words around them alone (Unicode UAX 9, isolates). In a left-to-right
 * language it comes back as it is. For the screen only, never for data.
 */
[[nodiscard]] QString isolated(const QString &text);

/**
 * Px that a wrapped line of right-to-left text needs beyond its width: where it ends in words of the other direction, the space after
 * them, which a line break swallows, stands in the middle of the line and pushes its end out by as much.
 */
[[nodiscard]] int wrapOverhang(const QFont &font);

} // namespace campanile::ui
