// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/demo/demoworkspace.h"

#include <span>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::demo {

/** An account of the roastery, and how much goes out on it. */
struct AccountPlan {
    const char16_t *platform;
    const char16_t *kind;
    const char16_t *handle;
    const char16_t *name;
    int share; ///< of 100 posts, how many go there
};

[[nodiscard]] std::span<const AccountPlan> accountPlans();

struct AccountsWish {
    QString workspaceId;
    QString ownerId;
    QString connectedAt; ///< as records have it
    qint64 nowMs = 0;
};

/** Connects all accounts, in the order of their plans: profiles on the practice network with portraits, and how well they have been. Blocks. */
[[nodiscard]] Result<QList<DemoAccount>> addAccounts(server::Engine &engine, server::PracticeServer &network, const AccountsWish &wish, const Clock &clock, Rng &rng);

} // namespace campanile::demo
