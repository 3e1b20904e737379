// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/arrival.h"
#include "server/core/inbox/escalation.h"
#include "server/core/publish/publishstore.h"

#include <atomic>

namespace campanile::server {

/** The policies of a workspace and the state that they are in. */
struct SlaBook {
    QList<domain::SlaPolicy> policies; ///< those that cannot be read are left out, and logged
    QJsonObject workspace;
    QString state;                     ///< differs when a policy or the workspace's zone differs; empty without policies

    [[nodiscard]] static Result<SlaBook> read(const SystemReader &records);
    [[nodiscard]] const domain::SlaPolicy *policyFor(const QJsonObject &item) const;
};

/**
 * Looks after the deadlines of inbox items. What is due stands in slaDueAt, which is indexed: warnings, breaches, levels, and
 * changes that somebody made. Everything is decided again inside the transaction that writes it, so of several nodes one acts.
 * When policies change, the open items are reckoned anew in batches, and the workspace keeps which state they were reckoned by.
 * tick() blocks and is for one thread; the store outlives the keeper.
 */
class SlaKeeper
{
public:
    explicit SlaKeeper(PublishStore &store) : m_store(store) {}

    /** Looks at every workspace once; a failure is logged and tried again at the next look. */
    void tick(qint64 nowMs);
    /** A look under way ends after its batch. Any thread. */
    void stop() { m_isStopping = true; }

private:
    struct Sweep {
        QString state;     ///< of the policies that it is about
        int status = 0;    ///< which of the open ones
        QString from;      ///< receivedAt that the next batch starts with
        int size = 0;
    };

    [[nodiscard]] Result<void> look(const QString &workspaceId, qint64 nowMs);
    /** Gives how many were due. */
    [[nodiscard]] Result<int> doDue(const QString &workspaceId, qint64 nowMs);
    /** One batch; true when the sweep is at its end. */
    [[nodiscard]] Result<bool> sweep(const QString &workspaceId, Sweep &sweep, qint64 nowMs);

    PublishStore &m_store;
    QHash<QString, Sweep> m_sweeps; ///< by workspace
    std::atomic<bool> m_isStopping = false;
};

/**
 * By when @p item was to be answered, for an answer that is given at @p atMs and has not been written into it yet: the deadline that
 * runs, or, while the clock stands, that of the same policy as if it went on at @p atMs. -1 when nothing waits and without a policy.
 */
[[nodiscard]] Result<qint64> answerDueMs(const SystemReader &records, const QJsonObject &item, qint64 atMs);

/** Starts, stops and goes on with the clock of what arrives, and gives new items their deadline. */
[[nodiscard]] InboxStep slaStep();

} // namespace campanile::server
