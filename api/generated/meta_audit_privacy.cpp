// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Audit & privacy". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kAuditLogProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "User", .label = "User"},
    {.name = "userName", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "User name", .maxLength = 1000},
    {.name = "userEmail", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .serverOnly = true, .label = "User email", .maxLength = 1000},
    {.name = "action", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Action", .maxLength = 1000},
    {.name = "resourceType", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "Resource type", .maxLength = 1000},
    {.name = "resourceId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "Resource", .maxLength = 1000},
    {.name = "targetType", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Target type", .maxLength = 1000},
    {.name = "targetId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Target", .maxLength = 1000},
    {.name = "oldValue", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Old value"},
    {.name = "newValue", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "New value"},
    {.name = "details", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Details", .maxLength = 65536},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metadata", .maxLength = 200},
    {.name = "ipAddress", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .serverOnly = true, .label = "IP address", .maxLength = 1000},
    {.name = "userAgent", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .serverOnly = true, .label = "User agent", .maxLength = 1000},
    {.name = "sessionId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .serverOnly = true, .label = "Session", .maxLength = 1000},
    {.name = "occurredAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Occurred"},
};
constexpr std::string_view kAuditLogIndex0[] = {"occurredAt"};
constexpr std::string_view kAuditLogIndex1[] = {"userId", "occurredAt"};
constexpr std::string_view kAuditLogIndex2[] = {"action", "occurredAt"};
constexpr std::string_view kAuditLogIndex3[] = {"resourceType", "resourceId"};
constexpr IndexInfo kAuditLogIndexes[] = {
    {.fields = kAuditLogIndex0, .unique = false},
    {.fields = kAuditLogIndex1, .unique = false},
    {.fields = kAuditLogIndex2, .unique = false},
    {.fields = kAuditLogIndex3, .unique = false},
};

} // namespace

TypeInfo describeAuditLog()
{
    return {.name = "AuditLog",
            .letter = 'z',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "occurredAt",
            .label = "Audit log",
            .doc = "Who changed what, when. Append-only.",
            .properties = kAuditLogProperties,
            .indexes = kAuditLogIndexes,
            .externalEffects = {},
            .rights = {1, 1, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
