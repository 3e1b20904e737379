// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/recordwriter.h"

using namespace Qt::StringLiterals;

// The last steps of a write: the record's row, and the conflicts that merging left.
namespace campanile::server {

RecordWriter::Problem RecordWriter::store(const api::TypeInfo &type, const RecordId &id, JsonObject &object,
                                          bool isNew, const JsonObject *before)
{
    const QString now = formatInstant(m_context.nowMs);
    if (isNew)
        object.insert(u"id"_s, id.toString());
    object.insert(u"ver"_s, m_context.tx.commitSeq());
    object.insert(u"updatedAt"_s, now);
    if (!m_context.userId.isEmpty())
        object.insert(u"updatedBy"_s, m_context.userId);
    if (isNew) {
        object.insert(u"createdAt"_s, now);
        if (!m_context.userId.isEmpty())
            object.insert(u"createdBy"_s, m_context.userId);
    }
    // The engine's own records hold several sides of one value and may be larger than what a client may send.
    const bool own = type.name == "Conflict" || type.name == "AuditLog";
    const qsizetype most = own ? 0 : m_context.limits.maxBodyBytes;
    if (auto done = m_context.tx.put(type, id, object, m_context.nowMs, most, before); !done)
        return done.error().kind == ErrorKind::Limit ? setFault(u"tooLarge"_s) : storageFault(done.error());
    return std::nullopt;
}

RecordWriter::Problem RecordWriter::keepConflicts(const api::TypeInfo &type, const QString &id,
                                                  const QList<MergeConflict> &conflicts)
{
    const api::TypeInfo *conflictType = api::findType("Conflict");
    if (!conflictType)
        return std::nullopt;
    for (const MergeConflict &conflict : conflicts) {
        const RecordId conflictId = RecordId::create(conflictType->letter, m_context.clock, m_context.rng);
        JsonObject object{{u"typeName"_s, textOf(type.name)}, {u"recordId"_s, id}, {u"kind"_s, conflict.kind},
                           {u"byUserId"_s, m_context.userId}};
        if (!conflict.property.isEmpty())
            object.insert(u"property"_s, conflict.property);
        const std::pair<QString, JsonValue> sides[] = {
            {u"base"_s, conflict.base}, {u"theirs"_s, conflict.theirs}, {u"mine"_s, conflict.mine}};
        for (const auto &[name, value] : sides) {
            if (!value.isNull() && !value.isUndefined())
                object.insert(name, value);
        }
        // A clean merge lost nothing: it is told, not asked.
        const bool open = conflict.kind != u"merged"_s;
        object.insert(u"resolution"_s, open ? u"unresolved"_s : u"merged"_s);
        if (!open)
            object.insert(u"resolvedAt"_s, formatInstant(m_context.nowMs));
        if (auto bad = store(*conflictType, conflictId, object, true))
            return bad;
        JsonObject told{{u"id"_s, conflictId.toString()}, {u"type"_s, textOf(type.name)}, {u"recordId"_s, id},
                         {u"kind"_s, conflict.kind}};
        if (!conflict.property.isEmpty())
            told.insert(u"property"_s, conflict.property);
        m_conflicts.append(told);
    }
    return std::nullopt;
}

} // namespace campanile::server
