// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/connectflow.h"

#include "server/core/storage/recordtable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QJsonObject profileJson(const PlatformProfile &profile)
{
    return {{u"id"_s, profile.platformAccountId},
            {u"username"_s, profile.username},
            {u"displayName"_s, profile.displayName},
            {u"avatarUrl"_s, profile.avatarUrl},
            {u"limits"_s, profile.limits},
            {u"kind"_s, profile.accountKind},
            {u"token"_s, profile.accessToken},
            {u"metadata"_s, profile.metadata}};
}

PlatformProfile profileFrom(const QJsonObject &json)
{
    PlatformProfile profile;
    profile.platformAccountId = json.value("id"_L1).toString();
    profile.username = json.value("username"_L1).toString();
    profile.displayName = json.value("displayName"_L1).toString();
    profile.avatarUrl = json.value("avatarUrl"_L1).toString();
    profile.limits = json.value("limits"_L1).toObject();
    profile.accountKind = json.value("kind"_L1).toString();
    profile.accessToken = json.value("token"_L1).toString();
    profile.metadata = json.value("metadata"_L1).toObject();
    return profile;
}

QStringList textsFrom(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts.append(value.toString());
    return texts;
}

QString stageName(ConnectFlow::Stage stage)
{
    switch (stage) {
    case ConnectFlow::Stage::Browser:
        return u"browser"_s;
    case ConnectFlow::Stage::Working:
        return u"working"_s;
    case ConnectFlow::Stage::Choosing:
        return u"choosing"_s;
    case ConnectFlow::Stage::Done:
        return u"done"_s;
    }
    return {};
}

} // namespace

QJsonObject ConnectFlow::toWire() const
{
    QJsonObject json{{u"flowId"_s, flowId}, {u"stage"_s, stageName(stage)}, {u"expiresAt"_s, formatInstant(expiresAtMs)}};
    if (!authorizeUrl.isEmpty())
        json.insert("authorizeUrl"_L1, authorizeUrl.toString(QUrl::FullyEncoded));
    if (!redirectUri.isEmpty())
        json.insert("redirectUri"_L1, redirectUri.toString(QUrl::FullyEncoded));
    if (stage == Stage::Choosing) {
        QJsonArray list;
        for (const FlowChannel &channel : channels) {
            const PlatformProfile &profile = channel.profile;
            QJsonObject entry{{u"platformAccountId"_s, profile.platformAccountId},
                              {u"username"_s, profile.username},
                              {u"displayName"_s, profile.displayName},
                              {u"avatarUrl"_s, profile.avatarUrl},
                              {u"accountKind"_s, profile.accountKind.isEmpty() ? u"personal"_s : profile.accountKind},
                              {u"isConnected"_s, channel.isConnected}};
            if (!channel.blockedBy.isEmpty())
                entry.insert("blockedBy"_L1, channel.blockedBy);
            list.append(entry);
        }
        json.insert("channels"_L1, list);
    }
    if (stage == Stage::Done)
        json.insert("accountIds"_L1, QJsonArray::fromStringList(accountIds));
    if (!missingScopes.isEmpty())
        json.insert("missingScopes"_L1, QJsonArray::fromStringList(missingScopes));
    return json;
}

QJsonObject FlowSecrets::toJson() const
{
    QJsonObject json{{u"browser"_s, browser},
                     {u"accountIds"_s, QJsonArray::fromStringList(accountIds)},
                     {u"missing"_s, QJsonArray::fromStringList(missingScopes)},
                     {u"args"_s, QJsonArray::fromStringList(errorArgs)}};
    if (pending)
        json.insert("pending"_L1, pending->toJson());
    if (hasGrant) {
        QJsonArray list;
        for (const PlatformProfile &profile : profiles)
            list.append(profileJson(profile));
        json.insert("grant"_L1, QJsonObject{{u"tokens"_s, server::toJson(tokens)},
                                            {u"serverUrl"_s, serverUrl},
                                            {u"at"_s, grantedAtMs},
                                            {u"personAt"_s, personNeededAtMs},
                                            {u"scopes"_s, QJsonArray::fromStringList(scopes)},
                                            {u"profiles"_s, list}});
    }
    return json;
}

Result<FlowSecrets> FlowSecrets::fromJson(const QJsonObject &json)
{
    FlowSecrets secrets;
    secrets.browser = json.value("browser"_L1).toString();
    secrets.accountIds = textsFrom(json.value("accountIds"_L1));
    secrets.missingScopes = textsFrom(json.value("missing"_L1));
    secrets.errorArgs = textsFrom(json.value("args"_L1));
    if (json.contains("pending"_L1)) {
        const auto pending = OAuthPending::fromJson(json.value("pending"_L1).toObject());
        if (!pending)
            return pending.error();
        secrets.pending = *pending;
    }
    if (json.contains("grant"_L1)) {
        const QJsonObject grant = json.value("grant"_L1).toObject();
        secrets.hasGrant = true;
        secrets.tokens = tokensFromJson(grant.value("tokens"_L1).toObject());
        secrets.serverUrl = grant.value("serverUrl"_L1).toString();
        secrets.grantedAtMs = grant.value("at"_L1).toInteger();
        secrets.personNeededAtMs = grant.value("personAt"_L1).toInteger();
        secrets.scopes = textsFrom(grant.value("scopes"_L1));
        for (const QJsonValue &profile : grant.value("profiles"_L1).toArray())
            secrets.profiles.append(profileFrom(profile.toObject()));
    }
    return secrets;
}

} // namespace campanile::server
