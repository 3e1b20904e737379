// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Analytics metrics". Change the schema, not this file.
#include "api/generated/analytics_metrics.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(AccountMetric &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "date")
            return codec::read(value, out.date);
        break;
    case 5:
        if (key == "reach")
            return codec::read(value, out.reach);
        if (key == "likes")
            return codec::read(value, out.likes);
        if (key == "saves")
            return codec::read(value, out.saves);
        break;
    case 6:
        if (key == "shares")
            return codec::read(value, out.shares);
        break;
    case 7:
        if (key == "rawData")
            return codec::read(value, out.rawData);
        break;
    case 8:
        if (key == "comments")
            return codec::read(value, out.comments);
        if (key == "platform")
            return codec::read(value, out.platform);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        if (key == "followers")
            return codec::read(value, out.followers);
        if (key == "following")
            return codec::read(value, out.following);
        break;
    case 10:
        if (key == "postsCount")
            return codec::read(value, out.postsCount);
        break;
    case 11:
        if (key == "impressions")
            return codec::read(value, out.impressions);
        break;
    case 14:
        if (key == "engagementRate")
            return codec::readDecimal(value, out.engagementRate);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(PostMetric &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 5:
        if (key == "likes")
            return codec::read(value, out.likes);
        if (key == "saves")
            return codec::read(value, out.saves);
        if (key == "reach")
            return codec::read(value, out.reach);
        break;
    case 6:
        if (key == "shares")
            return codec::read(value, out.shares);
        if (key == "clicks")
            return codec::read(value, out.clicks);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "comments")
            return codec::read(value, out.comments);
        break;
    case 10:
        if (key == "recordedAt")
            return codec::read(value, out.recordedAt);
        break;
    case 11:
        if (key == "impressions")
            return codec::read(value, out.impressions);
        break;
    case 12:
        if (key == "postTargetId")
            return codec::read(value, out.postTargetId);
        break;
    case 14:
        if (key == "platformPostId")
            return codec::read(value, out.platformPostId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(MetricRollup &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "date")
            return codec::read(value, out.date);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        break;
    case 10:
        if (key == "totalPosts")
            return codec::read(value, out.totalPosts);
        if (key == "totalReach")
            return codec::read(value, out.totalReach);
        break;
    case 11:
        if (key == "granularity")
            return codec::read(value, out.granularity);
        break;
    case 14:
        if (key == "followerGrowth")
            return codec::read(value, out.followerGrowth);
        break;
    case 15:
        if (key == "totalEngagement")
            return codec::read(value, out.totalEngagement);
        break;
    case 16:
        if (key == "totalImpressions")
            return codec::read(value, out.totalImpressions);
        break;
    case 17:
        if (key == "avgEngagementRate")
            return codec::readDecimal(value, out.avgEngagementRate);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(MetricPartition &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "toDate")
            return codec::read(value, out.toDate);
        if (key == "blobId")
            return codec::read(value, out.blobId);
        break;
    case 8:
        if (key == "fromDate")
            return codec::read(value, out.fromDate);
        if (key == "rowCount")
            return codec::read(value, out.rowCount);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        break;
    case 11:
        if (key == "granularity")
            return codec::read(value, out.granularity);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<AccountMetric> AccountMetric::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AccountMetric>(element, "AccountMetric", readField);
}

Result<AccountMetric> AccountMetric::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AccountMetric::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "date", date);
    codec::write(writer, "followers", followers);
    codec::write(writer, "following", following);
    codec::write(writer, "postsCount", postsCount);
    codec::write(writer, "engagementRate", engagementRate);
    codec::write(writer, "impressions", impressions);
    codec::write(writer, "reach", reach);
    codec::write(writer, "likes", likes);
    codec::write(writer, "comments", comments);
    codec::write(writer, "shares", shares);
    codec::write(writer, "saves", saves);
    codec::write(writer, "platform", platform);
    codec::write(writer, "rawData", rawData);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AccountMetric::toBody() const
{
    return codec::body(*this);
}

Result<PostMetric> PostMetric::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<PostMetric>(element, "PostMetric", readField);
}

Result<PostMetric> PostMetric::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void PostMetric::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "postTargetId", postTargetId);
    codec::write(writer, "platformPostId", platformPostId);
    codec::write(writer, "platform", platform);
    codec::write(writer, "recordedAt", recordedAt);
    codec::write(writer, "likes", likes);
    codec::write(writer, "comments", comments);
    codec::write(writer, "shares", shares);
    codec::write(writer, "saves", saves);
    codec::write(writer, "reach", reach);
    codec::write(writer, "impressions", impressions);
    codec::write(writer, "clicks", clicks);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray PostMetric::toBody() const
{
    return codec::body(*this);
}

Result<MetricRollup> MetricRollup::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<MetricRollup>(element, "MetricRollup", readField);
}

Result<MetricRollup> MetricRollup::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void MetricRollup::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "platform", platform);
    codec::write(writer, "date", date);
    codec::write(writer, "granularity", granularity);
    codec::write(writer, "totalPosts", totalPosts);
    codec::write(writer, "totalEngagement", totalEngagement);
    codec::write(writer, "totalReach", totalReach);
    codec::write(writer, "totalImpressions", totalImpressions);
    codec::write(writer, "avgEngagementRate", avgEngagementRate);
    codec::write(writer, "followerGrowth", followerGrowth);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray MetricRollup::toBody() const
{
    return codec::body(*this);
}

Result<MetricPartition> MetricPartition::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<MetricPartition>(element, "MetricPartition", readField);
}

Result<MetricPartition> MetricPartition::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void MetricPartition::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "granularity", granularity);
    codec::write(writer, "fromDate", fromDate);
    codec::write(writer, "toDate", toDate);
    codec::write(writer, "rowCount", rowCount);
    codec::write(writer, "blobId", blobId);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray MetricPartition::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
