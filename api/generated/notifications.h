// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Notifications". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A message to a user about an event, with a link to the record. Only the read state is ours. */
struct Notification : Record<NotificationIdTag> {
    static constexpr std::string_view kType = "Notification";

    std::optional<UserId> userId;
    NotificationTopic topic;
    NotificationLevel level = NotificationLevel::Info;
    QString title;
    QString message;
    std::optional<QString> link;
    Priority priority = Priority::Medium;
    bool isRead = false;
    std::optional<QDateTime> readAt;
    std::optional<QString> entityType;
    std::optional<QString> entityId;
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Notification> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Notification> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Notification &) const = default;
};

} // namespace campanile::api
