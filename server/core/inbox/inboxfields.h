// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "server/core/storage/systemrecords.h"

// Short ways to say what the parts of the inbox ask of records. Pure functions.
namespace campanile::server {

[[nodiscard]] inline SystemCondition whereIs(const QString &property, const QString &value)
{
    return {property, SystemCondition::Op::Equal, value};
}

[[nodiscard]] inline QString fieldOf(const QJsonObject &record, QLatin1StringView name)
{
    return record.value(name).toString();
}

[[nodiscard]] inline QString recordIdOf(const QJsonObject &record)
{
    return fieldOf(record, QLatin1StringView("id"));
}

/** As much as the schema takes of a text. */
[[nodiscard]] inline int mostOf(std::string_view type, const char *property)
{
    return api::findType(type)->property(property)->maxLength;
}

} // namespace campanile::server
