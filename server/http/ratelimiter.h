// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>

namespace campanile {
class Clock;
}

namespace campanile::server {

/**
 * Sync protocol section 3.11, but for the burst: a first sync asks once for each type, and what the person does meanwhile must
 * not be refused for it. @c maxParallel 0 means any number.
 */
struct RateRules {
    double perSecond = 20;
    double burst = 160;
    int maxParallel = 8;
};

/**
 * A token bucket and a count of requests under way per key. Buckets that are full again are forgotten, so that keys
 * chosen by strangers cost no lasting memory. Thread-safe.
 */
class RateLimiter
{
public:
    RateLimiter(const Clock &clock, RateRules rules);

    /** Held while the request runs. */
    using Slot = std::shared_ptr<void>;
    struct Answer {
        Slot slot;              ///< null = refused
        qint64 retryAfterMs = 0;
    };
    [[nodiscard]] Answer enter(const QString &key);

private:
    struct Bucket {
        double tokens = 0;
        qint64 atMs = 0;
        int running = 0;
    };
    struct State {
        std::mutex mutex;
        QHash<QString, Bucket> buckets;
    };
    void forgetFull(qint64 nowMs);

    const Clock &m_clock;
    const RateRules m_rules;
    std::shared_ptr<State> m_state;
};

} // namespace campanile::server
