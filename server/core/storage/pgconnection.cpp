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

Result<PgConnection::ResultPtr> PgConnection::execute(QByteArrayView sql, const SqlValues &values)
{
    const QByteArray key = sql.toByteArray();
    auto name = m_statements.constFind(key);
    if (name == m_statements.constEnd()) {
        const QByteArray fresh = "s" + QByteArray::number(m_statements.size());
        const ResultPtr prepared(PQprepare(m_connection, fresh.constData(),
                                           translateSql(sql, Dialect::Postgres).constData(), 0, nullptr),
                                 PQclear);
        if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK)
            return resultError(prepared.get());
        name = m_statements.insert(key, fresh);
    }
    const auto count = size_t(values.size());
    std::vector<QByteArray> texts(count);
    std::vector<const char *> pointers(count, nullptr);
    std::vector<int> lengths(count, 0);
    std::vector<int> formats(count, 0);
    for (size_t i = 0; i < count; ++i) {
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
    ResultPtr result(PQexecPrepared(m_connection, name->constData(), int(count), pointers.data(), lengths.data(),
                                    formats.data(), 0),
                     PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return resultError(result.get());
    return result;
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

Result<void> PgConnection::script(const QByteArray &sql)
{
    const ResultPtr result(PQexec(m_connection, sql.constData()), PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return resultError(result.get());
    return {};
}

} // namespace campanile::server
