// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/rules/rulebook.h"

namespace campanile::server {

/** Who settles a line of an account's history is whoever says so, and nobody else; an open line was settled by nobody. */
class HealthEventRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
};

} // namespace campanile::server
