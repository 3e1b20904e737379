// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Composer & calendar". Change the schema, not this file.
#include "api/generated/composer_calendar.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(Post &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 3:
        if (key == "utm")
            return codec::read(value, out.utm);
        break;
    case 4:
        if (key == "kind")
            return codec::read(value, out.kind);
        if (key == "body")
            return codec::read(value, out.body);
        if (key == "tags")
            return codec::read(value, out.tags);
        break;
    case 5:
        if (key == "title")
            return codec::read(value, out.title);
        break;
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        if (key == "isIdea")
            return codec::read(value, out.isIdea);
        break;
    case 7:
        if (key == "linkUrl")
            return codec::read(value, out.linkUrl);
        break;
    case 8:
        if (key == "timezone")
            return codec::read(value, out.timezone);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        if (key == "language")
            return codec::read(value, out.language);
        break;
    case 9:
        if (key == "sensitive")
            return codec::read(value, out.sensitive);
        break;
    case 10:
        if (key == "maxRetries")
            return codec::read(value, out.maxRetries);
        if (key == "campaignId")
            return codec::read(value, out.campaignId);
        if (key == "aiMetadata")
            return codec::read(value, out.aiMetadata);
        break;
    case 11:
        if (key == "contentData")
            return codec::read(value, out.contentData);
        if (key == "scheduledAt")
            return codec::read(value, out.scheduledAt);
        if (key == "publishedAt")
            return codec::read(value, out.publishedAt);
        if (key == "aiGenerated")
            return codec::read(value, out.aiGenerated);
        if (key == "threadParts")
            return codec::read(value, out.threadParts);
        if (key == "spoilerText")
            return codec::read(value, out.spoilerText);
        break;
    case 12:
        if (key == "errorMessage")
            return codec::read(value, out.errorMessage);
        if (key == "firstComment")
            return codec::read(value, out.firstComment);
        if (key == "recurrenceAt")
            return codec::read(value, out.recurrenceAt);
        break;
    case 13:
        if (key == "planningNotes")
            return codec::read(value, out.planningNotes);
        break;
    case 14:
        if (key == "recurrenceRule")
            return codec::read(value, out.recurrenceRule);
        break;
    case 15:
        if (key == "recurrenceEndAt")
            return codec::read(value, out.recurrenceEndAt);
        break;
    case 16:
        if (key == "nextOccurrenceAt")
            return codec::read(value, out.nextOccurrenceAt);
        break;
    case 17:
        if (key == "recurrenceExdates")
            return codec::read(value, out.recurrenceExdates);
        break;
    case 18:
        if (key == "recurrenceParentId")
            return codec::read(value, out.recurrenceParentId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(PostTarget &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "step")
            return codec::read(value, out.step);
        break;
    case 6:
        if (key == "postId")
            return codec::read(value, out.postId);
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 7:
        if (key == "options")
            return codec::read(value, out.options);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "delivery")
            return codec::read(value, out.delivery);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        if (key == "permalink")
            return codec::read(value, out.permalink);
        if (key == "errorCode")
            return codec::read(value, out.errorCode);
        break;
    case 10:
        if (key == "retryCount")
            return codec::read(value, out.retryCount);
        if (key == "deadlineAt")
            return codec::read(value, out.deadlineAt);
        break;
    case 11:
        if (key == "targetLabel")
            return codec::read(value, out.targetLabel);
        if (key == "publishedAt")
            return codec::read(value, out.publishedAt);
        break;
    case 12:
        if (key == "doneByHandAt")
            return codec::read(value, out.doneByHandAt);
        if (key == "errorMessage")
            return codec::read(value, out.errorMessage);
        break;
    case 13:
        if (key == "customContent")
            return codec::read(value, out.customContent);
        if (key == "doneByHandUrl")
            return codec::read(value, out.doneByHandUrl);
        if (key == "lastAttemptAt")
            return codec::read(value, out.lastAttemptAt);
        if (key == "nextAttemptAt")
            return codec::read(value, out.nextAttemptAt);
        break;
    case 14:
        if (key == "platformPostId")
            return codec::read(value, out.platformPostId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(PostAsset &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "rank")
            return codec::read(value, out.rank);
        if (key == "part")
            return codec::read(value, out.part);
        break;
    case 6:
        if (key == "postId")
            return codec::read(value, out.postId);
        break;
    case 7:
        if (key == "assetId")
            return codec::read(value, out.assetId);
        if (key == "altText")
            return codec::read(value, out.altText);
        break;
    case 8:
        if (key == "targetId")
            return codec::read(value, out.targetId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(PostEvent &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "postId")
            return codec::read(value, out.postId);
        break;
    case 7:
        if (key == "actorId")
            return codec::read(value, out.actorId);
        if (key == "payload")
            return codec::read(value, out.payload);
        break;
    case 8:
        if (key == "targetId")
            return codec::read(value, out.targetId);
        break;
    case 9:
        if (key == "eventType")
            return codec::read(value, out.eventType);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<Post> Post::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Post>(element, "Post", readField);
}

Result<Post> Post::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Post::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "kind", kind);
    codec::write(writer, "title", title);
    codec::write(writer, "body", body);
    codec::write(writer, "planningNotes", planningNotes);
    codec::write(writer, "contentData", contentData);
    codec::write(writer, "linkUrl", linkUrl);
    codec::write(writer, "status", status);
    codec::write(writer, "scheduledAt", scheduledAt);
    codec::write(writer, "timezone", timezone);
    codec::write(writer, "recurrenceRule", recurrenceRule);
    codec::write(writer, "recurrenceEndAt", recurrenceEndAt);
    codec::write(writer, "nextOccurrenceAt", nextOccurrenceAt);
    codec::write(writer, "recurrenceParentId", recurrenceParentId);
    codec::write(writer, "publishedAt", publishedAt);
    codec::write(writer, "errorMessage", errorMessage);
    codec::write(writer, "maxRetries", maxRetries);
    codec::write(writer, "campaignId", campaignId);
    codec::write(writer, "tags", tags);
    codec::write(writer, "aiGenerated", aiGenerated);
    codec::write(writer, "aiMetadata", aiMetadata);
    codec::write(writer, "metadata", metadata);
    codec::write(writer, "threadParts", threadParts);
    codec::write(writer, "firstComment", firstComment);
    codec::write(writer, "utm", utm);
    codec::write(writer, "isIdea", isIdea);
    codec::write(writer, "recurrenceExdates", recurrenceExdates);
    codec::write(writer, "recurrenceAt", recurrenceAt);
    codec::write(writer, "sensitive", sensitive);
    codec::write(writer, "spoilerText", spoilerText);
    codec::write(writer, "language", language);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Post::toBody() const
{
    return codec::body(*this);
}

Result<PostTarget> PostTarget::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<PostTarget>(element, "PostTarget", readField);
}

Result<PostTarget> PostTarget::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void PostTarget::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "postId", postId);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "platform", platform);
    codec::write(writer, "targetLabel", targetLabel);
    codec::write(writer, "customContent", customContent);
    codec::write(writer, "options", options);
    codec::write(writer, "delivery", delivery);
    codec::write(writer, "doneByHandAt", doneByHandAt);
    codec::write(writer, "doneByHandUrl", doneByHandUrl);
    codec::write(writer, "status", status);
    codec::write(writer, "platformPostId", platformPostId);
    codec::write(writer, "permalink", permalink);
    codec::write(writer, "publishedAt", publishedAt);
    codec::write(writer, "errorCode", errorCode);
    codec::write(writer, "errorMessage", errorMessage);
    codec::write(writer, "retryCount", retryCount);
    codec::write(writer, "lastAttemptAt", lastAttemptAt);
    codec::write(writer, "nextAttemptAt", nextAttemptAt);
    codec::write(writer, "deadlineAt", deadlineAt);
    codec::write(writer, "step", step);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray PostTarget::toBody() const
{
    return codec::body(*this);
}

Result<PostAsset> PostAsset::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<PostAsset>(element, "PostAsset", readField);
}

Result<PostAsset> PostAsset::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void PostAsset::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "postId", postId);
    codec::write(writer, "assetId", assetId);
    codec::write(writer, "targetId", targetId);
    codec::write(writer, "rank", rank);
    codec::write(writer, "part", part);
    codec::write(writer, "altText", altText);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray PostAsset::toBody() const
{
    return codec::body(*this);
}

Result<PostEvent> PostEvent::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<PostEvent>(element, "PostEvent", readField);
}

Result<PostEvent> PostEvent::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void PostEvent::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "postId", postId);
    codec::write(writer, "targetId", targetId);
    codec::write(writer, "eventType", eventType);
    codec::write(writer, "actorId", actorId);
    codec::write(writer, "payload", payload);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray PostEvent::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
