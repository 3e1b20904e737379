// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Replies". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A proposed answer to an inbox item, reviewed by a person before it is sent (relay draft). */
struct ReplyDraft : Record<ReplyDraftIdTag> {
    static constexpr std::string_view kType = "ReplyDraft";

    InboxItemId inboxItemId;
    QString content;
    std::optional<double> confidenceScore; ///< how sure the maker of the text was; empty = it did not say
    RelayDraftStatus status = RelayDraftStatus::Pending;
    bool isPreferred = false;
    ReplyDraftOrigin origin = ReplyDraftOrigin::Ai;
    std::optional<QDateTime> sentAt;
    std::optional<QString> errorMessage;
    std::optional<UserId> reviewedById;
    std::optional<QDateTime> reviewedAt;
    std::optional<QString> reason;
    std::optional<UserId> authorId; ///< who wrote it or asked for it
    std::optional<UserId> reviewerId; ///< who is asked to look at it; empty = anyone who may
    std::optional<QString> reviewNote;
    std::optional<SavedReplyId> savedReplyId;
    bool isPrivate = false;
    QStringList assetIds; ///< ids of Asset
    std::optional<QDateTime> seenUntil; ///< the newest message of the thread when the text was written
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<ReplyDraft> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<ReplyDraft> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const ReplyDraft &) const = default;
};

/** One edit of a reply draft: before, after, kind and distance. Append-only. */
struct ReplyDraftEdit : Record<ReplyDraftEditIdTag> {
    static constexpr std::string_view kType = "ReplyDraftEdit";

    ReplyDraftId draftId;
    QString originalContent;
    QString editedContent;
    DraftEditType editType;
    std::optional<qint64> editDistance;
    std::optional<QString> changesSummary;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<ReplyDraftEdit> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<ReplyDraftEdit> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const ReplyDraftEdit &) const = default;
};

/** Who did what to a reply draft. Append-only. */
struct ReplyDraftAudit : Record<ReplyDraftAuditIdTag> {
    static constexpr std::string_view kType = "ReplyDraftAudit";

    ReplyDraftId draftId;
    DraftAuditAction action;
    std::optional<QString> ipAddress;
    std::optional<QString> userAgent;
    QJsonValue details;
    UserId performedById;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<ReplyDraftAudit> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<ReplyDraftAudit> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const ReplyDraftAudit &) const = default;
};

/** A short ready-made answer offered next to an inbox item, with tone and confidence. */
struct SuggestedReply : Record<SuggestedReplyIdTag> {
    static constexpr std::string_view kType = "SuggestedReply";

    InboxItemId inboxItemId;
    double confidenceScore = 0;
    QString content;
    QString tone;
    QString category;
    bool isPreferred = false;
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<SuggestedReply> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<SuggestedReply> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const SuggestedReply &) const = default;
};

/** An answer that is used again and again, with variables. */
struct SavedReply : Record<SavedReplyIdTag> {
    static constexpr std::string_view kType = "SavedReply";

    QString name;
    QString content; ///< variables stand in double braces: {{sender.name}}, {{sender.handle}}, {{account.name}}, {{my.name}}
    std::optional<InboxIntent> intent;
    std::optional<QString> language; ///< BCP 47
    QSet<QString> platforms; ///< empty = all
    QSet<QString> tags;
    qint64 usageCount = 0;
    std::optional<QDateTime> lastUsedAt;
    bool isActive = true;
    std::optional<QString> rank; ///< fractional rank: order in the workspace's list; those without one come last, by name

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<SavedReply> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<SavedReply> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const SavedReply &) const = default;
};

/** Something that a network is to be told: a reply, or a wish of moderation. Made in the transaction that makes the wish, gone when it is done. */
struct InboxErrand : Record<InboxErrandIdTag> {
    static constexpr std::string_view kType = "InboxErrand";

    QString kind; ///< reply or moderation
    QString subjectId; ///< the InboxMessage of a reply, the InboxItem of a wish
    SocialAccountId accountId;
    QDateTime nextAttemptAt; ///< while somebody works on it: until when nobody else does
    QJsonValue state; ///< {key, digest, sentAt, open, looks, retries, since, by, was}

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<InboxErrand> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<InboxErrand> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const InboxErrand &) const = default;
};

} // namespace campanile::api
