// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Audit & privacy". Change the schema, not this file.
#include "api/generated/audit_privacy.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(AuditLog &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        if (key == "action")
            return codec::read(value, out.action);
        break;
    case 7:
        if (key == "details")
            return codec::read(value, out.details);
        break;
    case 8:
        if (key == "userName")
            return codec::read(value, out.userName);
        if (key == "targetId")
            return codec::read(value, out.targetId);
        if (key == "oldValue")
            return codec::read(value, out.oldValue);
        if (key == "newValue")
            return codec::read(value, out.newValue);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "userEmail")
            return codec::read(value, out.userEmail);
        if (key == "ipAddress")
            return codec::read(value, out.ipAddress);
        if (key == "userAgent")
            return codec::read(value, out.userAgent);
        if (key == "sessionId")
            return codec::read(value, out.sessionId);
        break;
    case 10:
        if (key == "resourceId")
            return codec::read(value, out.resourceId);
        if (key == "targetType")
            return codec::read(value, out.targetType);
        if (key == "occurredAt")
            return codec::read(value, out.occurredAt);
        break;
    case 12:
        if (key == "resourceType")
            return codec::read(value, out.resourceType);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<AuditLog> AuditLog::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AuditLog>(element, "AuditLog", readField);
}

Result<AuditLog> AuditLog::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AuditLog::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "userName", userName);
    codec::write(writer, "userEmail", userEmail);
    codec::write(writer, "action", action);
    codec::write(writer, "resourceType", resourceType);
    codec::write(writer, "resourceId", resourceId);
    codec::write(writer, "targetType", targetType);
    codec::write(writer, "targetId", targetId);
    codec::write(writer, "oldValue", oldValue);
    codec::write(writer, "newValue", newValue);
    codec::write(writer, "details", details);
    codec::write(writer, "metadata", metadata);
    codec::write(writer, "ipAddress", ipAddress);
    codec::write(writer, "userAgent", userAgent);
    codec::write(writer, "sessionId", sessionId);
    codec::write(writer, "occurredAt", occurredAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AuditLog::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
