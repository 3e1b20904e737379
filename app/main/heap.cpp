// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace campanile {

namespace {
// One made the threads of a start wait for each other 1,900 times. With four the window's thread shared its own with the cache's, and stood still
// whenever that lost its core in the middle of an allocation; with six it does not, and what is in memory is the same.
constexpr int kHeaps = 6;
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
