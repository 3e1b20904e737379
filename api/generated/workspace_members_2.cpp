// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Workspace & members". Change the schema, not this file.
#include "api/generated/workspace_members.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(UserPreference &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "data")
            return codec::read(value, out.data);
        break;
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        break;
    case 8:
        if (key == "category")
            return codec::read(value, out.category);
        break;
    case 13:
        if (key == "interfaceMode")
            return codec::read(value, out.interfaceMode);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(WorkspaceFavorite &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(WorkspaceVisit &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        break;
    case 10:
        if (key == "accessedAt")
            return codec::read(value, out.accessedAt);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(Session &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        break;
    case 9:
        if (key == "expiresAt")
            return codec::read(value, out.expiresAt);
        break;
    case 12:
        if (key == "sessionToken")
            return codec::read(value, out.sessionToken);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(VerificationToken &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 5:
        if (key == "token")
            return codec::read(value, out.token);
        break;
    case 9:
        if (key == "expiresAt")
            return codec::read(value, out.expiresAt);
        break;
    case 10:
        if (key == "identifier")
            return codec::read(value, out.identifier);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(ExternalLogin &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "type")
            return codec::read(value, out.type);
        break;
    case 5:
        if (key == "scope")
            return codec::read(value, out.scope);
        break;
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        break;
    case 7:
        if (key == "idToken")
            return codec::read(value, out.idToken);
        break;
    case 8:
        if (key == "provider")
            return codec::read(value, out.provider);
        break;
    case 9:
        if (key == "expiresAt")
            return codec::read(value, out.expiresAt);
        if (key == "tokenType")
            return codec::read(value, out.tokenType);
        break;
    case 12:
        if (key == "sessionState")
            return codec::read(value, out.sessionState);
        break;
    case 17:
        if (key == "providerAccountId")
            return codec::read(value, out.providerAccountId);
        break;
    case 20:
        if (key == "accessTokenEncrypted")
            return codec::read(value, out.accessTokenEncrypted);
        break;
    case 21:
        if (key == "refreshTokenEncrypted")
            return codec::read(value, out.refreshTokenEncrypted);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<UserPreference> UserPreference::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<UserPreference>(element, "UserPreference", readField);
}

Result<UserPreference> UserPreference::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void UserPreference::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "category", category);
    codec::write(writer, "data", data);
    codec::write(writer, "interfaceMode", interfaceMode);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray UserPreference::toBody() const
{
    return codec::body(*this);
}

Result<WorkspaceFavorite> WorkspaceFavorite::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<WorkspaceFavorite>(element, "WorkspaceFavorite", readField);
}

Result<WorkspaceFavorite> WorkspaceFavorite::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void WorkspaceFavorite::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray WorkspaceFavorite::toBody() const
{
    return codec::body(*this);
}

Result<WorkspaceVisit> WorkspaceVisit::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<WorkspaceVisit>(element, "WorkspaceVisit", readField);
}

Result<WorkspaceVisit> WorkspaceVisit::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void WorkspaceVisit::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "accessedAt", accessedAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray WorkspaceVisit::toBody() const
{
    return codec::body(*this);
}

Result<Session> Session::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Session>(element, "Session", readField);
}

Result<Session> Session::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Session::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "sessionToken", sessionToken);
    codec::write(writer, "userId", userId);
    codec::write(writer, "expiresAt", expiresAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Session::toBody() const
{
    return codec::body(*this);
}

Result<VerificationToken> VerificationToken::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<VerificationToken>(element, "VerificationToken", readField);
}

Result<VerificationToken> VerificationToken::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void VerificationToken::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "identifier", identifier);
    codec::write(writer, "token", token);
    codec::write(writer, "expiresAt", expiresAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray VerificationToken::toBody() const
{
    return codec::body(*this);
}

Result<ExternalLogin> ExternalLogin::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<ExternalLogin>(element, "ExternalLogin", readField);
}

Result<ExternalLogin> ExternalLogin::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void ExternalLogin::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "type", type);
    codec::write(writer, "provider", provider);
    codec::write(writer, "providerAccountId", providerAccountId);
    codec::write(writer, "refreshTokenEncrypted", refreshTokenEncrypted);
    codec::write(writer, "accessTokenEncrypted", accessTokenEncrypted);
    codec::write(writer, "expiresAt", expiresAt);
    codec::write(writer, "tokenType", tokenType);
    codec::write(writer, "scope", scope);
    codec::write(writer, "idToken", idToken);
    codec::write(writer, "sessionState", sessionState);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray ExternalLogin::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
