// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Campaigns & briefs". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kCampaignProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .indexed = true, .label = "Name", .maxLength = 200},
    {.name = "description", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Description", .maxLength = 65536},
    {.name = "type", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "CampaignType", .label = "Type", .defaultJson = "\"social_media\""},
    {.name = "channel", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Channel", .maxLength = 1000},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::Strict, .nullable = false, .indexed = true, .enumName = "CampaignStatus", .label = "Status", .defaultJson = "\"draft\""},
    {.name = "startDate", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .indexed = true, .label = "Start date"},
    {.name = "endDate", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "End date"},
    {.name = "completedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Completed"},
    {.name = "primaryObjective", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Primary objective", .maxLength = 1000},
    {.name = "goals", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Goals"},
    {.name = "targetAudience", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Target audience", .maxLength = 65536},
    {.name = "demographics", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Demographics"},
    {.name = "channels", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Channels", .maxLength = 200},
    {.name = "tags", .kind = ValueKind::Set, .merge = MergeKind::Set, .nullable = false, .label = "Tags", .maxLength = 200},
    {.name = "utmParams", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "UTM params", .maxLength = 200},
    {.name = "totalBudget", .kind = ValueKind::Int, .merge = MergeKind::Strict, .nullable = false, .unit = "minor unit", .label = "Total budget", .defaultJson = "0", .minimum = 0.0},
    {.name = "budgetAllocated", .kind = ValueKind::Int, .merge = MergeKind::Strict, .nullable = false, .unit = "minor unit", .label = "Budget allocated", .defaultJson = "0", .minimum = 0.0},
    {.name = "budgetSpent", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .unit = "minor unit", .label = "Budget spent", .defaultJson = "0", .minimum = 0.0},
    {.name = "currency", .kind = ValueKind::String, .merge = MergeKind::Strict, .nullable = false, .label = "Currency", .defaultJson = "\"USD\"", .maxLength = 3},
    {.name = "content", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = true, .label = "Content"},
    {.name = "settings", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Settings", .maxLength = 200},
    {.name = "metrics", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metrics"},
    {.name = "autoManaged", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .indexed = true, .label = "Auto managed", .defaultJson = "false"},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Metadata", .maxLength = 200},
};
constexpr std::string_view kCampaignIndex0[] = {"name"};
constexpr std::string_view kCampaignIndex1[] = {"status"};
constexpr std::string_view kCampaignIndex2[] = {"startDate"};
constexpr std::string_view kCampaignIndex3[] = {"autoManaged", "status"};
constexpr IndexInfo kCampaignIndexes[] = {
    {.fields = kCampaignIndex0, .unique = true},
    {.fields = kCampaignIndex1, .unique = false},
    {.fields = kCampaignIndex2, .unique = false},
    {.fields = kCampaignIndex3, .unique = false},
};

} // namespace

TypeInfo describeCampaign()
{
    return {.name = "Campaign",
            .letter = 'c',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = true,
            .windowBy = "",
            .label = "Campaign",
            .doc = "A marketing campaign across channels, with dates, goals, budget and UTM parameters.",
            .properties = kCampaignProperties,
            .indexes = kCampaignIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
