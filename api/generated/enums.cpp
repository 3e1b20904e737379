// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the wire values behind enums.h. Change the schema, not this file.
#include "api/generated/enums.h"

namespace campanile::api {

const EnumInfo &AccountHealthEventTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AccountHealthStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AccountIssueTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AccountKindTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AdPlatformTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AdStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AllocatorAlertTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AllocatorDecisionOutcomeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AllocatorDecisionTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &ApprovalStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &ApprovalSubjectTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AutopilotExecutionStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &AutopilotModeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &BrandAssetTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &CampaignStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &CampaignTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &ConflictKindTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &ConflictResolutionTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &ContentPlatformTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &CredentialOwnerTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &CrisisEntryKindTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &CrisisEventStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &CrisisRuleTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &CrisisSeverityTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &DeliveryModeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &DraftAuditActionTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &DraftEditTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &EscalationEventTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &EscalationStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &EscalationTriggerTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &FileStateTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &GranularityTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &GuardrailSeverityTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &GuardrailTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &InboxItemStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &InboxIntentTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &InboxItemTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &InboxModerationTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &InviteStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &IssueSeverityTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &MediaKindTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &MessageDirectionTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &NotificationLevelTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &NotificationTopicTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &OAuthFlowStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PauseAftermathTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PlatformRoleTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PolicyCategoryTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PolicyRuleTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PolicySeverityTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PostEventTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PostKindTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PostStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PriorityTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &PublishStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &RecommendationTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &RelayDraftStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &ReplyDraftOriginTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &RewriteStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &SendStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &SentimentTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &SeverityTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &SocialAccountStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &SocialPlatformTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &UserPreferenceInterfaceModeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &UserStatusTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &VocabularyTypeTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &WorkspaceRoleTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

const EnumInfo &WorkspaceTierTraits::info()
{
    static const EnumInfo *const found = findEnum(name);
    return *found;
}

} // namespace campanile::api
