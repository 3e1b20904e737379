// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"
#include "server/core/storage/systemrecords.h"
#include "server/core/vault.h"

namespace campanile::server {

/** Tokens of a social account as Credential records, sealed by the vault for their workspace and account. */
class VaultCredentials
{
public:
    explicit VaultCredentials(Vault vault) : m_vault(std::move(vault)) {}

    /** NotFound when the account has none; Corrupt when they do not open with this key. */
    [[nodiscard]] Result<AccountTokens> read(const SystemReader &records, const QString &workspaceId, const QString &accountId) const;
    /** Creates or replaces; an empty refresh token keeps the one that is stored. */
    [[nodiscard]] Result<void> write(SystemRecords &records, const QString &workspaceId, const QString &accountId,
                                     const AccountTokens &tokens) const;
    [[nodiscard]] Result<void> remove(SystemRecords &records, const QString &accountId) const;

private:
    Vault m_vault;
};

} // namespace campanile::server
