// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/store/changehub.h"
#include "app/store/inboxrows.h"
#include "app/store/inboxturns.h"
#include "app/store/mutation.h"
#include "app/store/postrows.h"
#include "app/store/query.h"

#include <QSet>

#include <memory>
#include <optional>

namespace campanile::store {

class Database;
class Schema;

/**
 * Reads of the cache over one connection. Belongs to the thread of its connection; each call is one statement or one
 * read transaction. Errors: Invalid store.notIndexed / store.unknownType for a wrong query, Storage, Corrupt.
 */
class Reader
{
public:
    Reader(Database &database, const Schema &schema);
    ~Reader();

    [[nodiscard]] Result<QueryPage> query(const Query &query);
    [[nodiscard]] Result<std::optional<Record>> get(const QString &type, const RecordId &id);
    /** Rows that match the filters; uses an index, never reads bodies. */
    [[nodiscard]] Result<qint64> count(const Query &query);

    /** Posts with fromMs <= scheduledAt < toMs, ascending. A series counts with its own start. */
    [[nodiscard]] Result<QList<PostCalendarRow>> postsInRange(qint64 fromMs, qint64 toMs, const PostFilter &filter = {});
    /**
     * Single posts from the first of @p bounds to before the last (ms since epoch, ascending), in the order of postsInRange(). Only the first
     * @p each of every stretch between two bounds are read whole; of the others there is rid, id, ver and scheduledAt. Where a page
     * has room for a few of many that is a fraction of the work. @p series are the posts that repeat, which are left out.
     */
    [[nodiscard]] Result<PostGlance> postsAtGlance(const QList<qint64> &bounds, int each, const QSet<RecordId> &series);
    /** Repeating posts that begin before @p toMs: the calendar expands them. */
    [[nodiscard]] Result<QList<PostCalendarRow>> repeatingPosts(qint64 toMs, const PostFilter &filter = {});
    [[nodiscard]] Result<DraftPage> unscheduledPosts(const PostFilter &filter, int limit, const std::optional<Continuation> &after = {});
    /** The series itself and the posts that stand for single instants of it. */
    [[nodiscard]] Result<QList<PostCalendarRow>> postsOfSeries(const RecordId &series);
    [[nodiscard]] Result<QList<PostCalendarRow>> postRows(const QList<RecordId> &ids);
    /** Newest first; every word must occur, the last one may be a beginning. */
    [[nodiscard]] Result<QList<PostCalendarRow>> searchPosts(const QString &text, int limit);

    /** Part of a list of the inbox; one read transaction. */
    [[nodiscard]] Result<InboxSlice> inboxSlice(const InboxRequest &request);
    /** Ids of @p count items from the request's start on (Top or Row), for commands on what is not loaded. */
    [[nodiscard]] Result<QList<RecordId>> inboxIds(const InboxRequest &request, qint64 count);
    /** InboxKey::rid of those that are there. */
    [[nodiscard]] Result<QSet<qint64>> inboxPlaces(const QList<RecordId> &ids);
    /**
     * Every conversation with its messages, from narrow indexes alone; one read transaction. Takes a second or so with a million:
     * @p take gets one at a time and nothing is kept.
     */
    [[nodiscard]] Result<InboxReach> inboxThreads(const TakeThread &take);
    /** From counters where they tell, else by walking as far as a thousand. */
    [[nodiscard]] Result<QList<InboxCount>> inboxCounts(const QList<InboxFilter> &filters);

    [[nodiscard]] Result<QList<OutboxEntry>> outbox(int limit = 500);
    [[nodiscard]] Result<QList<RejectedEdit>> rejected(int limit = 500);
    /** The server's row beneath pending edits; nothing when the record is clean or new. */
    [[nodiscard]] Result<std::optional<Record>> serverRecord(const QString &type, const RecordId &id);
    [[nodiscard]] Result<SyncStatus> status();
    [[nodiscard]] Result<UndoState> undoState();
    [[nodiscard]] Result<std::optional<CachedBlob>> cachedBlob(const QString &blobId);
    /** Texts of StoreCore::keepNote() whose key begins with @p prefix, by the rest of the key. */
    [[nodiscard]] Result<QHash<QString, QString>> notes(const QString &prefix);

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace campanile::store
