// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/pgconnection.h"
#include "server/core/storage/storage.h"

#include <QMutex>
#include <QSemaphore>

#include <vector>

namespace campanile::server {

struct PgStorageOptions {
    QString conninfo;        ///< libpq connection string; never logged
    int maxConnections = 12; ///< a caller waits up to 5 s for a free one
};

/**
 * All workspaces in one PostgreSQL database, schema "campanile". The role that connects should not be a superuser:
 * row-level security, the second wall between workspaces, does not bind superusers.
 */
class PgStorage final : public Storage
{
public:
    [[nodiscard]] static Result<std::shared_ptr<PgStorage>> open(PgStorageOptions options);
    ~PgStorage() override;

    [[nodiscard]] Result<QStringList> accounts(WorkspaceState state = WorkspaceState::Live) override;
    [[nodiscard]] Result<std::unique_ptr<StorageTransaction>> begin(const QString &accountId, Access access) override;
    [[nodiscard]] Result<std::unique_ptr<StorageTransaction>> create(const QString &accountId, const QString &name,
                                                                     qint64 nowMs) override;
    [[nodiscard]] Result<void> remove(const QString &accountId, WorkspaceState expected) override;

private:
    class Transaction;
    struct Pool;
    explicit PgStorage(std::shared_ptr<Pool> pool) : m_pool(std::move(pool)) {}

    std::shared_ptr<Pool> m_pool;
};

} // namespace campanile::server
