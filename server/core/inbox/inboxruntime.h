// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/inboxcontext.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace campanile::server {

class Engine;
class PublishRuntime;
class WebhookIntake;

/**
 * The inbox at work: one thread for each part (collecting, answering, deadlines, hooks), woken by the clock, by commits and by hooks. Works with
 * the accounts, networks and health of the publisher, which outlives it. Created and destroyed on one thread;
 * destruction waits for the calls under way.
 */
class InboxRuntime
{
public:
    InboxRuntime(Engine &engine, PublishRuntime &publisher, const Clock &clock, Rng &rng);
    ~InboxRuntime();
    InboxRuntime(const InboxRuntime &) = delete;
    InboxRuntime &operator=(const InboxRuntime &) = delete;

    /** Starts the loops; each looks at once. */
    void start();
    /** All parts look now. Any thread. */
    void wake();
    /** Hooks of networks; empty once the runtime has ended. Any thread. */
    [[nodiscard]] std::weak_ptr<WebhookIntake> hooks() const;

private:
    class Loop;
    struct Parts;

    Engine &m_engine;
    std::unique_ptr<Parts> m_parts;
    std::vector<std::shared_ptr<Loop>> m_loops; ///< the first collects
    std::shared_ptr<WebhookIntake> m_hooks;     ///< shared with requests under way
    std::shared_ptr<void> m_watch; ///< of commits; ends before the loops
};

} // namespace campanile::server
