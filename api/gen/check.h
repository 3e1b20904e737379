// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/gen/model.h"

namespace campanile::schemagen {

/** Appends a sentence for every rule that the schema breaks: names, references, enums, defaults, indexes, rights. */
void checkSchema(const Schema &schema, QStringList &errors);

/**
 * Type names in the order in which references can be satisfied. A circle is cut at a reference that may be null;
 * one without such a reference is an error.
 */
[[nodiscard]] QList<QByteArray> parentsFirst(const Schema &schema, QStringList &errors);

} // namespace campanile::schemagen
