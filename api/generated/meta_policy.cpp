// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Policy". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kPolicyRuleProperties[] = {
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = true, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "category", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .enumName = "PolicyCategory", .label = "Category"},
    {.name = "ruleType", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .enumName = "PolicyRuleType", .label = "Rule type"},
    {.name = "conditions", .kind = ValueKind::Json, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Conditions"},
    {.name = "severity", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .required = true, .enumName = "PolicySeverity", .label = "Severity"},
    {.name = "isBlocking", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Blocking", .defaultJson = "false"},
    {.name = "ruleVersion", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Rule version", .doc = "version of the rule text; not the sync version", .defaultJson = "1", .minimum = 1.0},
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "description", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = false, .required = true, .label = "Description", .maxLength = 65536},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "sourceUrl", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Source URL", .maxLength = 4096},
    {.name = "lastVerifiedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = true, .label = "Last verified"},
};

} // namespace

TypeInfo describePolicyRule()
{
    return {.name = "PolicyRule",
            .letter = 'v',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Policy rule",
            .doc = "A content rule, platform-wide or of the workspace; can block publishing.",
            .properties = kPolicyRuleProperties,
            .indexes = {},
            .externalEffects = {},
            .rights = {15, 15, 15, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
