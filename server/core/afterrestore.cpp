// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/afterrestore.h"

#include "server/core/engine.h"
#include "server/core/engineparts.h"
#include "server/core/inbox/errand.h"
#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishpause.h"
#include "server/core/storage/workspacetx.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostErrands = 100'000;

Result<void> pausePublishing(SystemRecords &records, const SetBack &back)
{
    const auto open = openPause(records);
    if (!open || !open->isEmpty())
        return open ? Result<void>() : Result<void>(open.error());
    const auto made = records.create(u"PublishingPause"_s, {{u"startedAt"_s, wireTime(back.stateOfMs)}, {u"reason"_s, back.reason}});
    return made ? Result<void>() : Result<void>(made.error());
}

Result<void> stopReplies(SystemRecords &records)
{
    const auto errands = records.query(u"InboxErrand"_s, {}, kMostErrands);
    if (!errands)
        return errands.error();
    for (const QJsonObject &errand : *errands) {
        // One whose request may have left is looked for before anything is sent.
        if (recordText(errand, "kind"_L1) != u"reply" || ErrandState::from(errand.value("state"_L1).toObject()).isOpen)
            continue;
        const QString code = u"reply.restored"_s;
        const auto stopped = records.patch(u"InboxMessage"_s, recordText(errand, "subjectId"_L1),
                                           {{u"sendStatus"_s, u"stopped"_s}, {u"errorCode"_s, code}, {u"errorMessage"_s, inboxMessage(code)}});
        if (!stopped && stopped.error().kind != ErrorKind::NotFound)
            return stopped;
        if (const auto gone = records.destroy(u"InboxErrand"_s, recordText(errand, "id"_L1)); !gone)
            return gone;
    }
    return {};
}

} // namespace

Result<void> settleAfterRestore(Engine &engine, const SetBack &back)
{
    const auto written = engine.write(back.accountId, [&](SystemRecords &records) -> Result<void> {
        if (const auto paused = pausePublishing(records, back); !paused)
            return paused;
        return stopReplies(records);
    });
    if (!written)
        return written.error();
    auto opened = WorkspaceTx::open(engine.parts().storage, back.accountId, Access::Write);
    if (!opened)
        return opened.error();
    WorkspaceTx &tx = **opened;
    // As Engine::restore: a state from before must never fit again.
    tx.setEpoch(std::max(tx.epoch() + 1, back.nowMs / 1000));
    return tx.commit();
}

} // namespace campanile::server
