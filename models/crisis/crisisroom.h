// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "models/crisis/crisislists.h"

/** What the room of one crisis shows: its messages, its timeline, its course. GUI thread. */
namespace campanile::models {

/** A message that belongs to it. */
struct CrisisMessageRow {
    RecordId id;             ///< of the InboxItem
    RecordId account;
    QString platform;        ///< wire values, as the following
    QString sentiment;
    QString status;
    QString senderName;
    QString senderHandle;
    QString excerpt;
    qint64 followers = -1;
    qint64 at = 0;           ///< ms since epoch
    bool operator==(const CrisisMessageRow &) const = default;
};

/** One line of its timeline. */
struct CrisisEntryRow {
    RecordId id;
    QString kind;            ///< wire value of CrisisEntryKind
    RecordId author;         ///< null = the server
    qint64 at = 0;           ///< ms since epoch
    QString content;
    QJsonObject metadata;
    bool isPending = false;
    bool operator==(const CrisisEntryRow &) const = default;
};

/** Messages of the affected accounts in one stretch of time. */
struct CrisisBucket {
    qint64 from = 0;         ///< ms since epoch
    int minutes = 0;         ///< how long it is
    int count = 0;
    bool operator==(const CrisisBucket &) const = default;
};

using CrisisMessagesModel = LiveList<CrisisMessageRow>;
using CrisisEntriesModel = LiveList<CrisisEntryRow>;
using CrisisCourseModel = LiveList<CrisisBucket>;

/** Newest first, at most 200. Keys are wire ids of the items. */
[[nodiscard]] std::unique_ptr<CrisisMessagesModel> makeCrisisMessagesModel(store::Store &store, const CrisisEventRow &event);
/** Newest first, at most 500. */
[[nodiscard]] std::unique_ptr<CrisisEntriesModel> makeCrisisEntriesModel(store::Store &store, const RecordId &event);
/**
 * From before it began until it was over (or now), in stretches of equal length; every message that came to the affected accounts, or to all when
 * none is named, counted as the alarm counts (domain::crisisArrivals). Call reload() when time has passed. The clock outlives the model.
 */
[[nodiscard]] std::unique_ptr<CrisisCourseModel> makeCrisisCourseModel(store::Store &store, const CrisisEventRow &event, const Clock &clock);

/** Which stretches the course has; pure. */
struct CrisisSpan {
    qint64 from = 0;         ///< ms since epoch
    qint64 to = 0;
    int minutes = 0;         ///< of one stretch
    bool operator==(const CrisisSpan &) const = default;
};
[[nodiscard]] CrisisSpan crisisSpan(const CrisisEventRow &event, qint64 nowMs);

} // namespace campanile::models
