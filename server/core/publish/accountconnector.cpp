// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/accountconnector.h"

#include "app/core/clock.h"
#include "server/core/publish/publishjob.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

Error errorOf(const PlatformError &error)
{
    ErrorKind kind = ErrorKind::Invalid;
    switch (error.cls) {
    case FailureClass::TransientSafe:
    case FailureClass::Ambiguous:
    case FailureClass::QuotaDay:
        kind = ErrorKind::Network;
        break;
    case FailureClass::Auth:
        kind = ErrorKind::Auth;
        break;
    case FailureClass::Policy:
        kind = ErrorKind::Permission;
        break;
    case FailureClass::Duplicate:
    case FailureClass::Permanent:
        break;
    }
    return makeError(kind, error.code, error.message);
}

// The same instance written in two ways must not become two accounts.
QString originOf(const QString &serverUrl)
{
    const QUrl url(serverUrl.trimmed());
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::NormalizePathSegments).toString();
}

} // namespace

AccountConnector::AccountConnector(PublishStore &store, const VaultCredentials &credentials, HttpClient &http, const Clock &clock)
    : m_store(store), m_credentials(credentials), m_clock(clock), m_mastodon(http, clock), m_bluesky(http, clock)
{
}

Result<QString> AccountConnector::connectMastodon(const QString &workspaceId, const QString &userId, const QString &serverUrl,
                                                  const QString &accessToken)
{
    AccountSession session;
    session.serverUrl = originOf(serverUrl);
    session.accessToken = accessToken;
    const auto verified = m_mastodon.verify(session);
    if (!verified)
        return errorOf(verified.error());
    PlatformProfile profile = *verified;
    // Ids are unique on their instance only.
    profile.platformAccountId += u'@' + QUrl(session.serverUrl).authority();
    return store(workspaceId, userId, u"mastodon"_s, session.serverUrl, profile, {accessToken, {}});
}

Result<QString> AccountConnector::connectBluesky(const QString &workspaceId, const QString &userId, const QString &serverUrl,
                                                 const QString &identifier, const QString &appPassword)
{
    const auto login = m_bluesky.login(originOf(serverUrl), identifier, appPassword);
    if (!login)
        return errorOf(login.error());
    return store(workspaceId, userId, u"bluesky"_s, login->serverUrl, login->profile, login->tokens);
}

Result<QString> AccountConnector::store(const QString &workspaceId, const QString &userId, const QString &platform,
                                        const QString &serverUrl, const PlatformProfile &profile, const AccountTokens &tokens)
{
    QString accountId;
    const auto done = m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto known = records.query(u"SocialAccount"_s,
                                         {{u"platform"_s, SystemCondition::Op::Equal, platform},
                                          {u"platformAccountId"_s, SystemCondition::Op::Equal, profile.platformAccountId}},
                                         1);
        if (!known)
            return known.error();
        QJsonObject values{{u"username"_s, profile.username},
                           {u"displayName"_s, profile.displayName.isEmpty() ? profile.username : profile.displayName},
                           {u"avatarUrl"_s, profile.avatarUrl},
                           {u"status"_s, u"connected"_s},
                           {u"connectedAt"_s, wireTime(m_clock.nowMs())},
                           {u"limits"_s, profile.limits},
                           {u"serverUrl"_s, serverUrl}};
        if (!userId.isEmpty())
            values.insert("connectedById"_L1, userId);
        if (!known->isEmpty())
            accountId = known->first().value("id"_L1).toString();
        if (accountId.isEmpty()) {
            values.insert("platform"_L1, platform);
            values.insert("accountKind"_L1, u"personal"_s);
            values.insert("platformAccountId"_L1, profile.platformAccountId);
            const auto created = records.create(u"SocialAccount"_s, values);
            if (!created)
                return created.error();
            accountId = *created;
        } else if (const auto patched = records.patch(u"SocialAccount"_s, accountId, values); !patched) {
            return patched;
        }
        return m_credentials.write(records, workspaceId, accountId, tokens);
    });
    if (!done)
        return done.error();
    return accountId;
}

Result<void> AccountConnector::disconnect(const QString &workspaceId, const QString &accountId)
{
    return m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        if (const auto removed = m_credentials.remove(records, accountId); !removed)
            return removed;
        return records.patch(u"SocialAccount"_s, accountId, {{u"status"_s, u"disconnected"_s}});
    });
}

} // namespace campanile::server
