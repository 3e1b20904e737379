// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <ctime>
#include <sys/resource.h>

namespace campanile::bench {

/**
 * Time in which the calling thread works or waits for a lock, since it was made. When the scheduler gave its core to somebody else meanwhile,
 * only the processor's time counts: what other programs do is not the thread's doing.
 */
class BusyWatch
{
public:
    BusyWatch() { m_wall.start(); }
    [[nodiscard]] qint64 ns() const
    {
        const Usage now = usage();
        return now.taken == m_from.taken ? m_wall.nsecsElapsed() : now.cpuNs - m_from.cpuNs;
    }
    [[nodiscard]] double ms() const { return double(ns()) / 1e6; }

private:
    struct Usage {
        qint64 cpuNs = 0;
        long taken = 0;
    };
    static Usage usage()
    {
        timespec cpu{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu);
        rusage counts{};
        getrusage(RUSAGE_THREAD, &counts);
        return {qint64(cpu.tv_sec) * 1'000'000'000 + cpu.tv_nsec, counts.ru_nivcsw};
    }
    Usage m_from = usage();
    QElapsedTimer m_wall;
};

} // namespace campanile::bench
