// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/connectservice.h"
#include "server/core/accounts/tokenkeeper.h"

#include <QHash>

#include <mutex>

namespace campanile::server {

/**
 * What a person does with a connected account: pause, resume, check, disconnect, and the values that its fields offer. Blocks
 * on the store and the network; thread-safe. Errors: NotFound connect.gone; Auth connect.signInEnded; Network
 * connect.unreachable; Invalid connect.refused (args: the network's words), connect.unsupported.
 */
class AccountCommands
{
public:
    /** Everything given outlives it. */
    AccountCommands(const ConnectParts &parts, TokenKeeper &keeper, ConnectService &connect)
        : m_parts(parts), m_keeper(keeper), m_connect(connect)
    {
    }

    /** Nothing is published or read until resume(); the sign-in is kept. */
    [[nodiscard]] Result<void> pause(const AccountKey &key);
    [[nodiscard]] Result<void> resume(const AccountKey &key);
    /** Asks the network for profile, limits and quota; an account that works again is connected again. */
    [[nodiscard]] Result<void> check(const AccountKey &key);
    /** Forgets the tokens and tells the network to; the history stays. True when the network confirmed that they are void. */
    [[nodiscard]] Result<bool> disconnect(const AccountKey &key);
    /** Values of a declared field (adapter's choices()), kept for some minutes. */
    [[nodiscard]] Result<QList<FieldChoice>> choices(const AccountKey &key, const QString &source, const QString &dependsOn);

private:
    struct Kept {
        QList<FieldChoice> choices;
        qint64 atMs = 0;
    };

    [[nodiscard]] Result<QJsonObject> account(const AccountKey &key);
    [[nodiscard]] Result<void> setStatus(const AccountKey &key, const QString &status);
    [[nodiscard]] PlatformResult<AccountSession> sessionForCheck(const AccountKey &key, const QJsonObject &account);
    [[nodiscard]] Result<void> noteProfile(const AccountKey &key, const PlatformProfile &profile);
    /** Whether giving this token back would end the sign-in of another connected account, too. */
    [[nodiscard]] Result<bool> isShared(const SystemReader &records, const AccountKey &key, const QJsonObject &account, const StoredTokens &stored) const;
    [[nodiscard]] Error failed(const AccountKey &key, const QJsonObject &account, const PlatformError &error);

    ConnectParts m_parts;
    TokenKeeper &m_keeper;
    ConnectService &m_connect;
    std::mutex m_mutex;
    QHash<QString, Kept> m_kept;
};

} // namespace campanile::server
