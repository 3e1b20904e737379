// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/** What is known of a reply when it is about to leave; all from one transaction. */
struct ReplyFacts {
    QJsonObject message;
    QJsonObject item;       ///< empty when it is gone
    QJsonObject account;    ///< empty when it is gone
    QList<QJsonObject> thread; ///< all messages of the item

    /** The newest message that came in; empty when there is none. */
    [[nodiscard]] QJsonObject newestInbound() const;
    /** Nothing went out since that one came. */
    [[nodiscard]] bool isUnanswered() const;
};

[[nodiscard]] Result<ReplyFacts> loadReplyFacts(const SystemReader &records, const QJsonObject &message);

struct ReplyVerdict {
    enum class Kind {
        Go,
        Wait,    ///< another reply to the item is on its way, and may turn out to be the answer
        Stop,    ///< nothing is sent, the text stays (sendStatus stopped)
        Refuse   ///< it cannot be sent like this (sendStatus failed)
    };
    Kind kind = Kind::Go;
    QString code = {};
    QString detail = {};
};

/**
 * Whether a reply may leave now; to be asked in the transaction that marks it as being sent, so that of two answers to one
 * item one goes and the other stops. A colleague's answer counts when it is newer than what the writer knew (seenUntil);
 * the writer's own earlier replies from the same client do not, since they were written knowing each other.
 */
[[nodiscard]] ReplyVerdict checkReply(const ReplyFacts &facts, const domain::NetworkCatalogue &networks, qint64 nowMs);

} // namespace campanile::server
