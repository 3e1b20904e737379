// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Crisis". Change the schema, not this file.
#include "api/generated/crisis.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(CrisisEvent &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 5:
        if (key == "title")
            return codec::read(value, out.title);
        break;
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        if (key == "ruleId")
            return codec::read(value, out.ruleId);
        break;
    case 7:
        if (key == "itemIds")
            return codec::read(value, out.itemIds);
        if (key == "ownerId")
            return codec::read(value, out.ownerId);
        break;
    case 8:
        if (key == "severity")
            return codec::read(value, out.severity);
        break;
    case 10:
        if (key == "detectedAt")
            return codec::read(value, out.detectedAt);
        if (key == "lastSeenAt")
            return codec::read(value, out.lastSeenAt);
        if (key == "resolvedAt")
            return codec::read(value, out.resolvedAt);
        break;
    case 11:
        if (key == "triggerType")
            return codec::read(value, out.triggerType);
        if (key == "triggerData")
            return codec::read(value, out.triggerData);
        if (key == "escalatedAt")
            return codec::read(value, out.escalatedAt);
        break;
    case 12:
        if (key == "resolvedById")
            return codec::read(value, out.resolvedById);
        break;
    case 13:
        if (key == "responseNotes")
            return codec::read(value, out.responseNotes);
        break;
    case 14:
        if (key == "acknowledgedAt")
            return codec::read(value, out.acknowledgedAt);
        break;
    case 16:
        if (key == "acknowledgedById")
            return codec::read(value, out.acknowledgedById);
        break;
    case 18:
        if (key == "affectedAccountIds")
            return codec::read(value, out.affectedAccountIds);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(CrisisEntry &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "kind")
            return codec::read(value, out.kind);
        break;
    case 7:
        if (key == "content")
            return codec::read(value, out.content);
        break;
    case 8:
        if (key == "authorId")
            return codec::read(value, out.authorId);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 10:
        if (key == "occurredAt")
            return codec::read(value, out.occurredAt);
        break;
    case 13:
        if (key == "crisisEventId")
            return codec::read(value, out.crisisEventId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(CrisisResponseTemplate &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 7:
        if (key == "content")
            return codec::read(value, out.content);
        break;
    case 8:
        if (key == "category")
            return codec::read(value, out.category);
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 9:
        if (key == "variables")
            return codec::read(value, out.variables);
        break;
    case 10:
        if (key == "usageCount")
            return codec::read(value, out.usageCount);
        if (key == "lastUsedAt")
            return codec::read(value, out.lastUsedAt);
        if (key == "approvedAt")
            return codec::read(value, out.approvedAt);
        break;
    case 11:
        if (key == "changedById")
            return codec::read(value, out.changedById);
        break;
    case 12:
        if (key == "approvedById")
            return codec::read(value, out.approvedById);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(CrisisAlertRule &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 8:
        if (key == "ruleType")
            return codec::read(value, out.ruleType);
        if (key == "severity")
            return codec::read(value, out.severity);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 9:
        if (key == "notifyIds")
            return codec::read(value, out.notifyIds);
        break;
    case 10:
        if (key == "conditions")
            return codec::read(value, out.conditions);
        break;
    case 11:
        if (key == "description")
            return codec::read(value, out.description);
        if (key == "pausesPosts")
            return codec::read(value, out.pausesPosts);
        break;
    case 13:
        if (key == "escalateToIds")
            return codec::read(value, out.escalateToIds);
        break;
    case 14:
        if (key == "notifyChannels")
            return codec::read(value, out.notifyChannels);
        break;
    case 20:
        if (key == "escalateAfterMinutes")
            return codec::read(value, out.escalateAfterMinutes);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(PublishingPause &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "reason")
            return codec::read(value, out.reason);
        break;
    case 7:
        if (key == "endedAt")
            return codec::read(value, out.endedAt);
        break;
    case 9:
        if (key == "startedAt")
            return codec::read(value, out.startedAt);
        if (key == "endedById")
            return codec::read(value, out.endedById);
        if (key == "aftermath")
            return codec::read(value, out.aftermath);
        if (key == "heldCount")
            return codec::read(value, out.heldCount);
        break;
    case 11:
        if (key == "startedById")
            return codec::read(value, out.startedById);
        break;
    case 13:
        if (key == "crisisEventId")
            return codec::read(value, out.crisisEventId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<CrisisEvent> CrisisEvent::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<CrisisEvent>(element, "CrisisEvent", readField);
}

Result<CrisisEvent> CrisisEvent::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void CrisisEvent::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "title", title);
    codec::write(writer, "severity", severity);
    codec::write(writer, "status", status);
    codec::write(writer, "ruleId", ruleId);
    codec::write(writer, "triggerType", triggerType);
    codec::write(writer, "triggerData", triggerData);
    codec::write(writer, "itemIds", itemIds);
    codec::write(writer, "affectedAccountIds", affectedAccountIds);
    codec::write(writer, "detectedAt", detectedAt);
    codec::write(writer, "lastSeenAt", lastSeenAt);
    codec::write(writer, "acknowledgedAt", acknowledgedAt);
    codec::write(writer, "acknowledgedById", acknowledgedById);
    codec::write(writer, "escalatedAt", escalatedAt);
    codec::write(writer, "resolvedAt", resolvedAt);
    codec::write(writer, "resolvedById", resolvedById);
    codec::write(writer, "ownerId", ownerId);
    codec::write(writer, "responseNotes", responseNotes);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray CrisisEvent::toBody() const
{
    return codec::body(*this);
}

Result<CrisisEntry> CrisisEntry::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<CrisisEntry>(element, "CrisisEntry", readField);
}

Result<CrisisEntry> CrisisEntry::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void CrisisEntry::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "crisisEventId", crisisEventId);
    codec::write(writer, "kind", kind);
    codec::write(writer, "authorId", authorId);
    codec::write(writer, "occurredAt", occurredAt);
    codec::write(writer, "content", content);
    codec::write(writer, "metadata", metadata);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray CrisisEntry::toBody() const
{
    return codec::body(*this);
}

Result<CrisisResponseTemplate> CrisisResponseTemplate::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<CrisisResponseTemplate>(element, "CrisisResponseTemplate", readField);
}

Result<CrisisResponseTemplate> CrisisResponseTemplate::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void CrisisResponseTemplate::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "category", category);
    codec::write(writer, "platform", platform);
    codec::write(writer, "content", content);
    codec::write(writer, "variables", variables);
    codec::write(writer, "usageCount", usageCount);
    codec::write(writer, "lastUsedAt", lastUsedAt);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "changedById", changedById);
    codec::write(writer, "approvedAt", approvedAt);
    codec::write(writer, "approvedById", approvedById);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray CrisisResponseTemplate::toBody() const
{
    return codec::body(*this);
}

Result<CrisisAlertRule> CrisisAlertRule::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<CrisisAlertRule>(element, "CrisisAlertRule", readField);
}

Result<CrisisAlertRule> CrisisAlertRule::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void CrisisAlertRule::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "description", description);
    codec::write(writer, "ruleType", ruleType);
    codec::write(writer, "severity", severity);
    codec::write(writer, "conditions", conditions);
    codec::write(writer, "notifyIds", notifyIds);
    codec::write(writer, "notifyChannels", notifyChannels);
    codec::write(writer, "escalateAfterMinutes", escalateAfterMinutes);
    codec::write(writer, "escalateToIds", escalateToIds);
    codec::write(writer, "pausesPosts", pausesPosts);
    codec::write(writer, "isActive", isActive);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray CrisisAlertRule::toBody() const
{
    return codec::body(*this);
}

Result<PublishingPause> PublishingPause::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<PublishingPause>(element, "PublishingPause", readField);
}

Result<PublishingPause> PublishingPause::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void PublishingPause::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "startedAt", startedAt);
    codec::write(writer, "startedById", startedById);
    codec::write(writer, "crisisEventId", crisisEventId);
    codec::write(writer, "reason", reason);
    codec::write(writer, "endedAt", endedAt);
    codec::write(writer, "endedById", endedById);
    codec::write(writer, "aftermath", aftermath);
    codec::write(writer, "heldCount", heldCount);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray PublishingPause::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
