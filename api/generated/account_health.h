// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Account health". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** How an account does, from what really happened on it: one row per account. */
struct AccountHealth : Record<AccountHealthIdTag> {
    static constexpr std::string_view kType = "AccountHealth";

    SocialAccountId accountId;
    qint64 healthScore = 100;
    AccountHealthStatus status = AccountHealthStatus::Unknown;
    QJsonValue factors; ///< [{"factor": name, "points": taken from 100, "value": number or instant}], largest first
    qint64 consecutiveErrors = 0;
    qint64 totalErrorsLast24h = 0;
    QJsonObject errorsByHour; ///< hours since 1970 and the errors in them, of the last day
    bool isPermissionMissing = false;
    std::optional<qint64> warnedDays; ///< d; before the end of the sign-in, of the last warning: 14, 7, 1 or 0
    std::optional<qint64> rateLimitRemaining;
    std::optional<qint64> rateLimitTotal;
    std::optional<QDateTime> rateLimitResetAt;
    bool isRateLimited = false;
    std::optional<qint64> quotaUsed; ///< of the network's own cap on posts per account
    std::optional<qint64> quotaTotal;
    std::optional<qint64> quotaWindowMs; ///< ms
    std::optional<QDateTime> lastSuccessfulSync;
    std::optional<QDateTime> lastSyncAttempt;
    std::optional<QString> lastErrorCode;
    std::optional<QString> lastError;
    std::optional<QDateTime> lastErrorAt;
    std::optional<AccountIssueType> issueType;
    std::optional<QDateTime> tokenExpiresAt; ///< when a person has to act; not the short life of an access token that renews itself
    bool tokenRefreshRequired = false;
    bool tellsAtOnce = false; ///< the network tells the server about news (webhook)
    std::optional<qint64> inboxEverySeconds; ///< s; between two looks at the kind that is looked for most often
    std::optional<QString> webhookProblem; ///< code; empty where it does or has no webhooks

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AccountHealth> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AccountHealth> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AccountHealth &) const = default;
};

/** One change in an account's health; the history that the panel shows. */
struct AccountHealthEvent : Record<AccountHealthEventIdTag> {
    static constexpr std::string_view kType = "AccountHealthEvent";

    SocialAccountId accountId;
    AccountHealthEventType eventType = AccountHealthEventType::StatusChanged;
    IssueSeverity severity = IssueSeverity::Info;
    std::optional<AccountHealthStatus> previousStatus;
    AccountHealthStatus newStatus = AccountHealthStatus::Unknown;
    std::optional<qint64> previousScore;
    qint64 newScore = 0;
    std::optional<QString> code;
    std::optional<QString> message;
    QJsonValue details;
    std::optional<QDateTime> happenedAt; ///< when it was written down later; otherwise it happened when it was created
    std::optional<QDateTime> resolvedAt;
    std::optional<UserId> resolvedById;
    std::optional<QString> resolutionNotes;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AccountHealthEvent> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AccountHealthEvent> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AccountHealthEvent &) const = default;
};

/** What to do about one kind of issue on one network; known steps are named by code, so that each person reads them in their language. */
struct RecoveryGuidance : Record<RecoveryGuidanceIdTag> {
    static constexpr std::string_view kType = "RecoveryGuidance";

    std::optional<SocialPlatform> platform;
    AccountIssueType issueType = AccountIssueType::ApiError;
    IssueSeverity severity = IssueSeverity::Warning;
    QJsonValue steps; ///< ordered list of {"code", "text"}; the text stands for clients that do not know the code
    QString title;
    QString description;
    std::optional<qint64> estimatedMinutes; ///< min
    bool requiresAction = true;
    bool autoRecoverable = false;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<RecoveryGuidance> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<RecoveryGuidance> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const RecoveryGuidance &) const = default;
};

/** Accounts that belong together, a client's for example. */
struct AccountGroup : Record<AccountGroupIdTag> {
    static constexpr std::string_view kType = "AccountGroup";

    QString name;
    std::optional<QString> color;
    std::optional<QString> rank;
    QSet<QString> accountIds;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AccountGroup> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AccountGroup> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AccountGroup &) const = default;
};

} // namespace campanile::api
