// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "server/core/storage/workspacetx.h"

#include <QByteArray>

namespace campanile::server {

/**
 * Whose a record of a type with "ownedBy" is. Such a type is private: whatever the role, a member reads and writes its
 * own records and those of nobody in particular, and reads what somebody shares with "isShared". To everybody else the
 * record does not exist. With "ownedWhen" this holds for records about such types only: a conflict within a private
 * record is as private as the record. All records of other types are Own.
 */
enum class Ownership { Own, Shared, Foreign };

[[nodiscard]] bool isOwnedType(const api::TypeInfo &type);
[[nodiscard]] Ownership ownershipOf(const api::TypeInfo &type, const JsonObject &record, const QString &userId);
/** The same from a record's JSON text, which is read only for types that have owners. */
[[nodiscard]] Ownership ownershipOf(const api::TypeInfo &type, const QByteArray &body, const QString &userId);
/** The same for a record as it stands in the table, dead or alive; Own when it is there no more. */
[[nodiscard]] Result<Ownership> storedOwnership(WorkspaceTx &tx, const api::TypeInfo &type, const QByteArray &id,
                                                const QString &userId);
/** " AND ..." for rows of the type's table that the user of ownerValue() in @p place may read; empty without owners. */
[[nodiscard]] QByteArray readableRows(const api::TypeInfo &type, const QByteArray &place);
/** How a user stands in the column of an owner. */
[[nodiscard]] SqlValue ownerValue(const QString &userId);
/** True when a record of this type can stop being readable without being destroyed. */
[[nodiscard]] bool isShareable(const api::TypeInfo &type);

} // namespace campanile::server
