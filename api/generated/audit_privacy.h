// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Audit & privacy". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** Who changed what, when. Append-only. */
struct AuditLog : Record<AuditLogIdTag> {
    static constexpr std::string_view kType = "AuditLog";

    std::optional<UserId> userId;
    std::optional<QString> userName;
    std::optional<QString> userEmail;
    QString action;
    std::optional<QString> resourceType;
    std::optional<QString> resourceId;
    std::optional<QString> targetType;
    std::optional<QString> targetId;
    QJsonValue oldValue;
    QJsonValue newValue;
    std::optional<QString> details;
    QJsonObject metadata;
    std::optional<QString> ipAddress;
    std::optional<QString> userAgent;
    std::optional<QString> sessionId;
    QDateTime occurredAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AuditLog> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AuditLog> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AuditLog &) const = default;
};

} // namespace campanile::api
