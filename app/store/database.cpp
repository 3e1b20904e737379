// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/core/logging.h"
#include "app/core/sqlite/logvfs.h"

#include <QCoreApplication>
#include <QThread>

#include <sqlite3.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace campanile::store {

static Error errorFor(sqlite3 *db, int code)
{
    const QString detail = u"%1 %2"_s.arg(code).arg(QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code)));
    switch (code & 0xff) {
    case SQLITE_FULL:
        return makeError(ErrorKind::Storage, u"store.diskFull"_s, detail);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return makeError(ErrorKind::Storage, u"store.readOnly"_s, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return makeError(ErrorKind::Corrupt, u"store.corrupt"_s, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: {
        Error error = makeError(ErrorKind::Storage, u"store.busy"_s, detail);
        error.retryAfterMs = 100;
        return error;
    }
    case SQLITE_CANTOPEN:
        return makeError(ErrorKind::Storage, u"store.open"_s, detail);
    case SQLITE_TOOBIG:
        return makeError(ErrorKind::Limit, u"store.tooBig"_s, detail);
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
        return makeError(ErrorKind::Storage, u"store.io"_s, detail);
    }
    return makeError(ErrorKind::Internal, u"store.sql"_s, detail);
}

Statement::Statement(Statement &&other) noexcept
    : m_db(other.m_db), m_stmt(other.m_stmt), m_owned(other.m_owned), m_next(other.m_next)
{
    other.m_stmt = nullptr;
}

Statement::~Statement()
{
    if (!m_stmt)
        return;
    sqlite3_reset(m_stmt);
    sqlite3_clear_bindings(m_stmt);
    if (m_owned)
        sqlite3_finalize(m_stmt);
}

Statement &Statement::add(qint64 value)
{
    if (m_stmt)
        sqlite3_bind_int64(m_stmt, m_next++, value);
    return *this;
}

Statement &Statement::add(double value)
{
    if (m_stmt)
        sqlite3_bind_double(m_stmt, m_next++, value);
    return *this;
}

Statement &Statement::add(const QString &value)
{
    return addText(value.toUtf8());
}

Statement &Statement::add(const RecordId &value)
{
    return value.isNull() ? addNull() : addBlob(value.bytes());
}

// A null view must still bind an empty text, not NULL.
Statement &Statement::addText(QByteArrayView value)
{
    if (m_stmt) {
        const int rc = sqlite3_bind_text64(m_stmt, m_next++, value.data() ? value.data() : "", sqlite3_uint64(value.size()),
                                           SQLITE_TRANSIENT, SQLITE_UTF8);
        if (rc != SQLITE_OK)
            m_db->failWith(rc);
    }
    return *this;
}

Statement &Statement::addBlob(QByteArrayView value)
{
    if (m_stmt) {
        const int rc = sqlite3_bind_blob64(m_stmt, m_next++, value.data() ? value.data() : "", sqlite3_uint64(value.size()),
                                           SQLITE_TRANSIENT);
        if (rc != SQLITE_OK)
            m_db->failWith(rc);
    }
    return *this;
}

Statement &Statement::addTextView(QByteArrayView value)
{
    if (m_stmt) {
        const int rc = sqlite3_bind_text64(m_stmt, m_next++, value.data() ? value.data() : "", sqlite3_uint64(value.size()),
                                           SQLITE_STATIC, SQLITE_UTF8);
        if (rc != SQLITE_OK)
            m_db->failWith(rc);
    }
    return *this;
}

Statement &Statement::addNull()
{
    if (m_stmt)
        sqlite3_bind_null(m_stmt, m_next++);
    return *this;
}

bool Statement::step()
{
    if (!m_stmt || m_db->failed())
        return false;
    const int rc = sqlite3_step(m_stmt);
    if (rc == SQLITE_ROW)
        return true;
    if (rc != SQLITE_DONE)
        m_db->failWith(rc);
    return false;
}

bool Statement::run()
{
    while (step()) { }
    return !m_db->failed();
}

void Statement::reset()
{
    if (m_stmt) {
        sqlite3_reset(m_stmt);
        sqlite3_clear_bindings(m_stmt);
    }
    m_next = 1;
}

qint64 Statement::intAt(int column) const
{
    return sqlite3_column_int64(m_stmt, column);
}

QByteArrayView Statement::viewAt(int column) const
{
    const void *data = sqlite3_column_blob(m_stmt, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_stmt, column)};
}

QByteArray Statement::bytesAt(int column) const
{
    return viewAt(column).toByteArray();
}

QString Statement::stringAt(int column) const
{
    return QString::fromUtf8(viewAt(column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const QByteArray &vfs, Mode mode, bool refuseGuiThread)
{
    std::unique_ptr<Database> db(new Database);
    db->m_refuseGuiThread = refuseGuiThread;
    const int flags = SQLITE_OPEN_NOMUTEX | (mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
    // A pull writes hundreds of pages without waiting for the disk: then the calls that write them are most of the commit.
    const QByteArray files = mode == Mode::ReadWrite ? logVfs(vfs) : vfs;
    const int rc = sqlite3_open_v2(path.toUtf8().constData(), &db->m_db, flags, files.isEmpty() ? nullptr : files.constData());
    if (rc != SQLITE_OK)
        return errorFor(db->m_db, rc);
    sqlite3_extended_result_codes(db->m_db, 1);
    sqlite3_busy_timeout(db->m_db, 5000);
    // A damaged or planted file must not be able to write to the tables behind the search index.
    sqlite3_db_config(db->m_db, SQLITE_DBCONFIG_DEFENSIVE, mode == Mode::Rescue ? 0 : 1, nullptr);
    if (mode == Mode::Rescue) {
        // With this the schema counts as loaded although it is not whole; the statement that loads it fails, those after it do not.
        db->exec("PRAGMA writable_schema=ON");
        db->exec("SELECT 1 FROM sqlite_schema");
        (void)db->takeError();
        return db;
    }
    // checkpoint_fullfsync and fullfsync matter on macOS only, where fsync does not reach the medium.
    db->exec("PRAGMA foreign_keys=ON; PRAGMA fullfsync=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8192; PRAGMA synchronous=NORMAL");
    if (db->failed())
        return db->takeError();
    if (mode == Mode::ReadWrite)
        sqlite3_wal_hook(db->m_db, &Database::afterCommit, db.get());
    return db;
}

int Database::afterCommit(void *self, sqlite3 *db, const char *name, int pages)
{
    auto *database = static_cast<Database *>(self);
    database->m_logPages = pages;
    // What cannot be copied now stays in the log: the commit stands, and a later one tries again.
    if (pages >= database->m_logLimit)
        sqlite3_wal_checkpoint_v2(db, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

void Database::copyLog(int pages)
{
    if (m_logPages < pages || inTransaction())
        return;
    m_logPages = 0;
    sqlite3_wal_checkpoint_v2(m_db, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

Database::~Database()
{
    for (sqlite3_stmt *stmt : std::as_const(m_statements))
        sqlite3_finalize(stmt);
    sqlite3_close_v2(m_db);
}

void Database::checkThread() const
{
    Q_ASSERT_X(!m_refuseGuiThread || !qApp
                   || QThread::currentThread() != qApp->thread(),
               "campanile::store", "SQL on the GUI thread");
}

Statement Database::prepare(QByteArrayView sql)
{
    checkThread();
    if (failed())
        return Statement(*this, nullptr, false);
    const QByteArray key = sql.toByteArray();
    sqlite3_stmt *stmt = m_statements.value(key);
    if (stmt && !sqlite3_stmt_busy(stmt))
        return Statement(*this, stmt, false);
    const bool owned = stmt != nullptr; // the kept one is in use further up
    sqlite3_stmt *made = nullptr;
    const int rc = sqlite3_prepare_v3(m_db, key.constData(), int(key.size()), owned ? 0 : SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (rc != SQLITE_OK) {
        failWith(rc);
        return Statement(*this, nullptr, false);
    }
    if (!owned)
        m_statements.insert(key, made);
    return Statement(*this, made, owned);
}

bool Database::exec(const char *sql)
{
    checkThread();
    if (failed())
        return false;
    const int rc = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK)
        failWith(rc);
    return rc == SQLITE_OK;
}

Error Database::takeError()
{
    return std::exchange(m_error, Error{});
}

void Database::fail(const Error &error)
{
    if (m_error.isNull())
        m_error = error;
}

void Database::failWith(int code)
{
    if (!m_error.isNull())
        return;
    m_error = errorFor(m_db, code);
    m_damaged = m_damaged || m_error.kind == ErrorKind::Corrupt;
    qCWarning(lcStore, "statement failed: %s (%s)", qPrintable(m_error.code), qPrintable(m_error.detail));
}

void Database::releaseMemory()
{
    int held = 0;
    int most = 0;
    sqlite3_db_status(m_db, SQLITE_DBSTATUS_CACHE_USED, &held, &most, 0);
    sqlite3_db_release_memory(m_db);
#ifdef __GLIBC__
    // Pages lie between what lives on, so the C library keeps them unless it is asked.
    constexpr int worthIt = 1 << 20;
    if (held > worthIt)
        malloc_trim(0);
#endif
}

void Database::setDurable(bool full)
{
    if (full == m_durable)
        return;
    if (exec(full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"))
        m_durable = full;
}

bool Database::inTransaction() const
{
    return !sqlite3_get_autocommit(m_db);
}

qint64 Database::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_db);
}

int Database::changes() const
{
    return sqlite3_changes(m_db);
}

qint64 Database::totalChanges() const
{
    return sqlite3_total_changes64(m_db);
}

Transaction::Transaction(Database &db, Kind kind)
    : m_db(db), m_outermost(db.m_depth == 0)
{
    ++db.m_depth;
    if (m_outermost) {
        if (kind != Kind::Read)
            m_db.setDurable(kind == Kind::DurableWrite);
        m_open = m_db.exec(kind == Kind::Read ? "BEGIN" : "BEGIN IMMEDIATE");
    } else if (!m_db.inTransaction()) {
        m_db.fail(makeError(ErrorKind::Storage, u"store.io"_s, u"transaction was rolled back"_s));
    } else {
        m_open = m_db.exec("SAVEPOINT part");
    }
}

Transaction::~Transaction()
{
    if (m_open)
        rollback();
    --m_db.m_depth;
}

Result<void> Transaction::commit()
{
    if (!m_db.failed() && !m_db.inTransaction()) // SQLite rolled all of it back by itself (disk full, I/O error)
        m_db.fail(makeError(ErrorKind::Storage, u"store.io"_s, u"transaction was rolled back"_s));
    if (!m_db.failed())
        m_db.exec(m_outermost ? "COMMIT" : "RELEASE part");
    if (m_db.failed()) {
        const Error error = m_db.takeError();
        if (m_open)
            rollback();
        return error;
    }
    m_open = false;
    return {};
}

void Transaction::rollback()
{
    m_open = false;
    // Whoever gave up has its error already; one that stuck here would stop everything after it.
    (void)m_db.takeError();
    if (!m_db.inTransaction())
        return;
    m_db.exec(m_outermost ? "ROLLBACK" : "ROLLBACK TO part; RELEASE part");
    (void)m_db.takeError();
}

} // namespace campanile::store
