// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "server/core/storage/recordtable.h"

#include <QHash>

#include <vector>

namespace campanile::server {

/** The type of a name on the wire; null when there is none. */
[[nodiscard]] const api::TypeInfo *typeNamed(const QString &name);

/** A property with what every write of it asks for again and again. */
struct PlannedProperty {
    const api::PropertyInfo *info = nullptr;
    QString name;        ///< as on the wire
    JsonValue standard; ///< value of a new record that does not give it; undefined when there is none
};

/** Columns whose values exist once among live records. */
struct UniqueKey {
    std::vector<const RecordColumn *> columns;
    bool nullsEqual = false; ///< otherwise nothing is equal to null, like in SQL
};

/** The parts of a type that RecordWriter looks at; static data, made once from the schema. */
struct TypePlan {
    std::vector<PlannedProperty> properties;                   ///< in schema order
    std::vector<const PlannedProperty *> references;           ///< ids and sets of ids
    std::vector<const PlannedProperty *> filledIn;             ///< required, or with a standard value
    std::vector<UniqueKey> uniqueKeys;
    QHash<QString, const PlannedProperty *> byName;

    [[nodiscard]] const PlannedProperty *find(const QString &name) const { return byName.value(name); }
};

/** The plan of @p type. Thread-safe. */
[[nodiscard]] const TypePlan &typePlan(const api::TypeInfo &type);

/** The standard properties of every record, as on the wire. */
[[nodiscard]] const QStringList &standardNames();

} // namespace campanile::server
