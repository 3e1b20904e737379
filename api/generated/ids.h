// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: one id type per record type. Change the schema, not this file.
#pragma once

#include "app/core/recordid.h"

#include <string_view>

namespace campanile::api {

struct CredentialTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "Credential";
};
using CredentialId = Id<CredentialTag>;
struct AssetFolderTag {
    static constexpr char letter = 'f';
    static constexpr std::string_view type = "AssetFolder";
};
using AssetFolderId = Id<AssetFolderTag>;
struct AssetTag {
    static constexpr char letter = 'a';
    static constexpr std::string_view type = "Asset";
};
using AssetId = Id<AssetTag>;
struct AssetTagTag {
    static constexpr char letter = 'g';
    static constexpr std::string_view type = "AssetTag";
};
using AssetTagId = Id<AssetTagTag>;
struct AssetTagAssignmentTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "AssetTagAssignment";
};
using AssetTagAssignmentId = Id<AssetTagAssignmentTag>;
struct BrandProfileTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "BrandProfile";
};
using BrandProfileId = Id<BrandProfileTag>;
struct BrandGuardrailTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "BrandGuardrail";
};
using BrandGuardrailId = Id<BrandGuardrailTag>;
struct BrandVocabularyTermTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "BrandVocabularyTerm";
};
using BrandVocabularyTermId = Id<BrandVocabularyTermTag>;
struct BrandAssetTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "BrandAsset";
};
using BrandAssetId = Id<BrandAssetTag>;
struct ContentRewriteTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "ContentRewrite";
};
using ContentRewriteId = Id<ContentRewriteTag>;
struct CampaignTag {
    static constexpr char letter = 'c';
    static constexpr std::string_view type = "Campaign";
};
using CampaignId = Id<CampaignTag>;
struct PostTag {
    static constexpr char letter = 'p';
    static constexpr std::string_view type = "Post";
};
using PostId = Id<PostTag>;
struct TrackingLinkTag {
    static constexpr char letter = 'l';
    static constexpr std::string_view type = "TrackingLink";
};
using TrackingLinkId = Id<TrackingLinkTag>;
struct ContentTemplateTag {
    static constexpr char letter = 'k';
    static constexpr std::string_view type = "ContentTemplate";
};
using ContentTemplateId = Id<ContentTemplateTag>;
struct PlanTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "Plan";
};
using PlanId = Id<PlanTag>;
struct PolicyRuleTag {
    static constexpr char letter = 'v';
    static constexpr std::string_view type = "PolicyRule";
};
using PolicyRuleId = Id<PolicyRuleTag>;
struct AssetFileTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "AssetFile";
};
using AssetFileId = Id<AssetFileTag>;
struct PanelLayoutTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "PanelLayout";
};
using PanelLayoutId = Id<PanelLayoutTag>;
struct UserTag {
    static constexpr char letter = 'u';
    static constexpr std::string_view type = "User";
};
using UserId = Id<UserTag>;
struct SocialAccountTag {
    static constexpr char letter = 's';
    static constexpr std::string_view type = "SocialAccount";
};
using SocialAccountId = Id<SocialAccountTag>;
struct OAuthStateTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "OAuthState";
};
using OAuthStateId = Id<OAuthStateTag>;
struct AdAccountTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AdAccount";
};
using AdAccountId = Id<AdAccountTag>;
struct AdCampaignTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AdCampaign";
};
using AdCampaignId = Id<AdCampaignTag>;
struct AdSetTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AdSet";
};
using AdSetId = Id<AdSetTag>;
struct AutopilotConfigTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AutopilotConfig";
};
using AutopilotConfigId = Id<AutopilotConfigTag>;
struct GuardrailAlertTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "GuardrailAlert";
};
using GuardrailAlertId = Id<GuardrailAlertTag>;
struct AutopilotExecutionTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AutopilotExecution";
};
using AutopilotExecutionId = Id<AutopilotExecutionTag>;
struct DailyBudgetMoveTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "DailyBudgetMove";
};
using DailyBudgetMoveId = Id<DailyBudgetMoveTag>;
struct AllocatorDecisionTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AllocatorDecision";
};
using AllocatorDecisionId = Id<AllocatorDecisionTag>;
struct AccountMetricTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "AccountMetric";
};
using AccountMetricId = Id<AccountMetricTag>;
struct MetricRollupTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "MetricRollup";
};
using MetricRollupId = Id<MetricRollupTag>;
struct MetricPartitionTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "MetricPartition";
};
using MetricPartitionId = Id<MetricPartitionTag>;
struct ApprovalTag {
    static constexpr char letter = 'v';
    static constexpr std::string_view type = "Approval";
};
using ApprovalId = Id<ApprovalTag>;
struct AuditLogTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "AuditLog";
};
using AuditLogId = Id<AuditLogTag>;
struct PostTargetTag {
    static constexpr char letter = 't';
    static constexpr std::string_view type = "PostTarget";
};
using PostTargetId = Id<PostTargetTag>;
struct PostMetricTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "PostMetric";
};
using PostMetricId = Id<PostMetricTag>;
struct PostAssetTag {
    static constexpr char letter = 'q';
    static constexpr std::string_view type = "PostAsset";
};
using PostAssetId = Id<PostAssetTag>;
struct PostEventTag {
    static constexpr char letter = 'e';
    static constexpr std::string_view type = "PostEvent";
};
using PostEventId = Id<PostEventTag>;
struct SlaPolicyTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "SlaPolicy";
};
using SlaPolicyId = Id<SlaPolicyTag>;
struct NotificationTag {
    static constexpr char letter = 'n';
    static constexpr std::string_view type = "Notification";
};
using NotificationId = Id<NotificationTag>;
struct ConflictTag {
    static constexpr char letter = 'x';
    static constexpr std::string_view type = "Conflict";
};
using ConflictId = Id<ConflictTag>;
struct OAuthFlowTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "OAuthFlow";
};
using OAuthFlowId = Id<OAuthFlowTag>;
struct SavedViewTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "SavedView";
};
using SavedViewId = Id<SavedViewTag>;
struct InboxItemTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "InboxItem";
};
using InboxItemId = Id<InboxItemTag>;
struct EscalationEventTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "EscalationEvent";
};
using EscalationEventId = Id<EscalationEventTag>;
struct ReplyDraftTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "ReplyDraft";
};
using ReplyDraftId = Id<ReplyDraftTag>;
struct ReplyDraftEditTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "ReplyDraftEdit";
};
using ReplyDraftEditId = Id<ReplyDraftEditTag>;
struct ReplyDraftAuditTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "ReplyDraftAudit";
};
using ReplyDraftAuditId = Id<ReplyDraftAuditTag>;
struct SuggestedReplyTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "SuggestedReply";
};
using SuggestedReplyId = Id<SuggestedReplyTag>;
struct InboxMessageTag {
    static constexpr char letter = 'j';
    static constexpr std::string_view type = "InboxMessage";
};
using InboxMessageId = Id<InboxMessageTag>;
struct WorkspaceTag {
    static constexpr char letter = 'w';
    static constexpr std::string_view type = "Workspace";
};
using WorkspaceId = Id<WorkspaceTag>;
struct WorkspaceMemberTag {
    static constexpr char letter = 'm';
    static constexpr std::string_view type = "WorkspaceMember";
};
using WorkspaceMemberId = Id<WorkspaceMemberTag>;
struct WorkspaceInviteTag {
    static constexpr char letter = 'g';
    static constexpr std::string_view type = "WorkspaceInvite";
};
using WorkspaceInviteId = Id<WorkspaceInviteTag>;
struct PermissionGrantTag {
    static constexpr char letter = 'g';
    static constexpr std::string_view type = "PermissionGrant";
};
using PermissionGrantId = Id<PermissionGrantTag>;
struct UserPreferenceTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "UserPreference";
};
using UserPreferenceId = Id<UserPreferenceTag>;
struct WorkspaceFavoriteTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "WorkspaceFavorite";
};
using WorkspaceFavoriteId = Id<WorkspaceFavoriteTag>;
struct WorkspaceVisitTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "WorkspaceVisit";
};
using WorkspaceVisitId = Id<WorkspaceVisitTag>;
struct SessionTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "Session";
};
using SessionId = Id<SessionTag>;
struct VerificationTokenTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "VerificationToken";
};
using VerificationTokenId = Id<VerificationTokenTag>;
struct ExternalLoginTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "ExternalLogin";
};
using ExternalLoginId = Id<ExternalLoginTag>;

} // namespace campanile::api
