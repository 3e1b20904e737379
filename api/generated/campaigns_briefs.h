// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Campaigns & briefs". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A marketing campaign across channels, with dates, goals, budget and UTM parameters. */
struct Campaign : Record<CampaignIdTag> {
    static constexpr std::string_view kType = "Campaign";

    QString name;
    std::optional<QString> description;
    CampaignType type = CampaignType::SocialMedia;
    std::optional<QString> channel;
    CampaignStatus status = CampaignStatus::Draft;
    std::optional<QDateTime> startDate;
    std::optional<QDateTime> endDate;
    std::optional<QDateTime> completedAt;
    std::optional<QString> primaryObjective;
    QJsonValue goals;
    std::optional<QString> targetAudience;
    QJsonValue demographics;
    QSet<QString> channels;
    QSet<QString> tags;
    QJsonObject utmParams;
    qint64 totalBudget = 0; ///< minor unit
    qint64 budgetAllocated = 0; ///< minor unit
    qint64 budgetSpent = 0; ///< minor unit
    QString currency = QStringLiteral("USD");
    QJsonValue content;
    QJsonObject settings;
    QJsonValue metrics;
    bool autoManaged = false;
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Campaign> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Campaign> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Campaign &) const = default;
};

} // namespace campanile::api
