// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QByteArray>
#include <QJsonObject>

namespace campanile::headless {

/** What the program tells its caller; docs/headless.md explains each. Never renumbered. */
enum ExitCode {
    ExitOk = 0,
    ExitFailed = 1,
    ExitUsage = 2,
    ExitInUse = 3,       ///< another Campanile has the profile
    ExitUnreachable = 4, ///< no answer from the server or network
    ExitSignedOut = 5,
    ExitWaiting = 6      ///< publish-due: something waits for a later try
};

[[nodiscard]] int exitCodeFor(const Error &error);
/** {"code","kind","message"} and, where there is some, "detail" and "args". The message is a sentence for a person. */
[[nodiscard]] QJsonObject errorObject(const Error &error);
/** One line of JSON to standard output, flushed, so that the other end of a pipe gets it at once. */
void printLine(const QByteArray &json);
void printObject(const QJsonObject &object);
/** {"error": ...} as one line to standard error; gives the exit code. */
int printError(const Error &error);

} // namespace campanile::headless
