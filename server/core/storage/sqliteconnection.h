// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/sql.h"

#include <QHash>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace campanile::server {

struct SqliteSettings {
    QByteArray vfs;         ///< name of a registered VFS; empty = the default one
    bool exclusive = false; ///< one connection only: no shared memory file is needed (for a VFS without it)
    /** Pages are given back after each transaction: a server for one person, inside a program that stays open all day. */
    bool frugal = false;
};

/** A connection to one SQLite file: WAL, synchronous=FULL, foreign keys on. Used by one thread at a time. */
class SqliteConnection final : public SqlConnection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString &file, bool readOnly,
                                                                        const SqliteSettings &settings);
    ~SqliteConnection() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] Result<qint64> run(QByteArrayView sql, const SqlValues &values) override;
    [[nodiscard]] Result<void> query(QByteArrayView sql, const SqlValues &values, const RowFunction &row) override;
    [[nodiscard]] Result<void> script(const QByteArray &sql) override;
    /** Gives back the pages that no statement holds. */
    void releaseMemory();

private:
    explicit SqliteConnection(sqlite3 *db) : m_db(db) {}
    [[nodiscard]] Result<sqlite3_stmt *> prepared(QByteArrayView sql, const SqlValues &values);
    [[nodiscard]] Error lastError(const char *what) const;

    sqlite3 *m_db;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
};

} // namespace campanile::server
