// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace campanile::headless {

/**
 * The file at @p path, or standard input for "-" and nothing, up to what the readers take. Errors: Storage
 * cli.unreadable, Limit import.tooBig, after no more than that was read. Any thread; blocks.
 */
[[nodiscard]] Result<QByteArray> readImport(const QString &path);

} // namespace campanile::headless
