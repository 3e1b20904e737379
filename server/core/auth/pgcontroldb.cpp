// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/controldb.h"

#include <QMutex>
#include <QWaitCondition>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr Oid Int2Oid = 21;
constexpr Oid Int4Oid = 23;
constexpr Oid Int8Oid = 20;

struct FinishConnection {
    void operator()(PGconn *connection) const { PQfinish(connection); }
};
struct ClearResult {
    void operator()(PGresult *result) const { PQclear(result); }
};
using ConnectionPtr = std::unique_ptr<PGconn, FinishConnection>;
using ResultPtr = std::unique_ptr<PGresult, ClearResult>;

Error connectionError(PGconn *connection)
{
    Error error = makeError(ErrorKind::Storage, u"control.postgresConnection"_s,
                            QString::fromUtf8(PQerrorMessage(connection)).trimmed());
    error.retryAfterMs = 1000;
    return error;
}

/** Classes 08 (connection) and 57 (the server is ending): the connection is of no more use. */
bool isConnectionState(const QByteArray &state)
{
    return state.startsWith("08") || state.startsWith("57P");
}

Error statementError(PGconn *connection, const PGresult *result)
{
    if (PQstatus(connection) != CONNECTION_OK)
        return connectionError(connection);
    const QByteArray state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    // "disk_full" of PostgreSQL's appendix A.
    const bool full = state == "53100";
    // The primary message only: DETAIL would carry the values of the row.
    const QString text = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    Error error = makeError(state.startsWith("23") ? ErrorKind::Conflict : ErrorKind::Storage, full ? u"control.diskFull"_s : u"control.postgres"_s,
                            QString::fromLatin1(state) + u": "_s + text);
    if (state.startsWith("40") || state.startsWith("55"))
        error.retryAfterMs = 200;
    else if (isConnectionState(state))
        error.retryAfterMs = 1000;
    else if (full)
        error.retryAfterMs = 60'000;
    return error;
}

/** '?' to '$1', '$2' ...; the statements of this folder have no '?' in literals. */
QByteArray numberPlaceholders(QByteArrayView sql)
{
    QByteArray out;
    out.reserve(sql.size() + 16);
    int number = 0;
    for (const char c : sql) {
        if (c == '?')
            out += '$' + QByteArray::number(++number);
        else
            out += c;
    }
    return out;
}

class PgSession final : public ControlSession
{
public:
    explicit PgSession(PGconn *connection) : m_connection(connection) {}

    Result<QList<ControlRow>> run(QByteArrayView sql, const QVariantList &args) override
    {
        QList<QByteArray> texts;
        QList<const char *> values;
        texts.reserve(args.size());
        for (const QVariant &arg : args)
            texts.append(arg.isNull() ? QByteArray() : arg.toString().toUtf8());
        for (qsizetype i = 0; i < args.size(); ++i)
            values.append(args.at(i).isNull() ? nullptr : texts.at(i).constData());
        const ResultPtr result(PQexecParams(m_connection, numberPlaceholders(sql).constData(), int(args.size()), nullptr,
                                            values.constData(), nullptr, nullptr, 0));
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            return statementError(m_connection, result.get());
        return rowsOf(result.get());
    }

private:
    static QList<ControlRow> rowsOf(const PGresult *result)
    {
        QList<ControlRow> rows;
        const int columns = PQnfields(result);
        for (int r = 0; r < PQntuples(result); ++r) {
            ControlRow row;
            row.reserve(columns);
            for (int c = 0; c < columns; ++c) {
                if (PQgetisnull(result, r, c)) {
                    row.append(QVariant());
                    continue;
                }
                const QByteArrayView text(PQgetvalue(result, r, c), PQgetlength(result, r, c));
                const Oid type = PQftype(result, c);
                if (type == Int8Oid || type == Int4Oid || type == Int2Oid)
                    row.append(text.toByteArray().toLongLong());
                else
                    row.append(QString::fromUtf8(text));
            }
            rows.append(row);
        }
        return rows;
    }

    PGconn *m_connection;
};

class PgControlDb final : public ControlDb
{
public:
    PgControlDb(QByteArray conninfo, int connections) : m_conninfo(std::move(conninfo)), m_free(connections) {}

    Result<void> read(const Work &work) override
    {
        return transact("BEGIN TRANSACTION READ ONLY", work);
    }
    Result<void> commit(const Work &work) override { return transact("BEGIN", work); }
    QByteArray integerType() const override { return "BIGINT"; }
    QByteArray tableSuffix() const override { return {}; }

private:
    Result<void> transact(QByteArrayView begin, const Work &work)
    {
        ConnectionPtr connection = take();
        Result<void> done = runOn(connection, begin, work);
        give(std::move(connection));
        return done;
    }

    Result<void> runOn(ConnectionPtr &connection, QByteArrayView begin, const Work &work)
    {
        if (auto ready = ensureConnected(connection); !ready)
            return ready;
        PgSession session(connection.get());
        auto begun = session.run(begin, {});
        if (!begun) {
            // The server went away while the connection was idle; nothing has been done yet, so one new try is safe.
            connection.reset();
            if (auto ready = ensureConnected(connection); !ready)
                return ready;
            PgSession second(connection.get());
            begun = second.run(begin, {});
        }
        if (!begun)
            return begun.error();
        PgSession open(connection.get());
        const Result<void> done = work(open);
        const auto ended = open.run(done ? "COMMIT" : "ROLLBACK", {});
        if (!ended || PQstatus(connection.get()) != CONNECTION_OK)
            connection.reset();
        if (!done)
            return done;
        return ended ? Result<void>() : Result<void>(ended.error());
    }

    Result<void> ensureConnected(ConnectionPtr &connection) const
    {
        if (connection && PQstatus(connection.get()) == CONNECTION_OK)
            return {};
        connection.reset(PQconnectdb(m_conninfo.constData()));
        if (PQstatus(connection.get()) != CONNECTION_OK)
            return connectionError(connection.get());
        PQsetNoticeProcessor(connection.get(), [](void *, const char *) {}, nullptr);
        PgSession session(connection.get());
        for (const QByteArrayView sql : {QByteArrayView("SET search_path TO campanile"),
                                         QByteArrayView("SET lock_timeout TO '5s'"),
                                         QByteArrayView("SET statement_timeout TO '30s'")}) {
            if (const auto set = session.run(sql, {}); !set)
                return set.error();
        }
        return {};
    }

    ConnectionPtr take()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_free == 0)
            m_freed.wait(&m_mutex);
        --m_free;
        if (m_idle.empty())
            return nullptr;
        ConnectionPtr connection = std::move(m_idle.back());
        m_idle.pop_back();
        return connection;
    }

    void give(ConnectionPtr connection)
    {
        const QMutexLocker lock(&m_mutex);
        ++m_free;
        if (connection)
            m_idle.push_back(std::move(connection));
        m_freed.wakeOne();
    }

    const QByteArray m_conninfo;
    QMutex m_mutex;
    QWaitCondition m_freed;
    int m_free;
    std::vector<ConnectionPtr> m_idle;
};

} // namespace

Result<std::unique_ptr<ControlDb>> openPostgresControlDb(const QString &conninfo, int connections)
{
    auto db = std::make_unique<PgControlDb>(conninfo.toUtf8(), std::max(1, connections));
    const auto created = db->commit([](ControlSession &session) -> Result<void> {
        // Two nodes that start at once would both try to create it.
        if (const auto locked = session.run("SELECT pg_advisory_xact_lock(8207315001)"); !locked)
            return locked.error();
        const auto made = session.run("CREATE SCHEMA IF NOT EXISTS campanile");
        return made ? Result<void>() : Result<void>(made.error());
    });
    if (!created)
        return created.error();
    return std::unique_ptr<ControlDb>(std::move(db));
}

} // namespace campanile::server
