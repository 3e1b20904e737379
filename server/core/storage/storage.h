// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/sql.h"

#include <QStringList>

#include <memory>

namespace campanile::server {

enum class Access {
    Read,  ///< one consistent snapshot of one workspace
    ReadRecent, ///< likewise, for a short look at what was written last: may use the writer's cache, and writers may wait for it
    Write  ///< serialised with every other writer of the workspace from its first statement on
};

/** Whether a workspace lives here, or is on its way from or to another server; the numbers stand in databases. */
enum class WorkspaceState {
    Live = 0,
    Arriving = 1, ///< being brought here piece by piece: for everybody but the move it does not exist
    Leaving = 2   ///< being brought elsewhere: may be read, and nobody writes, publishes or collects
};

/** One transaction in one workspace. Rolls back when destroyed without commit(). Used by one thread. */
class StorageTransaction
{
public:
    virtual ~StorageTransaction() = default;
    [[nodiscard]] virtual SqlConnection &sql() = 0;
    /** Makes everything durable; on an error nothing was changed. */
    [[nodiscard]] virtual Result<void> commit() = 0;
};

/**
 * Where workspaces live. Two implementations: a SQLite file for each workspace, and PostgreSQL for all of them.
 * Thread-safe. Errors: NotFound (no such workspace), Storage (busy, disk full, gone; retryAfterMs says whether to
 * try again), Unsupported (written by a newer version; left untouched), Corrupt.
 */
class Storage
{
public:
    virtual ~Storage() = default;
    /** Account ids of all workspaces in @p state, ascending. */
    [[nodiscard]] virtual Result<QStringList> accounts(WorkspaceState state = WorkspaceState::Live) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<StorageTransaction>> begin(const QString &accountId, Access access) = 0;
    /** Starts a write transaction that has just made the workspace's row (epoch 1, nothing in it). Conflict when it exists. */
    [[nodiscard]] virtual Result<std::unique_ptr<StorageTransaction>> create(const QString &accountId,
                                                                             const QString &name, qint64 nowMs) = 0;
    /** Removes a workspace with all its rows for good, unless it is in another state than @p expected: Conflict storage.otherState.
        Gone already is fine. */
    [[nodiscard]] virtual Result<void> remove(const QString &accountId, WorkspaceState expected) = 0;
};

} // namespace campanile::server
