// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarcommands.h"

#include "ui/shell/actionregistry.h"
#include "views/calendar/calendaractions.h"
#include "views/calendar/calendarview.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <array>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::CalendarModel;

namespace {

/** Commands that change posts: not for a role that only looks. */
constexpr std::array kEdits{"calendar.new", "calendar.lift", "calendar.laterDay", "calendar.earlierDay", "calendar.laterWeek", "calendar.earlierWeek",
                            "calendar.laterHour", "calendar.earlierHour", "calendar.duplicate", "calendar.skip", "calendar.unplan", "calendar.delete", "calendar.stop"};
/** Commands that go on while a post is held. */
constexpr std::array kWhileHeld{"calendar.lift", "calendar.open", "calendar.previous", "calendar.next"};

template<size_t N>
bool isIn(const std::array<const char *, N> &ids, const char *id)
{
    return std::any_of(ids.begin(), ids.end(), [id](const char *one) { return qstrcmp(one, id) == 0; });
}

} // namespace

CalendarCommands::CalendarCommands(Scene scene, const PanelDeps &deps, QObject *parent) : QObject(parent), m_scene(std::move(scene)), m_deps(deps)
{
    registerCalendarActions(deps.actions);
    wirePages();
    wireEdits();
}

QAction *CalendarCommands::action(const char *id) const
{
    return m_deps.actions.action(QString::fromLatin1(id));
}

void CalendarCommands::on(const char *id, std::function<void()> slot)
{
    QAction *command = action(id);
    m_scene.keys.addAction(command);
    connect(command, &QAction::triggered, this, [this, slot = std::move(slot), held = isIn(kWhileHeld, id)] {
        if (m_scene.panel.isVisible() && (!m_scene.view()->drag() || held))
            slot();
    });
}

void CalendarCommands::wirePages()
{
    CalendarController &controller = m_scene.controller;
    on("calendar.previous", [&controller] { controller.step(-1); });
    on("calendar.next", [&controller] { controller.step(1); });
    on("calendar.today", [&controller] { controller.goToday(); });
    on("calendar.month", [&controller] { controller.setKind(CalendarKind::Month); });
    on("calendar.week", [&controller] { controller.setKind(CalendarKind::Week); });
    on("calendar.day", [&controller] { controller.setKind(CalendarKind::Day); });
    on("calendar.agenda", [&controller] { controller.setKind(CalendarKind::Agenda); });
    on("calendar.nextPost", [this] { stepPost(1); });
    on("calendar.previousPost", [this] { stepPost(-1); });
    on("calendar.selectAll", [&controller] { controller.selectAll(); });
}

void CalendarCommands::wireEdits()
{
    CalendarController &controller = m_scene.controller;
    CalendarEdits &edits = m_scene.edits;
    on("calendar.new", [this] { createHere(); });
    on("calendar.open", [this, &controller] {
        if (m_scene.view()->drag())
            m_scene.view()->liftOrDrop();
        else if (controller.current())
            Q_EMIT openRequested(*controller.current());
        else
            createHere();
    });
    on("calendar.lift", [this] { m_scene.view()->liftOrDrop(); });
    on("calendar.laterDay", [&edits] { edits.shiftSelected(1, 0); });
    on("calendar.earlierDay", [&edits] { edits.shiftSelected(-1, 0); });
    on("calendar.laterWeek", [&edits] { edits.shiftSelected(7, 0); });
    on("calendar.earlierWeek", [&edits] { edits.shiftSelected(-7, 0); });
    on("calendar.laterHour", [&edits] { edits.shiftSelected(0, 60); });
    on("calendar.earlierHour", [&edits] { edits.shiftSelected(0, -60); });
    on("calendar.duplicate", [&edits] { edits.duplicateSelected(); });
    on("calendar.skip", [&controller, &edits] {
        if (controller.current())
            edits.skip(*controller.current());
    });
    on("calendar.unplan", [&controller, &edits] { edits.unplan(controller.selectedEntries()); });
    on("calendar.delete", [&edits] { edits.removeSelected(); });
    on("calendar.stop", [&edits] { edits.stopPublishing(); });
}

void CalendarCommands::refresh()
{
    const bool may = m_scene.edits.isAllowed();
    for (const char *id : kEdits) {
        QAction *command = action(id);
        command->setEnabled(may);
        // Without one of its own a command's tool tip is its text.
        command->setToolTip(m_scene.edits.roleText());
    }
}

QMenu *CalendarCommands::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(!m_scene.edits.isAllowed());
    const auto add = [&](std::initializer_list<const char *> ids) {
        for (const char *id : ids)
            menu->addAction(action(id));
        menu->addSeparator();
    };
    const CalendarEntry *entry = m_scene.controller.currentEntry();
    if (!entry) {
        add({"calendar.new"});
        add({"calendar.today", "calendar.selectAll"});
        return menu;
    }
    add({"calendar.open"});
    if (entry->post.status == u"publishing" && m_deps.publish)
        add({"calendar.stop"});
    add({"calendar.laterDay", "calendar.earlierDay", "calendar.laterWeek", "calendar.laterHour", "calendar.earlierHour"});
    add({"calendar.duplicate", "calendar.unplan"});
    if (entry->isOccurrence())
        add({"calendar.skip"});
    add({"calendar.delete"});
    return menu;
}

void CalendarCommands::createHere()
{
    const CalendarController &controller = m_scene.controller;
    WallSlot slot = controller.cursor();
    if (controller.shownKind() == CalendarKind::Month || controller.shownKind() == CalendarKind::Agenda)
        slot.minute = -1;
    m_scene.edits.create(slot);
}

void CalendarCommands::stepPost(int direction)
{
    CalendarController &controller = m_scene.controller;
    const QList<CalendarEntry> &entries = controller.entries();
    if (entries.isEmpty())
        return;
    int row = controller.current() ? controller.model().rowOf(*controller.current()) + direction : -1;
    if (!controller.current()) {
        const qint64 at = instantOf(controller.cursor(), controller.zone());
        row = int(std::count_if(entries.begin(), entries.end(), [at](const CalendarEntry &entry) { return entry.at < at; }));
        row += direction < 0 ? -1 : 0;
    }
    controller.setCurrent(CalendarModel::keyOf(entries.at(std::clamp(row, 0, int(entries.size()) - 1))), SelectMode::Replace);
}

} // namespace campanile::views

#include "moc_calendarcommands.cpp"
