// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Replies". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kReplyDraftProperties[] = {
    {.name = "inboxItemId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "InboxItem", .label = "Inbox item"},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .personal = true, .label = "Content", .maxLength = 65536},
    {.name = "confidenceScore", .kind = ValueKind::Real, .merge = MergeKind::Immutable, .nullable = true, .label = "Confidence score", .doc = "how sure the maker of the text was; empty = it did not say", .minimum = 0.0, .maximum = 1.0},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::Strict, .nullable = false, .indexed = true, .enumName = "RelayDraftStatus", .label = "Status", .defaultJson = "\"pending\""},
    {.name = "isPreferred", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Preferred", .defaultJson = "false"},
    {.name = "origin", .kind = ValueKind::Enum, .merge = MergeKind::Immutable, .nullable = false, .enumName = "ReplyDraftOrigin", .label = "Origin", .defaultJson = "\"ai\""},
    {.name = "sentAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Sent"},
    {.name = "errorMessage", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Error message", .maxLength = 65536},
    {.name = "reviewedById", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Reviewed by"},
    {.name = "reviewedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Reviewed"},
    {.name = "reason", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Reason", .maxLength = 65536},
    {.name = "authorId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .refType = "User", .label = "Author", .doc = "who wrote it or asked for it"},
    {.name = "reviewerId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "User", .label = "Reviewer", .doc = "who is asked to look at it; empty = anyone who may"},
    {.name = "reviewNote", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Note of the review", .maxLength = 65536},
    {.name = "savedReplyId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .refType = "SavedReply", .label = "Saved reply"},
    {.name = "isPrivate", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Private", .defaultJson = "false"},
    {.name = "assetIds", .kind = ValueKind::List, .merge = MergeKind::List, .nullable = false, .label = "Files", .doc = "ids of Asset", .maxLength = 1000},
    {.name = "seenUntil", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Seen until", .doc = "the newest message of the thread when the text was written"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Metadata", .maxLength = 200},
};
constexpr std::string_view kReplyDraftIndex0[] = {"inboxItemId", "status"};
constexpr IndexInfo kReplyDraftIndexes[] = {
    {.fields = kReplyDraftIndex0, .unique = false},
};
constexpr ExternalEffect kReplyDraftEffects[] = {
    {.property = "status", .to = "sending"},
};

constexpr PropertyInfo kReplyDraftEditProperties[] = {
    {.name = "draftId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "ReplyDraft", .label = "Draft"},
    {.name = "originalContent", .kind = ValueKind::Text, .merge = MergeKind::Immutable, .nullable = false, .required = true, .personal = true, .label = "Original content", .maxLength = 65536},
    {.name = "editedContent", .kind = ValueKind::Text, .merge = MergeKind::Immutable, .nullable = false, .required = true, .personal = true, .label = "Edited content", .maxLength = 65536},
    {.name = "editType", .kind = ValueKind::Enum, .merge = MergeKind::Immutable, .nullable = false, .required = true, .enumName = "DraftEditType", .label = "Edit type"},
    {.name = "editDistance", .kind = ValueKind::Int, .merge = MergeKind::Immutable, .nullable = true, .label = "Edit distance", .minimum = 0.0},
    {.name = "changesSummary", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Changes summary", .maxLength = 65536},
};
constexpr std::string_view kReplyDraftEditIndex0[] = {"draftId"};
constexpr IndexInfo kReplyDraftEditIndexes[] = {
    {.fields = kReplyDraftEditIndex0, .unique = false},
};

constexpr PropertyInfo kReplyDraftAuditProperties[] = {
    {.name = "draftId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "ReplyDraft", .label = "Draft"},
    {.name = "action", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "DraftAuditAction", .label = "Action"},
    {.name = "ipAddress", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .serverOnly = true, .label = "IP address", .maxLength = 1000},
    {.name = "userAgent", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .serverOnly = true, .label = "User agent", .maxLength = 1000},
    {.name = "details", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Details"},
    {.name = "performedById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .refType = "User", .label = "Performed by"},
};
constexpr std::string_view kReplyDraftAuditIndex0[] = {"draftId"};
constexpr IndexInfo kReplyDraftAuditIndexes[] = {
    {.fields = kReplyDraftAuditIndex0, .unique = false},
};

constexpr PropertyInfo kSuggestedReplyProperties[] = {
    {.name = "inboxItemId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "InboxItem", .label = "Inbox item"},
    {.name = "confidenceScore", .kind = ValueKind::Real, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Confidence score", .minimum = 0.0, .maximum = 1.0},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = false, .personal = true, .label = "Content", .maxLength = 65536},
    {.name = "tone", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Tone", .maxLength = 1000},
    {.name = "category", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Category", .maxLength = 1000},
    {.name = "isPreferred", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Preferred"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metadata", .maxLength = 200},
};
constexpr std::string_view kSuggestedReplyIndex0[] = {"inboxItemId"};
constexpr IndexInfo kSuggestedReplyIndexes[] = {
    {.fields = kSuggestedReplyIndex0, .unique = false},
};

constexpr PropertyInfo kSavedReplyProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .label = "Name", .maxLength = 200},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .label = "Text", .doc = "variables stand in double braces: {{sender.name}}, {{sender.handle}}, {{account.name}}, {{my.name}}", .maxLength = 20000},
    {.name = "intent", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "InboxIntent", .label = "Fits"},
    {.name = "language", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Language", .doc = "BCP 47", .maxLength = 35},
    {.name = "platforms", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Networks", .doc = "empty = all", .maxLength = 200},
    {.name = "tags", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Tags", .maxLength = 200},
    {.name = "usageCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Times used", .defaultJson = "0", .minimum = 0.0},
    {.name = "lastUsedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last used"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "rank", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Order", .doc = "fractional rank: order in the workspace's list; those without one come last, by name", .maxLength = 200},
};
constexpr std::string_view kSavedReplyIndex0[] = {"name"};
constexpr IndexInfo kSavedReplyIndexes[] = {
    {.fields = kSavedReplyIndex0, .unique = false},
};

constexpr PropertyInfo kInboxErrandProperties[] = {
    {.name = "kind", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Kind", .doc = "reply or moderation", .maxLength = 20},
    {.name = "subjectId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Subject", .doc = "the InboxMessage of a reply, the InboxItem of a wish", .maxLength = 64},
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .refType = "SocialAccount", .label = "Account"},
    {.name = "nextAttemptAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Next attempt", .doc = "while somebody works on it: until when nobody else does"},
    {.name = "state", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "How far it is", .doc = "{key, digest, sentAt, open, looks, retries, since, by, was}"},
};
constexpr std::string_view kInboxErrandIndex0[] = {"subjectId"};
constexpr std::string_view kInboxErrandIndex1[] = {"nextAttemptAt"};
constexpr IndexInfo kInboxErrandIndexes[] = {
    {.fields = kInboxErrandIndex0, .unique = true},
    {.fields = kInboxErrandIndex1, .unique = false},
};

} // namespace

TypeInfo describeReplyDraft()
{
    return {.name = "ReplyDraft",
            .letter = 'r',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Reply draft",
            .doc = "A proposed answer to an inbox item, reviewed by a person before it is sent (relay draft).",
            .properties = kReplyDraftProperties,
            .indexes = kReplyDraftIndexes,
            .externalEffects = kReplyDraftEffects,
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeReplyDraftEdit()
{
    return {.name = "ReplyDraftEdit",
            .letter = 'r',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Reply draft edit",
            .doc = "One edit of a reply draft: before, after, kind and distance. Append-only.",
            .properties = kReplyDraftEditProperties,
            .indexes = kReplyDraftEditIndexes,
            .externalEffects = {},
            .rights = {3, 3, 3, 3, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeReplyDraftAudit()
{
    return {.name = "ReplyDraftAudit",
            .letter = 'r',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Reply draft audit",
            .doc = "Who did what to a reply draft. Append-only.",
            .properties = kReplyDraftAuditProperties,
            .indexes = kReplyDraftAuditIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeSuggestedReply()
{
    return {.name = "SuggestedReply",
            .letter = 'r',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Suggested reply",
            .doc = "A short ready-made answer offered next to an inbox item, with tone and confidence.",
            .properties = kSuggestedReplyProperties,
            .indexes = kSuggestedReplyIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeSavedReply()
{
    return {.name = "SavedReply",
            .letter = 'r',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Saved reply",
            .doc = "An answer that is used again and again, with variables.",
            .properties = kSavedReplyProperties,
            .indexes = kSavedReplyIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeInboxErrand()
{
    return {.name = "InboxErrand",
            .letter = 'r',
            .sync = SyncClass::Server,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Errand of the inbox",
            .doc = "Something that a network is to be told: a reply, or a wish of moderation. Made in the transaction that makes the wish, gone when it is done.",
            .properties = kInboxErrandProperties,
            .indexes = kInboxErrandIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
