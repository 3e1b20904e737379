// SPDX-License-Identifier: GPL-3.0-or-later
// Sync/changes: the delta of a whole workspace with its records inline (sync protocol sections 3.4 and 3.6).
#include "server/core/jmap/methods.h"
#include "server/core/jmap/ownership.h"
#include "server/core/jmap/statestring.h"
#include "server/core/jmap/typeplan.h"
#include "server/core/jmap/windows.h"

#include <QDateTime>

#include <map>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct Window {
    const RecordColumn *column = nullptr; ///< its instant
    qint64 afterMs = 0;
};

struct SyncRequest {
    QString userId;
    QList<const api::TypeInfo *> types;
    std::map<const api::TypeInfo *, Window> windows;
    qint64 limit = 0;
    StateString since;
};

struct SyncPage {
    qint64 upTo = 0;
    bool more = false;
};

std::optional<MethodError> readTypes(const Membership &member, const QJsonObject &args, SyncRequest &out)
{
    const QJsonValue types = args.value(u"types"_s);
    if (types.isNull() || types.isUndefined()) {
        for (const api::TypeInfo &type : api::types()) {
            if (isWireType(type) && type.allows(member.role, api::Read))
                out.types.append(&type);
        }
        return std::nullopt;
    }
    if (!types.isArray())
        return MethodError{u"invalidArguments"_s, u"types is not a list"_s};
    for (const QJsonValue &name : types.toArray()) {
        const api::TypeInfo *type = typeNamed(name.toString());
        if (!type || !isWireType(*type))
            return MethodError{u"invalidArguments"_s, u"unknown type"_s};
        if (type->allows(member.role, api::Read) && !out.types.contains(type))
            out.types.append(type);
    }
    return std::nullopt;
}

std::optional<MethodError> readWindows(const QJsonObject &args, SyncRequest &out)
{
    const QJsonObject windows = args.value(u"windows"_s).toObject();
    for (auto it = windows.begin(); it != windows.end(); ++it) {
        const api::TypeInfo *type = typeNamed(it.key());
        const RecordColumn *column = type && !type->windowBy.empty() ? recordTable(*type).column(textOf(type->windowBy)) : nullptr;
        if (!column)
            return MethodError{u"invalidArguments"_s, u"a type without a window"_s};
        const QString after = it.value().toObject().value(u"after"_s).toString();
        const QDateTime instant = after.size() == 10 ? QDateTime(QDate::fromString(after, Qt::ISODate), QTime(0, 0), Qt::UTC)
                                                     : QDateTime::fromString(after, Qt::ISODateWithMs);
        if (!instant.isValid())
            return MethodError{u"invalidArguments"_s, u"a window needs a date"_s};
        out.windows[type] = {column, instant.toMSecsSinceEpoch()};
    }
    return std::nullopt;
}

/** Names come from the schema, so they can stand in the statement. */
QByteArray typeCondition(const SyncRequest &request)
{
    QByteArray names;
    for (const api::TypeInfo *type : request.types)
        names += (names.isEmpty() ? "'" : ", '") + bytesOf(type->name) + '\'';
    return "typ IN (" + names + ")";
}

Result<SyncPage> findPage(WorkspaceTx &tx, const SyncRequest &request)
{
    SyncPage page{tx.seq(), false};
    if (request.types.isEmpty())
        return page;
    QList<qint64> seqs;
    auto done = tx.sql().query("SELECT seq FROM chg WHERE @W seq > $1 AND " + typeCondition(request)
                                   + " ORDER BY seq LIMIT $2",
                               {request.since.cursor, request.limit + 1}, [&](const SqlRow &row) {
                                   seqs.append(row.integer(0));
                                   return true;
                               });
    if (!done)
        return done.error();
    if (seqs.size() <= request.limit)
        return page;
    // A page is rounded up to whole commits, so that references are complete at its end.
    const qint64 upTo = seqs.at(request.limit - 1);
    bool more = false;
    auto rest = tx.sql().query("SELECT 1 FROM chg WHERE @W seq > $1 AND " + typeCondition(request) + " LIMIT 1", {upTo},
                               [&](const SqlRow &) {
                                   more = true;
                                   return false;
                               });
    if (!rest)
        return rest.error();
    return more ? SyncPage{upTo, true} : page;
}

struct Collected {
    QByteArray records;   ///< members of the "records" object
    QJsonObject destroyed;
};

/** 1 for a record r within its window, as an expression; $4 is where the window begins. What has no instant is within. */
QByteArray insideWindow(const SyncRequest &request, const api::TypeInfo &type)
{
    const auto window = request.windows.find(&type);
    if (window == request.windows.end())
        return "1";
    const QByteArray began = "r." + window->second.column->name;
    // A thread that began before the window and goes on belongs to it: its latest message only ever becomes newer.
    const RecordColumn *latest = recordTable(type).column(windowActivity());
    return "CASE WHEN " + began + " IS NULL OR " + began + " >= $4" + (latest ? " OR r." + latest->name + " >= $4" : QByteArray()) + " THEN 1 ELSE 0 END";
}

Result<void> collectType(WorkspaceTx &tx, const SyncRequest &request, const SyncPage &page, const api::TypeInfo &type,
                         Collected &out)
{
    QJsonArray destroyed;
    const qsizetype begun = out.records.size();
    const auto add = [&](const QByteArray &body) {
        const bool isFirst = out.records.size() == begun;
        if (!isFirst || begun > 0)
            out.records += ',';
        if (isFirst)
            out.records += '"' + bytesOf(type.name) + "\":[";
        out.records += body;
    };
    const bool pg = tx.sql().dialect() == SqlConnection::Dialect::Postgres;
    const QByteArray inside = insideWindow(request, type);
    const QByteArray sql = "SELECT r.body, " + inside + " FROM chg c JOIN "
                           + recordTable(type).name + " r ON r.id = c.id" + (pg ? " AND r.ws = c.ws" : "") + " WHERE "
                           + (pg ? "c.ws = current_setting('app.ws')::uuid AND " : "")
                           + "c.typ = $1 AND c.seq > $2 AND c.seq <= $3 AND c.dead = 0 ORDER BY c.seq, c.id";
    const SqlValues values{bytesOf(type.name), request.since.cursor, page.upTo};
    SqlValues liveValues = values;
    if (const auto window = request.windows.find(&type); window != request.windows.end())
        liveValues.append(window->second.afterMs);
    auto live = tx.sql().query(sql, liveValues, [&](const SqlRow &row) {
        const QByteArray body = row.text(0);
        if (ownershipOf(type, body, request.userId) == Ownership::Foreign) {
            // What may have been shared until now goes, by its id; records that never can be are not named at all.
            if (isShareable(type))
                destroyed.append(JsonObject::fromText(body).value(u"id"_s).toString());
            return true;
        }
        if (row.integer(1) != 0)
            add(body);
        return true;
    });
    if (!live)
        return live.error();
    // Who pages from zero holds nothing past the cursor. Anybody else may hold a record made after it: a snapshot is read
    // while others write, and its cursor is where it began.
    const QByteArray held = request.since.origin == 0 ? " AND created_seq <= $2" : "";
    QList<QByteArray> gone;
    auto dead = tx.sql().query("SELECT id FROM chg WHERE @W typ = $1 AND seq > $2 AND seq <= $3 AND dead = 1" + held
                                   + " ORDER BY seq, id",
                               values, [&](const SqlRow &row) {
                                   gone.append(row.blob(0));
                                   return true;
                               });
    if (!dead)
        return dead.error();
    for (const QByteArray &bytes : std::as_const(gone)) {
        const auto ownership = storedOwnership(tx, type, bytes, request.userId);
        if (!ownership)
            return ownership.error();
        const auto id = RecordId::fromBytes(type.letter, bytes);
        if (id && *ownership != Ownership::Foreign)
            destroyed.append(id->toString());
    }
    if (out.records.size() > begun)
        out.records += ']';
    if (!destroyed.isEmpty())
        out.destroyed.insert(textOf(type.name), destroyed);
    return {};
}

/** The types that have something on the page; most of the schema never does. */
Result<QSet<QString>> typesOnPage(WorkspaceTx &tx, const SyncRequest &request, const SyncPage &page)
{
    QSet<QString> names;
    auto done = tx.sql().query("SELECT DISTINCT typ FROM chg WHERE @W seq > $1 AND seq <= $2",
                               {request.since.cursor, page.upTo}, [&](const SqlRow &row) {
                                   names.insert(QString::fromUtf8(row.text(0)));
                                   return true;
                               });
    if (!done)
        return done.error();
    return names;
}

Result<qint64> lastSeqOf(WorkspaceTx &tx, const MethodContext &context, const QJsonObject &args)
{
    const QString clientId = args.value(u"clientId"_s).toString();
    if (clientId.isEmpty())
        return qint64(0);
    auto row = tx.syncClient(clientId);
    if (!row)
        return row.error();
    return *row && (*row)->userId == context.userId ? (*row)->lastSeq : qint64(0);
}

} // namespace

MethodResult runSyncChanges(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    SyncRequest request;
    request.userId = context.userId;
    request.limit = context.services.limits.maxObjectsInGet;
    if (const QJsonValue max = args.value(u"maxChanges"_s); !max.isNull() && !max.isUndefined()) {
        if (!max.isDouble() || max.toInteger() <= 0)
            return MethodError{u"invalidArguments"_s, u"maxChanges is not a positive number"_s};
        request.limit = std::min(request.limit, max.toInteger());
    }
    if (auto bad = readTypes(member, args, request))
        return *bad;
    if (auto bad = readWindows(args, request))
        return *bad;
    // A snapshot of its own is let go at once; with other calls around, all read the same one.
    std::unique_ptr<WorkspaceTx> own;
    if (context.onlyCall) {
        auto opened = WorkspaceTx::open(context.services.storage, member.accountId, Access::ReadRecent);
        if (!opened)
            return methodErrorFrom(opened.error());
        own = std::move(*opened);
    } else if (auto shared = readSnapshot(context, member.accountId); !shared) {
        return methodErrorFrom(shared.error());
    }
    WorkspaceTx &tx = own ? *own : *context.snapshot;
    if (auto bad = acceptState(tx, member, args.value(u"sinceState"_s), request.since))
        return *bad;
    auto page = findPage(tx, request);
    if (!page)
        return methodErrorFrom(page.error());
    auto present = typesOnPage(tx, request, *page);
    if (!present)
        return methodErrorFrom(present.error());
    Collected out;
    for (const api::TypeInfo *type : std::as_const(request.types)) {
        if (!present->contains(textOf(type->name)))
            continue;
        if (auto done = collectType(tx, request, *page, *type, out); !done)
            return methodErrorFrom(done.error());
    }
    auto lastSeq = lastSeqOf(tx, context, args);
    if (!lastSeq)
        return methodErrorFrom(lastSeq.error());
    StateString next{tx.epoch(), member.acl, page->upTo, page->more, request.since.origin, request.since.pin, {}};
    QByteArray answer = "{\"accountId\":" + jsonString(member.accountId) + ",\"oldState\":" + jsonString(args.value(u"sinceState"_s).toString())
                        + ",\"newState\":\"" + next.toString().toLatin1() + "\",\"hasMoreChanges\":" + (page->more ? "true" : "false") + ",\"records\":{";
    const QByteArray rest = "},\"destroyed\":" + jsonText(out.destroyed) + ",\"lastSeq\":" + QByteArray::number(*lastSeq) + '}';
    // Each + of a sum would copy the records once more.
    answer.reserve(answer.size() + out.records.size() + rest.size());
    answer += out.records;
    answer += rest;
    return answer;
}

} // namespace campanile::server
