// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/query.h"

#include <QStringList>

namespace campanile::store {

/** One account that a post goes to, as a calendar cell shows it. */
struct PostTargetMark {
    RecordId target;
    RecordId account;
    QString status; ///< wire value of PublishStatus
    bool operator==(const PostTargetMark &) const = default;
};

/** What a calendar, an agenda or a list of drafts shows of one post. Plain value, cheap to copy. */
struct PostCalendarRow {
    RecordId id;
    qint64 ver = 0;
    qint64 scheduledAt = 0;     ///< ms since epoch; 0 = not planned
    qint64 publishedAt = 0;     ///< ms since epoch; 0 = not published
    qint64 recurrenceAt = 0;    ///< instant of the series that this post stands for; 0 = none
    qint64 updatedAt = 0;       ///< ms since epoch
    QString title;
    QString excerpt;            ///< the first 160 characters of the text
    QString kind;               ///< wire value of the post's kind
    QString status;             ///< wire value of PostStatus
    QString timezone;           ///< IANA zone it was planned in
    QString recurrenceRule;     ///< RFC 5545 RRULE; empty = single post
    QStringList recurrenceExdates;
    RecordId recurrenceParent;  ///< the series
    RecordId campaign;
    QStringList tags;           ///< sorted
    bool isIdea = false;
    QList<PostTargetMark> targets; ///< in order of creation
    RecordId firstAsset;        ///< of the first part, lowest rank
    SyncFlags flags;
    bool textChoice = false;    ///< two of one of its texts, or of a target's own, wait for a choice: it is not sent before
    qint64 rid = 0;

    bool operator==(const PostCalendarRow &) const = default;
};

/** Posts of a page of which only the first ones of each stretch are read whole. */
struct PostGlance {
    QList<PostCalendarRow> rows;
    bool isWhole = true; ///< all are
};

/** A page of unscheduled posts, newest change first. */
struct DraftPage {
    QList<PostCalendarRow> rows;
    std::optional<Continuation> next;
};

/** Which posts; empty lists mean "any". */
struct PostFilter {
    QList<RecordId> accounts;
    QList<RecordId> campaigns;
    QStringList statuses;
    QStringList tags;
    bool operator==(const PostFilter &) const = default;
};

} // namespace campanile::store
