// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/platform.h"
#include "server/core/vaultcredentials.h"

namespace campanile::server {

/** A profile that is about to become an account of a workspace, with what its consent gave. */
struct NewAccount {
    QString workspaceId;
    QString userId;            ///< who connects it; empty = nobody known
    domain::Platform platform = domain::Platform::Mastodon;
    QString serverUrl;
    PlatformProfile profile;   ///< platformAccountId as qualifiedId() gives it
    StoredTokens stored;
    QStringList scopes;        ///< as granted
    qint64 personNeededAtMs = 0;
};

/** The id under which a workspace keeps a profile: ids of Mastodon are unique on their instance only. */
[[nodiscard]] QString qualifiedId(domain::Platform platform, const QString &platformAccountId, const QString &serverUrl);

/** The account of a workspace that stands for a profile, connected or not; empty when there is none. */
[[nodiscard]] Result<QJsonObject> findAccount(const SystemReader &records, domain::Platform platform, const QString &platformAccountId);

/** How many more accounts the plan allows (Workspace.maxSocialAccounts); -1 = any number. */
[[nodiscard]] Result<int> accountRoom(const SystemReader &records, const QString &workspaceId);

/**
 * Writes the SocialAccount and its sealed tokens; a known one keeps its id, which frees what waited for it. Gives the id. Errors: Limit
 * connect.limit (args: the plan's number) for one account too many.
 */
[[nodiscard]] Result<QString> writeAccount(SystemRecords &records, const VaultCredentials &credentials, const NewAccount &account, qint64 nowMs);

/** The network of an account; Mastodon, like domain::spokenPlatform(), where the record names none that is known. */
[[nodiscard]] domain::Platform platformOf(const QJsonObject &account);

} // namespace campanile::server
