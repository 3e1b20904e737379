// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: what meta.cpp needs of the other tables. Change the schema, not this file.
#pragma once

#include "api/meta.h"
#include "api/namedindex.h"

namespace campanile::api::tables {

TypeInfo describeAccountHealth();
TypeInfo describeAccountHealthEvent();
TypeInfo describeRecoveryGuidance();
TypeInfo describeAccountGroup();
TypeInfo describeSocialAccount();
TypeInfo describeCredential();
TypeInfo describeOAuthState();
TypeInfo describeConnectLink();
TypeInfo describeAdAccount();
TypeInfo describeAdCampaign();
TypeInfo describeAdSet();
TypeInfo describeAutopilotConfig();
TypeInfo describeGuardrailAlert();
TypeInfo describeAutopilotExecution();
TypeInfo describeDailyBudgetMove();
TypeInfo describeAllocatorDecision();
TypeInfo describeAccountMetric();
TypeInfo describePostMetric();
TypeInfo describeMetricRollup();
TypeInfo describeMetricPartition();
TypeInfo describeApproval();
TypeInfo describeAsset();
TypeInfo describeAssetFolder();
TypeInfo describeAssetTag();
TypeInfo describeAssetTagAssignment();
TypeInfo describeTrackingLink();
TypeInfo describeAuditLog();
TypeInfo describeBrandProfile();
TypeInfo describeBrandGuardrail();
TypeInfo describeBrandVocabularyTerm();
TypeInfo describeBrandAsset();
TypeInfo describeContentRewrite();
TypeInfo describeCampaign();
TypeInfo describePost();
TypeInfo describePostTarget();
TypeInfo describePostAsset();
TypeInfo describePostEvent();
TypeInfo describeContentTemplate();
TypeInfo describeCrisisEvent();
TypeInfo describeCrisisEntry();
TypeInfo describeCrisisResponseTemplate();
TypeInfo describeCrisisAlertRule();
TypeInfo describePublishingPause();
TypeInfo describeEscalationEvent();
TypeInfo describeSlaPolicy();
TypeInfo describeInboxRoutingRule();
TypeInfo describeNotification();
TypeInfo describePlan();
TypeInfo describePolicyRule();
TypeInfo describeReplyDraft();
TypeInfo describeReplyDraftEdit();
TypeInfo describeReplyDraftAudit();
TypeInfo describeSuggestedReply();
TypeInfo describeSavedReply();
TypeInfo describeInboxErrand();
TypeInfo describeConflict();
TypeInfo describeOAuthFlow();
TypeInfo describeAssetFile();
TypeInfo describePanelLayout();
TypeInfo describeSavedView();
TypeInfo describeInboxItem();
TypeInfo describeInboxMessage();
TypeInfo describeInboxNote();
TypeInfo describeInboxCursor();
TypeInfo describeWebhookSubscription();
TypeInfo describeWorkspace();
TypeInfo describeUser();
TypeInfo describeWorkspaceMember();
TypeInfo describeWorkspaceInvite();
TypeInfo describePermissionGrant();
TypeInfo describeUserPreference();
TypeInfo describeWorkspaceFavorite();
TypeInfo describeWorkspaceVisit();
TypeInfo describeSession();
TypeInfo describeVerificationToken();
TypeInfo describeExternalLogin();

} // namespace campanile::api::tables
