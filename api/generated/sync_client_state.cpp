// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Sync & client state". Change the schema, not this file.
#include "api/generated/sync_client_state.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(Conflict &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "kind")
            return codec::read(value, out.kind);
        if (key == "base")
            return codec::read(value, out.base);
        if (key == "mine")
            return codec::read(value, out.mine);
        break;
    case 6:
        if (key == "theirs")
            return codec::read(value, out.theirs);
        break;
    case 8:
        if (key == "typeName")
            return codec::read(value, out.typeName);
        if (key == "recordId")
            return codec::read(value, out.recordId);
        if (key == "property")
            return codec::read(value, out.property);
        if (key == "byUserId")
            return codec::read(value, out.byUserId);
        break;
    case 10:
        if (key == "resolution")
            return codec::read(value, out.resolution);
        if (key == "resolvedAt")
            return codec::read(value, out.resolvedAt);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(OAuthFlow &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        break;
    case 9:
        if (key == "startedAt")
            return codec::read(value, out.startedAt);
        if (key == "expiresAt")
            return codec::read(value, out.expiresAt);
        break;
    case 10:
        if (key == "stateToken")
            return codec::read(value, out.stateToken);
        break;
    case 11:
        if (key == "redirectUri")
            return codec::read(value, out.redirectUri);
        break;
    case 12:
        if (key == "errorMessage")
            return codec::read(value, out.errorMessage);
        break;
    case 15:
        if (key == "socialAccountId")
            return codec::read(value, out.socialAccountId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AssetFile &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "path")
            return codec::read(value, out.path);
        break;
    case 5:
        if (key == "state")
            return codec::read(value, out.state);
        break;
    case 7:
        if (key == "assetId")
            return codec::read(value, out.assetId);
        break;
    case 9:
        if (key == "sizeBytes")
            return codec::read(value, out.sizeBytes);
        break;
    case 10:
        if (key == "lastUsedAt")
            return codec::read(value, out.lastUsedAt);
        break;
    case 11:
        if (key == "contentHash")
            return codec::read(value, out.contentHash);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(PanelLayout &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 8:
        if (key == "geometry")
            return codec::read(value, out.geometry);
        break;
    case 9:
        if (key == "isDefault")
            return codec::read(value, out.isDefault);
        break;
    case 11:
        if (key == "windowState")
            return codec::read(value, out.windowState);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(SavedView &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 5:
        if (key == "panel")
            return codec::read(value, out.panel);
        break;
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        break;
    case 7:
        if (key == "filters")
            return codec::read(value, out.filters);
        break;
    case 8:
        if (key == "isShared")
            return codec::read(value, out.isShared);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<Conflict> Conflict::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Conflict>(element, "Conflict", readField);
}

Result<Conflict> Conflict::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Conflict::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "typeName", typeName);
    codec::write(writer, "recordId", recordId);
    codec::write(writer, "property", property);
    codec::write(writer, "kind", kind);
    codec::write(writer, "base", base);
    codec::write(writer, "theirs", theirs);
    codec::write(writer, "mine", mine);
    codec::write(writer, "byUserId", byUserId);
    codec::write(writer, "resolution", resolution);
    codec::write(writer, "resolvedAt", resolvedAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Conflict::toBody() const
{
    return codec::body(*this);
}

Result<OAuthFlow> OAuthFlow::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<OAuthFlow>(element, "OAuthFlow", readField);
}

Result<OAuthFlow> OAuthFlow::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void OAuthFlow::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "platform", platform);
    codec::write(writer, "stateToken", stateToken);
    codec::write(writer, "redirectUri", redirectUri);
    codec::write(writer, "status", status);
    codec::write(writer, "startedAt", startedAt);
    codec::write(writer, "expiresAt", expiresAt);
    codec::write(writer, "errorMessage", errorMessage);
    codec::write(writer, "socialAccountId", socialAccountId);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray OAuthFlow::toBody() const
{
    return codec::body(*this);
}

Result<AssetFile> AssetFile::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AssetFile>(element, "AssetFile", readField);
}

Result<AssetFile> AssetFile::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AssetFile::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "assetId", assetId);
    codec::write(writer, "path", path);
    codec::write(writer, "sizeBytes", sizeBytes);
    codec::write(writer, "contentHash", contentHash);
    codec::write(writer, "state", state);
    codec::write(writer, "lastUsedAt", lastUsedAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AssetFile::toBody() const
{
    return codec::body(*this);
}

Result<PanelLayout> PanelLayout::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<PanelLayout>(element, "PanelLayout", readField);
}

Result<PanelLayout> PanelLayout::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void PanelLayout::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "geometry", geometry);
    codec::write(writer, "windowState", windowState);
    codec::write(writer, "isDefault", isDefault);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray PanelLayout::toBody() const
{
    return codec::body(*this);
}

Result<SavedView> SavedView::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<SavedView>(element, "SavedView", readField);
}

Result<SavedView> SavedView::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void SavedView::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "panel", panel);
    codec::write(writer, "name", name);
    codec::write(writer, "filters", filters);
    codec::write(writer, "isShared", isShared);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray SavedView::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
