// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Assets". Change the schema, not this file.
#include "api/generated/assets.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(Asset &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 3:
        if (key == "url")
            return codec::read(value, out.url);
        break;
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        if (key == "kind")
            return codec::read(value, out.kind);
        break;
    case 5:
        if (key == "width")
            return codec::read(value, out.width);
        break;
    case 6:
        if (key == "height")
            return codec::read(value, out.height);
        if (key == "blobId")
            return codec::read(value, out.blobId);
        break;
    case 7:
        if (key == "altText")
            return codec::read(value, out.altText);
        break;
    case 8:
        if (key == "folderId")
            return codec::read(value, out.folderId);
        if (key == "fileName")
            return codec::read(value, out.fileName);
        if (key == "mimeType")
            return codec::read(value, out.mimeType);
        if (key == "analysis")
            return codec::read(value, out.analysis);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "sizeBytes")
            return codec::read(value, out.sizeBytes);
        break;
    case 10:
        if (key == "durationMs")
            return codec::read(value, out.durationMs);
        break;
    case 11:
        if (key == "description")
            return codec::read(value, out.description);
        break;
    case 12:
        if (key == "thumbnailUrl")
            return codec::read(value, out.thumbnailUrl);
        if (key == "qualityScore")
            return codec::read(value, out.qualityScore);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AssetFolder &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 8:
        if (key == "parentId")
            return codec::read(value, out.parentId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AssetTag &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AssetTagAssignment &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 5:
        if (key == "tagId")
            return codec::read(value, out.tagId);
        break;
    case 7:
        if (key == "assetId")
            return codec::read(value, out.assetId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<Asset> Asset::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Asset>(element, "Asset", readField);
}

Result<Asset> Asset::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Asset::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "folderId", folderId);
    codec::write(writer, "name", name);
    codec::write(writer, "description", description);
    codec::write(writer, "fileName", fileName);
    codec::write(writer, "kind", kind);
    codec::write(writer, "mimeType", mimeType);
    codec::write(writer, "sizeBytes", sizeBytes);
    codec::write(writer, "width", width);
    codec::write(writer, "height", height);
    codec::write(writer, "durationMs", durationMs);
    codec::write(writer, "url", url);
    codec::write(writer, "thumbnailUrl", thumbnailUrl);
    codec::write(writer, "altText", altText);
    codec::write(writer, "qualityScore", qualityScore);
    codec::write(writer, "analysis", analysis);
    codec::write(writer, "metadata", metadata);
    codec::write(writer, "blobId", blobId);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Asset::toBody() const
{
    return codec::body(*this);
}

Result<AssetFolder> AssetFolder::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AssetFolder>(element, "AssetFolder", readField);
}

Result<AssetFolder> AssetFolder::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AssetFolder::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "parentId", parentId);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AssetFolder::toBody() const
{
    return codec::body(*this);
}

Result<AssetTag> AssetTag::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AssetTag>(element, "AssetTag", readField);
}

Result<AssetTag> AssetTag::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AssetTag::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AssetTag::toBody() const
{
    return codec::body(*this);
}

Result<AssetTagAssignment> AssetTagAssignment::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AssetTagAssignment>(element, "AssetTagAssignment", readField);
}

Result<AssetTagAssignment> AssetTagAssignment::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AssetTagAssignment::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "assetId", assetId);
    codec::write(writer, "tagId", tagId);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AssetTagAssignment::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
