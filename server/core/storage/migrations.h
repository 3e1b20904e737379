// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/storage.h"

namespace campanile::server {

/** Version of the engine's own tables; raised with each migration. */
inline constexpr int kEngineVersion = 3;

/**
 * Brings the tables of one database (a workspace's SQLite file, or all of PostgreSQL's schema) to this program's
 * version: numbered migrations for the engine's tables, then the tables and columns that the schema of the records
 * asks for. Runs inside the caller's transaction. A database of a newer program gives Unsupported and is not touched.
 */
[[nodiscard]] Result<void> migrate(SqlConnection &sql);

/** Version of the engine's tables that stands in the database; 0 when there are none yet. */
[[nodiscard]] Result<int> storedEngineVersion(SqlConnection &sql);

/** Every table that holds rows of a workspace, except "workspace" itself. */
[[nodiscard]] QList<QByteArray> workspaceTables();

/** The state of the workspace of the transaction; an unknown one of a newer program is none of a live one. */
[[nodiscard]] Result<WorkspaceState> workspaceState(SqlConnection &sql);
/** Deletes every row of the workspace of the transaction when it is in state @p expected; Conflict storage.otherState otherwise. */
[[nodiscard]] Result<void> removeRows(SqlConnection &sql, WorkspaceState expected);

} // namespace campanile::server
