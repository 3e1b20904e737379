// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile {

/** True when the command line asks for a verb: `campanile --headless VERB ...`. */
[[nodiscard]] bool isHeadless(int argc, char **argv);

/**
 * Runs one verb without a window: JSON in and out, an exit code of docs/headless.md. Makes whatever application object
 * the verb needs, so it must be called before any exists. Main thread.
 */
[[nodiscard]] int runHeadless(int argc, char **argv);

} // namespace campanile
