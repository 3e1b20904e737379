// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/workspaceservice.h"

#include "app/services/postbuild.h"

#include <QJsonArray>

#include <optional>

namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::SetOp;

namespace {

/** The value at a property path ("customContent/body") of a record. */
QJsonValue valueAt(const QJsonObject &record, const QString &path)
{
    QJsonValue value = record;
    for (QString key : path.split(u'/')) {
        key.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        value = value.toObject().value(key);
    }
    return value;
}

/** A conflict's record, and the property that it is about. */
struct ConflictAt {
    QJsonObject record;
    QString type;
    QString path;
    std::optional<RecordId> target; ///< nothing when its id cannot be read
};

Result<ConflictAt> conflictAt(store::Reader &reader, const RecordId &id)
{
    const auto record = reader.get(u"Conflict"_s, id);
    if (!record)
        return record.error();
    if (!*record)
        return makeError(ErrorKind::NotFound, u"conflict.gone"_s);
    const QJsonObject conflict = (*record)->object();
    return ConflictAt{conflict, conflict.value(u"typeName"_s).toString(), conflict.value(u"property"_s).toString(),
                      RecordId::parse(conflict.value(u"recordId"_s).toString())};
}

/** Appends what settles one conflict. @p seen: refuse when the current value is another one. */
Result<void> appendResolution(store::Reader &reader, const RecordId &id, KeepSide side,
                              const std::optional<QJsonValue> &seen, qint64 nowMs, Mutation &mutation)
{
    const auto found = conflictAt(reader, id);
    if (!found)
        return found.error();
    const auto &[conflict, type, path, target] = *found;
    const QJsonValue kept = conflict.value(side == KeepSide::Mine ? u"mine"_s : u"theirs"_s);

    if (target && !path.isEmpty()) {
        const auto current = reader.get(type, *target);
        if (!current)
            return current.error();
        // A record that is gone leaves only the mark to set; the values stay in the conflict record.
        if (*current) {
            const QJsonValue now = valueAt((*current)->object(), path);
            const bool bothNull = (now.isUndefined() || now.isNull()) && seen && (seen->isUndefined() || seen->isNull());
            if (seen && now != *seen && !bothNull)
                return makeError(ErrorKind::Conflict, u"conflict.changed"_s);
            if (now != kept)
                mutation.ops.append(SetOp::update(type, *target, {{path, kept}}));
        }
    }
    const QString resolution = side == KeepSide::Mine ? u"keep_mine"_s : u"keep_theirs"_s;
    mutation.ops.append(SetOp::update(u"Conflict"_s, id, {{u"resolution"_s, resolution}, {u"resolvedAt"_s, toWire(nowMs)}}));
    return {};
}

/** A text that is empty, too: that is how an editor shows one that is not there. */
bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty());
}

/** One mutation that gives the property of @p conflicts a value and marks each by what that value is to it. */
Result<Mutation> settlement(store::Reader &reader, const QList<RecordId> &conflicts, const QJsonValue &value, const QJsonValue &seen, qint64 nowMs)
{
    Mutation mutation{u"conflict.resolve"_s, {}};
    QList<SetOp> marks;
    QSet<RecordId> written; // accounts of one network have one text, each its own record
    for (const RecordId &id : conflicts) {
        const auto found = conflictAt(reader, id);
        if (!found)
            return found.error();
        const auto &[conflict, type, path, target] = *found;
        const auto current = reader.get(type, target.value_or(RecordId()));
        if (!current)
            return current.error();
        if (!target || !*current)
            return makeError(ErrorKind::NotFound, u"conflict.gone"_s);
        const QJsonValue now = valueAt((*current)->object(), path);
        if (now != seen && !(isMissing(now) && isMissing(seen)))
            return makeError(ErrorKind::Conflict, u"conflict.changed"_s);
        if (!written.contains(*target) && now != value)
            mutation.ops.append(SetOp::update(type, *target, {{path, value}}));
        written.insert(*target);
        const bool isMine = value == conflict.value(u"mine"_s);
        const bool isTheirs = !isMine && value == conflict.value(u"theirs"_s);
        if (id == conflicts.first() && !isMine && !isTheirs)
            mutation.label = u"conflict.merge"_s;
        marks.append(SetOp::update(u"Conflict"_s, id, {{u"resolution"_s, isMine ? u"keep_mine"_s : isTheirs ? u"keep_theirs"_s : u"merged"_s}, {u"resolvedAt"_s, toWire(nowMs)}}));
    }
    mutation.ops.append(marks);
    return mutation;
}

} // namespace

void WorkspaceService::create(const QString &type, char letter, const QJsonObject &value, QObject *context, IdDone done)
{
    const RecordId id = RecordId::create(letter, m_clock, m_rng);
    const Mutation mutation{type + u".create"_s, {SetOp::create(type, id, value)}};
    m_store.call(
        context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); },
        [id, done = std::move(done)](const Result<store::Saved> &saved) {
            done(saved ? Result<RecordId>(id) : Result<RecordId>(saved.error()));
        });
}

void WorkspaceService::update(const QString &type, const RecordId &id, const QJsonObject &patch, QObject *context, Done done)
{
    const Mutation mutation{type + u".edit"_s, {SetOp::update(type, id, patch)}, true};
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

void WorkspaceService::remove(const QString &type, const RecordId &id, QObject *context, Done done)
{
    const Mutation mutation{type + u".delete"_s, {SetOp::destroy(type, id)}};
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

void WorkspaceService::resolveConflict(const RecordId &conflict, KeepSide side, const QJsonValue &seen, QObject *context, Done done)
{
    m_store.call(
        context,
        [this, conflict, side, seen](store::StoreCore &core) -> Result<store::Saved> {
            Mutation mutation{u"conflict.resolve"_s, {}};
            if (const auto ok = appendResolution(core.reader(), conflict, side, seen, m_clock.nowMs(), mutation); !ok)
                return ok.error();
            return core.applyLocal(mutation);
        },
        std::move(done));
}

void WorkspaceService::settleConflicts(const QList<RecordId> &conflicts, const QJsonValue &value, const QJsonValue &seen, QObject *context, Done done)
{
    m_store.call(
        context,
        [this, conflicts, value, seen](store::StoreCore &core) -> Result<store::Saved> {
            const auto mutation = settlement(core.reader(), conflicts, value, seen, m_clock.nowMs());
            return mutation ? core.applyLocal(*mutation) : Result<store::Saved>(mutation.error());
        },
        std::move(done));
}

void WorkspaceService::resolveConflicts(const QList<RecordId> &conflicts, KeepSide side, QObject *context, Done done)
{
    m_store.call(
        context,
        [this, conflicts, side](store::StoreCore &core) -> Result<store::Saved> {
            Mutation mutation{u"conflict.resolve"_s, {}};
            for (const RecordId &id : conflicts) {
                if (const auto ok = appendResolution(core.reader(), id, side, std::nullopt, m_clock.nowMs(), mutation); !ok)
                    return ok.error();
            }
            return core.applyLocal(mutation);
        },
        std::move(done));
}

void WorkspaceService::retryRejected(const RecordId &mutation, QObject *context, Done done)
{
    m_store.call(context, [mutation](store::StoreCore &core) { return core.retryRejected(mutation); }, std::move(done));
}

void WorkspaceService::discardRejected(const RecordId &mutation, QObject *context, VoidDone done)
{
    m_store.call(context, [mutation](store::StoreCore &core) { return core.discardRejected(mutation); }, std::move(done));
}

void WorkspaceService::discardPending(const RecordId &mutation, QObject *context, VoidDone done)
{
    m_store.call(context, [mutation](store::StoreCore &core) { return core.discardPending(mutation); }, std::move(done));
}

} // namespace campanile::services
