// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/health/healthrecords.h"
#include "server/core/publish/publishstore.h"

#include <QHash>

#include <functional>
#include <mutex>

namespace campanile {
class Clock;
}

namespace campanile::server {

/**
 * Keeps AccountHealth true: whoever calls a network reports what came of it, and tick() lets time pass (limits that open
 * again, errors that grow old, warnings 14, 7 and 1 days before a sign-in ends). A failure to write is logged and costs a
 * report, never the work that was reported. Thread-safe; @p store and @p clock outlive it.
 */
class HealthKeeper
{
public:
    HealthKeeper(PublishStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    void report(const QString &workspaceId, const QString &accountId, HealthNews news);
    /** As report(), inside a transaction of the caller's. */
    [[nodiscard]] Result<void> apply(SystemRecords &records, const QString &accountId, const HealthNews &news) const;
    /**
     * For AccountSession::observe: writes the rate limits of an answer down when they say something new, so that a thousand
     * calls cost a few writes. Must not be called inside a transaction. Outlived by the keeper.
     */
    [[nodiscard]] std::function<void(const HttpResponse &)> observer(const QString &workspaceId, const QString &accountId);

    /** Looks at every account once; does nothing within ten minutes of the last look. Blocks. */
    void tick();

private:
    /** Reads all accounts and takes a write transaction only for those that time has changed. */
    [[nodiscard]] Result<void> look(const QString &workspaceId);
    void observe(const QString &workspaceId, const QString &accountId, const HttpResponse &response);

    struct Seen {
        qint64 atMs = 0;
        bool isExhausted = false;
        bool isLow = false;
    };

    PublishStore &m_store;
    const Clock &m_clock;
    std::mutex m_mutex;
    QHash<QString, Seen> m_seen; ///< by account
    qint64 m_lastTickMs = 0;
};

} // namespace campanile::server
