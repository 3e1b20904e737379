// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the list of every type, and where to find one by name. Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api {

namespace {

constexpr tables::NamedIndex kTypeIndex[] = {
    {"AccountGroup", 1},
    {"AccountHealth", 23},
    {"AccountHealthEvent", 24},
    {"AccountMetric", 34},
    {"AdAccount", 26},
    {"AdCampaign", 27},
    {"AdSet", 28},
    {"AllocatorDecision", 33},
    {"Approval", 37},
    {"Asset", 5},
    {"AssetFile", 19},
    {"AssetFolder", 4},
    {"AssetTag", 6},
    {"AssetTagAssignment", 7},
    {"AuditLog", 38},
    {"AutopilotConfig", 29},
    {"AutopilotExecution", 31},
    {"BrandAsset", 11},
    {"BrandGuardrail", 9},
    {"BrandProfile", 8},
    {"BrandVocabularyTerm", 10},
    {"Campaign", 13},
    {"Conflict", 45},
    {"ConnectLink", 3},
    {"ContentRewrite", 12},
    {"ContentTemplate", 16},
    {"Credential", 2},
    {"DailyBudgetMove", 32},
    {"EscalationEvent", 49},
    {"ExternalLogin", 64},
    {"GuardrailAlert", 30},
    {"InboxItem", 48},
    {"InboxMessage", 54},
    {"MetricPartition", 36},
    {"MetricRollup", 35},
    {"Notification", 44},
    {"OAuthFlow", 46},
    {"OAuthState", 25},
    {"PanelLayout", 20},
    {"PermissionGrant", 58},
    {"Plan", 17},
    {"PolicyRule", 18},
    {"Post", 14},
    {"PostAsset", 41},
    {"PostEvent", 42},
    {"PostMetric", 40},
    {"PostTarget", 39},
    {"RecoveryGuidance", 0},
    {"ReplyDraft", 50},
    {"ReplyDraftAudit", 52},
    {"ReplyDraftEdit", 51},
    {"SavedView", 47},
    {"Session", 62},
    {"SlaPolicy", 43},
    {"SocialAccount", 22},
    {"SuggestedReply", 53},
    {"TrackingLink", 15},
    {"User", 21},
    {"UserPreference", 59},
    {"VerificationToken", 63},
    {"Workspace", 55},
    {"WorkspaceFavorite", 60},
    {"WorkspaceInvite", 57},
    {"WorkspaceMember", 56},
    {"WorkspaceVisit", 61},
};

} // namespace

std::span<const TypeInfo> types()
{
    static const TypeInfo list[] = {
        tables::describeRecoveryGuidance(),
        tables::describeAccountGroup(),
        tables::describeCredential(),
        tables::describeConnectLink(),
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
        tables::describeAccountHealth(),
        tables::describeAccountHealthEvent(),
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
