// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "models/common/livelist.h"
#include "models/posts/calendarmodel.h"

#include <QObject>

#include <memory>

namespace campanile::models {

/** A pause of all scheduled posts that holds. */
struct PauseRow {
    RecordId id;
    qint64 startedAt = 0;    ///< ms since epoch
    RecordId startedBy;      ///< null = a rule
    RecordId event;          ///< the crisis that it is for; null = none
    QString reason;
    bool operator==(const PauseRow &) const = default;
};

using PausesModel = LiveList<PauseRow>;

/**
 * Whether scheduled posts are held, and which: those whose time passed since the pause began and, for who asks, those of the next 24 hours.
 * GUI thread; store and clock outlive it. Call refresh() when time has passed.
 */
class PauseModel : public QObject
{
    Q_OBJECT

public:
    PauseModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);

    /** The earliest of those that hold; null when posts go out. */
    [[nodiscard]] const PauseRow *pause() const { return m_pauses->rows().isEmpty() ? nullptr : &m_pauses->rows().first(); }
    [[nodiscard]] bool isPaused() const { return pause() != nullptr; }
    [[nodiscard]] bool isLoaded() const { return m_pauses->state() != ListState::Loading; }
    /** Reads the posts of the next 24 hours as well from now on; the window's banners live without them. */
    void followUpcoming();
    /** Scheduled posts of the next 24 hours, repetitions included; 0 unless they are followed. */
    [[nodiscard]] int upcoming() const { return m_upcoming.rowCount(); }
    /** Scheduled posts whose time passed while it holds, oldest first. */
    [[nodiscard]] const QList<CalendarEntry> &missed() const;
    void refresh();

Q_SIGNALS:
    void changed();

private:
    const Clock &m_clock;
    std::unique_ptr<PausesModel> m_pauses;
    bool m_followsUpcoming = false;
    CalendarModel m_upcoming;
    CalendarModel m_missed;
};

} // namespace campanile::models
