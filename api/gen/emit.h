// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/gen/model.h"

#include <QMap>

/**
 * Writes what follows from the schema, in memory. The same schema gives the same bytes on every computer: no dates,
 * no hash order, no paths.
 */
namespace campanile::schemagen {

/** File name to content. */
using Files = QMap<QString, QByteArray>;

void emitMeta(const Schema &schema, Files &files);
void emitIds(const Schema &schema, Files &files);
void emitEnums(const Schema &schema, Files &files);
void emitRecords(const Schema &schema, Files &files);
/** The reference for people: docs/reference/model.md. */
[[nodiscard]] QByteArray modelReference(const Schema &schema);

/** Everything that belongs into api/generated. */
[[nodiscard]] Files emitAll(const Schema &schema);

/** First lines of each generated source. */
[[nodiscard]] QByteArray cppHead(const QByteArray &about);

} // namespace campanile::schemagen
