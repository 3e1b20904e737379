// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace campanile::server {

/** Parts of a move beside the types of records: what clients sent already, and how far each had come. */
inline constexpr QLatin1StringView kMutationPart("@mutations");
inline constexpr QLatin1StringView kClientPart("@clients");

/** The types whose records go along when a workspace moves, parents first. Secrets, sign-ins, links and what belongs to a server
    alone stay behind. Static data, thread-safe. */
[[nodiscard]] const QList<const api::TypeInfo *> &movedTypes();
[[nodiscard]] const api::TypeInfo *movedType(const QString &name);

/** Whose id becomes whose: the person of the computer that is left, and the same person on the server. */
struct MovedPerson {
    QString from;
    QString to;
};

/**
 * The record with @p person's old id replaced wherever the schema says that a user stands: the standard properties, properties
 * and sets that refer to User, the record of the person itself. Where the schema does not say what a value is (JSON, lists, maps,
 * sets and texts for ids of any type) a string or key that is the whole id is replaced, as ids never repeat. Text that people
 * wrote stays as it is. Pure.
 */
[[nodiscard]] QJsonObject withMovedPerson(const api::TypeInfo &type, QJsonObject record, const MovedPerson &person);

/**
 * Takes one line of a move apart and checks all that the schema says of it: known properties with right values, whole standard
 * properties, an id of the type. Values come out in the form that is stored. ErrorKind::Invalid move.badRecord, Limit
 * move.recordTooLarge. Pure.
 */
[[nodiscard]] Result<QJsonObject> readMovedRecord(const api::TypeInfo &type, const QByteArray &line);

/** Properties of the Workspace record that only the server which runs it decides: plan, limits, billing. */
[[nodiscard]] bool belongsToServer(const api::TypeInfo &type, const api::PropertyInfo &property);

} // namespace campanile::server
