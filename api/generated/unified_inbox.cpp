// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Unified inbox". Change the schema, not this file.
#include "api/generated/unified_inbox.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(InboxItem &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "type")
            return codec::read(value, out.type);
        if (key == "tags")
            return codec::read(value, out.tags);
        break;
    case 5:
        if (key == "isVip")
            return codec::read(value, out.isVip);
        break;
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        if (key == "readAt")
            return codec::read(value, out.readAt);
        if (key == "intent")
            return codec::read(value, out.intent);
        if (key == "rating")
            return codec::read(value, out.rating);
        break;
    case 7:
        if (key == "content")
            return codec::read(value, out.content);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "priority")
            return codec::read(value, out.priority);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        if (key == "language")
            return codec::read(value, out.language);
        if (key == "slaDueAt")
            return codec::read(value, out.slaDueAt);
        if (key == "statusAt")
            return codec::read(value, out.statusAt);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        if (key == "repliedAt")
            return codec::read(value, out.repliedAt);
        if (key == "sentiment")
            return codec::read(value, out.sentiment);
        if (key == "slaBreach")
            return codec::read(value, out.slaBreach);
        if (key == "permalink")
            return codec::read(value, out.permalink);
        break;
    case 10:
        if (key == "senderName")
            return codec::read(value, out.senderName);
        if (key == "receivedAt")
            return codec::read(value, out.receivedAt);
        if (key == "resolvedAt")
            return codec::read(value, out.resolvedAt);
        if (key == "moderation")
            return codec::read(value, out.moderation);
        if (key == "statusById")
            return codec::read(value, out.statusById);
        break;
    case 11:
        if (key == "escalatedAt")
            return codec::read(value, out.escalatedAt);
        if (key == "slaDeadline")
            return codec::read(value, out.slaDeadline);
        if (key == "attachments")
            return codec::read(value, out.attachments);
        if (key == "slaPolicyId")
            return codec::read(value, out.slaPolicyId);
        if (key == "slaPausedAt")
            return codec::read(value, out.slaPausedAt);
        if (key == "slaWarnedAt")
            return codec::read(value, out.slaWarnedAt);
        break;
    case 12:
        if (key == "senderHandle")
            return codec::read(value, out.senderHandle);
        if (key == "assignedToId")
            return codec::read(value, out.assignedToId);
        if (key == "messageCount")
            return codec::read(value, out.messageCount);
        if (key == "snoozedUntil")
            return codec::read(value, out.snoozedUntil);
        if (key == "parentItemId")
            return codec::read(value, out.parentItemId);
        if (key == "postTargetId")
            return codec::read(value, out.postTargetId);
        if (key == "slaStartedAt")
            return codec::read(value, out.slaStartedAt);
        break;
    case 13:
        if (key == "priorityScore")
            return codec::read(value, out.priorityScore);
        if (key == "escalatedToId")
            return codec::read(value, out.escalatedToId);
        if (key == "lastMessageAt")
            return codec::read(value, out.lastMessageAt);
        if (key == "slaLevelSince")
            return codec::read(value, out.slaLevelSince);
        break;
    case 14:
        if (key == "platformItemId")
            return codec::read(value, out.platformItemId);
        if (key == "originalPostId")
            return codec::read(value, out.originalPostId);
        if (key == "sentimentScore")
            return codec::read(value, out.sentimentScore);
        if (key == "remoteEditedAt")
            return codec::read(value, out.remoteEditedAt);
        break;
    case 15:
        if (key == "senderAvatarUrl")
            return codec::read(value, out.senderAvatarUrl);
        if (key == "priorityFactors")
            return codec::read(value, out.priorityFactors);
        if (key == "routingMetadata")
            return codec::read(value, out.routingMetadata);
        if (key == "escalationLevel")
            return codec::read(value, out.escalationLevel);
        if (key == "correctedIntent")
            return codec::read(value, out.correctedIntent);
        if (key == "senderFollowers")
            return codec::read(value, out.senderFollowers);
        if (key == "moderationError")
            return codec::read(value, out.moderationError);
        if (key == "remoteDeletedAt")
            return codec::read(value, out.remoteDeletedAt);
        if (key == "resolutionDueAt")
            return codec::read(value, out.resolutionDueAt);
        break;
    case 16:
        if (key == "senderPlatformId")
            return codec::read(value, out.senderPlatformId);
        if (key == "escalationStatus")
            return codec::read(value, out.escalationStatus);
        if (key == "slaPausedSeconds")
            return codec::read(value, out.slaPausedSeconds);
        if (key == "escalationReason")
            return codec::read(value, out.escalationReason);
        if (key == "resolutionBreach")
            return codec::read(value, out.resolutionBreach);
        break;
    case 17:
        if (key == "routingAnalyzedAt")
            return codec::read(value, out.routingAnalyzedAt);
        if (key == "correctedPriority")
            return codec::read(value, out.correctedPriority);
        if (key == "replyWindowEndsAt")
            return codec::read(value, out.replyWindowEndsAt);
        break;
    case 18:
        if (key == "correctedSentiment")
            return codec::read(value, out.correctedSentiment);
        break;
    case 19:
        if (key == "originalPostContent")
            return codec::read(value, out.originalPostContent);
        break;
    case 24:
        if (key == "requestedEscalationLevel")
            return codec::read(value, out.requestedEscalationLevel);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(InboxMessage &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "sentAt")
            return codec::read(value, out.sentAt);
        break;
    case 7:
        if (key == "content")
            return codec::read(value, out.content);
        break;
    case 8:
        if (key == "authorId")
            return codec::read(value, out.authorId);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        if (key == "assetIds")
            return codec::read(value, out.assetIds);
        break;
    case 9:
        if (key == "direction")
            return codec::read(value, out.direction);
        if (key == "isPrivate")
            return codec::read(value, out.isPrivate);
        if (key == "seenUntil")
            return codec::read(value, out.seenUntil);
        if (key == "errorCode")
            return codec::read(value, out.errorCode);
        if (key == "permalink")
            return codec::read(value, out.permalink);
        if (key == "writtenOn")
            return codec::read(value, out.writtenOn);
        break;
    case 10:
        if (key == "sendStatus")
            return codec::read(value, out.sendStatus);
        if (key == "occurredAt")
            return codec::read(value, out.occurredAt);
        if (key == "senderName")
            return codec::read(value, out.senderName);
        if (key == "replyDueAt")
            return codec::read(value, out.replyDueAt);
        break;
    case 11:
        if (key == "inboxItemId")
            return codec::read(value, out.inboxItemId);
        if (key == "aiGenerated")
            return codec::read(value, out.aiGenerated);
        if (key == "attachments")
            return codec::read(value, out.attachments);
        break;
    case 12:
        if (key == "errorMessage")
            return codec::read(value, out.errorMessage);
        if (key == "replyDraftId")
            return codec::read(value, out.replyDraftId);
        if (key == "senderHandle")
            return codec::read(value, out.senderHandle);
        if (key == "savedReplyId")
            return codec::read(value, out.savedReplyId);
        break;
    case 14:
        if (key == "sentimentScore")
            return codec::read(value, out.sentimentScore);
        if (key == "remoteEditedAt")
            return codec::read(value, out.remoteEditedAt);
        break;
    case 15:
        if (key == "remoteDeletedAt")
            return codec::read(value, out.remoteDeletedAt);
        break;
    case 17:
        if (key == "platformMessageId")
            return codec::read(value, out.platformMessageId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<InboxItem> InboxItem::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<InboxItem>(element, "InboxItem", readField);
}

Result<InboxItem> InboxItem::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void InboxItem::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "type", type);
    codec::write(writer, "status", status);
    codec::write(writer, "platform", platform);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "platformItemId", platformItemId);
    codec::write(writer, "content", content);
    codec::write(writer, "senderName", senderName);
    codec::write(writer, "senderHandle", senderHandle);
    codec::write(writer, "senderPlatformId", senderPlatformId);
    codec::write(writer, "senderAvatarUrl", senderAvatarUrl);
    codec::write(writer, "originalPostId", originalPostId);
    codec::write(writer, "originalPostContent", originalPostContent);
    codec::write(writer, "receivedAt", receivedAt);
    codec::write(writer, "readAt", readAt);
    codec::write(writer, "repliedAt", repliedAt);
    codec::write(writer, "resolvedAt", resolvedAt);
    codec::write(writer, "assignedToId", assignedToId);
    codec::write(writer, "tags", tags);
    codec::write(writer, "sentiment", sentiment);
    codec::write(writer, "sentimentScore", sentimentScore);
    codec::write(writer, "priority", priority);
    codec::write(writer, "priorityScore", priorityScore);
    codec::write(writer, "priorityFactors", priorityFactors);
    codec::write(writer, "routingAnalyzedAt", routingAnalyzedAt);
    codec::write(writer, "routingMetadata", routingMetadata);
    codec::write(writer, "escalationStatus", escalationStatus);
    codec::write(writer, "escalationLevel", escalationLevel);
    codec::write(writer, "escalatedAt", escalatedAt);
    codec::write(writer, "escalatedToId", escalatedToId);
    codec::write(writer, "slaDeadline", slaDeadline);
    codec::write(writer, "slaBreach", slaBreach);
    codec::write(writer, "metadata", metadata);
    codec::write(writer, "lastMessageAt", lastMessageAt);
    codec::write(writer, "messageCount", messageCount);
    codec::write(writer, "language", language);
    codec::write(writer, "intent", intent);
    codec::write(writer, "correctedSentiment", correctedSentiment);
    codec::write(writer, "correctedIntent", correctedIntent);
    codec::write(writer, "correctedPriority", correctedPriority);
    codec::write(writer, "snoozedUntil", snoozedUntil);
    codec::write(writer, "senderFollowers", senderFollowers);
    codec::write(writer, "isVip", isVip);
    codec::write(writer, "permalink", permalink);
    codec::write(writer, "attachments", attachments);
    codec::write(writer, "rating", rating);
    codec::write(writer, "parentItemId", parentItemId);
    codec::write(writer, "postTargetId", postTargetId);
    codec::write(writer, "moderation", moderation);
    codec::write(writer, "moderationError", moderationError);
    codec::write(writer, "remoteEditedAt", remoteEditedAt);
    codec::write(writer, "remoteDeletedAt", remoteDeletedAt);
    codec::write(writer, "replyWindowEndsAt", replyWindowEndsAt);
    codec::write(writer, "slaPolicyId", slaPolicyId);
    codec::write(writer, "slaPausedAt", slaPausedAt);
    codec::write(writer, "slaPausedSeconds", slaPausedSeconds);
    codec::write(writer, "slaWarnedAt", slaWarnedAt);
    codec::write(writer, "slaStartedAt", slaStartedAt);
    codec::write(writer, "slaDueAt", slaDueAt);
    codec::write(writer, "slaLevelSince", slaLevelSince);
    codec::write(writer, "requestedEscalationLevel", requestedEscalationLevel);
    codec::write(writer, "escalationReason", escalationReason);
    codec::write(writer, "statusById", statusById);
    codec::write(writer, "statusAt", statusAt);
    codec::write(writer, "resolutionDueAt", resolutionDueAt);
    codec::write(writer, "resolutionBreach", resolutionBreach);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray InboxItem::toBody() const
{
    return codec::body(*this);
}

Result<InboxMessage> InboxMessage::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<InboxMessage>(element, "InboxMessage", readField);
}

Result<InboxMessage> InboxMessage::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void InboxMessage::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "inboxItemId", inboxItemId);
    codec::write(writer, "direction", direction);
    codec::write(writer, "content", content);
    codec::write(writer, "platformMessageId", platformMessageId);
    codec::write(writer, "authorId", authorId);
    codec::write(writer, "sendStatus", sendStatus);
    codec::write(writer, "errorMessage", errorMessage);
    codec::write(writer, "replyDraftId", replyDraftId);
    codec::write(writer, "sentimentScore", sentimentScore);
    codec::write(writer, "aiGenerated", aiGenerated);
    codec::write(writer, "metadata", metadata);
    codec::write(writer, "sentAt", sentAt);
    codec::write(writer, "occurredAt", occurredAt);
    codec::write(writer, "senderName", senderName);
    codec::write(writer, "senderHandle", senderHandle);
    codec::write(writer, "isPrivate", isPrivate);
    codec::write(writer, "seenUntil", seenUntil);
    codec::write(writer, "errorCode", errorCode);
    codec::write(writer, "savedReplyId", savedReplyId);
    codec::write(writer, "assetIds", assetIds);
    codec::write(writer, "attachments", attachments);
    codec::write(writer, "permalink", permalink);
    codec::write(writer, "remoteEditedAt", remoteEditedAt);
    codec::write(writer, "remoteDeletedAt", remoteDeletedAt);
    codec::write(writer, "writtenOn", writtenOn);
    codec::write(writer, "replyDueAt", replyDueAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray InboxMessage::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
