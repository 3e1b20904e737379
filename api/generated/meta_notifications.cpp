// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Notifications". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kNotificationProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .indexed = true, .refType = "User", .label = "User"},
    {.name = "topic", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "NotificationTopic", .label = "Topic"},
    {.name = "level", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "NotificationLevel", .label = "Level", .defaultJson = "\"info\""},
    {.name = "title", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Title", .maxLength = 500},
    {.name = "message", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Message", .maxLength = 65536},
    {.name = "link", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Link", .maxLength = 1000},
    {.name = "priority", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "Priority", .label = "Priority", .defaultJson = "\"medium\""},
    {.name = "isRead", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .indexed = true, .label = "Read", .defaultJson = "false"},
    {.name = "readAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Read"},
    {.name = "entityType", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Entity type", .maxLength = 1000},
    {.name = "entityId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Entity", .maxLength = 1000},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metadata", .maxLength = 200},
};
constexpr std::string_view kNotificationIndex0[] = {"userId", "isRead", "createdAt"};
constexpr IndexInfo kNotificationIndexes[] = {
    {.fields = kNotificationIndex0, .unique = false},
};

} // namespace

TypeInfo describeNotification()
{
    return {.name = "Notification",
            .letter = 'n',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Notification",
            .doc = "A message to a user about an event, with a link to the record. Only the read state is ours.",
            .properties = kNotificationProperties,
            .indexes = kNotificationIndexes,
            .externalEffects = {},
            .rights = {13, 13, 13, 13, 13},
            .ownedBy = "userId",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
