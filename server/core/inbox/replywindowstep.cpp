// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/replywindowstep.h"

#include "app/domain/replywindow.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

InboxStep replyWindowStep(const domain::NetworkCatalogue &networks)
{
    return [&networks](SystemRecords &, InboxArrival &arrival) -> Result<void> {
        const bool isInbound = arrival.message.value("direction"_L1).toString() == "inbound"_L1;
        if (!arrival.isNew && !isInbound)
            return {};
        const auto platform = domain::platformFromKey(arrival.item.value("platform"_L1).toString());
        if (!platform)
            return {};
        const QJsonValue at = isInbound ? arrival.message.value("occurredAt"_L1) : arrival.item.value("receivedAt"_L1);
        const auto window = domain::replyWindowOf(networks.network(*platform), arrival.item.value("type"_L1).toString(), false, msOf(at));
        if (window.endsAtMs < 0) {
            arrival.item.remove("replyWindowEndsAt"_L1);
            return {};
        }
        // Messages may come in any order; the newest of them counts.
        const qint64 known = msOf(arrival.item.value("replyWindowEndsAt"_L1));
        arrival.item.insert("replyWindowEndsAt"_L1, wireTime(qMax(known, window.endsAtMs)));
        return {};
    };
}

} // namespace campanile::server
