// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/pgconnection.h"

#include <libpq-fe.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

Error stateError(const QByteArray &state, const QString &detail)
{
    // Classes of PostgreSQL's appendix A. Only "08" and "57P" can be cured by another connection.
    Error error;
    if (state == "55P03" || state == "40001" || state == "40P01") {
        error = makeError(ErrorKind::Storage, u"storage.busy"_s, detail);
        error.retryAfterMs = 1000;
    } else if (state == "53100") {
        error = makeError(ErrorKind::Storage, u"storage.diskFull"_s, detail);
        error.retryAfterMs = 60'000;
    } else if (state.isEmpty() || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
        error = makeError(ErrorKind::Storage, u"storage.unavailable"_s, detail);
        error.retryAfterMs = 2000;
    } else if (state.startsWith("23")) {
        error = makeError(ErrorKind::Conflict, u"storage.constraint"_s, detail);
    } else if (state.startsWith("XX")) {
        error = makeError(ErrorKind::Corrupt, u"storage.corrupt"_s, detail);
    } else {
        error = makeError(ErrorKind::Internal, u"storage.failed"_s, detail);
    }
    return error;
}

class PgRow final : public SqlRow
{
public:
    explicit PgRow(const PGresult *result) : m_result(result) {}
    void setRow(int row) { m_row = row; }
    [[nodiscard]] bool isNull(int column) const override { return PQgetisnull(m_result, m_row, column) != 0; }
    [[nodiscard]] qint64 integer(int column) const override { return view(column).toLongLong(); }
    [[nodiscard]] double real(int column) const override { return view(column).toDouble(); }
    [[nodiscard]] QByteArray text(int column) const override
    {
        return QByteArray(PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column));
    }
    [[nodiscard]] QByteArray blob(int column) const override
    {
        const QByteArray value = view(column);
        return value.startsWith("\\x") ? QByteArray::fromHex(value.mid(2)) : value;
    }

private:
    [[nodiscard]] QByteArray view(int column) const
    {
        return QByteArray::fromRawData(PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column));
    }
    const PGresult *m_result;
    int m_row = 0;
};

} // namespace

Result<std::unique_ptr<PgConnection>> PgConnection::open(const QString &conninfo)
{
    PGconn *raw = PQconnectdb(conninfo.toUtf8().constData());
    std::unique_ptr<PgConnection> connection(new PgConnection(raw));
    if (PQstatus(raw) != CONNECTION_OK) {
        Error error = makeError(ErrorKind::Storage, u"storage.unavailable"_s, QString::fromUtf8(PQerrorMessage(raw)));
        error.retryAfterMs = 2000;
        return error;
    }
    PQsetNoticeProcessor(raw, [](void *, const char *) {}, nullptr);
    if (auto done = connection->script("SET client_encoding='UTF8'; SET bytea_output='hex';"
                                       " SET extra_float_digits=1; SET synchronous_commit=on;");
        !done)
        return done.error();
    return connection;
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

bool PgConnection::isUsable() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

Error PgConnection::resultError(const pg_result *result) const
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char *message = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    return stateError(QByteArray(state), QString::fromUtf8(message ? message : PQerrorMessage(m_connection)));
}

Result<QByteArray> PgConnection::prepared(QByteArrayView sql)
{
    const QByteArray key = sql.toByteArray();
    const auto known = m_statements.constFind(key);
    if (known != m_statements.constEnd())
        return *known;
    if (const auto heard = collect(); !heard)
        return heard.error();
    const QByteArray fresh = "s" + QByteArray::number(m_statements.size());
    const ResultPtr result(PQprepare(m_connection, fresh.constData(), translateSql(sql, Dialect::Postgres).constData(), 0,
                                     nullptr),
                           PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        return resultError(result.get());
    m_statements.insert(key, fresh);
    return fresh;
}

namespace {

/** Values in the form that libpq takes; lives as long as they are used. */
struct Parameters {
    explicit Parameters(const SqlValues &values)
        : texts(size_t(values.size())), pointers(texts.size(), nullptr), lengths(texts.size(), 0), formats(texts.size(), 0)
    {
        for (size_t i = 0; i < texts.size(); ++i) {
            const SqlValue &value = values.at(qsizetype(i));
            if (std::holds_alternative<std::monostate>(value))
                continue;
            if (const auto *number = std::get_if<qint64>(&value)) {
                texts[i] = QByteArray::number(*number);
            } else if (const auto *real = std::get_if<double>(&value)) {
                texts[i] = QByteArray::number(*real, 'g', 17);
            } else if (const auto *text = std::get_if<QByteArray>(&value)) {
                texts[i] = *text;
            } else if (const auto *blob = std::get_if<SqlBlob>(&value)) {
                texts[i] = blob->bytes;
                formats[i] = 1;
            }
            pointers[i] = texts[i].isNull() ? "" : texts[i].constData();
            lengths[i] = int(texts[i].size());
        }
    }
    std::vector<QByteArray> texts;
    std::vector<const char *> pointers;
    std::vector<int> lengths;
    std::vector<int> formats;
};

/** Answers that nobody reads fill the way back from the server until it stops reading as well. */
constexpr int kMaxPosted = 64;

} // namespace

Result<PgConnection::ResultPtr> PgConnection::execute(QByteArrayView sql, const SqlValues &values)
{
    const auto name = prepared(sql);
    if (!name)
        return name.error();
    const Parameters parameters(values);
    const auto count = int(parameters.texts.size());
    ResultPtr result(nullptr, PQclear);
    if (m_posted > 0) {
        if (PQsendQueryPrepared(m_connection, name->constData(), count, parameters.pointers.data(), parameters.lengths.data(),
                                parameters.formats.data(), 0)
            != 1)
            return resultError(nullptr);
        PQpipelineSync(m_connection);
        for (; m_posted > 0; --m_posted)
            hear(ResultPtr(PQgetResult(m_connection), PQclear));
        result.reset(PQgetResult(m_connection));
        while (const ResultPtr rest{PQgetResult(m_connection), PQclear}) { } // the end of this statement
        const ResultPtr sync(PQgetResult(m_connection), PQclear);
        PQexitPipelineMode(m_connection);
    } else if (m_failed.isNull()) {
        result.reset(PQexecPrepared(m_connection, name->constData(), count, parameters.pointers.data(),
                                    parameters.lengths.data(), parameters.formats.data(), 0));
    }
    if (!m_failed.isNull())
        return m_failed;
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return resultError(result.get());
    return result;
}

void PgConnection::hear(const ResultPtr &result)
{
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && m_failed.isNull())
        m_failed = resultError(result.get());
    while (const ResultPtr rest{PQgetResult(m_connection), PQclear}) { } // null ends each statement's answers
}

Result<void> PgConnection::collect()
{
    if (m_posted > 0) {
        PQpipelineSync(m_connection);
        for (; m_posted > 0; --m_posted)
            hear(ResultPtr(PQgetResult(m_connection), PQclear));
        const ResultPtr sync(PQgetResult(m_connection), PQclear);
        PQexitPipelineMode(m_connection);
    }
    return m_failed.isNull() ? Result<void>() : Result<void>(m_failed);
}

Result<void> PgConnection::post(QByteArrayView sql, const SqlValues &values)
{
    const auto name = prepared(sql);
    if (!name)
        return name.error();
    if (m_posted >= kMaxPosted) {
        if (const auto heard = collect(); !heard)
            return heard;
    }
    if (!m_failed.isNull())
        return m_failed;
    const Parameters parameters(values);
    if (m_posted == 0 && PQenterPipelineMode(m_connection) != 1)
        return resultError(nullptr);
    if (PQsendQueryPrepared(m_connection, name->constData(), int(parameters.texts.size()), parameters.pointers.data(),
                            parameters.lengths.data(), parameters.formats.data(), 0)
        != 1)
        return resultError(nullptr);
    ++m_posted;
    return {};
}

Result<qint64> PgConnection::run(QByteArrayView sql, const SqlValues &values)
{
    auto result = execute(sql, values);
    if (!result)
        return result.error();
    return QByteArray(PQcmdTuples(result->get())).toLongLong();
}

Result<void> PgConnection::query(QByteArrayView sql, const SqlValues &values, const RowFunction &row)
{
    auto result = execute(sql, values);
    if (!result)
        return result.error();
    PgRow view(result->get());
    const int count = PQntuples(result->get());
    for (int i = 0; i < count; ++i) {
        view.setRow(i);
        if (!row(view))
            break;
    }
    return {};
}

Result<void> PgConnection::commit()
{
    const auto result = execute("COMMIT", {});
    if (!result)
        return result.error();
    if (QByteArrayView(PQcmdStatus(result->get())) != "COMMIT")
        return makeError(ErrorKind::Internal, u"storage.failed"_s, u"the transaction was rolled back"_s);
    return {};
}

Result<void> PgConnection::script(const QByteArray &sql)
{
    const auto heard = collect();
    if (sql == "ROLLBACK")
        m_failed = {};
    else if (!heard)
        return heard;
    const ResultPtr result(PQexec(m_connection, sql.constData()), PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return resultError(result.get());
    return {};
}

} // namespace campanile::server
