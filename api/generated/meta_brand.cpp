// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Brand". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kBrandProfileProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "mission", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Mission", .maxLength = 65536},
    {.name = "brandValues", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Brand values"},
    {.name = "toneDescriptors", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Tone descriptors"},
    {.name = "logoUrl", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Logo URL", .maxLength = 4096},
    {.name = "logoAssetId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "Asset", .label = "Logo asset"},
    {.name = "colorPalette", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Color palette", .maxLength = 200},
    {.name = "profileVersion", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Profile version", .doc = "editorial version, grows on every saved change; not the sync version", .defaultJson = "1", .minimum = 1.0},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
};
constexpr std::string_view kBrandProfileIndex0[] = {"logoAssetId"};
constexpr IndexInfo kBrandProfileIndexes[] = {
    {.fields = kBrandProfileIndex0, .unique = false},
};

constexpr PropertyInfo kBrandGuardrailProperties[] = {
    {.name = "brandProfileId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "BrandProfile", .label = "Brand profile"},
    {.name = "type", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .enumName = "GuardrailType", .label = "Type"},
    {.name = "severity", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .enumName = "GuardrailSeverity", .label = "Severity"},
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "description", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Description", .maxLength = 65536},
    {.name = "ruleConfig", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Rule config"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
};
constexpr std::string_view kBrandGuardrailIndex0[] = {"brandProfileId"};
constexpr IndexInfo kBrandGuardrailIndexes[] = {
    {.fields = kBrandGuardrailIndex0, .unique = false},
};

constexpr PropertyInfo kBrandVocabularyTermProperties[] = {
    {.name = "brandProfileId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "BrandProfile", .label = "Brand profile"},
    {.name = "type", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .enumName = "VocabularyType", .label = "Type"},
    {.name = "term", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .label = "Term", .maxLength = 1000},
    {.name = "replacement", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Replacement", .maxLength = 1000},
    {.name = "context", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Context", .maxLength = 65536},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
};
constexpr std::string_view kBrandVocabularyTermIndex0[] = {"brandProfileId", "type", "term"};
constexpr IndexInfo kBrandVocabularyTermIndexes[] = {
    {.fields = kBrandVocabularyTermIndex0, .unique = true},
};

constexpr PropertyInfo kBrandAssetProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "assetType", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .enumName = "BrandAssetType", .label = "Asset type"},
    {.name = "assetData", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Asset data"},
    {.name = "assetId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "Asset", .label = "Asset"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = false, .label = "Metadata", .maxLength = 200},
};
constexpr std::string_view kBrandAssetIndex0[] = {"assetId"};
constexpr IndexInfo kBrandAssetIndexes[] = {
    {.fields = kBrandAssetIndex0, .unique = false},
};

constexpr PropertyInfo kContentRewriteProperties[] = {
    {.name = "brandProfileId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "BrandProfile", .label = "Brand profile"},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::Immutable, .nullable = false, .required = true, .enumName = "ContentPlatform", .label = "Platform"},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "RewriteStatus", .label = "Status", .defaultJson = "\"pending\""},
    {.name = "characterLimit", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = true, .label = "Character limit", .minimum = 1.0},
    {.name = "changes", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Changes"},
    {.name = "toneAnalysis", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Tone analysis"},
    {.name = "rewrittenContent", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Rewritten content", .maxLength = 65536},
    {.name = "errorMessage", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Error message", .maxLength = 65536},
    {.name = "processedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Processed"},
    {.name = "originalContent", .kind = ValueKind::Text, .merge = MergeKind::Immutable, .nullable = false, .required = true, .label = "Original content", .maxLength = 65536},
};
constexpr std::string_view kContentRewriteIndex0[] = {"brandProfileId"};
constexpr IndexInfo kContentRewriteIndexes[] = {
    {.fields = kContentRewriteIndex0, .unique = false},
};

} // namespace

TypeInfo describeBrandProfile()
{
    return {.name = "BrandProfile",
            .letter = 'b',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Brand profile",
            .doc = "The brand of a workspace: name, mission, values, tone, logo and colours.",
            .properties = kBrandProfileProperties,
            .indexes = kBrandProfileIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeBrandGuardrail()
{
    return {.name = "BrandGuardrail",
            .letter = 'b',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Brand guardrail",
            .doc = "A rule the brand must respect, with severity and configuration.",
            .properties = kBrandGuardrailProperties,
            .indexes = kBrandGuardrailIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeBrandVocabularyTerm()
{
    return {.name = "BrandVocabularyTerm",
            .letter = 'b',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Brand vocabulary term",
            .doc = "A preferred, banned or replaced word.",
            .properties = kBrandVocabularyTermProperties,
            .indexes = kBrandVocabularyTermIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeBrandAsset()
{
    return {.name = "BrandAsset",
            .letter = 'b',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Brand asset",
            .doc = "A piece of brand identity: logo, font, colour scheme, image.",
            .properties = kBrandAssetProperties,
            .indexes = kBrandAssetIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeContentRewrite()
{
    return {.name = "ContentRewrite",
            .letter = 'b',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Content rewrite",
            .doc = "A request to rewrite text in the brand voice for one platform, with the changes and tone analysis.",
            .properties = kContentRewriteProperties,
            .indexes = kContentRewriteIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
