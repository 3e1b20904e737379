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
    {.name = "senderPlatformId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .personal = true, .label = "Sender platform", .maxLength = 1000},
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
    {.name = "lastMessageAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "Last message", .doc = "when the newest message of the thread came or went; what lists by time are sorted by"},
    {.name = "messageCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Messages", .defaultJson = "1", .minimum = 0.0},
    {.name = "language", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Language", .doc = "BCP 47, as the network says it or as it was recognised", .maxLength = 35},
    {.name = "intent", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = true, .enumName = "InboxIntent", .label = "Intent"},
    {.name = "correctedSentiment", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "Sentiment", .label = "Sentiment as a person sees it", .doc = "goes before sentiment; the computed one stays"},
    {.name = "correctedIntent", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "InboxIntent", .label = "Intent as a person sees it", .doc = "goes before intent; the computed one stays"},
    {.name = "correctedPriority", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "Priority", .label = "Priority as a person sees it", .doc = "the server keeps priority equal to it while it is set"},
    {.name = "snoozedUntil", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Snoozed until"},
    {.name = "senderFollowers", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Sender's followers", .minimum = 0.0},
    {.name = "isVip", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Important person", .doc = "a sender whom a rule or a person has marked", .defaultJson = "false"},
    {.name = "permalink", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Page on the network", .maxLength = 2000},
    {.name = "attachments", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Attachments", .doc = "[{\"kind\": MediaKind, \"url\": address, \"alt\": text}]"},
    {.name = "rating", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Rating", .doc = "stars of a review", .minimum = 1.0, .maximum = 5.0},
    {.name = "parentItemId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Answers", .doc = "remote id of the comment that it answers directly", .maxLength = 1000},
    {.name = "postTargetId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "PostTarget", .label = "Our post", .doc = "the post of ours that it reacts to, when it was published from here"},
    {.name = "moderation", .kind = ValueKind::Enum, .merge = MergeKind::Strict, .nullable = false, .enumName = "InboxModeration", .label = "Moderation", .doc = "hiding, unhiding, removing and blocking are wishes; the server answers with the state that it reached", .defaultJson = "\"visible\""},
    {.name = "moderationError", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Moderation problem", .doc = "code of why the last wish failed", .maxLength = 200},
    {.name = "remoteEditedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Edited on the network"},
    {.name = "remoteDeletedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Deleted on the network"},
    {.name = "replyWindowEndsAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Reply until", .doc = "after it the network takes no answer"},
    {.name = "slaPolicyId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "SlaPolicy", .label = "SLA policy"},
    {.name = "slaPausedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "SLA clock stopped", .doc = "set while the status is pending, and while it is closed"},
    {.name = "slaPausedSeconds", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "s", .label = "SLA clock stood still", .doc = "working time within pauses that have ended", .defaultJson = "0", .minimum = 0.0},
    {.name = "slaWarnedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "SLA warning"},
    {.name = "slaStartedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Waiting since", .doc = "when the first message came that nobody has answered; the SLA clock counts from here"},
    {.name = "slaDueAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "SLA looks next", .doc = "when the next thing follows from the clock: a warning, the breach, a level, or a change that is to be worked in"},
    {.name = "slaLevelSince", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Level counts from", .doc = "the delay of the next escalation level counts from here; pauses move it on"},
    {.name = "requestedEscalationLevel", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = true, .label = "Escalation asked for", .doc = "a person asks for this level; the server escalates, writes the event and keeps the number", .minimum = 0.0},
    {.name = "escalationReason", .kind = ValueKind::Text, .merge = MergeKind::Scalar, .nullable = true, .label = "Reason of the escalation", .maxLength = 2000},
    {.name = "statusById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "Status set by", .doc = "empty = the server, or the customer wrote again"},
    {.name = "statusAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Status set"},
    {.name = "resolutionDueAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "To be resolved by", .doc = "from the policy's resolutionMinutes; the clock pauses like the one of the first reply"},
    {.name = "resolutionBreach", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Resolved too late", .defaultJson = "false"},
};
constexpr std::string_view kInboxItemIndex0[] = {"accountId", "platformItemId"};
constexpr std::string_view kInboxItemIndex1[] = {"status", "receivedAt"};
constexpr std::string_view kInboxItemIndex2[] = {"priority"};
constexpr std::string_view kInboxItemIndex3[] = {"assignedToId", "status"};
constexpr std::string_view kInboxItemIndex4[] = {"slaDeadline"};
constexpr std::string_view kInboxItemIndex5[] = {"slaDueAt"};
constexpr std::string_view kInboxItemIndex6[] = {"senderPlatformId", "receivedAt"};
constexpr std::string_view kInboxItemIndex7[] = {"snoozedUntil"};
constexpr std::string_view kInboxItemIndex8[] = {"receivedAt"};
constexpr IndexInfo kInboxItemIndexes[] = {
    {.fields = kInboxItemIndex0, .unique = true},
    {.fields = kInboxItemIndex1, .unique = false},
    {.fields = kInboxItemIndex2, .unique = false},
    {.fields = kInboxItemIndex3, .unique = false},
    {.fields = kInboxItemIndex4, .unique = false},
    {.fields = kInboxItemIndex5, .unique = false},
    {.fields = kInboxItemIndex6, .unique = false},
    {.fields = kInboxItemIndex7, .unique = false},
    {.fields = kInboxItemIndex8, .unique = false},
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
    {.name = "senderName", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Sender name", .maxLength = 1000},
    {.name = "senderHandle", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Sender handle", .maxLength = 1000},
    {.name = "isPrivate", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Private", .doc = "goes to the sender alone where the network has both ways", .defaultJson = "false"},
    {.name = "seenUntil", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Written knowing", .doc = "lastMessageAt of the item as the writer saw it; an answer of a colleague that is newer stops the sending"},
    {.name = "errorCode", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Problem", .doc = "code of why it was not sent", .maxLength = 200},
    {.name = "savedReplyId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "SavedReply", .label = "Saved reply"},
    {.name = "assetIds", .kind = ValueKind::List, .merge = MergeKind::List, .nullable = false, .label = "Files", .doc = "ids of Asset", .maxLength = 1000},
    {.name = "attachments", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Attachments", .doc = "of inbound messages: [{\"kind\": MediaKind, \"url\": address, \"alt\": text}]"},
    {.name = "permalink", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Page on the network", .maxLength = 2000},
    {.name = "remoteEditedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Edited on the network"},
    {.name = "remoteDeletedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Deleted on the network"},
    {.name = "writtenOn", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .serverOnly = true, .label = "Written on", .doc = "the sync client that a reply came from: it knew its own earlier replies, whatever seenUntil says", .maxLength = 64},
    {.name = "replyDueAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Was due by", .doc = "of the first outbound message after a customer's: the deadline of the service level as it stood when this left; figures judge by it"},
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

constexpr PropertyInfo kInboxNoteProperties[] = {
    {.name = "inboxItemId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "InboxItem", .label = "Inbox item"},
    {.name = "authorId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .refType = "User", .label = "Author"},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .personal = true, .label = "Text", .maxLength = 20000},
    {.name = "mentionedIds", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Mentioned", .doc = "ids of User; each is told", .maxLength = 200},
};
constexpr std::string_view kInboxNoteIndex0[] = {"inboxItemId", "createdAt"};
constexpr IndexInfo kInboxNoteIndexes[] = {
    {.fields = kInboxNoteIndex0, .unique = false},
};

constexpr PropertyInfo kInboxCursorProperties[] = {
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "kind", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Kind", .maxLength = 40},
    {.name = "head", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Start of the next look"},
    {.name = "look", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Look under way", .doc = "{\"cursor\", \"newest\", \"pages\"}"},
    {.name = "history", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "History under way", .doc = "{\"cursor\", \"pages\"}"},
    {.name = "historyEndedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "History read"},
    {.name = "waiting", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Answers of ours whose question has not been read yet"},
    {.name = "refusedFor", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Not offered", .doc = "what was true when the network had no interface for it; it is not asked again until that changes", .maxLength = 200},
};
constexpr std::string_view kInboxCursorIndex0[] = {"accountId", "kind"};
constexpr IndexInfo kInboxCursorIndexes[] = {
    {.fields = kInboxCursorIndex0, .unique = true},
};

constexpr PropertyInfo kWebhookSubscriptionProperties[] = {
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .unique = true, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "state", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "State", .doc = "waiting, active, failed, refused or ended", .defaultJson = "\"waiting\"", .maxLength = 40},
    {.name = "callbackUrl", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Address", .doc = "where the network was told to send to", .maxLength = 4096},
    {.name = "subscribedFor", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Subscribed for", .doc = "connection and topics that it was made with; another means that it is made again", .maxLength = 400},
    {.name = "remoteId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "The network's id", .doc = "of the webhook, where it has one", .maxLength = 200},
    {.name = "subscribedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Subscribed"},
    {.name = "checkedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Checked"},
    {.name = "nextAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "Looked at again"},
    {.name = "lastHookAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last hook", .doc = "to the hour or so, not each of them"},
    {.name = "failures", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Failures in a row", .defaultJson = "0", .minimum = 0.0},
    {.name = "errorCode", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Problem", .maxLength = 200},
};
constexpr std::string_view kWebhookSubscriptionIndex0[] = {"accountId"};
constexpr std::string_view kWebhookSubscriptionIndex1[] = {"nextAt"};
constexpr IndexInfo kWebhookSubscriptionIndexes[] = {
    {.fields = kWebhookSubscriptionIndex0, .unique = true},
    {.fields = kWebhookSubscriptionIndex1, .unique = false},
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
            .ownedBy = "",
            .ownedWhen = ""};
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
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeInboxNote()
{
    return {.name = "InboxNote",
            .letter = 'i',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Internal note",
            .doc = "What colleagues tell each other about an inbox item. It never leaves the workspace.",
            .properties = kInboxNoteProperties,
            .indexes = kInboxNoteIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeInboxCursor()
{
    return {.name = "InboxCursor",
            .letter = 'o',
            .sync = SyncClass::Server,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Inbox cursor",
            .doc = "How far one kind of message of one account has been read from its network.",
            .properties = kInboxCursorProperties,
            .indexes = kInboxCursorIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeWebhookSubscription()
{
    return {.name = "WebhookSubscription",
            .letter = 'o',
            .sync = SyncClass::Server,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Webhook subscription",
            .doc = "Whether a network tells this server about news of one account, and when that has to be looked at again.",
            .properties = kWebhookSubscriptionProperties,
            .indexes = kWebhookSubscriptionIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
