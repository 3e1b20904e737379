// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile {

// How the C library keeps the memory of this process. Nothing happens where it is not glibc. Any thread.

/**
 * A few heaps for all threads; call it before the first thread. A heap of its own for each of two dozen costs a person's
 * computer memory that only that thread can use again.
 */
void shareHeap();
/** Gives back to the system what is free: opening a workspace needs more than showing it. */
void returnFreeMemory();

} // namespace campanile
