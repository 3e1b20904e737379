// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile::server {

/**
 * How SQLite works in the whole process; call it before the first connection and the first thread. It keeps no sum of the memory
 * that it uses: nobody asks for it, and every allocation of every connection took one lock for it, so that caches and
 * servers on their own threads waited for each other (docs/performance.md).
 */
void prepareSqlite();

} // namespace campanile::server
