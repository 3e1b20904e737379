// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/store/store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace campanile::services {

/**
 * How far back the cache has the inbox, and how more of it comes. Of the last kWindowDays days everything is here by itself and kept
 * up to date; what lies before comes by pages when it is asked for, and is asked after again when it is shown, because the
 * server tells no changes of it (sync protocol section 3.8). Nothing is lost when the line is down: what was asked for comes
 * when it is back.
 *
 * GUI thread; the store and whatever the hooks use outlive the service.
 */
class InboxHistory final : public QObject
{
    Q_OBJECT

public:
    /** What the synchronisation does; each returns at once, records come as changes of the cache. */
    struct Server {
        std::function<void(qint64 beforeMs)> fetchOlder;     ///< a page of items; 0 = before what is here
        std::function<void(const QStringList &ids)> refresh; ///< are these items still so?
        std::function<void(const QString &item)> fetchThread; ///< the messages of an item
    };
    static constexpr int kWindowDays = 90;
    static constexpr int kSearchPages = 5;         ///< that one wish of a search may take
    static constexpr qint64 kFreshMs = 300'000;    ///< what was asked after is not asked after again for so long

    InboxHistory(store::Store &store, const Clock &clock, Server server, QObject *parent = nullptr);

    /**
     * Everything that was received since then is here, ms since epoch; 0 = everything, -1 = not known yet. With @p beforeMs: of what
     * was received before that instant, as far back as it is here without a gap.
     */
    [[nodiscard]] qint64 coveredFrom(qint64 beforeMs = 0) const;
    [[nodiscard]] bool isLoading() const { return m_isFetching; }
    /** True for a moment after older items came, too: they are no news. */
    [[nodiscard]] bool isSettling() const { return m_isFetching || m_settle.isActive(); }
    /** At most @p pages of 200 items each from before what is here, or from before @p beforeMs. */
    void loadOlder(int pages = 1, qint64 beforeMs = 0);
    /** These items are on the screen; @p lastAt of each: its newest message, ms since epoch. */
    void shown(const QList<std::pair<RecordId, qint64>> &items);
    /** This item is read, so that its thread has to be whole. */
    void opened(const RecordId &item);

    /** From the state of the synchronisation. */
    void setFetching(bool isFetching);

Q_SIGNALS:
    /** coveredFrom() or isLoading() is another. */
    void changed();

private:
    void readCoverage();
    void next();
    void ask();
    [[nodiscard]] qint64 windowStartMs() const;
    [[nodiscard]] bool isDue(const RecordId &id, QHash<RecordId, qint64> &asked) const;

    store::Store &m_store;
    const Clock &m_clock;
    const Server m_server;
    QList<store::Coverage> m_pieces;       ///< ascending
    bool m_isFetching = false;
    int m_pagesLeft = 0;
    qint64 m_beforeMs = 0;
    qint64 m_lastPullMs = 0;
    QSet<RecordId> m_wanted;               ///< to be asked after in a moment
    QHash<RecordId, qint64> m_askedItems;  ///< when
    QHash<RecordId, qint64> m_askedThreads;
    QTimer m_soon;
    QTimer m_settle;
};

} // namespace campanile::services
