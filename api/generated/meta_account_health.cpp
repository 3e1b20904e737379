// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Account health". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kAccountHealthProperties[] = {
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .unique = true, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "healthScore", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Health score", .defaultJson = "100", .minimum = 0.0, .maximum = 100.0},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "AccountHealthStatus", .label = "Status", .defaultJson = "\"unknown\""},
    {.name = "factors", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Reasons", .doc = "[{\"factor\": name, \"points\": taken from 100, \"value\": number or instant}], largest first"},
    {.name = "consecutiveErrors", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Errors in a row", .defaultJson = "0", .minimum = 0.0},
    {.name = "totalErrorsLast24h", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Errors in 24 hours", .defaultJson = "0", .minimum = 0.0},
    {.name = "errorsByHour", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Errors by hour", .doc = "hours since 1970 and the errors in them, of the last day", .maxLength = 20},
    {.name = "isPermissionMissing", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Permission missing", .defaultJson = "false"},
    {.name = "warnedDays", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .unit = "d", .label = "Warned", .doc = "before the end of the sign-in, of the last warning: 14, 7, 1 or 0", .minimum = 0.0},
    {.name = "rateLimitRemaining", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Calls left", .minimum = 0.0},
    {.name = "rateLimitTotal", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Calls in all", .minimum = 0.0},
    {.name = "rateLimitResetAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Calls counted anew"},
    {.name = "isRateLimited", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Asked to wait", .defaultJson = "false"},
    {.name = "quotaUsed", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Posts used", .doc = "of the network's own cap on posts per account", .minimum = 0.0},
    {.name = "quotaTotal", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Posts allowed", .minimum = 0.0},
    {.name = "quotaWindowMs", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .unit = "ms", .label = "Length of the cap's window", .minimum = 0.0},
    {.name = "lastSuccessfulSync", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last success"},
    {.name = "lastSyncAttempt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last attempt"},
    {.name = "lastErrorCode", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last problem", .maxLength = 200},
    {.name = "lastError", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last problem in the network's words", .maxLength = 2000},
    {.name = "lastErrorAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last problem at"},
    {.name = "issueType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = true, .enumName = "AccountIssueType", .label = "Open issue"},
    {.name = "tokenExpiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Sign-in ends", .doc = "when a person has to act; not the short life of an access token that renews itself"},
    {.name = "tokenRefreshRequired", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Has to be connected again", .defaultJson = "false"},
    {.name = "tellsAtOnce", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Messages arrive at once", .doc = "the network tells the server about news (webhook)", .defaultJson = "false"},
    {.name = "inboxEverySeconds", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .unit = "s", .label = "Looked for every", .doc = "between two looks at the kind that is looked for most often", .minimum = 0.0},
    {.name = "webhookProblem", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Why the network does not tell", .doc = "code; empty where it does or has no webhooks", .maxLength = 200},
};
constexpr std::string_view kAccountHealthIndex0[] = {"accountId"};
constexpr std::string_view kAccountHealthIndex1[] = {"status"};
constexpr IndexInfo kAccountHealthIndexes[] = {
    {.fields = kAccountHealthIndex0, .unique = true},
    {.fields = kAccountHealthIndex1, .unique = false},
};

constexpr PropertyInfo kAccountHealthEventProperties[] = {
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "eventType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "AccountHealthEventType", .label = "Event", .defaultJson = "\"status_changed\""},
    {.name = "severity", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "IssueSeverity", .label = "Severity", .defaultJson = "\"info\""},
    {.name = "previousStatus", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = true, .enumName = "AccountHealthStatus", .label = "Status before"},
    {.name = "newStatus", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "AccountHealthStatus", .label = "Status after", .defaultJson = "\"unknown\""},
    {.name = "previousScore", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Score before", .minimum = 0.0, .maximum = 100.0},
    {.name = "newScore", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Score after", .defaultJson = "0", .minimum = 0.0, .maximum = 100.0},
    {.name = "code", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Code", .maxLength = 200},
    {.name = "message", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "The network's words", .maxLength = 2000},
    {.name = "details", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Details"},
    {.name = "happenedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Happened", .doc = "when it was written down later; otherwise it happened when it was created"},
    {.name = "resolvedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Resolved"},
    {.name = "resolvedById", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Resolved by"},
    {.name = "resolutionNotes", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Notes", .maxLength = 5000},
};
constexpr std::string_view kAccountHealthEventIndex0[] = {"accountId", "createdAt"};
constexpr std::string_view kAccountHealthEventIndex1[] = {"resolvedAt"};
constexpr IndexInfo kAccountHealthEventIndexes[] = {
    {.fields = kAccountHealthEventIndex0, .unique = false},
    {.fields = kAccountHealthEventIndex1, .unique = false},
};

constexpr PropertyInfo kRecoveryGuidanceProperties[] = {
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "issueType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "AccountIssueType", .label = "Issue", .defaultJson = "\"api_error\""},
    {.name = "severity", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "IssueSeverity", .label = "Severity", .defaultJson = "\"warning\""},
    {.name = "steps", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Steps", .doc = "ordered list of {\"code\", \"text\"}; the text stands for clients that do not know the code"},
    {.name = "title", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Title", .maxLength = 500},
    {.name = "description", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Description", .maxLength = 5000},
    {.name = "estimatedMinutes", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .unit = "min", .label = "Minutes it takes", .minimum = 0.0},
    {.name = "requiresAction", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Needs a person", .defaultJson = "true"},
    {.name = "autoRecoverable", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Mends itself", .defaultJson = "false"},
};
constexpr std::string_view kRecoveryGuidanceIndex0[] = {"platform", "issueType"};
constexpr IndexInfo kRecoveryGuidanceIndexes[] = {
    {.fields = kRecoveryGuidanceIndex0, .unique = true},
};

constexpr PropertyInfo kAccountGroupProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "color", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Colour", .maxLength = 20},
    {.name = "rank", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Order", .maxLength = 200},
    {.name = "accountIds", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Accounts", .maxLength = 1000},
};
constexpr std::string_view kAccountGroupIndex0[] = {"rank"};
constexpr IndexInfo kAccountGroupIndexes[] = {
    {.fields = kAccountGroupIndex0, .unique = false},
};

} // namespace

TypeInfo describeAccountHealth()
{
    return {.name = "AccountHealth",
            .letter = 'h',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Account health",
            .doc = "How an account does, from what really happened on it: one row per account.",
            .properties = kAccountHealthProperties,
            .indexes = kAccountHealthIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAccountHealthEvent()
{
    return {.name = "AccountHealthEvent",
            .letter = 'v',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Account event",
            .doc = "One change in an account's health; the history that the panel shows.",
            .properties = kAccountHealthEventProperties,
            .indexes = kAccountHealthEventIndexes,
            .externalEffects = {},
            .rights = {5, 5, 5, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeRecoveryGuidance()
{
    return {.name = "RecoveryGuidance",
            .letter = 'g',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Recovery steps",
            .doc = "What to do about one kind of issue on one network; known steps are named by code, so that each person reads them in their language.",
            .properties = kRecoveryGuidanceProperties,
            .indexes = kRecoveryGuidanceIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAccountGroup()
{
    return {.name = "AccountGroup",
            .letter = 'b',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Account group",
            .doc = "Accounts that belong together, a client's for example.",
            .properties = kAccountGroupProperties,
            .indexes = kAccountGroupIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
