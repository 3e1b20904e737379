// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/controldb.h"

#include "server/core/storage/sqliteroom.h"

#include <QFile>
#include <QMutex>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int BusyTimeoutMs = 5000;

struct CloseDb {
    void operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using DbPtr = std::unique_ptr<sqlite3, CloseDb>;
using StatementPtr = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

Error sqliteError(sqlite3 *db, int code)
{
    if (lacksRoom(db, code)) {
        Error full = makeError(ErrorKind::Storage, u"control.diskFull"_s, QString::fromUtf8(sqlite3_errmsg(db)));
        full.retryAfterMs = 60'000;
        return full;
    }
    const int primary = code & 0xff;
    ErrorKind kind = ErrorKind::Storage;
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB)
        kind = ErrorKind::Corrupt;
    else if (primary == SQLITE_CONSTRAINT)
        kind = ErrorKind::Conflict;
    Error error = makeError(kind, u"control.sqlite"_s, QString::fromUtf8(sqlite3_errmsg(db)));
    if (primary == SQLITE_BUSY)
        error.retryAfterMs = 1000;
    return error;
}

int bindValue(sqlite3_stmt *statement, int index, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return sqlite3_bind_null(statement, index);
    if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text(statement, index, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    }
    return sqlite3_bind_int64(statement, index, value.toLongLong());
}

QVariant columnValue(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(statement, column));
    }
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
}

class SqliteSession final : public ControlSession
{
public:
    explicit SqliteSession(sqlite3 *db) : m_db(db) {}

    Result<QList<ControlRow>> run(QByteArrayView sql, const QVariantList &args) override
    {
        sqlite3_stmt *raw = nullptr;
        if (const int code = sqlite3_prepare_v2(m_db, sql.data(), int(sql.size()), &raw, nullptr); code != SQLITE_OK)
            return sqliteError(m_db, code);
        const StatementPtr statement(raw);
        for (int i = 0; i < args.size(); ++i) {
            if (const int code = bindValue(raw, i + 1, args.at(i)); code != SQLITE_OK)
                return sqliteError(m_db, code);
        }
        QList<ControlRow> rows;
        for (;;) {
            const int code = sqlite3_step(raw);
            if (code == SQLITE_DONE)
                return rows;
            if (code != SQLITE_ROW)
                return sqliteError(m_db, code);
            ControlRow row;
            const int columns = sqlite3_column_count(raw);
            row.reserve(columns);
            for (int i = 0; i < columns; ++i)
                row.append(columnValue(raw, i));
            rows.append(row);
        }
    }

private:
    sqlite3 *m_db;
};

/** One connection behind a mutex: the control database is small and its transactions take microseconds. */
class SqliteControlDb final : public ControlDb
{
public:
    explicit SqliteControlDb(DbPtr db) : m_db(std::move(db)) {}

    Result<void> read(const Work &work) override { return transact("BEGIN", work); }
    Result<void> commit(const Work &work) override { return transact("BEGIN IMMEDIATE", work); }
    QByteArray integerType() const override { return "INTEGER"; }
    QByteArray tableSuffix() const override { return " STRICT"; }

private:
    Result<void> transact(QByteArrayView begin, const Work &work)
    {
        const QMutexLocker lock(&m_mutex);
        SqliteSession session(m_db.get());
        if (const auto begun = session.run(begin, {}); !begun)
            return begun.error();
        const Result<void> done = work(session);
        if (done) {
            const auto committed = session.run("COMMIT", {});
            if (committed)
                return {};
            rollback();
            return committed.error();
        }
        rollback();
        return done;
    }

    void rollback()
    {
        // Some errors (disk full) have ended the transaction already.
        if (!sqlite3_get_autocommit(m_db.get()))
            sqlite3_exec(m_db.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }

    QMutex m_mutex;
    DbPtr m_db;
};

} // namespace

Result<std::unique_ptr<ControlDb>> openSqliteControlDb(const QString &path)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    DbPtr db(raw);
    if (code != SQLITE_OK)
        return sqliteError(raw, code);
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return makeError(ErrorKind::Storage, u"control.permissions"_s, path);
    sqlite3_busy_timeout(raw, BusyTimeoutMs);
    const char *pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                          "PRAGMA secure_delete=ON;";
    if (const int set = sqlite3_exec(raw, pragmas, nullptr, nullptr, nullptr); set != SQLITE_OK)
        return sqliteError(raw, set);
    return std::unique_ptr<ControlDb>(std::make_unique<SqliteControlDb>(std::move(db)));
}

} // namespace campanile::server
