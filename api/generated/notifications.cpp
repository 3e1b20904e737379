// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Notifications". Change the schema, not this file.
#include "api/generated/notifications.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(Notification &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "link")
            return codec::read(value, out.link);
        break;
    case 5:
        if (key == "topic")
            return codec::read(value, out.topic);
        if (key == "level")
            return codec::read(value, out.level);
        if (key == "title")
            return codec::read(value, out.title);
        break;
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        if (key == "isRead")
            return codec::read(value, out.isRead);
        if (key == "readAt")
            return codec::read(value, out.readAt);
        break;
    case 7:
        if (key == "message")
            return codec::read(value, out.message);
        break;
    case 8:
        if (key == "priority")
            return codec::read(value, out.priority);
        if (key == "entityId")
            return codec::read(value, out.entityId);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 10:
        if (key == "entityType")
            return codec::read(value, out.entityType);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<Notification> Notification::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Notification>(element, "Notification", readField);
}

Result<Notification> Notification::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Notification::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "topic", topic);
    codec::write(writer, "level", level);
    codec::write(writer, "title", title);
    codec::write(writer, "message", message);
    codec::write(writer, "link", link);
    codec::write(writer, "priority", priority);
    codec::write(writer, "isRead", isRead);
    codec::write(writer, "readAt", readAt);
    codec::write(writer, "entityType", entityType);
    codec::write(writer, "entityId", entityId);
    codec::write(writer, "metadata", metadata);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Notification::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
