// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Approvals". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kApprovalProperties[] = {
    {.name = "subjectType", .kind = ValueKind::Enum, .merge = MergeKind::Immutable, .nullable = false, .enumName = "ApprovalSubject", .label = "Subject type", .defaultJson = "\"post\""},
    {.name = "postId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .indexed = true, .refType = "Post", .label = "Post"},
    {.name = "subjectId", .kind = ValueKind::String, .merge = MergeKind::Immutable, .nullable = true, .label = "Subject", .doc = "used when subjectType is not post", .maxLength = 1000},
    {.name = "approverId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "User", .label = "Approver"},
    {.name = "level", .kind = ValueKind::Int, .merge = MergeKind::Immutable, .nullable = false, .indexed = true, .label = "Level", .defaultJson = "1", .minimum = 1.0},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::Strict, .nullable = false, .indexed = true, .enumName = "ApprovalStatus", .label = "Status", .defaultJson = "\"pending\""},
    {.name = "comments", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Comments", .maxLength = 65536},
    {.name = "decidedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Decided", .doc = "set for approved and rejected alike"},
};
constexpr std::string_view kApprovalIndex0[] = {"postId", "approverId", "level"};
constexpr std::string_view kApprovalIndex1[] = {"postId", "status"};
constexpr std::string_view kApprovalIndex2[] = {"approverId", "status"};
constexpr IndexInfo kApprovalIndexes[] = {
    {.fields = kApprovalIndex0, .unique = true},
    {.fields = kApprovalIndex1, .unique = false},
    {.fields = kApprovalIndex2, .unique = false},
};
constexpr ExternalEffect kApprovalEffects[] = {
    {.property = "status", .to = "approved"},
};

} // namespace

TypeInfo describeApproval()
{
    return {.name = "Approval",
            .letter = 'v',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Approval",
            .doc = "One approver's decision on a post (or other content) at one level of the chain.",
            .properties = kApprovalProperties,
            .indexes = kApprovalIndexes,
            .externalEffects = kApprovalEffects,
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
