// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/engineparts.h"

#include "app/core/clock.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

Error errorOf(const Fault &fault)
{
    if (fault.isStorage())
        return fault.storage;
    const QString type = fault.setError.value(u"type"_s).toString();
    QStringList names;
    for (const QJsonValue &name : fault.setError.value(u"properties"_s).toArray())
        names.append(name.toString());
    const QString what = fault.setError.value(u"description"_s).toString() + u' ' + names.join(u", "_s);
    if (type == u"notFound"_s)
        return makeError(ErrorKind::NotFound, u"record.notFound"_s, what);
    if (type == u"alreadyExists"_s)
        return makeError(ErrorKind::Conflict, u"record.exists"_s, what);
    return makeError(ErrorKind::Invalid, u"record.invalid"_s, type + u": "_s + what);
}

class SystemRecordsOfTx final : public SystemRecords
{
public:
    SystemRecordsOfTx(const MethodServices &services, WorkspaceTx &tx, qint64 nowMs)
        : m_tx(tx), m_context{tx,
                              services.directory,
                              services.rules,
                              services.limits,
                              services.clock,
                              services.rng,
                              {},
                              api::Role::Owner,
                              true,
                              true,
                              nowMs},
          m_writer(m_context)
    {
    }

    Result<std::optional<QJsonObject>> get(const QString &typeName, const QString &id) const override
    {
        if (!typeOf(typeName))
            return unknownType();
        return recordOf(typeName, id);
    }

    Result<QList<QJsonObject>> query(const QString &typeName, const QList<SystemCondition> &conditions, int limit,
                                     const QString &orderBy) const override
    {
        const api::TypeInfo *type = typeOf(typeName);
        if (!type)
            return unknownType();
        const RecordTable &table = recordTable(*type);
        SqlValues values;
        auto where = whereText(table, conditions, values);
        if (!where)
            return where.error();
        QByteArray sql = "SELECT id, body FROM " + *where;
        const RecordColumn *order = table.column(orderBy.isEmpty() ? u"id"_s : orderBy);
        if (!order)
            return makeError(ErrorKind::Invalid, u"record.notIndexed"_s, orderBy);
        values.append(qint64(limit));
        sql += " ORDER BY " + order->name + ", id LIMIT $" + QByteArray::number(values.size());
        QStringList ids;
        auto read = m_tx.sql().query(sql, values, [&](const SqlRow &row) {
            if (const auto id = RecordId::fromBytes(type->letter, row.blob(0)))
                ids.append(id->toString());
            return true;
        });
        if (!read)
            return read.error();
        QList<QJsonObject> found;
        for (const QString &id : std::as_const(ids)) {
            auto object = recordOf(typeName, id);
            if (!object)
                return object.error();
            if (*object)
                found.append(**object);
        }
        return found;
    }

    Result<qint64> count(const QString &typeName, const QList<SystemCondition> &conditions) const override
    {
        const api::TypeInfo *type = typeOf(typeName);
        if (!type)
            return unknownType();
        SqlValues values;
        auto where = whereText(recordTable(*type), conditions, values);
        if (!where)
            return where.error();
        qint64 found = 0;
        auto read = m_tx.sql().query("SELECT COUNT(*) FROM " + *where, values, [&found](const SqlRow &row) {
            found = row.integer(0);
            return false;
        });
        return read ? Result<qint64>(found) : Result<qint64>(read.error());
    }

    Result<QList<SystemTally>> tally(const QString &typeName, const QList<SystemCondition> &conditions, const SystemTallyWish &wish) const override
    {
        const api::TypeInfo *type = typeOf(typeName);
        if (!type)
            return unknownType();
        const RecordTable &table = recordTable(*type);
        const RecordColumn *group = wish.groupBy.isEmpty() ? nullptr : table.column(wish.groupBy);
        const RecordColumn *time = wish.timeProperty.isEmpty() ? nullptr : table.column(wish.timeProperty);
        if ((!group && !wish.groupBy.isEmpty()) || (!time && !wish.timeProperty.isEmpty()))
            return makeError(ErrorKind::Invalid, u"record.notIndexed"_s, group ? wish.timeProperty : wish.groupBy);
        SqlValues values;
        const auto where = whereText(table, conditions, values);
        if (!where)
            return where.error();
        const QByteArray bucket = time ? time->name + " / " + QByteArray::number(qMax<qint64>(1, wish.bucketMs)) : QByteArray("0");
        QByteArray sql = "SELECT g, b, COUNT(*) FROM (SELECT " + (group ? group->name : QByteArray("''")) + " AS g, " + bucket + " AS b FROM " + *where;
        if (wish.most > 0)
            sql += " LIMIT " + QByteArray::number(wish.most);
        sql += ") AS x";
        // All in one needs no sorting, which is what grouping a quarter of a million rows comes to.
        if (!group && !time)
            sql.replace(0, int(qstrlen("SELECT g, b, COUNT(*)")), "SELECT '', 0, COUNT(*)");
        else
            sql += " GROUP BY 1, 2 ORDER BY 1, 2";
        QList<SystemTally> groups;
        const auto read = m_tx.sql().query(sql, values, [&](const SqlRow &row) {
            groups.append({group ? columnText(*group, row, 0) : QString(), row.integer(1), row.integer(2)});
            return true;
        });
        return read ? Result<QList<SystemTally>>(groups) : Result<QList<SystemTally>>(read.error());
    }

    Result<QList<SystemVersion>> versions(const QString &typeName, const QList<SystemCondition> &conditions, int limit, const QString &orderBy) const override
    {
        const api::TypeInfo *type = typeOf(typeName);
        if (!type)
            return unknownType();
        const RecordTable &table = recordTable(*type);
        const RecordColumn *order = table.column(orderBy);
        if (!order)
            return makeError(ErrorKind::Invalid, u"record.notIndexed"_s, orderBy);
        SqlValues values;
        const auto where = whereText(table, conditions, values);
        if (!where)
            return where.error();
        values.append(qint64(limit));
        QList<SystemVersion> found;
        const auto read = m_tx.sql().query("SELECT id, ver FROM " + *where + " ORDER BY " + order->name + " DESC, id DESC LIMIT $" + QByteArray::number(values.size()),
                                           values, [&](const SqlRow &row) {
                                               if (const auto id = RecordId::fromBytes(type->letter, row.blob(0)))
                                                   found.append({id->toString(), row.integer(1)});
                                               return true;
                                           });
        return read ? Result<QList<SystemVersion>>(found) : Result<QList<SystemVersion>>(read.error());
    }

    Result<qint64> sequence() const override { return m_tx.seq(); }

    Result<QList<SystemChange>> changes(const QString &typeName, qint64 sequence, int limit) const override
    {
        const api::TypeInfo *type = typeOf(typeName);
        if (!type)
            return unknownType();
        QList<SystemChange> found;
        const auto read = m_tx.sql().query("SELECT id, created_seq, dead FROM chg WHERE @W typ = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                                           {typeName.toUtf8(), sequence, qint64(limit)}, [&](const SqlRow &row) {
                                               if (const auto id = RecordId::fromBytes(type->letter, row.blob(0)))
                                                   found.append({id->toString(), row.integer(1) > sequence, row.integer(2) != 0});
                                               return true;
                                           });
        return read ? Result<QList<SystemChange>>(found) : Result<QList<SystemChange>>(read.error());
    }

    Result<QList<SystemTally>> arrivals(qint64 fromMs, qint64 untilMs) const override
    {
        const RecordTable &items = recordTable(*typeOf(u"InboxItem"_s));
        const RecordTable &messages = recordTable(*typeOf(u"InboxMessage"_s));
        const RecordColumn *account = items.column(u"accountId"_s);
        // A direction is no column: it is looked for in the few messages that follow another one. Quotes within a text are escaped, so nothing else reads like it.
        const QByteArray isInbound = m_tx.sql().dialect() == SqlConnection::Dialect::Postgres ? "position('\"direction\":\"inbound\"' in m.body) > 0"
                                                                                             : "instr(m.body, '\"direction\":\"inbound\"') > 0";
        const QByteArray sql = "SELECT g, b, COUNT(*) FROM (SELECT account_id AS g, received_at / 60000 AS b FROM " + items.name
            + " WHERE @W dead = 0 AND received_at >= $1 AND received_at < $2 AND status <> 'spam' UNION ALL SELECT i.account_id AS g, m.occurred_at / 60000 AS b FROM (SELECT "
              "inbox_item_id, occurred_at, body FROM "
            + messages.name + " WHERE @W dead = 0 AND occurred_at >= $1 AND occurred_at < $2) AS m JOIN (SELECT id, account_id, received_at, status FROM " + items.name
            + " WHERE @W dead = 0) AS i ON i.id = m.inbox_item_id WHERE m.occurred_at > i.received_at AND i.status <> 'spam' AND " + isInbound + ") AS x GROUP BY 1, 2 ORDER BY 1, 2";
        QList<SystemTally> groups;
        const auto read = m_tx.sql().query(sql, {fromMs, untilMs}, [&](const SqlRow &row) {
            groups.append({columnText(*account, row, 0), row.integer(1), row.integer(2)});
            return true;
        });
        return read ? Result<QList<SystemTally>>(groups) : Result<QList<SystemTally>>(read.error());
    }

    Result<QString> create(const QString &typeName, const QJsonObject &record) override
    {
        const api::TypeInfo *type = typeOf(typeName);
        if (!type)
            return unknownType();
        QJsonObject properties = record;
        const QString wanted = properties.take(u"id"_s).toString();
        auto done = m_writer.create(*type, wanted, JsonObject::fromQt(properties));
        if (const auto *fault = std::get_if<Fault>(&done))
            return errorOf(*fault);
        return std::get<Written>(done).id;
    }

    Result<void> patch(const QString &typeName, const QString &id, const QJsonObject &patchObject) override
    {
        const api::TypeInfo *type = typeOf(typeName);
        if (!type)
            return unknownType();
        auto done = m_writer.update(*type, id, JsonObject::fromQt(patchObject), std::nullopt, {}, false);
        if (const auto *fault = std::get_if<Fault>(&done))
            return errorOf(*fault);
        return {};
    }

    Result<void> destroy(const QString &typeName, const QString &id) override
    {
        const api::TypeInfo *type = typeOf(typeName);
        if (!type)
            return unknownType();
        if (auto fault = m_writer.destroy(*type, id, {}, false))
            return errorOf(*fault);
        return {};
    }

    void setActor(const QString &userId) override { m_context.userId = userId; }

private:
    static const api::TypeInfo *typeOf(const QString &name)
    {
        const QByteArray bytes = name.toUtf8();
        const api::TypeInfo *type = api::findType(std::string_view(bytes.constData(), size_t(bytes.size())));
        return type && type->sync != api::SyncClass::Local ? type : nullptr;
    }
    Result<std::optional<QJsonObject>> recordOf(const QString &typeName, const QString &id) const
    {
        auto stored = m_writer.stored(typeName, id);
        if (!stored)
            return stored.error();
        return *stored ? std::optional<QJsonObject>((*stored)->object()) : std::nullopt;
    }
    static Error unknownType() { return makeError(ErrorKind::Invalid, u"record.unknownType"_s); }
    /** The wire form of a column that stands for a text or another record. */
    static QString columnText(const RecordColumn &column, const SqlRow &row, int number)
    {
        if (row.isNull(number))
            return {};
        if (column.kind != api::ValueKind::Id)
            return QString::fromUtf8(row.text(number));
        const api::TypeInfo *target = column.property ? api::findType(column.property->refType) : nullptr;
        const auto id = target ? RecordId::fromBytes(target->letter, row.blob(number)) : std::nullopt;
        return id ? id->toString() : QString();
    }
    /** "table WHERE ..." for the conditions; their values are appended. */
    static Result<QByteArray> whereText(const RecordTable &table, const QList<SystemCondition> &conditions, SqlValues &values)
    {
        QByteArray sql = table.name + " WHERE @W dead = 0";
        for (const SystemCondition &condition : conditions) {
            const RecordColumn *column = table.column(condition.property);
            if (!column)
                return makeError(ErrorKind::Invalid, u"record.notIndexed"_s, condition.property);
            if (condition.value.isNull() || condition.value.isUndefined()) {
                sql += " AND " + column->name
                       + (condition.op == SystemCondition::Op::NotEqual ? " IS NOT NULL" : " IS NULL");
                continue;
            }
            values.append(columnValue(column->kind, condition.value));
            sql += " AND " + column->name + opText(condition.op) + "$" + QByteArray::number(values.size());
        }
        return sql;
    }
    static QByteArray opText(SystemCondition::Op op)
    {
        switch (op) {
        case SystemCondition::Op::Equal:
            return " = ";
        case SystemCondition::Op::NotEqual:
            return " <> ";
        case SystemCondition::Op::AtMost:
            return " <= ";
        case SystemCondition::Op::AtLeast:
            return " >= ";
        }
        return " = ";
    }

    WorkspaceTx &m_tx;
    WriteContext m_context;
    mutable RecordWriter m_writer;
};

} // namespace

std::unique_ptr<SystemRecords> makeSystemRecords(const MethodServices &services, WorkspaceTx &tx, qint64 nowMs)
{
    return std::make_unique<SystemRecordsOfTx>(services, tx, nowMs);
}

Result<qint64> writeSystemRecords(const MethodServices &services, const QString &accountId,
                                  const std::function<Result<void>(SystemRecords &)> &work)
{
    auto opened = WorkspaceTx::open(services.storage, accountId, Access::Write);
    if (!opened)
        return opened.error();
    WorkspaceTx &tx = **opened;
    if (auto begun = tx.beginCommit(); !begun)
        return begun.error();
    const auto records = makeSystemRecords(services, tx, services.clock.nowMs());
    if (auto done = work(*records); !done)
        return done.error();
    const bool changed = tx.commitIsDirty();
    if (auto ended = tx.endCommit(); !ended)
        return ended.error();
    const qint64 seq = tx.seq();
    if (auto committed = tx.commit(); !committed)
        return committed.error();
    opened->reset();
    if (changed)
        services.committed(accountId, seq);
    return seq;
}

} // namespace campanile::server
