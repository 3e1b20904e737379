// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: every record. Change the schema, not this file.
#pragma once

#include "api/generated/account_health.h"
#include "api/generated/accounts_oauth.h"
#include "api/generated/allocator.h"
#include "api/generated/analytics_metrics.h"
#include "api/generated/approvals.h"
#include "api/generated/assets.h"
#include "api/generated/attribution_links.h"
#include "api/generated/audit_privacy.h"
#include "api/generated/brand.h"
#include "api/generated/campaigns_briefs.h"
#include "api/generated/composer_calendar.h"
#include "api/generated/crisis.h"
#include "api/generated/escalation_sla.h"
#include "api/generated/notifications.h"
#include "api/generated/plans_usage_billing.h"
#include "api/generated/policy.h"
#include "api/generated/replies.h"
#include "api/generated/sync_client_state.h"
#include "api/generated/unified_inbox.h"
#include "api/generated/workspace_members.h"

namespace campanile::api {

/** Calls @p f's operator()<T>() for every record type, parents first. */
template<class F>
void forEachRecord(F &&f)
{
    f.template operator()<RecoveryGuidance>();
    f.template operator()<AccountGroup>();
    f.template operator()<Credential>();
    f.template operator()<ConnectLink>();
    f.template operator()<AssetFolder>();
    f.template operator()<Asset>();
    f.template operator()<AssetTag>();
    f.template operator()<AssetTagAssignment>();
    f.template operator()<BrandProfile>();
    f.template operator()<BrandGuardrail>();
    f.template operator()<BrandVocabularyTerm>();
    f.template operator()<BrandAsset>();
    f.template operator()<ContentRewrite>();
    f.template operator()<Campaign>();
    f.template operator()<Post>();
    f.template operator()<TrackingLink>();
    f.template operator()<ContentTemplate>();
    f.template operator()<CrisisAlertRule>();
    f.template operator()<Plan>();
    f.template operator()<PolicyRule>();
    f.template operator()<SavedReply>();
    f.template operator()<AssetFile>();
    f.template operator()<PanelLayout>();
    f.template operator()<User>();
    f.template operator()<SocialAccount>();
    f.template operator()<AccountHealth>();
    f.template operator()<AccountHealthEvent>();
    f.template operator()<OAuthState>();
    f.template operator()<AdAccount>();
    f.template operator()<AdCampaign>();
    f.template operator()<AdSet>();
    f.template operator()<AutopilotConfig>();
    f.template operator()<GuardrailAlert>();
    f.template operator()<AutopilotExecution>();
    f.template operator()<DailyBudgetMove>();
    f.template operator()<AllocatorDecision>();
    f.template operator()<AccountMetric>();
    f.template operator()<MetricRollup>();
    f.template operator()<MetricPartition>();
    f.template operator()<Approval>();
    f.template operator()<AuditLog>();
    f.template operator()<PostTarget>();
    f.template operator()<PostMetric>();
    f.template operator()<PostAsset>();
    f.template operator()<PostEvent>();
    f.template operator()<CrisisEvent>();
    f.template operator()<CrisisEntry>();
    f.template operator()<CrisisResponseTemplate>();
    f.template operator()<PublishingPause>();
    f.template operator()<SlaPolicy>();
    f.template operator()<InboxRoutingRule>();
    f.template operator()<Notification>();
    f.template operator()<InboxErrand>();
    f.template operator()<Conflict>();
    f.template operator()<OAuthFlow>();
    f.template operator()<SavedView>();
    f.template operator()<InboxItem>();
    f.template operator()<EscalationEvent>();
    f.template operator()<ReplyDraft>();
    f.template operator()<ReplyDraftEdit>();
    f.template operator()<ReplyDraftAudit>();
    f.template operator()<SuggestedReply>();
    f.template operator()<InboxMessage>();
    f.template operator()<InboxNote>();
    f.template operator()<InboxCursor>();
    f.template operator()<WebhookSubscription>();
    f.template operator()<Workspace>();
    f.template operator()<WorkspaceMember>();
    f.template operator()<WorkspaceInvite>();
    f.template operator()<PermissionGrant>();
    f.template operator()<UserPreference>();
    f.template operator()<WorkspaceFavorite>();
    f.template operator()<WorkspaceVisit>();
    f.template operator()<Session>();
    f.template operator()<VerificationToken>();
    f.template operator()<ExternalLogin>();
}

} // namespace campanile::api
