// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Allocator". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A connected advertising account. */
struct AdAccount : Record<AdAccountIdTag> {
    static constexpr std::string_view kType = "AdAccount";

    AdPlatform platform;
    QString accountId; ///< id at the ad platform
    std::optional<QString> accountName;
    QString currency = QStringLiteral("USD"); ///< ISO 4217
    UserId connectedById;
    std::optional<QDateTime> tokenExpiresAt;
    bool isActive = true;
    SocialAccountStatus status = SocialAccountStatus::Connected;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AdAccount> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AdAccount> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AdAccount &) const = default;
};

/** A campaign at an ad platform with budget, spend and metrics. */
struct AdCampaign : Record<AdCampaignIdTag> {
    static constexpr std::string_view kType = "AdCampaign";

    std::optional<AdAccountId> adAccountId;
    std::optional<CampaignId> campaignId; ///< our own campaign it belongs to
    AdPlatform platform;
    QString platformCampaignId;
    QString name;
    AdStatus status;
    std::optional<QString> platformStatus; ///< raw status text of the platform
    std::optional<qint64> budget; ///< minor unit
    qint64 spend = 0; ///< minor unit
    QJsonValue metrics;
    std::optional<QDateTime> lastSyncAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AdCampaign> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AdCampaign> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AdCampaign &) const = default;
};

/** An ad set or ad group inside an ad campaign. */
struct AdSet : Record<AdSetIdTag> {
    static constexpr std::string_view kType = "AdSet";

    AdCampaignId adCampaignId;
    QString platformAdSetId;
    AdStatus status;
    std::optional<qint64> budget; ///< minor unit
    qint64 spend = 0; ///< minor unit
    QString name;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AdSet> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AdSet> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AdSet &) const = default;
};

/** Limits within which the allocator may move budget, for the workspace or one campaign; includes the emergency stop. */
struct AutopilotConfig : Record<AutopilotConfigIdTag> {
    static constexpr std::string_view kType = "AutopilotConfig";

    std::optional<AdCampaignId> adCampaignId; ///< empty = default of the workspace
    bool isEnabled = false;
    AutopilotMode mode = AutopilotMode::Recommend;
    qint64 maxDailyBudgetChange = 0; ///< minor unit
    qint64 maxSingleChange = 0; ///< minor unit
    std::optional<QString> minRoasThreshold;
    std::optional<qint64> maxCpaThreshold; ///< minor unit
    bool pauseOnAnomaly = true;
    std::optional<qint64> requireApprovalAbove; ///< minor unit
    std::optional<qint64> minBudget; ///< minor unit
    std::optional<qint64> maxBudget; ///< minor unit
    qint64 cooldownMinutes = 60; ///< min
    bool isEmergencyStopped = false;
    std::optional<QDateTime> emergencyStoppedAt;
    std::optional<UserId> emergencyStoppedById;
    std::optional<QString> emergencyStopReason;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AutopilotConfig> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AutopilotConfig> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AutopilotConfig &) const = default;
};

/** A warning of the allocator: limit reached, threshold broken, anomaly, approval needed. */
struct GuardrailAlert : Record<GuardrailAlertIdTag> {
    static constexpr std::string_view kType = "GuardrailAlert";

    std::optional<AdCampaignId> adCampaignId;
    AllocatorAlertType alertType;
    Severity severity;
    QString message;
    QJsonObject metadata;
    bool acknowledged = false;
    std::optional<QDateTime> acknowledgedAt;
    std::optional<UserId> acknowledgedById;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<GuardrailAlert> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<GuardrailAlert> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const GuardrailAlert &) const = default;
};

/** One budget change, proposed or done, with old and new budget and a possible rollback. */
struct AutopilotExecution : Record<AutopilotExecutionIdTag> {
    static constexpr std::string_view kType = "AutopilotExecution";

    AdCampaignId adCampaignId;
    std::optional<QString> recommendationId;
    RecommendationType recommendationType;
    AutopilotExecutionStatus status;
    qint64 previousBudget = 0; ///< minor unit
    qint64 newBudget = 0; ///< minor unit
    qint64 budgetChange = 0; ///< minor unit
    QDateTime executedAt;
    std::optional<AutopilotExecutionId> rollbackOfId;
    std::optional<UserId> rolledBackById;
    QJsonObject metadata;
    std::optional<QDateTime> rolledBackAt;
    std::optional<QString> rolledBackReason;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AutopilotExecution> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AutopilotExecution> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AutopilotExecution &) const = default;
};

/** Sum of budget moved per ad campaign and day; the daily guardrail counts against it. */
struct DailyBudgetMove : Record<DailyBudgetMoveIdTag> {
    static constexpr std::string_view kType = "DailyBudgetMove";

    AdCampaignId adCampaignId;
    QDate date;
    qint64 totalMoved = 0; ///< minor unit
    qint64 netChange = 0; ///< minor unit
    qint64 executionCount = 0;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<DailyBudgetMove> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<DailyBudgetMove> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const DailyBudgetMove &) const = default;
};

/** Full record of one allocator decision: data seen, guardrails checked, outcome, reasoning. Append-only. */
struct AllocatorDecision : Record<AllocatorDecisionIdTag> {
    static constexpr std::string_view kType = "AllocatorDecision";

    std::optional<AdCampaignId> adCampaignId;
    std::optional<AutopilotExecutionId> executionId;
    AllocatorDecisionType decisionType;
    AllocatorDecisionOutcome decisionOutcome;
    QString triggeredBy; ///< autopilot, user, schedule, anomaly
    std::optional<UserId> userId;
    std::optional<QString> confidence;
    QString correlationId;
    QJsonValue recommendationSnapshot;
    QJsonValue performanceSnapshot;
    QJsonValue configSnapshot;
    QJsonValue guardrailEvaluation;
    QJsonValue previousState;
    QJsonValue newState;
    std::optional<QString> aiReasoning;
    QJsonValue supportingData;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AllocatorDecision> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AllocatorDecision> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AllocatorDecision &) const = default;
};

} // namespace campanile::api
