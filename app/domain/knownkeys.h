// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace campanile::domain {

/**
 * Refuses an object that says more than its reader understands: a misspelt key must not be left out in silence. Error
 * json.unknownKey (Invalid) for the first such key by name; its args are the key and the nearest of @p known, which is not empty.
 */
[[nodiscard]] Result<void> checkKeys(const QJsonObject &object, const QStringList &known);

} // namespace campanile::domain
