// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/accountobserver.h"
#include "server/core/publish/publishstore.h"
#include "server/core/vaultcredentials.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

/** How tokens are renewed; the functions block on the network and may be called from several threads. */
struct RenewalWays {
    /** Whether renew() can do something for these now. */
    std::function<bool(const QJsonObject &account, const StoredTokens &stored)> canRenew;
    /** New tokens in place of the old ones; what an answer leaves out stays as it was. */
    std::function<PlatformResult<StoredTokens>(const AccountKey &key, const QJsonObject &account, const StoredTokens &stored)> renew;
    /** When a person has to sign in again at the latest; 0 = never or unknown. */
    std::function<qint64(const QJsonObject &account, const StoredTokens &stored)> personNeededAt;
};

/** The ways that adapters have of their own; they know of no date. @p platforms outlives the result. */
[[nodiscard]] RenewalWays adapterWays(const PlatformRegistry &platforms);
/** @p fresh with everything that it leaves out taken from @p old. */
[[nodiscard]] AccountTokens mergedTokens(const AccountTokens &old, AccountTokens fresh, qint64 nowMs);

/** The sign-in of an account is over: a person has to connect it again. */
[[nodiscard]] PlatformError authError();

struct TokenKeeperOptions {
    bool isSoleNode = true;             ///< nobody else works on this database: a renewal that was left open is dead
    qint64 leaseMs = 3 * 60'000;        ///< of one renewal; longer than its requests can take
    int busyPolls = 40;                 ///< looks at a renewal of another node before giving up ...
    int busyPollMs = 250;               ///< ... with this between two
    AccountObserver *observer = nullptr;
};

/**
 * Gives sessions with tokens that are good, and is the only one who renews them: one renewal at a time for the accounts of
 * one consent, under a mutex in this process and a lease in the record across processes, because a refresh token may work
 * only once. Renews well before the end (a fifth of the life, at most seven days, earlier by up to half of that by chance).
 * Who waits for a renewal shares its outcome. A refusal marks the account needs_reauth, which holds its queue.
 * Blocks on the store and the network; thread-safe. Errors: Auth publish.auth, others as the network's.
 */
class TokenKeeper
{
public:
    /** Everything given outlives the keeper; @p rng is thread-safe. */
    TokenKeeper(PublishStore &store, const VaultCredentials &credentials, RenewalWays ways, const Clock &clock, Rng &rng,
                TokenKeeperOptions options = {});
    /** Whoever waits for another node stops waiting. */
    ~TokenKeeper();

    /** Who tells the observer of a failure: a caller who knows more of it does so itself. */
    enum class Tell { Observer, Caller };

    /** A session of an account that is connected; the token is renewed first when its end is near. */
    [[nodiscard]] PlatformResult<AccountSession> sessionFor(const AccountKey &key, Tell tell = Tell::Observer);
    /** The network refused @p staleToken: renewed once, whoever else asks meanwhile gets the same. */
    [[nodiscard]] PlatformResult<AccountSession> renew(const AccountKey &key, const QString &staleToken, Tell tell = Tell::Observer);
    /** The session as it is stored, whatever the account's status. */
    [[nodiscard]] PlatformResult<AccountSession> storedSession(const AccountKey &key);
    /** The account refused every token that can be had: it waits for a person. */
    void giveUp(const AccountKey &key, const PlatformError &error);

    /** Renews what nobody uses and is near its end, in one workspace; gives how many were. */
    int renewIdle(const QString &workspaceId);
    /** Ends waiting for other nodes; the keeper stays usable for stored sessions. */
    void stop();

private:
    struct Turn;
    struct Loaded {
        QJsonObject account;
        StoredTokens stored;
    };
    struct Claim;

    [[nodiscard]] PlatformResult<Loaded> load(const AccountKey &key);
    [[nodiscard]] AccountSession sessionOf(const AccountKey &key, const Loaded &loaded) const;
    [[nodiscard]] bool isDue(const Loaded &loaded);
    [[nodiscard]] bool isOver(const StoredTokens &stored) const;
    [[nodiscard]] std::shared_ptr<Turn> turnFor(const QString &name);
    [[nodiscard]] PlatformResult<AccountSession> renewLoaded(const AccountKey &key, const Loaded &loaded, Tell tell);
    [[nodiscard]] PlatformResult<AccountSession> renewInTurn(const AccountKey &key, const QString &staleToken, Tell tell);
    [[nodiscard]] PlatformResult<Claim> claim(const AccountKey &key, const QString &staleToken);
    [[nodiscard]] PlatformResult<Claim> claimOrWait(const AccountKey &key, const QString &staleToken);
    [[nodiscard]] PlatformResult<AccountSession> keep(const AccountKey &key, const Loaded &before, const StoredTokens &fresh);
    void refuse(const AccountKey &key, const PlatformError &error, Tell tell);
    /** Accounts that the same consent gave, the account itself among them. */
    [[nodiscard]] Result<QStringList> siblings(const SystemReader &records, const AccountKey &key, const StoredTokens &stored) const;
    [[nodiscard]] bool pause();

    PublishStore &m_store;
    const VaultCredentials &m_credentials;
    const RenewalWays m_ways;
    const Clock &m_clock;
    Rng &m_rng;
    const TokenKeeperOptions m_options;
    const QString m_node; ///< this process among those that share a database
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    bool m_isStopping = false;
    QHash<QString, std::shared_ptr<Turn>> m_turns;
};

} // namespace campanile::server
