// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Workspace & members". Change the schema, not this file.
#include "api/generated/workspace_members.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(Workspace &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        if (key == "slug")
            return codec::read(value, out.slug);
        if (key == "tier")
            return codec::read(value, out.tier);
        break;
    case 6:
        if (key == "limits")
            return codec::read(value, out.limits);
        break;
    case 7:
        if (key == "ownerId")
            return codec::read(value, out.ownerId);
        break;
    case 8:
        if (key == "settings")
            return codec::read(value, out.settings);
        if (key == "branding")
            return codec::read(value, out.branding);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        if (key == "timezone")
            return codec::read(value, out.timezone);
        break;
    case 9:
        if (key == "avatarUrl")
            return codec::read(value, out.avatarUrl);
        break;
    case 10:
        if (key == "isPersonal")
            return codec::read(value, out.isPersonal);
        if (key == "maxAbTests")
            return codec::read(value, out.maxAbTests);
        if (key == "slaApplied")
            return codec::read(value, out.slaApplied);
        break;
    case 11:
        if (key == "description")
            return codec::read(value, out.description);
        break;
    case 13:
        if (key == "usedAiCredits")
            return codec::read(value, out.usedAiCredits);
        if (key == "externalOrgId")
            return codec::read(value, out.externalOrgId);
        break;
    case 14:
        if (key == "maxTeamMembers")
            return codec::read(value, out.maxTeamMembers);
        if (key == "secondTimezone")
            return codec::read(value, out.secondTimezone);
        break;
    case 15:
        if (key == "businessProfile")
            return codec::read(value, out.businessProfile);
        break;
    case 16:
        if (key == "monthlyAiCredits")
            return codec::read(value, out.monthlyAiCredits);
        if (key == "stripeCustomerId")
            return codec::read(value, out.stripeCustomerId);
        break;
    case 17:
        if (key == "maxSocialAccounts")
            return codec::read(value, out.maxSocialAccounts);
        if (key == "maxScheduledPosts")
            return codec::read(value, out.maxScheduledPosts);
        if (key == "billingCycleStart")
            return codec::read(value, out.billingCycleStart);
        break;
    case 20:
        if (key == "stripeSubscriptionId")
            return codec::read(value, out.stripeSubscriptionId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(User &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 5:
        if (key == "email")
            return codec::read(value, out.email);
        break;
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 8:
        if (key == "lastName")
            return codec::read(value, out.lastName);
        break;
    case 9:
        if (key == "firstName")
            return codec::read(value, out.firstName);
        if (key == "avatarUrl")
            return codec::read(value, out.avatarUrl);
        break;
    case 11:
        if (key == "lastLoginAt")
            return codec::read(value, out.lastLoginAt);
        break;
    case 12:
        if (key == "platformRole")
            return codec::read(value, out.platformRole);
        break;
    case 15:
        if (key == "emailVerifiedAt")
            return codec::read(value, out.emailVerifiedAt);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(WorkspaceMember &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "role")
            return codec::read(value, out.role);
        break;
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        break;
    case 8:
        if (key == "joinedAt")
            return codec::read(value, out.joinedAt);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 9:
        if (key == "invitedAt")
            return codec::read(value, out.invitedAt);
        if (key == "awayUntil")
            return codec::read(value, out.awayUntil);
        break;
    case 11:
        if (key == "permissions")
            return codec::read(value, out.permissions);
        if (key == "invitedById")
            return codec::read(value, out.invitedById);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(WorkspaceInvite &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "role")
            return codec::read(value, out.role);
        break;
    case 5:
        if (key == "email")
            return codec::read(value, out.email);
        break;
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 9:
        if (key == "expiresAt")
            return codec::read(value, out.expiresAt);
        break;
    case 11:
        if (key == "invitedById")
            return codec::read(value, out.invitedById);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(PermissionGrant &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        if (key == "action")
            return codec::read(value, out.action);
        break;
    case 8:
        if (key == "resource")
            return codec::read(value, out.resource);
        break;
    case 10:
        if (key == "conditions")
            return codec::read(value, out.conditions);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<Workspace> Workspace::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<Workspace>(element, "Workspace", readField);
}

Result<Workspace> Workspace::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void Workspace::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "slug", slug);
    codec::write(writer, "description", description);
    codec::write(writer, "avatarUrl", avatarUrl);
    codec::write(writer, "tier", tier);
    codec::write(writer, "settings", settings);
    codec::write(writer, "branding", branding);
    codec::write(writer, "businessProfile", businessProfile);
    codec::write(writer, "limits", limits);
    codec::write(writer, "isPersonal", isPersonal);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "ownerId", ownerId);
    codec::write(writer, "maxSocialAccounts", maxSocialAccounts);
    codec::write(writer, "maxScheduledPosts", maxScheduledPosts);
    codec::write(writer, "maxAbTests", maxAbTests);
    codec::write(writer, "maxTeamMembers", maxTeamMembers);
    codec::write(writer, "monthlyAiCredits", monthlyAiCredits);
    codec::write(writer, "usedAiCredits", usedAiCredits);
    codec::write(writer, "billingCycleStart", billingCycleStart);
    codec::write(writer, "stripeCustomerId", stripeCustomerId);
    codec::write(writer, "stripeSubscriptionId", stripeSubscriptionId);
    codec::write(writer, "externalOrgId", externalOrgId);
    codec::write(writer, "timezone", timezone);
    codec::write(writer, "secondTimezone", secondTimezone);
    codec::write(writer, "slaApplied", slaApplied);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray Workspace::toBody() const
{
    return codec::body(*this);
}

Result<User> User::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<User>(element, "User", readField);
}

Result<User> User::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void User::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "firstName", firstName);
    codec::write(writer, "lastName", lastName);
    codec::write(writer, "email", email);
    codec::write(writer, "emailVerifiedAt", emailVerifiedAt);
    codec::write(writer, "avatarUrl", avatarUrl);
    codec::write(writer, "platformRole", platformRole);
    codec::write(writer, "status", status);
    codec::write(writer, "lastLoginAt", lastLoginAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray User::toBody() const
{
    return codec::body(*this);
}

Result<WorkspaceMember> WorkspaceMember::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<WorkspaceMember>(element, "WorkspaceMember", readField);
}

Result<WorkspaceMember> WorkspaceMember::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void WorkspaceMember::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "role", role);
    codec::write(writer, "permissions", permissions);
    codec::write(writer, "invitedAt", invitedAt);
    codec::write(writer, "joinedAt", joinedAt);
    codec::write(writer, "invitedById", invitedById);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "awayUntil", awayUntil);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray WorkspaceMember::toBody() const
{
    return codec::body(*this);
}

Result<WorkspaceInvite> WorkspaceInvite::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<WorkspaceInvite>(element, "WorkspaceInvite", readField);
}

Result<WorkspaceInvite> WorkspaceInvite::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void WorkspaceInvite::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "email", email);
    codec::write(writer, "role", role);
    codec::write(writer, "status", status);
    codec::write(writer, "invitedById", invitedById);
    codec::write(writer, "expiresAt", expiresAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray WorkspaceInvite::toBody() const
{
    return codec::body(*this);
}

Result<PermissionGrant> PermissionGrant::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<PermissionGrant>(element, "PermissionGrant", readField);
}

Result<PermissionGrant> PermissionGrant::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void PermissionGrant::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "userId", userId);
    codec::write(writer, "resource", resource);
    codec::write(writer, "action", action);
    codec::write(writer, "conditions", conditions);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray PermissionGrant::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
