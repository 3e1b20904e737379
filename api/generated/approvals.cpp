// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Approvals". Change the schema, not this file.
#include "api/generated/approvals.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(Approval &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 5:
        if (key == "level")
            return codec::read(value, out.level);
        break;
    case 6:
        if (key == "postId")
            return codec::read(value, out.postId);
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 8:
        if (key == "comments")
            return codec::read(value, out.comments);
        break;
    case 9:
        if (key == "subjectId")
            return codec::read(value, out.subjectId);
        if (key == "decidedAt")
            return codec::read(value, out.decidedAt);
        break;
    case 10:
        if (key == "approverId")
            return codec::read(value, out.approverId);
        break;
    case 11:
        if (key == "subjectType")
            return codec::read(value, out.subjectType);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<Approval> Approval::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Approval>(element, "Approval", readField);
}

Result<Approval> Approval::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Approval::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "subjectType", subjectType);
    codec::write(writer, "postId", postId);
    codec::write(writer, "subjectId", subjectId);
    codec::write(writer, "approverId", approverId);
    codec::write(writer, "level", level);
    codec::write(writer, "status", status);
    codec::write(writer, "comments", comments);
    codec::write(writer, "decidedAt", decidedAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Approval::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
