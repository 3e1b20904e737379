// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/arrival.h"

namespace campanile::server {

/**
 * Asks the workspace's routing rules about each new item: who gets it, tags, priority, an important person, spam. Whose turn it is
 * stands in the rule and is written in the same transaction, so turns are fair across restarts and several nodes. Which rules
 * fitted and why goes into routingMetadata: {"rules": [{"id", "name", "fits", "conditions": [{"condition", "fits", "found"}]}],
 * "priority", "assignedBy", "assignment", "assignedToId", "nobodyThere": [rule ids]}; people who are no active members are
 * passed over. A rule that cannot be read is logged and left out. Comes after the scoring and before the deadlines.
 */
[[nodiscard]] InboxStep routingStep();

} // namespace campanile::server
