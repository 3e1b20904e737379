// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/sql.h"

#include <QHash>
#include <QString>

#include <memory>

struct pg_conn;
struct pg_result;

namespace campanile::server {

/** A connection to PostgreSQL 15 or newer through libpq. Used by one thread at a time. */
class PgConnection final : public SqlConnection
{
public:
    /** @p conninfo is a libpq connection string; it may hold a password and is never logged. */
    [[nodiscard]] static Result<std::unique_ptr<PgConnection>> open(const QString &conninfo);
    ~PgConnection() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }
    [[nodiscard]] Result<qint64> run(QByteArrayView sql, const SqlValues &values) override;
    /** Goes out with the next statement that has to be waited for: one way to the server and back for all of them. */
    [[nodiscard]] Result<void> post(QByteArrayView sql, const SqlValues &values) override;
    [[nodiscard]] Result<void> query(QByteArrayView sql, const SqlValues &values, const RowFunction &row) override;
    [[nodiscard]] Result<void> script(const QByteArray &sql) override;
    /** Ends the transaction, together with what was posted. An error means that nothing of it is there: also when a statement of it
        had failed, where the server itself says no more than that it took the transaction back. */
    [[nodiscard]] Result<void> commit();
    /** False when the server went away; the pool then drops the connection. */
    [[nodiscard]] bool isUsable() const;

private:
    using ResultPtr = std::unique_ptr<pg_result, void (*)(pg_result *)>;
    explicit PgConnection(pg_conn *connection) : m_connection(connection) {}
    [[nodiscard]] Result<ResultPtr> execute(QByteArrayView sql, const SqlValues &values);
    [[nodiscard]] Error resultError(const pg_result *result) const;
    [[nodiscard]] Result<QByteArray> prepared(QByteArrayView sql);
    /** Hears the answers to what was posted. Its first failure stays until "ROLLBACK". */
    [[nodiscard]] Result<void> collect();
    void hear(const ResultPtr &result);

    pg_conn *m_connection;
    int m_posted = 0;
    Error m_failed; ///< of a posted statement: the server takes nothing but a rollback, and answers COMMIT with one
    QHash<QByteArray, QByteArray> m_statements; ///< source text -> name of the prepared statement
};

} // namespace campanile::server
