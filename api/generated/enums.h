// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: enums that keep values which this version does not know. Change the schema, not this file.
#pragma once

#include "api/wireenum.h"

namespace campanile::api {

struct AccountHealthEventTypeTraits {
    enum Value : unsigned char {ScoreChanged, StatusChanged, SyncFailed, SyncRecovered, RateLimited, RateLimitCleared, TokenExpiring, TokenExpired, TokenRefreshed, PermissionRevoked, Disconnected, Reconnected, Unrecognized};
    static constexpr std::string_view name = "AccountHealthEventType";
    static const EnumInfo &info();
};
using AccountHealthEventType = WireEnum<AccountHealthEventTypeTraits>;

struct AccountHealthStatusTraits {
    enum Value : unsigned char {Healthy, Degraded, Critical, Disconnected, Unknown, Unrecognized};
    static constexpr std::string_view name = "AccountHealthStatus";
    static const EnumInfo &info();
};
using AccountHealthStatus = WireEnum<AccountHealthStatusTraits>;

struct AccountIssueTypeTraits {
    enum Value : unsigned char {TokenExpired, TokenExpiring, PermissionDenied, RateLimited, SyncFailed, ApiError, AccountSuspended, AccountDisconnected, NetworkError, Unrecognized};
    static constexpr std::string_view name = "AccountIssueType";
    static const EnumInfo &info();
};
using AccountIssueType = WireEnum<AccountIssueTypeTraits>;

struct AccountKindTraits {
    enum Value : unsigned char {Personal, Page, Business, Organization, Channel, Community, Unrecognized};
    static constexpr std::string_view name = "AccountKind";
    static const EnumInfo &info();
};
using AccountKind = WireEnum<AccountKindTraits>;

struct AdPlatformTraits {
    enum Value : unsigned char {GoogleAds, MetaAds, LinkedinAds, TiktokAds, TwitterAds, PinterestAds, RedditAds, Unrecognized};
    static constexpr std::string_view name = "AdPlatform";
    static const EnumInfo &info();
};
using AdPlatform = WireEnum<AdPlatformTraits>;

struct AdStatusTraits {
    enum Value : unsigned char {Active, Paused, Ended, Removed, Error, Unrecognized};
    static constexpr std::string_view name = "AdStatus";
    static const EnumInfo &info();
};
using AdStatus = WireEnum<AdStatusTraits>;

struct AllocatorAlertTypeTraits {
    enum Value : unsigned char {BudgetCapReached, DailyChangeLimit, SingleChangeLimit, RoasBelowThreshold, CpaAboveThreshold, CooldownActive, AnomalyDetected, ApprovalRequired, EmergencyStop, SyncStale, Unrecognized};
    static constexpr std::string_view name = "AllocatorAlertType";
    static const EnumInfo &info();
};
using AllocatorAlertType = WireEnum<AllocatorAlertTypeTraits>;

struct AllocatorDecisionOutcomeTraits {
    enum Value : unsigned char {Executed, PendingApproval, Approved, Rejected, BlockedByGuardrail, Failed, RolledBack, Skipped, Unrecognized};
    static constexpr std::string_view name = "AllocatorDecisionOutcome";
    static const EnumInfo &info();
};
using AllocatorDecisionOutcome = WireEnum<AllocatorDecisionOutcomeTraits>;

struct AllocatorDecisionTypeTraits {
    enum Value : unsigned char {BudgetIncrease, BudgetDecrease, Reallocate, Pause, Resume, NoAction, Rollback, EmergencyStop, Unrecognized};
    static constexpr std::string_view name = "AllocatorDecisionType";
    static const EnumInfo &info();
};
using AllocatorDecisionType = WireEnum<AllocatorDecisionTypeTraits>;

struct ApprovalStatusTraits {
    enum Value : unsigned char {Pending, Approved, Rejected, NeedsRevision, Expired, Unrecognized};
    static constexpr std::string_view name = "ApprovalStatus";
    static const EnumInfo &info();
};
using ApprovalStatus = WireEnum<ApprovalStatusTraits>;

struct ApprovalSubjectTraits {
    enum Value : unsigned char {Post, GeneratedContent, ReplyDraft, AllocatorExecution, CampaignBrief, BlogPost, AgentAction, Unrecognized};
    static constexpr std::string_view name = "ApprovalSubject";
    static const EnumInfo &info();
};
using ApprovalSubject = WireEnum<ApprovalSubjectTraits>;

struct AutopilotExecutionStatusTraits {
    enum Value : unsigned char {Proposed, PendingApproval, Executing, Executed, Failed, Rejected, Blocked, RolledBack, Unrecognized};
    static constexpr std::string_view name = "AutopilotExecutionStatus";
    static const EnumInfo &info();
};
using AutopilotExecutionStatus = WireEnum<AutopilotExecutionStatusTraits>;

struct AutopilotModeTraits {
    enum Value : unsigned char {Recommend, Supervised, Autonomous, Unrecognized};
    static constexpr std::string_view name = "AutopilotMode";
    static const EnumInfo &info();
};
using AutopilotMode = WireEnum<AutopilotModeTraits>;

struct BrandAssetTypeTraits {
    enum Value : unsigned char {Logo, Font, ColorScheme, Image, Other, Unrecognized};
    static constexpr std::string_view name = "BrandAssetType";
    static const EnumInfo &info();
};
using BrandAssetType = WireEnum<BrandAssetTypeTraits>;

struct CampaignStatusTraits {
    enum Value : unsigned char {Draft, Scheduled, Active, Paused, Completed, Unrecognized};
    static constexpr std::string_view name = "CampaignStatus";
    static const EnumInfo &info();
};
using CampaignStatus = WireEnum<CampaignStatusTraits>;

struct CampaignTypeTraits {
    enum Value : unsigned char {LeadGeneration, BrandAwareness, ProductLaunch, Email, SocialMedia, Custom, Unrecognized};
    static constexpr std::string_view name = "CampaignType";
    static const EnumInfo &info();
};
using CampaignType = WireEnum<CampaignTypeTraits>;

struct ConflictKindTraits {
    enum Value : unsigned char {Overwritten, Merged, Alternative, Revived, Unrecognized};
    static constexpr std::string_view name = "ConflictKind";
    static const EnumInfo &info();
};
using ConflictKind = WireEnum<ConflictKindTraits>;

struct ConflictResolutionTraits {
    enum Value : unsigned char {Unresolved, KeepMine, KeepTheirs, Merged, Unrecognized};
    static constexpr std::string_view name = "ConflictResolution";
    static const EnumInfo &info();
};
using ConflictResolution = WireEnum<ConflictResolutionTraits>;

struct ContentPlatformTraits {
    enum Value : unsigned char {General, Instagram, Facebook, Twitter, Linkedin, Tiktok, Youtube, Pinterest, Threads, Reddit, Mastodon, Bluesky, Unrecognized};
    static constexpr std::string_view name = "ContentPlatform";
    static const EnumInfo &info();
};
using ContentPlatform = WireEnum<ContentPlatformTraits>;

struct CredentialOwnerTraits {
    enum Value : unsigned char {SocialAccount, AdAccount, Integration, SenderAccount, Workspace, User, Unrecognized};
    static constexpr std::string_view name = "CredentialOwner";
    static const EnumInfo &info();
};
using CredentialOwner = WireEnum<CredentialOwnerTraits>;

struct CrisisEntryKindTraits {
    enum Value : unsigned char {Detected, Grew, Calmed, Acknowledged, Escalated, StatusChanged, SeverityChanged, Note, PostsPaused, PostsResumed, TemplateUsed, TemplateApproved, Resolved, Reopened, Unrecognized};
    static constexpr std::string_view name = "CrisisEntryKind";
    static const EnumInfo &info();
};
using CrisisEntryKind = WireEnum<CrisisEntryKindTraits>;

struct CrisisEventStatusTraits {
    enum Value : unsigned char {Detected, Acknowledged, Responding, Resolved, FalsePositive, Unrecognized};
    static constexpr std::string_view name = "CrisisEventStatus";
    static const EnumInfo &info();
};
using CrisisEventStatus = WireEnum<CrisisEventStatusTraits>;

struct CrisisRuleTypeTraits {
    enum Value : unsigned char {MentionSpike, NegativeSentimentSpike, Keyword, Influencer, InboxBacklog, Unrecognized};
    static constexpr std::string_view name = "CrisisRuleType";
    static const EnumInfo &info();
};
using CrisisRuleType = WireEnum<CrisisRuleTypeTraits>;

struct CrisisSeverityTraits {
    enum Value : unsigned char {Low, Medium, High, Critical, Unrecognized};
    static constexpr std::string_view name = "CrisisSeverity";
    static const EnumInfo &info();
};
using CrisisSeverity = WireEnum<CrisisSeverityTraits>;

struct DeliveryModeTraits {
    enum Value : unsigned char {Automatic, Reminder, Unrecognized};
    static constexpr std::string_view name = "DeliveryMode";
    static const EnumInfo &info();
};
using DeliveryMode = WireEnum<DeliveryModeTraits>;

struct DraftAuditActionTraits {
    enum Value : unsigned char {Created, Viewed, Edited, Approved, Rejected, Sent, SendFailed, Regenerated, Unrecognized};
    static constexpr std::string_view name = "DraftAuditAction";
    static const EnumInfo &info();
};
using DraftAuditAction = WireEnum<DraftAuditActionTraits>;

struct DraftEditTypeTraits {
    enum Value : unsigned char {Minor, Tone, Content, Rewrite, Unrecognized};
    static constexpr std::string_view name = "DraftEditType";
    static const EnumInfo &info();
};
using DraftEditType = WireEnum<DraftEditTypeTraits>;

struct EscalationEventTypeTraits {
    enum Value : unsigned char {Escalated, Reassigned, Acknowledged, DeEscalated, SlaWarning, SlaBreached, Resolved, Unrecognized};
    static constexpr std::string_view name = "EscalationEventType";
    static const EnumInfo &info();
};
using EscalationEventType = WireEnum<EscalationEventTypeTraits>;

struct EscalationStatusTraits {
    enum Value : unsigned char {None, Escalated, Acknowledged, Resolved, Unrecognized};
    static constexpr std::string_view name = "EscalationStatus";
    static const EnumInfo &info();
};
using EscalationStatus = WireEnum<EscalationStatusTraits>;

struct EscalationTriggerTraits {
    enum Value : unsigned char {Manual, SlaBreach, Priority, Sentiment, Keyword, Crisis, Rule, Unrecognized};
    static constexpr std::string_view name = "EscalationTrigger";
    static const EnumInfo &info();
};
using EscalationTrigger = WireEnum<EscalationTriggerTraits>;

struct FileStateTraits {
    enum Value : unsigned char {Missing, Downloading, Cached, Uploading, Uploaded, Error, Unrecognized};
    static constexpr std::string_view name = "FileState";
    static const EnumInfo &info();
};
using FileState = WireEnum<FileStateTraits>;

struct GranularityTraits {
    enum Value : unsigned char {Daily, Weekly, Monthly, Unrecognized};
    static constexpr std::string_view name = "Granularity";
    static const EnumInfo &info();
};
using Granularity = WireEnum<GranularityTraits>;

struct GuardrailSeverityTraits {
    enum Value : unsigned char {Info, Warning, Blocking, Unrecognized};
    static constexpr std::string_view name = "GuardrailSeverity";
    static const EnumInfo &info();
};
using GuardrailSeverity = WireEnum<GuardrailSeverityTraits>;

struct GuardrailTypeTraits {
    enum Value : unsigned char {ProhibitedTopic, RequiredDisclosure, Claim, Tone, Legal, Format, CompetitorMention, Unrecognized};
    static constexpr std::string_view name = "GuardrailType";
    static const EnumInfo &info();
};
using GuardrailType = WireEnum<GuardrailTypeTraits>;

struct InboxItemStatusTraits {
    enum Value : unsigned char {New, Open, Pending, Replied, Resolved, Archived, Spam, Unrecognized};
    static constexpr std::string_view name = "InboxItemStatus";
    static const EnumInfo &info();
};
using InboxItemStatus = WireEnum<InboxItemStatusTraits>;

struct InboxIntentTraits {
    enum Value : unsigned char {Question, Complaint, Praise, Lead, Spam, Other, Unrecognized};
    static constexpr std::string_view name = "InboxIntent";
    static const EnumInfo &info();
};
using InboxIntent = WireEnum<InboxIntentTraits>;

struct InboxItemTypeTraits {
    enum Value : unsigned char {Comment, Dm, Mention, Review, Unrecognized};
    static constexpr std::string_view name = "InboxItemType";
    static const EnumInfo &info();
};
using InboxItemType = WireEnum<InboxItemTypeTraits>;

struct InboxModerationTraits {
    enum Value : unsigned char {Visible, Hiding, Hidden, Unhiding, Removing, Removed, Blocking, Blocked, Unrecognized};
    static constexpr std::string_view name = "InboxModeration";
    static const EnumInfo &info();
};
using InboxModeration = WireEnum<InboxModerationTraits>;

struct InviteStatusTraits {
    enum Value : unsigned char {Pending, Accepted, Declined, Expired, Revoked, Unrecognized};
    static constexpr std::string_view name = "InviteStatus";
    static const EnumInfo &info();
};
using InviteStatus = WireEnum<InviteStatusTraits>;

struct IssueSeverityTraits {
    enum Value : unsigned char {Info, Warning, Error, Critical, Unrecognized};
    static constexpr std::string_view name = "IssueSeverity";
    static const EnumInfo &info();
};
using IssueSeverity = WireEnum<IssueSeverityTraits>;

struct MediaKindTraits {
    enum Value : unsigned char {Image, Video, Gif, Audio, Document, Unrecognized};
    static constexpr std::string_view name = "MediaKind";
    static const EnumInfo &info();
};
using MediaKind = WireEnum<MediaKindTraits>;

struct MessageDirectionTraits {
    enum Value : unsigned char {Inbound, Outbound, Unrecognized};
    static constexpr std::string_view name = "MessageDirection";
    static const EnumInfo &info();
};
using MessageDirection = WireEnum<MessageDirectionTraits>;

struct NotificationLevelTraits {
    enum Value : unsigned char {Info, Success, Warning, Error, Unrecognized};
    static constexpr std::string_view name = "NotificationLevel";
    static const EnumInfo &info();
};
using NotificationLevel = WireEnum<NotificationLevelTraits>;

struct NotificationTopicTraits {
    enum Value : unsigned char {AccountHealth, Anomaly, Inbox, Approval, Publishing, Sla, Crisis, Allocator, Mention, Assignment, Reminder, System, Unrecognized};
    static constexpr std::string_view name = "NotificationTopic";
    static const EnumInfo &info();
};
using NotificationTopic = WireEnum<NotificationTopicTraits>;

struct OAuthFlowStatusTraits {
    enum Value : unsigned char {Starting, AwaitingBrowser, Exchanging, Succeeded, Failed, Expired, Cancelled, Unrecognized};
    static constexpr std::string_view name = "OAuthFlowStatus";
    static const EnumInfo &info();
};
using OAuthFlowStatus = WireEnum<OAuthFlowStatusTraits>;

struct PauseAftermathTraits {
    enum Value : unsigned char {Reschedule, Publish, Unrecognized};
    static constexpr std::string_view name = "PauseAftermath";
    static const EnumInfo &info();
};
using PauseAftermath = WireEnum<PauseAftermathTraits>;

struct PlatformRoleTraits {
    enum Value : unsigned char {Admin, User, Guest, Unrecognized};
    static constexpr std::string_view name = "PlatformRole";
    static const EnumInfo &info();
};
using PlatformRole = WireEnum<PlatformRoleTraits>;

struct PolicyCategoryTraits {
    enum Value : unsigned char {Content, Legal, Disclosure, Copyright, Privacy, BrandSafety, Advertising, PlatformTerms, Unrecognized};
    static constexpr std::string_view name = "PolicyCategory";
    static const EnumInfo &info();
};
using PolicyCategory = WireEnum<PolicyCategoryTraits>;

struct PolicyRuleTypeTraits {
    enum Value : unsigned char {Keyword, Regex, Length, Media, Link, HashtagCount, MentionCount, Disclosure, Ai, Unrecognized};
    static constexpr std::string_view name = "PolicyRuleType";
    static const EnumInfo &info();
};
using PolicyRuleType = WireEnum<PolicyRuleTypeTraits>;

struct PolicySeverityTraits {
    enum Value : unsigned char {Info, Warning, Error, Critical, Unrecognized};
    static constexpr std::string_view name = "PolicySeverity";
    static const EnumInfo &info();
};
using PolicySeverity = WireEnum<PolicySeverityTraits>;

struct PostEventTypeTraits {
    enum Value : unsigned char {Scheduled, Started, MediaUploaded, Sent, Accepted, Live, Unknown, Reconciled, Failed, Retry, Skipped, Cancelled, FirstComment, Reminded, DoneByHand, Unrecognized};
    static constexpr std::string_view name = "PostEventType";
    static const EnumInfo &info();
};
using PostEventType = WireEnum<PostEventTypeTraits>;

struct PostKindTraits {
    enum Value : unsigned char {Social, Blog, Video, Infographic, Email, Other, Unrecognized};
    static constexpr std::string_view name = "PostKind";
    static const EnumInfo &info();
};
using PostKind = WireEnum<PostKindTraits>;

struct PostStatusTraits {
    enum Value : unsigned char {Draft, PendingApproval, Approved, Scheduled, Publishing, Published, PartiallyPublished, Failed, Cancelled, Archived, Unrecognized};
    static constexpr std::string_view name = "PostStatus";
    static const EnumInfo &info();
};
using PostStatus = WireEnum<PostStatusTraits>;

struct PriorityTraits {
    enum Value : unsigned char {Low, Medium, High, Urgent, Unrecognized};
    static constexpr std::string_view name = "Priority";
    static const EnumInfo &info();
};
using Priority = WireEnum<PriorityTraits>;

struct PublishStatusTraits {
    enum Value : unsigned char {Pending, Scheduled, Publishing, Unconfirmed, AwaitingPerson, Published, Failed, Skipped, Cancelled, Unrecognized};
    static constexpr std::string_view name = "PublishStatus";
    static const EnumInfo &info();
};
using PublishStatus = WireEnum<PublishStatusTraits>;

struct RecommendationTypeTraits {
    enum Value : unsigned char {BudgetIncrease, BudgetDecrease, Reallocate, Pause, Resume, Unrecognized};
    static constexpr std::string_view name = "RecommendationType";
    static const EnumInfo &info();
};
using RecommendationType = WireEnum<RecommendationTypeTraits>;

struct RelayDraftStatusTraits {
    enum Value : unsigned char {Pending, Approved, Rejected, Sending, Sent, Failed, Unrecognized};
    static constexpr std::string_view name = "RelayDraftStatus";
    static const EnumInfo &info();
};
using RelayDraftStatus = WireEnum<RelayDraftStatusTraits>;

struct ReplyDraftOriginTraits {
    enum Value : unsigned char {Ai, Human, Unrecognized};
    static constexpr std::string_view name = "ReplyDraftOrigin";
    static const EnumInfo &info();
};
using ReplyDraftOrigin = WireEnum<ReplyDraftOriginTraits>;

struct RewriteStatusTraits {
    enum Value : unsigned char {Pending, Processing, Completed, Failed, Accepted, Discarded, Unrecognized};
    static constexpr std::string_view name = "RewriteStatus";
    static const EnumInfo &info();
};
using RewriteStatus = WireEnum<RewriteStatusTraits>;

struct SendStatusTraits {
    enum Value : unsigned char {Draft, Queued, Sending, Sent, Unconfirmed, Stopped, Failed, Unrecognized};
    static constexpr std::string_view name = "SendStatus";
    static const EnumInfo &info();
};
using SendStatus = WireEnum<SendStatusTraits>;

struct SentimentTraits {
    enum Value : unsigned char {Positive, Neutral, Negative, Unrecognized};
    static constexpr std::string_view name = "Sentiment";
    static const EnumInfo &info();
};
using Sentiment = WireEnum<SentimentTraits>;

struct SeverityTraits {
    enum Value : unsigned char {Info, Warning, Critical, Unrecognized};
    static constexpr std::string_view name = "Severity";
    static const EnumInfo &info();
};
using Severity = WireEnum<SeverityTraits>;

struct SocialAccountStatusTraits {
    enum Value : unsigned char {Pending, Connected, NeedsReauth, Error, Disabled, Disconnected, Unrecognized};
    static constexpr std::string_view name = "SocialAccountStatus";
    static const EnumInfo &info();
};
using SocialAccountStatus = WireEnum<SocialAccountStatusTraits>;

struct SocialPlatformTraits {
    enum Value : unsigned char {Instagram, Facebook, Twitter, Linkedin, Tiktok, Youtube, Pinterest, Threads, Reddit, Mastodon, Bluesky, Unrecognized};
    static constexpr std::string_view name = "SocialPlatform";
    static const EnumInfo &info();
};
using SocialPlatform = WireEnum<SocialPlatformTraits>;

struct UserPreferenceInterfaceModeTraits {
    enum Value : unsigned char {Simple, Advanced, Unrecognized};
    static constexpr std::string_view name = "UserPreferenceInterfaceMode";
    static const EnumInfo &info();
};
using UserPreferenceInterfaceMode = WireEnum<UserPreferenceInterfaceModeTraits>;

struct UserStatusTraits {
    enum Value : unsigned char {Active, Disabled, Unrecognized};
    static constexpr std::string_view name = "UserStatus";
    static const EnumInfo &info();
};
using UserStatus = WireEnum<UserStatusTraits>;

struct VocabularyTypeTraits {
    enum Value : unsigned char {Preferred, Banned, Replace, Acronym, Unrecognized};
    static constexpr std::string_view name = "VocabularyType";
    static const EnumInfo &info();
};
using VocabularyType = WireEnum<VocabularyTypeTraits>;

struct WorkspaceRoleTraits {
    enum Value : unsigned char {Owner, Admin, Manager, Editor, Viewer, Unrecognized};
    static constexpr std::string_view name = "WorkspaceRole";
    static const EnumInfo &info();
};
using WorkspaceRole = WireEnum<WorkspaceRoleTraits>;

struct WorkspaceTierTraits {
    enum Value : unsigned char {Free, Starter, Professional, Enterprise, Unrecognized};
    static constexpr std::string_view name = "WorkspaceTier";
    static const EnumInfo &info();
};
using WorkspaceTier = WireEnum<WorkspaceTierTraits>;

} // namespace campanile::api
