// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxruntime.h"

#include "app/core/logging.h"
#include "server/core/engine.h"
#include "server/core/inbox/inboxcollector.h"
#include "server/core/publish/publishruntime.h"
#include "server/core/webhooks/webhookintake.h"
#include "server/core/webhooks/webhookkeeper.h"

#include <QThreadPool>

#include <chrono>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kAccountsAtOnce = 6;
constexpr int kAskedAtOnce = 2;
// Between two looks for what to do when hooks come in a row.
constexpr int kHurryGapMs = 200;

} // namespace

/** One part on a thread of its own. */
class InboxRuntime::Loop
{
public:
    explicit Loop(InboxPart part) : m_part(std::move(part)) {}
    ~Loop() { stop(); }

    void start()
    {
        m_thread = std::thread([this] { run(); });
    }

    /** The first half of an end: nothing new begins. Any thread. */
    void ask()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
        }
        m_changed.notify_all();
        if (m_part.stop)
            m_part.stop();
    }

    void stop()
    {
        ask();
        if (m_thread.joinable())
            m_thread.join();
    }

    void wake()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isWoken = true;
        }
        m_changed.notify_all();
    }

    /** As wake(), without waiting for the gap between commits. */
    void hurry()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isHurried = true;
        }
        m_changed.notify_all();
    }

    void heardOfCommit()
    {
        if (m_part.wakeGapMs >= 0)
            wake();
    }

private:
    void run()
    {
        using std::chrono::milliseconds;
        for (;;) {
            m_part.tick();
            const int gap = qMax(0, m_part.wakeGapMs);
            std::unique_lock lock(m_mutex);
            // Many commits in a row are one reason to look, not many; so are many hooks.
            m_changed.wait_for(lock, milliseconds(qMin(gap, kHurryGapMs)), [this] { return m_isStopping; });
            m_changed.wait_for(lock, milliseconds(qMax(0, gap - kHurryGapMs)), [this] { return m_isStopping || m_isHurried; });
            m_changed.wait_for(lock, milliseconds(qMax(0, m_part.everyMs - gap)), [this] { return m_isStopping || m_isWoken || m_isHurried; });
            if (m_isStopping)
                return;
            m_isWoken = false;
            m_isHurried = false;
        }
    }

    const InboxPart m_part;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isStopping = false;
    bool m_isWoken = false;
    bool m_isHurried = false;
    std::thread m_thread;
};

/** What the parts work with; the desk is held, so that its networks and tokens stay as long as a part needs them. */
struct InboxRuntime::Parts {
    Parts(PublishRuntime &publisher, const Clock &clock, Rng &rng, std::function<void()> hurryCollecting)
        : hurry(std::move(hurryCollecting)), desk(publisher.accounts().lock()),
          context{publisher.store(), desk->platforms(), desk->keeper(), &publisher.health(), desk->networks(), clock, rng},
          heard(std::make_shared<HeardHooks>()), hooks(context, *desk, heard),
          collector(context, standardInboxSteps(context), collectorOptions())
    {
        pool.setMaxThreadCount(kAccountsAtOnce + kAskedAtOnce);
    }

    InboxCollectorOptions collectorOptions()
    {
        InboxCollectorOptions options;
        options.atOnce = kAccountsAtOnce;
        options.askedAtOnce = kAskedAtOnce;
        options.wake = hurry;
        options.foundUntold = [this](const QString &accountId) { heard->wasSilent(accountId); };
        options.executor = [this](std::function<void()> work) { pool.start(std::move(work)); };
        return options;
    }
    InboxPart collecting()
    {
        InboxPart part;
        part.name = "collect"_ba;
        part.wakeGapMs = 2'000;
        part.tick = [this] { collector.tick(); };
        part.stop = [this] { collector.stop(); };
        return part;
    }

    InboxPart keepingHooks()
    {
        InboxPart part;
        part.name = "webhooks"_ba;
        part.everyMs = 10'000;
        part.wakeGapMs = 3'000;
        part.tick = [this] { hooks.tick(); };
        part.stop = [this] { hooks.stop(); };
        return part;
    }

    std::function<void()> hurry;
    std::shared_ptr<AccountDesk> desk;
    InboxContext context;
    std::shared_ptr<HeardHooks> heard;
    WebhookKeeper hooks;
    QThreadPool pool;
    InboxCollector collector; ///< waits for its work before the pool ends
};

InboxRuntime::InboxRuntime(Engine &engine, PublishRuntime &publisher, const Clock &clock, Rng &rng)
    : m_engine(engine), m_parts(std::make_unique<Parts>(publisher, clock, rng, [this] { m_loops.front()->hurry(); }))
{
    m_loops.push_back(std::make_shared<Loop>(m_parts->collecting()));
    m_loops.push_back(std::make_shared<Loop>(m_parts->keepingHooks()));
    QList<InboxPart> parts = standardInboxParts(m_parts->context);
    for (InboxPart &part : parts)
        m_loops.push_back(std::make_shared<Loop>(std::move(part)));
    m_hooks = std::make_shared<WebhookIntake>(
        HookParts{m_parts->context, m_parts->desk->appStore(), m_parts->desk->linkKey(), m_parts->heard}, [this](const QList<InboxNudge> &nudges) {
            for (const InboxNudge &nudge : nudges)
                m_parts->collector.lookNow(nudge);
            m_loops.front()->hurry();
        });
}

InboxRuntime::~InboxRuntime()
{
    m_watch.reset();
    m_hooks->close();
    for (const auto &loop : m_loops)
        loop->ask();
    for (const auto &loop : m_loops)
        loop->stop();
    // What is still being read ends with the collector, and it may want to be woken until then.
    m_parts->collector.waitForIdle();
}

std::weak_ptr<WebhookIntake> InboxRuntime::hooks() const
{
    return m_hooks;
}

void InboxRuntime::start()
{
    for (const auto &loop : m_loops)
        loop->start();
    m_watch = m_engine.watch([loops = m_loops](const StateChange &) {
        for (const auto &loop : loops)
            loop->heardOfCommit();
    });
}

void InboxRuntime::wake()
{
    for (const auto &loop : m_loops)
        loop->wake();
}

} // namespace campanile::server
