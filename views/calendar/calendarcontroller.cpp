// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarcontroller.h"

#include "app/core/settings.h"
#include "ui/shell/uisettings.h"
#include "views/calendar/calendartexts.h"

#include <algorithm>
#include <utility>

namespace campanile::views {

using namespace Qt::StringLiterals;

CalendarController::CalendarController(const PanelDeps &deps, std::unique_ptr<models::CalendarModel> ahead, QObject *parent)
    : QObject(parent), m_deps(deps), m_model(ahead ? std::move(ahead) : std::make_unique<models::CalendarModel>(deps.store))
{
    connect(m_model.get(), &models::CalendarModel::loaded, this, &CalendarController::onLoaded);
    connect(&deps.context, &WorkspaceContext::changed, this, &CalendarController::followZone);
    connect(&deps.settings, &Settings::valueChanged, this, &CalendarController::followZone);
    m_days = DayTable({}, wantedZone());
    m_anchor = today();
    m_cursor = {m_anchor, -1, false};
    rebuild();
}

QTimeZone CalendarController::wantedZone() const
{
    return calendarZone(m_deps.settings, m_deps.context);
}

void CalendarController::followZone()
{
    if (wantedZone() == zone())
        return;
    // Around midnight another zone has another day: who stood on today still does.
    const QDate before = today();
    m_days = DayTable(m_range, wantedZone());
    if (m_anchor == before)
        m_anchor = today();
    const bool follows = m_cursor.date == before && !m_current && before != today();
    if (follows)
        m_cursor.date = today();
    rebuild();
    if (follows)
        Q_EMIT selectionChanged();
}

void CalendarController::rebuild()
{
    m_range = rangeOf(shownKind(), m_anchor, m_locale.firstDayOfWeek());
    m_days = DayTable(m_range, wantedZone());
    if (m_days.indexOf(m_cursor.date) < 0) {
        m_cursor.date = m_days.indexOf(today()) >= 0 && shownKind() != CalendarKind::Month ? today() : m_anchor;
        m_current.reset();
    }
    m_model->setRange(m_days.from(), m_days.to());
    Q_EMIT viewChanged();
}

void CalendarController::tellLoaded()
{
    if (m_model->state() != models::ListState::Loading)
        onLoaded();
}

void CalendarController::onLoaded()
{
    for (const CalendarEntry &entry : entries()) {
        for (const QString &label : entry.post.tags)
            m_labels.insert(label);
    }
    // What is gone cannot stay chosen; what was moved out of the page may come back by undo, but not as a choice.
    QSet<EntryKey> kept;
    bool found = false;
    for (const EntryKey &key : std::as_const(m_selection)) {
        if (m_model->find(key))
            kept.insert(key);
    }
    if (m_awaitedCurrent && m_model->find(*m_awaitedCurrent)) {
        kept.clear();
        for (const EntryKey &key : std::as_const(m_awaited)) {
            if (m_model->find(key))
                kept.insert(key);
        }
        m_current = std::exchange(m_awaitedCurrent, std::nullopt);
        m_selectionAnchor = m_model->find(*m_current)->at;
        found = true;
    }
    const bool lost = found || kept.size() != m_selection.size() || (m_current && !m_model->find(*m_current));
    m_selection = kept;
    if (m_current) {
        const CalendarEntry *entry = m_model->find(*m_current);
        if (entry)
            m_cursor = slotOf(*entry);
        else
            m_current.reset();
    }
    Q_EMIT entriesChanged();
    if (lost)
        Q_EMIT selectionChanged();
}

CalendarKind CalendarController::shownKind() const
{
    if (m_narrow && (m_kind == CalendarKind::Month || m_kind == CalendarKind::Week))
        return CalendarKind::Agenda;
    return m_kind;
}

void CalendarController::setKind(CalendarKind kind)
{
    if (kind == m_kind)
        return;
    // The day under the cursor is what a person looks at, so the next view shows it.
    if (m_days.indexOf(m_cursor.date) >= 0)
        m_anchor = m_cursor.date;
    m_kind = kind;
    rebuild();
}

void CalendarController::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    rebuild();
}

void CalendarController::setAnchor(const QDate &date)
{
    if (!date.isValid() || date == m_anchor)
        return;
    m_anchor = date;
    rebuild();
}

void CalendarController::step(int direction)
{
    m_awaitedCurrent.reset();
    const QDate to = stepped(shownKind(), m_anchor, direction);
    m_cursor = {shownKind() == CalendarKind::Month ? to : m_cursor.date.addDays(m_anchor.daysTo(to)), m_cursor.minute, false};
    m_current.reset();
    setAnchor(to);
    Q_EMIT selectionChanged();
}

void CalendarController::goToday()
{
    m_awaitedCurrent.reset();
    m_cursor = {today(), -1, false};
    m_current.reset();
    if (m_anchor != today()) {
        m_anchor = today();
        rebuild();
    }
    Q_EMIT selectionChanged();
}

QTimeZone CalendarController::secondZone() const
{
    if (!m_secondShown)
        return {};
    const QTimeZone named(m_deps.context.secondTimezone().toLatin1());
    if (!m_deps.context.secondTimezone().isEmpty() && named.isValid())
        return named;
    const QTimeZone own = QTimeZone::systemTimeZone();
    return own.isValid() && own.id() != zone().id() ? own : QTimeZone::utc();
}

void CalendarController::setSecondZoneShown(bool shown)
{
    m_secondShown = shown;
    Q_EMIT viewChanged();
}

void CalendarController::setWeekNumbersShown(bool shown)
{
    m_weekNumbers = shown;
    Q_EMIT viewChanged();
}

void CalendarController::setLocale(const QLocale &locale)
{
    m_locale = locale;
    rebuild();
}

QString CalendarController::title() const
{
    return calendartext::rangeTitle(shownKind(), m_anchor, m_range, m_locale);
}

QDate CalendarController::today() const
{
    return views::slotOf(nowMs(), zone()).date;
}

QString CalendarController::nameOfEntry(const CalendarEntry &entry) const
{
    return calendartext::spokenName(entry, slotOf(entry), m_locale, m_deps.context.postsPausedSince() != 0);
}

void CalendarController::setFilter(const store::PostFilter &filter)
{
    m_model->setFilter(filter);
}

bool CalendarController::isFiltered() const
{
    const store::PostFilter &f = filter();
    return !f.accounts.isEmpty() || !f.campaigns.isEmpty() || !f.statuses.isEmpty() || !f.tags.isEmpty();
}

QStringList CalendarController::knownLabels() const
{
    QStringList labels(m_labels.begin(), m_labels.end());
    std::sort(labels.begin(), labels.end(), [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return labels;
}

const CalendarEntry *CalendarController::currentEntry() const
{
    return m_current ? m_model->find(*m_current) : nullptr;
}

QList<CalendarEntry> CalendarController::selectedEntries() const
{
    QList<CalendarEntry> list;
    for (const CalendarEntry &entry : entries()) {
        if (m_selection.contains(models::CalendarModel::keyOf(entry)))
            list.append(entry);
    }
    return list;
}

void CalendarController::extendTo(qint64 fromMs, qint64 toMs)
{
    m_selection.clear();
    for (const CalendarEntry &entry : entries()) {
        if (entry.at >= std::min(fromMs, m_selectionAnchor) && entry.at <= std::max(toMs, m_selectionAnchor))
            m_selection.insert(models::CalendarModel::keyOf(entry));
    }
}

void CalendarController::setCursor(const WallSlot &slot, SelectMode mode)
{
    m_awaitedCurrent.reset();
    m_cursor = slot;
    m_current.reset();
    const qint64 from = instantOf(slot, zone());
    switch (mode) {
    case SelectMode::Replace:
        m_selection.clear();
        m_selectionAnchor = from;
        break;
    case SelectMode::Extend:
        // A slot without a time means its whole day.
        extendTo(from, slot.hasTime() ? from : instantOf({slot.date.addDays(1), 0, false}, zone()) - 1);
        break;
    case SelectMode::Toggle:
    case SelectMode::Keep:
        break;
    }
    if (m_days.indexOf(slot.date) < 0) {
        m_anchor = shownKind() == CalendarKind::Agenda ? m_anchor.addDays(slot.date < m_range.first ? -m_range.count : m_range.count) : slot.date;
        rebuild();
    }
    Q_EMIT selectionChanged();
}

void CalendarController::setCurrent(const EntryKey &key, SelectMode mode)
{
    const CalendarEntry *entry = m_model->find(key);
    if (!entry)
        return;
    m_awaitedCurrent.reset();
    m_current = key;
    m_cursor = slotOf(*entry);
    switch (mode) {
    case SelectMode::Replace:
        m_selection = {key};
        m_selectionAnchor = entry->at;
        break;
    case SelectMode::Toggle:
        if (!m_selection.remove(key))
            m_selection.insert(key);
        m_selectionAnchor = entry->at;
        break;
    case SelectMode::Extend:
        extendTo(entry->at, entry->at);
        m_selection.insert(key);
        break;
    case SelectMode::Keep:
        break;
    }
    Q_EMIT selectionChanged();
}

void CalendarController::setSelection(const QSet<EntryKey> &keys)
{
    m_awaitedCurrent.reset();
    if (keys == m_selection)
        return;
    m_selection = keys;
    Q_EMIT selectionChanged();
}

void CalendarController::chooseWhenLoaded(const QSet<EntryKey> &keys, const EntryKey &current)
{
    m_awaited = keys;
    m_awaitedCurrent = current;
}

void CalendarController::selectAll()
{
    QSet<EntryKey> keys;
    for (const CalendarEntry &entry : entries())
        keys.insert(models::CalendarModel::keyOf(entry));
    setSelection(keys);
}

void CalendarController::clearSelection()
{
    setSelection({});
}

} // namespace campanile::views

#include "moc_calendarcontroller.cpp"
