// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QTemporaryDir;

namespace campanile::tests {

/**
 * A private PostgreSQL 15 cluster for one test program: made with initdb in a temporary folder, on a free loopback port,
 * stopped and removed by the destructor. As root it runs as the user "postgres", which is the only way initdb allows.
 */
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /** Empty when it runs; else why not. */
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /** A connection string for @p database as the unprivileged owner of all databases made here. */
    [[nodiscard]] QString conninfo(const QString &database) const;
    /** Makes an empty database; false when that failed. */
    [[nodiscard]] bool createDatabase(const QString &name);

private:
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments);
    [[nodiscard]] QString tool(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;
    QString m_problem;
    int m_port = 0;
    bool m_running = false;
};

} // namespace campanile::tests
