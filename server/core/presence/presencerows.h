// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/presence/presenceboard.h"

#include <memory>

namespace campanile::server {

class ControlDb;

/** What a row tells: a client as some node knew it, and how long ago by the database's own clock. */
struct PresenceRow {
    PresenceSession session; ///< saidAtMs is not set
    qint64 ageMs = 0;
};

/**
 * How several nodes on one PostgreSQL share presence: one unlogged row a client, written at once and polled twice a second like
 * other news between nodes (sync protocol section 3.9: no NOTIFY). A row older than what a node knows of a client changes nothing:
 * revisions come from one sequence. Ages are taken from the database's clock, so that clocks of nodes may differ. Thread-safe;
 * calls block for one statement. @c db outlives it. Errors: those of the database.
 */
class PresenceRows
{
public:
    /** Makes the table when it is missing; only for PostgreSQL. */
    [[nodiscard]] static Result<std::unique_ptr<PresenceRows>> open(ControlDb &db);

    /** Gives the row's new revision. @p onlyIf not 0: only when that is still its revision, else 0 is given. */
    [[nodiscard]] Result<qint64> put(const PresenceSession &session, qint64 ageMs, qint64 onlyIf = 0);
    /** What was written since the call before, some of it twice; everything at first. */
    [[nodiscard]] Result<QList<PresenceRow>> news();
    /** Removes rows that nobody needs any more. */
    [[nodiscard]] Result<void> sweep(qint64 olderThanMs);

private:
    explicit PresenceRows(ControlDb &db) : m_db(db) {}

    ControlDb &m_db;
    qint64 m_seenAtMs = 0; ///< of the database's clock; polling is one thread's
};

} // namespace campanile::server
