// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/errand.h"

#include <QSet>
#include <QThreadPool>

#include <condition_variable>
#include <mutex>

namespace campanile::server {

/**
 * Does the errands of the inbox that are due: replies (ReplyRun) and wishes of moderation (ModerationRun), one account at a
 * time in the order in which they were made. All state is in the records, so it may be ended at any moment and another one
 * goes on. tick() is called by one thread; errors of the store end up in the log and the next tick tries again.
 */
class InboxReplySender
{
public:
    /** @p context outlives the sender; with threads its clock and random numbers have to be thread-safe. */
    explicit InboxReplySender(const InboxContext &context, ErrandOptions options = {});
    /** Waits for the errands under way. */
    ~InboxReplySender();

    struct Report {
        int taken = 0;       ///< errands that were given to a runner
        qint64 nextMs = -1;  ///< when the next one wants its turn; -1 = none is waiting
    };
    Report tick();
    /** No further errand begins. Any thread. */
    void stop();
    void waitForIdle();

private:
    struct Entry {
        QString id;
        bool isReply = true;
    };
    struct Lane {
        QString workspaceId;
        QString accountId;
        QList<Entry> entries;
    };

    void collect(const QString &workspaceId, QList<Lane> &lanes, Report &report);
    void start(Lane lane);
    void runLane(const Lane &lane);

    const InboxContext &m_context;
    const ErrandOptions m_options;
    std::mutex m_mutex;
    std::condition_variable m_idle;
    QSet<QString> m_busyAccounts;
    int m_running = 0;
    bool m_isStopping = false;
    QThreadPool m_pool;
};

} // namespace campanile::server
