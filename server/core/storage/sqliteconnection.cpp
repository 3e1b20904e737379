// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/sqliteconnection.h"

#include "app/core/logging.h"
#include "app/core/sqlite/logvfs.h"
#include "server/core/storage/sqliteroom.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kCacheKiB = 16'000;               // for each connection: what a batch of writes touches, and the inner pages above it
constexpr int kFrugalReaderKiB = 1'000;         // a look of the workers through an inbox goes over each page once, and the system keeps them too
constexpr int kLogPages = 4000;                 // 16 MB: a page that changes with every batch is copied home less often

Error sqliteError(int code, sqlite3 *db, const char *what)
{
    const char *message = db ? sqlite3_errmsg(db) : "out of memory";
    const QString detail = u"%1: %2 (%3)"_s.arg(QLatin1StringView(what), QString::fromUtf8(message)).arg(code);
    Error error;
    switch (lacksRoom(db, code) ? SQLITE_FULL : code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error = makeError(ErrorKind::Storage, u"storage.busy"_s, detail);
        error.retryAfterMs = 1000;
        break;
    case SQLITE_FULL:
        error = makeError(ErrorKind::Storage, u"storage.diskFull"_s, detail);
        error.retryAfterMs = 60'000;
        break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        error = makeError(ErrorKind::Storage, u"storage.notWritable"_s, detail);
        break;
    case SQLITE_IOERR:
        error = makeError(ErrorKind::Storage, u"storage.io"_s, detail);
        error.retryAfterMs = 5000;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error = makeError(ErrorKind::Corrupt, u"storage.corrupt"_s, detail);
        break;
    case SQLITE_CONSTRAINT:
        error = makeError(ErrorKind::Conflict, u"storage.constraint"_s, detail);
        break;
    default:
        error = makeError(ErrorKind::Internal, u"storage.failed"_s, detail);
    }
    return error;
}

class SqliteRow final : public SqlRow
{
public:
    explicit SqliteRow(sqlite3_stmt *statement) : m_statement(statement) {}
    [[nodiscard]] bool isNull(int column) const override
    {
        return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
    }
    [[nodiscard]] qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] double real(int column) const override { return sqlite3_column_double(m_statement, column); }
    [[nodiscard]] QByteArray text(int column) const override
    {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    [[nodiscard]] QByteArray blob(int column) const override
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }

private:
    sqlite3_stmt *m_statement;
};

/** Resets a statement at the end of its use, so that it holds no lock. */
class ResetGuard
{
public:
    explicit ResetGuard(sqlite3_stmt *statement) : m_statement(statement) {}
    ~ResetGuard()
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    ResetGuard(const ResetGuard &) = delete;
    ResetGuard &operator=(const ResetGuard &) = delete;

private:
    sqlite3_stmt *m_statement;
};

int bindValue(sqlite3_stmt *statement, int index, const SqlValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return sqlite3_bind_int64(statement, index, *number);
    if (const auto *real = std::get_if<double>(&value))
        return sqlite3_bind_double(statement, index, *real);
    if (const auto *text = std::get_if<QByteArray>(&value))
        return sqlite3_bind_text64(statement, index, text->constData(), sqlite3_uint64(text->size()), SQLITE_STATIC,
                                   SQLITE_UTF8);
    if (const auto *blob = std::get_if<SqlBlob>(&value))
        return sqlite3_bind_blob64(statement, index, blob->bytes.constData(), sqlite3_uint64(blob->bytes.size()),
                                   SQLITE_STATIC);
    return sqlite3_bind_null(statement, index);
}

} // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &file, bool readOnly,
                                                                 const SqliteSettings &settings)
{
    sqlite3 *db = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const QByteArray vfs = readOnly ? settings.vfs : logVfs(settings.vfs);
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &db, flags, vfs.isEmpty() ? nullptr : vfs.constData());
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(db));
    if (code != SQLITE_OK)
        return sqliteError(code, db, "open");
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, kBusyTimeoutMs);
    QByteArray setup;
    if (settings.exclusive)
        setup += "PRAGMA locking_mode=EXCLUSIVE;";
    // Every mutation is a savepoint, which keeps the pages it changes aside: in memory, not in a file.
    setup += "PRAGMA temp_store=MEMORY;PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA fullfsync=1;PRAGMA foreign_keys=ON;"
             "PRAGMA trusted_schema=OFF;";
    const int cacheKiB = readOnly && settings.frugal ? kFrugalReaderKiB : kCacheKiB;
    setup += "PRAGMA cache_size=-" + QByteArray::number(cacheKiB) + ";PRAGMA wal_autocheckpoint=" + QByteArray::number(kLogPages) + ';';
    if (readOnly)
        setup += "PRAGMA query_only=ON;";
    if (auto done = connection->script(setup); !done)
        return done.error();
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_db);
}

void SqliteConnection::releaseMemory()
{
    sqlite3_db_release_memory(m_db);
}

Error SqliteConnection::lastError(const char *what) const
{
    return sqliteError(sqlite3_extended_errcode(m_db), m_db, what);
}

Result<sqlite3_stmt *> SqliteConnection::prepared(QByteArrayView sql, const SqlValues &values)
{
    sqlite3_stmt *statement = m_statements.value(QByteArray::fromRawData(sql.data(), sql.size()));
    if (!statement) {
        const QByteArray text = translateSql(sql, Dialect::Sqlite);
        if (sqlite3_prepare_v3(m_db, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                               nullptr)
            != SQLITE_OK)
            return lastError("prepare");
        m_statements.insert(sql.toByteArray(), statement);
    }
    for (int i = 0; i < values.size(); ++i) {
        if (bindValue(statement, i + 1, values.at(i)) != SQLITE_OK)
            return lastError("bind");
    }
    return statement;
}

Result<qint64> SqliteConnection::run(QByteArrayView sql, const SqlValues &values)
{
    auto statement = prepared(sql, values);
    if (!statement)
        return statement.error();
    const ResetGuard guard(*statement);
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(*statement);
    if (code != SQLITE_DONE)
        return lastError("run");
    return qint64(sqlite3_changes64(m_db));
}

Result<void> SqliteConnection::query(QByteArrayView sql, const SqlValues &values, const RowFunction &row)
{
    auto statement = prepared(sql, values);
    if (!statement)
        return statement.error();
    const ResetGuard guard(*statement);
    const SqliteRow view(*statement);
    for (;;) {
        const int code = sqlite3_step(*statement);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_ROW)
            return lastError("query");
        if (!row(view))
            return {};
    }
}

Result<void> SqliteConnection::script(const QByteArray &sql)
{
    if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError("script");
    return {};
}

} // namespace campanile::server
