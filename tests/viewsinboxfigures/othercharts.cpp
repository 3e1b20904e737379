// SPDX-License-Identifier: GPL-3.0-or-later
// Stands for a library of charts that was left behind by another version of the program.
#include <cstdlib>

extern "C" __attribute__((visibility("default"))) void *campanileChartCanvas(void *)
{
    std::abort();
}

extern "C" __attribute__((visibility("default"))) const char *campanileChartCanvasBuild()
{
    return "0.0-other";
}
