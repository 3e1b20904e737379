// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/** What a person saw on the account when the network left the outcome open. */
enum class SeenOutcome { NotLooked, There, NotThere };

struct RetryRequest {
    QString postId;
    QString targetId;
    SeenOutcome seen = SeenOutcome::NotLooked;
    QString url = {};          ///< page of the post, when it is there; may be empty
    QString userId = {};       ///< who asked, for the journal
    qint64 nowMs = 0;
    qint64 deadlineMs = 0;     ///< how long the publisher may try from now
};

/**
 * Takes one target up again inside the caller's transaction, while its siblings stay as they are. What is on the network
 * already is kept: a thread goes on where it stopped. A target with an open outcome is looked for again (NotLooked), is
 * settled as live (There: nothing more is sent for it), or is sent again (NotThere). A runner that works on it loses its lease.
 * Errors: NotFound publish.postGone; Invalid publish.nothingToRetry (live, waiting for a person, or on its way; or an
 * outcome is told that is not open).
 */
[[nodiscard]] Result<void> retryTarget(SystemRecords &records, const RetryRequest &request);

} // namespace campanile::server
