// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/accountobserver.h"

#include <memory>

namespace campanile::server {

class HealthKeeper;

/** Tells the keeper of accounts' health what happens to them. @p health outlives it. */
[[nodiscard]] std::unique_ptr<AccountObserver> healthObserver(HealthKeeper &health);

} // namespace campanile::server
