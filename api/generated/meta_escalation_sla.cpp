// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Escalation & SLA". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kEscalationEventProperties[] = {
    {.name = "inboxItemId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "InboxItem", .label = "Inbox item"},
    {.name = "eventType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "EscalationEventType", .label = "Event type"},
    {.name = "fromLevel", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "From level", .minimum = 0.0},
    {.name = "toLevel", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "To level", .minimum = 0.0},
    {.name = "fromUserId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "From user"},
    {.name = "toUserId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "To user"},
    {.name = "triggeredBy", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "EscalationTrigger", .label = "Triggered by"},
    {.name = "reason", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Reason", .maxLength = 65536},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metadata", .maxLength = 200},
};
constexpr std::string_view kEscalationEventIndex0[] = {"inboxItemId", "createdAt"};
constexpr IndexInfo kEscalationEventIndexes[] = {
    {.fields = kEscalationEventIndex0, .unique = false},
};

constexpr PropertyInfo kSlaPolicyProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "itemType", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "InboxItemType", .label = "Item type"},
    {.name = "priority", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "Priority", .label = "Priority"},
    {.name = "firstResponseMinutes", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = false, .required = true, .unit = "min", .label = "First response minutes", .minimum = 1.0},
    {.name = "warnBeforeMinutes", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = false, .unit = "min", .label = "Warn before minutes", .defaultJson = "15", .minimum = 0.0},
    {.name = "escalateAfterMinutes", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = true, .unit = "min", .label = "Escalate after minutes", .doc = "per level", .minimum = 1.0},
    {.name = "escalateToId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Escalate to"},
    {.name = "businessHours", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Business hours", .maxLength = 200},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "rank", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Order", .doc = "the first that fits is taken", .maxLength = 200},
    {.name = "resolutionMinutes", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = true, .unit = "min", .label = "Resolution minutes", .minimum = 1.0},
    {.name = "timeZone", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Time zone", .doc = "IANA; empty = the workspace's", .maxLength = 100},
    {.name = "holidays", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Holidays", .doc = "days without business hours, YYYY-MM-DD or --MM-DD for every year", .maxLength = 20},
    {.name = "escalationLevels", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Escalation levels", .doc = "[{\"afterMinutes\": working minutes after the level before, the first after the breach, \"toId\": User}]"},
};

constexpr PropertyInfo kInboxRoutingRuleProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "rank", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Order", .doc = "rules are asked in this order", .maxLength = 200},
    {.name = "conditions", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Conditions", .doc = "{\"platforms\": [], \"accountIds\": [], \"types\": [], \"intents\": [], \"sentiments\": [], \"languages\": [], \"keywords\": [], \"minFollowers\": n}; all that are given must fit"},
    {.name = "actions", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Actions", .doc = "{\"assignToIds\": [User], \"assignment\": \"first\" or \"round_robin\" or \"least_load\", \"addTags\": [], \"priority\": Priority, \"isVip\": bool, \"isSpam\": bool}"},
    {.name = "stopsHere", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Last rule that is asked", .defaultJson = "false"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "lastAssignedId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .serverOnly = true, .refType = "User", .label = "Whose turn it was", .doc = "round robin goes on after this person"},
};

} // namespace

TypeInfo describeEscalationEvent()
{
    return {.name = "EscalationEvent",
            .letter = 'h',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Escalation event",
            .doc = "One step in the escalation history of an inbox item. Append-only.",
            .properties = kEscalationEventProperties,
            .indexes = kEscalationEventIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeSlaPolicy()
{
    return {.name = "SlaPolicy",
            .letter = 'h',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "SLA policy",
            .doc = "Response-time rule per priority and item type; it sets the deadline of an inbox item.",
            .properties = kSlaPolicyProperties,
            .indexes = {},
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeInboxRoutingRule()
{
    return {.name = "InboxRoutingRule",
            .letter = 'h',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Routing rule",
            .doc = "Conditions on new inbox items and what is done with those that fit.",
            .properties = kInboxRoutingRuleProperties,
            .indexes = {},
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
