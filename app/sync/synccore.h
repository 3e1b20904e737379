// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/sha256.h"
#include "app/net/backoff.h"
#include "app/store/storecore.h"
#include "app/sync/jmapclient.h"
#include "app/sync/syncevents.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace campanile::sync {

/** Fixed for the life of a SyncCore. */
struct SyncConfig {
    QString accountId;               ///< empty: the server's primary workspace
    QString basePath;                ///< path of the server's base URL, cut off the URLs of its session
    int schemaVersion = api::schemaVersion();
    int pageSize = 4096;             ///< records per page (sync protocol section 3.7)
    qint64 snapshotAbove = 20'000;   ///< estimated records of a first sync from which snapshots are cheaper than pages
    qint64 periodicMs = 300'000;
    qint64 typingMs = 1'000;
    qint64 chunkBytes = 8LL << 20;   ///< sync protocol section 3.10
    int windowDays = 90;             ///< sync protocol section 3.8
    qint64 fileCacheBytes = 2LL << 30; ///< files kept that the server has too
};

/**
 * Synchronisation of one workspace as a state machine (sync protocol sections 3 and 4.3): no thread, clock or socket
 * inside. Every event is handled against the cache at once and yields effects for the outside to carry out. Three lanes
 * run beside each other, each with one request at a time: session, snapshot, push and pull; files up; and files down.
 * Order: the first complete pull after a start comes before any push, every push carries a pull, and a page is taken
 * only if it continues the stored cursor. Answers that are broken, late or dishonest become SyncState::error and a
 * later try; the outbox is changed only by results for mutations that were sent.
 * Not thread-safe; clock and rng must outlive it; the same StoreCore must be given to every call.
 */
class SyncCore
{
public:
    SyncCore(SyncConfig config, const Clock &clock, Rng &rng);

    [[nodiscard]] QList<Effect> handle(store::StoreCore &store, const Event &event);
    [[nodiscard]] const SyncState &state() const { return m_state; }
    /** The workspace in use, once the session is known. */
    [[nodiscard]] QString accountId() const { return m_session ? m_session->accountId : m_config.accountId; }

private:
    enum class Lane { Idle, Session, Pull, Push, Snapshot, Older, Related, Refresh };
    enum class FileStep { Idle, Reading, Sending, Assembling };

    // synccore.cpp
    void dispatch(store::StoreCore &store, const Event &event);
    void takeOnline(bool online);
    void takeServerMoved(const store::StoreCore &store, const Event &event);
    void takeToken(const Event &event);
    void takeReply(store::StoreCore &store, const Event &event);
    void advance(store::StoreCore &store);
    void stop();
    void sendSession();
    void takeSession(const net::Response &response);
    void fail(Error error);
    void succeeded();
    void askForToken();
    int send(net::Request request, bool stream = false);
    void setTimer(Timer timer, qint64 ms);
    void stopTimer(Timer timer);
    void publish();
    [[nodiscard]] QString serverPath(const QString &path) const;

    // syncpull.cpp
    void sendPull(const store::StoreCore &store);
    [[nodiscard]] bool sendPush(store::StoreCore &store);
    void takePull(store::StoreCore &store, const net::Response &response);
    void takePush(store::StoreCore &store, const net::Response &response);
    [[nodiscard]] bool takePushResults(store::StoreCore &store, const MethodResponse &response);
    void takePage(store::StoreCore &store, const MethodResponse &response);
    void afterPage(store::StoreCore &store, const QString &before, const store::PullOutcome &page);
    [[nodiscard]] std::optional<JmapAnswer> readAnswer(const net::Response &response);
    [[nodiscard]] MethodCall pullCall(const store::StoreCore &store) const;
    [[nodiscard]] bool mayPush() const;
    void failMethod(const MethodResponse &response);

    // syncsnapshot.cpp
    [[nodiscard]] Result<void> hideType(store::StoreCore &store, const QString &type);
    void startSnapshots(store::StoreCore &store);
    void sendSnapshot(store::StoreCore &store);
    void takeSnapshotPiece(store::StoreCore &store, const QByteArray &bytes);
    [[nodiscard]] Result<void> takeSnapshotLine(store::StoreCore &store, QByteArrayView line);
    [[nodiscard]] Result<void> flushRows(store::StoreCore &store);
    void takeSnapshotEnd(store::StoreCore &store, const net::Response &response);
    void finishSnapshots(store::StoreCore &store);
    void failSnapshot(store::StoreCore &store, Error error, bool discard);

    // syncolder.cpp
    void noteWindows(store::StoreCore &store);
    [[nodiscard]] bool sendOlder(store::StoreCore &store);
    [[nodiscard]] bool sendRelated(store::StoreCore &store);
    [[nodiscard]] bool sendRefresh(store::StoreCore &store);
    [[nodiscard]] std::optional<qint64> olderBefore(store::StoreCore &store, const Event &wish);
    void askPage(const QString &type, const QJsonObject &filter, const QString &by, qint64 position, int limit);
    void takeOlder(store::StoreCore &store, const net::Response &response);
    void takeRelated(store::StoreCore &store, const net::Response &response);
    [[nodiscard]] bool takeFound(const JmapAnswer &answer, QJsonArray &ids, QByteArray &records);
    void takeRefresh(store::StoreCore &store, const net::Response &response);
    [[nodiscard]] qint64 windowStartMs() const;
    [[nodiscard]] static bool knows(const store::StoreCore &store, const QString &type);

    // syncblobs.cpp
    void advanceFiles(store::StoreCore &store);
    void takeFile(store::StoreCore &store, const Event &event);
    void takeUpload(store::StoreCore &store, const net::Response &response);
    void takeAssembly(store::StoreCore &store, const net::Response &response);
    void sendAssembly(store::StoreCore &store);
    void fileDone(store::StoreCore &store);
    void failFile(store::StoreCore &store, const Error &error);
    void saveFile(store::StoreCore &store);

    // syncdownloads.cpp
    void advanceDownloads(store::StoreCore &store);
    [[nodiscard]] bool makeRoom(store::StoreCore &store, qint64 bytes);
    void takeFetched(store::StoreCore &store, const Event &event);
    void takeRemoved(store::StoreCore &store);
    void pauseDownloads(qint64 ms);

    SyncConfig m_config;
    const Clock &m_clock;
    net::Backoff m_backoff;
    QList<Effect> m_out;
    SyncState m_state;
    SyncState m_published;
    std::optional<Session> m_session;
    bool m_sessionIsNew = false;  ///< no page was taken since the session was told

    int m_lastRequest = 0;
    Lane m_lane = Lane::Idle;
    int m_request = 0;
    bool m_running = false;
    bool m_waiting = false;       ///< the retry timer runs
    bool m_awaitingToken = false;
    bool m_signedOut = false;
    int m_tokenTries = 0;
    bool m_pullWanted = false;
    bool m_pushWanted = false;
    bool m_inStep = false;        ///< a pull ran to its end since the start
    int m_renumbered = 0;         ///< fork or gap answers in a row
    store::PushBatch m_sent;

    bool m_noSnapshots = false;   ///< the server has none
    QStringList m_snapshotTypes;  ///< still to fetch
    bool m_snapshotting = false;
    QString m_snapshotState;      ///< of the first header; the cursor when all are in
    QByteArray m_line;
    QByteArray m_rows;
    Sha256 m_digest;              ///< of every line before the last
    qint64 m_lineCount = 0;
    qint64 m_expected = -1;
    bool m_snapshotOpen = false;  ///< beginSnapshot() done for the first of m_snapshotTypes
    bool m_resumed = false;
    bool m_ended = false;

    static constexpr int kOlderPage = 200;
    static constexpr int kMostOlder = 3200;
    static constexpr int kMostRelated = 1000; ///< records of one other record, newest first
    QList<Event> m_olderWanted;   ///< OlderWanted: a page each
    QList<Event> m_relatedWanted; ///< RelatedWanted
    qint64 m_relatedFound = 0;    ///< records of the first of m_relatedWanted that are here
    int m_olderLimit = kOlderPage;
    qint64 m_olderBefore = 0;
    QMap<QString, QSet<QString>> m_refreshWanted; ///< type -> ids
    QString m_refreshType;
    QStringList m_refreshing;

    FileStep m_fileStep = FileStep::Idle;
    int m_fileRequest = 0;
    bool m_filesWaiting = false;  ///< the upload timer runs, or there was nothing
    store::BlobUpload m_file;

    int m_downloadRequest = 0;    ///< 0: nothing is fetched
    bool m_downloadsWaiting = false; ///< the download timer runs, or there was nothing
    store::BlobDownload m_download;
    int m_removeRequest = 0;
    QStringList m_evicted;        ///< being removed
};

} // namespace campanile::sync
