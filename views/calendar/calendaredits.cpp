// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendaredits.h"

#include "app/domain/recurrence.h"
#include "ui/kit/bidi.h"
#include "views/calendar/calendartexts.h"

#include <QJsonObject>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::CalendarModel;
using services::PostMove;
using services::SeriesScope;
using ui::Tone;

namespace {
constexpr int kMorning = 9 * 60;
constexpr int kSteps[] = {60, 30, 15}; ///< minutes between posts that are dropped together
constexpr qint64 kClashMs = 60 * 60 * 1000;

QList<RecordId> postsOf(const QList<CalendarEntry> &entries)
{
    QList<RecordId> ids;
    for (const CalendarEntry &entry : entries) {
        if (!ids.contains(entry.post.id))
            ids.append(entry.post.id);
    }
    return ids;
}

/** For use in a sentence, where a name of the other direction would carry its quotation marks off. */
QString nameInWords(const store::PostCalendarRow &post)
{
    return ui::isolated(calendartext::nameOf(post));
}

} // namespace

CalendarEdits::CalendarEdits(CalendarController &controller, const PanelDeps &deps, QObject *parent)
    : QObject(parent), m_controller(controller), m_deps(deps)
{
}

bool CalendarEdits::isLocked(const QString &status)
{
    return status == u"publishing" || status == u"published" || status == u"partially_published";
}

bool CalendarEdits::mayEdit()
{
    if (m_deps.context.canEdit())
        return true;
    Q_EMIT told(roleText(), Tone::Warning, {});
    return false;
}

bool CalendarEdits::mayLift(const QList<CalendarEntry> &entries)
{
    if (entries.isEmpty() || !mayEdit())
        return false;
    const auto locked = std::find_if(entries.begin(), entries.end(), [](const CalendarEntry &entry) { return isLocked(entry.post.status); });
    if (locked == entries.end())
        return true;
    const QString name = nameInWords(locked->post);
    Q_EMIT told(locked->post.status == u"publishing" ? tr("“%1” is being published right now, so it stays where it is.").arg(name)
                                                     : tr("“%1” is already published, so its time stays. Hold Alt to copy it.").arg(name),
                Tone::Warning, {});
    return false;
}

QList<CalendarEdits::Planned> CalendarEdits::targets(const QList<CalendarEntry> &entries, const EntryKey &grabbed, const WallSlot &target) const
{
    const auto held = std::find_if(entries.begin(), entries.end(), [&](const CalendarEntry &entry) { return CalendarModel::keyOf(entry) == grabbed; });
    if (held == entries.end())
        return {};
    const QTimeZone &zone = m_controller.zone();
    const WallSlot from = m_controller.slotOf(*held);
    const int days = int(from.date.daysTo(target.date));
    const int minutes = target.hasTime() ? target.minute - from.minute : 0;
    QList<Planned> list;
    for (const CalendarEntry &entry : entries) {
        if (target.hasTime() && CalendarModel::keyOf(entry) == grabbed)
            list.append({entry, instantOf(target, zone)});
        else if (days == 0 && minutes == 0)
            list.append({entry, entry.at});
        else
            list.append({entry, instantOf(shifted(m_controller.slotOf(entry), days, minutes), zone)});
    }
    return list;
}

QString CalendarEdits::noCopyOfSeries()
{
    return tr("Posts of a series are copied in the composer; here a copy would start a second series.");
}

QString CalendarEdits::refusal(const QList<CalendarEntry> &entries, const EntryKey &grabbed, const WallSlot &target, bool copy) const
{
    if (copy && std::all_of(entries.begin(), entries.end(), [](const CalendarEntry &entry) { return entry.isOccurrence(); }))
        return noCopyOfSeries();
    for (const Planned &planned : targets(entries, grabbed, target)) {
        if (!copy && planned.at == planned.entry.at)
            continue;
        if (planned.at < m_controller.nowMs())
            return tr("That time has passed. Choose a later one.");
    }
    return {};
}

void CalendarEdits::drop(const QList<CalendarEntry> &entries, const EntryKey &grabbed, const WallSlot &target, bool copy)
{
    if (copy ? !mayEdit() : !mayLift(entries))
        return;
    if (const QString why = refusal(entries, grabbed, target, copy); !why.isEmpty()) {
        Q_EMIT told(why, Tone::Warning, {});
        return;
    }
    const QList<Planned> planned = targets(entries, grabbed, target);
    if (copy)
        copyAll(planned);
    else
        moveAll(planned);
}

void CalendarEdits::shiftSelected(int days, int minutes)
{
    const QList<CalendarEntry> entries = m_controller.selectedEntries();
    if (entries.isEmpty())
        return;
    drop(entries, CalendarModel::keyOf(entries.first()), shifted(m_controller.slotOf(entries.first()), days, minutes), false);
}

void CalendarEdits::copyAll(const QList<Planned> &planned)
{
    QList<PostMove> copies;
    for (const Planned &item : planned) {
        // The copy of one instant is meant, not a second series.
        if (!item.entry.isOccurrence())
            copies.append({item.entry.post.id, item.at});
    }
    if (copies.size() < planned.size())
        Q_EMIT told(noCopyOfSeries(), Tone::Info, {});
    if (copies.isEmpty())
        return;
    m_deps.posts.copy(copies, this, report(copies.size() == 1 ? tr("Copied as a draft") : tr("%n posts copied as drafts", nullptr, int(copies.size()))));
}

void CalendarEdits::moveAll(const QList<Planned> &planned)
{
    QList<PostMove> moves;
    int left = 0;
    for (const Planned &item : planned) {
        if (item.at == item.entry.at)
            continue;
        if (!item.entry.isOccurrence()) {
            moves.append({item.entry.post.id, item.at});
        } else if (planned.size() == 1) {
            Q_EMIT scopeAsked({ScopeQuestion::What::Move, CalendarModel::keyOf(item.entry), nameInWords(item.entry.post), item.at, {}});
            return;
        } else {
            ++left;
        }
    }
    if (left > 0)
        Q_EMIT told(tr("Posts of a series are moved one at a time; %n stayed.", nullptr, left), Tone::Info, {});
    if (moves.isEmpty())
        return;
    if (moves.size() > 1) {
        m_deps.posts.move(moves, this, report(tr("%n posts moved", nullptr, int(moves.size()))));
        return;
    }
    const auto moved = std::find_if(planned.begin(), planned.end(), [&](const Planned &item) { return item.entry.post.id == moves.first().post; });
    QString text = tr("Moved to %1").arg(calendartext::slotText(slotOf(moves.first().at, m_controller.zone()), m_controller.locale()));
    if (const QString clash = clashOf(*moved); !clash.isEmpty())
        text += u". "_s + clash;
    m_deps.posts.move(moves, this, report(text));
}

QString CalendarEdits::clashOf(const Planned &planned) const
{
    for (const CalendarEntry &other : m_controller.entries()) {
        if (other.post.id == planned.entry.post.id || std::abs(other.at - planned.at) >= kClashMs)
            continue;
        for (const store::PostTargetMark &mine : planned.entry.post.targets) {
            for (const store::PostTargetMark &theirs : other.post.targets) {
                const models::AccountRow *account = m_deps.accounts.find(mine.account.toString());
                if (mine.account == theirs.account && account)
                    return tr("%1 also posts at %2.").arg(account->displayName, calendartext::timeText(m_controller.slotOf(other), m_controller.locale()));
            }
        }
    }
    return {};
}

void CalendarEdits::removeSelected()
{
    const QList<CalendarEntry> entries = m_controller.selectedEntries();
    if (entries.isEmpty() || !mayEdit())
        return;
    if (entries.size() == 1 && entries.first().isOccurrence()) {
        const CalendarEntry &entry = entries.first();
        Q_EMIT scopeAsked({ScopeQuestion::What::Delete, CalendarModel::keyOf(entry), nameInWords(entry.post), 0, entry.post.recurrenceRule});
        return;
    }
    QList<CalendarEntry> single;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(single), [](const CalendarEntry &entry) { return !entry.isOccurrence(); });
    if (single.size() < entries.size())
        Q_EMIT told(tr("Posts of a series are deleted one at a time; %n stayed.", nullptr, int(entries.size() - single.size())), Tone::Info, {});
    if (single.isEmpty())
        return;
    const QString text = single.size() == 1 ? tr("Deleted “%1”").arg(nameInWords(single.first().post))
                                            : tr("%n posts deleted", nullptr, int(single.size()));
    m_deps.posts.remove(postsOf(single), this, report(text));
}

void CalendarEdits::duplicateSelected()
{
    const QList<CalendarEntry> entries = m_controller.selectedEntries();
    if (entries.isEmpty())
        return;
    // A day later: next to the original, and nothing that already has that slot is covered.
    drop(entries, CalendarModel::keyOf(entries.first()), shifted(m_controller.slotOf(entries.first()), 1, 0), true);
}

void CalendarEdits::unplan(const QList<CalendarEntry> &entries)
{
    if (!mayLift(entries))
        return;
    if (std::any_of(entries.begin(), entries.end(), [](const CalendarEntry &entry) { return entry.isOccurrence(); })) {
        Q_EMIT told(tr("A series keeps its dates. End it in the composer, or skip single posts."), Tone::Info, {});
        return;
    }
    m_deps.posts.unplan(postsOf(entries), this,
                        report(entries.size() == 1 ? tr("Taken off the calendar") : tr("%n posts taken off the calendar", nullptr, int(entries.size()))));
}

QString CalendarEdits::planRefusal(const WallSlot &slot) const
{
    return instantOf(withTime(slot), m_controller.zone()) < m_controller.nowMs() ? tr("That time has passed. Choose a later one.") : QString();
}

void CalendarEdits::plan(const QList<RecordId> &posts, const WallSlot &slot)
{
    if (posts.isEmpty() || !mayEdit())
        return;
    if (const QString why = planRefusal(slot); !why.isEmpty()) {
        Q_EMIT told(why, Tone::Warning, {});
        return;
    }
    const QList<WallSlot> times = spread(posts, slot);
    QList<PostMove> moves;
    for (qsizetype i = 0; i < posts.size(); ++i)
        moves.append({posts.at(i), instantOf(times.at(i), m_controller.zone())});
    const QString where = spreadText(posts, slot);
    m_deps.posts.move(moves, this, report(moves.size() == 1 ? tr("Planned for %1").arg(where) : tr("%n posts planned: %1", nullptr, int(moves.size())).arg(where)));
}

QList<WallSlot> CalendarEdits::stepped(const QList<RecordId> &posts, const WallSlot &first, int minutes) const
{
    const QSet<RecordId> own(posts.cbegin(), posts.cend());
    const auto isFree = [&](const WallSlot &slot) {
        const qint64 at = instantOf(slot, m_controller.zone());
        return std::ranges::none_of(m_controller.entries(), [&](const CalendarEntry &other) {
            return !own.contains(other.post.id) && std::abs(other.at - at) * 2 < minutes * qint64(60'000);
        });
    };
    QList<WallSlot> times{first};
    WallSlot at = first;
    while (times.size() < posts.size()) {
        at = shifted(at, 0, minutes);
        // An hour that the clocks leave out would be the one after it once more.
        if (isFree(at) && instantOf(at, m_controller.zone()) > instantOf(times.last(), m_controller.zone()))
            times.append(at);
    }
    return times;
}

QList<WallSlot> CalendarEdits::spread(const QList<RecordId> &posts, const WallSlot &slot) const
{
    const WallSlot first = withTime(slot);
    QList<WallSlot> times;
    for (const int minutes : kSteps) {
        times = stepped(posts, first, minutes);
        if (times.last().date == first.date)
            break;
    }
    return times;
}

QString CalendarEdits::spreadText(const QList<RecordId> &posts, const WallSlot &slot) const
{
    const QList<WallSlot> times = spread(posts, slot);
    const QLocale &locale = m_controller.locale();
    const QString first = calendartext::slotText(times.first(), locale);
    if (times.size() < 2)
        return first;
    return tr("%1 to %2", "times").arg(first, times.last().date == times.first().date ? calendartext::timeText(times.last(), locale) : calendartext::slotText(times.last(), locale));
}

void CalendarEdits::stopPublishing()
{
    if (!m_deps.publish || !mayEdit())
        return;
    for (const CalendarEntry &entry : m_controller.selectedEntries()) {
        if (entry.post.status == u"publishing")
            m_deps.publish->cancel(entry.post.id, {}, this, [this, name = nameInWords(entry.post)](const auto &outcome) { tellStopped(name, outcome); });
    }
}

void CalendarEdits::tellStopped(const QString &name, const Result<services::StopOutcome> &outcome)
{
    if (!outcome) {
        Q_EMIT told(calendartext::errorText(outcome.error()), Tone::Warning, {});
        return;
    }
    const int live = int(outcome->stopping.size() + outcome->published.size());
    if (live == 0)
        Q_EMIT told(tr("Stopped “%1”. Nothing had been sent.").arg(name), Tone::Neutral, {});
    else
        Q_EMIT told(tr("Stopped “%1”. On %n accounts it had left already and stays there.", nullptr, live).arg(name), Tone::Warning, {});
}

void CalendarEdits::skip(const EntryKey &occurrence)
{
    if (occurrence.occurrence != 0 && mayEdit())
        m_deps.posts.skipOccurrence(occurrence.post, occurrence.occurrence, this, report(tr("Skipped this one; the series goes on")));
}

void CalendarEdits::create(const WallSlot &slot)
{
    if (!mayEdit())
        return;
    const qint64 at = instantOf(withTime(slot), m_controller.zone());
    // A day or an hour that has passed means "soon".
    Q_EMIT writingRequested(at >= m_controller.nowMs() ? at : instantOf(withTime({m_controller.today(), -1, false}), m_controller.zone()));
}

WallSlot CalendarEdits::withTime(const WallSlot &slot) const
{
    if (slot.hasTime())
        return slot;
    const WallSlot now = slotOf(m_controller.nowMs(), m_controller.zone());
    if (slot.date != now.date || now.minute < kMorning)
        return {slot.date, kMorning, false};
    return shifted({slot.date, now.minute / 60 * 60, false}, 0, 60);
}

void CalendarEdits::answer(const ScopeQuestion &question, SeriesScope scope)
{
    const RecordId series = question.entry.post;
    if (question.what == ScopeQuestion::What::Move) {
        const QString text = scope == SeriesScope::This ? tr("Moved this one") : scope == SeriesScope::All ? tr("Moved the series")
                                                                                                            : tr("Moved this one and those after it");
        m_deps.posts.moveOccurrence(series, question.entry.occurrence, question.to, scope, this, report(text));
        return;
    }
    switch (scope) {
    case SeriesScope::This:
        return skip(question.entry);
    case SeriesScope::ThisAndFollowing:
        return deleteFrom(question);
    case SeriesScope::All:
        m_deps.posts.remove({series}, this, report(tr("Deleted the series")));
    }
}

void CalendarEdits::deleteFrom(const ScopeQuestion &question)
{
    const CalendarEntry *entry = m_controller.model().find(question.entry);
    if (entry && entry->post.scheduledAt == question.entry.occurrence) {
        m_deps.posts.remove({question.entry.post}, this, report(tr("Deleted the series")));
        return;
    }
    const auto until = domain::withUntil(question.rule, QDateTime::fromMSecsSinceEpoch(question.entry.occurrence - 1000, Qt::UTC));
    if (!until) {
        Q_EMIT told(calendartext::errorText(until.error()), Tone::Danger, {});
        return;
    }
    m_deps.posts.editSeries(question.entry.post, question.entry.occurrence, SeriesScope::All, {{u"recurrenceRule"_s, *until}}, this,
                            report(tr("The series ends before this one")));
}

std::function<void(Result<store::Saved>)> CalendarEdits::report(const QString &text)
{
    return [this, text](const Result<store::Saved> &saved) {
        if (!saved)
            Q_EMIT told(calendartext::errorText(saved.error()), Tone::Warning, {});
        else if (!saved->unchanged)
            Q_EMIT told(text, Tone::Neutral, saved->mutation);
    };
}

} // namespace campanile::views

#include "moc_calendaredits.cpp"
