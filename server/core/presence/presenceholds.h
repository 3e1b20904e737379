// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/presence/presenceboard.h"

#include <memory>

namespace campanile::server {

class ControlDb;

/**
 * What clients hold, kept over a restart of a server that is alone: one row a client that holds something, written when that
 * changes and gone with it. Nodes on one PostgreSQL have PresenceRows, which outlive each of them. Thread-safe; calls block for
 * one statement. @c db outlives it. Errors: those of the database.
 */
class PresenceHolds
{
public:
    /** Makes the table when it is missing. */
    [[nodiscard]] static Result<std::unique_ptr<PresenceHolds>> open(ControlDb &db);

    /** Writes down what is held, or that nothing is any more. */
    [[nodiscard]] Result<void> keep(const PresenceSession &session);
    /** Every client that held something, as away. */
    [[nodiscard]] Result<QList<PresenceSession>> all();
    /** Forgets what was said before then. */
    [[nodiscard]] Result<void> sweep(qint64 beforeMs);

private:
    explicit PresenceHolds(ControlDb &db) : m_db(db) {}

    ControlDb &m_db;
};

} // namespace campanile::server
