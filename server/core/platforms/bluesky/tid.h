// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace campanile::server {

/**
 * AT Protocol timestamp identifier (spec "TID"): 13 characters of sortable base32, 53 bits of microseconds and 10 bits
 * that tell clocks apart.
 */
[[nodiscard]] QString makeTid(qint64 microseconds, unsigned clockId);
/** The microseconds in a TID; nothing when the text is none. */
[[nodiscard]] std::optional<qint64> tidMicroseconds(const QString &tid);

} // namespace campanile::server
