// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

#include <QStringList>

namespace campanile::server {

/** PostTarget.step of a target whose rest must not be sent. A restart of the server keeps it. */
inline constexpr QLatin1StringView kStoppingStep("stopping");
[[nodiscard]] bool isStopping(const QJsonObject &target);

/** What became of a wish to stop a post; ids of its targets. */
struct CancelOutcome {
    QStringList cancelled; ///< nothing was sent, and nothing will be
    QStringList stopping;  ///< something was sent and stays; nothing more will be
    QStringList published; ///< were live as a whole already
};

struct CancelRequest {
    QString postId;
    QString targetId = {}; ///< empty = every target of the post
    QString userId = {};   ///< who asked, for the journal
    qint64 nowMs = 0;
};

/**
 * Stops the publishing of a post inside the caller's transaction. Safe against a runner that is about to send: a
 * target of which nothing has left loses its lease, so its next mark is refused; one with a part under way is only
 * told to stop, because the outcome of that part has to be learned. Errors: NotFound publish.postGone, Invalid
 * publish.notUnderWay (the post is neither due nor being published, or one target of a post that has not begun).
 */
[[nodiscard]] Result<CancelOutcome> cancelPublishing(SystemRecords &records, const CancelRequest &request);

} // namespace campanile::server
