// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Accounts & OAuth". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A connected profile, page, channel or organisation that posts go to and messages come from. Tokens are never part of it. */
struct SocialAccount : Record<SocialAccountIdTag> {
    static constexpr std::string_view kType = "SocialAccount";

    SocialPlatform platform;
    AccountKind accountKind = AccountKind::Page;
    QString platformAccountId;
    std::optional<QString> username;
    QString displayName;
    std::optional<QString> avatarUrl;
    std::optional<QString> avatarBlobId; ///< the picture behind avatarUrl, as the server fetched it
    SocialAccountStatus status = SocialAccountStatus::Connected;
    std::optional<QDateTime> tokenExpiresAt; ///< the date only, so the client can warn
    std::optional<QDateTime> connectedAt;
    std::optional<UserId> connectedById;
    QSet<QString> scopes; ///< granted permissions, so the composer can grey out what is not allowed
    QJsonObject metadata;
    QJsonValue limits; ///< limits that the instance itself declares
    std::optional<QString> serverUrl;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<SocialAccount> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<SocialAccount> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const SocialAccount &) const = default;
};

/** Encrypted access and refresh tokens, SMTP passwords and API keys. AES-256-GCM, decrypted on the server only. */
struct Credential : Record<CredentialIdTag> {
    static constexpr std::string_view kType = "Credential";

    CredentialOwner ownerType;
    QString ownerId;
    std::optional<QString> accessTokenEncrypted;
    std::optional<QString> refreshTokenEncrypted;
    std::optional<QDateTime> expiresAt;
    QSet<QString> scopes;
    std::optional<QString> smtpHost;
    std::optional<qint64> smtpPort = 587;
    std::optional<QString> smtpUser;
    std::optional<QString> smtpPassEncrypted;
    std::optional<QString> apiKeyEncrypted;
    std::optional<QString> iv;
    std::optional<QString> authTag;
    std::optional<QString> secretsEncrypted; ///< sealed JSON: token type, DPoP key, issuer, subject; for a network's app its id and secret
    std::optional<QDateTime> refreshExpiresAt;
    std::optional<QDateTime> obtainedAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Credential> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Credential> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Credential &) const = default;
};

/** CSRF state of a running connect flow. Lives 10 minutes, used once. */
struct OAuthState : Record<OAuthStateIdTag> {
    static constexpr std::string_view kType = "OAuthState";

    UserId userId;
    SocialPlatform platform;
    QString stateToken;
    QString redirectUri;
    std::optional<QString> codeVerifierEncrypted; ///< PKCE verifier kept by the server, which exchanges the code
    std::optional<QDateTime> consumedAt;
    OAuthFlowStatus status = OAuthFlowStatus::AwaitingBrowser;
    std::optional<SocialAccountId> accountId; ///< the account that is connected again
    std::optional<QString> flowEncrypted; ///< sealed JSON: nonce, issuer, keys, and after the exchange the tokens until channels are chosen
    std::optional<QString> errorCode;
    std::optional<ConnectLinkId> connectLinkId;
    QDateTime expiresAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<OAuthState> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<OAuthState> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const OAuthState &) const = default;
};

/** A link by which somebody without a login connects their own account for this workspace. The address itself is signed by the server and stored nowhere. */
struct ConnectLink : Record<ConnectLinkIdTag> {
    static constexpr std::string_view kType = "ConnectLink";

    QString recipient;
    std::optional<QString> note;
    QSet<QString> platforms;
    QDateTime expiresAt;
    std::optional<QDateTime> usedAt;
    std::optional<QDateTime> revokedAt;
    QSet<QString> accountIds;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<ConnectLink> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<ConnectLink> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const ConnectLink &) const = default;
};

} // namespace campanile::api
