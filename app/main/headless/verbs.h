// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/headless/arguments.h"

#include <span>

namespace campanile::headless {

/** What a verb is called with: its arguments, and the command line for an application object. */
struct Invocation {
    const Arguments &arguments;
    int &argc;
    char **argv;
};

/** A verb: its words, what it takes, and what runs it. */
struct Verb {
    const char *name;
    const char *synopsis;   ///< what stands after the name
    const char *words;
    std::span<const OptionInfo> options;
    int (*run)(const Invocation &invocation);
};

// Each file of verbs gives its own; headless.cpp puts them together.
[[nodiscard]] std::span<const Verb> lineVerbs();
[[nodiscard]] std::span<const Verb> workspaceVerbs();
[[nodiscard]] std::span<const Verb> accountVerbs();
[[nodiscard]] std::span<const Verb> postVerbs();
[[nodiscard]] std::span<const Verb> transferVerbs();
[[nodiscard]] std::span<const Verb> publishVerbs();
[[nodiscard]] std::span<const Verb> inboxVerbs();
[[nodiscard]] std::span<const Verb> screenshotVerbs();

} // namespace campanile::headless
