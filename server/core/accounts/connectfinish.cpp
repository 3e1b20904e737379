// SPDX-License-Identifier: GPL-3.0-or-later
// What comes after consent: the exchange, the profiles, the choice, the records.
#include "server/core/accounts/connectservice.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/rng.h"
#include "server/core/accounts/avatarkeeper.h"
#include "server/core/auth/secrets.h"
#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "server/core/publish/publishjournal.h"

#include <QSet>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kChoiceMs = 30 * 60'000; // reading a list of pages takes longer than a consent

Error failed(ErrorKind kind, QLatin1StringView code, QStringList args = {})
{
    return makeError(kind, code, {}, std::move(args));
}

QString hostOf(const domain::NetworkInfo &network, const QString &serverUrl)
{
    const QUrl url = serverUrl.isEmpty() ? network.apiUrl() : QUrl(serverUrl);
    return url.host().isEmpty() ? network.label : url.host();
}

AccountSession sessionOf(const AccountTokens &tokens, const QString &serverUrl, const QString &subject = {})
{
    AccountSession session;
    session.serverUrl = serverUrl;
    session.platformAccountId = subject;
    session.accessToken = tokens.accessToken;
    session.refreshToken = tokens.refreshToken;
    session.dpopKey = tokens.dpopKey;
    session.tokenIssuer = tokens.issuer;
    return session;
}

QString nameOf(const QString &displayName, const QString &username)
{
    return displayName.isEmpty() ? username : displayName;
}

/** Why the network lets nobody publish to the profile, in its adapter's word; empty when it does. */
QString blockedBy(const PlatformProfile &profile)
{
    return profile.metadata.value("blockedBy"_L1).toString();
}

FlowSecrets secretsOf(const OAuthGrant &grant, const QStringList &asked, qint64 nowMs)
{
    FlowSecrets secrets;
    secrets.hasGrant = true;
    secrets.tokens = grant.tokens;
    if (secrets.tokens.obtainedAtMs == 0)
        secrets.tokens.obtainedAtMs = nowMs;
    secrets.serverUrl = grant.serverUrl;
    secrets.grantedAtMs = nowMs;
    secrets.personNeededAtMs = grant.personNeededAtMs;
    secrets.missingScopes = grant.missingScopes;
    secrets.scopes = grant.tokens.scopes;
    if (secrets.scopes.isEmpty()) {
        secrets.scopes = asked;
        for (const QString &scope : grant.missingScopes)
            secrets.scopes.removeAll(scope);
    }
    return secrets;
}

} // namespace

Result<ConnectService::Row> ConnectService::claim(const FlowKey &key, const QByteArray &target)
{
    const QUrlQuery query(QUrl(QString::fromLatin1(target), QUrl::StrictMode));
    const QStringList states = query.allQueryItemValues(u"state"_s, QUrl::FullyDecoded);
    Row claimed;
    std::optional<Error> problem;
    const auto written = m_parts.store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        problem.reset();
        const auto row = read(records, key);
        if (!row)
            return row.error();
        // A guess must not use up the flow of the person whose browser is still on its way.
        const bool isRight = states.size() == 1
            && equalSecrets(secretHash(states.first().toUtf8()).toLatin1(), row->record.value("stateToken"_L1).toString().toLatin1());
        if (!isRight)
            return failed(ErrorKind::Invalid, "connect.wrongState"_L1);
        if (!row->record.value("consumedAt"_L1).toString().isEmpty() || !row->secrets.pending)
            return failed(ErrorKind::Invalid, "connect.replayed"_L1);
        const qint64 now = m_parts.clock.nowMs();
        if (msOf(row->record.value("expiresAt"_L1)) <= now) {
            problem = failed(ErrorKind::Invalid, "connect.expired"_L1);
            return records.patch(u"OAuthState"_s, key.flowId, {{u"status"_s, u"expired"_s}, {u"errorCode"_s, problem->code}});
        }
        claimed = *row;
        FlowSecrets rest = row->secrets;
        rest.pending.reset();
        return patchRow(records, key, {{u"status"_s, u"exchanging"_s}, {u"consumedAt"_s, wireTime(now)}}, rest);
    });
    if (!written)
        return written.error();
    if (problem)
        return *problem;
    return claimed;
}

Error ConnectService::end(const FlowKey &key, const Error &error)
{
    FlowSecrets secrets;
    secrets.errorArgs = error.args;
    secrets.browser = key.browser;
    const auto written = m_parts.store.write(key.workspaceId, [&](SystemRecords &records) {
        return patchRow(records, key, {{u"status"_s, error.kind == ErrorKind::Cancelled ? u"cancelled"_s : u"failed"_s}, {u"errorCode"_s, error.code}}, secrets);
    });
    if (!written)
        qCWarning(lcServer) << "the end of a sign-in could not be stored:" << written.error().code;
    return error;
}

Result<ConnectFlow> ConnectService::finish(const FlowKey &key, const QByteArray &target)
{
    const auto row = claim(key, target);
    if (!row)
        return row.error();
    const auto platform = domain::platformFromKey(row->record.value("platform"_L1).toString());
    if (!platform)
        return end(key, failed(ErrorKind::Unsupported, "connect.unsupported"_L1));
    const auto grant = m_parts.oauth.finish(m_parts.networks.network(*platform), *row->secrets.pending, target);
    if (!grant)
        return end(key, grant.error());
    return afterConsent(key, *row, *grant);
}

Result<QList<PlatformProfile>> ConnectService::profilesOf(const domain::NetworkInfo &network, const OAuthGrant &grant)
{
    const auto adapter = m_parts.platforms.find(domain::platformKey(network.platform));
    if (!adapter)
        return failed(ErrorKind::Unsupported, "connect.unsupported"_L1);
    const auto listed = adapter->channels(sessionOf(grant.tokens, grant.serverUrl, grant.subject));
    if (!listed)
        return connectErrorOf(listed.error(), hostOf(network, grant.serverUrl));
    QList<PlatformProfile> profiles;
    QSet<QString> seen;
    for (PlatformProfile profile : *listed) {
        if (profile.platformAccountId.isEmpty())
            continue;
        profile.platformAccountId = qualifiedId(network.platform, profile.platformAccountId, grant.serverUrl);
        if (seen.contains(profile.platformAccountId))
            continue;
        seen.insert(profile.platformAccountId);
        profiles.append(profile);
    }
    if (profiles.isEmpty())
        return failed(ErrorKind::Invalid, "connect.noChannels"_L1);
    return profiles;
}

Result<QList<FlowChannel>> ConnectService::channelsOf(const SystemReader &records, const QString &workspaceId, domain::Platform platform,
                                                      const QList<PlatformProfile> &profiles) const
{
    const auto room = accountRoom(records, workspaceId);
    if (!room)
        return room.error();
    QList<FlowChannel> channels;
    for (const PlatformProfile &profile : profiles) {
        const auto known = findAccount(records, platform, profile.platformAccountId);
        if (!known)
            return known.error();
        FlowChannel channel{profile};
        channel.isConnected = !known->isEmpty() && known->value("status"_L1).toString() != "disconnected"_L1;
        channel.blockedBy = blockedBy(profile);
        if (channel.blockedBy.isEmpty() && !channel.isConnected && *room == 0)
            channel.blockedBy = u"connect.limit"_s;
        channels.append(channel);
    }
    return channels;
}

Result<ConnectFlow> ConnectService::afterConsent(const FlowKey &key, Row row, const OAuthGrant &grant)
{
    const auto platform = domain::platformFromKey(row.record.value("platform"_L1).toString()).value_or(domain::Platform::Mastodon);
    const domain::NetworkInfo &network = m_parts.networks.network(platform);
    const QStringList asked = row.secrets.pending->scopes;
    const QString browser = row.secrets.browser;
    row.secrets = secretsOf(grant, asked, m_parts.clock.nowMs());
    row.secrets.browser = browser;
    const auto profiles = profilesOf(network, grant);
    if (!profiles)
        return end(key, profiles.error());
    row.secrets.profiles = *profiles;
    if (const QString accountId = row.record.value("accountId"_L1).toString(); !accountId.isEmpty()) {
        const auto wanted = accountToRenew({key.workspaceId, {}, domain::platformKey(platform), {}, accountId}, platform);
        if (!wanted)
            return end(key, wanted.error());
        const QString id = wanted->value("platformAccountId"_L1).toString();
        const auto same = std::find_if(profiles->cbegin(), profiles->cend(), [&](const PlatformProfile &profile) { return profile.platformAccountId == id; });
        if (same != profiles->cend())
            return settle(key, row, {*same});
        revokeUnused(key, row);
        const PlatformProfile &other = profiles->first();
        return end(key, failed(ErrorKind::Invalid, "connect.wrongAccount"_L1,
                               {nameOf(wanted->value("displayName"_L1).toString(), wanted->value("username"_L1).toString()),
                                nameOf(other.displayName, other.username)}));
    }
    if (profiles->size() == 1 && blockedBy(profiles->first()).isEmpty()) {
        auto settled = settle(key, row, *profiles);
        if (settled)
            return settled;
        revokeUnused(key, row);
        return end(key, settled.error());
    }
    const auto written = m_parts.store.write(key.workspaceId, [&](SystemRecords &records) {
        return patchRow(records, key, {{u"expiresAt"_s, wireTime(m_parts.clock.nowMs() + kChoiceMs)}}, row.secrets);
    });
    if (!written)
        return written.error();
    return flow(key);
}

Result<ConnectFlow> ConnectService::choose(const FlowKey &key, const QStringList &platformAccountIds)
{
    std::optional<Row> row;
    const auto looked = m_parts.store.read(key.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto found = read(records, key);
        if (!found)
            return found.error();
        row = *found;
        return {};
    });
    if (!looked)
        return looked.error();
    if (row->record.value("status"_L1).toString() == "succeeded"_L1)
        return flow(key);
    if (msOf(row->record.value("expiresAt"_L1)) <= m_parts.clock.nowMs())
        return failed(ErrorKind::Invalid, "connect.expired"_L1);
    if (!row->secrets.hasGrant)
        return failed(ErrorKind::Invalid, "connect.gone"_L1);
    QList<PlatformProfile> chosen;
    for (const PlatformProfile &profile : std::as_const(row->secrets.profiles)) {
        if (platformAccountIds.contains(profile.platformAccountId) && blockedBy(profile).isEmpty())
            chosen.append(profile);
    }
    if (chosen.isEmpty() || chosen.size() != QSet<QString>(platformAccountIds.cbegin(), platformAccountIds.cend()).size())
        return failed(ErrorKind::Invalid, "connect.notChosen"_L1);
    return settle(key, *row, chosen);
}

Result<QString> ConnectService::store(SystemRecords &records, const Row &row, const PlatformProfile &profile, const QString &grantId) const
{
    const FlowSecrets &secrets = row.secrets;
    NewAccount account;
    account.workspaceId = row.record.value("workspaceId"_L1).toString();
    account.userId = row.record.value("userId"_L1).toString();
    account.platform = domain::platformFromKey(row.record.value("platform"_L1).toString()).value_or(domain::Platform::Mastodon);
    account.serverUrl = secrets.serverUrl;
    account.profile = profile;
    account.stored.tokens = secrets.tokens;
    account.stored.tokens.scopes = secrets.scopes;
    account.stored.grantId = grantId;
    account.stored.grantedAtMs = secrets.grantedAtMs;
    if (!profile.accessToken.isEmpty()) {
        account.stored.signIn = account.stored.tokens;
        account.stored.tokens = {};
        account.stored.tokens.accessToken = profile.accessToken;
        account.stored.tokens.obtainedAtMs = secrets.tokens.obtainedAtMs;
        account.stored.tokens.scopes = secrets.scopes;
    }
    account.scopes = secrets.scopes;
    account.personNeededAtMs = secrets.personNeededAtMs;
    return writeAccount(records, m_parts.credentials, account, m_parts.clock.nowMs());
}

Result<void> ConnectService::useLink(SystemRecords &records, const QString &linkId, const QStringList &accountIds) const
{
    const auto link = records.get(u"ConnectLink"_s, linkId);
    if (!link)
        return link.error();
    const qint64 now = m_parts.clock.nowMs();
    if (!link->has_value() || !(**link).value("revokedAt"_L1).toString().isEmpty() || msOf((**link).value("expiresAt"_L1)) <= now)
        return failed(ErrorKind::Invalid, "connect.linkEnded"_L1);
    if (!(**link).value("usedAt"_L1).toString().isEmpty())
        return failed(ErrorKind::Invalid, "connect.linkUsed"_L1);
    QJsonObject accounts;
    for (const QString &id : accountIds)
        accounts.insert(id, true);
    return records.patch(u"ConnectLink"_s, linkId, {{u"usedAt"_s, wireTime(now)}, {u"accountIds"_s, accounts}});
}

Result<ConnectFlow> ConnectService::settle(const FlowKey &key, const Row &row, const QList<PlatformProfile> &chosen)
{
    QStringList accountIds;
    const QString grantId = QString::fromLatin1(newSecret(m_parts.rng)).left(22);
    const auto written = m_parts.store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        accountIds.clear();
        const auto current = read(records, key);
        if (!current)
            return current.error();
        if (current->record.value("status"_L1).toString() != "exchanging"_L1)
            return failed(ErrorKind::Invalid, "connect.replayed"_L1);
        Row own = row;
        own.record.insert("workspaceId"_L1, key.workspaceId);
        for (const PlatformProfile &profile : chosen) {
            const auto account = store(records, own, profile, grantId);
            if (!account)
                return account.error();
            accountIds.append(*account);
        }
        if (const QString linkId = row.record.value("connectLinkId"_L1).toString(); !linkId.isEmpty()) {
            if (const auto used = useLink(records, linkId, accountIds); !used)
                return used;
        }
        FlowSecrets rest;
        rest.browser = row.secrets.browser;
        rest.accountIds = accountIds;
        rest.missingScopes = row.secrets.missingScopes;
        return patchRow(records, key, {{u"status"_s, u"succeeded"_s}}, rest);
    });
    if (!written)
        return written.error();
    welcome(key.workspaceId, row, accountIds, chosen);
    ConnectFlow flow{key.flowId, ConnectFlow::Stage::Done};
    flow.accountIds = accountIds;
    flow.missingScopes = row.secrets.missingScopes;
    flow.expiresAtMs = msOf(row.record.value("expiresAt"_L1));
    return flow;
}

void ConnectService::welcome(const QString &workspaceId, const Row &row, const QStringList &accountIds, const QList<PlatformProfile> &chosen)
{
    const QString platform = row.record.value("platform"_L1).toString();
    for (qsizetype i = 0; i < accountIds.size(); ++i) {
        const AccountKey key{workspaceId, accountIds.at(i)};
        if (m_parts.observer)
            m_parts.observer->connected(key, row.secrets.personNeededAtMs);
        const PlatformProfile &profile = chosen.at(i);
        AccountSession session = sessionOf(row.secrets.tokens, row.secrets.serverUrl, profile.platformAccountId);
        if (!profile.accessToken.isEmpty())
            session.accessToken = profile.accessToken;
        session.accountId = key.accountId;
        session.username = profile.username;
        session.accountKind = profile.accountKind;
        session.limits = profile.limits;
        loadFacts(key, platform, session);
    }
}

void ConnectService::loadFacts(const AccountKey &key, const QString &platform, const AccountSession &session)
{
    const auto adapter = m_parts.platforms.find(platform);
    if (!adapter)
        return;
    AccountSession seen = session;
    if (m_parts.observer && !seen.observe)
        seen.observe = [observer = m_parts.observer, key](const HttpResponse &response) { observer->answered(key, response); };
    const auto limits = adapter->loadLimits(seen);
    if (limits && !limits->isEmpty()) {
        const auto written = m_parts.store.write(key.workspaceId, [&](SystemRecords &records) {
            return records.patch(u"SocialAccount"_s, key.accountId, {{u"limits"_s, *limits}});
        });
        if (!written)
            qCWarning(lcServer) << "limits of" << key.accountId << "could not be stored:" << written.error().code;
    }
    // That a network says nothing about its limits is no fault of the account: the built-in ones hold then.
    const auto quota = adapter->loadQuota(seen);
    if (m_parts.observer)
        m_parts.observer->checked(key, quota ? std::optional(*quota) : std::nullopt);
    if (m_parts.avatars)
        m_parts.avatars->fetch(key);
}

void ConnectService::revokeUnused(const FlowKey &key, const Row &row)
{
    const auto platform = domain::platformFromKey(row.record.value("platform"_L1).toString());
    if (!platform)
        return;
    bool isUsed = false;
    const auto looked = m_parts.store.read(key.workspaceId, [&](const SystemReader &records) -> Result<void> {
        for (const PlatformProfile &profile : row.secrets.profiles) {
            const auto known = findAccount(records, *platform, profile.platformAccountId);
            if (!known)
                return known.error();
            isUsed = isUsed || (!known->isEmpty() && known->value("status"_L1).toString() != "disconnected"_L1);
        }
        return {};
    });
    // Some networks end every token of the person at once, those of connected accounts too.
    if (!looked || isUsed)
        return;
    const QString instance = m_parts.networks.network(*platform).auth.kind == domain::NetworkAuth::Kind::Mastodon ? row.secrets.serverUrl : QString();
    const auto app = m_parts.apps.app(key.workspaceId, *platform, instance);
    const bool isRevoked = app && m_parts.oauth.revoke(m_parts.networks.network(*platform), *app, row.secrets.tokens, row.secrets.serverUrl);
    qCInfo(lcServer) << "access that nobody needs was given back:" << isRevoked;
}

Result<QStringList> ConnectService::storeDirectly(const ConnectWish &wish, domain::Platform platform, const FlowSecrets &secrets)
{
    Row row;
    row.record = {{u"workspaceId"_s, wish.workspaceId}, {u"userId"_s, wish.userId}, {u"platform"_s, domain::platformKey(platform)}};
    row.secrets = secrets;
    QStringList accountIds;
    const QString grantId = QString::fromLatin1(newSecret(m_parts.rng)).left(22);
    const auto written = m_parts.store.write(wish.workspaceId, [&](SystemRecords &records) -> Result<void> {
        accountIds.clear();
        for (const PlatformProfile &profile : secrets.profiles) {
            const auto account = store(records, row, profile, grantId);
            if (!account)
                return account.error();
            accountIds.append(*account);
        }
        return {};
    });
    if (!written)
        return written.error();
    welcome(wish.workspaceId, row, accountIds, secrets.profiles);
    return accountIds;
}

Result<ConnectFlow> ConnectService::connectWithPassword(const ConnectWish &wish, const QString &identifier, const QString &password)
{
    const auto platform = domain::platformFromKey(wish.platform);
    const auto adapter = platform ? std::dynamic_pointer_cast<BlueskyAdapter>(m_parts.platforms.find(wish.platform)) : nullptr;
    if (!adapter)
        return failed(ErrorKind::Unsupported, "connect.unsupported"_L1);
    const domain::NetworkInfo &network = m_parts.networks.network(*platform);
    const QString server = wish.server.trimmed().isEmpty() ? network.apiUrl(u"entryway"_s).toString() : OAuthEngine::serverOrigin(wish.server);
    if (server.isEmpty())
        return failed(ErrorKind::Invalid, "connect.noServer"_L1);
    const auto wanted = accountToRenew(wish, *platform);
    if (!wanted)
        return wanted.error();
    const auto login = adapter->login(server, identifier.trimmed(), password);
    if (!login)
        return connectErrorOf(login.error(), QUrl(server).host());
    if (!wanted->isEmpty() && wanted->value("platformAccountId"_L1).toString() != login->profile.platformAccountId)
        return failed(ErrorKind::Invalid, "connect.wrongAccount"_L1, {wanted->value("username"_L1).toString(), login->profile.username});
    OAuthGrant grant;
    grant.tokens = login->tokens;
    grant.serverUrl = login->serverUrl;
    FlowSecrets secrets = secretsOf(grant, {}, m_parts.clock.nowMs());
    secrets.profiles = {login->profile};
    const auto ids = storeDirectly(wish, *platform, secrets);
    if (!ids)
        return ids.error();
    ConnectFlow flow{{}, ConnectFlow::Stage::Done};
    flow.accountIds = *ids;
    flow.expiresAtMs = m_parts.clock.nowMs();
    return flow;
}

Result<QString> ConnectService::connectWithToken(const ConnectWish &wish, const QString &accessToken)
{
    const auto platform = domain::platformFromKey(wish.platform);
    if (!platform)
        return failed(ErrorKind::Unsupported, "connect.unsupported"_L1);
    OAuthGrant grant;
    grant.tokens.accessToken = accessToken;
    grant.serverUrl = QUrl(wish.server.trimmed()).adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
    const auto profiles = profilesOf(m_parts.networks.network(*platform), grant);
    if (!profiles)
        return profiles.error();
    FlowSecrets secrets = secretsOf(grant, {}, m_parts.clock.nowMs());
    secrets.profiles = profiles->first(1);
    const auto ids = storeDirectly(wish, *platform, secrets);
    return ids ? Result<QString>(ids->first()) : Result<QString>(ids.error());
}

} // namespace campanile::server
