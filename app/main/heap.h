// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile {

// How the C library keeps the memory of this process. Nothing happens where it is not glibc. Any thread.

/**
 * One heap for all threads; call it before the first thread. A heap of its own for each costs a person's computer memory
 * that only that thread can use again, and it grows by a page at a time.
 */
void shareHeap();
/** Gives back to the system what is free: opening a workspace needs more than showing it. */
void returnFreeMemory();

} // namespace campanile
