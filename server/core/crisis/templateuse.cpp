// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crisis/templateuse.h"

#include "server/core/crisis/crisiswriting.h"
#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

Result<void> countCrisisTemplate(SystemRecords &records, const QJsonObject &message, qint64 nowMs)
{
    const QJsonObject named = message.value("metadata"_L1).toObject();
    const QString id = fieldOf(named, "crisisTemplateId"_L1);
    if (id.isEmpty())
        return {};
    const auto found = records.get(u"CrisisResponseTemplate"_s, id);
    if (!found)
        return found.error();
    // It may have been thrown away while the reply waited.
    if (!found->has_value())
        return {};
    const auto counted = records.patch(u"CrisisResponseTemplate"_s, id,
                                       {{u"usageCount"_s, (**found).value("usageCount"_L1).toInt() + 1}, {u"lastUsedAt"_s, wireTime(nowMs)}});
    const QString eventId = fieldOf(named, "crisisEventId"_L1);
    if (!counted || eventId.isEmpty())
        return counted;
    const auto event = records.get(u"CrisisEvent"_s, eventId);
    if (!event)
        return event.error();
    if (!event->has_value())
        return {};
    return writeCrisisLine(records, eventId, u"template_used"_s, nowMs,
                           {{u"templateId"_s, id},
                            {u"templateName"_s, (**found).value("name"_L1)},
                            {u"inboxItemId"_s, message.value("inboxItemId"_L1)},
                            {u"messageId"_s, message.value("id"_L1)}},
                           fieldOf(message, "authorId"_L1));
}

} // namespace campanile::server
