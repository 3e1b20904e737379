// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/typeplan.h"

#include "server/core/jmap/validate.h"

#include <memory>

namespace campanile::server {

namespace {

void addUniqueKey(TypePlan &plan, const RecordTable &table, std::span<const std::string_view> fields, bool nullsEqual)
{
    std::vector<const RecordColumn *> columns;
    for (const std::string_view field : fields) {
        const RecordColumn *column = table.column(textOf(field));
        if (!column)
            return;
        columns.push_back(column);
    }
    plan.uniqueKeys.push_back({std::move(columns), nullsEqual});
}

std::unique_ptr<TypePlan> makePlan(const api::TypeInfo &type)
{
    auto plan = std::make_unique<TypePlan>();
    plan->properties.reserve(type.properties.size());
    for (const api::PropertyInfo &property : type.properties)
        plan->properties.push_back({&property, textOf(property.name), defaultValue(property)});
    const RecordTable &table = recordTable(type);
    for (const PlannedProperty &property : plan->properties) {
        plan->byName.insert(property.name, &property);
        if (!property.info->refType.empty())
            plan->references.push_back(&property);
        if (property.info->required || !(property.standard.isNull() || property.standard.isUndefined()))
            plan->filledIn.push_back(&property);
        if (property.info->unique)
            addUniqueKey(*plan, table, {&property.info->name, 1}, false);
    }
    for (const api::IndexInfo &index : type.indexes) {
        if (index.unique)
            addUniqueKey(*plan, table, index.fields, index.nullsEqual);
    }
    return plan;
}

} // namespace

const TypePlan &typePlan(const api::TypeInfo &type)
{
    // In the order of api::types(), of which every TypeInfo is an element.
    static const auto plans = [] {
        std::vector<std::unique_ptr<TypePlan>> made;
        for (const api::TypeInfo &each : api::types())
            made.push_back(makePlan(each));
        return made;
    }();
    return *plans[size_t(&type - api::types().data())];
}

const QStringList &standardNames()
{
    static const QStringList names = [] {
        QStringList made;
        for (const std::string_view name : api::kStandardProperties)
            made.append(textOf(name));
        return made;
    }();
    return names;
}

const api::TypeInfo *typeNamed(const QString &name)
{
    const QByteArray bytes = name.toUtf8();
    return api::findType(std::string_view(bytes.constData(), size_t(bytes.size())));
}

} // namespace campanile::server
