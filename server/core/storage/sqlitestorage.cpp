// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/sqlitestorage.h"

#include "app/core/recordid.h"
#include "server/core/storage/migrations.h"

#include <QDir>
#include <QFile>

#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
constexpr int kWriterWaitMs = 5000;

Error busyError()
{
    Error error = makeError(ErrorKind::Storage, u"storage.busy"_s, u"writer lock"_s);
    error.retryAfterMs = 1000;
    return error;
}

Error noWorkspace()
{
    return makeError(ErrorKind::NotFound, u"storage.noWorkspace"_s);
}
} // namespace

/** The connections of one file. The writer's mutex is held for the length of a write transaction. */
struct SqliteStorage::File {
    QString path;
    QMutex writerMutex;
    std::unique_ptr<SqliteConnection> writer;
    QMutex poolMutex;
    std::vector<std::unique_ptr<SqliteConnection>> idle;
};

class SqliteStorage::Transaction final : public StorageTransaction
{
public:
    Transaction(std::shared_ptr<File> file, std::unique_ptr<SqliteConnection> reader, const SqliteStorageOptions &options)
        : m_file(std::move(file)), m_reader(std::move(reader)), m_maxIdle(options.maxIdleReaders), m_frugal(options.settings.frugal)
    {
    }
    ~Transaction() override
    {
        if (m_open && !sql().script("ROLLBACK"))
            m_open = false;
        if (m_frugal)
            (m_reader ? *m_reader : *m_file->writer).releaseMemory();
        if (!m_reader) {
            m_file->writerMutex.unlock();
            return;
        }
        const QMutexLocker lock(&m_file->poolMutex);
        if (int(m_file->idle.size()) < m_maxIdle)
            m_file->idle.push_back(std::move(m_reader));
    }
    [[nodiscard]] SqlConnection &sql() override { return m_reader ? *m_reader : *m_file->writer; }
    [[nodiscard]] Result<void> commit() override
    {
        auto done = sql().script("COMMIT");
        if (done)
            m_open = false;
        return done;
    }

private:
    std::shared_ptr<File> m_file;
    std::unique_ptr<SqliteConnection> m_reader;
    const int m_maxIdle;
    const bool m_frugal;
    bool m_open = true;
};

Result<std::shared_ptr<SqliteStorage>> SqliteStorage::open(SqliteStorageOptions options)
{
    std::shared_ptr<SqliteStorage> storage(new SqliteStorage(std::move(options)));
    if (!storage->inMemory() && !QDir().mkpath(storage->m_options.folder))
        return makeError(ErrorKind::Storage, u"storage.notWritable"_s, u"cannot make the folder of the workspaces"_s);
    return storage;
}

SqliteStorage::~SqliteStorage() = default;

QString SqliteStorage::path(const QString &accountId) const
{
    return inMemory() ? u":memory:"_s : m_options.folder + u'/' + accountId + u".sqlite"_s;
}

Result<QStringList> SqliteStorage::accounts(WorkspaceState state)
{
    QStringList ids;
    if (inMemory()) {
        const QMutexLocker lock(&m_mutex);
        ids = m_files.keys();
    } else {
        // Without a pattern, for which Qt makes a regular expression each time.
        const QStringList files = QDir(m_options.folder).entryList(QDir::Files);
        for (const QString &file : files) {
            if (file.endsWith(u".sqlite"))
                ids.append(file.chopped(7));
        }
    }
    QStringList present;
    for (const QString &id : std::as_const(ids)) {
        if (!RecordId::parse(QStringView(id)))
            continue;
        auto transaction = begin(id, Access::Read);
        if (!transaction && transaction.error().kind == ErrorKind::NotFound)
            continue;
        // One damaged file is no reason to serve none of the others.
        if (!transaction && transaction.error().kind == ErrorKind::Corrupt)
            continue;
        if (!transaction)
            return transaction.error();
        const auto is = workspaceState((*transaction)->sql());
        if (!is && is.error().kind == ErrorKind::Corrupt)
            continue;
        if (!is)
            return is.error();
        if (*is == state)
            present.append(id);
    }
    present.sort();
    return present;
}

Result<std::shared_ptr<SqliteStorage::File>> SqliteStorage::file(const QString &accountId, bool mayCreate)
{
    const auto id = RecordId::parse(QStringView(accountId));
    if (!id || id->toString() != accountId)
        return noWorkspace();
    const QMutexLocker lock(&m_mutex);
    if (auto known = m_files.value(accountId))
        return known;
    if (!mayCreate && (inMemory() || !QFile::exists(path(accountId))))
        return noWorkspace();
    auto fresh = std::make_shared<File>();
    fresh->path = path(accountId);
    auto writer = SqliteConnection::open(fresh->path, false, m_options.settings);
    if (!writer)
        return writer.error();
    fresh->writer = std::move(*writer);
    SqlConnection &sql = *fresh->writer;
    auto version = storedEngineVersion(sql);
    if (!version)
        return version.error();
    if (auto begun = sql.script("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    if (auto migrated = migrate(sql); !migrated) {
        if (auto undone = sql.script("ROLLBACK"); !undone)
            return undone.error();
        return migrated.error();
    }
    if (auto committed = sql.script("COMMIT"); !committed)
        return committed.error();
    m_files.insert(accountId, fresh);
    return fresh;
}

Result<std::unique_ptr<StorageTransaction>> SqliteStorage::beginWrite(const std::shared_ptr<File> &file)
{
    if (!file->writerMutex.tryLock(kWriterWaitMs))
        return busyError();
    if (auto begun = file->writer->script("BEGIN IMMEDIATE"); !begun) {
        file->writerMutex.unlock();
        return begun.error();
    }
    return std::unique_ptr<StorageTransaction>(new Transaction(file, nullptr, m_options));
}

Result<std::unique_ptr<StorageTransaction>> SqliteStorage::beginRead(const std::shared_ptr<File> &file)
{
    std::unique_ptr<SqliteConnection> reader;
    {
        const QMutexLocker lock(&file->poolMutex);
        if (!file->idle.empty()) {
            reader = std::move(file->idle.back());
            file->idle.pop_back();
        }
    }
    if (!reader) {
        auto opened = SqliteConnection::open(file->path, true, m_options.settings);
        if (!opened)
            return opened.error();
        reader = std::move(*opened);
    }
    if (auto begun = reader->script("BEGIN"); !begun)
        return begun.error();
    return std::unique_ptr<StorageTransaction>(new Transaction(file, std::move(reader), m_options));
}

Result<std::unique_ptr<StorageTransaction>> SqliteStorage::beginReadRecent(const std::shared_ptr<File> &file)
{
    // After a commit SQLite empties the cache of every other connection; only the writer still holds the pages.
    if (!file->writerMutex.tryLock())
        return beginRead(file);
    if (auto begun = file->writer->script("BEGIN"); !begun) {
        file->writerMutex.unlock();
        return begun.error();
    }
    return std::unique_ptr<StorageTransaction>(new Transaction(file, nullptr, m_options));
}

Result<std::unique_ptr<StorageTransaction>> SqliteStorage::begin(const QString &accountId, Access access)
{
    auto opened = file(accountId, false);
    if (!opened)
        return opened.error();
    const bool shared = inMemory() || m_options.settings.exclusive;
    auto transaction = access == Access::Write || shared ? beginWrite(*opened)
                       : access == Access::ReadRecent    ? beginReadRecent(*opened)
                                                         : beginRead(*opened);
    if (!transaction)
        return transaction.error();
    bool present = false;
    if (auto done = (*transaction)->sql().query("SELECT 1 FROM workspace", {}, [&](const SqlRow &) {
            present = true;
            return false;
        });
        !done)
        return done.error();
    if (!present)
        return noWorkspace();
    return transaction;
}

Result<std::unique_ptr<StorageTransaction>> SqliteStorage::create(const QString &accountId, const QString &name,
                                                                  qint64 nowMs)
{
    auto opened = file(accountId, true);
    if (!opened)
        return opened.error();
    auto transaction = beginWrite(*opened);
    if (!transaction)
        return transaction.error();
    SqlConnection &sql = (*transaction)->sql();
    qint64 count = 0;
    if (auto done = sql.query("SELECT count(*) FROM workspace", {}, [&](const SqlRow &row) {
            count = row.integer(0);
            return false;
        });
        !done)
        return done.error();
    if (count != 0)
        return makeError(ErrorKind::Conflict, u"storage.exists"_s);
    auto done = sql.run("INSERT INTO workspace (account, name, epoch, seq, floor, created_at)"
                        " VALUES ($1, $2, 1, 0, 0, $3)",
                        {accountId.toUtf8(), name.toUtf8(), nowMs});
    if (!done)
        return done.error();
    return transaction;
}

Result<void> SqliteStorage::remove(const QString &accountId, WorkspaceState expected)
{
    {
        auto transaction = begin(accountId, Access::Write);
        if (!transaction)
            return transaction.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(transaction.error());
        if (auto removed = removeRows((*transaction)->sql(), expected); !removed)
            return removed;
        if (auto committed = (*transaction)->commit(); !committed)
            return committed;
    }
    if (inMemory())
        return {};
    // Whoever still holds a connection finds an empty file there; whoever opens it anew makes a new one.
    const QMutexLocker lock(&m_mutex);
    m_files.remove(accountId);
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path(accountId) + end);
    return {};
}

} // namespace campanile::server
