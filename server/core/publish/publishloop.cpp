// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "server/core/publish/publishworker.h"

namespace campanile::server {

PublishLoop::PublishLoop(PublishWorker &worker, const Clock &clock, qint64 tickMs, qint64 wakeGapMs)
    : m_worker(worker), m_clock(clock), m_tickMs(tickMs), m_wakeGapMs(wakeGapMs)
{
}

PublishLoop::~PublishLoop()
{
    {
        const std::lock_guard lock(m_signal->mutex);
        m_signal->stop = true;
    }
    m_signal->changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void PublishLoop::start()
{
    if (!m_thread.joinable())
        m_thread = std::thread([this] { loop(); });
}

void PublishLoop::Signal::wake()
{
    {
        const std::lock_guard lock(mutex);
        woken = true;
    }
    changed.notify_all();
}

void PublishLoop::loop()
{
    using std::chrono::milliseconds;
    for (;;) {
        const PublishWorker::Report report = m_worker.tick();
        qint64 wait = m_tickMs;
        if (report.nextMs >= 0)
            wait = qBound<qint64>(m_wakeGapMs, report.nextMs - m_clock.nowMs(), m_tickMs);
        std::unique_lock lock(m_signal->mutex);
        // Many commits in a row are one reason to look, not many.
        m_signal->changed.wait_for(lock, milliseconds(m_wakeGapMs), [this] { return m_signal->stop; });
        m_signal->changed.wait_for(lock, milliseconds(wait - m_wakeGapMs), [this] { return m_signal->stop || m_signal->woken; });
        if (m_signal->stop)
            return;
        m_signal->woken = false;
    }
}

} // namespace campanile::server
