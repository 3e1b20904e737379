// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Accounts & OAuth". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kSocialAccountProperties[] = {
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "accountKind", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "AccountKind", .label = "Account kind", .defaultJson = "\"page\""},
    {.name = "platformAccountId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Platform account", .maxLength = 1000},
    {.name = "username", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Username", .maxLength = 1000},
    {.name = "displayName", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .personal = true, .label = "Display name", .maxLength = 1000},
    {.name = "avatarUrl", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "Avatar URL", .maxLength = 4096},
    {.name = "avatarBlobId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .label = "Picture", .doc = "the picture behind avatarUrl, as the server fetched it", .maxLength = 128},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "SocialAccountStatus", .label = "Status", .defaultJson = "\"connected\""},
    {.name = "tokenExpiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Token expires", .doc = "the date only, so the client can warn"},
    {.name = "connectedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Connected"},
    {.name = "connectedById", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "User", .label = "Connected by"},
    {.name = "scopes", .kind = ValueKind::Set, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Scopes", .doc = "granted permissions, so the composer can grey out what is not allowed", .maxLength = 200},
    {.name = "metadata", .kind = ValueKind::Map, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Metadata", .maxLength = 200},
    {.name = "limits", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Limits", .doc = "limits that the instance itself declares"},
    {.name = "serverUrl", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Server", .maxLength = 4096},
};
constexpr std::string_view kSocialAccountIndex0[] = {"platform", "platformAccountId"};
constexpr std::string_view kSocialAccountIndex1[] = {"status"};
constexpr std::string_view kSocialAccountIndex2[] = {"platform"};
constexpr IndexInfo kSocialAccountIndexes[] = {
    {.fields = kSocialAccountIndex0, .unique = true},
    {.fields = kSocialAccountIndex1, .unique = false},
    {.fields = kSocialAccountIndex2, .unique = false},
};

constexpr PropertyInfo kCredentialProperties[] = {
    {.name = "ownerType", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "CredentialOwner", .label = "Owner type"},
    {.name = "ownerId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Owner", .maxLength = 1000},
    {.name = "accessTokenEncrypted", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Access token encrypted", .maxLength = 65536},
    {.name = "refreshTokenEncrypted", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Refresh token encrypted", .maxLength = 65536},
    {.name = "expiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Expires"},
    {.name = "scopes", .kind = ValueKind::Set, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Scopes", .maxLength = 200},
    {.name = "smtpHost", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "SMTP host", .maxLength = 1000},
    {.name = "smtpPort", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "SMTP port", .defaultJson = "587"},
    {.name = "smtpUser", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .personal = true, .label = "SMTP user", .maxLength = 1000},
    {.name = "smtpPassEncrypted", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "SMTP pass encrypted", .maxLength = 1000},
    {.name = "apiKeyEncrypted", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "API key encrypted", .maxLength = 1000},
    {.name = "iv", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "IV", .maxLength = 1000},
    {.name = "authTag", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Auth tag", .maxLength = 1000},
    {.name = "secretsEncrypted", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Further secrets", .doc = "sealed JSON: token type, DPoP key, issuer, subject; for a network's app its id and secret", .maxLength = 65536},
    {.name = "refreshExpiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Refresh token expires"},
    {.name = "obtainedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Obtained"},
};
constexpr std::string_view kCredentialIndex0[] = {"ownerType", "ownerId"};
constexpr IndexInfo kCredentialIndexes[] = {
    {.fields = kCredentialIndex0, .unique = true},
};

constexpr PropertyInfo kOAuthStateProperties[] = {
    {.name = "userId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .refType = "User", .label = "User"},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "stateToken", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .unique = true, .indexed = true, .label = "State token", .maxLength = 1000},
    {.name = "redirectUri", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Redirect uri", .maxLength = 4096},
    {.name = "codeVerifierEncrypted", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Code verifier encrypted", .doc = "PKCE verifier kept by the server, which exchanges the code", .maxLength = 1000},
    {.name = "consumedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Consumed"},
    {.name = "status", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "OAuthFlowStatus", .label = "Status", .defaultJson = "\"awaiting_browser\""},
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "SocialAccount", .label = "Account", .doc = "the account that is connected again"},
    {.name = "flowEncrypted", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Sealed flow", .doc = "sealed JSON: nonce, issuer, keys, and after the exchange the tokens until channels are chosen", .maxLength = 262144},
    {.name = "errorCode", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Error code", .maxLength = 200},
    {.name = "connectLinkId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .refType = "ConnectLink", .label = "Connect link"},
    {.name = "expiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Expires"},
};
constexpr std::string_view kOAuthStateIndex0[] = {"expiresAt"};
constexpr std::string_view kOAuthStateIndex1[] = {"stateToken"};
constexpr IndexInfo kOAuthStateIndexes[] = {
    {.fields = kOAuthStateIndex0, .unique = false},
    {.fields = kOAuthStateIndex1, .unique = true},
};

constexpr PropertyInfo kConnectLinkProperties[] = {
    {.name = "recipient", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .personal = true, .label = "For whom", .maxLength = 200},
    {.name = "note", .kind = ValueKind::Text, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Note", .maxLength = 2000},
    {.name = "platforms", .kind = ValueKind::Set, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Networks", .maxLength = 200},
    {.name = "expiresAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Expires"},
    {.name = "usedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Used"},
    {.name = "revokedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Revoked"},
    {.name = "accountIds", .kind = ValueKind::Set, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Connected accounts", .maxLength = 100},
};
constexpr std::string_view kConnectLinkIndex0[] = {"expiresAt"};
constexpr IndexInfo kConnectLinkIndexes[] = {
    {.fields = kConnectLinkIndex0, .unique = false},
};

} // namespace

TypeInfo describeSocialAccount()
{
    return {.name = "SocialAccount",
            .letter = 's',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Social account",
            .doc = "A connected profile, page, channel or organisation that posts go to and messages come from. Tokens are never part of it.",
            .properties = kSocialAccountProperties,
            .indexes = kSocialAccountIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeCredential()
{
    return {.name = "Credential",
            .letter = 'o',
            .sync = SyncClass::Server,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Credential",
            .doc = "Encrypted access and refresh tokens, SMTP passwords and API keys. AES-256-GCM, decrypted on the server only.",
            .properties = kCredentialProperties,
            .indexes = kCredentialIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeOAuthState()
{
    return {.name = "OAuthState",
            .letter = 'o',
            .sync = SyncClass::Server,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Sign-in state",
            .doc = "CSRF state of a running connect flow. Lives 10 minutes, used once.",
            .properties = kOAuthStateProperties,
            .indexes = kOAuthStateIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeConnectLink()
{
    return {.name = "ConnectLink",
            .letter = 'z',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Connect link",
            .doc = "A link by which somebody without a login connects their own account for this workspace. The address itself is signed by the server and stored nowhere.",
            .properties = kConnectLinkProperties,
            .indexes = kConnectLinkIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
