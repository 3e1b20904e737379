// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <variant>

namespace campanile::server {

/** Bytes that are not text: ids and digests. */
struct SqlBlob {
    QByteArray bytes;
    bool operator==(const SqlBlob &) const = default;
};

/** A statement parameter or a column: null, whole number, floating point, UTF-8 text or bytes. */
using SqlValue = std::variant<std::monostate, qint64, double, QByteArray, SqlBlob>;
using SqlValues = QList<SqlValue>;

/** One row while it is being read; the views die with the next row. */
class SqlRow
{
public:
    virtual ~SqlRow() = default;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual QByteArray text(int column) const = 0;
    [[nodiscard]] virtual QByteArray blob(int column) const = 0;
};

/**
 * One connection to one of the two databases. Statements are written once for both: "$1" parameters, and three
 * marks that keep workspaces apart where one database holds many of them:
 *   @W  condition on the workspace, followed by AND     (WHERE @W id = $1)
 *   @C  the workspace column, followed by a comma        (INSERT INTO t (@C id) ...)
 *   @V  the workspace's value, followed by a comma       (... VALUES (@V $1))
 * SQLite has a file per workspace, so there the marks are empty. Statements are prepared once per connection.
 * Used by one thread at a time.
 */
class SqlConnection
{
public:
    enum class Dialect { Sqlite, Postgres };
    using RowFunction = std::function<bool(const SqlRow &)>; ///< returns false to stop

    virtual ~SqlConnection() = default;
    [[nodiscard]] virtual Dialect dialect() const = 0;
    /** Runs a prepared statement; gives the number of rows it changed. */
    [[nodiscard]] virtual Result<qint64> run(QByteArrayView sql, const SqlValues &values = {}) = 0;
    /** As run(), for statements of which only a failure matters. It may be sent together with later ones, and then a failure
        is told by one of them; from it on everything but "ROLLBACK" fails. */
    [[nodiscard]] virtual Result<void> post(QByteArrayView sql, const SqlValues &values = {})
    {
        const auto done = run(sql, values);
        return done ? Result<void>() : Result<void>(done.error());
    }
    /** Runs a prepared query and hands each row to @p row. */
    [[nodiscard]] virtual Result<void> query(QByteArrayView sql, const SqlValues &values, const RowFunction &row) = 0;
    /** Runs one or more statements without parameters or marks (definitions, BEGIN, COMMIT). */
    [[nodiscard]] virtual Result<void> script(const QByteArray &sql) = 0;
};

/** Replaces the marks and the parameter sign for @p dialect. */
[[nodiscard]] QByteArray translateSql(QByteArrayView sql, SqlConnection::Dialect dialect);

} // namespace campanile::server
