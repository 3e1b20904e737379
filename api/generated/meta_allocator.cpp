// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Allocator". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kAdAccountProperties[] = {
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "AdPlatform", .label = "Platform"},
    {.name = "accountId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Account", .doc = "id at the ad platform", .maxLength = 1000},
    {.name = "accountName", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Account name", .maxLength = 1000},
    {.name = "currency", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Currency", .doc = "ISO 4217", .defaultJson = "\"USD\"", .maxLength = 3},
    {.name = "connectedById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .refType = "User", .label = "Connected by"},
    {.name = "tokenExpiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Token expires"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "SocialAccountStatus", .label = "Status", .defaultJson = "\"connected\""},
};
constexpr std::string_view kAdAccountIndex0[] = {"platform", "accountId"};
constexpr IndexInfo kAdAccountIndexes[] = {
    {.fields = kAdAccountIndex0, .unique = true},
};

constexpr PropertyInfo kAdCampaignProperties[] = {
    {.name = "adAccountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "AdAccount", .label = "Ad account"},
    {.name = "campaignId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "Campaign", .label = "Campaign", .doc = "our own campaign it belongs to"},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "AdPlatform", .label = "Platform"},
    {.name = "platformCampaignId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Platform campaign", .maxLength = 1000},
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Name", .maxLength = 200},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "AdStatus", .label = "Status"},
    {.name = "platformStatus", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Platform status", .doc = "raw status text of the platform", .maxLength = 1000},
    {.name = "budget", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .unit = "minor unit", .label = "Budget", .minimum = 0.0},
    {.name = "spend", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "minor unit", .label = "Spend", .defaultJson = "0", .minimum = 0.0},
    {.name = "metrics", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metrics"},
    {.name = "lastSyncAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Last sync"},
};
constexpr std::string_view kAdCampaignIndex0[] = {"platform", "platformCampaignId"};
constexpr std::string_view kAdCampaignIndex1[] = {"status"};
constexpr std::string_view kAdCampaignIndex2[] = {"adAccountId"};
constexpr std::string_view kAdCampaignIndex3[] = {"campaignId"};
constexpr IndexInfo kAdCampaignIndexes[] = {
    {.fields = kAdCampaignIndex0, .unique = true},
    {.fields = kAdCampaignIndex1, .unique = false},
    {.fields = kAdCampaignIndex2, .unique = false},
    {.fields = kAdCampaignIndex3, .unique = false},
};

constexpr PropertyInfo kAdSetProperties[] = {
    {.name = "adCampaignId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "AdCampaign", .label = "Ad campaign"},
    {.name = "platformAdSetId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Platform ad set", .maxLength = 1000},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "AdStatus", .label = "Status"},
    {.name = "budget", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .unit = "minor unit", .label = "Budget", .minimum = 0.0},
    {.name = "spend", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "minor unit", .label = "Spend", .defaultJson = "0", .minimum = 0.0},
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Name", .maxLength = 200},
};
constexpr std::string_view kAdSetIndex0[] = {"adCampaignId", "platformAdSetId"};
constexpr IndexInfo kAdSetIndexes[] = {
    {.fields = kAdSetIndex0, .unique = true},
};

constexpr PropertyInfo kAutopilotConfigProperties[] = {
    {.name = "adCampaignId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = true, .indexed = true, .refType = "AdCampaign", .label = "Ad campaign", .doc = "empty = default of the workspace"},
    {.name = "isEnabled", .kind = ValueKind::Bool, .merge = MergeKind::Strict, .nullable = false, .label = "Enabled", .defaultJson = "false"},
    {.name = "mode", .kind = ValueKind::Enum, .merge = MergeKind::Strict, .nullable = false, .enumName = "AutopilotMode", .label = "Mode", .defaultJson = "\"recommend\""},
    {.name = "maxDailyBudgetChange", .kind = ValueKind::Int, .merge = MergeKind::Strict, .nullable = false, .required = true, .unit = "minor unit", .label = "Max daily budget change", .minimum = 0.0},
    {.name = "maxSingleChange", .kind = ValueKind::Int, .merge = MergeKind::Strict, .nullable = false, .required = true, .unit = "minor unit", .label = "Max single change", .minimum = 0.0},
    {.name = "minRoasThreshold", .kind = ValueKind::Decimal, .merge = MergeKind::Strict, .nullable = true, .label = "Min ROAS threshold", .minimum = 0.0},
    {.name = "maxCpaThreshold", .kind = ValueKind::Int, .merge = MergeKind::Strict, .nullable = true, .unit = "minor unit", .label = "Max CPA threshold", .minimum = 0.0},
    {.name = "pauseOnAnomaly", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Pause on anomaly", .defaultJson = "true"},
    {.name = "requireApprovalAbove", .kind = ValueKind::Int, .merge = MergeKind::Strict, .nullable = true, .unit = "minor unit", .label = "Require approval above", .minimum = 0.0},
    {.name = "minBudget", .kind = ValueKind::Int, .merge = MergeKind::Strict, .nullable = true, .unit = "minor unit", .label = "Min budget", .minimum = 0.0},
    {.name = "maxBudget", .kind = ValueKind::Int, .merge = MergeKind::Strict, .nullable = true, .unit = "minor unit", .label = "Max budget", .minimum = 0.0},
    {.name = "cooldownMinutes", .kind = ValueKind::Int, .merge = MergeKind::Scalar, .nullable = false, .unit = "min", .label = "Cooldown minutes", .defaultJson = "60", .minimum = 0.0},
    {.name = "isEmergencyStopped", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Emergency stopped", .defaultJson = "false"},
    {.name = "emergencyStoppedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Emergency stopped"},
    {.name = "emergencyStoppedById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "Emergency stopped by"},
    {.name = "emergencyStopReason", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Emergency stop reason", .maxLength = 65536},
};
constexpr std::string_view kAutopilotConfigIndex0[] = {"adCampaignId"};
constexpr IndexInfo kAutopilotConfigIndexes[] = {
    {.fields = kAutopilotConfigIndex0, .unique = true, .nullsEqual = true},
};

constexpr PropertyInfo kGuardrailAlertProperties[] = {
    {.name = "adCampaignId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .refType = "AdCampaign", .label = "Ad campaign"},
    {.name = "alertType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "AllocatorAlertType", .label = "Alert type"},
    {.name = "severity", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "Severity", .label = "Severity"},
    {.name = "message", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Message", .maxLength = 65536},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metadata", .maxLength = 200},
    {.name = "acknowledged", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .indexed = true, .label = "Acknowledged", .defaultJson = "false"},
    {.name = "acknowledgedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Acknowledged"},
    {.name = "acknowledgedById", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Acknowledged by"},
};
constexpr std::string_view kGuardrailAlertIndex0[] = {"acknowledged", "createdAt"};
constexpr std::string_view kGuardrailAlertIndex1[] = {"adCampaignId"};
constexpr IndexInfo kGuardrailAlertIndexes[] = {
    {.fields = kGuardrailAlertIndex0, .unique = false},
    {.fields = kGuardrailAlertIndex1, .unique = false},
};

constexpr PropertyInfo kAutopilotExecutionProperties[] = {
    {.name = "adCampaignId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "AdCampaign", .label = "Ad campaign"},
    {.name = "recommendationId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Recommendation", .maxLength = 1000},
    {.name = "recommendationType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "RecommendationType", .label = "Recommendation type"},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "AutopilotExecutionStatus", .label = "Status"},
    {.name = "previousBudget", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "minor unit", .label = "Previous budget", .minimum = 0.0},
    {.name = "newBudget", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "minor unit", .label = "New budget", .minimum = 0.0},
    {.name = "budgetChange", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "minor unit", .label = "Budget change"},
    {.name = "executedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Executed"},
    {.name = "rollbackOfId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .unique = true, .indexed = true, .refType = "AutopilotExecution", .label = "Rollback of"},
    {.name = "rolledBackById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "Rolled back by"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metadata", .maxLength = 200},
    {.name = "rolledBackAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Rolled back"},
    {.name = "rolledBackReason", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Rolled back reason", .maxLength = 65536},
};
constexpr std::string_view kAutopilotExecutionIndex0[] = {"executedAt"};
constexpr std::string_view kAutopilotExecutionIndex1[] = {"adCampaignId", "executedAt"};
constexpr std::string_view kAutopilotExecutionIndex2[] = {"rollbackOfId"};
constexpr IndexInfo kAutopilotExecutionIndexes[] = {
    {.fields = kAutopilotExecutionIndex0, .unique = false},
    {.fields = kAutopilotExecutionIndex1, .unique = false},
    {.fields = kAutopilotExecutionIndex2, .unique = true},
};

constexpr PropertyInfo kDailyBudgetMoveProperties[] = {
    {.name = "adCampaignId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "AdCampaign", .label = "Ad campaign"},
    {.name = "date", .kind = ValueKind::Date, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Date"},
    {.name = "totalMoved", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "minor unit", .label = "Total moved", .minimum = 0.0},
    {.name = "netChange", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "minor unit", .label = "Net change"},
    {.name = "executionCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Execution count", .minimum = 0.0},
};
constexpr std::string_view kDailyBudgetMoveIndex0[] = {"adCampaignId", "date"};
constexpr IndexInfo kDailyBudgetMoveIndexes[] = {
    {.fields = kDailyBudgetMoveIndex0, .unique = true},
};

constexpr PropertyInfo kAllocatorDecisionProperties[] = {
    {.name = "adCampaignId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "AdCampaign", .label = "Ad campaign"},
    {.name = "executionId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "AutopilotExecution", .label = "Execution"},
    {.name = "decisionType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "AllocatorDecisionType", .label = "Decision type"},
    {.name = "decisionOutcome", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "AllocatorDecisionOutcome", .label = "Decision outcome"},
    {.name = "triggeredBy", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Triggered by", .doc = "autopilot, user, schedule, anomaly", .maxLength = 1000},
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "User"},
    {.name = "confidence", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Confidence", .maxLength = 1000},
    {.name = "correlationId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Correlation", .maxLength = 1000},
    {.name = "recommendationSnapshot", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Recommendation snapshot"},
    {.name = "performanceSnapshot", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Performance snapshot"},
    {.name = "configSnapshot", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Config snapshot"},
    {.name = "guardrailEvaluation", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Guardrail evaluation"},
    {.name = "previousState", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Previous state"},
    {.name = "newState", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "New state"},
    {.name = "aiReasoning", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "AI reasoning", .maxLength = 65536},
    {.name = "supportingData", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Supporting data"},
};
constexpr std::string_view kAllocatorDecisionIndex0[] = {"createdAt"};
constexpr std::string_view kAllocatorDecisionIndex1[] = {"correlationId"};
constexpr std::string_view kAllocatorDecisionIndex2[] = {"adCampaignId"};
constexpr std::string_view kAllocatorDecisionIndex3[] = {"executionId"};
constexpr IndexInfo kAllocatorDecisionIndexes[] = {
    {.fields = kAllocatorDecisionIndex0, .unique = false},
    {.fields = kAllocatorDecisionIndex1, .unique = false},
    {.fields = kAllocatorDecisionIndex2, .unique = false},
    {.fields = kAllocatorDecisionIndex3, .unique = false},
};

} // namespace

TypeInfo describeAdAccount()
{
    return {.name = "AdAccount",
            .letter = 'o',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Ad account",
            .doc = "A connected advertising account.",
            .properties = kAdAccountProperties,
            .indexes = kAdAccountIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAdCampaign()
{
    return {.name = "AdCampaign",
            .letter = 'o',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Ad campaign",
            .doc = "A campaign at an ad platform with budget, spend and metrics.",
            .properties = kAdCampaignProperties,
            .indexes = kAdCampaignIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAdSet()
{
    return {.name = "AdSet",
            .letter = 'o',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Ad set",
            .doc = "An ad set or ad group inside an ad campaign.",
            .properties = kAdSetProperties,
            .indexes = kAdSetIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAutopilotConfig()
{
    return {.name = "AutopilotConfig",
            .letter = 'o',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Autopilot config",
            .doc = "Limits within which the allocator may move budget, for the workspace or one campaign; includes the emergency stop.",
            .properties = kAutopilotConfigProperties,
            .indexes = kAutopilotConfigIndexes,
            .externalEffects = {},
            .rights = {15, 15, 7, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeGuardrailAlert()
{
    return {.name = "GuardrailAlert",
            .letter = 'o',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Guardrail alert",
            .doc = "A warning of the allocator: limit reached, threshold broken, anomaly, approval needed.",
            .properties = kGuardrailAlertProperties,
            .indexes = kGuardrailAlertIndexes,
            .externalEffects = {},
            .rights = {5, 5, 5, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAutopilotExecution()
{
    return {.name = "AutopilotExecution",
            .letter = 'o',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Autopilot execution",
            .doc = "One budget change, proposed or done, with old and new budget and a possible rollback.",
            .properties = kAutopilotExecutionProperties,
            .indexes = kAutopilotExecutionIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeDailyBudgetMove()
{
    return {.name = "DailyBudgetMove",
            .letter = 'o',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Daily budget move",
            .doc = "Sum of budget moved per ad campaign and day; the daily guardrail counts against it.",
            .properties = kDailyBudgetMoveProperties,
            .indexes = kDailyBudgetMoveIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeAllocatorDecision()
{
    return {.name = "AllocatorDecision",
            .letter = 'o',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Allocator decision",
            .doc = "Full record of one allocator decision: data seen, guardrails checked, outcome, reasoning. Append-only.",
            .properties = kAllocatorDecisionProperties,
            .indexes = kAllocatorDecisionIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
