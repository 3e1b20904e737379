// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rng.h"

#include <QtGlobal>

#include <algorithm>

namespace campanile::net {

/**
 * Exponential back-off with full jitter (sync protocol section 3.11): the n-th wait is uniform in
 * [0, min(cap, base * 2^n)], never below @c kFloorMs so that a run of small draws cannot become a storm.
 * Milliseconds. Not thread-safe; does not own the Rng.
 */
class Backoff
{
public:
    static constexpr qint64 kBaseMs = 1'000;
    static constexpr qint64 kCapMs = 300'000;
    static constexpr qint64 kFloorMs = 100;

    explicit Backoff(Rng &rng) : m_rng(rng) {}

    /** The next wait; @p atLeastMs is what the other side asked for (Retry-After) and is never undercut. */
    [[nodiscard]] qint64 next(qint64 atLeastMs = -1)
    {
        const qint64 ceiling = std::min(kCapMs, kBaseMs << std::min(m_failures, 20));
        ++m_failures;
        const qint64 drawn = qint64(m_rng.below(std::uint64_t(ceiling) + 1));
        // What a server asks for is honoured up to an hour; beyond that it is not credible.
        return std::max({drawn, kFloorMs, std::min<qint64>(atLeastMs, 3'600'000)});
    }
    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    Rng &m_rng;
    int m_failures = 0;
};

} // namespace campanile::net
