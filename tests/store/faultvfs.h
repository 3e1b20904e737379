// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace campanile::store::test {

/**
 * A SQLite VFS over the system's that lets the N-th write, sync or truncation (or any later one) fail. Registered once
 * under name(); one thread.
 */
class FaultVfs
{
public:
    enum class Fault { None, DiskFull, IoError };
    [[nodiscard]] static QByteArray name();
    /** The @p nth call from now fails, and all after it until disarm(). 1 is the next one. */
    static void arm(Fault fault, int nth);
    static void disarm();
    /** Calls counted since arm(). */
    [[nodiscard]] static int calls();
};

} // namespace campanile::store::test
