// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace campanile::services {

/** A request to the other server and its answer; blocks. @c error is null when an HTTP answer of any status came. */
struct MoveRequest {
    QByteArray method = "POST";
    QByteArray path;
    QByteArray query = {};
    QByteArray contentType = "application/json";
    QByteArray body = {};
    int timeoutMs = 60'000;
};
struct MoveAnswer {
    int status = 0;
    QByteArray body;
    qint64 retryAfterMs = -1;
    Error error;
};
using MoveWire = std::function<MoveAnswer(const MoveRequest &)>;

/** What a team server says about moves in its session object (RFC 8620 section 2). */
struct MoveOffer {
    bool mayBring = false;
    qint64 maxBatchBytes = 4 << 20;
    int maxBatchRecords = 500;
    QString userId;      ///< who the signed-in person is there
    QStringList accounts; ///< workspaces that the person may enter
};

/** Errors: Unsupported move.serverTooOld, Invalid team.badSession. */
[[nodiscard]] Result<MoveOffer> readMoveOffer(const QByteArray &session);

/** What the answer of a server says went wrong; null for a good one. */
[[nodiscard]] Error moveErrorOf(const MoveAnswer &answer);

} // namespace campanile::services
