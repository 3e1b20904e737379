// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Workspace & members". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** The tenant: one brand, client or personal space. Every other record belongs to exactly one workspace. */
struct Workspace : Record<WorkspaceIdTag> {
    static constexpr std::string_view kType = "Workspace";

    QString name;
    QString slug;
    std::optional<QString> description;
    std::optional<QString> avatarUrl;
    WorkspaceTier tier = WorkspaceTier::Free; ///< plan tier, changed only by billing
    QJsonObject settings; ///< approval chain, inbox SLA, default timezone, branding toggles
    QJsonObject branding;
    QJsonObject businessProfile; ///< company facts from onboarding
    QJsonValue limits;
    bool isPersonal = false;
    bool isActive = true;
    std::optional<UserId> ownerId;
    qint64 maxSocialAccounts = 0;
    qint64 maxScheduledPosts = 0;
    qint64 maxAbTests = 0;
    qint64 maxTeamMembers = 0;
    qint64 monthlyAiCredits = 0;
    qint64 usedAiCredits = 0;
    std::optional<QDateTime> billingCycleStart;
    std::optional<QString> stripeCustomerId;
    std::optional<QString> stripeSubscriptionId;
    std::optional<QString> externalOrgId;
    QString timezone = QStringLiteral("UTC"); ///< IANA name
    std::optional<QString> secondTimezone; ///< IANA name
    std::optional<QString> slaApplied; ///< which state of the SLA policies the open inbox items were last reckoned by

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Workspace> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Workspace> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Workspace &) const = default;
};

/** A person who can sign in. Cached for names and avatars; profile edits go through the API while online. */
struct User : Record<UserIdTag> {
    static constexpr std::string_view kType = "User";

    std::optional<QString> name;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> email;
    std::optional<QDateTime> emailVerifiedAt;
    std::optional<QString> avatarUrl;
    PlatformRole platformRole = PlatformRole::User;
    UserStatus status = UserStatus::Active;
    std::optional<QDateTime> lastLoginAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<User> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<User> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const User &) const = default;
};

/** Membership of a user in a workspace, with role and fine-grained permissions. */
struct WorkspaceMember : Record<WorkspaceMemberIdTag> {
    static constexpr std::string_view kType = "WorkspaceMember";

    UserId userId;
    WorkspaceRole role = WorkspaceRole::Viewer;
    QJsonObject permissions;
    std::optional<QDateTime> invitedAt;
    std::optional<QDateTime> joinedAt;
    std::optional<UserId> invitedById;
    bool isActive = true;
    std::optional<QDateTime> awayUntil; ///< until then nothing is assigned to this member by a rule

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<WorkspaceMember> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<WorkspaceMember> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const WorkspaceMember &) const = default;
};

/** Pending invitation of an e-mail address to a workspace. */
struct WorkspaceInvite : Record<WorkspaceInviteIdTag> {
    static constexpr std::string_view kType = "WorkspaceInvite";

    QString email;
    WorkspaceRole role = WorkspaceRole::Viewer;
    InviteStatus status = InviteStatus::Pending;
    UserId invitedById;
    QDateTime expiresAt; ///< seven days after creation

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<WorkspaceInvite> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<WorkspaceInvite> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const WorkspaceInvite &) const = default;
};

/** Extra permission of one user on a resource type (create/read/update/delete). */
struct PermissionGrant : Record<PermissionGrantIdTag> {
    static constexpr std::string_view kType = "PermissionGrant";

    UserId userId;
    QString resource;
    QString action;
    QJsonValue conditions;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<PermissionGrant> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<PermissionGrant> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const PermissionGrant &) const = default;
};

/** Per-user settings by category: theme, timezone, notifications, simple or advanced mode. */
struct UserPreference : Record<UserPreferenceIdTag> {
    static constexpr std::string_view kType = "UserPreference";

    UserId userId;
    QString category = QStringLiteral("general");
    QJsonObject data;
    UserPreferenceInterfaceMode interfaceMode = UserPreferenceInterfaceMode::Simple;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<UserPreference> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<UserPreference> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const UserPreference &) const = default;
};

/** A workspace a user pinned to the top of the switcher. */
struct WorkspaceFavorite : Record<WorkspaceFavoriteIdTag> {
    static constexpr std::string_view kType = "WorkspaceFavorite";

    UserId userId;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<WorkspaceFavorite> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<WorkspaceFavorite> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const WorkspaceFavorite &) const = default;
};

/** When a user last opened a workspace (recent list of the switcher). */
struct WorkspaceVisit : Record<WorkspaceVisitIdTag> {
    static constexpr std::string_view kType = "WorkspaceVisit";

    UserId userId;
    QDateTime accessedAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<WorkspaceVisit> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<WorkspaceVisit> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const WorkspaceVisit &) const = default;
};

/** Sign-in session. Stays on the server; the client only holds its own API token in the OS keychain. */
struct Session : Record<SessionIdTag> {
    static constexpr std::string_view kType = "Session";

    QString sessionToken;
    UserId userId;
    QDateTime expiresAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Session> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Session> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Session &) const = default;
};

/** E-mail verification or magic-link token. */
struct VerificationToken : Record<VerificationTokenIdTag> {
    static constexpr std::string_view kType = "VerificationToken";

    QString identifier;
    QString token;
    QDateTime expiresAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<VerificationToken> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<VerificationToken> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const VerificationToken &) const = default;
};

/** Sign-in identity at an external login provider (not a publishing account). */
struct ExternalLogin : Record<ExternalLoginIdTag> {
    static constexpr std::string_view kType = "ExternalLogin";

    UserId userId;
    QString type;
    QString provider;
    QString providerAccountId;
    std::optional<QString> refreshTokenEncrypted;
    std::optional<QString> accessTokenEncrypted;
    std::optional<QDateTime> expiresAt;
    std::optional<QString> tokenType;
    std::optional<QString> scope;
    std::optional<QString> idToken;
    std::optional<QString> sessionState;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<ExternalLogin> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<ExternalLogin> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const ExternalLogin &) const = default;
};

} // namespace campanile::api
