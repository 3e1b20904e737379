// SPDX-License-Identifier: GPL-3.0-or-later
// Mutation/apply: ordered, atomic, idempotent writes (sync protocol section 3.4, rules 1 to 8).
#include "server/core/jmap/methods.h"
#include "server/core/jmap/rules/postrules.h"
#include "server/core/jmap/typeplan.h"
#include "server/core/jmap/upcasters.h"
#include "server/core/jmap/writelimiter.h"

#include "app/core/clock.h"

#include <algorithm>


using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct Mutation {
    qint64 seq = 0;
    QString id;
    QStringList after;
    QList<MethodCall> calls;
    qint64 schemaVersion = 0; ///< that the calls were made with
};

constexpr qsizetype kMaxIdLength = 64;

/** A mutation is not larger than the request that it came in. */
bool fits(const JsonObject &mutation, const MethodContext &context)
{
    const qint64 limit = context.services.limits.maxSizeMutation;
    return (context.requestBytes >= 0 && context.requestBytes <= limit) || jsonBytes(mutation).size() <= limit;
}

bool readMutation(const JsonValue &value, const MethodContext &context, Mutation &out)
{
    if (!value.isObject())
        return false;
    const JsonObject object = value.toObject();
    if (!fits(object, context))
        return false;
    out.seq = object.value(u"seq"_s).toInteger(-1);
    out.schemaVersion = object.value(u"schemaVersion"_s).toInteger(api::schemaVersion());
    out.id = object.value(u"id"_s).toString();
    if (out.seq < 1 || out.id.isEmpty() || out.id.size() > kMaxIdLength || out.id.contains(QChar(u'\0')))
        return false;
    for (const JsonValue &item : object.value(u"after"_s).toArray())
        out.after.append(item.toString());
    const JsonValue calls = object.value(u"calls"_s);
    if (!calls.isArray())
        return false;
    for (const JsonValue &entry : calls.toArray()) {
        const JsonArray call = entry.toArray();
        if (call.size() != 3 || !call.at(0).isString() || !call.at(1).isObject() || !call.at(2).isString())
            return false;
        out.calls.append({call.at(0).toString(), call.at(1).toObject(), call.at(2).toString()});
    }
    if (Upcasters::isUnderstood(out.schemaVersion, api::schemaVersion()))
        context.services.upcasters.apply(out.schemaVersion, api::schemaVersion(), out.calls);
    return true;
}

qsizetype objectsIn(const Mutation &mutation)
{
    qsizetype count = 0;
    for (const MethodCall &call : mutation.calls)
        count += objectCount(call.args);
    return count;
}

bool takesTargets(const MethodCall &call)
{
    return call.name == u"PostTarget/set"_s && !call.args.value(u"destroy"_s).toArray().isEmpty();
}

class Applier
{
public:
    Applier(MethodContext &context, const Membership &member, WorkspaceTx &tx, const QString &clientId,
            SyncClientRow &client, qint64 nowMs)
        : m_context(context), m_member(member), m_tx(tx), m_clientId(clientId), m_client(client), m_nowMs(nowMs)
    {
    }

    /** False when the batch stops here; what came before stays. */
    bool apply(const Mutation &mutation)
    {
        auto known = m_tx.mutation(mutation.id);
        if (!known)
            return retry(mutation, known.error());
        if (*known) {
            auto owner = m_tx.syncClient((*known)->clientId);
            if (!owner)
                return retry(mutation, owner.error());
            // Somebody else's mutation is never shown; an id that is taken is a damaged client.
            if (*owner && (*owner)->userId != m_context.userId)
                return stop(mutation, u"fork"_s);
            // Acknowledged results are as good as gone; housekeeping takes them away, so that applying need not touch them again.
            const qint64 acked = (*known)->clientId == m_clientId ? m_client.ackedSeq : *owner ? (*owner)->ackedSeq : 0;
            if ((*known)->seq <= acked)
                (*known)->result.clear();
            return replay(mutation, **known);
        }
        if (mutation.seq <= m_client.lastSeq)
            return stop(mutation, u"fork"_s);
        if (mutation.seq > m_client.lastSeq + 1)
            return stop(mutation, u"gap"_s);
        return applyNew(mutation);
    }

    /** JSON text of the list of results. */
    [[nodiscard]] QByteArray results() const { return '[' + m_results + ']'; }
    [[nodiscard]] const Error &failure() const { return m_failure; }
    /** Call after the commit: only what is durable counts. */
    void count() const
    {
        m_context.services.counters.applied += m_done.applied;
        m_context.services.counters.rejected += m_done.rejected;
    }

private:
    bool stop(const Mutation &mutation, const QString &status)
    {
        report("{}", mutation.seq, mutation.id, status, 0);
        return false;
    }

    /** Rule 4, transient: nothing is stored, the client comes again with the same mutation. */
    bool retry(const Mutation &mutation, const Error &error)
    {
        const JsonObject why{{u"error"_s, JsonObject::fromQt(methodErrorFrom(error).toJson())},
                              {u"retryAfter"_s, std::max<qint64>(error.retryAfterMs, 1000)}};
        ++m_context.services.counters.delayed;
        report(jsonBytes(why), mutation.seq, mutation.id, u"retry"_s, 0);
        return false;
    }

    /** Rule 3: the same id gives the same result, whatever its seq. */
    bool replay(const Mutation &mutation, const MutationRow &row)
    {
        ++m_context.services.counters.replayed;
        report(row.result.isEmpty() ? "{}" : row.result, mutation.seq, row.id, row.status, row.commit);
        // After a restore the client counts anew: a known mutation still takes its place in the order.
        if (mutation.seq == m_client.lastSeq + 1)
            m_client.lastSeq = mutation.seq;
        return true;
    }

    bool applyNew(const Mutation &mutation)
    {
        // Kept in the client's outbox: another server, or an update of this one, will understand it.
        if (!Upcasters::isUnderstood(mutation.schemaVersion, api::schemaVersion())) {
            Error unknown = makeError(ErrorKind::Unsupported, u"unsupportedSchema"_s);
            unknown.retryAfterMs = 3'600'000;
            return retry(mutation, unknown);
        }
        QSet<qint64> afterCommits;
        for (const QString &id : mutation.after) {
            auto row = m_tx.mutation(id);
            if (!row)
                return retry(mutation, row.error());
            if (*row && (*row)->status == u"rejected"_s)
                return reject(mutation, JsonObject{{u"error"_s, JsonObject{{u"type"_s, u"dependencyRejected"_s},
                                                                              {u"id"_s, id}}}});
            if (*row)
                afterCommits.insert((*row)->commit);
        }
        // A refused object was not written, so with one object there is nothing that a refusal would have to undo.
        const qsizetype objects = objectsIn(mutation);
        if (const qint64 wait = m_context.services.writes.take(m_member.accountId, objects); wait > 0) {
            Error early = makeError(ErrorKind::Limit, u"rateLimit"_s);
            early.retryAfterMs = wait;
            m_context.retryAfterMs = std::max(m_context.retryAfterMs, wait);
            return retry(mutation, early);
        }
        const bool undoable = objects > 1 || std::ranges::any_of(mutation.calls, takesTargets);
        if (auto begun = m_tx.beginCommit(undoable); !begun)
            return retry(mutation, begun.error());
        m_named.clear();
        JsonObject result;
        bool refused = false;
        Error failure;
        runCalls(mutation, afterCommits, result, refused, failure);
        if (failure.isNull() && !refused)
            refused = leavesNoTarget(mutation, result, failure);
        if (!failure.isNull() || refused) {
            forgetNamed(m_context, m_named);
            // A failure of storage without a way back ends the whole batch; nothing of it was stored, and the client comes again.
            auto undone = failure.isNull() || undoable ? m_tx.abandonCommit() : Result<void>(failure);
            if (!undone) {
                m_failure = failure.isNull() ? undone.error() : failure;
                return false;
            }
            if (failure.isNull())
                return reject(mutation, result);
            if (failure.retryAfterMs >= 0)
                return retry(mutation, failure);
            m_failure = failure;
            return false;
        }
        const qint64 commit = m_tx.commitIsDirty() ? m_tx.commitSeq() : m_tx.seq();
        if (!remember(mutation, u"applied"_s, commit, result))
            return false;
        if (auto ended = m_tx.endCommit(); !ended) {
            m_failure = ended.error();
            return false;
        }
        return true;
    }

    void runCalls(const Mutation &mutation, const QSet<qint64> &afterCommits, JsonObject &result, bool &refused,
                  Error &failure)
    {
        JsonArray responses;
        JsonArray conflicts;
        for (const MethodCall &call : mutation.calls) {
            std::optional<MethodError> error;
            const api::TypeInfo *type = typeNamed(call.name.left(call.name.indexOf(u'/')));
            // Rule 7: only /set, and the workspace is the envelope's.
            if (!call.name.endsWith(u"/set"_s) || !type || !isWireType(*type))
                error = MethodError{u"unknownMethod"_s, {}};
            else if (call.args.contains(u"accountId"_s)
                     && call.args.value(u"accountId"_s).toString() != m_member.accountId)
                error = MethodError{u"invalidArguments"_s, u"accountId is the envelope's"_s};
            else if (!type->allows(m_member.role, api::Read))
                error = MethodError{u"forbidden"_s, {}};
            if (!error) {
                const SetCall setCall{*type, m_member, call.args};
                const SetOutcome outcome = applySet(m_context, m_tx, setCall, afterCommits, m_nowMs);
                m_named.append(outcome.named);
                if (!outcome.storage.isNull()) {
                    failure = outcome.storage;
                    return;
                }
                error = outcome.error;
                if (!error) {
                    responses.append(JsonArray{call.name, outcome.answer, call.callId});
                    for (const JsonValue &conflict : outcome.conflicts)
                        conflicts.append(conflict);
                    refused = refused || outcome.anyRefused;
                }
            }
            if (error) {
                responses.append(JsonArray{u"error"_s, JsonObject::fromQt(error->toJson()), call.callId});
                refused = true;
            }
            if (refused)
                break;
        }
        result.insert(u"responses"_s, responses);
        if (!refused)
            result.insert(u"conflicts"_s, conflicts);
    }

    /** Two people may each take one account off a post that waits: the second of them is told, not whoever waits for the post. */
    bool leavesNoTarget(const Mutation &mutation, JsonObject &result, Error &failure)
    {
        JsonArray responses = result.value(u"responses"_s).toArray();
        for (qsizetype i = 0; i < mutation.calls.size(); ++i) {
            if (!takesTargets(mutation.calls.at(i)))
                continue;
            for (const JsonValue &target : mutation.calls.at(i).args.value(u"destroy"_s).toArray()) {
                const auto lost = PostRules::isLeftWithoutTarget(m_tx, target.toString());
                if (!lost) {
                    failure = lost.error();
                    return false;
                }
                if (!*lost)
                    continue;
                const Fault fault = PostTargetRules::lastAccount();
                JsonArray response = responses.at(i).toArray();
                JsonObject answer = response.at(1).toObject();
                answer.insert(u"notDestroyed"_s, JsonObject{{target.toString(), JsonObject::fromQt(fault.setError)}});
                response.replace(1, answer);
                responses.replace(i, response);
                result.insert(u"responses"_s, responses);
                return true;
            }
        }
        return false;
    }

    /** Rule 4, permanent: the refusal is remembered and the queue goes on. */
    bool reject(const Mutation &mutation, JsonObject result)
    {
        if (!result.contains(u"responses"_s))
            result.insert(u"responses"_s, JsonArray());
        // What was said of created records is not true: they were rolled back.
        JsonArray kept;
        for (const JsonValue &entry : result.value(u"responses"_s).toArray()) {
            JsonArray response = entry.toArray();
            JsonObject answer = response.at(1).toObject();
            answer.remove(u"created"_s);
            answer.remove(u"updated"_s);
            answer.remove(u"destroyed"_s);
            response.replace(1, answer);
            kept.append(response);
        }
        result.insert(u"responses"_s, kept);
        return remember(mutation, u"rejected"_s, 0, result);
    }

    bool remember(const Mutation &mutation, const QString &status, qint64 commit, const JsonObject &result)
    {
        const MutationRow row{mutation.id, m_clientId, mutation.seq, status, commit, jsonBytes(result)};
        if (auto done = m_tx.putMutation(row, m_nowMs); !done) {
            m_failure = done.error();
            return false;
        }
        m_client.lastSeq = mutation.seq;
        ++(status == u"applied" ? m_done.applied : m_done.rejected);
        report(row.result, mutation.seq, mutation.id, status, commit);
        return true;
    }

    /** Adds what every result has to the members of @p result, which stay the text that they are. */
    void report(const QByteArray &result, qint64 seq, const QString &id, const QString &status, qint64 commit)
    {
        const qsizetype before = m_results.size();
        // Room at once for what follows, and for some more results.
        if (m_results.capacity() < before + result.size() + kLongestReport)
            m_results.reserve(2 * (before + result.size() + kLongestReport));
        m_results += before > 0 ? QByteArrayView(",") : QByteArrayView();
        m_results += QByteArrayView(result).chopped(1);
        m_results += result.size() > 2 ? QByteArrayView(",\"seq\":") : QByteArrayView("\"seq\":");
        m_results += QByteArray::number(seq);
        m_results += QByteArrayView(",\"id\":");
        m_results += jsonBytes(JsonValue(id));
        m_results += QByteArrayView(",\"status\":\"");
        m_results += status.toLatin1();
        m_results += QByteArrayView("\"");
        if (commit > 0) {
            m_results += QByteArrayView(",\"commit\":");
            m_results += QByteArray::number(commit);
        }
        m_results += QByteArrayView("}");
    }

    static constexpr qsizetype kLongestReport = 512; ///< what a result gets beside its members; ids are short
    MethodContext &m_context;
    const Membership &m_member;
    WorkspaceTx &m_tx;
    const QString &m_clientId;
    SyncClientRow &m_client;
    qint64 m_nowMs;
    struct {
        qint64 applied = 0;
        qint64 rejected = 0;
    } m_done;
    QByteArray m_results; ///< members of the list
    QList<std::pair<QString, QString>> m_named; ///< creation ids of the current mutation
    Error m_failure;
};

std::optional<MethodError> checkEnvelope(const MethodContext &context, const JsonObject &args, QString &clientId)
{
    const JsonValue mutations = args.value(u"mutations"_s);
    clientId = args.value(u"clientId"_s).toString();
    if (!mutations.isArray() || clientId.isEmpty() || clientId.size() > kMaxIdLength
        || clientId.contains(QChar(u'\0')))
        return MethodError{u"invalidArguments"_s, u"clientId and mutations must be given"_s};
    if (mutations.toArray().size() > context.services.limits.maxMutationsInApply)
        return MethodError{u"requestTooLarge"_s, u"more mutations than maxMutationsInApply"_s};
    return std::nullopt;
}

/** What a call will look at: the records that it names, and those that new ones refer to. */
void collectRecords(const MethodCall &call, QHash<const api::TypeInfo *, QSet<RecordId>> &records)
{
    const api::TypeInfo *type = call.name.endsWith(u"/set"_s) ? typeNamed(call.name.chopped(4)) : nullptr;
    if (!type || !isWireType(*type))
        return;
    const auto take = [&records](const api::TypeInfo &of, const QString &id) {
        if (const auto parsed = RecordId::parse(QStringView(id)))
            records[&of].insert(*parsed);
    };
    const JsonObject create = call.args.value(u"create"_s).toObject();
    for (auto it = create.begin(); it != create.end(); ++it) {
        take(*type, it.key());
        const JsonObject object = it.value().toObject();
        for (const PlannedProperty *property : typePlan(*type).references) {
            const api::TypeInfo *target = api::findType(property->info->refType);
            if (target && isWireType(*target) && property->info->kind == api::ValueKind::Id)
                take(*target, object.value(property->name).toString());
        }
    }
    const JsonObject update = call.args.value(u"update"_s).toObject();
    for (auto it = update.begin(); it != update.end(); ++it)
        take(*type, it.key());
    for (const JsonValue &id : call.args.value(u"destroy"_s).toArray())
        take(*type, id.toString());
}

Result<void> readAhead(WorkspaceTx &tx, const QList<Mutation> &mutations)
{
    if (mutations.size() < 2 || !tx.gainsByReadingAhead())
        return {};
    QStringList ids;
    QHash<const api::TypeInfo *, QSet<RecordId>> records;
    for (const Mutation &mutation : mutations) {
        ids.append(mutation.id);
        ids.append(mutation.after);
        for (const MethodCall &call : mutation.calls)
            collectRecords(call, records);
    }
    return tx.readAhead(ids, records);
}

} // namespace

MethodResult runMutationApply(MethodContext &context, const Membership &member, const JsonObject &args)
{
    QString clientId;
    if (auto bad = checkEnvelope(context, args, clientId))
        return *bad;
    QList<Mutation> mutations;
    for (const JsonValue &value : args.value(u"mutations"_s).toArray()) {
        Mutation mutation;
        if (!readMutation(value, context, mutation))
            return MethodError{u"invalidArguments"_s, u"a mutation is malformed or too large"_s};
        mutations.append(mutation);
    }
    auto opened = WorkspaceTx::open(context.services.storage, member.accountId, Access::Write);
    if (!opened)
        return methodErrorFrom(opened.error());
    WorkspaceTx &tx = **opened;
    const qint64 nowMs = context.services.clock.nowMs();
    auto row = tx.syncClient(clientId);
    if (!row)
        return methodErrorFrom(row.error());
    SyncClientRow client = (*row).value_or(SyncClientRow{context.userId, 0, 0});
    // Rule 8: a client belongs to one user; nobody learns that it exists.
    if (client.userId != context.userId)
        return MethodError{u"forbidden"_s, u"the client belongs to somebody else"_s};
    const qint64 acked = std::min(args.value(u"ackedThrough"_s).toInteger(0), client.lastSeq);
    client.ackedSeq = std::max(client.ackedSeq, acked);
    const qint64 before = tx.seq();
    if (auto read = readAhead(tx, mutations); !read)
        return methodErrorFrom(read.error());
    Applier applier(context, member, tx, clientId, client, nowMs);
    context.origin.clientId = clientId;
    for (const Mutation &mutation : std::as_const(mutations)) {
        if (!applier.apply(mutation))
            break;
    }
    context.origin.clientId.clear();
    if (!applier.failure().isNull())
        return methodErrorFrom(applier.failure());
    if (auto done = tx.putSyncClient(clientId, client, nowMs); !done)
        return methodErrorFrom(done.error());
    const qint64 after = tx.seq();
    if (auto done = tx.commit(); !done)
        return methodErrorFrom(done.error());
    opened->reset();
    applier.count();
    if (after != before)
        context.services.committed(member.accountId, after);
    return QByteArray("{\"accountId\":" + jsonString(member.accountId) + ",\"lastSeq\":"
                      + QByteArray::number(client.lastSeq) + ",\"results\":" + applier.results() + '}');
}

} // namespace campanile::server
