// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/store/store.h"
#include "models/common/livelist.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace campanile::models {

/**
 * A list of the inbox as long as it is, of which only a window is in memory: rows outside of it have no content (rowOf() is null)
 * and are read when the view asks for their place with setShown(). Follows the cache without a reset: rows come, go and change by
 * the usual signals, so current item, selection and place stay. A new filter or order resets.
 *
 * How a change arrives: what is loaded is read again at once from the key of its first row; where that row stands in the whole
 * list follows from a walk along the list's index, at once for short lists and a moment later for long ones, so that a stream of
 * arrivals in a list of a million costs one walk and not one each. Until then the length is the last known one. A list with words in its
 * filter is also read again when the index of words has taken up what came.
 *
 * GUI thread; the store must outlive the model. Errors stand in error() and keep the rows that are there.
 */
class InboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole }; ///< wire id; empty outside of the window
    static constexpr int kMargin = 120;        ///< rows loaded before and after what is shown
    static constexpr int kWalkAtOnce = 20'000; ///< lists up to this length are walked with each change

    InboxModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~InboxModel() override;

    /** Reads from the top; the same again reads only what changed. nowMs of @p filter is set by the model. */
    void setList(const store::InboxFilter &filter, store::InboxSort sort);
    /** The rows on the screen, so that they and their surroundings are loaded. */
    void setShown(int first, int last);
    /** Reads again, also when nothing changed: after an error. */
    void retry();

    [[nodiscard]] const store::InboxFilter &filter() const { return m_filter; }
    [[nodiscard]] store::InboxSort sort() const { return m_sort; }
    [[nodiscard]] ListState state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /** The length is exact: the index was walked since the last change. */
    [[nodiscard]] bool isSettled() const { return m_settled; }
    [[nodiscard]] bool isCapped() const { return m_layout.isCapped; }
    [[nodiscard]] bool isIndexing() const { return m_layout.isIndexing; }
    /** Null outside of the window. */
    [[nodiscard]] const store::InboxRow *rowOf(int row) const;
    /** The row of a loaded item; -1 when it is not loaded. */
    [[nodiscard]] int find(const RecordId &id) const;
    [[nodiscard]] int loadedFirst() const { return int(m_first); }
    [[nodiscard]] int loadedCount() const { return int(m_rows.size()); }
    /** Ids of the rows @p first to @p last, loaded or not, for commands on many. */
    void idsOf(int first, int last, QObject *context, std::function<void(const Result<QList<RecordId>> &)> done);

    /** Items that a command under way will change: shown as going until it is done. Empty when it is. */
    void setLeaving(const QSet<RecordId> &ids);
    /** Items that a command under way takes out of the list: not in it any more from now on. Empty when it is done, or was refused. */
    void setGone(const QList<RecordId> &ids);
    [[nodiscard]] bool isLeaving(const RecordId &id) const { return m_leaving.contains(id); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /** After each answer of the cache, also when nothing changed. */
    void loaded();
    /** Items that were not in the list before stand above row @p above now. */
    void arrived(int count, int above);

private:
    enum class Purpose { Open, Scroll, Refresh };
    void follow(const store::ChangeNotice &notice);
    void readSoon();
    void giveUp();
    void readWhole();
    void refresh(bool walk);
    void loadShown();
    void send(store::InboxRequest request, Purpose purpose);
    void take(const store::InboxSlice &slice, const store::InboxRequest &request, Purpose purpose);
    void takeOpening(const store::InboxSlice &slice);
    void takeWindow(const store::InboxSlice &slice);
    void takeRefresh(const store::InboxSlice &slice, const store::InboxRequest &request);
    void diffWindow(QList<store::InboxRow> rows, bool toEnd);
    void resize(qint64 &count, qint64 wanted, qint64 at);
    [[nodiscard]] store::InboxRequest request() const;
    void noteWake();

    store::Store &m_store;
    const Clock &m_clock;
    store::InboxFilter m_filter;
    store::InboxSort m_sort = store::InboxSort::Priority;
    store::InboxLayout m_layout;
    QList<store::InboxRow> m_rows; ///< the window
    QSet<RecordId> m_leaving;
    std::shared_ptr<const QSet<qint64>> m_without; ///< places of what is gone already
    int m_goneRun = 0;             ///< a command that is done must not hide what a later read finds
    qint64 m_first = 0;            ///< row of the window's first
    qint64 m_after = 0;            ///< rows behind the window
    int m_shownFirst = 0;
    int m_shownLast = 0;
    quint64 m_generation = 0;      ///< of the list: answers for an earlier one are dropped
    std::shared_ptr<std::atomic_bool> m_givenUp; ///< of the list: tells its readings that it is not looked at any more
    int m_asked = 0;               ///< requests under way
    bool m_again = false;          ///< something changed while a request was under way
    bool m_walkAgain = false;      ///< ... and the list is to be walked for it
    bool m_scrollAgain = false;
    bool m_settled = false;
    ListState m_state = ListState::Loading;
    Error m_error;
    QTimer m_soon;                 ///< gathers changes of one turn
    QTimer m_walk;                 ///< walks a long list once changes pause
    QTimer m_wake;                 ///< the clock alone changes the list
    QTimer m_scroll;
};

} // namespace campanile::models
