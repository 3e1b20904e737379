// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/tokenkeeper.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/rng.h"
#include "app/domain/practice.h"
#include "server/core/publish/publishjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kMinMarginMs = 60'000;
constexpr qint64 kMaxMarginMs = 7 * 86'400'000LL;
constexpr qint64 kUnknownMarginMs = 5 * 60'000;
// Tokens whose end is not known are renewed now and then, so that the refresh token does not die of age unseen.
constexpr qint64 kSilentAgeMs = 7 * 86'400'000LL;
constexpr int kAccountsPerRound = 10'000;

PlatformError storeError(const Error &fault)
{
    PlatformError error;
    error.cls = FailureClass::TransientSafe;
    error.code = fault.code;
    return error;
}

/** Tokens that do not open any more are as good as none. */
PlatformError credentialError(const Error &fault)
{
    const bool isGone = fault.kind == ErrorKind::NotFound || fault.kind == ErrorKind::Corrupt;
    return isGone ? authError() : storeError(fault);
}

} // namespace

PlatformError authError()
{
    PlatformError error;
    error.cls = FailureClass::Auth;
    error.code = u"publish.auth"_s;
    return error;
}

/** The queue of those who want tokens of one consent renewed. */
struct TokenKeeper::Turn {
    std::mutex mutex;
    std::atomic<quint64> ended{0};            ///< renewals that came to an end
    std::optional<PlatformError> lastError{}; ///< of the last of them; under the mutex
};

/** What a look at the record under its lock gave. */
struct TokenKeeper::Claim {
    enum class Kind { Mine, Fresh, Busy };
    Kind kind = Kind::Busy;
    Loaded loaded{};
    qint64 untilMs = 0;
};

AccountTokens mergedTokens(const AccountTokens &old, AccountTokens fresh, qint64 nowMs)
{
    if (fresh.refreshToken.isEmpty()) {
        fresh.refreshToken = old.refreshToken;
        if (fresh.refreshExpiresAtMs == 0)
            fresh.refreshExpiresAtMs = old.refreshExpiresAtMs;
    }
    const auto keep = [](QString &value, const QString &before) {
        if (value.isEmpty())
            value = before;
    };
    keep(fresh.dpopKey, old.dpopKey);
    keep(fresh.issuer, old.issuer);
    keep(fresh.clientId, old.clientId);
    if (fresh.scopes.isEmpty())
        fresh.scopes = old.scopes;
    if (fresh.obtainedAtMs == 0)
        fresh.obtainedAtMs = nowMs;
    return fresh;
}

RenewalWays adapterWays(const PlatformRegistry &platforms)
{
    RenewalWays ways;
    ways.canRenew = [](const QJsonObject &, const StoredTokens &stored) { return !stored.base().refreshToken.isEmpty(); };
    ways.renew = [&platforms](const AccountKey &, const QJsonObject &account, const StoredTokens &stored) -> PlatformResult<StoredTokens> {
        const auto adapter = platforms.find(domain::spokenPlatform(account));
        if (!adapter)
            return authError();
        const auto fresh = adapter->refresh(sessionFor(account, stored.base()));
        if (!fresh)
            return isUnsupported(fresh.error()) ? authError() : fresh.error();
        StoredTokens renewed = stored;
        renewed.tokens = *fresh;
        return renewed;
    };
    ways.personNeededAt = [](const QJsonObject &, const StoredTokens &) { return qint64(0); };
    return ways;
}

TokenKeeper::TokenKeeper(PublishStore &store, const VaultCredentials &credentials, RenewalWays ways, const Clock &clock, Rng &rng,
                         TokenKeeperOptions options)
    : m_store(store), m_credentials(credentials), m_ways(std::move(ways)), m_clock(clock), m_rng(rng), m_options(std::move(options)),
      m_node(QString::number(rng.next(), 16))
{
}

TokenKeeper::~TokenKeeper()
{
    stop();
}

void TokenKeeper::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_stopped.notify_all();
}

bool TokenKeeper::pause()
{
    std::unique_lock lock(m_mutex);
    return !m_stopped.wait_for(lock, std::chrono::milliseconds(m_options.busyPollMs), [this] { return m_isStopping; });
}

PlatformResult<TokenKeeper::Loaded> TokenKeeper::load(const AccountKey &key)
{
    Loaded loaded;
    std::optional<PlatformError> problem;
    const auto read = m_store.read(key.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto account = records.get(u"SocialAccount"_s, key.accountId);
        if (!account)
            return account.error();
        const auto stored = m_credentials.readStored(records, key.workspaceId, key.accountId);
        if (!account->has_value() || !stored) {
            problem = account->has_value() ? credentialError(stored.error()) : authError();
            return {};
        }
        loaded = {**account, *stored};
        return {};
    });
    if (!read)
        return storeError(read.error());
    if (problem)
        return *problem;
    return loaded;
}

AccountSession TokenKeeper::sessionOf(const AccountKey &key, const Loaded &loaded) const
{
    AccountSession session = server::sessionFor(loaded.account, loaded.stored.tokens);
    if (m_options.observer)
        session.observe = [observer = m_options.observer, key](const HttpResponse &response) { observer->answered(key, response); };
    return session;
}

bool TokenKeeper::isOver(const StoredTokens &stored) const
{
    return stored.base().expiresAtMs > 0 && stored.base().expiresAtMs <= m_clock.nowMs();
}

bool TokenKeeper::isDue(const Loaded &loaded)
{
    const AccountTokens &tokens = loaded.stored.base();
    const qint64 now = m_clock.nowMs();
    if (tokens.expiresAtMs <= 0)
        return !tokens.refreshToken.isEmpty() && tokens.obtainedAtMs > 0 && now - tokens.obtainedAtMs > kSilentAgeMs;
    const qint64 life = tokens.expiresAtMs - tokens.obtainedAtMs;
    const qint64 margin = tokens.obtainedAtMs > 0 ? qBound(kMinMarginMs, life / 5, kMaxMarginMs) : kUnknownMarginMs;
    return now >= tokens.expiresAtMs - margin - qint64(m_rng.below(quint64(margin / 2 + 1)));
}

PlatformResult<AccountSession> TokenKeeper::storedSession(const AccountKey &key)
{
    const auto loaded = load(key);
    return loaded ? PlatformResult<AccountSession>(sessionOf(key, *loaded)) : PlatformResult<AccountSession>(loaded.error());
}

PlatformResult<AccountSession> TokenKeeper::sessionFor(const AccountKey &key, Tell tell)
{
    const auto loaded = load(key);
    if (!loaded)
        return loaded.error();
    const QString status = loaded->account.value("status"_L1).toString();
    if (status == "needs_reauth"_L1 || status == "disconnected"_L1)
        return authError();
    if (!isDue(*loaded) || !m_ways.canRenew(loaded->account, loaded->stored))
        return sessionOf(key, *loaded);
    auto renewed = renewLoaded(key, *loaded, tell);
    // A fault that passes is none as long as the old token lives.
    if (!renewed && renewed.error().cls != FailureClass::Auth && !isOver(loaded->stored))
        return sessionOf(key, *loaded);
    return renewed;
}

PlatformResult<AccountSession> TokenKeeper::renew(const AccountKey &key, const QString &staleToken, Tell tell)
{
    const auto loaded = load(key);
    if (!loaded)
        return loaded.error();
    if (loaded->stored.tokens.accessToken != staleToken)
        return sessionOf(key, *loaded);
    return renewLoaded(key, *loaded, tell);
}

std::shared_ptr<TokenKeeper::Turn> TokenKeeper::turnFor(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Turn> &turn = m_turns[name];
    if (!turn)
        turn = std::make_shared<Turn>();
    return turn;
}

PlatformResult<AccountSession> TokenKeeper::renewLoaded(const AccountKey &key, const Loaded &loaded, Tell tell)
{
    const QString consent = loaded.stored.grantId.isEmpty() ? key.accountId : loaded.stored.grantId;
    const auto turn = turnFor(key.workspaceId + u'/' + consent);
    const quint64 before = turn->ended;
    const std::lock_guard lock(turn->mutex);
    // Somebody who was at it when we came has failed: asking again at once would only fail again.
    if (turn->ended != before && turn->lastError)
        return *turn->lastError;
    auto renewed = renewInTurn(key, loaded.stored.tokens.accessToken, tell);
    turn->lastError = renewed ? std::optional<PlatformError>() : std::optional(renewed.error());
    ++turn->ended;
    return renewed;
}

PlatformResult<AccountSession> TokenKeeper::renewInTurn(const AccountKey &key, const QString &staleToken, Tell tell)
{
    const auto claimed = claimOrWait(key, staleToken);
    if (!claimed)
        return claimed.error();
    if (claimed->kind == Claim::Kind::Fresh)
        return sessionOf(key, claimed->loaded);
    const auto fresh = m_ways.renew(key, claimed->loaded.account, claimed->loaded.stored);
    if (fresh)
        return keep(key, claimed->loaded, *fresh);
    qCInfo(lcServer) << "tokens of" << key.accountId << "could not be renewed:" << failureClassName(fresh.error().cls) << fresh.error().code;
    refuse(key, fresh.error(), tell);
    return fresh.error();
}

PlatformResult<TokenKeeper::Claim> TokenKeeper::claimOrWait(const AccountKey &key, const QString &staleToken)
{
    for (int i = 0;; ++i) {
        auto claimed = claim(key, staleToken);
        if (!claimed || claimed->kind != Claim::Kind::Busy)
            return claimed;
        if (i < m_options.busyPolls && pause())
            continue;
        PlatformError busy;
        busy.cls = FailureClass::TransientSafe;
        busy.code = u"publish.rateLimited"_s;
        busy.retryAtMs = claimed->untilMs;
        return busy;
    }
}

Result<QStringList> TokenKeeper::siblings(const SystemReader &records, const AccountKey &key, const StoredTokens &stored) const
{
    QStringList ids{key.accountId};
    if (stored.grantId.isEmpty())
        return ids;
    const auto rows = records.query(u"Credential"_s, {{u"ownerType"_s, SystemCondition::Op::Equal, u"social_account"_s}}, kAccountsPerRound);
    if (!rows)
        return rows.error();
    for (const QJsonObject &row : *rows) {
        const QString id = row.value("ownerId"_L1).toString();
        if (id == key.accountId)
            continue;
        const auto other = m_credentials.readStored(records, key.workspaceId, id);
        if (other && other->grantId == stored.grantId && other->signIn.has_value() == stored.signIn.has_value())
            ids.append(id);
    }
    return ids;
}

PlatformResult<TokenKeeper::Claim> TokenKeeper::claim(const AccountKey &key, const QString &staleToken)
{
    Claim claim;
    std::optional<PlatformError> problem;
    const qint64 now = m_clock.nowMs();
    const auto written = m_store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        claim = {};
        problem.reset();
        const auto account = records.get(u"SocialAccount"_s, key.accountId);
        if (!account)
            return account.error();
        const auto stored = m_credentials.readStored(records, key.workspaceId, key.accountId);
        if (!account->has_value() || !stored) {
            problem = account->has_value() ? credentialError(stored.error()) : authError();
            return {};
        }
        claim.loaded = {**account, *stored};
        if (stored->tokens.accessToken != staleToken) {
            claim.kind = Claim::Kind::Fresh;
            return {};
        }
        const bool isTaken = !stored->renewer.isEmpty() && stored->renewer != m_node && stored->renewingUntilMs > now;
        if (isTaken && !m_options.isSoleNode) {
            claim.kind = Claim::Kind::Busy;
            claim.untilMs = stored->renewingUntilMs;
            return {};
        }
        claim.kind = Claim::Kind::Mine;
        const auto ids = siblings(records, key, *stored);
        if (!ids)
            return ids.error();
        for (const QString &id : *ids) {
            auto own = m_credentials.readStored(records, key.workspaceId, id);
            if (!own)
                return own.error();
            StoredTokens marked = *own;
            marked.renewer = m_node;
            marked.renewingUntilMs = now + m_options.leaseMs;
            if (const auto done = m_credentials.writeStored(records, key.workspaceId, id, marked); !done)
                return done;
        }
        return {};
    });
    if (!written)
        return storeError(written.error());
    if (problem)
        return *problem;
    return claim;
}

PlatformResult<AccountSession> TokenKeeper::keep(const AccountKey &key, const Loaded &before, const StoredTokens &fresh)
{
    Loaded after = before;
    const qint64 now = m_clock.nowMs();
    const auto written = m_store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto ids = siblings(records, key, before.stored);
        if (!ids)
            return ids.error();
        for (const QString &id : *ids) {
            const auto current = m_credentials.readStored(records, key.workspaceId, id);
            if (!current)
                return current.error();
            StoredTokens next = *current;
            next.renewer.clear();
            next.renewingUntilMs = 0;
            // Connected again meanwhile: what was signed in to later is newer than what we hold.
            if (current->base().accessToken != before.stored.base().accessToken) {
                if (id == key.accountId)
                    after.stored = next;
            } else if (id == key.accountId) {
                next.tokens = mergedTokens(current->tokens, fresh.tokens, now);
                if (fresh.signIn)
                    next.signIn = mergedTokens(current->signIn.value_or(AccountTokens()), *fresh.signIn, now);
                after.stored = next;
            } else if (fresh.signIn && next.signIn) {
                next.signIn = mergedTokens(*next.signIn, *fresh.signIn, now);
            } else {
                next.tokens = mergedTokens(current->tokens, fresh.tokens, now);
            }
            if (const auto done = m_credentials.writeStored(records, key.workspaceId, id, next); !done)
                return done;
            const auto account = records.get(u"SocialAccount"_s, id);
            if (!account)
                return account.error();
            if (!account->has_value())
                continue;
            const qint64 needed = m_ways.personNeededAt(**account, next);
            const QJsonValue date = needed > 0 ? QJsonValue(wireTime(needed)) : QJsonValue();
            const QJsonValue known = (**account).value("tokenExpiresAt"_L1);
            if (known == date || (known.isUndefined() && date.isNull()))
                continue;
            if (const auto done = records.patch(u"SocialAccount"_s, id, {{u"tokenExpiresAt"_s, date}}); !done)
                return done;
        }
        return {};
    });
    if (!written) {
        // The old refresh token may be used up by now, so this must be seen.
        qCWarning(lcServer) << "renewed tokens of" << key.accountId << "could not be stored:" << written.error().code;
        return storeError(written.error());
    }
    if (m_options.observer)
        m_options.observer->renewed(key, m_ways.personNeededAt(after.account, after.stored));
    return sessionOf(key, after);
}

void TokenKeeper::refuse(const AccountKey &key, const PlatformError &error, Tell tell)
{
    const bool isFinal = error.cls == FailureClass::Auth;
    const auto written = m_store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto stored = m_credentials.readStored(records, key.workspaceId, key.accountId);
        if (!stored)
            return stored.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(stored.error());
        const auto ids = siblings(records, key, *stored);
        if (!ids)
            return ids.error();
        for (const QString &id : *ids) {
            auto own = m_credentials.readStored(records, key.workspaceId, id);
            if (!own)
                return own.error();
            StoredTokens free = *own;
            free.renewer.clear();
            free.renewingUntilMs = 0;
            if (const auto done = m_credentials.writeStored(records, key.workspaceId, id, free); !done)
                return done;
            const auto account = records.get(u"SocialAccount"_s, id);
            if (!account)
                return account.error();
            if (!isFinal || !account->has_value() || (**account).value("status"_L1).toString() != "connected"_L1)
                continue;
            if (const auto done = records.patch(u"SocialAccount"_s, id, {{u"status"_s, u"needs_reauth"_s}}); !done)
                return done;
        }
        return {};
    });
    if (!written)
        qCWarning(lcServer) << "the state of" << key.accountId << "could not be stored:" << written.error().code;
    if (m_options.observer && tell == Tell::Observer)
        m_options.observer->failed(key, error);
}

void TokenKeeper::giveUp(const AccountKey &key, const PlatformError &error)
{
    const auto written = m_store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto account = records.get(u"SocialAccount"_s, key.accountId);
        if (!account)
            return account.error();
        if (!account->has_value() || (**account).value("status"_L1).toString() != "connected"_L1)
            return {};
        return records.patch(u"SocialAccount"_s, key.accountId, {{u"status"_s, u"needs_reauth"_s}});
    });
    if (!written)
        qCWarning(lcServer) << "the state of" << key.accountId << "could not be stored:" << written.error().code;
    if (m_options.observer)
        m_options.observer->failed(key, error);
}

int TokenKeeper::renewIdle(const QString &workspaceId)
{
    QStringList ids;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto accounts = records.query(u"SocialAccount"_s, {}, kAccountsPerRound);
        if (!accounts)
            return accounts.error();
        for (const QJsonObject &account : *accounts) {
            // What is paused goes on later, so its sign-in is kept alive.
            const QString status = account.value("status"_L1).toString();
            if (status == "connected"_L1 || status == "disabled"_L1)
                ids.append(account.value("id"_L1).toString());
        }
        return {};
    });
    if (!read) {
        qCWarning(lcServer) << "accounts cannot be read:" << workspaceId << read.error().code;
        return 0;
    }
    int renewed = 0;
    for (const QString &id : std::as_const(ids)) {
        const AccountKey key{workspaceId, id};
        const auto loaded = load(key);
        if (!loaded || !isDue(*loaded) || !m_ways.canRenew(loaded->account, loaded->stored))
            continue;
        renewed += bool(renewLoaded(key, *loaded, Tell::Observer));
    }
    return renewed;
}

} // namespace campanile::server
