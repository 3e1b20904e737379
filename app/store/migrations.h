// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace campanile::store {

/** One step of the ladder; a new database climbs all of it. */
struct Migration {
    int version;       ///< ascending from 1; kept in PRAGMA user_version
    int minCompatible; ///< oldest program version of the ladder that can still write the result
    const char *sql;
};

/** From app/store/migrations/NNNN_name.sql, built in. */
[[nodiscard]] std::span<const Migration> migrations();

} // namespace campanile::store
