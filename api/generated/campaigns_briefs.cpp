// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Campaigns & briefs". Change the schema, not this file.
#include "api/generated/campaigns_briefs.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(Campaign &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        if (key == "type")
            return codec::read(value, out.type);
        if (key == "tags")
            return codec::read(value, out.tags);
        break;
    case 5:
        if (key == "goals")
            return codec::read(value, out.goals);
        break;
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 7:
        if (key == "channel")
            return codec::read(value, out.channel);
        if (key == "endDate")
            return codec::read(value, out.endDate);
        if (key == "content")
            return codec::read(value, out.content);
        if (key == "metrics")
            return codec::read(value, out.metrics);
        break;
    case 8:
        if (key == "channels")
            return codec::read(value, out.channels);
        if (key == "currency")
            return codec::read(value, out.currency);
        if (key == "settings")
            return codec::read(value, out.settings);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "startDate")
            return codec::read(value, out.startDate);
        if (key == "utmParams")
            return codec::read(value, out.utmParams);
        break;
    case 11:
        if (key == "description")
            return codec::read(value, out.description);
        if (key == "completedAt")
            return codec::read(value, out.completedAt);
        if (key == "totalBudget")
            return codec::read(value, out.totalBudget);
        if (key == "budgetSpent")
            return codec::read(value, out.budgetSpent);
        if (key == "autoManaged")
            return codec::read(value, out.autoManaged);
        break;
    case 12:
        if (key == "demographics")
            return codec::read(value, out.demographics);
        break;
    case 14:
        if (key == "targetAudience")
            return codec::read(value, out.targetAudience);
        break;
    case 15:
        if (key == "budgetAllocated")
            return codec::read(value, out.budgetAllocated);
        break;
    case 16:
        if (key == "primaryObjective")
            return codec::read(value, out.primaryObjective);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<Campaign> Campaign::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Campaign>(element, "Campaign", readField);
}

Result<Campaign> Campaign::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Campaign::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "description", description);
    codec::write(writer, "type", type);
    codec::write(writer, "channel", channel);
    codec::write(writer, "status", status);
    codec::write(writer, "startDate", startDate);
    codec::write(writer, "endDate", endDate);
    codec::write(writer, "completedAt", completedAt);
    codec::write(writer, "primaryObjective", primaryObjective);
    codec::write(writer, "goals", goals);
    codec::write(writer, "targetAudience", targetAudience);
    codec::write(writer, "demographics", demographics);
    codec::write(writer, "channels", channels);
    codec::write(writer, "tags", tags);
    codec::write(writer, "utmParams", utmParams);
    codec::write(writer, "totalBudget", totalBudget);
    codec::write(writer, "budgetAllocated", budgetAllocated);
    codec::write(writer, "budgetSpent", budgetSpent);
    codec::write(writer, "currency", currency);
    codec::write(writer, "content", content);
    codec::write(writer, "settings", settings);
    codec::write(writer, "metrics", metrics);
    codec::write(writer, "autoManaged", autoManaged);
    codec::write(writer, "metadata", metadata);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Campaign::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
