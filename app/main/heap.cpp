// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace campanile {

namespace {
// One made the threads of a start wait for each other 1,900 times, eight no more than four.
constexpr int kHeaps = 4;
} // namespace

void shareHeap()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, kHeaps);
#endif
}

void returnFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace campanile
