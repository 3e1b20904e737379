// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Crisis". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A storm that was detected or called by a person: how severe it is, which accounts it touches, who acknowledged and resolved it. */
struct CrisisEvent : Record<CrisisEventIdTag> {
    static constexpr std::string_view kType = "CrisisEvent";

    QString title;
    CrisisSeverity severity = CrisisSeverity::High;
    CrisisEventStatus status = CrisisEventStatus::Detected;
    std::optional<CrisisAlertRuleId> ruleId;
    std::optional<CrisisRuleType> triggerType; ///< empty = a person called it
    QJsonValue triggerData; ///< {"windowMinutes", "count", "baseline": messages in such a window usually, "threshold", "negativeShare": 0..1, "keywords": {word: times}, "authors": [{"name", "handle", "followers"}], "peakCount", "peakAt"}; what does not apply is left out
    QSet<QString> itemIds; ///< inbox items that belong to it, the newest 500
    QSet<QString> affectedAccountIds; ///< found by the rule, or named by who called it
    QDateTime detectedAt;
    std::optional<QDateTime> lastSeenAt; ///< when the rule last fitted
    std::optional<QDateTime> acknowledgedAt;
    std::optional<UserId> acknowledgedById;
    std::optional<QDateTime> escalatedAt;
    std::optional<QDateTime> resolvedAt;
    std::optional<UserId> resolvedById;
    std::optional<UserId> ownerId; ///< who leads the answer
    std::optional<QString> responseNotes;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<CrisisEvent> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<CrisisEvent> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const CrisisEvent &) const = default;
};

/** One line of the timeline of a crisis: what the server saw, what people did and wrote. Append-only. */
struct CrisisEntry : Record<CrisisEntryIdTag> {
    static constexpr std::string_view kType = "CrisisEntry";

    CrisisEventId crisisEventId;
    CrisisEntryKind kind = CrisisEntryKind::Note;
    std::optional<UserId> authorId; ///< empty = the server
    QDateTime occurredAt;
    std::optional<QString> content;
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<CrisisEntry> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<CrisisEntry> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const CrisisEntry &) const = default;
};

/** Prepared answer for a kind of crisis, with variables, approved by a second person before it is used. */
struct CrisisResponseTemplate : Record<CrisisResponseTemplateIdTag> {
    static constexpr std::string_view kType = "CrisisResponseTemplate";

    QString name;
    std::optional<QString> category;
    std::optional<SocialPlatform> platform;
    QString content;
    QSet<QString> variables; ///< names that the text uses between {{ and }}
    qint64 usageCount = 0;
    std::optional<QDateTime> lastUsedAt;
    bool isActive = true;
    std::optional<UserId> changedById;
    std::optional<QDateTime> approvedAt;
    std::optional<UserId> approvedById;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<CrisisResponseTemplate> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<CrisisResponseTemplate> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const CrisisResponseTemplate &) const = default;
};

/** When to raise a crisis, how severe, whom to tell and when to escalate. */
struct CrisisAlertRule : Record<CrisisAlertRuleIdTag> {
    static constexpr std::string_view kType = "CrisisAlertRule";

    QString name;
    std::optional<QString> description;
    CrisisRuleType ruleType;
    CrisisSeverity severity = CrisisSeverity::High;
    QJsonValue conditions; ///< {"windowMinutes": 5..1440, "baselineDays": 1..28, "factor": times the baseline, "minCount": messages at least, "negativeShare": 0..1, "keywords": [], "minFollowers": n, "backlog": n, "accountIds": [], "platforms": []}; what the kind does not need is left out
    QSet<QString> notifyIds; ///< users; empty = owners, admins and managers
    QSet<QString> notifyChannels; ///< app, desktop
    std::optional<qint64> escalateAfterMinutes; ///< min; without acknowledgement
    QSet<QString> escalateToIds; ///< users; empty = owners and admins
    bool pausesPosts = false; ///< scheduled posts are held as soon as it is detected
    bool isActive = true;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<CrisisAlertRule> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<CrisisAlertRule> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const CrisisAlertRule &) const = default;
};

/** While one without an end exists, no scheduled post leaves. Posts keep their times. */
struct PublishingPause : Record<PublishingPauseIdTag> {
    static constexpr std::string_view kType = "PublishingPause";

    QDateTime startedAt;
    std::optional<UserId> startedById; ///< empty = a rule
    std::optional<CrisisEventId> crisisEventId;
    std::optional<QString> reason;
    std::optional<QDateTime> endedAt;
    std::optional<UserId> endedById;
    PauseAftermath aftermath = PauseAftermath::Reschedule;
    qint64 heldCount = 0; ///< targets that came due while it lasted

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<PublishingPause> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<PublishingPause> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const PublishingPause &) const = default;
};

} // namespace campanile::api
