// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/inboxcontext.h"
#include "server/core/inbox/inboxcursors.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace campanile::server {

/** Bounds of the collector in milliseconds and numbers; the defaults are what the product ships. */
struct InboxCollectorOptions {
    qint64 historyMs = 90LL * 24 * 3600'000; ///< how far back the past is read after connecting
    int historyPages = 60;                   ///< ... and at most so many pages of a kind
    qint64 archiveMs = 3LL * 24 * 3600'000;  ///< what is older than this when the account was connected comes in archived
    int pagesPerTurn = 5;                    ///< of one kind, before other accounts have their turn
    int atOnce = 6;                          ///< accounts that are asked at the same time
    int itemsPerWrite = 100;
    qint64 retryMaxMs = 30 * 60'000;         ///< longest wait after failures when the network names no time
    qint64 noticeGapMs = 5 * 60'000;         ///< between two notifications of one person about urgent items
    int askedAtOnce = 2;                     ///< ... beside them those that a network asked for
    /** Called on any thread when tick() has something to do at once; may be empty. */
    std::function<void()> wake = {};
    /** Called on any thread when a look found what a network should have told of; may be empty. */
    std::function<void(const QString &accountId)> foundUntold = {};
    /** Runs a piece of work; empty = at once on the caller's thread. */
    std::function<void(std::function<void()>)> executor = {};
};

/** A look that a network asked for with a hook. */
struct InboxNudge {
    QString accountId;       ///< our SocialAccount
    RemoteInboxItem::Kind kind = RemoteInboxItem::Kind::Comment;
    RemoteName named = {};   ///< what is looked up when the look does not show it
};

/** Times between two looks at one kind of one network, from its data ("provider.inboxSeconds"). */
struct InboxPace {
    qint64 everyMs = 120'000;
    qint64 againMs = 900'000;  ///< between looks at the newest page for edits and deletions, where a look gives only what is newer; 0 = never
    qint64 deepMs = 24 * 3600'000LL; ///< between readings of the whole past, where the newest page misses comments on older posts; 0 = never
};
[[nodiscard]] InboxPace inboxPace(const domain::NetworkInfo &network, RemoteInboxItem::Kind kind);

/**
 * Reads what people write to the connected accounts. Each kind of each account has its due time; a turn of an account asks for
 * the kinds that are due, a bounded number of pages each, and for one page of the past while that is not read. Accounts have
 * their turns in the order in which they last had one, several at once, never two of one account. What was read and how far is
 * written together, so a restart reads a page twice at most, which makes no item twice. Where nothing has changed nothing is
 * written. The network's own times to wait come before ours. tick() may be called from one thread at a time.
 */
class InboxCollector
{
public:
    struct Report {
        int asked = 0; ///< accounts that had a turn
    };

    /** @p context outlives the collector; with an executor of several threads its rng is thread-safe. */
    InboxCollector(const InboxContext &context, QList<InboxStep> steps, InboxCollectorOptions options = {});
    ~InboxCollector();

    Report tick();
    /**
     * The next tick() looks at that kind of that account, before others; wishes for one that come together are one look. However
     * many come, an account is looked at no oftener than its network's file allows ("webhook"). Nothing is written down: after a
     * restart everything is looked at anyway. Any thread.
     */
    void lookNow(const InboxNudge &nudge);
    /** No turn begins any more and those under way end after their page. Any thread. */
    void stop() { m_isStopping = true; }
    void waitForIdle();

private:
    struct KindState {
        qint64 nextMs = 0;
        qint64 againMs = 0;  ///< next look at the newest page
        int failures = 0;
        QByteArray lastPage; ///< digest: the same again needs no transaction ...
        qint64 changedMs = 0; ///< ... once it has been written some time after it became so
        qint64 writtenMs = 0;
        qint64 lookedMs = 0;  ///< when the last look began
    };
    /** What is remembered of an account between its turns; the rest is in the records. */
    struct Lane {
        QString workspaceId;
        QJsonObject account;
        qint64 waitUntilMs = 0;  ///< the network takes no calls before
        qint64 lastTurnMs = 0;
        qint64 toldSuccessMs = 0;
        bool isFailing = false;
        bool isBusy = false;
        bool tellsAtOnce = false; ///< the network tells of news, so that looks without a hook are rarer
        QHash<int, KindState> kinds;
        QHash<int, QList<RemoteName>> asked; ///< kinds that this turn is for, and what was named
    };
    /** Looks that wait for their turn, and how many may follow. */
    struct Wanted {
        QHash<int, QList<RemoteName>> kinds;
        double looks = -1;       ///< left; -1 = never counted
        qint64 countedMs = 0;
        qint64 sinceMs = 0;
    };
    /** One account's turn. */
    struct Turn {
        Lane lane;             ///< a copy; what changed goes back at the end
        QString accountId;
        std::shared_ptr<PlatformAdapter> adapter;
        const domain::NetworkInfo *network = nullptr;
        AccountSession session;
        bool hasRenewed = false;
        bool hasSucceeded = false;
        bool isAlive = true;   ///< false: the account takes no more calls in this turn
        QSet<QString> seen = {}; ///< ids that this turn has read, where something was named

        KindState &state(RemoteInboxItem::Kind kind) { return lane.kinds[int(kind)]; }
    };
    enum class Went { On, EndOfTurn };
    enum class Mode { Look, Again, History };

    void readAccounts(const QString &workspaceId, QSet<QString> &seen);
    [[nodiscard]] bool isDue(const Lane &lane, qint64 nowMs) const;
    /** Whether a hook's look may begin; counts what it may. Under the lock, as the two that follow. */
    [[nodiscard]] bool isWanted(const QString &accountId, const Lane &lane, qint64 nowMs);
    void giveWanted(const QString &accountId, Lane &lane, qint64 nowMs);
    void forgetWanted(const QSet<QString> &seen, qint64 nowMs);
    /** Every kind; what was asked for first. */
    [[nodiscard]] static QList<RemoteInboxItem::Kind> kindsOf(const Turn &turn);
    [[nodiscard]] Went readNamed(Turn &turn, InboxCursor &cursor);
    static void noteSeen(Turn &turn, const RemoteInboxPage &page);
    [[nodiscard]] bool isTold(const Turn &turn, RemoteInboxItem::Kind kind) const;
    /** Between two looks without a hook. */
    [[nodiscard]] qint64 gapOf(const Turn &turn, RemoteInboxItem::Kind kind) const;
    void run(const QString &accountId);
    void takeTurn(Turn &turn);
    [[nodiscard]] Went askKind(Turn &turn, RemoteInboxItem::Kind kind);
    [[nodiscard]] Went readLook(Turn &turn, InboxCursor &cursor);
    [[nodiscard]] Went readAgain(Turn &turn, InboxCursor &cursor);
    [[nodiscard]] Went readHistory(Turn &turn, InboxCursor &cursor);
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetch(Turn &turn, RemoteInboxItem::Kind kind, const QJsonObject &at);
    /** Where the cursor stands after a page of a look. */
    [[nodiscard]] InboxCursor afterLook(const InboxCursor &cursor, const RemoteInboxPage &page) const;
    [[nodiscard]] Went failed(Turn &turn, InboxCursor &cursor, const PlatformError &error);
    /** Writes a page and @p wanted in place of the cursor; false when the store failed. */
    [[nodiscard]] bool write(Turn &turn, InboxCursor &cursor, const InboxCursor &wanted, const RemoteInboxPage &page, Mode mode);
    [[nodiscard]] Result<int> writeItems(SystemRecords &records, const Turn &turn, InboxCursor &after, const QList<RemoteInboxItem> &items,
                                         const RemoteInboxPage *whole, QList<QJsonObject> *calls, qint64 *newestOfOthers) const;
    void tellHealth(Turn &turn, const PlatformError *error);
    void tellRefused(const Turn &turn, RemoteInboxItem::Kind kind, const PlatformError &error);
    [[nodiscard]] QString offerOf(const QJsonObject &account) const;

    const InboxContext &m_context;
    const QList<InboxStep> m_steps;
    const InboxCollectorOptions m_options;
    std::atomic_bool m_isStopping = false;
    std::mutex m_mutex;
    std::condition_variable m_idle;
    QHash<QString, Lane> m_lanes; ///< by account
    QHash<QString, Wanted> m_wanted; ///< by account
    int m_running = 0;
};

} // namespace campanile::server
