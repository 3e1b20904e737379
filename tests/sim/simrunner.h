// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/simplan.h"

#include <optional>

namespace campanile::sim {

/** What the program was asked to do. */
struct RunOptions {
    int seeds = 100;
    quint64 first = 1;
    int steps = 90;
    int jobs = 1;
    QByteArray corpus;              ///< file with one seed a line, run before the others
    Plant plant = Plant::None;
    bool mustFind = false;          ///< exit code 0 only when a seed fails
    bool verbose = false;
    std::optional<quint64> replay;
    std::optional<quint64> shrink;
    int plantBudget = 0;            ///< try every plant on this many seeds; each must be found
};

/** Gives the exit code. Workers are processes of their own: SQLite's state is one per process. */
[[nodiscard]] int runSimulation(const RunOptions &options);

} // namespace campanile::sim
