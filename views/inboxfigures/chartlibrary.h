// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inboxfigures/charts/chartcanvas.h"

#include <memory>

namespace campanile::views {

/**
 * A canvas for charts whose widget has @p parent. Loads the library of charts at the first call, from beside the program or from
 * ../lib/campanile; null when it is not there or was built for another program, which is logged once: cards show their tables then. GUI thread.
 */
[[nodiscard]] std::unique_ptr<ChartCanvas> makeChartCanvas(QWidget *parent);
/** For tests: the name of another library, without what the system puts around it. Before the first canvas. */
void setChartLibraryName(const QString &name);

} // namespace campanile::views
