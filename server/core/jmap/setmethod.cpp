// SPDX-License-Identifier: GPL-3.0-or-later
// Foo/set (RFC 8620 section 5.3) with the opt-in arguments "base" and "ifVersions" (sync protocol section 3.4).
#include "server/core/jmap/methods.h"
#include "server/core/jmap/statestring.h"
#include "server/core/jmap/writelimiter.h"

#include "app/core/clock.h"
#include "server/core/engineparts.h"


using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** The versions a write to one record may meet. */
struct Versions {
    QSet<qint64> allowed;
    bool given = false;
};

QString resolveId(const MethodContext &context, const QString &id)
{
    return id.startsWith(u'#') ? context.createdIds.value(id.mid(1), id) : id;
}

/** True when a value or a member of a set names a record by its creation id. */
bool namesCreated(const JsonObject &given)
{
    for (auto it = given.begin(); it != given.end(); ++it) {
        const JsonValue value = it.value();
        if (value.isString() && value.toString().startsWith(u'#'))
            return true;
        if (it.key().contains(u"/#"_s))
            return true;
        if (!value.isObject())
            continue;
        for (const QString &member : value.toObject().keys()) {
            if (member.startsWith(u'#'))
                return true;
        }
    }
    return false;
}

/** Creation ids in properties that hold ids, and in sets of ids. */
JsonObject resolveProperties(const MethodContext &context, const api::TypeInfo &type, const JsonObject &given)
{
    if (context.createdIds.isEmpty() || !namesCreated(given))
        return given;
    JsonObject out;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const QStringList path = patchPath(it.key());
        const QByteArray name = path.first().toUtf8();
        const api::PropertyInfo *property = type.property(std::string_view(name.constData(), size_t(name.size())));
        if (!property || property->refType.empty()) {
            out.insert(it.key(), it.value());
        } else if (property->kind == api::ValueKind::Id) {
            out.insert(it.key(), it.value().isString() ? JsonValue(resolveId(context, it.value().toString())) : it.value());
        } else if (path.size() == 2 && path.at(1).startsWith(u'#')) {
            out.insert(path.first() + u'/' + resolveId(context, path.at(1)), it.value());
        } else if (it.value().isObject()) {
            JsonObject members;
            const JsonObject set = it.value().toObject();
            for (auto member = set.begin(); member != set.end(); ++member)
                members.insert(resolveId(context, member.key()), member.value());
            out.insert(it.key(), members);
        } else {
            out.insert(it.key(), it.value());
        }
    }
    return out;
}

class SetRunner
{
public:
    SetRunner(MethodContext &context, WorkspaceTx &tx, const SetCall &call, const QSet<qint64> &afterCommits,
              qint64 nowMs)
        : m_context(context), m_call(call), m_after(afterCommits),
          m_write{tx,
                  context.services.directory,
                  context.services.rules,
                  context.services.limits,
                  context.services.clock,
                  context.services.rng,
                  context.userId,
                  call.member.role,
                  false,
                  context.extended,
                  nowMs,
                  context.origin},
          m_writer(m_write)
    {
    }

    SetOutcome run()
    {
        if (auto bad = checkArguments()) {
            m_out.error = bad;
            return m_out;
        }
        createAll() && updateAll() && destroyAll();
        const std::pair<QString, const JsonObject &> parts[] = {
            {u"created"_s, m_created},       {u"updated"_s, m_updated},       {u"notCreated"_s, m_notCreated},
            {u"notUpdated"_s, m_notUpdated}, {u"notDestroyed"_s, m_notDestroyed}};
        for (const auto &[name, object] : parts) {
            if (!object.isEmpty())
                m_out.answer.insert(name, object);
        }
        if (!m_destroyed.isEmpty())
            m_out.answer.insert(u"destroyed"_s, m_destroyed);
        m_out.anyRefused = !m_notCreated.isEmpty() || !m_notUpdated.isEmpty() || !m_notDestroyed.isEmpty();
        m_out.conflicts = m_writer.conflicts();
        noteAnswers();
        return m_out;
    }

private:
    static bool isObjectOrNull(const JsonValue &value)
    {
        return value.isObject() || value.isNull() || value.isUndefined();
    }

    std::optional<MethodError> checkArguments() const
    {
        const JsonObject &args = m_call.args;
        const MethodError wrong{u"invalidArguments"_s, {}};
        for (const QString &name : {u"create"_s, u"update"_s, u"base"_s, u"ifVersions"_s}) {
            if (!isObjectOrNull(args.value(name)))
                return wrong;
        }
        const JsonValue destroy = args.value(u"destroy"_s);
        if (!destroy.isArray() && !destroy.isNull() && !destroy.isUndefined())
            return wrong;
        if (!m_context.extended && (args.contains(u"base"_s) || args.contains(u"ifVersions"_s)))
            return MethodError{u"invalidArguments"_s, u"base and ifVersions need the sync capability"_s};
        if (objectCount(args) > m_context.services.limits.maxObjectsInSet)
            return MethodError{u"requestTooLarge"_s, u"more objects than maxObjectsInSet"_s};
        return std::nullopt;
    }

    /** False when the transaction must be given up. */
    bool note(const Fault &fault, const QString &key, JsonObject &list)
    {
        if (fault.isStorage()) {
            m_out.storage = fault.storage;
            return false;
        }
        list.insert(key, JsonObject::fromQt(fault.setError));
        return true;
    }

    bool createAll()
    {
        const JsonObject create = m_call.args.value(u"create"_s).toObject();
        for (auto it = create.begin(); it != create.end(); ++it) {
            if (!it.value().isObject()) {
                m_notCreated.insert(it.key(), JsonObject::fromQt(setFault(u"invalidProperties"_s).setError));
                continue;
            }
            auto done = m_writer.create(m_call.type, it.key(),
                                        resolveProperties(m_context, m_call.type, it.value().toObject()));
            if (const auto *fault = std::get_if<Fault>(&done)) {
                if (!note(*fault, it.key(), m_notCreated))
                    return false;
                continue;
            }
            const Written &written = std::get<Written>(done);
            m_out.named.append({it.key(), m_context.createdIds.value(it.key())});
            m_context.createdIds.insert(it.key(), written.id);
            m_created.insert(it.key(), written.answer);
        }
        return true;
    }

    bool updateAll()
    {
        const JsonObject update = m_call.args.value(u"update"_s).toObject();
        const JsonValue destroyList = m_call.args.value(u"destroy"_s);
        for (auto it = update.begin(); it != update.end(); ++it) {
            const QString id = resolveId(m_context, it.key());
            if (!it.value().isObject()) {
                m_notUpdated.insert(it.key(), JsonObject::fromQt(setFault(u"invalidPatch"_s).setError));
                continue;
            }
            if (destroyList.toArray().contains(it.key())) {
                m_notUpdated.insert(it.key(), JsonObject::fromQt(setFault(u"willDestroy"_s).setError));
                continue;
            }
            Versions versions;
            if (!readVersions(it.key(), versions)) {
                m_notUpdated.insert(it.key(), JsonObject::fromQt(invalidProperties({}, u"ifVersions is not a version"_s).setError));
                continue;
            }
            // What this commit made itself nobody else has changed since, whatever version the writer could name.
            if (versions.given && m_context.createdIds.value(it.key().startsWith(u'#') ? it.key().mid(1) : id) == id)
                versions.allowed.insert(m_write.tx.commitSeq());
            auto done = m_writer.update(m_call.type, id,
                                        resolveProperties(m_context, m_call.type, it.value().toObject()),
                                        readBase(it.key()), versions.allowed, versions.given);
            if (const auto *fault = std::get_if<Fault>(&done)) {
                if (!note(*fault, it.key(), m_notUpdated))
                    return false;
                continue;
            }
            m_updated.insert(id, std::get<Written>(done).answer);
        }
        return true;
    }

    bool destroyAll()
    {
        for (const JsonValue &item : m_call.args.value(u"destroy"_s).toArray()) {
            const QString key = item.toString();
            const QString id = resolveId(m_context, key);
            Versions versions;
            if (!readVersions(key, versions)) {
                m_notDestroyed.insert(key, JsonObject::fromQt(invalidProperties({}, u"ifVersions is not a version"_s).setError));
                continue;
            }
            if (auto fault = m_writer.destroy(m_call.type, id, versions.allowed, versions.given)) {
                if (!note(*fault, key, m_notDestroyed))
                    return false;
                continue;
            }
            m_destroyed.append(id);
        }
        return true;
    }

    /** Presence forgets what was held for an item once the reply is here. */
    void noteAnswers()
    {
        if (m_call.type.name != "InboxMessage")
            return;
        const auto isHandedOver = [](const JsonValue &message) { return message.toObject().value("sendStatus"_L1) == u"queued"_s; };
        const JsonObject create = m_call.args.value(u"create"_s).toObject();
        for (const QString &key : m_created.keys()) {
            if (isHandedOver(create.value(key)))
                m_context.answeredItems.append(resolveId(m_context, create.value(key).toObject().value("inboxItemId"_L1).toString()));
        }
        const JsonObject update = m_call.args.value(u"update"_s).toObject();
        const auto records = makeSystemRecords(m_context.services, m_write.tx, m_write.nowMs);
        for (auto it = update.begin(); it != update.end(); ++it) {
            if (!isHandedOver(it.value()) || m_notUpdated.contains(it.key()))
                continue;
            const auto message = records->get(u"InboxMessage"_s, resolveId(m_context, it.key()));
            if (message && *message)
                m_context.answeredItems.append((*message)->value("inboxItemId"_L1).toString());
        }
    }

    std::optional<EditBase> readBase(const QString &key) const
    {
        const JsonValue value = m_call.args.value(u"base"_s).toObject().value(key);
        if (!value.isObject())
            return std::nullopt;
        const JsonObject base = value.toObject();
        return EditBase{base.value(u"ver"_s).toInteger(-1), base.value(u"values"_s).toObject(), m_after};
    }

    bool readVersions(const QString &key, Versions &out) const
    {
        const JsonObject versions = m_call.args.value(u"ifVersions"_s).toObject();
        const JsonValue value = versions.value(key);
        if (value.isUndefined())
            return true;
        out.given = true;
        if (value.isDouble()) {
            out.allowed.insert(value.toInteger());
            return true;
        }
        out.allowed = m_after;
        return value.toString() == u"after"_s;
    }

    MethodContext &m_context;
    const SetCall &m_call;
    const QSet<qint64> &m_after;
    WriteContext m_write;
    RecordWriter m_writer;
    SetOutcome m_out;
    JsonObject m_created, m_updated, m_notCreated, m_notUpdated, m_notDestroyed;
    JsonArray m_destroyed;
};

QString stateText(const WorkspaceTx &tx, const Membership &member, qint64 seq)
{
    return StateString{tx.epoch(), member.acl, seq, false, 0, 0, {}}.toString();
}

} // namespace

qsizetype objectCount(const JsonObject &setArgs)
{
    return setArgs.value(u"create"_s).toObject().size() + setArgs.value(u"update"_s).toObject().size()
           + setArgs.value(u"destroy"_s).toArray().size();
}

void forgetNamed(MethodContext &context, const QList<std::pair<QString, QString>> &named)
{
    for (auto it = named.crbegin(); it != named.crend(); ++it) {
        if (it->second.isNull())
            context.createdIds.remove(it->first);
        else
            context.createdIds.insert(it->first, it->second);
    }
}

SetOutcome applySet(MethodContext &context, WorkspaceTx &tx, const SetCall &call, const QSet<qint64> &afterCommits,
                    qint64 nowMs)
{
    return SetRunner(context, tx, call, afterCommits, nowMs).run();
}

namespace {

/** The answer to a call that comes too early: every object is refused for now. */
JsonObject rateLimited(const JsonObject &args)
{
    const JsonObject error = JsonObject::fromQt(setFault(u"rateLimit"_s, u"too many records were written to this workspace"_s).setError);
    JsonObject notCreated, notUpdated, notDestroyed;
    for (const QString &key : args.value(u"create"_s).toObject().keys())
        notCreated.insert(key, error);
    for (const QString &key : args.value(u"update"_s).toObject().keys())
        notUpdated.insert(key, error);
    for (const JsonValue &key : args.value(u"destroy"_s).toArray())
        notDestroyed.insert(key.toString(), error);
    return {{u"notCreated"_s, notCreated}, {u"notUpdated"_s, notUpdated}, {u"notDestroyed"_s, notDestroyed}};
}

} // namespace

MethodResult runSet(MethodContext &context, const SetCall &call)
{
    auto opened = WorkspaceTx::open(context.services.storage, call.member.accountId, Access::Write);
    if (!opened)
        return methodErrorFrom(opened.error());
    WorkspaceTx &tx = **opened;
    auto oldSeq = tx.typeSeq(call.type);
    if (!oldSeq)
        return methodErrorFrom(oldSeq.error());
    const QString oldState = stateText(tx, call.member, *oldSeq);
    const JsonValue ifInState = call.args.value(u"ifInState"_s);
    if (ifInState.isString() && ifInState.toString() != oldState)
        return MethodError{u"stateMismatch"_s, {}};
    if (auto begun = tx.beginCommit(); !begun)
        return methodErrorFrom(begun.error());
    SetOutcome outcome;
    const qint64 wait = context.services.writes.take(call.member.accountId, objectCount(call.args));
    context.retryAfterMs = std::max(context.retryAfterMs, wait);
    if (wait > 0)
        outcome.answer = rateLimited(call.args);
    else
        outcome = applySet(context, tx, call, {}, context.services.clock.nowMs());
    const auto giveUp = [&](const MethodError &error) -> MethodResult {
        forgetNamed(context, outcome.named);
        return error;
    };
    if (outcome.error)
        return giveUp(*outcome.error);
    if (!outcome.storage.isNull())
        return giveUp(methodErrorFrom(outcome.storage));
    const bool changed = tx.commitIsDirty();
    if (auto done = tx.endCommit(); !done)
        return giveUp(methodErrorFrom(done.error()));
    auto newSeq = tx.typeSeq(call.type);
    if (!newSeq)
        return giveUp(methodErrorFrom(newSeq.error()));
    const QString newState = stateText(tx, call.member, *newSeq);
    const qint64 seq = tx.seq();
    if (auto done = tx.commit(); !done)
        return giveUp(methodErrorFrom(done.error()));
    opened->reset();
    if (changed)
        context.services.committed(call.member.accountId, seq);
    JsonObject &answer = outcome.answer;
    // RFC 8620 section 5.3: a part with nothing in it is null, not absent.
    for (const QString &part : {u"created"_s, u"updated"_s, u"destroyed"_s, u"notCreated"_s, u"notUpdated"_s, u"notDestroyed"_s}) {
        if (!answer.contains(part))
            answer.insert(part, JsonValue::Null);
    }
    answer.insert(u"accountId"_s, call.member.accountId);
    answer.insert(u"oldState"_s, oldState);
    answer.insert(u"newState"_s, newState);
    return jsonBytes(answer);
}

} // namespace campanile::server
