// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/handwriter.h"

#include "app/core/recordid.h"
#include "server/core/storage/recordtable.h"
#include "tests/bench/benchkit.h"

#include <QUuid>

#include <libpq-fe.h>
#include <sqlite3.h>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::bench {

namespace {

using server::SqlConnection;

/** The statements of the engine itself: record ($8 on are the indexed columns), change log, mutation, counter, edit of a text. */
std::array<QByteArray, 5> statements(SqlConnection::Dialect dialect)
{
    const QByteArray texts[] = {
        server::recordTable(*api::findType("Post")).upsert,
        "INSERT INTO chg (@C typ, id, seq, created_seq, dead, at) VALUES (@V 'Post', $1, $2, $2, 0, $3)"
        " ON CONFLICT (@C typ, id) DO UPDATE SET seq = excluded.seq, dead = excluded.dead, at = excluded.at",
        "INSERT INTO mutation (@C mutation_id, client_id, seq, status, commit_seq, result, at)"
        " VALUES (@V $1, 'hand', $2, 'applied', $2, $3, $4)",
        "UPDATE workspace SET seq = $1 WHERE @W 1 = 1",
        "UPDATE rec_post SET ver = $1, updated_at = $2, body = $3 WHERE @W id = $4"};
    std::array<QByteArray, 5> out;
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = server::translateSql(texts[i], dialect);
    return out;
}

/** Number of the parameter of an indexed column of Post. */
int parameterOf(const char *column)
{
    const auto &columns = server::recordTable(*api::findType("Post")).columns;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).name == column)
            return 8 + i;
    }
    die(u"no such column"_s);
}

class SqliteHandWriter final : public HandWriter
{
public:
    explicit SqliteHandWriter(const QString &file)
    {
        if (sqlite3_open(file.toUtf8().constData(), &m_db) != SQLITE_OK)
            die(u"SQLite does not open "_s + file);
        execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-8000");
        const auto texts = statements(SqlConnection::Dialect::Sqlite);
        for (size_t i = 0; i < texts.size(); ++i) {
            if (sqlite3_prepare_v2(m_db, texts[i].constData(), -1, &m_statements[i], nullptr) != SQLITE_OK)
                die(QString::fromUtf8(sqlite3_errmsg(m_db)));
        }
    }
    ~SqliteHandWriter() override
    {
        for (sqlite3_stmt *statement : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }
    void write(const QList<HandRow> &rows) override
    {
        execute("BEGIN IMMEDIATE");
        for (const HandRow &row : rows)
            writeRow(row);
        sqlite3_bind_int64(m_statements[3], 1, rows.last().seq);
        step(m_statements[3]);
        execute("COMMIT");
    }

private:
    void writeRow(const HandRow &row)
    {
        if (row.isEdit) {
            sqlite3_stmt *edit = m_statements[4];
            sqlite3_bind_int64(edit, 1, row.seq);
            sqlite3_bind_int64(edit, 2, row.atMs);
            text(edit, 3, row.body);
            blob(edit, 4, row.id);
            step(edit);
        } else {
            writeNew(row);
        }
        sqlite3_stmt *change = m_statements[1];
        blob(change, 1, row.id);
        sqlite3_bind_int64(change, 2, row.seq);
        sqlite3_bind_int64(change, 3, row.atMs);
        step(change);
        sqlite3_stmt *mutation = m_statements[2];
        text(mutation, 1, row.mutation);
        sqlite3_bind_int64(mutation, 2, row.seq);
        text(mutation, 3, row.result);
        sqlite3_bind_int64(mutation, 4, row.atMs);
        step(mutation);
    }
    void writeNew(const HandRow &row)
    {
        sqlite3_stmt *record = m_statements[0];
        blob(record, 1, row.id);
        sqlite3_bind_int64(record, 2, row.seq);
        sqlite3_bind_int64(record, 3, row.atMs);
        sqlite3_bind_int64(record, 4, row.atMs);
        text(record, 5, row.body);
        sqlite3_bind_int64(record, 6, 0);
        text(record, m_status, "draft");
        sqlite3_bind_int64(record, m_scheduledAt, row.scheduledAt);
        step(record);
    }
    static void blob(sqlite3_stmt *statement, int at, const QByteArray &bytes)
    {
        sqlite3_bind_blob(statement, at, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
    }
    static void text(sqlite3_stmt *statement, int at, const QByteArray &bytes)
    {
        sqlite3_bind_text(statement, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    }
    void step(sqlite3_stmt *statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE)
            die(QString::fromUtf8(sqlite3_errmsg(m_db)));
        sqlite3_reset(statement);
    }
    void execute(const char *sql)
    {
        if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            die(QString::fromUtf8(sqlite3_errmsg(m_db)));
    }

    sqlite3 *m_db = nullptr;
    std::array<sqlite3_stmt *, 5> m_statements{};
    const int m_status = parameterOf("status");
    const int m_scheduledAt = parameterOf("scheduled_at");
};

class PostgresHandWriter final : public HandWriter
{
public:
    PostgresHandWriter(const QString &conninfo, const QString &accountId, bool together)
        : m_connection(PQconnectdb(conninfo.toUtf8().constData())), m_together(together)
    {
        if (PQstatus(m_connection) != CONNECTION_OK)
            die(QString::fromUtf8(PQerrorMessage(m_connection)));
        const QByteArray ws = QUuid::fromRfc4122(RecordId::parse(QStringView(accountId))->bytes()).toByteArray(QUuid::WithoutBraces);
        m_begin = "BEGIN; SET LOCAL app.ws = '" + ws + "'; SELECT seq FROM workspace WHERE ws = current_setting('app.ws')::uuid FOR UPDATE";
        execute("SET search_path = campanile");
        const auto texts = statements(SqlConnection::Dialect::Postgres);
        for (size_t i = 0; i < texts.size(); ++i)
            finish(PQprepare(m_connection, QByteArray::number(int(i)).constData(), texts[i].constData(), 0, nullptr));
    }
    ~PostgresHandWriter() override { PQfinish(m_connection); }
    void write(const QList<HandRow> &rows) override
    {
        execute(m_begin);
        if (m_together && PQenterPipelineMode(m_connection) != 1)
            die(QString::fromUtf8(PQerrorMessage(m_connection)));
        for (const HandRow &row : rows) {
            const QByteArray seq = QByteArray::number(row.seq);
            const QByteArray at = QByteArray::number(row.atMs);
            if (row.isEdit) {
                run(4, {{seq, false}, {at, false}, {row.body, false}, {row.id, true}});
            } else {
                writeNew(row, seq, at);
            }
            run(1, {{row.id, true}, {seq, false}, {at, false}});
            run(2, {{row.mutation, false}, {seq, false}, {row.result, false}, {at, false}});
        }
        run(3, {{QByteArray::number(rows.last().seq), false}});
        hearAll();
        execute("COMMIT");
    }

private:
    struct Value {
        QByteArray bytes; ///< null = NULL
        bool binary = false;
    };
    void writeNew(const HandRow &row, const QByteArray &seq, const QByteArray &at)
    {
        std::vector<Value> record(size_t(7 + server::recordTable(*api::findType("Post")).columns.size()));
        record[0] = {row.id, true};
        record[1] = {seq, false};
        record[2] = record[3] = {at, false};
        record[4] = {row.body, false};
        record[5] = {"0", false};
        record[size_t(m_status - 1)] = {"draft", false};
        record[size_t(m_scheduledAt - 1)] = {QByteArray::number(row.scheduledAt), false};
        run(0, record);
    }
    void run(int statement, const std::vector<Value> &values)
    {
        std::vector<const char *> pointers;
        std::vector<int> lengths;
        std::vector<int> formats;
        for (const Value &value : values) {
            pointers.push_back(value.bytes.isNull() ? nullptr : value.bytes.constData());
            lengths.push_back(int(value.bytes.size()));
            formats.push_back(value.binary ? 1 : 0);
        }
        const QByteArray name = QByteArray::number(statement);
        if (!m_together) {
            finish(PQexecPrepared(m_connection, name.constData(), int(values.size()), pointers.data(), lengths.data(), formats.data(), 0));
            return;
        }
        if (PQsendQueryPrepared(m_connection, name.constData(), int(values.size()), pointers.data(), lengths.data(), formats.data(), 0) != 1)
            die(QString::fromUtf8(PQerrorMessage(m_connection)));
        ++m_sent;
    }
    /** The answers to what was sent without waiting. */
    void hearAll()
    {
        if (!m_together)
            return;
        PQpipelineSync(m_connection);
        for (; m_sent > 0; --m_sent) {
            finish(PQgetResult(m_connection));
            if (PQgetResult(m_connection)) // null ends each statement's answers
                die(u"an answer too many"_s);
        }
        PQclear(PQgetResult(m_connection)); // of the sync
        PQexitPipelineMode(m_connection);
    }
    void execute(const QByteArray &sql) { finish(PQexec(m_connection, sql.constData())); }
    void finish(PGresult *result)
    {
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            die(QString::fromUtf8(PQerrorMessage(m_connection)));
        PQclear(result);
    }

    PGconn *m_connection;
    const bool m_together;
    int m_sent = 0; ///< statements whose answer was not read
    QByteArray m_begin;
    const int m_status = parameterOf("status");
    const int m_scheduledAt = parameterOf("scheduled_at");
};

} // namespace

std::unique_ptr<HandWriter> makeSqliteHandWriter(const QString &file)
{
    return std::make_unique<SqliteHandWriter>(file);
}

std::unique_ptr<HandWriter> makePostgresHandWriter(const QString &conninfo, const QString &accountId, bool together)
{
    return std::make_unique<PostgresHandWriter>(conninfo, accountId, together);
}

} // namespace campanile::bench
