// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/calendar/calendaredits.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace campanile::views {

class CalendarView;

/**
 * What the commands of the calendar do in one panel, which of them can be used now, and the menu made of them. One set
 * of actions serves every calendar: the one in sight answers, and nothing runs while a post is held. GUI thread; owned by
 * the panel, whose parts outlive it.
 */
class CalendarCommands final : public QObject
{
    Q_OBJECT

public:
    /** What a command needs of the panel. */
    struct Scene {
        CalendarController &controller;
        CalendarEdits &edits;
        QWidget &panel;
        QWidget &keys; ///< letters act while this or a child has the focus
        std::function<CalendarView *()> view;
    };

    CalendarCommands(Scene scene, const PanelDeps &deps, QObject *parent);

    /** Adds the panel's own: what @p id does here. */
    void on(const char *id, std::function<void()> slot);
    [[nodiscard]] QAction *action(const char *id) const;
    /** Enables what the role and the selection allow; the rest says why not. */
    void refresh();
    /** The menu for the post, or the slot, under the cursor. The caller shows it; it deletes itself. */
    [[nodiscard]] QMenu *makeMenu(QWidget *parent);
    /** Makes a draft at the cursor's slot; in a month a day is meant, not the minute of the post under the cursor. */
    void createHere();

Q_SIGNALS:
    void openRequested(const campanile::models::EntryKey &key);

private:
    void wirePages();
    void wireEdits();
    void stepPost(int direction);

    Scene m_scene;
    const PanelDeps &m_deps;
};

} // namespace campanile::views
