// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practicefaults.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct Named {
    PracticeFault fault;
    QLatin1StringView name;
};

constexpr Named kNames[] = {
    {PracticeFault::RateLimit, QLatin1StringView("rateLimit")},
    {PracticeFault::TimeoutAfterAccept, QLatin1StringView("timeoutAfterAccept")},
    {PracticeFault::TimeoutBeforeAccept, QLatin1StringView("timeoutBeforeAccept")},
    {PracticeFault::ErrorBeforeAccept, QLatin1StringView("errorBeforeAccept")},
    {PracticeFault::ErrorAfterAccept, QLatin1StringView("errorAfterAccept")},
    {PracticeFault::ResetBeforeAccept, QLatin1StringView("resetBeforeAccept")},
    {PracticeFault::ResetAfterAccept, QLatin1StringView("resetAfterAccept")},
    {PracticeFault::ExpiredToken, QLatin1StringView("expiredToken")},
    {PracticeFault::Suspended, QLatin1StringView("suspended")},
    {PracticeFault::SlowMedia, QLatin1StringView("slowMedia")},
    {PracticeFault::BrokenMedia, QLatin1StringView("brokenMedia")},
    {PracticeFault::IgnoreIdempotency, QLatin1StringView("ignoreIdempotency")},
    {PracticeFault::Storm, QLatin1StringView("storm")},
};

} // namespace

std::optional<PracticeFault> practiceFaultFromName(const QString &name)
{
    for (const Named &known : kNames) {
        if (name == known.name)
            return known.fault;
    }
    return std::nullopt;
}

QString practiceFaultName(PracticeFault fault)
{
    for (const Named &known : kNames) {
        if (fault == known.fault)
            return known.name.toString();
    }
    return {};
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
    ++m_clears;
}

void PracticeFaults::clear(const QString &username)
{
    const std::lock_guard lock(m_mutex);
    m_settings.removeIf([&](const auto &entry) { return entry.key().second == username; });
    ++m_clears;
}

int PracticeFaults::clears()
{
    const std::lock_guard lock(m_mutex);
    return m_clears;
}

QList<PracticeFaultState> PracticeFaults::active()
{
    const std::lock_guard lock(m_mutex);
    QList<PracticeFaultState> states;
    for (auto it = m_settings.cbegin(); it != m_settings.cend(); ++it) {
        if (it->times != 0)
            states.append({PracticeFault(it.key().first), it.key().second, it->times, it->amount});
    }
    std::sort(states.begin(), states.end(), [](const PracticeFaultState &a, const PracticeFaultState &b) {
        return std::tuple(int(a.fault), a.username) < std::tuple(int(b.fault), b.username);
    });
    return states;
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

bool PracticeFaults::stands(PracticeFault fault, const QString &username)
{
    const std::lock_guard lock(m_mutex);
    return m_settings.value({int(fault), username}).times < 0 || m_settings.value({int(fault), QString()}).times < 0;
}

bool PracticeFaults::isOn(PracticeFault fault, const QString &username, int *amount)
{
    const std::lock_guard lock(m_mutex);
    for (const QString &who : {username, QString()}) {
        const auto it = m_settings.find({int(fault), who});
        if (it == m_settings.end() || it->times == 0)
            continue;
        if (amount)
            *amount = it->amount;
        return true;
    }
    return false;
}

} // namespace campanile::server
