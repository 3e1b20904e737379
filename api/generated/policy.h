// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Policy". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A content rule, platform-wide or of the workspace; can block publishing. */
struct PolicyRule : Record<PolicyRuleIdTag> {
    static constexpr std::string_view kType = "PolicyRule";

    std::optional<SocialPlatform> platform;
    PolicyCategory category;
    PolicyRuleType ruleType;
    QJsonValue conditions;
    PolicySeverity severity;
    bool isBlocking = false;
    qint64 ruleVersion = 1; ///< version of the rule text; not the sync version
    QString name;
    QString description;
    bool isActive = true;
    std::optional<QString> sourceUrl;
    std::optional<QDateTime> lastVerifiedAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<PolicyRule> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<PolicyRule> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const PolicyRule &) const = default;
};

} // namespace campanile::api
