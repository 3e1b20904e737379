// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Composer & calendar". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** One planned or published piece of content; goes to one or more accounts through PostTarget. */
struct Post : Record<PostIdTag> {
    static constexpr std::string_view kType = "Post";

    PostKind kind = PostKind::Social;
    std::optional<QString> title;
    QString body; ///< plain text
    std::optional<QString> planningNotes;
    QJsonValue contentData; ///< structured outline of non-social entries
    std::optional<QString> linkUrl;
    PostStatus status = PostStatus::Draft;
    std::optional<QDateTime> scheduledAt;
    QString timezone = QStringLiteral("UTC"); ///< IANA name the author planned in
    std::optional<QString> recurrenceRule; ///< RFC 5545 RRULE
    std::optional<QDateTime> recurrenceEndAt;
    std::optional<QDateTime> nextOccurrenceAt;
    std::optional<PostId> recurrenceParentId; ///< occurrence materialised from a recurring post
    std::optional<QDateTime> publishedAt;
    std::optional<QString> errorMessage;
    qint64 maxRetries = 3;
    std::optional<CampaignId> campaignId;
    QSet<QString> tags;
    bool aiGenerated = false;
    QJsonValue aiMetadata;
    QJsonObject metadata;
    QStringList threadParts; ///< parts of a thread after the first; the first is body
    std::optional<QString> firstComment; ///< published as the first comment
    QJsonObject utm; ///< source, medium, campaign, term, content
    bool isIdea = false; ///< an idea without a plan; not shown on the calendar
    QStringList recurrenceExdates; ///< UTC instants of the series that are left out
    std::optional<QDateTime> recurrenceAt; ///< the instant of the series that this post stands for
    bool sensitive = false;
    std::optional<QString> spoilerText;
    std::optional<QString> language; ///< BCP 47 tag

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Post> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Post> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Post &) const = default;
};

/** The post on one account: its own text, status, remote id and error. */
struct PostTarget : Record<PostTargetIdTag> {
    static constexpr std::string_view kType = "PostTarget";

    PostId postId;
    SocialAccountId accountId;
    SocialPlatform platform;
    std::optional<QString> targetLabel;
    QJsonObject customContent; ///< what this network says instead: body, threadParts, firstComment, linkUrl
    QJsonObject options; ///< values of the fields that the network declares: title, privacy, board, community ...
    DeliveryMode delivery = DeliveryMode::Automatic;
    std::optional<QDateTime> doneByHandAt; ///< a person published it on the network's own page after a reminder
    std::optional<QString> doneByHandUrl;
    PublishStatus status = PublishStatus::Pending;
    std::optional<QString> platformPostId;
    std::optional<QString> permalink;
    std::optional<QDateTime> publishedAt;
    std::optional<QString> errorCode;
    std::optional<QString> errorMessage;
    qint64 retryCount = 0;
    std::optional<QDateTime> lastAttemptAt;
    std::optional<QDateTime> nextAttemptAt;
    std::optional<QDateTime> deadlineAt; ///< after this instant the publisher gives up
    std::optional<QString> step; ///< last finished step of publishing

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<PostTarget> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<PostTarget> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const PostTarget &) const = default;
};

/** An asset attached to a post, in display order. */
struct PostAsset : Record<PostAssetIdTag> {
    static constexpr std::string_view kType = "PostAsset";

    PostId postId;
    AssetId assetId;
    std::optional<PostTargetId> targetId; ///< set when the asset is only for one network
    QString rank; ///< fractional rank: order among the assets of a part
    qint64 part = 0; ///< 0 is the first part of a thread
    std::optional<QString> altText; ///< replaces the asset's own text for this post

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<PostAsset> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<PostAsset> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const PostAsset &) const = default;
};

/** Publishing log of a post, one row per step. */
struct PostEvent : Record<PostEventIdTag> {
    static constexpr std::string_view kType = "PostEvent";

    PostId postId;
    std::optional<PostTargetId> targetId;
    PostEventType eventType;
    std::optional<UserId> actorId;
    QJsonValue payload;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<PostEvent> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<PostEvent> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const PostEvent &) const = default;
};

/** Reusable text with variables for posts, replies or campaign copy. */
struct ContentTemplate : Record<ContentTemplateIdTag> {
    static constexpr std::string_view kType = "ContentTemplate";

    QString name;
    QString templateType;
    QString content;
    QJsonValue variables;
    bool isPublic = false;
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<ContentTemplate> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<ContentTemplate> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const ContentTemplate &) const = default;
};

} // namespace campanile::api
