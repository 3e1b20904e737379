// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ratelimiter.h"

#include "app/core/clock.h"

#include <algorithm>
#include <cmath>

namespace campanile::server {

namespace {

constexpr qsizetype ForgetAbove = 4096;
constexpr qint64 BusyRetryMs = 1000;

} // namespace

RateLimiter::RateLimiter(const Clock &clock, RateRules rules)
    : m_clock(clock), m_rules(rules), m_state(std::make_shared<State>())
{
}

RateLimiter::Answer RateLimiter::enter(const QString &key)
{
    const std::lock_guard lock(m_state->mutex);
    const qint64 now = m_clock.nowMs();
    if (m_state->buckets.size() > ForgetAbove)
        forgetFull(now);
    auto it = m_state->buckets.find(key);
    if (it == m_state->buckets.end())
        it = m_state->buckets.insert(key, Bucket{m_rules.burst, now, 0});
    const double grown = double(std::max<qint64>(0, now - it->atMs)) * m_rules.perSecond / 1000.0;
    it->tokens = std::min(m_rules.burst, it->tokens + grown);
    it->atMs = now;
    if (it->tokens < 1)
        return {nullptr, std::max<qint64>(1, qint64(std::ceil((1 - it->tokens) * 1000.0 / m_rules.perSecond)))};
    if (m_rules.maxParallel > 0 && it->running >= m_rules.maxParallel)
        return {nullptr, BusyRetryMs};
    it->tokens -= 1;
    ++it->running;
    const std::shared_ptr<State> state = m_state;
    return {Slot(static_cast<void *>(state.get()), [state, key](void *) {
                const std::lock_guard leave(state->mutex);
                if (const auto bucket = state->buckets.find(key); bucket != state->buckets.end())
                    --bucket->running;
            }),
            0};
}

void RateLimiter::forgetFull(qint64 nowMs)
{
    m_state->buckets.removeIf([this, nowMs](const QHash<QString, Bucket>::iterator &it) {
        const double tokens = it->tokens + double(nowMs - it->atMs) * m_rules.perSecond / 1000.0;
        return it->running == 0 && tokens >= m_rules.burst;
    });
}

} // namespace campanile::server
