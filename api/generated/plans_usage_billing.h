// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Plans, usage & billing". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A subscription plan with price, credits and limits. */
struct Plan : Record<PlanIdTag> {
    static constexpr std::string_view kType = "Plan";

    QString name;
    std::optional<WorkspaceTier> tier;
    std::optional<QString> price;
    std::optional<qint64> priceAmount; ///< minor unit
    QString currency = QStringLiteral("GBP");
    qint64 creditsPerMonth = 0;
    std::optional<qint64> maxContacts;
    std::optional<qint64> maxEmailsPerMonth;
    std::optional<qint64> maxSocialAccounts;
    std::optional<qint64> maxScheduledPosts;
    std::optional<QString> stripePriceId;
    QSet<QString> features;
    std::optional<QString> description;
    qint64 maxRollover = 0;
    bool priority = false;
    bool apiAccess = false;
    bool active = false;
    qint64 sortOrder = 0;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Plan> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Plan> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Plan &) const = default;
};

} // namespace campanile::api
