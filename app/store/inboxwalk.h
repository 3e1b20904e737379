// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/inboxsql.h"
#include "app/store/reader_p.h"

#include <vector>

namespace campanile::store {

/** One stretch of a list, read from one index. Plain value. */
struct InboxRun {
    QByteArray index;
    QByteArray key;
    QByteArray at;             ///< expression of the instant within the index
    bool up = false;
    bool byTime = false;       ///< the index is ordered by priority first: it is read at one place for each priority
    QByteArray condition = {}; ///< what makes an item part of it; may be empty
};
/** @p openOnly: only what waits for an answer is wanted, which a smaller index knows. */
[[nodiscard]] QList<InboxRun> inboxRuns(InboxSort sort, bool openOnly);

/**
 * Walks a run in its order without touching a row of the table. An order by time is put together from the stretches of the priorities,
 * so that no second index of all items has to be kept up to date at every write. Within a transaction of its caller, on its thread.
 */
class InboxWalk
{
public:
    /** @p from: the first item has this key or one after it. @p limit: no more items are needed; < 0 = all. */
    InboxWalk(Reader::Private &reader, const InboxRun &run, const InboxSql &where, const std::optional<InboxKey> &from, qint64 limit);

    /** The next item; false at the end. */
    [[nodiscard]] bool step();
    [[nodiscard]] qint64 value() const { return m_value; } ///< InboxKey::value
    [[nodiscard]] qint64 rid() const { return m_rid; }

private:
    struct Strand {
        Statement rows;
        qint64 above; ///< of the keys, beside the instant
        qint64 value = 0;
        qint64 rid = 0;
        bool isAtEnd = false;
    };
    static void advance(Strand &strand);

    std::vector<Strand> m_strands;
    Strand *m_last = nullptr; ///< gave the current item
    qint64 m_value = 0;
    qint64 m_rid = 0;
    bool m_begun = false;
};

/** How many items a run has, at most @p limit. */
[[nodiscard]] qint64 countInbox(Reader::Private &reader, const InboxRun &run, const InboxSql &where, qint64 limit);

} // namespace campanile::store
