// SPDX-License-Identifier: GPL-3.0-or-later
// Foo/query (RFC 8620 section 5.5): filters and sorts on indexed properties; keyset paging by anchor.
//
// A condition names an indexed property (or id, createdAt, updatedAt): "p" equals (null: has none), "pIn" is one of
// a list, "pAfter" is at or after, "pBefore" is before. Several in one object must all hold.
#include "server/core/jmap/methods.h"
#include "server/core/jmap/ownership.h"
#include "server/core/jmap/statestring.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxFilterNodes = 100;

struct SortKey {
    const RecordColumn *column;
    bool ascending = true;
};

class QueryBuilder
{
public:
    QueryBuilder(const api::TypeInfo &type, const QString &userId) : m_table(recordTable(type))
    {
        if (isOwnedType(type))
            m_where = readableRows(type, bind(ownerValue(userId)));
    }

    std::optional<MethodError> addFilter(const QJsonValue &filter)
    {
        if (filter.isNull() || filter.isUndefined())
            return std::nullopt;
        QByteArray sql;
        if (auto bad = node(filter, sql))
            return bad;
        m_where += " AND (" + sql + ")";
        return std::nullopt;
    }

    std::optional<MethodError> addSort(const QJsonValue &sort)
    {
        if (!sort.isArray() && !sort.isNull() && !sort.isUndefined())
            return MethodError{u"invalidArguments"_s, u"sort is not a list"_s};
        for (const QJsonValue &item : sort.toArray()) {
            const RecordColumn *column = m_table.column(item.toObject().value(u"property"_s).toString());
            if (!column || m_sort.size() >= 4)
                return MethodError{u"unsupportedSort"_s, {}};
            m_sort.append({column, item.toObject().value(u"isAscending"_s).toBool(true)});
        }
        // The id makes every order total, so that a keyset names exactly one place.
        m_sort.append({m_table.column(u"id"), m_sort.isEmpty() || m_sort.constLast().ascending});
        return std::nullopt;
    }

    [[nodiscard]] QByteArray from() const { return " FROM " + m_table.name + " WHERE @W dead = 0" + m_where; }

    [[nodiscard]] QByteArray order() const
    {
        QByteArray sql = " ORDER BY ";
        for (qsizetype i = 0; i < m_sort.size(); ++i) {
            const bool up = m_sort.at(i).ascending;
            // Both databases agree on where null stands only when told.
            sql += (i ? ", " : "") + m_sort.at(i).column->name + (up ? " ASC NULLS FIRST" : " DESC NULLS LAST");
        }
        return sql;
    }

    /** Rows strictly before (or after) the row whose sort values are @p values. */
    QByteArray keyset(const SqlValues &values, bool before)
    {
        QByteArray sql;
        QByteArray equal;
        for (qsizetype i = 0; i < m_sort.size(); ++i) {
            const QByteArray &name = m_sort.at(i).column->name;
            const bool less = m_sort.at(i).ascending == before;
            const bool isNull = std::holds_alternative<std::monostate>(values.at(i));
            const QByteArray place = isNull ? QByteArray() : bind(values.at(i));
            QByteArray test;
            if (isNull) {
                test = less ? "1 = 0" : name + " IS NOT NULL";
            } else {
                test = less ? "(" + name + " < " + place + " OR " + name + " IS NULL)" : name + " > " + place;
            }
            sql += (i ? " OR (" : "(") + equal + test + ")";
            equal += (isNull ? name + " IS NULL" : name + " = " + place) + " AND ";
        }
        return " AND (" + sql + ")";
    }

    QByteArray bind(const SqlValue &value)
    {
        m_values.append(value);
        return "$" + QByteArray::number(m_values.size());
    }

    [[nodiscard]] const SqlValues &values() const { return m_values; }
    void setValues(const SqlValues &values) { m_values = values; }
    [[nodiscard]] const QList<SortKey> &sort() const { return m_sort; }
    [[nodiscard]] const RecordTable &table() const { return m_table; }

private:
    std::optional<MethodError> node(const QJsonValue &value, QByteArray &sql)
    {
        const MethodError wrong{u"unsupportedFilter"_s, {}};
        if (!value.isObject() || ++m_nodes > kMaxFilterNodes)
            return wrong;
        const QJsonObject object = value.toObject();
        if (!object.contains(u"operator"_s))
            return conditions(object, sql);
        const QString op = object.value(u"operator"_s).toString();
        const QJsonArray parts = object.value(u"conditions"_s).toArray();
        if ((op != u"AND"_s && op != u"OR"_s && op != u"NOT"_s) || parts.isEmpty())
            return wrong;
        QByteArray inner;
        for (const QJsonValue &part : parts) {
            QByteArray text;
            if (auto bad = node(part, text))
                return bad;
            inner += (inner.isEmpty() ? "" : op == u"AND"_s ? " AND " : " OR ") + ("(" + text + ")");
        }
        // A comparison with null is neither true nor false; NOT must still see such a record.
        sql = op == u"NOT"_s ? "CASE WHEN " + inner + " THEN 0 ELSE 1 END = 1" : inner;
        return std::nullopt;
    }

    std::optional<MethodError> conditions(const QJsonObject &object, QByteArray &sql)
    {
        sql = "1 = 1";
        for (auto it = object.begin(); it != object.end(); ++it) {
            QByteArray text;
            if (!condition(it.key(), it.value(), text))
                return MethodError{u"unsupportedFilter"_s, u"not an indexed property"_s};
            sql += " AND " + text;
        }
        return std::nullopt;
    }

    [[nodiscard]] const RecordColumn *withSuffix(const QString &key, const QString &suffix) const
    {
        return key.endsWith(suffix) ? m_table.column(QStringView(key).chopped(suffix.size())) : nullptr;
    }

    bool condition(const QString &key, const QJsonValue &value, QByteArray &sql)
    {
        if (const RecordColumn *column = m_table.column(key)) {
            if (value.isNull()) {
                sql = column->name + " IS NULL";
                return true;
            }
            return compare(*column, " = ", value, sql);
        }
        if (const RecordColumn *column = withSuffix(key, u"In"_s)) {
            const QJsonArray list = value.toArray();
            if (!value.isArray() || list.isEmpty() || list.size() > 1000)
                return false;
            QByteArray places;
            for (const QJsonValue &item : list) {
                const SqlValue one = columnValue(column->kind, item);
                if (std::holds_alternative<std::monostate>(one))
                    return false;
                places += (places.isEmpty() ? "" : ", ") + bind(one);
            }
            sql = column->name + " IN (" + places + ")";
            return true;
        }
        if (const RecordColumn *column = withSuffix(key, u"After"_s))
            return compare(*column, " >= ", value, sql);
        if (const RecordColumn *column = withSuffix(key, u"Before"_s))
            return compare(*column, " < ", value, sql);
        return false;
    }

    bool compare(const RecordColumn &column, const char *op, const QJsonValue &value, QByteArray &sql)
    {
        const SqlValue one = columnValue(column.kind, value);
        if (std::holds_alternative<std::monostate>(one))
            return false;
        sql = column.name + op + bind(one);
        return true;
    }

    const RecordTable &m_table;
    QByteArray m_where;
    QList<SortKey> m_sort;
    SqlValues m_values;
    int m_nodes = 0;
};

struct QueryPage {
    qint64 position = 0;
    qint64 limit = 0;
    QString anchor;
    qint64 anchorOffset = 0;
    bool wantsTotal = false;
};

std::optional<MethodError> readPage(const QJsonObject &args, const Limits &limits, QueryPage &page)
{
    const auto number = [&](const QString &name, qint64 standard, qint64 &out) {
        const QJsonValue value = args.value(name);
        out = value.isNull() || value.isUndefined() ? standard : value.toInteger();
        return value.isNull() || value.isUndefined() || value.isDouble();
    };
    const bool good = number(u"position"_s, 0, page.position) && number(u"limit"_s, limits.maxObjectsInGet, page.limit)
                      && number(u"anchorOffset"_s, 0, page.anchorOffset);
    if (!good || page.limit < 0)
        return MethodError{u"invalidArguments"_s, {}};
    page.limit = std::min<qint64>(page.limit, limits.maxObjectsInGet);
    page.anchor = args.value(u"anchor"_s).toString();
    page.wantsTotal = args.value(u"calculateTotal"_s).toBool();
    return std::nullopt;
}

Result<qint64> count(WorkspaceTx &tx, const QByteArray &sql, const SqlValues &values)
{
    qint64 number = 0;
    auto done = tx.sql().query("SELECT count(*)" + sql, values, [&](const SqlRow &row) {
        number = row.integer(0);
        return false;
    });
    if (!done)
        return done.error();
    return number;
}

SqlValue columnOf(const SqlRow &row, int index, api::ValueKind kind)
{
    if (row.isNull(index))
        return {};
    switch (kind) {
    case api::ValueKind::Bool:
    case api::ValueKind::Int:
    case api::ValueKind::DateTime:
        return row.integer(index);
    case api::ValueKind::Real:
        return row.real(index);
    case api::ValueKind::Id:
        return SqlBlob{row.blob(index)};
    case api::ValueKind::Decimal:
    case api::ValueKind::String:
    case api::ValueKind::Text:
    case api::ValueKind::Date:
    case api::ValueKind::Enum:
    case api::ValueKind::Set:
    case api::ValueKind::List:
    case api::ValueKind::Map:
    case api::ValueKind::Json:
        return row.text(index);
    }
    return {};
}

/** Finds the anchor's place in the order: its sort values go to @p anchor, its position is given back. */
std::variant<qint64, MethodError> anchorPosition(WorkspaceTx &tx, QueryBuilder &builder, const QueryPage &page,
                                                 std::optional<SqlValues> &anchor)
{
    const auto id = RecordId::parse(QStringView(page.anchor));
    if (!id)
        return MethodError{u"anchorNotFound"_s, {}};
    const SqlValues plain = builder.values();
    QByteArray columns;
    for (const SortKey &key : builder.sort())
        columns += (columns.isEmpty() ? "" : ", ") + key.column->name;
    const QByteArray place = builder.bind(SqlBlob{id->bytes()});
    auto read = tx.sql().query("SELECT " + columns + builder.from() + " AND id = " + place, builder.values(),
                               [&](const SqlRow &row) {
                                   anchor.emplace();
                                   for (int i = 0; i < builder.sort().size(); ++i)
                                       anchor->append(columnOf(row, i, builder.sort().at(i).column->kind));
                                   return false;
                               });
    builder.setValues(plain);
    if (!read)
        return methodErrorFrom(read.error());
    if (!anchor)
        return MethodError{u"anchorNotFound"_s, {}};
    const QByteArray before = builder.keyset(*anchor, true);
    auto number = count(tx, builder.from() + before, builder.values());
    builder.setValues(plain);
    if (!number)
        return methodErrorFrom(number.error());
    return std::max<qint64>(0, *number + page.anchorOffset);
}

} // namespace

MethodResult runQuery(MethodContext &context, const TypeCall &call)
{
    QueryBuilder builder(call.type, context.userId);
    QueryPage page;
    if (auto bad = readPage(call.args, context.services.limits, page))
        return *bad;
    if (auto bad = builder.addFilter(call.args.value(u"filter"_s)))
        return *bad;
    if (auto bad = builder.addSort(call.args.value(u"sort"_s)))
        return *bad;
    auto opened = readSnapshot(context, call.member.accountId);
    if (!opened)
        return methodErrorFrom(opened.error());
    WorkspaceTx &tx = **opened;
    std::optional<qint64> total;
    if (page.wantsTotal || (page.anchor.isEmpty() && page.position < 0)) {
        auto number = count(tx, builder.from(), builder.values());
        if (!number)
            return methodErrorFrom(number.error());
        total = *number;
    }
    qint64 position = page.position < 0 ? std::max<qint64>(0, *total + page.position) : page.position;
    std::optional<SqlValues> anchor;
    if (!page.anchor.isEmpty()) {
        auto found = anchorPosition(tx, builder, page, anchor);
        if (const auto *error = std::get_if<MethodError>(&found))
            return *error;
        position = std::get<qint64>(found);
    }
    QJsonArray ids;
    // What follows the anchor is found through the index; only other places have to be counted to.
    const bool follows = anchor && page.anchorOffset >= 1;
    const QByteArray from = builder.from() + (follows ? builder.keyset(*anchor, false) : QByteArray());
    const QByteArray limit = builder.bind(page.limit);
    const QByteArray offset = builder.bind(follows ? page.anchorOffset - 1 : position);
    auto read = tx.sql().query("SELECT id" + from + builder.order() + " LIMIT " + limit + " OFFSET " + offset,
                               builder.values(), [&](const SqlRow &row) {
                                   if (const auto id = RecordId::fromBytes(call.type.letter, row.blob(0)))
                                       ids.append(id->toString());
                                   return true;
                               });
    if (!read)
        return methodErrorFrom(read.error());
    auto seq = tx.typeSeq(call.type);
    if (!seq)
        return methodErrorFrom(seq.error());
    QJsonObject answer{{u"accountId"_s, call.member.accountId},
                       {u"queryState"_s, StateString{tx.epoch(), call.member.acl, *seq, false, 0, 0, {}}.toString()},
                       {u"canCalculateChanges"_s, false},
                       {u"position"_s, position},
                       {u"ids"_s, ids}};
    if (page.wantsTotal)
        answer.insert(u"total"_s, *total);
    return jsonText(answer);
}

} // namespace campanile::server
