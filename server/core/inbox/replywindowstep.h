// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/inboxcontext.h"

namespace campanile::server {

/**
 * Keeps InboxItem.replyWindowEndsAt with what came in last: the end of the network's window (app/domain/replywindow), none
 * where it takes answers for ever. @p networks outlives the step.
 */
[[nodiscard]] InboxStep replyWindowStep(const domain::NetworkCatalogue &networks);

} // namespace campanile::server
