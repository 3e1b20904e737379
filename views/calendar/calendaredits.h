// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/postservice.h"
#include "ui/theme/tokens.h"
#include "views/calendar/calendarcontroller.h"

namespace campanile::views {

/** A change to one instant of a series waits for an answer: only this one, the rest too, or all. */
struct ScopeQuestion {
    enum class What { Move, Delete };
    What what = What::Move;
    EntryKey entry;
    QString name;    ///< title or first words
    qint64 to = 0;   ///< where it goes, ms since epoch; Move only
    QString rule;    ///< RFC 5545 RRULE; Delete only
};

/**
 * Every change a person makes in the calendar: checks it against the clock and the post's state, asks the service, says
 * what happened. A change of several posts is one mutation and so one undo. Nothing is refused in silence.
 * GUI thread; @p deps and the controller must outlive it.
 */
class CalendarEdits : public QObject
{
    Q_OBJECT

public:
    CalendarEdits(CalendarController &controller, const PanelDeps &deps, QObject *parent = nullptr);

    /** Whether these may be picked up; says why not. */
    [[nodiscard]] bool mayLift(const QList<CalendarEntry> &entries);
    [[nodiscard]] static bool isLocked(const QString &status);
    /** Why a drop of @p entries there would be refused; empty when it would not. For the hint at the pointer. */
    [[nodiscard]] QString refusal(const QList<CalendarEntry> &entries, const EntryKey &grabbed, const WallSlot &target, bool copy) const;

    /** Moves (or copies) @p entries by what takes @p grabbed to @p target on the wall clock; a target without time keeps times. */
    void drop(const QList<CalendarEntry> &entries, const EntryKey &grabbed, const WallSlot &target, bool copy);
    /** Moves what is selected by days and minutes of wall clock. */
    void shiftSelected(int days, int minutes);
    void removeSelected();
    void duplicateSelected();
    /** Takes the dates away: the posts go back to the tray. */
    void unplan(const QList<CalendarEntry> &entries);
    /** Gives a post of the tray a date; a slot without time means the next good hour of that day. */
    void plan(const RecordId &post, const WallSlot &slot);
    /** Leaves the selected instant of a series out. */
    void skip(const EntryKey &occurrence);
    /** Makes a draft at @p slot; created() follows. */
    void create(const WallSlot &slot);
    void answer(const ScopeQuestion &question, services::SeriesScope scope);

    /** The slot with a time: its own, else 09:00, else the next full hour when that has passed. */
    [[nodiscard]] WallSlot withTime(const WallSlot &slot) const;

Q_SIGNALS:
    void told(const QString &text, campanile::ui::Tone tone, bool undoable);
    void scopeAsked(const campanile::views::ScopeQuestion &question);
    void created(const campanile::RecordId &post);

private:
    struct Planned {
        CalendarEntry entry;
        qint64 at = 0;
    };
    [[nodiscard]] QList<Planned> targets(const QList<CalendarEntry> &entries, const EntryKey &grabbed, const WallSlot &target) const;
    [[nodiscard]] bool mayEdit();
    [[nodiscard]] QString clashOf(const Planned &planned) const;
    void copyAll(const QList<Planned> &planned);
    void moveAll(const QList<Planned> &planned);
    void deleteFrom(const ScopeQuestion &question);
    [[nodiscard]] std::function<void(Result<store::Saved>)> report(const QString &text);

    CalendarController &m_controller;
    const PanelDeps &m_deps;
};

} // namespace campanile::views

Q_DECLARE_METATYPE(campanile::views::ScopeQuestion)
