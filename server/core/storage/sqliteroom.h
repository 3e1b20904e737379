// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace campanile::server {

/** Whether the statement that just failed with @p code on @p db did so for want of room on the disk. */
[[nodiscard]] bool lacksRoom(sqlite3 *db, int code);

} // namespace campanile::server
