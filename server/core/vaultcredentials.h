// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"
#include "server/core/storage/systemrecords.h"
#include "server/core/vault.h"

namespace campanile::server {

/** Everything that is kept for one account. In clear only in memory. */
struct StoredTokens {
    AccountTokens tokens = {};
    /** Of the sign-in itself, where the account has a token of its own (pages): these are what can be renewed. */
    std::optional<AccountTokens> signIn = {};
    QString grantId = {};          ///< the same for all accounts that one consent gave; empty on old rows
    qint64 grantedAtMs = 0;        ///< of the consent
    QString renewer = {};          ///< who is renewing them just now; empty = nobody
    qint64 renewingUntilMs = 0;    ///< after this the renewer is taken for dead

    /** The tokens that renewing is about. */
    [[nodiscard]] const AccountTokens &base() const { return signIn ? *signIn : tokens; }
};

/** JSON of tokens for sealed values; holds secrets. */
[[nodiscard]] QJsonObject toJson(const AccountTokens &tokens);
[[nodiscard]] AccountTokens tokensFromJson(const QJsonObject &json);

/**
 * Secrets of a workspace as Credential records, sealed by the vault with the identity of their row. Stateless and
 * thread-safe as the vault is. Errors: NotFound credential.none, Corrupt when a value does not open with this key and row.
 */
class VaultCredentials
{
public:
    explicit VaultCredentials(Vault vault) : m_vault(std::move(vault)) {}

    /** NotFound when the account has none; Corrupt when they do not open with this key. */
    [[nodiscard]] Result<AccountTokens> read(const SystemReader &records, const QString &workspaceId, const QString &accountId) const;
    [[nodiscard]] Result<StoredTokens> readStored(const SystemReader &records, const QString &workspaceId, const QString &accountId) const;
    /** Creates or replaces; an empty refresh token keeps the one that is stored, and all else stays. */
    [[nodiscard]] Result<void> write(SystemRecords &records, const QString &workspaceId, const QString &accountId,
                                     const AccountTokens &tokens) const;
    /** Creates or replaces everything. */
    [[nodiscard]] Result<void> writeStored(SystemRecords &records, const QString &workspaceId, const QString &accountId,
                                           const StoredTokens &stored) const;
    [[nodiscard]] Result<void> remove(SystemRecords &records, const QString &accountId) const;

    /** Secrets that belong to the workspace itself, under a name: "network/twitter". Nothing when there are none. */
    [[nodiscard]] Result<std::optional<QJsonObject>> readNamed(const SystemReader &records, const QString &workspaceId, const QString &name) const;
    [[nodiscard]] Result<void> writeNamed(SystemRecords &records, const QString &workspaceId, const QString &name, const QJsonObject &secrets) const;
    [[nodiscard]] Result<void> removeNamed(SystemRecords &records, const QString &name) const;

    /** For sealed values in records of other types; @p identity names workspace, type, record and property. */
    [[nodiscard]] Result<QString> seal(const QJsonObject &secrets, const QByteArray &identity) const;
    [[nodiscard]] Result<QJsonObject> open(const QString &sealed, const QByteArray &identity) const;

private:
    [[nodiscard]] Result<std::optional<QString>> sealText(const QString &secret, const QByteArray &identity) const;

    Vault m_vault;
};

} // namespace campanile::server
