// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: one id type per record type. Change the schema, not this file.
#pragma once

#include "app/core/recordid.h"

#include <string_view>

namespace campanile::api {

struct RecoveryGuidanceIdTag {
    static constexpr char letter = 'g';
    static constexpr std::string_view type = "RecoveryGuidance";
};
using RecoveryGuidanceId = Id<RecoveryGuidanceIdTag>;
struct AccountGroupIdTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "AccountGroup";
};
using AccountGroupId = Id<AccountGroupIdTag>;
struct CredentialIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "Credential";
};
using CredentialId = Id<CredentialIdTag>;
struct ConnectLinkIdTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "ConnectLink";
};
using ConnectLinkId = Id<ConnectLinkIdTag>;
struct AssetFolderIdTag {
    static constexpr char letter = 'f';
    static constexpr std::string_view type = "AssetFolder";
};
using AssetFolderId = Id<AssetFolderIdTag>;
struct AssetIdTag {
    static constexpr char letter = 'a';
    static constexpr std::string_view type = "Asset";
};
using AssetId = Id<AssetIdTag>;
struct AssetTagIdTag {
    static constexpr char letter = 'g';
    static constexpr std::string_view type = "AssetTag";
};
using AssetTagId = Id<AssetTagIdTag>;
struct AssetTagAssignmentIdTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "AssetTagAssignment";
};
using AssetTagAssignmentId = Id<AssetTagAssignmentIdTag>;
struct BrandProfileIdTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "BrandProfile";
};
using BrandProfileId = Id<BrandProfileIdTag>;
struct BrandGuardrailIdTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "BrandGuardrail";
};
using BrandGuardrailId = Id<BrandGuardrailIdTag>;
struct BrandVocabularyTermIdTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "BrandVocabularyTerm";
};
using BrandVocabularyTermId = Id<BrandVocabularyTermIdTag>;
struct BrandAssetIdTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "BrandAsset";
};
using BrandAssetId = Id<BrandAssetIdTag>;
struct ContentRewriteIdTag {
    static constexpr char letter = 'b';
    static constexpr std::string_view type = "ContentRewrite";
};
using ContentRewriteId = Id<ContentRewriteIdTag>;
struct CampaignIdTag {
    static constexpr char letter = 'c';
    static constexpr std::string_view type = "Campaign";
};
using CampaignId = Id<CampaignIdTag>;
struct PostIdTag {
    static constexpr char letter = 'p';
    static constexpr std::string_view type = "Post";
};
using PostId = Id<PostIdTag>;
struct TrackingLinkIdTag {
    static constexpr char letter = 'l';
    static constexpr std::string_view type = "TrackingLink";
};
using TrackingLinkId = Id<TrackingLinkIdTag>;
struct ContentTemplateIdTag {
    static constexpr char letter = 'k';
    static constexpr std::string_view type = "ContentTemplate";
};
using ContentTemplateId = Id<ContentTemplateIdTag>;
struct CrisisAlertRuleIdTag {
    static constexpr char letter = 'd';
    static constexpr std::string_view type = "CrisisAlertRule";
};
using CrisisAlertRuleId = Id<CrisisAlertRuleIdTag>;
struct PlanIdTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "Plan";
};
using PlanId = Id<PlanIdTag>;
struct PolicyRuleIdTag {
    static constexpr char letter = 'v';
    static constexpr std::string_view type = "PolicyRule";
};
using PolicyRuleId = Id<PolicyRuleIdTag>;
struct SavedReplyIdTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "SavedReply";
};
using SavedReplyId = Id<SavedReplyIdTag>;
struct AssetFileIdTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "AssetFile";
};
using AssetFileId = Id<AssetFileIdTag>;
struct PanelLayoutIdTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "PanelLayout";
};
using PanelLayoutId = Id<PanelLayoutIdTag>;
struct UserIdTag {
    static constexpr char letter = 'u';
    static constexpr std::string_view type = "User";
};
using UserId = Id<UserIdTag>;
struct SocialAccountIdTag {
    static constexpr char letter = 's';
    static constexpr std::string_view type = "SocialAccount";
};
using SocialAccountId = Id<SocialAccountIdTag>;
struct AccountHealthIdTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "AccountHealth";
};
using AccountHealthId = Id<AccountHealthIdTag>;
struct AccountHealthEventIdTag {
    static constexpr char letter = 'v';
    static constexpr std::string_view type = "AccountHealthEvent";
};
using AccountHealthEventId = Id<AccountHealthEventIdTag>;
struct OAuthStateIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "OAuthState";
};
using OAuthStateId = Id<OAuthStateIdTag>;
struct AdAccountIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AdAccount";
};
using AdAccountId = Id<AdAccountIdTag>;
struct AdCampaignIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AdCampaign";
};
using AdCampaignId = Id<AdCampaignIdTag>;
struct AdSetIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AdSet";
};
using AdSetId = Id<AdSetIdTag>;
struct AutopilotConfigIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AutopilotConfig";
};
using AutopilotConfigId = Id<AutopilotConfigIdTag>;
struct GuardrailAlertIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "GuardrailAlert";
};
using GuardrailAlertId = Id<GuardrailAlertIdTag>;
struct AutopilotExecutionIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AutopilotExecution";
};
using AutopilotExecutionId = Id<AutopilotExecutionIdTag>;
struct DailyBudgetMoveIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "DailyBudgetMove";
};
using DailyBudgetMoveId = Id<DailyBudgetMoveIdTag>;
struct AllocatorDecisionIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "AllocatorDecision";
};
using AllocatorDecisionId = Id<AllocatorDecisionIdTag>;
struct AccountMetricIdTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "AccountMetric";
};
using AccountMetricId = Id<AccountMetricIdTag>;
struct MetricRollupIdTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "MetricRollup";
};
using MetricRollupId = Id<MetricRollupIdTag>;
struct MetricPartitionIdTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "MetricPartition";
};
using MetricPartitionId = Id<MetricPartitionIdTag>;
struct ApprovalIdTag {
    static constexpr char letter = 'v';
    static constexpr std::string_view type = "Approval";
};
using ApprovalId = Id<ApprovalIdTag>;
struct AuditLogIdTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "AuditLog";
};
using AuditLogId = Id<AuditLogIdTag>;
struct PostTargetIdTag {
    static constexpr char letter = 't';
    static constexpr std::string_view type = "PostTarget";
};
using PostTargetId = Id<PostTargetIdTag>;
struct PostMetricIdTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "PostMetric";
};
using PostMetricId = Id<PostMetricIdTag>;
struct PostAssetIdTag {
    static constexpr char letter = 'q';
    static constexpr std::string_view type = "PostAsset";
};
using PostAssetId = Id<PostAssetIdTag>;
struct PostEventIdTag {
    static constexpr char letter = 'e';
    static constexpr std::string_view type = "PostEvent";
};
using PostEventId = Id<PostEventIdTag>;
struct CrisisEventIdTag {
    static constexpr char letter = 'd';
    static constexpr std::string_view type = "CrisisEvent";
};
using CrisisEventId = Id<CrisisEventIdTag>;
struct CrisisEntryIdTag {
    static constexpr char letter = 'd';
    static constexpr std::string_view type = "CrisisEntry";
};
using CrisisEntryId = Id<CrisisEntryIdTag>;
struct CrisisResponseTemplateIdTag {
    static constexpr char letter = 'd';
    static constexpr std::string_view type = "CrisisResponseTemplate";
};
using CrisisResponseTemplateId = Id<CrisisResponseTemplateIdTag>;
struct PublishingPauseIdTag {
    static constexpr char letter = 'd';
    static constexpr std::string_view type = "PublishingPause";
};
using PublishingPauseId = Id<PublishingPauseIdTag>;
struct SlaPolicyIdTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "SlaPolicy";
};
using SlaPolicyId = Id<SlaPolicyIdTag>;
struct InboxRoutingRuleIdTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "InboxRoutingRule";
};
using InboxRoutingRuleId = Id<InboxRoutingRuleIdTag>;
struct NotificationIdTag {
    static constexpr char letter = 'n';
    static constexpr std::string_view type = "Notification";
};
using NotificationId = Id<NotificationIdTag>;
struct InboxErrandIdTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "InboxErrand";
};
using InboxErrandId = Id<InboxErrandIdTag>;
struct ConflictIdTag {
    static constexpr char letter = 'x';
    static constexpr std::string_view type = "Conflict";
};
using ConflictId = Id<ConflictIdTag>;
struct OAuthFlowIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "OAuthFlow";
};
using OAuthFlowId = Id<OAuthFlowIdTag>;
struct SavedViewIdTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "SavedView";
};
using SavedViewId = Id<SavedViewIdTag>;
struct InboxItemIdTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "InboxItem";
};
using InboxItemId = Id<InboxItemIdTag>;
struct EscalationEventIdTag {
    static constexpr char letter = 'h';
    static constexpr std::string_view type = "EscalationEvent";
};
using EscalationEventId = Id<EscalationEventIdTag>;
struct ReplyDraftIdTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "ReplyDraft";
};
using ReplyDraftId = Id<ReplyDraftIdTag>;
struct ReplyDraftEditIdTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "ReplyDraftEdit";
};
using ReplyDraftEditId = Id<ReplyDraftEditIdTag>;
struct ReplyDraftAuditIdTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "ReplyDraftAudit";
};
using ReplyDraftAuditId = Id<ReplyDraftAuditIdTag>;
struct SuggestedReplyIdTag {
    static constexpr char letter = 'r';
    static constexpr std::string_view type = "SuggestedReply";
};
using SuggestedReplyId = Id<SuggestedReplyIdTag>;
struct InboxMessageIdTag {
    static constexpr char letter = 'j';
    static constexpr std::string_view type = "InboxMessage";
};
using InboxMessageId = Id<InboxMessageIdTag>;
struct InboxNoteIdTag {
    static constexpr char letter = 'i';
    static constexpr std::string_view type = "InboxNote";
};
using InboxNoteId = Id<InboxNoteIdTag>;
struct InboxCursorIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "InboxCursor";
};
using InboxCursorId = Id<InboxCursorIdTag>;
struct WebhookSubscriptionIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "WebhookSubscription";
};
using WebhookSubscriptionId = Id<WebhookSubscriptionIdTag>;
struct WorkspaceIdTag {
    static constexpr char letter = 'w';
    static constexpr std::string_view type = "Workspace";
};
using WorkspaceId = Id<WorkspaceIdTag>;
struct WorkspaceMemberIdTag {
    static constexpr char letter = 'm';
    static constexpr std::string_view type = "WorkspaceMember";
};
using WorkspaceMemberId = Id<WorkspaceMemberIdTag>;
struct WorkspaceInviteIdTag {
    static constexpr char letter = 'g';
    static constexpr std::string_view type = "WorkspaceInvite";
};
using WorkspaceInviteId = Id<WorkspaceInviteIdTag>;
struct PermissionGrantIdTag {
    static constexpr char letter = 'g';
    static constexpr std::string_view type = "PermissionGrant";
};
using PermissionGrantId = Id<PermissionGrantIdTag>;
struct UserPreferenceIdTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "UserPreference";
};
using UserPreferenceId = Id<UserPreferenceIdTag>;
struct WorkspaceFavoriteIdTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "WorkspaceFavorite";
};
using WorkspaceFavoriteId = Id<WorkspaceFavoriteIdTag>;
struct WorkspaceVisitIdTag {
    static constexpr char letter = 'z';
    static constexpr std::string_view type = "WorkspaceVisit";
};
using WorkspaceVisitId = Id<WorkspaceVisitIdTag>;
struct SessionIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "Session";
};
using SessionId = Id<SessionIdTag>;
struct VerificationTokenIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "VerificationToken";
};
using VerificationTokenId = Id<VerificationTokenIdTag>;
struct ExternalLoginIdTag {
    static constexpr char letter = 'o';
    static constexpr std::string_view type = "ExternalLogin";
};
using ExternalLoginId = Id<ExternalLoginIdTag>;

} // namespace campanile::api
