// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/controldb.h"

#include <QJsonObject>

namespace campanile::server {

/**
 * Users, workspaces, memberships and shared secrets as JSON that either database can take back. Sign-ins are left
 * out on purpose: after a restore everybody signs in again. Contains password hashes; keep it like the database.
 */
[[nodiscard]] Result<QJsonObject> exportControl(ControlDb &db);
/** Into an empty control database only (ErrorKind::Conflict otherwise); all or nothing. */
[[nodiscard]] Result<void> importControl(ControlDb &db, const QJsonObject &backup);

} // namespace campanile::server
