// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "server/core/storage/json.h"

#include <QString>

#include <optional>

namespace campanile::server {

/**
 * Checks a value against its property and brings it into the one form that is stored (instants with milliseconds,
 * ids in lower case). Gives why it is wrong, or nothing. Null is right only for nullable properties.
 */
[[nodiscard]] std::optional<QString> checkValue(const api::PropertyInfo &property, JsonValue &value);

/** The value that a property has when nobody gave one; undefined when there is none. */
[[nodiscard]] JsonValue defaultValue(const api::PropertyInfo &property);

} // namespace campanile::server
