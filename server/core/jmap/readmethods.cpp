// SPDX-License-Identifier: GPL-3.0-or-later
// Foo/get and Foo/changes (RFC 8620 sections 5.1 and 5.2) with the paging rules of sync protocol section 3.6.
#include "server/core/jmap/methods.h"
#include "server/core/jmap/ownership.h"
#include "server/core/jmap/statestring.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QByteArray typeState(const WorkspaceTx &tx, const Membership &member, qint64 seq)
{
    return StateString{tx.epoch(), member.acl, seq, false, 0, 0, {}}.toString().toLatin1();
}

/** The text of one record cut down to the wanted properties; id is always there. */
QByteArray cutDown(const QByteArray &body, const QSet<QString> &wanted)
{
    const QJsonObject whole = QJsonDocument::fromJson(body).object();
    QJsonObject out;
    for (auto it = whole.begin(); it != whole.end(); ++it) {
        if (it.key() == u"id"_s || wanted.contains(it.key()))
            out.insert(it.key(), it.value());
    }
    return jsonText(out);
}

std::optional<MethodError> readWanted(const TypeCall &call, std::optional<QSet<QString>> &wanted)
{
    const QJsonValue value = call.args.value(u"properties"_s);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (!value.isArray())
        return MethodError{u"invalidArguments"_s, u"properties is not a list"_s};
    wanted.emplace();
    for (const QJsonValue &item : value.toArray()) {
        const QString name = item.toString();
        const QByteArray bytes = name.toUtf8();
        const std::string_view view(bytes.constData(), size_t(bytes.size()));
        const api::PropertyInfo *property = call.type.property(view);
        const bool standard = std::ranges::find(api::kStandardProperties, view) != std::end(api::kStandardProperties);
        if (!standard && (!property || property->serverOnly))
            return MethodError{u"invalidArguments"_s, u"unknown property"_s};
        wanted->insert(name);
    }
    return std::nullopt;
}

struct GetList {
    QByteArray list;
    QJsonArray notFound;
    const std::optional<QSet<QString>> &wanted;

    void add(const QByteArray &body)
    {
        if (!list.isEmpty())
            list += ',';
        list += wanted ? cutDown(body, *wanted) : body;
    }
};

std::optional<MethodError> getAll(const MethodContext &context, WorkspaceTx &tx, const TypeCall &call, int limit,
                                  GetList &out)
{
    SqlValues values{qint64(limit + 1)};
    if (isOwnedType(call.type))
        values.append(ownerValue(context.userId));
    int count = 0;
    auto done = tx.sql().query("SELECT body FROM " + recordTable(call.type).name
                                   + " WHERE @W dead = 0" + readableRows(call.type, "$2") + " ORDER BY id LIMIT $1",
                               values, [&](const SqlRow &row) {
                                   if (++count <= limit)
                                       out.add(row.text(0));
                                   return count <= limit;
                               });
    if (!done)
        return methodErrorFrom(done.error());
    if (count > limit)
        return MethodError{u"requestTooLarge"_s, u"more objects than maxObjectsInGet"_s};
    return std::nullopt;
}

std::optional<MethodError> getSome(MethodContext &context, WorkspaceTx &tx, const TypeCall &call,
                                   const QJsonArray &ids, GetList &out)
{
    QSet<QString> seen;
    for (const QJsonValue &item : ids) {
        if (!item.isString())
            return MethodError{u"invalidArguments"_s, u"an id is text"_s};
        QString id = item.toString();
        if (id.startsWith(u'#'))
            id = context.createdIds.value(id.mid(1), id);
        if (seen.contains(id))
            continue;
        seen.insert(id);
        const auto parsed = RecordId::parse(QStringView(id));
        std::optional<QByteArray> body;
        if (parsed && parsed->letter() == call.type.letter) {
            auto done = tx.sql().query(recordTable(call.type).selectOne, {SqlBlob{parsed->bytes()}},
                                       [&](const SqlRow &row) {
                                           if (row.integer(4) == 0)
                                               body = row.text(3);
                                           return false;
                                       });
            if (!done)
                return methodErrorFrom(done.error());
        }
        if (body && ownershipOf(call.type, *body, context.userId) != Ownership::Foreign)
            out.add(*body);
        else
            out.notFound.append(id);
    }
    return std::nullopt;
}

} // namespace

MethodResult runGet(MethodContext &context, const TypeCall &call)
{
    const int limit = context.services.limits.maxObjectsInGet;
    std::optional<QSet<QString>> wanted;
    if (auto bad = readWanted(call, wanted))
        return *bad;
    const QJsonValue ids = call.args.value(u"ids"_s);
    const bool all = ids.isNull() || ids.isUndefined();
    if (!all && !ids.isArray())
        return MethodError{u"invalidArguments"_s, u"ids is not a list"_s};
    if (ids.toArray().size() > limit)
        return MethodError{u"requestTooLarge"_s, u"more ids than maxObjectsInGet"_s};
    auto tx = readSnapshot(context, call.member.accountId);
    if (!tx)
        return methodErrorFrom(tx.error());
    GetList out{{}, {}, wanted};
    auto bad = all ? getAll(context, **tx, call, limit, out) : getSome(context, **tx, call, ids.toArray(), out);
    if (bad)
        return *bad;
    auto seq = (*tx)->typeSeq(call.type);
    if (!seq)
        return methodErrorFrom(seq.error());
    return QByteArray("{\"accountId\":" + jsonString(call.member.accountId) + ",\"state\":\""
                      + typeState(**tx, call.member, *seq) + "\",\"list\":[" + out.list + "],\"notFound\":"
                      + QJsonDocument(out.notFound).toJson(QJsonDocument::Compact) + '}');
}

namespace {

struct ChangedRow {
    QByteArray id;
    qint64 seq;
    qint64 createdSeq;
    bool dead;
};

/** Ids with the letter of the type: every id of the type was made with it. */
QString wireId(const api::TypeInfo &type, const QByteArray &bytes)
{
    const auto id = RecordId::fromBytes(type.letter, bytes);
    return id ? id->toString() : QString();
}

QByteArray afterBytes(const StateString &state)
{
    const auto id = RecordId::parse(QStringView(state.afterId));
    return id ? id->bytes() : QByteArray();
}

Result<QList<ChangedRow>> changedRows(WorkspaceTx &tx, const api::TypeInfo &type, const StateString &since,
                                      qint64 limit)
{
    QList<ChangedRow> rows;
    // A page may stop inside a commit: the place is then (seq, id).
    const QByteArray after = afterBytes(since);
    const QByteArray where = after.isEmpty() ? "seq > $2" : "(seq > $2 OR (seq = $2 AND id > $4))";
    SqlValues values{bytesOf(type.name), since.cursor, limit};
    if (!after.isEmpty())
        values.append(SqlBlob{after});
    auto done = tx.sql().query("SELECT id, seq, created_seq, dead FROM chg WHERE @W typ = $1 AND " + where
                                   + " ORDER BY seq, id LIMIT $3",
                               values, [&](const SqlRow &row) {
                                   rows.append({row.blob(0), row.integer(1), row.integer(2), row.integer(3) != 0});
                                   return true;
                               });
    if (!done)
        return done.error();
    return rows;
}

} // namespace

std::optional<MethodError> acceptState(const WorkspaceTx &tx, const Membership &member, const QJsonValue &value,
                                       StateString &state)
{
    if (!value.isString())
        return MethodError{u"invalidArguments"_s, u"sinceState is missing"_s};
    const auto parsed = StateString::parse(value.toString());
    const MethodError cannot{u"cannotCalculateChanges"_s, {}};
    if (!parsed)
        return cannot;
    state = *parsed;
    if (state.isZero()) {
        state = StateString{tx.epoch(), member.acl, 0, false, 0, 0, {}};
    } else if (state.epoch != tx.epoch() || state.acl != member.acl || state.cursor > tx.seq()
               || (state.paging && (state.pin > tx.seq() || state.origin > state.cursor))) {
        return cannot;
    }
    if (!state.paging) {
        state.origin = state.cursor;
        state.pin = tx.seq();
    }
    // The floor rule: while paging from zero nothing was known before the pin, so only later purges can hide a delete.
    const bool fromZero = state.origin == 0;
    if (fromZero ? state.pin < tx.floor() : state.cursor < tx.floor())
        return cannot;
    return std::nullopt;
}

MethodResult runChanges(MethodContext &context, const TypeCall &call)
{
    qint64 limit = context.services.limits.maxObjectsInGet;
    if (const QJsonValue max = call.args.value(u"maxChanges"_s); !max.isNull() && !max.isUndefined()) {
        if (!max.isDouble() || max.toInteger() <= 0)
            return MethodError{u"invalidArguments"_s, u"maxChanges is not a positive number"_s};
        limit = std::min(limit, max.toInteger());
    }
    auto tx = readSnapshot(context, call.member.accountId);
    if (!tx)
        return methodErrorFrom(tx.error());
    StateString since;
    if (auto bad = acceptState(**tx, call.member, call.args.value(u"sinceState"_s), since))
        return *bad;
    auto rows = changedRows(**tx, call.type, since, limit + 1);
    if (!rows)
        return methodErrorFrom(rows.error());
    const bool more = rows->size() > limit;
    if (more)
        rows->resize(limit);
    QJsonArray created;
    QJsonArray updated;
    QJsonArray destroyed;
    for (const ChangedRow &row : std::as_const(*rows)) {
        const QString id = wireId(call.type, row.id);
        const auto ownership = storedOwnership(**tx, call.type, row.id, context.userId);
        if (!ownership)
            return methodErrorFrom(ownership.error());
        const bool isForeign = *ownership == Ownership::Foreign;
        if (isForeign && !isShareable(call.type))
            continue;
        const bool createdSince = row.createdSeq > since.origin;
        if (row.dead || isForeign) {
            if (row.createdSeq <= since.cursor)
                destroyed.append(id);
        } else if (createdSince) {
            created.append(id);
        } else {
            updated.append(id);
        }
    }
    StateString next{since.epoch, since.acl, (*tx)->seq(), false, 0, 0, {}};
    if (more) {
        const ChangedRow &last = rows->constLast();
        next = {since.epoch, since.acl, last.seq, true, since.origin, since.pin, wireId(call.type, last.id)};
    } else {
        // The type's own state, so that it stays equal while other types move.
        auto seq = (*tx)->typeSeq(call.type);
        if (!seq)
            return methodErrorFrom(seq.error());
        next.cursor = std::max(*seq, since.cursor);
    }
    return jsonText({{u"accountId"_s, call.member.accountId},
                     {u"oldState"_s, call.args.value(u"sinceState"_s)},
                     {u"newState"_s, next.toString()},
                     {u"hasMoreChanges"_s, more},
                     {u"created"_s, created},
                     {u"updated"_s, updated},
                     {u"destroyed"_s, destroyed}});
}

} // namespace campanile::server
