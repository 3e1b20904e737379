// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/accountrecords.h"

#include "app/domain/practice.h"
#include "server/core/accounts/tokenkeeper.h"
#include "server/core/publish/publishjournal.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kAccountsAtOnce = 10'000;

Result<int> planLimit(const SystemReader &records, const QString &workspaceId)
{
    const auto workspace = records.get(u"Workspace"_s, workspaceId);
    if (!workspace)
        return workspace.error();
    return workspace->has_value() ? (**workspace).value("maxSocialAccounts"_L1).toInt() : 0;
}

QJsonObject valuesOf(const NewAccount &account, qint64 nowMs)
{
    const PlatformProfile &profile = account.profile;
    QJsonObject scopes;
    for (const QString &scope : account.scopes)
        scopes.insert(scope, true);
    QJsonObject values{{u"username"_s, profile.username},
                       {u"displayName"_s, profile.displayName.isEmpty() ? profile.username : profile.displayName},
                       {u"avatarUrl"_s, profile.avatarUrl},
                       {u"accountKind"_s, profile.accountKind.isEmpty() ? u"personal"_s : profile.accountKind},
                       {u"status"_s, u"connected"_s},
                       {u"connectedAt"_s, wireTime(nowMs)},
                       {u"scopes"_s, scopes},
                       {u"tokenExpiresAt"_s, account.personNeededAtMs > 0 ? QJsonValue(wireTime(account.personNeededAtMs)) : QJsonValue()},
                       {u"serverUrl"_s, account.serverUrl.isEmpty() ? QJsonValue() : QJsonValue(account.serverUrl)}};
    if (!profile.limits.isEmpty())
        values.insert("limits"_L1, profile.limits);
    if (!profile.metadata.isEmpty())
        values.insert("metadata"_L1, profile.metadata);
    if (!account.userId.isEmpty())
        values.insert("connectedById"_L1, account.userId);
    return values;
}

} // namespace

domain::Platform platformOf(const QJsonObject &account)
{
    return domain::platformFromKey(domain::spokenPlatform(account)).value_or(domain::Platform::Mastodon);
}

QString qualifiedId(domain::Platform platform, const QString &platformAccountId, const QString &serverUrl)
{
    return platform == domain::Platform::Mastodon ? platformAccountId + u'@' + QUrl(serverUrl).authority() : platformAccountId;
}

Result<QJsonObject> findAccount(const SystemReader &records, domain::Platform platform, const QString &platformAccountId)
{
    const auto known = records.query(u"SocialAccount"_s,
                                     {{u"platform"_s, SystemCondition::Op::Equal, domain::platformKey(platform)},
                                      {u"platformAccountId"_s, SystemCondition::Op::Equal, platformAccountId}},
                                     1);
    if (!known)
        return known.error();
    return known->isEmpty() ? QJsonObject() : known->first();
}

Result<int> accountRoom(const SystemReader &records, const QString &workspaceId)
{
    const auto limit = planLimit(records, workspaceId);
    if (!limit)
        return limit.error();
    if (*limit <= 0)
        return -1;
    const auto accounts = records.query(u"SocialAccount"_s, {{u"status"_s, SystemCondition::Op::NotEqual, u"disconnected"_s}}, kAccountsAtOnce);
    if (!accounts)
        return accounts.error();
    return qMax(0, *limit - int(accounts->size()));
}

Result<QString> writeAccount(SystemRecords &records, const VaultCredentials &credentials, const NewAccount &account, qint64 nowMs)
{
    const auto known = findAccount(records, account.platform, account.profile.platformAccountId);
    if (!known)
        return known.error();
    const bool takesRoom = known->isEmpty() || known->value("status"_L1).toString() == "disconnected"_L1;
    if (takesRoom) {
        const auto room = accountRoom(records, account.workspaceId);
        if (!room)
            return room.error();
        if (*room == 0) {
            const auto limit = planLimit(records, account.workspaceId);
            return makeError(ErrorKind::Limit, u"connect.limit"_s, {}, {QString::number(limit.value_or(0))});
        }
    }
    QJsonObject values = valuesOf(account, nowMs);
    if (known->value("avatarUrl"_L1).toString() != account.profile.avatarUrl)
        values.insert("avatarBlobId"_L1, QJsonValue());
    QString id = known->value("id"_L1).toString();
    if (!id.isEmpty()) {
        if (const auto patched = records.patch(u"SocialAccount"_s, id, values); !patched)
            return patched.error();
    } else {
        values.insert("platform"_L1, domain::platformKey(account.platform));
        values.insert("platformAccountId"_L1, account.profile.platformAccountId);
        const auto created = records.create(u"SocialAccount"_s, values);
        if (!created)
            return created.error();
        id = *created;
    }
    if (const auto sealed = credentials.writeStored(records, account.workspaceId, id, account.stored); !sealed)
        return sealed.error();
    return id;
}

} // namespace campanile::server
