// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

/**
 * The statements that make the tables of records, in the order in which to run them. Every statement may be run
 * again on a database that has its object. Static data, thread-safe.
 */
namespace campanile::api::ddl {

/** The cache of a client: rec_<type> tables without their indexes. */
[[nodiscard]] std::span<const std::string_view> clientTables();
/** The indexes of the cache; apart, so that a first import can build them after the rows. */
[[nodiscard]] std::span<const std::string_view> clientIndexes();
/** A workspace file of the server: tables and indexes. */
[[nodiscard]] std::span<const std::string_view> serverSqlite();
/** The schema "campanile" of PostgreSQL: tables, indexes and row-level security by the setting app.ws. */
[[nodiscard]] std::span<const std::string_view> serverPostgresql();

} // namespace campanile::api::ddl
