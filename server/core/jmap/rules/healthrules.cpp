// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/healthrules.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

std::optional<Fault> HealthEventRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    const bool wasOpen = before.value("resolvedAt"_L1).toString().isEmpty();
    const bool isOpen = after.value("resolvedAt"_L1).toString().isEmpty();
    if (isOpen)
        after.remove("resolvedById"_L1);
    else if (wasOpen)
        after.insert("resolvedById"_L1, writer.context().userId);
    else if (before.contains("resolvedById"_L1))
        after.insert("resolvedById"_L1, before.value("resolvedById"_L1));
    else
        after.remove("resolvedById"_L1);
    return std::nullopt;
}

} // namespace campanile::server
