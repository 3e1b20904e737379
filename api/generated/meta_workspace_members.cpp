// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Workspace & members". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kWorkspaceProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Name", .maxLength = 200},
    {.name = "slug", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .required = true, .unique = true, .indexed = true, .label = "Slug", .maxLength = 200},
    {.name = "description", .kind = ValueKind::Text, .merge = MergeKind::Text, .nullable = true, .label = "Description", .maxLength = 65536},
    {.name = "avatarUrl", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Avatar URL", .maxLength = 4096},
    {.name = "tier", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "WorkspaceTier", .label = "Tier", .doc = "plan tier, changed only by billing", .defaultJson = "\"free\""},
    {.name = "settings", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Settings", .doc = "approval chain, inbox SLA, default timezone, branding toggles", .maxLength = 200},
    {.name = "branding", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Branding", .maxLength = 200},
    {.name = "businessProfile", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = true, .label = "Business profile", .doc = "company facts from onboarding", .maxLength = 200},
    {.name = "limits", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Limits"},
    {.name = "isPersonal", .kind = ValueKind::Bool, .merge = MergeKind::Scalar, .nullable = false, .label = "Personal", .defaultJson = "false"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "ownerId", .kind = ValueKind::Id, .merge = MergeKind::Scalar, .nullable = true, .refType = "User", .label = "Owner"},
    {.name = "maxSocialAccounts", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Max social accounts", .minimum = 0.0},
    {.name = "maxScheduledPosts", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Max scheduled posts", .minimum = 0.0},
    {.name = "maxAbTests", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Max ab tests", .minimum = 0.0},
    {.name = "maxTeamMembers", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Max team members", .minimum = 0.0},
    {.name = "monthlyAiCredits", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Monthly AI credits", .minimum = 0.0},
    {.name = "usedAiCredits", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Used AI credits", .defaultJson = "0", .minimum = 0.0},
    {.name = "billingCycleStart", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Billing cycle start"},
    {.name = "stripeCustomerId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .serverOnly = true, .label = "Stripe customer", .maxLength = 1000},
    {.name = "stripeSubscriptionId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .serverOnly = true, .label = "Stripe subscription", .maxLength = 1000},
    {.name = "externalOrgId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .serverOnly = true, .label = "External org", .maxLength = 1000},
    {.name = "timezone", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .label = "Time zone", .doc = "IANA name", .defaultJson = "\"UTC\"", .maxLength = 64},
    {.name = "secondTimezone", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = true, .label = "Second time zone", .doc = "IANA name", .maxLength = 64},
    {.name = "slaApplied", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .serverOnly = true, .label = "SLA as worked in", .doc = "which state of the SLA policies the open inbox items were last reckoned by", .maxLength = 100},
};
constexpr std::string_view kWorkspaceIndex0[] = {"slug"};
constexpr IndexInfo kWorkspaceIndexes[] = {
    {.fields = kWorkspaceIndex0, .unique = true},
};

constexpr PropertyInfo kUserProperties[] = {
    {.name = "name", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Name", .maxLength = 200},
    {.name = "firstName", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "First name", .maxLength = 1000},
    {.name = "lastName", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Last name", .maxLength = 1000},
    {.name = "email", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .unique = true, .indexed = true, .personal = true, .label = "Email", .maxLength = 320},
    {.name = "emailVerifiedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Email verified"},
    {.name = "avatarUrl", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Avatar URL", .maxLength = 4096},
    {.name = "platformRole", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "PlatformRole", .label = "Platform role", .defaultJson = "\"user\""},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "UserStatus", .label = "Status", .defaultJson = "\"active\""},
    {.name = "lastLoginAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Last login"},
};
constexpr std::string_view kUserIndex0[] = {"email"};
constexpr IndexInfo kUserIndexes[] = {
    {.fields = kUserIndex0, .unique = true},
};

constexpr PropertyInfo kWorkspaceMemberProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "User", .label = "User"},
    {.name = "role", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "WorkspaceRole", .label = "Role", .defaultJson = "\"viewer\""},
    {.name = "permissions", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Permissions", .maxLength = 200},
    {.name = "invitedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Invited"},
    {.name = "joinedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Joined"},
    {.name = "invitedById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "Invited by"},
    {.name = "isActive", .kind = ValueKind::Bool, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Active", .defaultJson = "true"},
    {.name = "awayUntil", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Away until", .doc = "until then nothing is assigned to this member by a rule"},
};
constexpr std::string_view kWorkspaceMemberIndex0[] = {"userId"};
constexpr IndexInfo kWorkspaceMemberIndexes[] = {
    {.fields = kWorkspaceMemberIndex0, .unique = true},
};

constexpr PropertyInfo kWorkspaceInviteProperties[] = {
    {.name = "email", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .personal = true, .label = "Email", .maxLength = 320},
    {.name = "role", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "WorkspaceRole", .label = "Role", .defaultJson = "\"viewer\""},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "InviteStatus", .label = "Status", .defaultJson = "\"pending\""},
    {.name = "invitedById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .refType = "User", .label = "Invited by"},
    {.name = "expiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Expires", .doc = "seven days after creation"},
};
constexpr std::string_view kWorkspaceInviteIndex0[] = {"email"};
constexpr IndexInfo kWorkspaceInviteIndexes[] = {
    {.fields = kWorkspaceInviteIndex0, .unique = true},
};

constexpr PropertyInfo kPermissionGrantProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "User", .label = "User"},
    {.name = "resource", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Resource", .maxLength = 1000},
    {.name = "action", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Action", .maxLength = 1000},
    {.name = "conditions", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Conditions"},
};
constexpr std::string_view kPermissionGrantIndex0[] = {"userId", "resource", "action"};
constexpr IndexInfo kPermissionGrantIndexes[] = {
    {.fields = kPermissionGrantIndex0, .unique = true},
};

constexpr PropertyInfo kUserPreferenceProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "User", .label = "User"},
    {.name = "category", .kind = ValueKind::String, .merge = MergeKind::Scalar, .nullable = false, .indexed = true, .label = "Category", .defaultJson = "\"general\"", .maxLength = 1000},
    {.name = "data", .kind = ValueKind::Map, .merge = MergeKind::Map, .nullable = false, .label = "Data", .maxLength = 200},
    {.name = "interfaceMode", .kind = ValueKind::Enum, .merge = MergeKind::Scalar, .nullable = false, .enumName = "UserPreferenceInterfaceMode", .label = "Interface mode", .defaultJson = "\"simple\""},
};
constexpr std::string_view kUserPreferenceIndex0[] = {"userId", "category"};
constexpr IndexInfo kUserPreferenceIndexes[] = {
    {.fields = kUserPreferenceIndex0, .unique = true},
};

constexpr PropertyInfo kWorkspaceFavoriteProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "User", .label = "User"},
};
constexpr std::string_view kWorkspaceFavoriteIndex0[] = {"userId"};
constexpr IndexInfo kWorkspaceFavoriteIndexes[] = {
    {.fields = kWorkspaceFavoriteIndex0, .unique = true},
};

constexpr PropertyInfo kWorkspaceVisitProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::Immutable, .nullable = false, .required = true, .indexed = true, .refType = "User", .label = "User"},
    {.name = "accessedAt", .kind = ValueKind::DateTime, .merge = MergeKind::Scalar, .nullable = false, .required = true, .label = "Accessed"},
};
constexpr std::string_view kWorkspaceVisitIndex0[] = {"userId"};
constexpr IndexInfo kWorkspaceVisitIndexes[] = {
    {.fields = kWorkspaceVisitIndex0, .unique = true},
};

constexpr PropertyInfo kSessionProperties[] = {
    {.name = "sessionToken", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .unique = true, .indexed = true, .label = "Session token", .maxLength = 1000},
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .refType = "User", .label = "User"},
    {.name = "expiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Expires"},
};
constexpr std::string_view kSessionIndex0[] = {"sessionToken"};
constexpr IndexInfo kSessionIndexes[] = {
    {.fields = kSessionIndex0, .unique = true},
};

constexpr PropertyInfo kVerificationTokenProperties[] = {
    {.name = "identifier", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .personal = true, .label = "Identifier", .maxLength = 1000},
    {.name = "token", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .unique = true, .indexed = true, .label = "Token", .maxLength = 1000},
    {.name = "expiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Expires"},
};
constexpr std::string_view kVerificationTokenIndex0[] = {"token"};
constexpr IndexInfo kVerificationTokenIndexes[] = {
    {.fields = kVerificationTokenIndex0, .unique = true},
};

constexpr PropertyInfo kExternalLoginProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .refType = "User", .label = "User"},
    {.name = "type", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Type", .maxLength = 1000},
    {.name = "provider", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Provider", .maxLength = 1000},
    {.name = "providerAccountId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .personal = true, .label = "Provider account", .maxLength = 1000},
    {.name = "refreshTokenEncrypted", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Refresh token encrypted", .maxLength = 1000},
    {.name = "accessTokenEncrypted", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Access token encrypted", .maxLength = 1000},
    {.name = "expiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Expires"},
    {.name = "tokenType", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Token type", .maxLength = 1000},
    {.name = "scope", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Scope", .maxLength = 1000},
    {.name = "idToken", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "ID token", .maxLength = 65536},
    {.name = "sessionState", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Session state", .maxLength = 1000},
};
constexpr std::string_view kExternalLoginIndex0[] = {"provider", "providerAccountId"};
constexpr IndexInfo kExternalLoginIndexes[] = {
    {.fields = kExternalLoginIndex0, .unique = true},
};

} // namespace

TypeInfo describeWorkspace()
{
    return {.name = "Workspace",
            .letter = 'w',
            .sync = SyncClass::Synced,
            .global = true,
            .revivable = false,
            .windowBy = "",
            .label = "Workspace",
            .doc = "The tenant: one brand, client or personal space. Every other record belongs to exactly one workspace.",
            .properties = kWorkspaceProperties,
            .indexes = kWorkspaceIndexes,
            .externalEffects = {},
            .rights = {5, 5, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeUser()
{
    return {.name = "User",
            .letter = 'u',
            .sync = SyncClass::ReadOnly,
            .global = true,
            .revivable = false,
            .windowBy = "",
            .label = "User",
            .doc = "A person who can sign in. Cached for names and avatars; profile edits go through the API while online.",
            .properties = kUserProperties,
            .indexes = kUserIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeWorkspaceMember()
{
    return {.name = "WorkspaceMember",
            .letter = 'm',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Workspace member",
            .doc = "Membership of a user in a workspace, with role and fine-grained permissions.",
            .properties = kWorkspaceMemberProperties,
            .indexes = kWorkspaceMemberIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeWorkspaceInvite()
{
    return {.name = "WorkspaceInvite",
            .letter = 'g',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Workspace invite",
            .doc = "Pending invitation of an e-mail address to a workspace.",
            .properties = kWorkspaceInviteProperties,
            .indexes = kWorkspaceInviteIndexes,
            .externalEffects = {},
            .rights = {1, 1, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describePermissionGrant()
{
    return {.name = "PermissionGrant",
            .letter = 'g',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Permission grant",
            .doc = "Extra permission of one user on a resource type (create/read/update/delete).",
            .properties = kPermissionGrantProperties,
            .indexes = kPermissionGrantIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeUserPreference()
{
    return {.name = "UserPreference",
            .letter = 'z',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "User preference",
            .doc = "Per-user settings by category: theme, timezone, notifications, simple or advanced mode.",
            .properties = kUserPreferenceProperties,
            .indexes = kUserPreferenceIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 15},
            .ownedBy = "userId",
            .ownedWhen = ""};
}

TypeInfo describeWorkspaceFavorite()
{
    return {.name = "WorkspaceFavorite",
            .letter = 'z',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Workspace favorite",
            .doc = "A workspace a user pinned to the top of the switcher.",
            .properties = kWorkspaceFavoriteProperties,
            .indexes = kWorkspaceFavoriteIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 15},
            .ownedBy = "userId",
            .ownedWhen = ""};
}

TypeInfo describeWorkspaceVisit()
{
    return {.name = "WorkspaceVisit",
            .letter = 'z',
            .sync = SyncClass::Synced,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Workspace visit",
            .doc = "When a user last opened a workspace (recent list of the switcher).",
            .properties = kWorkspaceVisitProperties,
            .indexes = kWorkspaceVisitIndexes,
            .externalEffects = {},
            .rights = {15, 15, 15, 15, 15},
            .ownedBy = "userId",
            .ownedWhen = ""};
}

TypeInfo describeSession()
{
    return {.name = "Session",
            .letter = 'o',
            .sync = SyncClass::Server,
            .global = true,
            .revivable = false,
            .windowBy = "",
            .label = "Session",
            .doc = "Sign-in session. Stays on the server; the client only holds its own API token in the OS keychain.",
            .properties = kSessionProperties,
            .indexes = kSessionIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeVerificationToken()
{
    return {.name = "VerificationToken",
            .letter = 'o',
            .sync = SyncClass::Server,
            .global = true,
            .revivable = false,
            .windowBy = "",
            .label = "Verification token",
            .doc = "E-mail verification or magic-link token.",
            .properties = kVerificationTokenProperties,
            .indexes = kVerificationTokenIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeExternalLogin()
{
    return {.name = "ExternalLogin",
            .letter = 'o',
            .sync = SyncClass::Server,
            .global = true,
            .revivable = false,
            .windowBy = "",
            .label = "External login",
            .doc = "Sign-in identity at an external login provider (not a publishing account).",
            .properties = kExternalLoginProperties,
            .indexes = kExternalLoginIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
