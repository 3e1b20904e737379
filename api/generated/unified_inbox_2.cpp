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

} // namespace campanile::api
