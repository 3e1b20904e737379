// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/jsonvalues.h"
#include "server/core/jmap/recordwriter.h"
#include "server/core/jmap/typeplan.h"


using namespace Qt::StringLiterals;

// What goes with a write of a client: records that hang on another one, written in nobody's name.
namespace campanile::server {

std::optional<Fault> RecordWriter::createBeside(const QString &typeName, const JsonObject &properties)
{
    const QByteArray name = typeName.toUtf8();
    const api::TypeInfo *type = api::findType(std::string_view(name.constData(), size_t(name.size())));
    if (!type)
        return setFault(u"invalidArguments"_s, typeName);
    JsonObject object = properties;
    for (const PlannedProperty *property : typePlan(*type).filledIn) {
        if (!object.contains(property->name) && !isNone(property->standard))
            object.insert(property->name, property->standard);
    }
    const RecordId id = RecordId::create(type->letter, m_context.clock, m_context.rng);
    if (auto bad = checkUnique(*type, id, object))
        return bad;
    return store(*type, id, object, true);
}

std::optional<Fault> RecordWriter::updateBeside(const QString &typeName, const QString &id, const JsonObject &changes)
{
    const QByteArray name = typeName.toUtf8();
    const api::TypeInfo *type = api::findType(std::string_view(name.constData(), size_t(name.size())));
    Target target;
    if (!type || loadTarget(*type, id, target) || target.stored.dead)
        return std::nullopt;
    const JsonObject before = target.object;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (isNone(it.value()))
            target.object.remove(it.key());
        else
            target.object.insert(it.key(), it.value());
    }
    return store(*type, target.id, target.object, false, &before);
}

std::optional<Fault> RecordWriter::destroyDependent(const QString &typeName, const QString &id)
{
    const QByteArray name = typeName.toUtf8();
    const api::TypeInfo *type = api::findType(std::string_view(name.constData(), size_t(name.size())));
    Target target;
    if (!type || loadTarget(*type, id, target) || target.stored.dead)
        return std::nullopt;
    return bury(*type, target);
}

std::optional<Fault> RecordWriter::reviveDependents(const QString &typeName, const QString &property,
                                                    const QString &parentId, qint64 deadAt)
{
    const QByteArray name = typeName.toUtf8();
    const api::TypeInfo *type = api::findType(std::string_view(name.constData(), size_t(name.size())));
    if (!type)
        return std::nullopt;
    const RecordTable &table = recordTable(*type);
    const RecordColumn *column = table.column(property);
    const auto parent = RecordId::parse(QStringView(parentId));
    if (!column || !parent)
        return std::nullopt;
    QStringList ids;
    auto read = m_context.tx.sql().query("SELECT body FROM " + table.name + " WHERE @W dead = 1 AND dead_at = $1 AND "
                                             + column->name + " = $2 ORDER BY id",
                                         {deadAt, SqlBlob{parent->bytes()}}, [&](const SqlRow &row) {
                                             ids.append(JsonObject::fromText(row.text(0)).value(u"id"_s).toString());
                                             return true;
                                         });
    if (!read)
        return storageFault(read.error());
    for (const QString &id : std::as_const(ids)) {
        Target target;
        if (auto bad = loadTarget(*type, id, target))
            return bad;
        if (checkUnique(*type, target.id, target.object))
            continue; // its place was taken meanwhile; it stays in the trash
        if (auto bad = store(*type, target.id, target.object, false))
            return bad;
    }
    return std::nullopt;
}

} // namespace campanile::server
