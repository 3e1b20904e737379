// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Crisis". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kCrisisEventProperties[] = {
    {.name = "title", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Title", .maxLength = 200},
    {.name = "severity", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "CrisisSeverity", .label = "Severity", .defaultJson = "\"high\""},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::Strict, .nullable = false, .indexed = true, .enumName = "CrisisEventStatus", .label = "Status", .defaultJson = "\"detected\""},
    {.name = "ruleId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "CrisisAlertRule", .label = "Rule"},
    {.name = "triggerType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = true, .enumName = "CrisisRuleType", .label = "Trigger", .doc = "empty = a person called it"},
    {.name = "triggerData", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "What was measured", .doc = "{\"windowMinutes\", \"count\", \"baseline\": messages in such a window usually, \"threshold\", \"negativeShare\": 0..1, \"keywords\": {word: times}, \"authors\": [{\"name\", \"handle\", \"followers\"}], \"peakCount\", \"peakAt\"}; what does not apply is left out"},
    {.name = "itemIds", .kind = ValueKind::Set, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Messages", .doc = "inbox items that belong to it, the newest 500", .maxLength = 500},
    {.name = "affectedAccountIds", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Affected accounts", .doc = "found by the rule, or named by who called it", .maxLength = 500},
    {.name = "detectedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Immutable, .nullable = false, .indexed = true, .label = "Detected"},
    {.name = "lastSeenAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last seen", .doc = "when the rule last fitted"},
    {.name = "acknowledgedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Acknowledged"},
    {.name = "acknowledgedById", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Acknowledged by"},
    {.name = "escalatedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Escalated"},
    {.name = "resolvedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Resolved"},
    {.name = "resolvedById", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Resolved by"},
    {.name = "ownerId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Lead", .doc = "who leads the answer"},
    {.name = "responseNotes", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Resolution notes", .maxLength = 65536},
};
constexpr std::string_view kCrisisEventIndex0[] = {"status", "detectedAt"};
constexpr IndexInfo kCrisisEventIndexes[] = {
    {.fields = kCrisisEventIndex0, .unique = false},
};

constexpr PropertyInfo kCrisisEntryProperties[] = {
    {.name = "crisisEventId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "CrisisEvent", .label = "Crisis"},
    {.name = "kind", .kind = ValueKind::Enum, .merge = MergeKind::Immutable, .nullable = false, .enumName = "CrisisEntryKind", .label = "Kind", .defaultJson = "\"note\""},
    {.name = "authorId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .refType = "User", .label = "Author", .doc = "empty = the server"},
    {.name = "occurredAt", .kind = ValueKind::DateTime, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .label = "Occurred"},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::Immutable, .nullable = true, .personal = true, .label = "Text", .maxLength = 65536},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::Immutable, .nullable = true, .label = "Metadata", .maxLength = 200},
};
constexpr std::string_view kCrisisEntryIndex0[] = {"crisisEventId", "occurredAt"};
constexpr IndexInfo kCrisisEntryIndexes[] = {
    {.fields = kCrisisEntryIndex0, .unique = false},
};

constexpr PropertyInfo kCrisisResponseTemplateProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "category", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Category", .maxLength = 100},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "content", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .label = "Text", .maxLength = 65536},
    {.name = "variables", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Variables", .doc = "names that the text uses between {{ and }}", .maxLength = 100},
    {.name = "usageCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Used", .defaultJson = "0", .minimum = 0.0},
    {.name = "lastUsedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last used"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "changedById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "Text changed by"},
    {.name = "approvedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Strict, .nullable = true, .label = "Approved"},
    {.name = "approvedById", .kind = ValueKind::Id, .merge = MergeKind::Strict, .nullable = true, .refType = "User", .label = "Approved by"},
};

constexpr PropertyInfo kCrisisAlertRuleProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "description", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Description", .maxLength = 65536},
    {.name = "ruleType", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .enumName = "CrisisRuleType", .label = "Kind"},
    {.name = "severity", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "CrisisSeverity", .label = "Severity", .defaultJson = "\"high\""},
    {.name = "conditions", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Conditions", .doc = "{\"windowMinutes\": 5..1440, \"baselineDays\": 1..28, \"factor\": times the baseline, \"minCount\": messages at least, \"negativeShare\": 0..1, \"keywords\": [], \"minFollowers\": n, \"backlog\": n, \"accountIds\": [], \"platforms\": []}; what the kind does not need is left out"},
    {.name = "notifyIds", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Whom to tell", .doc = "users; empty = owners, admins and managers", .maxLength = 60},
    {.name = "notifyChannels", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "How to tell", .doc = "app, desktop", .maxLength = 40},
    {.name = "escalateAfterMinutes", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = true, .unit = "min", .label = "Escalate after minutes", .doc = "without acknowledgement", .minimum = 1.0},
    {.name = "escalateToIds", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Escalate to", .doc = "users; empty = owners and admins", .maxLength = 60},
    {.name = "pausesPosts", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Pauses all posts", .doc = "scheduled posts are held as soon as it is detected", .defaultJson = "false"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
};

constexpr PropertyInfo kPublishingPauseProperties[] = {
    {.name = "startedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Immutable, .nullable = false, .required = true, .label = "Since"},
    {.name = "startedById", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .refType = "User", .label = "Paused by", .doc = "empty = a rule"},
    {.name = "crisisEventId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .indexed = true, .refType = "CrisisEvent", .label = "Crisis"},
    {.name = "reason", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Reason", .maxLength = 500},
    {.name = "endedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Ended"},
    {.name = "endedById", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Ended by"},
    {.name = "aftermath", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "PauseAftermath", .label = "Posts that missed their time", .defaultJson = "\"reschedule\""},
    {.name = "heldCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Posts held", .doc = "targets that came due while it lasted", .defaultJson = "0", .minimum = 0.0},
};
constexpr std::string_view kPublishingPauseIndex0[] = {"endedAt"};
constexpr IndexInfo kPublishingPauseIndexes[] = {
    {.fields = kPublishingPauseIndex0, .unique = false},
};

} // namespace

TypeInfo describeCrisisEvent()
{
    return {.name = "CrisisEvent",
            .letter = 'd',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Crisis",
            .doc = "A storm that was detected or called by a person: how severe it is, which accounts it touches, who acknowledged and resolved it.",
            .properties = kCrisisEventProperties,
            .indexes = kCrisisEventIndexes,
            .externalEffects = {},
            .rights = {7, 7, 7, 5, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeCrisisEntry()
{
    return {.name = "CrisisEntry",
            .letter = 'd',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Crisis entry",
            .doc = "One line of the timeline of a crisis: what the server saw, what people did and wrote. Append-only.",
            .properties = kCrisisEntryProperties,
            .indexes = kCrisisEntryIndexes,
            .externalEffects = {},
            .rights = {3, 3, 3, 3, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeCrisisResponseTemplate()
{
    return {.name = "CrisisResponseTemplate",
            .letter = 'd',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Crisis template",
            .doc = "Prepared answer for a kind of crisis, with variables, approved by a second person before it is used.",
            .properties = kCrisisResponseTemplateProperties,
            .indexes = {},
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeCrisisAlertRule()
{
    return {.name = "CrisisAlertRule",
            .letter = 'd',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Crisis rule",
            .doc = "When to raise a crisis, how severe, whom to tell and when to escalate.",
            .properties = kCrisisAlertRuleProperties,
            .indexes = {},
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describePublishingPause()
{
    return {.name = "PublishingPause",
            .letter = 'd',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Pause of posts",
            .doc = "While one without an end exists, no scheduled post leaves. Posts keep their times.",
            .properties = kPublishingPauseProperties,
            .indexes = kPublishingPauseIndexes,
            .externalEffects = {},
            .rights = {7, 7, 7, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
