// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace campanile::server {

/**
 * The picture of an account of the practice network: a drawing that follows from its name alone, so that it is the same on every
 * computer and needs no file. PNG, 240 pixels square. Pure; any thread, no screen.
 */
[[nodiscard]] QByteArray practicePortrait(const QString &username);

} // namespace campanile::server
