// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox does about arrivals, and its loops: one line for each part.
#include "server/core/inbox/inboxcontext.h"

namespace campanile::server {

QList<InboxStep> standardInboxSteps(const InboxContext &)
{
    return {};
}

QList<InboxPart> standardInboxParts(const InboxContext &)
{
    return {};
}

} // namespace campanile::server
