// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Composer & calendar". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kPostProperties[] = {
    {.name = "kind", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "PostKind", .label = "Kind", .defaultJson = "\"social\""},
    {.name = "title", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Title", .maxLength = 500},
    {.name = "body", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .label = "Text", .doc = "plain text", .defaultJson = "\"\"", .maxLength = 100000},
    {.name = "planningNotes", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Planning notes", .maxLength = 65536},
    {.name = "contentData", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Content data", .doc = "structured outline of non-social entries"},
    {.name = "linkUrl", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Link", .maxLength = 4096},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::Strict, .nullable = false, .indexed = true, .enumName = "PostStatus", .label = "Status", .defaultJson = "\"draft\""},
    {.name = "scheduledAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Planned for"},
    {.name = "timezone", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .label = "Time zone", .doc = "IANA name the author planned in", .defaultJson = "\"UTC\"", .maxLength = 64},
    {.name = "recurrenceRule", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Repeats", .doc = "RFC 5545 RRULE", .maxLength = 1000},
    {.name = "recurrenceEndAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Repeats until"},
    {.name = "nextOccurrenceAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Next occurrence"},
    {.name = "recurrenceParentId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .indexed = true, .refType = "Post", .label = "Series", .doc = "occurrence materialised from a recurring post"},
    {.name = "publishedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Published"},
    {.name = "errorMessage", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Problem", .maxLength = 65536},
    {.name = "maxRetries", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = false, .label = "Max retries", .defaultJson = "3", .minimum = 0.0},
    {.name = "campaignId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "Campaign", .label = "Campaign"},
    {.name = "tags", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Labels", .maxLength = 200},
    {.name = "aiGenerated", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Written with AI", .defaultJson = "false"},
    {.name = "aiMetadata", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "AI metadata"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Metadata", .maxLength = 200},
    {.name = "threadParts", .kind = ValueKind::List, .merge = MergeKind::List, .nullable = false, .label = "Thread parts", .doc = "parts of a thread after the first; the first is body", .maxLength = 100},
    {.name = "firstComment", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "First comment", .doc = "published as the first comment", .maxLength = 65536},
    {.name = "utm", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "UTM parameters", .doc = "source, medium, campaign, term, content", .maxLength = 200},
    {.name = "isIdea", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Idea", .doc = "an idea without a plan; not shown on the calendar", .defaultJson = "false"},
    {.name = "recurrenceExdates", .kind = ValueKind::List, .merge = MergeKind::List, .nullable = false, .label = "Skipped dates", .doc = "UTC instants of the series that are left out", .maxLength = 1000},
    {.name = "recurrenceAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Date in the series", .doc = "the instant of the series that this post stands for"},
    {.name = "sensitive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Sensitive content", .defaultJson = "false"},
    {.name = "spoilerText", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Content warning", .maxLength = 500},
    {.name = "language", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Language", .doc = "BCP 47 tag", .maxLength = 35},
};
constexpr std::string_view kPostIndex0[] = {"status", "scheduledAt"};
constexpr std::string_view kPostIndex1[] = {"scheduledAt"};
constexpr std::string_view kPostIndex2[] = {"createdAt"};
constexpr std::string_view kPostIndex3[] = {"campaignId"};
constexpr std::string_view kPostIndex4[] = {"recurrenceParentId"};
constexpr std::string_view kPostIndex5[] = {"recurrenceAt"};
constexpr IndexInfo kPostIndexes[] = {
    {.fields = kPostIndex0, .unique = false},
    {.fields = kPostIndex1, .unique = false},
    {.fields = kPostIndex2, .unique = false},
    {.fields = kPostIndex3, .unique = false},
    {.fields = kPostIndex4, .unique = false},
    {.fields = kPostIndex5, .unique = false},
};
constexpr ExternalEffect kPostEffects[] = {
    {.property = "status", .to = "scheduled"},
};

constexpr PropertyInfo kPostTargetProperties[] = {
    {.name = "postId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "Post", .label = "Post"},
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "targetLabel", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Target label", .maxLength = 1000},
    {.name = "customContent", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Custom content", .doc = "what this network says instead: body, threadParts, firstComment, linkUrl", .maxLength = 200},
    {.name = "options", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Network options", .doc = "values of the fields that the network declares: title, privacy, board, community ...", .maxLength = 200},
    {.name = "delivery", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "DeliveryMode", .label = "Delivery", .defaultJson = "\"automatic\""},
    {.name = "doneByHandAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Done by hand", .doc = "a person published it on the network's own page after a reminder"},
    {.name = "doneByHandUrl", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Link of the post made by hand", .maxLength = 4096},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "PublishStatus", .label = "Status", .defaultJson = "\"pending\""},
    {.name = "platformPostId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "ID on the network", .maxLength = 1000},
    {.name = "permalink", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Permalink", .maxLength = 4096},
    {.name = "publishedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Published"},
    {.name = "errorCode", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Error code", .maxLength = 1000},
    {.name = "errorMessage", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Problem", .maxLength = 65536},
    {.name = "retryCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Retry count", .defaultJson = "0", .minimum = 0.0},
    {.name = "lastAttemptAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last attempt"},
    {.name = "nextAttemptAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "Next attempt"},
    {.name = "deadlineAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Deadline", .doc = "after this instant the publisher gives up"},
    {.name = "step", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Step", .doc = "last finished step of publishing", .maxLength = 1000},
};
constexpr std::string_view kPostTargetIndex0[] = {"postId", "accountId"};
constexpr std::string_view kPostTargetIndex1[] = {"platform", "status"};
constexpr std::string_view kPostTargetIndex2[] = {"accountId"};
constexpr std::string_view kPostTargetIndex3[] = {"status", "nextAttemptAt"};
constexpr IndexInfo kPostTargetIndexes[] = {
    {.fields = kPostTargetIndex0, .unique = true},
    {.fields = kPostTargetIndex1, .unique = false},
    {.fields = kPostTargetIndex2, .unique = false},
    {.fields = kPostTargetIndex3, .unique = false},
};

constexpr PropertyInfo kPostAssetProperties[] = {
    {.name = "postId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "Post", .label = "Post"},
    {.name = "assetId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "Asset", .label = "Asset"},
    {.name = "targetId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "PostTarget", .label = "Target", .doc = "set when the asset is only for one network"},
    {.name = "rank", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .label = "Rank", .doc = "fractional rank: order among the assets of a part", .defaultJson = "\"\"", .maxLength = 64},
    {.name = "part", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = false, .label = "Part", .doc = "0 is the first part of a thread", .defaultJson = "0", .minimum = 0.0},
    {.name = "altText", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Alternative text", .doc = "replaces the asset's own text for this post", .maxLength = 10000},
};
constexpr std::string_view kPostAssetIndex0[] = {"postId", "assetId"};
constexpr std::string_view kPostAssetIndex1[] = {"assetId"};
constexpr std::string_view kPostAssetIndex2[] = {"targetId"};
constexpr IndexInfo kPostAssetIndexes[] = {
    {.fields = kPostAssetIndex0, .unique = false},
    {.fields = kPostAssetIndex1, .unique = false},
    {.fields = kPostAssetIndex2, .unique = false},
};

constexpr PropertyInfo kPostEventProperties[] = {
    {.name = "postId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "Post", .label = "Post"},
    {.name = "targetId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "PostTarget", .label = "Target"},
    {.name = "eventType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "PostEventType", .label = "Event type"},
    {.name = "actorId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "Actor"},
    {.name = "payload", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Payload"},
};
constexpr std::string_view kPostEventIndex0[] = {"postId", "createdAt"};
constexpr std::string_view kPostEventIndex1[] = {"targetId"};
constexpr IndexInfo kPostEventIndexes[] = {
    {.fields = kPostEventIndex0, .unique = false},
    {.fields = kPostEventIndex1, .unique = false},
};

constexpr PropertyInfo kContentTemplateProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "templateType", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Template type", .maxLength = 1000},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .label = "Content", .maxLength = 65536},
    {.name = "variables", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Variables"},
    {.name = "isPublic", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Public", .defaultJson = "false"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = false, .label = "Metadata", .maxLength = 200},
};

} // namespace

TypeInfo describePost()
{
    return {.name = "Post",
            .letter = 'p',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Post",
            .doc = "One planned or published piece of content; goes to one or more accounts through PostTarget.",
            .properties = kPostProperties,
            .indexes = kPostIndexes,
            .externalEffects = kPostEffects,
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describePostTarget()
{
    return {.name = "PostTarget",
            .letter = 't',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Post target",
            .doc = "The post on one account: its own text, status, remote id and error.",
            .properties = kPostTargetProperties,
            .indexes = kPostTargetIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describePostAsset()
{
    return {.name = "PostAsset",
            .letter = 'q',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Post asset",
            .doc = "An asset attached to a post, in display order.",
            .properties = kPostAssetProperties,
            .indexes = kPostAssetIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describePostEvent()
{
    return {.name = "PostEvent",
            .letter = 'e',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Post event",
            .doc = "Publishing log of a post, one row per step.",
            .properties = kPostEventProperties,
            .indexes = kPostEventIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeContentTemplate()
{
    return {.name = "ContentTemplate",
            .letter = 'k',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Content template",
            .doc = "Reusable text with variables for posts, replies or campaign copy.",
            .properties = kContentTemplateProperties,
            .indexes = {},
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
