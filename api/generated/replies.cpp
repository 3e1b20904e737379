// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Replies". Change the schema, not this file.
#include "api/generated/replies.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(ReplyDraft &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        if (key == "origin")
            return codec::read(value, out.origin);
        if (key == "sentAt")
            return codec::read(value, out.sentAt);
        if (key == "reason")
            return codec::read(value, out.reason);
        break;
    case 7:
        if (key == "content")
            return codec::read(value, out.content);
        break;
    case 8:
        if (key == "authorId")
            return codec::read(value, out.authorId);
        if (key == "assetIds")
            return codec::read(value, out.assetIds);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "isPrivate")
            return codec::read(value, out.isPrivate);
        if (key == "seenUntil")
            return codec::read(value, out.seenUntil);
        break;
    case 10:
        if (key == "reviewedAt")
            return codec::read(value, out.reviewedAt);
        if (key == "reviewerId")
            return codec::read(value, out.reviewerId);
        if (key == "reviewNote")
            return codec::read(value, out.reviewNote);
        break;
    case 11:
        if (key == "inboxItemId")
            return codec::read(value, out.inboxItemId);
        if (key == "isPreferred")
            return codec::read(value, out.isPreferred);
        break;
    case 12:
        if (key == "errorMessage")
            return codec::read(value, out.errorMessage);
        if (key == "reviewedById")
            return codec::read(value, out.reviewedById);
        if (key == "savedReplyId")
            return codec::read(value, out.savedReplyId);
        break;
    case 15:
        if (key == "confidenceScore")
            return codec::read(value, out.confidenceScore);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(ReplyDraftEdit &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 7:
        if (key == "draftId")
            return codec::read(value, out.draftId);
        break;
    case 8:
        if (key == "editType")
            return codec::read(value, out.editType);
        break;
    case 12:
        if (key == "editDistance")
            return codec::read(value, out.editDistance);
        break;
    case 13:
        if (key == "editedContent")
            return codec::read(value, out.editedContent);
        break;
    case 14:
        if (key == "changesSummary")
            return codec::read(value, out.changesSummary);
        break;
    case 15:
        if (key == "originalContent")
            return codec::read(value, out.originalContent);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(ReplyDraftAudit &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "action")
            return codec::read(value, out.action);
        break;
    case 7:
        if (key == "draftId")
            return codec::read(value, out.draftId);
        if (key == "details")
            return codec::read(value, out.details);
        break;
    case 9:
        if (key == "ipAddress")
            return codec::read(value, out.ipAddress);
        if (key == "userAgent")
            return codec::read(value, out.userAgent);
        break;
    case 13:
        if (key == "performedById")
            return codec::read(value, out.performedById);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(SuggestedReply &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "tone")
            return codec::read(value, out.tone);
        break;
    case 7:
        if (key == "content")
            return codec::read(value, out.content);
        break;
    case 8:
        if (key == "category")
            return codec::read(value, out.category);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 11:
        if (key == "inboxItemId")
            return codec::read(value, out.inboxItemId);
        if (key == "isPreferred")
            return codec::read(value, out.isPreferred);
        break;
    case 15:
        if (key == "confidenceScore")
            return codec::read(value, out.confidenceScore);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(SavedReply &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        if (key == "tags")
            return codec::read(value, out.tags);
        if (key == "rank")
            return codec::read(value, out.rank);
        break;
    case 6:
        if (key == "intent")
            return codec::read(value, out.intent);
        break;
    case 7:
        if (key == "content")
            return codec::read(value, out.content);
        break;
    case 8:
        if (key == "language")
            return codec::read(value, out.language);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 9:
        if (key == "platforms")
            return codec::read(value, out.platforms);
        break;
    case 10:
        if (key == "usageCount")
            return codec::read(value, out.usageCount);
        if (key == "lastUsedAt")
            return codec::read(value, out.lastUsedAt);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<ReplyDraft> ReplyDraft::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<ReplyDraft>(element, "ReplyDraft", readField);
}

Result<ReplyDraft> ReplyDraft::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void ReplyDraft::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "inboxItemId", inboxItemId);
    codec::write(writer, "content", content);
    codec::write(writer, "confidenceScore", confidenceScore);
    codec::write(writer, "status", status);
    codec::write(writer, "isPreferred", isPreferred);
    codec::write(writer, "origin", origin);
    codec::write(writer, "sentAt", sentAt);
    codec::write(writer, "errorMessage", errorMessage);
    codec::write(writer, "reviewedById", reviewedById);
    codec::write(writer, "reviewedAt", reviewedAt);
    codec::write(writer, "reason", reason);
    codec::write(writer, "authorId", authorId);
    codec::write(writer, "reviewerId", reviewerId);
    codec::write(writer, "reviewNote", reviewNote);
    codec::write(writer, "savedReplyId", savedReplyId);
    codec::write(writer, "isPrivate", isPrivate);
    codec::write(writer, "assetIds", assetIds);
    codec::write(writer, "seenUntil", seenUntil);
    codec::write(writer, "metadata", metadata);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray ReplyDraft::toBody() const
{
    return codec::body(*this);
}

Result<ReplyDraftEdit> ReplyDraftEdit::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<ReplyDraftEdit>(element, "ReplyDraftEdit", readField);
}

Result<ReplyDraftEdit> ReplyDraftEdit::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void ReplyDraftEdit::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "draftId", draftId);
    codec::write(writer, "originalContent", originalContent);
    codec::write(writer, "editedContent", editedContent);
    codec::write(writer, "editType", editType);
    codec::write(writer, "editDistance", editDistance);
    codec::write(writer, "changesSummary", changesSummary);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray ReplyDraftEdit::toBody() const
{
    return codec::body(*this);
}

Result<ReplyDraftAudit> ReplyDraftAudit::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<ReplyDraftAudit>(element, "ReplyDraftAudit", readField);
}

Result<ReplyDraftAudit> ReplyDraftAudit::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void ReplyDraftAudit::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "draftId", draftId);
    codec::write(writer, "action", action);
    codec::write(writer, "ipAddress", ipAddress);
    codec::write(writer, "userAgent", userAgent);
    codec::write(writer, "details", details);
    codec::write(writer, "performedById", performedById);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray ReplyDraftAudit::toBody() const
{
    return codec::body(*this);
}

Result<SuggestedReply> SuggestedReply::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<SuggestedReply>(element, "SuggestedReply", readField);
}

Result<SuggestedReply> SuggestedReply::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void SuggestedReply::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "inboxItemId", inboxItemId);
    codec::write(writer, "confidenceScore", confidenceScore);
    codec::write(writer, "content", content);
    codec::write(writer, "tone", tone);
    codec::write(writer, "category", category);
    codec::write(writer, "isPreferred", isPreferred);
    codec::write(writer, "metadata", metadata);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray SuggestedReply::toBody() const
{
    return codec::body(*this);
}

Result<SavedReply> SavedReply::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<SavedReply>(element, "SavedReply", readField);
}

Result<SavedReply> SavedReply::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void SavedReply::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "content", content);
    codec::write(writer, "intent", intent);
    codec::write(writer, "language", language);
    codec::write(writer, "platforms", platforms);
    codec::write(writer, "tags", tags);
    codec::write(writer, "usageCount", usageCount);
    codec::write(writer, "lastUsedAt", lastUsedAt);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "rank", rank);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray SavedReply::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
