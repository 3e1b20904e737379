// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/postrows.h"
#include "app/store/store.h"
#include "models/common/livelist.h"

#include <QAbstractListModel>
#include <QTimer>

namespace campanile::models {

/** One thing on the calendar: a post, or one instant of a series that nobody has touched yet. */
struct CalendarEntry {
    store::PostCalendarRow post;
    qint64 at = 0;          ///< where it stands, ms since epoch
    qint64 occurrence = 0;  ///< instant of the series, ms since epoch; 0 for a post of its own
    [[nodiscard]] bool isOccurrence() const { return occurrence != 0; }
    bool operator==(const CalendarEntry &) const = default;
};

/** Which entry: a post, or one occurrence of a series. Survives reloads; use it to keep a selection. */
struct EntryKey {
    RecordId post;
    qint64 occurrence = 0;
    bool operator==(const EntryKey &) const = default;
    friend size_t qHash(const EntryKey &key, size_t seed = 0) { return qHashMulti(seed, key.post, key.occurrence); }
};

/**
 * The posts of a stretch of time, in order of time, with series expanded. Reads on a reader thread (the expansion too),
 * follows the cache, and changes by the smallest set of row signals. Only the asked stretch is in memory, so a calendar of
 * 20,000 posts costs as much as the month that is shown. GUI thread; the store must outlive the model.
 */
class CalendarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /** Facts by role; DisplayRole is the title or the first words, for a screen reader and simple views. */
    enum Role {
        IdRole = Qt::UserRole, ///< wire id of the post
        AtRole,                ///< QDateTime, UTC
        OccurrenceRole,        ///< qint64, ms since epoch; 0 when the post stands for itself
        StatusRole,            ///< wire value of PostStatus
        TitleRole,
        ExcerptRole,
        CampaignRole,          ///< wire id
        TagsRole,
        PendingRole,           ///< bool: not yet confirmed by the server
        ConflictRole           ///< bool
    };

    /** What a first reading reads whole: the first @c each between two of @c bounds (ms since epoch, ascending, from the begin of the range to its end). */
    struct Glance {
        QList<qint64> bounds; ///< none: everything is
        int each = 0;
    };

    explicit CalendarModel(store::Store &store, QObject *parent = nullptr);

    /** Shows fromMs <= at < toMs (ms since epoch). Rows that stay in the stretch stay in the model meanwhile. */
    void setRange(qint64 fromMs, qint64 toMs);
    void setFilter(const store::PostFilter &filter);
    /** Asks at once for what was set, not at the next turn of the loop. */
    void loadNow();
    /**
     * As loadNow(), for a page that shows only the first posts of each day: the first reading has what @p glance says
     * whole, and of the others their place. Where there are others everything is read behind it. A filter has
     * to see every post, so with one set all are read at once.
     */
    void glanceNow(const Glance &glance);
    /** Asks again for the same, after a reading that failed. */
    void reload();
    [[nodiscard]] const store::PostFilter &filter() const { return m_filter; }

    [[nodiscard]] const QList<CalendarEntry> &entries() const { return m_entries; }
    [[nodiscard]] const CalendarEntry *find(const EntryKey &key) const;
    [[nodiscard]] int rowOf(const EntryKey &key) const; ///< -1 when it is not there
    [[nodiscard]] static EntryKey keyOf(const CalendarEntry &entry) { return {entry.post.id, entry.occurrence}; }
    [[nodiscard]] ListState state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /** A read has ended, whether or not something changed. */
    void loaded();

private:
    /** What a reader thread has made ready: the list, how to get there from the one that is shown, and its index. */
    struct Reading {
        QList<CalendarEntry> entries;
        ListSteps steps;
        QHash<EntryKey, int> index;
        bool isWhole = true; ///< no post of which only its place was read
    };

    void load() { load(Glance()); }
    void load(const Glance &glance);
    [[nodiscard]] static Reading compare(const QList<CalendarEntry> &before, QList<CalendarEntry> after);
    void take(const Result<Reading> &reading);

    store::Store &m_store;
    store::PostFilter m_filter;
    qint64 m_from = 0;
    qint64 m_to = 0;
    QList<CalendarEntry> m_entries;
    QHash<EntryKey, int> m_index;
    QTimer m_timer;
    QTimer m_behind; ///< until the rest of what was read at a glance
    ListState m_state = ListState::Loading;
    Error m_error;
    quint64 m_generation = 0;
};

} // namespace campanile::models
