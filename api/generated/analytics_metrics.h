// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Analytics metrics". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** Daily numbers of one account: followers, reach, engagement. */
struct AccountMetric : Record<AccountMetricIdTag> {
    static constexpr std::string_view kType = "AccountMetric";

    SocialAccountId accountId;
    QDate date;
    qint64 followers = 0;
    qint64 following = 0;
    qint64 postsCount = 0;
    std::optional<QString> engagementRate; ///< percent, two decimals
    qint64 impressions = 0;
    qint64 reach = 0;
    qint64 likes = 0;
    qint64 comments = 0;
    qint64 shares = 0;
    qint64 saves = 0;
    SocialPlatform platform;
    QJsonValue rawData;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AccountMetric> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AccountMetric> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AccountMetric &) const = default;
};

/** Engagement of one published post on one account at a point in time. */
struct PostMetric : Record<PostMetricIdTag> {
    static constexpr std::string_view kType = "PostMetric";

    std::optional<PostTargetId> postTargetId;
    std::optional<QString> platformPostId;
    SocialPlatform platform;
    QDateTime recordedAt;
    qint64 likes = 0;
    qint64 comments = 0;
    qint64 shares = 0;
    qint64 saves = 0;
    qint64 reach = 0;
    qint64 impressions = 0;
    std::optional<qint64> clicks;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<PostMetric> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<PostMetric> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const PostMetric &) const = default;
};

/** Daily, weekly or monthly totals per account or platform, for fast charts. */
struct MetricRollup : Record<MetricRollupIdTag> {
    static constexpr std::string_view kType = "MetricRollup";

    std::optional<SocialAccountId> accountId;
    std::optional<SocialPlatform> platform;
    QDate date;
    Granularity granularity;
    qint64 totalPosts = 0;
    qint64 totalEngagement = 0;
    qint64 totalReach = 0;
    qint64 totalImpressions = 0;
    QString avgEngagementRate = QStringLiteral("0");
    qint64 followerGrowth = 0;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<MetricRollup> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<MetricRollup> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const MetricRollup &) const = default;
};

/** Names the blob that holds the figures of one account and period; the figures themselves are fetched on demand. */
struct MetricPartition : Record<MetricPartitionIdTag> {
    static constexpr std::string_view kType = "MetricPartition";

    SocialAccountId accountId;
    Granularity granularity;
    QDate fromDate;
    QDate toDate;
    qint64 rowCount = 0;
    QString blobId;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<MetricPartition> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<MetricPartition> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const MetricPartition &) const = default;
};

} // namespace campanile::api
