// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/tokenkeeper.h"
#include "server/core/inbox/arrival.h"
#include "server/core/publish/publishstore.h"

#include <QByteArray>
#include <QList>

namespace campanile::server {

class HealthKeeper;

/** What every part of the inbox works with. All of it is thread-safe and outlives the parts. */
struct InboxContext {
    PublishStore &store;
    const PlatformRegistry &platforms;
    TokenKeeper &keeper;
    HealthKeeper *health;   ///< may be null: then nobody hears what came of a call
    const domain::NetworkCatalogue &networks;
    const Clock &clock;
    Rng &rng;
};

/** A loop of the inbox. tick() blocks and does what is due; it is called by one thread, which belongs to the part alone. */
struct InboxPart {
    QByteArray name;              ///< in the log
    std::function<void()> tick;
    int everyMs = 5'000;          ///< between two looks
    int wakeGapMs = 250;          ///< after a commit it looks again, at least this long after the last look; -1 = commits do not matter
    std::function<void()> stop = {}; ///< any thread: a tick under way should end soon, no more follow; may be empty
};

/** What is done about each arrival, in this order. @p context outlives the steps. */
[[nodiscard]] QList<InboxStep> standardInboxSteps(const InboxContext &context);
/** The loops beside the collector's. @p context outlives them. */
[[nodiscard]] QList<InboxPart> standardInboxParts(const InboxContext &context);

} // namespace campanile::server
