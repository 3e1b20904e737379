// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Brand". Change the schema, not this file.
#include "api/generated/brand.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(BrandProfile &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 7:
        if (key == "mission")
            return codec::read(value, out.mission);
        if (key == "logoUrl")
            return codec::read(value, out.logoUrl);
        break;
    case 8:
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 11:
        if (key == "brandValues")
            return codec::read(value, out.brandValues);
        if (key == "logoAssetId")
            return codec::read(value, out.logoAssetId);
        break;
    case 12:
        if (key == "colorPalette")
            return codec::read(value, out.colorPalette);
        break;
    case 14:
        if (key == "profileVersion")
            return codec::read(value, out.profileVersion);
        break;
    case 15:
        if (key == "toneDescriptors")
            return codec::read(value, out.toneDescriptors);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(BrandGuardrail &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "type")
            return codec::read(value, out.type);
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 8:
        if (key == "severity")
            return codec::read(value, out.severity);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 10:
        if (key == "ruleConfig")
            return codec::read(value, out.ruleConfig);
        break;
    case 11:
        if (key == "description")
            return codec::read(value, out.description);
        break;
    case 14:
        if (key == "brandProfileId")
            return codec::read(value, out.brandProfileId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(BrandVocabularyTerm &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "type")
            return codec::read(value, out.type);
        if (key == "term")
            return codec::read(value, out.term);
        break;
    case 7:
        if (key == "context")
            return codec::read(value, out.context);
        break;
    case 8:
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 11:
        if (key == "replacement")
            return codec::read(value, out.replacement);
        break;
    case 14:
        if (key == "brandProfileId")
            return codec::read(value, out.brandProfileId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(BrandAsset &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 7:
        if (key == "assetId")
            return codec::read(value, out.assetId);
        break;
    case 8:
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "assetType")
            return codec::read(value, out.assetType);
        if (key == "assetData")
            return codec::read(value, out.assetData);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(ContentRewrite &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 7:
        if (key == "changes")
            return codec::read(value, out.changes);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        break;
    case 11:
        if (key == "processedAt")
            return codec::read(value, out.processedAt);
        break;
    case 12:
        if (key == "toneAnalysis")
            return codec::read(value, out.toneAnalysis);
        if (key == "errorMessage")
            return codec::read(value, out.errorMessage);
        break;
    case 14:
        if (key == "brandProfileId")
            return codec::read(value, out.brandProfileId);
        if (key == "characterLimit")
            return codec::read(value, out.characterLimit);
        break;
    case 15:
        if (key == "originalContent")
            return codec::read(value, out.originalContent);
        break;
    case 16:
        if (key == "rewrittenContent")
            return codec::read(value, out.rewrittenContent);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<BrandProfile> BrandProfile::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<BrandProfile>(element, "BrandProfile", readField);
}

Result<BrandProfile> BrandProfile::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void BrandProfile::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "mission", mission);
    codec::write(writer, "brandValues", brandValues);
    codec::write(writer, "toneDescriptors", toneDescriptors);
    codec::write(writer, "logoUrl", logoUrl);
    codec::write(writer, "logoAssetId", logoAssetId);
    codec::write(writer, "colorPalette", colorPalette);
    codec::write(writer, "profileVersion", profileVersion);
    codec::write(writer, "isActive", isActive);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray BrandProfile::toBody() const
{
    return codec::body(*this);
}

Result<BrandGuardrail> BrandGuardrail::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<BrandGuardrail>(element, "BrandGuardrail", readField);
}

Result<BrandGuardrail> BrandGuardrail::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void BrandGuardrail::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "brandProfileId", brandProfileId);
    codec::write(writer, "type", type);
    codec::write(writer, "severity", severity);
    codec::write(writer, "name", name);
    codec::write(writer, "description", description);
    codec::write(writer, "ruleConfig", ruleConfig);
    codec::write(writer, "isActive", isActive);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray BrandGuardrail::toBody() const
{
    return codec::body(*this);
}

Result<BrandVocabularyTerm> BrandVocabularyTerm::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<BrandVocabularyTerm>(element, "BrandVocabularyTerm", readField);
}

Result<BrandVocabularyTerm> BrandVocabularyTerm::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void BrandVocabularyTerm::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "brandProfileId", brandProfileId);
    codec::write(writer, "type", type);
    codec::write(writer, "term", term);
    codec::write(writer, "replacement", replacement);
    codec::write(writer, "context", context);
    codec::write(writer, "isActive", isActive);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray BrandVocabularyTerm::toBody() const
{
    return codec::body(*this);
}

Result<BrandAsset> BrandAsset::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<BrandAsset>(element, "BrandAsset", readField);
}

Result<BrandAsset> BrandAsset::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void BrandAsset::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "assetType", assetType);
    codec::write(writer, "assetData", assetData);
    codec::write(writer, "assetId", assetId);
    codec::write(writer, "metadata", metadata);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray BrandAsset::toBody() const
{
    return codec::body(*this);
}

Result<ContentRewrite> ContentRewrite::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<ContentRewrite>(element, "ContentRewrite", readField);
}

Result<ContentRewrite> ContentRewrite::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void ContentRewrite::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "brandProfileId", brandProfileId);
    codec::write(writer, "platform", platform);
    codec::write(writer, "status", status);
    codec::write(writer, "characterLimit", characterLimit);
    codec::write(writer, "changes", changes);
    codec::write(writer, "toneAnalysis", toneAnalysis);
    codec::write(writer, "rewrittenContent", rewrittenContent);
    codec::write(writer, "errorMessage", errorMessage);
    codec::write(writer, "processedAt", processedAt);
    codec::write(writer, "originalContent", originalContent);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray ContentRewrite::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
