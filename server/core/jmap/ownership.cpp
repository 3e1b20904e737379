// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/ownership.h"

#include "app/core/recordid.h"
#include "server/core/storage/recordtable.h"


using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const QString SharedKey = u"isShared"_s;

/** True when records of the type with this name have owners. */
bool isOwnedWith(const QString &typeName)
{
    const QByteArray name = typeName.toUtf8();
    const api::TypeInfo *type = api::findType(std::string_view(name.constData(), size_t(name.size())));
    return type && !type->ownedBy.empty();
}

/** The names of all types with owners, as a list for SQL; they come from the schema, so they can stand in a statement. */
const QByteArray &ownedTypeNames()
{
    static const QByteArray names = [] {
        QByteArray made;
        for (const api::TypeInfo &type : api::types()) {
            if (!type.ownedBy.empty())
                made += (made.isEmpty() ? "'" : ", '") + bytesOf(type.name) + '\'';
        }
        return made;
    }();
    return names;
}

} // namespace

bool isOwnedType(const api::TypeInfo &type)
{
    return !type.ownedBy.empty();
}

bool isShareable(const api::TypeInfo &type)
{
    return isOwnedType(type) && recordTable(type).column(SharedKey) != nullptr;
}

Ownership ownershipOf(const api::TypeInfo &type, const JsonObject &record, const QString &userId)
{
    if (!isOwnedType(type))
        return Ownership::Own;
    if (!type.ownedWhen.empty() && !isOwnedWith(record.value(textOf(type.ownedWhen)).toString()))
        return Ownership::Own;
    const QString owner = record.value(textOf(type.ownedBy)).toString();
    if (owner.isEmpty() || owner == userId)
        return Ownership::Own;
    return isShareable(type) && record.value(SharedKey).toBool() ? Ownership::Shared : Ownership::Foreign;
}

Ownership ownershipOf(const api::TypeInfo &type, const QByteArray &body, const QString &userId)
{
    return isOwnedType(type) ? ownershipOf(type, JsonObject::fromText(body), userId) : Ownership::Own;
}

Result<Ownership> storedOwnership(WorkspaceTx &tx, const api::TypeInfo &type, const QByteArray &id, const QString &userId)
{
    Ownership found = Ownership::Own;
    if (!isOwnedType(type))
        return found;
    const auto done = tx.sql().query(recordTable(type).selectOne, {SqlBlob{id}}, [&](const SqlRow &row) {
        found = ownershipOf(type, row.text(3), userId);
        return false;
    });
    if (!done)
        return done.error();
    return found;
}

QByteArray readableRows(const api::TypeInfo &type, const QByteArray &place)
{
    if (!isOwnedType(type))
        return {};
    const RecordTable &table = recordTable(type);
    const QByteArray owner = table.column(textOf(type.ownedBy))->name;
    QByteArray sql = " AND (" + owner + " IS NULL OR " + owner + " = " + place;
    if (isShareable(type))
        sql += " OR " + table.column(SharedKey)->name + " = 1";
    if (!type.ownedWhen.empty()) {
        const QByteArray named = table.column(textOf(type.ownedWhen))->name;
        sql += " OR " + named + " IS NULL OR " + named + " NOT IN (" + ownedTypeNames() + ')';
    }
    return sql + ')';
}

SqlValue ownerValue(const QString &userId)
{
    return columnValue(api::ValueKind::Id, JsonValue(userId));
}

} // namespace campanile::server
