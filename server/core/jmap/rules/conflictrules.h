// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/rules/rulebook.h"

namespace campanile::server {

/** A conflict is resolved once: whoever re-reads it later sees who won and cannot decide again. */
class ConflictRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before,
                                                    JsonObject &after) const override;
};

} // namespace campanile::server
