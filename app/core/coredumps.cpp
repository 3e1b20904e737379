// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/coredumps.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace campanile {

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    if (qEnvironmentVariableIsSet("CAMPANILE_CORE_DUMPS"))
        return;
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace campanile
