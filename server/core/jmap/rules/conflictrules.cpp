// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/conflictrules.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

std::optional<Fault> ConflictRules::beforeUpdate(RecordWriter &writer, const JsonObject &before,
                                                 JsonObject &after) const
{
    const QString from = before.value(u"resolution"_s).toString();
    const QString to = after.value(u"resolution"_s).toString();
    if (from == to)
        return std::nullopt;
    if (from != u"unresolved"_s && to != u"unresolved"_s)
        return setFault(u"stateForbidden"_s, u"already resolved"_s, {{u"from"_s, from}, {u"to"_s, to}});
    if (to == u"unresolved"_s)
        after.remove(u"resolvedAt"_s);
    else if (!after.contains(u"resolvedAt"_s))
        after.insert(u"resolvedAt"_s, formatInstant(writer.context().nowMs));
    return std::nullopt;
}

} // namespace campanile::server
