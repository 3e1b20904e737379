// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/pgstorage.h"

#include "app/core/recordid.h"
#include "server/core/storage/migrations.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
constexpr int kPoolWaitMs = 5000;
constexpr char kMigrationLock[] = "SELECT pg_advisory_xact_lock(4849132001)";

/** The account id as the UUID that keys every row; empty when it is not one. */
QByteArray workspaceUuid(const QString &accountId)
{
    const auto id = RecordId::parse(QStringView(accountId));
    if (!id || id->toString() != accountId)
        return {};
    return QUuid::fromRfc4122(id->bytes()).toByteArray(QUuid::WithoutBraces);
}
} // namespace

struct PgStorage::Pool {
    explicit Pool(PgStorageOptions o) : options(std::move(o)), free(options.maxConnections) {}

    Result<std::unique_ptr<PgConnection>> take()
    {
        if (!free.tryAcquire(1, kPoolWaitMs)) {
            Error error = makeError(ErrorKind::Storage, u"storage.busy"_s, u"no free connection"_s);
            error.retryAfterMs = 1000;
            return error;
        }
        {
            const QMutexLocker lock(&mutex);
            while (!idle.empty()) {
                std::unique_ptr<PgConnection> connection = std::move(idle.back());
                idle.pop_back();
                if (connection->isUsable())
                    return connection;
            }
        }
        auto connection = PgConnection::open(options.conninfo);
        if (connection) {
            if (auto set = (*connection)->script("SET search_path = campanile"); !set) {
                free.release();
                return set.error();
            }
        } else {
            free.release();
        }
        return connection;
    }

    void give(std::unique_ptr<PgConnection> connection)
    {
        if (connection->isUsable()) {
            const QMutexLocker lock(&mutex);
            idle.push_back(std::move(connection));
        }
        free.release();
    }

    PgStorageOptions options;
    QSemaphore free;
    QMutex mutex;
    std::vector<std::unique_ptr<PgConnection>> idle;
};

class PgStorage::Transaction final : public StorageTransaction
{
public:
    Transaction(std::shared_ptr<Pool> pool, std::unique_ptr<PgConnection> connection)
        : m_pool(std::move(pool)), m_connection(std::move(connection))
    {
    }
    ~Transaction() override
    {
        // A connection that cannot even roll back is closed, which ends its transaction on the server.
        if (m_open && !m_connection->script("ROLLBACK"))
            m_connection.reset();
        if (m_connection)
            m_pool->give(std::move(m_connection));
        else
            m_pool->free.release();
    }
    [[nodiscard]] SqlConnection &sql() override { return *m_connection; }
    [[nodiscard]] Result<void> commit() override
    {
        auto done = m_connection->commit();
        if (done)
            m_open = false;
        return done;
    }

private:
    std::shared_ptr<Pool> m_pool;
    std::unique_ptr<PgConnection> m_connection;
    bool m_open = true;
};

Result<std::shared_ptr<PgStorage>> PgStorage::open(PgStorageOptions options)
{
    auto pool = std::make_shared<Pool>(std::move(options));
    auto connection = PgConnection::open(pool->options.conninfo);
    if (!connection)
        return connection.error();
    SqlConnection &sql = **connection;
    const QByteArray start = QByteArray("BEGIN; ") + kMigrationLock
                             + "; CREATE SCHEMA IF NOT EXISTS campanile; SET search_path = campanile;";
    if (auto begun = sql.script(start); !begun)
        return begun.error();
    // On an error the connection closes here and the server forgets the transaction.
    if (auto migrated = migrate(sql); !migrated)
        return migrated.error();
    if (auto committed = sql.script("COMMIT"); !committed)
        return committed.error();
    return std::shared_ptr<PgStorage>(new PgStorage(pool));
}

PgStorage::~PgStorage() = default;

Result<QStringList> PgStorage::accounts(WorkspaceState state)
{
    auto connection = m_pool->take();
    if (!connection)
        return connection.error();
    QStringList ids;
    auto done = (*connection)->query("SELECT account FROM workspace WHERE state = $1 ORDER BY account COLLATE \"C\"", {qint64(state)},
                                     [&](const SqlRow &row) {
                                         ids.append(QString::fromUtf8(row.text(0)));
                                         return true;
                                     });
    m_pool->give(std::move(*connection));
    if (!done)
        return done.error();
    return ids;
}

Result<std::unique_ptr<StorageTransaction>> PgStorage::begin(const QString &accountId, Access access)
{
    const QByteArray ws = workspaceUuid(accountId);
    if (ws.isEmpty())
        return makeError(ErrorKind::NotFound, u"storage.noWorkspace"_s);
    auto connection = m_pool->take();
    if (!connection)
        return connection.error();
    std::unique_ptr<StorageTransaction> transaction(new Transaction(m_pool, std::move(*connection)));
    const bool write = access == Access::Write;
    // All of it goes out with the statement after it: one way to the server and back.
    if (auto begun = transaction->sql().post(write ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); !begun)
        return begun.error();
    const auto set = transaction->sql().post(write ? "SELECT set_config('lock_timeout', '5s', true), set_config('app.ws', $1, true)"
                                                   : "SELECT set_config('app.ws', $1, true)",
                                             {ws});
    if (!set)
        return set.error();
    // The row lock comes first: it serialises the writers of one workspace, so what is checked stays true until commit.
    bool present = false;
    auto locked = transaction->sql().query(write ? "SELECT seq FROM workspace WHERE @W true FOR UPDATE"
                                                 : "SELECT seq FROM workspace WHERE @W true",
                                           {}, [&](const SqlRow &) {
                                               present = true;
                                               return false;
                                           });
    if (!locked)
        return locked.error();
    if (!present)
        return makeError(ErrorKind::NotFound, u"storage.noWorkspace"_s);
    return transaction;
}

Result<std::unique_ptr<StorageTransaction>> PgStorage::create(const QString &accountId, const QString &name,
                                                              qint64 nowMs)
{
    const QByteArray ws = workspaceUuid(accountId);
    if (ws.isEmpty())
        return makeError(ErrorKind::Invalid, u"storage.badAccount"_s);
    auto connection = m_pool->take();
    if (!connection)
        return connection.error();
    std::unique_ptr<StorageTransaction> transaction(new Transaction(m_pool, std::move(*connection)));
    if (auto begun = transaction->sql().script("BEGIN; SET LOCAL lock_timeout = '5s'; SET LOCAL app.ws = '" + ws + "'");
        !begun)
        return begun.error();
    auto done = transaction->sql().run("INSERT INTO workspace (@C account, name, epoch, seq, floor, created_at)"
                                       " VALUES (@V $1, $2, 1, 0, 0, $3)",
                                       {accountId.toUtf8(), name.toUtf8(), nowMs});
    if (!done) {
        if (done.error().code == u"storage.constraint"_s)
            return makeError(ErrorKind::Conflict, u"storage.exists"_s);
        return done.error();
    }
    return transaction;
}

Result<void> PgStorage::remove(const QString &accountId, WorkspaceState expected)
{
    auto transaction = begin(accountId, Access::Write);
    if (!transaction)
        return transaction.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(transaction.error());
    if (auto removed = removeRows((*transaction)->sql(), expected); !removed)
        return removed;
    return (*transaction)->commit();
}

} // namespace campanile::server
