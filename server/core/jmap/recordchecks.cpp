// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of RecordWriter that look at other records, and the audit log.
#include "server/core/jmap/recordwriter.h"

#include "server/core/jmap/rules/rulebook.h"
#include "server/core/jmap/typeplan.h"


#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

bool hasNoValue(const JsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

/** Types whose every change is of interest to those who answer for access. */
bool isAccessType(std::string_view name)
{
    static constexpr std::string_view names[] = {"WorkspaceMember", "WorkspaceInvite", "PermissionGrant", "User",
                                                 "SocialAccount"};
    return std::ranges::find(names, name) != std::end(names);
}

JsonObject changedOnly(const api::TypeInfo &type, const JsonObject &object, const JsonObject &other)
{
    JsonObject out;
    for (const api::PropertyInfo &property : type.properties) {
        const QString name = textOf(property.name);
        if (!property.serverOnly && object.value(name) != other.value(name) && !hasNoValue(object.value(name)))
            out.insert(name, object.value(name));
    }
    return out;
}

} // namespace

RecordWriter::Problem RecordWriter::checkReference(const api::PropertyInfo &property, const QString &id)
{
    const api::TypeInfo *type = api::findType(property.refType);
    const auto parsed = RecordId::parse(QStringView(id));
    const Fault missing = invalidProperties({textOf(property.name)}, u"what it refers to does not exist"_s);
    if (!parsed)
        return missing;
    if (!type || type->sync == api::SyncClass::Local || type->global)
        return std::nullopt;
    if (type->name == "Workspace" && id == m_context.tx.accountId())
        return std::nullopt;
    auto stored = m_context.tx.load(*type, *parsed);
    if (!stored)
        return storageFault(stored.error());
    if (*stored) {
        // Somebody may have thrown a campaign away while this edit waited; only what cannot be without its parent fails.
        if (!(*stored)->dead || (property.nullable && !property.required))
            return std::nullopt;
        return missing;
    }
    if (type->name == "User" && m_context.directory.membership(id, m_context.tx.accountId()))
        return std::nullopt;
    return missing;
}

RecordWriter::Problem RecordWriter::checkReferences(const api::TypeInfo &type, const JsonObject &object,
                                                    const JsonObject &before)
{
    for (const PlannedProperty *property : typePlan(type).references) {
        const JsonValue value = object.value(property->name);
        if (hasNoValue(value))
            continue;
        const JsonValue old = before.value(property->name);
        if (value == old)
            continue;
        QStringList ids;
        if (property->info->kind == api::ValueKind::Id)
            ids.append(value.toString());
        else if (property->info->kind == api::ValueKind::Set)
            ids = value.toObject().keys();
        const JsonObject known = old.toObject();
        for (const QString &id : std::as_const(ids)) {
            if (known.contains(id))
                continue;
            if (auto bad = checkReference(*property->info, id))
                return bad;
        }
    }
    return std::nullopt;
}

RecordWriter::Problem RecordWriter::checkBlobs(const api::TypeInfo &type, const JsonObject &object,
                                               const JsonObject &before)
{
    for (const QString &name : recordTable(type).blobKeys) {
        const QString blob = object.value(name).toString();
        if (blob.isEmpty() || before.value(name).toString() == blob)
            continue;
        // A blob may be used by whoever uploaded it, or when a record already shows it to everybody.
        bool usable = false;
        auto read = m_context.tx.sql().query(
            "SELECT 1 FROM blob b WHERE @W b.blob_id = $1 AND (EXISTS (SELECT 1 FROM blob_owner o WHERE @W o.blob_id ="
            " b.blob_id AND o.user_id = $2) OR EXISTS (SELECT 1 FROM blob_ref r WHERE @W r.blob_id = b.blob_id))",
            {blob.toUtf8(), m_context.userId.toUtf8()}, [&](const SqlRow &) {
                usable = true;
                return false;
            });
        if (!read)
            return storageFault(read.error());
        if (!usable)
            return setFault(u"blobNotFound"_s, {}, {{u"notFound"_s, QJsonArray{blob}}});
    }
    return std::nullopt;
}

RecordWriter::Problem RecordWriter::checkUniqueColumns(const api::TypeInfo &type, const RecordId &id,
                                                       const JsonObject &object,
                                                       const UniqueKey &key)
{
    const RecordTable &table = recordTable(type);
    QByteArray sql = "SELECT body FROM " + table.name + " WHERE @W dead = 0 AND id <> $1";
    SqlValues values{SqlBlob{id.bytes()}};
    for (const RecordColumn *column : key.columns) {
        const SqlValue value = columnValue(column->kind, object.value(column->key));
        if (std::holds_alternative<std::monostate>(value)) {
            if (!key.nullsEqual)
                return std::nullopt;
            sql += " AND " + column->name + " IS NULL";
            continue;
        }
        values.append(value);
        sql += " AND " + column->name + " = $" + QByteArray::number(values.size());
    }
    QString existing;
    auto read = m_context.tx.sql().query(sql + " LIMIT 1", values, [&](const SqlRow &row) {
        existing = JsonObject::fromText(row.text(0)).value(u"id"_s).toString();
        return false;
    });
    if (!read)
        return storageFault(read.error());
    if (existing.isEmpty())
        return std::nullopt;
    return setFault(u"alreadyExists"_s, {}, {{u"existingId"_s, existing}});
}

RecordWriter::Problem RecordWriter::checkUnique(const api::TypeInfo &type, const RecordId &id,
                                                const JsonObject &object)
{
    for (const UniqueKey &key : typePlan(type).uniqueKeys) {
        if (auto bad = checkUniqueColumns(type, id, object, key))
            return bad;
    }
    return std::nullopt;
}

Result<std::optional<StoredRecord>> RecordWriter::stored(const QString &typeName, const QString &id, bool evenDead)
{
    const api::TypeInfo *type = typeNamed(typeName);
    const auto parsed = RecordId::parse(QStringView(id));
    if (!type || !parsed)
        return std::optional<StoredRecord>();
    auto stored = m_context.tx.load(*type, *parsed);
    if (stored && *stored && (*stored)->dead && !evenDead)
        return std::optional<StoredRecord>();
    return stored;
}

Result<std::optional<JsonObject>> RecordWriter::find(const QString &typeName, const QString &id, bool evenDead)
{
    const auto found = stored(typeName, id, evenDead);
    if (!found)
        return found.error();
    return *found ? std::optional<JsonObject>((*found)->record()) : std::optional<JsonObject>();
}

Result<qint64> RecordWriter::count(const QString &typeName, const QString &property, const JsonValue &value)
{
    const api::TypeInfo *type = typeNamed(typeName);
    const RecordColumn *column = type ? recordTable(*type).column(property) : nullptr;
    if (!column)
        return makeError(ErrorKind::Internal, u"record.notIndexed"_s, property);
    qint64 found = 0;
    auto read = m_context.tx.sql().query("SELECT count(*) FROM " + recordTable(*type).name + " WHERE @W dead = 0 AND "
                                             + column->name + " = $1",
                                         {columnValue(column->kind, value)}, [&](const SqlRow &row) {
                                             found = row.integer(0);
                                             return false;
                                         });
    return read ? Result<qint64>(found) : Result<qint64>(read.error());
}

Result<QList<JsonObject>> RecordWriter::findWhere(const QString &typeName, const QString &property,
                                                   const JsonValue &value)
{
    QList<JsonObject> found;
    const api::TypeInfo *type = typeNamed(typeName);
    const RecordColumn *column = type ? recordTable(*type).column(property) : nullptr;
    if (!column)
        return found;
    const bool isEmpty = value.isNull() || value.isUndefined();
    auto read = m_context.tx.sql().query("SELECT body FROM " + recordTable(*type).name + " WHERE @W dead = 0 AND "
                                             + column->name + (isEmpty ? " IS NULL" : " = $1") + " ORDER BY id",
                                         isEmpty ? SqlValues() : SqlValues{columnValue(column->kind, value)}, [&](const SqlRow &row) {
                                             found.append(JsonObject::fromText(row.text(0)));
                                             return true;
                                         });
    if (!read)
        return read.error();
    return found;
}

RecordWriter::Problem RecordWriter::writeAudit(const api::TypeInfo &type, const QString &id, const QString &action,
                                               const JsonObject &before, const JsonObject &after)
{
    const api::TypeInfo *auditType = api::findType("AuditLog");
    if (!auditType || type.name == "AuditLog" || type.name == "Conflict" || type.sync == api::SyncClass::Server)
        return std::nullopt;
    const bool isDestroy = action == u"destroy"_s;
    const JsonValue oldStatus = before.value(u"status"_s);
    const JsonValue newStatus = after.value(u"status"_s);
    const bool statusMoved = action == u"update"_s && oldStatus != newStatus;
    if (!isDestroy && !statusMoved && !isAccessType(type.name))
        return std::nullopt;
    JsonObject oldValue = changedOnly(type, before, after);
    JsonObject newValue = changedOnly(type, after, before);
    if (!isAccessType(type.name)) {
        // What was written does not belong in the log; the record itself stays in the trash.
        oldValue = hasNoValue(oldStatus) ? JsonObject() : JsonObject{{u"status"_s, oldStatus}};
        newValue = hasNoValue(newStatus) ? JsonObject() : JsonObject{{u"status"_s, newStatus}};
    }
    if (isAccessType(type.name) && oldValue.isEmpty() && newValue.isEmpty())
        return std::nullopt;
    const QString resource = textOf(type.name);
    JsonObject row{{u"action"_s, resource + u'.' + (statusMoved ? u"status"_s : action)},
                    {u"resourceType"_s, resource},
                    {u"resourceId"_s, id},
                    {u"occurredAt"_s, formatInstant(m_context.nowMs)}};
    if (!m_context.userId.isEmpty())
        row.insert(u"userId"_s, m_context.userId);
    if (!oldValue.isEmpty())
        row.insert(u"oldValue"_s, oldValue);
    if (!newValue.isEmpty())
        row.insert(u"newValue"_s, newValue);
    return store(*auditType, RecordId::create(auditType->letter, m_context.clock, m_context.rng), row, true);
}

} // namespace campanile::server
