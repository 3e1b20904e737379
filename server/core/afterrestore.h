// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QString>

namespace campanile::server {

class Engine;

/** A workspace that was set back to an earlier state. */
struct SetBack {
    QString accountId;
    qint64 stateOfMs = 0;  ///< when that state was saved; what happened since is not in it
    qint64 nowMs = 0;
    QString reason;        ///< for people: why nothing is published
};

/**
 * What a workspace needs before anybody works in it again: a new epoch, so that clients fetch it anew and send what the server
 * forgot (sync protocol section 3.7); a pause of publishing since the state was saved, because what came due meanwhile may be out;
 * and replies that waited stop as reply.restored. Call once, before clients and workers. Errors: those of the storage.
 */
[[nodiscard]] Result<void> settleAfterRestore(Engine &engine, const SetBack &back);

} // namespace campanile::server
