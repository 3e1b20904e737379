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
    std::optional<QDateTime> lastMessageAt; ///< when the newest message of the thread came or went; what lists by time are sorted by
    qint64 messageCount = 1;
    std::optional<QString> language; ///< BCP 47, as the network says it or as it was recognised
    std::optional<InboxIntent> intent;
    std::optional<Sentiment> correctedSentiment; ///< goes before sentiment; the computed one stays
    std::optional<InboxIntent> correctedIntent; ///< goes before intent; the computed one stays
    std::optional<Priority> correctedPriority; ///< the server keeps priority equal to it while it is set
    std::optional<QDateTime> snoozedUntil;
    std::optional<qint64> senderFollowers;
    bool isVip = false; ///< a sender whom a rule or a person has marked
    std::optional<QString> permalink;
    QJsonValue attachments; ///< [{"kind": MediaKind, "url": address, "alt": text}]
    std::optional<qint64> rating; ///< stars of a review
    std::optional<QString> parentItemId; ///< remote id of the comment that it answers directly
    std::optional<PostTargetId> postTargetId; ///< the post of ours that it reacts to, when it was published from here
    InboxModeration moderation = InboxModeration::Visible; ///< hiding, unhiding, removing and blocking are wishes; the server answers with the state that it reached
    std::optional<QString> moderationError; ///< code of why the last wish failed
    std::optional<QDateTime> remoteEditedAt;
    std::optional<QDateTime> remoteDeletedAt;
    std::optional<QDateTime> replyWindowEndsAt; ///< after it the network takes no answer
    std::optional<SlaPolicyId> slaPolicyId;
    std::optional<QDateTime> slaPausedAt; ///< set while the status is pending, and while it is closed
    qint64 slaPausedSeconds = 0; ///< s; working time within pauses that have ended
    std::optional<QDateTime> slaWarnedAt;
    std::optional<QDateTime> slaStartedAt; ///< when the first message came that nobody has answered; the SLA clock counts from here
    std::optional<QDateTime> slaDueAt; ///< when the next thing follows from the clock: a warning, the breach, a level, or a change that is to be worked in
    std::optional<QDateTime> slaLevelSince; ///< the delay of the next escalation level counts from here; pauses move it on
    std::optional<qint64> requestedEscalationLevel; ///< a person asks for this level; the server escalates, writes the event and keeps the number
    std::optional<QString> escalationReason;
    std::optional<UserId> statusById; ///< empty = the server, or the customer wrote again
    std::optional<QDateTime> statusAt;
    std::optional<QDateTime> resolutionDueAt; ///< from the policy's resolutionMinutes; the clock pauses like the one of the first reply
    bool resolutionBreach = false;

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
    std::optional<QString> senderName;
    std::optional<QString> senderHandle;
    bool isPrivate = false; ///< goes to the sender alone where the network has both ways
    std::optional<QDateTime> seenUntil; ///< lastMessageAt of the item as the writer saw it; an answer of a colleague that is newer stops the sending
    std::optional<QString> errorCode; ///< code of why it was not sent
    std::optional<SavedReplyId> savedReplyId;
    QStringList assetIds; ///< ids of Asset
    QJsonValue attachments; ///< of inbound messages: [{"kind": MediaKind, "url": address, "alt": text}]
    std::optional<QString> permalink;
    std::optional<QDateTime> remoteEditedAt;
    std::optional<QDateTime> remoteDeletedAt;
    std::optional<QString> writtenOn; ///< the sync client that a reply came from: it knew its own earlier replies, whatever seenUntil says
    std::optional<QDateTime> replyDueAt; ///< of the first outbound message after a customer's: the deadline of the service level as it stood when this left; figures judge by it

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<InboxMessage> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<InboxMessage> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const InboxMessage &) const = default;
};

/** What colleagues tell each other about an inbox item. It never leaves the workspace. */
struct InboxNote : Record<InboxNoteIdTag> {
    static constexpr std::string_view kType = "InboxNote";

    InboxItemId inboxItemId;
    UserId authorId;
    QString content;
    QSet<QString> mentionedIds; ///< ids of User; each is told

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<InboxNote> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<InboxNote> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const InboxNote &) const = default;
};

/** How far one kind of message of one account has been read from its network. */
struct InboxCursor : Record<InboxCursorIdTag> {
    static constexpr std::string_view kType = "InboxCursor";

    SocialAccountId accountId;
    QString kind;
    QJsonValue head;
    QJsonValue look; ///< {"cursor", "newest", "pages"}
    QJsonValue history; ///< {"cursor", "pages"}
    std::optional<QDateTime> historyEndedAt;
    QJsonValue waiting;
    std::optional<QString> refusedFor; ///< what was true when the network had no interface for it; it is not asked again until that changes

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<InboxCursor> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<InboxCursor> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const InboxCursor &) const = default;
};

/** Whether a network tells this server about news of one account, and when that has to be looked at again. */
struct WebhookSubscription : Record<WebhookSubscriptionIdTag> {
    static constexpr std::string_view kType = "WebhookSubscription";

    SocialAccountId accountId;
    QString state = QStringLiteral("waiting"); ///< waiting, active, failed, refused or ended
    std::optional<QString> callbackUrl; ///< where the network was told to send to
    std::optional<QString> subscribedFor; ///< connection and topics that it was made with; another means that it is made again
    std::optional<QString> remoteId; ///< of the webhook, where it has one
    std::optional<QDateTime> subscribedAt;
    std::optional<QDateTime> checkedAt;
    std::optional<QDateTime> nextAt;
    std::optional<QDateTime> lastHookAt; ///< to the hour or so, not each of them
    qint64 failures = 0;
    std::optional<QString> errorCode;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<WebhookSubscription> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<WebhookSubscription> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const WebhookSubscription &) const = default;
};

} // namespace campanile::api
