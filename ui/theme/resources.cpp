// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/resources.h"

#include <QtCore/qglobal.h>

// Q_INIT_RESOURCE must stand outside of a namespace; a linker drops an unreferenced resource of a static library.
static void initResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace campanile::ui {

void loadUiResources()
{
    static const bool loaded = [] {
        initResources();
        return true;
    }();
    Q_UNUSED(loaded);
}

} // namespace campanile::ui
