// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/oauth/oauthengine.h"
#include "server/core/publish/publishstore.h"
#include "server/core/vaultcredentials.h"

#include <QHash>

namespace campanile::server {

/** An app as it is kept. */
struct StoredApp {
    AppCredentials app;
    qint64 setAtMs = 0;
    qint64 checkedAtMs = 0;  ///< 0 = never
    QString checkCode;       ///< "ok" or an error code
};

/**
 * The apps through which a workspace connects accounts: those that a person entered, one for each network, and those that the
 * program registered itself, one for each instance. Sealed in Credential records. Blocks on the store; thread-safe.
 */
class AppCredentialStore
{
public:
    /** Everything given outlives it. */
    AppCredentialStore(PublishStore &store, const VaultCredentials &credentials, const Clock &clock)
        : m_store(store), m_credentials(credentials), m_clock(clock)
    {
    }

    /** @p instance is the address of a Mastodon server, empty for networks with one address. */
    [[nodiscard]] Result<std::optional<StoredApp>> find(const QString &workspaceId, domain::Platform platform, const QString &instance = {}) const;
    /** What find() gives, empty when there is none. */
    [[nodiscard]] Result<AppCredentials> app(const QString &workspaceId, domain::Platform platform, const QString &instance = {}) const;
    /** An empty secret keeps the one that is stored for the same client id. */
    [[nodiscard]] Result<void> set(const QString &workspaceId, domain::Platform platform, const QString &instance, AppCredentials app);
    /** Sets values of an app that is there beside its id and secret; an empty one removes it. Errors: Invalid connect.noApp. */
    [[nodiscard]] Result<void> setValues(const QString &workspaceId, domain::Platform platform, const QHash<QString, QString> &values);
    [[nodiscard]] Result<void> noteCheck(const QString &workspaceId, domain::Platform platform, const QString &code);
    [[nodiscard]] Result<void> remove(const QString &workspaceId, domain::Platform platform);

private:
    PublishStore &m_store;
    const VaultCredentials &m_credentials;
    const Clock &m_clock;
};

} // namespace campanile::server
