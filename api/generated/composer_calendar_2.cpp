// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Composer & calendar". Change the schema, not this file.
#include "api/generated/composer_calendar.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(ContentTemplate &out, std::string_view key, codec::Element value)
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
        if (key == "isPublic")
            return codec::read(value, out.isPublic);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "variables")
            return codec::read(value, out.variables);
        break;
    case 12:
        if (key == "templateType")
            return codec::read(value, out.templateType);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<ContentTemplate> ContentTemplate::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<ContentTemplate>(element, "ContentTemplate", readField);
}

Result<ContentTemplate> ContentTemplate::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void ContentTemplate::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "templateType", templateType);
    codec::write(writer, "content", content);
    codec::write(writer, "variables", variables);
    codec::write(writer, "isPublic", isPublic);
    codec::write(writer, "metadata", metadata);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray ContentTemplate::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
