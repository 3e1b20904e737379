// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace campanile::store {

class Database;

/** A statement in use: resets when it goes out of scope, so no read lock outlives it. Movable, one thread. */
class Statement
{
public:
    Statement(Database &db, sqlite3_stmt *stmt, bool owned) : m_db(&db), m_stmt(stmt), m_owned(owned) {}
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &add(qint64 value);
    Statement &add(int value) { return add(qint64(value)); }
    Statement &add(double value);
    Statement &add(const QString &value);
    Statement &add(const RecordId &value);
    Statement &addText(QByteArrayView value);
    Statement &addBlob(QByteArrayView value);
    /** As addText(), without a copy: @p value must live until the statement has run and was reset. */
    Statement &addTextView(QByteArrayView value);
    Statement &addNull();

    /** True while there is a row; false at the end and after a failure, which the database keeps. */
    [[nodiscard]] bool step();
    /** For statements without rows. */
    bool run();
    void reset();

    [[nodiscard]] qint64 intAt(int column) const;
    [[nodiscard]] QString stringAt(int column) const;
    [[nodiscard]] QByteArray bytesAt(int column) const;
    /** Valid until the next step. */
    [[nodiscard]] QByteArrayView viewAt(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] sqlite3_stmt *handle() const { return m_stmt; }

private:
    Database *m_db;
    sqlite3_stmt *m_stmt;
    bool m_owned;
    int m_next = 1;
};

/**
 * One connection to a cache file. The first failure sticks: later statements do nothing until takeError(), so a chain
 * of statements is checked once, at its commit. Used by one thread at a time.
 */
class Database
{
public:
    /** Rescue reads too, and makes do with those tables of a damaged schema that come before the damage. */
    enum class Mode { ReadWrite, ReadOnly, Rescue };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, const QByteArray &vfs, Mode mode, bool refuseGuiThread);
    ~Database();

    [[nodiscard]] Statement prepare(QByteArrayView sql);
    /** Runs one or more statements without parameters. */
    bool exec(const char *sql);
    bool exec(const QByteArray &sql) { return exec(sql.constData()); }

    [[nodiscard]] bool failed() const { return !m_error.isNull(); }
    [[nodiscard]] const Error &error() const { return m_error; }
    /** The kept failure, which is cleared; null when there was none. */
    [[nodiscard]] Error takeError();
    void fail(const Error &error);
    void failWith(int code);

    /**
     * A commit that finds the log this long copies it to the file and waits for the disk. Whoever calls copyLog() when there
     * is time can let it become longer than SQLite's usual 1,000 pages, so that hardly any commit has to.
     */
    void setLogLimit(int pages) { m_logLimit = pages; }
    [[nodiscard]] int logLimit() const { return m_logLimit; }
    /** Copies what is committed to the file, waiting for no reader, if the log has at least @p pages. Not in a transaction. */
    void copyLog(int pages);
    /** Frees the pages that no statement uses. */
    void releaseMemory();
    /** synchronous=FULL or NORMAL; only outside a transaction. */
    void setDurable(bool full);
    [[nodiscard]] bool inTransaction() const;
    /** A statement found the file damaged. */
    [[nodiscard]] bool damaged() const { return m_damaged; }
    [[nodiscard]] qint64 lastRowId() const;
    [[nodiscard]] int changes() const;
    /** Rows written by this connection since it was opened. */
    [[nodiscard]] qint64 totalChanges() const;

private:
    friend class Statement;
    friend class Transaction;
    Database() = default;
    void checkThread() const;
    static int afterCommit(void *self, sqlite3 *db, const char *name, int pages);

    sqlite3 *m_db = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
    Error m_error;
    bool m_durable = false;
    bool m_refuseGuiThread = false;
    bool m_damaged = false;
    int m_logLimit = 1000; ///< pages
    int m_logPages = 0;    ///< not yet copied, as the last commit told
    int m_depth = 0; ///< transactions under way, also when SQLite has rolled them back by itself
};

/** A transaction, or a savepoint inside one. Rolls back unless committed. */
class Transaction
{
public:
    enum class Kind { Read, Write, DurableWrite };
    Transaction(Database &db, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /** Commits unless something failed since it began; then rolls back and returns the failure. */
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] bool isOutermost() const { return m_outermost; }

private:
    void rollback();

    Database &m_db;
    bool m_outermost = true;
    bool m_open = false;
};

} // namespace campanile::store
