// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crisis/crisiswatch.h"
#include "server/core/publish/publishstore.h"

#include <atomic>

namespace campanile::server {

/**
 * Watches what people write for storms. A look judges every active rule in one snapshot and writes only where something follows: a
 * new crisis, what goes on in an open one, an escalation. It is decided again inside the transaction that writes it (what the rule
 * is, which crisis is open, when the last one ended), so several nodes and a restart in between raise one crisis once.
 * tick() blocks and is for one thread; the store outlives the keeper.
 */
class CrisisKeeper
{
public:
    explicit CrisisKeeper(PublishStore &store) : m_store(store) {}

    /** Looks at every workspace once; a failure is logged and tried again at the next look. */
    void tick(qint64 nowMs);
    /** A look under way ends after its workspace. Any thread. */
    void stop() { m_isStopping = true; }

private:
    struct Case;
    [[nodiscard]] Result<void> look(const QString &workspaceId, qint64 nowMs);
    [[nodiscard]] Result<QList<Case>> judgeAll(const SystemReader &records, CrisisWatch &watch, qint64 nowMs);
    [[nodiscard]] static Result<void> act(SystemRecords &records, const Case &known, qint64 nowMs);

    PublishStore &m_store;
    QHash<QString, CrisisWatch> m_watches; ///< by workspace
    QHash<QString, qint64> m_complained;   ///< versions of rules that cannot be read, so that each is told once
    std::atomic<bool> m_isStopping = false;
};

} // namespace campanile::server
