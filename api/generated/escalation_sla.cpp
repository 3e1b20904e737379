// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Escalation & SLA". Change the schema, not this file.
#include "api/generated/escalation_sla.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(EscalationEvent &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "reason")
            return codec::read(value, out.reason);
        break;
    case 7:
        if (key == "toLevel")
            return codec::read(value, out.toLevel);
        break;
    case 8:
        if (key == "toUserId")
            return codec::read(value, out.toUserId);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "eventType")
            return codec::read(value, out.eventType);
        if (key == "fromLevel")
            return codec::read(value, out.fromLevel);
        break;
    case 10:
        if (key == "fromUserId")
            return codec::read(value, out.fromUserId);
        break;
    case 11:
        if (key == "inboxItemId")
            return codec::read(value, out.inboxItemId);
        if (key == "triggeredBy")
            return codec::read(value, out.triggeredBy);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(SlaPolicy &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        if (key == "rank")
            return codec::read(value, out.rank);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "itemType")
            return codec::read(value, out.itemType);
        if (key == "priority")
            return codec::read(value, out.priority);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        if (key == "timeZone")
            return codec::read(value, out.timeZone);
        if (key == "holidays")
            return codec::read(value, out.holidays);
        break;
    case 12:
        if (key == "escalateToId")
            return codec::read(value, out.escalateToId);
        break;
    case 13:
        if (key == "businessHours")
            return codec::read(value, out.businessHours);
        break;
    case 16:
        if (key == "escalationLevels")
            return codec::read(value, out.escalationLevels);
        break;
    case 17:
        if (key == "warnBeforeMinutes")
            return codec::read(value, out.warnBeforeMinutes);
        if (key == "resolutionMinutes")
            return codec::read(value, out.resolutionMinutes);
        break;
    case 20:
        if (key == "firstResponseMinutes")
            return codec::read(value, out.firstResponseMinutes);
        if (key == "escalateAfterMinutes")
            return codec::read(value, out.escalateAfterMinutes);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(InboxRoutingRule &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        if (key == "rank")
            return codec::read(value, out.rank);
        break;
    case 7:
        if (key == "actions")
            return codec::read(value, out.actions);
        break;
    case 8:
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 9:
        if (key == "stopsHere")
            return codec::read(value, out.stopsHere);
        break;
    case 10:
        if (key == "conditions")
            return codec::read(value, out.conditions);
        break;
    case 14:
        if (key == "lastAssignedId")
            return codec::read(value, out.lastAssignedId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<EscalationEvent> EscalationEvent::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<EscalationEvent>(element, "EscalationEvent", readField);
}

Result<EscalationEvent> EscalationEvent::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void EscalationEvent::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "inboxItemId", inboxItemId);
    codec::write(writer, "eventType", eventType);
    codec::write(writer, "fromLevel", fromLevel);
    codec::write(writer, "toLevel", toLevel);
    codec::write(writer, "fromUserId", fromUserId);
    codec::write(writer, "toUserId", toUserId);
    codec::write(writer, "triggeredBy", triggeredBy);
    codec::write(writer, "reason", reason);
    codec::write(writer, "metadata", metadata);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray EscalationEvent::toBody() const
{
    return codec::body(*this);
}

Result<SlaPolicy> SlaPolicy::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<SlaPolicy>(element, "SlaPolicy", readField);
}

Result<SlaPolicy> SlaPolicy::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void SlaPolicy::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "platform", platform);
    codec::write(writer, "itemType", itemType);
    codec::write(writer, "priority", priority);
    codec::write(writer, "firstResponseMinutes", firstResponseMinutes);
    codec::write(writer, "warnBeforeMinutes", warnBeforeMinutes);
    codec::write(writer, "escalateAfterMinutes", escalateAfterMinutes);
    codec::write(writer, "escalateToId", escalateToId);
    codec::write(writer, "businessHours", businessHours);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "rank", rank);
    codec::write(writer, "resolutionMinutes", resolutionMinutes);
    codec::write(writer, "timeZone", timeZone);
    codec::write(writer, "holidays", holidays);
    codec::write(writer, "escalationLevels", escalationLevels);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray SlaPolicy::toBody() const
{
    return codec::body(*this);
}

Result<InboxRoutingRule> InboxRoutingRule::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<InboxRoutingRule>(element, "InboxRoutingRule", readField);
}

Result<InboxRoutingRule> InboxRoutingRule::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void InboxRoutingRule::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "rank", rank);
    codec::write(writer, "conditions", conditions);
    codec::write(writer, "actions", actions);
    codec::write(writer, "stopsHere", stopsHere);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "lastAssignedId", lastAssignedId);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray InboxRoutingRule::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
