// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdio>

namespace campanile::server {

/** Exit codes of campanile-server. */
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

/**
 * Runs "campanile-server VERB ...". Results go to @p out (text, or one JSON object with --json), everything else to
 * stderr. "serve" runs the application's event loop until SIGTERM or SIGINT. Passwords come from standard input or
 * from an environment variable, never from the command line.
 */
[[nodiscard]] int runCommand(const QStringList &arguments, std::FILE *in, std::FILE *out);

} // namespace campanile::server
