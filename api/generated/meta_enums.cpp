// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the values and labels of every enum. Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api {

namespace {

constexpr std::string_view kAccountHealthEventTypeValues[] = {"score_changed", "status_changed", "sync_failed", "sync_recovered", "rate_limited", "rate_limit_cleared", "token_expiring", "token_expired", "token_refreshed", "permission_revoked", "disconnected", "reconnected"};
constexpr std::string_view kAccountHealthEventTypeLabels[] = {"Score changed", "Status changed", "Call failed", "Works again", "Asked to wait", "May go on", "Sign-in ends soon", "Sign-in ended", "Sign-in renewed", "Permission withdrawn", "Disconnected", "Connected again"};
constexpr std::string_view kAccountHealthStatusValues[] = {"healthy", "degraded", "critical", "disconnected", "unknown"};
constexpr std::string_view kAccountHealthStatusLabels[] = {"Healthy", "Degraded", "Critical", "Disconnected", "Unknown"};
constexpr std::string_view kAccountIssueTypeValues[] = {"token_expired", "token_expiring", "permission_denied", "rate_limited", "sync_failed", "api_error", "account_suspended", "account_disconnected", "network_error"};
constexpr std::string_view kAccountIssueTypeLabels[] = {"Sign-in ended", "Sign-in ends soon", "Permission missing", "Asked to wait", "Calls fail", "Network refuses", "Account stopped", "Disconnected", "Network not reachable"};
constexpr std::string_view kAccountKindValues[] = {"personal", "page", "business", "organization", "channel", "community"};
constexpr std::string_view kAccountKindLabels[] = {"Personal", "Page", "Business", "Organization", "Channel", "Community"};
constexpr std::string_view kAdPlatformValues[] = {"google_ads", "meta_ads", "linkedin_ads", "tiktok_ads", "twitter_ads", "pinterest_ads", "reddit_ads"};
constexpr std::string_view kAdPlatformLabels[] = {"Google Ads", "Meta Ads", "LinkedIn Ads", "TikTok Ads", "X Ads", "Pinterest Ads", "Reddit Ads"};
constexpr std::string_view kAdStatusValues[] = {"active", "paused", "ended", "removed", "error"};
constexpr std::string_view kAdStatusLabels[] = {"Active", "Paused", "Ended", "Removed", "Error"};
constexpr std::string_view kAllocatorAlertTypeValues[] = {"budget_cap_reached", "daily_change_limit", "single_change_limit", "roas_below_threshold", "cpa_above_threshold", "cooldown_active", "anomaly_detected", "approval_required", "emergency_stop", "sync_stale"};
constexpr std::string_view kAllocatorAlertTypeLabels[] = {"Budget cap reached", "Daily change limit", "Single change limit", "ROAS below threshold", "CPA above threshold", "Cooldown active", "Anomaly detected", "Approval required", "Emergency stop", "Sync stale"};
constexpr std::string_view kAllocatorDecisionOutcomeValues[] = {"executed", "pending_approval", "approved", "rejected", "blocked_by_guardrail", "failed", "rolled_back", "skipped"};
constexpr std::string_view kAllocatorDecisionOutcomeLabels[] = {"Executed", "Pending approval", "Approved", "Rejected", "Blocked by guardrail", "Failed", "Rolled back", "Skipped"};
constexpr std::string_view kAllocatorDecisionTypeValues[] = {"budget_increase", "budget_decrease", "reallocate", "pause", "resume", "no_action", "rollback", "emergency_stop"};
constexpr std::string_view kAllocatorDecisionTypeLabels[] = {"Budget increase", "Budget decrease", "Reallocate", "Pause", "Resume", "No action", "Rollback", "Emergency stop"};
constexpr std::string_view kApprovalStatusValues[] = {"pending", "approved", "rejected", "needs_revision", "expired"};
constexpr std::string_view kApprovalStatusLabels[] = {"Pending", "Approved", "Rejected", "Needs revision", "Expired"};
constexpr std::string_view kApprovalSubjectValues[] = {"post", "generated_content", "reply_draft", "allocator_execution", "campaign_brief", "blog_post", "agent_action"};
constexpr std::string_view kApprovalSubjectLabels[] = {"Post", "Generated content", "Reply draft", "Allocator execution", "Campaign brief", "Blog post", "Agent action"};
constexpr std::string_view kAutopilotExecutionStatusValues[] = {"proposed", "pending_approval", "executing", "executed", "failed", "rejected", "blocked", "rolled_back"};
constexpr std::string_view kAutopilotExecutionStatusLabels[] = {"Proposed", "Pending approval", "Executing", "Executed", "Failed", "Rejected", "Blocked", "Rolled back"};
constexpr std::string_view kAutopilotModeValues[] = {"recommend", "supervised", "autonomous"};
constexpr std::string_view kAutopilotModeLabels[] = {"Recommend", "Supervised", "Autonomous"};
constexpr std::string_view kBrandAssetTypeValues[] = {"logo", "font", "color_scheme", "image", "other"};
constexpr std::string_view kBrandAssetTypeLabels[] = {"Logo", "Font", "Color scheme", "Image", "Other"};
constexpr std::string_view kCampaignStatusValues[] = {"draft", "scheduled", "active", "paused", "completed"};
constexpr std::string_view kCampaignStatusLabels[] = {"Draft", "Scheduled", "Active", "Paused", "Completed"};
constexpr std::string_view kCampaignTypeValues[] = {"lead_generation", "brand_awareness", "product_launch", "email", "social_media", "custom"};
constexpr std::string_view kCampaignTypeLabels[] = {"Lead generation", "Brand awareness", "Product launch", "Email", "Social media", "Custom"};
constexpr std::string_view kConflictKindValues[] = {"overwritten", "merged", "alternative", "revived"};
constexpr std::string_view kConflictKindLabels[] = {"Overwritten", "Merged", "Alternative", "Revived"};
constexpr std::string_view kConflictResolutionValues[] = {"unresolved", "keep_mine", "keep_theirs", "merged"};
constexpr std::string_view kConflictResolutionLabels[] = {"Unresolved", "Keep mine", "Keep theirs", "Merged"};
constexpr std::string_view kContentPlatformValues[] = {"general", "instagram", "facebook", "twitter", "linkedin", "tiktok", "youtube", "pinterest", "threads", "reddit", "mastodon", "bluesky"};
constexpr std::string_view kContentPlatformLabels[] = {"General", "Instagram", "Facebook", "X", "LinkedIn", "TikTok", "YouTube", "Pinterest", "Threads", "Reddit", "Mastodon", "Bluesky"};
constexpr std::string_view kCredentialOwnerValues[] = {"social_account", "ad_account", "integration", "sender_account", "workspace", "user"};
constexpr std::string_view kCredentialOwnerLabels[] = {"Social account", "Ad account", "Integration", "Sender account", "Workspace", "User"};
constexpr std::string_view kCrisisEntryKindValues[] = {"detected", "grew", "calmed", "acknowledged", "escalated", "status_changed", "severity_changed", "note", "posts_paused", "posts_resumed", "template_used", "template_approved", "resolved", "reopened"};
constexpr std::string_view kCrisisEntryKindLabels[] = {"Detected", "Grew", "Calmed down", "Acknowledged", "Escalated", "Status changed", "Severity changed", "Note", "Posts paused", "Posts resumed", "Template used", "Template approved", "Resolved", "Reopened"};
constexpr std::string_view kCrisisEventStatusValues[] = {"detected", "acknowledged", "responding", "resolved", "false_positive"};
constexpr std::string_view kCrisisEventStatusLabels[] = {"Detected", "Acknowledged", "Responding", "Resolved", "False alarm"};
constexpr std::string_view kCrisisRuleTypeValues[] = {"mention_spike", "negative_sentiment_spike", "keyword", "influencer", "inbox_backlog"};
constexpr std::string_view kCrisisRuleTypeLabels[] = {"Many more messages than usual", "Share of negative messages", "Keyword", "Author with a large following", "Unanswered messages"};
constexpr std::string_view kCrisisSeverityValues[] = {"low", "medium", "high", "critical"};
constexpr std::string_view kCrisisSeverityLabels[] = {"Low", "Medium", "High", "Critical"};
constexpr std::string_view kDeliveryModeValues[] = {"automatic", "reminder"};
constexpr std::string_view kDeliveryModeLabels[] = {"Published by Campanile", "Published by hand, with a reminder"};
constexpr std::string_view kDraftAuditActionValues[] = {"created", "viewed", "edited", "approved", "rejected", "sent", "send_failed", "regenerated"};
constexpr std::string_view kDraftAuditActionLabels[] = {"Created", "Viewed", "Edited", "Approved", "Rejected", "Sent", "Send failed", "Regenerated"};
constexpr std::string_view kDraftEditTypeValues[] = {"minor", "tone", "content", "rewrite"};
constexpr std::string_view kDraftEditTypeLabels[] = {"Minor", "Tone", "Content", "Rewrite"};
constexpr std::string_view kEscalationEventTypeValues[] = {"escalated", "reassigned", "acknowledged", "de_escalated", "sla_warning", "sla_breached", "resolved"};
constexpr std::string_view kEscalationEventTypeLabels[] = {"Escalated", "Reassigned", "Acknowledged", "De escalated", "SLA warning", "SLA breached", "Resolved"};
constexpr std::string_view kEscalationStatusValues[] = {"none", "escalated", "acknowledged", "resolved"};
constexpr std::string_view kEscalationStatusLabels[] = {"None", "Escalated", "Acknowledged", "Resolved"};
constexpr std::string_view kEscalationTriggerValues[] = {"manual", "sla_breach", "priority", "sentiment", "keyword", "crisis", "rule"};
constexpr std::string_view kEscalationTriggerLabels[] = {"Manual", "SLA breach", "Priority", "Sentiment", "Keyword", "Crisis", "Rule"};
constexpr std::string_view kFileStateValues[] = {"missing", "downloading", "cached", "uploading", "uploaded", "error"};
constexpr std::string_view kFileStateLabels[] = {"Missing", "Downloading", "Cached", "Uploading", "Uploaded", "Error"};
constexpr std::string_view kGranularityValues[] = {"daily", "weekly", "monthly"};
constexpr std::string_view kGranularityLabels[] = {"Daily", "Weekly", "Monthly"};
constexpr std::string_view kGuardrailSeverityValues[] = {"info", "warning", "blocking"};
constexpr std::string_view kGuardrailSeverityLabels[] = {"Info", "Warning", "Blocking"};
constexpr std::string_view kGuardrailTypeValues[] = {"prohibited_topic", "required_disclosure", "claim", "tone", "legal", "format", "competitor_mention"};
constexpr std::string_view kGuardrailTypeLabels[] = {"Prohibited topic", "Required disclosure", "Claim", "Tone", "Legal", "Format", "Competitor mention"};
constexpr std::string_view kInboxItemStatusValues[] = {"new", "open", "pending", "replied", "resolved", "archived", "spam"};
constexpr std::string_view kInboxItemStatusLabels[] = {"New", "Open", "Pending", "Replied", "Resolved", "Archived", "Spam"};
constexpr std::string_view kInboxIntentValues[] = {"question", "complaint", "praise", "lead", "spam", "other"};
constexpr std::string_view kInboxIntentLabels[] = {"Question", "Complaint", "Praise", "Interest in buying", "Spam", "Other"};
constexpr std::string_view kInboxItemTypeValues[] = {"comment", "dm", "mention", "review"};
constexpr std::string_view kInboxItemTypeLabels[] = {"Comment", "Direct message", "Mention", "Review"};
constexpr std::string_view kInboxModerationValues[] = {"visible", "hiding", "hidden", "unhiding", "removing", "removed", "blocking", "blocked"};
constexpr std::string_view kInboxModerationLabels[] = {"Visible", "Being hidden", "Hidden", "Being shown again", "Being removed", "Removed", "Sender being blocked", "Sender blocked"};
constexpr std::string_view kInviteStatusValues[] = {"pending", "accepted", "declined", "expired", "revoked"};
constexpr std::string_view kInviteStatusLabels[] = {"Pending", "Accepted", "Declined", "Expired", "Revoked"};
constexpr std::string_view kIssueSeverityValues[] = {"info", "warning", "error", "critical"};
constexpr std::string_view kIssueSeverityLabels[] = {"Info", "Warning", "Error", "Critical"};
constexpr std::string_view kMediaKindValues[] = {"image", "video", "gif", "audio", "document"};
constexpr std::string_view kMediaKindLabels[] = {"Image", "Video", "GIF", "Audio", "Document"};
constexpr std::string_view kMessageDirectionValues[] = {"inbound", "outbound"};
constexpr std::string_view kMessageDirectionLabels[] = {"Inbound", "Outbound"};
constexpr std::string_view kNotificationLevelValues[] = {"info", "success", "warning", "error"};
constexpr std::string_view kNotificationLevelLabels[] = {"Info", "Success", "Warning", "Error"};
constexpr std::string_view kNotificationTopicValues[] = {"account_health", "anomaly", "inbox", "approval", "publishing", "sla", "crisis", "allocator", "mention", "assignment", "reminder", "system"};
constexpr std::string_view kNotificationTopicLabels[] = {"Account health", "Anomaly", "Inbox", "Approval", "Publishing", "SLA", "Crisis", "Allocator", "Mention", "Assignment", "Reminder", "System"};
constexpr std::string_view kOAuthFlowStatusValues[] = {"starting", "awaiting_browser", "exchanging", "succeeded", "failed", "expired", "cancelled"};
constexpr std::string_view kOAuthFlowStatusLabels[] = {"Starting", "Awaiting browser", "Exchanging", "Succeeded", "Failed", "Expired", "Cancelled"};
constexpr std::string_view kPauseAftermathValues[] = {"reschedule", "publish"};
constexpr std::string_view kPauseAftermathLabels[] = {"Keep back what missed its time", "Publish what missed its time"};
constexpr std::string_view kPlatformRoleValues[] = {"admin", "user", "guest"};
constexpr std::string_view kPlatformRoleLabels[] = {"Admin", "User", "Guest"};
constexpr std::string_view kPolicyCategoryValues[] = {"content", "legal", "disclosure", "copyright", "privacy", "brand_safety", "advertising", "platform_terms"};
constexpr std::string_view kPolicyCategoryLabels[] = {"Content", "Legal", "Disclosure", "Copyright", "Privacy", "Brand safety", "Advertising", "Platform terms"};
constexpr std::string_view kPolicyRuleTypeValues[] = {"keyword", "regex", "length", "media", "link", "hashtag_count", "mention_count", "disclosure", "ai"};
constexpr std::string_view kPolicyRuleTypeLabels[] = {"Keyword", "Regex", "Length", "Media", "Link", "Hashtag count", "Mention count", "Disclosure", "AI"};
constexpr std::string_view kPolicySeverityValues[] = {"info", "warning", "error", "critical"};
constexpr std::string_view kPolicySeverityLabels[] = {"Info", "Warning", "Error", "Critical"};
constexpr std::string_view kPostEventTypeValues[] = {"scheduled", "started", "media_uploaded", "sent", "accepted", "live", "unknown", "reconciled", "failed", "retry", "skipped", "cancelled", "first_comment", "reminded", "done_by_hand"};
constexpr std::string_view kPostEventTypeLabels[] = {"Scheduled", "Started", "Media uploaded", "Sent", "Accepted", "Live", "Unknown", "Reconciled", "Failed", "Retry", "Skipped", "Cancelled", "First comment", "Reminded", "Published by hand"};
constexpr std::string_view kPostKindValues[] = {"social", "blog", "video", "infographic", "email", "other"};
constexpr std::string_view kPostKindLabels[] = {"Social", "Blog", "Video", "Infographic", "Email", "Other"};
constexpr std::string_view kPostStatusValues[] = {"draft", "pending_approval", "approved", "scheduled", "publishing", "published", "partially_published", "failed", "cancelled", "archived"};
constexpr std::string_view kPostStatusLabels[] = {"Draft", "Pending approval", "Approved", "Scheduled", "Publishing", "Published", "Partially published", "Failed", "Cancelled", "Archived"};
constexpr std::string_view kPriorityValues[] = {"low", "medium", "high", "urgent"};
constexpr std::string_view kPriorityLabels[] = {"Low", "Medium", "High", "Urgent"};
constexpr std::string_view kPublishStatusValues[] = {"pending", "scheduled", "publishing", "unconfirmed", "awaiting_person", "published", "failed", "skipped", "cancelled"};
constexpr std::string_view kPublishStatusLabels[] = {"Pending", "Scheduled", "Publishing", "Sent, not confirmed", "Waiting for you", "Published", "Failed", "Skipped", "Cancelled"};
constexpr std::string_view kRecommendationTypeValues[] = {"budget_increase", "budget_decrease", "reallocate", "pause", "resume"};
constexpr std::string_view kRecommendationTypeLabels[] = {"Budget increase", "Budget decrease", "Reallocate", "Pause", "Resume"};
constexpr std::string_view kRelayDraftStatusValues[] = {"pending", "approved", "rejected", "sending", "sent", "failed"};
constexpr std::string_view kRelayDraftStatusLabels[] = {"Pending", "Approved", "Rejected", "Sending", "Sent", "Failed"};
constexpr std::string_view kReplyDraftOriginValues[] = {"ai", "human"};
constexpr std::string_view kReplyDraftOriginLabels[] = {"AI", "Human"};
constexpr std::string_view kRewriteStatusValues[] = {"pending", "processing", "completed", "failed", "accepted", "discarded"};
constexpr std::string_view kRewriteStatusLabels[] = {"Pending", "Processing", "Completed", "Failed", "Accepted", "Discarded"};
constexpr std::string_view kSendStatusValues[] = {"draft", "queued", "sending", "sent", "unconfirmed", "stopped", "failed"};
constexpr std::string_view kSendStatusLabels[] = {"Draft", "Queued", "Sending", "Sent", "Sent, not confirmed", "Stopped", "Failed"};
constexpr std::string_view kSentimentValues[] = {"positive", "neutral", "negative"};
constexpr std::string_view kSentimentLabels[] = {"Positive", "Neutral", "Negative"};
constexpr std::string_view kSeverityValues[] = {"info", "warning", "critical"};
constexpr std::string_view kSeverityLabels[] = {"Info", "Warning", "Critical"};
constexpr std::string_view kSocialAccountStatusValues[] = {"pending", "connected", "needs_reauth", "error", "disabled", "disconnected"};
constexpr std::string_view kSocialAccountStatusLabels[] = {"Pending", "Connected", "Needs sign-in", "Error", "Disabled", "Disconnected"};
constexpr std::string_view kSocialPlatformValues[] = {"instagram", "facebook", "twitter", "linkedin", "tiktok", "youtube", "pinterest", "threads", "reddit", "mastodon", "bluesky"};
constexpr std::string_view kSocialPlatformLabels[] = {"Instagram", "Facebook", "X", "LinkedIn", "TikTok", "YouTube", "Pinterest", "Threads", "Reddit", "Mastodon", "Bluesky"};
constexpr std::string_view kUserPreferenceInterfaceModeValues[] = {"simple", "advanced"};
constexpr std::string_view kUserPreferenceInterfaceModeLabels[] = {"Simple", "Advanced"};
constexpr std::string_view kUserStatusValues[] = {"active", "disabled"};
constexpr std::string_view kUserStatusLabels[] = {"Active", "Disabled"};
constexpr std::string_view kVocabularyTypeValues[] = {"preferred", "banned", "replace", "acronym"};
constexpr std::string_view kVocabularyTypeLabels[] = {"Preferred", "Banned", "Replace", "Acronym"};
constexpr std::string_view kWorkspaceRoleValues[] = {"owner", "admin", "manager", "editor", "viewer"};
constexpr std::string_view kWorkspaceRoleLabels[] = {"Owner", "Admin", "Manager", "Editor", "Viewer"};
constexpr std::string_view kWorkspaceTierValues[] = {"free", "starter", "professional", "enterprise"};
constexpr std::string_view kWorkspaceTierLabels[] = {"Free", "Starter", "Professional", "Enterprise"};

constexpr EnumInfo kEnums[] = {
    {.name = "AccountHealthEventType", .values = kAccountHealthEventTypeValues, .labels = kAccountHealthEventTypeLabels},
    {.name = "AccountHealthStatus", .values = kAccountHealthStatusValues, .labels = kAccountHealthStatusLabels},
    {.name = "AccountIssueType", .values = kAccountIssueTypeValues, .labels = kAccountIssueTypeLabels},
    {.name = "AccountKind", .values = kAccountKindValues, .labels = kAccountKindLabels},
    {.name = "AdPlatform", .values = kAdPlatformValues, .labels = kAdPlatformLabels},
    {.name = "AdStatus", .values = kAdStatusValues, .labels = kAdStatusLabels},
    {.name = "AllocatorAlertType", .values = kAllocatorAlertTypeValues, .labels = kAllocatorAlertTypeLabels},
    {.name = "AllocatorDecisionOutcome", .values = kAllocatorDecisionOutcomeValues, .labels = kAllocatorDecisionOutcomeLabels},
    {.name = "AllocatorDecisionType", .values = kAllocatorDecisionTypeValues, .labels = kAllocatorDecisionTypeLabels},
    {.name = "ApprovalStatus", .values = kApprovalStatusValues, .labels = kApprovalStatusLabels},
    {.name = "ApprovalSubject", .values = kApprovalSubjectValues, .labels = kApprovalSubjectLabels},
    {.name = "AutopilotExecutionStatus", .values = kAutopilotExecutionStatusValues, .labels = kAutopilotExecutionStatusLabels},
    {.name = "AutopilotMode", .values = kAutopilotModeValues, .labels = kAutopilotModeLabels},
    {.name = "BrandAssetType", .values = kBrandAssetTypeValues, .labels = kBrandAssetTypeLabels},
    {.name = "CampaignStatus", .values = kCampaignStatusValues, .labels = kCampaignStatusLabels},
    {.name = "CampaignType", .values = kCampaignTypeValues, .labels = kCampaignTypeLabels},
    {.name = "ConflictKind", .values = kConflictKindValues, .labels = kConflictKindLabels},
    {.name = "ConflictResolution", .values = kConflictResolutionValues, .labels = kConflictResolutionLabels},
    {.name = "ContentPlatform", .values = kContentPlatformValues, .labels = kContentPlatformLabels},
    {.name = "CredentialOwner", .values = kCredentialOwnerValues, .labels = kCredentialOwnerLabels},
    {.name = "CrisisEntryKind", .values = kCrisisEntryKindValues, .labels = kCrisisEntryKindLabels},
    {.name = "CrisisEventStatus", .values = kCrisisEventStatusValues, .labels = kCrisisEventStatusLabels},
    {.name = "CrisisRuleType", .values = kCrisisRuleTypeValues, .labels = kCrisisRuleTypeLabels},
    {.name = "CrisisSeverity", .values = kCrisisSeverityValues, .labels = kCrisisSeverityLabels},
    {.name = "DeliveryMode", .values = kDeliveryModeValues, .labels = kDeliveryModeLabels},
    {.name = "DraftAuditAction", .values = kDraftAuditActionValues, .labels = kDraftAuditActionLabels},
    {.name = "DraftEditType", .values = kDraftEditTypeValues, .labels = kDraftEditTypeLabels},
    {.name = "EscalationEventType", .values = kEscalationEventTypeValues, .labels = kEscalationEventTypeLabels},
    {.name = "EscalationStatus", .values = kEscalationStatusValues, .labels = kEscalationStatusLabels},
    {.name = "EscalationTrigger", .values = kEscalationTriggerValues, .labels = kEscalationTriggerLabels},
    {.name = "FileState", .values = kFileStateValues, .labels = kFileStateLabels},
    {.name = "Granularity", .values = kGranularityValues, .labels = kGranularityLabels},
    {.name = "GuardrailSeverity", .values = kGuardrailSeverityValues, .labels = kGuardrailSeverityLabels},
    {.name = "GuardrailType", .values = kGuardrailTypeValues, .labels = kGuardrailTypeLabels},
    {.name = "InboxItemStatus", .values = kInboxItemStatusValues, .labels = kInboxItemStatusLabels},
    {.name = "InboxIntent", .values = kInboxIntentValues, .labels = kInboxIntentLabels},
    {.name = "InboxItemType", .values = kInboxItemTypeValues, .labels = kInboxItemTypeLabels},
    {.name = "InboxModeration", .values = kInboxModerationValues, .labels = kInboxModerationLabels},
    {.name = "InviteStatus", .values = kInviteStatusValues, .labels = kInviteStatusLabels},
    {.name = "IssueSeverity", .values = kIssueSeverityValues, .labels = kIssueSeverityLabels},
    {.name = "MediaKind", .values = kMediaKindValues, .labels = kMediaKindLabels},
    {.name = "MessageDirection", .values = kMessageDirectionValues, .labels = kMessageDirectionLabels},
    {.name = "NotificationLevel", .values = kNotificationLevelValues, .labels = kNotificationLevelLabels},
    {.name = "NotificationTopic", .values = kNotificationTopicValues, .labels = kNotificationTopicLabels},
    {.name = "OAuthFlowStatus", .values = kOAuthFlowStatusValues, .labels = kOAuthFlowStatusLabels},
    {.name = "PauseAftermath", .values = kPauseAftermathValues, .labels = kPauseAftermathLabels},
    {.name = "PlatformRole", .values = kPlatformRoleValues, .labels = kPlatformRoleLabels},
    {.name = "PolicyCategory", .values = kPolicyCategoryValues, .labels = kPolicyCategoryLabels},
    {.name = "PolicyRuleType", .values = kPolicyRuleTypeValues, .labels = kPolicyRuleTypeLabels},
    {.name = "PolicySeverity", .values = kPolicySeverityValues, .labels = kPolicySeverityLabels},
    {.name = "PostEventType", .values = kPostEventTypeValues, .labels = kPostEventTypeLabels},
    {.name = "PostKind", .values = kPostKindValues, .labels = kPostKindLabels},
    {.name = "PostStatus", .values = kPostStatusValues, .labels = kPostStatusLabels},
    {.name = "Priority", .values = kPriorityValues, .labels = kPriorityLabels},
    {.name = "PublishStatus", .values = kPublishStatusValues, .labels = kPublishStatusLabels},
    {.name = "RecommendationType", .values = kRecommendationTypeValues, .labels = kRecommendationTypeLabels},
    {.name = "RelayDraftStatus", .values = kRelayDraftStatusValues, .labels = kRelayDraftStatusLabels},
    {.name = "ReplyDraftOrigin", .values = kReplyDraftOriginValues, .labels = kReplyDraftOriginLabels},
    {.name = "RewriteStatus", .values = kRewriteStatusValues, .labels = kRewriteStatusLabels},
    {.name = "SendStatus", .values = kSendStatusValues, .labels = kSendStatusLabels},
    {.name = "Sentiment", .values = kSentimentValues, .labels = kSentimentLabels},
    {.name = "Severity", .values = kSeverityValues, .labels = kSeverityLabels},
    {.name = "SocialAccountStatus", .values = kSocialAccountStatusValues, .labels = kSocialAccountStatusLabels},
    {.name = "SocialPlatform", .values = kSocialPlatformValues, .labels = kSocialPlatformLabels},
    {.name = "UserPreferenceInterfaceMode", .values = kUserPreferenceInterfaceModeValues, .labels = kUserPreferenceInterfaceModeLabels},
    {.name = "UserStatus", .values = kUserStatusValues, .labels = kUserStatusLabels},
    {.name = "VocabularyType", .values = kVocabularyTypeValues, .labels = kVocabularyTypeLabels},
    {.name = "WorkspaceRole", .values = kWorkspaceRoleValues, .labels = kWorkspaceRoleLabels},
    {.name = "WorkspaceTier", .values = kWorkspaceTierValues, .labels = kWorkspaceTierLabels},
};

constexpr tables::NamedIndex kEnumIndex[] = {
    {"AccountHealthEventType", 0},
    {"AccountHealthStatus", 1},
    {"AccountIssueType", 2},
    {"AccountKind", 3},
    {"AdPlatform", 4},
    {"AdStatus", 5},
    {"AllocatorAlertType", 6},
    {"AllocatorDecisionOutcome", 7},
    {"AllocatorDecisionType", 8},
    {"ApprovalStatus", 9},
    {"ApprovalSubject", 10},
    {"AutopilotExecutionStatus", 11},
    {"AutopilotMode", 12},
    {"BrandAssetType", 13},
    {"CampaignStatus", 14},
    {"CampaignType", 15},
    {"ConflictKind", 16},
    {"ConflictResolution", 17},
    {"ContentPlatform", 18},
    {"CredentialOwner", 19},
    {"CrisisEntryKind", 20},
    {"CrisisEventStatus", 21},
    {"CrisisRuleType", 22},
    {"CrisisSeverity", 23},
    {"DeliveryMode", 24},
    {"DraftAuditAction", 25},
    {"DraftEditType", 26},
    {"EscalationEventType", 27},
    {"EscalationStatus", 28},
    {"EscalationTrigger", 29},
    {"FileState", 30},
    {"Granularity", 31},
    {"GuardrailSeverity", 32},
    {"GuardrailType", 33},
    {"InboxIntent", 35},
    {"InboxItemStatus", 34},
    {"InboxItemType", 36},
    {"InboxModeration", 37},
    {"InviteStatus", 38},
    {"IssueSeverity", 39},
    {"MediaKind", 40},
    {"MessageDirection", 41},
    {"NotificationLevel", 42},
    {"NotificationTopic", 43},
    {"OAuthFlowStatus", 44},
    {"PauseAftermath", 45},
    {"PlatformRole", 46},
    {"PolicyCategory", 47},
    {"PolicyRuleType", 48},
    {"PolicySeverity", 49},
    {"PostEventType", 50},
    {"PostKind", 51},
    {"PostStatus", 52},
    {"Priority", 53},
    {"PublishStatus", 54},
    {"RecommendationType", 55},
    {"RelayDraftStatus", 56},
    {"ReplyDraftOrigin", 57},
    {"RewriteStatus", 58},
    {"SendStatus", 59},
    {"Sentiment", 60},
    {"Severity", 61},
    {"SocialAccountStatus", 62},
    {"SocialPlatform", 63},
    {"UserPreferenceInterfaceMode", 64},
    {"UserStatus", 65},
    {"VocabularyType", 66},
    {"WorkspaceRole", 67},
    {"WorkspaceTier", 68},
};

} // namespace

std::span<const EnumInfo> enums()
{
    return kEnums;
}

const EnumInfo *findEnum(std::string_view name)
{
    const int at = tables::find(kEnumIndex, name);
    return at < 0 ? nullptr : &kEnums[at];
}

} // namespace campanile::api
