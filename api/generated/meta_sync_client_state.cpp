// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Sync & client state". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kConflictProperties[] = {
    {.name = "typeName", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Type of record", .maxLength = 1000},
    {.name = "recordId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Record", .maxLength = 1000},
    {.name = "property", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Property", .maxLength = 1000},
    {.name = "kind", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "ConflictKind", .label = "Kind"},
    {.name = "base", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Base"},
    {.name = "theirs", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Theirs"},
    {.name = "mine", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Mine"},
    {.name = "byUserId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "User", .label = "By user"},
    {.name = "resolution", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .indexed = true, .enumName = "ConflictResolution", .label = "Resolution", .defaultJson = "\"unresolved\""},
    {.name = "resolvedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Resolved"},
};
constexpr std::string_view kConflictIndex0[] = {"typeName", "recordId"};
constexpr std::string_view kConflictIndex1[] = {"resolution"};
constexpr IndexInfo kConflictIndexes[] = {
    {.fields = kConflictIndex0, .unique = false},
    {.fields = kConflictIndex1, .unique = false},
};

constexpr PropertyInfo kOAuthFlowProperties[] = {
    {.name = "platform", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Platform", .maxLength = 1000},
    {.name = "stateToken", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .unique = true, .indexed = true, .label = "State token", .maxLength = 1000},
    {.name = "redirectUri", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Redirect uri", .doc = "loopback address", .maxLength = 4096},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "OAuthFlowStatus", .label = "Status", .defaultJson = "\"starting\""},
    {.name = "startedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Started"},
    {.name = "expiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Expires"},
    {.name = "errorMessage", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Error message", .maxLength = 65536},
    {.name = "socialAccountId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "SocialAccount", .label = "Social account"},
};
constexpr std::string_view kOAuthFlowIndex0[] = {"stateToken"};
constexpr std::string_view kOAuthFlowIndex1[] = {"socialAccountId"};
constexpr IndexInfo kOAuthFlowIndexes[] = {
    {.fields = kOAuthFlowIndex0, .unique = true},
    {.fields = kOAuthFlowIndex1, .unique = false},
};

constexpr PropertyInfo kAssetFileProperties[] = {
    {.name = "assetId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = false, .required = true, .unique = true, .indexed = true, .refType = "Asset", .label = "Asset"},
    {.name = "path", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Path", .maxLength = 1000},
    {.name = "sizeBytes", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = false, .required = true, .unit = "byte", .label = "Size bytes", .minimum = 0.0},
    {.name = "contentHash", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Content hash", .maxLength = 1000},
    {.name = "state", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "FileState", .label = "State", .defaultJson = "\"missing\""},
    {.name = "lastUsedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Last used"},
};
constexpr std::string_view kAssetFileIndex0[] = {"assetId"};
constexpr IndexInfo kAssetFileIndexes[] = {
    {.fields = kAssetFileIndex0, .unique = true},
};

constexpr PropertyInfo kPanelLayoutProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .label = "Name", .maxLength = 200},
    {.name = "geometry", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .label = "Geometry", .doc = "QMainWindow::saveGeometry, base64", .maxLength = 65536},
    {.name = "windowState", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .label = "Window state", .doc = "QMainWindow::saveState, base64", .maxLength = 65536},
    {.name = "isDefault", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Default", .defaultJson = "false"},
};
constexpr std::string_view kPanelLayoutIndex0[] = {"name"};
constexpr IndexInfo kPanelLayoutIndexes[] = {
    {.fields = kPanelLayoutIndex0, .unique = true},
};

constexpr PropertyInfo kSavedViewProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "User", .label = "User"},
    {.name = "panel", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .label = "Panel", .maxLength = 1000},
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .label = "Name", .maxLength = 200},
    {.name = "filters", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Filters"},
    {.name = "isShared", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .indexed = true, .label = "Shared", .defaultJson = "false"},
};
constexpr std::string_view kSavedViewIndex0[] = {"userId", "panel", "name"};
constexpr IndexInfo kSavedViewIndexes[] = {
    {.fields = kSavedViewIndex0, .unique = true},
};

} // namespace

TypeInfo describeConflict()
{
    return {.name = "Conflict",
            .letter = 'x',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Conflict",
            .doc = "Two edits that met: what was there, what won and what was set aside, until a person looks at it. Written by the server while it merges.",
            .properties = kConflictProperties,
            .indexes = kConflictIndexes,
            .externalEffects = {},
            .rights = {5, 5, 5, 5, 1},
            .ownedBy = "byUserId",
            .ownedWhen = "typeName"};
}

TypeInfo describeOAuthFlow()
{
    return {.name = "OAuthFlow",
            .letter = 'o',
            .sync = SyncClass::Local,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Sign-in",
            .doc = "A running connect flow on this computer.",
            .properties = kOAuthFlowProperties,
            .indexes = kOAuthFlowIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 15},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAssetFile()
{
    return {.name = "AssetFile",
            .letter = 'h',
            .sync = SyncClass::Local,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Asset file",
            .doc = "The file of an asset in the local disk cache.",
            .properties = kAssetFileProperties,
            .indexes = kAssetFileIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 15},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describePanelLayout()
{
    return {.name = "PanelLayout",
            .letter = 'z',
            .sync = SyncClass::Local,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Panel layout",
            .doc = "A saved arrangement of the dock panels.",
            .properties = kPanelLayoutProperties,
            .indexes = kPanelLayoutIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 15},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeSavedView()
{
    return {.name = "SavedView",
            .letter = 'z',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Saved view",
            .doc = "Saved filter and columns of a panel.",
            .properties = kSavedViewProperties,
            .indexes = kSavedViewIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 15},
            .ownedBy = "userId",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
