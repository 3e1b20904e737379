// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/json.h"

namespace campanile::server {

/** A property that is not there and one that is null are the same to a record. */
[[nodiscard]] inline bool isNone(const JsonValue &value)
{
    return value.isNull() || value.isUndefined();
}
[[nodiscard]] inline bool differs(const JsonValue &a, const JsonValue &b)
{
    return !(isNone(a) && isNone(b)) && a != b;
}

} // namespace campanile::server
