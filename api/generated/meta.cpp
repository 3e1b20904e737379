// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the list of every type, and where to find one by name. Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api {

namespace {

constexpr tables::NamedIndex kTypeIndex[] = {
    {"AccountMetric", 29},
    {"AdAccount", 21},
    {"AdCampaign", 22},
    {"AdSet", 23},
    {"AllocatorDecision", 28},
    {"Approval", 32},
    {"Asset", 2},
    {"AssetFile", 16},
    {"AssetFolder", 1},
    {"AssetTag", 3},
    {"AssetTagAssignment", 4},
    {"AuditLog", 33},
    {"AutopilotConfig", 24},
    {"AutopilotExecution", 26},
    {"BrandAsset", 8},
    {"BrandGuardrail", 6},
    {"BrandProfile", 5},
    {"BrandVocabularyTerm", 7},
    {"Campaign", 10},
    {"Conflict", 40},
    {"ContentRewrite", 9},
    {"ContentTemplate", 13},
    {"Credential", 0},
    {"DailyBudgetMove", 27},
    {"EscalationEvent", 44},
    {"ExternalLogin", 59},
    {"GuardrailAlert", 25},
    {"InboxItem", 43},
    {"InboxMessage", 49},
    {"MetricPartition", 31},
    {"MetricRollup", 30},
    {"Notification", 39},
    {"OAuthFlow", 41},
    {"OAuthState", 20},
    {"PanelLayout", 17},
    {"PermissionGrant", 53},
    {"Plan", 14},
    {"PolicyRule", 15},
    {"Post", 11},
    {"PostAsset", 36},
    {"PostEvent", 37},
    {"PostMetric", 35},
    {"PostTarget", 34},
    {"ReplyDraft", 45},
    {"ReplyDraftAudit", 47},
    {"ReplyDraftEdit", 46},
    {"SavedView", 42},
    {"Session", 57},
    {"SlaPolicy", 38},
    {"SocialAccount", 19},
    {"SuggestedReply", 48},
    {"TrackingLink", 12},
    {"User", 18},
    {"UserPreference", 54},
    {"VerificationToken", 58},
    {"Workspace", 50},
    {"WorkspaceFavorite", 55},
    {"WorkspaceInvite", 52},
    {"WorkspaceMember", 51},
    {"WorkspaceVisit", 56},
};

} // namespace

std::span<const TypeInfo> types()
{
    static const TypeInfo list[] = {
        tables::describeCredential(),
        tables::describeAssetFolder(),
        tables::describeAsset(),
        tables::describeAssetTag(),
        tables::describeAssetTagAssignment(),
        tables::describeBrandProfile(),
        tables::describeBrandGuardrail(),
        tables::describeBrandVocabularyTerm(),
        tables::describeBrandAsset(),
        tables::describeContentRewrite(),
        tables::describeCampaign(),
        tables::describePost(),
        tables::describeTrackingLink(),
        tables::describeContentTemplate(),
        tables::describePlan(),
        tables::describePolicyRule(),
        tables::describeAssetFile(),
        tables::describePanelLayout(),
        tables::describeUser(),
        tables::describeSocialAccount(),
        tables::describeOAuthState(),
        tables::describeAdAccount(),
        tables::describeAdCampaign(),
        tables::describeAdSet(),
        tables::describeAutopilotConfig(),
        tables::describeGuardrailAlert(),
        tables::describeAutopilotExecution(),
        tables::describeDailyBudgetMove(),
        tables::describeAllocatorDecision(),
        tables::describeAccountMetric(),
        tables::describeMetricRollup(),
        tables::describeMetricPartition(),
        tables::describeApproval(),
        tables::describeAuditLog(),
        tables::describePostTarget(),
        tables::describePostMetric(),
        tables::describePostAsset(),
        tables::describePostEvent(),
        tables::describeSlaPolicy(),
        tables::describeNotification(),
        tables::describeConflict(),
        tables::describeOAuthFlow(),
        tables::describeSavedView(),
        tables::describeInboxItem(),
        tables::describeEscalationEvent(),
        tables::describeReplyDraft(),
        tables::describeReplyDraftEdit(),
        tables::describeReplyDraftAudit(),
        tables::describeSuggestedReply(),
        tables::describeInboxMessage(),
        tables::describeWorkspace(),
        tables::describeWorkspaceMember(),
        tables::describeWorkspaceInvite(),
        tables::describePermissionGrant(),
        tables::describeUserPreference(),
        tables::describeWorkspaceFavorite(),
        tables::describeWorkspaceVisit(),
        tables::describeSession(),
        tables::describeVerificationToken(),
        tables::describeExternalLogin(),
    };
    return list;
}

const TypeInfo *findType(std::string_view name)
{
    const int at = tables::find(kTypeIndex, name);
    return at < 0 ? nullptr : &types()[size_t(at)];
}

int schemaVersion()
{
    return 1;
}

} // namespace campanile::api
