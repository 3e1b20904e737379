// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::server {

/**
 * The property that keeps a record of a windowed type in the window although it began before it (sync protocol section 3.8): the
 * instant of its latest message. It only grows, so that no update takes a record out of a window. Types without it have none.
 */
inline const QString &windowActivity()
{
    static const QString name = QStringLiteral("lastMessageAt");
    return name;
}

} // namespace campanile::server
