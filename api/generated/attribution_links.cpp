// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Attribution & links". Change the schema, not this file.
#include "api/generated/attribution_links.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(TrackingLink &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "slug")
            return codec::read(value, out.slug);
        break;
    case 5:
        if (key == "label")
            return codec::read(value, out.label);
        break;
    case 6:
        if (key == "postId")
            return codec::read(value, out.postId);
        break;
    case 7:
        if (key == "channel")
            return codec::read(value, out.channel);
        break;
    case 8:
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 10:
        if (key == "clickCount")
            return codec::read(value, out.clickCount);
        break;
    case 14:
        if (key == "destinationUrl")
            return codec::read(value, out.destinationUrl);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<TrackingLink> TrackingLink::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<TrackingLink>(element, "TrackingLink", readField);
}

Result<TrackingLink> TrackingLink::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void TrackingLink::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "slug", slug);
    codec::write(writer, "destinationUrl", destinationUrl);
    codec::write(writer, "label", label);
    codec::write(writer, "channel", channel);
    codec::write(writer, "postId", postId);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "clickCount", clickCount);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray TrackingLink::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
