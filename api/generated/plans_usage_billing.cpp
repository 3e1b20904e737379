// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Plans, usage & billing". Change the schema, not this file.
#include "api/generated/plans_usage_billing.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(Plan &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        if (key == "tier")
            return codec::read(value, out.tier);
        break;
    case 5:
        if (key == "price")
            return codec::read(value, out.price);
        break;
    case 6:
        if (key == "active")
            return codec::read(value, out.active);
        break;
    case 8:
        if (key == "currency")
            return codec::read(value, out.currency);
        if (key == "features")
            return codec::read(value, out.features);
        if (key == "priority")
            return codec::read(value, out.priority);
        break;
    case 9:
        if (key == "apiAccess")
            return codec::read(value, out.apiAccess);
        if (key == "sortOrder")
            return codec::read(value, out.sortOrder);
        break;
    case 11:
        if (key == "priceAmount")
            return codec::read(value, out.priceAmount);
        if (key == "maxContacts")
            return codec::read(value, out.maxContacts);
        if (key == "description")
            return codec::read(value, out.description);
        if (key == "maxRollover")
            return codec::read(value, out.maxRollover);
        break;
    case 13:
        if (key == "stripePriceId")
            return codec::read(value, out.stripePriceId);
        break;
    case 15:
        if (key == "creditsPerMonth")
            return codec::read(value, out.creditsPerMonth);
        break;
    case 17:
        if (key == "maxEmailsPerMonth")
            return codec::read(value, out.maxEmailsPerMonth);
        if (key == "maxSocialAccounts")
            return codec::read(value, out.maxSocialAccounts);
        if (key == "maxScheduledPosts")
            return codec::read(value, out.maxScheduledPosts);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<Plan> Plan::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Plan>(element, "Plan", readField);
}

Result<Plan> Plan::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Plan::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "tier", tier);
    codec::write(writer, "price", price);
    codec::write(writer, "priceAmount", priceAmount);
    codec::write(writer, "currency", currency);
    codec::write(writer, "creditsPerMonth", creditsPerMonth);
    codec::write(writer, "maxContacts", maxContacts);
    codec::write(writer, "maxEmailsPerMonth", maxEmailsPerMonth);
    codec::write(writer, "maxSocialAccounts", maxSocialAccounts);
    codec::write(writer, "maxScheduledPosts", maxScheduledPosts);
    codec::write(writer, "stripePriceId", stripePriceId);
    codec::write(writer, "features", features);
    codec::write(writer, "description", description);
    codec::write(writer, "maxRollover", maxRollover);
    codec::write(writer, "priority", priority);
    codec::write(writer, "apiAccess", apiAccess);
    codec::write(writer, "active", active);
    codec::write(writer, "sortOrder", sortOrder);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Plan::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
