// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace campanile {

/**
 * Name of a SQLite VFS over the VFS @p below (empty = the system's) that writes a transaction to the log in a few long pieces.
 * SQLite itself makes two calls for each page, one of them for 24 bytes, which is half of what a commit of a few hundred pages
 * without fsync costs.
 *
 * Only frames of a transaction that is not yet committed wait, at most 64 KiB of them. The frame that commits goes out together
 * with those before it inside SQLite's own call that writes it, so that an error there is still the commit's error, nothing is
 * ever told to other connections that is not in the file, and a sync finds everything written. For any thread; registered for
 * as long as the program runs. An unknown @p below is returned as it is, for SQLite to complain about.
 */
[[nodiscard]] QByteArray logVfs(const QByteArray &below = {});

} // namespace campanile
