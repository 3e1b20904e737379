// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Unified inbox". Change the schema, not this file.
#include "api/generated/unified_inbox.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(InboxNote &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 7:
        if (key == "content")
            return codec::read(value, out.content);
        break;
    case 8:
        if (key == "authorId")
            return codec::read(value, out.authorId);
        break;
    case 11:
        if (key == "inboxItemId")
            return codec::read(value, out.inboxItemId);
        break;
    case 12:
        if (key == "mentionedIds")
            return codec::read(value, out.mentionedIds);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(InboxCursor &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "kind")
            return codec::read(value, out.kind);
        if (key == "head")
            return codec::read(value, out.head);
        if (key == "look")
            return codec::read(value, out.look);
        break;
    case 7:
        if (key == "history")
            return codec::read(value, out.history);
        if (key == "waiting")
            return codec::read(value, out.waiting);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        break;
    case 10:
        if (key == "refusedFor")
            return codec::read(value, out.refusedFor);
        break;
    case 14:
        if (key == "historyEndedAt")
            return codec::read(value, out.historyEndedAt);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(WebhookSubscription &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 5:
        if (key == "state")
            return codec::read(value, out.state);
        break;
    case 6:
        if (key == "nextAt")
            return codec::read(value, out.nextAt);
        break;
    case 8:
        if (key == "remoteId")
            return codec::read(value, out.remoteId);
        if (key == "failures")
            return codec::read(value, out.failures);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        if (key == "checkedAt")
            return codec::read(value, out.checkedAt);
        if (key == "errorCode")
            return codec::read(value, out.errorCode);
        break;
    case 10:
        if (key == "lastHookAt")
            return codec::read(value, out.lastHookAt);
        break;
    case 11:
        if (key == "callbackUrl")
            return codec::read(value, out.callbackUrl);
        break;
    case 12:
        if (key == "subscribedAt")
            return codec::read(value, out.subscribedAt);
        break;
    case 13:
        if (key == "subscribedFor")
            return codec::read(value, out.subscribedFor);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<InboxNote> InboxNote::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<InboxNote>(element, "InboxNote", readField);
}

Result<InboxNote> InboxNote::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void InboxNote::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "inboxItemId", inboxItemId);
    codec::write(writer, "authorId", authorId);
    codec::write(writer, "content", content);
    codec::write(writer, "mentionedIds", mentionedIds);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray InboxNote::toBody() const
{
    return codec::body(*this);
}

Result<InboxCursor> InboxCursor::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<InboxCursor>(element, "InboxCursor", readField);
}

Result<InboxCursor> InboxCursor::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void InboxCursor::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "kind", kind);
    codec::write(writer, "head", head);
    codec::write(writer, "look", look);
    codec::write(writer, "history", history);
    codec::write(writer, "historyEndedAt", historyEndedAt);
    codec::write(writer, "waiting", waiting);
    codec::write(writer, "refusedFor", refusedFor);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray InboxCursor::toBody() const
{
    return codec::body(*this);
}

Result<WebhookSubscription> WebhookSubscription::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<WebhookSubscription>(element, "WebhookSubscription", readField);
}

Result<WebhookSubscription> WebhookSubscription::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void WebhookSubscription::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "state", state);
    codec::write(writer, "callbackUrl", callbackUrl);
    codec::write(writer, "subscribedFor", subscribedFor);
    codec::write(writer, "remoteId", remoteId);
    codec::write(writer, "subscribedAt", subscribedAt);
    codec::write(writer, "checkedAt", checkedAt);
    codec::write(writer, "nextAt", nextAt);
    codec::write(writer, "lastHookAt", lastHookAt);
    codec::write(writer, "failures", failures);
    codec::write(writer, "errorCode", errorCode);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray WebhookSubscription::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
