// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/accountcommands.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/domain/practice.h"
#include "server/core/accounts/accountrecords.h"
#include "server/core/webhooks/webhookkeeper.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kKeepMs = 5 * 60'000;
constexpr qsizetype kMaxKept = 500;
constexpr int kMostAccounts = 10'000;

Error accountGone()
{
    return makeError(ErrorKind::NotFound, u"connect.gone"_s);
}

QString statusOf(const QJsonObject &account)
{
    return account.value("status"_L1).toString();
}

} // namespace

Result<QJsonObject> AccountCommands::account(const AccountKey &key)
{
    QJsonObject account;
    const auto read = m_parts.store.read(key.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto found = records.get(u"SocialAccount"_s, key.accountId);
        if (!found)
            return found.error();
        if (!found->has_value())
            return accountGone();
        account = **found;
        return {};
    });
    return read ? Result<QJsonObject>(account) : Result<QJsonObject>(read.error());
}

Result<void> AccountCommands::setStatus(const AccountKey &key, const QString &status)
{
    return m_parts.store.write(key.workspaceId, [&](SystemRecords &records) { return records.patch(u"SocialAccount"_s, key.accountId, {{u"status"_s, status}}); });
}

Result<void> AccountCommands::pause(const AccountKey &key)
{
    const auto found = account(key);
    if (!found)
        return found.error();
    if (statusOf(*found) == "disconnected"_L1)
        return accountGone();
    const auto done = setStatus(key, u"disabled"_s);
    if (done && m_parts.observer)
        m_parts.observer->paused(key);
    return done;
}

Result<void> AccountCommands::resume(const AccountKey &key)
{
    const auto found = account(key);
    if (!found)
        return found.error();
    if (statusOf(*found) == "disconnected"_L1)
        return accountGone();
    if (statusOf(*found) != "disabled"_L1)
        return {};
    // Whether the sign-in outlived the pause shows with its first use; without one there is nothing to wait for.
    const auto done = setStatus(key, m_keeper.storedSession(key) ? u"connected"_s : u"needs_reauth"_s);
    if (done && m_parts.observer)
        m_parts.observer->resumed(key);
    return done;
}

PlatformResult<AccountSession> AccountCommands::sessionForCheck(const AccountKey &key, const QJsonObject &account)
{
    const QString status = statusOf(account);
    return status == "connected"_L1 || status == "disabled"_L1 ? m_keeper.sessionFor(key) : m_keeper.storedSession(key);
}

Error AccountCommands::failed(const AccountKey &key, const QJsonObject &account, const PlatformError &error)
{
    if (error.cls == FailureClass::Auth) {
        m_keeper.giveUp(key, error);
        return makeError(ErrorKind::Auth, u"connect.signInEnded"_s);
    }
    if (m_parts.observer)
        m_parts.observer->failed(key, error);
    const domain::NetworkInfo &network = m_parts.networks.network(platformOf(account));
    const QUrl server(account.value("serverUrl"_L1).toString());
    return connectErrorOf(error, server.host().isEmpty() ? network.label : server.host());
}

Result<void> AccountCommands::noteProfile(const AccountKey &key, const PlatformProfile &profile)
{
    return m_parts.store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto found = records.get(u"SocialAccount"_s, key.accountId);
        if (!found)
            return found.error();
        if (!found->has_value())
            return accountGone();
        const QString status = statusOf(**found);
        QJsonObject values;
        const auto change = [&](QLatin1StringView name, const QString &value) {
            if (!value.isEmpty() && (**found).value(name).toString() != value)
                values.insert(name, value);
        };
        change("username"_L1, profile.username);
        change("displayName"_L1, profile.displayName);
        change("avatarUrl"_L1, profile.avatarUrl);
        // The picture behind another address is another one.
        if (values.contains("avatarUrl"_L1))
            values.insert("avatarBlobId"_L1, QJsonValue());
        if (status == "needs_reauth"_L1 || status == "error"_L1)
            values.insert("status"_L1, u"connected"_s);
        return values.isEmpty() ? Result<void>() : records.patch(u"SocialAccount"_s, key.accountId, values);
    });
}

Result<void> AccountCommands::check(const AccountKey &key)
{
    const auto found = account(key);
    if (!found)
        return found.error();
    if (statusOf(*found) == "disconnected"_L1)
        return accountGone();
    const auto adapter = m_parts.platforms.find(domain::spokenPlatform(*found));
    if (!adapter)
        return makeError(ErrorKind::Unsupported, u"connect.unsupported"_s);
    auto session = sessionForCheck(key, *found);
    if (!session)
        return failed(key, *found, session.error());
    auto profile = adapter->verify(*session);
    if (!profile && profile.error().cls == FailureClass::Auth) {
        session = m_keeper.renew(key, session->accessToken);
        if (!session)
            return failed(key, *found, session.error());
        profile = adapter->verify(*session);
    }
    if (!profile)
        return failed(key, *found, profile.error());
    if (const auto noted = noteProfile(key, *profile); !noted)
        return noted;
    m_connect.loadFacts(key, domain::spokenPlatform(*found), *session);
    return {};
}

Result<bool> AccountCommands::isShared(const SystemReader &records, const AccountKey &key, const QJsonObject &account, const StoredTokens &stored) const
{
    const auto others = records.query(u"SocialAccount"_s, {{u"platform"_s, SystemCondition::Op::Equal, account.value("platform"_L1)}}, kMostAccounts);
    if (!others)
        return others.error();
    for (const QJsonObject &other : *others) {
        const QString id = other.value("id"_L1).toString();
        if (id == key.accountId || statusOf(other) == "disconnected"_L1)
            continue;
        // A page's sign-in is the person's: giving it back takes all of the person's pages along.
        if (stored.signIn)
            return true;
        const auto own = m_parts.credentials.readStored(records, key.workspaceId, id);
        if (own && !stored.grantId.isEmpty() && own->grantId == stored.grantId)
            return true;
    }
    return false;
}

Result<bool> AccountCommands::disconnect(const AccountKey &key)
{
    QJsonObject record;
    std::optional<StoredTokens> tokens;
    bool isKept = false;
    // Needs the tokens, which are gone afterwards.
    if (const auto before = account(key))
        endHooks(m_parts, m_keeper, key, *before);
    const auto written = m_parts.store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        tokens.reset();
        const auto found = records.get(u"SocialAccount"_s, key.accountId);
        if (!found)
            return found.error();
        if (!found->has_value())
            return accountGone();
        record = **found;
        if (const auto stored = m_parts.credentials.readStored(records, key.workspaceId, key.accountId); stored) {
            const auto shared = isShared(records, key, record, *stored);
            if (!shared)
                return shared.error();
            isKept = *shared;
            tokens = *stored;
        }
        if (const auto removed = m_parts.credentials.remove(records, key.accountId); !removed)
            return removed;
        return records.patch(u"SocialAccount"_s, key.accountId,
                             {{u"status"_s, u"disconnected"_s}, {u"tokenExpiresAt"_s, QJsonValue()}, {u"scopes"_s, QJsonObject()}});
    });
    if (!written)
        return written.error();
    if (m_parts.observer)
        m_parts.observer->disconnected(key);
    if (!tokens || isKept)
        return false;
    const domain::NetworkInfo &network = m_parts.networks.network(platformOf(record));
    const QString serverUrl = record.value("serverUrl"_L1).toString();
    const bool hasInstances = network.auth.kind == domain::NetworkAuth::Kind::Mastodon;
    const auto app = m_parts.apps.app(key.workspaceId, network.platform, hasInstances ? serverUrl : QString());
    return app && m_parts.oauth.revoke(network, *app, tokens->base(), serverUrl);
}

Result<QList<FieldChoice>> AccountCommands::choices(const AccountKey &key, const QString &source, const QString &dependsOn)
{
    const auto found = account(key);
    if (!found)
        return found.error();
    const auto adapter = m_parts.platforms.find(domain::spokenPlatform(*found));
    if (!adapter)
        return makeError(ErrorKind::Unsupported, u"connect.unsupported"_s);
    const QString name = key.workspaceId + u'\n' + key.accountId + u'\n' + source + u'\n' + dependsOn;
    const qint64 now = m_parts.clock.nowMs();
    {
        const std::lock_guard lock(m_mutex);
        const auto kept = m_kept.constFind(name);
        if (kept != m_kept.cend() && now - kept->atMs < kKeepMs)
            return kept->choices;
    }
    auto session = m_keeper.sessionFor(key);
    if (!session)
        return failed(key, *found, session.error());
    auto listed = adapter->choices(*session, source, dependsOn);
    if (!listed && listed.error().cls == FailureClass::Auth) {
        session = m_keeper.renew(key, session->accessToken);
        if (!session)
            return failed(key, *found, session.error());
        listed = adapter->choices(*session, source, dependsOn);
    }
    if (!listed)
        return isUnsupported(listed.error()) ? makeError(ErrorKind::Unsupported, u"connect.unsupported"_s) : failed(key, *found, listed.error());
    const std::lock_guard lock(m_mutex);
    if (m_kept.size() >= kMaxKept)
        m_kept.clear();
    m_kept.insert(name, {*listed, now});
    return *listed;
}

} // namespace campanile::server
