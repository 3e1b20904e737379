// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Assets". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kAssetProperties[] = {
    {.name = "folderId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "AssetFolder", .label = "Folder"},
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Name", .maxLength = 200},
    {.name = "description", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Description", .maxLength = 65536},
    {.name = "fileName", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "File name", .maxLength = 255},
    {.name = "kind", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .enumName = "MediaKind", .label = "Kind"},
    {.name = "mimeType", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Mime type", .maxLength = 255},
    {.name = "sizeBytes", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = false, .required = true, .unit = "byte", .label = "Size", .minimum = 0.0},
    {.name = "width", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = true, .unit = "px", .label = "Width", .minimum = 0.0},
    {.name = "height", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = true, .unit = "px", .label = "Height", .minimum = 0.0},
    {.name = "durationMs", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = true, .unit = "ms", .label = "Duration", .minimum = 0.0},
    {.name = "url", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "URL", .maxLength = 4096},
    {.name = "thumbnailUrl", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Thumbnail URL", .maxLength = 4096},
    {.name = "altText", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Alternative text", .maxLength = 65536},
    {.name = "qualityScore", .kind = ValueKind::Real, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Quality score", .minimum = 0.0, .maximum = 1.0},
    {.name = "analysis", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Analysis"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Metadata", .maxLength = 200},
    {.name = "blobId", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "File", .maxLength = 128},
};
constexpr std::string_view kAssetIndex0[] = {"kind", "createdAt"};
constexpr std::string_view kAssetIndex1[] = {"folderId"};
constexpr std::string_view kAssetIndex2[] = {"blobId"};
constexpr IndexInfo kAssetIndexes[] = {
    {.fields = kAssetIndex0, .unique = false},
    {.fields = kAssetIndex1, .unique = false},
    {.fields = kAssetIndex2, .unique = false},
};

constexpr PropertyInfo kAssetFolderProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .label = "Name", .maxLength = 200},
    {.name = "parentId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "AssetFolder", .label = "Parent"},
};
constexpr std::string_view kAssetFolderIndex0[] = {"parentId", "name"};
constexpr IndexInfo kAssetFolderIndexes[] = {
    {.fields = kAssetFolderIndex0, .unique = true, .nullsEqual = true},
};

constexpr PropertyInfo kAssetTagProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .label = "Name", .maxLength = 200},
};
constexpr std::string_view kAssetTagIndex0[] = {"name"};
constexpr IndexInfo kAssetTagIndexes[] = {
    {.fields = kAssetTagIndex0, .unique = true},
};

constexpr PropertyInfo kAssetTagAssignmentProperties[] = {
    {.name = "assetId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "Asset", .label = "Asset"},
    {.name = "tagId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "AssetTag", .label = "Tag"},
};
constexpr std::string_view kAssetTagAssignmentIndex0[] = {"assetId", "tagId"};
constexpr std::string_view kAssetTagAssignmentIndex1[] = {"tagId"};
constexpr IndexInfo kAssetTagAssignmentIndexes[] = {
    {.fields = kAssetTagAssignmentIndex0, .unique = true},
    {.fields = kAssetTagAssignmentIndex1, .unique = false},
};

} // namespace

TypeInfo describeAsset()
{
    return {.name = "Asset",
            .letter = 'a',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Asset",
            .doc = "An image, video, GIF, audio file or document in the library.",
            .properties = kAssetProperties,
            .indexes = kAssetIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAssetFolder()
{
    return {.name = "AssetFolder",
            .letter = 'f',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Asset folder",
            .doc = "A folder of the asset library; folders nest.",
            .properties = kAssetFolderProperties,
            .indexes = kAssetFolderIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAssetTag()
{
    return {.name = "AssetTag",
            .letter = 'g',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Asset tag",
            .doc = "A tag for assets.",
            .properties = kAssetTagProperties,
            .indexes = kAssetTagIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAssetTagAssignment()
{
    return {.name = "AssetTagAssignment",
            .letter = 'h',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Asset tag assignment",
            .doc = "A tag put on an asset. One row per pair, so offline tagging merges cleanly.",
            .properties = kAssetTagAssignmentProperties,
            .indexes = kAssetTagAssignmentIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
