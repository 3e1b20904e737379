// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <mutex>
#include <optional>

namespace campanile::server {

/** What can be made to go wrong on the practice network. */
enum class PracticeFault {
    RateLimit,          ///< 429 with X-RateLimit-Reset on posting, and meanwhile on reading what people write
    TimeoutAfterAccept, ///< the status is stored, no answer comes
    TimeoutBeforeAccept,///< nothing is stored, no answer comes
    ErrorBeforeAccept,  ///< 500, nothing is stored
    ErrorAfterAccept,   ///< 500, the status is stored
    ResetBeforeAccept,  ///< connection cut, nothing is stored
    ResetAfterAccept,   ///< connection cut, the status is stored
    ExpiredToken,       ///< 401 on every call of the account; with a number of times, on what is sent
    Suspended,          ///< 403 as for an account that was stopped; the same
    SlowMedia,          ///< uploads answer 202 and are ready after "amount" questions
    BrokenMedia,        ///< uploads answer 202 and then 422
    IgnoreIdempotency,  ///< the Idempotency-Key counts for nothing, as on some servers
    Storm               ///< angry people write to the account: "amount" messages, or as long as it is on
};

[[nodiscard]] std::optional<PracticeFault> practiceFaultFromName(const QString &name);
[[nodiscard]] QString practiceFaultName(PracticeFault fault);

/** A switch that is on. */
struct PracticeFaultState {
    PracticeFault fault = PracticeFault::RateLimit;
    QString username; ///< empty = all accounts
    int times = 0;    ///< how often it still strikes, -1 = until it is switched off
    int amount = 0;
};

/** Fault switches, for one account (user name) or all (empty). Thread-safe. */
class PracticeFaults
{
public:
    /** @p times: how often it strikes, -1 = until cleared; @p amount: seconds to wait or number of questions. */
    void set(PracticeFault fault, int times, const QString &username = {}, int amount = 60);
    void clear();
    /** Only what was set for this account. */
    void clear(const QString &username);
    /** How often anything was cleared: what goes on by itself stops then. */
    [[nodiscard]] int clears();
    [[nodiscard]] QList<PracticeFaultState> active();
    /** True when @p fault strikes now; counts it. */
    [[nodiscard]] bool strikes(PracticeFault fault, const QString &username, int *amount = nullptr);
    /** True when @p fault strikes until it is switched off; what strikes a number of times waits for what it is meant for. */
    [[nodiscard]] bool stands(PracticeFault fault, const QString &username);
    /** Whether it would strike; counts nothing. */
    [[nodiscard]] bool isOn(PracticeFault fault, const QString &username, int *amount = nullptr);

private:
    struct Setting {
        int times = 0;
        int amount = 0;
    };
    std::mutex m_mutex;
    QHash<std::pair<int, QString>, Setting> m_settings;
    int m_clears = 0;
};

} // namespace campanile::server
