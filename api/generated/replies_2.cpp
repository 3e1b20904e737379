// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Replies". Change the schema, not this file.
#include "api/generated/replies.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(InboxErrand &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "kind")
            return codec::read(value, out.kind);
        break;
    case 5:
        if (key == "state")
            return codec::read(value, out.state);
        break;
    case 9:
        if (key == "subjectId")
            return codec::read(value, out.subjectId);
        if (key == "accountId")
            return codec::read(value, out.accountId);
        break;
    case 13:
        if (key == "nextAttemptAt")
            return codec::read(value, out.nextAttemptAt);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<InboxErrand> InboxErrand::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<InboxErrand>(element, "InboxErrand", readField);
}

Result<InboxErrand> InboxErrand::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void InboxErrand::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "kind", kind);
    codec::write(writer, "subjectId", subjectId);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "nextAttemptAt", nextAttemptAt);
    codec::write(writer, "state", state);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray InboxErrand::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
