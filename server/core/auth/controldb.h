// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

namespace campanile::server {

using ControlRow = QList<QVariant>;

/** Whether a statement went well whose rows do not matter. */
[[nodiscard]] inline Result<void> withoutRows(const Result<QList<ControlRow>> &rows)
{
    return rows ? Result<void>() : Result<void>(rows.error());
}

/** One open transaction. Placeholders are '?'; arguments and columns are null, qint64 or QString. */
class ControlSession
{
public:
    virtual ~ControlSession() = default;
    [[nodiscard]] virtual Result<QList<ControlRow>> run(QByteArrayView sql, const QVariantList &args = {}) = 0;
};

/**
 * The database below users, memberships and tokens: SQLite or PostgreSQL, with one dialect of SQL for both.
 * Thread-safe; every call blocks until its transaction has ended. An error from @c work rolls back and comes out
 * again. After commit() returned without an error the effects are durable.
 */
class ControlDb
{
public:
    using Work = std::function<Result<void>(ControlSession &)>;

    virtual ~ControlDb() = default;
    [[nodiscard]] virtual Result<void> read(const Work &work) = 0;
    [[nodiscard]] virtual Result<void> commit(const Work &work) = 0;
    /** Name of the 64-bit integer type. */
    [[nodiscard]] virtual QByteArray integerType() const = 0;
    /** What follows the closing parenthesis of CREATE TABLE. */
    [[nodiscard]] virtual QByteArray tableSuffix() const = 0;
};

/** Opens (and creates) @p path with WAL and synchronous=FULL. The file is readable by its owner only. */
[[nodiscard]] Result<std::unique_ptr<ControlDb>> openSqliteControlDb(const QString &path);

/** Connects with up to @p connections connections, made when needed; tables live in the schema "campanile". */
[[nodiscard]] Result<std::unique_ptr<ControlDb>> openPostgresControlDb(const QString &conninfo, int connections = 4);

/** Creates or upgrades the control tables; refuses tables of a newer program with ErrorKind::Unsupported. */
[[nodiscard]] Result<void> migrateControlDb(ControlDb &db);

} // namespace campanile::server
