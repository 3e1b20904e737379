// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/postservice.h"
#include "app/services/publishservice.h"
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
    /** False for a role that only looks. */
    [[nodiscard]] bool isAllowed() const { return m_deps.context.canEdit(); }
    /** The reason shown where that role meets a disabled command; empty when it is allowed. */
    [[nodiscard]] QString roleText() const { return m_deps.context.whyNot(Permission::EditPosts); }
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
    /**
     * Gives posts without a date one, in one step; a slot without time means the next good hour of that day. Several go one
     * after the other, in their order, see spread().
     */
    void plan(const QList<RecordId> &posts, const WallSlot &slot);
    /**
     * When plan() would put each of @p posts: the first at @p slot, each other at the next free hour. Where that day is too
     * short for hours it is half hours or quarters; where those do not do either, it goes on the next day. Free is a time
     * with no other post of the page closer than half a step.
     */
    [[nodiscard]] QList<WallSlot> spread(const QList<RecordId> &posts, const WallSlot &slot) const;
    /** Where plan() would put them, in words. */
    [[nodiscard]] QString spreadText(const QList<RecordId> &posts, const WallSlot &slot) const;
    /** Why plan() would refuse that slot; empty when it would not. */
    [[nodiscard]] QString planRefusal(const WallSlot &slot) const;
    /** Leaves the selected instant of a series out. */
    void skip(const EntryKey &occurrence);
    /** Asks the publisher to stop what is selected and being published; says what had left already. */
    void stopPublishing();
    /** Asks for an editor of a new post at @p slot, at once: what is typed next is its text. */
    void create(const WallSlot &slot);
    void answer(const ScopeQuestion &question, services::SeriesScope scope);

    /** The slot with a time: its own, else 09:00, else the next full hour when that has passed. */
    [[nodiscard]] WallSlot withTime(const WallSlot &slot) const;

Q_SIGNALS:
    /** @p step: the change that was made and can be taken back; null when there was none. */
    void told(const QString &text, campanile::ui::Tone tone, const campanile::RecordId &step);
    void scopeAsked(const campanile::views::ScopeQuestion &question);
    /** @p scheduledAt: ms since epoch. */
    void writingRequested(qint64 scheduledAt);

private:
    struct Planned {
        CalendarEntry entry;
        qint64 at = 0;
    };
    [[nodiscard]] QList<Planned> targets(const QList<CalendarEntry> &entries, const EntryKey &grabbed, const WallSlot &target) const;
    [[nodiscard]] bool mayEdit();
    [[nodiscard]] QList<WallSlot> stepped(const QList<RecordId> &posts, const WallSlot &first, int minutes) const;
    [[nodiscard]] QString clashOf(const Planned &planned) const;
    [[nodiscard]] static QString noCopyOfSeries();
    void copyAll(const QList<Planned> &planned);
    void moveAll(const QList<Planned> &planned);
    void deleteFrom(const ScopeQuestion &question);
    void tellStopped(const QString &name, const Result<services::StopOutcome> &outcome);
    [[nodiscard]] std::function<void(Result<store::Saved>)> report(const QString &text);

    CalendarController &m_controller;
    const PanelDeps &m_deps;
};

} // namespace campanile::views

Q_DECLARE_METATYPE(campanile::views::ScopeQuestion)
