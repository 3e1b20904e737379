// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/calendarmodel.h"
#include "views/calendar/calendardates.h"
#include "views/paneldeps.h"

#include <QLocale>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace campanile::views {

using models::CalendarEntry;
using models::EntryKey;

/** How a choice changes what was chosen before. */
enum class SelectMode { Replace, Toggle, Extend, Keep };

/**
 * What the calendar shows and what is chosen in it: view, range, zones, filters, cursor, selection. No widgets; the
 * views ask it and paint. Owns its model. GUI thread; @p deps must outlive it. Changes of posts are CalendarEdits'.
 */
class CalendarController : public QObject
{
    Q_OBJECT

public:
    /** @p ahead: a model that already reads the first page (readAhead()); null makes one. */
    explicit CalendarController(const PanelDeps &deps, std::unique_ptr<models::CalendarModel> ahead = {}, QObject *parent = nullptr);

    [[nodiscard]] CalendarKind kind() const { return m_kind; }
    void setKind(CalendarKind kind);
    [[nodiscard]] QDate anchor() const { return m_anchor; }
    /** Shows the page with @p date. */
    void setAnchor(const QDate &date);
    void step(int direction);
    void goToday();
    /** The panel is too narrow for columns: a month or a week is read as an agenda. */
    void setNarrow(bool narrow);
    /** The view that is shown: kind(), or its stand-in on a narrow panel. */
    [[nodiscard]] CalendarKind shownKind() const;

    [[nodiscard]] const DayTable &days() const { return m_days; }
    [[nodiscard]] DayRange range() const { return m_range; }
    [[nodiscard]] const QTimeZone &zone() const { return m_days.zone(); }
    /** The zone of the second scale; invalid while it is not shown. */
    [[nodiscard]] QTimeZone secondZone() const;
    void setSecondZoneShown(bool shown);
    [[nodiscard]] bool isSecondZoneShown() const { return m_secondShown; }
    void setWeekNumbersShown(bool shown);
    [[nodiscard]] bool areWeekNumbersShown() const { return m_weekNumbers; }
    /** Locale of dates and of the first day of the week; the application's unless a test gives one. */
    void setLocale(const QLocale &locale);
    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    [[nodiscard]] QString title() const;

    [[nodiscard]] qint64 nowMs() const { return m_deps.clock.nowMs(); }
    [[nodiscard]] QDate today() const;

    [[nodiscard]] models::CalendarModel &model() { return *m_model; }
    /** Tells what the model has already; for whoever begins to listen later than it was asked. */
    void tellLoaded();
    [[nodiscard]] const QList<CalendarEntry> &entries() const { return m_model->entries(); }
    [[nodiscard]] WallSlot slotOf(const CalendarEntry &entry) const { return m_days.slotOf(entry.at); }
    [[nodiscard]] QString nameOfEntry(const CalendarEntry &entry) const;

    void setFilter(const store::PostFilter &filter);
    [[nodiscard]] const store::PostFilter &filter() const { return m_model->filter(); }
    [[nodiscard]] bool isFiltered() const;
    /** Labels seen since the panel was opened, sorted: what can be filtered by. */
    [[nodiscard]] QStringList knownLabels() const;

    [[nodiscard]] const WallSlot &cursor() const { return m_cursor; }
    [[nodiscard]] const std::optional<EntryKey> &current() const { return m_current; }
    [[nodiscard]] const CalendarEntry *currentEntry() const;
    [[nodiscard]] bool isSelected(const EntryKey &key) const { return m_selection.contains(key); }
    [[nodiscard]] const QSet<EntryKey> &selection() const { return m_selection; }
    /** In order of time; only what is loaded. */
    [[nodiscard]] QList<CalendarEntry> selectedEntries() const;
    /** Puts the cursor on a slot without an entry. */
    void setCursor(const WallSlot &slot, SelectMode mode);
    void setCurrent(const EntryKey &key, SelectMode mode);
    void setSelection(const QSet<EntryKey> &keys);
    /** Chooses @p keys, with @p current under the cursor, as soon as that is loaded, unless something else is chosen before. */
    void chooseWhenLoaded(const QSet<EntryKey> &keys, const EntryKey &current);
    void selectAll();
    void clearSelection();

Q_SIGNALS:
    /** View, page, zone or locale changed: lay out anew. */
    void viewChanged();
    void entriesChanged();
    /** Cursor or selection. */
    void selectionChanged();

private:
    void rebuild();
    void followZone();
    void onLoaded();
    void extendTo(qint64 fromMs, qint64 toMs);
    [[nodiscard]] QTimeZone wantedZone() const;

    const PanelDeps &m_deps;
    std::unique_ptr<models::CalendarModel> m_model;
    CalendarKind m_kind = CalendarKind::Month;
    bool m_narrow = false;
    QDate m_anchor;
    DayRange m_range;
    DayTable m_days;
    QLocale m_locale;
    bool m_secondShown = false;
    bool m_weekNumbers = false;
    WallSlot m_cursor;
    std::optional<EntryKey> m_current;
    QSet<EntryKey> m_selection;
    QSet<EntryKey> m_awaited;
    std::optional<EntryKey> m_awaitedCurrent;
    qint64 m_selectionAnchor = 0; ///< ms since epoch: where Shift extends from
    QSet<QString> m_labels;
};

} // namespace campanile::views
