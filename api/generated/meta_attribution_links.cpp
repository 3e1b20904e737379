// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Attribution & links". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kTrackingLinkProperties[] = {
    {.name = "slug", .kind = ValueKind::String, .merge = MergeKind::Immutable, .nullable = false, .required = true, .unique = true, .indexed = true, .label = "Slug", .maxLength = 200},
    {.name = "destinationUrl", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Destination URL", .maxLength = 4096},
    {.name = "label", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Label", .maxLength = 1000},
    {.name = "channel", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "SocialPlatform", .label = "Channel"},
    {.name = "postId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "Post", .label = "Post"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "clickCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Click count", .defaultJson = "0", .minimum = 0.0},
};
constexpr std::string_view kTrackingLinkIndex0[] = {"slug"};
constexpr std::string_view kTrackingLinkIndex1[] = {"postId"};
constexpr IndexInfo kTrackingLinkIndexes[] = {
    {.fields = kTrackingLinkIndex0, .unique = true},
    {.fields = kTrackingLinkIndex1, .unique = false},
};

} // namespace

TypeInfo describeTrackingLink()
{
    return {.name = "TrackingLink",
            .letter = 'l',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Tracking link",
            .doc = "A short link to a destination, made for a post or channel.",
            .properties = kTrackingLinkProperties,
            .indexes = kTrackingLinkIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
