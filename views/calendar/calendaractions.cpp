// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendaractions.h"

#include "ui/shell/actionregistry.h"

#include <QAction>
#include <QCoreApplication>

#include <array>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

struct Command {
    const char *id;
    const char *text;
    const char *icon;
    const char *keys; ///< portable, separated by spaces
    bool checkable = false;
};

constexpr std::array commands{
    Command{"calendar.previous", QT_TRANSLATE_NOOP("CalendarActions", "Previous page"), "chevron-left", "PgUp"},
    Command{"calendar.next", QT_TRANSLATE_NOOP("CalendarActions", "Next page"), "chevron-right", "PgDown"},
    Command{"calendar.today", QT_TRANSLATE_NOOP("CalendarActions", "Today"), "calendar", "T"},
    Command{"calendar.month", QT_TRANSLATE_NOOP("CalendarActions", "Month"), "calendar-days", "M"},
    Command{"calendar.week", QT_TRANSLATE_NOOP("CalendarActions", "Week"), "columns-2", "W"},
    Command{"calendar.day", QT_TRANSLATE_NOOP("CalendarActions", "Day"), "calendar", "D"},
    Command{"calendar.agenda", QT_TRANSLATE_NOOP("CalendarActions", "Agenda"), "list", "A"},
    Command{"calendar.new", QT_TRANSLATE_NOOP("CalendarActions", "New post here"), "plus", "N"},
    Command{"calendar.open", QT_TRANSLATE_NOOP("CalendarActions", "Open in composer"), "square-pen", "Return Enter"},
    Command{"calendar.lift", QT_TRANSLATE_NOOP("CalendarActions", "Lift or drop"), "grip-vertical", "Space"},
    Command{"calendar.nextPost", QT_TRANSLATE_NOOP("CalendarActions", "Next post"), "arrow-down", "J"},
    Command{"calendar.previousPost", QT_TRANSLATE_NOOP("CalendarActions", "Previous post"), "arrow-up", "K"},
    Command{"calendar.selectAll", QT_TRANSLATE_NOOP("CalendarActions", "Choose all shown"), "check", "Ctrl+A"},
    Command{"calendar.laterDay", QT_TRANSLATE_NOOP("CalendarActions", "A day later"), "arrow-right", "]"},
    Command{"calendar.earlierDay", QT_TRANSLATE_NOOP("CalendarActions", "A day earlier"), "arrow-left", "["},
    Command{"calendar.laterWeek", QT_TRANSLATE_NOOP("CalendarActions", "A week later"), "arrow-right", ""},
    Command{"calendar.earlierWeek", QT_TRANSLATE_NOOP("CalendarActions", "A week earlier"), "arrow-left", ""},
    Command{"calendar.laterHour", QT_TRANSLATE_NOOP("CalendarActions", "An hour later"), "clock", "+"},
    Command{"calendar.earlierHour", QT_TRANSLATE_NOOP("CalendarActions", "An hour earlier"), "clock", "-"},
    Command{"calendar.duplicate", QT_TRANSLATE_NOOP("CalendarActions", "Copy to the next day"), "copy", "Ctrl+D"},
    Command{"calendar.skip", QT_TRANSLATE_NOOP("CalendarActions", "Skip this one"), "x", "X"},
    Command{"calendar.unplan", QT_TRANSLATE_NOOP("CalendarActions", "Take off the calendar"), "inbox", "U"},
    Command{"calendar.stop", QT_TRANSLATE_NOOP("CalendarActions", "Stop publishing"), "circle-x", ""},
    Command{"calendar.delete", QT_TRANSLATE_NOOP("CalendarActions", "Delete"), "trash-2", "Del Backspace"},
    Command{"calendar.preview", QT_TRANSLATE_NOOP("CalendarActions", "Preview"), "panel-right", "P", true},
    Command{"calendar.secondZone", QT_TRANSLATE_NOOP("CalendarActions", "Second time zone"), "globe", "Z", true},
    Command{"calendar.weekNumbers", QT_TRANSLATE_NOOP("CalendarActions", "Week numbers"), "hash", "", true},
    Command{"calendar.tray", QT_TRANSLATE_NOOP("CalendarActions", "Unscheduled posts"), "inbox", "", true},
    Command{"calendar.clearFilters", QT_TRANSLATE_NOOP("CalendarActions", "Clear filters"), "funnel", ""},
};

} // namespace

void registerCalendarActions(ui::ActionRegistry &registry)
{
    for (const Command &command : commands) {
        QList<QKeySequence> keys;
        for (const QString &key : QString::fromLatin1(command.keys).split(u' ', Qt::SkipEmptyParts))
            keys.append(QKeySequence::fromString(key, QKeySequence::PortableText));
        QAction *action = registry.add({QString::fromLatin1(command.id), [text = command.text] { return QCoreApplication::translate("CalendarActions", text); },
                                        [] { return QCoreApplication::translate("CalendarActions", "Calendar"); }, QString::fromLatin1(command.icon), keys,
                                        ui::ActionScope::Panel, u"calendar"_s});
        if (action)
            action->setCheckable(command.checkable);
    }
}

void forEachCalendarAction(const std::function<void(const QString &id)> &visit)
{
    for (const Command &command : commands)
        visit(QString::fromLatin1(command.id));
}

} // namespace campanile::views
