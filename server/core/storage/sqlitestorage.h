// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/sqliteconnection.h"
#include "server/core/storage/storage.h"

#include <QHash>
#include <QMutex>

namespace campanile::server {

struct SqliteStorageOptions {
    QString folder;          ///< holds "<account id>.sqlite"; ":memory:" keeps everything in memory
    SqliteSettings settings; ///< with exclusive, readers and the writer share one connection
    int maxIdleReaders = 4;  ///< per workspace
};

/** One SQLite file for each workspace, one writer and several readers at a time on each. */
class SqliteStorage final : public Storage
{
public:
    [[nodiscard]] static Result<std::shared_ptr<SqliteStorage>> open(SqliteStorageOptions options);
    ~SqliteStorage() override;

    [[nodiscard]] Result<QStringList> accounts(WorkspaceState state = WorkspaceState::Live) override;
    [[nodiscard]] Result<std::unique_ptr<StorageTransaction>> begin(const QString &accountId, Access access) override;
    [[nodiscard]] Result<std::unique_ptr<StorageTransaction>> create(const QString &accountId, const QString &name,
                                                                     qint64 nowMs) override;
    [[nodiscard]] Result<void> remove(const QString &accountId, WorkspaceState expected) override;

private:
    struct File;
    class Transaction;
    explicit SqliteStorage(SqliteStorageOptions options) : m_options(std::move(options)) {}
    [[nodiscard]] bool inMemory() const { return m_options.folder == QLatin1StringView(":memory:"); }
    [[nodiscard]] QString path(const QString &accountId) const;
    [[nodiscard]] Result<std::shared_ptr<File>> file(const QString &accountId, bool mayCreate);
    [[nodiscard]] Result<std::unique_ptr<StorageTransaction>> beginWrite(const std::shared_ptr<File> &file);
    [[nodiscard]] Result<std::unique_ptr<StorageTransaction>> beginRead(const std::shared_ptr<File> &file);
    [[nodiscard]] Result<std::unique_ptr<StorageTransaction>> beginReadRecent(const std::shared_ptr<File> &file);

    SqliteStorageOptions m_options;
    QMutex m_mutex;
    QHash<QString, std::shared_ptr<File>> m_files;
};

} // namespace campanile::server
