// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: table and columns of every type. Change the schema, not this file.
#include "api/binding.h"

namespace campanile::api::tables {

namespace {

constexpr ColumnInfo kAccountGroupColumns[] = {
    {"rank", "rank", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kAccountHealthColumns[] = {
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"status", "status", Storage::Text, ValueKind::Enum},
};
constexpr ColumnInfo kAccountHealthEventColumns[] = {
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"resolvedAt", "resolved_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kAccountMetricColumns[] = {
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"date", "date", Storage::Text, ValueKind::Date},
};
constexpr ColumnInfo kAdAccountColumns[] = {
    {"platform", "platform", Storage::Text, ValueKind::Enum},
    {"accountId", "account_id", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kAdCampaignColumns[] = {
    {"adAccountId", "ad_account_id", Storage::Blob, ValueKind::Id},
    {"campaignId", "campaign_id", Storage::Blob, ValueKind::Id},
    {"platform", "platform", Storage::Text, ValueKind::Enum},
    {"platformCampaignId", "platform_campaign_id", Storage::Text, ValueKind::String},
    {"status", "status", Storage::Text, ValueKind::Enum},
};
constexpr ColumnInfo kAdSetColumns[] = {
    {"adCampaignId", "ad_campaign_id", Storage::Blob, ValueKind::Id},
    {"platformAdSetId", "platform_ad_set_id", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kAllocatorDecisionColumns[] = {
    {"adCampaignId", "ad_campaign_id", Storage::Blob, ValueKind::Id},
    {"executionId", "execution_id", Storage::Blob, ValueKind::Id},
    {"correlationId", "correlation_id", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kApprovalColumns[] = {
    {"postId", "post_id", Storage::Blob, ValueKind::Id},
    {"approverId", "approver_id", Storage::Blob, ValueKind::Id},
    {"level", "level", Storage::Integer, ValueKind::Int},
    {"status", "status", Storage::Text, ValueKind::Enum},
};
constexpr ColumnInfo kAssetColumns[] = {
    {"folderId", "folder_id", Storage::Blob, ValueKind::Id},
    {"kind", "kind", Storage::Text, ValueKind::Enum},
    {"blobId", "blob_id", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kAssetFileColumns[] = {
    {"assetId", "asset_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kAssetFolderColumns[] = {
    {"name", "name", Storage::Text, ValueKind::String},
    {"parentId", "parent_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kAssetTagColumns[] = {
    {"name", "name", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kAssetTagAssignmentColumns[] = {
    {"assetId", "asset_id", Storage::Blob, ValueKind::Id},
    {"tagId", "tag_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kAuditLogColumns[] = {
    {"userId", "user_id", Storage::Blob, ValueKind::Id},
    {"action", "action", Storage::Text, ValueKind::String},
    {"resourceType", "resource_type", Storage::Text, ValueKind::String},
    {"resourceId", "resource_id", Storage::Text, ValueKind::String},
    {"occurredAt", "occurred_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kAutopilotConfigColumns[] = {
    {"adCampaignId", "ad_campaign_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kAutopilotExecutionColumns[] = {
    {"adCampaignId", "ad_campaign_id", Storage::Blob, ValueKind::Id},
    {"executedAt", "executed_at", Storage::Integer, ValueKind::DateTime},
    {"rollbackOfId", "rollback_of_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kBrandAssetColumns[] = {
    {"assetId", "asset_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kBrandGuardrailColumns[] = {
    {"brandProfileId", "brand_profile_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kBrandProfileColumns[] = {
    {"logoAssetId", "logo_asset_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kBrandVocabularyTermColumns[] = {
    {"brandProfileId", "brand_profile_id", Storage::Blob, ValueKind::Id},
    {"type", "type", Storage::Text, ValueKind::Enum},
    {"term", "term", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kCampaignColumns[] = {
    {"name", "name", Storage::Text, ValueKind::String},
    {"status", "status", Storage::Text, ValueKind::Enum},
    {"startDate", "start_date", Storage::Integer, ValueKind::DateTime},
    {"autoManaged", "auto_managed", Storage::Integer, ValueKind::Bool},
};
constexpr ColumnInfo kConflictColumns[] = {
    {"typeName", "type_name", Storage::Text, ValueKind::String},
    {"recordId", "record_id", Storage::Text, ValueKind::String},
    {"byUserId", "by_user_id", Storage::Blob, ValueKind::Id},
    {"resolution", "resolution", Storage::Text, ValueKind::Enum},
};
constexpr ColumnInfo kConnectLinkColumns[] = {
    {"expiresAt", "expires_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kContentRewriteColumns[] = {
    {"brandProfileId", "brand_profile_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kCredentialColumns[] = {
    {"ownerType", "owner_type", Storage::Text, ValueKind::Enum},
    {"ownerId", "owner_id", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kCrisisEntryColumns[] = {
    {"crisisEventId", "crisis_event_id", Storage::Blob, ValueKind::Id},
    {"occurredAt", "occurred_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kCrisisEventColumns[] = {
    {"status", "status", Storage::Text, ValueKind::Enum},
    {"ruleId", "rule_id", Storage::Blob, ValueKind::Id},
    {"detectedAt", "detected_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kCrisisResponseTemplateColumns[] = {
    {"category", "category", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kDailyBudgetMoveColumns[] = {
    {"adCampaignId", "ad_campaign_id", Storage::Blob, ValueKind::Id},
    {"date", "date", Storage::Text, ValueKind::Date},
};
constexpr ColumnInfo kEscalationEventColumns[] = {
    {"inboxItemId", "inbox_item_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kExternalLoginColumns[] = {
    {"provider", "provider", Storage::Text, ValueKind::String},
    {"providerAccountId", "provider_account_id", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kGuardrailAlertColumns[] = {
    {"adCampaignId", "ad_campaign_id", Storage::Blob, ValueKind::Id},
    {"acknowledged", "acknowledged", Storage::Integer, ValueKind::Bool},
};
constexpr ColumnInfo kInboxCursorColumns[] = {
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"kind", "kind", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kInboxErrandColumns[] = {
    {"subjectId", "subject_id", Storage::Text, ValueKind::String},
    {"nextAttemptAt", "next_attempt_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kInboxItemColumns[] = {
    {"status", "status", Storage::Text, ValueKind::Enum},
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"platformItemId", "platform_item_id", Storage::Text, ValueKind::String},
    {"senderPlatformId", "sender_platform_id", Storage::Text, ValueKind::String},
    {"receivedAt", "received_at", Storage::Integer, ValueKind::DateTime},
    {"assignedToId", "assigned_to_id", Storage::Blob, ValueKind::Id},
    {"priority", "priority", Storage::Text, ValueKind::Enum},
    {"slaDeadline", "sla_deadline", Storage::Integer, ValueKind::DateTime},
    {"lastMessageAt", "last_message_at", Storage::Integer, ValueKind::DateTime},
    {"snoozedUntil", "snoozed_until", Storage::Integer, ValueKind::DateTime},
    {"postTargetId", "post_target_id", Storage::Blob, ValueKind::Id},
    {"slaDueAt", "sla_due_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kInboxMessageColumns[] = {
    {"inboxItemId", "inbox_item_id", Storage::Blob, ValueKind::Id},
    {"platformMessageId", "platform_message_id", Storage::Text, ValueKind::String},
    {"replyDraftId", "reply_draft_id", Storage::Blob, ValueKind::Id},
    {"occurredAt", "occurred_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kInboxNoteColumns[] = {
    {"inboxItemId", "inbox_item_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kMetricPartitionColumns[] = {
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"granularity", "granularity", Storage::Text, ValueKind::Enum},
    {"fromDate", "from_date", Storage::Text, ValueKind::Date},
};
constexpr ColumnInfo kMetricRollupColumns[] = {
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"platform", "platform", Storage::Text, ValueKind::Enum},
    {"date", "date", Storage::Text, ValueKind::Date},
    {"granularity", "granularity", Storage::Text, ValueKind::Enum},
};
constexpr ColumnInfo kNotificationColumns[] = {
    {"userId", "user_id", Storage::Blob, ValueKind::Id},
    {"isRead", "is_read", Storage::Integer, ValueKind::Bool},
};
constexpr ColumnInfo kOAuthFlowColumns[] = {
    {"stateToken", "state_token", Storage::Text, ValueKind::String},
    {"socialAccountId", "social_account_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kOAuthStateColumns[] = {
    {"stateToken", "state_token", Storage::Text, ValueKind::String},
    {"expiresAt", "expires_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kPanelLayoutColumns[] = {
    {"name", "name", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kPermissionGrantColumns[] = {
    {"userId", "user_id", Storage::Blob, ValueKind::Id},
    {"resource", "resource", Storage::Text, ValueKind::String},
    {"action", "action", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kPostColumns[] = {
    {"status", "status", Storage::Text, ValueKind::Enum},
    {"scheduledAt", "scheduled_at", Storage::Integer, ValueKind::DateTime},
    {"recurrenceParentId", "recurrence_parent_id", Storage::Blob, ValueKind::Id},
    {"campaignId", "campaign_id", Storage::Blob, ValueKind::Id},
    {"recurrenceAt", "recurrence_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kPostAssetColumns[] = {
    {"postId", "post_id", Storage::Blob, ValueKind::Id},
    {"assetId", "asset_id", Storage::Blob, ValueKind::Id},
    {"targetId", "target_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kPostEventColumns[] = {
    {"postId", "post_id", Storage::Blob, ValueKind::Id},
    {"targetId", "target_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kPostMetricColumns[] = {
    {"postTargetId", "post_target_id", Storage::Blob, ValueKind::Id},
    {"recordedAt", "recorded_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kPostTargetColumns[] = {
    {"postId", "post_id", Storage::Blob, ValueKind::Id},
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"platform", "platform", Storage::Text, ValueKind::Enum},
    {"status", "status", Storage::Text, ValueKind::Enum},
    {"platformPostId", "platform_post_id", Storage::Text, ValueKind::String},
    {"nextAttemptAt", "next_attempt_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kPublishingPauseColumns[] = {
    {"crisisEventId", "crisis_event_id", Storage::Blob, ValueKind::Id},
    {"endedAt", "ended_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kRecoveryGuidanceColumns[] = {
    {"platform", "platform", Storage::Text, ValueKind::Enum},
    {"issueType", "issue_type", Storage::Text, ValueKind::Enum},
};
constexpr ColumnInfo kReplyDraftColumns[] = {
    {"inboxItemId", "inbox_item_id", Storage::Blob, ValueKind::Id},
    {"status", "status", Storage::Text, ValueKind::Enum},
    {"reviewerId", "reviewer_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kReplyDraftAuditColumns[] = {
    {"draftId", "draft_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kReplyDraftEditColumns[] = {
    {"draftId", "draft_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kSavedReplyColumns[] = {
    {"name", "name", Storage::Text, ValueKind::String},
    {"rank", "rank", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kSavedViewColumns[] = {
    {"userId", "user_id", Storage::Blob, ValueKind::Id},
    {"panel", "panel", Storage::Text, ValueKind::String},
    {"name", "name", Storage::Text, ValueKind::String},
    {"isShared", "is_shared", Storage::Integer, ValueKind::Bool},
};
constexpr ColumnInfo kSessionColumns[] = {
    {"sessionToken", "session_token", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kSocialAccountColumns[] = {
    {"platform", "platform", Storage::Text, ValueKind::Enum},
    {"platformAccountId", "platform_account_id", Storage::Text, ValueKind::String},
    {"avatarBlobId", "avatar_blob_id", Storage::Text, ValueKind::String},
    {"status", "status", Storage::Text, ValueKind::Enum},
};
constexpr ColumnInfo kSuggestedReplyColumns[] = {
    {"inboxItemId", "inbox_item_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kTrackingLinkColumns[] = {
    {"slug", "slug", Storage::Text, ValueKind::String},
    {"postId", "post_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kUserColumns[] = {
    {"email", "email", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kUserPreferenceColumns[] = {
    {"userId", "user_id", Storage::Blob, ValueKind::Id},
    {"category", "category", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kVerificationTokenColumns[] = {
    {"token", "token", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kWebhookSubscriptionColumns[] = {
    {"accountId", "account_id", Storage::Blob, ValueKind::Id},
    {"nextAt", "next_at", Storage::Integer, ValueKind::DateTime},
};
constexpr ColumnInfo kWorkspaceColumns[] = {
    {"slug", "slug", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kWorkspaceFavoriteColumns[] = {
    {"userId", "user_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kWorkspaceInviteColumns[] = {
    {"email", "email", Storage::Text, ValueKind::String},
};
constexpr ColumnInfo kWorkspaceMemberColumns[] = {
    {"userId", "user_id", Storage::Blob, ValueKind::Id},
};
constexpr ColumnInfo kWorkspaceVisitColumns[] = {
    {"userId", "user_id", Storage::Blob, ValueKind::Id},
};

constexpr Binding kBindings[] = {
    {"AccountGroup", "rec_account_group", kAccountGroupColumns},
    {"AccountHealth", "rec_account_health", kAccountHealthColumns},
    {"AccountHealthEvent", "rec_account_health_event", kAccountHealthEventColumns},
    {"AccountMetric", "rec_account_metric", kAccountMetricColumns},
    {"AdAccount", "rec_ad_account", kAdAccountColumns},
    {"AdCampaign", "rec_ad_campaign", kAdCampaignColumns},
    {"AdSet", "rec_ad_set", kAdSetColumns},
    {"AllocatorDecision", "rec_allocator_decision", kAllocatorDecisionColumns},
    {"Approval", "rec_approval", kApprovalColumns},
    {"Asset", "rec_asset", kAssetColumns},
    {"AssetFile", "rec_asset_file", kAssetFileColumns},
    {"AssetFolder", "rec_asset_folder", kAssetFolderColumns},
    {"AssetTag", "rec_asset_tag", kAssetTagColumns},
    {"AssetTagAssignment", "rec_asset_tag_assignment", kAssetTagAssignmentColumns},
    {"AuditLog", "rec_audit_log", kAuditLogColumns},
    {"AutopilotConfig", "rec_autopilot_config", kAutopilotConfigColumns},
    {"AutopilotExecution", "rec_autopilot_execution", kAutopilotExecutionColumns},
    {"BrandAsset", "rec_brand_asset", kBrandAssetColumns},
    {"BrandGuardrail", "rec_brand_guardrail", kBrandGuardrailColumns},
    {"BrandProfile", "rec_brand_profile", kBrandProfileColumns},
    {"BrandVocabularyTerm", "rec_brand_vocabulary_term", kBrandVocabularyTermColumns},
    {"Campaign", "rec_campaign", kCampaignColumns},
    {"Conflict", "rec_conflict", kConflictColumns},
    {"ConnectLink", "rec_connect_link", kConnectLinkColumns},
    {"ContentRewrite", "rec_content_rewrite", kContentRewriteColumns},
    {"ContentTemplate", "rec_content_template", {}},
    {"Credential", "rec_credential", kCredentialColumns},
    {"CrisisAlertRule", "rec_crisis_alert_rule", {}},
    {"CrisisEntry", "rec_crisis_entry", kCrisisEntryColumns},
    {"CrisisEvent", "rec_crisis_event", kCrisisEventColumns},
    {"CrisisResponseTemplate", "rec_crisis_response_template", kCrisisResponseTemplateColumns},
    {"DailyBudgetMove", "rec_daily_budget_move", kDailyBudgetMoveColumns},
    {"EscalationEvent", "rec_escalation_event", kEscalationEventColumns},
    {"ExternalLogin", "rec_external_login", kExternalLoginColumns},
    {"GuardrailAlert", "rec_guardrail_alert", kGuardrailAlertColumns},
    {"InboxCursor", "rec_inbox_cursor", kInboxCursorColumns},
    {"InboxErrand", "rec_inbox_errand", kInboxErrandColumns},
    {"InboxItem", "rec_inbox_item", kInboxItemColumns},
    {"InboxMessage", "rec_inbox_message", kInboxMessageColumns},
    {"InboxNote", "rec_inbox_note", kInboxNoteColumns},
    {"InboxRoutingRule", "rec_inbox_routing_rule", {}},
    {"MetricPartition", "rec_metric_partition", kMetricPartitionColumns},
    {"MetricRollup", "rec_metric_rollup", kMetricRollupColumns},
    {"Notification", "rec_notification", kNotificationColumns},
    {"OAuthFlow", "rec_o_auth_flow", kOAuthFlowColumns},
    {"OAuthState", "rec_o_auth_state", kOAuthStateColumns},
    {"PanelLayout", "rec_panel_layout", kPanelLayoutColumns},
    {"PermissionGrant", "rec_permission_grant", kPermissionGrantColumns},
    {"Plan", "rec_plan", {}},
    {"PolicyRule", "rec_policy_rule", {}},
    {"Post", "rec_post", kPostColumns},
    {"PostAsset", "rec_post_asset", kPostAssetColumns},
    {"PostEvent", "rec_post_event", kPostEventColumns},
    {"PostMetric", "rec_post_metric", kPostMetricColumns},
    {"PostTarget", "rec_post_target", kPostTargetColumns},
    {"PublishingPause", "rec_publishing_pause", kPublishingPauseColumns},
    {"RecoveryGuidance", "rec_recovery_guidance", kRecoveryGuidanceColumns},
    {"ReplyDraft", "rec_reply_draft", kReplyDraftColumns},
    {"ReplyDraftAudit", "rec_reply_draft_audit", kReplyDraftAuditColumns},
    {"ReplyDraftEdit", "rec_reply_draft_edit", kReplyDraftEditColumns},
    {"SavedReply", "rec_saved_reply", kSavedReplyColumns},
    {"SavedView", "rec_saved_view", kSavedViewColumns},
    {"Session", "rec_session", kSessionColumns},
    {"SlaPolicy", "rec_sla_policy", {}},
    {"SocialAccount", "rec_social_account", kSocialAccountColumns},
    {"SuggestedReply", "rec_suggested_reply", kSuggestedReplyColumns},
    {"TrackingLink", "rec_tracking_link", kTrackingLinkColumns},
    {"User", "rec_user", kUserColumns},
    {"UserPreference", "rec_user_preference", kUserPreferenceColumns},
    {"VerificationToken", "rec_verification_token", kVerificationTokenColumns},
    {"WebhookSubscription", "rec_webhook_subscription", kWebhookSubscriptionColumns},
    {"Workspace", "rec_workspace", kWorkspaceColumns},
    {"WorkspaceFavorite", "rec_workspace_favorite", kWorkspaceFavoriteColumns},
    {"WorkspaceInvite", "rec_workspace_invite", kWorkspaceInviteColumns},
    {"WorkspaceMember", "rec_workspace_member", kWorkspaceMemberColumns},
    {"WorkspaceVisit", "rec_workspace_visit", kWorkspaceVisitColumns},
};

} // namespace

std::span<const Binding> bindings()
{
    return kBindings;
}

} // namespace campanile::api::tables
