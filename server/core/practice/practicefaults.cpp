// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practicefaults.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

std::optional<PracticeFault> practiceFaultFromName(const QString &name)
{
    static const QHash<QString, PracticeFault> faults{
        {u"rateLimit"_s, PracticeFault::RateLimit},
        {u"timeoutAfterAccept"_s, PracticeFault::TimeoutAfterAccept},
        {u"timeoutBeforeAccept"_s, PracticeFault::TimeoutBeforeAccept},
        {u"errorBeforeAccept"_s, PracticeFault::ErrorBeforeAccept},
        {u"errorAfterAccept"_s, PracticeFault::ErrorAfterAccept},
        {u"resetBeforeAccept"_s, PracticeFault::ResetBeforeAccept},
        {u"resetAfterAccept"_s, PracticeFault::ResetAfterAccept},
        {u"expiredToken"_s, PracticeFault::ExpiredToken},
        {u"suspended"_s, PracticeFault::Suspended},
        {u"slowMedia"_s, PracticeFault::SlowMedia},
        {u"brokenMedia"_s, PracticeFault::BrokenMedia},
        {u"ignoreIdempotency"_s, PracticeFault::IgnoreIdempotency},
    };
    const auto it = faults.constFind(name);
    return it == faults.cend() ? std::nullopt : std::optional(*it);
}

void PracticeFaults::set(PracticeFault fault, int times, const QString &username, int amount)
{
    const std::lock_guard lock(m_mutex);
    m_settings.insert({int(fault), username}, {times, amount});
}

void PracticeFaults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_settings.clear();
}

bool PracticeFaults::strikes(PracticeFault fault, const QString &username, int *amount)
{
    const std::lock_guard lock(m_mutex);
    for (const QString &who : {username, QString()}) {
        const auto it = m_settings.find({int(fault), who});
        if (it == m_settings.end() || it->times == 0)
            continue;
        if (it->times > 0)
            --it->times;
        if (amount)
            *amount = it->amount;
        return true;
    }
    return false;
}

} // namespace campanile::server
