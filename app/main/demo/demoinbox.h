// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QString>

#include <atomic>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {
class Engine;
class PracticeServer;
}

namespace campanile::demo {

/** A post of the demonstration that stands on the practice network. */
struct DemoLivePost {
    QString accountId;  ///< wire id of the SocialAccount
    QString username;   ///< of it on the practice network
    qint64 statusId = 0;
    qint64 createdMs = 0;
};

struct DemoInboxPlan {
    QString workspaceId;
    QString ownerId;
    QList<DemoLivePost> posts; ///< oldest first
    int items = 600;
    qint64 nowMs = 0;          ///< the story ends here
};

/**
 * What people have written to the roastery in the last seven weeks, on the practice network and in the inbox: comments,
 * mentions, conversations and a few reviews in five languages, most of them answered, the youngest not; saved replies, rules
 * of who answers when, and rules of who gets what. The same arguments give the same content. Blocks for a second or two.
 */
[[nodiscard]] Result<void> addInbox(server::Engine &engine, server::PracticeServer &network, const DemoInboxPlan &plan, const Clock &clock, Rng &rng,
                                    const std::atomic_bool &cancelled);

} // namespace campanile::demo
