// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace campanile::server {

/**
 * The vault's key in a file that only its owner may read; made on first use. Errors: Corrupt "vault.badKey" for a file of
 * another length, Storage "profile.notWritable" when it cannot be made.
 */
[[nodiscard]] Result<QByteArray> vaultKeyFromFile(const QString &path);

} // namespace campanile::server
