// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/writelimiter.h"

#include "app/core/clock.h"

#include <algorithm>
#include <cmath>

namespace campanile::server {

qint64 WriteLimiter::take(const QString &accountId, qsizetype records)
{
    if (m_perSecond <= 0 || records <= 0)
        return 0;
    const qint64 now = m_clock.nowMs();
    const QMutexLocker lock(&m_mutex);
    auto it = m_buckets.find(accountId);
    if (it == m_buckets.end())
        it = m_buckets.insert(accountId, {m_burst, now});
    it->tokens = std::min(m_burst, it->tokens + double(std::max<qint64>(0, now - it->atMs)) * m_perSecond / 1000.0);
    it->atMs = now;
    const double needed = std::min(double(records), m_burst);
    if (it->tokens >= needed) {
        it->tokens -= double(records);
        return 0;
    }
    return std::max<qint64>(1, qint64(std::ceil((needed - it->tokens) * 1000.0 / m_perSecond)));
}

} // namespace campanile::server
