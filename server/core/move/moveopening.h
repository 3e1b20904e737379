// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/move/movestore.h"
#include "server/core/storage/workspacetx.h"
#include "server/core/vaultcredentials.h"

#include <QJsonObject>

namespace campanile::server {

struct MethodServices;

/**
 * What becomes of records when a workspace that arrived opens here, inside the transaction of @p tx: it belongs to who brings it, accounts
 * whose sign-in did not come wait for a person, and the audit log says who brought it. Gives the workspace's name. Errors:
 * Invalid move.incomplete, those of the store.
 */
[[nodiscard]] Result<QString> settleRecords(const MethodServices &services, WorkspaceTx &tx, const MoveEntry &entry, qint64 nowMs);

/**
 * Seals tokens of accounts and apps, which come in clear, inside the transaction of @p tx (MoveDesk::takeSecrets()). Errors: Limit
 * move.tooLarge, Invalid move.badReference, move.badPart, those of the vault and the store.
 */
[[nodiscard]] Result<void> sealSecrets(const MethodServices &services, WorkspaceTx &tx, const VaultCredentials &credentials, const QJsonObject &secrets, qint64 nowMs);

} // namespace campanile::server
