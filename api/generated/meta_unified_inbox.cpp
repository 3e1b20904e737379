// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Unified inbox". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kInboxItemProperties[] = {
    {.name = "type", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "InboxItemType", .label = "Type"},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .indexed = true, .enumName = "InboxItemStatus", .label = "Status", .defaultJson = "\"new\""},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "platformItemId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Platform item", .doc = "comment id, mention id, review id or thread id", .maxLength = 1000},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = false, .personal = true, .label = "Content", .doc = "latest inbound text", .maxLength = 65536},
    {.name = "senderName", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .personal = true, .label = "Sender name", .maxLength = 1000},
    {.name = "senderHandle", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Sender handle", .maxLength = 1000},
    {.name = "senderPlatformId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Sender platform", .maxLength = 1000},
    {.name = "senderAvatarUrl", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Sender avatar URL", .maxLength = 1000},
    {.name = "originalPostId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Original post", .doc = "remote id of the post it reacts to", .maxLength = 1000},
    {.name = "originalPostContent", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Original post content", .maxLength = 65536},
    {.name = "receivedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .label = "Received"},
    {.name = "readAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Read"},
    {.name = "repliedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Replied"},
    {.name = "resolvedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Resolved"},
    {.name = "assignedToId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "User", .label = "Assigned to"},
    {.name = "tags", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Tags", .maxLength = 200},
    {.name = "sentiment", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = true, .enumName = "Sentiment", .label = "Sentiment"},
    {.name = "sentimentScore", .kind = ValueKind::Real, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Sentiment score", .minimum = -1.0, .maximum = 1.0},
    {.name = "priority", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .indexed = true, .enumName = "Priority", .label = "Priority", .defaultJson = "\"medium\""},
    {.name = "priorityScore", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Priority score", .minimum = 0.0, .maximum = 100.0},
    {.name = "priorityFactors", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Priority factors"},
    {.name = "routingAnalyzedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Routing analyzed"},
    {.name = "routingMetadata", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Routing metadata"},
    {.name = "escalationStatus", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "EscalationStatus", .label = "Escalation status", .defaultJson = "\"none\""},
    {.name = "escalationLevel", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Escalation level", .defaultJson = "0", .minimum = 0.0},
    {.name = "escalatedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Escalated"},
    {.name = "escalatedToId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "Escalated to"},
    {.name = "slaDeadline", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "SLA deadline"},
    {.name = "slaBreach", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "SLA breach", .defaultJson = "false"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metadata", .maxLength = 200},
};
constexpr std::string_view kInboxItemIndex0[] = {"accountId", "platformItemId"};
constexpr std::string_view kInboxItemIndex1[] = {"status", "receivedAt"};
constexpr std::string_view kInboxItemIndex2[] = {"priority"};
constexpr std::string_view kInboxItemIndex3[] = {"assignedToId", "status"};
constexpr std::string_view kInboxItemIndex4[] = {"slaDeadline"};
constexpr std::string_view kInboxItemIndex5[] = {"receivedAt"};
constexpr IndexInfo kInboxItemIndexes[] = {
    {.fields = kInboxItemIndex0, .unique = true},
    {.fields = kInboxItemIndex1, .unique = false},
    {.fields = kInboxItemIndex2, .unique = false},
    {.fields = kInboxItemIndex3, .unique = false},
    {.fields = kInboxItemIndex4, .unique = false},
    {.fields = kInboxItemIndex5, .unique = false},
};

constexpr PropertyInfo kInboxMessageProperties[] = {
    {.name = "inboxItemId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "InboxItem", .label = "Inbox item"},
    {.name = "direction", .kind = ValueKind::Enum, .merge = MergeKind::Immutable, .nullable = false, .required = true, .enumName = "MessageDirection", .label = "Direction"},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .personal = true, .label = "Content", .maxLength = 65536},
    {.name = "platformMessageId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "Platform message", .maxLength = 1000},
    {.name = "authorId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Author", .doc = "set for outbound"},
    {.name = "sendStatus", .kind = ValueKind::Enum, .merge = MergeKind::Strict, .nullable = false, .enumName = "SendStatus", .label = "Send status", .defaultJson = "\"sent\""},
    {.name = "errorMessage", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Error message", .maxLength = 65536},
    {.name = "replyDraftId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "ReplyDraft", .label = "Reply draft"},
    {.name = "sentimentScore", .kind = ValueKind::Real, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Sentiment score", .minimum = -1.0, .maximum = 1.0},
    {.name = "aiGenerated", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "AI generated", .defaultJson = "false"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Metadata", .maxLength = 200},
    {.name = "sentAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Sent", .doc = "platform time of the message"},
    {.name = "occurredAt", .kind = ValueKind::DateTime, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .label = "Occurred", .doc = "when it was received or written"},
};
constexpr std::string_view kInboxMessageIndex0[] = {"inboxItemId", "platformMessageId"};
constexpr std::string_view kInboxMessageIndex1[] = {"inboxItemId", "createdAt"};
constexpr std::string_view kInboxMessageIndex2[] = {"occurredAt"};
constexpr std::string_view kInboxMessageIndex3[] = {"replyDraftId"};
constexpr IndexInfo kInboxMessageIndexes[] = {
    {.fields = kInboxMessageIndex0, .unique = true},
    {.fields = kInboxMessageIndex1, .unique = false},
    {.fields = kInboxMessageIndex2, .unique = false},
    {.fields = kInboxMessageIndex3, .unique = false},
};
constexpr ExternalEffect kInboxMessageEffects[] = {
    {.property = "sendStatus", .to = "queued"},
};

} // namespace

TypeInfo describeInboxItem()
{
    return {.name = "InboxItem",
            .letter = 'i',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "receivedAt",
            .label = "Inbox item",
            .doc = "One incoming interaction or message thread that needs attention, with owner, priority, sentiment and SLA.",
            .properties = kInboxItemProperties,
            .indexes = kInboxItemIndexes,
            .externalEffects = {},
            .rights = {5, 5, 5, 5, 1},
            .ownedBy = ""};
}

TypeInfo describeInboxMessage()
{
    return {.name = "InboxMessage",
            .letter = 'j',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "occurredAt",
            .label = "Inbox message",
            .doc = "One message in the thread of an inbox item, in or out. Outbound ones can be written offline and are queued.",
            .properties = kInboxMessageProperties,
            .indexes = kInboxMessageIndexes,
            .externalEffects = kInboxMessageEffects,
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = ""};
}

} // namespace campanile::api::tables
