// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Plans, usage & billing". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kPlanProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Name", .maxLength = 200},
    {.name = "tier", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = true, .enumName = "WorkspaceTier", .label = "Tier"},
    {.name = "price", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Price", .maxLength = 1000},
    {.name = "priceAmount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .unit = "minor unit", .label = "Price amount"},
    {.name = "currency", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Currency", .defaultJson = "\"GBP\"", .maxLength = 3},
    {.name = "creditsPerMonth", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Credits per month", .minimum = 0.0},
    {.name = "maxContacts", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Max contacts"},
    {.name = "maxEmailsPerMonth", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Max emails per month"},
    {.name = "maxSocialAccounts", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Max social accounts"},
    {.name = "maxScheduledPosts", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Max scheduled posts"},
    {.name = "stripePriceId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .serverOnly = true, .label = "Stripe price", .maxLength = 1000},
    {.name = "features", .kind = ValueKind::Set, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Features", .maxLength = 200},
    {.name = "description", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Description", .maxLength = 65536},
    {.name = "maxRollover", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Max rollover"},
    {.name = "priority", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Priority"},
    {.name = "apiAccess", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "API access"},
    {.name = "active", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Active"},
    {.name = "sortOrder", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Sort order"},
};

} // namespace

TypeInfo describePlan()
{
    return {.name = "Plan",
            .letter = 'z',
            .sync = SyncClass::ReadOnly,
            .global = true,
            .revivable = false,
            .windowBy = "",
            .label = "Plan",
            .doc = "A subscription plan with price, credits and limits.",
            .properties = kPlanProperties,
            .indexes = {},
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
