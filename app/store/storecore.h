// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "app/core/clock.h"
#include "app/core/result.h"
#include "app/core/rng.h"
#include "app/store/changehub.h"
#include "app/store/mutation.h"
#include "app/store/pages.h"
#include "app/store/reader.h"

#include <QString>

#include <functional>
#include <memory>
#include <span>

namespace campanile::store {

class Database;
class Schema;

/** How a cache is opened. */
struct OpenOptions {
    QString path;                        ///< database file; ":memory:" for none. The folder must exist.
    QByteArray vfs;                      ///< name of a registered SQLite VFS; empty = the system's
    std::span<const api::TypeInfo> types = api::types();
    int schemaVersion = api::schemaVersion();
    bool refuseGuiThread = false;        ///< debug builds stop on SQL on the GUI thread
    int writesAfterMs = 0;               ///< of Store: what is read comes first for so long, when the file can be read as it is
};

/** What a first look at a file found, without a write. */
struct FirstLook {
    int version = 0;                          ///< of its migrations; 0 = there is nothing yet
    bool isReady = false;                     ///< can be read as it is: nothing has to be made or changed, and it may be written
    std::unique_ptr<Database> connection;     ///< that looked, for a reader; a schema takes SQLite a millisecond to read, each time a file is opened
    std::shared_ptr<const Schema> schema;     ///< of OpenOptions::types

    FirstLook();
    FirstLook(FirstLook &&) noexcept;
    FirstLook &operator=(FirstLook &&) noexcept;
    ~FirstLook();
};

/**
 * The cache of one workspace: effective rows, server rows of dirty records, outbox, journal, undo, search (sync
 * protocol section 4). Synchronous, single-threaded: no thread, timer or socket inside; time and random bits come
 * from outside, so a simulation can drive it. Used from one thread at a time. Every operation is one transaction: on
 * an error the last committed state stands, and the object stays usable (after ErrorKind::Corrupt: close it and openOrRecover()).
 * Writes of a person's edit are on the disk (synchronous=FULL) when the call returns; what comes from the server
 * uses NORMAL, because a lost page is pulled again.
 */
class StoreCore
{
public:
    /** @p clock and @p rng must outlive the store. Errors: store.newer (Unsupported, file untouched), store.readOnly,
        store.diskFull, store.open (Storage), store.corrupt (Corrupt). */
    [[nodiscard]] static Result<std::unique_ptr<StoreCore>> open(const OpenOptions &options, const Clock &clock, Rng &rng);
    /** Looks whether the file can be opened, without a write. Errors as open(), but for those of writing. */
    [[nodiscard]] static Result<FirstLook> look(const OpenOptions &options);
    /** As open(), after @p look, which does not look again. */
    [[nodiscard]] static Result<std::unique_ptr<StoreCore>> open(const OpenOptions &options, const FirstLook &look, const Clock &clock, Rng &rng);
    /** As open(); a damaged file is put aside, its outbox and journal saved to a side file and taken over.
        @p thorough reads the whole file first. @p look: what look() has found already; its connection ends with a damaged file. */
    [[nodiscard]] static Result<std::unique_ptr<StoreCore>> openOrRecover(const OpenOptions &options, const Clock &clock, Rng &rng,
                                                                          bool thorough = false, Result<FirstLook> *look = nullptr);
    ~StoreCore();

    // --- local edits (storelocal.cpp)
    [[nodiscard]] Result<Saved> applyLocal(const Mutation &mutation);
    [[nodiscard]] Result<Saved> undo();
    /** Takes back the step that began with @p mutation, whatever was done since. Errors: Conflict store.changedSince (args:
        type, property) when a later edit is in the way, NotFound store.nothingToUndo when it was taken back already. */
    [[nodiscard]] Result<Saved> undo(const RecordId &mutation);
    [[nodiscard]] Result<Saved> redo();
    /** Sends a refused edit again with base values of now. */
    [[nodiscard]] Result<Saved> retryRejected(const RecordId &mutation);
    [[nodiscard]] Result<void> discardRejected(const RecordId &mutation);
    /** Takes an edit back that was not sent yet; Conflict "store.alreadySent" when it is too late. */
    [[nodiscard]] Result<void> discardPending(const RecordId &mutation);
    /** Keeps a text of this person on this computer alone, on the disk when it returns; an empty one is forgotten. Never sent,
        and saved from a damaged cache as edits are. @p key: at most 300 characters. */
    [[nodiscard]] Result<void> keepNote(const QString &key, const QString &text);

    // --- push (storepush.cpp)
    /** Unanswered mutations first with the numbers they had, then new ones; skips what waits for blobs. */
    [[nodiscard]] Result<PushBatch> nextBatch(int maxCount, qint64 maxBytes);
    /** Keeps the numbers of @p batch; must succeed before the batch is sent. */
    [[nodiscard]] Result<void> markInFlight(const PushBatch &batch);
    [[nodiscard]] Result<PushOutcome> applyPushResults(const PushReply &reply);
    /** After a server was restored: journal entries past @p serverSeq go back to the head of the outbox. */
    [[nodiscard]] Result<int> requeueJournal(qint64 serverSeq);
    /** A new client id; unanswered mutations get new numbers, ids stay. */
    [[nodiscard]] Result<void> fork();
    [[nodiscard]] Result<void> pruneJournal();

    // --- pull (storepull.cpp)
    [[nodiscard]] QString cursor() const;  ///< empty before the first pull
    /** @p argumentsJson: the arguments object of the Sync/changes response. */
    [[nodiscard]] Result<PullOutcome> applyChanges(const QByteArray &argumentsJson);
    /** Full records fetched on demand (/get): {"Post":[{..}]}; kept when newer. */
    [[nodiscard]] Result<int> applyRecords(const QByteArray &recordsJson);
    /** The arguments of a /get response: its records are kept when newer, what it does not find any more goes. */
    [[nodiscard]] Result<int> applyFetched(const QString &type, const QByteArray &argumentsJson);
    [[nodiscard]] Result<void> setCoverage(const QString &type, const QString &key, Coverage piece);
    [[nodiscard]] Result<QList<Coverage>> coverage(const QString &type, const QString &key);

    // --- snapshot (storesnapshot.cpp)
    /** Begins, or goes on with one of the same state. */
    [[nodiscard]] Result<SnapshotJob> beginSnapshot(const QString &type, const QString &state);
    [[nodiscard]] Result<QList<SnapshotJob>> openSnapshots();
    /** Whole lines of the stream, records only; ids must ascend. Returns rows taken. */
    [[nodiscard]] Result<int> importSnapshot(const QString &type, const QByteArray &ndjson);
    /** Builds the indexes, swaps, purges what is gone; outbox and pending edits stay on top. @p expected < 0: unchecked. */
    [[nodiscard]] Result<void> finishSnapshot(const QString &type, qint64 expected = -1);
    [[nodiscard]] Result<void> abortSnapshot(const QString &type);
    /** Upkeep when there is nothing else to do: after snapshots and the pull that follows, memory back, log into the file. */
    [[nodiscard]] Result<void> settleSnapshots();
    /** From now on copyLog() is called when there is time, so commits leave the log alone until it has 64 MB. */
    void deferLog();
    /** Copies a log that has become long to the file; when nothing else waits. */
    void copyLog();
    /** Gives back the memory of pages that were read; nothing is under way. */
    void releaseMemory();
    /** After all types: the first header's state becomes the cursor. */
    [[nodiscard]] Result<void> setCursor(const QString &state);

    // --- blobs (storeblobs.cpp)
    [[nodiscard]] Result<void> enqueueBlob(const BlobUpload &upload);
    [[nodiscard]] Result<std::optional<BlobUpload>> nextUpload();
    [[nodiscard]] Result<void> updateUpload(const BlobUpload &upload);
    [[nodiscard]] Result<QList<BlobUpload>> uploads();
    [[nodiscard]] Result<void> putCachedBlob(const CachedBlob &blob);
    [[nodiscard]] Result<std::optional<CachedBlob>> cachedBlob(const QString &blobId);
    /** The least used, whose going leaves at most @p maxBytes; never what the server does not have yet. */
    [[nodiscard]] Result<QList<CachedBlob>> blobsToEvict(qint64 maxBytes);
    /** Their files are gone. */
    [[nodiscard]] Result<void> forgetBlobs(const QStringList &blobIds);

    // --- files made elsewhere (storedownloads.cpp)
    /** Somebody wants to show a file that is not in @p folder. False when it is not worth fetching at this priority: a
        thumbnail of what is no picture. Errors: NotFound store.gone without an Asset, Invalid store.badBlobId. */
    [[nodiscard]] Result<bool> wantBlob(const QString &blobId, const QString &folder, BlobDownload::Priority priority);
    /** A kept file was used: it goes last. */
    [[nodiscard]] Result<void> useBlob(const QString &blobId);
    /** The next that is due, or the one that is due first. */
    [[nodiscard]] Result<std::optional<BlobDownload>> nextDownload();
    [[nodiscard]] Result<void> updateDownload(const BlobDownload &download);
    /** Given up, until somebody asks again. */
    [[nodiscard]] Result<void> dropDownload(const QString &blobId);
    /** The file is in place: it is kept from now on, and its Assets are told as changed. */
    [[nodiscard]] Result<void> finishDownload(const BlobDownload &download);

    // --- upkeep (storesearch.cpp, storeopen.cpp)
    /** Takes up to @p maxRows into the search index, which the next notice tells; false when it is complete. */
    [[nodiscard]] Result<bool> indexSearchSlice(int maxRows);
    [[nodiscard]] Result<void> checkIntegrity();
    [[nodiscard]] Result<void> checkpoint();

    // --- state
    [[nodiscard]] RecordId clientId() const;
    [[nodiscard]] Result<SyncStatus> status();
    /** What the commits since the last call changed. */
    [[nodiscard]] ChangeNotice takeNotice();
    /** Reads through the store's own connection. */
    [[nodiscard]] Reader &reader();
    [[nodiscard]] std::span<const api::TypeInfo> types() const;
    /** Several operations under one commit, each in a savepoint of its own; nothing is committed when @p work fails. */
    [[nodiscard]] Result<void> group(const std::function<Result<void>()> &work);
    /** True once a statement found the file damaged: close it, then openOrRecover() thoroughly. */
    [[nodiscard]] bool damaged() const;
    /** What was saved from a damaged cache; null when there was none. */
    [[nodiscard]] Rescue rescue() const;
    /** What the cache knows of its types; outlives the store with whoever keeps it. */
    [[nodiscard]] std::shared_ptr<const Schema> schema() const;

    class Private; ///< of the .cpp files in this folder

private:
    explicit StoreCore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace campanile::store
