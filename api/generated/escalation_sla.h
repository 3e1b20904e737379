// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Escalation & SLA". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** One step in the escalation history of an inbox item. Append-only. */
struct EscalationEvent : Record<EscalationEventIdTag> {
    static constexpr std::string_view kType = "EscalationEvent";

    InboxItemId inboxItemId;
    EscalationEventType eventType;
    qint64 fromLevel = 0;
    qint64 toLevel = 0;
    std::optional<UserId> fromUserId;
    std::optional<UserId> toUserId;
    EscalationTrigger triggeredBy;
    std::optional<QString> reason;
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<EscalationEvent> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<EscalationEvent> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const EscalationEvent &) const = default;
};

/** Response-time rule per priority and item type; it sets the deadline of an inbox item. */
struct SlaPolicy : Record<SlaPolicyIdTag> {
    static constexpr std::string_view kType = "SlaPolicy";

    QString name;
    std::optional<SocialPlatform> platform;
    std::optional<InboxItemType> itemType;
    std::optional<Priority> priority;
    qint64 firstResponseMinutes = 0; ///< min
    qint64 warnBeforeMinutes = 15; ///< min
    std::optional<qint64> escalateAfterMinutes; ///< min; per level
    std::optional<UserId> escalateToId;
    QJsonObject businessHours;
    bool isActive = true;
    std::optional<QString> rank; ///< the first that fits is taken
    std::optional<qint64> resolutionMinutes; ///< min
    std::optional<QString> timeZone; ///< IANA; empty = the workspace's
    QSet<QString> holidays; ///< days without business hours, YYYY-MM-DD or --MM-DD for every year
    QJsonValue escalationLevels; ///< [{"afterMinutes": working minutes after the level before, the first after the breach, "toId": User}]

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<SlaPolicy> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<SlaPolicy> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const SlaPolicy &) const = default;
};

/** Conditions on new inbox items and what is done with those that fit. */
struct InboxRoutingRule : Record<InboxRoutingRuleIdTag> {
    static constexpr std::string_view kType = "InboxRoutingRule";

    QString name;
    std::optional<QString> rank; ///< rules are asked in this order
    QJsonValue conditions; ///< {"platforms": [], "accountIds": [], "types": [], "intents": [], "sentiments": [], "languages": [], "keywords": [], "minFollowers": n}; all that are given must fit
    QJsonValue actions; ///< {"assignToIds": [User], "assignment": "first" or "round_robin" or "least_load", "addTags": [], "priority": Priority, "isVip": bool, "isSpam": bool}
    bool stopsHere = false;
    bool isActive = true;
    std::optional<UserId> lastAssignedId; ///< round robin goes on after this person

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<InboxRoutingRule> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<InboxRoutingRule> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const InboxRoutingRule &) const = default;
};

} // namespace campanile::api
