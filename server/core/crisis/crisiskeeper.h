// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crisis/crisiswatch.h"
#include "server/core/publish/publishstore.h"

#include <atomic>

namespace campanile::server {

/**
 * Watches what people write for storms. A look judges every active rule in one snapshot and writes only where something follows: a
 * new crisis, what goes on in an open one, an escalation. It is decided again inside the transaction that writes it (what the rule
 * is, which crisis is open, when the last one ended), so several nodes and a restart in between raise one crisis once. A crisis stays one when its rule is
 * switched off or deleted: nothing is added to it any more, and it escalates by what the rule said when it was opened.
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
    [[nodiscard]] static Result<void> actOnLeft(SystemRecords &records, const Case &known, qint64 nowMs);

    PublishStore &m_store;
    /** A finding holds while neither the rule nor what it looks at is otherwise. */
    struct Judged {
        qint64 ruleVersion = -1;
        qint64 revision = -1;
        qint64 endedMs = 0;
        domain::CrisisFinding finding;
    };
    [[nodiscard]] static Result<domain::CrisisFinding> judge(const SystemReader &records, CrisisWatch &watch, const Case &known, qint64 nowMs);

    QHash<QString, CrisisWatch> m_watches; ///< by workspace
    QHash<QString, Judged> m_judged;       ///< by rule
    QHash<QString, qint64> m_complained;   ///< versions of rules that cannot be read, so that each is told once
    std::atomic<bool> m_isStopping = false;
};

} // namespace campanile::server
