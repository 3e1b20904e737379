// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/sqliteprocess.h"

#include <sqlite3.h>

namespace campanile::server {

void prepareSqlite()
{
    // Refused when SQLite runs already; it then works as before, only slower.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace campanile::server
