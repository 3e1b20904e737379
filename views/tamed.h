// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::views {

/**
 * Text of strangers for one line: control characters and direction overrides are gone, blanks are single, and no letter carries
 * more than four marks, so that it cannot paint over its neighbours.
 */
[[nodiscard]] QString tamed(const QString &text);

} // namespace campanile::views
