// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/accounthooks.h"

namespace campanile {

/**
 * How this computer takes the browser back after consent at a network: a loopback address spelled as the network wants it,
 * for the ten minutes that a sign-in lives (domain map section C row 30), and the system's browser. GUI thread; a wait ends
 * with Network auth.cannotListen, auth.portsTaken or Timeout auth.timeout.
 */
[[nodiscard]] views::AccountHooks accountHooks(bool isTeamServer, std::function<void(const QString &page)> openSettings);

} // namespace campanile
