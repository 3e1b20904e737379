// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>

namespace campanile {
class Clock;
}

namespace campanile::server {

/**
 * How many records clients may write to one workspace, as a token bucket per workspace (sync protocol section 3.11). The
 * server's own writes do not count. Thread-safe.
 */
class WriteLimiter
{
public:
    /** @p perSecond 0 = any number. @p clock outlives the limiter. */
    WriteLimiter(const Clock &clock, double perSecond, double burst) : m_clock(clock), m_perSecond(perSecond), m_burst(burst) {}

    /** Takes room for @p records; 0, or the milliseconds after which to come again. What is larger than the burst passes when
        the bucket is full, and leaves a debt. */
    [[nodiscard]] qint64 take(const QString &accountId, qsizetype records);

private:
    struct Bucket {
        double tokens = 0;
        qint64 atMs = 0;
    };

    const Clock &m_clock;
    const double m_perSecond;
    const double m_burst;
    QMutex m_mutex;
    QHash<QString, Bucket> m_buckets; ///< one for each workspace that was written to
};

} // namespace campanile::server
