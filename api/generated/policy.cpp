// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Policy". Change the schema, not this file.
#include "api/generated/policy.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(PolicyRule &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "category")
            return codec::read(value, out.category);
        if (key == "ruleType")
            return codec::read(value, out.ruleType);
        if (key == "severity")
            return codec::read(value, out.severity);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 9:
        if (key == "sourceUrl")
            return codec::read(value, out.sourceUrl);
        break;
    case 10:
        if (key == "conditions")
            return codec::read(value, out.conditions);
        if (key == "isBlocking")
            return codec::read(value, out.isBlocking);
        break;
    case 11:
        if (key == "ruleVersion")
            return codec::read(value, out.ruleVersion);
        if (key == "description")
            return codec::read(value, out.description);
        break;
    case 14:
        if (key == "lastVerifiedAt")
            return codec::read(value, out.lastVerifiedAt);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<PolicyRule> PolicyRule::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<PolicyRule>(element, "PolicyRule", readField);
}

Result<PolicyRule> PolicyRule::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void PolicyRule::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "platform", platform);
    codec::write(writer, "category", category);
    codec::write(writer, "ruleType", ruleType);
    codec::write(writer, "conditions", conditions);
    codec::write(writer, "severity", severity);
    codec::write(writer, "isBlocking", isBlocking);
    codec::write(writer, "ruleVersion", ruleVersion);
    codec::write(writer, "name", name);
    codec::write(writer, "description", description);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "sourceUrl", sourceUrl);
    codec::write(writer, "lastVerifiedAt", lastVerifiedAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray PolicyRule::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
