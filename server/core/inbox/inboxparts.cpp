// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox does about arrivals, and its loops: one line for each part.
#include "server/core/inbox/inboxcontext.h"

#include "app/core/clock.h"
#include "server/core/crisis/crisiskeeper.h"
#include "server/core/inbox/inboxreplysender.h"
#include "server/core/inbox/replywindowstep.h"
#include "server/core/inbox/routing.h"
#include "server/core/inbox/scoring.h"
#include "server/core/inbox/slakeeper.h"

#include <memory>

namespace campanile::server {

QList<InboxStep> standardInboxSteps(const InboxContext &context)
{
    return {replyWindowStep(context.networks), scoringStep(), routingStep(), priorityStep(), slaStep()};
}

QList<InboxPart> standardInboxParts(const InboxContext &context)
{
    QList<InboxPart> parts;
    const auto deadlines = std::make_shared<SlaKeeper>(context.store);
    parts.append({"deadlines", [deadlines, &context] { deadlines->tick(context.clock.nowMs()); }, 5'000, 250, [deadlines] { deadlines->stop(); }});
    ErrandOptions sending;
    sending.threads = 4;
    const auto replies = std::make_shared<InboxReplySender>(context, sending);
    parts.append({"replies", [replies] { replies->tick(); }, 5'000, 250, [replies] { replies->stop(); }});
    const auto scores = std::make_shared<Rescorer>(context.store);
    parts.append({"scores", [scores, &context] { scores->tick(context.clock.nowMs()); }, 60'000, -1, [scores] { scores->stop(); }});
    const auto crises = std::make_shared<CrisisKeeper>(context.store);
    parts.append({"crises", [crises, &context] { crises->tick(context.clock.nowMs()); }, 15'000, 3'000, [crises] { crises->stop(); }});
    return parts;
}

} // namespace campanile::server
