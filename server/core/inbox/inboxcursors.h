// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/remoteinbox.h"
#include "server/core/storage/systemrecords.h"

#include <QJsonObject>

#include <optional>

namespace campanile::server {

/**
 * How far one kind of one account has been read. Written in the transaction that writes what was read, so that a restart
 * goes on where the last page ended. A value.
 */
struct InboxCursor {
    /** Pages that are being read one after the other. */
    struct Walk {
        QJsonObject cursor; ///< of the next page
        QJsonObject newest; ///< becomes the head when the walk has ended
        int pages = 0;      ///< read so far
        bool operator==(const Walk &) const = default;
    };

    QString id;             ///< of the record; empty = there is none yet
    QString accountId;
    RemoteInboxItem::Kind kind = RemoteInboxItem::Kind::Comment;
    QJsonObject head;       ///< where the next look starts; empty = with the newest page
    std::optional<Walk> look;    ///< a look that more pages belong to
    std::optional<Walk> history; ///< the past, newest first, read in the background
    qint64 historyEndedMs = -1;  ///< -1 = never begun, or not at its end
    QList<RemoteInboxItem> waiting; ///< our own answers whose question has not been read yet
    QString refusedFor;     ///< what was true when the network had no interface for it

    [[nodiscard]] bool isFirst() const { return historyEndedMs < 0 && !history; }
};

[[nodiscard]] Result<InboxCursor> loadInboxCursor(const SystemReader &records, const QString &accountId, RemoteInboxItem::Kind kind);
/** All kinds that have one. */
[[nodiscard]] Result<QList<InboxCursor>> loadInboxCursors(const SystemReader &records, const QString &accountId);
/** Makes the record when there is none, and then sets the id. */
[[nodiscard]] Result<void> saveInboxCursor(SystemRecords &records, InboxCursor &cursor);

} // namespace campanile::server
