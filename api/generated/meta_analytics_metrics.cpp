// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the types of "Analytics metrics". Change the schema, not this file.
#include "api/generated/metatables.h"

namespace campanile::api::tables {

namespace {

constexpr PropertyInfo kAccountMetricProperties[] = {
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "date", .kind = ValueKind::Date, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Date"},
    {.name = "followers", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Followers", .minimum = 0.0},
    {.name = "following", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Following", .minimum = 0.0},
    {.name = "postsCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Posts count", .minimum = 0.0},
    {.name = "engagementRate", .kind = ValueKind::Decimal, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Engagement rate", .doc = "percent, two decimals"},
    {.name = "impressions", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Impressions", .minimum = 0.0},
    {.name = "reach", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Reach", .minimum = 0.0},
    {.name = "likes", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Likes", .minimum = 0.0},
    {.name = "comments", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Comments", .minimum = 0.0},
    {.name = "shares", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Shares", .minimum = 0.0},
    {.name = "saves", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Saves", .minimum = 0.0},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "rawData", .kind = ValueKind::Json, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Raw data"},
};
constexpr std::string_view kAccountMetricIndex0[] = {"accountId", "date"};
constexpr std::string_view kAccountMetricIndex1[] = {"date"};
constexpr IndexInfo kAccountMetricIndexes[] = {
    {.fields = kAccountMetricIndex0, .unique = true},
    {.fields = kAccountMetricIndex1, .unique = false},
};

constexpr PropertyInfo kPostMetricProperties[] = {
    {.name = "postTargetId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "PostTarget", .label = "Post target"},
    {.name = "platformPostId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Platform post", .maxLength = 1000},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "recordedAt", .kind = ValueKind::DateTime, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Recorded"},
    {.name = "likes", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Likes", .minimum = 0.0},
    {.name = "comments", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Comments", .minimum = 0.0},
    {.name = "shares", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Shares", .minimum = 0.0},
    {.name = "saves", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Saves", .minimum = 0.0},
    {.name = "reach", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Reach", .minimum = 0.0},
    {.name = "impressions", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Impressions", .minimum = 0.0},
    {.name = "clicks", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = true, .label = "Clicks", .minimum = 0.0},
};
constexpr std::string_view kPostMetricIndex0[] = {"postTargetId", "recordedAt"};
constexpr IndexInfo kPostMetricIndexes[] = {
    {.fields = kPostMetricIndex0, .unique = false},
};

constexpr PropertyInfo kMetricRollupProperties[] = {
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "platform", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = true, .indexed = true, .enumName = "SocialPlatform", .label = "Platform"},
    {.name = "date", .kind = ValueKind::Date, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "Date"},
    {.name = "granularity", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "Granularity", .label = "Granularity"},
    {.name = "totalPosts", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Total posts", .minimum = 0.0},
    {.name = "totalEngagement", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Total engagement", .minimum = 0.0},
    {.name = "totalReach", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Total reach", .minimum = 0.0},
    {.name = "totalImpressions", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Total impressions", .minimum = 0.0},
    {.name = "avgEngagementRate", .kind = ValueKind::Decimal, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Avg engagement rate"},
    {.name = "followerGrowth", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Follower growth"},
};
constexpr std::string_view kMetricRollupIndex0[] = {"accountId", "platform", "date", "granularity"};
constexpr IndexInfo kMetricRollupIndexes[] = {
    {.fields = kMetricRollupIndex0, .unique = true, .nullsEqual = true},
};

constexpr PropertyInfo kMetricPartitionProperties[] = {
    {.name = "accountId", .kind = ValueKind::Id, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .refType = "SocialAccount", .label = "Account"},
    {.name = "granularity", .kind = ValueKind::Enum, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .enumName = "Granularity", .label = "Granularity"},
    {.name = "fromDate", .kind = ValueKind::Date, .merge = MergeKind::ServerOwned, .nullable = false, .indexed = true, .label = "From date"},
    {.name = "toDate", .kind = ValueKind::Date, .merge = MergeKind::ServerOwned, .nullable = false, .label = "To date"},
    {.name = "rowCount", .kind = ValueKind::Int, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Row count", .minimum = 0.0},
    {.name = "blobId", .kind = ValueKind::String, .merge = MergeKind::ServerOwned, .nullable = false, .label = "Blob", .maxLength = 128},
};
constexpr std::string_view kMetricPartitionIndex0[] = {"accountId", "granularity", "fromDate"};
constexpr IndexInfo kMetricPartitionIndexes[] = {
    {.fields = kMetricPartitionIndex0, .unique = true},
};

} // namespace

TypeInfo describeAccountMetric()
{
    return {.name = "AccountMetric",
            .letter = 'i',
            .sync = SyncClass::Server,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Account metric",
            .doc = "Daily numbers of one account: followers, reach, engagement.",
            .properties = kAccountMetricProperties,
            .indexes = kAccountMetricIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describePostMetric()
{
    return {.name = "PostMetric",
            .letter = 'i',
            .sync = SyncClass::Server,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Post metric",
            .doc = "Engagement of one published post on one account at a point in time.",
            .properties = kPostMetricProperties,
            .indexes = kPostMetricIndexes,
            .externalEffects = {},
            .rights = {0, 0, 0, 0, 0},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeMetricRollup()
{
    return {.name = "MetricRollup",
            .letter = 'i',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Metric rollup",
            .doc = "Daily, weekly or monthly totals per account or platform, for fast charts.",
            .properties = kMetricRollupProperties,
            .indexes = kMetricRollupIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

TypeInfo describeMetricPartition()
{
    return {.name = "MetricPartition",
            .letter = 'i',
            .sync = SyncClass::ReadOnly,
            .global = false,
            .revivable = false,
            .windowBy = "",
            .label = "Metric partition",
            .doc = "Names the blob that holds the figures of one account and period; the figures themselves are fetched on demand.",
            .properties = kMetricPartitionProperties,
            .indexes = kMetricPartitionIndexes,
            .externalEffects = {},
            .rights = {1, 1, 1, 1, 1},
            .ownedBy = "",
            .ownedWhen = ""};
}

} // namespace campanile::api::tables
