// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Unified inbox". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** One incoming interaction or message thread that needs attention, with owner, priority, sentiment and SLA. */
struct InboxItem : Record<InboxItemIdTag> {
    static constexpr std::string_view kType = "InboxItem";

    InboxItemType type;
    InboxItemStatus status = InboxItemStatus::New;
    SocialPlatform platform;
    SocialAccountId accountId;
    QString platformItemId; ///< comment id, mention id, review id or thread id
    QString content; ///< latest inbound text
    QString senderName;
    std::optional<QString> senderHandle;
    std::optional<QString> senderPlatformId;
    std::optional<QString> senderAvatarUrl;
    std::optional<QString> originalPostId; ///< remote id of the post it reacts to
    std::optional<QString> originalPostContent;
    QDateTime receivedAt;
    std::optional<QDateTime> readAt;
    std::optional<QDateTime> repliedAt;
    std::optional<QDateTime> resolvedAt;
    std::optional<UserId> assignedToId;
    QSet<QString> tags;
    std::optional<Sentiment> sentiment;
    std::optional<double> sentimentScore;
    Priority priority = Priority::Medium;
    std::optional<qint64> priorityScore;
    QJsonValue priorityFactors;
    std::optional<QDateTime> routingAnalyzedAt;
    QJsonValue routingMetadata;
    EscalationStatus escalationStatus = EscalationStatus::None;
    qint64 escalationLevel = 0;
    std::optional<QDateTime> escalatedAt;
    std::optional<UserId> escalatedToId;
    std::optional<QDateTime> slaDeadline;
    bool slaBreach = false;
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<InboxItem> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<InboxItem> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const InboxItem &) const = default;
};

/** One message in the thread of an inbox item, in or out. Outbound ones can be written offline and are queued. */
struct InboxMessage : Record<InboxMessageIdTag> {
    static constexpr std::string_view kType = "InboxMessage";

    InboxItemId inboxItemId;
    MessageDirection direction;
    QString content;
    std::optional<QString> platformMessageId;
    std::optional<UserId> authorId; ///< set for outbound
    SendStatus sendStatus = SendStatus::Sent;
    std::optional<QString> errorMessage;
    std::optional<ReplyDraftId> replyDraftId;
    std::optional<double> sentimentScore;
    bool aiGenerated = false;
    QJsonObject metadata;
    std::optional<QDateTime> sentAt; ///< platform time of the message
    QDateTime occurredAt; ///< when it was received or written

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<InboxMessage> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<InboxMessage> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const InboxMessage &) const = default;
};

} // namespace campanile::api
