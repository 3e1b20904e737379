// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Accounts & OAuth". Change the schema, not this file.
#include "api/generated/accounts_oauth.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(SocialAccount &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        if (key == "scopes")
            return codec::read(value, out.scopes);
        if (key == "limits")
            return codec::read(value, out.limits);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "username")
            return codec::read(value, out.username);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "avatarUrl")
            return codec::read(value, out.avatarUrl);
        if (key == "serverUrl")
            return codec::read(value, out.serverUrl);
        break;
    case 11:
        if (key == "accountKind")
            return codec::read(value, out.accountKind);
        if (key == "displayName")
            return codec::read(value, out.displayName);
        if (key == "connectedAt")
            return codec::read(value, out.connectedAt);
        break;
    case 12:
        if (key == "avatarBlobId")
            return codec::read(value, out.avatarBlobId);
        break;
    case 13:
        if (key == "connectedById")
            return codec::read(value, out.connectedById);
        break;
    case 14:
        if (key == "tokenExpiresAt")
            return codec::read(value, out.tokenExpiresAt);
        break;
    case 17:
        if (key == "platformAccountId")
            return codec::read(value, out.platformAccountId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(Credential &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 2:
        if (key == "iv")
            return codec::read(value, out.iv);
        break;
    case 6:
        if (key == "scopes")
            return codec::read(value, out.scopes);
        break;
    case 7:
        if (key == "ownerId")
            return codec::read(value, out.ownerId);
        if (key == "authTag")
            return codec::read(value, out.authTag);
        break;
    case 8:
        if (key == "smtpHost")
            return codec::read(value, out.smtpHost);
        if (key == "smtpPort")
            return codec::read(value, out.smtpPort);
        if (key == "smtpUser")
            return codec::read(value, out.smtpUser);
        break;
    case 9:
        if (key == "ownerType")
            return codec::read(value, out.ownerType);
        if (key == "expiresAt")
            return codec::read(value, out.expiresAt);
        break;
    case 10:
        if (key == "obtainedAt")
            return codec::read(value, out.obtainedAt);
        break;
    case 15:
        if (key == "apiKeyEncrypted")
            return codec::read(value, out.apiKeyEncrypted);
        break;
    case 16:
        if (key == "secretsEncrypted")
            return codec::read(value, out.secretsEncrypted);
        if (key == "refreshExpiresAt")
            return codec::read(value, out.refreshExpiresAt);
        break;
    case 17:
        if (key == "smtpPassEncrypted")
            return codec::read(value, out.smtpPassEncrypted);
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

bool readField(OAuthState &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        if (key == "errorCode")
            return codec::read(value, out.errorCode);
        if (key == "expiresAt")
            return codec::read(value, out.expiresAt);
        break;
    case 10:
        if (key == "stateToken")
            return codec::read(value, out.stateToken);
        if (key == "consumedAt")
            return codec::read(value, out.consumedAt);
        break;
    case 11:
        if (key == "redirectUri")
            return codec::read(value, out.redirectUri);
        break;
    case 13:
        if (key == "flowEncrypted")
            return codec::read(value, out.flowEncrypted);
        if (key == "connectLinkId")
            return codec::read(value, out.connectLinkId);
        break;
    case 21:
        if (key == "codeVerifierEncrypted")
            return codec::read(value, out.codeVerifierEncrypted);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(ConnectLink &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "note")
            return codec::read(value, out.note);
        break;
    case 6:
        if (key == "usedAt")
            return codec::read(value, out.usedAt);
        break;
    case 9:
        if (key == "recipient")
            return codec::read(value, out.recipient);
        if (key == "platforms")
            return codec::read(value, out.platforms);
        if (key == "expiresAt")
            return codec::read(value, out.expiresAt);
        if (key == "revokedAt")
            return codec::read(value, out.revokedAt);
        break;
    case 10:
        if (key == "accountIds")
            return codec::read(value, out.accountIds);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<SocialAccount> SocialAccount::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<SocialAccount>(element, "SocialAccount", readField);
}

Result<SocialAccount> SocialAccount::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void SocialAccount::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "platform", platform);
    codec::write(writer, "accountKind", accountKind);
    codec::write(writer, "platformAccountId", platformAccountId);
    codec::write(writer, "username", username);
    codec::write(writer, "displayName", displayName);
    codec::write(writer, "avatarUrl", avatarUrl);
    codec::write(writer, "avatarBlobId", avatarBlobId);
    codec::write(writer, "status", status);
    codec::write(writer, "tokenExpiresAt", tokenExpiresAt);
    codec::write(writer, "connectedAt", connectedAt);
    codec::write(writer, "connectedById", connectedById);
    codec::write(writer, "scopes", scopes);
    codec::write(writer, "metadata", metadata);
    codec::write(writer, "limits", limits);
    codec::write(writer, "serverUrl", serverUrl);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray SocialAccount::toBody() const
{
    return codec::body(*this);
}

Result<Credential> Credential::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Credential>(element, "Credential", readField);
}

Result<Credential> Credential::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Credential::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "ownerType", ownerType);
    codec::write(writer, "ownerId", ownerId);
    codec::write(writer, "accessTokenEncrypted", accessTokenEncrypted);
    codec::write(writer, "refreshTokenEncrypted", refreshTokenEncrypted);
    codec::write(writer, "expiresAt", expiresAt);
    codec::write(writer, "scopes", scopes);
    codec::write(writer, "smtpHost", smtpHost);
    codec::write(writer, "smtpPort", smtpPort);
    codec::write(writer, "smtpUser", smtpUser);
    codec::write(writer, "smtpPassEncrypted", smtpPassEncrypted);
    codec::write(writer, "apiKeyEncrypted", apiKeyEncrypted);
    codec::write(writer, "iv", iv);
    codec::write(writer, "authTag", authTag);
    codec::write(writer, "secretsEncrypted", secretsEncrypted);
    codec::write(writer, "refreshExpiresAt", refreshExpiresAt);
    codec::write(writer, "obtainedAt", obtainedAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Credential::toBody() const
{
    return codec::body(*this);
}

Result<OAuthState> OAuthState::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<OAuthState>(element, "OAuthState", readField);
}

Result<OAuthState> OAuthState::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void OAuthState::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "platform", platform);
    codec::write(writer, "stateToken", stateToken);
    codec::write(writer, "redirectUri", redirectUri);
    codec::write(writer, "codeVerifierEncrypted", codeVerifierEncrypted);
    codec::write(writer, "consumedAt", consumedAt);
    codec::write(writer, "status", status);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "flowEncrypted", flowEncrypted);
    codec::write(writer, "errorCode", errorCode);
    codec::write(writer, "connectLinkId", connectLinkId);
    codec::write(writer, "expiresAt", expiresAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray OAuthState::toBody() const
{
    return codec::body(*this);
}

Result<ConnectLink> ConnectLink::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<ConnectLink>(element, "ConnectLink", readField);
}

Result<ConnectLink> ConnectLink::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void ConnectLink::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "recipient", recipient);
    codec::write(writer, "note", note);
    codec::write(writer, "platforms", platforms);
    codec::write(writer, "expiresAt", expiresAt);
    codec::write(writer, "usedAt", usedAt);
    codec::write(writer, "revokedAt", revokedAt);
    codec::write(writer, "accountIds", accountIds);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray ConnectLink::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
